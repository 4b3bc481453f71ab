import fc from 'fast-check'
import type { Change } from '../../../../src/observe/observation'
import { byPath } from '../../../../src/observe/paths'
import { changesByPath, rawChanges } from '../../../../src/observe/store/change-store'
import { fileTable } from '../../../../src/observe/store/file-table'
import type { FileFacts } from '../../../../src/words'

const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })
const number = fc.oneof(fc.nat(0xffff), fc.nat(0xffffffff), fc.integer(), fc.maxSafeInteger())
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }))

/** Without what is undefined: a fact that is not known is absent. */
const known = <T extends object>(one: T): T =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as T

const facts = fc
  .record({
    type: fc.constantFrom<FileFacts['type']>(
      ...(['file', 'directory', 'symlink', 'device', 'fifo', 'socket', 'queue'] as const)
    ),
    mode: fc.nat(0o7777),
    ...{ uid: number, gid: number, size: number, modified: optional(number) },
    ...{ sha256: optional(text), target: optional(text) },
    ...{ device: optional(text), capabilities: optional(text) }
  })
  .map((one) => known(one) as FileFacts)

const path = fc.oneof(
  // No path holds a NUL: the order counts on it.
  text.map((one) => one.replaceAll('\0', '')),
  fc
    .array(fc.constantFrom('a', 'b', 'a-b', 'é', '\u{1f600}'), { maxLength: 4 })
    .map((names) => `/${names.join('/')}`)
)

const change = fc
  .record({
    ...{ path, kind: fc.constantFrom<Change['kind']>('added', 'changed', 'deleted') },
    ...{ place: fc.constantFrom('/', '/data', '/dev'), bytes: optional(text) },
    ...{ before: optional(facts), after: optional(facts), meanwhile: optional(facts) },
    idle: optional(fc.constantFrom<Change['idle']>('touched', 'transient'))
  })
  .map((one) => known(one) as Change)

test('changes are returned unaltered, sorted by path', () => {
  fc.assert(
    fc.property(fc.array(change), (all) => {
      expect([...changesByPath(all)]).toEqual(byPath(all))
    })
  )
})

test('an engine’s lines are returned unaltered, in their order', () => {
  fc.assert(
    fc.property(fc.array(change), (all) => {
      const lines = all.map(({ path: one, kind }) => ({ path: one, kind }))
      const { add, list } = rawChanges()
      lines.forEach(add)
      expect([...list()]).toEqual(lines)
    })
  )
})

describe('a table of files', () => {
  test('holds the entries of a Map, and reports new ones', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(path, facts)), path, (entries, other) => {
        const [table, model] = [fileTable(), new Map<string, FileFacts>()]
        for (const [key, value] of entries) {
          const isNew = JSON.stringify(model.get(key)) !== JSON.stringify(value)
          expect(table.set(key, value)).toBe(isNew)
          model.set(key, value)
        }
        expect(new Map(table)).toEqual(model)
        expect([...table.keys()]).toEqual([...model.keys()])
        expect(table.size).toBe(model.size)
        for (const key of [other, ...model.keys()]) {
          expect([table.get(key), table.has(key)]).toEqual([model.get(key), model.has(key)])
          expect(table.rowOf(key)).toBe([...model.keys()].indexOf(key))
        }
        for (const row of [...model.keys()].keys())
          expect([table.keyAt(row), table.valueAt(row)]).toEqual([...model][row])
      })
    )
  })

  test('returns many files, some with rare facts', () => {
    const table = fileTable()
    const rare = { capabilities: '01000002', target: '/somewhere' }
    const all = Array.from({ length: 5000 }, (_, index): FileFacts => {
      const size = index * 1e9
      const one = { type: 'file', mode: 0o644, uid: index, gid: 2 ** 32, size } as const
      return index % 2000 === 1999 ? { ...one, ...rare } : one
    })
    for (const [index, one] of all.entries()) table.set(`/${index}`, one)
    expect(Array.from(table, ([, one]) => one)).toEqual(all)
    for (const index of all.keys()) table.set(`/${index}`, all[0] as FileFacts)
    expect(Array.from(table, ([, one]) => one)).toEqual(all.map(() => all[0]))
  })

  test('finds each of 16,384 names that have one FNV-1a hash by asking a Map once', () => {
    const names = collidingNames(14)
    expect(new Set(names.map((name) => fnv1a(name))).size).toBe(1)
    const table = fileTable()
    const one: FileFacts = { type: 'file', mode: 0o644, uid: 0, gid: 0, size: 0 }
    for (const name of names) table.set(name, one)
    const asked = jest.spyOn(Map.prototype, 'get')
    const rows = names.map((name) => table.rowOf(name))
    const { length } = asked.mock.calls
    asked.mockRestore()
    expect(rows).toEqual([...names.keys()])
    expect(length).toBe(names.length)
  })
})

// Taken out once: a million calls through the global of a test's sandbox take seconds.
const { imul } = Math

const fnv1a = (text: string, start = 0x811c9dc5): number => {
  let hash = start
  for (let at = 0; at < text.length; at++) hash = imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** Twice as many paths with each pair of ends that lead from one hash to the same next one. */
function collidingNames(pairs: number): readonly string[] {
  let names = ['/']
  for (let pair = 0; pair < pairs; pair++) {
    const ends = collidingEnds(fnv1a(names[0] ?? ''))
    names = names.flatMap((name) => ends.map((end) => name + end))
  }
  return names
}

function collidingEnds(start: number): readonly string[] {
  const known = new Map<number, string>()
  for (let number = 1; ; number++) {
    // Names that differ in their last letters alone hardly ever collide.
    const end = (imul(number, 0x9e3779b1) >>> 0).toString(36)
    const hash = fnv1a(end, start)
    const other = known.get(hash)
    if (other !== undefined) return [other, end]
    known.set(hash, end)
  }
}

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
  ])('is sliced from %s to %s like an array', (from, to, expected) => {
    expect(names(from, to)).toBe(expected)
  })

  test.each([
    [0, 'a'],
    [2, 'c'],
    [-1, 'c'],
    [3, undefined],
    [-4, undefined]
  ])('has at %d the value of an array', (index, expected) => {
    expect(list().at(index)?.path).toBe(expected)
  })
})
