import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { forJson } from '../report/untrusted'

/** A copy of a report, as Zero Drift itself writes it. */
export interface ReportCopy {
  readonly copy: string
  /** Of its text: the same report read twice has the same. */
  readonly sha256: string
}

/** Copies one report whose changes come one after another, and all else at the end. */
export interface Copying {
  readonly change: (value: unknown) => void
  /** Writes the report to a file of that name in the folder. */
  readonly end: (parts: object, name: string) => ReportCopy
  readonly close: () => void
}

const BUFFER = 256 * 1024

/** The changes wait in a file without a name: there may be a million of them. */
export function copyReport(folder: string): Copying {
  let spool: number | undefined
  let waiting = ''
  let written = 0
  const flush = (): void => {
    spool ??= nameless(folder)
    written += writeSync(spool, waiting, written)
    waiting = ''
  }
  const close = (): void => {
    if (spool !== undefined) closeSync(spool)
    spool = undefined
  }
  return {
    close,
    change: (value) => {
      waiting += `${written + waiting.length === 0 ? '' : ',\n    '}${textOf(value)}`
      if (waiting.length > BUFFER) flush()
    },
    end: (parts, name) => {
      if (spool !== undefined) flush()
      const copy = join(folder, name)
      const sha256 = writeCopy(copy, pieces(parts, spool === undefined ? waiting : spool))
      close()
      return { copy, sha256 }
    }
  }
}

const textOf = (value: unknown): string => forJson(JSON.stringify(value))

function nameless(folder: string): number {
  const path = join(folder, '.changes')
  const file = openSync(path, 'wx+', 0o600)
  unlinkSync(path)
  return file
}

/** One part a line, as report.json has them; the changes from where they wait. */
function* pieces(parts: object, changes: string | number): Iterable<string | Uint8Array> {
  let between = '{\n'
  for (const [name, part] of Object.entries(parts)) {
    yield `${between}  ${textOf(name)}: `
    if (name === 'changes' && changes !== '') yield* list(changes)
    else yield textOf(part)
    between = ',\n'
  }
  yield '\n}\n'
}

function* list(changes: string | number): Iterable<string | Uint8Array> {
  yield '[\n    '
  if (typeof changes === 'string') yield changes
  else yield* contents(changes)
  yield '\n  ]'
}

function* contents(file: number): Iterable<Uint8Array> {
  for (let at = 0; ;) {
    const bytes = new Uint8Array(BUFFER)
    const read = readSync(file, bytes, 0, BUFFER, at)
    if (read === 0) return
    yield bytes.subarray(0, read)
    at += read
  }
}

function writeCopy(path: string, text: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256')
  const file = openSync(path, 'wx')
  try {
    for (const piece of text) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      hash.update(bytes)
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
    }
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}
