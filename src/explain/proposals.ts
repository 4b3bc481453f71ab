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
  type Mount
} from './mounts'
import type { Owner } from './owner'
import { kindOf, type WriteKind } from './write-kinds'
import { behindLinks, refusedWrite, type Roots, type Write } from './writes'

/**
 * Sets of mounts that may do, the one to be wished for first: few and in memory; then every folder by itself, so that less is hidden;
 * then neighbours as one, since nothing is renamed from one mount to another; then volumes wherever something would be hidden,
 * configuration, code and what was only opened for writing included; then these around what the program makes.
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

/** Something that was said in a trial of what it could not do. */
export interface Heard {
  readonly refusals: readonly Refusal[]
  /** Where it says that it may not write, or that something is wrong with the rights. */
  readonly hints: readonly Refusal[]
  /** Paths between which it could not rename. */
  readonly crossings: readonly Crossing[]
}

/**
 * The last resort: what was refused although it was never seen to be written, what looks as if it were there to be written to, and what
 * programs usually write to. Of all but the last nobody knows what would be written: a volume, unless its name tells that it is not needed.
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

/** These mounts, with one around each two between which something could not be renamed. */
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

/** These mounts, with one for each path that was refused although it was not among them; nothing where none was. */
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
  const more = paths(refused, narrowHome).map((path) => seededOn(path, known, roots))
  return more.length === 0 ? [] : [...mounts, ...withBones(more, roots)]
}

/** That mount, as a volume where one of those that it stands for is there for data. */
export const asDataMount = (mount: Mount, former: readonly Mount[]): Mount =>
  former.some(({ kind }) => kind === 'data') ? onVolume(mount) : mount

const onVolume = ({ path }: Mount): Mount => ({ path, kind: 'data', executable: false })

function commonFolder(one: string, other: string): string {
  let folder = parentOf(one)
  while (folder !== '/' && !isWithin(other, folder)) folder = parentOf(folder)
  return folder
}

/** The folders that hold so many of these mounts, or more. */
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

/** Programs get along without it, or should; or nothing was written: it is mounted only where nothing else helps. */
export const isSecondary = (write: Write): boolean =>
  write.kind === 'opened' || SECONDARY.has(kindOf(write).word)

const SECONDARY: ReadonlySet<WriteKind> = new Set(['bytecode', 'configuration', 'installed code'])

type Home = (write: Write) => string | undefined

const paths = (writes: readonly Write[], homeOf: Home): readonly string[] =>
  fewOf([...new Set(writes.flatMap((write) => homeOf(write) ?? []))])

/** In a folder that is there to be written to, programs make their own at every start, with the owner that they want. */
const wideHome: Home = (write) => (isScratchFolder(write.home) ? write.home : narrowHome(write))

const narrowHome: Home = ({ home, made }) => made ?? (isSystemFolder(home) ? undefined : home)

/** Around what the program makes: it may want to make it itself, and end where it is there already. */
const aroundHome: Home = (write) => (isSystemFolder(write.home) ? narrowHome(write) : write.home)

/** Three neighbours or more are one mount, where the folder around them has no files that it would hide. */
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

/** Neighbours as the folder around them, whatever else is in it. */
function together(folders: readonly string[]): readonly string[] {
  const joined = joinedFolders(folders.map((path) => ({ path })))
  return outermost(folders.map((path) => (joined.includes(parentOf(path)) ? parentOf(path) : path)))
}

/**
 * Folders of the image that are there to be written to, though nothing shows that they are, and that may be mounted over: those that the
 * user of the container may write to, unless that is root, then those of others than root, and those that are called so. Checking a
 * right leaves no trace.
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

/** Folders that distributions ship for themselves: no program of an image misses these. */
const SETTLED =
  /^\/(?:usr|lib\w*|s?bin|boot|dev|proc|sys|etc)\/|^\/var\/(?:lib|cache|log|spool)\/(?:dpkg|apt|apk|rpm|dnf|yum|debconf|ucf|pam|systemd|misc|polkit-1|private|ldconfig|man|fontconfig|cron|mail|git)(?:\/|$)|^\/var\/(?:mail|backups|local|opt|log|tmp)$|^\/(?:tmp|run|root|home)(?:\/|$)/

const MOST_LIKELY = 8

/** Whether it is a folder, and somebody may make files there. */
function mayWrite({ uid, gid }: Owner, { type, mode, ...entry }: Entry): boolean {
  if (type !== 'directory') return false
  if (entry.uid === uid) return (mode & 0o200) !== 0
  return (mode & (entry.gid === gid ? 0o020 : 0o002)) !== 0
}

/** A mount for what is written to a folder: memory, or a volume where that is data. */
function mountOn(path: string, writes: readonly Write[]): Mount {
  const here = writes.filter((write) => isWithin(write.path, path) || write.home === path)
  const opened = here.filter(({ kind }) => kind === 'opened')
  const isOnlyOpened = opened.length > 0 && opened.length === here.length && !isInScratch(path)
  const isKept = holdsData(here) || opened.some(mayBeData) || isOnlyOpened
  if (isKept) return { path, kind: 'data', executable: false }
  return { path, kind: 'tmpfs', executable: here.some(isLeftToRun) }
}

const isLeftToRun = (write: Write): boolean => write.kind === 'added' && isProgram(write)

/** A mount for it that hides nothing of the image. */
export function seededOn(path: string, writes: readonly Write[], roots: Roots): Mount {
  const mount = mountOn(path, writes)
  const empty = isScratchFolder(path) || hiddenBelow(path, roots).files === 0
  if (mount.kind === 'data') return mount
  if (!empty) return { ...mount, kind: 'seeded' }
  // Libraries are unpacked, loaded and deleted again (JNA, netty); beside something that stays, nobody sees that.
  const passes = writes.some(
    ({ kind, path: written }) =>
      isWithin(written, path) && (kind === 'transient' || isScratchFolder(path))
  )
  return passes ? { ...mount, executable: true, roomy: true } : mount
}

const MOST_BONES = 4

/** With the empty folders of the image that memory would hide, each as a mount of its own: a program may expect them. */
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
