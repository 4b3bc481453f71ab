import type { PodVolume } from '../../../../src/plan/workload/pod'
import { isReplaceable, plannedVolumes } from '../../../../src/plan/workload/pod-sharing'
import { podIn, podWith } from './manifests'

const mount = (
  subPath?: string,
  more: { readonly source?: string; readonly readOnly?: boolean } = {}
) => ({
  ...{ source: 'one', path: '/p', readOnly: false, ...more },
  ...(subPath !== undefined && { subPath })
})

test.each([
  ['the whole volume is writable elsewhere', mount('s'), mount(), true],
  ['a folder above is', mount('a/b/c'), mount('a/b'), true],
  ['the part itself is', mount('a/b'), mount('a/b'), false],
  ['a part below is', mount('a'), mount('a/b'), false],
  ['a folder beside is, whose name begins alike', mount('ab/c'), mount('a'), false],
  ['the whole volume is read elsewhere', mount('s'), mount(undefined, { readOnly: true }), false],
  ['another volume is writable', mount('s'), mount(undefined, { source: 'two' }), false],
  ['the whole volume is mounted here', mount(), mount(), false]
])('whether the part that a mount shows can be replaced where %s', (_, one, other, expected) => {
  expect(isReplaceable(one, [mount('x', { source: 'three' }), other])).toBe(expected)
})

const planned = (volumes: readonly PodVolume[]) =>
  plannedVolumes(volumes, 'r').map(({ name, source, part }) =>
    [name, source.replace(/^.*-/, ''), part].filter(Boolean).join(' ')
  )

test.each<[string, readonly string[], readonly string[]]>([
  [
    'one NFS share and folders in it',
    [
      'nfs: { server: s, path: /e/a }',
      'nfs: { path: /e, server: s }',
      'nfs: { server: s, path: / }'
    ],
    ['v0 2 e/a', 'v1 2 e', 'v2 2']
  ],
  [
    'a folder beside it, and another server',
    [
      'nfs: { server: s, path: /e }',
      'nfs: { server: s, path: /ea }',
      'nfs: { server: t, path: /e/a }'
    ],
    ['v0 0', 'v1 1', 'v2 2']
  ],
  [
    'a CephFS',
    [
      'cephfs: { monitors: [m], path: /a }',
      'cephfs: { monitors: [m] }',
      'cephfs: { monitors: [n], path: /a }'
    ],
    ['v0 1 a', 'v1 1', 'v2 2']
  ],
  [
    'a whole node',
    [
      'hostPath: { path: /var/lib/x, type: DirectoryOrCreate }',
      'hostPath: { path: /, type: DirectoryOrCreate }'
    ],
    ['v0 1 var/lib/x', 'v1 1']
  ]
])('storages lie in one another as their paths do: %s', async (_, sources, expected) => {
  const mounts = sources.map((_source, at) => `{ name: v${at}, mountPath: /v${at} }`)
  const volumes = sources.map((source, at) => `{ name: v${at}, ${source} }`)
  const manifest = podWith(
    `volumeMounts: [${mounts.join(', ')}]`,
    `volumes: [${volumes.join(', ')}]`
  )
  expect(planned((await podIn(manifest)).volumes)).toEqual(expected)
})

test.each(['nfs: { server: s, path: /e, readOnly: true }', 'csi: { driver: d, readOnly: true }'])(
  'a volume that is read-only is mounted so: %s',
  async (source) => {
    const manifest = podWith(
      'volumeMounts: [{ name: v, mountPath: /v }]',
      `volumes: [{ name: v, ${source} }]`
    )
    const { containers } = await podIn(manifest)
    expect(containers[0]?.mounts).toMatchObject([{ path: '/v', readOnly: true }])
  }
)
