import type { Refusal } from '../observe/observation'
import { bytesOf, isSystemFolder, isText, isWithin, parentOf, readable } from '../observe/paths'
import type { Crossing } from '../observe/refusals'
import type { Entry } from '../observe/snapshot'
import { holdsData, isProgram, mayBeData } from './kept'
import {
  fewOf,
  hiddenBelow,
  isInScratch,
  isScratchFolder,
  outermost,
  USUAL,
  type RootFacts,
  type Owner,
  type Mount
} from './mounts'
import { kindOf, type WriteKind } from './write-kinds'
import { behindLinks, refusedWrite, type Roots, type Write } from './writes'

/**
 * Proposes sets of mounts, the most desirable first:
 * 1. few mounts, in memory;
 * 2. each folder by itself, so that less of the image is hidden;
 * 3. neighbours as one mount, since files cannot be renamed across mounts, and volumes from here on
 *    where a tmpfs would hide files;
 * 4. all folders, those with configuration, code and files that were only opened included;
 * 5. the folders around those that the program makes.
 */
export function proposals(writes: readonly Write[], roots: Roots): readonly (readonly Mount[])[] {
  const needed = writes.filter((write) => !isSecondary(write))
  const wide = outermost(merged(paths(needed, wideHome), roots))
  const narrow = paths(needed, narrowHome)
  const all = paths(writes, narrowHome)
  const around = paths(writes, aroundHome)
  const boned = (folders: readonly string[], mount: (path: string) => Mount): readonly Mount[] =>
    withBones(folders.map(mount), roots)
  const seeded = (path: string): Mount => seededOn(path, writes, roots)
  return [
    wide.map((path) => mountOn(path, writes)),
    boned(narrow, (path) => mountOn(path, writes)),
    boned(together(narrow), seeded),
    boned(all, seeded),
    boned(outermost(around), seeded)
  ]
}

/** Failed writes and renames that the output of a boot reports. */
export interface Heard {
  readonly refusals: readonly Refusal[]
  /** Paths that the output reports as not writable, or as having wrong permissions. */
  readonly hints: readonly Refusal[]
  /** Renames and links that failed because they led from one mount to another. */
  readonly crossings: readonly Crossing[]
}

/**
 * Returns the set of mounts to try last: for refused paths that the writable run did not write to,
 * for folders that look writable, and for the usual scratch folders. All but the scratch folders
 * are guesses with unknown contents: they get volumes, unless their names show that they hold no
 * data.
 */
export function lastResort(
  writes: readonly Write[],
  { refusals, hints }: Heard,
  ground: RootFacts,
  isAllowed: (path: string) => boolean
): readonly Mount[] {
  const refused = [...refusals, ...hints].flatMap(({ path }) => path ?? [])
  const guessed = [...refused, ...likelyFolders(ground, isAllowed)].map((path) =>
    refusedWrite(path, ground)
  )
  const known = [...writes, ...guessed]
  const places = paths(known, narrowHome).filter(isAllowed)
  const mounts = outermost([...places, ...USUAL]).map((path) => {
    const mount = seededOn(path, known, ground)
    const isData = guessed.some((write) => isWithin(write.path, path) && mayBeData(write))
    return isData && !isInScratch(path) ? onVolume(mount) : mount
  })
  return withBones(mounts, ground)
}

/**
 * Replaces mounts between which a rename failed by one mount around them; empty if there are none.
 */
export function around(
  mounts: readonly Mount[],
  { crossings }: Pick<Heard, 'crossings'>,
  writes: readonly Write[],
  roots: Roots
): readonly Mount[] {
  const commons = crossings.flatMap(({ from, to }) =>
    from === undefined || to === undefined
      ? joinedFolders(mounts)
      : [commonFolder(behindLinks(from, roots.image), behindLinks(to, roots.image))]
  )
  const outer = outermost(commons.filter((path) => !isSystemFolder(path)))
  if (outer.length === 0) return []
  const apart = mounts.filter(({ path }) => !outer.some((folder) => isWithin(path, folder)))
  const joined = outer.map((path) =>
    asDataMount(
      seededOn(path, writes, roots),
      mounts.filter((one) => isWithin(one.path, path))
    )
  )
  return withBones([...apart, ...joined], roots)
}

/** Adds a mount for each refused path that the mounts do not cover; empty if there is none. */
export function grown(
  mounts: readonly Mount[],
  { refusals }: Pick<Heard, 'refusals'>,
  writes: readonly Write[],
  roots: Roots
): readonly Mount[] {
  const refused = refusals
    .flatMap(({ path }) => path ?? [])
    .map((path) => refusedWrite(path, roots))
    .filter(({ path }) => !mounts.some((mount) => isWithin(path, mount.path)))
  const known = [...writes, ...refused]
  const more = paths(refused, wideHome).map((path) => seededOn(path, known, roots))
  return more.length === 0 ? [] : [...mounts, ...withBones(more, roots)]
}

/** Returns the mount, as a data volume if one of the mounts that it replaces holds data. */
export const asDataMount = (mount: Mount, former: readonly Mount[]): Mount =>
  former.some(({ kind }) => kind === 'data') ? onVolume(mount) : mount

const onVolume = ({ path }: Mount): Mount => ({ path, kind: 'data', executable: false })

function commonFolder(one: string, other: string): string {
  let folder = parentOf(one)
  while (folder !== '/' && !isWithin(other, folder)) folder = parentOf(folder)
  return folder
}

/** Folders that directly hold at least `least` of these mounts, without system folders. */
export function joinedFolders(
  mounts: readonly Pick<Mount, 'path'>[],
  least = PAIR
): readonly string[] {
  const parents = mounts.map(({ path }) => parentOf(path))
  return [...new Set(parents)].filter(
    (parent) =>
      !isSystemFolder(parent) && parents.filter((other) => other === parent).length >= least
  )
}

const PAIR = 2

/** Whether a write gets a mount only as a last choice: it is dispensable, or wrote nothing. */
export const isSecondary = (write: Write): boolean =>
  write.kind === 'opened' || SECONDARY.has(kindOf(write).word)

const SECONDARY: ReadonlySet<WriteKind> = new Set(['bytecode', 'configuration', 'installed code'])

type Home = (write: Write) => string | undefined

const paths = (writes: readonly Write[], homeOf: Home): readonly string[] =>
  fewOf([...new Set(writes.flatMap((write) => homeOf(write) ?? []))])

/**
 * Takes a scratch folder as a whole: programs make folders of their own in it at every start, with
 * the owner that they want.
 */
const wideHome: Home = (write) => (isScratchFolder(write.home) ? write.home : narrowHome(write))

const narrowHome: Home = ({ home, made }) => made ?? (isSystemFolder(home) ? undefined : home)

/** Takes the folder around a new one: the program may fail if the new one exists already. */
const aroundHome: Home = (write) => (isSystemFolder(write.home) ? narrowHome(write) : write.home)

/** Merges three or more neighbours into their parent, if that hides no file of the image. */
function merged(folders: readonly string[], roots: Roots): readonly string[] {
  const neighbours = (path: string): number =>
    folders.filter((other) => parentOf(other) === parentOf(path)).length
  return folders.map((path) => {
    const parent = parentOf(path)
    const many = neighbours(path) >= FEW && !isSystemFolder(parent)
    return many && hiddenBelow(parent, roots).files === 0 ? parent : path
  })
}

const FEW = 3

/** Merges neighbours into their parent folder, even if the image has files there. */
function together(folders: readonly string[]): readonly string[] {
  const joined = joinedFolders(folders.map((path) => ({ path })))
  return outermost(folders.map((path) => (joined.includes(parentOf(path)) ? parentOf(path) : path)))
}

/**
 * Folders of the image that look writable though no write was seen, and that may be mounted over.
 * First those that the container's user may write to, unless that is root; then those that root
 * does not own, and those with a telling name. A program that only checks permissions leaves no
 * trace.
 */
function likelyFolders(
  { image, owner }: RootFacts,
  isAllowed: (path: string) => boolean
): readonly string[] {
  const own: string[] = []
  const likely: string[] = []
  for (const [name, entry] of image) {
    if (!isText(name) || entry.type !== 'directory') continue
    const path = readable(name)
    const isOwn = owner !== undefined && mayWrite(owner, entry)
    const isLikely = entry.uid !== 0 || LIKELY.test(path)
    if (!isOwn && (!isLikely || SETTLED.test(path))) continue
    if (isSystemFolder(path) || isInScratch(path) || !isAllowed(path)) continue
    ;(isOwn ? own : likely).push(path)
  }
  return [own, likely].flatMap(shallowest)
}

function shallowest(folders: readonly string[]): readonly string[] {
  const depth = (path: string): number => path.split('/').length
  return outermost(folders)
    .toSorted((one, other) => depth(one) - depth(other))
    .slice(0, MOST_LIKELY)
}

const LIKELY = /\/(?:data|db|state|uploads?|storage|cache|logs?|te?mp|run|spool|sessions?|var)$/

/** Folders that distributions ship for themselves; no program of an image needs to write there. */
const SETTLED =
  /^\/(?:usr|lib\w*|s?bin|boot|dev|proc|sys|etc)\/|^\/var\/(?:lib|cache|log|spool)\/(?:dpkg|apt|apk|rpm|dnf|yum|debconf|ucf|pam|systemd|misc|polkit-1|private|ldconfig|man|fontconfig|cron|mail|git)(?:\/|$)|^\/var\/(?:mail|backups|local|opt|log|tmp)$|^\/(?:tmp|run|root|home)(?:\/|$)/

const MOST_LIKELY = 8

/** Whether the entry is a folder in which the user may create files. */
function mayWrite({ uid, gid }: Owner, { type, mode, ...entry }: Entry): boolean {
  if (type !== 'directory') return false
  if (entry.uid === uid) return (mode & 0o200) !== 0
  return (mode & (entry.gid === gid ? 0o020 : 0o002)) !== 0
}

/** Returns the mount for writes to a folder: a tmpfs, or a volume if they may be data. */
function mountOn(path: string, writes: readonly Write[]): Mount {
  const here = writes.filter((write) => isWithin(write.path, path) || write.home === path)
  const opened = here.filter(({ kind }) => kind === 'opened')
  const isOnlyOpened = opened.length > 0 && opened.length === here.length && !isInScratch(path)
  const isKept = holdsData(here) || opened.some(mayBeData) || isOnlyOpened
  if (isKept) return { path, kind: 'data', executable: false }
  return { path, kind: 'tmpfs', executable: here.some(isLeftToRun) }
}

const isLeftToRun = (write: Write): boolean => write.kind === 'added' && isProgram(write)

/** Returns a mount for the folder that hides no files of the image, except in scratch folders. */
export function seededOn(path: string, writes: readonly Write[], roots: Roots): Mount {
  const mount = mountOn(path, writes)
  const empty = isScratchFolder(path) || hiddenBelow(path, roots).files === 0
  if (mount.kind === 'data') return mount
  if (!empty) return { ...mount, kind: 'seeded' }
  // Native libraries are unpacked, loaded and deleted again (JNA, netty). Beside a file that stays,
  // no trace of that is left.
  const passes = writes.some(
    ({ kind, path: written }) =>
      isWithin(written, path) && (kind === 'transient' || isScratchFolder(path))
  )
  return passes ? { ...mount, executable: true, roomy: true } : mount
}

const MOST_BONES = 4

/** Adds a tmpfs for each empty folder that a tmpfs hides: a program may expect these folders. */
function withBones(mounts: readonly Mount[], roots: Roots): readonly Mount[] {
  const known = new Set(mounts.map(({ path }) => path))
  const bones = mounts
    .filter(({ kind }) => kind === 'tmpfs')
    .flatMap(({ path }) => emptyFoldersIn(path, roots).map((folder) => boneOf(folder, path)))
  return [...mounts, ...bones.filter(({ path }) => !known.has(path))]
}

const boneOf = (path: string, beside: string): Mount => ({
  path,
  kind: 'tmpfs',
  executable: false,
  beside
})

function emptyFoldersIn(folder: string, { image }: Roots): readonly string[] {
  const above = bytesOf(folder)
  const folders = new Set<string>()
  const filled = new Set<string>()
  for (const [path, { type }] of image) {
    if (path === above || !isWithin(path, above)) continue
    const end = path.indexOf('/', above.length + 1)
    const child = end === -1 ? path : path.slice(0, end)
    if (type !== 'directory') filled.add(child)
    else if (child === path && isText(path)) folders.add(path)
  }
  return [...folders]
    .filter((path) => !filled.has(path))
    .slice(0, MOST_BONES)
    .map(readable)
}
