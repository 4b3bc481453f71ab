import type { Account } from '../account'
import type { Document } from '../document/document'
import { forMarkdown } from '../escape'
import { pageMarkup, type Html } from '../markup'
import { attackSection, failureLog, smokeSteps } from '../sections/steps'
import type { Tally } from '../sections/change-totals'
import { allowedTree, driftTree } from '../sections/changes'
import { comparisonSection } from '../sections/comparison'
import { doorSection, scorecardSection, scoreDots } from '../sections/rehearsal'
import { evidencePlace } from '../sections/evidence'
import { otherFindings, worstFindings } from '../sections/findings'
import { hero, type Headline } from '../sections/headline'
import { timeline } from '../sections/phases'
import { places, refusals, rules } from '../sections/surface'
import { hardeningSection } from '../sections/hardening'
import { recoverySection } from '../sections/recovery'
import { settingDots, settingsSection } from '../sections/settings'
import { leftOpenTable } from '../sections/left-open'
import { remainsSection } from '../sections/remains'
import { suggestionSection } from '../sections/suggestion'
import { dangerTable } from '../sections/suspicious'
import { dependencies } from '../sections/workload'
import { workloadWords } from '../subject'
import { drawPage, type Chapter } from './shell'
import { changeMap } from './treemap'

/**
 * Draws report.html: one page that loads nothing, of at most 3,000,000 bytes. Every part has a
 * limit, and they add up to less.
 */
export function reportPage(
  document: Document,
  account: Account,
  head: Headline,
  counted: Tally
): string {
  const { tool, image, verdict, manifest } = document
  const subject = manifest === undefined ? image.reference : workloadWords(manifest).join(', ')
  const names = [head.title.replaceAll('`', ''), subject, 'Zero Drift']
  return drawPage({
    verdict,
    title: names.filter(Boolean).join(' · '),
    version: tool.version,
    top: hero(document, account, head, counted),
    chapters: chaptersOf(document, account, counted),
    footer: `Drawn by ${tool.name} ${forMarkdown(tool.version, 40)}. Everything is in <code>report.json</code>, next to this page.`
  })
}

function chaptersOf(document: Document, account: Account, counted: Tally): readonly Chapter[] {
  return [
    chapter('help', 'What to do', [
      worstFindings(document, pageMarkup),
      suggestionSection(account, pageMarkup)
    ]),
    chapter('changes', 'Changes', changeParts(document, account, counted)),
    chapter('tests', 'Tests', [
      smokeSteps(document, account, pageMarkup),
      failureLog(document, account),
      attackSection(document, account, pageMarkup),
      recoverySection(document, account, pageMarkup),
      hardeningSection(document, pageMarkup)
    ]),
    chapter('attacks', 'Attacks', intruderParts(document, account)),
    chapter('surface', 'Writable paths', [
      places(document, pageMarkup),
      leftOpenTable(document, pageMarkup),
      refusals(document, pageMarkup),
      rules(document, pageMarkup)
    ]),
    chapter('check', 'The check', [
      timeline(document),
      dependencies(document, pageMarkup),
      otherFindings(document, pageMarkup),
      evidencePlace(document)
    ])
  ]
}

const intruderParts = (document: Document, account: Account): readonly Html[] => [
  scoreDots(account),
  scorecardSection(account, pageMarkup),
  doorSection(account, pageMarkup),
  settingDots(account),
  settingsSection(account, pageMarkup),
  remainsSection(document)
]

function changeParts(document: Document, account: Account, counted: Tally): readonly Html[] {
  return [
    comparisonSection(document, pageMarkup),
    dangerTable(account, pageMarkup),
    driftTree(counted, account.evidence?.diffs ?? []),
    allowedTree(counted),
    changeMap(counted)
  ]
}

function chapter(id: string, title: string, parts: readonly Html[]): Chapter {
  return { id, title, parts: parts.filter((part) => part !== '') }
}
