import type { Finding } from '../../judge/findings/finding'
import { FINDINGS } from '../../judge/findings/table'
import type { Location } from '../../plan/faults'
import { count, thousands } from '../../judge/phrases'
import type { Document, WithoutChanges } from '../document/document'
import { inline, sentenceForMarkdown } from '../escape'
import { bound, row, summaryMarkup, type Html, type Markup } from '../markup'
import { listing, moreLine, type Paint, type Section } from '../terminal-text'

/**
 * Errors that the headline does not cover: bad inputs, or all errors if there are several. Drift
 * has its own section.
 */
export function worstFindings(document: Document, markup = summaryMarkup): Html {
  const errors = errorsIn(document)
  return errors.length === 0 ? '' : findingsTable(errors, document.tool, markup)
}

/** Warnings and notices. Refused writes and the suggestion have their own sections. */
export function otherFindings(document: WithoutChanges, markup = summaryMarkup): Html {
  const notes = notesIn(document)
  return notes.length === 0
    ? ''
    : `<h3>Warnings and notices</h3>\n${findingsTable(notes, document.tool, markup)}`
}

/** Errors for a terminal. */
export const errorLines = (document: Document, paint: Paint): Section =>
  findingLines('Errors', errorsIn(document), paint.red, paint)

/**
 * Warnings and notices for a terminal; unless it is verbose, the titles of those alone that call
 * for action, or that changed the check: warnings, rules that expire soon, replaced settings.
 */
export function noteLines(document: Document, paint: Paint): Section {
  const notes = notesIn(document)
  if (paint.detail === 'verbose')
    return findingLines('Warnings and notices', notes, paint.yellow, paint)
  const shown = notes.filter(({ level, kind }) => level === 'warning' || CHANGING.has(kind))
  const titles = [...shown.map(placedTitle), ...expiringTitles(notes)]
  const lines = titles.flatMap((title) => paint.wrap(`- ${title}`, '    ').map(paint.yellow))
  const isOnlyWarnings = shown.every(({ level }) => level === 'warning')
  const title = isOnlyWarnings ? 'Warnings' : 'Warnings and notices'
  return listing(`${title}, in full with --verbose`, lines, paint)
}

/** Notices on a check that was made in another way than its inputs say. */
const CHANGING: ReadonlySet<Finding['kind']> = new Set(['taken-for-job', 'variable-replaced'])

const placedTitle = ({ title, location }: Finding): string =>
  `${inline(title)}${location === undefined ? '' : ` (${placeWords(location)})`}`

/** Place in a file as editors and terminals link it: `compose.yaml:3`. */
const placeWords = ({ file, line }: Location): string => `${inline(file, 200)}:${line}`

/** Place of the error that the headline is about, for a terminal; none if errors are listed. */
export function placeLine(document: Document, paint: Paint): Section {
  const { location } = document.findings.find(({ level }) => level === 'error') ?? {}
  return location === undefined || errorsIn(document).length > 0
    ? []
    : paint.wrap(`${paint.dim('Line')} ${placeWords(location)}`, '  ')
}

/** Titles on rules that expire soon. The rules of a baseline all expire on one day. */
function expiringTitles(notes: readonly Finding[]): readonly string[] {
  const titles = notes.filter(({ kind }) => kind === 'expiring-rule').map(placedTitle)
  const more = titles.length - MOST_EXPIRING
  return more <= 0
    ? titles
    : [
        ...titles.slice(0, MOST_EXPIRING),
        count(more, 'more rule expires soon', 'more rules expire soon')
      ]
}

const MOST_EXPIRING = 3

/** Errors that neither the headline nor another section reports. */
export function errorsIn(document: Document): readonly Finding[] {
  const errors = document.findings.filter(
    (finding) => finding.level === 'error' && !isToldElsewhere(finding, document)
  )
  const [only] = errors
  return errors.length > 1 || only?.kind === 'bad-input' ? errors : []
}

/** Warnings and notices that no other section reports. */
export const notesIn = (document: WithoutChanges): readonly Finding[] =>
  document.findings.filter(
    (finding) => finding.level !== 'error' && !isToldElsewhere(finding, document)
  )

/**
 * Whether another section reports the finding. Some kinds are reported with the suggestion, and
 * listed here only without one.
 */
const isToldElsewhere = (
  { kind }: Finding,
  { suggestion }: Pick<WithoutChanges, 'suggestion'>
): boolean => {
  const { section } = FINDINGS[kind]
  return section === 'suggestion-or-findings' ? suggestion !== undefined : section !== 'findings'
}

/** Table of at most 50 findings in full. */
export function findingsTable(
  findings: readonly Finding[],
  { documentation }: Pick<Document['tool'], 'documentation'>,
  { table, about }: Markup = summaryMarkup
): Html {
  const bounded = bound(findings, { rows: 50, bytes: 80_000 }, ({ kind, title, detail }) =>
    row(
      `${sentenceForMarkdown(title, 200)}${about(kind, documentation)}`,
      sentenceForMarkdown(detail)
    )
  )
  return table(
    ['Finding', 'Cause and remedy'],
    bounded,
    `and ${thousands(bounded.hidden)} more: see report.json`
  )
}

/** Lines of at most 30 findings in full. */
export function findingLines(
  title: string,
  findings: readonly Finding[],
  colour: (text: string) => string,
  paint: Paint
): Section {
  if (findings.length === 0) return []
  const lines = findings
    .slice(0, MOST)
    .flatMap((finding) => [
      ...paint.wrap(`- ${inline(finding.title)} (${markOf(finding)})`, '    ').map(colour),
      ...paint.wrap(inline(finding.detail, 1000), '      ')
    ])
  return [paint.bold(`  ${title}`), ...lines, ...moreLine(findings.length - MOST)]
}

const markOf = ({ kind, location }: Finding): string =>
  [FINDINGS[kind].id, ...(location === undefined ? [] : [placeWords(location)])].join(', ')

const MOST = 30
