import type { Verdict } from '../../judge/findings/finding'
import { exitCode, failsStep, type ExitCode, type Mode } from '../../judge/judgement'
import { annotationsOf, type Annotation } from '../annotations'
import type { Document, WrittenDocument } from '../document/document'
import type { Html } from '../markup'
import { listedRefusals, refusedCount } from '../sections/refusals'
import type { Report } from '../report'

/** A part of a joined report, made of one image's report: bounded, however much that holds. */
export interface JoinedPart {
  /** How the image is called among the others. */
  readonly label: string
  /** Where its own files are, relative to the joined report's. */
  readonly folder: string
  readonly verdict: Verdict
  readonly fails: boolean
  readonly exitCode: ExitCode
  readonly counts: Counts
  /** Its report.json, the lists cut. */
  readonly document: WrittenDocument
  readonly annotations: readonly Annotation[]
  /** Facts that only the process that made the report knows. */
  readonly told?: Told
}

/** Of all changes and refusals, not only of those that are kept. */
export interface Counts {
  readonly drift: number
  readonly allowed: number
  readonly refused: number
}

/** Texts of the image's own report, and what it made. */
interface Told {
  readonly summary: Html
  readonly terminal: string
  readonly log: string
  /** Names of its files, relative to its own folder. */
  readonly files: readonly string[]
  readonly evidenceImage: string
  /** Its folder with the proven fix, relative to its own folder. */
  readonly suggestion: string | undefined
}

/** Where a part stands among the others. */
export type PartPlace = Pick<JoinedPart, 'label' | 'folder'>

/** The part of a report that was made here. */
export function partOf(report: Report, place: PartPlace): JoinedPart {
  const { document, verdict, fails, exitCode, outputs, annotations } = report
  const { summary, terminal, log, suggestion } = report
  const { drift, allowed } = document.changes.counts
  const files = report.files.map(({ name }) => name)
  return {
    ...place,
    ...{ verdict, fails, exitCode, annotations },
    counts: { drift, allowed, refused: refusedCount(document) },
    document: cut(document),
    told: { summary, terminal, log, files, evidenceImage: outputs['evidence-image'], suggestion }
  }
}

/** The part of a report that was read: its lists are cut already. */
export function partOfDocument(
  document: WrittenDocument,
  counts: Counts,
  mode: Mode,
  place: PartPlace
): JoinedPart {
  const { verdict, findings } = document
  const [fails, code] = [failsStep(verdict, mode), exitCode(verdict, mode)]
  const annotations = annotationsOf(findings, undefined)
  return { ...place, verdict, fails, exitCode: code, counts, document, annotations }
}

/** How much of a list a joined report shows. */
export const MOST_SHOWN = { changes: 50, findings: 200, refusals: 100 }

function cut(document: Document): WrittenDocument {
  const { schemaVersion, tool, verdict, image, engine, run, timings } = document
  return {
    ...{ schemaVersion, tool, verdict, image, timings },
    ...(engine && { engine }),
    ...(run && { run }),
    findings: document.findings.slice(0, MOST_SHOWN.findings),
    changes: document.changes.slice(0, MOST_SHOWN.changes).filter(({ allowed }) => !allowed),
    ...listedRefusals(document, MOST_SHOWN.refusals),
    places: [],
    smoke: [],
    rules: []
  }
}
