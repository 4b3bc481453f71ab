import { archivedPairs } from '../../../src/observe/network-file-pairs'
import { NETWORK_FILES, networkFileChanges } from '../../../src/observe/network-files'
import type { ContainerFacts } from '../../../src/words'
import { CONTAINER, worldOf } from '../run/world'
import type { Packed } from './archives'
import { engineWith, type Disk } from './disk'

const OWN: ContainerFacts = {
  ...CONTAINER,
  hostname: 'web.example',
  addresses: ['172.17.0.2', '10.0.0.2'],
  addresses6: ['fd00::2']
}
const ENDED: ContainerFacts = { ...OWN, addresses: [], addresses6: [] }
const TWIN: ContainerFacts = {
  ...OWN,
  ...{ id: 't1', hostname: 'twin', addresses: ['172.17.0.3'], addresses6: [] }
}
/** On no network, or on the host's. */
const ALONE: ContainerFacts = { ...TWIN, addresses: [] }
const LOCAL = '127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost\n10.0.0.5\tapi\n'

/** What the engine wrote for the container and for its twin, unless they are said to be otherwise. */
interface Files {
  readonly own?: Partial<Packed>
  readonly twins?: Partial<Packed>
  readonly facts?: ContainerFacts
  readonly twinFacts?: ContainerFacts
}

const WRITTEN = {
  '/etc/hosts': [
    `${LOCAL}172.17.0.2\tweb.example web\n10.0.0.2\tweb.example web\nfd00::2\tweb.example web\n`,
    `${LOCAL}172.17.0.3\ttwin\n`
  ],
  '/etc/hostname': ['web.example\n', 'twin\n'],
  '/etc/resolv.conf': ['nameserver 10.0.0.1\n', 'nameserver 10.0.0.1\n']
} as const

type Path = keyof typeof WRITTEN

async function changed(path: Path, { own, twins, facts = OWN, twinFacts = TWIN }: Files) {
  const [ours, theirs] = WRITTEN[path]
  const name = path.slice('/etc/'.length)
  const disk: Disk = {
    [`c1 ${path}`]: [{ name, contents: ours, ...own }],
    [`t1 ${path}`]: [{ name, contents: theirs, ...twins }]
  }
  const { engine } = engineWith(disk)
  const world = worldOf({ engine: { ...engine, inspect: () => Promise.resolve(twinFacts) } })
  return networkFileChanges(await archivedPairs({ own: facts, neighbour: 't1' }, world, [path]))
}

test('the engine is not asked where no file is compared', async () => {
  expect(await archivedPairs({ own: OWN, neighbour: 't1' }, worldOf({}), [])).toEqual([])
})

test.each(NETWORK_FILES)('%s is as the engine wrote it', async (path) => {
  expect(await changed(path, {})).toEqual([])
})

const [hosts] = WRITTEN['/etc/hosts']

test.each<[string, Path, Files]>([
  [
    'of hosts without a dot',
    '/etc/hosts',
    { own: { contents: `${LOCAL}172.17.0.2\tweb.example\n` } }
  ],
  ['of hosts without an address any more', '/etc/hosts', { own: { contents: LOCAL } }],
  ['of a twin that has no line of its own', '/etc/hosts', { twins: { contents: LOCAL } }],
  [
    'of one that has ended, and has its line still',
    '/etc/hosts',
    { facts: ENDED, own: { contents: `${LOCAL}172.17.0.2\tweb.example web\n` } }
  ],
  [
    'of one that has ended, and has its line no more',
    '/etc/hosts',
    { facts: ENDED, own: { contents: LOCAL } }
  ],
  [
    'of one that has ended, on a network of both families',
    '/etc/hosts',
    {
      facts: ENDED,
      own: { contents: `${LOCAL}172.17.0.2\tweb.example\nfd00::2\tweb.example\n` },
      twins: { contents: `${LOCAL}172.17.0.3\ttwin\nfd00::3\ttwin\n` },
      twinFacts: { ...TWIN, addresses6: ['fd00::3'] }
    }
  ],
  [
    'of one without a network',
    '/etc/hosts',
    { facts: ENDED, own: { contents: LOCAL }, twins: { contents: LOCAL }, twinFacts: ALONE }
  ],
  ['of files of another time', '/etc/hosts', { own: { mtime: new Date(9_000_000) } }]
])('%s is no change', async (_, path, files) => {
  expect(await changed(path, files)).toEqual([])
})

test.each<[string, Path, Files]>([
  ['a line more', '/etc/hosts', { own: { contents: `${hosts}6.6.6.6\tapi\n` } }],
  [
    'its own name for another address',
    '/etc/hosts',
    { own: { contents: `${hosts}6.6.6.6\tweb.example web\n` } }
  ],
  [
    'another name for its own address',
    '/etc/hosts',
    { own: { contents: `${hosts}172.17.0.2\tapi\n` } }
  ],
  [
    'another address for a name',
    '/etc/hosts',
    { own: { contents: hosts.replace('10.0.0.5', '6.6.6.6') } }
  ],
  [
    'its own line twice',
    '/etc/hosts',
    { own: { contents: `${hosts}172.17.0.2\tweb.example web\n` } }
  ],
  [
    'a further name on its own line',
    '/etc/hosts',
    { own: { contents: `${LOCAL}172.17.0.2\tweb.example web api\n` } }
  ],
  [
    'a line in its name, without a network,',
    '/etc/hosts',
    {
      facts: ENDED,
      own: { contents: `${LOCAL}6.6.6.6\tweb.example api\n` },
      twins: { contents: LOCAL },
      twinFacts: ALONE
    }
  ],
  [
    'a mere line of its name, without a network,',
    '/etc/hosts',
    {
      facts: ENDED,
      own: { contents: `${LOCAL}6.6.6.6\tweb.example\n` },
      twins: { contents: LOCAL },
      twinFacts: ALONE
    }
  ],
  [
    'the host’s own line for another address, on the host’s network,',
    '/etc/hosts',
    {
      facts: { ...ENDED, hostname: 'twin' },
      own: { contents: `6.6.6.6\ttwin\n${LOCAL}` },
      twins: { contents: `127.0.1.1\ttwin\n${LOCAL}` },
      twinFacts: ALONE
    }
  ],
  [
    'a line in its name after its end',
    '/etc/hosts',
    {
      facts: ENDED,
      own: { contents: `${LOCAL}172.17.0.2\tweb.example web\n6.6.6.6\tweb.example api\n` }
    }
  ],
  [
    'its only line for further names after its end',
    '/etc/hosts',
    { facts: ENDED, own: { contents: `${LOCAL}6.6.6.6\tweb.example api\n` } }
  ],
  [
    'its line in another place after its end',
    '/etc/hosts',
    { facts: ENDED, own: { contents: `172.17.0.2\tweb.example web\n${LOCAL}` } }
  ],
  [
    'its line for no address after its end',
    '/etc/hosts',
    { facts: ENDED, own: { contents: `${LOCAL}api\tweb.example web\n` } }
  ],
  [
    'an address of the other family after its end',
    '/etc/hosts',
    { facts: ENDED, own: { contents: `${LOCAL}fd00::2\tweb.example web\n` } }
  ],
  [
    'its own name as a server',
    '/etc/resolv.conf',
    { own: { contents: 'nameserver 10.0.0.1\nnameserver web.example\n' } }
  ],
  [
    'its own name to search',
    '/etc/resolv.conf',
    { own: { contents: 'nameserver 10.0.0.1\nsearch web.example\n' } }
  ],
  ['a line less', '/etc/hosts', { own: { contents: hosts.replace('10.0.0.5\tapi\n', '') } }],
  ['nothing left', '/etc/hosts', { own: { contents: '' } }],
  ['another name', '/etc/hostname', { own: { contents: 'evil\n' } }],
  ['the twin’s name', '/etc/hostname', { own: { contents: 'twin' } }],
  ['a name without its end', '/etc/hostname', { own: { contents: 'web.example' } }],
  ['another server', '/etc/resolv.conf', { own: { contents: 'nameserver 6.6.6.6\n' } }],
  ['another mode', '/etc/resolv.conf', { own: { mode: 0o666 } }],
  ['another owner', '/etc/resolv.conf', { own: { uid: 33 } }],
  ['another group', '/etc/resolv.conf', { own: { gid: 33 } }]
])('a file with %s has changed: %s', async (_, path, files) => {
  expect(await changed(path, files)).toMatchObject([{ path, kind: 'changed', place: path }])
})

test('on the host’s network the host’s own name is in both', async () => {
  const text = '127.0.0.1 localhost\n127.0.1.1\ttwin\n'
  const facts = { ...ENDED, hostname: 'twin' }
  const files = { own: { contents: text }, twins: { contents: text }, facts, twinFacts: ALONE }
  expect(await changed('/etc/hosts', files)).toEqual([])
})

test('a change has the facts of the engine’s version and of the current file', async () => {
  const [change] = await changed('/etc/resolv.conf', { own: { mode: 0o600, contents: '' } })
  expect(change).toEqual({
    ...{ path: '/etc/resolv.conf', kind: 'changed', place: '/etc/resolv.conf' },
    before: expect.objectContaining({ mode: 0o644, size: 20 }) as object,
    after: expect.objectContaining({ mode: 0o600, size: 0 }) as object
  })
})
