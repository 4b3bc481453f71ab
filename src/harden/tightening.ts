import type { Plan } from '../plan/plan'
import type { ContainerSpec, TmpfsMount } from '../words'

/** Settings that leave a container with less; an absent one leaves it as it is. */
export interface Tightening {
  readonly user?: UserAndGroup
  /** All that it keeps, without `CAP_`, sorted. */
  readonly capabilities?: readonly string[]
  /** Whether no program gains privileges by set-id bits or file capabilities. */
  readonly noNewPrivileges?: true
  /** Whether ports below 1024 are for root with NET_BIND_SERVICE alone, as on many clusters. */
  readonly guardedPorts?: true
  /** ID of a network that leads to no other machine. */
  readonly network?: string
  readonly limits?: TightLimits
}

/** User and group in numbers. */
export interface UserAndGroup {
  readonly uid: number
  readonly gid: number
}

/** Limits of processes, and of memory in bytes. */
export interface TightLimits {
  readonly pids?: number
  readonly memory?: number
}

/** Key that is equal for equal settings. */
export const keyOfTightening = (one: Tightening): string =>
  JSON.stringify([
    ...[one.user?.uid, one.user?.gid, one.capabilities, one.noNewPrivileges, one.guardedPorts],
    ...[one.network !== undefined, one.limits?.pids, one.limits?.memory]
  ])

/** The plan with those settings. */
export function tightened(plan: Plan, one: Tightening): Plan {
  return { ...plan, container: tightContainer(plan.container, one) }
}

function tightContainer(container: ContainerSpec, one: Tightening): ContainerSpec {
  const { user, capabilities, noNewPrivileges, guardedPorts, network, limits = {} } = one
  const { pids, memory } = limits
  return {
    ...container,
    ...(user && { user: accountText(user), tmpfs: ownedBy(user, container.tmpfs) }),
    ...(capabilities && { capDrop: ['ALL'], capAdd: capabilities }),
    ...(noNewPrivileges && { securityOpt: closed(container.securityOpt) }),
    ...(guardedPorts && { sysctls: { ...container.sysctls, [PORT_START]: '1024' } }),
    ...(network === undefined ? {} : { network, publish: [] }),
    ...(pids === undefined ? {} : { pidsLimit: pids }),
    ...(memory === undefined ? {} : { memory, withoutSwap: true })
  }
}

/** First port that any user may listen on. */
export const PORT_START = 'net.ipv4.ip_unprivileged_port_start'

/** An account as `UID:GID`. */
export const accountText = ({ uid, gid }: UserAndGroup): string => `${uid}:${gid}`

const closed = (options: readonly string[]): readonly string[] => [
  ...options.filter((option) => !isNoNewPrivileges(option)),
  'no-new-privileges'
]

/** Whether a security option sets or lifts `no-new-privileges`. */
const isNoNewPrivileges = (option: string): boolean =>
  /^no-new-privileges(?:[:=](?:true|false))?$/.test(option)

/** Whether security options close all ways to new privileges. */
export const closesPrivileges = (options: readonly string[]): boolean =>
  options.some((option) => isNoNewPrivileges(option) && !option.endsWith('false'))

/** Mounts that belong to the account, but for those whose owner is given. */
const ownedBy = (
  { uid, gid }: UserAndGroup,
  mounts: readonly TmpfsMount[]
): readonly TmpfsMount[] =>
  mounts.map(({ path, options }) => ({ path, options: withOwner(options, uid, gid) }))

function withOwner(options: string, uid: number, gid: number): string {
  const words = options.split(',').filter((word) => word !== '')
  const has = (key: string): boolean => words.some((word) => word.startsWith(`${key}=`))
  return [
    ...words,
    ...(has('uid') ? [] : [`uid=${uid}`]),
    ...(has('gid') ? [] : [`gid=${gid}`])
  ].join(',')
}

/** Words for a line of progress, e.g. `as 33:33, with SETGID, without new privileges`. */
export function tighteningWords(one: Tightening): string {
  const { user, capabilities, noNewPrivileges, guardedPorts, network, limits } = one
  const kept =
    capabilities?.length === 0 ? 'no capability' : `with ${capabilities?.join(' ') ?? ''}`
  const words = [
    ...(user ? [`as ${accountText(user)}`] : []),
    ...(capabilities ? [kept] : []),
    ...(noNewPrivileges ? ['no new privileges'] : []),
    ...(guardedPorts ? ['low ports guarded'] : []),
    ...(network === undefined ? [] : ['on an internal network']),
    ...(limits ? ['limited'] : [])
  ]
  return words.length === 0 ? 'as it is' : words.join(', ')
}
