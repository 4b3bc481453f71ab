import type { AttackOutcome, AttackOutcomeKind } from '../../judge/findings/attacks'
import { count, duration } from '../../judge/phrases'
import type { Account } from '../account'
import type { Document } from '../document/document'
import { forMarkdown } from '../escape'
import { bound, type Html } from '../markup'
import { attackSection } from '../sections/attack'
import type { Tally } from '../sections/change-totals'
import { allowedTree, driftTree } from '../sections/changes'
import { doorSection } from '../sections/doors'
import { evidenceWords } from '../sections/evidence'
import { places, refusals, rules, smokeSteps } from '../sections/facts-and-lists'
import { failureLog, otherFindings, worstFindings } from '../sections/findings'
import { headline, type Headline } from '../sections/headline'
import { endOf, phasesOf, type TimelinePhase } from '../sections/phases'
import { recoverySection } from '../sections/recovery'
import { remainsSection } from '../sections/remains'
import { scorecardSection } from '../sections/scorecard'
import { suggestionSection } from '../sections/suggestion'
import { dangerTable } from '../sections/suspicious'
import { hero } from './hero'
import { RICH } from './kit'
import { STYLE, STYLE_DIGEST } from './style'
import { changeMap } from './treemap'

/**
 * report.html: one page without scripts, and without anything that is fetched, of at most 3,000,000 bytes: every part has
 * its own bound and they add up to less.
 */
export function reportPage(document: Document, account: Account, counted: Tally): string {
  const head = headline(document, account)
  const chapters = chaptersOf(document, account, counted)
  const shown = chapters.filter(({ parts }) => parts.length > 0)
  return frame(document, head, hero(document, account, head, counted), shown)
}

function chaptersOf(document: Document, account: Account, counted: Tally): readonly Chapter[] {
  return [
    chapter('help', 'What to do', [
      worstFindings(document, RICH),
      suggestionSection(account, RICH)
    ]),
    chapter('changes', 'What changed', changeParts(account, counted)),
    chapter('tests', 'What it went through', [
      smokeSteps(document, account, RICH),
      failureLog(document, account),
      attackSection(document, account, RICH),
      recoverySection(document, account, RICH)
    ]),
    chapter('attacks', 'What an intruder could do', intruderParts(document, account)),
    chapter('surface', 'Where it could write', [
      places(document, RICH),
      refusals(document, RICH),
      rules(document, RICH)
    ]),
    chapter('check', 'How it was checked', [
      timeline(document),
      otherFindings(document, RICH),
      evidenceWhere(document)
    ])
  ]
}

const intruderParts = (document: Document, account: Account): readonly Html[] => [
  scoreDots(account),
  scorecardSection(account, RICH),
  doorSection(account, RICH),
  remainsSection(document)
]

/** Texts that changed are shown where the changes are. */
const evidenceWhere = ({ evidence }: Document): Html =>
  evidence === undefined ? '' : `<h3>Evidence</h3>\n<p>${evidenceWords(evidence)}</p>`

function changeParts(account: Account, counted: Tally): readonly Html[] {
  return [
    changeMap(counted),
    dangerTable(account, RICH),
    driftTree(counted, account.evidence?.diffs ?? []),
    allowedTree(counted)
  ]
}

function chapter(id: string, title: string, parts: readonly Html[]): Chapter {
  return { id, title, parts: parts.filter((part) => part !== '') }
}

/** A part of the page that the navigation names. */
interface Chapter {
  readonly id: string
  readonly title: string
  readonly parts: readonly Html[]
}

/** The whole page around its chapters. */
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

/** The phases on one line of time; those that ran beside others lie beside them. */
function timeline({ timings }: Document): Html {
  const phases = phasesOf(timings)
  const end = endOf(phases)
  if (phases.length === 0 || end === 0) return ''
  const { rows, hidden } = bound(phases, { rows: 60, bytes: 60_000 }, (one) => bar(one, end))
  const more = hidden > 0 ? `<li>and ${hidden} more: see report.json</li>` : ''
  const ends = `<li class="ends" aria-hidden="true"><span>0</span><span>${duration(end)}</span></li>`
  return `<h3>Where the time went</h3>\n<ol class="time">${rows.join('\n')}${more}${ends}</ol>`
}

/** A line with round ends stays round, however wide the page is; its own ends lie half its width outside. */
function bar({ phase, start, milliseconds }: TimelinePhase, end: number): Html {
  const [from, to] = [start, start + milliseconds].map((one) => Math.round((one / end) * 1000))
  const when = `${duration(milliseconds)}<span class="hide"> from ${duration(start)} on</span>`
  return (
    `<li><span class="phase">${forMarkdown(phase, 60)}</span>` +
    `<svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><path d="M0 5H1000"/><path class="on" d="M${from} 5H${to}"/></svg>` +
    `<span class="took">${when}</span></li>`
  )
}

/** Every rehearsed attack as a dot, read-only and, where that was tried, on a writable root. */
function scoreDots({ scorecard }: Account): Html {
  if (scorecard === undefined || scorecard.attacks.length === 0) return ''
  const { attacks, contrast } = scorecard
  const here = line('Read-only', attacks, ({ outcome }) => outcome)
  const there = contrast === undefined ? '' : line('Writable', attacks, (one) => one.contrast)
  return `<div class="score">${here}${there}<p class="legend"><i class="landed"></i> landed <i class="refused"></i> refused <i class="not-run"></i> not run</p></div>`
}

type Ask = (attack: AttackOutcome) => AttackOutcomeKind | undefined

function line(title: string, attacks: readonly AttackOutcome[], outcomeOf: Ask): Html {
  const { rows } = bound(attacks, { rows: 300, bytes: 60_000 }, (attack) => dot(attack, outcomeOf))
  const landed = attacks.filter((attack) => outcomeOf(attack) === 'landed').length
  return `<div><p>${title}: <b>${count(landed, 'attack')} landed</b></p><p class="dots" aria-hidden="true">${rows.join('')}</p></div>`
}

function dot(attack: AttackOutcome, outcomeOf: Ask): Html {
  const outcome = outcomeOf(attack) ?? 'not-run'
  return `<i class="${outcome}" title="${forMarkdown(`${attack.title}: ${outcome}`, 100)}"></i>`
}
