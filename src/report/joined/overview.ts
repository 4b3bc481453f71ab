import { count, duration, thousands } from '../../judge/phrases'
import { forMarkdown, inline, sentenceForMarkdown } from '../escape'
import { htmlDocument, metaPolicy, META_VIEWPORT } from '../html/page'
import { bound, code, details, row, table, type Html } from '../markup'
import { facts } from '../sections/facts'
import { findingLines, findingsTable, otherFindings } from '../sections/findings'
import { heading, headLines, type Headline } from '../sections/headline'
import { timeOf, timings } from '../sections/phases'
import { refusals } from '../sections/refusals'
import {
  joinSections,
  MARKS,
  moreLine,
  painter,
  SIGNS,
  type Paint,
  type Section
} from '../terminal-text'
import { failureTitle, worstFirst, type JoinedVerdict } from './headline'
import type { JoinedPart } from './part'

/** Job summary of several images: a table, and below it each image's own summary if it fits. */
export function joinedSummary(joined: JoinedVerdict, head: Headline): string {
  const top = overview(joined, head, ({ label }) => code(forMarkdown(label, 200)))
  return `${[...top, ...summaries(joined, LIMIT - bytes(top.join('\n\n')))].join('\n\n')}\n`
}

/** The limit of 1,000,000 bytes, less the separators between sections. */
const LIMIT = 990_000

/**
 * Joined report.html: an overview without network access or scripts, with links to the images' own
 * pages.
 */
export function joinedPage(joined: JoinedVerdict, head: Headline): string {
  const sections = joined.parts.slice(0, MOST).map((part) => folded(part, partSection(part)))
  const body = [...overview(joined, head, linkTo), ...sections]
  const policy = metaPolicy("default-src 'none'; style-src 'unsafe-inline'")
  return htmlDocument(
    { title: 'Zero Drift: several images', metas: [META_VIEWPORT, policy], style: STYLE },
    `<body>\n<main>\n${body.join('\n')}\n</main>\n</body>`
  )
}

/** Overview for people, on a terminal or at the end of the step's log. */
export function joinedTerminal(joined: JoinedVerdict, head: Headline): string {
  const { findings, parts, colour, screen } = joined
  const paint = painter(colour, screen)
  const errors = findings.filter(({ level }) => level === 'error')
  const others = findings.filter(({ level }) => level !== 'error')
  const isQuiet = paint.detail === 'quiet'
  return joinSections([
    isQuiet ? [] : findingLines('Worth knowing', others, paint.yellow, paint),
    findingLines('Errors', errors, paint.red, paint),
    isQuiet ? [] : imageLines(parts, paint),
    headLines(head, paint)
  ])
}

/** Most images on a terminal, and most sections on a page. */
const MOST = 100
const PAGE = 'report.html'

function linkTo({ label, folder, told }: JoinedPart): Html {
  const name = code(forMarkdown(label, 200))
  if (told?.files.some((file) => file === PAGE) !== true) return name
  return `<a href="${forMarkdown(encodeURIComponent(folder))}/${PAGE}">${name}</a>`
}

/** Heading, findings that concern no single image, and a table with a row for each image. */
function overview(
  { findings, parts }: JoinedVerdict,
  head: Headline,
  nameOf: (part: JoinedPart) => Html
): readonly Html[] {
  return [
    heading(head),
    ...(findings.length === 0 ? [] : [findingsTable(findings, {})]),
    ...(parts.length === 0 ? [] : [imageTable(parts, nameOf)])
  ]
}

function imageTable(parts: readonly JoinedPart[], nameOf: (part: JoinedPart) => Html): Html {
  const bounded = bound(parts, { rows: 500, bytes: 200_000 }, (part) => {
    const { drift, allowed, refused } = part.counts
    const why = sentenceForMarkdown(failureTitle(part), 200)
    const numbers = [drift, allowed, refused].map(thousands)
    return row(
      `${MARKS[part.verdict]}&nbsp;${part.verdict}`,
      nameOf(part),
      why,
      ...numbers,
      duration(timeOf(part.document))
    )
  })
  const more = `and ${thousands(bounded.hidden)} more: see report.json`
  return table(['Verdict', 'Image', 'Why', 'Drift', 'Allowed', 'Refused', 'Time'], bounded, more)
}

function imageLines(parts: readonly JoinedPart[], paint: Paint): Section {
  if (parts.length === 0) return []
  const width = Math.min(40, Math.max(...parts.map(({ label }) => label.length)))
  const lines = parts.slice(0, MOST).flatMap((part) => {
    const { verdict, label } = part
    const colour = verdict === 'pass' ? paint.green : paint.red
    const name = inline(label, 100).padEnd(width)
    const why = inline(failureTitle(part), 200)
    return [
      `    ${colour(SIGNS[verdict])} ${name}  ${colour(verdict.padEnd(6))}  ${factsOf(part)}`,
      ...(why === '' ? [] : paint.wrap(why, '        '))
    ]
  })
  return [paint.bold('  Images'), ...lines, ...moreLine(parts.length - MOST)]
}

function factsOf({ counts, document }: JoinedPart): string {
  const { drift, allowed, refused } = counts
  const words = [
    ...(drift > 0 ? [count(drift, 'change')] : []),
    ...(allowed > 0 ? [`${thousands(allowed)} allowed`] : []),
    ...(refused > 0 ? [`${count(refused, 'write')} refused`] : []),
    duration(timeOf(document))
  ]
  return words.join(', ')
}

/**
 * Sections of the images: the image's own summary if it fits, else a shorter section, else none.
 */
function summaries({ parts }: JoinedVerdict, limit: number): readonly Html[] {
  const whole = parts.map((part) => folded(part, part.told?.summary ?? partSection(part)))
  const shares = fairShares(whole.map(bytes), limit)
  const [first] = worstFirst(parts)
  return parts.flatMap((part, index) => {
    const share = shares[index] ?? 0
    const drawn = [whole[index] ?? '', folded(part, partSection(part))].find(
      (html) => bytes(html) <= share
    )
    if (drawn === undefined) return []
    return [
      part === first && part.verdict !== 'pass'
        ? drawn.replace('<details>', '<details open>')
        : drawn
    ]
  })
}

/** A part's section, collapsed below its verdict and label. */
const folded = (part: JoinedPart, body: Html): Html =>
  details(
    `${MARKS[part.verdict]} ${code(forMarkdown(part.label, 200))} ${part.verdict}`,
    body.trimEnd()
  )

/** Divides `limit` among sections. Small sections leave their remainder to the larger ones. */
function fairShares(sizes: readonly number[], limit: number): readonly number[] {
  const shares = new Map<number, number>()
  const order = [...sizes.keys()].toSorted((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0))
  let left = limit
  for (const [rank, index] of order.entries()) {
    const share = Math.floor(left / (order.length - rank))
    shares.set(index, share)
    left -= Math.min(share, (sizes[index] ?? 0) + OPEN)
  }
  return sizes.map((_, index) => shares.get(index) ?? 0)
}

/** Bytes for ` open`, and for the blank line between sections. */
const OPEN = 8

const bytes = (text: string): number => Buffer.byteLength(text)

/** Section on one image, made from its report.json alone; at most some 200 kB. */
function partSection(part: JoinedPart): Html {
  const { document } = part
  const errors = document.findings.filter(({ level }) => level === 'error')
  const parts = [
    facts(document),
    errors.length === 0 ? '' : findingsTable(errors, document.tool),
    changeTable(part),
    refusals(document),
    otherFindings(document),
    timings(document)
  ]
  return parts.filter((html) => html !== '').join('\n\n')
}

function changeTable({ document: { changes }, counts }: JoinedPart): Html {
  if (changes.length === 0) return ''
  const bounded = bound(changes, { rows: 50, bytes: 30_000 }, ({ kind, path, severity, tags }) =>
    row(
      kind,
      code(forMarkdown(path, 300)),
      forMarkdown([severity, ...tags.slice(0, 5)].join(', '), 200)
    )
  )
  const hidden = counts.drift - bounded.rows.length
  const more = `and ${thousands(hidden)} more: see report.json`
  return `<h3>Changes outside the allowlist</h3>\n${table(['Change', 'Path', 'Severity'], { ...bounded, hidden }, more)}`
}

const STYLE = `
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; background: light-dark(#fff, #0d1117); color: light-dark(#1f2328, #e6edf3) }
main { max-width: 70rem; margin: 0 auto; padding: 1.5rem }
table { border-collapse: collapse; display: block; max-width: 100%; overflow-x: auto; margin: 0 0 1rem }
th, td { border: 1px solid light-dark(#d1d9e0, #3d444d); padding: .35rem .75rem; vertical-align: top }
th { white-space: nowrap }
td { overflow-wrap: anywhere; min-width: 4rem }
code, pre { font: .875em/1.45 ui-monospace, monospace; overflow-wrap: anywhere }
details { border-top: 1px solid light-dark(#d1d9e0, #3d444d); padding: .75rem 0 }
summary { cursor: pointer }
a { color: light-dark(#0969da, #4493f8) }
`
