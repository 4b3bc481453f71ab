import type { ArchiveEntry } from '../../../../src/words'
import { faultsIn, judgedIn, notesOn, podIn, podWith } from './manifests'

const OBJECTS = `---
kind: ConfigMap
metadata: { name: conf }
data: { a: one, b.txt: "two" }
binaryData: { bin: AAE= }
---
kind: Secret
metadata: { name: pass }
data: { key: c2VjcmV0 }
`
const MOUNT = 'volumeMounts: [{ name: v, mountPath: /v }]'
const volume = (source: string, group?: number) =>
  `volumes: [{ name: v, ${source} }]\n${group === undefined ? '' : `securityContext: { fsGroup: ${group} }`}`
const text = (source: string, group?: number, container = MOUNT) =>
  podWith(container, volume(source, group), OBJECTS)

const DATED = /\.\.2000_[\d_.]*/g

/** An entry as `ls` shows them: mode, group, path, and contents or target. */
function listed(entry: ArchiveEntry): string {
  const start = `${entry.mode.toString(8)} ${entry.uid}:${entry.gid} ${entry.path}`
  const end =
    entry.kind === 'file'
      ? `: ${new TextDecoder().decode(entry.content)}`
      : entry.kind === 'link'
        ? ` -> ${entry.target}`
        : '/'
  return `${start}${end}`.replaceAll(DATED, '..TS')
}

async function volumeOf(manifest: string) {
  const [found] = (await podIn(manifest)).volumes
  if (found === undefined) throw new Error('no volume')
  const { entries, mode, ...rest } = found
  return { volume: { ...rest, mode: mode.toString(8) }, entries: entries.map(listed) }
}

const DISK = { name: 'v', kind: 'scratch', medium: 'disk', uid: 0, gid: 0 }

test.each<[string, string, number | undefined, object]>([
  ['an emptyDir', 'emptyDir: {}', undefined, { ...DISK, mode: '777' }],
  ['with fsGroup', 'emptyDir: {}', 2000, { ...DISK, gid: 2000, mode: '2777' }],
  ['with the group of root', 'emptyDir: {}', 0, { ...DISK, mode: '2777' }],
  [
    'with a size',
    'emptyDir: { sizeLimit: 10Mi }',
    undefined,
    { ...DISK, mode: '777', size: 10_485_760 }
  ],
  ['no source, which is an emptyDir', 'x: 1', undefined, { ...DISK, mode: '777' }],
  ['an emptyDir without a value', 'emptyDir:', undefined, { ...DISK, mode: '777' }],
  [
    'in memory',
    'emptyDir: { medium: Memory }',
    undefined,
    { ...DISK, medium: 'memory', mode: '1777' }
  ],
  [
    'in memory with fsGroup and a size',
    'emptyDir: { medium: Memory, sizeLimit: 4Mi }',
    2000,
    { ...DISK, medium: 'memory', gid: 2000, mode: '3777', size: 4_194_304 }
  ],
  [
    'a claim',
    'persistentVolumeClaim: { claimName: data }',
    undefined,
    { ...DISK, kind: 'claim', storage: 'claim data', mode: '755' }
  ],
  [
    'a claim with fsGroup',
    'persistentVolumeClaim: { claimName: data }',
    2000,
    { ...DISK, kind: 'claim', storage: 'claim data', gid: 2000, mode: '2775' }
  ],
  [
    'a volume of a driver',
    'csi: { driver: x }',
    undefined,
    { ...DISK, kind: 'claim', mode: '755' }
  ],
  [
    'a folder of the node that is made',
    'hostPath: { path: /x, type: DirectoryOrCreate }',
    2000,
    { ...DISK, kind: 'claim', storage: 'hostPath /x', mode: '755' }
  ]
])('volumes: %s', async (_, source, group, expected) => {
  expect(await volumeOf(text(source, group))).toEqual({ volume: expected, entries: [] })
})

test.each<[string, string, number | undefined, readonly string[]]>([
  [
    'a ConfigMap',
    'configMap: { name: conf }',
    undefined,
    [
      '777',
      '755 0:0 ..TS/',
      '644 0:0 ..TS/bin: \0\u0001',
      '644 0:0 ..TS/a: one',
      '644 0:0 ..TS/b.txt: two',
      '777 0:0 ..data -> ..TS',
      '777 0:0 bin -> ..data/bin',
      '777 0:0 a -> ..data/a',
      '777 0:0 b.txt -> ..data/b.txt'
    ]
  ],
  [
    'a Secret with a mode and fsGroup',
    'secret: { secretName: pass, defaultMode: 0400 }',
    2000,
    [
      '3777',
      '2755 0:2000 ..TS/',
      '440 0:2000 ..TS/key: secret',
      '777 0:0 ..data -> ..TS',
      '777 0:0 key -> ..data/key'
    ]
  ],
  [
    'items in folders, with a mode',
    'configMap: { name: conf, items: [{ key: a, path: x/y/z, mode: 0755 }, { key: b.txt, path: x/b }] }',
    2000,
    [
      '2777',
      '2755 0:2000 ..TS/',
      '2755 0:2000 ..TS/x/',
      '2755 0:2000 ..TS/x/y/',
      '755 0:2000 ..TS/x/y/z: one',
      '644 0:2000 ..TS/x/b: two',
      '777 0:0 ..data -> ..TS',
      '777 0:0 x -> ..data/x'
    ]
  ],
  [
    'an optional one that is missing',
    'secret: { secretName: gone, optional: true }',
    undefined,
    ['1777', '755 0:0 ..TS/', '777 0:0 ..data -> ..TS']
  ],
  [
    'an optional key that is missing',
    'configMap: { name: conf, optional: true, items: [{ key: gone, path: x }] }',
    undefined,
    ['777', '755 0:0 ..TS/', '777 0:0 ..data -> ..TS']
  ],
  [
    'fields of the pod',
    'downwardAPI: { items: [{ path: name, fieldRef: { fieldPath: metadata.name } }, { path: mem, resourceFieldRef: { containerName: app, resource: limits.memory, divisor: 1Gi }, mode: 0400 }] }',
    undefined,
    [
      '1777',
      '755 0:0 ..TS/',
      '644 0:0 ..TS/name: web',
      '400 0:0 ..TS/mem: 8',
      '777 0:0 ..data -> ..TS',
      '777 0:0 name -> ..data/name',
      '777 0:0 mem -> ..data/mem'
    ]
  ],
  [
    'several sources, of which later ones win',
    'projected: { defaultMode: 0440, sources: [{ configMap: { name: conf, items: [{ key: a, path: x }] } }, { secret: { name: pass, items: [{ key: key, path: x }] } }, { serviceAccountToken: { path: token } }] }',
    undefined,
    [
      '1777',
      '755 0:0 ..TS/',
      '440 0:0 ..TS/x: secret',
      '440 0:0 ..TS/token: zero-drift',
      '777 0:0 ..data -> ..TS',
      '777 0:0 x -> ..data/x',
      '777 0:0 token -> ..data/token'
    ]
  ],
  [
    'a token with fsGroup',
    'projected: { sources: [{ serviceAccountToken: { path: token } }] }',
    2000,
    [
      '3777',
      '2755 0:2000 ..TS/',
      '640 0:2000 ..TS/token: zero-drift',
      '777 0:0 ..data -> ..TS',
      '777 0:0 token -> ..data/token'
    ]
  ]
])('contents: %s', async (_, source, group, [mode, ...entries]) => {
  const expected = { name: 'v', kind: 'content', medium: 'disk', uid: 0, gid: group ?? 0, mode }
  expect(await volumeOf(text(source, group))).toEqual({ volume: expected, entries })
})

test('labels and annotations are lines, sorted and quoted', async () => {
  const manifest = text(
    'downwardAPI: { items: [{ path: l, fieldRef: { fieldPath: metadata.labels } }] }'
  ).replace('name: web', 'name: web, labels: { b: "x\\"y", a: "1" }')
  expect((await volumeOf(manifest)).entries[1]).toBe('644 0:0 ..TS/l: a="1"\nb="x\\"y"')
})

test('the size of a volume in memory ends with the limits of all containers', async () => {
  const limited = (limit: string) => `${MOUNT}\nresources: { limits: { memory: ${limit} } }`
  const sizeOf = async (source: string, limit: string) =>
    (await podIn(text(source, undefined, limited(limit)))).volumes[0]?.size
  expect(await sizeOf('emptyDir: { medium: Memory }', '64Mi')).toBe(67_108_864)
  expect(await sizeOf('emptyDir: { medium: Memory, sizeLimit: 128Mi }', '64Mi')).toBe(67_108_864)
  expect(await sizeOf('emptyDir: { medium: Memory, sizeLimit: 1Mi }', '64Mi')).toBe(1_048_576)
})

test('a claim template takes the place of a volume, and a volume that is not mounted is left alone', async () => {
  const manifest = `kind: StatefulSet
metadata: { name: db }
spec:
  volumeClaimTemplates: [{ metadata: { name: v } }, { metadata: { name: unused } }]
  template:
    spec:
      containers: [{ name: app, image: a, volumeMounts: [{ name: v, mountPath: /v }] }]
      volumes: [{ name: v, emptyDir: {} }, { name: other, secret: { secretName: gone } }]
`
  expect((await podIn(manifest)).volumes.map(({ name, kind }) => [name, kind])).toEqual([
    ['v', 'claim']
  ])
})

const mounts = (...all: readonly string[]) => `volumeMounts: [${all.join(', ')}]`

test.each<[string, string, string, readonly object[]]>([
  [
    'a relative path and slashes',
    mounts('{ name: v, mountPath: a//b/ }'),
    'emptyDir: {}',
    [{ volume: 'v', path: '/a/b', readOnly: false }]
  ],
  [
    'read-only',
    mounts('{ name: v, mountPath: /v, readOnly: true }'),
    'emptyDir: {}',
    [{ volume: 'v', path: '/v', readOnly: true }]
  ],
  [
    'contents, always read-only',
    mounts('{ name: v, mountPath: /v, readOnly: false }'),
    'configMap: { name: conf }',
    [{ volume: 'v', path: '/v', readOnly: true }]
  ],
  [
    'a read-only claim',
    MOUNT,
    'persistentVolumeClaim: { claimName: a, readOnly: true }',
    [{ volume: 'v', path: '/v', readOnly: true }]
  ],
  [
    'one volume in several places',
    mounts(
      '{ name: v, mountPath: /a, subPath: ./a//b/ }',
      '{ name: v, mountPath: /b, subPathExpr: "$(A)/x" }'
    ),
    'emptyDir: {}',
    [
      { volume: 'v', path: '/a', subPath: 'a/b', readOnly: false },
      { volume: 'v', path: '/b', subPath: 'one/x', readOnly: false }
    ]
  ],
  [
    'a file of a ConfigMap',
    mounts('{ name: v, mountPath: /etc/a, subPath: a }'),
    'configMap: { name: conf }',
    [{ volume: 'v', path: '/etc/a', subPath: '..TS/a', readOnly: true }]
  ],
  [
    'a missing file of a ConfigMap',
    mounts('{ name: v, mountPath: /etc/a, subPath: gone }'),
    'configMap: { name: conf }',
    [{ volume: 'v', path: '/etc/a', subPath: 'gone', readOnly: true }]
  ]
])('mounts: %s', async (_, container, source, expected) => {
  const own = `${container}\nenv: [{ name: A, value: one }]`
  const found = (await judgedIn(text(source, undefined, own))).mounts
  const shown = found.map(({ subPath, ...mount }) =>
    subPath === undefined ? mount : { ...mount, subPath: subPath.replaceAll(DATED, '..TS') }
  )
  expect(shown).toEqual(expected)
})

test('a folder stands where a file of a ConfigMap is missing, as for a kubelet', async () => {
  const manifest = text(
    'configMap: { name: conf }',
    2000,
    mounts('{ name: v, mountPath: /a, subPath: x/gone }')
  )
  expect((await volumeOf(manifest)).entries.slice(-2)).toEqual([
    '2755 0:2000 x/',
    '2777 0:2000 x/gone/'
  ])
})

test.each<[string, string, readonly string[]]>([
  [
    'a folder of the node',
    text('hostPath: { path: /var/run, type: Directory }'),
    [
      '8:24 "spec.volumes[0].hostPath" is "/var/run", a path of the node, which a check does not read. Give a stand-in at the path where the container mounts it: "volumes: SOURCE:PATH".'
    ]
  ],
  [
    'an image',
    text('image: { reference: a }'),
    [
      '8:24 "spec.volumes[0].image" is a volume that a check cannot mount; check a manifest without it.'
    ]
  ],
  [
    'two sources',
    text('emptyDir: {}, configMap: { name: conf }'),
    ['8:13 "spec.volumes[0]" has two sources, "emptyDir" and "configMap"; leave one.']
  ],
  [
    'no quantity',
    text('emptyDir: { sizeLimit: 10MB }'),
    ['8:36 "spec.volumes[0].emptyDir.sizeLimit" is no quantity; write for example "64Mi".']
  ],
  [
    'a missing volume',
    podWith(mounts('{ name: dat, mountPath: /v }'), 'volumes: [{ name: data, emptyDir: {} }]'),
    [
      '7:24 "spec.containers[0].volumeMounts[0].name" is "dat", which is no volume of the pod: did you mean "data"?'
    ]
  ],
  [
    'the root',
    text('emptyDir: {}', undefined, mounts('{ name: v, mountPath: / }')),
    [
      '7:33 "spec.containers[0].volumeMounts[0].mountPath" is no path at which a volume can be mounted; write for example "/data".'
    ]
  ],
  [
    'one path twice',
    text(
      'emptyDir: {}',
      undefined,
      mounts('{ name: v, mountPath: /v }', '{ name: v, mountPath: /v/, subPath: a }')
    ),
    [
      '7:61 "spec.containers[0].volumeMounts[1].mountPath" is mounted twice in the container; leave one.'
    ]
  ],
  [
    'a path out of the volume',
    text('emptyDir: {}', undefined, mounts('{ name: v, mountPath: /v, subPath: a/../../b }')),
    [
      '7:48 "spec.containers[0].volumeMounts[0].subPath" is "a/../../b", which leads out of the volume; write a path below its root.'
    ]
  ],
  [
    'a variable that is not set',
    text('emptyDir: {}', undefined, mounts('{ name: v, mountPath: /v, subPathExpr: $(GONE) }')),
    [
      '7:48 "spec.containers[0].volumeMounts[0].subPathExpr" refers to the variable "GONE", which the container does not have.'
    ]
  ],
  [
    'block devices',
    text('emptyDir: {}', undefined, `${MOUNT}\nvolumeDevices: [{ name: v, devicePath: /dev/x }]`),
    [
      '8:7 "spec.containers[0].volumeDevices" names block devices, which a check cannot give; check a manifest without them.'
    ]
  ],
  [
    'missing objects and keys',
    text(
      'projected: { sources: [{ configMap: { name: conf, items: [{ key: gone, path: a }] } }, { secret: { name: gone } }] }'
    ),
    [
      '8:82 the ConfigMap "conf" has not the key "gone" that the pod needs. Add to it what is missing, or give files by "volumes" at the path where the container mounts it.',
      '8:113 none of the files has the Secret "gone", which the pod needs. Add it with test values, in a further file of "manifest-file", or give files by "volumes" at the path where the container mounts it.'
    ]
  ],
  [
    'a path of an item out of the volume',
    text('configMap: { name: conf, items: [{ key: a, path: ../x }] }'),
    [
      '8:67 "spec.volumes[0].configMap.items[0].path" leads out of the volume; write a path without "..".'
    ]
  ],
  [
    'a mode that is none',
    text('configMap: { name: conf, items: [{ key: a, path: x, mode: 0o7777 }] }'),
    [
      '8:76 "spec.volumes[0].configMap.items[0].mode" is no mode of a file; write for example 0440, or 288, which is the same.'
    ]
  ]
])('faults of volumes: %s', async (_, manifest, faults) => {
  expect(await faultsIn(manifest)).toEqual(faults.map((fault) => `manifest-file a.yaml:${fault}`))
})

test('a volume of an input stands in for one that a check cannot make', async () => {
  for (const source of [
    'hostPath: { path: /x }',
    'secret: { secretName: gone }',
    'image: { reference: a }'
  ]) {
    const { volumes } = await podIn(text(source), { given: { mounts: ['/v'] } })
    expect(volumes.map(({ name, kind }) => [name, kind])).toEqual([['v', 'claim']])
  }
})

test('a volume of an input at a path that is not mounted is a fault', async () => {
  expect(await faultsIn(text('emptyDir: {}'), { given: { mounts: ['/v', '/w'] } })).toEqual([
    'volumes "/w" is no mount of the container in the manifest; beside a manifest a volume can only stand in at a path that the container mounts.'
  ])
})

test.each<[string, string, readonly string[]]>([
  [
    'a claim',
    text('persistentVolumeClaim: { claimName: data }'),
    ['8:24 stand-in persistentVolumeClaim v data']
  ],
  [
    'a folder of the node',
    text('hostPath: { path: /x, type: DirectoryOrCreate }'),
    ['8:24 stand-in hostPath v /x']
  ],
  ['memory without a limit', text('emptyDir: { medium: Memory }'), ['8:24 memory-uncounted v']],
  ['huge pages', text('emptyDir: { medium: HugePages }'), ['8:36 not-reproduced medium']],
  [
    'a token',
    text('projected: { sources: [{ serviceAccountToken: { path: token } }] }'),
    ['8:47 not-reproduced serviceAccountToken']
  ],
  [
    'mounts of the node',
    text(
      'emptyDir: {}',
      undefined,
      mounts('{ name: v, mountPath: /v, mountPropagation: HostToContainer }')
    ),
    ['7:48 not-reproduced mountPropagation']
  ]
])('notes on volumes: %s', async (_, manifest, notes) => {
  const found = (await notesOn(manifest)).filter((note) => !note.includes('read-only-undeclared'))
  expect(found).toEqual(notes)
})
