import type { Owner } from '../../../src/explain/mounts'
import { ownerOf, resolveOwner } from '../../../src/explain/shown'
import { tarOf } from '../observe/archives'
import { worldOf } from '../run/world'

const PASSWD = [
  'root:x:0:0:root:/root:/bin/bash',
  'toor:x:0:0::/root:/bin/sh',
  'www-data:x:33:34:www-data:/var/www:/usr/sbin/nologin',
  'app:x:1000:1001::/home/app:/bin/sh',
  '4242:x:77:78::/:/bin/sh',
  'broken:x',
  ''
].join('\n')
const GROUP = ['root:x:0:', 'staff:x:50:app', 'adm:x:4:', ''].join('\n')

describe('a user is resolved', () => {
  test.each<[string, string, Owner | undefined]>([
    ['by name, with the group of that line', 'www-data', { uid: 33, gid: 34 }],
    ['by number, with the group of that line', '1000', { uid: 1000, gid: 1001 }],
    ['by a number that no user has, with the group of root', '5000', { uid: 5000, gid: 0 }],
    ['by name before number', '4242', { uid: 77, gid: 78 }],
    ['with a group by name', 'app:staff', { uid: 1000, gid: 50 }],
    ['with a group by number', 'app:70', { uid: 1000, gid: 70 }],
    ['with the group of root, by name', 'app:root', { uid: 1000, gid: 0 }],
    ['by numbers that no user and no group has', '5000:6000', { uid: 5000, gid: 6000 }],
    ['with an empty group, as without one', 'app:', { uid: 1000, gid: 1001 }],
    ['not if no user has that name', 'nobody', undefined],
    ['not where no group has that name', 'app:wheel', undefined],
    ['not where the line says nothing', 'broken', undefined],
    ['not where it is root', 'root', undefined],
    ['not where it is root by another name', 'toor', undefined],
    ['not where it is root by number', '0:50', undefined],
    ['not where it is empty', '', undefined],
    ['not where only the group is given', ':staff', undefined]
  ])('%s', (_, user, expected) => {
    expect(resolveOwner(user, PASSWD, GROUP)).toEqual(expected)
  })

  test('by numbers, in an image without users', () => {
    expect(resolveOwner('65532:65532', '', '')).toEqual({ uid: 65532, gid: 65532 })
    expect(resolveOwner('65532', '', '')).toEqual({ uid: 65532, gid: 0 })
    expect(resolveOwner('nonroot', '', '')).toBeUndefined()
  })
})

describe('the owner of a container', () => {
  /** An image with these files; of any other path it has nothing. */
  async function owner(user: string, files: Readonly<Record<string, string>>) {
    const asked: string[] = []
    const archives = new Map<string, Buffer>()
    for (const [path, contents] of Object.entries(files))
      archives.set(path, await tarOf([{ name: path.slice(5), contents }]))
    const world = worldOf({
      engine: {
        archive: (id, path, onBytes) => {
          asked.push(`${id} ${path}`)
          const archive = archives.get(path)
          if (archive !== undefined) onBytes(archive)
          return Promise.resolve(archive !== undefined)
        }
      }
    })
    return { owner: await ownerOf(user, 'c1', world), asked }
  }

  const BOTH = ['c1 /etc/passwd', 'c1 /etc/group']

  test.each(['', '0', 'root', '0:50', 'root:staff', ':50'])(
    'is root by "%s", without a look at its files',
    async (user) => {
      expect(await owner(user, {})).toEqual({ owner: undefined, asked: [] })
    }
  )

  test('is resolved by its files', async () => {
    const files = { '/etc/passwd': PASSWD, '/etc/group': GROUP }
    expect(await owner('app:staff', files)).toEqual({ owner: { uid: 1000, gid: 50 }, asked: BOTH })
  })

  test('is given by number if it has no such files', async () => {
    expect(await owner('65532:5', {})).toEqual({ owner: { uid: 65532, gid: 5 }, asked: BOTH })
  })

  test('is unknown by name if it has no such files', async () => {
    expect(await owner('app', {})).toEqual({ owner: undefined, asked: BOTH })
  })

  test('is not read from a file that is far too long', async () => {
    const files = { '/etc/passwd': PASSWD + '#'.repeat(1024 * 1024) }
    expect((await owner('app', files)).owner).toBeUndefined()
  })
})
