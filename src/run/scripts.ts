import type { BadInput } from '../plan/faults'
import type { Wishes } from '../plan/plan'
import type { World } from '../ports'

/** A fault of each input whose script cannot run, since this machine has no bash. */
export async function withoutBash(
  { smoke = [], attack = [] }: Partial<Wishes>,
  { shell }: World
): Promise<readonly BadInput[]> {
  const scripts = [
    { input: 'smoke-run', steps: smoke, instead: 'smoke-exec' },
    { input: 'attack-run', steps: attack, instead: 'attack-exec' }
  ].filter(({ steps }) => steps.some(({ kind }) => kind === 'run'))
  const reason = scripts.length === 0 ? undefined : await shell.fault()
  if (reason === undefined) return []
  return scripts.map(({ input, instead }) => ({
    input,
    sentence: `bash runs the script, and it cannot be started on this machine: ${reason}. Install bash, or use "${instead}", which runs a program of the image in the container.`
  }))
}
