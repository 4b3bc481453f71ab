import type { TriedDoor } from '../../judge/doors'
import type { AttackOutcome } from '../../judge/findings/attacks'
import { outcomeWords } from '../../judge/findings/settings'
import type { Account } from '../account'
import type { Document, DoorPart, RehearsedPart } from './document'

/**
 * Outcomes of the rehearsed attacks and of the doors tried with them, and the number of attacks
 * that may land.
 */
export function rehearsalParts({
  scorecard,
  doors,
  plan
}: Account): Pick<Document, 'attacks' | 'doors' | 'maxLanded'> {
  if (scorecard === undefined) return {}
  const most = plan?.rehearsal?.maxLanded
  return {
    attacks: scorecard.attacks.map(rehearsedPart),
    ...(doors && { doors: doors.map(doorPart) }),
    ...(most === undefined ? {} : { maxLanded: most })
  }
}

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

/** A rehearsed attack in the form of report.json. */
const rehearsedPart = (attack: AttackOutcome): RehearsedPart => ({
  name: attack.name,
  technique: attack.technique.id,
  user: attack.user,
  path: attack.path,
  outcome: attack.outcome,
  ...(attack.contrast === undefined ? {} : { contrast: attack.contrast }),
  detail: attack.detail,
  ...(attack.remedy === undefined ? {} : { remedy: attack.remedy })
})

/** A door to the kernel in the form of report.json. */
const doorPart = (door: TriedDoor): DoorPart => ({
  ...{ name: door.name, call: door.call, technique: door.technique.id, user: door.user },
  outcome: door.outcome,
  ...(door.reason === undefined ? {} : { reason: door.reason }),
  detail: door.detail,
  ...(door.remedy === undefined ? {} : { remedy: door.remedy })
})
