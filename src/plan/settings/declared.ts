import type { ContainerSpec } from '../../words'
import { mayMount } from '../names'
import type { Plan } from '../plan'
import { isRootUser, startingUser } from '../program'
import { isPrivilegeKept } from '../security'

/** A hardening setting of the container that is checked, and the way to leave it out. */
export interface HardeningSetting {
  /** Short name by which other settings refer to it: `cap-drop`, or `noexec /tmp`. */
  readonly id: string
  readonly kind: SettingKind
  /** As it is declared, in the words of the inputs: `cap-drop ALL`. */
  readonly name: string
  /** The mount that it belongs to, or the value that it has; empty for neither. */
  readonly of: string
  /** Returns the container without it. */
  readonly leftOut: (container: ContainerSpec) => ContainerSpec
}

export type SettingKind =
  | 'cap-drop'
  | 'memory'
  | 'network'
  | 'no-new-privileges'
  | 'noexec'
  | 'nosuid'
  | 'pids-limit'
  | 'read-only'
  | 'seccomp'
  | 'security-module'
  | 'user'

/** Facts that decide which settings there are, beyond the plan. */
export interface SettingFacts {
  /** Whether the network of the container is one that leads nowhere. */
  readonly internal: boolean
}

/**
 * All hardening settings in force: declared by inputs, a Compose file, a manifest or the image, and
 * the engine's own seccomp profile.
 */
export function hardeningSettings(
  plan: Plan,
  { internal }: SettingFacts
): readonly HardeningSetting[] {
  const { container, workload } = plan
  const user = startingUser(plan).trim()
  return [
    ...(container.readOnly ? [READ_ONLY] : []),
    ...(isRootUser(user) ? [] : [userSetting(user)]),
    ...dropped(container),
    ...(isPrivilegeKept(container.securityOpt) ? [NO_NEW_PRIVILEGES] : []),
    ...profile(container, workload),
    ...network(container, internal),
    ...container.tmpfs.flatMap(({ path, options }) => tmpfsSettings(path, options)),
    ...limits(container),
    ...modules(container)
  ]
}

/** The container without these settings. */
export const withoutSettings = (
  container: ContainerSpec,
  settings: readonly HardeningSetting[]
): ContainerSpec => settings.reduce((left, { leftOut }) => leftOut(left), container)

const plain = (
  kind: SettingKind,
  leftOut: HardeningSetting['leftOut'],
  name: string = kind
): HardeningSetting => ({ id: kind, kind, name, of: '', leftOut })

const READ_ONLY = plain('read-only', (container) => ({ ...container, readOnly: false }))

const userSetting = (user: string): HardeningSetting =>
  plain('user', (container) => ({ ...container, user: '0:0' }), `user ${user}`)

const NO_NEW_PRIVILEGES = plain('no-new-privileges', (container) => ({
  ...container,
  securityOpt: container.securityOpt.filter((option) => !/^no-new-privileges\b/i.test(option))
}))

/** Each dropped capability; ALL alone where it is among them, since the others are in it. */
function dropped({ capDrop, capAdd }: ContainerSpec): readonly HardeningSetting[] {
  if (mayMount({ capAdd }) && capAdd.includes('ALL')) return []
  if (capDrop.includes('ALL'))
    return [plain('cap-drop', (container) => ({ ...container, capDrop: [] }), 'cap-drop ALL')]
  return [...new Set(capDrop)].map((name) => ({
    id: `cap-drop ${name}`,
    kind: 'cap-drop',
    name: `cap-drop ${name}`,
    of: name,
    leftOut: (container) => ({
      ...container,
      capDrop: container.capDrop.filter((one) => one !== name)
    })
  }))
}

/** The seccomp profile. A kubelet has none unless the manifest asks for it. */
function profile(
  { securityOpt }: ContainerSpec,
  workload: Plan['workload']
): readonly HardeningSetting[] {
  const option = securityOpt.find((one) => SECCOMP.test(one))
  const value = option?.replace(SECCOMP, '')
  const isPod = workload?.kind === 'kubernetes'
  const isAsked = !isPod || workload.seccomp !== undefined || option !== undefined
  if (value === 'unconfined' || !isAsked) return []
  const isEngines = value === undefined || value === 'builtin'
  return [
    {
      ...plain(
        'seccomp',
        unconfined,
        isEngines ? `seccomp (${isPod ? 'RuntimeDefault' : "the engine's own"})` : 'seccomp FILE'
      ),
      of: isEngines ? '' : 'FILE'
    }
  ]
}

const SECCOMP = /^seccomp[=:]/

const unconfined = (container: ContainerSpec): ContainerSpec => ({
  ...container,
  securityOpt: [...container.securityOpt.filter((one) => !SECCOMP.test(one)), 'seccomp=unconfined']
})

function network({ network: name }: ContainerSpec, internal: boolean): readonly HardeningSetting[] {
  if (name !== 'none' && !internal) return []
  const told = name === 'none' ? 'network none' : `network ${name ?? ''} (internal)`
  return [plain('network', (container) => lacking(container, 'network'), told)]
}

/** An engine mounts every tmpfs with both flags unless it is told otherwise. */
function tmpfsSettings(path: string, options: string): readonly HardeningSetting[] {
  const words = options.split(',')
  const last = (one: string, other: string): string =>
    words.findLast((word) => word === one || word === other) ?? one
  return (
    [
      ['noexec', 'exec'],
      ['nosuid', 'suid']
    ] as const
  ).flatMap(([flag, opposite]) =>
    last(flag, opposite) === flag ? [flagSetting(flag, opposite, path)] : []
  )
}

const flagSetting = (
  flag: 'noexec' | 'nosuid',
  opposite: string,
  path: string
): HardeningSetting => ({
  id: `${flag} ${path}`,
  kind: flag,
  name: `${flag} of tmpfs ${path}`,
  of: path,
  leftOut: (container) => ({
    ...container,
    tmpfs: container.tmpfs.map((mount) =>
      mount.path === path ? { path, options: withWord(mount.options, flag, opposite) } : mount
    )
  })
})

const withWord = (options: string, flag: string, opposite: string): string =>
  [...options.split(',').filter((word) => word !== '' && word !== flag), opposite].join(',')

function limits({ pidsLimit, memory, base }: ContainerSpec): readonly HardeningSetting[] {
  const isAsked = pidsLimit > 0 && (base !== undefined || pidsLimit !== UNASKED)
  return [
    ...(isAsked
      ? [
          {
            ...plain('pids-limit', (container) => ({ ...container, pidsLimit: -1 })),
            name: `pids-limit ${pidsLimit}`,
            of: String(pidsLimit)
          }
        ]
      : []),
    ...(memory === undefined
      ? []
      : [{ ...plain('memory', boundless), name: `memory ${sizeOf(memory)}`, of: String(memory) }])
  ]
}

/** Default of the input `pids-limit`, which guards the machine of the check and is nobody's wish. */
const UNASKED = 1024

/** Without a limit of memory, swap and reservation mean nothing, and an engine refuses them. */
function boundless(limited: ContainerSpec): ContainerSpec {
  const container = lacking(limited, 'memory')
  const { base } = container
  if (base === undefined) return container
  const kept = Object.entries(base.hostConfig).filter(([key]) => !key.startsWith('Memory'))
  return { ...container, base: { ...base, hostConfig: Object.fromEntries(kept) } }
}

/** The container without a field that may be absent. */
function lacking(container: ContainerSpec, key: 'memory' | 'network'): ContainerSpec {
  const { [key]: left, ...rest } = container
  return left === undefined ? container : rest
}

function sizeOf(bytes: number): string {
  const unit = (['g', 'm', 'k'] as const).find((one) => bytes % UNITS[one] === 0)
  return unit === undefined ? String(bytes) : `${bytes / UNITS[unit]}${unit}`
}

const UNITS = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 }

/** Profiles of security modules, to which none of the attempts belongs. */
const modules = ({ securityOpt }: ContainerSpec): readonly HardeningSetting[] =>
  securityOpt
    .filter((option) => /^(?:apparmor|label)[=:]/.test(option))
    .filter((option) => !/[=:](?:unconfined|disable)$/.test(option))
    .map((option) => ({
      id: option,
      kind: 'security-module',
      name: option,
      of: option,
      leftOut: (container) => container
    }))
