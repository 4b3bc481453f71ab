import { createHash, hash as hashAtOnce, randomBytes, type Hash } from 'node:crypto'
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, Script } from 'node:vm'
import type { Checks, OneCheck } from '../plan/checks'
import type { Archives, Digest, Engine, Log, Matcher, Vault, World } from '../ports'
import { readCheck, readChecks, type AskedChecks, type PolicyMeans } from '../run/policy'
import { clock, timerDelay, today } from './clock'
import { compose, shell } from './programs'
import { dockerEngine } from './docker/engine'
import { files, readPolicyFile, type Destinations } from './files'
import { network } from './network'

/** The world for one of several images, with its own output folder and log. */
export function worldOf(world: World, destinations: Destinations, log: Log): World {
  const { outputDir } = destinations
  return { ...world, files: files(destinations), vault: () => vault(outputDir), log }
}

/** The environment, output destinations, log and cancellation of one run. */
export interface RunMeans {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly destinations: Destinations
  readonly log: Log
  readonly cancelled: AbortSignal
}

/**
 * Passes the real world to `use`, and closes its connections to the engine once that has settled.
 */
export async function withWorld<T>(means: RunMeans, use: (world: World) => Promise<T>): Promise<T> {
  const world = realWorld(means)
  try {
    return await use(world)
  } finally {
    world.engine.close()
  }
}

function realWorld({ environment, destinations, log, cancelled }: RunMeans): World {
  return {
    engine: askedOnce(dockerEngine(environment, cancelled)),
    compose: compose(environment, cancelled),
    shell: shell(environment, cancelled),
    network: network(cancelled),
    clock: clock(cancelled),
    files: files(destinations),
    archives,
    log,
    matcher: matcher(),
    digest,
    vault: () => vault(destinations.outputDir),
    cancelled
  }
}

const archives: Archives = { open: async (name) => (await readingArchives()).openArchive(name) }

/** Loads the reader of archives of images, which few checks need. */
const readingArchives = (): Promise<typeof import('./image-archive')> =>
  import(/* webpackChunkName: "archive" */ './image-archive')

/** An engine that is asked once for facts that are constant during a run, and loads the probe's image once. */
function askedOnce(engine: Engine): Engine {
  return {
    ...engine,
    identify: once(engine.identify),
    probeImage: onceFor(engine.probeImage)
  }
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  const answer = onceFor(ask)
  return () => answer('')
}

/** Caches the result for each argument, except failures: a later call may succeed. */
function onceFor<T>(ask: (argument: string) => Promise<T>): (argument: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>()
  return (argument) => {
    const known = answers.get(argument)
    if (known !== undefined) return known
    const answer = ask(argument)
    answers.set(argument, answer)
    answer.catch(() => answers.delete(argument))
    return answer
  }
}

/** Reads this machine's policy file, and returns the settings of all checks that are asked for. */
export const findChecks = (asked: AskedChecks): Promise<Checks> => readChecks(asked, means())

/** Reads this machine's policy file like `findChecks`, for a command that checks one image. */
export const findCheck = (asked: AskedChecks): Promise<OneCheck> => readCheck(asked, means())

const means = (): PolicyMeans => ({
  read: readPolicyFile,
  workingDirectory: process.cwd(),
  today: today(),
  digest
})

/**
 * Matches the workflow author's expressions against the container's log lines. The lines are
 * hostile, and the expression may backtrack endlessly: only a `node:vm` script can be ended in the
 * middle of a match.
 */
export function matcher(): Matcher {
  const script = new Script('lines.some((line) => expression.test(line))')
  return {
    matches: (expression, lines, within) => {
      try {
        const context = createContext({ expression, lines })
        return script.runInContext(context, { timeout: timerDelay(within) }) === true
      } catch {
        return false
      }
    }
  }
}

const ALGORITHM = 'sha256'

/**
 * A new SHA-256 hash. Most files arrive in one piece; hashing those at once avoids an OpenSSL
 * object, which matters for the memory of 100,000 files.
 */
export function digest(): Digest {
  let piece: Uint8Array | undefined
  let hash: Hash | undefined
  return {
    add: (bytes) => {
      if (hash === undefined && piece === undefined) {
        piece = bytes
        return
      }
      hash ??= createHash(ALGORITHM).update(piece ?? NOTHING)
      hash.update(bytes)
    },
    hex: () => hash?.digest('hex') ?? hashAtOnce(ALGORITHM, piece ?? NOTHING, 'hex')
  }
}

const NOTHING = new Uint8Array(0)

/** Bytes that are collected before a write, since most contents are much shorter. */
const BUFFER = 256 * 1024

/**
 * A vault in an unlinked file of that folder, which the system deletes with the process. The file
 * is created only once there is much to store.
 */
export function vault(folder: string): Vault {
  let file: number | undefined
  let written = 0
  let waiting: Uint8Array[] = []
  let size = 0
  const flush = (): void => {
    file ??= nameless(folder)
    const bytes = Buffer.concat(waiting)
    waiting = []
    writeAll(file, bytes, written)
    written += bytes.length
  }
  return {
    append: (bytes) => {
      const at = size
      // A copy, because the rest of the underlying buffer would stay in memory, too.
      waiting.push(Buffer.from(bytes))
      size += bytes.length
      if (size - written > BUFFER) flush()
      return at
    },
    read: (at, length) => {
      if (length > 0 && at + length > written) flush()
      return file === undefined ? new Uint8Array(0) : readAll(file, at, length)
    },
    close: () => {
      if (file !== undefined) closeSync(file)
      file = undefined
    }
  }
}

function nameless(folder: string): number {
  const path = join(folder, `.zero-drift-${randomBytes(8).toString('hex')}`)
  const file = openSync(path, 'wx+', 0o600)
  unlinkSync(path)
  return file
}

/** Writes all bytes at a position, independent of reads. */
function writeAll(file: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length;) {
    done += writeSync(file, bytes, done, bytes.length - done, position + done)
  }
}

function readAll(file: number, position: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let done = 0; done < length;) {
    const read = readSync(file, bytes, done, length - done, position + done)
    if (read === 0) throw new Error('stored contents are gone')
    done += read
  }
  return bytes
}
