import { isWithin } from '../observe/paths'
import { isInScratch } from './mounts'
import { kindOf, type WriteKind } from './write-kinds'
import { grouped, type Write } from './writes'

/** Whether a write is data, which has to outlive the container, until something shows otherwise: its name, its place, or that a file was kept. */
export function isData(write: Write): boolean {
  if (isInScratch(write.path)) return false
  const { word } = kindOf(write)
  if (word === 'data' || isSaved(write)) return true
  if (UPLOADED.test(write.path) && isKeptFile(write)) return true
  return !isPassing(write) && (isNamedData(write) || (NAMELESS.has(word) && isKeptFile(write)))
}

/** Kinds that tell nothing of how long a file is wanted: settings that were made at a first start are the user's. */
const NAMELESS: ReadonlySet<WriteKind> = new Set([
  ...(['other', 'configuration', 'session', 'installed code', 'pid or lock file'] as const)
])

/** Whether it may be data, as far as its name and place tell: it was only opened, or refused. */
export const mayBeData = (write: Write): boolean => !isInScratch(write.path) && !isPassing(write)

/** Kinds that their names tell to be of this run alone, or made anew by it. */
const PASSING: ReadonlySet<WriteKind> = new Set([
  ...(['pid or lock file', 'socket', 'log', 'bytecode', 'cache', 'session'] as const),
  ...(['temporary', 'installed code'] as const)
])

/** A kind that only a folder is called by is not believed of a file that was kept. Below /etc, programs write their configuration anew at each start. */
function isPassing(write: Write): boolean {
  const { word } = kindOf(write)
  if (word === 'configuration') return isWithin(write.path, '/etc')
  const told = TOLD_BY_NAME.get(word)
  return PASSING.has(word) && (told === undefined || !isKeptFile(write) || told.test(write.path))
}

const TOLD_BY_NAME: ReadonlyMap<WriteKind, RegExp> = new Map([
  ['session', /\/sess_[^/]*$/],
  [
    'installed code',
    /\.(?:[cm]?js|py|rb|php|jar|war|class|so(?:\.\d+)*)$|^\/(?:usr|s?bin|lib\w*)\//
  ],
  ['pid or lock file', /\.(?:pid|lo?ck)$|^\/(?:var\/)?(?:run|lock)\//]
])

/** People upload everything, configuration and code included. */
const UPLOADED = /\/uploads?\//i

const isNamedData = ({ path }: Write): boolean => NAMED.test(`${path}/`)

/** Names that databases, queues and applications give to what they must not lose. */
const NAMED =
  /[/._-](?:db|database|wal|snap(?:shots?)?|member|raft|journal|uploads?|git|repos(?:itories)?|objects|refs|state|storage)(?=[/._-])/i

/** A file that was there at the end, and is no program that was made to be run. */
const isKeptFile = (write: Write): boolean =>
  (write.kind === 'added' || write.kind === 'changed') &&
  write.entry?.type === 'file' &&
  !isProgram(write)

/** A program or a library was left there; some programs give every file the right to be run. */
export const isProgram = ({ path, entry }: Pick<Write, 'path' | 'entry'>): boolean =>
  entry?.type === 'file' &&
  (/\.so(?:\.|$)/.test(path) || ((entry.mode & 0o111) !== 0 && !DOCUMENT.test(path)))

const DOCUMENT =
  /\.(?:json|ya?ml|toml|xml|csv|tsv|txt|md|log|ini|conf|db|sqlite3?|dat|data|sample|png|jpe?g|gif|svg|pdf|zip|gz)$/i

/** Whether there is data in any of these places, each as a whole: where programs are made to be run, and no data has a name that says so, there is none. */
export function holdsData(writes: readonly Write[]): boolean {
  const places = grouped(writes, ({ made, home }) => made ?? home)
  return [...places.values()].some(isDataPlace)
}

function isDataPlace(writes: readonly Write[]): boolean {
  const data = writes.filter(isData)
  if (data.length === 0) return false
  return !writes.some(isMadeToRun) || data.some(isSurelyData)
}

const isMadeToRun = (write: Write): boolean =>
  isProgram(write) && (write.kind === 'added' || write.kind === 'changed')

const isSurelyData = (write: Write): boolean =>
  DATABASE.test(write.path) || isNamedData(write) || isSaved(write)

const DATABASE = /\.(?:db|sqlite3?|rdb|aof|ibd|mdb)(?:-(?:wal|shm|journal))?$/i

/** The writes of a program until it was told to stop, and those that it made only then. */
export function withLate(early: readonly Write[], atEnd: readonly Write[]): readonly Write[] {
  const known = new Set(early.map(({ path }) => path))
  const homes = new Set(early.map(({ home }) => home))
  const isNews = ({ path, kind, home }: Write): boolean =>
    !known.has(path) && !(kind === 'transient' && homes.has(home))
  const late = atEnd.filter(isNews)
  return [...early, ...late.map((write) => ({ ...write, late: true }) as const)]
}

/** Whether a program needs a place at its end in which it had not written before. */
export function needsPlaceAtEnd(writes: readonly Write[]): boolean {
  const places = new Set(writes.filter((write) => write.late !== true).map(placeOf))
  return writes.some((write) => write.late === true && !places.has(placeOf(write)))
}

const placeOf = ({ home, made }: Write): string => made ?? home

/** Whether it is state that was saved for the next start: a file that was written at the end, where it may stay, and is no pid file, log or cache. */
export function isSaved(write: Write): boolean {
  const { late, kind, entry, path } = write
  if (late !== true || entry?.type !== 'file' || (kind !== 'added' && kind !== 'changed'))
    return false
  return !isInScratch(path) && (kindOf(write).word === 'data' || !isPassing(write))
}

/** Paths of saved state that the next boot has to save as well; in a name with digits these may be others then. */
export const savedPaths = (writes: readonly Write[]): readonly string[] =>
  writes
    .filter(isSaved)
    .map(({ path }) => path)
    .slice(0, MOST)

/** Each is asked for in every boot that is told to stop. */
const MOST = 20
