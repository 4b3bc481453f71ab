import { placeAdvice } from '../judge/place-advice'
import { appraise, type Appraisal } from '../judge/severity'
import { isSystemFolder, isWithin } from '../observe/paths'
import type { Mount } from './mounts'
import { isByteCode, kindOf } from './write-kinds'
import type { Write } from './writes'

/** The purpose of writes to a place, and what could be done instead of making it writable. */
export interface Purpose {
  readonly path: string
  /** Kinds of writes, or what they look like to a security engineer. */
  readonly kinds: readonly string[]
  readonly remedies: readonly string[]
}

/** The purpose of each mount; data that is on a volume needs no other remedy. */
export function purposesOf(mounts: readonly Mount[], writes: readonly Write[]): readonly Purpose[] {
  return mounts.map(({ path, kind }) => {
    const here = writes
      .filter((write) => isWithin(write.path, path) || write.home === path)
      .map(kindOf)
    const open = here.filter(({ word }) => kind === 'tmpfs' || word !== 'data')
    return {
      path,
      kinds: [...new Set(here.map(({ word }) => word))],
      remedies: [...new Set(open.flatMap(({ remedy }) => remedy ?? []))]
    }
  })
}

/** Files that the program writes where no mount should go, each with what to do about it; what looks worst first, and only the first ones. */
export function withoutMount(writes: readonly Write[]): readonly Purpose[] {
  const suspicious = suspiciousAmong(writes)
  const known = new Set(suspicious)
  const others = writes.filter((write) => !known.has(write) && isOfSystem(write))
  return [...suspicious.map(warningOf), ...others.map(alternativeOf)].slice(0, MOST)
}

const MOST = 20

/** Byte code is no part of it: a program loses nothing without. */
function isOfSystem(write: Write): boolean {
  const { home, made, entry } = write
  const isFile = made === undefined && entry?.type !== 'directory'
  return isFile && isSystemFolder(home) && !isByteCode(write)
}

function alternativeOf(write: Write): Purpose {
  const { word, remedy } = kindOf(write)
  return { path: write.path, kinds: [word], remedies: remedy === undefined ? [] : [remedy] }
}

function warningOf(write: Write): Purpose {
  const own = placeAdvice(write.path)
  const kinds = appraisalOf(write, '/').tags.map((tag) => tag.replaceAll('-', ' '))
  return { path: write.path, kinds, remedies: [...(own === undefined ? [] : [own]), FIND_OUT] }
}

const FIND_OUT = 'find out what writes it; no mount is suggested that would let that happen'

/** How bad a write looks that was allowed in a rehearsal. */
export function appraisalOf({ path, kind, entry }: Write, place: string): Appraisal {
  if (kind === 'transient' || kind === 'opened') return { severity: 'low', tags: [] }
  const change = kind === 'owned' ? 'changed' : kind
  return appraise({ path, kind: change, place, after: entry })
}

/** Writes that hand over the container, if they are what they look like: the smoke test may play an attack, and an image may be one. */
export const suspiciousAmong = (writes: readonly Write[]): readonly Write[] =>
  writes.filter((write) => appraisalOf(write, '/').severity === 'critical')
