import { isBytes, LONG_BYTES, REFERENCE, UNITS, type Pen } from './pen'
import type { Sheets } from './sheets'

/**
 * Where the path lies that a record begins with: letters of its own, and before them so many of an earlier record's. What comes from one
 * folder comes together and has long beginnings in common; an earlier record that others refer to refers to none itself.
 */
export interface Title {
  /** The place of the record that it refers to, or its own. */
  head: number
  /** How many bytes it has in common with that one. */
  common: number
  /** Bytes that are taken from there. */
  shared: number
  base: Buffer
  baseAt: number
  /** The bytes of its own letters. */
  own: Buffer
  ownAt: number
  ownBytes: number
  /** Its own letters are of two bytes each; it shares nothing then. */
  wide: boolean
}

const NONE = Buffer.alloc(0)

export const newTitle = (): Title => ({
  ...{ head: 0, common: 0, shared: 0, base: NONE, baseAt: 0 },
  ...{ own: NONE, ownAt: 0, ownBytes: 0, wide: false }
})

/** Finds where the title of the record lies that is there. */
export function findTitle(title: Title, place: number, { sheetOf, offsetOf }: Sheets): void {
  title.own = sheetOf(place)
  title.ownAt = offsetOf(place)
  const refers = title.own[title.ownAt] === REFERENCE
  if (refers) {
    title.head = title.own.readUInt32LE(title.ownAt + 1)
    title.shared = title.own.readUInt16LE(title.ownAt + 5)
    title.ownAt += REFERENCE_BYTES
    title.base = sheetOf(title.head)
    title.baseAt = offsetOf(title.head)
    title.baseAt += headBytes(title.base[title.baseAt] ?? 0)
  } else {
    title.head = place
    title.shared = 0
  }
  const first = title.own[title.ownAt] ?? 0
  title.wide = first === UNITS
  const length = first < LONG_BYTES ? first : title.own.readUInt32LE(title.ownAt + 1)
  title.ownAt += headBytes(first)
  title.ownBytes = title.wide ? 2 * length : length
  title.common = refers ? title.shared : title.ownBytes
}

const REFERENCE_BYTES = 7

const headBytes = (first: number): number => (first < LONG_BYTES ? 1 : 5)

export function pathOf({ shared, base, baseAt, own, ownAt, ownBytes, wide }: Title): string {
  const letters = own.toString(wide ? 'utf16le' : 'latin1', ownAt, ownAt + ownBytes)
  return shared === 0 ? letters : base.toString('latin1', baseAt, baseAt + shared) + letters
}

/** Where what stands behind it begins. */
export const endOf = ({ ownAt, ownBytes }: Title): number => ownAt + ownBytes

/** Writes the titles of records that are put down one after the other; `placed` has to be told where. */
export interface TitleWriter {
  readonly write: (path: string, pen: Pen) => void
  readonly placed: (place: number) => void
}

export function titleWriter(): TitleWriter {
  let head = ''
  let headPlace = 0
  let next: string | undefined
  return {
    write: (path, pen) => {
      next = undefined
      const shared = sharedBytes(path, head)
      if (shared > 0 && isBytes(path)) {
        pen.refer(headPlace, shared)
        pen.text(path.slice(shared))
      } else {
        pen.text(path)
        if (isBytes(path)) next = path
      }
    },
    placed: (place) => {
      if (next === undefined) return
      head = next
      headPlace = place
    }
  }
}

/** How many letters are worth being shared: a reference takes some itself, and a poor one is in the way of better ones. */
function sharedBytes(path: string, head: string): number {
  const most = Math.min(path.length, head.length, MOST_SHARED)
  let shared = 0
  while (shared < most && path.charCodeAt(shared) === head.charCodeAt(shared)) shared++
  return shared > REFERENCE_BYTES && 2 * shared >= path.length ? shared : 0
}

const MOST_SHARED = 0xffff
