import type { Location } from '../../plan/faults'
import type { FindingKind } from './table'

/** Verdicts, worst first. */
export const VERDICTS = ['error', 'failed', 'drift', 'pass'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Levels, worst first. */
export const LEVELS = ['error', 'warning', 'notice'] as const
export type Level = (typeof LEVELS)[number]

/**
 * A fact for the reader of a report. Its texts may hold untrusted parts, which each report escapes
 * when it prints them.
 */
export interface Finding extends FindingWords {
  readonly kind: FindingKind
  readonly level: Level
}

/** A finding with the ID of its kind. */
export interface IdentifiedFinding extends Finding {
  readonly id: FindingId
}

/**
 * Texts of a finding. `detail` says what happened, to what, then what to do. Untrusted text is
 * between backticks.
 */
export interface FindingWords {
  readonly title: string
  readonly detail: string
  readonly path?: string
  /** Level, where it depends on the facts; that of the kind otherwise. */
  readonly level?: Level
  /**
   * Key of the service in the workload's file that the finding is about, e.g. `tmpfs`; of another
   * container of a pod its name, after `container `.
   */
  readonly setting?: string
  /** Input that the finding is about, as the author typed it; its line is looked up by this. */
  readonly input?: InputRef
  /** Line to change, at which annotations and code scanning point. */
  readonly location?: Location
}

/** Names of inputs, any of which may be meant, and the entry if the input has several. */
interface InputRef {
  readonly names: readonly string[]
  readonly entry?: string
}

/**
 * Short name of a kind for searches and links, e.g. `ZD101`. Families have a hundred each. An ID is
 * never given to another kind: a test holds the list.
 */
type FindingId = `ZD${number}`

/** A kind of finding: a row of its family's table. `Facts` are the facts for its texts. */
export interface FindingRow<Facts> {
  readonly id: FindingId
  readonly level: Level
  /** Verdict that the finding forces: the run gets this verdict, or a worse one. */
  readonly verdict: Verdict
  readonly section: FindingSection
  readonly pointsAt: Remedy
  /**
   * Score of the SARIF rule for code scanning: 7.0 to 8.9 is high, 4.0 to 6.9 medium. Present only
   * for kinds that show what an intruder may have done, or could do unseen.
   */
  readonly securitySeverity?: string
  readonly words: (facts: Facts) => FindingWords
  readonly help: FindingPage
}

/** Types a row by its facts, so that the parameter of `words` needs no type. */
export const kind = <Facts>(row: FindingRow<Facts>): FindingRow<Facts> => row

/**
 * Section of the summary, the page and the terminal that reports a kind: the list of findings, or
 * another. With `suggestion-or-findings`, the list of findings reports it if there is no
 * suggestion.
 */
type FindingSection =
  | 'findings'
  | 'changes'
  | 'refusals'
  | 'attack'
  | 'scorecard'
  | 'settings'
  | 'recovery'
  | 'hardening'
  | 'suggestion'
  | 'suggestion-or-findings'

/** Places in the author's files where the remedy is written, best first. */
export interface Remedy {
  /** Names of inputs, used if the workflow sets them. */
  readonly inputs?: readonly string[]
  /** Keys of the service in the workload's file. */
  readonly settings?: readonly string[]
  /** Names of instructions of the Dockerfile. */
  readonly instructions?: readonly string[]
  /**
   * Whether to point at the workflow step if none of these is found, since an input is to be added.
   * By default: if there are `inputs`.
   */
  readonly orStep?: boolean
}

/** Remedy of a kind that no file of the author can remedy. */
export const NOWHERE: Remedy = {}

/** Instructions of a Dockerfile that set the program. */
export const PROGRAM = ['ENTRYPOINT', 'CMD']

/** Sentences that were worded where the fault occurred: what happened, to what, what to do. */
export interface Message {
  readonly message: string
}

/** Returns the `words` of a kind whose detail is a message. */
export const titled =
  (title: string): ((facts: Message) => FindingWords) =>
  ({ message }) => ({ title, detail: message })

/**
 * Help for a person whose merge a finding of this kind has just blocked: Markdown of a paragraph or
 * list each, without untrusted text. Code scanning shows it as help, `docs/findings` as pages.
 */
export interface FindingPage {
  /** Heading in a few words, which fits any finding of the kind. */
  readonly title: string
  /** Meaning of such a finding. */
  readonly meaning: string
  readonly fix: string
  /** How to accept the finding, or why that is impossible. */
  readonly allow: string
}

/** Markdown list with these entries. */
export const items = (...entries: readonly string[]): string =>
  entries.map((entry) => `- ${entry}`).join('\n')

/** `allow` text for kinds that leave nothing to judge. */
export const NO_VERDICT =
  'It cannot be allowed: nothing was proven, and what was not proven never passes, in `mode: audit` neither.'

/** `allow` text for an image that does not work. */
export const NO_PROOF =
  'It cannot be allowed: an image that does not work proves nothing about what it writes. With `mode: audit` it is reported, but the step does not fail.'

/** `allow` text for kinds that only inform. */
export const HARMLESS = 'There is nothing to allow: it does not change the verdict.'
