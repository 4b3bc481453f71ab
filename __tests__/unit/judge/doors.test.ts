import { doorsOf, type TriedDoor } from '../../../src/judge/doors'
import {
  DOORS,
  type Door,
  type DoorName,
  type DoorAnswer,
  type Guards
} from '../../../src/run/door-attempts'
import type { Plan } from '../../../src/plan/plan'
import { PLAN } from '../run/world'

const door = (name: DoorName): Door => DOORS.find((one) => one.name === name) as Door
const closed = (reason: string): DoorAnswer => ({ kind: 'closed', reason })
const open: DoorAnswer = { kind: 'open' }

const guardsOf = (
  filtered: boolean | undefined,
  settings: Readonly<Record<string, string>> = {}
): Guards => ({ filtered, settings: new Map(Object.entries(settings)) })

const planOf = (container: Partial<Plan['container']>): Plan => ({
  ...PLAN,
  container: { ...PLAN.container, ...container }
})

const tried = (name: DoorName, answer: DoorAnswer, guards: Guards, plan = PLAN): TriedDoor =>
  doorsOf([{ door: door(name), user: 'root', answer, guards }], plan)[0] as TriedDoor

test('open doors come first, then closed ones, then unknown ones', () => {
  const guards = guardsOf(true)
  const doorAttempts = [
    { door: door('af-alg'), user: '33', answer: closed('EAFNOSUPPORT'), guards },
    { door: door('bpf'), user: '33', answer: closed('EPERM'), guards },
    { door: door('memfd'), user: '33', answer: open, guards }
  ]
  expect(
    doorsOf(doorAttempts, PLAN).map(({ name, user, outcome }) => [name, user, outcome])
  ).toEqual([
    ['memfd', '33', 'landed'],
    ['bpf', '33', 'refused'],
    ['af-alg', '33', 'not-run']
  ])
})

const NONE = "this machine's kernel has none, or may not load it; another machine's may"

interface Shut {
  readonly name: DoorName
  readonly reason: string
  readonly guards: Guards
}

test.each<[string, Shut, string]>([
  [
    'by a profile',
    { name: 'keyring', reason: 'EPERM', guards: guardsOf(true) },
    'Closed by the seccomp profile (EPERM).'
  ],
  [
    'by a profile that ends the program',
    { name: 'af-alg', reason: 'SIGSYS', guards: guardsOf(true) },
    'Closed by the seccomp profile, which ends a program that tries.'
  ],
  [
    'by a setting of the kernel',
    {
      name: 'io-uring',
      reason: 'EPERM',
      guards: guardsOf(false, { 'kernel/io_uring_disabled': '2' })
    },
    'Closed by `sysctl kernel.io_uring_disabled=2` (EPERM).'
  ],
  [
    'by one of the two',
    {
      name: 'bpf',
      reason: 'EPERM',
      guards: guardsOf(true, { 'kernel/unprivileged_bpf_disabled': '1' })
    },
    'Closed by the seccomp profile or `sysctl kernel.unprivileged_bpf_disabled=1` (EPERM).'
  ],
  [
    'by a setting that says it in its own way',
    {
      name: 'user-namespace',
      reason: 'ENOSPC',
      guards: guardsOf(true, { 'user/max_user_namespaces': '0' })
    },
    'Closed by `sysctl user.max_user_namespaces=0` (ENOSPC).'
  ],
  [
    'by something else',
    {
      name: 'userfaultfd',
      reason: 'EPERM',
      guards: guardsOf(false, { 'vm/unprivileged_userfaultfd': '0' })
    },
    'Closed by the kernel or a security module (AppArmor, SELinux) (EPERM).'
  ],
  [
    'by a security module, as AppArmor says it',
    { name: 'af-alg', reason: 'EACCES', guards: guardsOf(true) },
    'Closed by the seccomp profile or a security module (AppArmor, SELinux) (EACCES).'
  ],
  [
    'by a profile that denies what the kernel has',
    {
      name: 'io-uring',
      reason: 'ENOSYS',
      guards: guardsOf(true, { 'kernel/io_uring_disabled': '0' })
    },
    'Closed by the seccomp profile (ENOSYS).'
  ],
  [
    'for want of it',
    { name: 'af-alg', reason: 'EAFNOSUPPORT', guards: guardsOf(true) },
    `Not known: ${NONE}.`
  ],
  [
    'for want of a call',
    { name: 'memfd', reason: 'ENOSYS', guards: guardsOf(false) },
    `Not known: ${NONE}.`
  ],
  [
    'for want of a call, or by a profile',
    { name: 'memfd', reason: 'ENOSYS', guards: guardsOf(undefined) },
    "Not known: this machine's kernel has none, or the seccomp profile says so; another machine's may."
  ],
  [
    'where no process could be started',
    { name: 'memfd', reason: 'EAGAIN', guards: guardsOf(true) },
    'Not known: it could not be tried (EAGAIN).'
  ],
  [
    'where all namespaces are in use',
    {
      name: 'user-namespace',
      reason: 'ENOSPC',
      guards: guardsOf(true, { 'user/max_user_namespaces': '100' })
    },
    'Not known: it could not be tried (ENOSPC).'
  ]
])('a door that is not open %s', (_, { name, reason, guards }, detail) => {
  const outcome = detail.startsWith('Closed') ? 'refused' : 'not-run'
  expect(tried(name, closed(reason), guards)).toMatchObject({ outcome, reason, detail })
})

test.each<[string, { name: DoorName; guards: Guards; plan: Plan }, string]>([
  [
    'a profile of one’s own, and a setting that this kernel has',
    { name: 'io-uring', guards: guardsOf(true, { 'kernel/io_uring_disabled': '0' }), plan: PLAN },
    "`security-opt: seccomp=FILE` with a profile that refuses `io_uring_setup`, as Docker's own does from 25.0.4 on; or `sysctl kernel.io_uring_disabled=2` on the machine"
  ],
  [
    'the engine’s profile again',
    {
      name: 'keyring',
      guards: guardsOf(false),
      plan: planOf({ securityOpt: ['seccomp=unconfined'] })
    },
    "leaving out `security-opt: seccomp=unconfined`, where the engine's profile refuses `keyctl`, `add_key` and `request_key`, as Docker's own does"
  ],
  [
    'a profile, where the engine has none',
    {
      name: 'memfd',
      guards: guardsOf(false, { 'vm/memfd_noexec': '1' }),
      plan: planOf({ securityOpt: ['seccomp=unconfined'] })
    },
    '`security-opt: seccomp=FILE` with a profile that refuses `memfd_create` (no profile is in force now); or `sysctl vm.memfd_noexec=2` on the machine'
  ],
  [
    'no capability that opens it, but no setting that is in force already',
    {
      name: 'bpf',
      guards: guardsOf(true, { 'kernel/unprivileged_bpf_disabled': '2' }),
      plan: planOf({ capDrop: ['ALL'], capAdd: ['NET_ADMIN', 'SYS_ADMIN'] })
    },
    'leaving out `cap-add: SYS_ADMIN`; or `security-opt: seccomp=FILE` with a profile that refuses `bpf`'
  ],
  [
    'a capability and the missing profile together, each of which opens it alone',
    {
      name: 'bpf',
      guards: guardsOf(false),
      plan: planOf({ capAdd: ['SYS_ADMIN'], securityOpt: ['seccomp=unconfined'] })
    },
    "leaving out `cap-add: SYS_ADMIN` and `security-opt: seccomp=unconfined`, where the engine's profile refuses `bpf`, as Docker's own does"
  ],
  [
    'a module that is not loaded',
    { name: 'af-alg', guards: guardsOf(true), plan: PLAN },
    "`security-opt: seccomp=FILE` with a profile that refuses `socket` with `AF_ALG`, as Docker's own does from 29.4.2 on; or an AppArmor profile with `deny network alg`, or a policy of SELinux; or keeping the module `af_alg` from being loaded on the machine (`install af_alg /bin/false` in `/etc/modprobe.d`)"
  ]
])('the remedy for an open door: %s', (_, { name, guards, plan }, remedy) => {
  expect(tried(name, open, guards, plan)).toMatchObject({ outcome: 'landed', remedy })
})
