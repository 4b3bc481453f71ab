import { entryAt } from '../../../src/plan/entry-at'

test('an entry that is there is given, even one that holds nothing', () => {
  expect(entryAt(['a', 'b'], 1)).toBe('b')
  expect(entryAt([null], 0)).toBeNull()
})

test.each([2, -1, 0.5, NaN])('at %d there is none, and no default', (index) => {
  expect(() => entryAt(['a', 'b'], index)).toThrow(`no entry ${index} in a list of 2`)
})
