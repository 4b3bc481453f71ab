import type { IsCode } from '../judge/code'
import type { JudgedChange } from '../judge/judgement'
import { isServed } from '../judge/change-tests'
import { appraise, isNotable } from '../judge/severity'
import type { Change } from '../observe/observation'
import { bytesOf, isWithin, readable } from '../observe/paths'
import { parseRule, type Rule } from '../plan/allowlist'
import { appraisalOf } from './advice'
import { exact, literalStart, narrowRules, ruleFor, type Drifted, type Narrow } from './allow-rules'
import { hiddenBelow, type RootFacts } from './mounts'
import type { TwoBoots } from './passing-names'
import type { FoundFix } from './proving'
import type { Shown } from './shown'
import type { ExplainedCheck, Remaining } from './suggestion'
import type { Write } from './writes'

/** A change, and the place in which it lies. */
export interface Placed extends Drifted {
  /** Mount point of the place. */
  readonly place: string
}

/** Allow rules for changes, and the changes that no rule should allow. */
export interface Allowance {
  readonly allow: readonly string[]
  readonly drift: readonly Remaining[]
}

/** Rules and drift of the check with exactly these mounts; else of all changes that were seen. */
export function allowanceOf(found: FoundFix, shown: Shown, judged: ExplainedCheck): Allowance {
  const { mounts, outcome, proven } = found
  const { container, image } = judged.plan
  const drift = driftOf((proven?.changes ?? judged.judgement.changes).drift)
  const data = mounts.filter(({ kind }) => kind !== 'tmpfs').map(({ path }) => path)
  const foreseen = [
    ...unjudged(shown.volumes, shown.ground.isCode),
    ...data.flatMap((place) => writtenTo(place, shown.writes, shown.ground))
  ]
  const isKnown = outcome !== undefined && (proven !== undefined || mounts.length === 0)
  const own = container.volumes.map(({ path }) => path)
  const volumes = new Set([...data, ...image.volumes, ...own])
  const rulesFor = (changes: readonly Placed[]): Allowance =>
    allowanceFor(changes.filter(isElsewhere), volumes, shown.ground)
  return isKnown
    ? ofBoth(rulesFor(foreseen), rulesFor(drift))
    : rulesFor(distinct([...drift, ...foreseen]))
}

/** Whether a change lies in a mount, not on the root filesystem or among its devices. */
const isElsewhere = ({ place }: Placed): boolean => place !== '/' && !/^\/dev(?:\/|$)/.test(place)

function distinct(changes: readonly Placed[]): readonly Placed[] {
  return [...new Map(changes.map((one) => [`${one.kind} ${one.path}`, one])).values()]
}

/**
 * Returns one rule for a whole volume if only harmless changes were seen there, no web server serves
 * it, and the image has no files there; or if it has only data there, of which much changed. All
 * other changes get the narrowest rules. A change that looks like an intruder's work gets none: it
 * stays drift.
 */
export function allowanceFor(
  changes: readonly Placed[],
  volumes: ReadonlySet<string>,
  ground: Ground
): Allowance {
  const places = [...new Set(changes.map(({ place }) => place))]
  const isMuch = (place: string): boolean =>
    narrowRules(
      changes.filter((one) => one.place === place),
      ground
    ).length > MOST_SINGLE
  const isWhole = (place: string): boolean =>
    volumes.has(place) &&
    !isServed(place) &&
    changes.every((one) => !isWithin(one.path, place) || !isNotable(one)) &&
    (hiddenBelow(place, ground).files === 0 || (isMuch(place) && !hasCode(place, ground)))
  const whole = places.filter(isWhole)
  const narrow = narrowRules(
    changes.filter(({ place }) => !whole.includes(place)),
    ground
  )
  return {
    allow: [...whole.map(ruleFor), ...narrow.filter(isHarmless).map(({ rule }) => rule)],
    drift: narrow.filter((one) => !isHarmless(one)).flatMap(remaining)
  }
}

/** Facts of the image and its boots that rules depend on. */
type Ground = TwoBoots & Pick<RootFacts, 'isCode'>

/** A volume with data of the image gets up to this number of single rules. */
const MOST_SINGLE = 4

/** Whether the image has code below a path, which a rule for all of it would let be replaced. */
function hasCode(place: string, { image, isCode }: Ground): boolean {
  const folder = bytesOf(place)
  for (const [name, entry] of image)
    if (isWithin(name, folder) && isCode(readable(name), entry)) return true
  return false
}

/**
 * Adds rules of the writable run to those of a check, for single paths only: a change in one boot
 * of two may come again. Left out are paths that a rule of the check covers: their names may be the
 * writable run's own. Paths that stay drift in the check are left out as well.
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

/** Whether one of the other rules allows everything that this rule for one path allows. */
const isToldBy = (own: Rule, path: string, others: readonly Rule[]): boolean =>
  others.some(
    (other) =>
      other.rule !== own.rule &&
      Array.from(own.kinds).every((kind) => other.allows(path, kind, '/'))
  )

/** Parses a rule line that this program made; empty if the line is not a rule. */
export function ruleOf(line: string): readonly Rule[] {
  const parsed = parseRule(line)
  return 'problem' in parsed ? [] : [parsed.value]
}

const isHarmless = ({ drifted }: Narrow): boolean => !drifted.some(isNotable)

const remaining = ({ rule, drifted }: Narrow): readonly Remaining[] =>
  drifted.map(({ path, kind, severity }) => ({ path, kind, severity, rule }))

/** Converts the drift of a check to changes with their places. */
export const driftOf = (changes: Iterable<JudgedChange>): readonly Placed[] =>
  Array.from(changes, ({ path, kind, severity, place, before, after }) => {
    const isFolder = (after ?? before)?.type === 'directory'
    return { path, kind, severity, place, isFolder }
  })

/**
 * Converts changes of the writable run, which were never judged, to changes with their places.
 * Changes in times alone are left out.
 */
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

/**
 * Changes that the writable run made below a place. A folder in which entries only came and went is
 * as it was, and left out.
 */
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

/**
 * Whether a write changed code of the image, if only its mode, or deleted it. A rule for that would
 * let an intruder rewrite the code.
 */
function isOnCode({ path, kind }: Write, { image, isCode }: RootFacts): boolean {
  const isAltered = kind === 'changed' || kind === 'deleted'
  const before = isAltered ? image.get(bytesOf(path)) : undefined
  return before !== undefined && isCode(path, before)
}

const REPLACED = { severity: 'high' } as const
