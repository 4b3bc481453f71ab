import type { RecipeName, Recipes } from '../../explain/recipes/recipes'
import type { Suggestion } from '../../explain/suggestion'

/** Recipes that change the file from which a container is deployed, best first. */
export const CHANGES = ['patch', 'override', 'manifestPatch', 'merge'] as const

/** Titles of the recipes. */
export const RECIPE_TITLES: Readonly<Record<RecipeName, string>> = {
  patch: 'As a patch of the Compose file',
  override: 'As an override file of Compose',
  manifestPatch: 'As a patch of the manifest',
  merge: 'As a strategic merge patch',
  docker: 'As a `docker run`',
  action: 'As inputs of this action',
  compose: 'As a Compose file',
  kubernetes: 'As a Kubernetes manifest (not tried as a pod)',
  policy: 'As a policy file'
}

/** Returns the recipes with their names, in the order in which they are shown. */
export const recipesByName = (recipes: Recipes): readonly (readonly [RecipeName, string])[] =>
  ORDER.flatMap((name) => {
    const recipe = recipes[name]
    return recipe === undefined ? [] : [[name, recipe] as const]
  })

const ORDER = [
  ...CHANGES,
  ...(['docker', 'action', 'compose', 'kubernetes', 'policy'] as const)
] satisfies readonly RecipeName[]

/**
 * Recipe that is shown expanded: the first of these names that there is; by default the patch, or
 * what comes nearest. Rules are for the action's inputs, which `docker run` cannot express.
 */
export function mainRecipe(
  { recipes, rules }: Suggestion,
  names: readonly RecipeName[] = [...CHANGES, rules.length > 0 ? 'action' : 'docker']
): { readonly name: RecipeName; readonly title: string; readonly text: string } {
  const known = new Map(recipesByName(recipes))
  const name = names.find((one) => known.has(one)) ?? 'policy'
  return { name, title: RECIPE_TITLES[name].replace(/^A/, 'a'), text: known.get(name) ?? '' }
}
