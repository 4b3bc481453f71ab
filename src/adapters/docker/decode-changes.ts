import { rawChanges } from '../../observe/store/change-store'
import type { ChangeList, RawChange } from '../../ports'
import { unreadable } from './decode'
import { jsonItems } from './json-items'

const KINDS = ['changed', 'added', 'deleted'] as const

/** Reads the answer of `GET /containers/{id}/changes` as it comes. */
export interface ChangesDecoder {
  readonly add: (bytes: Uint8Array) => void
  /** All of it; `null` says that nothing changed. Throws a `Fault` where it was something else. */
  readonly end: () => ChangeList<RawChange>
}

/** Checked by hand: a schema takes seconds over 100,000 changes. A million of them are never in memory as one text. */
export function changesDecoder(): ChangesDecoder {
  const { add, list } = rawChanges()
  const items = jsonItems((change) => {
    add(changeOf(change))
  })
  return {
    add: (bytes) => {
      readable(() => {
        items.add(bytes)
      })
    },
    end: () => {
      if (!readable(items.end)) throw UNREADABLE()
      return list()
    }
  }
}

const UNREADABLE = (): Error => unreadable('a list of changes')

function readable<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof SyntaxError ? UNREADABLE() : error
  }
}

function changeOf(change: unknown): RawChange {
  const { Path, Kind } = Object(change) as { readonly Path: unknown; readonly Kind: unknown }
  const kind = typeof Kind === 'number' ? KINDS[Kind] : undefined
  if (typeof Path !== 'string' || kind === undefined) throw unreadable('a change')
  return { path: Path, kind }
}
