import type { Verdict } from '../../judge/findings/finding'
import { exitCode, failsStep, type ExitCode, type Mode } from '../../judge/judgement'
import { annotationsOf, type Annotation } from '../annotations'
import type { Document, WrittenDocument } from '../document/document'
import type { Html } from '../markup'
import { listedRefusals, refusedCount } from '../sections/surface'
import type { Report } from '../report'

/** Part of a joined report that comes from one image's report; its size is bounded. */
export interface JoinedPart {
  /** Name of the image among the others. */
  readonly label: string
  /** Folder of the image's own files, relative to the joined report's folder. */
  readonly folder: string
  readonly verdict: Verdict
  readonly fails: boolean
  readonly exitCode: ExitCode
  readonly counts: Counts
  /** The image's report.json, with shortened lists. */
  readonly document: WrittenDocument
  readonly annotations: readonly Annotation[]
  /** Proven fix as a patch, or as `docker run`, untrusted; absent if none is proven. */
  readonly fix?: string
  /** Facts that are known only in the process that made the report. */
  readonly told?: Told
}

/** Numbers of all changes and refusals, including those that are not kept. */
export interface Counts {
  readonly drift: number
  readonly allowed: number
  readonly refused: number
}

/**
 * Texts of the image's own report, its files, and the evidence image and suggestion that it made.
 */
interface Told {
  readonly summary: Html
  readonly terminal: string
  readonly log: string
  /** Paths of the image's files, relative to its folder. */
  readonly files: readonly string[]
  readonly evidenceImage: string
  /** Folder with the proven fix, relative to the image's folder; undefined if no fix is proven. */
  readonly suggestion: string | undefined
}

/** Label and folder of a part. */
export type PartPlace = Pick<JoinedPart, 'label' | 'folder'>

/** Makes a part from a report of this process. */
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
    ...fixIn(document),
    told: { summary, terminal, log, files, evidenceImage: outputs['evidence-image'], suggestion }
  }
}

/** Makes a part from a report that was read back, whose lists are already shortened. */
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

/** The recipe of a proven fix in a report. */
export const fixIn = ({
  suggestion
}: {
  readonly suggestion?: FixFields | undefined
}): Pick<JoinedPart, 'fix'> => (suggestion?.proven === true ? fixPart(suggestion.recipes) : {})

function fixPart({
  patch,
  override,
  manifestPatch,
  merge,
  docker
}: FixFields['recipes']): Pick<JoinedPart, 'fix'> {
  const fix = patch ?? override ?? manifestPatch ?? merge ?? docker
  return fix === undefined ? {} : { fix: fix.slice(0, MOST_FIX) }
}

interface FixFields {
  readonly proven: boolean
  readonly recipes: {
    readonly patch?: string | undefined
    readonly override?: string | undefined
    readonly manifestPatch?: string | undefined
    readonly merge?: string | undefined
    readonly docker?: string | undefined
  }
}

const MOST_FIX = 4000

/** Most entries of each list that a joined report shows. */
export const MOST_SHOWN = { changes: 50, findings: 200, refusals: 100 }

function cut(document: Document): WrittenDocument {
  const { schemaVersion, tool, verdict, image, engine, run, timings } = document
  const { startedAt, durationMs, git, ci } = document
  return {
    ...{ schemaVersion, tool, verdict, image, timings },
    ...(engine && { engine }),
    ...(run && { run }),
    ...(startedAt !== undefined && { startedAt }),
    ...(durationMs !== undefined && { durationMs }),
    ...(git && { git }),
    ...(ci && { ci }),
    findings: document.findings.slice(0, MOST_SHOWN.findings),
    changes: document.changes.slice(0, MOST_SHOWN.changes).filter(({ allowed }) => !allowed),
    ...listedRefusals(document, MOST_SHOWN.refusals),
    places: [],
    smoke: [],
    rules: []
  }
}
