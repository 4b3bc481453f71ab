const ESCAPE = String.fromCharCode(27)
const BELL = String.fromCharCode(7)

// A program or `grep --color` may change the colour between two words.
const GAP = `(?:${ESCAPE}\\[[\\d;]{0,9}[mK]){0,2}[- ]?(?:${ESCAPE}\\[[\\d;]{0,9}[mK]){0,2}`

// strerror(EROFS) and its spellings, Rust's and Java's names for it, SQLite's wording, and the
// error number for translated messages.
const WORDING = new RegExp(
  `read${GAP}only${GAP}file${GAP}system|write a readonly database|\\berofs\\b|os error 30\\b|(?:errno|errcode)[^\\w\\n-]{0,3}30\\b`,
  'gi'
)

/** The range of a line that a wording takes. */
export interface Wording {
  readonly start: number
  readonly end: number
}

/** Finds the next match in a text, at or after an offset. */
export type FindWording = (text: string, from: number) => Wording | undefined

/** A search for a regular expression, which must have the `g` flag. */
export function searchFor(words: RegExp): FindWording {
  const own = new RegExp(words.source, words.flags)
  return (text, from) => {
    own.lastIndex = from
    const found = own.exec(text)
    return found === null ? undefined : { start: found.index, end: own.lastIndex }
  }
}

/** Finds the next mention of a read-only filesystem, at or after an offset. */
export const nextMention = searchFor(WORDING)

const MOST_PLACES = 4

/** The first matches of a search in a line, at most four. */
export function mentions(search: FindWording, line: string): readonly Wording[] {
  const places: Wording[] = []
  let found = search(line, 0)
  while (found !== undefined && places.length < MOST_PLACES) {
    places.push(found)
    found = search(line, found.end)
  }
  return places
}

/**
 * The first mentions in a line of a write that was denied; empty if there is none. A missed refusal
 * is worse than a spurious warning. Therefore a mention counts wherever an error message may stand,
 * and anywhere in a line that reports a failure.
 */
export function refusedAt(line: string): readonly Wording[] {
  const places: Wording[] = []
  let wording = isProperty(line) ? undefined : nextMention(line, 0)
  const failing = wording !== undefined && FAILING.test(line)
  while (wording !== undefined && places.length < MOST_PLACES) {
    if (isError(line, wording, failing)) places.push(wording)
    wording = nextMention(line, wording.end)
  }
  return places
}

/**
 * Whether a line is an error's `code` property, which Node and npm print on a line of its own
 * beside the full message.
 */
const isProperty = (line: string) => /^\s*(?:npm \S+ )?code:? '?EROFS'?,?\s*$/.test(line)

const FAILING =
  /can ?not|can't|could ?n[o']t|unable|fail|denied|refus|error|fatal|panic|exception|not (?:permitted|writable)/i

function isError(line: string, { start, end }: Wording, failing: boolean): boolean {
  const words = line.slice(start, end)
  const after = line.slice(end, end + 16)
  if (/30$|database$/i.test(words)) return true
  if (words === 'EROFS') return !OTHER_EROFS.test(after)
  if (/^erofs$/i.test(words)) return /^(?:[}\])'",]|$)/.test(after)
  if (SETTING.test(after)) return false
  return failing || (!PROSE.test(after) && STANDS_ALONE.test(line.slice(0, start).slice(-16)))
}

// EROFS is also a filesystem, of which kernels and tools speak: `erofs: (device sda): mounted`.
const OTHER_EROFS = /^:? *(?:\(device|file ?system|image|mount|support|driver|module)/i
const SETTING =
  /^["']?\s*[:=]\s*["']?(?:true|false|yes|no|on|off|ok|enabled|disabled|[01])(?![^\s"',;}])/i
const PROSE = /^\s+(?!(?:at|in|while|when)\b)\w/i
// The wording follows the line's start, a time, punctuation or `because`, not a word of the same
// phrase.
const STANDS_ALONE = /(?:^|[^a-z\s]|\dz|because)\s*$/i

const COLOURS = new RegExp(
  `${ESCAPE}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BELL}${ESCAPE}\\n]*(?:${BELL}|${ESCAPE}\\\\))`,
  'g'
)

/** A line without its terminal escape sequences. */
export function withoutColours(line: string): string {
  return line.includes(ESCAPE) ? line.replace(COLOURS, '') : line
}

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
