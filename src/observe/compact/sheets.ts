import { eye, type Eye } from './eye'
import { pen, type Pen } from './pen'

/** How a value is written, and read again. */
export interface Codec<T> {
  readonly write: (value: T, pen: Pen) => void
  readonly read: (eye: Eye) => T
}

/** Records, outside of the heap that V8 has to search for what it can throw away. Of each only its place is to be remembered. */
export interface Sheets {
  /** A record that is written, but not kept; good until the next one is. */
  readonly drafted: (write: (pen: Pen) => void) => Buffer
  /** Puts a record down; gives where. */
  readonly append: (record: Buffer) => number
  /** Ready to read the record that is there; good until the next call. */
  readonly open: (place: number) => Eye
  /** Whether just that record is there. */
  readonly holds: (place: number, record: Buffer) => boolean
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
  const writer = pen()
  const reader = eye()
  const sheetOf = (place: number): Buffer => all[place >>> OFFSET_BITS] ?? NONE
  return {
    drafted: (write) => {
      writer.begin()
      write(writer)
      return writer.written()
    },
    append: appender(all),
    open: (place) => {
      reader.open(sheetOf(place), offsetOf(place))
      return reader
    },
    holds: (place, record) => {
      const offset = offsetOf(place)
      return record.equals(sheetOf(place).subarray(offset, offset + record.length))
    },
    sheetOf,
    offsetOf
  }
}

const NONE = Buffer.alloc(0)

const offsetOf = (place: number): number => place & (LARGEST - 1)

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
