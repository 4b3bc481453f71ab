import type { Verdict } from '../../judge/findings'
import type { Account } from '../account'
import type { Document } from '../document'
import type { Headline } from '../headline'
import type { Html } from '../html'
import { facts } from '../summary-findings'
import type { Tally } from '../tally'
import { sentenceForMarkdown } from '../untrusted'
import { numbersOf, type Figure } from './numbers'

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
