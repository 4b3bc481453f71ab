/** Reads a log as it comes and keeps one kind of thing that its lines tell of. */
export interface Scanner<Note> {
  /** The next bytes of the log, cut anywhere. */
  readonly add: (bytes: Uint8Array) => void
  /** In the order of the log, each once; the unfinished last line counts too. */
  readonly notes: () => readonly Note[]
  /** How many further ones the log tells of when no more are kept; of very many, repeated ones are counted again. */
  readonly unkept: () => number
}

/** A kind of thing that lines tell of. */
export interface LineReading<Note> {
  /** Finds what makes a line worth reading. */
  readonly search: Search
  readonly read: (line: string) => Note | undefined
  /** Equal for two that are one. */
  readonly identity: (note: Note) => string
  /** How many are kept. */
  readonly most: number
}

/** Characters of further ones that are remembered, so that each counts once. */
const MOST_REMEMBERED = 4 * 1024 * 1024

/** A scanner of its own for one log; time is linear in the bytes, memory bounded whatever they are. */
export function scanner<Note>({ search, read, identity, most }: LineReading<Note>): Scanner<Note> {
  const kept = new Map<string, Note>()
  const beyond = counter(MOST_REMEMBERED)
  const further = (line: string): readonly [string, Note] | undefined => {
    const note = read(line)
    if (note === undefined) return undefined
    const known = identity(note)
    return kept.has(known) || beyond.has(known) ? undefined : [known, note]
  }
  const lines = lineReader(search, (line) => {
    const found = further(line)
    if (found === undefined) return
    if (kept.size < most) kept.set(...found)
    else beyond.add(found[0])
  })
  const last = (): readonly Note[] => {
    const found = further(lines.unfinished())
    return found === undefined ? [] : [found[1]]
  }
  return {
    add: lines.add,
    notes: () => [...kept.values(), ...last()].slice(0, most),
    unkept: () => beyond.count() + Math.max(0, kept.size + last().length - most)
  }
}

/** Counts texts, and remembers them as long as there is room for so many characters. */
function counter(room: number): {
  readonly has: (text: string) => boolean
  readonly add: (text: string) => void
  readonly count: () => number
} {
  const known = new Set<string>()
  let [left, unknown] = [room, 0]
  return {
    has: (text) => known.has(text),
    add: (text) => {
      left -= text.length
      if (left >= 0) known.add(text)
      else unknown += 1
    },
    count: () => known.size + unknown
  }
}

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
type Search = (text: string, from: number) => { readonly end: number } | undefined

/** Hands on, decoded, the lines that matter; a flood in which none does, or all are the same, is hardly touched. */
function lineReader(search: Search, onLine: (line: string) => void): LineReader {
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
