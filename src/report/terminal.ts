import type { Suggestion } from '../explain/suggestion'
import { changesFor, leftOut, optionalSentences, withoutSentence } from '../explain/advice'
import { provenTitle } from '../judge/findings/explanation'
import { count, list, quote } from '../judge/phrases'
import type { Account } from './account'
import type { Document } from './document/document'
import { attackLines, logLines, smokeLines } from './sections/steps'
import { allowedLines, driftLines } from './sections/changes'
import { comparisonLines } from './sections/comparison'
import { doorLines, scorecardLines } from './sections/rehearsal'
import { evidenceLines } from './sections/evidence'
import { factLines, policyLine } from './sections/facts'
import { errorLines, noteLines, placeLine } from './sections/findings'
import { headLines, type Headline } from './sections/headline'
import { timingLines } from './sections/phases'
import { placeLines, refusalLines, ruleLines } from './sections/surface'
import { hardeningLines } from './sections/hardening'
import { recoveryLines } from './sections/recovery'
import { settingLines } from './sections/settings'
import { leftOpenLines } from './sections/left-open'
import { remainsLines } from './sections/remains'
import { hasFailed, suggestionLines, suggestionTitle } from './sections/suggestion'
import { dangerLines } from './sections/suspicious'
import { dependencyLines, standInLine, workloadLine } from './sections/workload'
import { joinSections, painter, type Paint, type Section } from './terminal-text'

/**
 * Report for people on a terminal or in a step's log. It ends with the verdict and the fix, where
 * the eye is once it is printed; no line is a workflow command.
 */
export function terminalText(document: Document, account: Account, head: Headline): string {
  const paint = painter(account.colour, account.screen, account.manifest)
  return joinSections([
    ...(paint.detail === 'verbose' ? background(document, account, paint) : []),
    ...(paint.detail === 'quiet' ? [] : results(document, account, paint)),
    errorLines(document, paint),
    paint.detail === 'quiet' ? [] : suggestionLines(account, paint),
    ending(head, document, paint)
  ])
}

/**
 * Text that `zero-drift suggest` prints: the suggestion, or why there is none, and the result of
 * the search in place of the verdict.
 */
export function suggestionText(document: Document, account: Account, head: Headline): string {
  const paint = painter(account.colour, account.screen, account.manifest)
  const isProven = document.suggestion?.proven === true
  const why = isProven ? [] : [logLines(document, account, paint)]
  return joinSections([
    ...(paint.detail === 'verbose' ? [factLines(document, paint)] : []),
    ...(paint.detail === 'quiet' ? [] : [noteLines(document, paint), ...why]),
    isProven ? [] : errorLines(document, paint),
    ...(paint.detail === 'quiet' ? [] : [suggestionLines(account, paint)]),
    ...(paint.detail === 'verbose' ? [timingLines(document, paint)] : []),
    ending(suggestionHead(head, account), document, paint)
  ])
}

/** Sections on how the check was made, and on what it means. */
function background(document: Document, account: Account, paint: Paint): readonly Section[] {
  return [
    factLines(document, paint),
    dependencyLines(document, paint),
    timingLines(document, paint),
    remainsLines(document, paint),
    placeLines(document, paint),
    leftOpenLines(document, paint),
    ruleLines(document, paint),
    allowedLines(account, paint),
    evidenceLines(document, paint)
  ]
}

/** Sections on what was found, the most important last. */
function results(document: Document, account: Account, paint: Paint): readonly Section[] {
  return [
    noteLines(document, paint),
    doorLines(account, paint),
    scorecardLines(account, paint),
    settingLines(account, paint),
    attackLines(document, account, paint),
    recoveryLines(document, account, paint),
    hardeningLines(document, paint),
    comparisonLines(document, paint),
    driftLines(account, paint),
    dangerLines(account, paint),
    refusalLines(document, paint),
    logLines(document, account, paint),
    smokeLines(document, account, paint)
  ]
}

/** The verdict, the service that it is on, and the policy that it goes by. */
function ending(head: Headline, document: Document, paint: Paint): Section {
  return [
    ...headLines(head, paint),
    ...placeLine(document, paint),
    ...workloadLine(document, paint),
    ...(paint.detail === 'quiet' ? [] : standInLine(document, paint)),
    ...policyLine(document, paint)
  ]
}

/** Headline of `zero-drift suggest`; without a suggestion, that of the check. */
function suggestionHead(head: Headline, account: Account): Headline {
  const { explanation } = account
  if (explanation?.kind !== 'suggestion') return head
  const { suggestion } = explanation
  return suggestion.proven
    ? { verdict: 'pass', fails: false, fix: '', ...provenWords(suggestion, account) }
    : { ...head, verdict: 'failed', fails: true, title: suggestionTitle(suggestion) }
}

function provenWords(suggestion: Suggestion, account: Account): Pick<Headline, 'title' | 'advice'> {
  const { allow, drift, minimal } = suggestion
  const flags = changesFor(suggestion)
  const beyond = [
    ...optionalSentences(suggestion),
    ...leftOut(suggestion).slice(0, 2).map(withoutSentence)
  ]
  const mounts = `${list(flags.map(quote), 6)}.`
  const remains = drift.length === 0 ? '' : `${provenTitle({ minimal, remaining: drift.length })}: `
  const fix = flags.length === 0 ? [] : [`${remains}${mounts}`]
  return {
    title: provenHead(suggestion, account, beyond.length > 0),
    advice: [...fix, allowWords(allow), ...beyond].filter(Boolean).join(' ')
  }
}

/** Title for a proof. `isMore`: something is refused or lost with the mounts that are proven. */
function provenHead(suggestion: Suggestion, account: Account, isMore: boolean): string {
  const { minimal, recipes } = suggestion
  const flags = changesFor(suggestion)
  if (flags.length === 0) return 'Proven: it needs no more mounts'
  const isService = recipes.docker === undefined
  const mounts = count(flags.length, isService ? 'setting' : 'mount')
  const are = flags.length === 1 ? 'is' : 'are'
  if (!isService && !hasFailed(account))
    return `Proven: it works as it is; with ${mounts} ${isMore ? 'fewer writes are' : 'no write is'} refused`
  const test = account.plan?.smoke.length === 0 ? 'to boot' : 'for the smoke test'
  return `Proven: ${mounts} ${are} ${minimal && !isMore ? 'all it needs' : `enough ${test}`}`
}

const allowWords = (allow: readonly string[]): string =>
  allow.length === 0 ? '' : `Allow ${list(allow.map(quote), 3)}.`
