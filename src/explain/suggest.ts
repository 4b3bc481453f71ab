import { codeOf } from '../judge/code'
import type { Judgement } from '../judge/judgement'
import { byPath } from '../observe/path-order'
import type { Plan } from '../plan/plan'
import { allowanceFor } from './allowance'
import type { Fix, Hidden } from './fix'
import { hiddenBelow, type Ground } from './mounts'
import { purposesOf, withoutMount } from './purpose'
import { recipesOf, type Recipes } from './recipes/recipes'
import type { Shown } from './shown'
import type { Found } from './search'
import type { Suggestion } from './suggestion'
import { fixOf } from './trials'
import type { Mounts } from './trying'

/** What is being explained. */
interface Case {
  readonly plan: Plan
  readonly judgement: Judgement
}

/** What was found, with all that a reader needs to act on it; undefined where there is nothing to suggest. */
export function suggest(found: Found, shown: Shown, judged: Case): Suggestion | undefined {
  const { mounts, outcome, minimal } = found
  const { writes, ground } = shown
  const fix = fixOf(mounts, ground)
  const allow = allowanceFor(lastingPlaces(mounts, shown, judged), {
    drift: judged.judgement.changes.drift,
    isCode: codeOf(judged.plan),
    ...shown
  })
  const proven = outcome !== undefined
  const elsewhere = withoutMount(writes)
  const isOfUse = mounts.length + allow.length > 0 || judged.judgement.verdict === 'pass'
  if (!isOfUse && (proven || elsewhere.length === 0)) return undefined
  return {
    ...{ proven, works: proven, minimal },
    fix,
    allow,
    hidden: hiddenBy(
      fix.tmpfs.map(({ path }) => path),
      ground
    ),
    purposes: purposesOf(byPath(mounts), writes),
    elsewhere,
    refusals: outcome?.refusals ?? [],
    ...{ dangers: [], drift: [], moves: [], rules: [], without: [], emptied: [] },
    filled: hiddenBy(fix.volumes, ground),
    recipes: marked(proven, recipesFor(fix, allow, ground, judged))
  }
}

/** Mount points of what keeps data: the volumes of the fix, but those that only spare the image's files, and those in which something changed. */
function lastingPlaces(mounts: Mounts, { volumes }: Shown, judged: Case): readonly string[] {
  const data = mounts.filter(({ kind }) => kind === 'data').map(({ path }) => path)
  const seeded = new Set(mounts.filter(({ kind }) => kind === 'seeded').map(({ path }) => path))
  const changed = new Set<string>()
  for (const list of [judged.judgement.changes.drift, volumes])
    for (const { place } of list) changed.add(place)
  return [...data, ...[...changed].filter((place) => isLasting(place) && !seeded.has(place))]
}

const isLasting = (place: string): boolean => place !== '/' && !/^\/dev(?:\/|$)/.test(place)

const hiddenBy = (paths: readonly string[], ground: Ground): readonly Hidden[] =>
  paths.map((path) => hiddenBelow(path, ground)).filter(({ files }) => files > 0)

function recipesFor(fix: Fix, allow: readonly string[], ground: Ground, { plan }: Case): Recipes {
  return recipesOf({
    image: plan.image.reference,
    container: plan.container,
    fix,
    seeded: hiddenBy(fix.volumes, ground),
    allow,
    group: ground.owner?.gid,
    oneShot: plan.wait.kind === 'exit'
  })
}

/** Whoever opens the file alone is not to take a lead for a fix. */
function marked(proven: boolean, recipes: Recipes): Recipes {
  if (proven) return recipes
  const mark = (recipe: string): string => `# ${UNPROVEN}\n${recipe}`
  return {
    docker: mark(recipes.docker),
    compose: mark(recipes.compose),
    kubernetes: mark(recipes.kubernetes),
    action: mark(recipes.action),
    policy: mark(recipes.policy)
  }
}

const UNPROVEN =
  'Not proven: read-only with these mounts the image did not pass its smoke test, or did not stop in order.'
