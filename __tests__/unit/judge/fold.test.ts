import fc from 'fast-check'
import { foldAdded, foldByFolder } from '../../../src/judge/fold'
import { change, ordered } from '../report/fixtures'

const folded = (lines: readonly string[]) =>
  foldByFolder(ordered(lines.map(change))).map(({ folder, units }) => [
    folder,
    units.map(({ change: { path }, below }) => (below > 0 ? `${path} +${below}` : path))
  ])

describe('drift is folded by folder', () => {
  it.each<[string, readonly string[], unknown]>([
    ['nothing', [], []],
    ['one change', ['A /etc/x'], [['/etc', ['/etc/x']]]],
    ['a change of the root', ['C /'], [['/', ['/']]]],
    ['changes right below the root', ['A /a', 'D /b'], [['/', ['/a', '/b']]]],
    [
      'neighbours, whatever stands between them',
      ['A /a/x', 'A /a-b/x', 'C /a/y'],
      [
        ['/a', ['/a/x', '/a/y']],
        ['/a-b', ['/a-b/x']]
      ]
    ],
    [
      'an added directory with what lies below it, however deep',
      ['A /a', 'A /a/b', 'A /a/b/c', 'A /a-b', 'C /ab'],
      [['/', ['/a +2', '/a-b', '/ab']]]
    ],
    [
      'below an added directory although the one between is not listed',
      ['A /a', 'A /a/b/c'],
      [['/', ['/a +1']]]
    ],
    ['a changed folder with what changed in it', ['C /a', 'C /a/x'], [['/a', ['/a', '/a/x']]]],
    [
      'a deleted folder by itself',
      ['D /a', 'A /b/x'],
      [
        ['/', ['/a']],
        ['/b', ['/b/x']]
      ]
    ]
  ])('%s', (_, lines, expected) => {
    expect(folded(lines)).toEqual(expected)
  })

  it('moves up to parent folders until there are at most a hundred', () => {
    const lines = Array.from({ length: 3000 }, (_, n) => `A /srv/${n % 3}/${n % 50}/${n}/x`)
    expect(folded(lines).map(([folder]) => folder)).toEqual(['/srv/0', '/srv/1', '/srv/2'])
    const wide = Array.from({ length: 101 }, (_, n) => `A /${n}/x`)
    expect(folded(wide).map(([folder]) => folder)).toEqual(['/'])
  })

  const segment = fc.constantFrom('a', 'b', 'a-b', 'a.b', '…')
  const path = fc.array(segment, { minLength: 1, maxLength: 5 }).map((all) => `/${all.join('/')}`)
  const kind = fc.constantFrom('added' as const, 'changed' as const, 'deleted' as const)
  const changes = fc.uniqueArray(fc.record({ path, kind }), {
    maxLength: 60,
    selector: (one) => one.path
  })

  it('loses no change, and names none twice', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const folds = foldByFolder(ordered(all))
        const units = folds.flatMap((fold) => fold.units)
        const counts = folds.flatMap((fold) => Object.values(fold.counts))
        expect(counts.reduce((sum, one) => sum + one, 0)).toBe(all.length)
        for (const fold of folds) expect(fold.total).toBe(fold.units.length)
        expect(new Set(units.map((unit) => unit.change.path)).size).toBe(units.length)
        expect([...units].sort(byPath)).toEqual([...foldAdded(ordered(all))].sort(byPath))
      })
    )
  })

  it('folds entries below an added directory, and no others', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const isBelow = (one: string) =>
          all.some((other) => other.kind === 'added' && one.startsWith(`${other.path}/`))
        const expected = all.filter((one) => !isBelow(one.path))
        expect([...foldAdded(ordered(all))].map((unit) => unit.change)).toEqual(expected)
      })
    )
  })
})

type Named = { readonly change: { readonly path: string } }
const byPath = (one: Named, other: Named) => (one.change.path < other.change.path ? -1 : 1)
