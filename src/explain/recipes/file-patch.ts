import { quote } from '../../judge/phrases'
import { plainPath } from '../../plan/paths'
import type { PatchTarget } from '../../words'

/** A unified diff of one file for `git apply`, or a sentence that says why there is none. */
export type FilePatch = TargetedPatch | { readonly reason: string }

interface TargetedPatch extends PatchTarget {
  /** Path of the file as inputs name it, e.g. that of a symbolic link. */
  readonly named: string
  readonly text: string
}

/** Whether a path can stand in a patch: a line feed in it could begin a patch of another file. */
export const namedInPatch = (file: string): boolean => !/\p{Cc}/u.test(file)

/** Sentences on a patch of another file than was named, or one for another folder. */
export function notesOnTarget({ file, folder, named }: TargetedPatch): readonly string[] {
  if (folder !== '.')
    return [
      `The patch is for the folder ${quote(folder)}, where the Git repository begins, and changes ${quote(file)} there: apply it with \`git -C\`.`
    ]
  return file === plainPath(named)
    ? []
    : [
        `${quote(named)} is reached by a symbolic link: the patch changes the file itself, ${quote(file)}.`
      ]
}
