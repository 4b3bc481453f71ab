import { isWithin } from '../observe/paths'
import { isInScratch } from './mounts'
import { kindOf, type WriteKind } from './write-kinds'
import { grouped, type Write } from './writes'

/**
 * Whether a write is data, which has to outlive the container. Its name, its place or a file that
 * stays count as proof, unless something shows otherwise.
 */
export function isData(write: Write): boolean {
  if (isInScratch(write.path)) return false
  const { word } = kindOf(write)
  if (word === 'data' || isSaved(write)) return true
  if (UPLOADED.test(write.path) && isKeptFile(write)) return true
  return !isPassing(write) && (isNamedData(write) || (NAMELESS.has(word) && isKeptFile(write)))
}

/**
 * Kinds that do not show how long a file is needed: settings made at a first start are the user's.
 */
const NAMELESS: ReadonlySet<WriteKind> = new Set([
  ...(['other', 'configuration', 'session', 'installed code', 'pid or lock file'] as const)
])

/** Whether a write that was only opened or refused may be data, by its name and place. */
export const mayBeData = (write: Write): boolean => !isInScratch(write.path) && !isPassing(write)

/** Kinds whose names show that a file serves one run only, or is made anew by each. */
const PASSING: ReadonlySet<WriteKind> = new Set([
  ...(['pid or lock file', 'socket', 'log', 'bytecode', 'cache', 'session'] as const),
  ...(['temporary', 'installed code'] as const)
])

/**
 * Whether a write serves one run only. For some kinds, the name of a folder is no proof if a file
 * was left. Below /etc, programs write their configuration anew at each start.
 */
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

/** Users upload everything, configuration and code included. */
const UPLOADED = /\/uploads?\//i

const isNamedData = ({ path }: Write): boolean => NAMED.test(`${path}/`)

/** Names that databases, queues and applications give to data that must not be lost. */
const NAMED =
  /[/._-](?:db|database|wal|snap(?:shots?)?|member|raft|journal|uploads?|git|repos(?:itories)?|objects|refs|state|storage)(?=[/._-])/i

/** Whether a write left a file that is no program to be run. */
const isKeptFile = (write: Write): boolean =>
  (write.kind === 'added' || write.kind === 'changed') &&
  write.entry?.type === 'file' &&
  !isProgram(write)

/**
 * Whether a program or a library is at the path. A document's ending rules that out: some programs
 * make every file executable.
 */
export const isProgram = ({ path, entry }: Pick<Write, 'path' | 'entry'>): boolean =>
  entry?.type === 'file' &&
  (/\.so(?:\.|$)/.test(path) || ((entry.mode & 0o111) !== 0 && !DOCUMENT.test(path)))

const DOCUMENT =
  /\.(?:json|ya?ml|toml|xml|csv|tsv|txt|md|log|ini|conf|db|sqlite3?|dat|data|sample|png|jpe?g|gif|svg|pdf|zip|gz)$/i

/**
 * Whether any place of these writes holds data. A place in which programs were made to be run holds
 * none, unless a name or saved state proves it.
 */
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

/**
 * Merges the writes before the stop signal with those after it; writes that are new after it are
 * marked `late`.
 */
export function withLate(early: readonly Write[], atEnd: readonly Write[]): readonly Write[] {
  const known = new Set(early.map(({ path }) => path))
  const homes = new Set(early.map(({ home }) => home))
  const isNews = ({ path, kind, home }: Write): boolean =>
    !known.has(path) && !(kind === 'transient' && homes.has(home))
  const late = atEnd.filter(isNews)
  return [...early, ...late.map((write) => ({ ...write, late: true }) as const)]
}

/** Whether a program wrote to a place at its end to which it had not written before. */
export function needsPlaceAtEnd(writes: readonly Write[]): boolean {
  const places = new Set(writes.filter((write) => write.late !== true).map(placeOf))
  return writes.some((write) => write.late === true && !places.has(placeOf(write)))
}

const placeOf = ({ home, made }: Write): string => made ?? home

/**
 * Whether a write is state saved for the next start: a file that was written at the end, outside of
 * scratch folders, and that is no pid file, log or cache.
 */
export function isSaved(write: Write): boolean {
  const { late, kind, entry, path } = write
  if (late !== true || entry?.type !== 'file' || (kind !== 'added' && kind !== 'changed'))
    return false
  return !isInScratch(path) && (kindOf(write).word === 'data' || !isPassing(write))
}

/**
 * Paths of saved state that the next boot has to save as well, at most 20. Digits in a name may
 * differ then.
 */
export const savedPaths = (writes: readonly Write[]): readonly string[] =>
  writes
    .filter(isSaved)
    .map(({ path }) => path)
    .slice(0, MOST)

/** Limit, since each path is asked for in every boot that is stopped. */
const MOST = 20
