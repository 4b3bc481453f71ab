import type { Account } from './account'
import { attackSection } from './attack'
import type { Document } from './document'
import { doorSection } from './doors'
import { dangerTable } from './dangers'
import { evidenceSection } from './evidence'
import { headline, type Headline } from './headline'
import type { Html } from './html'
import { allowedChanges, driftedChanges } from './summary-changes'
import { MARKS } from './marks'
import { pageLink } from './page-link'
import { recoverySection } from './recovery'
import { remainsSection } from './remains'
import { facts, failureLog, otherFindings, worstFindings } from './summary-findings'
import { places, refusals, rules, smokeSteps, timings } from './summary-tables'
import { phaseChart } from './phases'
import { scorecardSection } from './scorecard'
import { suggestionSection } from './suggestion'
import type { Tally } from './tally'
import { sentenceForMarkdown } from './untrusted'

/**
 * The job summary: GitHub's Markdown, all of it in HTML blocks but for one chart, within 1,000,000 bytes. The runner drops a
 * whole summary that is over 1 MiB, so every section has its own bound and they add up to less.
 */
export function summarize(document: Document, account: Account, counted: Tally): string {
  const sections = [
    heading(headline(document, account), document),
    facts(document),
    worstFindings(document),
    suggestionSection(account),
    dangerTable(account),
    driftedChanges(counted),
    evidenceSection(document, account),
    failureLog(document, account),
    smokeSteps(document, account),
    attackSection(document, account),
    recoverySection(document, account),
    scorecardSection(account),
    doorSection(account),
    refusals(document),
    otherFindings(document),
    allowedChanges(counted),
    places(document),
    rules(document),
    remainsSection(document),
    phaseChart(document),
    timings(document)
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

function heading({ verdict, title, advice, fails }: Headline, { findings, tool }: Document): Html {
  const mark = verdict === 'pass' || fails ? MARKS[verdict] : '⚠️'
  const [worst] = findings
  const link =
    verdict === 'pass' || worst === undefined ? '' : pageLink(worst.kind, tool.documentation)
  return `<h2>${mark} ${sentenceForMarkdown(title, 300)}</h2>\n<p>${sentenceForMarkdown(advice)}${link}</p>`
}
