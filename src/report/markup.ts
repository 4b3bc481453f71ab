import { pageAddress, type FindingKind } from '../judge/findings/table'
import { thousands } from '../judge/phrases'

/** One row of a table, or one item of a list, as HTML. */
export type Html = string

/** A list of rows cut to a size, with how many were left out. */
export interface Bounded {
  readonly rows: readonly Html[]
  readonly hidden: number
}

/** The rows that fit, by number and by bytes of UTF-8; `draw` is only called for those that may. */
export function bound<T>(items: readonly T[], most: Most, draw: (item: T) => Html): Bounded {
  const rows: Html[] = []
  let bytes = 0
  for (const item of items.slice(0, most.rows)) {
    const row = draw(item)
    bytes += Buffer.byteLength(row) + 1
    if (bytes > most.bytes) break
    rows.push(row)
  }
  return { rows, hidden: items.length - rows.length }
}

export interface Most {
  readonly rows: number
  readonly bytes: number
}

/** A table; the last row says what was left out. Cells are HTML already. */
export function table(heads: readonly Html[], { rows, hidden }: Bounded, more: Html): Html {
  const head = `<tr>${heads.map((cell) => `<th align="left">${cell}</th>`).join('')}</tr>`
  const rest = hidden > 0 ? [`<tr><td colspan="${heads.length}"><i>${more}</i></td></tr>`] : []
  return ['<table>', head, ...rows, ...rest, '</table>'].join('\n')
}

/** One row of cells. */
export function row(...cells: readonly Html[]): Html {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

/** The ways in which a section differs between the summary and the page. */
export interface Markup {
  readonly table: typeof table
  readonly marks: Readonly<Record<'good' | 'bad' | 'none', Html>>
  /** A part of second rank. */
  readonly fold: (title: Html, body: Html) => Html
  /** A link to what is written about a kind of finding; empty where there is none. */
  readonly about: (kind: FindingKind, documentation: string | undefined) => Html
}

/** The markup of the job summary. */
export const summaryMarkup: Markup = {
  table,
  marks: { good: '✅', bad: '❌', none: '▫️' },
  fold: details,
  about: pageLink
}

/** The markup of report.html: tables that scroll inside themselves, marks that follow the page's colours, links to the documentation. */
export const pageMarkup: Markup = {
  table: (heads, bounded, more) =>
    `<div class="scroll" role="group" tabindex="0" aria-label="Table">${table(heads, bounded, more)}</div>`,
  marks: {
    good: mark('good', '✓', 'yes'),
    bad: mark('bad', '✗', 'no'),
    none: mark('none', '–', 'not run')
  },
  fold: (title, body) => `<h3>${title}</h3>\n${body}`,
  about: (kind, documentation) => pageLink(kind, documentation, ' class="about" rel="noreferrer"')
}

function mark(kind: string, sign: string, word: string): Html {
  return `<span class="mark ${kind}" role="img" aria-label="${word}">${sign}</span>`
}

/** A table of the first hundred rows, as far as they fit. */
export function cappedTable(
  heads: readonly Html[],
  all: readonly Html[],
  markup: Pick<Markup, 'table'>
): Html {
  const bounded = bound(all, { rows: 100, bytes: 40_000 }, (html) => html)
  return markup.table(heads, bounded, `and ${thousands(bounded.hidden)} more: see report.json`)
}

/** As much as fits: draws all of it, then half as much, until it does. */
export function fitting(bytes: number, draw: (share: number) => Html, share = 1): Html {
  const html = draw(share)
  return Buffer.byteLength(html) <= bytes || share < SMALLEST
    ? html
    : fitting(bytes, draw, share / 2)
}

/** Less than one entry of any list is left of it. */
const SMALLEST = 1 / 65_536

/** A part that opens on a click. */
export function details(summary: Html, body: Html): Html {
  return `<details><summary>${summary}</summary>\n${body}\n</details>`
}

/** Untrusted text, made harmless already, as code. */
export function code(harmless: Html): Html {
  return `<code>${harmless}</code>`
}

/** A link to the page on that kind of finding, all of it our own words; empty where nobody knows an address. */
export function pageLink(
  kind: FindingKind,
  documentation: string | undefined,
  attributes = ''
): string {
  const address = pageAddress(documentation, kind)
  return address === undefined || !SAFE.test(address)
    ? ''
    : ` <a${attributes} href="${address}">What is that?</a>`
}

/** Nothing in it could end the attribute, or mean something to Markdown. */
const SAFE = /^https?:\/\/[\w.:@/%~+-]+$/
