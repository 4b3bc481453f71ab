/** Bytes; a longer line is read as several. */
const LINE_LIMIT = 8192
/** Bytes read at a time, so that a large chunk takes no memory of its own size. */
const PIECE = 65_536

/** The lines of a log whose bytes come cut anywhere. */
export interface LineReader {
  readonly add: (bytes: Uint8Array) => void
  /** The text after the last line feed. */
  readonly unfinished: () => string
}

/** Finds in a text, at or after a place, what makes a line matter. */
export type Search = (text: string, from: number) => { readonly end: number } | undefined

/** Hands on, decoded, the lines that matter; a flood in which none does, or all are the same, is hardly touched. */
export function lineReader(search: Search, onLine: (line: string) => void): LineReader {
  let rest = '' // at most one LINE_LIMIT; a character for each byte, as in all text here
  const handOn = (line: string) => {
    onLine(decoded(line))
  }
  const read = (piece: string) => {
    const text = rest + piece
    const end = text.lastIndexOf('\n') + 1
    for (const line of linesWith(search, text.slice(0, end))) cuts(line).forEach(handOn)
    const unfinished = cuts(text.slice(end))
    unfinished.slice(0, -1).forEach(handOn)
    rest = unfinished.at(-1) ?? ''
  }
  const add = (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length; at += PIECE) read(latin1(bytes.subarray(at, at + PIECE)))
  }
  return { add, unfinished: () => decoded(rest) }
}

/** The lines in which something is found; one that is repeated at once comes once. */
function* linesWith(search: Search, text: string): Generator<string> {
  for (let hit = search(text, 0); hit !== undefined;) {
    let end = text.indexOf('\n', hit.end)
    const line = text.slice(text.lastIndexOf('\n', hit.end - 1) + 1, end)
    yield line
    while (text.startsWith(`\n${line}\n`, end)) end += line.length + 1
    hit = search(text, end)
  }
}

/** A line in parts that are short enough; where it is cut does not depend on how its bytes came. */
function cuts(line: string): readonly string[] {
  if (line.length <= LINE_LIMIT) return [line]
  return Array.from({ length: Math.ceil(line.length / LINE_LIMIT) }, (_, part) =>
    line.slice(part * LINE_LIMIT, (part + 1) * LINE_LIMIT)
  )
}

const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

const decoded = (line: string) => Buffer.from(line, 'latin1').toString('utf8')
