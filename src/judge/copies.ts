import type { Change } from '../observe/observation'
import { isWithin, parentOf } from '../observe/paths'
import type { ImageFile, Originals } from '../observe/survey'
import type { FileFacts } from '../words'
import type { JudgedChange, JudgedChanges } from './judged-changes'
import { appraisalBy, isNotable, type Appraisal, type Tag } from './severity'

/**
 * Tags that concern only foreign contents. All other tags concern a file's place, mode or name,
 * whatever its contents.
 */
const FOR_CONTENTS: ReadonlySet<Tag> = new Set([
  'web-shell',
  'served-page',
  'executable',
  'library',
  'script'
])

/** Added files that are copies of the image's own: their number, source and target folders. */
export interface Copies {
  readonly total: number
  /** One entry for each place that contains copies. */
  readonly ways: readonly CopyWay[]
}

export interface CopyWay {
  /** The deepest folder of the image that contains all originals. */
  readonly from: string
  /** The deepest folder that contains all copies. */
  readonly to: string
  readonly total: number
}

/**
/**
 * Sizes of the added files, if some drift, or some dangerous change that a rule allows, looks bad
 * for its contents alone; empty where no finding depends on the image's files.
 */
export function sizesOfInterest(
  changes: JudgedChanges,
  isDangerAllowed = false
): ReadonlySet<number> {
  const sizes = new Set<number>()
  if (!hasSuspectDrift(changes) && !(isDangerAllowed && allowsSuspect(changes))) return sizes
  for (const change of changes) {
    const file = contentsOf(change)
    if (file !== undefined) sizes.add(file.size)
  }
  return sizes
}

/** Whether drift has tags for its contents; drift is sorted by severity. */
function hasSuspectDrift({ drift }: JudgedChanges): boolean {
  for (const change of drift) {
    if (change.severity === 'low') return false
    if (isSuspect(change)) return true
  }
  return false
}

function allowsSuspect({ allowed }: JudgedChanges): boolean {
  for (const change of allowed) if (isNotable(change) && isSuspect(change)) return true
  return false
}

/** Whether an added file looks bad for its contents. */
const isSuspect = (change: JudgedChange): boolean =>
  contentsOf(change) !== undefined && change.tags.some((tag) => FOR_CONTENTS.has(tag))

/**
 * The file of the image that an added file is a copy of. A copy has equal bytes, no right that the
 * original lacks, and a name that gives it no other role. Of several originals, the one whose path
 * is most similar.
 */
export function originalOf(change: Change, originals: Originals): ImageFile | undefined {
  const file = contentsOf(change)
  const alike = file === undefined ? [] : (originals.get(file.sha256) ?? [])
  let best: ImageFile | undefined
  for (const one of alike) {
    if (file === undefined || !isCopy(change.path, file, one)) continue
    if (best === undefined || alikeness(one.path, change.path) > alikeness(best.path, change.path))
      best = one
  }
  return best
}

/** The appraisal of a copy, without the tags for foreign contents. */
export const asCopy = ({ tags }: Appraisal): Appraisal =>
  appraisalBy(tags.filter((tag) => !FOR_CONTENTS.has(tag)))

type Contents = FileFacts & { readonly sha256: string }

/**
 * The facts of an added file with known contents; undefined for an empty file, since empty contents
 * show no origin.
 */
function contentsOf({ kind, after }: Change): Contents | undefined {
  if (kind !== 'added' || after?.type !== 'file' || after.size === 0) return undefined
  const { sha256 } = after
  return sha256 === undefined ? undefined : { ...after, sha256 }
}

function isCopy(path: string, file: FileFacts, original: ImageFile): boolean {
  return (
    (file.mode & ~original.mode) === 0 &&
    isLentBy(original.capabilities, file.capabilities) &&
    isLentBy(original.attributes, file.attributes) &&
    isNamedAlike(path, original.path, file)
  )
}

/**
 * Whether capabilities or attributes come from the original. They are not compared in detail: a
 * copy has either none or the original's.
 */
const isLentBy = (original: string | undefined, own: string | undefined): boolean =>
  own === undefined || own === original

/**
 * Whether a copy's name keeps the original's role. A text called `x.php` becomes a program, and
 * busybox called `nc` another program. An executable must keep its name, any other file its
 * extension.
 */
function isNamedAlike(path: string, original: string, { mode }: FileFacts): boolean {
  const [name, other] = [nameOf(path), nameOf(original)]
  if (name === other) return true
  const ending = /\.[^.]+$/.exec(name)?.[0]
  return ending !== undefined && (mode & 0o111) === 0 && other.endsWith(ending)
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Number of segments that two paths have in common at their ends. */
function alikeness(one: string, other: string): number {
  const [names, others] = [one.split('/').reverse(), other.split('/').reverse()]
  const differing = names.findIndex((name, at) => name !== others[at])
  return differing < 0 ? names.length : differing
}

/** Counts copies by the place in which they lie. */
export function copyCounter(): {
  readonly add: (change: Change, original: ImageFile) => void
  readonly all: () => Copies
} {
  const ways = new Map<string, CopyWay>()
  return {
    add: ({ place, path }, original) => {
      const [from, to] = [parentOf(original.path), parentOf(path)]
      const way = ways.get(place) ?? { from, to, total: 0 }
      ways.set(place, {
        from: sharedFolder(way.from, from),
        to: sharedFolder(way.to, to),
        total: way.total + 1
      })
    },
    all: () => ({
      total: [...ways.values()].reduce((sum, { total }) => sum + total, 0),
      ways: [...ways.values()]
    })
  }
}

function sharedFolder(one: string, other: string): string {
  let folder = one
  while (!isWithin(other, folder)) folder = parentOf(folder)
  return folder
}
