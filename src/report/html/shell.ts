import type { Verdict } from '../../judge/findings/finding'
import { forMarkdown } from '../escape'
import type { Html } from '../markup'
import { FILTER_BOX, FILTER_DIGEST, FILTER_SCRIPT } from './filter'
import { STYLE, STYLE_DIGEST } from './style'

/** A section of a page, with an entry in the navigation. */
export interface Chapter {
  readonly id: string
  /** Title as HTML. */
  readonly title: Html
  readonly parts: readonly Html[]
}

/** Contents of a page: of one image or of several. */
export interface PageContents {
  readonly verdict: Verdict
  /** Title of the window, untrusted. */
  readonly title: string
  /** Version of Zero Drift. */
  readonly version: string
  /** First screen of the page. */
  readonly top: Html
  /** Chapters; those without parts are left out. */
  readonly chapters: readonly Chapter[]
  /** Sentence at the end of the page. */
  readonly footer: Html
}

/**
 * Draws a page that loads nothing. Its only script is that of the filter box, which the policy names
 * by its digest; without scripts the page is complete, but has no filter.
 */
export function drawPage({ verdict, title, version, top, footer, ...rest }: PageContents): string {
  const chapters = rest.chapters.filter(({ parts }) => parts.length > 0)
  const links = chapters.map(({ id, title: text }) => `<li><a href="#${id}">${text}</a></li>`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${forMarkdown(title)}</title>
<style>${STYLE}</style>
</head>
<body class="${verdict}">
<a class="skip" href="#main">Skip to the report</a>
<header class="bar"><span class="brand">${LOGO}Zero Drift</span><span>${forMarkdown(version, 40)}</span></header>
<main id="main" tabindex="-1">
${top}
<nav aria-label="Parts of the report"><ul>${links.join('')}</ul>${FILTER_BOX}</nav>
${chapters.map(section).join('\n')}
</main>
<footer>${footer}</footer>
<script>${FILTER_SCRIPT}</script>
</body>
</html>
`
}

/** Content-Security-Policy: nothing loaded, only this style sheet and the script of the filter. */
const POLICY = `default-src 'none'; style-src '${STYLE_DIGEST}'; script-src '${FILTER_DIGEST}'; base-uri 'none'; form-action 'none'`

const section = ({ id, title, parts }: Chapter): Html =>
  `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${parts.join('\n')}\n</section>`

/** Logo: a zero with a stroke through it. */
const LOGO =
  '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><rect x="5" y="2.5" width="14" height="19" rx="7" fill="none" stroke="currentColor" stroke-width="3"/><path d="M3 16 21 8" stroke="var(--tone)" stroke-width="3" stroke-linecap="round"/></svg>'
