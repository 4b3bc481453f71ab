import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vault } from '../../../src/adapters/world'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zero-drift-vault-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('returns stored bytes, few or many, and leaves no file name behind', () => {
  const { append, read, close } = vault(folder)
  const pieces = Array.from({ length: 300 }, (_, n) => Buffer.alloc((n * 37) % 5000, n))
  const places = pieces.map((piece) => append(piece))
  const large = append(Buffer.alloc(3_000_000, 'x'))
  expect(readdirSync(folder)).toEqual([])
  for (const [n, piece] of pieces.entries()) {
    expect(Buffer.from(read(places[n]!, piece.length)).equals(piece)).toBe(true)
  }
  expect(read(large + 2_999_999, 1)).toEqual(new Uint8Array([120]))
  append(Buffer.from('after a read'))
  expect(Buffer.from(read(large + 3_000_000, 12)).toString()).toBe('after a read')
  close()
  close()
  expect(readdirSync(folder)).toEqual([])
})

test('creates no file for a few unread bytes, or for none', () => {
  const { append, read, close } = vault(join(folder, 'does-not-exist'))
  append(Buffer.from('x'))
  expect(read(0, 0)).toEqual(new Uint8Array(0))
  close()
})

test('does not change with the buffers that were stored', () => {
  const { append, read } = vault(folder)
  const bytes = Buffer.from('abc')
  append(bytes)
  bytes.fill('x')
  expect(Buffer.from(read(0, 3)).toString()).toBe('abc')
})

test('throws where its folder cannot be used', () => {
  const { append } = vault(join(folder, 'does-not-exist'))
  expect(() => append(Buffer.alloc(1_000_000))).toThrow('ENOENT')
})
