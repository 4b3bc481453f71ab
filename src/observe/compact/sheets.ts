/** Bytes outside of the heap that V8 has to search for what it can throw away. Of each record only its place is to be remembered. */
export interface Sheets {
  /** Puts a record down; gives where. */
  readonly append: (record: Buffer) => number
  /** The bytes in which it begins, and at which of them. */
  readonly sheetOf: (place: number) => Buffer
  readonly offsetOf: (place: number) => number
}

/** Places are numbers of 32 bits: which sheet, and where on it. Room for 4 GiB. */
const OFFSET_BITS = 20
const LARGEST = 2 ** OFFSET_BITS
const SMALLEST = 4096

export function sheets(): Sheets {
  const all: Buffer[] = []
  return {
    append: appender(all),
    sheetOf: (place) => all[place >>> OFFSET_BITS] ?? NONE,
    offsetOf: (place) => place & (LARGEST - 1)
  }
}

const NONE = Buffer.alloc(0)

/** Sheets grow from small ones to such of a mebibyte; a record that is larger has one of its own. */
function appender(all: Buffer[]): Sheets['append'] {
  let sheet = NONE
  let end = 0
  return (record) => {
    if (end + record.length > sheet.length) {
      sheet = Buffer.allocUnsafeSlow(
        Math.max(record.length, Math.min(LARGEST, SMALLEST * 2 ** all.length))
      )
      all.push(sheet)
      end = 0
    }
    const offset = end
    record.copy(sheet, offset)
    end += record.length
    return (((all.length - 1) << OFFSET_BITS) | offset) >>> 0
  }
}
