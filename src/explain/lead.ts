import { isWithin } from '../judge/folders'
import { kindOf } from './kinds'
import type { Found } from './search'
import type { Write } from './writes'

/** A lead without mounts that are for byte code alone: a program loses nothing without it, so it cannot be why it fails. */
export function worthTrying(found: Found, writes: readonly Write[]): Found {
  const { mounts, outcome } = found
  if (outcome !== undefined) return found
  const isForCode = (path: string): boolean => {
    const here = writes.filter((one) => isWithin(one.path, path) || one.home === path)
    return here.length > 0 && here.every(isByteCode)
  }
  return mounts.every(({ path }) => isForCode(path)) ? { ...found, mounts: [] } : found
}

/** Byte code of an interpreter, which it makes anew whenever it has to. */
export const isByteCode = (write: Write): boolean => kindOf(write).word === 'bytecode'
