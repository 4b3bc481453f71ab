import { bytesOf, readable } from '../observe/path-bytes'
import type { Refusal } from '../observe/observation'
import { parentOf } from '../judge/folders'
import { hiddenBelow } from './mounts'
import { fewOf, isScratchFolder, isSystemFolder, isWithin, outermost, USUAL } from './folders'
import { kindOf, type WriteKind } from './kinds'
import { refusedWrite } from './links'
import { isText, type Roots, type Write } from './writes'

/** Somewhere that can be made writable, and how. */
export interface Mount {
  readonly path: string
  /** Memory; or a volume, which the engine fills from the image: for what has to outlive the container, or because memory would hide files. */
  readonly kind: 'tmpfs' | 'data' | 'seeded'
  /** Programs can be run from that memory. */
  readonly executable: boolean
  /** The mount for whose sake alone it is there: that one would hide this folder of the image. */
  readonly beside?: string
}

/**
 * Sets of mounts that may do, the one to be wished for first: few and in memory; then every folder by itself, so that less is hidden;
 * then volumes wherever something would be hidden, configuration and code included.
 */
export function proposals(writes: readonly Write[], roots: Roots): readonly (readonly Mount[])[] {
  const needed = writes.filter((write) => !isSecondary(kindOf(write).word))
  const wide = outermost(merged(paths(needed, wideHome), roots))
  const narrow = paths(needed, narrowHome)
  const all = paths(writes, narrowHome)
  return [
    wide.map((path) => mountOn(path, writes)),
    withBones(
      narrow.map((path) => mountOn(path, writes)),
      roots
    ),
    withBones(
      all.map((path) => seededOn(path, writes, roots)),
      roots
    )
  ]
}

/** The last resort: what was refused although it was never seen to be written, and what programs usually write to. */
export function lastResort(
  writes: readonly Write[],
  refusals: readonly Refusal[],
  roots: Roots
): readonly Mount[] {
  const refused = refusals.flatMap(({ path }) =>
    path === undefined ? [] : [refusedWrite(path, roots)]
  )
  const known = [...writes, ...refused]
  const all = [...paths(known, narrowHome), ...USUAL]
  const mounts = [...new Set(all)].map((path) => seededOn(path, known, roots))
  return withBones(mounts, roots)
}

/** Programs get along without it, or should: it is mounted only where nothing else helps. */
const isSecondary = (word: WriteKind): boolean =>
  word === 'bytecode' || word === 'configuration' || word === 'installed code'

type Home = (write: Write) => string | undefined

const paths = (writes: readonly Write[], homeOf: Home): readonly string[] =>
  fewOf([...new Set(writes.flatMap((write) => homeOf(write) ?? []))], MOST_MOUNTS)

/** Nobody would write more of them into a configuration. */
const MOST_MOUNTS = 32

/** In a folder that is there to be written to, programs make their own at every start, with the owner that they want. */
const wideHome: Home = (write) => (isScratchFolder(write.home) ? write.home : narrowHome(write))

const narrowHome: Home = ({ home, made }) => made ?? (isSystemFolder(home) ? undefined : home)

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

function mountOn(path: string, writes: readonly Write[]): Mount {
  const here = writes.filter(({ path: written, home }) => isWithin(written, path) || home === path)
  const isData = here.some((write) => kindOf(write).word === 'data')
  return { path, kind: isData ? 'data' : 'tmpfs', executable: false }
}

function seededOn(path: string, writes: readonly Write[], roots: Roots): Mount {
  const { kind } = mountOn(path, writes)
  const empty = isScratchFolder(path) || hiddenBelow(path, roots).files === 0
  if (kind === 'data' || !empty)
    return { path, kind: kind === 'data' ? kind : 'seeded', executable: false }
  const executable = writes.some((write) => isWithin(write.path, path) && mayBeRun(write))
  return { path, kind, executable }
}

/** A program or a library was left there. */
function mayBeRun({ path, kind, entry }: Write): boolean {
  // Libraries are unpacked, loaded and deleted again (JNA, netty).
  if (kind === 'transient') return true
  return entry?.type === 'file' && ((entry.mode & 0o111) !== 0 || /\.so(?:\.|$)/.test(path))
}
