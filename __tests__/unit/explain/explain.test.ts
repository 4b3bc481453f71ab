import { EXPLANATION } from '../../../src/explain/inquiries'
import type { Verdict } from '../../../src/judge/findings/finding'
import { noChanges } from '../../../src/judge/judged-changes'
import type { Refusal } from '../../../src/observe/observation'
import type { Explain } from '../../../src/plan/plan'
import { healthy, observation, plan } from '../report/fixtures'
import { ENGINE, worldOf } from '../run/world'
import { refusal } from './simulated'

const REFUSED = [refusal('/x')]
const MEANS = {
  ...{ engine: ENGINE, world: worldOf({}), removals: [] },
  recheck: () => Promise.reject(new Error('nothing is to be checked'))
}

test.each<[Explain['when'], string, Verdict, readonly Refusal[], boolean]>([
  ['on-failure', 'that passed', 'pass', [], false],
  ['on-failure', 'that passed, with refused writes', 'pass', REFUSED, true],
  ['on-failure', 'that drifted', 'drift', [], true],
  ['on-failure', 'that failed', 'failed', [], true],
  ['on-failure', 'that failed, with refused writes', 'failed', REFUSED, true],
  ['always', 'that passed', 'pass', [], true],
  ['always', 'that failed', 'failed', REFUSED, true],
  ['never', 'that passed', 'pass', [], false],
  ['never', 'that failed, with refused writes', 'failed', REFUSED, false],
  ['never', 'that drifted', 'drift', [], false]
])('%s, a run %s: verdict %s', (when, _, ...[verdict, refusals, expected]) => {
  const judgement = { verdict, findings: [], changes: noChanges(), rules: [], drift: [] }
  const judged = {
    plan: { ...plan, explain: { when, limit: 180_000 } },
    exercise: healthy,
    observation: { ...observation, refusals },
    judgement
  }
  expect(EXPLANATION.isWanted(judged, { ...MEANS, ran: judged })).toBe(expected)
})

test.each<[string, Verdict, Verdict, boolean]>([
  ['that failed only in a fresh container is not', 'pass', 'failed', false],
  ['that failed in both is', 'failed', 'failed', true],
  ['whose recovery met a fault is not', 'failed', 'error', false]
])('a run %s explained', (_, before, after, expected) => {
  const judged = (verdict: Verdict) => ({
    ...{ exercise: healthy, observation },
    plan: { ...plan, explain: { when: 'on-failure', limit: 180_000 } } as const,
    judgement: { verdict, findings: [], changes: noChanges(), rules: [], drift: [] }
  })
  const means = { ...MEANS, ran: judged(before) }
  expect(EXPLANATION.isWanted(judged(after), means)).toBe(expected)
})
