import { lineReader } from './log-lines'
import type { Refusal } from './observation'
import { refusalIn } from './refusal-line'
import { nextMention } from './refusal-wording'

/** Reads a log as it comes and keeps the refusals in it. */
export interface RefusalScanner {
  /** The next bytes of the log, cut anywhere. */
  readonly add: (bytes: Uint8Array) => void
  /** In the order of the log, one for each path (or wording, where no path is named), at most 1000; the unfinished last line counts too. */
  readonly refusals: () => readonly Refusal[]
  /** How many further refusals the log tells of after the thousandth; of very many, repeated ones are counted again. */
  readonly unkept: () => number
}

const MOST_KEPT = 1000

/** Characters of further refusals that are remembered, so that each counts once. */
const MOST_REMEMBERED = 4 * 1024 * 1024

/** A scanner of its own for one log; time is linear in the bytes, memory bounded whatever they are. */
export function refusalScanner(): RefusalScanner {
  const kept = new Map<string, Refusal>()
  const beyond = counter(MOST_REMEMBERED)
  const further = (line: string) => {
    const refusal = refusalIn(line)
    if (refusal === undefined) return undefined
    const known = identity(refusal)
    return kept.has(known) || beyond.has(known) ? undefined : refusal
  }
  const lines = lineReader(nextMention, (line) => {
    const refusal = further(line)
    if (refusal === undefined) return
    if (kept.size < MOST_KEPT) kept.set(identity(refusal), refusal)
    else beyond.add(identity(refusal))
  })
  const last = () => {
    const refusal = further(lines.unfinished())
    return refusal === undefined ? [] : [refusal]
  }
  return {
    add: lines.add,
    refusals: () => [...kept.values(), ...last()].slice(0, MOST_KEPT),
    unkept: () => beyond.count() + Math.max(0, kept.size + last().length - MOST_KEPT)
  }
}

/** Counts texts, and remembers them as long as there is room for so many characters. */
function counter(room: number) {
  const known = new Set<string>()
  let [left, unknown] = [room, 0]
  return {
    has: (text: string) => known.has(text),
    add: (text: string) => {
      left -= text.length
      if (left >= 0) known.add(text)
      else unknown += 1
    },
    count: () => known.size + unknown
  }
}

/** Without a path, lines that differ in digits only (times, process numbers) tell of the same refusal. */
const identity = ({ path, message }: Refusal) => path ?? message.replace(/\d+/g, '0')
