import { digest } from '../../../src/adapters/world'
import { newSnapshot, surveyor, type Entry, type Snapshot } from '../../../src/observe/snapshot'
import { tarReader } from '../../../src/observe/tar'
import { tarOf, type Packed } from './archives'

const SHA = {
  '': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  a: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
  b: '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d'
}

const file = (size: number, more: Partial<Entry> = {}): Entry => ({
  ...{ type: 'file', mode: 0o644, uid: 0, gid: 0, size, modified: 1000 },
  ...more
})
const other = (type: Entry['type'], mode: number, more: Partial<Entry> = {}): Entry =>
  file(0, { type, mode, ...more })

/** What is taken down of an archive, with so many bytes of contents. */
async function surveyed(entries: readonly Packed[], limit = 100) {
  const snapshot = newSnapshot()
  const survey = { limit, digest, pathOf: (name: string) => `/${name}` }
  const { enter, partial } = surveyor(survey, snapshot)
  tarReader(enter).add(await tarOf(entries))
  return { snapshot: new Map(snapshot), partial: partial() }
}

const of = (entries: Readonly<Record<string, Entry>>): Snapshot => new Map(Object.entries(entries))

describe('a snapshot', () => {
  test('has an entry of every type', async () => {
    const entries: readonly Packed[] = [
      { name: '.', type: 'directory', mode: 0o1777 },
      { name: 'f', contents: 'a', mode: 0o4755, uid: 33, gid: 34 },
      { name: 'l', type: 'symlink', linkname: '/f' },
      { name: 'c', type: 'character-device', devmajor: 1, devminor: 3 },
      { name: 'b', type: 'block-device', devmajor: 8, devminor: 17 },
      { name: 'p', type: 'fifo' },
      { name: 's', pax: { 'ZERODRIFT.type': 'socket' } },
      { name: 'q', pax: { 'ZERODRIFT.type': 'queue' } }
    ]
    expect(await surveyed(entries)).toEqual({
      snapshot: of({
        '/': other('directory', 0o1777),
        '/f': file(1, { mode: 0o4755, uid: 33, gid: 34, sha256: SHA.a }),
        '/l': other('symlink', 0o644, { target: '/f' }),
        '/c': other('device', 0o644, { device: '1:3' }),
        '/b': other('device', 0o644, { device: '8:17' }),
        '/p': other('fifo', 0o644),
        '/s': other('socket', 0o644),
        '/q': other('queue', 0o644)
      }),
      partial: false
    })
  })

  test('keeps names apart that are not valid UTF-8', async () => {
    const names = ['\xff', '\xfe']
    const { snapshot } = await surveyed(names.map((name) => ({ name, contents: 'a' })))
    // tar-stream writes names in UTF-8.
    expect([...snapshot.keys()]).toEqual(['/\xc3\xbf', '/\xc3\xbe'])
  })

  test('has the file capabilities of programs', async () => {
    const held = '\x01\x00\x00\x02'
    const pax = { 'SCHILY.xattr.security.capability': held }
    expect((await surveyed([{ name: 'f', contents: 'a', pax }])).snapshot).toEqual(
      of({ '/f': file(1, { sha256: SHA.a, capabilities: '01000002' }) })
    )
  })

  test('ignores an unknown type of the probe’s', async () => {
    const pax = { 'ZERODRIFT.type': 'directory' }
    expect((await surveyed([{ name: 'f', contents: 'a', pax }])).snapshot).toEqual(
      of({ '/f': file(1, { sha256: SHA.a }) })
    )
  })
})

describe('a hard link', () => {
  const entries: readonly Packed[] = [
    { name: 'dir/f', contents: 'a', mode: 0o755 },
    { name: 'g', type: 'link', linkname: 'dir/f', mode: 0 }
  ]
  const f = file(1, { mode: 0o755, sha256: SHA.a })

  test('has the facts of the file that it links to', async () => {
    const expected = { snapshot: of({ '/dir/f': f, '/g': f }), partial: false }
    expect(await surveyed(entries)).toEqual(expected)
    const dotted = [entries[0]!, { ...entries[1]!, linkname: './dir/f' }]
    expect(await surveyed(dotted)).toEqual(expected)
  })

  test('counts once for the limit', async () => {
    expect((await surveyed([...entries, { name: 'h', contents: 'b' }], 2)).partial).toBe(false)
  })

  test('of a file that was too large has no digest either', async () => {
    const unread = file(1, { mode: 0o755 })
    expect(await surveyed(entries, 0)).toEqual({
      snapshot: of({ '/dir/f': unread, '/g': unread }),
      partial: true
    })
  })

  test('to a file that did not come before is an empty file', async () => {
    const { snapshot } = await surveyed([{ name: 'g', type: 'link', linkname: 'gone' }])
    expect(snapshot).toEqual(of({ '/g': file(0) }))
  })
})

describe('files beyond the limit', () => {
  const entries = ['a', 'b'].map((contents) => ({ name: contents, contents }))

  test.each<[string, number, readonly (string | undefined)[], boolean]>([
    ['nothing is read where nothing may be', 0, [undefined, undefined], true],
    ['as much is read as may be', 1, [SHA.a, undefined], true],
    ['all is read where all may be', 2, [SHA.a, SHA.b], false]
  ])('%s', async (_, limit, digests, partial) => {
    const found = await surveyed(entries, limit)
    expect([...found.snapshot.values()].map(({ sha256 }) => sha256)).toEqual(digests)
    expect(found.partial).toBe(partial)
  })

  test('do not keep the files beside them from being read', async () => {
    const large = { name: 'large', contents: 'x'.repeat(10) }
    const { snapshot, partial } = await surveyed([large, ...entries], 9)
    const small = [file(1, { sha256: SHA.a }), file(1, { sha256: SHA.b })]
    expect([...snapshot.values()]).toEqual([file(10), ...small])
    expect(partial).toBe(true)
  })

  test('keep their size, also where the probe left them out', async () => {
    const pax = { 'ZERODRIFT.size': '5000000000' }
    expect(await surveyed([{ name: 'f', pax }])).toEqual({
      snapshot: of({ '/f': file(5_000_000_000) }),
      partial: true
    })
  })

  test('include no empty file, which has a digest', async () => {
    expect(await surveyed([{ name: 'f' }], 0)).toEqual({
      snapshot: of({ '/f': file(0, { sha256: SHA[''] }) }),
      partial: false
    })
  })
})

test('of two entries of one name the last counts', async () => {
  const { snapshot } = await surveyed(['a', 'b'].map((contents) => ({ name: 'f', contents })))
  expect(snapshot).toEqual(of({ '/f': file(1, { sha256: SHA.b }) }))
})
