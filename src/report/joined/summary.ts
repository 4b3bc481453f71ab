import { duration, thousands } from '../../judge/phrases'
import { forMarkdown, sentenceForMarkdown } from '../escape'
import { bound, code, details, row, table, type Html } from '../markup'
import { refusals, timings } from '../sections/facts-and-lists'
import { facts, findingsTable, otherFindings } from '../sections/findings'
import { MARKS } from '../terminal-text'
import {
  durationOf,
  joinedHeadline,
  failureTitle,
  worstFirst,
  type JoinedVerdict
} from './headline'
import type { JoinedPart } from './part'

/** The job summary of several images: one table, and below it each image's own summary as far as there is room. */
export function joinedSummary(joined: JoinedVerdict): string {
  const head = joinedHead(joined, ({ label }) => code(forMarkdown(label, 200)))
  return `${[...head, ...sections(joined, LIMIT - bytes(head.join('\n\n')))].join('\n\n')}\n`
}

/** Below the 1,000,000 bytes by what stands between the sections. */
const LIMIT = 990_000

/** Heading, findings that concern all, and a row for each image. */
export function joinedHead(
  joined: JoinedVerdict,
  nameOf: (part: JoinedPart) => Html
): readonly Html[] {
  const { title, advice } = joinedHeadline(joined)
  const mark = joined.verdict === 'pass' || joined.fails ? MARKS[joined.verdict] : '⚠️'
  return [
    `<h2>${mark} ${sentenceForMarkdown(title, 300)}</h2>\n<p>${sentenceForMarkdown(advice)}</p>`,
    ...(joined.findings.length === 0 ? [] : [findingsTable(joined.findings, {})]),
    ...(joined.parts.length === 0 ? [] : [imageTable(joined.parts, nameOf)])
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
      duration(durationOf(part))
    )
  })
  const more = `and ${thousands(bounded.hidden)} more: see report.json`
  return table(['Verdict', 'Image', 'Why', 'Drift', 'Allowed', 'Refused', 'Time'], bounded, more)
}

/** Each image in its own words where they fit, else in the words that all have in common, else not at all. */
function sections({ parts }: JoinedVerdict, limit: number): readonly Html[] {
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

/** A part that opens below its verdict and its name. */
export const folded = (part: JoinedPart, body: Html): Html =>
  details(
    `${MARKS[part.verdict]} ${code(forMarkdown(part.label, 200))} ${part.verdict}`,
    body.trimEnd()
  )

/** How much each may have: what small ones do not need goes to the large ones. */
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

/** Of ` open`, and the blank line between sections. */
const OPEN = 8

const bytes = (text: string): number => Buffer.byteLength(text)

/** A section of a joined summary for one image, made of its report.json alone; at most some 200 kB. */
export function partSection(part: JoinedPart): Html {
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
