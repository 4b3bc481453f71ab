import type { Finding } from '../../judge/findings/finding'
import { FINDINGS } from '../../judge/findings/table'
import { thousands } from '../../judge/phrases'
import type { Document, WithoutChanges } from '../document/document'
import { inline, sentenceForMarkdown } from '../escape'
import { bound, row, summaryMarkup, type Html, type Markup } from '../markup'
import { moreLine, wrap, type Paint, type Section } from '../terminal-text'

/** Errors that the headline does not tell whole: there are several, or drift came on top. The changes have their own tree. */
export function worstFindings(document: Document, markup = summaryMarkup): Html {
  const errors = errorsIn(document)
  return errors.length === 0 ? '' : findingsTable(errors, document.tool, markup)
}

/** Warnings and notices; refused writes and the fix have their own section. */
export function otherFindings(document: WithoutChanges, markup = summaryMarkup): Html {
  const notes = notesIn(document)
  return notes.length === 0
    ? ''
    : `<h3>Worth knowing</h3>\n${findingsTable(notes, document.tool, markup)}`
}

/** The errors on a terminal. */
export const errorLines = (document: Document, paint: Paint): Section =>
  findingLines('Errors', errorsIn(document), paint.red, paint)

/** The warnings and notices on a terminal. */
export const noteLines = (document: Document, paint: Paint): Section =>
  findingLines('Worth knowing', notesIn(document), paint.yellow, paint)

function errorsIn(document: Document): readonly Finding[] {
  const errors = document.findings.filter(
    (finding) => finding.level === 'error' && !isToldElsewhere(finding, document)
  )
  const [only] = errors
  return errors.length > 1 || only?.kind === 'bad-input' ? errors : []
}

const notesIn = (document: WithoutChanges): readonly Finding[] =>
  document.findings.filter(
    (finding) => finding.level !== 'error' && !isToldElsewhere(finding, document)
  )

/** Whether a section of its own tells of a finding; a lead is told where what was found is shown, if anything was. */
const isToldElsewhere = (
  { kind }: Finding,
  { suggestion }: Pick<WithoutChanges, 'suggestion'>
): boolean => {
  const { section } = FINDINGS[kind]
  return section === 'suggestion-or-findings' ? suggestion !== undefined : section !== 'findings'
}

/** Findings in full, the first fifty of them. */
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
    ['What', 'Why, and what to do'],
    bounded,
    `and ${thousands(bounded.hidden)} more: see report.json`
  )
}

/** Findings in full, the first thirty of them. */
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
      ...wrap(`- ${inline(finding.title)}`, '    ').map(colour),
      ...wrap(inline(finding.detail, 1000), '      ')
    ])
  return [paint.bold(`  ${title}`), ...lines, ...moreLine(findings.length - MOST)]
}

const MOST = 30
