import type { FindingKind } from '../../judge/findings'

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
