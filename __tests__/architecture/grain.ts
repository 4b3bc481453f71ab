import { posix } from 'node:path'
import { importsOf, program, resolve, type Sources } from './sources'

/** Files that a single other file imports, and that one from their own folder: often a part that was cut off, and no idea of its own. */
export function loneFiles(sources: Sources): readonly string[] {
  return [...readersIn(sources)]
    .filter(([path, readers]) => {
      const [reader, ...others] = readers
      return (
        reader !== undefined && others.length === 0 && posix.dirname(reader) === posix.dirname(path)
      )
    })
    .map(([path]) => path)
    .sort()
}

/** The files that import each file, in whatever way. */
function readersIn(sources: Sources): ReadonlyMap<string, ReadonlySet<string>> {
  const readers = new Map<string, Set<string>>()
  for (const file of program(sources).getSourceFiles()) {
    for (const specifier of importsOf(file)) {
      const target = resolve(sources, file.fileName, specifier)
      if (target === undefined) continue
      readers.set(target, (readers.get(target) ?? new Set()).add(file.fileName))
    }
  }
  return readers
}
