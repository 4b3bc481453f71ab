import { withFault } from '../../../src/judge/find'
import type { Verdict } from '../../../src/judge/findings/finding'
import { judge } from '../../../src/judge/judge'
import { judgeRecovery, type JudgedRecovery } from '../../../src/judge/recovery'
import type { Change } from '../../../src/observe/observation'
import type { Recovery, Restart } from '../../../src/observe/recovery'
import { Fault } from '../../../src/plan/faults'
import type { Failure } from '../../../src/run/outcome'
import * as made from '../report/fixtures'

const some = (...paths: readonly string[]) => ({ paths, total: paths.length })

const FAILURE: Failure = { kind: 'exited', exitCode: 3, during: 'startup' }
const WELL: Restart = { failure: undefined, milliseconds: 400, denied: false }
const afresh = (changes: readonly Change[] = [], restart: Restart = WELL): Recovery => ({
  failure: undefined,
  milliseconds: 700,
  after: { changes, partial: false, restart }
})
const RESTART = { restart: { passed: true, milliseconds: 400 } }
const PASSED: JudgedRecovery = {
  ...{ passed: true, milliseconds: 700, identical: true, differences: some(), survived: some() },
  ...RESTART
}

/** Of a check whose named volume, bind and volume of its own are at `/named`, `/bind` and `/data`. */
function judged(recovery: Recovery, drift: readonly Change[] = []) {
  const volumes = [
    { source: 'v', path: '/named', readOnly: false },
    { source: '/srv', path: '/bind', readOnly: false },
    { source: '', path: '/own', readOnly: false }
  ]
  const smoke = [made.httpStep('GET / 200')]
  const plan = {
    ...{ ...made.plan, smoke, rules: [made.rule('/run/**')] },
    container: { ...made.plan.container, volumes }
  }
  const exercise = { ...made.healthy, smoke: [made.passed('GET / 200')] }
  const observation = {
    ...{ refusals: [], places: [] },
    changes: [{ ...made.change('A /run/x') }, ...drift]
  }
  const before = judge(plan, exercise, observation, false)
  const { judgement, recovery: told } = judgeRecovery(plan, before, recovery)
  const kinds = judgement.findings.map(({ kind }) => kind)
  return { told, verdict: judgement.verdict, kinds }
}

interface Case {
  readonly recovery: Recovery
  readonly verdict: Verdict
  readonly kinds: readonly string[]
  readonly told: JudgedRecovery
}

const cases: Readonly<Record<string, Case>> = {
  'what recovers passes, with a notice': {
    ...{ recovery: afresh(), verdict: 'pass', kinds: ['recovered'], told: PASSED }
  },
  'what the allowlist allows, or nothing but a time, is no difference': {
    recovery: afresh([made.change('A /run/y'), { ...made.change('C /etc'), idle: 'transient' }]),
    ...{ verdict: 'pass', kinds: ['recovered'], told: PASSED }
  },
  'anything else is drift of the fresh container': {
    recovery: afresh([made.change('A /etc/y'), made.change('A /run/y')]),
    ...{ verdict: 'drift', kinds: ['not-identical'] },
    told: { ...PASSED, passed: false, identical: false, differences: some('/etc/y') }
  },
  'a fresh container that does not work is a failure; nothing is known of its root': {
    recovery: { failure: FAILURE, milliseconds: 900, said: 'no' },
    ...{ verdict: 'failed', kinds: ['not-recovered'] },
    told: {
      passed: false,
      milliseconds: 900,
      identical: false,
      differences: some(),
      survived: some()
    }
  },
  'one that does not work after a restart is a failure, though it recovered': {
    recovery: afresh([], { failure: FAILURE, milliseconds: 500, denied: true }),
    ...{ verdict: 'failed', kinds: ['not-restarted'] },
    told: { ...PASSED, restart: { passed: false, milliseconds: 500 } }
  }
}

test.each(Object.entries(cases))('%s', (_, { recovery, ...expected }) => {
  expect(judged(recovery)).toEqual(expected)
})

test('drift in named volumes and binds survives; allowed changes and other places do not', () => {
  const drift = ['/named', '/bind', '/own', '/'].map((place) => ({
    ...made.change(`A ${place === '/' ? '' : place}/x`),
    place
  }))
  const { told, kinds } = judged(afresh(), drift)
  expect(told.survived).toEqual(some('/named/x', '/bind/x'))
  expect(kinds).toEqual(expect.arrayContaining(['drift', 'survived', 'recovered']))
})

test('a fault is an error, and earlier findings are kept', () => {
  const drifted = judge(
    made.plan,
    made.healthy,
    { refusals: [], places: [], changes: [made.change('A /x')] },
    false
  )
  const { verdict, findings, changes } = withFault(
    drifted,
    new Fault('engine-fault', 'The engine is lost.')
  )
  expect(verdict).toBe('error')
  expect(findings.map(({ kind }) => kind)).toEqual(['engine-fault', 'drift', 'boot-only'])
  expect(changes).toHaveLength(1)
})
