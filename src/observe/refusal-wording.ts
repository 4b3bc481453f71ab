const ESCAPE = String.fromCharCode(27)
const BELL = String.fromCharCode(7)

// Between two words a program or `grep --color` may change the colour.
const GAP = `(?:${ESCAPE}\\[[\\d;]{0,9}[mK]){0,2}[- ]?(?:${ESCAPE}\\[[\\d;]{0,9}[mK]){0,2}`

// strerror(EROFS) and its spellings, Rust's and Java's names for it, SQLite's wording, and the number for where the words are translated.
const WORDING = new RegExp(
  `read${GAP}only${GAP}file${GAP}system|write a readonly database|\\berofs\\b|os error 30\\b|(?:errno|errcode)[^\\w\\n-]{0,3}30\\b`,
  'gi'
)

/** Where in a line the words stand. */
export interface Wording {
  readonly start: number
  readonly end: number
}

/** Finds in a text, at or after a place, where words stand next; the expression has to be global. */
export type FindWording = (text: string, from: number) => Wording | undefined

/** A search for these words. */
export function searchFor(words: RegExp): FindWording {
  const own = new RegExp(words.source, words.flags)
  return (text, from) => {
    own.lastIndex = from
    const found = own.exec(text)
    return found === null ? undefined : { start: found.index, end: own.lastIndex }
  }
}

/** Where a text mentions a read-only file system next, at or after a place. */
export const nextMention = searchFor(WORDING)

const MOST_PLACES = 4

/** The first places at which a search finds something in a line. */
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
 * The first places of a line at which it says that a write was turned down; none when it does not. A missed refusal is worse than a spurious
 * warning, so the words count wherever an error's words stand, and anywhere in a line that speaks of a failure.
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

/** Node and npm print an error's properties on lines of their own, beside the line that tells everything. */
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

// EROFS is a file system too, and kernels and tools speak of it: `erofs: (device sda): mounted`.
const OTHER_EROFS = /^:? *(?:\(device|file ?system|image|mount|support|driver|module)/i
const SETTING =
  /^["']?\s*[:=]\s*["']?(?:true|false|yes|no|on|off|ok|enabled|disabled|[01])(?![^\s"',;}])/i
const PROSE = /^\s+(?!(?:at|in|while|when)\b)\w/i
// Before it the line's start, a time, punctuation or `because`: nothing that reads on into the words.
const STANDS_ALONE = /(?:^|[^a-z\s]|\dz|because)\s*$/i

const COLOURS = new RegExp(
  `${ESCAPE}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BELL}${ESCAPE}\\n]*(?:${BELL}|${ESCAPE}\\\\))`,
  'g'
)

/** A line as a terminal shows it, without escape sequences. */
export function withoutColours(line: string): string {
  return line.includes(ESCAPE) ? line.replace(COLOURS, '') : line
}
