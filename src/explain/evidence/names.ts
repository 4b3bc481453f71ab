import { sha256Of } from '../../plan/digest-of'
import type { World } from '../../ports'

type Hash = (bytes: string) => string

/**
 * Gives each path, a character for each byte, a file name that can be written anywhere. All names
 * differ, and none is also a folder of another.
 */
export type Namer = (path: string) => string

/** The folders below which a name is used, with its ending there. */
const USES = [
  ['after/', ''],
  ['before/', ''],
  ['diff/', '.diff']
] as const

/** Returns a namer. If names clash, or the path is too long, the name is a digest of the path. */
export function namer(hash: Hash): Namer {
  const files = new Set<string>()
  const folders = new Set<string>()
  const isFree = (name: string): boolean =>
    !files.has(name) && !folders.has(name) && !foldersOf(name).some((one) => files.has(one))
  const claim = (name: string): boolean => {
    const names = USES.map(([folder, ending]) => `${folder}${name}${ending}`)
    if (!names.every(isFree)) return false
    for (const one of names) {
      files.add(one)
      for (const folder of foldersOf(one)) folders.add(folder)
    }
    return true
  }
  return (path) => {
    const name = nameOf(path, hash)
    if (name !== undefined && claim(name)) return name
    const digest = hash(path)
    for (let turn = 1; ; turn++) {
      const long = `${LONG}${digest}${turn === 1 ? '' : `-${turn}`}`
      if (claim(long)) return long
    }
  }
}

/** Folder for names that are digests. A path with this name has no precedence over them. */
const LONG = 'long/'

/** The path as a name below a folder; undefined if it is empty or too long. */
function nameOf(path: string, hash: Hash): string | undefined {
  const segments = path.split('/').filter((segment) => segment !== '')
  const name = segments.map((segment) => short(safeSegment(segment), segment, hash)).join('/')
  return name === '' || Buffer.byteLength(name) > LONGEST ? undefined : name
}

const LONGEST = 1000
const LONGEST_SEGMENT = 200

/**
 * Escapes bytes that cannot be in a name everywhere as `\xNN`. A backslash is escaped too, so that
 * a name can be read back in one way only.
 */
export function safeSegment(segment: string): string {
  if (/^\.\.?$/.test(segment)) return segment.replace(/[^]/g, escaped)
  const pieces = segment.match(CHARACTERS) ?? []
  return pieces
    .map((piece) => (isSafe(piece) ? utf8(piece) : piece.replace(/[^]/g, escaped)))
    .join('')
}

/** Matches one character of UTF-8, or a byte that belongs to none. */
const CHARACTERS =
  /[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g

/**
 * Whether a character is visible, and accepted by file systems and by the upload of artifacts
 * (actions/toolkit, path-and-artifact-name-validation.ts).
 */
function isSafe(piece: string): boolean {
  if (piece.length === 1) return /[ -~]/.test(piece) && !/[\\":<>|*?]/.test(piece)
  return !/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufffd]/u.test(utf8(piece))
}

const escaped = (byte: string): string => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`

const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8')

/** Shortens a long segment to its beginning and a digest of all of it. */
function short(safe: string, segment: string, hash: Hash): string {
  if (Buffer.byteLength(safe) <= LONGEST_SEGMENT) return safe
  let kept = ''
  for (const piece of safe.match(/\\x[0-9a-f]{2}|[^]/gu) ?? []) {
    if (Buffer.byteLength(kept + piece) > LONGEST_SEGMENT - 17) break
    kept += piece
  }
  return `${kept}~${hash(segment).slice(0, 16)}`
}

function foldersOf(name: string): readonly string[] {
  return name
    .split('/')
    .map((_, index, all) => all.slice(0, index + 1).join('/'))
    .slice(0, -1)
}

/** Returns a function for the SHA-256 of a text with a character for each byte. */
export const hashBy =
  ({ digest }: Pick<World, 'digest'>): Hash =>
  (bytes) =>
    sha256Of(Buffer.from(bytes, 'latin1'), digest())
