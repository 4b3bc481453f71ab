import type { AlteredMount, Refusal } from '../observe/observation'
import type { Rule } from '../plan/allowlist'
import type { BadInput } from '../plan/faults'
import type { Scorecard } from './attack'
import { ATTACK_TEXTS } from './attack-wording'
import type { Copies } from './copies'
import { driftText } from './drift-wording'
import { EVIDENCE_TEXTS, type CutFacts } from './evidence-wording'
import {
  EXPLAIN_TEXTS,
  type BrokenFacts,
  type FileFacts,
  type FixFacts,
  type LeadFacts
} from './explain-wording'
import { FAILURE_TEXTS, type Trouble } from './failure-wording'
import { KINDS, type Finding, type FindingKind } from './findings'
import type { Fold } from './fold'
import { IMAGE_TEXTS, type AlteredFacts } from './image-wording'
import { LOOK_TEXTS, type UnreadFacts } from './look-wording'
import { MERGE_TEXTS, type MissingFacts } from './merge-wording'
import { duration } from './phrases'
import {
  RECOVERY_TEXTS,
  type FreshFacts,
  type RecoveredFacts,
  type RestartFacts
} from './recovery-wording'
import { REFUSAL_TEXTS, type RefusedFacts } from './refusal-wording'
import { RULE_TEXTS, type CodeAllowedFacts, type LapsedFacts } from './rule-wording'
import { STOP_TEXTS, type StopFacts } from './stopping'
import type { SomePaths } from './some-paths'

/** The text of a finding: what happened, to what; then what to do. Untrusted pieces stand between backticks. */
export type Text = Pick<Finding, 'title' | 'detail' | 'path' | 'input' | 'location'>

/** Puts a fact into words, with the level of its kind. */
export function makeFinding<K extends FindingKind>(kind: K, facts: FindingFacts[K]): Finding {
  return { kind, level: KINDS[kind].level, ...WORDING[kind](facts) }
}

/** The facts that the text of each kind of finding is made of. */
export interface FindingFacts {
  'bad-input': BadInput
  'engine-unreachable': Message
  'engine-fault': Message
  'log-lost': Message
  'look-failed': Message
  'rehearsal-failed': Message
  'image-missing': Message
  'wrong-platform': Message
  cancelled: Message
  'output-unwritable': Message
  'not-checked': Message
  'report-missing': MissingFacts
  'report-twice': { readonly reference: string; readonly files: readonly string[] }
  uncounted: object
  'internal-fault': Message
  'cannot-start': Trouble<'cannot-start'>
  exited: Trouble<'exited'>
  'out-of-memory': Trouble<'out-of-memory'>
  unhealthy: Trouble<'unhealthy'>
  'not-ready': Trouble<'not-ready'>
  'smoke-failed': Trouble<'smoke-failed'>
  'broken-by-attack': Trouble<'broken-by-attack'>
  'unclean-stop': StopFacts
  'not-recovered': FreshFacts
  'not-identical': SomePaths
  'not-restarted': RestartFacts
  survived: SomePaths
  recovered: RecoveredFacts
  drift: Fold
  'image-altered': AlteredFacts
  'refused-write': RefusedFacts
  'refused-attack': { readonly refusals: readonly Refusal[] }
  'rule-allows-code': CodeAllowedFacts
  'unused-rule': Rule
  'expired-rule': LapsedFacts
  'expiring-rule': Rule
  'boot-only': object
  killed: { readonly milliseconds: number }
  'log-cut': object
  'left-behind': Message
  unwatched: { readonly paths: readonly string[]; readonly reason: string }
  'beyond-limit': { readonly paths: readonly string[]; readonly limit: number }
  'contents-unread': UnreadFacts
  'mount-altered': AlteredMount
  touched: SomePaths
  transient: SomePaths
  copies: Copies
  unfrozen: object
  'fails-writable': BrokenFacts
  fix: FixFacts
  lead: LeadFacts
  'needs-file': FileFacts
  unexplained: Message
  attacks: Scorecard
  'attacks-landed': Scorecard & { readonly most: number }
  'evidence-cut': CutFacts
  'evidence-lost': Message
}

/** Whole sentences by whoever met the fault: what happened, to what, what to do. */
export interface Message {
  readonly message: string
}

const WORDING: { readonly [K in FindingKind]: (facts: FindingFacts[K]) => Text } = {
  'bad-input': ({ input, sentence, location }) => ({
    title: `Bad input: ${input}`,
    detail: sentence,
    input: { names: [input] },
    ...(location === undefined ? {} : { location })
  }),
  'engine-unreachable': titled('No container engine answered'),
  'engine-fault': titled('The container engine failed'),
  'log-lost': titled('The engine lost the log of the container'),
  'look-failed': titled('What the container wrote could not be looked at'),
  'rehearsal-failed': titled('The attacks could not be rehearsed'),
  'image-missing': titled('The image could not be found'),
  'wrong-platform': titled('The image is for another platform'),
  cancelled: titled('The run was cancelled'),
  'output-unwritable': titled('A report could not be written'),
  'not-checked': titled('Nothing was checked'),
  ...MERGE_TEXTS,
  'internal-fault': titled('Zero Drift itself failed'),
  ...FAILURE_TEXTS,
  ...STOP_TEXTS,
  drift: driftText,
  ...REFUSAL_TEXTS,
  ...RULE_TEXTS,
  'boot-only': () => ({
    title: 'Only booting was checked',
    detail:
      'Nothing was asked of the running container, so what it writes under use was not seen. ' +
      'Add a smoke test: `smoke-http`, `smoke-exec` or `smoke-run`.'
  }),
  killed: ({ milliseconds }) => ({
    title: 'The container had to be killed',
    detail: `The container did not stop within ${duration(milliseconds)} and was killed: what it would have written at its end was not seen.`
  }),
  'log-cut': () => ({
    title: 'The log of the container was cut',
    detail: 'The container printed more than is kept: the middle of its log is missing.'
  }),
  'left-behind': titled('Something was left behind on the engine'),
  ...IMAGE_TEXTS,
  ...LOOK_TEXTS,
  ...RECOVERY_TEXTS,
  ...EXPLAIN_TEXTS,
  ...ATTACK_TEXTS,
  ...EVIDENCE_TEXTS
}

function titled(title: string): (facts: Message) => Text {
  return ({ message }) => ({ title, detail: message })
}
