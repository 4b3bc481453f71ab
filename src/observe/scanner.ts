import { lineReader, type Search } from './log-lines'

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
export interface Reading<Note> {
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
export function scanner<Note>({ search, read, identity, most }: Reading<Note>): Scanner<Note> {
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
