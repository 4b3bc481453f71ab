import { hardeningSettings, withoutSettings } from '../../../../src/plan/settings/declared'
import type { ContainerSpec } from '../../../../src/words'
import { HARDENED, namesOf, planWith } from './hardened'

const INTERNAL = { internal: true }
const NOT_INTERNAL = { internal: false }

test('a container hardened in full has all settings', () => {
  expect(namesOf(hardeningSettings(planWith(HARDENED), NOT_INTERNAL))).toEqual([
    'read-only',
    'user 1000',
    'cap-drop ALL',
    'no-new-privileges',
    "seccomp (the engine's own)",
    'noexec of tmpfs /tmp',
    'nosuid of tmpfs /tmp',
    'pids-limit 64',
    'memory 64m'
  ])
})

test.each<[string, Partial<ContainerSpec>, readonly string[]]>([
  ['root by name', { user: 'root:www' }, []],
  ['root by number', { user: '0:33' }, []],
  ['another user', { user: 'app' }, ['user app']],
  [
    'capabilities that are dropped by name',
    { capDrop: ['NET_RAW', 'MKNOD'] },
    ['cap-drop NET_RAW', 'cap-drop MKNOD']
  ],
  ['ALL beside others', { capDrop: ['NET_RAW', 'ALL'] }, ['cap-drop ALL']],
  ['dropped capabilities that are all added', { capDrop: ['ALL'], capAdd: ['ALL'] }, []],
  ['privileges that are kept', { securityOpt: ['no-new-privileges=false'] }, []],
  ['no profile', { securityOpt: ['seccomp=unconfined'] }, ['-seccomp']],
  ['the limit that the check itself sets', { pidsLimit: 1024 }, []],
  ['no limit', { pidsLimit: -1 }, []],
  [
    'a tmpfs with programs',
    { tmpfs: [{ path: '/t', options: 'size=1m,exec' }] },
    ['nosuid of tmpfs /t']
  ],
  [
    'a tmpfs whose last word counts',
    { tmpfs: [{ path: '/t', options: 'exec,noexec,suid' }] },
    ['noexec of tmpfs /t']
  ],
  ['no network', { network: 'none' }, ['network none']],
  [
    'a profile of a security module',
    { securityOpt: ['apparmor=web', 'label=disable'] },
    ['apparmor=web']
  ]
])('%s', (_, container, expected) => {
  const bare = { readOnly: false, ...container }
  const names = namesOf(hardeningSettings(planWith(bare), NOT_INTERNAL))
  const seccomp = "seccomp (the engine's own)"
  const isUnconfined = expected.includes('-seccomp')
  expect(names.includes(seccomp)).toBe(!isUnconfined)
  expect(names.filter((name) => name !== seccomp)).toEqual(isUnconfined ? [] : expected)
})

test('a network that leads nowhere is a setting, and so is the user of the image', () => {
  const plan = planWith({ network: 'back' })
  const image = { ...plan.image, user: '33' }
  const names = namesOf(hardeningSettings({ ...plan, image }, INTERNAL))
  expect(names).toEqual(expect.arrayContaining(['user 33', 'network back (internal)']))
})

test('a manifest has the profile that it names, and a cluster none of its own', () => {
  const workload = { kind: 'kubernetes' } as never
  const own = hardeningSettings({ ...planWith({}), workload }, NOT_INTERNAL)
  expect(namesOf(own)).not.toContainEqual(expect.stringContaining('seccomp'))
  const asked = { kind: 'kubernetes', seccomp: 'RuntimeDefault' } as never
  expect(namesOf(hardeningSettings({ ...planWith({}), workload: asked }, NOT_INTERNAL))).toContain(
    'seccomp (RuntimeDefault)'
  )
  const named = planWith({ securityOpt: ['seccomp={}'] })
  expect(namesOf(hardeningSettings({ ...named, workload }, NOT_INTERNAL))).toContain('seccomp FILE')
})

test.each<[string, Partial<ContainerSpec>]>([
  ['read-only', { readOnly: false }],
  ['user', { user: '0:0' }],
  ['cap-drop', { capDrop: [] }],
  ['no-new-privileges', { securityOpt: [] }],
  ['seccomp', { securityOpt: ['no-new-privileges', 'seccomp=unconfined'] }],
  ['noexec /tmp', { tmpfs: [{ path: '/tmp', options: 'exec' }] }],
  ['nosuid /tmp', { tmpfs: [{ path: '/tmp', options: 'suid' }] }],
  ['pids-limit', { pidsLimit: -1 }],
  ['memory', {}]
])('without %s, everything else is as it was', (id, without) => {
  const plan = planWith(HARDENED)
  const left = hardeningSettings(plan, NOT_INTERNAL).filter((setting) => setting.id === id)
  const { memory, ...others } = plan.container
  const rest = id === 'memory' ? others : { ...others, memory }
  expect(withoutSettings(plan.container, left)).toEqual({ ...rest, ...without })
})

test('limits of memory leave a container of Compose together', () => {
  const hostConfig = { Memory: 1, MemorySwap: 2, MemoryReservation: 1, Privileged: false }
  const base = { config: {}, hostConfig, networks: {}, volumes: {} }
  const plan = planWith({ memory: 1, base })
  const memory = hardeningSettings(plan, NOT_INTERNAL).filter(({ kind }) => kind === 'memory')
  expect(withoutSettings(plan.container, memory)).toMatchObject({
    base: { ...base, hostConfig: { Privileged: false } }
  })
})
