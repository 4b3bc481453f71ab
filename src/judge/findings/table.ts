import type { AlteredMount, Refusal } from '../../observe/observation'
import type { Rule } from '../../plan/allowlist'
import type { BadInput } from '../../plan/faults'
import type { Copies } from '../copies'
import type { Fold } from '../fold'
import { duration, type SomePaths } from '../phrases'
import { STOP_TEXTS, type StopFacts } from '../stopping'
import { ATTACK_TEXTS, type Scorecard } from './attacks'
import { DRIFT_PAGES, driftText, IMAGE_TEXTS, type AlteredFacts } from './drift'
import { EVIDENCE_TEXTS, type CutFacts } from './evidence'
import {
  EXPLAIN_PAGES,
  EXPLAIN_TEXTS,
  type BrokenFacts,
  type NeededFile,
  type FixFacts,
  type LeadFacts
} from './explanation'
import { FAILURE_TEXTS, type Trouble } from './failures'
import { ERROR_PAGES, FAILURE_PAGES } from './faults'
import { KINDS, type Finding, type FindingKind, type FindingPage } from './finding'
import { MERGE_PAGES, MERGE_TEXTS, type MissingFacts } from './merge'
import { RECOVERY_TEXTS, type FreshFacts, type RecoveredFacts, type RestartFacts } from './recovery'
import { NOTE_PAGES, RULE_TEXTS, type CodeAllowedFacts, type LapsedFacts } from './rules'
import {
  LOOK_PAGES,
  LOOK_TEXTS,
  REFUSAL_TEXTS,
  type RefusedFacts,
  type UnreadFacts
} from './watching'

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
  'needs-file': NeededFile
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

/** Help on every kind of finding. A kind without it does not compile; `docs/findings` is drawn from it. */
export const FINDING_PAGES: Readonly<Record<FindingKind, FindingPage>> = {
  ...DRIFT_PAGES,
  ...FAILURE_PAGES,
  ...ERROR_PAGES,
  ...NOTE_PAGES,
  ...LOOK_PAGES,
  ...EXPLAIN_PAGES,
  ...MERGE_PAGES
}

/** Address of a kind's page; undefined where nobody can know it. */
export const pageAddress = (
  documentation: string | undefined,
  kind: FindingKind
): string | undefined =>
  documentation === undefined ? undefined : `${documentation}/findings/${kind}.md`

/** Where a finding's remedy is written down, most telling first. */
export interface Aim {
  /** Inputs, where the workflow gives them. */
  readonly inputs: readonly string[]
  /** Of a Dockerfile. */
  readonly instructions: readonly string[]
  /** Whether the step itself is meant where none of them is there: an input is to be added. */
  readonly orStep: boolean
}

const aim = (
  inputs: readonly string[],
  instructions: readonly string[] = [],
  orStep = inputs.length > 0
): Aim => ({ inputs, instructions, orStep })

const NOWHERE = aim([])
const STEP = aim([], [], true)
const PROGRAM = ['ENTRYPOINT', 'CMD']

/** A kind without a row does not compile. */
export const AIMS: Readonly<Record<FindingKind, Aim>> = {
  'bad-input': STEP,
  'engine-unreachable': NOWHERE,
  'engine-fault': NOWHERE,
  'log-lost': NOWHERE,
  'look-failed': NOWHERE,
  'rehearsal-failed': aim(['rehearse-attacks']),
  'image-missing': aim(['image']),
  'wrong-platform': aim(['platform', 'image']),
  cancelled: NOWHERE,
  'output-unwritable': aim(['output-dir']),
  'internal-fault': NOWHERE,
  'fails-writable': aim([], PROGRAM),
  'cannot-start': aim(['entrypoint', 'command', 'user', 'working-dir'], PROGRAM),
  exited: aim(['entrypoint', 'command'], PROGRAM),
  'out-of-memory': aim(['memory']),
  unhealthy: aim([], ['HEALTHCHECK']),
  'not-ready': aim(['wait-for', 'startup-timeout', 'port'], ['EXPOSE', ...PROGRAM]),
  'smoke-failed': STEP,
  'broken-by-attack': aim(['attack-exec', 'attack-run']),
  'unclean-stop': aim(['tmpfs', 'volumes'], PROGRAM, true),
  'not-recovered': aim(['recover']),
  'not-restarted': aim(['recover']),
  drift: NOWHERE,
  'image-altered': NOWHERE,
  'attacks-landed': aim(['max-landed'], ['USER']),
  'not-identical': aim(['recover']),
  'mount-altered': aim(['cap-add', 'security-opt']),
  'contents-unread': aim(['watch-limit']),
  'refused-write': NOWHERE,
  'refused-attack': aim(['attack-exec', 'attack-run']),
  survived: aim(['recover']),
  recovered: aim(['recover']),
  'expired-rule': aim(['allow']),
  'rule-allows-code': aim(['allow']),
  'unused-rule': aim(['allow']),
  'expiring-rule': aim(['allow']),
  'boot-only': STEP,
  killed: aim(['stop-timeout'], PROGRAM),
  'log-cut': NOWHERE,
  'left-behind': NOWHERE,
  unwatched: NOWHERE,
  'beyond-limit': aim(['watch-limit']),
  touched: NOWHERE,
  transient: NOWHERE,
  copies: NOWHERE,
  unfrozen: NOWHERE,
  attacks: aim([], ['USER'], true),
  fix: aim(['tmpfs', 'volumes']),
  lead: aim(['tmpfs', 'volumes']),
  'needs-file': NOWHERE,
  unexplained: aim(['explain']),
  'evidence-cut': aim(['evidence-limit', 'evidence-file-limit']),
  'evidence-lost': NOWHERE,
  'not-checked': aim(['images']),
  'report-missing': aim(['expect']),
  'report-twice': aim(['expect']),
  uncounted: aim(['expect'], [], true)
}
