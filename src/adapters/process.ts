import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { Labels } from '../words'
import { errorCode, errorMessage } from './errors'

type Environment = Readonly<Record<string, string | undefined>>

/** In whose name things are made on the engine. */
export interface RunIdentity {
  /** 32 random hex digits. */
  readonly run: string
  /** This process's own mark; undefined where /proc tells nothing. */
  readonly owner: string | undefined
  readonly labels: Labels
}

export const RUN_LABEL = 'zero-drift.run'
export const JOB_LABEL = 'zero-drift.job'
export const PROCESS_LABEL = 'zero-drift.process'

/** A new run's identity; in a workflow it also names the job and the process, for later sweeps. */
export function newIdentity(environment: Environment): RunIdentity {
  const run = randomBytes(16).toString('hex')
  const job = jobOf(environment)
  const owner = processMark(process.pid)
  const named = job === undefined ? {} : { [JOB_LABEL]: job, [PROCESS_LABEL]: owner ?? 'unknown' }
  return { run, owner, labels: { [RUN_LABEL]: run, ...named } }
}

/** Run, attempt, job and runner name in one digest; undefined outside of a workflow. */
export function jobOf(environment: Environment): string | undefined {
  const parts = ['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB', 'RUNNER_NAME'].map(
    (name) => environment[name] ?? ''
  )
  if (parts[0] === '') return undefined
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

/** Boot, pid namespace, number and start time of a process: a number alone is used again. Undefined where /proc tells nothing. */
export function processMark(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const namespace = readlinkSync('/proc/self/ns/pid').replace(/\D/g, '')
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The program's name stands in brackets and may hold anything; the start time is the 20th field after it.
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
    return [boot, namespace, pid, started].join(':')
  } catch {
    return undefined
  }
}

/** Whether the process of a mark has certainly ended; one of another pid namespace can not be seen from here. */
export function isGone(mark: string): boolean {
  const [boot, namespace, pid] = mark.split(':')
  const [ownBoot, ownNamespace] = processMark(process.pid)?.split(':') ?? []
  if (boot === undefined || ownBoot === undefined || !/^\d+$/.test(pid ?? '')) return false
  if (boot !== ownBoot) return true
  return namespace === ownNamespace && processMark(Number(pid)) !== mark
}

/** Milliseconds in which a signal that comes again is one and the same: a terminal sends Ctrl-C to a package runner and its child, and the runner hands it on. */
const ECHO = 2000

/** Fires on the runner's SIGINT, on SIGTERM and on Ctrl-C; the process goes on until all is cleaned up, or is ended by a signal that comes once more, later. */
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

/** 128 and the number of SIGINT, as shells have it. */
const INTERRUPTED = 130

/** Fires likewise for the local command, which ends with code 130 after Ctrl-C, whatever the verdict. */
export function commandCancellation(): AbortSignal {
  process.once('SIGINT', () => {
    process.once('exit', () => {
      process.exitCode = INTERRUPTED
    })
  })
  return cancellation()
}

/** The product's version; a test holds it to package.json. */
export const VERSION = '0.1.0'

/**
 * Keeps V8's space for new objects as small as it is: it grows with what the machine has, not with what is needed, and held 256 MB after a
 * million files on 24 GB (Node 24). Collected more often it takes no longer. V8 reads this flag whenever the space would grow.
 */
export function boundYoungGeneration(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}

/** Where an action's reports go unless told otherwise; the runner empties its temporary folder after the job. */
export function runnerFolder(environment: Environment, run: string): string {
  return join(environment['RUNNER_TEMP'] || tmpdir(), 'zero-drift', run)
}

/** A new folder for the reports of a local run. */
export function localFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'zero-drift-'))
}

/**
 * Lets a reader of standard output or standard error go away (`| head`) without an effect on the verdict, the exit code or the
 * clean-up. Any other failed write to standard output, for example to a full disk, ends in the given exit code.
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
