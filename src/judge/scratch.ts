import { parentOf } from './folders'
import { quote } from './phrases'

/** What lets a program write to that path. A tmpfs is a directory: it goes on the folder, never on one of the system's. */
export function scratchAdvice(path: string): string {
  const folder = parentOf(path)
  return isOfSystem(folder)
    ? 'write it when the image is built, or have the program write elsewhere'
    : `mount a \`tmpfs\` on ${quote(folder)}`
}

/** A folder that a mount would hide from the system, or that takes none. */
export function isOfSystem(folder: string): boolean {
  return /^\/(?:(?:usr\/)?(?:s?bin|lib(?:x?32|64)?)|usr|etc|dev|boot|(?:proc|sys)(?:\/.*)?)?$/.test(
    folder
  )
}
