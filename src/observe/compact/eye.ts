import { LONG_BYTES, UNITS } from './pen'

/** Reads what a pen wrote, in the same order. */
export interface Eye {
  readonly byte: () => number
  readonly short: () => number
  readonly word: () => number
  readonly number: () => number
  readonly text: () => string
  /** So many digits. */
  readonly hex: (digits: number) => string
  /** Looks at what was written there. */
  readonly open: (bytes: Buffer, at: number) => void
}

export function eye(): Eye {
  let page: Buffer = Buffer.alloc(0)
  let at = 0
  const byte = (): number => page.readUInt8(at++)
  const word = (): number => page.readUInt32LE((at += 4) - 4)
  const letters = (coding: 'latin1' | 'utf16le' | 'hex', bytes: number): string =>
    page.toString(coding, at, (at += bytes))
  return {
    byte,
    word,
    short: () => page.readUInt16LE((at += 2) - 2),
    number: () => page.readDoubleLE((at += 8) - 8),
    text: () => {
      const head = byte()
      if (head === UNITS) return letters('utf16le', 2 * word())
      return letters('latin1', head === LONG_BYTES ? word() : head)
    },
    hex: (digits) => letters('hex', digits / 2),
    open: (bytes, start) => {
      page = bytes
      at = start
    }
  }
}
