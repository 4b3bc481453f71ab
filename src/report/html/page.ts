import type { Account } from '../account'
import type { Document } from '../document/document'
import { forMarkdown } from '../escape'
import { pageMarkup, type Html } from '../markup'
import { attackSection } from '../sections/attack'
import type { Tally } from '../sections/change-totals'
import { allowedTree, driftTree } from '../sections/changes'
import { comparisonSection } from '../sections/comparison'
import { doorSection } from '../sections/doors'
import { evidencePlace } from '../sections/evidence'
import { failureLog } from '../sections/failure-log'
import { otherFindings, worstFindings } from '../sections/findings'
import { hero, type Headline } from '../sections/headline'
import { timeline } from '../sections/phases'
import { places } from '../sections/places'
import { recoverySection } from '../sections/recovery'
import { refusals } from '../sections/refusals'
import { remainsSection } from '../sections/remains'
import { rules } from '../sections/rules'
import { scoreDots, scorecardSection } from '../sections/scorecard'
import { smokeSteps } from '../sections/smoke'
import { suggestionSection } from '../sections/suggestion'
import { dangerTable } from '../sections/suspicious'
import { STYLE, STYLE_DIGEST } from './style'
import { changeMap } from './treemap'

/**
 * Draws report.html: one page without scripts that loads nothing, of at most 3,000,000 bytes. Every
 * part has a limit, and they add up to less.
 */
export function reportPage(
  document: Document,
  account: Account,
  head: Headline,
  counted: Tally
): string {
  const chapters = chaptersOf(document, account, counted)
  const shown = chapters.filter(({ parts }) => parts.length > 0)
  return frame(document, head, hero(document, account, head, counted), shown)
}

function chaptersOf(document: Document, account: Account, counted: Tally): readonly Chapter[] {
  return [
    chapter('help', 'What to do', [
      worstFindings(document, pageMarkup),
      suggestionSection(account, pageMarkup)
    ]),
    chapter('changes', 'What changed', changeParts(document, account, counted)),
    chapter('tests', 'What it went through', [
      smokeSteps(document, account, pageMarkup),
      failureLog(document, account),
      attackSection(document, account, pageMarkup),
      recoverySection(document, account, pageMarkup)
    ]),
    chapter('attacks', 'What an intruder could do', intruderParts(document, account)),
    chapter('surface', 'Where it could write', [
      places(document, pageMarkup),
      refusals(document, pageMarkup),
      rules(document, pageMarkup)
    ]),
    chapter('check', 'How it was checked', [
      timeline(document),
      otherFindings(document, pageMarkup),
      evidencePlace(document)
    ])
  ]
}

const intruderParts = (document: Document, account: Account): readonly Html[] => [
  scoreDots(account),
  scorecardSection(account, pageMarkup),
  doorSection(account, pageMarkup),
  remainsSection(document)
]

function changeParts(document: Document, account: Account, counted: Tally): readonly Html[] {
  return [
    comparisonSection(document, pageMarkup),
    changeMap(counted),
    dangerTable(account, pageMarkup),
    driftTree(counted, account.evidence?.diffs ?? []),
    allowedTree(counted)
  ]
}

function chapter(id: string, title: string, parts: readonly Html[]): Chapter {
  return { id, title, parts: parts.filter((part) => part !== '') }
}

/** A section of the page, with an entry in the navigation. */
interface Chapter {
  readonly id: string
  readonly title: string
  readonly parts: readonly Html[]
}

/** Draws the page around its sections. */
function frame(
  document: Document,
  { title }: Headline,
  top: Html,
  chapters: readonly Chapter[]
): Html {
  const { tool, image, verdict } = document
  const name = [title.replaceAll('`', ''), image.reference, 'Zero Drift'].filter(Boolean)
  const version = forMarkdown(tool.version, 40)
  const links = chapters.map(({ id, title: text }) => `<li><a href="#${id}">${text}</a></li>`)
  const page = {
    title: forMarkdown(name.join(' · ')),
    metas: [metaPolicy(POLICY), META_VIEWPORT, ...METAS],
    style: STYLE
  }
  const body = `<body class="${verdict}">
<a class="skip" href="#main">Skip to the report</a>
<header class="bar"><span class="brand">${LOGO}Zero Drift</span><span>${version}</span></header>
<main id="main" tabindex="-1">
${top}
<nav aria-label="Parts of the report"><ul>${links.join('')}</ul></nav>
${chapters.map(section).join('\n')}
</main>
<footer>Drawn by ${tool.name} ${version}. Everything is in <code>report.json</code>, next to this page.</footer>
</body>`
  return htmlDocument(page, body)
}

/** Contents of the `<head>` of a page that loads nothing. */
interface PageHead {
  readonly title: Html
  readonly metas: readonly Html[]
  readonly style: string
}

/** Returns a whole HTML document with this head and body. */
export function htmlDocument({ title, metas, style }: PageHead, body: Html): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${metas.join('\n')}
<title>${title}</title>
<style>${style}</style>
</head>
${body}
</html>
`
}

/** Element with the page's Content-Security-Policy. */
export const metaPolicy = (policy: string): Html =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`

/** Element that fits a page to narrow screens. */
export const META_VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1">'

const METAS = [
  '<meta name="color-scheme" content="light dark">',
  '<meta name="referrer" content="no-referrer">'
]

/** Content-Security-Policy of the page: no scripts, nothing loaded, and only this style sheet. */
const POLICY = `default-src 'none'; style-src '${STYLE_DIGEST}'; base-uri 'none'; form-action 'none'`

const section = ({ id, title, parts }: Chapter): Html =>
  `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${parts.join('\n')}\n</section>`

/** Logo: a zero with a stroke through it. */
const LOGO =
  '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><rect x="5" y="2.5" width="14" height="19" rx="7" fill="none" stroke="currentColor" stroke-width="3"/><path d="M3 16 21 8" stroke="var(--tone)" stroke-width="3" stroke-linecap="round"/></svg>'
