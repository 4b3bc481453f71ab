import { attemptsOn, type AttackAttempt } from '../attack-catalogue'
import { innermost, mountPoints } from '../mounts'
import type { Plan } from '../plan'
import type { Scouted } from '../web-root'
import {
  guardsIn,
  withKey,
  type GuardsIn,
  type UnkeyedAttempt,
  type SettingAttempt
} from './attempt'
import type { HardeningSetting, SettingKind } from './declared'

/** The persistence attacks of the rehearsal, and what only root's files are safe from. */
export function onFiles(
  plan: Plan,
  scouted: Scouted,
  settings: readonly HardeningSetting[]
): readonly SettingAttempt[] {
  const by = guardsIn(settings)
  const rights = by('user').length > 0 ? by('user') : overriding(settings)
  const rooted = attemptsOn(plan, scouted)
    .filter(({ act }) => !ELSEWHERE.has(act))
    .flatMap((attack) => rootAttempt(attack, plan, [...by('read-only'), ...rights]))
  const secret: UnkeyedAttempt = {
    name: 'read',
    title: "Read root's files",
    trial: { by: 'attack', verb: 'read', subjects: SECRETS },
    guards: rights
  }
  const device: UnkeyedAttempt = {
    name: 'device-folder',
    title: 'Bring a program to /dev and run it',
    trial: { by: 'attack', verb: 'execute', subjects: ['/dev/zero-drift'] },
    guards: by('user')
  }
  return [...rooted, withKey(secret, ''), withKey(device, '')]
}

/** Settings without which root may write what is not root's. */
const overriding = (settings: readonly HardeningSetting[]): readonly string[] =>
  settings
    .filter(({ kind, of }) => kind === 'cap-drop' && (of === '' || of === 'DAC_OVERRIDE'))
    .map(({ id }) => id)

/** Acts that belong to other settings than the root filesystem's. */
const ELSEWHERE: ReadonlySet<AttackAttempt['act']> = new Set(['remount', 'setuid', 'sysctl'])

const SECRETS = [
  '/etc/shadow',
  '/etc/gshadow',
  '/etc/sudoers',
  '/etc/ssl/private/ssl-cert-snakeoil.key'
]

/** A rehearsed attack on the root filesystem; none if its place is a mount. */
function rootAttempt(
  { name, title, act, paths, obstacle }: AttackAttempt,
  plan: Plan,
  guards: readonly string[]
): readonly SettingAttempt[] {
  const isBrought = act === 'execute'
  if (isBrought && paths.some((path) => isMounted(path, plan))) return []
  const made: UnkeyedAttempt = {
    name: isBrought ? 'download-and-execute' : name,
    title,
    trial: { by: 'attack', verb: act, subjects: paths },
    guards,
    ...(obstacle === undefined ? {} : { obstacle })
  }
  return [withKey(made, paths[0] ?? '')]
}

function isMounted(path: string, plan: Plan): boolean {
  const mounts = [...mountPoints(plan), '/dev', '/dev/shm', '/proc', '/sys']
  return (
    innermost(
      path,
      mounts.map((one) => ({ path: one }))
    ) !== undefined
  )
}

/** Programs that are put into a tmpfs, and run there. */
export function onMounts(
  settings: readonly HardeningSetting[],
  by: GuardsIn
): readonly SettingAttempt[] {
  const at: AtMount = (kind, path) =>
    settings.filter((one) => one.kind === kind && one.of === path).map(({ id }) => id)
  const paths = settings.filter(({ kind }) => FLAGS.has(kind)).map(({ of }) => of)
  return [...new Set(paths)].flatMap((path) => onMount(path, at, by))
}

function onMount(path: string, at: AtMount, by: GuardsIn): readonly SettingAttempt[] {
  const obstacle = /\p{Cc}/u.test(path) ? { obstacle: ODD } : {}
  return [
    withKey(
      {
        name: 'download-and-execute',
        title: `Bring a program to ${path} and run it`,
        trial: { by: 'attack', verb: 'execute', subjects: [`${path}/zero-drift`] },
        guards: [...at('noexec', path), ...by('user')],
        ...obstacle
      },
      path
    ),
    withKey(
      {
        name: 'set-uid-copy',
        title: `Leave a set-uid program in ${path}, and run it as another user`,
        trial: { by: 'left-helper', path: `${path}/zero-drift-left` },
        guards: [
          ...at('nosuid', path),
          ...by('no-new-privileges'),
          ...at('noexec', path),
          ...by('user')
        ],
        ...obstacle
      },
      path
    )
  ]
}

/** IDs of the settings of a kind that belong to a mount. */
type AtMount = (kind: SettingKind, path: string) => readonly string[]

const ODD = 'its path holds control characters'

const FLAGS: ReadonlySet<SettingKind> = new Set(['noexec', 'nosuid'])
