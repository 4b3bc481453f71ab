import type { Refusal } from '../observe/observation'
import { isSystemFolder, isWithin, parentOf } from './folders'
import { quote } from './phrases'
import { placeAdvice } from './place-advice'

/** Facts about the image and its suggestion that limit where a mount may go. */
export interface ScratchFacts {
  /** Folders in which the image has the code that it runs. */
  readonly homes?: readonly string[]
  /** Mount points of a suggestion, which are the only advice for what lies in them. */
  readonly suggested?: readonly string[]
}

/**
 * How a program comes to write there. A mount is a folder: it goes on the one around the path, and never on one of the system's, nor on one
 * in which the image has its code.
 */
export function scratchAdvice(
  { path, isFolder }: { readonly path: string } & Pick<Refusal, 'isFolder'>,
  { homes = [], suggested = [] }: ScratchFacts = {}
): string {
  const own = placeAdvice(path)
  if (own !== undefined) return own
  const mount = suggested.find((one) => isWithin(path, one))
  if (mount !== undefined) return `see the suggestion, which has a mount on ${quote(mount)}`
  const folder = isFolder === true ? path : parentOf(path)
  if (isOfSystem(folder))
    return 'write it when the image is built, or have the program write elsewhere'
  if (homes.some((home) => isWithin(home, folder)))
    return `have it write to a folder of its own, and mount that: a mount on ${quote(folder)} would cover the code of the image`
  return isLasting(path)
    ? `mount a volume on ${quote(folder)}`
    : `mount a \`tmpfs\` on ${quote(folder)}`
}

/** A folder that a mount would hide from the system, or that takes none. */
export const isOfSystem = (folder: string): boolean =>
  folder !== '/dev/shm' && (isSystemFolder(folder) || BELOW.test(folder))

/** Settings and programs of the system, however deep they lie. */
const BELOW =
  /^\/(?:etc|boot|s?bin|lib(?:x?32|64)?|usr\/(?:local\/)?(?:s?bin|lib(?:x?32|64|exec)?|include|etc))\//

/** Whether the name of a file says that it has to be there at the next start as well. */
const isLasting = (path: string): boolean =>
  /^\/(?:data|var\/(?:lib|spool|mail))\/|\/(?:data|uploads?|databases?)\/|\.(?:db|sqlite3?|rdb|aof|ibd|mdb)(?:-(?:wal|shm|journal))?$/.test(
    path
  )
