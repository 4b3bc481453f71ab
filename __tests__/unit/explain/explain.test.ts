import { EXPLANATION } from '../../../src/explain/inquiries'
import type { Verdict } from '../../../src/judge/findings/finding'
import type { FindingKind } from '../../../src/judge/findings/table'
import { withFindings, type Judgement } from '../../../src/judge/judgement'
import { noChanges } from '../../../src/judge/judged-changes'
import type { Refusal } from '../../../src/observe/observation'
import type { Explain } from '../../../src/plan/plan'
import type { Engine } from '../../../src/ports'
import { exampleOf } from '../report/examples'
import { healthy, observation, plan } from '../report/fixtures'
import { ENGINE, worldOf } from '../run/world'
import { refusal } from './simulated'

const REFUSED = [refusal('/x')]

/** A judgement with findings of these kinds. */
const judgementOf = (kinds: readonly FindingKind[]): Judgement =>
  withFindings(
    { verdict: 'pass', findings: [], changes: noChanges(), rules: [], drift: [] },
    kinds.map(exampleOf)
  )
const KINDS_OF: Readonly<Record<Verdict, readonly FindingKind[]>> = {
  ...{ pass: [], drift: ['drift'], failed: ['exited'], error: ['engine-fault'] }
}
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
  const judgement = judgementOf(KINDS_OF[verdict])
  const judged = {
    plan: { ...plan, explain: { when, limit: 180_000 } },
    exercise: healthy,
    observation: { ...observation, refusals },
    judgement
  }
  expect(EXPLANATION.isWanted(judged, MEANS)).toBe(expected)
})

test.each<[string, readonly FindingKind[], boolean]>([
  ['that failed only in a fresh container is not', ['not-recovered'], false],
  ['that failed in both is', ['exited', 'not-recovered'], true],
  ['whose recovery met a fault is not', ['exited', 'engine-fault'], false]
])('a run %s explained', (_, kinds, expected) => {
  const judged = {
    ...{ exercise: healthy, observation },
    plan: { ...plan, explain: { when: 'on-failure', limit: 180_000 } } as const,
    judgement: judgementOf(kinds)
  }
  expect(EXPLANATION.isWanted(judged, MEANS)).toBe(expected)
})

test('an explanation that never ends is ended by the removal of its own containers', async () => {
  const ended = new Error('the container is gone')
  let end = (): void => undefined
  const created = new Promise<never>((_, reject) => {
    end = () => {
      reject(ended)
    }
  })
  const swept: unknown[] = []
  const engine: Partial<Engine> = {
    create: () => created,
    removeOwn: (labels) => {
      swept.push(labels)
      end()
      return Promise.resolve()
    }
  }
  const clock = { ...worldOf({}).clock, sleep: () => Promise.resolve() }
  const world = worldOf({ engine, clock })
  const judged = {
    ...{ exercise: healthy, observation, judgement: judgementOf(['drift']) },
    plan: { ...plan, explain: { when: 'on-failure', limit: 180_000 } } as const
  }
  const asked = EXPLANATION.ask(judged, { ...MEANS, world })
  await expect(asked).rejects.toThrow('longer than `explain-timeout` allows (3 min)')
  expect(swept[0]).toEqual(plan.container.labels)
})
