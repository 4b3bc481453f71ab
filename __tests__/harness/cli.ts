import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

const CLI = join(__dirname, '..', '..', 'dist', 'cli', 'index.js')

export interface Ran {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the local command as a child process on two pipes, started by its own first line; its reports go to a folder that is removed. */
export async function cli(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd?: string
): Promise<Ran> {
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-cli-'))
  const checks = words[0] === 'check' || words[0] === 'suggest'
  const output = checks ? ['--output-dir', join(folder, 'reports')] : []
  try {
    return await runCli([...words, ...output], { ...process.env, ...env }, cwd)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs the local command as a child process with exactly these words. */
export function runCli(
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd?: string
): Promise<Ran> {
  const child = spawn(CLI, words, { env: withNode(env), cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode) => {
      resolve({
        exitCode,
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString()
      })
    })
  })
}

/** The environment with the node under test in front of any other. */
export function withNode(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const folder = dirname(process.env['ZERO_DRIFT_NODE'] ?? process.execPath)
  return { ...env, PATH: `${folder}${delimiter}${env['PATH'] ?? ''}` }
}

/** Ways to stop reading what a command prints, by what a shell writes for it. */
export const CLOSED = {
  'both, after a line': '2>&1 | head -n 1',
  'both, before the first': '2>&1 | true',
  'standard output': '| true',
  'standard error': '2>&1 >/dev/null | true'
} as const

/** The exit code of the local command where nothing reads that output any more. */
export function unread(
  closed: keyof typeof CLOSED,
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd?: string
): Promise<number | null> {
  const script = `"$@" ${CLOSED[closed]}; exit "\${PIPESTATUS[0]}"`
  const child = spawn('bash', ['-c', script, 'bash', CLI, ...words], {
    env: withNode({ ...process.env, ...env }),
    cwd,
    stdio: 'ignore'
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
}
