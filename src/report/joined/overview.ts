import { count, duration, thousands } from '../../judge/phrases'
import { forMarkdown, forPre, inline, sentenceForMarkdown } from '../escape'
import { drawPage, type Chapter } from '../html/shell'
import {
  bound,
  code,
  details,
  fairShares,
  pageMarkup,
  row,
  summaryMarkup,
  type Html,
  type Markup
} from '../markup'
import { facts, figure, figureTiles, type Figure } from '../sections/facts'
import { findingLines, findingsTable, otherFindings } from '../sections/findings'
import { heading, headLines, heroOf, type Headline } from '../sections/headline'
import { timeOf, timings } from '../sections/phases'
import { refusals } from '../sections/surface'
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

/** Table with a row for each image, worst first. */
function imageTable(
  parts: readonly JoinedPart[],
  nameOf: (part: JoinedPart) => Html,
  markup: Pick<Markup, 'table'> = summaryMarkup
): Html {
  const bounded = bound(worstFirst(parts), { rows: 500, bytes: 200_000 }, (part) => {
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
  return markup.table(
    ['Verdict', 'Image', 'Cause', 'Drift', 'Allowed', 'Refused', 'Time'],
    bounded,
    more
  )
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
  const shares = fairShares(
    whole.map((html) => bytes(html) + OPEN),
    limit
  )
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

/** Bytes for ` open`, and for the blank line between sections. */
const OPEN = 8

const bytes = (text: string): number => Buffer.byteLength(text)

/**
 * Section on one image, made from its report.json alone: errors, fix, changes, log; at most some 250
 * kB.
 */
function partSection(part: JoinedPart, markup = summaryMarkup): Html {
  const { document, fix, told } = part
  const errors = document.findings.filter(({ level }) => level === 'error')
  const parts = [
    markup.facts(facts(document)),
    errors.length === 0 ? '' : findingsTable(errors, document.tool, markup),
    fix === undefined ? '' : `<h3>Proven fix</h3>\n<pre>${forPre(fix, 60)}</pre>`,
    part.verdict !== 'failed' || !told?.log
      ? ''
      : `<h3>Last log lines</h3>\n<pre>${forPre(told.log.replace(/^\| /gm, ''), 20)}</pre>`,
    changeTable(part, markup),
    refusals(document, markup),
    otherFindings(document, markup),
    timings(document)
  ]
  return parts.filter((html) => html !== '').join('\n\n')
}

function changeTable({ document: { changes }, counts }: JoinedPart, markup: Markup): Html {
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
  return `<h3>Changes outside the allowlist</h3>\n${markup.table(['Change', 'Path', 'Severity'], { ...bounded, hidden }, more)}`
}

/**
 * Draws the joined report.html: an overview, and a card for each image, worst first, with its fix
 * and log, and a link to its own page.
 */
export function joinedPage(joined: JoinedVerdict, head: Headline): string {
  const { parts, findings, verdict } = joined
  const version = parts[0]?.document.tool.version ?? ''
  return drawPage({
    verdict,
    title: `${head.title.replaceAll('`', '')} · Zero Drift`,
    version,
    top: heroOf(head, { worst: '', tiles: figureTiles(totals(parts)), facts: '' }),
    chapters: [
      {
        id: 'images',
        title: 'Images',
        parts: [
          ...(findings.length === 0 ? [] : [findingsTable(findings, {}, pageMarkup)]),
          ...(parts.length === 0 ? [] : [imageTable(parts, linkTo, pageMarkup)])
        ]
      },
      ...cardsOf(worstFirst(parts).slice(0, MOST))
    ],
    footer: `Drawn by zero-drift ${forMarkdown(version, 40)}. Everything is in <code>report.json</code>, next to this page.`
  })
}

const PAGE = 'report.html'

function totals(parts: readonly JoinedPart[]): readonly Figure[] {
  const sum = (of: (part: JoinedPart) => number): number =>
    parts.reduce((all, part) => all + of(part), 0)
  const passed = parts.filter(({ verdict }) => verdict === 'pass').length
  const value = `${thousands(passed)}<small> of ${thousands(parts.length)}</small>`
  return parts.length === 0
    ? []
    : [
        { value, label: 'images passed', tone: passed === parts.length ? 'good' : 'bad' },
        figure('outside the allowlist', thousands(sum(({ counts }) => counts.drift))),
        figure('allowed', thousands(sum(({ counts }) => counts.allowed))),
        figure('writes refused', thousands(sum(({ counts }) => counts.refused))),
        figure('duration of all checks', duration(sum(({ document }) => timeOf(document))))
      ]
}

/** Most bytes of all cards; the overview above them has the rest of the page's 3,000,000. */
const CARDS_LIMIT = 2_000_000

/** A card for each image. One that is too large for its share of the page is shortened. */
function cardsOf(parts: readonly JoinedPart[]): readonly Chapter[] {
  const whole = parts.map((part) => partSection(part, pageMarkup))
  const shares = fairShares(whole.map(bytes), CARDS_LIMIT)
  return parts.map((part, index) => {
    const share = shares[index] ?? 0
    const candidates = [whole[index] ?? '', shortSection(part)]
    const body = candidates.find((html) => bytes(html) <= share) ?? SHORTENED
    return cardOf(part, index, body)
  })
}

function cardOf(part: JoinedPart, index: number, body: Html): Chapter {
  const { label, verdict } = part
  const pill = `<span class="pill card ${verdict}">${verdict}</span>`
  return {
    id: `image-${index + 1}`,
    title: `${code(forMarkdown(label, 100))} ${pill}`,
    parts: [body, ownPage(part)].filter((html) => html !== '')
  }
}

const SHORTENED = '<p>The rest is left out for its size: see <code>report.json</code>.</p>'

/** Facts and the first error of an image alone. */
function shortSection({ document }: JoinedPart): Html {
  const error = document.findings.filter(({ level }) => level === 'error').slice(0, 1)
  const table = error.length === 0 ? [] : [findingsTable(error, document.tool, pageMarkup)]
  return [pageMarkup.facts(facts(document)), ...table, SHORTENED].join('\n\n')
}

const ownPage = (part: JoinedPart): Html =>
  hasPage(part) ? `<p><a href="${addressOf(part)}">The whole report of this image</a></p>` : ''

function linkTo(part: JoinedPart): Html {
  const name = code(forMarkdown(part.label, 200))
  return hasPage(part) ? `<a href="${addressOf(part)}">${name}</a>` : name
}

const hasPage = ({ told }: JoinedPart): boolean =>
  told?.files.some((file) => file === PAGE) === true

const addressOf = ({ folder }: JoinedPart): Html =>
  `${forMarkdown(encodeURIComponent(folder))}/${PAGE}`
