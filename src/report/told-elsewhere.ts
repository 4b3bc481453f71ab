import { TOLD_ELSEWHERE, type Finding } from '../judge/findings'
import type { WithoutChanges } from './written'

/** Whether a section of its own tells of a finding; a lead is told where what was found is shown, if anything was. */
export const isToldElsewhere = (
  { kind }: Finding,
  { suggestion }: Pick<WithoutChanges, 'suggestion'>
): boolean => TOLD_ELSEWHERE.has(kind) || (kind === 'lead' && suggestion !== undefined)
