import type { Unlisted } from '../observe/observation'
import type { Document } from './document/document'

type Refused = Pick<Document, 'refusals' | 'unlistedRefusals'>

/** The number of writes that were refused, those that the report does not list included. */
export const refusedCount = (document: Refused): number =>
  document.refusals.length + unlistedCount(document)

/** The number of refused writes that the report does not list. */
export const unlistedCount = ({ unlistedRefusals }: Refused): number =>
  (unlistedRefusals?.program ?? 0) + (unlistedRefusals?.attack ?? 0)

/** The numbers of refused writes, by whose writes they were. */
export function refusedBy({ refusals, unlistedRefusals = NONE }: Refused): Unlisted {
  const attack = refusals.filter(({ byAttack }) => byAttack === true).length
  return {
    program: refusals.length - attack + unlistedRefusals.program,
    attack: attack + unlistedRefusals.attack
  }
}

/** A fix is proven, which says all that is to be done. */
export const isSettled = ({ suggestion }: Pick<Document, 'suggestion'>): boolean =>
  suggestion?.proven === true && suggestion.tmpfs.length + suggestion.volumes.length > 0

/** The refusals, of which only the first `most` are listed. */
export function listedRefusals(document: Refused, most: number): Refused {
  const refusals = document.refusals.slice(0, most)
  const [all, listed] = [refusedBy(document), refusedBy({ refusals })]
  const program = all.program - listed.program
  const attack = all.attack - listed.attack
  return program + attack === 0 ? { refusals } : { refusals, unlistedRefusals: { program, attack } }
}

const NONE: Unlisted = { program: 0, attack: 0 }
