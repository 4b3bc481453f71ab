import type { Account } from './account'
import type { Document } from './document/document'
import { attackSection, failureLog, smokeSteps } from './sections/steps'
import type { Tally } from './sections/change-totals'
import { allowedChanges, driftedChanges } from './sections/changes'
import { comparisonSection } from './sections/comparison'
import { doorSection, scorecardSection } from './sections/rehearsal'
import { evidenceSection } from './sections/evidence'
import { facts } from './sections/facts'
import { otherFindings, worstFindings } from './sections/findings'
import { headlineSection, type Headline } from './sections/headline'
import { phaseChart, timings } from './sections/phases'
import { places, refusals, rules } from './sections/surface'
import { hardeningSection } from './sections/hardening'
import { recoverySection } from './sections/recovery'
import { settingsSection } from './sections/settings'
import { leftOpenTable } from './sections/left-open'
import { remainsSection } from './sections/remains'
import { suggestionSection } from './sections/suggestion'
import { dangerTable } from './sections/suspicious'
import { dependencies } from './sections/workload'

/**
 * Job summary as GitHub Markdown of at most 1,000,000 bytes; everything but one chart is in HTML
 * blocks. The runner drops a summary of more than 1 MiB, so every section has a limit, and they add
 * up to less.
 */
export function summarize(
  document: Document,
  account: Account,
  head: Headline,
  counted: Tally
): string {
  const sections = [
    headlineSection(head, document),
    dangerTable(account),
    facts(document),
    worstFindings(document),
    suggestionSection(account),
    comparisonSection(document),
    driftedChanges(counted),
    evidenceSection(document, account),
    failureLog(document, account),
    smokeSteps(document, account),
    attackSection(document, account),
    recoverySection(document, account),
    hardeningSection(document),
    scorecardSection(account),
    doorSection(account),
    settingsSection(account),
    refusals(document),
    otherFindings(document),
    allowedChanges(counted),
    places(document),
    leftOpenTable(document),
    rules(document),
    dependencies(document),
    remainsSection(document),
    phaseChart(document),
    timings(document)
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}
