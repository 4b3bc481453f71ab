import { inTime, timeFor } from '../../../src/observe/snapshot'

test('a look has two minutes, plus the time that a slow disk needs', () => {
  expect([timeFor(0), timeFor(8 * 1024 ** 2), timeFor(2 * 1024 ** 3)]).toEqual([
    ...[120_000, 121_000, 376_000]
  ])
})

test('bytes are passed on until the time limit; then a fault is thrown', () => {
  let now = 0
  const heard: Uint8Array[] = []
  const add = inTime((bytes) => heard.push(bytes), 5000, { now: () => now })
  add(new Uint8Array(1))
  now = 5000
  add(new Uint8Array(2))
  now = 5001
  expect(() => {
    add(new Uint8Array(3))
  }).toThrow('could not be read within 5 s')
  expect(heard.map(({ length }) => length)).toEqual([1, 2])
})
