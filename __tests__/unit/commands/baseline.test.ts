import { baselineOf, commonGlob } from '../../../src/commands/baseline'
import type { JudgedChange } from '../../../src/judge/judgement'
import { appraise } from '../../../src/judge/severity'
import { parsePolicy } from '../../../src/plan/policy'
import { change, ordered } from '../report/fixtures'

const drift = (...lines: readonly string[]) =>
  ordered<JudgedChange>(
    lines.map((line) => ({
      ...change(line),
      ...appraise(change(line)),
      allowed: false,
      rule: null
    }))
  )

async function rulesOf(first: readonly string[], second: readonly string[]) {
  const { text } = baselineOf([drift(...first), drift(...second)], '2027-02-25')
  const parsed = await parsePolicy({ path: 'p', text }, 0)
  if ('faults' in parsed) throw new Error(parsed.faults.map(({ sentence }) => sentence).join())
  return parsed.policy.rules
}

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['what both saw', ['C /etc/x', 'D /y'], ['C /etc/x', 'D /y'], ['C /etc/x', 'D /y']],
  ['kinds of one path', ['A /x'], ['C /x'], ['AC /x']],
  ['a folder with all below', ['A /c', 'A /c/1'], ['A /c', 'A /c/2'], ['A /c/**']],
  [
    'names that differ, by what they share',
    ['A /tmp/sess_abc.tmp', 'A /tmp/sess_abd.tmp'],
    ['A /tmp/sess_xyz.tmp'],
    ['A /tmp/sess_*.tmp']
  ],
  ['names that share nothing', ['A /tmp/x'], ['A /tmp/y'], ['A /tmp/*']],
  ['what only one saw', ['A /tmp/x', 'C /etc/y'], ['C /etc/y'], ['C /etc/y', 'A /tmp/x']],
  ['folders that differ', ['A /w/1', 'A /w/1/a'], ['A /w/2', 'A /w/2/b'], ['A /w/*/**']],
  ['names full of syntax', ['A /a*[b]{c}'], ['A /a*[b]{c}'], ['A /a\\*\\[b\\]\\{c\\}']]
])('%s', async (_, first, second, expected) => {
  const rules = await rulesOf(first, second)
  expect(rules.map(({ rule }) => rule)).toEqual(expected)
  expect(rules.every(({ reason }) => reason === 'baseline')).toBe(true)
  expect(new Set(rules.map(({ expires }) => expires?.date))).toEqual(new Set(['2027-02-25']))
  const all = [...drift(...first), ...drift(...second)]
  const left = all.filter(({ path, kind }) => !rules.some(({ allows }) => allows(path, kind, '/')))
  expect(left).toEqual([])
})

test('each rule is for the mount in which its path drifted', async () => {
  const looks = ordered<JudgedChange>(
    [
      { ...change('A /data/cache/x'), place: '/data' },
      { ...change('A /data/cache/x'), place: '/data/cache' },
      { ...change('C /data/cache/x'), place: '/data' },
      change('A /x')
    ].map((one) => ({ ...one, ...appraise(one), allowed: false, rule: null }))
  )
  const { text } = baselineOf([looks, looks], '2027-02-25')
  const parsed = await parsePolicy({ path: 'p', text }, 0)
  expect('policy' in parsed && parsed.policy.rules).toMatchObject([
    { rule: 'AC /data/cache/x', place: '/data' },
    { rule: 'A /data/cache/x', place: '/data/cache' },
    { rule: 'A /x', place: '/' }
  ])
})

test('without drift there is no text', () => {
  expect(baselineOf([drift(), drift()], '2027-02-25')).toEqual({
    text: '',
    rules: 0,
    dangerous: []
  })
})

test('what looks like an intruder’s work is named', () => {
  const looks = drift('A /var/www/html/shell.php', 'A /data/x')
  expect(baselineOf([looks, looks], '2027-02-25').dangerous).toEqual(['/var/www/html/shell.php'])
})

test.each([
  [['abc', 'abd'], '*'],
  [['sess_1a', 'sess_1b'], 'sess_*'],
  [['a.tmp', 'b.tmp'], '*.tmp'],
  [['app-cache-1.tmp.gz', 'app-cache-2.tmp.gz'], 'app-cache-*.tmp.gz'],
  [['a.', 'a.'], 'a.*'],
  [['x'], '*'],
  [['.\u{1f600}1', '.\u{1f600}2'], '.\u{1f600}*'],
  [['[a]1', '[a]2'], '\\[a\\]*']
])('what %j have in common', (names, glob) => {
  expect(commonGlob(names)).toBe(glob)
})
