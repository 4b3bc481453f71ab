import type { Attack } from '../judge/attack'
import type { TriedDoor } from '../judge/doors'
import type { DoorPart, RehearsedPart } from './document-attacks'

/** One rehearsed attack as report.json has it. */
export const rehearsedPart = (attack: Attack): RehearsedPart => ({
  name: attack.name,
  technique: attack.technique.id,
  user: attack.user,
  path: attack.path,
  outcome: attack.outcome,
  ...(attack.contrast === undefined ? {} : { contrast: attack.contrast }),
  detail: attack.detail,
  ...(attack.remedy === undefined ? {} : { remedy: attack.remedy })
})

/** One door to the kernel as report.json has it. */
export const doorPart = (door: TriedDoor): DoorPart => ({
  ...{ name: door.name, call: door.call, technique: door.technique.id, user: door.user },
  outcome: door.outcome,
  ...(door.reason === undefined ? {} : { reason: door.reason }),
  detail: door.detail,
  ...(door.remedy === undefined ? {} : { remedy: door.remedy })
})
