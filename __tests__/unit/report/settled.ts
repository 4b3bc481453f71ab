import { withFindings } from '../../../src/judge/judgement'
import { findSettings, settingsProof } from '../../../src/judge/settings'
import type { Account } from '../../../src/report/account'
import type { ContainerSpec } from '../../../src/words'
import { HARDENED, planWith, refusalsOf, triedOn } from '../plan/settings/hardened'

/** Settings of which some bite, some are covered, one has no effect, and one cannot be tested. */
const MIXED: Partial<ContainerSpec> = {
  ...HARDENED,
  securityOpt: ['no-new-privileges', 'apparmor=web'],
  memory: 8 * 2 ** 30,
  tmpfs: [{ path: '/tmp', options: 'exec' }]
}

/** The same account, whose hardening settings were left out one after the other. */
export function settledBy(account: Account, most?: number): Account {
  const proveSettings = { maxIdle: most }
  const plan = { ...planWith(MIXED), proveSettings }
  const settings = settingsProof(
    triedOn(plan, (attempt) =>
      attempt.name === 'children' ? { kind: 'landed' } : refusalsOf(attempt)
    )
  )
  return {
    ...account,
    plan: account.plan && { ...account.plan, proveSettings },
    settings,
    judgement: withFindings(account.judgement, findSettings(settings, plan))
  }
}
