import { commentFaults } from './comments'
import { globalFaults } from './globals'
import { circles, engineFaults, importFaults } from './imports'
import { nameFaults } from './names'
import { sideEffects } from './side-effects'
import { program, type Sources } from './sources'

/** Every breach of the first three laws of the house, and of those on comments and names, one sentence each, sorted. */
export function breaches(sources: Sources): readonly string[] {
  const whole = program(sources)
  const checker = whole.getTypeChecker()
  const files = whole.getSourceFiles()
  const single = files.flatMap((file) => [
    ...importFaults(sources, file),
    ...globalFaults(file, checker),
    ...sideEffects(sources, file),
    ...commentFaults(file)
  ])
  return [
    ...single,
    ...circles(sources, files),
    ...engineFaults(files),
    ...nameFaults(files)
  ].sort()
}
