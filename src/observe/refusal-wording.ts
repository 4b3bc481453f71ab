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
