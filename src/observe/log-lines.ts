/** Bytes; a longer line is read as several. */
const LINE_LIMIT = 8192
/** Bytes read at a time, so that a large chunk takes no memory of its own size. */
const PIECE = 65_536

/** The lines of a log whose bytes come cut anywhere. */
export interface LineReader {
  readonly add: (bytes: Uint8Array) => void
  /** What came after the last line feed. */
  readonly unfinished: () => string
}

/** Decodes and hands on the lines that may matter; whole stretches of a flood in which none does are dropped unread. */
export function lineReader(
  mayMatter: (lines: string) => boolean,
  onLine: (line: string) => void
): LineReader {
  let rest = '' // at most one LINE_LIMIT; a character for each byte, as in all text here
  const read = (piece: string) => {
    const text = rest + piece
    const end = text.lastIndexOf('\n') + 1
    const whole = text.slice(0, end)
    const unfinished = cuts(text.slice(end))
    const lines = mayMatter(whole) ? whole.split('\n').flatMap(cuts) : []
    for (const line of [...lines, ...unfinished.slice(0, -1)]) onLine(decoded(line))
    rest = unfinished.at(-1) ?? ''
  }
  const add = (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length; at += PIECE) read(latin1(bytes.subarray(at, at + PIECE)))
  }
  return { add, unfinished: () => decoded(rest) }
}

/** A line in parts that are short enough; where it is cut does not depend on how its bytes came. */
function cuts(line: string): readonly string[] {
  return Array.from({ length: Math.ceil(line.length / LINE_LIMIT) }, (_, part) =>
    line.slice(part * LINE_LIMIT, (part + 1) * LINE_LIMIT)
  )
}

const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

const decoded = (line: string) => Buffer.from(line, 'latin1').toString('utf8')
