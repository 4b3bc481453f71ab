import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Inputs } from '../plan/inputs'
import { POLICY_FILE } from '../run/policy'

/**
 * Inputs of a command line that was typed in a folder: relative sources of volumes are made
 * absolute, and without `policy-file` the nearest one is named, if it lies above the folder.
 */
export function localInputs(inputs: Inputs, folder: string): Inputs {
  const local = new Map(inputs)
  const volumes = inputs.get('volumes')
  if (volumes !== undefined) local.set('volumes', withAbsoluteSources(volumes, folder))
  const isNamed = (inputs.get('policy-file') ?? '').trim() !== ''
  const policy = isNamed ? undefined : nearestPolicy(folder)
  if (policy !== undefined && policy !== POLICY_FILE) local.set('policy-file', policy)
  return local
}

const withAbsoluteSources = (lines: string, folder: string): string =>
  lines.replace(/^(\s*)(\.{1,2}(?:\/[^:\n]*)?)(?=:)/gm, (_, indent: string, source: string) =>
    indent.concat(resolve(folder, source))
  )

/**
 * Path of the nearest policy file, relative to the folder: in it or above it, up to the root of the
 * Git repository, and never above that. Outside of a repository only the folder itself counts.
 */
export function nearestPolicy(folder: string): string | undefined {
  const root = repositoryAround(folder) ?? folder
  let [here, way] = [folder, '']
  for (;;) {
    if (existsSync(join(here, POLICY_FILE))) return `${way}${POLICY_FILE}`
    if (here === root) return undefined
    ;[here, way] = [dirname(here), `../${way}`]
  }
}

/** Root of the repository that a folder lies in: `.git` is a folder, or a file in a worktree. */
function repositoryAround(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : repositoryAround(parent)
}
