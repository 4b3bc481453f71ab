import * as s from 'superstruct'
import type { Infer } from 'superstruct'
import { EXEMPTIONS } from '../../judge/allow'
import type { Finding, Verdict } from '../../judge/findings/finding'
import { FINDINGS, type FindingKind } from '../../judge/findings/table'
import { groundOf, groundsIn, type Ground, type Grounds } from '../../judge/grounds'
import type { Tolerance } from '../../judge/judged-changes'
import { worstOfVerdicts } from '../../judge/judgement'
import { shorten } from '../../judge/phrases'
import { SEVERITIES, worstSeverity, type Severity } from '../../judge/severity'
import { CHANGE_KINDS } from '../../plan/change-kinds'
import { quoteInput } from '../../plan/parse'
import type { ChangePart, WrittenDocument } from './document'
import { MOST_SHOWN, type Counts } from '../joined/part'
import { listedRefusals, refusedCount } from '../sections/refusals'

/** The parts of an untrusted report.json that a joined report shows. */
export interface ReadDocument {
  readonly document: WrittenDocument
  readonly counts: Counts
}

/**
 * Validates a report, whose changes were read before. Throws a sentence if it is not a report or
 * contradicts itself.
 */
export function readDocument(value: unknown, changes: ChangeReader): ReadDocument {
  const shape = decoded(DocumentShape, value)
  const { refusals = [], unlistedRefusals, ...rest } = shape
  const refused = {
    refusals: refusals.map(refusalOf),
    ...(unlistedRefusals && { unlistedRefusals })
  }
  assertTolerated(shape, changes)
  const counts = { ...changes.counts(), refused: refusedCount(refused) }
  const findings = shape.findings.map(findingOf)
  const run = rest.run && runOf(rest.run)
  assertNoBetter(rest.verdict, groundsIn({ ...factsIn(shape, changes), findings, run }))
  const document: WrittenDocument = {
    schemaVersion: 1,
    tool: { name: 'zero-drift', version: rest.tool.version },
    verdict: rest.verdict,
    image: imageOf(rest.image),
    ...(rest.engine && { engine: rest.engine }),
    ...(run && { run }),
    findings: findings.slice(0, MOST_SHOWN.findings),
    changes: changes.kept,
    places: [],
    ...listedRefusals(refused, MOST_SHOWN.refusals),
    smoke: [],
    rules: [],
    timings: rest.timings ?? []
  }
  return { document, counts }
}

type Shape = Infer<typeof DocumentShape>

/** Facts, apart from the findings and the run, on which the verdict rests. */
const factsIn = (
  { rules = [], smoke = [], attacks = [], maxLanded, recovery, imageIntegrity }: Shape,
  changes: ChangeReader
): Omit<Grounds, 'findings' | 'run'> => ({
  drift: changes.counts().drift - changes.tolerated(),
  unknownRules: unknownRules(changes.rules, rules),
  smoke,
  landed: attacks.filter(({ outcome }) => outcome === 'landed').length,
  maxLanded,
  recovery,
  intact: imageIntegrity?.intact
})

/** Throws if the report tolerates a change that its own inputs would not: no check writes such. */
function assertTolerated(
  { failOnSeverity = 'low', comparison }: Shape,
  changes: ChangeReader
): void {
  const worst = changes.worstTolerated('minor')
  if (worst !== undefined && SEVERITIES.indexOf(worst) <= SEVERITIES.indexOf(failOnSeverity))
    throw new Error(`it tolerates a change of severity ${worst}, which its inputs do not.`)
  const isKnown = changes.worstTolerated('known') !== undefined
  if (isKnown && comparison?.failOn !== 'new')
    throw new Error('it tolerates a change as known, but is compared with no other report.')
}

const runOf = ({ readOnly, exitCode = null, oomKilled = false }: NonNullable<Shape['run']>) => ({
  readOnly,
  exitCode,
  oomKilled
})

/** Names of rules that allow changes of the report, but are not among its unexpired rules. */
function unknownRules(
  names: ReadonlySet<string>,
  rules: readonly { readonly rule: string; readonly expired: boolean }[]
): readonly string[] {
  const live = new Set(rules.filter(({ expired }) => !expired).map(({ rule }) => rule))
  return [...names].filter((name) => !live.has(name) && !EXEMPTIONS.includes(name))
}

function findingOf({ kind, level, title, detail, path }: Infer<typeof FindingShape>): Finding {
  if (!isKnown(kind)) {
    throw new Error(
      `it has a finding of the kind ${quoteInput(kind)}, which this version does not know.`
    )
  }
  if (level === 'error' && FINDINGS[kind].level !== 'error')
    throw new Error(`it has a finding of the kind ${quoteInput(kind)}, which is never an error.`)
  return { kind, level, title, detail, ...(path === undefined ? {} : { path }) }
}

/** Throws if the verdict is better than the grounds allow: no check writes such a report. */
function assertNoBetter(verdict: Verdict, grounds: readonly Ground[]): void {
  const least = worstOfVerdicts(grounds.map((one) => one.verdict))
  if (worstOfVerdicts([least, verdict]) === verdict) return
  const because = grounds.find((one) => one.verdict === least)?.because ?? ''
  throw new Error(
    `it says ${quoteInput(verdict)}, but what it lists comes to ${quoteInput(least)}: ${shorten(because, 300)}.`
  )
}

const isKnown = (kind: string): kind is FindingKind => Object.hasOwn(FINDINGS, kind)

const imageOf = ({
  reference,
  id
}: {
  readonly reference: string
  readonly id?: string | undefined
}) => (id === undefined ? { reference } : { reference, id })

const refusalOf = ({
  message,
  path
}: {
  readonly message: string
  readonly path?: string | undefined
}) => (path === undefined ? { message } : { message, path })

/**
 * Returns the findings of a joined report that concern no single image. Throws a sentence if it is
 * not a joined report, or if its verdict is better than its parts allow.
 */
export function readFrame(value: unknown, parts: readonly Verdict[]): readonly Finding[] {
  const { verdict, findings = [] } = decoded(FrameShape, value)
  const known = findings.map(findingOf)
  const grounds = [
    ...known.map(groundOf),
    ...parts.map((part) => ({ verdict: part, because: 'a report in it says so' }))
  ]
  const least = worstOfVerdicts(grounds.map((one) => one.verdict))
  if (parts.length === 0 && least !== 'error') throw new Error('it joins no reports.')
  if (verdict !== undefined) assertNoBetter(verdict, grounds)
  // A verdict worse than all that the report lists: its reason would be lost.
  if (verdict !== undefined && verdict !== least)
    throw new Error(`it says ${quoteInput(verdict)}, but not why.`)
  return known
}

const COUNT = s.min(s.integer(), 0)
const SeverityShape = s.enums(SEVERITIES)
const VerdictShape = s.enums(['pass', 'drift', 'failed', 'error'])

/** Shape of a finding. */
const FindingShape = s.type({
  kind: s.string(),
  level: s.enums(['error', 'warning', 'notice']),
  title: s.string(),
  detail: s.string(),
  path: s.optional(s.string())
})

/** Shape of a report, limited to the keys that are shown or counted again. */
const DocumentShape = s.type({
  schemaVersion: s.literal(1),
  tool: s.type({ name: s.literal('zero-drift'), version: s.string() }),
  verdict: VerdictShape,
  image: s.type({ reference: s.string(), id: s.optional(s.string()) }),
  engine: s.optional(s.type({ name: s.string(), version: s.string(), storageDriver: s.string() })),
  run: s.optional(
    s.type({
      readOnly: s.boolean(),
      exitCode: s.optional(s.nullable(s.number())),
      oomKilled: s.optional(s.boolean())
    })
  ),
  findings: s.array(FindingShape),
  changes: s.array(s.unknown()),
  refusals: s.optional(s.array(s.type({ message: s.string(), path: s.optional(s.string()) }))),
  unlistedRefusals: s.optional(s.type({ program: COUNT, attack: COUNT })),
  smoke: s.optional(
    s.array(
      s.type({ step: s.string(), passed: s.boolean(), afterAttack: s.optional(s.literal(true)) })
    )
  ),
  rules: s.optional(s.array(s.type({ rule: s.string(), expired: s.boolean() }))),
  attacks: s.optional(s.array(s.type({ outcome: s.enums(['refused', 'landed', 'not-run']) }))),
  maxLanded: s.optional(s.number()),
  recovery: s.optional(
    s.type({
      passed: s.boolean(),
      identical: s.boolean(),
      restart: s.optional(s.type({ passed: s.boolean() }))
    })
  ),
  imageIntegrity: s.optional(s.type({ checked: s.boolean(), intact: s.optional(s.boolean()) })),
  failOnSeverity: s.optional(SeverityShape),
  comparison: s.optional(s.type({ failOn: s.enums(['any', 'new']) })),
  timings: s.optional(s.array(s.type({ phase: s.string(), milliseconds: s.number() })))
})

/** Shape of a joined report, without the reports in it. */
const FrameShape = s.type({
  schemaVersion: s.literal(1),
  verdict: s.optional(VerdictShape),
  findings: s.optional(s.array(FindingShape)),
  reports: s.array(s.unknown())
})

/** Reads the changes of one report, one after another. */
export interface ChangeReader {
  /** Adds a change and returns it; throws if the value is not one. */
  readonly add: (value: unknown) => Pick<ChangePart, 'path' | 'kind' | 'allowed'>
  readonly kept: readonly ChangePart[]
  readonly counts: () => Pick<Counts, 'drift' | 'allowed'>
  /** Number of changes that no rule allows and that did not fail the check. */
  readonly tolerated: () => number
  /** Worst severity of the changes that are tolerated for that reason; undefined for none. */
  readonly worstTolerated: (reason: Tolerance) => Severity | undefined
  /** Names of the rules that allowed a change; the empty string for a rule without a name. */
  readonly rules: ReadonlySet<string>
}

/**
 * Returns a reader that counts changes. It keeps the first 50 that no rule allows, and the names of
 * the rules that allow the others.
 */
export function changeReader(): ChangeReader {
  const kept: ChangePart[] = []
  const rules = new Set<string>()
  const worst = new Map<Tolerance, Severity>()
  let [drift, allowed, tolerated] = [0, 0, 0]
  return {
    kept,
    rules,
    tolerated: () => tolerated,
    worstTolerated: (reason) => worst.get(reason),
    add: (value) => {
      const change = decoded(Change, value)
      if (change.allowed) allowed++
      else drift++
      if (change.allowed) rules.add(change.rule ?? '')
      else if (change.tolerated !== undefined) {
        tolerated++
        const { tolerated: reason, severity = 'critical' } = change
        worst.set(reason, worstSeverity([severity, worst.get(reason) ?? 'low']))
      }
      if (rules.size > MOST_RULES)
        throw new Error(`its changes are allowed by more than ${MOST_RULES} rules.`)
      if (!change.allowed && kept.length < MOST_SHOWN.changes) kept.push(partOf(change))
      return change
    },
    counts: () => ({ drift, allowed })
  }
}

/** More rules than any policy has. There is a limit because every name stays in memory. */
const MOST_RULES = 10_000

const Change = s.type({
  path: s.string(),
  kind: s.enums(CHANGE_KINDS),
  allowed: s.boolean(),
  rule: s.optional(s.nullable(s.string())),
  severity: s.optional(SeverityShape),
  tolerated: s.optional(s.enums(['minor', 'known'])),
  tags: s.optional(s.array(s.string()))
})

function partOf({ path, kind, severity = 'low', tags = [] }: s.Infer<typeof Change>): ChangePart {
  const known = tags as unknown as ChangePart['tags']
  const unseen = { place: '', allowed: false, rule: null, before: null, after: null }
  return { ...unseen, path, kind, severity, tags: known }
}

/** Returns the value if it has the shape; else throws a sentence that says where it differs. */
export function decoded<T, S>(shape: s.Struct<T, S>, value: unknown): T {
  const [failure, known] = s.validate(value, shape)
  if (failure === undefined) return known
  const where = failure.path.length === 0 ? '' : ` at ${quoteInput(failure.path.join('.'))}`
  throw new Error(`it is not as Zero Drift writes it${where}.`)
}
