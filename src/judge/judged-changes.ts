import type { Change } from '../observe/observation'
import { existing, listOf, type ChangeList } from '../observe/store/change-store'
import type { Rule } from '../plan/allowlist'
import { SEVERITIES, type Appraisal, type Severity } from './severity'

/** One change, how bad it looks, and the rule that allows it, if one does. */
export interface JudgedChange extends Change, Appraisal {
  readonly allowed: boolean
  /** The first rule that allows it, as written. */
  readonly rule: string | null
  /** The first rule that allowed it until it expired. */
  readonly lapsed?: Rule
}

/** Changes that can also be gone through in the order of their paths. */
export interface Ordered<C> extends ChangeList<C> {
  /** The indices of all, by path: a folder comes directly before its content. */
  readonly byPath: () => Iterable<number>
}

/** How many there are of each. */
export interface ChangeCounts {
  readonly allowed: number
  readonly drift: number
  /** Of the drift. */
  readonly severities: Readonly<Record<Severity, number>>
}

/** A list of which is known how many of each it holds. */
export interface Counted<C> extends ChangeList<C> {
  readonly counts: ChangeCounts
}

/** Every change: those that nothing allows first, and of these the worst first; otherwise by path. */
export interface JudgedChanges extends Counted<JudgedChange> {
  readonly drift: Ordered<JudgedChange>
  readonly allowed: Ordered<JudgedChange>
}

/** The judgement on the change at an index of the list that was judged. */
export interface VerdictColumns {
  readonly rule: (index: number) => string | null
  readonly lapsed?: (index: number) => Rule | undefined
  readonly appraisal: (index: number) => Appraisal
}

/** The changes with what was found of each, put into order; the changes themselves are not copied. */
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

/** Where nothing was seen. */
export const noChanges = (): JudgedChanges =>
  judgedList([], { rule: () => null, appraisal: () => ({ severity: 'low', tags: [] }) })

const rank = ({ rule, appraisal }: VerdictColumns, index: number): number =>
  rule(index) === null ? SEVERITIES.indexOf(appraisal(index).severity) : SEVERITIES.length

/** Indices by rank, otherwise as they were, and where each rank ends. */
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

/** The changes from one place of that order to another. */
function part(
  order: Uint32Array,
  read: (at: number) => JudgedChange,
  from: number,
  to: number
): Ordered<JudgedChange> {
  function* byPath(): Iterable<number> {
    // They were sorted by path before they were put into order. One more than where each is now.
    const places = new Uint32Array(order.length)
    for (let at = from; at < to; at++) places[order[at] ?? 0] = at - from + 1
    for (const place of places) if (place > 0) yield place - 1
  }
  return Object.assign(
    listOf(to - from, (at) => read(from + at)),
    { byPath }
  )
}

/** Spelt out: an object that is made by spreading takes several times as long, and there are a million of them. */
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

/** Those of a list that a condition holds for, in the same orders. */
export function selected<C>(list: Ordered<C>, isWanted: (one: C) => boolean): Ordered<C> {
  const chosen: number[] = []
  // One more than where each is in the selection.
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
