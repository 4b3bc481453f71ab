import { baseOf } from '../../../src/judge/base'
import { compareRuns, withComparison } from '../../../src/judge/comparison'
import type { Plan } from '../../../src/plan/plan'
import type { Account } from '../../../src/report/account'
import type { BaseFacts } from '../../../src/words'

/** An account of a check, compared with a base as the check itself compares. */
export function comparedWith(
  base: BaseFacts,
  account: Account,
  failOn: Plan['failOn'],
  name = 'base/report.json'
): Account {
  const { plan, observation, judgement } = account
  const run = { plan: { ...plan!, failOn }, observation: observation!, judgement }
  const comparison = { ...compareRuns(run, base), name, kind: 'report' } as const
  return {
    ...account,
    plan: run.plan,
    comparison,
    judgement: withComparison(judgement, run.plan, comparison)
  }
}

/** Facts of a check that came to its end. */
export const factsOf = ({ plan, observation, judgement, exercise }: Account): BaseFacts => ({
  ...baseOf({ plan: plan!, observation: observation!, judgement }),
  ...(exercise?.attack === undefined ? {} : { isAttacked: true })
})
