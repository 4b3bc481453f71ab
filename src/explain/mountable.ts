import type { Refusal } from '../observe/observation'
import { isSystemFolder, isWithin, parentOf } from '../judge/folders'
import { hiddenBelow } from './mounts'
import { fewOf, isScratchFolder, outermost, USUAL } from './folders'
import { kindOf, type WriteKind } from './kinds'
import { isSaved } from './late'
import { refusedWrite } from './links'
import { withBones } from './bones'
import type { Mount } from './mount'
import type { Roots, Write } from './writes'

/**
 * Sets of mounts that may do, the one to be wished for first: few and in memory; then every folder by itself, so that less is hidden;
 * then volumes wherever something would be hidden, configuration and code included, and the same around what the program makes.
 */
export function proposals(writes: readonly Write[], roots: Roots): readonly (readonly Mount[])[] {
  const needed = writes.filter((write) => !isSecondary(kindOf(write).word))
  const wide = outermost(merged(paths(needed, wideHome), roots))
  const narrow = paths(needed, narrowHome)
  const all = paths(writes, narrowHome)
  const around = paths(writes, aroundHome)
  const seeded = (folders: readonly string[]): readonly Mount[] =>
    withBones(
      folders.map((path) => seededOn(path, writes, roots)),
      roots
    )
  return [
    wide.map((path) => mountOn(path, writes)),
    withBones(
      narrow.map((path) => mountOn(path, writes)),
      roots
    ),
    seeded(all),
    seeded(outermost(around))
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

function mountOn(path: string, writes: readonly Write[]): Mount {
  const here = writes.filter(({ path: written, home }) => isWithin(written, path) || home === path)
  const isData = here.some((write) => kindOf(write).word === 'data' || isSaved(write))
  return { path, kind: isData ? 'data' : 'tmpfs', executable: false }
}

function seededOn(path: string, writes: readonly Write[], roots: Roots): Mount {
  const { kind } = mountOn(path, writes)
  const empty = isScratchFolder(path) || hiddenBelow(path, roots).files === 0
  if (kind === 'data' || !empty)
    return { path, kind: kind === 'data' ? kind : 'seeded', executable: false }
  const here = writes.filter((write) => isWithin(write.path, path))
  const roomy = here.some((write) => write.kind === 'transient') ? { roomy: true } : {}
  return { path, kind, executable: here.some(mayBeRun), ...roomy }
}

/** A program or a library was left there. */
function mayBeRun({ path, kind, entry }: Write): boolean {
  // Libraries are unpacked, loaded and deleted again (JNA, netty).
  if (kind === 'transient') return true
  return entry?.type === 'file' && ((entry.mode & 0o111) !== 0 || /\.so(?:\.|$)/.test(path))
}
