import type { Put } from './cases'

const BLOCK = 512

/** An archive in the PAX format of what shall be put into a container; a character of an attribute is a byte. */
export function archiveOf(puts: readonly Put[]): Buffer {
  return Buffer.concat([...puts.flatMap(entryOf), Buffer.alloc(2 * BLOCK)])
}

function entryOf({ path, mode, contents, modified, attributes = {} }: Put): readonly Buffer[] {
  const records = [
    record('mtime', String(modified)),
    ...Object.entries(attributes).map(([name, value]) => record(`SCHILY.xattr.${name}`, value))
  ].join('')
  const body = contents ?? ''
  const type = contents === undefined ? '5' : '0'
  return [
    header({ path: 'PaxHeaders', mode: 0o644, size: records.length, type: 'x', modified: 0 }),
    padded(records),
    header({ path, mode, size: body.length, type, modified: Math.floor(modified) }),
    padded(body)
  ]
}

/** `LENGTH NAME=VALUE\n`, where the length counts its own digits. */
function record(name: string, value: string): string {
  const rest = ` ${name}=${value}\n`
  const length = [1, 2, 3].map((digits) => digits + rest.length)
  const own = length.find((sum, index) => String(sum).length === index + 1)
  return `${own ?? ''}${rest}`
}

interface Header {
  readonly path: string
  readonly mode: number
  readonly size: number
  readonly type: string
  readonly modified: number
}

function header({ path, mode, size, type, modified }: Header): Buffer {
  const block = Buffer.alloc(BLOCK)
  const number = (value: number, at: number, digits: number): void => {
    block.write(value.toString(8).padStart(digits, '0'), at, 'latin1')
  }
  block.write(path, 0, 'latin1')
  number(mode, 100, 7)
  number(0, 108, 7)
  number(0, 116, 7)
  number(size, 124, 11)
  number(modified, 136, 11)
  block.write(' '.repeat(8), 148, 'latin1')
  block.write(type, 156, 'latin1')
  block.write('ustar\x0000', 257, 'latin1')
  number(
    block.reduce((sum, byte) => sum + byte, 0),
    148,
    6
  )
  block[154] = 0
  return block
}

function padded(text: string): Buffer {
  const block = Buffer.alloc(Math.ceil(text.length / BLOCK) * BLOCK)
  block.write(text, 'latin1')
  return block
}
