import type { AttackResult, Exercise, SmokeResult } from '../run/outcome'
import type { Account } from './account'
import type { Document, SmokePart } from './document'
import type { AttackPart } from './document-attacks'
import { doorPart, rehearsedPart } from './rehearsed-parts'
import { remainsIn } from './remains'

/** What was done to the container, step by step. */
export function testedParts(
  exercise: Exercise | undefined
): Pick<Document, 'smoke' | 'attackSteps'> {
  const { smoke = [], attack } = exercise ?? {}
  const again = (attack?.smoke ?? []).map(
    (one) => ({ ...smokePart(one), afterAttack: true }) as const
  )
  return {
    smoke: [...smoke.map(smokePart), ...again],
    ...(attack && { attackSteps: attack.steps.map(attackPart) })
  }
}

const smokePart = ({ step, passed, detail, milliseconds }: SmokeResult): SmokePart => ({
  step,
  passed,
  detail,
  milliseconds: Math.round(milliseconds)
})

const attackPart = ({ step, exitCode, milliseconds, output }: AttackResult): AttackPart => ({
  step,
  exitCode: exitCode ?? null,
  milliseconds: Math.round(milliseconds),
  output: output.slice(-2000)
})

/** Outcomes of the rehearsed attacks and of the doors tried with them, and how many attacks may land. */
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

/** How a fresh container did. */
export function recoveryParts({ recovery }: Account): Pick<Document, 'recovery'> {
  if (recovery === undefined) return {}
  const { passed, milliseconds, identical, differences, survived, restart } = recovery
  const told = { passed, milliseconds: Math.round(milliseconds), identical }
  const paths = { differences: differences.paths, survived: survived.paths }
  return { recovery: { ...told, ...paths, ...(restart && { restart }) } }
}

/** What an intruder could still do. */
export function remainsParts(account: Account): Pick<Document, 'remains'> {
  const remains = remainsIn(account)
  return remains === undefined ? {} : { remains }
}

/** Whether the image is still the image. */
export function integrityParts({
  imageIntegrity: found
}: Account): Pick<Document, 'imageIntegrity'> {
  if (found === undefined) return {}
  const { checked } = found
  return {
    imageIntegrity: checked ? { checked, intact: found.intact } : { checked, reason: found.reason }
  }
}
