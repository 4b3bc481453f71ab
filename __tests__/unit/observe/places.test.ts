import { placesOf } from '../../../src/observe/places'
import type { Place } from '../../../src/observe/observation'
import type { ContainerSpec, MountFacts, TmpfsMount, VolumeMount } from '../../../src/ports'

interface Wish {
  readonly readOnly?: boolean
  readonly tmpfs?: readonly TmpfsMount[]
  readonly volumes?: readonly VolumeMount[]
}

function spec({ readOnly = true, tmpfs = [], volumes = [] }: Wish): ContainerSpec {
  return {
    image: 'image',
    labels: {},
    env: [],
    init: false,
    readOnly,
    publish: [],
    tmpfs,
    volumes,
    capDrop: [],
    capAdd: [],
    securityOpt: [],
    pidsLimit: 1024,
    ulimits: [],
    addHost: []
  }
}

const places = (wish: Wish, mounts: readonly MountFacts[] = []) =>
  placesOf({ container: spec(wish) }, mounts)

const place = (path: string, type: Place['type'], flags = ''): Place => ({
  path,
  type,
  declared: flags.includes('d'),
  writable: flags.includes('w'),
  executable: flags.includes('x'),
  watched: flags.includes('n') ? 'names' : 'none'
})

const ROOT = place('/', 'rootfs', 'xn')
const DEV = [
  place('/dev', 'dev', 'wx'),
  place('/dev/mqueue', 'mqueue', 'w'),
  place('/dev/shm', 'shm', 'w')
]

describe('the places of a container', () => {
  test('are the root filesystem and three that read-only leaves writable', () => {
    expect(places({})).toEqual([ROOT, ...DEV])
  })

  test('are on a writable root filesystem also the files of the network, which no diff shows', () => {
    expect(places({ readOnly: false })).toEqual([
      place('/', 'rootfs', 'wxn'),
      ...DEV,
      place('/etc/hostname', 'bind', 'wx'),
      place('/etc/hosts', 'bind', 'wx'),
      place('/etc/resolv.conf', 'bind', 'wx')
    ])
  })

  test('are volumes of the image, and volumes and binds that the author names', () => {
    const volumes = [
      { source: 'v', path: '/named', readOnly: false },
      { source: '/h', path: '/bind', readOnly: true }
    ]
    const mounts = [
      { type: 'volume', path: '/named', writable: true },
      { type: 'volume', path: '/anonymous', writable: true },
      { type: 'bind', path: '/bind', writable: false }
    ]
    expect(places({ volumes }, mounts)).toEqual([
      ROOT,
      place('/anonymous', 'volume', 'wx'),
      place('/bind', 'bind', 'dx'),
      ...DEV,
      place('/named', 'volume', 'dwx')
    ])
  })

  test.each([
    ['no options', '', 'dw'],
    ['options that do not matter', 'size=64m,mode=1777', 'dw'],
    ['exec', 'size=64m,exec', 'dwx'],
    ['exec taken back', 'exec,noexec', 'dw'],
    ['exec after all', 'noexec,exec', 'dwx'],
    ['ro', 'ro', 'd'],
    ['ro taken back', 'ro,rw', 'dw'],
    ['words that only contain others', 'mode=exec,uid=ro', 'dw']
  ])('are declared tmpfs, with %s', (_, options, flags) => {
    expect(places({ tmpfs: [{ path: '/tmp', options }] })).toEqual([
      ROOT,
      ...DEV,
      place('/tmp', 'tmpfs', flags)
    ])
  })

  test('are one where a mount replaces what the engine would mount', () => {
    const tmpfs = [{ path: '/dev/shm', options: 'exec' }]
    const mounts = [{ type: 'volume', path: '/dev/mqueue', writable: true }]
    expect(places({ tmpfs }, mounts)).toEqual([
      ROOT,
      place('/dev', 'dev', 'wx'),
      place('/dev/mqueue', 'volume', 'wx'),
      place('/dev/shm', 'tmpfs', 'dwx')
    ])
  })

  test('are mounts of kinds that are not known, as volumes', () => {
    expect(places({}, [{ type: 'cluster', path: '/c', writable: true }])).toContainEqual(
      place('/c', 'volume', 'wx')
    )
  })
})
