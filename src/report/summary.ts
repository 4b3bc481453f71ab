import type { Account } from './account'
import { attackSection } from './attack'
import type { Document } from './document'
import { dangerTable } from './dangers'
import { evidenceSection } from './evidence'
import { headline, type Headline } from './headline'
import type { Html } from './html'
import { allowedChanges, driftedChanges } from './summary-changes'
import { MARKS } from './marks'
import { recoverySection } from './recovery'
import { remainsSection } from './remains'
import { facts, failureLog, otherFindings, worstFindings } from './summary-findings'
import { places, refusals, rules, smokeSteps, timings } from './summary-tables'
import { scorecardSection } from './scorecard'
import { suggestionSection } from './suggestion'
import { sentenceForMarkdown } from './untrusted'

/**
 * The job summary: GitHub's Markdown, all of it in HTML blocks, within 1,000,000 bytes. The runner drops a whole summary
 * that is over 1 MiB, so every section has its own bound and they add up to less.
 */
export function summarize(document: Document, account: Account): string {
  const sections = [
    heading(headline(document, account)),
    facts(document),
    worstFindings(document),
    suggestionSection(account),
    dangerTable(account),
    driftedChanges(account),
    evidenceSection(document, account),
    failureLog(document, account),
    smokeSteps(document, account),
    attackSection(document, account),
    recoverySection(document, account),
    scorecardSection(account),
    refusals(document),
    otherFindings(document),
    allowedChanges(account),
    places(document),
    rules(document, account),
    remainsSection(document),
    timings(document)
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

function heading({ verdict, title, advice, fails }: Headline): Html {
  const mark = verdict === 'pass' || fails ? MARKS[verdict] : '⚠️'
  return `<h2>${mark} ${sentenceForMarkdown(title, 300)}</h2>\n<p>${sentenceForMarkdown(advice)}</p>`
}
