import { outcomeWords } from '../../judge/findings/settings'
import type { Account } from '../account'
import type { Document } from './document'

/** Effects of the hardening settings, and the number of those that may have none. */
export function settingsParts({
  settings: proof,
  plan
}: Account): Pick<Document, 'settings' | 'maxIdle'> {
  if (proof === undefined) return {}
  const most = plan?.proveSettings?.maxIdle
  const settings = proof.settings.map(({ id, declared, verdict, coveredBy, reason, attempts }) => ({
    ...{ id, setting: declared, verdict, coveredBy },
    ...(reason === undefined ? {} : { reason }),
    attempts: attempts.map(({ name, leftOut, ...one }) => ({
      ...{ name, leftOut },
      ...{ with: outcomeWords(one.with), without: outcomeWords(one.without) }
    }))
  }))
  return { settings, ...(most === undefined ? {} : { maxIdle: most }) }
}
