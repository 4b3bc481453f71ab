import { placeAdvice } from '../judge/place-advice'
import { appraise, type Appraisal } from '../judge/severity'
import { isSystemFolder, isWithin } from '../observe/paths'
import type { Mount } from './mounts'
import { isByteCode, kindOf } from './write-kinds'
import type { Write } from './writes'

/** The purpose of writes to a path, and the alternatives to making it writable. */
export interface Purpose {
  readonly path: string
  /** Kinds of the writes; for a suspicious write, the tags of its appraisal. */
  readonly kinds: readonly string[]
  readonly remedies: readonly string[]
}

/** Purpose of each mount, from the writes to it. Data on a volume needs no other remedy. */
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

/**
 * Files that the program writes to paths where no mount should go, each with an alternative.
 * Suspicious writes come first; at most 20.
 */
export function withoutMount(writes: readonly Write[]): readonly Purpose[] {
  const suspicious = suspiciousAmong(writes)
  const known = new Set(suspicious)
  const others = writes.filter((write) => !known.has(write) && isOfSystem(write))
  return [...suspicious.map(warningOf), ...others.map(alternativeOf)].slice(0, MOST)
}

const MOST = 20

/**
 * Whether a write put a file right into a system folder. Byte code does not count: a program loses
 * nothing without it.
 */
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

/** Severity and tags of a write that the writable run allowed. */
export function appraisalOf({ path, kind, entry }: Write, place: string): Appraisal {
  if (kind === 'transient' || kind === 'opened') return { severity: 'low', tags: [] }
  const change = kind === 'owned' ? 'changed' : kind
  return appraise({ path, kind: change, place, after: entry })
}

/**
 * Writes that would give an intruder control of the container, if they are as they look. The smoke
 * test may play an attack, and an image may be one.
 */
export const suspiciousAmong = (writes: readonly Write[]): readonly Write[] =>
  writes.filter((write) => appraisalOf(write, '/').severity === 'critical')
