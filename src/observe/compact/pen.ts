/** Writes the parts of one record behind each other. */
export interface Pen {
  /** 0 to 255. */
  readonly byte: (value: number) => void
  /** 0 to 65,535. */
  readonly short: (value: number) => void
  /** 0 to 4,294,967,295. */
  readonly word: (value: number) => void
  /** Any number whatever. */
  readonly number: (value: number) => void
  /** Any string whatever. */
  readonly text: (text: string) => void
  /** In place of so many letters that the record at that place begins with. */
  readonly refer: (place: number, letters: number) => void
  /** An even number of hex digits, of which the reader has to know how many there are. */
  readonly hex: (digits: string) => void
  /** Begins a record anew. */
  readonly begin: () => void
  /** What was written since; good until the next one begins. */
  readonly written: () => Buffer
}

export function pen(): Pen {
  const paper: Paper = { bytes: Buffer.allocUnsafeSlow(1024), end: 0 }
  return {
    ...numbersOn(paper),
    ...lettersOn(paper),
    begin: () => {
      paper.end = 0
    },
    written: () => paper.bytes.subarray(0, paper.end)
  }
}

interface Paper {
  bytes: Buffer
  end: number
}

/** Makes room for so many bytes, and gives where they begin. */
function claim(paper: Paper, bytes: number): number {
  const start = paper.end
  paper.end += bytes
  if (paper.end > paper.bytes.length) {
    const larger = Buffer.allocUnsafeSlow(2 * paper.end)
    paper.bytes.copy(larger, 0, 0, start)
    paper.bytes = larger
  }
  return start
}

function numbersOn(paper: Paper): Pick<Pen, 'byte' | 'short' | 'word' | 'number'> {
  return {
    byte: (value) => {
      const at = claim(paper, 1)
      paper.bytes[at] = value
    },
    short: (value) => {
      const at = claim(paper, 2)
      paper.bytes.writeUInt16LE(value, at)
    },
    word: (value) => {
      const at = claim(paper, 4)
      paper.bytes.writeUInt32LE(value, at)
    },
    number: (value) => {
      const at = claim(paper, 8)
      paper.bytes.writeDoubleLE(value, at)
    }
  }
}

/** How a text is kept: its length where it is short and each character a byte, else one of the last two of these, and then the length. */
export const REFERENCE = 253
export const LONG_BYTES = 254
export const UNITS = 255

function lettersOn(paper: Paper): Pick<Pen, 'text' | 'refer' | 'hex'> {
  const { byte, short, word } = numbersOn(paper)
  const letters = (text: string, coding: 'latin1' | 'utf16le' | 'hex', bytes: number): void => {
    const at = claim(paper, bytes)
    paper.bytes.write(text, at, coding)
  }
  return {
    text: (text) => {
      const wide = !isBytes(text)
      const isShort = !wide && text.length < REFERENCE
      byte(isShort ? text.length : wide ? UNITS : LONG_BYTES)
      if (!isShort) word(text.length)
      letters(text, wide ? 'utf16le' : 'latin1', wide ? 2 * text.length : text.length)
    },
    refer: (place, shared) => {
      byte(REFERENCE)
      word(place)
      short(shared)
    },
    hex: (digits) => {
      letters(digits, 'hex', digits.length / 2)
    }
  }
}

/** Whether each character is one. */
export const isBytes = (text: string): boolean => !WIDE.test(text)

const WIDE = /[^\0-\xff]/
