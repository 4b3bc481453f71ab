import type { Location } from '../../plan/faults'

export type Verdict = 'pass' | 'drift' | 'failed' | 'error'
export type Level = 'error' | 'warning' | 'notice'

/** One thing that a reader should know; texts may hold untrusted parts and are made harmless by whoever prints them. */
export interface Finding {
  readonly kind: FindingKind
  readonly level: Level
  readonly title: string
  readonly detail: string
  readonly path?: string
  /** The input that it is about, as the author typed it; its line is looked up by this. */
  readonly input?: InputRef
  /** The line that can be changed; where annotations and code scanning point. */
  readonly location?: Location
}

/** Any of these inputs, and the entry that holds it, where it has several. */
export interface InputRef {
  readonly names: readonly string[]
  readonly entry?: string
}

export type FindingKind = keyof typeof KINDS

/** The level of each kind of finding, and the verdict that it forces. A kind without a row does not compile. */
export const KINDS = {
  'bad-input': { level: 'error', verdict: 'error' },
  'engine-unreachable': { level: 'error', verdict: 'error' },
  'engine-fault': { level: 'error', verdict: 'error' },
  'log-lost': { level: 'error', verdict: 'error' },
  'look-failed': { level: 'error', verdict: 'error' },
  'contents-unread': { level: 'error', verdict: 'error' },
  'rehearsal-failed': { level: 'error', verdict: 'error' },
  'image-missing': { level: 'error', verdict: 'error' },
  'wrong-platform': { level: 'error', verdict: 'error' },
  cancelled: { level: 'error', verdict: 'error' },
  'output-unwritable': { level: 'error', verdict: 'error' },
  'not-checked': { level: 'error', verdict: 'error' },
  'report-missing': { level: 'error', verdict: 'error' },
  'internal-fault': { level: 'error', verdict: 'error' },
  'fails-writable': { level: 'error', verdict: 'failed' },
  'cannot-start': { level: 'error', verdict: 'failed' },
  exited: { level: 'error', verdict: 'failed' },
  'out-of-memory': { level: 'error', verdict: 'failed' },
  unhealthy: { level: 'error', verdict: 'failed' },
  'not-ready': { level: 'error', verdict: 'failed' },
  'smoke-failed': { level: 'error', verdict: 'failed' },
  'broken-by-attack': { level: 'error', verdict: 'failed' },
  'unclean-stop': { level: 'error', verdict: 'failed' },
  'not-recovered': { level: 'error', verdict: 'failed' },
  'not-restarted': { level: 'error', verdict: 'failed' },
  drift: { level: 'error', verdict: 'drift' },
  'image-altered': { level: 'error', verdict: 'drift' },
  'attacks-landed': { level: 'error', verdict: 'drift' },
  'not-identical': { level: 'error', verdict: 'drift' },
  'mount-altered': { level: 'error', verdict: 'drift' },
  'refused-write': { level: 'warning', verdict: 'pass' },
  'refused-attack': { level: 'notice', verdict: 'pass' },
  survived: { level: 'warning', verdict: 'pass' },
  recovered: { level: 'notice', verdict: 'pass' },
  'expired-rule': { level: 'warning', verdict: 'pass' },
  'rule-allows-code': { level: 'warning', verdict: 'pass' },
  'unused-rule': { level: 'warning', verdict: 'pass' },
  'expiring-rule': { level: 'notice', verdict: 'pass' },
  'boot-only': { level: 'warning', verdict: 'pass' },
  killed: { level: 'notice', verdict: 'pass' },
  'log-cut': { level: 'notice', verdict: 'pass' },
  'left-behind': { level: 'warning', verdict: 'pass' },
  'report-twice': { level: 'warning', verdict: 'pass' },
  uncounted: { level: 'warning', verdict: 'pass' },
  unwatched: { level: 'warning', verdict: 'pass' },
  'beyond-limit': { level: 'warning', verdict: 'pass' },
  touched: { level: 'notice', verdict: 'pass' },
  transient: { level: 'notice', verdict: 'pass' },
  copies: { level: 'notice', verdict: 'pass' },
  unfrozen: { level: 'notice', verdict: 'pass' },
  attacks: { level: 'notice', verdict: 'pass' },
  fix: { level: 'notice', verdict: 'pass' },
  lead: { level: 'warning', verdict: 'pass' },
  'needs-file': { level: 'warning', verdict: 'pass' },
  unexplained: { level: 'warning', verdict: 'pass' },
  'evidence-cut': { level: 'notice', verdict: 'pass' },
  'evidence-lost': { level: 'warning', verdict: 'pass' }
} as const satisfies Record<string, { readonly level: Level; readonly verdict: Verdict }>

/** Kinds that every report for people tells of in a section of their own. */
export const TOLD_ELSEWHERE: ReadonlySet<FindingKind> = new Set([
  'refused-write',
  'attacks',
  'refused-attack',
  'fix',
  'needs-file',
  'survived',
  'recovered'
])

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
