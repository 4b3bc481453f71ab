import { hasExpired, type Rule } from '../plan/allowlist'
import type { Plan } from '../plan/plan'
import type { BaseFacts, BasePlace } from '../words'
import {
  findingSubject,
  identified,
  identityOf,
  refusalsBySubject,
  stateOf,
  type JudgedRun
} from './base'
import type { Finding } from './findings/finding'
import { makeFinding } from './findings/table'
import { foldDrift } from './fold'
import {
  BASELINE_STATES,
  markedDrift,
  selected,
  type BaselineState,
  type JudgedChange,
  type JudgedChanges,
  type Tolerance
} from './judged-changes'
import { sortFindings, worstVerdict, type Judgement, type ToleratedFold } from './judgement'
import { SEVERITIES, type Severity } from './severity'

/** Result of comparing a check with an earlier one, its base. */
export interface CheckComparison {
  readonly base: Pick<BaseFacts, 'reference' | 'id' | 'verdict'>
  /** Reason why the base says nothing on this check; undefined if the two can be compared. */
  readonly gap: Gap | undefined
  /** State of the change outside the allowlist at an index. */
  readonly stateAt: (index: number) => BaselineState
  readonly changes: ChangeDifference
  readonly refusals: Difference
  /** Difference of the paths where the container could write. */
  readonly places: Difference
  /** Whether the base has a finding of that kind on that subject. */
  readonly isKnown: (finding: Finding) => boolean
}

/**
 * Numbers of subjects that only one of two checks has, and the first of these: paths, or log lines
 * for refused writes without one.
 */
export interface Difference {
  readonly new: number
  readonly gone: number
  readonly newPaths: readonly string[]
  readonly gonePaths: readonly string[]
}

/** Numbers of changes outside the allowlist of a check, its base, or both. */
export interface ChangeDifference extends Readonly<Record<BaselineState, number>> {
  /** Changes of the base that this check did not make. */
  readonly gone: number
  /** Changes of the base that this check made as well, but that a rule allows now. */
  readonly allowed: number
  /** Paths of the first changes of each sort. */
  readonly newPaths: readonly string[]
  readonly updatedPaths: readonly string[]
  readonly gonePaths: readonly string[]
}

/** Reasons why a base says nothing on a check. */
export type Gap = 'error' | 'never-ran' | 'other-root' | 'attacked'

/** Most paths in a list. */
const MOST = 100

/**
 * Compares a run with its base. A change is known only if the base lists one with equal path, kind
 * and state, in a place that it inspected at least as closely; everything else is new.
 */
export function compareRuns(run: JudgedRun, base: BaseFacts): CheckComparison {
  const { plan, observation, judgement } = run
  const { reference, id, verdict } = base
  const gap = gapIn(base, plan.container.readOnly)
  const known = gap === undefined ? base : { ...base, ...NOTHING }
  const places = new Map(observation.places.map((place) => [place.path, place]))
  const writable = (all: ReadonlyMap<string, BasePlace>): ReadonlyMap<string, string> =>
    new Map([...all].flatMap(([path, place]) => (place.writable ? [[path, path]] : [])))
  return {
    base: { reference, id, verdict },
    gap,
    ...compareChanges(judgement.changes, known, places),
    refusals: differenceOf(gap, refusalsBySubject(observation.refusals), known.refusals),
    places: differenceOf(gap, writable(places), writable(known.places)),
    isKnown: (finding) => known.findings.has(findingSubject(finding))
  }
}

const NOTHING: Pick<BaseFacts, 'changes' | 'refusals' | 'places' | 'findings'> = {
  changes: new Map(),
  refusals: new Map(),
  places: new Map(),
  findings: new Set()
}

function gapIn({ verdict, readOnly, isAttacked }: BaseFacts, isReadOnly: boolean): Gap | undefined {
  if (verdict === 'error') return 'error'
  if (isAttacked === true) return 'attacked'
  if (readOnly === undefined) return 'never-ran'
  return readOnly === isReadOnly ? undefined : 'other-root'
}

type Places = ReadonlyMap<string, BasePlace>

function compareChanges(
  changes: JudgedRun['judgement']['changes'],
  base: BaseFacts,
  places: Places
): Pick<CheckComparison, 'stateAt' | 'changes'> {
  const states = new Uint8Array(changes.drift.length)
  const counts = { new: 0, updated: 0, unchanged: 0 }
  const paths = { new: new Array<string>(), updated: new Array<string>() }
  const met = new Set<string>()
  const stateFor = comparer(base, places, met)
  let index = 0
  for (const change of changes.drift) {
    const state = stateFor(change)
    counts[state] += 1
    if (state !== 'unchanged' && paths[state].length < MOST) paths[state].push(change.path)
    states[index++] = BASELINE_STATES.indexOf(state)
  }
  const allowed = allowedAmong(changes.allowed, base, met)
  const gone = goneFrom(base, places, met)
  return {
    stateAt: (at) => BASELINE_STATES[states[at] ?? 0] ?? 'new',
    changes: {
      ...counts,
      ...{ allowed, gone: gone.length },
      ...{ newPaths: paths.new, updatedPaths: paths.updated, gonePaths: gone.slice(0, MOST) }
    }
  }
}

/** Returns a function that compares a change with the base, and records those that it has. */
function comparer(
  { changes, places: before }: BaseFacts,
  places: Places,
  met: Set<string>
): (change: JudgedChange) => BaselineState {
  return (change) => {
    const identity = identityOf(change)
    const state = changes.get(identity)
    if (state === undefined) return 'new'
    met.add(identity)
    if (!isAsClose(before.get(change.place), places.get(change.place))) return 'new'
    return state !== null && state === stateOf(change) ? 'unchanged' : 'updated'
  }
}

/** Whether a place was inspected at least as closely in one check as in another. */
const isAsClose = (one: BasePlace | undefined, other: BasePlace | undefined): boolean =>
  one !== undefined && closeness(one) >= closeness(other)

const closeness = (place: BasePlace | undefined): number =>
  place === undefined ? 0 : ['none', 'names', 'content'].indexOf(place.watched)

function allowedAmong(
  allowed: Iterable<JudgedChange>,
  { changes }: BaseFacts,
  met: Set<string>
): number {
  if (changes.size === met.size) return 0
  let number = 0
  for (const change of allowed) {
    const identity = identityOf(change)
    if (!changes.has(identity) || met.has(identity)) continue
    met.add(identity)
    number += 1
  }
  return number
}

/** Paths of the base's changes that this check did not make, where it inspected as closely. */
function goneFrom(
  { changes, places: before }: BaseFacts,
  places: Places,
  met: ReadonlySet<string>
): readonly string[] {
  return [...changes.keys()].flatMap((identity) => {
    if (met.has(identity)) return []
    const { place, path } = identified(identity)
    return isAsClose(places.get(place), before.get(place)) ? [path] : []
  })
}

function differenceOf(
  gap: Gap | undefined,
  here: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string>
): Difference {
  const without = (all: typeof here, others: typeof here): readonly string[] =>
    [...all].flatMap(([subject, text]) => (others.has(subject) ? [] : [text]))
  const only = gap === undefined ? without(here, before) : []
  const gone = without(before, here)
  return {
    ...{ new: only.length, gone: gone.length },
    newPaths: only.slice(0, MOST),
    gonePaths: gone.slice(0, MOST)
  }
}

/** Marks the drift that is less severe than what is to fail the check. */
export function tolerateMinor(changes: JudgedChanges, least: Severity): JudgedChanges {
  const { severities } = changes.counts
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1)
  // Drift is sorted by severity.
  const end = failing.reduce((sum, severity) => sum + severities[severity], 0)
  return end === changes.drift.length
    ? changes
    : markedDrift(
        changes,
        (index) => (index < end ? {} : { tolerated: 'minor' }),
        changes.drift.length - end
      )
}

/**
 * Marks each change outside the allowlist with its state against the base. If only new drift is to
 * fail, drift that the base has as well is tolerated, and the verdict determined again.
 */
export function withComparison(
  judgement: Judgement,
  { failOn, rules }: Pick<Plan, 'failOn' | 'rules'>,
  comparison: CheckComparison
): Judgement {
  const { stateAt } = comparison
  const before = judgement.changes
  const marks = Array.from(before.drift, ({ tolerated }, index): Tolerance | undefined =>
    failOn === 'new' && stateAt(index) === 'unchanged' ? (tolerated ?? 'known') : tolerated
  )
  const number = marks.filter((mark) => mark !== undefined).length
  const markAt = (index: number) => {
    const tolerated = marks[index]
    return { baseline: stateAt(index), ...(tolerated && { tolerated }) }
  }
  const changes = markedDrift(before, markAt, number)
  const judged = { ...judgement, changes }
  return number === (before.counts.tolerated ?? 0) ? judged : refolded(judged, rules)
}

/** A judgement whose drift was marked, with the findings and the verdict that follow from it. */
function refolded(judgement: Judgement, rules: readonly Rule[]): Judgement {
  const folds = foldJudged(judgement.changes, rules)
  const found = driftFindings(folds)
  const first = judgement.findings.findIndex(isOfDrift)
  const findings = sortFindings([
    ...judgement.findings.flatMap((one, index) =>
      index === first ? found : isOfDrift(one) ? [] : [one]
    )
  ])
  return { ...judgement, ...folds, findings, verdict: worstVerdict(findings) }
}

const isOfDrift = ({ kind }: Finding): boolean => kind === 'drift' || kind === 'tolerated-drift'

type Folds = Pick<Judgement, 'drift' | 'tolerated'>

/** The drift by folder: first what fails the check, then what is tolerated, by reason. */
export function foldJudged(changes: JudgedChanges, rules: readonly Rule[]): Folds {
  const expired = rules.filter(hasExpired)
  if ((changes.counts.tolerated ?? 0) === 0) return { drift: foldDrift(changes.drift, expired) }
  const of = (reason: Tolerance | undefined) =>
    foldDrift(
      selected(changes.drift, ({ tolerated }: JudgedChange) => tolerated === reason),
      expired
    )
  const tolerated = REASONS.flatMap((because): readonly ToleratedFold[] =>
    of(because).map((fold) => ({ ...fold, because }))
  )
  return { drift: of(undefined), tolerated }
}

const REASONS: readonly Tolerance[] = ['known', 'minor']

/** Findings of drift, failing and tolerated. */
export const driftFindings = ({ drift, tolerated = [] }: Folds): readonly Finding[] => [
  ...drift.map((fold) => makeFinding('drift', fold)),
  ...tolerated.map((fold) => makeFinding('tolerated-drift', fold))
]
