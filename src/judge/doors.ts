import type { Door } from '../plan/doors'
import type { Plan } from '../plan/plan'
import type { Guards, Knock } from '../run/knocking'
import type { Outcome } from './attack'
import { CLOSERS, sysctl } from './door-closers'
import { remedyForDoor } from './door-remedy'

/** One door tried by one user: whether it is open, what closes it, or what would. */
export interface TriedDoor extends Door {
  readonly user: string
  /** `landed` where it is open, `refused` where it is closed. */
  readonly outcome: Outcome
  /** The kernel's name for why it is not open. */
  readonly reason?: string
  /** A sentence that names the settings that closed it, or why that is not known. */
  readonly detail: string
  /** Settings that would close it; absent where it is not open. */
  readonly remedy?: string
}

/** Every door with what was found, those that are open first. No verdict rests on them: `max-landed` is about attacks. */
export function doorsOf(knocks: readonly Knock[], plan: Plan): readonly TriedDoor[] {
  return knocks
    .map((knock) => ({ ...knock.door, user: knock.user, ...found(knock, plan) }))
    .toSorted((one, other) => rank(one) - rank(other))
}

const OUTCOMES = ['landed', 'refused', 'not-run'] as const satisfies readonly Outcome[]

const rank = ({ outcome }: TriedDoor): number => OUTCOMES.indexOf(outcome)

type Found = Pick<TriedDoor, 'outcome' | 'reason' | 'detail' | 'remedy'>

function found({ door, answer, guards }: Knock, plan: Plan): Found {
  if (answer.kind === 'open')
    return { outcome: 'landed', detail: 'Open.', remedy: remedyForDoor(door, guards, plan) }
  const { reason } = answer
  const untold = whyUntold(door, reason, guards)
  return untold === undefined
    ? { outcome: 'refused', reason, detail: `Closed by ${closedBy(door, reason, guards)}.` }
    : { outcome: 'not-run', reason, detail: `Not known: ${untold}.` }
}

/** Why an answer tells nothing of what the container may do elsewhere; undefined where it does. */
function whyUntold({ name }: Door, reason: string, guards: Guards): string | undefined {
  const isShort = SHORT.has(reason) && settingsBehind(name, reason, guards).length === 0
  if (isShort) return `it could not be tried (${reason})`
  if (reason === 'EAFNOSUPPORT') return NONE
  const { sign } = CLOSERS[name]
  const isThere = sign !== undefined && guards.settings.has(sign)
  if (reason !== 'ENOSYS' || isThere) return undefined
  return guards.filtered === false ? NONE : NONE_OR_FILTERED
}

/** The process was short of something that an intruder's may have. */
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

/** All that may have closed it: which of them came first cannot be seen from inside. */
function closedBy({ name }: Door, reason: string, guards: Guards): string {
  if (reason === 'SIGSYS') return 'the seccomp profile, which ends a program that tries'
  const kernel = settingsBehind(name, reason, guards)
  const profile = guards.filtered === false || SHORT.has(reason) ? [] : ['the seccomp profile']
  const isUnknown = profile.length + kernel.length === 0
  const module = isUnknown ? [`the kernel or ${MODULE}`] : reason === 'EACCES' ? [MODULE] : []
  return `${[...profile, ...kernel, ...module].join(' or ')} (${reason})`
}

/** The kernel's own settings that are in force and give that errno. */
const settingsBehind = (name: Door['name'], reason: string, { settings }: Guards) =>
  CLOSERS[name].settings
    .filter((one) => one.reason === reason && one.closing.includes(settings.get(one.name) ?? ''))
    .map((one) => sysctl(one.name, settings.get(one.name) ?? ''))

const MODULE = 'a security module (AppArmor, SELinux)'
