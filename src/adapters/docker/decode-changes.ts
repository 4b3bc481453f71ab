import type { RawChange } from '../../ports'
import { unreadable } from './decode'

const KINDS = ['changed', 'added', 'deleted'] as const

/** `GET /containers/{id}/changes`: `null` when nothing changed. Checked by hand: a schema takes seconds over 100,000 of them. */
export function decodeChanges(answer: unknown): readonly RawChange[] {
  if (answer === null) return []
  if (!Array.isArray(answer)) throw unreadable('a list of changes')
  return answer.map((change: unknown) => {
    const { Path, Kind } = Object(change) as { readonly Path: unknown; readonly Kind: unknown }
    const kind = typeof Kind === 'number' ? KINDS[Kind] : undefined
    if (typeof Path !== 'string' || kind === undefined) throw unreadable('a change')
    return { path: Path, kind }
  })
}
