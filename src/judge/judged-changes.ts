import type { Change } from '../observe/observation'
import { existing, listOf, type ChangeList } from '../observe/store/change-store'
import type { Rule } from '../plan/allowlist'
import { SEVERITIES, type Appraisal, type Severity } from './severity'

/** A change with its severity, and the rule that allows it, if any. */
export interface JudgedChange extends Change, Appraisal {
  readonly allowed: boolean
  /** The first rule that allows it, as written; null where none does. */
  readonly rule: string | null
  /** The first rule that would allow it, had it not expired. */
  readonly lapsed?: Rule
  /** State against the base; absent if nothing was compared, and on allowed changes. */
  readonly baseline?: BaselineState
  /** Why it does not fail the check although no rule allows it; absent if it fails the check. */
  readonly tolerated?: Tolerance
}

/** States of a change against the base of a comparison. */
export const BASELINE_STATES = ['new', 'updated', 'unchanged'] as const
export type BaselineState = (typeof BASELINE_STATES)[number]

/**
 * Reasons why drift is tolerated. `minor`: it is less severe than `fail-on-severity`; `known`: the
 * base has it as well, and only new drift is to fail.
 */
export type Tolerance = 'minor' | 'known'

/** A list of changes that can also be read in the order of paths. */
export interface Ordered<C> extends ChangeList<C> {
  /** All indices in the order of paths: a folder comes directly before its contents. */
  readonly byPath: () => Iterable<number>
}

/** Numbers of changes by verdict and severity. */
interface ChangeCounts {
  readonly allowed: number
  readonly drift: number
  /** Numbers of drift changes by severity. */
  readonly severities: Readonly<Record<Severity, number>>
  /** Number of drift changes that are tolerated; absent if there are none. */
  readonly tolerated?: number
}

/** A list of changes with their numbers. */
export interface Counted<C> extends ChangeList<C> {
  readonly counts: ChangeCounts
}

/**
 * All changes: first those that no rule allows, worst first, then the allowed ones; each group in
 * the order of paths.
 */
export interface JudgedChanges extends Counted<JudgedChange> {
  readonly drift: Ordered<JudgedChange>
  readonly allowed: Ordered<JudgedChange>
}

/** The verdict on the change at an index of the judged list. */
export interface VerdictColumns {
  readonly rule: (index: number) => string | null
  readonly lapsed?: (index: number) => Rule | undefined
  readonly appraisal: (index: number) => Appraisal
}

/** Combines changes and verdicts in sorted order, without copying the changes. */
export function judgedList(changes: ChangeList<Change>, judged: VerdictColumns): JudgedChanges {
  const { order, ends } = ordered(changes.length, (index) => rank(judged, index))
  const read = (at: number): JudgedChange => {
    const index = order[at] ?? 0
    return judgedChange(existing(changes, index), index, judged)
  }
  const drift = ends[SEVERITIES.length - 1] ?? 0
  const sized = SEVERITIES.map((one, at) => [one, (ends[at] ?? 0) - (ends[at - 1] ?? 0)])
  return Object.assign(listOf(order.length, read), {
    counts: {
      ...{ allowed: order.length - drift, drift },
      severities: Object.fromEntries(sized) as ChangeCounts['severities']
    },
    drift: part(order, read, 0, drift),
    allowed: part(order, read, drift, order.length)
  })
}

/** The judged changes of a check that saw none. */
export const noChanges = (): JudgedChanges =>
  judgedList([], { rule: () => null, appraisal: () => ({ severity: 'low', tags: [] }) })

const rank = ({ rule, appraisal }: VerdictColumns, index: number): number =>
  rule(index) === null ? SEVERITIES.indexOf(appraisal(index).severity) : SEVERITIES.length

/** Indices sorted by rank, stable, and the end of each rank. */
function ordered(
  length: number,
  rankOf: (index: number) => number
): { readonly order: Uint32Array; readonly ends: Uint32Array } {
  const ends = new Uint32Array(SEVERITIES.length + 1)
  const add = (at: number, more: number): number => (ends[at] = (ends[at] ?? 0) + more)
  for (let index = 0; index < length; index++) add(rankOf(index), 1)
  for (let at = 1; at < ends.length; at++) add(at, ends[at - 1] ?? 0)
  const order = new Uint32Array(length)
  const next = Uint32Array.from(ends, (_, at) => ends[at - 1] ?? 0)
  for (let index = 0; index < length; index++) {
    const at = rankOf(index)
    order[next[at] ?? 0] = index
    next[at] = (next[at] ?? 0) + 1
  }
  return { order, ends }
}

type Mark = Pick<JudgedChange, 'baseline' | 'tolerated'>

/** The changes with a mark on each that no rule allows; `markAt` gets its index among these. */
export function markedDrift(
  changes: JudgedChanges,
  markAt: (index: number) => Mark,
  tolerated: number
): JudgedChanges {
  const { drift, allowed, counts } = changes
  const marked = (at: number): JudgedChange => ({ ...existing(drift, at), ...markAt(at) })
  const read = (at: number): JudgedChange =>
    at < drift.length ? marked(at) : existing(allowed, at - drift.length)
  return Object.assign(listOf(changes.length, read), {
    counts: tolerated === 0 ? counts : { ...counts, tolerated },
    drift: Object.assign(listOf(drift.length, marked), { byPath: drift.byPath }),
    allowed
  })
}

/** A range of the sorted changes. */
function part(
  order: Uint32Array,
  read: (at: number) => JudgedChange,
  from: number,
  to: number
): Ordered<JudgedChange> {
  function* byPath(): Iterable<number> {
    // Indices are in the order of paths. The array holds each change's position in the range plus
    // 1.
    const places = new Uint32Array(order.length)
    for (let at = from; at < to; at++) places[order[at] ?? 0] = at - from + 1
    for (const place of places) if (place > 0) yield place - 1
  }
  return Object.assign(
    listOf(to - from, (at) => read(from + at)),
    { byPath }
  )
}

/** Assigns single fields: an object spread takes several times as long, a million times. */
function judgedChange(
  { path, kind, place, bytes, before, after, meanwhile, idle }: Change,
  index: number,
  judged: VerdictColumns
): JudgedChange {
  const rule = judged.rule(index)
  const lapsed = judged.lapsed?.(index)
  const { severity, tags } = judged.appraisal(index)
  const whole: { -readonly [Key in keyof JudgedChange]: JudgedChange[Key] } = {
    path,
    kind,
    place,
    allowed: rule !== null,
    rule,
    severity,
    tags
  }
  if (bytes !== undefined) whole.bytes = bytes
  if (meanwhile !== undefined) whole.meanwhile = meanwhile
  if (before !== undefined) whole.before = before
  if (after !== undefined) whole.after = after
  if (idle !== undefined) whole.idle = idle
  if (lapsed !== undefined) whole.lapsed = lapsed
  return whole
}

/** The changes of a list that fulfil a condition, in both orders of the list. */
export function selected<C>(list: Ordered<C>, isWanted: (one: C) => boolean): Ordered<C> {
  const chosen: number[] = []
  // For each change its position in the selection plus 1, or 0.
  const places = new Uint32Array(list.length)
  let index = 0
  for (const one of list) {
    if (isWanted(one)) places[index] = chosen.push(index)
    index += 1
  }
  function* byPath(): Iterable<number> {
    for (const at of list.byPath()) {
      const place = places[at] ?? 0
      if (place > 0) yield place - 1
    }
  }
  return Object.assign(
    listOf(chosen.length, (at) => existing(list, chosen[at] ?? 0)),
    { byPath }
  )
}
