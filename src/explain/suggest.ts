import type { Judgement } from '../judge/judgement'
import { byPath } from '../observe/path-order'
import type { Plan } from '../plan/plan'
import { allowanceFor } from './allowance'
import type { Hidden } from './fix'
import { hiddenBelow, type Ground } from './mounts'
import { purposesOf, withoutMount } from './purpose'
import { flagsOf } from './recipes/docker'
import { recipesOf } from './recipes/recipes'
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
    ...shown
  })
  const proven = outcome !== undefined
  const elsewhere = withoutMount(writes)
  const isOfUse = mounts.length + allow.length > 0 || judged.judgement.verdict === 'pass'
  if (!isOfUse && (proven || elsewhere.length === 0)) return undefined
  const { image, container } = judged.plan
  const served = { image: image.reference, container, fix }
  const suggestion = {
    ...{ proven, works: proven, minimal },
    fix,
    flags: flagsOf(served),
    allow,
    hidden: hiddenBy(
      fix.tmpfs.map(({ path }) => path),
      ground
    ),
    purposes: purposesOf(byPath(mounts), writes),
    elsewhere,
    refusals: outcome?.refusals ?? [],
    ...{ dangers: [], drift: [], moves: [], rules: [], without: [], emptied: [] },
    filled: hiddenBy(fix.volumes, ground)
  }
  const recipes = recipesOf({
    ...served,
    seeded: suggestion.filled,
    allow,
    group: ground.owner?.gid,
    oneShot: judged.plan.wait.kind === 'exit',
    standing: suggestion
  })
  return { ...suggestion, recipes }
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
