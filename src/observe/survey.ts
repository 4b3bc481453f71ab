import { Fault } from '../plan/faults'
import type { World } from '../ports'
import type { ContainerId, FileFacts } from '../words'
import { bytesOf, readable } from './paths'
import {
  inTime,
  newSnapshot,
  surveyor,
  timeFor,
  type ContentSink,
  type Entry,
  type Ledger
} from './snapshot'
import type { FileTable } from './store/file-table'
import { tarReader } from './tar'

/** The files and folders found in one place. */
export interface PlaceSnapshot {
  readonly snapshot: FileTable<Entry>
  /** Whether some contents were not read. */
  readonly partial: boolean
  /** Path at which the engine has the place, with a final symbolic link resolved. */
  readonly at: string
}

/** A container to read, and how much of its contents to read. */
export interface SurveyQuestion {
  readonly world: World
  readonly id: ContainerId
  readonly limit: number
  /** Upper bound of the bytes to read; the time limit follows from it. */
  readonly most: number
  /** Called whenever bytes arrive, for the first time when the archive has begun. */
  readonly onBegin?: (() => void) | undefined
  /** Chooses new contents to store. */
  readonly sink?: ContentSink | undefined
  /** Selects the files whose contents are read; absent for all files. */
  readonly isWanted?: ((entry: Entry) => boolean) | undefined
}

/**
 * Reads a volume or bind through the engine's archive: a folder or a single file, following
 * symbolic links. Throws a `Fault` where the archive is incomplete.
 */
export async function surveyMount(question: SurveyQuestion, path: string): Promise<PlaceSnapshot> {
  for (let at = path, links = 0; links < MOST_LINKS; links++) {
    const snapshot = newSnapshot()
    const partial = await readMount(question, { path, at }, snapshot)
    const { type, target = '' } = snapshot.get(bytesOf(path)) ?? {}
    if (type !== 'symlink') return { snapshot, partial, at }
    at = behind(at, target)
  }
  throw broken(path, 'it is behind too many symbolic links')
}

/** Reads a mount at its resolved path into a ledger; returns whether contents were left out. */
export async function readMount(
  question: SurveyQuestion,
  { path, at }: { readonly path: string; readonly at: string },
  ledger: Ledger
): Promise<boolean> {
  const { world, id } = question
  const top = bytesOf(path)
  let isBare: boolean | undefined
  // The archive's names start with the last segment of the path, which Podman leaves out where the
  // container does not run.
  const pathOf = (name: string): string => {
    isBare ??= name === ''
    return isBare && name !== '' ? `${top}/${name}` : top + name.replace(/^[^/]*/, '')
  }
  return read(question, { path, pathOf, ledger }, async (onBytes) => {
    if (!(await world.engine.archive(id, at, onBytes))) throw broken(path, 'it is not there')
  })
}

/** The kernel's limit for symbolic links in a path. */
const MOST_LINKS = 40

/** The path that a symbolic link leads to; the engine follows the links in the folders above. */
function behind(link: string, target: string): string {
  const text = Buffer.from(target, 'latin1').toString('utf8')
  return text.startsWith('/') ? text : `${link.slice(0, link.lastIndexOf('/'))}/${text}`
}

/**
 * Reads the root filesystem without its mounts. With a limit of 0 only names and metadata are read;
 * otherwise all contents, since the engine sends them anyway.
 */
export async function surveyRoot(asked: SurveyQuestion): Promise<PlaceSnapshot> {
  const snapshot = newSnapshot()
  const partial = await readRoot(asked, snapshot)
  return { snapshot, partial, at: '/' }
}

/**
 * Reads the root filesystem like `surveyRoot`, but into the given ledger; returns whether some
 * contents were not read.
 */
function readRoot(asked: SurveyQuestion, ledger: Ledger): Promise<boolean> {
  const { world, id } = asked
  const question = { ...asked, limit: asked.limit > 0 ? Infinity : 0 }
  const into = { path: '/', pathOf: (name: string) => `/${name}`, ledger }
  return read(question, into, (onBytes) => world.engine.export(id, onBytes))
}

/** The archive to read, and the ledger for its entries. */
interface Into {
  readonly path: string
  readonly pathOf: (name: string) => string
  readonly ledger: Ledger
}

async function read(
  { world, limit, most, onBegin, sink, isWanted }: SurveyQuestion,
  { path, pathOf, ledger }: Into,
  ask: (onBytes: (bytes: Uint8Array) => void) => Promise<void>
): Promise<boolean> {
  const how = { limit, digest: world.digest, pathOf, sink, isWanted }
  const { enter, partial } = surveyor(how, ledger)
  const reader = tarReader(enter)
  const onBytes = inTime(reader.add, timeFor(most), world.clock)
  await ask((bytes) => {
    onBegin?.()
    onBytes(bytes)
  })
  if (!reader.ended()) throw broken(path, 'the engine broke off its archive')
  return partial()
}

const broken = (path: string, why: string): Fault =>
  new Fault('look-failed', `${JSON.stringify(path)} could not be inspected: ${why}.`)

/** A file of the image. */
export interface ImageFile extends Pick<FileFacts, 'mode' | 'capabilities' | 'attributes'> {
  readonly path: string
}

/** Files of the image by the SHA-256 of their contents; at most a hundred for each digest. */
export type Originals = ReadonlyMap<string, readonly ImageFile[]>

/**
 * Finds the image's files of these sizes in the root filesystem of a container that was never
 * started. Other files are neither hashed nor stored. Throws a `Fault` where the archive is
 * incomplete.
 */
export async function findOriginals(
  question: Omit<SurveyQuestion, 'limit' | 'isWanted'>,
  sizes: ReadonlySet<number>
): Promise<Originals> {
  const { ledger, originals } = gathering()
  const isWanted = ({ size }: Entry): boolean => sizes.has(size)
  await readRoot({ ...question, limit: Infinity, isWanted }, ledger)
  return originals
}

/** Collects the files that were hashed, by path as well, so that a hard link to one is found. */
function gathering(): { readonly ledger: Ledger; readonly originals: Originals } {
  const originals = new Map<string, ImageFile[]>()
  const known = new Map<string, Entry>()
  const set = (path: string, entry: Entry): boolean => {
    if (entry.sha256 === undefined) return false
    known.set(path, entry)
    const { mode, capabilities, attributes } = entry
    const alike = originals.get(entry.sha256) ?? []
    originals.set(entry.sha256, alike)
    if (alike.length < MOST_ALIKE)
      alike.push({
        ...{ path: readable(path), mode },
        ...(capabilities === undefined ? {} : { capabilities }),
        ...(attributes === undefined ? {} : { attributes })
      })
    return true
  }
  return { ledger: { set, get: (path) => known.get(path) }, originals }
}

/** Maximum number of equal files, each of which is compared with every copy. */
const MOST_ALIKE = 100
