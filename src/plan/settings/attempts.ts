import type { AttackAttempt } from '../attack-catalogue'
import { attemptsOn } from '../attack-catalogue'
import { innermost, mountPoints } from '../mounts'
import type { Plan } from '../plan'
import type { Scouted } from '../web-root'
import type { HardeningSetting, SettingKind } from './declared'

/** An attempt that belongs to some settings: each of them may be what refuses it. */
export interface SettingAttempt {
  /** Distinguishes it from all others: its name, and what it is tried on. */
  readonly key: string
  readonly name: string
  /** The intruder's action, in a few words. */
  readonly title: string
  readonly trial: AttemptTrial
  /** IDs of the settings that may refuse it, in the order in which they are left out as well. */
  readonly guards: readonly string[]
  /** IDs of settings beside which its outcome is told, although they do not concern it. */
  readonly beside: readonly string[]
  /** Why it is not tried; absent if it is. */
  readonly obstacle?: string
  /**
   * Why it may be refused with all its settings left out, where that tells nothing of them; absent
   * where it means that they make no difference.
   */
  readonly otherwise?: string
}

/** How the probe makes an attempt. */
export type AttemptTrial =
  /** A verb of its command `attack`, with paths or a word. */
  | { readonly by: 'attack'; readonly verb: string; readonly subjects: readonly string[] }
  /** One of its doors to the kernel. */
  | { readonly by: 'door'; readonly door: string }
  /** A program of root's with the set-user-ID bit, run by a user without rights. */
  | { readonly by: 'helper'; readonly gains: Gain }
  /** A program that the container's user leaves with that bit, run by another user. */
  | { readonly by: 'left-helper'; readonly path: string }
  /** An attempt on the file or the process of another user. */
  | { readonly by: 'other'; readonly verb: 'override' | 'own' | 'signal' }

/** What has to be gained for success: to be another user, or also a capability, or any. */
export type Gain =
  | { readonly kind: 'user' }
  | { readonly kind: 'capabilities'; readonly but: readonly string[] }
  | { readonly kind: 'capability'; readonly name: string }

/** All attempts that belong to one of the settings, given what was found in the image. */
export function attemptsOf(
  plan: Plan,
  settings: readonly HardeningSetting[],
  scouted: Scouted
): readonly SettingAttempt[] {
  const by = guardsIn(settings)
  const made = [
    ...onFiles(plan, scouted, settings),
    ...byCapability(plan, settings, by),
    ...byHelper(plan, settings, by),
    ...onMounts(settings, by),
    ...onKernel(settings, by),
    ...onLimits(settings)
  ]
  return made.filter(({ guards }) => guards.length > 0)
}

/** IDs of the settings of these kinds, in this order. */
type GuardsIn = (...kinds: readonly SettingKind[]) => readonly string[]

const guardsIn =
  (settings: readonly HardeningSetting[]): GuardsIn =>
  (...kinds) =>
    kinds.flatMap((kind) => settings.filter((one) => one.kind === kind).map(({ id }) => id))

type Made = Omit<SettingAttempt, 'beside' | 'key'> & { readonly beside?: readonly string[] }

const keyed = (made: Made, on: string): SettingAttempt => ({
  beside: [],
  ...made,
  key: `${made.name} ${on}`
})

/** Folders in which an attempt may make a file of its own. */
export function scratchPaths(plan: Plan, name: string): readonly string[] {
  const places = ['/dev/shm', '/tmp', '/run', ...mountPoints(plan), '/dev']
  return [...new Set(places)].map((place) => `${place}/${name}`)
}

/** The persistence attacks of the rehearsal, and what only root's files are safe from. */
function onFiles(
  plan: Plan,
  scouted: Scouted,
  settings: readonly HardeningSetting[]
): readonly SettingAttempt[] {
  const by = guardsIn(settings)
  const rights = by('user').length > 0 ? by('user') : overriding(settings)
  const rooted = attemptsOn(plan, scouted)
    .filter(({ act }) => !ELSEWHERE.has(act))
    .flatMap((attack) => rootAttempt(attack, plan, [...by('read-only'), ...rights]))
  const secret: Made = {
    name: 'read',
    title: "Read root's files",
    trial: { by: 'attack', verb: 'read', subjects: SECRETS },
    guards: rights
  }
  const device: Made = {
    name: 'device-folder',
    title: 'Bring a program to /dev and run it',
    trial: { by: 'attack', verb: 'execute', subjects: ['/dev/zero-drift'] },
    guards: by('user')
  }
  return [...rooted, keyed(secret, ''), keyed(device, '')]
}

/** Settings without which root may write what is not root's. */
const overriding = (settings: readonly HardeningSetting[]): readonly string[] =>
  settings
    .filter(({ kind, of }) => kind === 'cap-drop' && (of === '' || of === 'DAC_OVERRIDE'))
    .map(({ id }) => id)

/** Acts that belong to other settings than the root filesystem's. */
const ELSEWHERE: ReadonlySet<AttackAttempt['act']> = new Set(['remount', 'setuid', 'sysctl'])

const SECRETS = ['/etc/shadow', '/etc/gshadow', '/etc/sudoers', '/etc/ssl/private/ssl-cert-snakeoil.key']

/** A rehearsed attack on the root filesystem; none if its place is a mount. */
function rootAttempt(
  { name, title, act, paths, obstacle }: AttackAttempt,
  plan: Plan,
  guards: readonly string[]
): readonly SettingAttempt[] {
  const isBrought = act === 'execute'
  if (isBrought && paths.some((path) => isMounted(path, plan))) return []
  const made: Made = {
    name: isBrought ? 'download-and-execute' : name,
    title,
    trial: { by: 'attack', verb: act, subjects: paths },
    guards,
    ...(obstacle === undefined ? {} : { obstacle })
  }
  return [keyed(made, paths[0] ?? '')]
}

function isMounted(path: string, plan: Plan): boolean {
  const mounts = [...mountPoints(plan), '/dev', '/dev/shm', '/proc', '/sys']
  return innermost(path, mounts.map((one) => ({ path: one }))) !== undefined
}

/** What a capability is for, with the name of the attempt that needs it. */
const NEEDS: readonly (readonly [capability: string, Pick<Made, 'name' | 'title'>])[] = [
  ['CHOWN', { name: 'chown', title: 'Give a file to another user' }],
  ['DAC_OVERRIDE', { name: 'override', title: "Read another user's private file" }],
  ['FOWNER', { name: 'own', title: "Set the mode of another user's file" }],
  ['KILL', { name: 'signal', title: "Signal another user's process" }],
  ['MKNOD', { name: 'mknod', title: 'Make a device' }],
  ['NET_BIND_SERVICE', { name: 'low-port', title: 'Take a port below 1024' }],
  ['NET_RAW', { name: 'raw', title: 'Forge packets (raw socket)' }],
  ['NET_RAW', { name: 'packet', title: 'Listen to a network (packet socket)' }],
  ['SETFCAP', { name: 'capability', title: 'Give a program capabilities' }],
  ['SETUID', { name: 'become', title: 'Become another user' }],
  ['SYS_CHROOT', { name: 'chroot', title: 'Change its root directory' }]
]

function byCapability(
  plan: Plan,
  settings: readonly HardeningSetting[],
  by: GuardsIn
): readonly SettingAttempt[] {
  const drops = settings.filter(({ kind }) => kind === 'cap-drop')
  // A profile of one's own may refuse any call; the engine's follows the capabilities.
  const profile = settings.filter(({ kind, of }) => kind === 'seccomp' && of !== '')
  return NEEDS.flatMap(([capability, { name, title }]) =>
    drops
      .filter(({ of }) => of === '' || of === capability)
      .map(({ id }) =>
        keyed(
          {
            ...{ name, title, trial: trialFor(name, plan) },
            guards: [id, ...by('user'), ...profile.map((one) => one.id)]
          },
          ''
        )
      )
  )
}

function trialFor(name: string, plan: Plan): AttemptTrial {
  if (name === 'override' || name === 'own' || name === 'signal') return { by: 'other', verb: name }
  const isOnFile = name === 'chown' || name === 'capability' || name === 'mknod'
  const subjects = isOnFile ? scratchPaths(plan, 'zero-drift') : []
  return { by: 'attack', verb: name, subjects }
}

/** A set-user-ID program of root's: what it gives is bounded by what was dropped. */
function byHelper(
  { container: { capAdd } }: Plan,
  settings: readonly HardeningSetting[],
  by: GuardsIn
): readonly SettingAttempt[] {
  const helper: Made = {
    name: 'helper',
    title: 'Become root by a set-uid program',
    trial: { by: 'helper', gains: { kind: 'user' } },
    guards: by('no-new-privileges')
  }
  const drops = settings.filter(({ kind }) => kind === 'cap-drop')
  return [
    keyed(helper, ''),
    ...drops.map(({ id, of }) =>
      keyed(
        {
          name: 'helper-capabilities',
          title: 'Gain capabilities by a set-uid program',
          trial: {
            by: 'helper',
            gains:
              of === '' ? { kind: 'capabilities', but: capAdd } : { kind: 'capability', name: of }
          },
          guards: [id, ...by('no-new-privileges')]
        },
        of
      )
    )
  ]
}

function onMounts(settings: readonly HardeningSetting[], by: GuardsIn): readonly SettingAttempt[] {
  const at = (kind: SettingKind, path: string): readonly string[] =>
    settings.filter((one) => one.kind === kind && one.of === path).map(({ id }) => id)
  const paths = settings.filter(({ kind }) => FLAGS.has(kind)).map(({ of }) => of)
  return [...new Set(paths)].flatMap((path) => [
    keyed(
      {
        name: 'download-and-execute',
        title: `Bring a program to ${path} and run it`,
        trial: { by: 'attack', verb: 'execute', subjects: [`${path}/zero-drift`] },
        guards: [...at('noexec', path), ...by('user')]
      },
      path
    ),
    keyed(
      {
        name: 'set-uid-copy',
        title: `Leave a set-uid program in ${path}, and run it as another user`,
        trial: { by: 'left-helper', path: `${path}/zero-drift-left` },
        guards: [
          ...at('nosuid', path),
          ...by('no-new-privileges'),
          ...at('noexec', path),
          ...by('user')
        ]
      },
      path
    )
  ])
}

const FLAGS: ReadonlySet<SettingKind> = new Set(['noexec', 'nosuid'])

/** The doors to the kernel that a seccomp profile may close. */
const DOORS: readonly (readonly [door: string, title: string])[] = [
  ['user-namespace', 'Become root in a user namespace'],
  ['keyring', "Use the kernel's keyrings"],
  ['userfaultfd', 'Handle page faults'],
  ['io-uring', 'Open an io_uring'],
  ['af-alg', "Use the kernel's ciphers"],
  ['bpf', 'Load a program into the kernel']
]

function onKernel(settings: readonly HardeningSetting[], by: GuardsIn): readonly SettingAttempt[] {
  const guards = by('seccomp')
  const doors = DOORS.map(([door, title]) =>
    keyed({ name: door, title, trial: { by: 'door', door }, guards }, '')
  )
  const traced: Made = {
    name: 'ptrace',
    title: 'Trace another process of its own',
    trial: { by: 'attack', verb: 'ptrace', subjects: [] },
    guards
  }
  const noexec = settings.filter(({ kind }) => kind === 'noexec').map(({ id }) => id)
  const memfd: SettingAttempt = {
    ...{ key: 'memfd', name: 'memfd', title: 'Run a program from memory' },
    ...{ trial: { by: 'door', door: 'memfd' }, guards, beside: noexec }
  }
  return [...doors, keyed(traced, ''), memfd]
}

/** Most children that are started, and most bytes of a limit that is exceeded. */
const MOST_CHILDREN = 1024
const MOST_MEMORY = 2 ** 30

function onLimits(settings: readonly HardeningSetting[]): readonly SettingAttempt[] {
  return settings.flatMap(({ id, kind, of }) => {
    const limit = Number(of)
    if (kind === 'pids-limit') {
      const children = Math.min(2 * limit, MOST_CHILDREN)
      return [
        keyed(
          {
            name: 'children',
            title: `Start ${children} processes`,
            trial: { by: 'attack', verb: 'children', subjects: [String(children)] },
            guards: [id],
            otherwise: 'this machine does not start so many processes either',
            ...(limit < children ? {} : { obstacle: TOO_MANY })
          },
          ''
        )
      ]
    }
    if (kind !== 'memory') return []
    return [
      keyed(
        {
          name: 'memory',
          title: 'Take more memory than the limit',
          trial: { by: 'attack', verb: 'memory', subjects: [of] },
          guards: [id],
          otherwise: 'this machine does not give so much memory either',
          ...(limit <= MOST_MEMORY ? {} : { obstacle: TOO_MUCH })
        },
        ''
      )
    ]
  })
}

const TOO_MANY = `the limit lies above ${MOST_CHILDREN - 1} processes, and more are never started to try it`
const TOO_MUCH = 'the limit lies above 1g, and more is never taken to try it'
