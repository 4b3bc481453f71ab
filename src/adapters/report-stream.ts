import { JSONParser } from '@streamparser/json'
import { closeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { ReportReading } from '../ports'
import { baseReader } from '../report/document/read-base'
import type { BaseFacts } from '../words'
import { errorMessage } from './errors'
import { chunksOf, openRegular } from './file-system'

/** Takes the values of a report.json, each after all that are in it. */
export interface ReportTaker {
  /** Takes the whole report, of one check or joined; the lists of changes and reports are empty. */
  readonly whole: (value: unknown) => void
  /** Takes a report of a joined one. */
  readonly part: (value: unknown) => void
  readonly change: (value: unknown) => void
}

/**
 * Reads an untrusted report.json in pieces, without following a link; rejects with a sentence if it
 * is no regular file, no JSON, or too large.
 */
export async function streamReport(path: string, taker: ReportTaker): Promise<void> {
  const parser = parserOf(PATHS)
  let taken = 0
  parser.onValue = ({ value, parent, stack }) => {
    taken++
    if (stack.length === 0) taker.whole(value)
    else if (stack.length === 2 && stack[1]?.key === 'reports') taker.part(value)
    else taker.change(value)
    // Drops values that were taken, to free memory; the parser counts the list's entries by itself.
    if (Array.isArray(parent)) parent.length = 0
  }
  await feed(path, parser, () => taken)
}

/**
 * Paths of the values to parse: a report and its changes, or the reports of a joined one and
 * theirs.
 */
const PATHS = ['$', '$.changes.*', '$.reports.*', '$.reports.*.changes.*']

/**
 * A parser that keeps every character. The library's decoder drops U+FEFF wherever it stands in a
 * text (0.0.26), so that two paths could be read as one.
 */
function parserOf(paths: string[]): JSONParser {
  const parser = new JSONParser({ paths })
  const { tokenizer } = parser as unknown as {
    readonly tokenizer: { readonly bufferedString: { decoder: InstanceType<typeof TextDecoder> } }
  }
  tokenizer.bufferedString.decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  return parser
}

/** Whether a whole report is the joined report of several checks. */
export const isJoined = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'reports' in value

/** Largest report.json, in bytes: far more than a million changes take. */
const LARGEST = 2 * 1024 ** 3
/** Most bytes between two values that are taken, since the parser holds them in memory. */
const LARGEST_PART = 16 * 1024 ** 2

async function feed(path: string, parser: JSONParser, taken: () => number): Promise<void> {
  const file = openRegular(path, { most: LARGEST, foreign: true })
  try {
    let [before, since] = [0, 0]
    for (const chunk of chunksOf(file, LARGEST)) {
      parser.write(chunk)
      since = taken() === before ? since + chunk.length : 0
      before = taken()
      if (since > LARGEST_PART) throw new Error('one part of it is larger than 16 MiB.')
      if (parser.isEnded) break
      // Lets answers of the engine in, for which others wait: a million changes take a minute.
      await setImmediate()
    }
  } finally {
    closeSync(file)
  }
}

/** Reads the untrusted report of one check for a comparison. Never rejects. */
export async function readBaseReport(path: string): Promise<ReportReading> {
  const reader = baseReader()
  const found: BaseFacts[] = []
  try {
    await streamReport(path, {
      whole: (value) => {
        if (isJoined(value)) throw new Error(JOINED)
        found.push(reader.end(value))
      },
      part: () => {
        throw new Error(JOINED)
      },
      change: reader.change
    })
  } catch (error) {
    return unreadable(errorMessage(error))
  }
  const [facts] = found
  return facts === undefined ? unreadable('it ends too early.') : { kind: 'report', facts }
}

const JOINED = 'it joins the reports of several checks; name the report of one of them.'

const unreadable = (reason: string): ReportReading => ({
  kind: 'unreadable',
  reason: reason.replace(/\.$/, '')
})
