import { attemptsOn, pathsToScout, type AttackAttempt } from '../plan/attack-catalogue'
import { Fault } from '../plan/faults'
import { BOUND, isBound, isNamed, mountAround } from '../plan/mounts'
import type { Plan } from '../plan/plan'
import { startingUser } from '../plan/program'
import type { Scouted } from '../plan/web-root'
import type { World } from '../ports'
import type { ContainerId } from '../words'
import { tryDoors, type DoorAttempt } from './door-attempts'
import type { CheckContext } from './keeper'
import { withContainer } from './lease'
import { newLogLines } from './output'
import { groundSpec, onProbeImage, PROBE, toolSpec } from './probe-specs'

/** One attempt by one user, and its result. */
export interface AttemptResult {
  readonly attempt: AttackAttempt
  readonly user: string
  readonly result: Result
  /** Result on a writable root filesystem; absent where it was not requested. */
  readonly contrast?: Result
}

/** All attempts in one container or two. */
export interface AttackRehearsal {
  readonly attempts: readonly AttemptResult[]
  /** Attempts on kernel interfaces, for which the root filesystem makes no difference. */
  readonly doorAttempts: readonly DoorAttempt[]
}

/**
 * Rehearses the built-in attacks on the planned image, in a container of its own without a network,
 * as the container's user and as root in it. With `contrast` it repeats them on a writable root
 * filesystem. In the first container it also tries the doors to the kernel. Throws a `Fault` where
 * an attempt or door gets no answer.
 */
export async function rehearseAttacks(
  plan: Plan,
  contrast: boolean,
  context: CheckContext
): Promise<AttackRehearsal> {
  const { world, engine, removals } = context
  const tool = await onProbeImage(toolSpec(plan.container.labels), engine.platform, world)()
  return withContainer(tool, world, removals, async () => {
    const grounds = [plan.container.readOnly, ...(contrast ? [false] : [])]
    // Both must settle, even if one fails: only then is the removal of all their containers under
    // way.
    const outcomes = await Promise.allSettled(
      grounds.map((readOnly, at) => attackRoot(plan, { readOnly, doors: at === 0 }, context))
    )
    const [own = NOTHING, writable] = outcomes.map(valueOf)
    const attempts = own.attempts.map((one, at) => beside(one, writable?.attempts[at]))
    return { attempts, doorAttempts: own.doorAttempts }
  })
}

const NOTHING: AttackRehearsal = { attempts: [], doorAttempts: [] }

interface Ground {
  readonly readOnly: boolean
  /** Whether the doors to the kernel are tried there as well. */
  readonly doors: boolean
}

/** Runs every attempt by every user on one root filesystem. */
async function attackRoot(
  plan: Plan,
  { readOnly, doors }: Ground,
  context: CheckContext
): Promise<AttackRehearsal> {
  const { world, removals } = context
  const spec = groundSpec(plan, readOnly, ['scout', ...pathsToScout(plan)])
  return withContainer(spec, world, removals, async (id) => {
    const scouted = await scout(id, world)
    const attempts = attemptsOn(plan, scouted)
    const own = startingUser(plan) || ROOT
    const by = async (user: string, as?: string): Promise<AttackRehearsal> => {
      const results = await tried(id, attempts, as, world)
      const outcomes = attempts.flatMap((attempt, at) => {
        const result = results[at]
        return result === undefined
          ? []
          : [{ attempt, user, result: asFarAsKnown(result, attempt, plan) }]
      })
      return { attempts: outcomes, doorAttempts: doors ? await tryDoors(id, as, user, world) : [] }
    }
    if (scouted.uid === 0) return by(ROOT)
    const [first, second] = [await by(own), await by(ROOT, '0')]
    return {
      attempts: [...first.attempts, ...second.attempts],
      doorAttempts: [...first.doorAttempts, ...second.doorAttempts]
    }
  })
}

const ROOT = 'root'

/** Adds the result on a writable root filesystem; equal images lead to equal attempts. */
function beside(one: AttemptResult, other: AttemptResult | undefined): AttemptResult {
  if (other === undefined) return one
  if (one.attempt.name !== other.attempt.name || one.user !== other.user)
    throw new Fault('rehearsal-failed', UNLIKE)
  return { ...one, contrast: other.result }
}

const UNLIKE =
  'The attacks on a read-only and on a writable root filesystem cannot be compared: the image looked different.'

function valueOf<T>(outcome: PromiseSettledResult<T>): T {
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}

/**
 * Starts the probe in the image under test; it searches the image for targets and stays. Throws a
 * `Fault` where it cannot.
 */
export async function scout(id: ContainerId, world: World): Promise<Scouted> {
  const outcome = await world.engine.start(id)
  if (outcome.kind === 'refused') throw failed(`the engine does not start it: ${outcome.reason}`)
  const said = await report(id, world)
  if (said.at(-1) !== 'ready') throw failed('it ended before it had looked around')
  return scoutedBy(said)
}

/** The probe's output lines up to `ready`, or all lines if it never says so. */
async function report(id: ContainerId, { engine, clock }: World): Promise<readonly string[]> {
  const heard = newLogLines()
  const said: string[] = []
  const done = new AbortController()
  const finish = (): void => {
    done.abort()
  }
  const following = engine.follow(id, (bytes) => {
    heard.add(bytes)
    said.push(...heard.take())
    if (said.at(-1) === 'ready') finish()
  })
  following.then(finish, finish)
  await clock.sleep(PATIENCE, done.signal)
  heard.close()
  return said
}

const PATIENCE = 60_000

function scoutedBy(said: readonly string[]): Scouted {
  const all = (word: string): readonly string[] =>
    said.flatMap((line) => (line.startsWith(`${word}\t`) ? [line.slice(word.length + 1)] : []))
  return {
    uid: Number(all('user')[0]),
    files: new Set(all('file')),
    folders: new Set(all('folder')),
    pages: all('page')
  }
}

const failed = (why: string): Fault =>
  new Fault('rehearsal-failed', `The attacks could not be rehearsed in the image: ${why}.`)

/**
 * Result of one attempt. The reason of a refusal is an errno name, or one of the product's own
 * (`NOEXEC`, `NOSUID`, `NONEWPRIVS`).
 */
export type Result =
  | { readonly kind: 'landed'; readonly path: string }
  | { readonly kind: 'refused'; readonly path: string; readonly reason: string }
  | { readonly kind: 'not-run'; readonly path: string; readonly reason: string }

/**
 * Has the probe make the attempts one after the other, as the given user or the container's own.
 * Throws a `Fault` where one gets no answer.
 */
async function tried(
  id: ContainerId,
  attempts: readonly AttackAttempt[],
  user: string | undefined,
  { engine }: World
): Promise<readonly Result[]> {
  const possible = attempts.filter(({ obstacle }) => obstacle === undefined)
  const words = possible.map(({ act, paths }) => [act, ...paths].join('\n'))
  const argv = [PROBE, 'attack', ...words]
  const { exitCode, output } = await engine.exec(id, argv, WITHIN, user)
  const answers = output.split('\n').slice(0, -1)
  if (exitCode !== 0 || answers.length !== possible.length) throw unanswered(exitCode, output)
  const results = new Map(
    possible.map((attempt, at) => [attempt, resultOf(answers[at] ?? '', attempt)])
  )
  return attempts.map((attempt) => results.get(attempt) ?? notRun(attempt))
}

const WITHIN = 60_000
const MAKES: ReadonlySet<AttackAttempt['act']> = new Set(['append', 'execute', 'plant', 'setuid'])
const NO_PLACE = 'there is no place for it in the image'
const NO_FILE = 'the image has no such file'
const NO_FORK = 'no further process may be started to try it'

function resultOf(answer: string, { act }: AttackAttempt): Result {
  const [kind, ...words] = answer.split('\t')
  const path = words.at(-1) ?? ''
  switch (kind) {
    case 'landed':
      return { kind, path }
    case 'refused':
      // The probe has to fork; an intruder does not.
      return words[0] === 'EAGAIN'
        ? { kind: 'not-run', path, reason: NO_FORK }
        : { kind, path, reason: words[0] ?? '' }
    case 'absent':
      return { kind: 'not-run', path, reason: MAKES.has(act) ? NO_PLACE : NO_FILE }
    case undefined:
    default:
      throw unanswered(0, answer)
  }
}

const notRun = ({ paths: [path = ''], obstacle = '' }: AttackAttempt): Result => ({
  kind: 'not-run',
  path,
  reason: obstacle
})

function unanswered(exitCode: number | undefined, output: string): Fault {
  const code = exitCode === undefined ? 'no end in time' : `exit code ${exitCode}`
  const sentence = `The attacks could not be rehearsed to their end (${code}): ${JSON.stringify(output.slice(-300))}`
  return new Fault('rehearsal-failed', sentence)
}

/**
 * Turns a refusal caused by the rehearsal's own precautions into `not-run`: in a rehearsal the
 * author's binds are read-only, and the volumes are empty stand-ins.
 */
export function asFarAsKnown(result: Result, attempt: AttackAttempt, plan: Plan): Result {
  if (result.kind !== 'refused') return result
  const { path, reason } = result
  const paths = [path, ...attempt.paths]
  if (reason === 'EROFS' && paths.some((one) => isBound(one, plan))) {
    return { kind: 'not-run', path, reason: BOUND }
  }
  return RIGHTS.has(reason) && isInStandIn(path, plan)
    ? { kind: 'not-run', path, reason: STAND_IN }
    : result
}

const RIGHTS = new Set(['EACCES', 'EPERM'])
const STAND_IN =
  'an empty stand-in took the place of the volume, whose owner and mode are not known'

function isInStandIn(path: string, plan: Plan): boolean {
  const mount = mountAround(path, plan)
  return mount !== undefined && isNamed(mount) && !mount.readOnly
}
