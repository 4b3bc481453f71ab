import { Fault } from '../plan/faults'
import type { World } from '../ports'
import type { ContainerId } from '../words'
import { bytesOf } from './paths'
import { newSnapshot, surveyor, type Entry, type Keeper, type Ledger } from './snapshot'
import type { FileTable } from './store/file-table'
import { tarReader } from './tar'
import { inTime, timeFor } from './time-limit'

/** All that stood in one place. */
export interface PlaceSnapshot {
  readonly snapshot: FileTable<Entry>
  /** Some contents were left out. */
  readonly partial: boolean
  /** Where the engine has it: a path without a link at its end. */
  readonly at: string
}

/** A look at one container, which reads at most so many bytes of contents. */
export interface SurveyQuestion {
  readonly world: World
  readonly id: ContainerId
  readonly limit: number
  /** Bytes that are to be read at most: how long it may take follows from it. */
  readonly most: number
  /** Called when the first bytes arrive. */
  readonly onBegin?: (() => void) | undefined
  /** Takes contents that are news. */
  readonly keeper?: Keeper | undefined
  /** Whose contents are read at all; those of every file where it is absent. */
  readonly isWanted?: ((entry: Entry) => boolean) | undefined
}

/** A volume or bind, through the archive: a folder, or a single file, behind links if need be. Throws a `Fault` where it cannot be read to its end. */
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

/** Reads a mount from where the engine is known to have it, into any ledger; tells whether some contents were left out. */
export async function readMount(
  question: SurveyQuestion,
  { path, at }: { readonly path: string; readonly at: string },
  ledger: Ledger
): Promise<boolean> {
  const { world, id } = question
  const top = bytesOf(path)
  // The archive names everything below the last name of the path.
  const pathOf = (name: string): string => top + name.replace(/^[^/]*/, '')
  return read(question, { path, pathOf, ledger }, async (onBytes) => {
    if (!(await world.engine.archive(id, at, onBytes))) throw broken(path, 'it is not there')
  })
}

/** As many as the kernel follows. */
const MOST_LINKS = 40

/** Where a link at some path leads; the engine follows those on the way. */
function behind(link: string, target: string): string {
  const text = Buffer.from(target, 'latin1').toString('utf8')
  return text.startsWith('/') ? text : `${link.slice(0, link.lastIndexOf('/'))}/${text}`
}

/** The root filesystem without what is mounted upon it: with a limit of 0 its names and metadata, else with all contents, since the engine sends them anyway. */
export async function surveyRoot(asked: SurveyQuestion): Promise<PlaceSnapshot> {
  const snapshot = newSnapshot()
  const partial = await readRoot(asked, snapshot)
  return { snapshot, partial, at: '/' }
}

/** Reads the root filesystem into any ledger, as `surveyRoot` does; tells whether some contents were left out. */
export function readRoot(asked: SurveyQuestion, ledger: Ledger): Promise<boolean> {
  const { world, id } = asked
  const question = { ...asked, limit: asked.limit > 0 ? Infinity : 0 }
  const into = { path: '/', pathOf: (name: string) => `/${name}`, ledger }
  return read(question, into, (onBytes) => world.engine.export(id, onBytes))
}

/** Which archive, and where its entries go. */
interface Into {
  readonly path: string
  readonly pathOf: (name: string) => string
  readonly ledger: Ledger
}

async function read(
  { world, limit, most, onBegin, keeper, isWanted }: SurveyQuestion,
  { path, pathOf, ledger }: Into,
  ask: (onBytes: (bytes: Uint8Array) => void) => Promise<void>
): Promise<boolean> {
  const how = { limit, digest: world.digest, pathOf, keeper, isWanted }
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
  new Fault('look-failed', `${JSON.stringify(path)} could not be looked at: ${why}.`)
