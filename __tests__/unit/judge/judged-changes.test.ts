import fc from 'fast-check'
import { applyRules } from '../../../src/judge/allow'
import type { Change } from '../../../src/observe/observation'
import { byPath } from '../../../src/observe/paths'
import { change, observation, rule } from '../report/fixtures'

const judged = (changes: readonly Change[], ...rules: readonly string[]) =>
  applyRules(
    rules.map((one) => rule(one)),
    changes,
    observation.places,
    { isCode: () => false }
  ).changes

test('changes are counted, by severity where nothing allows them', () => {
  const lines = ['A /allowed', 'C /etc/passwd', 'A /srv/x', 'A /srv/y', 'A /usr/bin/x']
  expect(judged(lines.map(change), 'A /allowed').counts).toEqual({
    ...{ allowed: 1, drift: 4 },
    severities: { critical: 1, high: 1, medium: 0, low: 2 }
  })
})

const path = fc
  .array(fc.constantFrom('etc', 'passwd', 'x.php', 'usr', 'bin'), { minLength: 1, maxLength: 3 })
  .map((names) => `/${names.join('/')}`)
const changes = fc.uniqueArray(path).map((paths) => byPath(paths.map((one) => change(`A ${one}`))))

test('drift and allowed changes are parts of the list, each in two orders', () => {
  fc.assert(
    fc.property(changes, (all) => {
      const list = judged(all, 'A /usr/**', 'A /etc')
      const { drift, allowed } = list
      expect([...drift, ...allowed]).toEqual([...list])
      for (const part of [drift, allowed]) {
        const sorted = Array.from(part.byPath(), (index) => part.at(index)?.path)
        expect(sorted).toEqual(byPath([...part]).map((one) => one.path))
      }
    })
  )
})
