import { pageLink, table, type Html, type Kit } from '../markup'

/** For report.html: tables that scroll inside themselves, marks that follow the page's colours, links to the documentation. */
export const RICH: Kit = {
  table: (heads, bounded, more) => scroller('Table', table(heads, bounded, more)),
  marks: {
    good: mark('good', '✓', 'yes'),
    bad: mark('bad', '✗', 'no'),
    none: mark('none', '–', 'not run')
  },
  fold: (title, body) => `<h3>${title}</h3>\n${body}`,
  about: (kind, documentation) => pageLink(kind, documentation, ' class="about" rel="noreferrer"')
}

/** A frame around content that may be wider than the page; it can be scrolled by keyboard, too. */
export function scroller(label: string, html: Html): Html {
  return `<div class="scroll" role="group" tabindex="0" aria-label="${label}">${html}</div>`
}

function mark(kind: string, sign: string, word: string): Html {
  return `<span class="mark ${kind}" role="img" aria-label="${word}">${sign}</span>`
}
