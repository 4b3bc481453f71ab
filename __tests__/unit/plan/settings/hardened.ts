import type { Plan } from '../../../../src/plan/plan'
import type { SettingAttempt } from '../../../../src/plan/settings/attempt'
import { attemptsOf } from '../../../../src/plan/settings/attempts'
import {
  nextTrials,
  type AttemptAnswer,
  type SettingTrial
} from '../../../../src/plan/settings/chain'
import { hardeningSettings, type HardeningSetting } from '../../../../src/plan/settings/declared'
import type { SettingsTried } from '../../../../src/run/prove-settings'
import type { ContainerSpec } from '../../../../src/words'
import { PLAN } from '../../run/world'

/** A plan whose container has these settings as well. */
export const planWith = (container: Partial<ContainerSpec>): Plan => ({
  ...PLAN,
  container: { ...PLAN.container, ...container }
})

/** A container hardened in full. */
export const HARDENED: Partial<ContainerSpec> = {
  readOnly: true,
  user: '1000',
  capDrop: ['ALL'],
  securityOpt: ['no-new-privileges'],
  pidsLimit: 64,
  memory: 64 * 2 ** 20,
  tmpfs: [{ path: '/tmp', options: '' }]
}

const FOUND = {
  uid: 1000,
  files: new Set(['/usr/sbin/web']),
  folders: new Set(['/var/www/html']),
  pages: ['/var/www/html/index.html']
}

/** What really refuses an attempt, and the reason that is given for it, in the order of the kernel. */
type Refusals = readonly (readonly [id: string, reason: string])[]

const CAPABILITIES: Refusals = [
  ['user', 'EPERM'],
  ['cap-drop', 'EPERM']
]

/** A kernel as it was measured, as far as attempts are concerned: table 4.1 of the settings. */
export function refusalsOf(attempt: SettingAttempt): Refusals | AttemptAnswer {
  const { name, trial, guards, obstacle } = attempt
  if (obstacle !== undefined) return { kind: 'untold', reason: obstacle, failed: false }
  const mount = guards.find((id) => id.startsWith('noexec ')) ?? ''
  const path = trial.by === 'left-helper' ? trial.path.replace('/zero-drift-left', '') : ''
  switch (name) {
    case 'helper':
      return [['no-new-privileges', 'NONEWPRIVS']]
    case 'helper-capabilities':
      return [
        ['no-new-privileges', 'NONEWPRIVS'],
        ['cap-drop', 'EPERM']
      ]
    case 'set-uid-copy':
      return [
        [`noexec ${path}`, 'NOEXEC'],
        [`nosuid ${path}`, 'NOSUID'],
        ['no-new-privileges', 'NONEWPRIVS']
      ]
    case 'device-folder':
    case 'read':
      return [['user', 'EACCES']]
    case 'children':
      return [['pids-limit', 'EAGAIN']]
    case 'memory':
      return [['memory', 'ENOMEM']]
    case 'io-uring':
    case 'low-port':
    case 'memfd':
    case 'ptrace':
      return []
    case 'af-alg':
      return { kind: 'untold', reason: "this machine's kernel has none", failed: false }
    case 'bpf':
      return { kind: 'refused', reason: 'EPERM' }
    default:
      break
  }
  if (trial.by === 'door') return [['seccomp', 'EPERM']]
  if (mount !== '') return [[mount, 'NOEXEC']]
  if (guards.includes('read-only') || name === 'timestomp')
    return [
      ['read-only', 'EROFS'],
      ['user', 'EACCES']
    ]
  return CAPABILITIES
}

/** Tries a plan on that kernel, or on one that answers otherwise. */
export function triedOn(
  plan: Plan,
  refusals: typeof refusalsOf = refusalsOf,
  most = 12
): SettingsTried {
  const settings = hardeningSettings(plan, { internal: false })
  const attempts = attemptsOf(plan, settings, FOUND)
  const ids = new Set(settings.map(({ id }) => id))
  const asked = (leftOut: readonly string[]): SettingTrial => ({
    leftOut,
    answers: new Map(
      attempts.map((attempt) => [attempt.key, answer(refusals(attempt), leftOut, ids)])
    )
  })
  const trials = [asked([])]
  for (;;) {
    const next = nextTrials(attempts, settings, trials, most - trials.length)
    if (next.length === 0) return { settings, attempts, trials, containers: trials.length }
    trials.push(...next.map(asked))
  }
}

function answer(
  refusals: Refusals | AttemptAnswer,
  leftOut: readonly string[],
  ids: ReadonlySet<string>
): AttemptAnswer {
  if ('kind' in refusals) return refusals
  const refusal = refusals.find(([id]) => ids.has(id) && !leftOut.includes(id))
  return refusal === undefined ? { kind: 'landed' } : { kind: 'refused', reason: refusal[1] }
}

/** Names of the settings of a plan. */
export const namesOf = (settings: readonly HardeningSetting[]): readonly string[] =>
  settings.map(({ name }) => name)
