import { createOptions } from '../../../src/adapters/docker/create'
import {
  exitCodeOfRefusal,
  forPodman,
  isListBroken,
  isMemoryVolume,
  isNotRunning,
  memoryVolumeName,
  tmpfsWords,
  volumeForPodman,
  type PodmanFacts
} from '../../../src/adapters/docker/podman'
import { bare } from '../../../src/run/probe-specs'
import type { ContainerSpec } from '../../../src/words'
import { PLAN } from '../run/world'

const FACTS: PodmanFacts = {
  version: '5.8.6',
  imageVolumes: [],
  newName: () => memoryVolumeName('0'.repeat(32))
}
const NAME = `zero-drift-tmpfs-${'0'.repeat(32)}`

const SPEC: ContainerSpec = { ...PLAN.container, readOnly: true, tmpfs: [], volumes: [] }

const made = (spec: Partial<ContainerSpec>, facts: Partial<PodmanFacts> = {}) => {
  const wanted = { ...SPEC, ...spec }
  return forPodman(createOptions(wanted), wanted, { ...FACTS, ...facts })
}
const hostOf = (...given: Parameters<typeof made>) => made(...given).body.HostConfig

const OFF = { '/run': 'ro', '/tmp': 'ro', '/var/tmp': 'ro' }

describe('the automatic tmpfs of a read-only root', () => {
  test.each<[string, Partial<ContainerSpec>, object]>([
    ['are read-only', {}, OFF],
    ['are not there on a writable root', { readOnly: false }, {}],
    ['are left where they are wanted', { readOnlyTmpfs: true }, {}],
    [
      'give way to those of the author',
      { tmpfs: [{ path: '/tmp/', options: 'exec' }] },
      { '/run': 'ro', '/var/tmp': 'ro', '/tmp/': 'nosuid,nodev,notmpcopyup,exec' }
    ],
    [
      'give way to volumes and binds',
      {
        volumes: [
          { source: 'data', path: '/run', readOnly: false },
          { source: '/srv', path: '/var/tmp', readOnly: true }
        ]
      },
      { '/tmp': 'ro' }
    ]
  ])('%s', (_, spec, tmpfs) => {
    expect(hostOf(spec)?.Tmpfs).toEqual(tmpfs)
  })

  test('give way to a volume of the image, which is asked for by name', () => {
    const host = hostOf({}, { imageVolumes: ['/tmp', '/data'] })
    expect(host?.Tmpfs).toEqual({ '/run': 'ro', '/var/tmp': 'ro' })
    expect(host?.Mounts).toEqual([{ Type: 'volume', Source: '', Target: '/tmp' }])
  })
})

describe('a tmpfs', () => {
  test.each([
    ['', 'noexec,nosuid,nodev,notmpcopyup'],
    ['defaults', 'noexec,nosuid,nodev,notmpcopyup'],
    ['size=1m,mode=1777', 'noexec,nosuid,nodev,notmpcopyup,size=1m,mode=1777'],
    ['exec,ro,rw,dev', 'nosuid,notmpcopyup,exec,rw,dev'],
    ['size=1m,size=2m,tmpcopyup', 'noexec,nosuid,nodev,size=2m,tmpcopyup']
  ])('with %j is mounted as Docker mounts it', (options, words) => {
    expect(tmpfsWords(options)).toBe(words)
  })

  test('with words that Podman lacks becomes a volume of memory', () => {
    const options = 'uid=33,gid=33,size=1m,exec'
    const { body, volumes } = made({ tmpfs: [{ path: '/t', options }] })
    expect(volumes).toEqual([
      {
        Name: NAME,
        Labels: { ...SPEC.labels },
        DriverOpts: { type: 'tmpfs', device: 'tmpfs', o: 'uid=33,gid=33,size=1m' }
      }
    ])
    expect(body.HostConfig?.Tmpfs).toEqual(OFF)
    expect(body.HostConfig?.Binds).toEqual([`${NAME}:/t:nosuid,nodev,exec,nocopy`])
  })

  test('of a one-shot job keeps its flags, which only a mount has', () => {
    const volume = { source: 'kept', path: '/tmp', readOnly: true, memory: 'noexec,mode=1777' }
    const host = hostOf({ volumes: [volume, { source: 'data', path: '/d', readOnly: false }] })
    expect(host?.Binds).toEqual(['kept:/tmp:nosuid,nodev,noexec,ro,nocopy'])
    expect(host?.Mounts).toEqual([
      { Type: 'volume', Source: 'data', Target: '/d', ReadOnly: false }
    ])
    expect(host?.Tmpfs).toEqual({ '/run': 'ro', '/var/tmp': 'ro' })
  })

  test('has a name that no volume of an author has', () => {
    expect(isMemoryVolume(NAME)).toBe(true)
    expect(isMemoryVolume('zero-drift-tmpfs-mine')).toBe(false)
  })
})

test.each([
  ['4.3.1', 'size=1m,mode=1777', 'nr_blocks=256,mode=1777'],
  ['4.9.3', 'size=5000', 'nr_blocks=2'],
  ['4.9.3', 'mode=1777,size=50%', 'mode=1777'],
  ['5.0.0', 'size=1m', 'size=1m']
])('Podman %s is asked for a volume of memory with %s as %s', (version, o, expected) => {
  const volume = { Name: 'v', DriverOpts: { type: 'tmpfs', device: 'tmpfs', o } }
  const asked = volumeForPodman(volume, version)
  expect(asked.DriverOpts).toEqual({ ...volume.DriverOpts, o: expected })
})

test('any other volume is left as it is', () => {
  expect(volumeForPodman({ Name: 'v' }, '4.3.1')).toEqual({ Name: 'v' })
})

test('a container without a network is told so in words that Podman reads', () => {
  expect(hostOf({ offline: true })?.NetworkMode).toBe('none')
  expect(hostOf({})?.NetworkMode).toBeUndefined()
})

test('unconfined system paths are asked for as the command line does', () => {
  const securityOpt = ['no-new-privileges', 'systempaths=unconfined']
  expect(hostOf({ securityOpt })?.SecurityOpt).toEqual(securityOpt)
})

test('a probe, which ignores signals, is not waited for when it is removed', () => {
  const probe = bare({})
  const { body } = forPodman(createOptions(probe), probe, FACTS)
  expect(body.StopTimeout).toBe(0)
  expect(made({}).body.StopTimeout).toBeUndefined()
})

test.each([
  [
    'crun: executable file `/x` not found in $PATH: No such file or directory: OCI runtime attempted to invoke a command that was not found',
    127
  ],
  ['crun: open executable: Permission denied: OCI permission denied', 126],
  ['crun: the path `/x` exists but it is not executable: OCI permission denied', 126],
  ['runc create failed: exec: "/x": permission denied: OCI permission denied', 126],
  ['crun: setrlimit `RLIMIT_NOFILE`: Operation not permitted: OCI permission denied', undefined],
  ['no such container', undefined]
])('a refusal with %j has the exit code %j', (reason, code) => {
  expect(exitCodeOfRefusal(reason)).toBe(code)
})

test('refusals are understood', () => {
  expect(isNotRunning('can only kill running containers. c1 is in state exited')).toBe(true)
  expect(isNotRunning('no such container')).toBe(false)
  expect(isListBroken('computing changes: stat /x/index.html/x: not a directory')).toBe(true)
  expect(isListBroken('no such container')).toBe(false)
})
