import type { Account } from './account'
import { attackLines } from './attack'
import type { Document } from './document'
import { doorLines } from './doors'
import { dangerLines } from './dangers'
import { evidenceLines } from './evidence'
import { headline } from './headline'
import { painter, wrap, type Paint, type Section } from './lines'
import { recoveryLines } from './recovery'
import { remainsLines } from './remains'
import { scorecardLines } from './scorecard'
import { suggestionLines } from './suggestion'
import { allowedLines, driftLines } from './terminal-changes'
import { errorLines, factLines, logLines, noteLines } from './terminal-findings'
import { placeLines, refusalLines, ruleLines, smokeLines, timingLines } from './terminal-lists'
import { SIGNS } from './marks'
import { inline } from './untrusted'

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
