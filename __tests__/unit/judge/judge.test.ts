import type { Verdict } from '../../../src/judge/findings/finding'
import { judge } from '../../../src/judge/judge'
import type { Change, Observation } from '../../../src/observe/observation'
import type { ImageFile } from '../../../src/observe/survey'
import type { Plan } from '../../../src/plan/plan'
import type { Exercise } from '../../../src/run/outcome'
import type { FileFacts } from '../../../src/words'
import * as made from '../report/fixtures'

const step = made.httpStep('GET / 200')
const plan: Plan = { ...made.plan, smoke: [step] }
const exercise: Exercise = { ...made.healthy, smoke: [made.passed('GET / 200')] }
const quiet: Observation = { changes: [], refusals: [], places: [] }
const seen = (...lines: readonly string[]): Observation => ({
  ...quiet,
  changes: lines.map(made.change)
})
const idle = (path: string, how: Change['idle'] & string): Change => ({
  ...made.change(`C ${path}`),
  idle: how
})
const failed = (failure: Exercise['failure']): Exercise => ({ ...exercise, failure, smoke: [] })
const exited = failed({ kind: 'exited', exitCode: 1, during: 'startup' })
const allowing = (...rules: readonly string[]): Plan => ({
  ...plan,
  rules: rules.map((one) => made.rule(one))
})

const attacked: Plan = { ...plan, attack: [{ kind: 'exec', step: 'rm /x', argv: ['rm', '/x'] }] }
const struck: Exercise['attack'] & object = {
  steps: [{ step: 'rm /x', exitCode: 1, milliseconds: 1, output: '' }],
  smoke: [made.passed('GET / 200')]
}

const held = (sha256: string, more: Partial<FileFacts> = {}): FileFacts => ({
  ...{ type: 'file', mode: 0o644, uid: 0, gid: 0, size: 9, sha256 },
  ...more
})
/** Code of the image that was rewritten where a container may write. */
const rewritten = (path: string, place: string): Change => ({
  ...{ path, place, kind: 'changed', before: held('aa'), after: held('bb') }
})
/** A site that was put into a volume, and the image that may have it. */
const installed = (after: FileFacts, ...originals: readonly ImageFile[]): Observation => ({
  ...quiet,
  changes: ['/data/html/a.php', '/data/html/b.php'].map((path) => ({
    ...{ path, kind: 'added', place: '/data', after }
  })),
  ...(originals.length === 0 ? {} : { originals: new Map([['aa', originals]]) })
})

interface Case {
  readonly plan?: Plan
  readonly exercise?: Exercise
  readonly seen?: Observation
  readonly logCut?: boolean
  readonly verdict: Verdict
  /** `kind` or `kind path` */
  readonly findings: readonly string[]
}

const cases: Readonly<Record<string, Case>> = {
  'a clean run passes without a finding': { verdict: 'pass', findings: [] },
  'a change that no rule allows is drift': {
    seen: seen('A /etc/x'),
    verdict: 'drift',
    findings: ['drift /etc/x']
  },
  'a change that a rule allows is none': {
    plan: allowing('A /etc/x'),
    seen: seen('A /etc/x'),
    verdict: 'pass',
    findings: []
  },
  'another kind of change of the same path is drift': {
    plan: allowing('A /etc/x'),
    seen: seen('D /etc/x'),
    verdict: 'drift',
    findings: ['drift /etc/x', 'unused-rule']
  },
  'one finding for each folder, named where there is one change only': {
    seen: seen('A /a/x', 'C /a/y', 'D /b/z'),
    verdict: 'drift',
    findings: ['drift /a', 'drift /b/z']
  },
  'an unused rule is only a warning': {
    plan: allowing('/run/**'),
    verdict: 'pass',
    findings: ['unused-rule']
  },
  'a rule that another one forestalled is not unused': {
    plan: allowing('/run/**', 'A /run/x'),
    seen: seen('A /run/x'),
    verdict: 'pass',
    findings: []
  },
  'code of the image that was replaced is drift like any other': {
    seen: { ...quiet, changes: [rewritten('/srv/x/app.py', '/srv/x')] },
    verdict: 'drift',
    findings: ['drift /srv/x/app.py']
  },
  'a rule that lets code of the image be replaced is a warning, once': {
    plan: allowing('/srv/**', '/opt/**'),
    seen: {
      ...quiet,
      changes: [
        rewritten('/opt/x.db', '/opt'),
        rewritten('/srv/x/a.py', '/srv/x'),
        rewritten('/srv/x/b.py', '/srv/x')
      ]
    },
    verdict: 'pass',
    findings: ['rule-allows-code']
  },
  'each rule that lets dangerous changes through is a warning, once': {
    plan: allowing('/srv/www/uploads/**', '/etc/**', '/run/**'),
    seen: seen('A /etc/cron.d/x', 'A /etc/sudoers.d/x', 'A /run/x', 'A /srv/www/uploads/x.php'),
    verdict: 'pass',
    findings: ['allowed-danger', 'allowed-danger']
  },
  'a dangerous change that no rule allows is drift alone': {
    plan: allowing('/srv/www/uploads/x.png'),
    seen: seen('A /srv/www/uploads/x.php', 'A /srv/www/uploads/x.png'),
    verdict: 'drift',
    findings: ['drift /srv/www/uploads/x.php']
  },
  'code of the image that a rule lets be replaced is told once, whatever else it is': {
    plan: allowing('/srv/**'),
    seen: {
      ...quiet,
      changes: [rewritten('/srv/x/html/a.php', '/srv/x'), made.change('A /srv/x/html/b.php')]
    },
    verdict: 'pass',
    findings: ['rule-allows-code', 'allowed-danger']
  },
  'an expired rule lets nothing through': {
    plan: {
      ...plan,
      rules: [
        {
          ...made.rule('/srv/www/uploads/**', 'policy-file'),
          expires: { date: '2026-01-31', daysLeft: -3 }
        }
      ]
    },
    seen: seen('A /srv/www/uploads/x.php'),
    verdict: 'drift',
    findings: ['drift /srv/www/uploads/x.php', 'expired-rule']
  },
  'what a rule lets happen in a bind is not done to the image': {
    plan: allowing('/srv/**'),
    seen: {
      ...quiet,
      changes: [rewritten('/srv/x/a.py', '/srv/x')],
      places: [made.place('/srv/x', 'bind', 'content')]
    },
    verdict: 'pass',
    findings: []
  },
  'copies of the image’s own files are told once': {
    seen: installed(held('aa'), { path: '/usr/src/a.php', mode: 0o644 }),
    verdict: 'drift',
    findings: ['drift /data/html', 'copies /data/html']
  },
  'copies that a rule allows are no danger': {
    plan: allowing('/data/**'),
    seen: installed(held('aa'), { path: '/usr/src/a.php', mode: 0o644 }),
    verdict: 'pass',
    findings: ['copies /data/html']
  },
  'files with other contents are none': {
    seen: installed(held('bb'), { path: '/usr/src/a.php', mode: 0o644 }),
    verdict: 'drift',
    findings: ['drift /data/html']
  },
  'refused writes are told once for each path, and once for each line without one': {
    seen: {
      ...quiet,
      refusals: [
        { path: '/a', message: 'one' },
        { path: '/a', message: 'two' },
        { path: undefined, message: 'one' },
        { path: undefined, message: 'one' }
      ]
    },
    verdict: 'pass',
    findings: ['refused-write /a', 'refused-write']
  },
  'booting alone is warned of': {
    plan: made.plan,
    exercise: made.healthy,
    verdict: 'pass',
    findings: ['boot-only']
  },
  'a job that ends has done its work': {
    plan: { ...made.plan, wait: { kind: 'exit' } },
    exercise: made.healthy,
    verdict: 'pass',
    findings: []
  },
  'writable places that were not looked at are told': {
    seen: {
      ...quiet,
      places: [
        made.place('/dev', 'dev', 'none'),
        made.place('/data', 'volume', 'content'),
        { ...made.place('/ro', 'bind', 'none'), writable: false }
      ]
    },
    verdict: 'pass',
    findings: ['unwatched']
  },
  'they are told together where the reason is the same': {
    seen: {
      ...quiet,
      places: [
        { ...made.place('/dev', 'dev', 'none'), reason: 'EACCES' },
        { ...made.place('/dev/shm', 'shm', 'none'), reason: 'EACCES' },
        { ...made.place('/tmp', 'tmpfs', 'none'), reason: 'it was gone' }
      ]
    },
    verdict: 'pass',
    findings: ['unwatched', 'unwatched']
  },
  'places of which only a part was read are told in one finding': {
    seen: {
      ...quiet,
      places: [
        { ...made.place('/data', 'volume', 'content'), partial: true },
        { ...made.place('/logs', 'volume', 'content'), partial: true },
        made.place('/run', 'tmpfs', 'content')
      ]
    },
    verdict: 'pass',
    findings: ['beyond-limit']
  },
  'a container that could not be frozen is told': {
    seen: { ...quiet, unfrozen: true },
    verdict: 'pass',
    findings: ['unfrozen']
  },
  'files that were only touched are no drift, and told together': {
    seen: { ...quiet, changes: ['/a', '/b'].map((path) => idle(path, 'touched')) },
    verdict: 'pass',
    findings: ['touched']
  },
  'folders in which something came and went are no drift, and told one by one': {
    seen: { ...quiet, changes: ['/a', '/b'].map((path) => idle(path, 'transient')) },
    verdict: 'pass',
    findings: ['transient /a', 'transient /b']
  },
  'twenty of them, and all the others in one': {
    seen: {
      ...quiet,
      changes: Array.from({ length: 23 }, (_, n) => idle(`/${n}`, 'transient'))
    },
    verdict: 'pass',
    findings: [...Array.from({ length: 20 }, (_, n) => `transient /${n}`), 'transient']
  },
  'a container that had to be killed is told': {
    seen: { ...quiet, stop: { exitCode: 137, killedAfter: 10_000 } },
    verdict: 'pass',
    findings: ['killed']
  },
  'a cut log is told': { logCut: true, verdict: 'pass', findings: ['log-cut'] },
  'a failure outweighs drift, and both are kept': {
    exercise: exited,
    seen: seen('A /x'),
    verdict: 'failed',
    findings: ['exited', 'drift /x']
  },
  'a container that failed had no chance to use its rules, or to be looked at': {
    plan: { ...allowing('/run/**'), smoke: [] },
    exercise: exited,
    seen: made.observation,
    verdict: 'failed',
    findings: ['exited']
  },
  'a step without a result is no pass': {
    exercise: made.healthy,
    verdict: 'error',
    findings: ['internal-fault']
  },
  'a step whose result did not pass is no pass': {
    exercise: { ...made.healthy, smoke: [{ ...made.passed('GET / 200'), passed: false }] },
    verdict: 'error',
    findings: ['internal-fault']
  },
  'the result of another step is no pass': {
    exercise: { ...made.healthy, smoke: [made.passed('GET /other')] },
    verdict: 'error',
    findings: ['internal-fault']
  },
  'what was attacked and passes once more is a pass; what the attack was refused is told once': {
    plan: attacked,
    exercise: { ...exercise, attack: struck },
    seen: {
      ...quiet,
      attackRefusals: [
        { path: '/a', message: 'one' },
        { path: '/b', message: 'two' }
      ]
    },
    verdict: 'pass',
    findings: ['refused-attack']
  },
  'an attack that was planned and not made is no pass, nor is a smoke test that was not repeated': {
    plan: attacked,
    verdict: 'error',
    findings: ['internal-fault', 'internal-fault']
  },
  'a repeated step that did not pass is no pass': {
    plan: attacked,
    exercise: {
      ...exercise,
      attack: { ...struck, smoke: [{ ...made.passed('GET / 200'), passed: false }] }
    },
    verdict: 'error',
    findings: ['internal-fault']
  },
  'a step of the attack without a result is no pass': {
    plan: attacked,
    exercise: { ...exercise, attack: { ...struck, steps: [] } },
    verdict: 'error',
    findings: ['internal-fault']
  },
  'what the attack broke is a failure, and what it changed is kept': {
    plan: attacked,
    exercise: {
      ...exercise,
      failure: { kind: 'broken-by-attack', step: 'GET / 200', detail: 'got 404' },
      attack: struck
    },
    seen: seen('D /x'),
    verdict: 'failed',
    findings: ['broken-by-attack', 'drift /x']
  },
  'nor is it drift: what could not be judged stays an error': {
    exercise: made.healthy,
    seen: seen('A /x'),
    verdict: 'error',
    findings: ['internal-fault', 'drift /x']
  }
}

test.each(Object.entries(cases))('%s', (_, one) => {
  const { verdict, findings } = judge(
    one.plan ?? plan,
    one.exercise ?? exercise,
    one.seen ?? quiet,
    one.logCut ?? false
  )
  expect(verdict).toBe(one.verdict)
  expect(findings.map(({ kind, path }) => (path === undefined ? kind : `${kind} ${path}`))).toEqual(
    one.findings
  )
})

test('every change carries the first rule that allows it, and counts for that rule alone', () => {
  const rules = [made.rule('A /run/**'), made.rule('/run/x', 'policy-file'), made.rule('D /y')]
  const { changes, rules: used } = judge(
    { ...plan, rules },
    exercise,
    seen('A /run/x', 'C /run/x', 'C /y'),
    false
  )
  const low = { severity: 'low', tags: [] }
  expect([...changes]).toEqual([
    { path: '/y', kind: 'changed', place: '/', allowed: false, rule: null, ...low },
    { path: '/run/x', kind: 'added', place: '/', allowed: true, rule: 'A /run/**', ...low },
    { path: '/run/x', kind: 'changed', place: '/', allowed: true, rule: '/run/x', ...low }
  ])
  expect(used).toEqual([
    { rule: 'A /run/**', source: 'input', used: 1, expired: false },
    {
      ...{ rule: '/run/x', source: 'policy-file', used: 1, expired: false },
      location: { file: '.zero-drift.yml', line: 12 }
    },
    { rule: 'D /y', source: 'input', used: 0, expired: false }
  ])
})

test.each<[string, Observation, string, readonly string[]]>([
  ['not known', installed(held('aa')), 'critical', ['web-shell', 'script']],
  ['elsewhere', installed(held('aa'), { path: '/x/a.php', mode: 0o644 }), 'low', []],
  [
    'elsewhere, but with more rights',
    installed(held('aa', { mode: 0o666 }), { path: '/x/a.php', mode: 0o644 }),
    'critical',
    ['web-shell', 'script']
  ]
])('a script in a web root whose contents the image has: %s', (_, observed, severity, tags) => {
  const { changes } = judge(plan, exercise, observed, false)
  expect(changes.at(0)).toMatchObject({ allowed: false, severity, tags })
})

test('a hundred thousand changes fit in one finding', () => {
  const lines = Array.from({ length: 100_000 }, (_, n) => `A /srv/${n % 1000}/${n}`)
  const many = seen(...lines)
  expect(judge(plan, exercise, many, false).findings).toHaveLength(1)
})
