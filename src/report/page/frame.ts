import type { Document } from '../document'
import type { Headline } from '../headline'
import type { Html } from '../html'
import { forMarkdown } from '../untrusted'
import { STYLE } from './style'
import { STYLE_DIGEST } from './style-digest'

/** A part of the page that the navigation names. */
export interface Chapter {
  readonly id: string
  readonly title: string
  readonly parts: readonly Html[]
}

/** The whole page around its chapters. */
export function frame(
  document: Document,
  { title }: Headline,
  top: Html,
  chapters: readonly Chapter[]
): Html {
  const { tool, image, verdict } = document
  const name = [title.replaceAll('`', ''), image.reference, 'Zero Drift'].filter(Boolean)
  const version = forMarkdown(tool.version, 40)
  const links = chapters.map(({ id, title: text }) => `<li><a href="#${id}">${text}</a></li>`)
  return `<!doctype html>
<html lang="en">
<head>
${meta(forMarkdown(name.join(' · ')))}
<style>${STYLE}</style>
</head>
<body class="${verdict}">
<a class="skip" href="#main">Skip to the report</a>
<header class="bar"><span class="brand">${LOGO}Zero Drift</span><span>${version}</span></header>
<main id="main" tabindex="-1">
${top}
<nav aria-label="Parts of the report"><ul>${links.join('')}</ul></nav>
${chapters.map(section).join('\n')}
</main>
<footer>Drawn by ${tool.name} ${version}. Everything is in <code>report.json</code>, next to this page.</footer>
</body>
</html>
`
}

/** A browser runs nothing of the page, fetches nothing for it, and takes its style alone. */
const POLICY = `default-src 'none'; style-src '${STYLE_DIGEST}'; base-uri 'none'; form-action 'none'`

const meta = (title: Html): Html => `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>`

const section = ({ id, title, parts }: Chapter): Html =>
  `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${parts.join('\n')}\n</section>`

/** A nought that is struck through: nothing moved. */
const LOGO =
  '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><rect x="5" y="2.5" width="14" height="19" rx="7" fill="none" stroke="currentColor" stroke-width="3"/><path d="M3 16 21 8" stroke="var(--tone)" stroke-width="3" stroke-linecap="round"/></svg>'
