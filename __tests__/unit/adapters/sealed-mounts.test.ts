import { mountsToRead, networkFilesToRead } from '../../../src/adapters/docker/sealed'

const mount = (Type: string, Destination: string, facts: object) => ({
  Type,
  Destination,
  ...facts
})

test('volumes and binds are read from where they were asked for, and no tmpfs', () => {
  const described = {
    Mounts: [
      mount('volume', '/a', { Name: 'f00d', Source: '/var/lib/docker/volumes/f00d/_data' }),
      mount('bind', '/b', { Source: '/host_mnt/b' }),
      mount('bind', '/c', { Source: '/c' }),
      mount('volume', '/d', { Name: 'data', Source: '/var/lib/docker/volumes/data/_data/part' }),
      mount('tmpfs', '/e', { Source: '' })
    ],
    HostConfig: {
      Mounts: [
        { Type: 'bind', Source: '/b', Target: '/b' },
        { Type: 'volume', Source: 'data', Target: '/d', VolumeOptions: { Subpath: 'part' } },
        { Type: 'tmpfs', Target: '/e' }
      ]
    }
  }
  expect(mountsToRead(described)).toEqual([
    { source: 'f00d', path: '/a', readOnly: true },
    { source: '/b', path: '/b', readOnly: true },
    { source: '/c', path: '/c', readOnly: true },
    { source: 'data', path: '/d', readOnly: true, subPath: 'part' }
  ])
})

test('a container without mounts has none', () => {
  expect(mountsToRead({ Mounts: null, HostConfig: { Mounts: null } })).toEqual([])
})

test('network files are those that the engine names once the container was started', () => {
  const files = { HostsPath: '/d/hosts', HostnamePath: '/d/hostname', ResolvConfPath: '' }
  expect(networkFilesToRead(files)).toEqual([
    { source: '/d/hosts', path: '/etc/hosts', readOnly: true },
    { source: '/d/hostname', path: '/etc/hostname', readOnly: true }
  ])
})
