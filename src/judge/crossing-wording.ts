import { crossDevice, type Crossing } from '../observe/crossings'
import { quote } from './phrases'

/** The first rename across mounts that lines of a log, or of an answer, tell of. */
export function crossingIn(lines: readonly string[]): Crossing | undefined {
  for (const line of lines) {
    const crossing = crossDevice(line)
    if (crossing !== undefined) return crossing
  }
  return undefined
}

/** Why the rename failed, and the two ways to have both paths in one mount. */
export function crossingSentence({ from, to }: Pick<Crossing, 'from' | 'to'>): string {
  const renamed =
    from === undefined || to === undefined ? 'a file' : `${quote(from)} to ${quote(to)}`
  return `It could not rename ${renamed}, from one mount into another (EXDEV): ${ONE_MOUNT}.`
}

const ONE_MOUNT =
  "have the program's temporary folder lie in the store's own mount, e.g. by `TMPDIR`, or mount the folder that holds both"
