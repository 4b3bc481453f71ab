import type { RootFacts } from '../../../src/explain/mounts'
import type { Write } from '../../../src/explain/writes'
import { bytesOf, parentOf } from '../../../src/observe/paths'
import type { Entry, Snapshot } from '../../../src/observe/snapshot'
import { file, other } from '../observe/seen'

/** What lies where: a folder where the path ends with a slash, a link where it has an arrow, else a file. */
export function tree(...lines: readonly string[]): Snapshot {
  return new Map(lines.map(entryOf))
}

function entryOf(line: string): [string, Entry] {
  const [path = '', target] = line.split(' -> ')
  if (target !== undefined) return [bytesOf(path), other('symlink', { target })]
  return path.endsWith('/')
    ? [bytesOf(path.slice(0, -1)), other('directory')]
    : [bytesOf(path), file()]
}

/** A root filesystem without code that a container of root's left as the image has it. */
export const ground = (image: Snapshot, more: Partial<RootFacts> = {}): RootFacts => ({
  ...{ image, own: image, owner: undefined, isCode: () => false },
  ...more
})

/** A file that was made in a folder of the image. */
export const write = (path: string, more: Partial<Write> = {}): Write => ({
  ...{ path, kind: 'added', home: parentOf(path), made: undefined, entry: file() },
  ...more
})

/** Something came and went in a folder of the image. */
export const transient = (path: string): Write => ({
  ...{ path, kind: 'transient', home: path, made: undefined },
  entry: other('directory')
})
