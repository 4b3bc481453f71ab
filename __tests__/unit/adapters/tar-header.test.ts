import { endOfArchive, padding, tarHeader } from '../../../src/adapters/docker/exported'
import { tarReader, type TarHeader } from '../../../src/observe/tar'

const FILE: TarHeader = {
  ...{ name: 'etc/app.conf', type: '0', mode: 0o644, uid: 0, gid: 0, size: 3 },
  ...{ modified: 1_700_000_000, target: '', device: '0:0', records: new Map() }
}

test.each<[string, Partial<TarHeader>]>([
  ['a file', {}],
  ['an owner that has no room in a block', { uid: 4_294_967_294, gid: 3_000_000_000 }],
  ['a name that is not UTF-8, and longer than a block', { name: `\xff${'n'.repeat(600)}` }],
  ['a symbolic link to a long path', { type: '2', size: 0, target: 't'.repeat(300) }],
  ['a device', { type: '3', size: 0, mode: 0o660, device: '10:200' }],
  ['a set-id folder', { type: '5', size: 0, mode: 0o6755 }],
  ['capabilities', { records: new Map([['SCHILY.xattr.security.capability', '\x01\0\0\x02\n=']]) }],
  ['a time before 1970', { modified: -5 }],
  ['a record whose length has one digit more than its text', { name: 'n'.repeat(90) }]
])('%s is read back as it was written', (_, facts) => {
  const header = { ...FILE, ...facts }
  const found: TarHeader[] = []
  const contents: Uint8Array[] = []
  const reader = tarReader((one) => {
    found.push(one)
    return { add: (bytes) => contents.push(bytes.slice()), end: () => undefined }
  })
  reader.add(tarHeader(header))
  reader.add(Buffer.alloc(header.size, 'x'))
  reader.add(padding(header.size))
  reader.add(endOfArchive())
  expect(reader.ended()).toBe(true)
  expect(found).toEqual([{ ...header, records: expect.any(Map) as unknown }])
  expect(Buffer.concat(contents)).toHaveLength(header.size)
  for (const [key, value] of header.records) expect(found[0]?.records.get(key)).toBe(value)
})

test('a size beyond eight gigabytes', () => {
  const size = 9 * 1024 ** 3
  const found: number[] = []
  const reader = tarReader((one) => {
    found.push(one.size)
    return undefined
  })
  reader.add(tarHeader({ ...FILE, size }))
  expect(found).toEqual([size])
})
