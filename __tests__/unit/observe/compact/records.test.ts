import fc from 'fast-check'
import { changesByPath, rawChanges } from '../../../../src/observe/compact/changes'
import { readFacts, writeFacts } from '../../../../src/observe/compact/facts'
import { compactMap } from '../../../../src/observe/compact/map'
import type { Change } from '../../../../src/observe/observation'
import { byPath } from '../../../../src/observe/path-order'
import type { FileFacts } from '../../../../src/ports'

const FACTS = { write: writeFacts, read: readFacts }

const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })
const number = fc.oneof(fc.nat(0xffff), fc.nat(0xffffffff), fc.integer(), fc.maxSafeInteger())
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\xff', 'a', '/'), minLength: 250, maxLength: 260 })
)
const digest = fc.oneof(
  text,
  fc.string({ unit: fc.constantFrom('0', '7', 'a', 'f'), minLength: 64, maxLength: 64 })
)

/** Without what is undefined: a fact that is not known is absent. */
const known = <T extends object>(one: T): T =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as T

const facts = fc
  .record({
    type: fc.constantFrom<FileFacts['type']>('file', 'directory', 'symlink', 'device', 'queue'),
    mode: fc.nat(0o7777),
    ...{ uid: number, gid: number, size: number, modified: optional(number) },
    ...{ sha256: optional(digest), target: optional(text) },
    ...{ device: optional(text), capabilities: optional(text) }
  })
  .map((one) => known(one) as FileFacts)

const path = fc.oneof(
  // No path holds a NUL: the order counts on it.
  text.map((one) => one.replaceAll('\0', '')),
  fc
    .array(fc.constantFrom('a', 'b', 'a-b', 'é', '\u{1f600}'), { maxLength: 4 })
    .map((names) => `/${names.join('/')}`),
  // Long beginnings in common, some of them with letters that are more than a byte behind.
  fc
    .tuple(fc.constantFrom('/var/lib/app/cache', '/var/lib/app/cellar', '\xff'.repeat(300)), text)
    .map(([folder, name]) => `${folder}/${name}`)
)

const change = fc
  .record({
    ...{ path, kind: fc.constantFrom<Change['kind']>('added', 'changed', 'deleted') },
    ...{ place: fc.constantFrom('/', '/data', '/dev'), bytes: optional(text) },
    ...{ before: optional(facts), after: optional(facts), meanwhile: optional(facts) },
    idle: optional(fc.constantFrom<Change['idle']>('touched', 'transient'))
  })
  .map((one) => known(one) as Change)

test('facts are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(facts), (all) => {
      const map = compactMap(FACTS)
      for (const [index, one] of all.entries()) map.set(`${index}`, one)
      expect(Array.from(map, ([, one]) => one)).toEqual(all)
    })
  )
})

test('changes are read as they were given, sorted by path', () => {
  fc.assert(
    fc.property(fc.array(change), (all) => {
      expect([...changesByPath(all)]).toEqual(byPath(all))
    })
  )
})

test('an engine’s lines are read as they were given, in their order', () => {
  fc.assert(
    fc.property(fc.array(change), (all) => {
      const lines = all.map(({ path: one, kind }) => ({ path: one, kind }))
      const { add, list } = rawChanges()
      lines.forEach(add)
      expect([...list()]).toEqual(lines)
    })
  )
})

test('a map holds what a Map does, and knows what is new', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(path, facts)), path, (entries, other) => {
      const [map, model] = [compactMap(FACTS), new Map<string, FileFacts>()]
      for (const [key, value] of entries) {
        const isNew = JSON.stringify(model.get(key)) !== JSON.stringify(value)
        expect(map.set(key, value)).toBe(isNew)
        model.set(key, value)
      }
      expect(new Map(map)).toEqual(model)
      expect([...map.keys()]).toEqual([...model.keys()])
      expect(map.size).toBe(model.size)
      for (const key of [other, ...model.keys()]) {
        expect([map.get(key), map.has(key)]).toEqual([model.get(key), model.has(key)])
        expect(map.rowOf(key)).toBe([...model.keys()].indexOf(key))
      }
    })
  )
})

test('records that are larger than a sheet, and many of them, are all there', () => {
  const map = compactMap(FACTS)
  const long = (length: number): FileFacts => ({
    ...{ type: 'symlink', mode: 0o777, uid: 0, gid: 0, size: 0 },
    target: 'x'.repeat(length)
  })
  const lengths = [10, 2_000_000, 20, 1_048_570, 30, ...Array.from({ length: 3000 }, (_, n) => n)]
  for (const [index, length] of lengths.entries()) map.set(`/a/folder/${index}`, long(length))
  expect(Array.from(map, ([, { target }]) => target?.length)).toEqual(lengths)
})

describe('a list', () => {
  const { add, list } = rawChanges()
  for (const name of ['a', 'b', 'c']) add({ path: name, kind: 'added' })
  const names = (from?: number, to?: number) =>
    list()
      .slice(from, to)
      .map(({ path: one }) => one)
      .join('')

  test.each<[number | undefined, number | undefined, string]>([
    [undefined, undefined, 'abc'],
    [1, undefined, 'bc'],
    [0, 2, 'ab'],
    [-1, undefined, 'c'],
    [0, -1, 'ab'],
    [-9, 9, 'abc'],
    [2, 1, '']
  ])('from %s to %s is sliced as an array is', (from, to, expected) => {
    expect(names(from, to)).toBe(expected)
  })

  test.each([
    [0, 'a'],
    [2, 'c'],
    [-1, 'c'],
    [3, undefined],
    [-4, undefined]
  ])('has at %d what an array would', (index, expected) => {
    expect(list().at(index)?.path).toBe(expected)
  })
})
