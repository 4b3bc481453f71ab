import { freeGroup, groupFor, inPod, podNeeds, simplerInPod } from '../../../src/explain/pod-fix'
import type { Fix, Mount, PodGround } from '../../../src/explain/mounts'
import type { Plan } from '../../../src/plan/plan'
import { ground as groundOf, tree } from './roots'
import { tmpfs } from './simulated'

const GROUND: { readonly pod: PodGround } = { pod: {} }
const data = (path: string, more: Partial<Mount> = {}): Mount =>
  tmpfs(path, { kind: 'data', ...more })
const seeded = (path: string): Mount => tmpfs(path, { kind: 'seeded' })

test.each<[string, string, string | undefined]>([
  ['mebibytes', 'mode=1777,size=16m', '16Mi'],
  ['kibibytes', 'size=64k', '64Ki'],
  ['gibibytes', 'size=1g,mode=0755', '1Gi'],
  ['no size', 'mode=0755', undefined]
])('the limit is that of the tmpfs: %s', (_, options, size) => {
  const needs = podNeeds({ tmpfs: [{ path: '/tmp', options }], volumes: [] })
  expect(needs.mounts[0]?.size).toBe(size)
})

test('needs name the group, the copies and the folders of a fix', () => {
  const fix: Fix = {
    tmpfs: [{ path: '/run/sshd', options: 'size=16m' }],
    volumes: ['/data', '/srv'],
    pod: { group: 2000, bare: ['/data'], folders: [{ path: '/run/sshd', mode: 0o755 }] }
  }
  expect(podNeeds(fix)).toEqual({
    ...{ readOnly: true, group: 2000 },
    mounts: [
      { path: '/run/sshd', medium: 'disk', isSeeded: false, size: '16Mi', folder: 0o755 },
      { path: '/data', medium: 'disk', isSeeded: false },
      { path: '/srv', medium: 'disk', isSeeded: true }
    ]
  })
})

describe('a mount in a pod', () => {
  const ground = {
    ...groundOf(tree('/data/', '/srv/', '/srv/x', '/sub/', '/sub/empty/')),
    ...GROUND
  }

  test.each<[string, Mount, 'open' | 'bare' | 'closed', Mount]>([
    ['is executable in any case', tmpfs('/tmp', { executable: true }), 'open', tmpfs('/tmp')],
    ['has no copy of nothing', data('/data'), 'open', data('/data', { isBare: true })],
    ['has a copy of files', data('/srv'), 'open', data('/srv')],
    ['has a copy of empty folders', data('/sub'), 'open', data('/sub')],
    ['has no copy if that is the wish', data('/srv'), 'bare', data('/srv', { isBare: true })],
    ['is empty if that is the wish', seeded('/srv'), 'bare', tmpfs('/srv')],
    ['is closed if that is the wish', tmpfs('/srv'), 'closed', tmpfs('/srv', { isClosed: true })],
    ['stays open for scratch files', tmpfs('/tmp'), 'closed', tmpfs('/tmp')],
    [
      'stays as it was decided',
      tmpfs('/srv', { isClosed: false }),
      'closed',
      tmpfs('/srv', { isClosed: false })
    ]
  ])('%s', (_, mount, form, expected) => {
    expect(inPod(ground, form)(mount)).toEqual(expected)
  })

  test.each<[string, Mount, readonly Partial<Mount>[]]>([
    ['none for memory, of whatever size', tmpfs('/tmp', { roomy: true }), []],
    ['no copy', seeded('/srv'), [{ kind: 'tmpfs' }]],
    ['no copy beside data', data('/srv'), [{ isBare: true }]],
    ['none for data alone', data('/data', { isBare: true }), []],
    [
      'no folder of its own, and no copy',
      data('/srv', { isClosed: true }),
      [{ isClosed: false }, { isBare: true }]
    ]
  ])('has simpler kinds: %s', (_, mount, expected) => {
    expect(simplerInPod(mount)).toEqual(expected)
  })
})

describe('the group for the volumes of a pod', () => {
  const workload = (fsGroup?: number) =>
    ({ kind: 'kubernetes', ...(fsGroup !== undefined && { fsGroup }) }) as Plan['workload']

  test.each<
    [string, Plan['workload'], { uid: number; gid: number } | undefined, number | undefined]
  >([
    ['the own one of its user', workload(), { uid: 1000, gid: 3000 }, 3000],
    ['named after a user in the group of root', workload(), { uid: 1000, gid: 0 }, 1000],
    ['none for root', workload(), undefined, undefined],
    ['none beside that of the manifest', workload(5), { uid: 1000, gid: 3000 }, undefined],
    ['none without a manifest', undefined, { uid: 1000, gid: 3000 }, undefined]
  ])('is %s', (_, given, owner, group) => {
    expect(freeGroup(given, owner)).toBe(group)
  })

  test.each<[string, object, number | undefined]>([
    ['a claim', { podVolume: 'claim', readOnly: false }, 3000],
    ['a claim that is only read', { podVolume: 'claim', readOnly: true }, undefined],
    ['files of a Secret', { podVolume: 'content', readOnly: true }, 3000],
    ['an emptyDir, which is open to all', { podVolume: 'scratch', readOnly: false }, undefined]
  ])('is of use for %s', (_, mount, group) => {
    const container = { volumes: [mount] } as unknown as Plan['container']
    const owner = { uid: 1000, gid: 3000 }
    const declared = { workload: workload() } as Pick<Plan, 'workload'>
    expect(groupFor({ container, ...declared }, owner)).toBe(group)
  })
})
