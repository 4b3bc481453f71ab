import type { Verdict } from '../../judge/findings/finding'
import { failsStep } from '../../judge/judgement'
import type { Account } from '../account'
import type { Document } from '../document/document'
import { inline, sentenceForMarkdown } from '../escape'
import { settingWords } from '../file-words'
import { idOf, type Html } from '../markup'
import { MARKS, SIGNS, type Paint, type Section } from '../terminal-text'
import type { Tally } from './change-totals'
import { facts, tiles } from './facts'
import { worstChanges } from './suspicious'
import { verdictWords, type VerdictWords } from './verdict-words'

/** A verdict in words, and whether the step fails. */
export interface Headline extends VerdictWords {
  readonly verdict: Verdict
  /** Whether the step fails. */
  readonly fails: boolean
}

/** Headline of a report, written for readers who read nothing else. */
export function headline(document: Document, account: Account, counted: Tally): Headline {
  const { verdict } = document
  const fails = failsStep(verdict, account.mode)
  const audit = verdict === 'pass' || fails ? '' : ' Mode is `audit`: the step does not fail.'
  const words = verdictWords(document, account, counted)
  const advice = settingWords(document.manifest?.kind)(`${words.advice}${audit}`)
  return { ...words, verdict, advice: advice.trimStart(), fails }
}

/** Headline of the summary, with a link to the page on the worst finding. */
export function headlineSection(head: Headline, { findings, tool }: Document): Html {
  const [worst] = findings
  return heading(
    head,
    head.verdict === 'pass' || worst === undefined ? '' : idOf(worst.kind, tool.documentation)
  )
}

/** Draws a headline with the mark of its verdict, and the link after it. */
export function heading({ verdict, title, fails, ...words }: Headline, link: Html = ''): Html {
  const mark = verdict === 'pass' || fails ? MARKS[verdict] : '⚠️'
  const [first = '', ...others] = paragraphsOf(words).map((text) => sentenceForMarkdown(text))
  return `<h2>${mark} ${sentenceForMarkdown(title, 300)}</h2>\n<p>${[`${first}${link}`, ...others].join('</p>\n<p>')}</p>`
}

/** Advice and fix, each of them in a paragraph of its own. */
function paragraphsOf({ advice, fix }: Pick<Headline, 'advice' | 'fix'>): readonly string[] {
  const texts = [advice, fix].filter((text) => text !== '')
  return texts.length === 0 ? [''] : texts
}

/** Headline for a terminal. */
export function headLines({ verdict, title, fails, ...words }: Headline, paint: Paint): Section {
  const colour = verdict === 'pass' ? paint.green : fails ? paint.red : paint.yellow
  const lines = paint.wrap(`${SIGNS[verdict]} ${inline(title)}`, '')
  return [
    ...lines.map((line) => paint.bold(colour(line))),
    ...paragraphsOf(words).flatMap((text) =>
      text === '' ? [] : paint.wrap(inline(aboveIt(text), 2000), '  ')
    )
  ]
}

/** Advice for a terminal, which shows everything else above the headline. */
const aboveIt = (advice: string): string => advice.replace(/\b(see|inputs) below\b/g, '$1 above')

/** First screen of the page: verdict, advice, the worst changes, figures, the tested image. */
export function hero(document: Document, account: Account, head: Headline, counted: Tally): Html {
  return heroOf(head, {
    worst: worstChanges(account),
    tiles: tiles(document, account, counted),
    facts: facts(document)
  })
}

/** Parts of the first screen besides the headline; empty ones are left out. */
interface HeroParts {
  readonly worst: Html
  readonly tiles: Html
  readonly facts: Html
}

/** Draws the first screen of a page. */
export function heroOf(
  { verdict, title, fails, ...words }: Headline,
  { worst, tiles: figures, facts: known }: HeroParts
): Html {
  const soft = verdict === 'pass' || fails ? '' : '<span class="pill">audit: does not fail</span>'
  return `<section class="hero" aria-labelledby="verdict">
<div class="seal">${SEALS[verdict]}</div>
<div class="words">
<p class="over"><span class="pill verdict">${verdict}</span>${soft}</p>
<h1 id="verdict">${sentenceForMarkdown(title, 300)}</h1>
${paragraphsOf(words)
  .map((text) => `<p class="advice">${sentenceForMarkdown(text)}</p>`)
  .join('\n')}
${worst}
</div>
${figures}
<div class="facts">${known}</div>
</section>`
}

const seal = (path: string): Html =>
  `<svg viewBox="0 0 24 24" width="40" height="40" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`

const SEALS: Readonly<Record<Verdict, Html>> = {
  pass: seal('M5 12.5l4.6 4.6L19 7.4'),
  drift: seal('M4 8h9l-3-3M20 16h-9l3 3'),
  failed: seal('M6.5 6.5l11 11M17.5 6.5l-11 11'),
  error: seal('M12 5v8.5M12 18.4v.2')
}
