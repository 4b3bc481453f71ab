import type { Account } from './account'
import type { Document } from './document/document'
import { attackLines } from './sections/attack'
import { allowedLines, driftLines } from './sections/changes'
import { comparisonLines } from './sections/comparison'
import { doorLines } from './sections/doors'
import { evidenceLines } from './sections/evidence'
import { factLines } from './sections/facts'
import { logLines } from './sections/failure-log'
import { errorLines, noteLines } from './sections/findings'
import { headLines, type Headline } from './sections/headline'
import { timingLines } from './sections/phases'
import { placeLines } from './sections/places'
import { recoveryLines } from './sections/recovery'
import { refusalLines } from './sections/refusals'
import { remainsLines } from './sections/remains'
import { ruleLines } from './sections/rules'
import { scorecardLines } from './sections/scorecard'
import { smokeLines } from './sections/smoke'
import { suggestionLines } from './sections/suggestion'
import { dangerLines } from './sections/suspicious'
import { joinSections, painter } from './terminal-text'

/**
 * Report for people on a terminal or in a step's log. Wrapped at 80 columns where paths allow it;
 * no line is a workflow command.
 */
export function terminalText(document: Document, account: Account, head: Headline): string {
  const paint = painter(account.colour)
  return joinSections([
    headLines(head, paint),
    dangerLines(account, paint),
    factLines(document, paint),
    errorLines(document, paint),
    suggestionLines(account, paint),
    comparisonLines(document, paint),
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
  ])
}
