import type { Change, Place } from '../observe/observation'
import type { Originals } from '../observe/survey'
import { hasExpired, type Rule } from '../plan/allowlist'
import type { ChangeList, FileFacts } from '../words'
import type { IsCode } from './code'
import { asCopy, copyCounter, originalOf, type Copies } from './copies'
import type { Finding } from './findings/finding'
import type { AllowedDanger } from './findings/rules'
import { makeFinding } from './findings/table'
import { judgedList, type VerdictColumns, type JudgedChanges } from './judged-changes'
import type { RulePart } from './judgement'
import { somePaths } from './phrases'
import { appraise, isNotable, type Appraisal } from './severity'

/** All changes with the rules that allow them, and the use of each rule. */
export interface Allowed {
  readonly changes: JudgedChanges
  readonly rules: readonly RulePart[]
  /** Rules without a match among the changes, apart from expired ones. */
  readonly unused: readonly Rule[]
  /** On rules that allow more than they should. */
  readonly findings: readonly Finding[]
  readonly copies: Copies
}

/** Facts about the image under test. */
export interface KnownImage {
  readonly isCode: IsCode
  /** Absent where they were not searched. */
  readonly originals?: Originals | undefined
}

/** Applies the allowlist to every change, sorted by path; the first match counts as used. */
export function applyRules(
  rules: readonly Rule[],
  changes: ChangeList<Change>,
  places: readonly Place[],
  image: KnownImage
): Allowed {
  const means = { isMemory: isScratch(places), appraisal: appraiser(places, image) }
  const { used, judged, findings } = judgeEach(rules, changes, means)
  return {
    changes: judgedList(changes, judged),
    rules: rules.map((rule) => rulePart(rule, used.get(rule) ?? 0)),
    unused: unmatched(
      rules.filter((rule) => !hasExpired(rule) && !used.has(rule)),
      changes
    ),
    findings,
    copies: means.appraisal.copies()
  }
}

interface Appraiser {
  readonly of: (change: Change) => Appraisal
  readonly copies: () => Copies
}

/** Appraises each change and counts copies on the way. Files in a bind are not the image's. */
function appraiser(places: readonly Place[], { isCode, originals }: KnownImage): Appraiser {
  const binds = new Set(places.filter(({ type }) => type === 'bind').map(({ path }) => path))
  const copies = copyCounter()
  return {
    of: (change) => {
      const plain = appraise(change, binds.has(change.place) ? undefined : isCode)
      const original = originals && originalOf(change, originals)
      if (original === undefined) return plain
      copies.add(change, original)
      return asCopy(plain)
    },
    copies: copies.all
  }
}

interface Means {
  readonly isMemory: (change: Change) => boolean
  readonly appraisal: Appraiser
}

interface JudgedEach {
  readonly used: ReadonlyMap<Rule, number>
  readonly judged: VerdictColumns
  readonly findings: readonly Finding[]
}

/** Judges each change in one pass. */
function judgeEach(
  rules: readonly Rule[],
  changes: ChangeList<Change>,
  { isMemory, appraisal }: Means
): JudgedEach {
  const lax = laxRules()
  const used = new Map<Rule, number>()
  const [expired, live] = [rules.filter(hasExpired), rules.filter((rule) => !hasExpired(rule))]
  const allowedBy = column<string | null>(changes.length, String)
  const lapsed = column<Rule | undefined>(changes.length, (rule) =>
    String(rule && expired.indexOf(rule))
  )
  const appraisals = column<Appraisal>(changes.length, ({ tags }) => tags.join(' '))
  for (const change of changes) {
    const isFor = ({ allows }: Rule): boolean => allows(change.path, change.kind, change.place)
    const rule = change.idle === undefined ? live.find(isFor) : undefined
    if (rule !== undefined) used.set(rule, (used.get(rule) ?? 0) + 1)
    const by = rule?.rule ?? exempt(change, isMemory)
    allowedBy.push(by)
    lapsed.push(by === null ? expired.find(isFor) : undefined)
    const appraised = appraisal.of(change)
    appraisals.push(appraised)
    if (rule !== undefined) lax.add(rule, change, appraised)
  }
  return {
    used,
    judged: { rule: allowedBy.at, lapsed: lapsed.at, appraisal: appraisals.at },
    findings: lax.findings()
  }
}

/**
 * Rules that allow more than they should: a finding for each that let code of the image be replaced, and for each that let another
 * dangerous change through.
 */
function laxRules() {
  const code = new Map<Rule, ReturnType<typeof somePaths>>()
  const dangers = new Map<Rule, ReturnType<typeof someDangers>>()
  return {
    add: (rule: Rule, { path }: Change, appraisal: Appraisal): void => {
      if (appraisal.tags.includes('image-code')) {
        const paths = code.get(rule) ?? somePaths()
        code.set(rule, paths)
        paths.add(path)
      } else if (isNotable(appraisal)) {
        const some = dangers.get(rule) ?? someDangers()
        dangers.set(rule, some)
        some.add(path, appraisal)
      }
    },
    findings: (): readonly Finding[] => [
      ...Array.from(code, ([rule, { all }]) => makeFinding('rule-allows-code', { rule, ...all })),
      ...Array.from(dangers, ([rule, { all }]) => makeFinding('allowed-danger', { rule, ...all() }))
    ]
  }
}

/** Counts dangerous changes, and keeps the few of them that are named, the worst first. */
function someDangers() {
  const critical: AllowedDanger[] = []
  const high: AllowedDanger[] = []
  let total = 0
  return {
    add: (path: string, { severity, tags: [tag] }: Appraisal): void => {
      total += 1
      const alike = severity === 'critical' ? critical : high
      if (tag !== undefined && alike.length < MOST_NAMED) alike.push({ path, tag })
    },
    all: () => ({
      dangers: [...critical, ...high].slice(0, MOST_NAMED),
      total
    })
  }
}

const MOST_NAMED = 5

/** The rules that match no change. */
function unmatched(rules: readonly Rule[], changes: ChangeList<Change>): readonly Rule[] {
  let left = rules
  if (left.length === 0) return left
  for (const { path, kind, place } of changes) {
    if (left.some(({ allows }) => allows(path, kind, place)))
      left = left.filter(({ allows }) => !allows(path, kind, place))
    if (left.length === 0) break
  }
  return left
}

/** The reason why a change needs no rule; null where it needs one. */
const exempt = (change: Change, isMemory: (change: Change) => boolean): string | null =>
  change.idle !== undefined ? NO_CONTENT : isMemory(change) ? SCRATCH : null

/** Stands for a rule where nothing but times changed. */
export const NO_CONTENT = 'no content changed'
/** Stands for a rule where an ordinary file changed in memory that is discarded with the container. */
export const SCRATCH = 'scratch'

/** Reasons in place of a rule: only timestamps changed, or the file lies in a scratch place. */
export const EXEMPTIONS: readonly string[] = [NO_CONTENT, SCRATCH]

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

/** One value for each of many changes: equal values are stored once, with a number per change. */
interface Column<T> {
  readonly push: (value: T) => void
  readonly at: (index: number) => T
}

/** A column of that length; values with equal keys are stored once. */
function column<T>(length: number, keyOf: (value: T) => string): Column<T> {
  const values: T[] = []
  const numbers = new Map<string, number>()
  const column = new Uint32Array(length)
  let next = 0
  return {
    push: (value) => {
      const key = keyOf(value)
      const number = numbers.get(key) ?? values.push(value) - 1
      numbers.set(key, number)
      column[next++] = number
    },
    at: (index) => values[column[index] ?? 0] as T
  }
}

/**
 * Whether a change is a legitimate use of scratch space: an ordinary file in a tmpfs that the author
 * declared, in an `emptyDir`, in `/dev/shm` or in `/dev/mqueue` of the container's own, or a socket or
 * FIFO in `/dev`.
 * Executables, set-id files, files with capabilities and devices are not.
 */
export function isScratch(places: readonly Place[]): (change: Change) => boolean {
  // Of two places with one path the first counts: `/` is the root filesystem in any case.
  const types = new Map(places.toReversed().map((place) => [place.path, place]))
  return ({ place, after }) => {
    const where = types.get(place)
    if (where?.scratch === true) return after === undefined || isHarmless(after)
    if (where === undefined || after === undefined) return false
    switch (where.type) {
      case 'tmpfs':
        return where.declared && isHarmless(after)
      case 'shm':
      case 'mqueue':
        return where.shared !== true && isHarmless(after)
      case 'dev':
        return after.type === 'socket' || after.type === 'fifo'
      case 'rootfs':
      case 'volume':
      case 'bind':
        return false
    }
  }
}

function isHarmless({ type, mode, capabilities }: FileFacts): boolean {
  if (type === 'device') return false
  return type !== 'file' || ((mode & 0o6111) === 0 && capabilities === undefined)
}
