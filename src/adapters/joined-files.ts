import { createReadStream, createWriteStream } from 'node:fs'
import { access, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { makeFinding } from '../judge/wording'
import { amendJoined, type Joined } from '../report/joined'
import { joinedFrame } from '../report/joined-json'
import { JUNIT_FRAME, suitesIn } from '../report/joined-junit'
import { runsIn, SARIF_FRAME } from '../report/joined-sarif'
import type { Part } from '../report/part'
import { messageOf } from './error'
import { clearEvidence } from './evidence'
import { makeFolder } from './folder'
import { clearSuggestion } from './publish'

/** Writes the joined report's files above the folders with the images' own; one that cannot be written is a finding, and the joined report that tells so is returned. */
export async function writeJoined(joined: Joined, outputDir: string): Promise<Joined> {
  try {
    await makeFolder(outputDir)
    await clearSuggestion(outputDir)
    await clearEvidence(outputDir)
    await pour(documents(joined, outputDir), join(outputDir, 'report.json'))
    await writeOf('report.sarif', sarif, joined, outputDir)
    await writeOf('report.junit.xml', junit, joined, outputDir)
    for (const { name, text } of joined.files) await writeFile(join(outputDir, name), text)
    return joined
  } catch (error) {
    return unwritableJoined(joined, error)
  }
}

/** The joined report after something that belongs to it could not be written: no fault turns into a pass. */
export function unwritableJoined(joined: Joined, error: unknown): Joined {
  return amendJoined(joined, [makeFinding('output-unwritable', { message: messageOf(error) })])
}

type Pieces = AsyncIterable<Uint8Array | string>

const pour = (pieces: Pieces, path: string): Promise<void> =>
  pipeline(Readable.from(pieces), createWriteStream(path))

/** As they are on disk: of a large report nobody holds the text, let alone of several. */
async function* documents(joined: Joined, outputDir: string): Pieces {
  const { head, tail } = joinedFrame(joined)
  yield head
  for (const [index, { folder }] of joined.parts.entries()) {
    if (index > 0) yield ',\n'
    yield* createReadStream(join(outputDir, folder, 'report.json')) as Pieces
  }
  yield tail
}

interface Own {
  readonly part: Part
  readonly path: string
}

/** A joined file of those that the images have; none where none has one. */
async function writeOf(
  name: string,
  joinedOf: (own: readonly Own[]) => Pieces,
  { parts }: Joined,
  outputDir: string
): Promise<void> {
  const own: Own[] = []
  for (const part of parts) {
    const path = join(outputDir, part.folder, name)
    if (part.told?.files.includes(name) ?? (await isThere(path))) own.push({ part, path })
  }
  const path = join(outputDir, name)
  if (own.length === 0) await rm(path, { force: true })
  else await pour(joinedOf(own), path)
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false
  )

async function* sarif(own: readonly Own[]): Pieces {
  let between = ''
  yield SARIF_FRAME.head
  for (const { part, path } of own) {
    const runs = runsIn(await readFile(path, 'utf8'), part.folder)
    if (runs === undefined) throw new Error(notOurs('SARIF', part))
    for (const run of runs) {
      yield `${between}    ${run}`
      between = ',\n'
    }
  }
  yield SARIF_FRAME.tail
}

async function* junit(own: readonly Own[]): Pieces {
  yield JUNIT_FRAME.head
  for (const { part, path } of own) {
    const suites = suitesIn(await readFile(path, 'utf8'))
    if (suites === undefined) throw new Error(notOurs('JUnit', part))
    yield suites
  }
  yield JUNIT_FRAME.tail
}

const notOurs = (form: string, { label }: Part): string =>
  `The ${form} report of ${label} is not as Zero Drift writes it, or is cut short.`
