import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Where an action's reports go unless told otherwise; the runner empties its temporary folder after the job. */
export function runnerFolder(environment: Environment, run: string): string {
  return join(environment['RUNNER_TEMP'] || tmpdir(), 'zero-drift', run)
}

/** A new folder for the reports of a local run. */
export function localFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'zero-drift-'))
}
