import { FINDINGS, pageAddress, type FindingKind } from '../judge/findings/table'
import { thousands } from '../judge/phrases'

/** HTML, e.g. a row of a table or an item of a list. */
export type Html = string

/** Rows of a list that fit a limit, and the number of rows left out. */
export interface Bounded {
  readonly rows: readonly Html[]
  readonly hidden: number
}

/**
 * Draws rows until a limit on their number, or on their bytes as UTF-8, is reached. `draw` is not
 * called for the rows after that.
 */
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

/** A table whose last row says how many were left out. Cells are HTML already. */
export function table(heads: readonly Html[], { rows, hidden }: Bounded, more: Html): Html {
  const head = `<tr>${heads.map((cell) => `<th align="left">${cell}</th>`).join('')}</tr>`
  const rest = hidden > 0 ? [`<tr><td colspan="${heads.length}"><i>${more}</i></td></tr>`] : []
  return ['<table>', head, ...rows, ...rest, '</table>'].join('\n')
}

/** A table row with these cells. */
export function row(...cells: readonly Html[]): Html {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

/** Functions and marks by which a section differs between the summary and the page. */
export interface Markup {
  readonly table: typeof table
  readonly marks: Readonly<Record<'good' | 'half' | 'bad' | 'none', Html>>
  /** A less important part of a section: collapsed in the summary, below a heading on the page. */
  readonly fold: (title: Html, body: Html) => Html
  /** Facts on the check, less prominent on the page. */
  readonly facts: (html: Html) => Html
  /** ID of a kind of finding, with a link to its documentation if there is any. */
  readonly about: (kind: FindingKind, documentation: string | undefined) => Html
}

/** Markup of the job summary. */
export const summaryMarkup: Markup = {
  table,
  marks: { good: '✅', half: '◐', bad: '❌', none: '▫️' },
  fold: details,
  facts: (html) => html,
  about: idOf
}

/**
 * Markup of report.html: tables that scroll, marks in the page's colours, links to the
 * documentation.
 */
export const pageMarkup: Markup = {
  table: (heads, bounded, more) =>
    `<div class="scroll" role="group" tabindex="0" aria-label="Table">${table(heads, bounded, more)}</div>`,
  marks: {
    good: mark('good', '✓', 'yes'),
    half: mark('half', '◐', 'in part'),
    bad: mark('bad', '✗', 'no'),
    none: mark('none', '–', 'not run')
  },
  fold: (title, body) => `<h3>${title}</h3>\n${body}`,
  facts: (html) => `<div class="facts">${html}</div>`,
  about: (kind, documentation) => idOf(kind, documentation, ' class="about" rel="noreferrer"')
}

function mark(kind: string, sign: string, word: string): Html {
  return `<span class="mark ${kind}" role="img" aria-label="${word}">${sign}</span>`
}

/** A table of at most 100 rows and 40,000 bytes. */
export function cappedTable(
  heads: readonly Html[],
  all: readonly Html[],
  markup: Pick<Markup, 'table'>
): Html {
  const bounded = bound(all, { rows: 100, bytes: 40_000 }, (html) => html)
  return markup.table(heads, bounded, `and ${thousands(bounded.hidden)} more: see report.json`)
}

/**
 * Draws everything, then half as much and so on, until it fits into `bytes`. `draw` is given the
 * share to draw, from 1 down.
 */
export function fitting(bytes: number, draw: (share: number) => Html, share = 1): Html {
  const html = draw(share)
  return Buffer.byteLength(html) <= bytes || share < SMALLEST
    ? html
    : fitting(bytes, draw, share / 2)
}

/** Share at which `fitting` gives up: at most one entry of any list is drawn by then. */
const SMALLEST = 1 / 65_536

/** Divides a limit among parts of these sizes. Small parts leave their remainder to larger ones. */
export function fairShares(sizes: readonly number[], limit: number): readonly number[] {
  const shares = new Map<number, number>()
  const order = [...sizes.keys()].toSorted((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0))
  let left = limit
  for (const [rank, index] of order.entries()) {
    const share = Math.min(Math.floor(left / (order.length - rank)), sizes[index] ?? 0)
    shares.set(index, share)
    left -= share
  }
  return sizes.map((_, index) => shares.get(index) ?? 0)
}

/** A part that opens on a click. */
export function details(summary: Html, body: Html): Html {
  return `<details><summary>${summary}</summary>\n${body}\n</details>`
}

/** Marks text as code; the text must be harmless already. */
export function code(harmless: Html): Html {
  return `<code>${harmless}</code>`
}

/**
 * ID of a kind of finding, with a link to its page if the address is known. Holds no untrusted text.
 */
export function idOf(kind: FindingKind, documentation: string | undefined, attributes = ''): Html {
  const { id } = FINDINGS[kind]
  return ` ${linkTo(pageAddress(documentation, kind), id, attributes) ?? `<sub>${id}</sub>`}`
}

/** Link with this text; undefined if there is no address, or none that is safe to print. */
export function linkTo(address: string | undefined, text: Html, attributes = ''): Html | undefined {
  if (address === undefined || !SAFE.test(address)) return undefined
  return `<a${attributes} href="${address}">${text}</a>`
}

/** Addresses that can neither end the attribute nor be taken for Markdown. */
const SAFE = /^https?:\/\/[\w.:@/%~+?=#-]+$/
