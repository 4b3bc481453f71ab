import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { Labels } from '../words'
import { errorCode, errorMessage } from './errors'

type Environment = Readonly<Record<string, string | undefined>>

/** The labels and marks by which a run's containers, volumes and networks are recognised. */
export interface RunIdentity {
  /** 32 random hex digits. */
  readonly run: string
  /** Mark of this process (see `processMark`); undefined where /proc is not readable. */
  readonly owner: string | undefined
  readonly labels: Labels
}

export const RUN_LABEL = 'zero-drift.run'
export const JOB_LABEL = 'zero-drift.job'
export const PROCESS_LABEL = 'zero-drift.process'

/** Identity of a new run; in a workflow its labels also name job and process, for later sweeps. */
export function newIdentity(environment: Environment): RunIdentity {
  const run = randomBytes(16).toString('hex')
  const job = jobOf(environment)
  const owner = processMark(process.pid)
  const named = job === undefined ? {} : { [JOB_LABEL]: job, [PROCESS_LABEL]: owner ?? 'unknown' }
  return { run, owner, labels: { [RUN_LABEL]: run, ...named } }
}

/** Digest of a workflow's run ID, attempt, job and runner name; undefined outside of a workflow. */
export function jobOf(environment: Environment): string | undefined {
  const parts = ['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB', 'RUNNER_NAME'].map(
    (name) => environment[name] ?? ''
  )
  if (parts[0] === '') return undefined
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

/**
 * Boot ID, PID namespace, process ID and start time of a process, since a process ID alone may be
 * reused. Undefined where /proc is not readable.
 */
export function processMark(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const namespace = readlinkSync('/proc/self/ns/pid').replace(/\D/g, '')
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The program's name in brackets may contain any characters; the start time is the 20th field
    // after it.
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
    return [boot, namespace, pid, started].join(':')
  } catch {
    return undefined
  }
}

/**
 * Whether the process with that mark has certainly ended; false for a process of another PID
 * namespace, which is not visible here.
 */
export function isGone(mark: string): boolean {
  const [boot, namespace, pid] = mark.split(':')
  const [ownBoot, ownNamespace] = processMark(process.pid)?.split(':') ?? []
  if (boot === undefined || ownBoot === undefined || !/^\d+$/.test(pid ?? '')) return false
  if (boot !== ownBoot) return true
  return namespace === ownNamespace && processMark(Number(pid)) !== mark
}

/**
 * Milliseconds within which a repeated signal counts as the same one: a terminal sends Ctrl-C to a
 * package runner and its child, and the runner forwards it.
 */
const ECHO = 2000

/**
 * A signal that aborts on the runner's SIGINT, on SIGTERM and SIGHUP, and on Ctrl-C. The process
 * continues until everything is cleaned up; a signal repeated after two seconds ends it.
 */
export function cancellation(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    let first: number | undefined
    const cancel = (): void => {
      controller.abort()
      first ??= performance.now()
      if (performance.now() - first < ECHO) return
      process.off(signal, cancel)
      process.kill(process.pid, signal)
    }
    process.on(signal, cancel)
  }
  return controller.signal
}

/** Exit code after SIGINT as in shells: 128 plus the signal number. */
const INTERRUPTED = 130

/**
 * A signal like that of `cancellation`, for the local command, which exits with code 130 after
 * Ctrl-C whatever the verdict.
 */
export function commandCancellation(): AbortSignal {
  process.once('SIGINT', () => {
    process.once('exit', () => {
      process.exitCode = INTERRUPTED
    })
  })
  return cancellation()
}

/** The product's version; a test compares it with package.json. */
export const VERSION = '0.1.0'

/**
 * Keeps V8's young generation at its initial size. By default it grows with the machine's memory
 * rather than with need, and held 256 MB after a million files on 24 GB (Node 24). More frequent
 * collections take no longer in total. V8 reads this flag whenever the space would grow.
 */
export function boundYoungGeneration(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}

/**
 * Folder for files of a run: on a runner, the one that it empties after the job, which an engine beside
 * the runner's container knows as well; else the machine's for temporary files.
 */
export const temporaryFolder = (environment: Environment): string =>
  environment['RUNNER_TEMP'] || tmpdir()

/** Default folder of an action's reports. */
export function runnerFolder(environment: Environment, run: string): string {
  return join(temporaryFolder(environment), 'zero-drift', run)
}

/** A new folder for the reports of a local run. */
export function localFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'zero-drift-'))
}

/**
 * Lets a reader of stdout or stderr close its end (`| head`) without an effect on verdict, exit
 * code or clean-up. Any other failed write to stdout, e.g. to a full disk, leads to the given exit
 * code.
 */
export function ignoreClosedOutput(exitCodeOfFault: 1 | 3): void {
  process.stderr.on('error', () => undefined)
  process.stdout.on('error', (error: unknown) => {
    if (errorCode(error) === 'EPIPE') return
    process.stderr.write(`Standard output cannot be written: ${errorMessage(error)}\n`)
    process.once('exit', () => {
      process.exitCode = exitCodeOfFault
    })
  })
}
