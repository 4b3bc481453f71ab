import type { Infer } from 'superstruct'
import { EXEMPTIONS } from '../judge/allow'
import { KINDS, type Finding, type FindingKind, type Verdict } from '../judge/findings'
import { groundOf, groundsIn, type Ground, type Grounds } from '../judge/grounds'
import { quote } from '../plan/quote'
import { shorten } from '../judge/phrases'
import { worstOf } from '../judge/verdict'
import { DocumentShape, FindingShape, FrameShape } from './document-shape'
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
  const shape = decoded(DocumentShape, value)
  const { refusals = [], unlistedRefusals, ...rest } = shape
  const refused = {
    refusals: refusals.map(refusalOf),
    ...(unlistedRefusals && { unlistedRefusals })
  }
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
    findings: findings.slice(0, MOST.findings),
    changes: changes.kept,
    places: [],
    ...listedRefusals(refused, MOST.refusals),
    smoke: [],
    rules: [],
    timings: rest.timings ?? []
  }
  return { document, counts }
}

type Shape = Infer<typeof DocumentShape>

/** Facts besides the findings that the verdict rests on. */
const factsIn = (
  { rules = [], smoke = [], attacks = [], maxLanded, recovery, imageIntegrity }: Shape,
  changes: ChangeReader
): Omit<Grounds, 'findings' | 'run'> => ({
  drift: changes.counts().drift,
  unknownRules: unknownRules(changes.rules, rules),
  smoke,
  landed: attacks.filter(({ outcome }) => outcome === 'landed').length,
  maxLanded,
  recovery,
  intact: imageIntegrity?.intact
})

const runOf = ({ readOnly, exitCode = null, oomKilled = false }: NonNullable<Shape['run']>) => ({
  readOnly,
  exitCode,
  oomKilled
})

/** Names by which changes are allowed though no rule of the report that still holds has them. */
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
      `it has a finding of the kind ${quote(kind)}, which this version does not know.`
    )
  }
  if (level === 'error' && KINDS[kind].level !== 'error')
    throw new Error(`it has a finding of the kind ${quote(kind)}, which is never an error.`)
  return { kind, level, title, detail, ...(path === undefined ? {} : { path }) }
}

/** Throws where a verdict is better than a fact beside it allows: no check has written that. */
function assertNoBetter(verdict: Verdict, grounds: readonly Ground[]): void {
  const least = worstOf(grounds.map((one) => one.verdict))
  if (worstOf([least, verdict]) === verdict) return
  const because = grounds.find((one) => one.verdict === least)?.because ?? ''
  throw new Error(
    `it says ${quote(verdict)}, but what it lists comes to ${quote(least)}: ${shorten(because, 300)}.`
  )
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

/** The findings of a joined report that concern no single image. Throws a sentence where it is no joined report, or better than its parts. */
export function readFrame(value: unknown, parts: readonly Verdict[]): readonly Finding[] {
  const { verdict, findings = [] } = decoded(FrameShape, value)
  const known = findings.map(findingOf)
  const grounds = [
    ...known.map(groundOf),
    ...parts.map((part) => ({ verdict: part, because: 'a report in it says so' }))
  ]
  const least = worstOf(grounds.map((one) => one.verdict))
  if (parts.length === 0 && least !== 'error') throw new Error('it joins no reports.')
  if (verdict !== undefined) assertNoBetter(verdict, grounds)
  // Worse than anything that it lists, which would be lost.
  if (verdict !== undefined && verdict !== least)
    throw new Error(`it says ${quote(verdict)}, but not why.`)
  return known
}
