import type { Finding, Verdict } from '../../judge/findings/finding'
import type { Fold } from '../../judge/fold'
import { failsStep } from '../../judge/judgement'
import { count, inSentence, list, quote, shorten } from '../../judge/phrases'
import type { Account } from '../account'
import type { Document } from '../document/document'
import { refusedBy } from '../refused'
import { fixSentence } from './suggestion-words'

/** The verdict in a few words, and in a sentence or two what to do; untrusted pieces stand between backticks. */
export interface Headline {
  readonly verdict: Verdict
  readonly title: string
  readonly advice: string
  /** The step fails. */
  readonly fails: boolean
}

/** The headline of a report, for a reader who reads nothing else. */
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

type Words = Pick<Headline, 'title' | 'advice'>
type Write = (document: Document, facts: Facts, drift: readonly Fold[]) => Words

interface Facts {
  /** Of the smoke test. */
  readonly steps: number
  /** A fix is proven, which is all that is to be done. */
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

/** Drift that is no change of a file. */
const ALTERED: ReadonlySet<Finding['kind']> = new Set(['image-altered', 'mount-altered'])

const alteredWords = ({ title, detail }: Finding): Words => ({
  title: `Drift: ${inSentence(title)}`,
  advice: detail
})

/** Nothing moved that should not, but an intruder could stay. */
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
