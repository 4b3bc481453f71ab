import { composeChange } from './recipes/compose-change'
import type { FilePatch } from './recipes/file-patch'
import { manifestChange } from './recipes/manifest-change'
import { serviceRecipes, type FileRecipes } from './recipes/recipes'
import type { Cooked } from './mounts'
import { podNeeds } from './pod-fix'
import type { ExplainedCheck, Suggestion } from './suggestion'

/** Changes to the file from which a container is deployed. */
interface FileChange {
  /** The changes as one reads them. */
  readonly settings: readonly string[]
  /** Sentences on the changes: a variable to set, or the reason why there is no patch. */
  readonly notes: readonly string[]
  readonly recipes: FileRecipes
  /** Folder in which the patch applies, relative to the working directory; absent without one. */
  readonly patchFolder?: string
}

/** Returns the changes to the Compose file or manifest; undefined if there is none to be made. */
export function fileChange(
  { plan: { container, workload }, sources, pod }: ExplainedCheck,
  suggestion: Pick<Suggestion, 'fix' | 'proven' | 'works' | 'dangers' | 'drift' | 'rules'>
): FileChange | undefined {
  const { fix } = suggestion
  if (pod !== undefined) {
    const change = container.readOnly ? manifestChange(pod, podNeeds(fix)) : undefined
    if (change === undefined) return undefined
    const { patch, merge, settings, notes } = change
    const recipes = { merge, ...('text' in patch ? { manifestPatch: patch.text } : {}) }
    return { settings, notes, recipes, ...folderOf(patch) }
  }
  const change = composeChange({ fix, standing: suggestion, container, workload, sources })
  if (change === undefined) return undefined
  const { patch, override, settings, notes } = change
  const recipes = { ...('text' in patch ? { patch: patch.text } : {}), override }
  return { settings, notes, recipes, ...folderOf(patch) }
}

const folderOf = (patch: FilePatch): Pick<FileChange, 'patchFolder'> =>
  'text' in patch ? { patchFolder: patch.folder } : {}

/** Settings and recipes of a suggestion for a container that a file describes. */
export const deployedWith = (
  cooked: Cooked,
  change: FileChange | undefined
): Pick<Suggestion, 'settings' | 'recipes' | 'patchFolder'> => ({
  settings: change?.settings ?? [],
  recipes: serviceRecipes(cooked, change?.recipes),
  ...(change?.patchFolder === undefined ? {} : { patchFolder: change.patchFolder })
})
