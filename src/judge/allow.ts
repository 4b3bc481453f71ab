import type { Change, Place } from '../observe/observation'
import { hasExpired, type Rule } from '../plan/allowlist'
import type { JudgedChange, RulePart } from './judgement'
import { isScratch } from './scratch-change'
import { appraise, SEVERITIES } from './severity'

/** Every change with the rule that allows it, every rule with its use, and the rules that no change at all matches. */
export interface Allowed {
  /** Those that nothing allows first, and of these the worst first; otherwise in the order given. */
  readonly changes: readonly JudgedChange[]
  readonly rules: readonly RulePart[]
  /** Of those that have not expired. */
  readonly unused: readonly Rule[]
}

/** Holds every change against the allowlist; the first rule that matches is the one that counts as used. */
export function applyRules(
  rules: readonly Rule[],
  changes: readonly Change[],
  places: readonly Place[]
): Allowed {
  const used = new Map<Rule, number>()
  const isMemory = isScratch(places)
  const [lapsed, live] = [rules.filter(hasExpired), rules.filter((rule) => !hasExpired(rule))]
  const judge = (change: Change): JudgedChange => {
    if (change.idle !== undefined) return judgedChange(change, NO_CONTENT)
    const isFor = ({ allows }: Rule): boolean => allows(change.path, change.kind, change.place)
    const rule = live.find(isFor)
    if (rule !== undefined) used.set(rule, (used.get(rule) ?? 0) + 1)
    const by = rule?.rule ?? (isMemory(change) ? SCRATCH : null)
    return judgedChange(change, by, by === null ? lapsed.find(isFor) : undefined)
  }
  const judged = changes.map(judge)
  const idle = live.filter((rule) => !used.has(rule))
  return {
    changes: judged.toSorted((one, other) => rank(one) - rank(other)),
    rules: rules.map((rule) => rulePart(rule, used.get(rule) ?? 0)),
    unused: idle.filter(
      ({ allows }) => !changes.some(({ path, kind, place }) => allows(path, kind, place))
    )
  }
}

/** Spelt out: an object that is made by spreading takes several times the memory, and there are a hundred thousand of them. */
function judgedChange(change: Change, rule: string | null, lapsed?: Rule): JudgedChange {
  const { path, kind, place, bytes, before, after, meanwhile, idle } = change
  const { severity, tags } = appraise(change)
  const judged: { -readonly [Key in keyof JudgedChange]: JudgedChange[Key] } = {
    path,
    kind,
    place,
    allowed: rule !== null,
    rule,
    severity,
    tags
  }
  if (bytes !== undefined) judged.bytes = bytes
  if (meanwhile !== undefined) judged.meanwhile = meanwhile
  if (before !== undefined) judged.before = before
  if (after !== undefined) judged.after = after
  if (idle !== undefined) judged.idle = idle
  if (lapsed !== undefined) judged.lapsed = lapsed
  return judged
}

/** Rules that are nobody's: what changed in nothing but times, and what is made where a container may make things. */
const NO_CONTENT = 'no content changed'
const SCRATCH = 'scratch'

const rank = ({ allowed, severity }: JudgedChange): number =>
  allowed ? SEVERITIES.length : SEVERITIES.indexOf(severity)

const rulePart = (rule: Rule, used: number): RulePart => ({
  rule: rule.rule,
  source: rule.source,
  used,
  expired: hasExpired(rule),
  ...(rule.reason === undefined ? {} : { reason: rule.reason }),
  ...(rule.owner === undefined ? {} : { owner: rule.owner }),
  ...(rule.place === undefined ? {} : { place: rule.place }),
  ...(rule.expires === undefined ? {} : { expires: rule.expires.date }),
  ...(rule.location === undefined ? {} : { location: rule.location })
})
