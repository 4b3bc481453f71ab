/** Where in a line the words stand. */
export interface Wording {
  readonly start: number
  readonly end: number
}

// strerror(EROFS) and its spellings, Rust's and Java's names for it, SQLite's wording, and the number for where the words are translated.
const WORDING =
  /read[- ]?only[- ]?file[- ]?system|read-?only database|\berofs\b|(?:errno|errcode)[^\w-]{0,3}30\b/i
const EACH_WORDING = new RegExp(WORDING, 'gi')

/** Whether any line of a text needs a closer look. */
export function mentionsReadOnly(text: string): boolean {
  return WORDING.test(withoutColours(text))
}

/** Where a line first says it, colours and all; -1 when nowhere, or only with colours inside. */
export function firstMention(line: string): number {
  return line.search(WORDING)
}

const MOST_PLACES = 4

/**
 * The first places of a line at which it says that a write was turned down; none when it does not. A missed refusal is worse than a spurious
 * warning, so the words count wherever an error's words stand, and anywhere in a line that speaks of a failure.
 */
export function refusedAt(line: string): readonly Wording[] {
  if (!WORDING.test(line) || isProperty(line)) return []
  const failing = FAILING.test(line)
  const places: Wording[] = []
  for (const { index: start, 0: words } of line.matchAll(EACH_WORDING)) {
    const end = start + words.length
    const around = { before: line.slice(0, start).slice(-16), after: line.slice(end, end + 16) }
    if (isError(words, around, failing)) places.push({ start, end })
    if (places.length === MOST_PLACES) break
  }
  return places
}

/** Node and npm print an error's properties on lines of their own, beside the line that tells everything. */
const isProperty = (line: string) => /^\s*(?:npm \S+ )?code:? '?EROFS'?,?\s*$/.test(line)

const FAILING =
  /can ?not|can't|could ?n[o']t|unable|fail|denied|refus|error|fatal|panic|exception|not (?:permitted|writable)/i

interface Around {
  readonly before: string
  readonly after: string
}

function isError(words: string, { before, after }: Around, failing: boolean): boolean {
  if (/30$|database$/i.test(words)) return true
  if (words === 'EROFS') return !OTHER_EROFS.test(after)
  if (/^erofs$/i.test(words)) return /^(?:[}\])'",]|$)/.test(after)
  if (SETTING.test(after)) return false
  return failing || (!PROSE.test(after) && STANDS_ALONE.test(before))
}

// EROFS is a file system too, and kernels and tools speak of it: `erofs: (device sda): mounted`.
const OTHER_EROFS = /^:? *(?:\(device|file ?system|image|mount|support|driver|module)/i
const SETTING =
  /^["']?\s*[:=]\s*["']?(?:true|false|yes|no|on|off|ok|enabled|disabled|[01])(?![^\s"',;}])/i
const PROSE = /^\s+(?!(?:at|in|while|when)\b)\w/i
// Before it the line's start, a time, punctuation or `because`: nothing that reads on into the words.
const STANDS_ALONE = /(?:^|[^a-z\s]|\dz|because)\s*$/i

const ESCAPE = String.fromCharCode(27)
const BELL = String.fromCharCode(7)
const COLOURS = new RegExp(
  `${ESCAPE}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BELL}${ESCAPE}\\n]*(?:${BELL}|${ESCAPE}\\\\))`,
  'g'
)

/** A text as a terminal shows it, without escape sequences; the line feeds stay. */
export function withoutColours(text: string): string {
  return text.includes(ESCAPE) ? text.replace(COLOURS, '') : text
}
