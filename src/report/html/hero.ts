import type { Verdict } from '../../judge/findings/finding'
import { duration, thousands } from '../../judge/phrases'
import type { Account } from '../account'
import type { Document } from '../document/document'
import { sentenceForMarkdown } from '../escape'
import type { Html } from '../markup'
import { refusedCount } from '../refused'
import type { Tally } from '../sections/change-totals'
import { smokeRows } from '../sections/facts-and-lists'
import { facts } from '../sections/findings'
import type { Headline } from '../sections/headline'
import { endOf, phasesOf } from '../sections/phases'

/** The first screen of the page: the verdict, what to do, what was tested, and the numbers. */
export function hero(document: Document, account: Account, head: Headline, counted: Tally): Html {
  const { verdict, title, advice, fails } = head
  const soft = verdict === 'pass' || fails ? '' : '<span class="pill">audit: does not fail</span>'
  return `<section class="hero" aria-labelledby="verdict">
<div class="seal">${SEALS[verdict]}</div>
<div class="words">
<p class="over"><span class="pill verdict">${verdict}</span>${soft}</p>
<h1 id="verdict">${sentenceForMarkdown(title, 300)}</h1>
<p class="advice">${sentenceForMarkdown(advice)}</p>
</div>
${tiles(numbersOf(document, account, counted))}
<div class="facts">${facts(document)}</div>
</section>`
}

function tiles(figures: readonly Figure[]): Html {
  if (figures.length === 0) return ''
  const all = figures.map(
    ({ value, label, tone }) => `<div class="${tone}"><dt>${label}</dt><dd>${value}</dd></div>`
  )
  return `<dl class="tiles">${all.join('')}</dl>`
}

const seal = (path: string): Html =>
  `<svg viewBox="0 0 24 24" width="40" height="40" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`

const SEALS: Readonly<Record<Verdict, Html>> = {
  pass: seal('M5 12.5l4.6 4.6L19 7.4'),
  drift: seal('M4 8h9l-3-3M20 16h-9l3 3'),
  failed: seal('M6.5 6.5l11 11M17.5 6.5l-11 11'),
  error: seal('M12 5v8.5M12 18.4v.2')
}

/** A number in large letters, and what it counts. */
interface Figure {
  readonly value: Html
  readonly label: Html
  readonly tone: 'good' | 'bad' | 'plain'
}

/** The numbers of a check, as far as it came. */
function numbersOf(document: Document, account: Account, counted: Tally): readonly Figure[] {
  if (document.run === undefined) return []
  const { drift, allowed } = counted
  const refused = refusedCount(document)
  return [
    { ...figure('outside the allowlist', thousands(drift.total)), tone: goodIf(drift.total === 0) },
    figure('allowed', thousands(allowed.total)),
    ...(document.run.readOnly ? [figure('writes refused', thousands(refused))] : []),
    ...steps(document, account),
    ...attacks(account),
    ...recovery(document),
    figure('in all', duration(endOf(phasesOf(document.timings))))
  ]
}

const figure = (label: Html, value: Html): Figure => ({ label, value, tone: 'plain' })
const goodIf = (good: boolean): Figure['tone'] => (good ? 'good' : 'bad')

function steps(document: Document, { plan }: Account): readonly Figure[] {
  const rows = smokeRows(document, plan)
  const passed = rows.filter(({ result }) => result?.passed === true).length
  const value = `${thousands(passed)}<small> of ${thousands(rows.length)}</small>`
  return rows.length === 0
    ? []
    : [{ value, label: 'smoke steps passed', tone: goodIf(passed === rows.length) }]
}

function attacks({ scorecard }: Account): readonly Figure[] {
  if (scorecard === undefined) return []
  const { landed, refused } = scorecard
  const value = `${thousands(refused)}<small> of ${thousands(refused + landed)}</small>`
  return [{ value, label: 'attacks refused', tone: goodIf(landed === 0) }]
}

function recovery({ recovery: found }: Document): readonly Figure[] {
  if (found === undefined) return []
  const value = found.restart === undefined ? 'no' : duration(found.milliseconds)
  return [{ value, label: 'to recover', tone: goodIf(found.passed) }]
}
