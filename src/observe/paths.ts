/** Matches valid UTF-8, or single invalid bytes, in text with a character for each byte. */
const VALID =
  /(?:[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+|[\x80-\xff]/g

/**
 * A path of bytes as readable text. If the path is not valid UTF-8, invalid bytes and backslashes
 * become `\xNN`.
 */
export function readable(bytes: string): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes
  if (isText(bytes)) return utf8(bytes)
  return (bytes.match(VALID) ?? []).map(escaped).join('')
}

/**
 * Whether a path of bytes is valid UTF-8, so that `bytesOf` restores it from its readable form. No
 * other path can be used in a recipe.
 */
export function isText(bytes: string): boolean {
  if (!/[\x80-\xff]/.test(bytes)) return true
  const text = utf8(bytes)
  // The replacement character may itself be part of the path.
  return !text.includes('\ufffd') || bytesOf(text) === bytes
}

/** A path as the engine's lists write it, which replace invalid UTF-8 (Go's encoding/json). */
export function asEngineLists(bytes: string): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes
  return (bytes.match(VALID) ?? [])
    .map((piece) => (isByte(piece) ? '\ufffd' : utf8(piece)))
    .join('')
}

/** The bytes of a text path, a character for each byte. */
export function bytesOf(path: string): string {
  if (!/[^\0-\x7f]/.test(path)) return path
  return Buffer.from(path, 'utf8').toString('latin1')
}

const escaped = (piece: string): string =>
  isByte(piece) ? `\\x${piece.charCodeAt(0).toString(16)}` : utf8(piece.replaceAll('\\', '\\x5c'))

const isByte = (piece: string): boolean => piece.length === 1 && piece >= '\x80'

const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8')

/**
 * Sorts by path: a folder comes before its contents, names in code units (`/a`, `/a/b`, `/a-b`).
 */
export function byPath<T extends { readonly path: string }>(entries: Iterable<T>): readonly T[] {
  const keyed = Array.from(entries, (entry) => ({ key: sortKey(entry.path), entry }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.map(({ entry }) => entry)
}

/**
 * Compares two paths in the order of `byPath` without allocating strings: a million paths take
 * twenty comparisons each.
 */
export function comparePaths(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length)
  for (let at = 0; at < shorter; at++) {
    const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)]
    if (a !== b) return a === SLASH ? -1 : b === SLASH ? 1 : a - b
  }
  return one.length - other.length
}

const SLASH = 47

// No path holds a NUL, and nothing sorts before it. (`replaceAll` gives ropes, which sort at half
// the speed.)
const sortKey = (path: string) => path.split('/').join('\0')

/** The parent folder of a path; `/` for entries of the root, and for the root itself. */
export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/'
}

/**
 * A version of `parentOf` for long lists of paths. It returns the identical string for neighbours
 * in one folder, so that map lookups need not hash a hundred thousand new strings.
 */
export function parentReader(): (path: string) => string {
  let last = '/'
  return (path) => {
    const same = path.lastIndexOf('/') === last.length && path.startsWith(last)
    last = same ? last : parentOf(path)
    return last
  }
}

/** The ancestor of a folder at that depth below the root. */
export function ancestorAt(folder: string, depth: number): string {
  return folder.split('/', depth + 1).join('/') || '/'
}

/** Whether a path is a folder or lies below it. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`)

/**
 * Whether a path is a system folder of the Filesystem Hierarchy Standard. A mount over a system
 * folder hides far more than a program writes there, so writes directly in it need another remedy.
 */
export function isSystemFolder(path: string): boolean {
  return SYSTEM.test(path) || (/^\/usr\//.test(path) && IN_USR.test(path))
}

const SYSTEM =
  /^\/(?:bin|sbin|lib(?:x?32|64)?|boot|etc|home|media|mnt|opt|srv|usr|var|var\/(?:lib|cache|spool|opt|local)|(?:dev|proc|sys)(?:\/.*)?)?$/
const IN_USR =
  /^\/usr\/(?:local\/)?(?:s?bin|include|lib(?:x?32|64|exec)?|local|share|src|etc)(?:\/(?:python[\d.]*|node_modules|jvm|perl[\d.]*|ruby|php[\d.]*|x86_64-linux-gnu|aarch64-linux-gnu)(?:\/(?:dist|site)-packages)?)?$/
