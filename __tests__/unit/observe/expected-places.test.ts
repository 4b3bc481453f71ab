import { expectedPlaces } from '../../../src/observe/places'
import { PLAN } from '../run/world'

test('mounts of the author cover those of the engine, and a tmpfs covers a volume', () => {
  const container = {
    ...PLAN.container,
    readOnly: false,
    tmpfs: [{ path: '/data', options: '' }],
    volumes: [{ source: '/h', path: '/etc/hosts', readOnly: true }]
  }
  const mounts = [
    { type: 'volume', path: '/data', writable: true },
    { type: 'bind', path: '/etc/hosts', writable: false }
  ]
  const places = expectedPlaces({ container }, mounts)
  expect(Array.from(places, ([path, { type, declared }]) => [path, type, declared])).toEqual([
    ['/', 'rootfs', false],
    ['/dev', 'dev', false],
    ['/dev/shm', 'shm', false],
    ['/dev/mqueue', 'mqueue', false],
    ['/etc/hosts', 'bind', true],
    ['/etc/hostname', 'bind', false],
    ['/etc/resolv.conf', 'bind', false],
    ['/data', 'tmpfs', true]
  ])
})

test('no expected place counts as watched', () => {
  const watched = Array.from(expectedPlaces(PLAN, []).values(), (place) => place.watched)
  expect(watched).toEqual(['none', 'none', 'none', 'none'])
})
