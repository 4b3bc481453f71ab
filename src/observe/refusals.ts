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
  /** Lines that told of further refusals after the thousandth. */
  readonly unkept: () => number
}

const MOST_KEPT = 1000

/** A scanner of its own for one log; time is linear in the bytes, memory bounded whatever they are. */
export function refusalScanner(): RefusalScanner {
  const kept = new Map<string, Refusal>()
  let unkept = 0
  const further = (line: string) => {
    const refusal = refusalIn(line)
    return refusal === undefined || kept.has(identity(refusal)) ? undefined : refusal
  }
  const lines = lineReader(nextMention, (line) => {
    const refusal = further(line)
    if (refusal === undefined) return
    if (kept.size < MOST_KEPT) kept.set(identity(refusal), refusal)
    else unkept += 1
  })
  const last = () => {
    const refusal = further(lines.unfinished())
    return refusal === undefined ? [] : [refusal]
  }
  return {
    add: lines.add,
    refusals: () => [...kept.values(), ...last()].slice(0, MOST_KEPT),
    unkept: () => unkept + Math.max(0, kept.size + last().length - MOST_KEPT)
  }
}

/** Without a path, lines that differ in digits only (times, process numbers) tell of the same refusal. */
const identity = ({ path, message }: Refusal) => path ?? message.replace(/\d+/g, '0')
