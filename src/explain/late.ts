import { isInScratch } from './folders'
import { kindOf } from './kinds'
import type { Write } from './writes'

/** The writes of a program until it was told to stop, and those that it made only then. */
export function withLate(early: readonly Write[], atEnd: readonly Write[]): readonly Write[] {
  const known = new Set(early.map(({ path }) => path))
  const homes = new Set(early.map(({ home }) => home))
  const isNews = ({ path, kind, home }: Write): boolean =>
    !known.has(path) && !(kind === 'transient' && homes.has(home))
  const late = atEnd.filter(isNews)
  return [...early, ...late.map((write) => ({ ...write, late: true }) as const)]
}

/** Whether a program needs a place at its end in which it had not written before. */
export function needsPlaceAtEnd(writes: readonly Write[]): boolean {
  const places = new Set(writes.filter((write) => write.late !== true).map(placeOf))
  return writes.some((write) => write.late === true && !places.has(placeOf(write)))
}

const placeOf = ({ home, made }: Write): string => made ?? home

/** Whether it is state that was saved for the next start: a file that was written at the end, where it may stay, and is no pid file, log or cache. */
export function isSaved(write: Write): boolean {
  const { late, kind, entry, path } = write
  if (late !== true || entry?.type !== 'file' || (kind !== 'added' && kind !== 'changed'))
    return false
  if (isInScratch(path)) return false
  const { word } = kindOf(write)
  return word === 'data' || word === 'other'
}

/** Paths of saved state that the next boot has to save as well; a name with digits in it may be another one each time. */
export const savedPaths = (writes: readonly Write[]): readonly string[] =>
  writes
    .filter(isSaved)
    .map(({ path }) => path)
    .filter((path) => !/\d/.test(path))
    .slice(0, MOST)

/** Each is asked for in every boot that is told to stop. */
const MOST = 20
