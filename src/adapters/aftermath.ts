import type { Engine } from '../ports'
import { isGone, processMark, RUN_LABEL } from './identity'

type Environment = Readonly<Record<string, string | undefined>>

/** What main left for post; a container could forge it where the log channel is open, so it must look as we write it. */
export function savedRun(environment: Environment): string | undefined {
  const run = environment['STATE_run'] ?? ''
  return /^[0-9a-f]{32}$/.test(run) ? run : undefined
}

/** Ends a main that is still alive (in a job container no signal reaches it), then removes what carries its run's label. */
export async function clearUp(engine: Engine, environment: Environment): Promise<void> {
  const run = savedRun(environment)
  if (run === undefined) return
  endProcess(environment['STATE_process'] ?? '')
  await engine.removeLabelled({ [RUN_LABEL]: run })
}

/** Only the very process that wrote the mark: its number alone may belong to another by now. */
function endProcess(mark: string): void {
  const pid = Number(mark.split(':')[2])
  if (!Number.isSafeInteger(pid) || pid <= 1 || isGone(mark) || processMark(pid) !== mark) return
  process.kill(pid, 'SIGKILL')
}
