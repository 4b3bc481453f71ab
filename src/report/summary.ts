import type { Account } from './account'
import type { Document } from './document/document'
import { sentenceForMarkdown } from './escape'
import { pageLink, type Html } from './markup'
import { attackSection } from './sections/attack'
import type { Tally } from './sections/change-totals'
import { allowedChanges, driftedChanges } from './sections/changes'
import { doorSection } from './sections/doors'
import { evidenceSection } from './sections/evidence'
import { places, refusals, rules, smokeSteps, timings } from './sections/facts-and-lists'
import { facts, failureLog, otherFindings, worstFindings } from './sections/findings'
import { headline, type Headline } from './sections/headline'
import { phaseChart } from './sections/phases'
import { recoverySection } from './sections/recovery'
import { remainsSection } from './sections/remains'
import { scorecardSection } from './sections/scorecard'
import { suggestionSection } from './sections/suggestion'
import { dangerTable } from './sections/suspicious'
import { MARKS } from './terminal-text'

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
