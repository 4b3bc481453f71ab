import * as s from 'superstruct'
import { KINDS, type Finding, type FindingKind, type Verdict } from '../judge/findings'
import { quote } from '../plan/quote'
import { worstOf, worstVerdict } from '../judge/verdict'
import { decoded, type ChangeReader } from './read-changes'
import type { WrittenDocument } from './written'
import { MOST, type Counts } from './part'
import { listedRefusals, refusedCount } from './refused'

/** A report.json that somebody else may have written, as far as a joined report shows it. */
export interface ReadDocument {
  readonly document: WrittenDocument
  readonly counts: Counts
}

/** The document but for its changes, checked; throws a sentence where it is no report, or contradicts itself. */
export function readDocument(value: unknown, changes: ChangeReader): ReadDocument {
  const { findings, refusals = [], unlistedRefusals, ...rest } = decoded(Shape, value)
  const refused = {
    refusals: refusals.map(refusalOf),
    ...(unlistedRefusals && { unlistedRefusals })
  }
  const counts = { ...changes.counts(), refused: refusedCount(refused) }
  const known = findings.map(findingOf)
  assertNoBetter(rest.verdict, [worstVerdict(known), counts.drift > 0 ? 'drift' : 'pass'])
  const document: WrittenDocument = {
    schemaVersion: 1,
    tool: { name: 'zero-drift', version: rest.tool.version },
    verdict: rest.verdict,
    image: imageOf(rest.image),
    ...(rest.engine && { engine: rest.engine }),
    ...(rest.run && { run: { ...rest.run, exitCode: null, oomKilled: false } }),
    findings: known.slice(0, MOST.findings),
    changes: changes.kept,
    places: [],
    ...listedRefusals(refused, MOST.refusals),
    smoke: [],
    rules: [],
    timings: rest.timings ?? []
  }
  return { document, counts }
}

function findingOf({ kind, level, title, detail, path }: s.Infer<typeof FindingShape>): Finding {
  if (!isKnown(kind)) {
    throw new Error(
      `it has a finding of the kind ${quote(kind)}, which this version does not know.`
    )
  }
  return { kind, level, title, detail, ...(path === undefined ? {} : { path }) }
}

/** A verdict that is better than what comes with it was not given by us. */
function assertNoBetter(verdict: Verdict, others: readonly Verdict[]): void {
  const least = worstOf(others)
  if (worstOf([least, verdict]) === verdict) return
  throw new Error(`it says ${quote(verdict)}, but what it lists comes to ${quote(least)}.`)
}

const isKnown = (kind: string): kind is FindingKind => Object.hasOwn(KINDS, kind)

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

const VerdictShape = s.enums(['pass', 'drift', 'failed', 'error'])

const FindingShape = s.type({
  kind: s.string(),
  level: s.enums(['error', 'warning', 'notice']),
  title: s.string(),
  detail: s.string(),
  path: s.optional(s.string())
})

const COUNT = s.min(s.integer(), 0)

const Shape = s.type({
  schemaVersion: s.literal(1),
  tool: s.type({ name: s.literal('zero-drift'), version: s.string() }),
  verdict: VerdictShape,
  image: s.type({ reference: s.string(), id: s.optional(s.string()) }),
  engine: s.optional(s.type({ name: s.string(), version: s.string(), storageDriver: s.string() })),
  run: s.optional(s.type({ readOnly: s.boolean() })),
  findings: s.array(FindingShape),
  changes: s.array(s.unknown()),
  refusals: s.optional(s.array(s.type({ message: s.string(), path: s.optional(s.string()) }))),
  unlistedRefusals: s.optional(s.type({ program: COUNT, attack: COUNT })),
  timings: s.optional(s.array(s.type({ phase: s.string(), milliseconds: s.number() })))
})

/** What a joined report says itself: of no single image. Throws a sentence where it is none, or better than its parts. */
export function readFrame(value: unknown, parts: readonly Verdict[]): readonly Finding[] {
  const { verdict, findings = [] } = decoded(Frame, value)
  const known = findings.map(findingOf)
  const least = worstOf([worstVerdict(known), ...parts])
  if (verdict !== undefined) assertNoBetter(verdict, [least])
  // Worse than anything that it lists, which would be lost.
  if (verdict !== undefined && verdict !== least)
    throw new Error(`it says ${quote(verdict)}, but not why.`)
  return known
}

const Frame = s.type({
  schemaVersion: s.literal(1),
  verdict: s.optional(VerdictShape),
  findings: s.optional(s.array(FindingShape)),
  reports: s.array(s.unknown())
})
