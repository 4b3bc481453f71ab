import type { Suggestion } from '../../explain/suggestion'
import { moveSentence, provenTitle } from '../../judge/findings/explanation'
import type { Finding, Verdict } from '../../judge/findings/finding'
import type { Fold } from '../../judge/fold'
import { failsStep } from '../../judge/judgement'
import { count, inSentence, list, quote, shorten } from '../../judge/phrases'
import type { Account } from '../account'
import type { Document } from '../document/document'
import { inline, sentenceForMarkdown } from '../escape'
import { pageLink, type Html } from '../markup'
import { MARKS, SIGNS, type Paint, type Section } from '../terminal-text'
import type { Tally } from './change-totals'
import { facts, tiles } from './facts'
import { refusedBy } from './refusals'
import { isToBeDecided } from './suggestion'

/** Verdict in a few words, and advice of a sentence or two. Untrusted text is between backticks. */
export interface Headline {
  readonly verdict: Verdict
  readonly title: string
  readonly advice: string
  /** Whether the step fails. */
  readonly fails: boolean
}

/** Headline of a report, written for readers who read nothing else. */
export function headline(document: Document, account: Account): Headline {
  const { mode, plan, judgement } = account
  const { verdict } = document
  const fails = failsStep(verdict, mode)
  const audit = verdict === 'pass' || fails ? '' : ' Mode is `audit`: the step does not fail.'
  const fix = fixSentence(account)
  const steps = plan?.smoke.length ?? 0
  const { title, advice } = WORDS[verdict](
    document,
    { steps, isSettled: fix !== '' },
    judgement.drift
  )
  return { verdict, title, advice: `${advice}${fix}${audit}`.trimStart(), fails }
}

/** Headline of the summary, with a link to the page on the worst finding. */
export function headlineSection(head: Headline, { findings, tool }: Document): Html {
  const [worst] = findings
  return heading(
    head,
    head.verdict === 'pass' || worst === undefined ? '' : pageLink(worst.kind, tool.documentation)
  )
}

/** Draws a headline with the mark of its verdict, and the link after it. */
export function heading({ verdict, title, advice, fails }: Headline, link: Html = ''): Html {
  const mark = verdict === 'pass' || fails ? MARKS[verdict] : '⚠️'
  return `<h2>${mark} ${sentenceForMarkdown(title, 300)}</h2>\n<p>${sentenceForMarkdown(advice)}${link}</p>`
}

/** Headline for a terminal. */
export function headLines({ verdict, title, advice, fails }: Headline, paint: Paint): Section {
  const colour = verdict === 'pass' ? paint.green : fails ? paint.red : paint.yellow
  const lines = paint.wrap(`${SIGNS[verdict]} ${inline(title)}`, '')
  return [
    ...lines.map((line) => paint.bold(colour(line))),
    ...(advice === '' ? [] : paint.wrap(inline(aboveIt(advice), 2000), '  '))
  ]
}

/** Advice for a terminal, which shows everything else above the headline. */
const aboveIt = (advice: string): string => advice.replace(/\b(see|inputs) below\b/g, '$1 above')

/** First screen of the page: verdict, advice, the tested image, and the figures. */
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
${tiles(document, account, counted)}
<div class="facts">${facts(document)}</div>
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

type Words = Pick<Headline, 'title' | 'advice'>
type Write = (document: Document, facts: Facts, drift: readonly Fold[]) => Words

interface Facts {
  /** Number of steps of the smoke test. */
  readonly steps: number
  /** Whether `fixSentence` names a remedy, which is then the only advice. */
  readonly isSettled: boolean
}

const WORDS: Readonly<Record<Verdict, Write>> = {
  pass: passWords,
  drift: driftWords,
  failed: failedWords,
  error: errorWords
}

function passWords(document: Document, { steps }: Facts): Words {
  return {
    title:
      document.changes.length === 0 ? 'Pass: nothing changed' : `Pass: ${allowedWords(document)}`,
    advice: `${booted(document)},${passed(document, steps)} and changed nothing outside the allowlist.${refusedWords(document)}`
  }
}

function allowedWords({ changes }: Document): string {
  return changes.length === 1
    ? 'the only change is allowed'
    : `all ${count(changes.length, 'change')} are allowed`
}

function refusedWords(document: Document): string {
  const { program: own, attack: foreign } = refusedBy(document)
  const attacked = foreign === 0 ? '' : ` The attack was refused ${count(foreign, 'write')}.`
  return own === 0
    ? attacked
    : ` ${count(own, 'write')} ${own === 1 ? 'was' : 'were'} refused on the way: see below what the program may miss.${attacked}`
}

function driftWords(document: Document, facts: Facts, drift: readonly Fold[]): Words {
  const { steps, isSettled } = facts
  const landed = document.findings.find(({ kind }) => kind === 'attacks-landed')
  if (landed !== undefined && drift.length === 0) return landedWords(document, steps, landed)
  const altered = document.findings.find(({ kind }) => ALTERED.has(kind))
  if (altered !== undefined && drift.length === 0) return alteredWords(altered)
  const folders = drift.map(({ folder }) => quote(shorten(folder, 60)))
  return {
    title: `Drift: ${driftCount(document)}`,
    advice:
      `${booted(document)},${passed(document, steps)} and made ${count(drifted(document), 'change')} that no rule allows, in ${list(folders, 3)}.` +
      (isSettled ? '' : ` ${WHAT_TO_DO}`) +
      [landed, altered].map((one) => (one === undefined ? '' : ` Besides: ${one.title}.`)).join('')
  }
}

const WHAT_TO_DO =
  'Find out what wrote there. Where the program is meant to write, mount a `tmpfs` or a volume; what is harmless goes into `allow`.'

/** Kinds of drift other than changes in the container. */
const ALTERED: ReadonlySet<Finding['kind']> = new Set(['image-altered', 'mount-altered'])

const alteredWords = ({ title, detail }: Finding): Words => ({
  title: `Drift: ${inSentence(title)}`,
  advice: detail
})

/** Headline if attacks landed, but nothing changed outside the allowlist. */
function landedWords(document: Document, steps: number, { title, detail }: Finding): Words {
  return {
    title: `Drift: ${title}`,
    advice: `${booted(document)},${passed(document, steps)} and changed nothing outside the allowlist, but an intruder could. ${detail}`
  }
}

function failedWords(document: Document, { isSettled }: Facts): Words {
  const [worst] = document.findings
  const { title, detail } = worst ?? { title: 'the container', detail: '' }
  const reason = detail.startsWith(`${title}. `) ? detail.slice(title.length + 2) : detail
  const besides = drifted(document) > 0 ? `Besides: ${driftCount(document)}.` : ''
  return {
    title: `Failed: ${inSentence(title)}`,
    advice: [isSettled ? '' : reason, besides].filter(Boolean).join(' ')
  }
}

function errorWords({ findings, image }: Document): Words {
  const errors = findings.filter(({ level }) => level === 'error')
  const bad = errors.filter(({ kind }) => kind === 'bad-input')
  const [worst] = errors
  return bad.length > 0
    ? {
        title: `Error: ${count(bad.length, 'bad input')}, nothing was started`,
        advice: 'Correct the inputs below; all that could be found wrong with them is named.'
      }
    : {
        title: `Error: ${inSentence(worst?.title ?? 'nothing could be judged')}`,
        advice: `${image.reference === '' ? 'The image' : quote(image.reference)} could not be judged. ${worst?.detail ?? ''}`
      }
}

function booted({ image, run }: Document): string {
  return `${quote(image.reference)} booted ${run?.readOnly === false ? 'with a writable root' : 'read-only'}`
}

function passed({ attackSteps }: Document, steps: number): string {
  const attacked = attackSteps !== undefined
  if (steps === 0) return attacked ? ' was attacked,' : ''
  return ` passed ${count(steps, 'smoke step')}${attacked ? ' before and after the attack' : ''},`
}

function driftCount(document: Document): string {
  return `${count(drifted(document), 'change')} outside the allowlist`
}

const drifted = ({ changes }: Document): number => changes.counts.drift

/** Sentence with the mounts and rules that would help; empty if none were found. */
function fixSentence({ explanation }: Account): string {
  if (explanation?.kind !== 'suggestion') return ''
  const { flags, allow, proven, minimal, rules, drift } = explanation.suggestion
  const mounts = list(flags.map(quote), 6)
  if (isToBeDecided(explanation.suggestion)) return decideSentence(explanation.suggestion, mounts)
  if (rules.length > 0)
    return ` No safe mount makes it work; on a writable root filesystem ${count(rules.length, 'narrow rule')} would do.`
  if (!proven || flags.length + allow.length === 0) return ''
  const allowed = allow.length === 0 ? '' : ` Allow ${list(allow.map(quote), 3)}.`
  const title = provenTitle({ minimal, remaining: drift.length })
  return flags.length === 0 ? allowed : ` ${title}: ${mounts}.${allowed}`
}

function decideSentence({ dangers, moves }: Suggestion, mounts: string): string {
  const [worst] = dangers.toSorted((one, other) => one.why.localeCompare(other.why))
  const [move] = moves.map(moveSentence)
  const happens =
    worst?.why === 'code'
      ? "the application's own code becomes writable"
      : `what an intruder would write can be written${worst === undefined ? '' : ` in ${quote(worst.path)}`}`
  return ` With ${mounts} it works, but ${happens}: decide.${move === undefined ? '' : ` ${move}`}`
}
