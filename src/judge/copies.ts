import type { Change } from '../observe/observation'
import type { ImageFile, Originals } from '../observe/originals'
import { isWithin, parentOf } from '../observe/paths'
import type { FileFacts } from '../words'
import type { JudgedChange, JudgedChanges } from './judged-changes'
import { appraisalBy, isNotable, type Appraisal, type Tag } from './severity'

/** Tags that only foreign contents deserve. All others are for the place, the rights or the name of a file, whatever it holds. */
const FOR_CONTENTS: ReadonlySet<Tag> = new Set([
  'web-shell',
  'served-page',
  'executable',
  'library',
  'script'
])

/** Added files that are copies of the image's own: how many, and from which folder to which. */
export interface Copies {
  readonly total: number
  /** One for each place that they were put into. */
  readonly ways: readonly CopyWay[]
}

export interface CopyWay {
  /** The deepest folder of the image that holds all originals. */
  readonly from: string
  /** The deepest folder that holds all copies. */
  readonly to: string
  readonly total: number
}

/**
 * Sizes of the added files, where some drift looks bad for its contents alone, or some dangerous change that a rule allows; empty where
 * nothing hangs on what the image has.
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

/** Drift is in the order of its severity. */
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
 * The file of the image that an added file is a copy of: equal bytes, no right that the original does not have, and a name that makes
 * nothing else of it. Of several the one whose path is most like that of the copy.
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

/** The appraisal of a copy: foreign code it is not. */
export const asCopy = ({ tags }: Appraisal): Appraisal =>
  appraisalBy(tags.filter((tag) => !FOR_CONTENTS.has(tag)))

type Contents = FileFacts & { readonly sha256: string }

/** An added file whose contents are known; an empty one holds nothing that it could have from anywhere. */
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

/** Capabilities and access lists are not weighed: there are none, or those of the original. */
const isLentBy = (original: string | undefined, own: string | undefined): boolean =>
  own === undefined || own === original

/** A text that is called `x.php` becomes a program, and busybox called `nc` another one: what can be run has to keep its name, all else its ending. */
function isNamedAlike(path: string, original: string, { mode }: FileFacts): boolean {
  const [name, other] = [nameOf(path), nameOf(original)]
  if (name === other) return true
  const ending = /\.[^.]+$/.exec(name)?.[0]
  return ending !== undefined && (mode & 0o111) === 0 && other.endsWith(ending)
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** How many names two paths have in common at their ends. */
function alikeness(one: string, other: string): number {
  const [names, others] = [one.split('/').reverse(), other.split('/').reverse()]
  const differing = names.findIndex((name, at) => name !== others[at])
  return differing < 0 ? names.length : differing
}

/** Counts copies by the places that they lie in. */
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
