import { readdir } from 'node:fs/promises'
import { docker } from './engine'
import type { Job } from './job'
import type { StepResult } from './runner'

/** Everything that is left of a run: on the engine by its label, and in the runner's folder. */
export async function leftOf({ temp }: Job, { state }: StepResult): Promise<readonly string[]> {
  const filter = ['--quiet', '--filter', `label=zero-drift.run=${state['run'] ?? 'none'}`]
  const lists = [
    await docker('ps', '--all', ...filter),
    await docker('volume', 'ls', ...filter),
    await docker('network', 'ls', ...filter),
    ...(await readdir(temp)).filter((name) => name.startsWith('zero-drift-'))
  ]
  return lists.filter((one) => one !== '')
}
