import type { TarHeader } from '../../observe/tar'

const BLOCK = 512

/** The two empty blocks at the end of an archive. */
export const endOfArchive = (): Buffer => Buffer.alloc(2 * BLOCK)

/** Fills the contents of an entry of that size up to whole blocks. */
export const padding = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)

/**
 * An entry's header in an archive, with PAX records for all that has no room in a block. Unlike
 * packages that write archives, it keeps names as bytes.
 */
export function tarHeader(header: TarHeader): Buffer {
  const { name, target, uid, gid, size, modified } = header
  const numbers = { uid, gid, size, mtime: modified }
  const records = new Map([
    ...header.records,
    ...Object.entries(numbers).map(([key, value]) => [key, String(value)] as const),
    ['path', name],
    ...(target === '' ? [] : [['linkpath', target] as const])
  ])
  const text = Buffer.from(Array.from(records, record).join(''), 'latin1')
  const extension = { type: 'x', mode: 0o644, size: text.length, device: '' }
  return Buffer.concat([block(extension), text, padding(text.length), block(header)])
}

/** A PAX record: its own length in bytes, a key and a value. */
function record([key, value]: readonly [string, string]): string {
  const rest = ` ${key}=${value}\n`
  let length = rest.length
  while (length !== rest.length + String(length).length)
    length = rest.length + String(length).length
  return `${length}${rest}`
}

/** A block whose name, owner and time are in the records before it. */
function block({
  type,
  mode,
  size,
  device
}: Pick<TarHeader, 'type' | 'mode' | 'size' | 'device'>): Buffer {
  const bytes = Buffer.alloc(BLOCK)
  const [major = 0, minor = 0] = device.split(':').map(Number)
  bytes.write('entry', 0, 'latin1')
  octal(bytes, mode, [100, 8])
  octal(bytes, size > LARGEST ? 0 : size, [124, 12])
  bytes.write(type, 156, 'latin1')
  bytes.write('ustar\x0000', 257, 'latin1')
  octal(bytes, major, [329, 8])
  octal(bytes, minor, [337, 8])
  bytes.fill(' ', 148, 156)
  octal(
    bytes,
    bytes.reduce((sum, byte) => sum + byte, 0),
    [148, 8]
  )
  return bytes
}

/** The largest size that fits into the octal digits of a block, in bytes. */
const LARGEST = 8 ** 11 - 1

/** Writes a number in octal digits, with a zero byte after them, into a field of that length. */
function octal(bytes: Buffer, value: number, [at, length]: readonly [number, number]): void {
  bytes.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1')
}
