import type { ExitCode } from '../judge/verdict'
import { painter } from './lines'
import type { Report } from './report'
import { suggestionLines } from './suggestion'
import { headLines, joined } from './terminal'
import { errorLines, factLines, logLines, noteLines } from './terminal-findings'
import { timingLines } from './terminal-lists'

/** What `zero-drift suggest` prints: the suggestion, or why there is none. */
export function suggestionText({ document, account }: Report): string {
  const paint = painter(account.colour)
  const ending = [timingLines(document, paint)]
  if (document.suggestion?.proven === true) {
    return joined([factLines(document, paint), suggestionLines(account, paint), ...ending])
  }
  return joined([
    headLines(document, account, paint),
    factLines(document, paint),
    errorLines(document, paint),
    suggestionLines(account, paint),
    logLines(document, account, paint),
    noteLines(document, paint),
    ...ending
  ])
}

/** 0 where a fix is proven or nothing is needed, 1 where not, 2 where the image fails with a writable root as well, 3 on an error. */
export function suggestionExitCode({ document, account }: Report): ExitCode {
  if (document.verdict === 'error') return 3
  if (document.suggestion?.proven === true) return 0
  const { explanation } = account
  // What cannot be started has nothing to do with where it may write, and was not explained.
  const isNotThere =
    explanation === undefined && document.findings.some(({ kind }) => kind === 'cannot-start')
  return explanation?.kind === 'broken' || isNotThere ? 2 : 1
}
