/** Valid UTF-8, as text of a character for each byte. */
const VALID =
  /(?:[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+|[\x80-\xff]/g

/** A path of a character for each byte as people read it: bytes that are no UTF-8, and backslashes beside them, as `\xNN`. */
export function readable(bytes: string): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes
  if (isText(bytes)) return utf8(bytes)
  return (bytes.match(VALID) ?? []).map(escaped).join('')
}

/** Whether a path of bytes is UTF-8, so that `bytesOf` gives it back from its readable form; no other can stand in a recipe. */
export function isText(bytes: string): boolean {
  if (!/[\x80-\xff]/.test(bytes)) return true
  const text = utf8(bytes)
  // The character that stands for what is no UTF-8 may be in the path itself.
  return !text.includes('\ufffd') || bytesOf(text) === bytes
}

/** The same path as the engine's lists write it, which lose what is no UTF-8 (Go's encoding/json). */
export function asEngineLists(bytes: string): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes
  return (bytes.match(VALID) ?? [])
    .map((piece) => (isByte(piece) ? '\ufffd' : utf8(piece)))
    .join('')
}

/** A path that is text, as the bytes it stands for. */
export function bytesOf(path: string): string {
  if (!/[^\0-\x7f]/.test(path)) return path
  return Buffer.from(path, 'utf8').toString('latin1')
}

const escaped = (piece: string): string =>
  isByte(piece) ? `\\x${piece.charCodeAt(0).toString(16)}` : utf8(piece.replaceAll('\\', '\\x5c'))

const isByte = (piece: string): boolean => piece.length === 1 && piece >= '\x80'

const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8')
