import { buffer } from 'node:stream/consumers'
import { pack, type Header as Field } from 'tar-stream'
import { tarReader, type TarHeader } from '../../../src/observe/tar'

/** One entry as it was read, its contents a character for each byte. */
export interface Read extends TarHeader {
  readonly contents: string
}

/** What a reader makes of an archive that comes in pieces of so many bytes, the last size again and again. */
export function readTar(
  archive: Uint8Array,
  pieces: readonly number[] = [archive.length]
): { readonly entries: readonly Read[]; readonly ended: boolean } {
  const entries: Read[] = []
  const { add, ended } = tarReader((header) => {
    let contents = ''
    return {
      add: (bytes) => {
        contents += Buffer.from(bytes).toString('latin1')
      },
      end: () => {
        entries.push({ ...header, contents })
      }
    }
  })
  for (let at = 0, piece = 0; at < archive.length; piece++) {
    const size = pieces[Math.min(piece, pieces.length - 1)]!
    add(archive.subarray(at, at + size))
    at += size
  }
  return { entries, ended: ended() }
}

/** An entry to be packed; its contents are text. */
export type Packed = Partial<Field> & { readonly name: string; readonly contents?: string }

/** As tar-stream writes them. */
export async function tarOf(entries: readonly Packed[]): Promise<Buffer> {
  const archive = pack()
  for (const { contents = '', ...header } of entries) {
    archive.entry({ mtime: new Date(1_000_000), uid: 0, gid: 0, ...header }, contents)
  }
  archive.finalize()
  return buffer(archive)
}

export interface Header {
  readonly name?: string
  readonly type?: string
  readonly size?: string
  readonly uid?: string
  readonly mtime?: string
  readonly magic?: string
}

/** One block as it stands at the head of an entry: fields as they are written, a character for each byte. */
export function headerBlock({
  name = 'a',
  type = '0',
  size = '00000000000',
  uid = '0000000',
  mtime = '00000000000',
  magic = 'ustar\x0000'
}: Header = {}): Buffer {
  const block = Buffer.alloc(512)
  const put = (text: string, at: number) => block.write(text, at, 'latin1')
  put(name, 0)
  put('0000644', 100)
  put(uid, 108)
  put('0000000', 116)
  put(size, 124)
  put(mtime, 136)
  put('        ', 148)
  put(type, 156)
  put(magic, 257)
  const sum = block.reduce((whole, byte) => whole + byte, 0)
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

/** Filled up to whole blocks. */
export function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)])
}

/** An extension and what it says. */
export function extension(type: string, text: string): Buffer {
  const said = Buffer.from(text, 'latin1')
  const size = said.length.toString(8).padStart(11, '0')
  return Buffer.concat([headerBlock({ name: 'PaxHeader', type, size }), padded(said)])
}

/** `LENGTH KEY=VALUE\n`, with the length that it has. */
export function record(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`
  let length = rest.length + 1
  while (`${length}${rest}`.length !== length) length = `${length}${rest}`.length
  return `${length}${rest}`
}

export const END = Buffer.alloc(1024)
