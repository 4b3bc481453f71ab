/** Extracts notes of one kind from a log while it arrives. */
export interface Scanner<Note> {
  /** Takes the next bytes of the log, split anywhere. */
  readonly add: (bytes: Uint8Array) => void
  /** The distinct notes in the order of the log, including one from an unfinished last line. */
  readonly notes: () => readonly Note[]
  /** Number of distinct notes beyond the limit. Among very many, repeated notes may count twice. */
  readonly unkept: () => number
}

/** How to find notes of one kind in the lines of a log. */
export interface LineReading<Note> {
  /** Finds the text that makes a line worth reading. */
  readonly search: Search
  readonly read: (line: string) => Note | undefined
  /** A key that is equal for two notes with the same meaning. */
  readonly identity: (note: Note) => string
  /** Maximum number of notes that are kept. */
  readonly most: number
}

/** Total characters of further keys that are remembered, so that each counts once. */
const MOST_REMEMBERED = 4 * 1024 * 1024

/** Returns a scanner for one log: linear time, and bounded memory whatever the bytes are. */
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

/**
 * Counts distinct texts, remembering at most `room` characters of them; beyond that repeated texts
 * count again.
 */
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

/** Longest line in bytes; a longer line is read as several. */
const LINE_LIMIT = 8192
/** Bytes decoded at a time, so that a large chunk takes no memory of its own size. */
const PIECE = 65_536

/** Splits a log that arrives in arbitrary chunks into lines. */
interface LineReader {
  readonly add: (bytes: Uint8Array) => void
  /** The text after the last line feed. */
  readonly unfinished: () => string
}

/** Finds the next match in a text, at or after an offset. */
type Search = (text: string, from: number) => { readonly end: number } | undefined

/**
 * Passes on the lines with a match, decoded. A flood of lines without a match, or of identical
 * lines, takes little time.
 */
function lineReader(search: Search, onLine: (line: string) => void): LineReader {
  let rest = '' // at most one LINE_LIMIT; a character for each byte, like all text here
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

/** Yields the lines with a match; identical consecutive lines are yielded once. */
function* linesWith(search: Search, text: string): Generator<string> {
  for (let hit = search(text, 0); hit !== undefined;) {
    let end = text.indexOf('\n', hit.end)
    const line = text.slice(text.lastIndexOf('\n', hit.end - 1) + 1, end)
    yield line
    while (text.startsWith(`\n${line}\n`, end)) end += line.length + 1
    hit = search(text, end)
  }
}

/** Splits a line into parts of at most LINE_LIMIT, wherever its bytes were split on arrival. */
function cuts(line: string): readonly string[] {
  if (line.length <= LINE_LIMIT) return [line]
  return Array.from({ length: Math.ceil(line.length / LINE_LIMIT) }, (_, part) =>
    line.slice(part * LINE_LIMIT, (part + 1) * LINE_LIMIT)
  )
}

const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

const decoded = (line: string) => Buffer.from(line, 'latin1').toString('utf8')
