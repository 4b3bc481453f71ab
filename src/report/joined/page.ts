import { duration, thousands } from '../../judge/phrases'
import { forMarkdown } from '../escape'
import { drawPage, type Chapter } from '../html/shell'
import { code, pageMarkup, type Html } from '../markup'
import { figure, figureTiles, type Figure } from '../sections/facts'
import { findingsTable } from '../sections/findings'
import { heroOf, type Headline } from '../sections/headline'
import { timeOf } from '../sections/phases'
import { worstFirst, type JoinedVerdict } from './headline'
import { imageTable, partSection } from './overview'
import type { JoinedPart } from './part'

/**
 * Draws the joined report.html: an overview, and a card for each image, worst first, with its fix
 * and log, and a link to its own page.
 */
export function joinedPage(joined: JoinedVerdict, head: Headline): string {
  const { parts, findings, verdict } = joined
  const version = parts[0]?.document.tool.version ?? ''
  const cards = worstFirst(parts).slice(0, MOST).map(cardOf)
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
      ...cards
    ],
    footer: `Drawn by zero-drift ${forMarkdown(version, 40)}. Everything is in <code>report.json</code>, next to this page.`
  })
}

/** Most cards of a page; the table of images has the others. */
const MOST = 100
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

function cardOf(part: JoinedPart, index: number): Chapter {
  const { label, verdict } = part
  const pill = `<span class="pill card ${verdict}">${verdict}</span>`
  return {
    id: `image-${index + 1}`,
    title: `${code(forMarkdown(label, 100))} ${pill}`,
    parts: [partSection(part, pageMarkup), ownPage(part)].filter((html) => html !== '')
  }
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
