import { ownHostname } from '../../../src/adapters/docker/identify'

const ID = '0123456789abcdef'.repeat(4)
const OTHER = 'fedcba9876543210'.repeat(4)

/** A line of mountinfo for the host name of a container, mounted at a path. */
const line = (id: string, path: string, folder = '/var/lib/docker'): string =>
  `618 612 8:1 ${folder}/containers/${id}/hostname ${path} rw,relatime - ext4 /dev/sda1 rw\n`

test.each<[string, string, ReturnType<typeof ownHostname>]>([
  ['a host has none', '25 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw\n', undefined],
  ['nothing tells nothing', '', undefined],
  [
    'a container has its own',
    line(ID, '/etc/hostname'),
    { id: ID, root: `/containers/${ID}/hostname` }
  ],
  [
    "a container's own folder may be a file system of its own",
    line(ID, '/etc/hostname', ''),
    { id: ID, root: `/containers/${ID}/hostname` }
  ],
  [
    'a container that the engine archives meanwhile is somebody else',
    line(ID, `/var/lib/docker/overlay2/${ID}/merged/etc/hostname`),
    undefined
  ],
  [
    'in a container, too',
    line(OTHER, '/var/lib/docker/overlay2/x/merged/etc/hostname') +
      line(ID, '/etc/hostname') +
      line(OTHER, '/mnt/etc/hostname'),
    { id: ID, root: `/containers/${ID}/hostname` }
  ],
  [
    'what is mounted over it counts',
    `${line(ID, '/etc/hostname')}700 612 8:1 /srv/name /etc/hostname ro - ext4 /dev/sda1 rw\n`,
    undefined
  ],
  ['a path that only begins like it is another', line(ID, '/etc/hostname.d/hostname'), undefined],
  [
    'a part of that folder is no host name',
    `618 612 8:1 /x/containers/${ID}/hosts /etc/hostname rw - ext4 /dev/sda1 rw\n`,
    undefined
  ]
])('%s', (_, mountinfo, expected) => {
  expect(ownHostname(mountinfo)).toEqual(expected)
})
