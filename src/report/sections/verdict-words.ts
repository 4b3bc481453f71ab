import { changesFor } from '../../explain/advice'
import type { Suggestion } from '../../explain/suggestion'
import { NO_CONTENT, SCRATCH } from '../../judge/allow'
import { moveSentence, provenTitle } from '../../judge/findings/explanation'
import type { Finding, Verdict } from '../../judge/findings/finding'
import { WORKLOAD_FINDINGS } from '../../judge/findings/workload'
import type { Fold } from '../../judge/fold'
import type { JudgedChange, Judgement } from '../../judge/judgement'
import { count, inSentence, list, quote, shorten, thousands } from '../../judge/phrases'
import { isNotable, type Tag } from '../../judge/severity'
import { withoutColours } from '../../observe/refusal-lines'
import type { Account } from '../account'
import type { Document } from '../document/document'
import type { RuleUse, Tally } from './change-totals'
import { tagWords } from './change-words'
import { comparisonSentence } from './comparison'
import { refusedBy } from './surface'
import { isToBeDecided } from './suggestion'

/** Verdict in a few words, and advice of a sentence or two. Untrusted text is between backticks. */
export interface VerdictWords {
  readonly title: string
  readonly advice: string
  /** Sentences with the mounts and rules that help; empty if none are known. */
  readonly fix: string
}

/** The part of the words that depends on the verdict. */
type Cause = Pick<VerdictWords, 'title' | 'advice'>

/** Words for the verdict of a check: the cause, its weight, and the remedy. */
export function verdictWords(document: Document, account: Account, counted: Tally): VerdictWords {
  const fix = fixSentence(account)
  const steps = account.plan?.smoke.length ?? 0
  const facts = { steps, isSettled: fix !== '', counted, log: account.log }
  const { title, advice } = WORDS[document.verdict](document, facts, account.judgement)
  const compared = comparisonSentence(document)
  return { title, advice: [advice, compared].filter(Boolean).join(' '), fix: fix.trimStart() }
}

type Write = (document: Document, facts: Facts, judgement: Judgement) => Cause

interface Facts {
  /** Number of steps of the smoke test. */
  readonly steps: number
  /** Whether `fixSentence` names a remedy, which is then the only advice. */
  readonly isSettled: boolean
  readonly counted: Tally
  /** Log of the container, untrusted; undefined if none was started. */
  readonly log: string | undefined
}

const WORDS: Readonly<Record<Verdict, Write>> = {
  pass: passWords,
  drift: driftWords,
  failed: failedWords,
  error: errorWords
}

function passWords(document: Document, { steps, counted }: Facts, { changes }: Judgement): Cause {
  const { length, counts } = document.changes
  if (counts.drift > 0)
    return {
      title: `Pass, tolerating ${driftTitle(changes)}`,
      advice: `${booted(document)},${passed(document, steps)} but is not immutable.${refusedWords(document)}`
    }
  const done = length === 0 ? 'wrote nothing that lasted' : 'changed nothing outside the allowlist'
  return {
    title:
      length === 0
        ? 'Pass: nothing changed'
        : `Pass: ${count(length, 'change')}, ${length === 1 ? 'which is' : 'all'} allowed`,
    advice: `${booted(document)},${passed(document, steps)} and ${done}.${allowedWords(counted, document.rules)}${refusedWords(document)}`
  }
}

/** Sentence on the changes that were allowed, and why; empty if there were none. */
function allowedWords({ byRule }: Tally, rules: Document['rules']): string {
  const reasons = new Map(rules.map(({ rule, reason }) => [rule, reason]))
  const words = [...byRule]
    .toSorted(([, one], [, other]) => other.total - one.total)
    .map(([rule, use]) => ruleUseWords(rule, use, reasons.get(rule)))
  return words.length === 0 ? '' : ` Allowed: ${list(words, MOST_REASONS)}.`
}

const MOST_REASONS = 3

function ruleUseWords(
  rule: string,
  { total, places }: RuleUse,
  reason: string | undefined
): string {
  switch (rule) {
    case NO_CONTENT:
      return `${count(total, 'entry', 'entries')} with new times but equal contents`
    case SCRATCH: {
      const mounts = [...places].map((path) => quote(shorten(path, 60)))
      return `${count(total, 'file or folder', 'files and folders')} in ${list(mounts, 3)}, which ${total === 1 ? 'vanishes' : 'vanish'} with the container`
    }
    default:
      return `${thousands(total)} by the rule ${quote(shorten(rule, 100))}${reason === undefined ? '' : ` (${quote(shorten(reason, 80))})`}`
  }
}

function refusedWords(document: Document): string {
  const { program: own, attack: foreign } = refusedBy(document)
  const attacked = foreign === 0 ? '' : ` The attack was refused ${count(foreign, 'write')}.`
  return own === 0
    ? attacked
    : ` The read-only root filesystem refused ${count(own, 'write')} on the way: see below for features that may be missing.${attacked}`
}

function driftWords(document: Document, facts: Facts, { drift, changes }: Judgement): Cause {
  const { steps, isSettled } = facts
  const gated = document.findings.find(({ kind }) => GATED.has(kind))
  if (gated !== undefined && drift.length === 0) return gatedWords(document, steps, gated)
  const altered = document.findings.find(({ kind }) => ALTERED.has(kind))
  if (altered !== undefined && drift.length === 0) return alteredWords(altered)
  const undeclared = document.findings.find(({ kind }) => kind in WORKLOAD_FINDINGS)
  const isDeclared = undeclared?.level !== 'error'
  if (!isDeclared && drift.length === 0) return undeclaredWords(document, steps, undeclared)
  const folders = drift.map(({ folder }) => quote(shorten(folder, 60)))
  return {
    title: `Drift: ${driftTitle(changes)}`,
    advice:
      `${booted(document)},${passed(document, steps)} and made ${count(drifted(document), 'change')} that no rule allows, in ${list(folders, 3)}.` +
      (isSettled ? graveAdvice(changes) : ` ${driftAdvice(drift)}`) +
      [gated, altered, isDeclared ? undefined : undeclared]
        .map((one) => (one === undefined ? '' : ` Besides: ${one.title}.`))
        .join('')
  }
}

/** Numbers of changes by severity, and the worst of them by name. */
function driftTitle({ counts, drift }: Judgement['changes']): string {
  const { critical, high } = counts.severities
  const grave = [
    ...(critical > 0 ? [`${thousands(critical)} critical`] : []),
    ...(high > 0 ? [`${thousands(high)} high`] : [])
  ]
  const others = counts.drift - critical - high
  const noun = (many: number): string => (many === 1 ? 'change' : 'changes')
  const numbers =
    grave.length === 0
      ? count(others, 'change')
      : others === 0
        ? `${grave.join(' and ')} ${noun(high > 0 ? high : critical)}`
        : `${[...grave, `${thousands(others)} other`].join(', ')} ${noun(others)}`
  const [worst] = drift
  if (worst === undefined) return numbers
  return `${numbers}${counts.drift > 1 ? ', e.g. ' : ': '}${changeWords(worst)}`
}

/** A change in a few words, e.g. ``set-uid program `/usr/bin/.b` ``. */
function changeWords({ kind, path, tags: [tag] }: JudgedChange): string {
  const name = quote(shorten(path, 80))
  return kind === 'added' && tag !== undefined
    ? `${NOUNS[tag] ?? tagWords([tag])} ${name}`
    : `${kind} ${name}`
}

/** Nouns for tags whose words are not one. */
const NOUNS: Partial<Record<Tag, string>> = {
  'set-uid': 'set-uid program',
  capability: 'program with capabilities',
  'hidden-in-dev': 'hidden file',
  'world-writable': 'world-writable file',
  'disguised-name': 'disguised file',
  executable: 'program'
}

/** Advice that comes before any fix: nothing that is suggested is for changes like these. */
function graveAdvice({ drift: [worst] }: Judgement['changes']): string {
  return worst === undefined || !isNotable(worst)
    ? ''
    : ` Find out first what wrote ${quote(shorten(worst.path, 80))}: nothing that is suggested allows changes of high or critical severity.`
}

/** Advice on changes in mounts, or on changes in the root filesystem. */
function driftAdvice(drift: readonly Fold<JudgedChange>[]): string {
  const isMounted = drift.every(({ units }) => units.every(({ change }) => change.place !== '/'))
  return isMounted
    ? 'Find out what wrote there. These paths are mounts: mount read-only what the program is not meant to write, and add what it is meant to write to `allow`.'
    : 'Find out what wrote there. Where the program is meant to write, mount a `tmpfs` or a volume; add what is harmless to `allow`.'
}

/** Kinds of drift other than changes in the container. */
const GATED: ReadonlySet<Finding['kind']> = new Set(['attacks-landed', 'idle-settings'])
const ALTERED: ReadonlySet<Finding['kind']> = new Set(['image-altered', 'mount-altered'])

const alteredWords = ({ title, detail }: Finding): Cause => ({
  title: `Drift: ${inSentence(title)}`,
  advice: detail
})

/** Headline if only the file of the service keeps the check from passing. */
const undeclaredWords = (document: Document, steps: number, { title, detail }: Finding): Cause => ({
  title: `Drift: ${inSentence(title)}`,
  advice: `${booted(document)},${passed(document, steps)} and changed nothing outside the allowlist. ${detail}`
})

/** Headline if only a limit on attacks or idle settings keeps the check from passing. */
function gatedWords(document: Document, steps: number, { kind, title, detail }: Finding): Cause {
  const but = kind === 'attacks-landed' ? ', but an intruder could' : ''
  return {
    title: `Drift: ${title}`,
    advice: `${booted(document)},${passed(document, steps)} and changed nothing outside the allowlist${but}. ${detail}`
  }
}

function failedWords(document: Document, { isSettled, log }: Facts): Cause {
  const [worst] = document.findings
  const { title, detail } = worst ?? { title: 'the container', detail: '' }
  const reason = detail.startsWith(`${title}. `) ? detail.slice(title.length + 2) : detail
  const printed = worst !== undefined && QUOTES_LOG.has(worst.kind) ? lastLine(log) : ''
  const besides = drifted(document) > 0 ? `Besides: ${driftCount(document)}.` : ''
  const unset = document.findings.find(({ kind }) => kind === 'variable-unset')
  return {
    title: `Failed: ${inSentence(title)}`,
    advice: [
      isSettled && worst?.kind !== 'smoke-failed' ? '' : reason,
      printed,
      besides,
      unset === undefined ? '' : `${unset.title}.`
    ]
      .filter(Boolean)
      .join(' ')
  }
}

/** Failures of the container that is judged, whose cause its log may tell. */
const QUOTES_LOG: ReadonlySet<Finding['kind']> = new Set([
  ...(['exited', 'out-of-memory', 'unhealthy', 'not-ready', 'smoke-failed'] as const),
  ...(['broken-by-attack', 'fails-writable'] as const)
])

/** Sentence with the last line of the log that is not empty. */
function lastLine(log: string | undefined): string {
  if (log === undefined) return ''
  const line = withoutColours(log.trimEnd().split('\n').at(-1) ?? '').trim()
  return line === '' ? 'It printed nothing.' : `Its last log line: ${quote(shorten(line, 200))}.`
}

function errorWords({ findings, image }: Document): Cause {
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
function fixSentence({ explanation, judgement }: Account): string {
  if (explanation?.kind !== 'suggestion') return ''
  const { allow, proven, minimal, rules, drift } = explanation.suggestion
  const flags = changesFor(explanation.suggestion)
  const mounts = list(flags.map(quote), 6)
  if (isToBeDecided(explanation.suggestion)) return decideSentence(explanation.suggestion, mounts)
  if (rules.length > 0)
    return ` No safe mount makes it work; on a writable root filesystem ${count(rules.length, 'narrow rule')} would do.`
  if (!proven || flags.length + allow.length === 0) return ''
  const [worst] = judgement.changes.drift
  const verb = worst && isNotable(worst) ? 'If the other changes are meant, allow' : 'Allow'
  const allowed = allow.length === 0 ? '' : ` ${verb} ${list(allow.map(quote), 3)}.`
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
