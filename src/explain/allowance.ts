import type { IsCode } from '../judge/code'
import type { JudgedChange } from '../judge/judgement'
import { isServed } from '../judge/change-tests'
import { appraise, isNotable } from '../judge/severity'
import type { Change } from '../observe/observation'
import { bytesOf, isWithin } from '../observe/paths'
import { parseRule, type Rule } from '../plan/allowlist'
import { appraisalOf } from './advice'
import { exact, literalStart, narrowRules, ruleFor, type Drifted, type Narrow } from './allow-rules'
import { hiddenBelow, type RootFacts } from './mounts'
import type { TwoBoots } from './passing-names'
import type { Remaining } from './suggestion'
import type { Write } from './writes'

/** A change of which is known where it lies. */
export interface Placed extends Drifted {
  /** The mount point of its place. */
  readonly place: string
}

/** Rules for what drifts, and what no rule should let pass. */
export interface Allowance {
  readonly allow: readonly string[]
  readonly drift: readonly Remaining[]
}

/**
 * A rule for all of a volume in which the image has nothing, where only harmless things changed and no web server serves it; otherwise rules for exactly what
 * changed. What looks like an intruder's work is in no rule: it stays drift.
 */
export function allowanceFor(
  changes: readonly Placed[],
  volumes: ReadonlySet<string>,
  boots: TwoBoots
): Allowance {
  const places = [...new Set(changes.map(({ place }) => place))]
  const isWhole = (place: string): boolean =>
    volumes.has(place) &&
    !isServed(place) &&
    changes.every((one) => !isWithin(one.path, place) || !isNotable(one)) &&
    hiddenBelow(place, boots).files === 0
  const whole = places.filter(isWhole)
  const narrow = narrowRules(
    changes.filter(({ place }) => !whole.includes(place)),
    boots
  )
  return {
    allow: [...whole.map(ruleFor), ...narrow.filter(isHarmless).map(({ rule }) => rule)],
    drift: narrow.filter((one) => !isHarmless(one)).flatMap(remaining)
  }
}

/**
 * The rules of a check, and those for single files that changed in the rehearsal alone: a change in one boot of two may come again.
 * Names that the rehearsal made for itself are left out, and all that a check has seen and no rule should let pass.
 */
export function ofBoth(rehearsed: Allowance, { allow, drift }: Allowance): Allowance {
  const seen = allow.flatMap(ruleOf)
  const unsafe = new Set(drift.map(({ path }) => path))
  const isLasting = (line: string): boolean =>
    ruleOf(line).some((rule) => {
      const path = literalStart(rule.pattern)
      return exact(path) === rule.pattern && !unsafe.has(path) && !isToldBy(rule, path, seen)
    })
  return { allow: [...new Set([...rehearsed.allow.filter(isLasting), ...allow])], drift }
}

/** Whether a rule for one path is for nothing that one of these others is not for as well. */
const isToldBy = (own: Rule, path: string, others: readonly Rule[]): boolean =>
  others.some(
    (other) =>
      other.rule !== own.rule &&
      Array.from(own.kinds).every((kind) => other.allows(path, kind, '/'))
  )

/** The rule that a line of our own making is. */
export function ruleOf(line: string): readonly Rule[] {
  const parsed = parseRule(line)
  return 'problem' in parsed ? [] : [parsed.value]
}

const isHarmless = ({ drifted }: Narrow): boolean => !drifted.some(isNotable)

const remaining = ({ rule, drifted }: Narrow): readonly Remaining[] =>
  drifted.map(({ path, kind, severity }) => ({ path, kind, severity, rule }))

/** Drift of a check. */
export const driftOf = (changes: Iterable<JudgedChange>): readonly Placed[] =>
  Array.from(changes, ({ path, kind, severity, place, before, after }) => {
    const isFolder = (after ?? before)?.type === 'directory'
    return { path, kind, severity, place, isFolder }
  })

/** Changes that a rehearsal made, which nobody has judged; but for those in nothing but times. */
export function unjudged(changes: Iterable<Change>, isCode: IsCode): readonly Placed[] {
  const all: Placed[] = []
  for (const change of changes) {
    const { path, kind, place, idle, before, after } = change
    const isFolder = (after ?? before)?.type === 'directory'
    const { severity } = appraise(change, isCode)
    if (idle === undefined) all.push({ path, kind, severity, place, isFolder, rehearsed: true })
  }
  return all
}

/** Changes that a program made in a rehearsal where a mount will be; a folder in which something came and went is as it was. */
export const writtenTo = (
  place: string,
  writes: readonly Write[],
  ground: RootFacts
): readonly Placed[] =>
  writes
    .filter(({ path }) => isWithin(path, place))
    .flatMap((write) => {
      const { path, kind, entry } = write
      if (kind === 'transient' || kind === 'opened') return []
      const { severity } = isOnCode(write, ground) ? REPLACED : appraisalOf(write, place)
      const isFolder = entry?.type === 'directory'
      const change = kind === 'owned' ? 'changed' : kind
      return [{ path, kind: change, severity, place, isFolder, rehearsed: true as const }]
    })

/** Whether a write altered code of the image, if only in its rights, or took it away: a rule for that would let anybody rewrite it. */
function isOnCode({ path, kind }: Write, { image, isCode }: RootFacts): boolean {
  const isAltered = kind === 'changed' || kind === 'deleted'
  const before = isAltered ? image.get(bytesOf(path)) : undefined
  return before !== undefined && isCode(path, before)
}

const REPLACED = { severity: 'high' } as const
