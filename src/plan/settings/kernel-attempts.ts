import { withKey, type GuardsIn, type UnkeyedAttempt, type SettingAttempt } from './attempt'
import type { HardeningSetting } from './declared'

/** The doors to the kernel that a seccomp profile may close. */
const DOORS: readonly (readonly [door: string, title: string])[] = [
  ['user-namespace', 'Become root in a user namespace'],
  ['keyring', "Use the kernel's keyrings"],
  ['userfaultfd', 'Handle page faults'],
  ['io-uring', 'Open an io_uring'],
  ['af-alg', "Use the kernel's ciphers"],
  ['bpf', 'Load a program into the kernel']
]

/** Calls that reach deep into the kernel. */
export function onKernel(
  settings: readonly HardeningSetting[],
  by: GuardsIn
): readonly SettingAttempt[] {
  const guards = by('seccomp')
  const doors = DOORS.map(([door, title]) =>
    withKey({ name: door, title, trial: { by: 'door', door }, guards }, '')
  )
  const traced: UnkeyedAttempt = {
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
  return [...doors, withKey(traced, ''), memfd]
}

/** Most children that are started, and most bytes of a limit that is exceeded. */
const MOST_CHILDREN = 1024
const MOST_MEMORY = 2 ** 30

/** Attempts that go beyond a limit. */
export function onLimits(settings: readonly HardeningSetting[]): readonly SettingAttempt[] {
  return settings.flatMap(({ id, kind, of }) => {
    const limit = Number(of)
    if (kind === 'pids-limit') {
      const children = Math.min(2 * limit, MOST_CHILDREN)
      return [
        withKey(
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
      withKey(
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
