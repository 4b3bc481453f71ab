import type { Door, DoorName, Guards, DoorAttempt } from '../run/door-attempts'
import type { Plan } from '../plan/plan'
import type { AttackOutcomeKind } from './findings/attacks'

/** A kernel interface tried by one user: whether it is open, what closes it, or what would. */
export interface TriedDoor extends Door {
  readonly user: string
  /** `landed` where the door is open, `refused` where it is closed. */
  readonly outcome: AttackOutcomeKind
  /** The errno name for why it is closed. */
  readonly reason?: string
  /** A sentence that names the settings that closed it, or why that is unknown. */
  readonly detail: string
  /** Settings that would close it; absent where it is not open. */
  readonly remedy?: string
}

/** All doors with their results, open ones first. `max-landed` counts attacks, not doors. */
export function doorsOf(doorAttempts: readonly DoorAttempt[], plan: Plan): readonly TriedDoor[] {
  return doorAttempts
    .map((attempt) => ({ ...attempt.door, user: attempt.user, ...found(attempt, plan) }))
    .toSorted((one, other) => rank(one) - rank(other))
}

const OUTCOMES = ['landed', 'refused', 'not-run'] as const satisfies readonly AttackOutcomeKind[]

const rank = ({ outcome }: TriedDoor): number => OUTCOMES.indexOf(outcome)

type Found = Pick<TriedDoor, 'outcome' | 'reason' | 'detail' | 'remedy'>

function found({ door, answer, guards }: DoorAttempt, plan: Plan): Found {
  if (answer.kind === 'open')
    return { outcome: 'landed', detail: 'Open.', remedy: remedyForDoor(door, guards, plan) }
  const { reason } = answer
  const untold = whyUntold(door, reason, guards)
  return untold === undefined
    ? { outcome: 'refused', reason, detail: `Closed by ${closedBy(door, reason, guards)}.` }
    : { outcome: 'not-run', reason, detail: `Not known: ${untold}.` }
}

/** Why an answer says nothing about the container on other machines; undefined where it does. */
function whyUntold({ name }: Door, reason: string, guards: Guards): string | undefined {
  const isShort = SHORT.has(reason) && settingsBehind(name, reason, guards).length === 0
  if (isShort) return `it could not be tried (${reason})`
  if (reason === 'EAFNOSUPPORT') return NONE
  const { sign } = CLOSERS[name]
  const isThere = sign !== undefined && guards.settings.has(sign)
  if (reason !== 'ENOSYS' || isThere) return undefined
  return guards.filtered === false ? NONE : NONE_OR_FILTERED
}

/** Errors for a lack of resources, which an intruder's process may not lack. */
const SHORT = new Set([
  'EAGAIN',
  'EDQUOT',
  'EMFILE',
  'ENFILE',
  'ENOMEM',
  'ENOSPC',
  'EUSERS',
  'SIGNAL'
])
const NONE = "this machine's kernel has none, or may not load it; another machine's may"
const NONE_OR_FILTERED =
  "this machine's kernel has none, or the seccomp profile says so; another machine's may"

/** All settings that may have closed the door; which acted first cannot be seen from inside. */
function closedBy({ name }: Door, reason: string, guards: Guards): string {
  if (reason === 'SIGSYS') return 'the seccomp profile, which ends a program that tries'
  const kernel = settingsBehind(name, reason, guards)
  const profile = guards.filtered === false || SHORT.has(reason) ? [] : ['the seccomp profile']
  const isUnknown = profile.length + kernel.length === 0
  const module = isUnknown
    ? [`the kernel or ${SECURITY_MODULE}`]
    : reason === 'EACCES'
      ? [SECURITY_MODULE]
      : []
  return `${[...profile, ...kernel, ...module].join(' or ')} (${reason})`
}

/** The kernel settings in force that give that errno. */
const settingsBehind = (name: Door['name'], reason: string, { settings }: Guards) =>
  CLOSERS[name].settings
    .filter((one) => one.reason === reason && one.closing.includes(settings.get(one.name) ?? ''))
    .map((one) => sysctl(one.name, settings.get(one.name) ?? ''))

const SECURITY_MODULE = 'a security module (AppArmor, SELinux)'

/** The settings that would close an open door, in the terms of the inputs and of the machine. */
function remedyForDoor({ name }: Door, guards: Guards, { container }: Plan): string {
  const closers = CLOSERS[name]
  const { capabilities, machine } = closers
  const given = container.capAdd.filter((one) => capabilities.includes(one))
  return [
    ...profiles(closers, guards, { given, options: container.securityOpt }),
    ...settings(closers, guards),
    ...(machine === undefined ? [] : [machine])
  ].join('; or ')
}

/**
 * Advice on seccomp profiles and capabilities. Docker's own profile opens the door to added
 * capabilities as well, so that neither setting closes it alone.
 */
function profiles(
  { refused, docker }: Closers,
  { filtered }: Guards,
  { given, options }: { readonly given: readonly string[]; readonly options: readonly string[] }
): readonly string[] {
  const own = docker === undefined ? '' : `, as Docker's own does${sinceOf(docker)}`
  const without = given.map((one) => `\`cap-add: ${one}\``)
  const isUnconfined = options.some((option) => /^seccomp[=:]unconfined$/.test(option))
  if (isUnconfined && own !== '') {
    const both = [...without, '`security-opt: seccomp=unconfined`'].join(' and ')
    return [`leaving out ${both}, where the engine's profile refuses ${refused}${own}`]
  }
  const missing = filtered === false ? ' (no profile is in force now)' : ''
  const like = given.length > 0 ? '' : own
  return [
    ...without.map((one) => `leaving out ${one}`),
    `\`security-opt: seccomp=FILE\` with a profile that refuses ${refused}${like}${missing}`
  ]
}

const sinceOf = (version: string): string => (version === 'ever' ? '' : ` from ${version} on`)

/** Advice on existing kernel settings, except those in force: they did not close the door. */
function settings(closers: Closers, guards: Guards): readonly string[] {
  return closers.settings
    .filter(({ name, closing }) => {
      const value = guards.settings.get(name)
      return value !== undefined && !closing.includes(value)
    })
    .map(({ name, closing }) => `${sysctl(name, closing.at(-1) ?? '')} on the machine`)
}

/** A kernel setting that closes a door. */
interface Setting {
  /** Path below /proc/sys, with slashes. */
  readonly name: string
  /** The values that close it; the last is the one to set. */
  readonly closing: readonly string[]
  /** The errno that callers get then. */
  readonly reason: string
}

/** Everything known to close a door. */
interface Closers {
  /** The system calls that a seccomp profile has to refuse. */
  readonly refused: string
  /**
   * The Docker version since which its own seccomp profile refuses them, `ever` for every version
   * in use; undefined where it does not.
   */
  readonly docker: string | undefined
  /** Capabilities with which Docker's own profile permits them. */
  readonly capabilities: readonly string[]
  readonly settings: readonly Setting[]
  /** Other ways to close the door on the machine. */
  readonly machine?: string
  /** A file below /proc/sys that exists only where the kernel has the call. */
  readonly sign?: string
}

const NO_AF_ALG =
  'keeping the module `af_alg` from being loaded on the machine (`install af_alg /bin/false` in `/etc/modprobe.d`)'
const RULE = 'an AppArmor profile with `deny network alg`, or a policy of SELinux'

/** Measured with Docker 20.10 on Linux 6.18; moby's pull requests 46762, 47532 and 52494. */
const CLOSERS: Readonly<Record<DoorName, Closers>> = {
  'af-alg': {
    refused: '`socket` with `AF_ALG`',
    docker: '29.4.2',
    capabilities: [],
    settings: [],
    machine: `${RULE}; or ${NO_AF_ALG}`
  },
  'af-alg-32': {
    // libseccomp 2.5.4 drops the rule on `socket` if another rule refuses `socketcall`.
    refused:
      '`socket` with `AF_ALG`, for `SCMP_ARCH_X86` as well, and has no rule of its own on `socketcall`',
    docker: undefined,
    capabilities: [],
    settings: [],
    machine: `${RULE}; or ${NO_AF_ALG}`
  },
  'user-namespace': {
    refused: '`unshare` and `clone` with `CLONE_NEWUSER`, and `clone3`',
    docker: 'ever',
    capabilities: ['SYS_ADMIN', 'ALL'],
    settings: [
      { name: 'kernel/unprivileged_userns_clone', closing: ['0'], reason: 'EPERM' },
      { name: 'user/max_user_namespaces', closing: ['0'], reason: 'ENOSPC' }
    ],
    sign: 'user/max_user_namespaces'
  },
  'io-uring': {
    refused: '`io_uring_setup`',
    docker: '25.0.4',
    capabilities: [],
    settings: [{ name: 'kernel/io_uring_disabled', closing: ['1', '2'], reason: 'EPERM' }],
    sign: 'kernel/io_uring_disabled'
  },
  bpf: {
    refused: '`bpf`',
    docker: 'ever',
    capabilities: ['BPF', 'SYS_ADMIN', 'ALL'],
    settings: [{ name: 'kernel/unprivileged_bpf_disabled', closing: ['1', '2'], reason: 'EPERM' }],
    sign: 'kernel/unprivileged_bpf_disabled'
  },
  userfaultfd: {
    refused: '`userfaultfd`',
    docker: 'ever',
    capabilities: [],
    // vm.unprivileged_userfaultfd (Linux 5.11 and later) closes only the more powerful kind.
    settings: [],
    sign: 'vm/unprivileged_userfaultfd'
  },
  keyring: {
    refused: '`keyctl`, `add_key` and `request_key`',
    docker: 'ever',
    capabilities: [],
    settings: [],
    sign: 'kernel/keys/maxkeys'
  },
  memfd: {
    refused: '`memfd_create`',
    docker: undefined,
    capabilities: [],
    settings: [{ name: 'vm/memfd_noexec', closing: ['2'], reason: 'EACCES' }],
    sign: 'vm/memfd_noexec'
  }
}

/** A `sysctl` command that applies the setting. */
const sysctl = (name: string, value: string): string =>
  `\`sysctl ${name.replaceAll('/', '.')}=${value}\``
