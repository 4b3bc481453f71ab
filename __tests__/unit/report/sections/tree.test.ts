import { foldAdded } from '../../../../src/judge/fold'
import { appraise } from '../../../../src/judge/severity'
import { drawTree, treeOf, type Skin } from '../../../../src/report/sections/change-tree'
import { change, ordered } from '../fixtures'

/** A line for each entry; before it, for each folder around it, a blank where it is within the last entry of that folder, else a `|`. */
const skin: Skin<readonly string[], undefined> = {
  order: (items) => items,
  leaf: ({ name, unit }) => [`${name}${unit.below > 0 ? '/' : ''} ${unit.change.kind}`],
  branch: ({ name, unit }, list) => [
    `${name}/${unit === undefined ? '' : ` ${unit.change.kind}`}`,
    ...list
  ],
  list: (items, { name }) =>
    items.flatMap((lines, index) => {
      const guide = name === '' ? '' : index === items.length - 1 ? ' ' : '|'
      return lines.map((line) => `${guide}${line}`)
    })
}

const draw = (...paths: readonly string[]) => {
  const changes = paths.map(change)
  const judged = changes.map((one) => ({ ...one, allowed: false, rule: null, ...appraise(one) }))
  return drawTree(treeOf([...foldAdded(ordered(judged))]), skin)
}

test.each<[string, readonly string[], readonly string[]]>([
  ['nothing', [], []],
  ['a folder that only leads to one entry shares its line', ['A /a/b/c'], ['/a/b/c added']],
  [
    'a folder with two entries has its own',
    ['A /a/b/c', 'D /a/b/d', 'C /e'],
    ['/a/b/', '|c added', ' d deleted', '/e changed']
  ],
  ['a changed folder keeps its own change', ['C /a', 'A /a/b/c'], ['/a/ changed', ' b/c added']],
  ['an added directory stands for what is below it', ['A /a', 'A /a/b'], ['/a/ added']],
  ['the root itself can change', ['C /', 'A /x'], ['/ changed', '/x added']],
  [
    'entries of one folder come together',
    ['A /a/x', 'A /b/x', 'A /a/y'],
    ['/a/', '|x added', ' y added', '/b/x added']
  ]
])('%s', (_, lines, expected) => {
  expect(draw(...lines)).toEqual(expected)
})

test('a very deep path ends in one long line', () => {
  const [first, second] = draw(`A /a${'/b'.repeat(5000)}/c`, 'A /a/d')
  expect(first).toBe('/a/')
  expect(second).toBe(`|b${'/b'.repeat(4999)}/c added`)
})
