import { closeSync } from 'node:fs'
import { JSONParser } from '@streamparser/json'
import type { Finding } from '../judge/findings'
import { changeReader } from '../report/read-changes'
import { readDocument, readFrame, type ReadDocument } from '../report/read-document'
import { chunksOf, openRegular } from './regular-file'
import { copyReport, type ReportCopy } from './report-copy'

/** A report that was read, and where a copy of it is: the same, but surely harmless. */
export interface ReadReport extends ReadDocument, ReportCopy {}

/** What a report.json holds: one report, or those of a joined one with what that says of them all. */
export interface ReadFile {
  readonly reports: readonly ReadReport[]
  readonly findings: readonly Finding[]
}

/** Reads a report.json that anybody may have written, piece by piece; throws a sentence where it is none. Copies go into the folder, their names begin as said. */
export function readReports(path: string, folder: string, prefix: string): ReadFile {
  const reading = newReading(folder, prefix)
  const parser = new JSONParser({ paths: PATHS })
  parser.onValue = ({ value, parent, stack }) => {
    reading.take(value, stack.length, stack[1]?.key)
    // What was taken need not stay: its list counts on.
    if (Array.isArray(parent)) parent.length = 0
  }
  try {
    feed(path, parser, reading.taken)
  } finally {
    reading.close()
  }
  const file = reading.file()
  if (file === undefined) throw new Error('it ends too early.')
  return file
}

/** A document, its changes; joined ones, and theirs. */
const PATHS = ['$', '$.changes.*', '$.reports.*', '$.reports.*.changes.*']

interface Reading {
  readonly take: (value: unknown, depth: number, list: unknown) => void
  /** How many values were taken. */
  readonly taken: () => number
  /** Undefined before the end. */
  readonly file: () => ReadFile | undefined
  readonly close: () => void
}

function newReading(folder: string, prefix: string): Reading {
  const reports: ReadReport[] = []
  let [changes, copy, taken] = [changeReader(), copyReport(folder), 0]
  let file: ReadFile | undefined
  const end = (value: unknown): void => {
    const read = readDocument(value, changes)
    reports.push({ ...read, ...copy.end(value as object, `${prefix}-${reports.length}`) })
    changes = changeReader()
    copy = copyReport(folder)
  }
  return {
    take: (value, depth, list) => {
      taken++
      if (depth === 0) {
        if (!isJoined(value)) end(value)
        file = { reports, findings: findingsOf(value, reports) }
      } else if (depth === 2 && list === 'reports') end(value)
      else {
        changes.add(value)
        copy.change(value)
      }
    },
    taken: () => taken,
    file: () => file,
    close: () => {
      copy.close()
    }
  }
}

const findingsOf = (value: unknown, reports: readonly ReadReport[]): readonly Finding[] =>
  isJoined(value)
    ? readFrame(
        value,
        reports.map(({ document }) => document.verdict)
      )
    : []

const isJoined = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'reports' in value

/** Of bytes: far above a million changes. */
const LARGEST = 2 * 1024 ** 3
/** Of bytes between one value that is taken and the next: that much may be in memory. */
const LARGEST_PART = 16 * 1024 ** 2

function feed(path: string, parser: JSONParser, taken: () => number): void {
  const file = openRegular(path, { most: LARGEST, foreign: true })
  try {
    let [before, since] = [0, 0]
    for (const chunk of chunksOf(file, LARGEST)) {
      parser.write(chunk)
      since = taken() === before ? since + chunk.length : 0
      before = taken()
      if (since > LARGEST_PART) throw new Error('one part of it is larger than 16 MiB.')
      if (parser.isEnded) break
    }
  } finally {
    closeSync(file)
  }
}
