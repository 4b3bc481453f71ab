import { isWithin } from '../judge/folders'
import type { Judgement } from '../judge/judgement'
import { byPath } from '../observe/path-order'
import type { Plan } from '../plan/plan'
import {
  allowanceFor,
  driftOf,
  unjudged,
  writtenTo,
  type Allowance,
  type Placed
} from './allowance'
import { dangersOf } from './danger'
import { decisiveOf } from './decisive'
import { isScratchFolder } from './folders'
import type { Hidden } from './fix'
import { grouped } from './grouped'
import { kindOf } from './kinds'
import type { Mount } from './mount'
import { hiddenBelow, type Ground } from './mounts'
import type { Looked } from './proving'
import { purposesOf, withoutMount, type Purpose } from './purpose'
import { flagsOf } from './recipes/docker'
import { recipesOf } from './recipes/recipes'
import type { Shown } from './shown'
import type { Suggestion } from './suggestion'
import { fixOf } from './trials'
import type { Mounts } from './trying'
import type { Write } from './writes'
import type { WritableCheck } from './writable'

/** What is being explained. */
interface Case {
  readonly plan: Plan
  readonly judgement: Judgement
}

/** What was found, with all that a reader needs to act on it; undefined where there is nothing to suggest. */
export function suggest(
  found: Looked,
  shown: Shown,
  judged: Case,
  writable: WritableCheck | undefined
): Suggestion | undefined {
  const { plan, judgement } = judged
  const told = { ...tellOf(found, shown, judged), ...allowanceOf(found, shown, judged) }
  const suggestion = { ...told, ...writableOf(writable, told.drift) }
  const { proven, fix, allow, rules, elsewhere } = suggestion
  const isOfUse =
    found.mounts.length + allow.length + rules.length > 0 || judgement.verdict === 'pass'
  if (!isOfUse && (proven || elsewhere.length === 0)) return undefined
  const { image, container } = plan
  const served = { image: image.reference, container, fix }
  const recipes = recipesOf({
    ...served,
    seeded: suggestion.filled,
    allow,
    group: shown.ground.owner?.gid,
    oneShot: plan.wait.kind === 'exit',
    standing: suggestion
  })
  return { ...suggestion, flags: flagsOf(served), recipes }
}

type Told = Omit<Suggestion, 'flags' | 'allow' | 'drift' | 'moves' | 'rules' | 'recipes'>

/** The mounts, and what they are and do. */
function tellOf({ mounts, outcome, minimal, inVain }: Looked, shown: Shown, { plan }: Case): Told {
  const { writes, ground, perils } = shown
  const fix = fixOf(mounts, ground)
  const works = outcome !== undefined
  const dangers = dangersOf(byPath(mounts), perils)
  const elsewhere = withoutMount(writes)
  const memory = fix.tmpfs.map(({ path }) => path)
  const decisive = works ? undefined : decisiveOf(inVain)
  return {
    ...{ proven: works && dangers.length === 0, works, minimal, fix, dangers },
    hidden: hiddenBy(memory, ground),
    purposes: purposesOf(byPath(mounts), writes),
    elsewhere,
    refusals: outcome?.refusals ?? [],
    without: works ? doneWithout(mounts, shown, elsewhere, plan) : [],
    emptied: emptiedBy(mounts, writes),
    filled: hiddenBy(fix.volumes, ground),
    ...(decisive && { decisive })
  }
}

/** Where the image was checked on a writable root filesystem, what stays drift is that of this check. */
const writableOf = (
  writable: WritableCheck | undefined,
  drift: Suggestion['drift']
): Pick<Suggestion, 'drift' | 'moves' | 'rules'> => ({
  rules: writable?.allow ?? [],
  drift: writable?.drift ?? drift,
  moves: writable?.moves ?? []
})

/** By what a check with exactly these mounts calls drift; where none was made, by all that was seen. */
function allowanceOf(found: Looked, shown: Shown, judged: Case): Allowance {
  const { mounts, outcome, proven } = found
  const { container, image } = judged.plan
  const drift = driftOf((proven?.changes ?? judged.judgement.changes).drift)
  const data = mounts.filter(({ kind }) => kind !== 'tmpfs').map(({ path }) => path)
  const foreseen = [
    ...unjudged(shown.volumes, shown.ground.isCode),
    ...data.flatMap((place) => writtenTo(place, shown.writes, shown.ground))
  ]
  const isKnown = outcome !== undefined && (proven !== undefined || mounts.length === 0)
  const changes = (isKnown ? drift : distinct([...drift, ...foreseen])).filter(isElsewhere)
  const volumes = [...data, ...image.volumes, ...container.volumes.map(({ path }) => path)]
  return allowanceFor(changes, new Set(volumes), shown.ground)
}

/** What the root filesystem and its devices show is no drift of what was mounted. */
const isElsewhere = ({ place }: Placed): boolean => place !== '/' && !/^\/dev(?:\/|$)/.test(place)

function distinct(changes: readonly Placed[]): readonly Placed[] {
  return [...new Map(changes.map((one) => [`${one.kind} ${one.path}`, one])).values()]
}

const hiddenBy = (paths: readonly string[], ground: Ground): readonly Hidden[] =>
  paths.map((path) => hiddenBelow(path, ground)).filter(({ files }) => files > 0)

/** What was written when nothing was refused, in folders that the mounts leave out; what no mount should go over is told elsewhere. */
export function doneWithout(
  mounts: Mounts,
  { writes }: Pick<Shown, 'writes'>,
  elsewhere: readonly Purpose[],
  plan: Plan
): readonly Purpose[] {
  const { container, image } = plan
  const mounted = [...mounts, ...container.tmpfs, ...container.volumes].map(({ path }) => path)
  const there = [...mounted, ...image.volumes]
  const told = new Set(elsewhere.map(({ path }) => path))
  const isLeftOut = ({ path, home, kind }: Write): boolean =>
    kind !== 'opened' &&
    !told.has(path) &&
    !there.some((one) => isWithin(path, one) || isWithin(home, one))
  const folders = grouped(writes.filter(isLeftOut), ({ made, home }) => made ?? home)
  return Array.from(folders, ([path, some]) => ({
    path: path === '/' ? (some[0]?.path ?? path) : path,
    kinds: [...new Set(some.map((write) => kindOf(write).word))],
    remedies: []
  }))
}

/** Memory in which a file was kept that a program may miss after a restart. */
export const emptiedBy = (mounts: Mounts, writes: readonly Write[]): readonly string[] =>
  byPath(mounts)
    .filter((mount) => isMemory(mount) && !isScratchFolder(mount.path))
    .filter(({ path }) => writes.some((write) => isWithin(write.path, path) && isLasting(write)))
    .map(({ path }) => path)

const isMemory = ({ kind }: Mount): boolean => kind === 'tmpfs'

const isLasting = (write: Write): boolean => {
  const { word } = kindOf(write)
  const isOfThisRun = word === 'pid or lock file' || word === 'socket' || word === 'temporary'
  return (
    (write.kind === 'added' || write.kind === 'changed') &&
    write.entry?.type === 'file' &&
    !isOfThisRun
  )
}
