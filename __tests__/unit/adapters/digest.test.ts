import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { digest } from '../../../src/adapters/world'

test.each([
  ['nothing', [], 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['an empty piece', [''], 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['one piece', ['abc'], 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['two pieces', ['a', 'bc'], 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['three', ['', 'ab', 'c'], 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad']
])('the digest of %s', (_, pieces, hex) => {
  const { add, hex: end } = digest()
  for (const piece of pieces) add(Buffer.from(piece))
  expect(end()).toBe(hex)
})

test('a digest does not depend on how the bytes were split', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 70 })), (pieces) => {
      const { add, hex } = digest()
      for (const piece of pieces) add(piece)
      expect(hex()).toBe(createHash('sha256').update(Buffer.concat(pieces)).digest('hex'))
    })
  )
})

test('digests computed side by side are independent', () => {
  const [one, other] = [digest(), digest()]
  one.add(Buffer.from('a'))
  other.add(Buffer.from('x'))
  one.add(Buffer.from('bc'))
  expect(one.hex()).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
