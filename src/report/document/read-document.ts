import * as s from 'superstruct'
import type { Infer } from 'superstruct'
import { EXEMPTIONS } from '../../judge/allow'
import type { Finding, Verdict } from '../../judge/findings/finding'
import { FINDINGS, withId, type FindingKind } from '../../judge/findings/table'
import { groundOf, groundsIn, type Ground, type Grounds } from '../../judge/grounds'
import { worstOfVerdicts } from '../../judge/judgement'
import { shorten } from '../../judge/phrases'
import { SEVERITIES } from '../../judge/severity'
import { quoteInput } from '../../plan/parse'
import { fixIn, MOST_SHOWN, type Counts, type JoinedPart } from '../joined/part'
import { listedRefusals, refusedCount } from '../sections/surface'
import { workloadWords } from '../subject'
import type { WrittenDocument } from './document'
import { decoded, SeverityShape, type ChangeReader } from './read-changes'

/** The parts of an untrusted report.json that a joined report shows. */
export interface ReadDocument extends Pick<JoinedPart, 'fix'> {
  readonly document: WrittenDocument
  readonly counts: Counts
  /** Words on the workload of the check; absent where inputs described the container. */
  readonly subject?: string
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
    ...originIn(shape),
    findings: findings.slice(0, MOST_SHOWN.findings).map(withId),
    changes: changes.kept,
    places: [],
    ...listedRefusals(refused, MOST_SHOWN.refusals),
    smoke: [],
    rules: [],
    timings: rest.timings ?? []
  }
  const { manifest } = shape
  const subject = manifest && { subject: workloadWords(manifest).join(', ') }
  return { document, counts, ...subject, ...fixIn(shape) }
}

type Shape = Infer<typeof DocumentShape>

/** Facts, apart from the findings and the run, on which the verdict rests. */
const factsIn = (
  {
    rules = [],
    smoke = [],
    attacks = [],
    maxLanded,
    settings = [],
    maxIdle,
    recovery,
    imageIntegrity
  }: Shape,
  changes: ChangeReader
): Omit<Grounds, 'findings' | 'run'> => ({
  drift: changes.counts().drift - changes.tolerated(),
  unknownRules: unknownRules(changes.rules, rules),
  smoke,
  landed: attacks.filter(({ outcome }) => outcome === 'landed').length,
  maxLanded,
  idle: settings.filter(({ verdict }) => verdict === 'idle').length,
  maxIdle,
  recovery,
  intact: imageIntegrity?.intact
})

/**
 * Time and commit of a report. Its CI job is left out: a link in an uploaded report may lead
 * anywhere, and all reports of a matrix are of the run that merges them.
 */
const originIn = ({ startedAt, durationMs, git }: Shape): Partial<WrittenDocument> => ({
  ...(startedAt !== undefined && { startedAt }),
  ...(durationMs !== undefined && { durationMs }),
  ...(git?.commit !== undefined && { git: { commit: git.commit } })
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
  startedAt: s.optional(s.pattern(s.string(), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)),
  durationMs: s.optional(s.min(s.integer(), 0)),
  git: s.optional(
    s.type({ commit: s.optional(s.pattern(s.string(), /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)) })
  ),
  image: s.type({ reference: s.string(), id: s.optional(s.string()) }),
  engine: s.optional(
    s.type({
      ...{ name: s.string(), version: s.string(), storageDriver: s.string() },
      ...{ address: s.optional(s.string()), rootless: s.optional(s.boolean()) }
    })
  ),
  run: s.optional(
    s.type({
      readOnly: s.boolean(),
      exitCode: s.optional(s.nullable(s.number())),
      oomKilled: s.optional(s.boolean())
    })
  ),
  manifest: s.optional(
    s.union([
      s.type({ kind: s.literal('compose'), service: s.string(), files: s.array(s.string()) }),
      s.type({ kind: s.literal('kubernetes'), workload: s.string(), container: s.string() })
    ])
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
  settings: s.optional(
    s.array(s.type({ verdict: s.enums(['bites', 'covered', 'idle', 'not-run']) }))
  ),
  maxIdle: s.optional(s.number()),
  recovery: s.optional(
    s.type({
      passed: s.boolean(),
      identical: s.boolean(),
      restart: s.optional(s.type({ passed: s.boolean() }))
    })
  ),
  suggestion: s.optional(
    s.type({
      proven: s.boolean(),
      recipes: s.type({
        patch: s.optional(s.string()),
        override: s.optional(s.string()),
        manifestPatch: s.optional(s.string()),
        merge: s.optional(s.string()),
        docker: s.optional(s.string())
      })
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
