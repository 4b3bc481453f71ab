import { applyRules } from '../../../src/judge/allow'
import type { Change } from '../../../src/observe/observation'
import type { FileFacts } from '../../../src/words'
import { change, observation, rule } from '../report/fixtures'

const IMAGE = { isCode: () => false }
const FILE: FileFacts = { type: 'file', mode: 0o644, uid: 0, gid: 0, size: 1 }
const inRun: Change = { path: '/run/x', kind: 'added', place: '/run', after: FILE }
const touched: Change = { ...change('C /etc/x'), idle: 'touched' }
const restless: Change = { ...change('C /etc'), idle: 'transient' }

/** `path: rule` for each change, in order, and how often each rule was used. */
function applied(rules: readonly string[], changes: readonly Change[]) {
  const given = rules.map((one) => rule(one))
  const allowed = applyRules(given, changes, observation.places, IMAGE)
  return {
    changes: [...allowed.changes].map(({ path, rule: by }) => `${path}: ${by ?? 'drift'}`),
    used: allowed.rules.map(({ used }) => used),
    unused: allowed.unused.map((one) => one.rule)
  }
}

test.each<[string, readonly string[], readonly Change[], ReturnType<typeof applied>]>([
  ['nothing needs no rule', [], [], { changes: [], used: [], unused: [] }],
  [
    'what no rule matches is drift',
    ['A /tmp/x'],
    [change('A /etc/x')],
    { changes: ['/etc/x: drift'], used: [0], unused: ['A /tmp/x'] }
  ],
  [
    'the first rule that matches counts, and the other is not unused',
    ['/etc/**', 'A /etc/x'],
    [change('A /etc/x'), change('C /etc/y')],
    { changes: ['/etc/x: /etc/**', '/etc/y: /etc/**'], used: [2, 0], unused: [] }
  ],
  [
    'an ordinary file in a declared tmpfs is scratch',
    [],
    [inRun],
    { changes: ['/run/x: scratch'], used: [], unused: [] }
  ],
  [
    'a rule that says so all the same is used',
    ['/run/**'],
    [inRun],
    { changes: ['/run/x: /run/**'], used: [1], unused: [] }
  ],
  [
    'a program there is drift',
    [],
    [{ ...inRun, after: { ...FILE, mode: 0o755 } }],
    { changes: ['/run/x: drift'], used: [], unused: [] }
  ],
  [
    'a program there can be allowed',
    ['/run/x'],
    [{ ...inRun, after: { ...FILE, mode: 0o755 } }],
    { changes: ['/run/x: /run/x'], used: [1], unused: [] }
  ],
  [
    'what changed in nothing but times is none, and uses no rule, but its rule is not unused',
    ['/etc/**', '/srv/**'],
    [touched, restless],
    {
      changes: ['/etc/x: no content changed', '/etc: no content changed'],
      used: [0, 0],
      unused: ['/srv/**']
    }
  ]
])('%s', (_, rules, changes, expected) => {
  expect(applied(rules, changes)).toEqual(expected)
})

test('of many dangerous changes that a rule allows a few are named, the worst first', () => {
  const programs = Array.from({ length: 9 }, (_, number) => `/srv/bin/${number}`)
  const after: FileFacts = { ...FILE, mode: 0o755 }
  const changes: readonly Change[] = [
    ...programs.map((path) => ({ path, kind: 'added' as const, place: '/', after })),
    change('A /srv/www/x.php'),
    change('A /srv/www/y.php')
  ]
  const { findings } = applyRules([rule('/srv/**')], changes, [], IMAGE)
  expect(findings).toMatchObject([{ kind: 'allowed-danger', level: 'warning' }])
  expect(findings[0]?.detail).toContain(
    'allowed 11 changes of high or critical severity: `/srv/www/x.php` (web shell), `/srv/www/y.php` (web shell), `/srv/bin/0` (executable), `/srv/bin/1` (executable), `/srv/bin/2` (executable) and 6 more. The web server runs'
  )
})

test('changes that no rule allows come first, worst first', () => {
  const changes = ['A /allowed', 'A /etc/x', 'C /etc/passwd', 'A /srv/x'].map(change)
  const { changes: judged } = applyRules([rule('A /allowed')], changes, [], IMAGE)
  expect([...judged].map(({ path }) => path).slice(1)).toEqual(['/etc/x', '/srv/x', '/allowed'])
  expect(judged.at(0)).toMatchObject({ path: '/etc/passwd', allowed: false, rule: null })
})
