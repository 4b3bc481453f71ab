import type { Change, Observation, Place } from '../observe/observation'
import { hasExpired, type Rule } from '../plan/allowlist'
import { BadInputs, Fault } from '../plan/faults'
import type { Plan } from '../plan/plan'
import type { Exercise } from '../run/outcome'
import { codeFolders } from './code'
import type { RefusedFacts } from './findings/drift'
import type { Circumstances } from './findings/failures'
import type { Finding } from './findings/finding'
import { makeFinding } from './findings/table'
import { noChanges } from './judged-changes'
import {
  sortFindings,
  withFindings,
  worstVerdict,
  type JudgedChange,
  type Judgement
} from './judgement'
import { quote, somePaths } from './phrases'

/** The finding for the image's failure, if it failed. */
export const findFailure = (
  { failure }: Pick<Exercise, 'failure'>,
  circumstances: Circumstances
): readonly Finding[] =>
  failure === undefined ? [] : [makeFinding(failure.kind, { ...failure, ...circumstances })]

/** Facts that help to explain why an image failed although it ran as planned. */
export const circumstancesOf = (
  plan: Plan,
  { refusals, crossings = [] }: Pick<Observation, 'refusals' | 'crossings'>
): Circumstances & { readonly homes: readonly string[] } => ({
  ...{ refusals, crossings },
  oneShot: plan.wait.kind === 'exit',
  portless: isPortless(plan),
  homes: codeFolders(plan)
})

/** Whether no exposed port, planned port or health check suggests a long-running service. */
export const isPortless = ({ image, port }: Plan): boolean =>
  image.exposedPorts.length === 0 && port === undefined && !image.hasHealthCheck

/**
 * Findings for planned steps without a passed result; the last guard before a `pass`. An exercise
 * without a failure must have a passed result for every step, and after a planned attack a second
 * one.
 */
export function findUnproven(plan: Plan, { failure, smoke, attack }: Exercise): readonly Finding[] {
  if (failure !== undefined) return []
  const rounds = plan.attack.length === 0 ? [smoke] : [smoke, attack?.smoke ?? []]
  return [
    ...rounds
      .flatMap((results) =>
        missing(plan.smoke, (step, index) => results[index]?.step === step && results[index].passed)
      )
      .map((step) => unproven(`the smoke step ${quote(step)} has no passed result`)),
    ...missing(plan.attack, (step, index) => attack?.steps[index]?.step === step).map((step) =>
      unproven(`the step ${quote(step)} of the attack has no result`)
    )
  ]
}

function missing(
  steps: readonly { readonly step: string }[],
  has: (step: string, index: number) => boolean
): readonly string[] {
  return steps.map(({ step }) => step).filter((step, index) => !has(step, index))
}

const unproven = (what: string): Finding =>
  makeFinding('internal-fault', {
    message: `No failure was reported, but ${what}. Please report this as a bug.`
  })

/** One finding for each path, or for each line without a path. */
export function findRefusedWrites(refusals: readonly RefusedFacts[]): readonly Finding[] {
  const folded = new Map<string, RefusedFacts>()
  for (const refusal of refusals) {
    const key = JSON.stringify([refusal.path ?? null, refusal.path ?? refusal.message])
    if (!folded.has(key)) folded.set(key, refusal)
  }
  return [...folded.values()].map((refusal) => makeFinding('refused-write', refusal))
}

/** One finding for all writes that the attack was refused, as it should be. */
export function findRefusedAttack({ attackRefusals = [] }: Observation): readonly Finding[] {
  return attackRefusals.length === 0
    ? []
    : [makeFinding('refused-attack', { refusals: attackRefusals })]
}

/** Findings on the limits of a verdict: untested use, and writable places without a watch. */
export function findGaps(plan: Plan, { places, unfrozen }: Observation): readonly Finding[] {
  return [
    ...(plan.smoke.length === 0 && plan.wait.kind !== 'exit' ? [makeFinding('boot-only', {})] : []),
    ...findUnwatched(places),
    ...findBeyondLimit(plan, places),
    ...(unfrozen === true ? [makeFinding('unfrozen', {})] : [])
  ]
}

/** One finding for each reason why writable places were not watched. */
function findUnwatched(places: readonly Place[]): readonly Finding[] {
  const blind = places.filter(({ writable, watched }) => writable && watched === 'none')
  const reasons = new Set(blind.map(({ reason = '' }) => reason))
  return [...reasons].map((reason) => {
    const paths = blind.filter((place) => (place.reason ?? '') === reason).map(({ path }) => path)
    return makeFinding('unwatched', { paths, reason })
  })
}

/**
 * A finding for files that were to be compared but were not, because the container wrote too much:
 * no change may hide that way.
 */
export function findUnread({ watch }: Plan, { places }: Observation): readonly Finding[] {
  const some = places.flatMap(({ path, unread }) =>
    unread === undefined ? [] : [{ path, unread }]
  )
  const facts = { places: some, limit: watch.limit }
  return some.length === 0 ? [] : [makeFinding('contents-unread', facts)]
}

/** A finding for a container that ended by itself between its last step and the planned end. */
export function findEnded(
  { failure }: Exercise,
  { endedBefore: exitCode }: Observation,
  circumstances: Circumstances
): readonly Finding[] {
  if (failure !== undefined || exitCode === undefined || circumstances.oneShot) return []
  return [makeFinding('exited', { kind: 'exited', exitCode, during: 'settle', ...circumstances })]
}

function findBeyondLimit({ watch }: Plan, places: readonly Place[]): readonly Finding[] {
  // Unread files that existed before have a finding of their own.
  const paths = places
    .filter(({ partial, unread }) => partial === true && unread === undefined)
    .map(({ path }) => path)
  return paths.length === 0 ? [] : [makeFinding('beyond-limit', { paths, limit: watch.limit })]
}

/**
 * One finding for all files with only new timestamps; one for each folder with transient files, at
 * most 20, and one for the rest.
 */
export function findIdle(changes: Iterable<Change>): readonly Finding[] {
  const touched = somePaths()
  const restless = somePaths()
  const single: Finding[] = []
  for (const { idle, path } of changes) {
    if (idle === 'touched') touched.add(path)
    else if (idle === 'transient' && single.length < MOST_FOLDERS)
      single.push(makeFinding('transient', { paths: [path], total: 1 }))
    else if (idle === 'transient') restless.add(path)
  }
  return [
    ...(touched.all.total > 0 ? [makeFinding('touched', touched.all)] : []),
    ...single,
    ...(restless.all.total > 0 ? [makeFinding('transient', restless.all)] : [])
  ]
}

const MOST_FOLDERS = 20

/** A finding for a container that did not stop in time, and so could not write its final files. */
export function findKilled({ stop }: Observation): readonly Finding[] {
  const milliseconds = stop?.killedAfter
  return milliseconds === undefined ? [] : [makeFinding('killed', { milliseconds })]
}

/** Findings for expired rules, with the number of changes that each would have allowed. */
export function findExpired(
  rules: readonly Rule[],
  changes: Iterable<JudgedChange>
): readonly Finding[] {
  const missed = new Map(rules.filter(hasExpired).map((rule) => [rule, 0]))
  if (missed.size === 0) return []
  for (const { lapsed } of changes) {
    if (lapsed !== undefined) missed.set(lapsed, (missed.get(lapsed) ?? 0) + 1)
  }
  return Array.from(missed, ([rule, number]) =>
    makeFinding('expired-rule', { rule, missed: number })
  )
}

/** Findings for rules that expire soon. */
export function findExpiring(rules: readonly Rule[]): readonly Finding[] {
  return rules
    .filter((rule) => !hasExpired(rule) && (rule.expires?.daysLeft ?? Infinity) <= SOON)
    .map((rule) => makeFinding('expiring-rule', rule))
}

/** Days. */
const SOON = 14

/**
 * Findings for a thrown error: one for each bad input, one for a fault of engine or machine, or one
 * for a bug of this product.
 */
export function findingFromError(error: unknown): readonly Finding[] {
  if (error instanceof BadInputs && error.inputs.length > 0) {
    return error.inputs.map((input) => makeFinding('bad-input', input))
  }
  if (error instanceof Fault) {
    const { path, location } = error.about ?? {}
    const finding = makeFinding(error.kind, { message: withCause(error), ...error.image })
    return [
      {
        ...finding,
        ...(path === undefined ? {} : { path }),
        ...(location === undefined ? {} : { location })
      }
    ]
  }
  return [makeFinding('internal-fault', { message: `${describe(error)} ${REPORT_IT}` })]
}

/**
 * Adds the findings for an error that was thrown after the judgement. Earlier findings are kept,
 * and the verdict is never a pass.
 */
export function withFault(judgement: Judgement, error: unknown): Judgement {
  return withFindings(judgement, findingFromError(error))
}

/** The judgement when an error was thrown during the check; a failure of the exercise is kept. */
export function judgeFault(error: unknown, exercise?: Exercise): Judgement {
  const failure =
    exercise === undefined ? [] : findFailure(exercise, { refusals: [], oneShot: false })
  const findings = sortFindings([...findingFromError(error), ...failure])
  return { verdict: worstVerdict(findings), findings, changes: noChanges(), rules: [], drift: [] }
}

const REPORT_IT = 'This is a fault of Zero Drift, not of the image: please report it.'

/** A fault's message with its cause, unless the message already quotes it. */
function withCause({ message, cause }: Fault): string {
  const reason = cause instanceof Error ? cause.message : ''
  return reason === '' || message.includes(reason)
    ? message
    : `${message} Cause: ${reason.replace(/\.?$/, '.')}`
}

function describe(error: unknown): string {
  if (error instanceof Error) return `${error.name}: ${error.message.replace(/\.?$/, '.')}`
  return `Thrown: ${typeof error === 'string' ? error : typeof error}.`
}

/**
 * Findings for failed removals, one for each reason. They say nothing about the image, but the
 * engine's owner should know.
 */
export async function leftBehind(removals: readonly Promise<void>[]): Promise<readonly Finding[]> {
  const outcomes = await Promise.allSettled(removals)
  const failed = outcomes.filter((outcome) => outcome.status === 'rejected')
  const reasons = new Set(failed.map(({ reason }) => messageOf(reason)))
  return [...reasons].map((message) => makeFinding('left-behind', { message }))
}

const messageOf = (reason: unknown): string =>
  reason instanceof Error ? reason.message : String(reason)
