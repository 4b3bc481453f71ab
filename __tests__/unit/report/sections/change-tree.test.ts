import { appraise } from '../../../../src/judge/severity'
import { tally, totalOf } from '../../../../src/report/sections/change-totals'
import {
  byWeight,
  growTree,
  isBranch,
  type Branch
} from '../../../../src/report/sections/change-tree'
import { change } from '../fixtures'

const counted = (lines: Iterable<string>) =>
  tally(
    [...lines].map(change).map((one) => ({ ...one, allowed: false, rule: null, ...appraise(one) }))
  ).drift

/** One line for each item, deeper ones further in: a folder with its count, and what is not listed. */
const lines = (branch: Branch, indent = ''): readonly string[] => {
  const more = branch.more > 0 ? [`${indent}+${branch.more}`] : []
  const items = byWeight(branch.items).flatMap((one) =>
    isBranch(one)
      ? [
          `${indent}${one.name}/ ${totalOf(one.folder)}${one.unit === undefined ? '' : ` ${one.unit.change.kind}`}`,
          ...lines(one, `${indent}  `)
        ]
      : [`${indent}${one.name} ${one.unit.change.kind}`]
  )
  return [...items, ...more]
}

test.each<[string, readonly string[], readonly string[]]>([
  ['nothing', [], []],
  ['a folder that only leads to one entry shares its line', ['A /a/b/c'], ['/a/b/c added']],
  [
    'folders that only lead to another share its line',
    ['A /a/b/c', 'D /a/b/d'],
    ['/a/b/ 2', '  c added', '  d deleted']
  ],
  [
    'a folder that changed keeps its own change',
    ['C /a', 'A /a/b/c'],
    ['/a/ 1 changed', '  b/c added']
  ],
  ['the root itself can change', ['C /', 'A /x'], ['/ changed', '/x added']],
  [
    'the worst comes first',
    ['A /a/x', 'A /a/y', 'A /var/www/html/a.txt', 'A /var/www/html/shell.php'],
    ['/var/www/html/ 2', '  shell.php added', '  a.txt added', '/a/ 2', '  x added', '  y added']
  ]
])('%s', (_, changes, expected) => {
  expect(lines(growTree(counted(changes), 100, 100))).toEqual(expected)
})

test('what is not listed is counted where it lies, and nothing is counted twice', () => {
  const part = counted(['A /a/1', 'A /a/2', 'A /a/b/3', 'A /a/b/4', 'A /c/5', 'A /c/6'])
  expect(lines(growTree(part, 3, 3))).toEqual([
    '/a/ 4',
    '  1 added',
    '  2 added',
    '  b/3 added',
    '  +1',
    '/c/ 2',
    '  +2'
  ])
  expect(lines(growTree(part, 1, 0))).toEqual(['+6'])
})

test('of a hundred thousand folders only so many are kept, but every change is counted', () => {
  function* many(): Iterable<string> {
    for (let n = 0; n < 100_000; n += 1) yield `A /s/${n}/x`
  }
  const { root, total, held } = counted(many())
  expect([total, held.length, totalOf(root)]).toEqual([100_000, 2000, 100_000])
  expect(root.folders.get('s')?.folders.size).toBeLessThan(20_000)
})

test('a path of a million segments is no deeper than others', () => {
  const branch = growTree(counted([`A ${'/a'.repeat(300_000)}/x`, 'A /a/y']), 100, 100)
  expect(lines(branch)[0]).toBe('/a/ 2')
})
