import type { Location } from '../../plan/faults'
import type { FindingKind } from './table'

/** Verdicts, worst first. */
export const VERDICTS = ['error', 'failed', 'drift', 'pass'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Levels, worst first. */
export const LEVELS = ['error', 'warning', 'notice'] as const
export type Level = (typeof LEVELS)[number]

/** One thing that a reader should know; texts may hold untrusted parts and are made harmless by whoever prints them. */
export interface Finding extends FindingWords {
  readonly kind: FindingKind
  readonly level: Level
}

/** The text of a finding: what happened, to what; then what to do. Untrusted pieces stand between backticks. */
export interface FindingWords {
  readonly title: string
  readonly detail: string
  readonly path?: string
  /** The input that it is about, as the author typed it; its line is looked up by this. */
  readonly input?: InputRef
  /** The line that can be changed; where annotations and code scanning point. */
  readonly location?: Location
}

/** Any of these inputs, and the entry that holds it, where it has several. */
interface InputRef {
  readonly names: readonly string[]
  readonly entry?: string
}

/** Everything that is known of one kind of finding: a row of its family's table. `Facts` are those that its words are made of. */
export interface FindingRow<Facts> {
  readonly level: Level
  /** The verdict that it forces: the run gets this one, or a worse one. */
  readonly verdict: Verdict
  readonly section: FindingSection
  readonly pointsAt: Remedy
  /** The score of its SARIF rule as code scanning reads it: 7.0 to 8.9 is high, 4.0 to 6.9 medium. Only a kind that tells what an intruder may have done, or could do unseen, has one. */
  readonly securitySeverity?: string
  readonly words: (facts: Facts) => FindingWords
  readonly help: FindingPage
}

/** A row with the type of its facts written out, so that the parameters of `words` need none. */
export const kind = <Facts>(row: FindingRow<Facts>): FindingRow<Facts> => row

/**
 * Section of the summary, the page and the terminal that tells of a kind: the list of findings, or another one in its place. A
 * suggestion may be missing although there is something to say of it: the list of findings takes that over.
 */
type FindingSection =
  | 'findings'
  | 'changes'
  | 'refusals'
  | 'attack'
  | 'scorecard'
  | 'recovery'
  | 'suggestion'
  | 'suggestion-or-findings'

/** Place where a finding's remedy is written down, most telling first. */
export interface Remedy {
  /** Inputs, where the workflow gives them. */
  readonly inputs?: readonly string[]
  /** Of a Dockerfile. */
  readonly instructions?: readonly string[]
  /**
   * Whether to point at the workflow step if none of these is found, since an input is to be added.
   * By default: if there are `inputs`.
   */
  readonly orStep?: boolean
}

/** Of a kind whose remedy is in no file of the author. */
export const NOWHERE: Remedy = {}

/** Instructions of a Dockerfile that name the program. */
export const PROGRAM = ['ENTRYPOINT', 'CMD']

/** Whole sentences that were worded where the fault was met: what happened, to what, what to do. */
export interface Message {
  readonly message: string
}

/** Words of a kind whose detail is a message. */
export const titled =
  (title: string): ((facts: Message) => FindingWords) =>
  ({ message }) => ({ title, detail: message })

/**
 * Help for a person whose merge was just blocked by a finding of one kind: Markdown of a paragraph or a list each, in
 * our own words alone. Code scanning shows it as help, `docs/findings` as pages.
 */
export interface FindingPage {
  /** The heading, in a few words that fit any finding of the kind. */
  readonly title: string
  /** The meaning of such a finding. */
  readonly meaning: string
  readonly fix: string
  /** How to live with it, or why that cannot be. */
  readonly allow: string
}

/** One entry of a list a line. */
export const items = (...entries: readonly string[]): string =>
  entries.map((entry) => `- ${entry}`).join('\n')

/** Said of whatever left nothing to judge. */
export const NO_VERDICT =
  'It cannot be allowed: nothing was proven, and what was not proven never passes, in `mode: audit` neither.'

/** Said of an image that does not work. */
export const NO_PROOF =
  'It cannot be allowed: an image that does not work proves nothing about what it writes. With `mode: audit` it is reported, but the step does not fail.'

/** Said of what only informs. */
export const HARMLESS = 'There is nothing to allow: it does not change the verdict.'
