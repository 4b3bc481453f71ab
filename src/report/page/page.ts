import type { Account } from '../account'
import { attackSection } from '../attack'
import { dangerTable } from '../dangers'
import type { Document } from '../document'
import { doorSection } from '../doors'
import { evidenceWords } from '../evidence'
import { headline } from '../headline'
import type { Html } from '../html'
import { recoverySection } from '../recovery'
import { remainsSection } from '../remains'
import { scorecardSection } from '../scorecard'
import { suggestionSection } from '../suggestion'
import { failureLog, otherFindings, worstFindings } from '../summary-findings'
import { places, refusals, rules, smokeSteps } from '../summary-tables'
import type { Tally } from '../tally'
import { allowedTree, driftTree } from './changes'
import { frame, type Chapter } from './frame'
import { hero } from './hero'
import { RICH } from './kit'
import { changeMap } from './map'
import { scoreDots } from './score'
import { timeline } from './timeline'

/**
 * report.html: one page without scripts, and without anything that is fetched, of at most 3,000,000 bytes: every part has
 * its own bound and they add up to less.
 */
export function reportPage(document: Document, account: Account, counted: Tally): string {
  const head = headline(document, account)
  const chapters = chaptersOf(document, account, counted)
  const shown = chapters.filter(({ parts }) => parts.length > 0)
  return frame(document, head, hero(document, account, head, counted), shown)
}

function chaptersOf(document: Document, account: Account, counted: Tally): readonly Chapter[] {
  return [
    chapter('help', 'What to do', [
      worstFindings(document, RICH),
      suggestionSection(account, RICH)
    ]),
    chapter('changes', 'What changed', changeParts(account, counted)),
    chapter('tests', 'What it went through', [
      smokeSteps(document, account, RICH),
      failureLog(document, account),
      attackSection(document, account, RICH),
      recoverySection(document, account, RICH)
    ]),
    chapter('attacks', 'What an intruder could do', intruderParts(document, account)),
    chapter('surface', 'Where it could write', [
      places(document, RICH),
      refusals(document, RICH),
      rules(document, RICH)
    ]),
    chapter('check', 'How it was checked', [
      timeline(document),
      otherFindings(document, RICH),
      evidenceWhere(document)
    ])
  ]
}

const intruderParts = (document: Document, account: Account): readonly Html[] => [
  scoreDots(account),
  scorecardSection(account, RICH),
  doorSection(account, RICH),
  remainsSection(document)
]

/** Texts that changed are shown where the changes are. */
const evidenceWhere = ({ evidence }: Document): Html =>
  evidence === undefined ? '' : `<h3>Evidence</h3>\n<p>${evidenceWords(evidence)}</p>`

function changeParts(account: Account, counted: Tally): readonly Html[] {
  return [
    changeMap(counted),
    dangerTable(account, RICH),
    driftTree(counted, account.evidence?.diffs ?? []),
    allowedTree(counted)
  ]
}

function chapter(id: string, title: string, parts: readonly Html[]): Chapter {
  return { id, title, parts: parts.filter((part) => part !== '') }
}
