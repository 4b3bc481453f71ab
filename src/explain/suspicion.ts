import { appraise, type Appraisal } from '../judge/severity'
import type { Write } from './writes'

/** How bad a write looks that was allowed in a rehearsal. */
export function appraisalOf({ path, kind, entry }: Write, place: string): Appraisal {
  if (kind === 'transient' || kind === 'opened') return { severity: 'low', tags: [] }
  const change = kind === 'owned' ? 'changed' : kind
  return appraise({ path, kind: change, place, after: entry })
}

/** Writes that hand over the container, if they are what they look like: the smoke test may play an attack, and an image may be one. */
export const suspiciousAmong = (writes: readonly Write[]): readonly Write[] =>
  writes.filter((write) => appraisalOf(write, '/').severity === 'critical')
