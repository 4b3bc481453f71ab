import { mountPoints } from '../mounts'
import type { Plan } from '../plan'
import {
  withKey,
  type AttemptTrial,
  type GuardsIn,
  type UnkeyedAttempt,
  type SettingAttempt
} from './attempt'
import type { HardeningSetting } from './declared'

/** Capabilities, each with the attempt that needs it. */
const NEEDS: readonly (readonly [capability: string, Pick<UnkeyedAttempt, 'name' | 'title'>])[] = [
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

/** Attempts that need a capability which was dropped. */
export function byCapability(
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
        withKey(
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
export function byHelper(
  { container: { capAdd } }: Plan,
  settings: readonly HardeningSetting[],
  by: GuardsIn
): readonly SettingAttempt[] {
  const helper: UnkeyedAttempt = {
    name: 'helper',
    title: 'Become root by a set-uid program',
    trial: { by: 'helper', gains: { kind: 'user' } },
    guards: by('no-new-privileges')
  }
  const drops = settings.filter(({ kind }) => kind === 'cap-drop')
  return [
    withKey(helper, ''),
    ...drops.map(({ id, of }) =>
      withKey(
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

/** Folders in which an attempt may make a file of its own. */
export function scratchPaths(plan: Plan, name: string): readonly string[] {
  const places = ['/dev/shm', '/tmp', '/run', ...mountPoints(plan), '/dev']
  return [...new Set(places)]
    .filter((place) => !/\p{Cc}/u.test(place))
    .map((place) => `${place}/${name}`)
}
