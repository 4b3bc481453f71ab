import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import {
  isGone,
  JOB_LABEL,
  jobOf,
  PROCESS_LABEL,
  processMark,
  RUN_LABEL
} from '../adapters/process'
import { removeLent, removeStrayLent } from '../adapters/lent-files'
import { projectName } from '../plan/workload/project-name'
import type { Engine } from '../ports'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * IDs of the runs that main saved for post; empty unless each is 32 hex digits. The check is needed
 * because a container could forge the state where the log channel is open.
 */
export function savedRuns(environment: Environment): readonly string[] {
  const runs = (environment['STATE_run'] ?? '').split(',')
  return runs.every((run) => /^[0-9a-f]{32}$/.test(run)) ? runs : []
}

/**
 * Ends a main that is still alive: in a job container no signal reaches it. Then removes everything
 * labelled with one of its runs, and the files that these have lent. Rejects, after all removals were
 * tried, if one failed.
 */
export async function clearUp(engine: Engine, environment: Environment): Promise<void> {
  const runs = savedRuns(environment)
  if (runs.length === 0) return
  await endMain(environment['STATE_process'] ?? '')
  await endCompose(runs)
  const removals = runs.flatMap((run) => [
    engine.removeLabelled({ [RUN_LABEL]: run }),
    removeLent(run, environment)
  ])
  // Waits for all: a failed removal must not end the wait for the others.
  await Promise.allSettled(removals)
  await Promise.all(removals)
}

/**
 * Sends SIGTERM to main, as the runner would have: main then cleans up and reports. If it is alive
 * after 5 seconds, sends SIGKILL.
 */
async function endMain(mark: string): Promise<void> {
  const pid = Number(mark.split(':')[2])
  if (!isMain(pid, mark)) return
  process.kill(pid, 'SIGTERM')
  for (let look = 0; look < LOOKS && isMain(pid, mark); look++) await setTimeout(PAUSE)
  if (isMain(pid, mark)) process.kill(pid, 'SIGKILL')
}

const LOOKS = 100
const PAUSE = 50

/**
 * Whether the process has this mark and runs the `index.js` that belongs to this post. Both are
 * checked because state can be forged.
 */
function isMain(pid: number, mark: string): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 1 || processMark(pid) !== mark) return false
  const main = join(dirname(process.argv[1] ?? ''), '..', 'index.js')
  return commandLine(pid).includes(main)
}

function commandLine(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

/**
 * Kills commands of Compose for these runs, which outlive a main that was killed and would create
 * more. Resolves once the engine has usually carried out the last request of theirs.
 */
async function endCompose(runs: readonly string[]): Promise<void> {
  const projects = runs.map((run) => projectName({ [RUN_LABEL]: run }))
  const found = processes().filter((pid) =>
    commandLine(pid).some((word) => projects.includes(word))
  )
  for (const pid of found) kill(pid)
  if (found.length > 0) await setTimeout(LAST_REQUEST)
}

const LAST_REQUEST = 1000

function processes(): readonly number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isSafeInteger)
  } catch {
    return []
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended meanwhile, or is another user's.
  }
}

/**
 * Removes the leftovers of earlier checks in this job (same workflow run, attempt and runner) whose
 * process has ended, and the files that any ended check of this user has lent. Never rejects.
 */
export async function sweepEarlier(
  engine: Engine,
  environment: Readonly<Record<string, string | undefined>>
): Promise<void> {
  await removeStrayLent(environment).catch(() => undefined)
  const job = jobOf(environment)
  if (job === undefined) return
  const found = await engine.labelled({ [JOB_LABEL]: job }).catch(() => [])
  const orphans = found.filter((labels) => isGone(labels[PROCESS_LABEL] ?? ''))
  const runs = new Set(orphans.flatMap((labels) => labels[RUN_LABEL] ?? []))
  await Promise.allSettled(
    [...runs].map((run) => engine.removeLabelled({ [JOB_LABEL]: job, [RUN_LABEL]: run }))
  )
}
