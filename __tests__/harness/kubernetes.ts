import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'

const FINDER = join(__dirname, '../../scripts/kubernetes.sh')

let folder: string | undefined

/** Runs a real kubectl or kustomize, which know of no cluster, in a folder; returns what it prints. */
export function kubernetes(
  program: 'kubectl' | 'kustomize',
  words: readonly string[],
  { cwd, input = '' }: { readonly cwd: string; readonly input?: string }
): string {
  folder ??= execFileSync('bash', [FINDER], { encoding: 'utf8' }).trim()
  const { status, stdout, stderr } = spawnSync(join(folder, program), words, {
    ...{ cwd, input, encoding: 'utf8' as const },
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd, KUBECONFIG: '/dev/null' }
  })
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr}`)
  return stdout
}
