import type { FileFacts } from '../words'
import { readable } from './paths'
import type { Entry, Ledger } from './snapshot'
import { readRoot, type SurveyQuestion } from './survey'

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
