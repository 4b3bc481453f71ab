import { DOORS, type Door } from '../plan/doors'
import { Fault } from '../plan/faults'
import type { World } from '../ports'
import type { ContainerId } from '../words'
import { PROBE } from './probe-specs'

/** One attempt on a kernel interface (door) by one user. */
export interface DoorAttempt {
  readonly door: Door
  readonly user: string
  readonly answer: DoorAnswer
  readonly guards: Guards
}

/** Result of the attempt. A reason is an errno name, or `SIGSYS` if the call ended the process. */
export type DoorAnswer =
  { readonly kind: 'open' } | { readonly kind: 'closed'; readonly reason: string }

/** Restrictions on the process during the attempt. */
export interface Guards {
  /** Whether a seccomp profile filters system calls; undefined if the kernel does not tell. */
  readonly filtered: boolean | undefined
  /** Kernel settings by their names below /proc/sys; missing settings are absent. */
  readonly settings: ReadonlyMap<string, string>
}

/**
 * Has the probe try every door, as the given user or the container's own (undefined). Throws a
 * `Fault` where a door gets no answer.
 */
export async function tryDoors(
  id: ContainerId,
  as: string | undefined,
  user: string,
  { engine }: World
): Promise<readonly DoorAttempt[]> {
  const { exitCode, output } = await engine.exec(id, [PROBE, 'doors'], WITHIN, as)
  const lines = output
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'))
  const guards = guardsIn(lines)
  const answers = new Map(lines.flatMap(answerIn))
  const missing = DOORS.some(({ name }) => !answers.has(name) && name !== SOMEWHERE)
  if (exitCode !== 0 || missing) throw unanswered(exitCode, output)
  return DOORS.flatMap((door) => {
    const answer = answers.get(door.name)
    return answer === undefined ? [] : [{ door, user, answer, guards }]
  })
}

const WITHIN = 60_000

/** Only on amd64 can 64-bit programs make 32-bit system calls. */
const SOMEWHERE = 'af-alg-32'

type Line = readonly string[]

function guardsIn(lines: readonly Line[]): Guards {
  const mode = lines.find(([word]) => word === 'seccomp')?.[1]
  const settings = lines.flatMap(([word, name, value]) =>
    word === 'setting' && name !== undefined && value !== undefined ? [[name, value] as const] : []
  )
  return { filtered: mode === undefined ? undefined : mode !== '0', settings: new Map(settings) }
}

function answerIn([word, ...rest]: Line): readonly (readonly [string, DoorAnswer])[] {
  const name = rest.at(-1) ?? ''
  if (word === 'open') return [[name, { kind: 'open' }]]
  return word === 'closed' ? [[name, { kind: 'closed', reason: rest[0] ?? '' }]] : []
}

function unanswered(exitCode: number | undefined, output: string): Fault {
  const code = exitCode === undefined ? 'no end in time' : `exit code ${exitCode}`
  const sentence = `The doors to the kernel could not be tried (${code}): ${JSON.stringify(output.slice(-300))}`
  return new Fault('rehearsal-failed', sentence)
}
