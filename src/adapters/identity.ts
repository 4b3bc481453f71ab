import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import type { Labels } from '../ports'

type Environment = Readonly<Record<string, string | undefined>>

/** In whose name things are made on the engine. */
export interface Identity {
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
export function newIdentity(environment: Environment): Identity {
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
