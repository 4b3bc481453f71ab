import type { Account } from './account'
import type { Document } from './document/document'
import { inline } from './escape'
import { attackLines } from './sections/attack'
import { allowedLines, driftLines } from './sections/changes'
import { doorLines } from './sections/doors'
import { evidenceLines } from './sections/evidence'
import {
  placeLines,
  refusalLines,
  ruleLines,
  smokeLines,
  timingLines
} from './sections/facts-and-lists'
import { errorLines, factLines, logLines, noteLines } from './sections/findings'
import { headline } from './sections/headline'
import { recoveryLines } from './sections/recovery'
import { remainsLines } from './sections/remains'
import { scorecardLines } from './sections/scorecard'
import { suggestionLines } from './sections/suggestion'
import { dangerLines } from './sections/suspicious'
import { painter, SIGNS, wrap, type Paint, type Section } from './terminal-text'

/** The report for people on a terminal or in a step's log: at most 80 columns where paths allow, no line a workflow command. */
export function terminalText(document: Document, account: Account): string {
  const paint = painter(account.colour)
  const sections: readonly Section[] = [
    headLines(document, account, paint),
    factLines(document, paint),
    errorLines(document, paint),
    suggestionLines(account, paint),
    dangerLines(account, paint),
    driftLines(account, paint),
    evidenceLines(document, paint),
    logLines(document, account, paint),
    smokeLines(document, account, paint),
    attackLines(document, account, paint),
    recoveryLines(document, account, paint),
    scorecardLines(account, paint),
    doorLines(account, paint),
    refusalLines(document, paint),
    noteLines(document, paint),
    allowedLines(account, paint),
    placeLines(document, paint),
    ruleLines(document, paint),
    remainsLines(document, paint),
    timingLines(document, paint)
  ]
  return joined(sections)
}

/** Sections with a blank line between them; empty ones are left out. */
export function joined(sections: readonly Section[]): string {
  const shown = sections.filter(({ length }) => length > 0)
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** The verdict, and what to do. */
export function headLines(document: Document, account: Account, paint: Paint): Section {
  const { verdict, title, advice, fails } = headline(document, account)
  const colour = verdict === 'pass' ? paint.green : fails ? paint.red : paint.yellow
  const [first = '', ...others] = wrap(`${SIGNS[verdict]} ${inline(title)}`, '')
  return [
    ...[first, ...others].map((line) => paint.bold(colour(line))),
    ...wrap(inline(advice, 2000), '  ')
  ]
}
