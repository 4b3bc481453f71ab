import type { BrokenFacts } from '../judge/findings/failures'
import type { Judgement } from '../judge/judgement'
import type { Severity } from '../judge/severity'
import type { Refusal } from '../observe/observation'
import { byPath, isWithin } from '../observe/paths'
import type { Plan } from '../plan/plan'
import type { ComposeSources } from '../plan/workload/compose-sources'
import type { Failure } from '../run/outcome'
import type { PodEdits } from '../run/workload'
import type { ChangeKind } from '../words'
import { purposesOf, withoutMount, type Purpose } from './advice'
import { allowanceOf } from './allowance'
import { dangersOf } from './danger'
import {
  declaredVolumes,
  hiddenBelow,
  isScratchFolder,
  type Fix,
  type RootFacts,
  type Hidden
} from './mounts'
import { optionalFix, type OptionalFix } from './optional'
import { fixOf, type MountSet } from './fixed-plan'
import type { Proof } from './proof-boots'
import type { FoundFix } from './proving'
import { flagsOf } from './recipes/docker'
import { mountsOf, type RecipeMounts } from './recipes/mounts'
import { deployedWith, fileChange } from './file-change'
import { deployedName, recipesOf, type Recipes } from './recipes/recipes'
import type { Shown } from './shown'
import type { WritableCheck } from './writable'
import { kindOf } from './write-kinds'
import { grouped, type Write } from './writes'

/** The result of the search for paths that have to be writable. */
export type Explanation = Explained & {
  readonly effort: Effort
  /** Writes that are refused on a writable root filesystem as well, e.g. to `/proc/sys`. */
  readonly anyway?: readonly Refusal[]
}

type Explained =
  /** The image fails with a writable root filesystem as well: there is nothing to suggest. */
  | ({ readonly kind: 'broken' } & BrokenFacts)
  | { readonly kind: 'suggestion'; readonly suggestion: Suggestion }
  /** As far as could be seen, no mount would help. */
  | { readonly kind: 'nothing' }

export interface Effort {
  /** Containers that were booted, the writable run included. */
  readonly boots: number
  readonly milliseconds: number
}

export interface Suggestion {
  /** `works`, and no mount has an entry in `dangers`. Drift does not count: see `drift`. */
  readonly proven: boolean
  /** The image passes, stops cleanly and restarts with these mounts; else they are a lead. */
  readonly works: boolean
  /** Leaving out each of the mounts was tried, and failed. */
  readonly minimal: boolean
  readonly fix: Fix
  /** The mounts as flags of `docker run`, with the volume names of the recipes. */
  readonly flags: readonly string[]
  /** New settings of the service: `read_only: true`; absent without a Compose file. */
  readonly settings?: readonly string[]
  /** The volumes that the recipes create, under the names that they have there. */
  readonly fresh: RecipeMounts['fresh']
  /** Allow rules for expected changes in volumes. */
  readonly allow: readonly string[]
  /** Files of the image that the tmpfs mounts hide. */
  readonly hidden: readonly Hidden[]
  /** The purposes of the mounts. */
  readonly purposes: readonly Purpose[]
  /** Writes to paths where no mount should go. */
  readonly elsewhere: readonly Purpose[]
  /** Writes that are still refused, without harm that the smoke test sees. */
  readonly refusals: readonly Refusal[]
  /** Mounts that make a path writable that should not be. */
  readonly dangers: readonly Danger[]
  /** Changes that a check with exactly these inputs still calls drift. */
  readonly drift: readonly Remaining[]
  /** Data that lies among code, and the folder that it should move to. */
  readonly moves: readonly Move[]
  /** Rules for all changes on a writable root; only if no safe mount makes the image work. */
  readonly rules: readonly string[]
  /** Folders that the program writes to if it can, and works without. */
  readonly without: readonly Purpose[]
  /** Mounts that the smoke test does not need; absent if nothing is refused or lost without. */
  readonly optional?: OptionalFix
  /** Mount points of tmpfs in which files were kept: a restart empties them. */
  readonly emptied: readonly string[]
  /** Volumes that an engine fills with files of the image, once. */
  readonly filled: readonly Hidden[]
  /** End of the boot that came nearest, if no set of mounts works. */
  readonly decisive?: Decisive
  /** Sentences on the patch, or on why there is none; empty without a Compose file. */
  readonly notes: readonly string[]
  readonly recipes: Recipes
  /** Folder in which the patch applies, relative to the working directory; absent without one. */
  readonly patchFolder?: string
}

/** A mount that helps, but makes a path writable that should not be. */
export interface Danger {
  /** Mount point. */
  readonly path: string
  /** `code`: code of the image. `critical`: a written file that gives an intruder control. */
  readonly why: 'code' | 'critical'
  /** A few of the files that become writable. */
  readonly examples: readonly string[]
  /** Number of all these files. */
  readonly files: number
  /** Settings that move these files elsewhere. */
  readonly remedies: readonly string[]
}

/** A change that stays drift with the suggested mounts and rules. */
export interface Remaining {
  readonly path: string
  readonly kind: ChangeKind
  readonly severity: Severity
  /** Narrowest rule that would allow the change: its kinds, then its path. */
  readonly rule: string
}

/** Data that the program writes beside its own code, or a folder of temporary files there. */
export interface Move {
  readonly from: string
  /** Files of this folder are renamed into the data: both have to lie in one mount. */
  readonly temporary?: true
  /** Folder to move to, on which a volume can be mounted. */
  readonly to: string
  /** Where the path is usually set, e.g. an environment variable; empty if that is not known. */
  readonly settings: readonly string[]
}

/** The end of a failed boot. */
export interface Decisive {
  readonly failure: Failure
  /** Last lines of the container's log. */
  readonly log: readonly string[]
}

/** The check that is being explained. */
export interface ExplainedCheck {
  readonly plan: Plan
  /** Files of the service; undefined if no Compose file describes the container. */
  readonly sources?: ComposeSources | undefined
  /** The pod of the manifest; undefined if none describes the container. */
  readonly pod?: PodEdits | undefined
  readonly judgement: Judgement
}

/** Returns the mounts with all that a reader needs; undefined if there is nothing to suggest. */
export function suggest(
  found: FoundFix,
  shown: Shown,
  judged: ExplainedCheck,
  writable: WritableCheck | undefined
): Suggestion | undefined {
  const { plan, judgement } = judged
  const told = { ...tellOf(found, shown, judged), ...allowanceOf(found, shown, judged) }
  const suggestion = { ...told, ...writableOf(writable, told.drift) }
  const { proven, fix, allow, rules, elsewhere } = suggestion
  const { workload, container } = plan
  const change = fileChange(judged, suggestion)
  const isOfUse =
    found.mounts.length + allow.length + rules.length > 0 ||
    change !== undefined ||
    judgement.verdict === 'pass'
  if (!isOfUse && (proven || elsewhere.length === 0)) return undefined
  const { image } = plan
  const volumes = [...container.volumes, ...declaredVolumes(plan, fix)]
  const served = { image: deployedName(image), container: { ...container, volumes }, fix }
  const cooked = {
    ...served,
    seeded: suggestion.filled,
    allow,
    group: shown.ground.owner?.gid,
    oneShot: plan.wait.kind === 'exit',
    standing: suggestion
  }
  const { fresh } = mountsOf(served)
  const optional = optionalFix(found, shown, judged, { ...served, allow })
  const flags = flagsOf(fix, { fresh })
  const named = {
    ...{ ...suggestion, flags, fresh, notes: change?.notes ?? [] },
    ...(optional && { optional })
  }
  return workload === undefined
    ? { ...named, recipes: recipesOf(cooked) }
    : { ...named, ...deployedWith(cooked, change) }
}

type Told = Omit<
  Suggestion,
  'flags' | 'fresh' | 'allow' | 'drift' | 'moves' | 'rules' | 'notes' | 'recipes'
>

/** The mounts, their dangers and purposes, and the files that they hide, keep or lose. */
function tellOf(
  { mounts, outcome, minimal, inVain, optional }: FoundFix,
  shown: Shown,
  { plan }: ExplainedCheck
): Told {
  const { writes, ground, perils } = shown
  const fix = fixOf(mounts, ground)
  const works = outcome !== undefined
  const dangers = dangersOf(byPath(mounts), perils)
  const elsewhere = withoutMount(writes)
  const { bare = [] } = fix.pod ?? {}
  const declared = declaredVolumes(plan, fix).map(({ path }) => path)
  const decisive = works ? undefined : decisiveOf(inVain)
  return {
    ...{ proven: works && dangers.length === 0, works, minimal, fix, dangers },
    hidden: hiddenBy([...fix.tmpfs.map(({ path }) => path), ...bare], ground),
    purposes: purposesOf(byPath(mounts), writes),
    elsewhere,
    refusals: [...(outcome?.refusals ?? []), ...(optional?.proven.outcome.refusals ?? [])],
    without: works ? doneWithout(mounts, shown, elsewhere, plan) : [],
    emptied: emptiedBy(mounts, writes),
    filled: hiddenBy([...fix.volumes.filter((path) => !bare.includes(path)), ...declared], ground),
    ...(decisive && { decisive })
  }
}

/** Rules, drift and moves of the check on a writable root filesystem, if one was made. */
const writableOf = (
  writable: WritableCheck | undefined,
  drift: Suggestion['drift']
): Pick<Suggestion, 'drift' | 'moves' | 'rules'> => ({
  rules: writable?.allow ?? [],
  drift: writable?.drift ?? drift,
  moves: writable?.moves ?? []
})

const hiddenBy = (paths: readonly string[], ground: RootFacts): readonly Hidden[] =>
  paths.map((path) => hiddenBelow(path, ground)).filter(({ files }) => files > 0)

/**
 * Folders outside all mounts that the writable run wrote to, with the kinds of writes; without
 * `elsewhere`, and without the parents of mounts, which an engine makes.
 */
export function doneWithout(
  mounts: MountSet,
  { writes }: Pick<Shown, 'writes'>,
  elsewhere: readonly Purpose[],
  plan: Plan
): readonly Purpose[] {
  const { container, image } = plan
  const mounted = [...mounts, ...container.tmpfs, ...container.volumes].map(({ path }) => path)
  const there = [...mounted, ...image.volumes]
  const told = new Set(elsewhere.map(({ path }) => path))
  const isParent = ({ path, kind, entry }: Write): boolean =>
    kind === 'added' && entry?.type === 'directory' && mounted.some((one) => isWithin(one, path))
  const isLeftOut = (write: Write): boolean => isOutside(write) && !isParent(write)
  const isOutside = ({ path, home, kind }: Write): boolean =>
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

/** Mount points of tmpfs with a file that the program may miss after a restart. */
export const emptiedBy = (mounts: MountSet, writes: readonly Write[]): readonly string[] =>
  byPath(mounts)
    .filter(({ path, kind }) => kind === 'tmpfs' && !isScratchFolder(path))
    .filter(({ path }) => writes.some((write) => isWithin(write.path, path) && isLasting(write)))
    .map(({ path }) => path)

const isLasting = (write: Write): boolean => {
  const { word } = kindOf(write)
  const isOfThisRun = word === 'pid or lock file' || word === 'socket' || word === 'temporary'
  return (
    (write.kind === 'added' || write.kind === 'changed') &&
    write.entry?.type === 'file' &&
    !isOfThisRun
  )
}

/** End of the failed boot that came nearest to passing; undefined if none failed. */
export function decisiveOf(inVain: readonly Proof[]): Decisive | undefined {
  const failed = inVain.flatMap(({ outcome: { failure, said } }) =>
    failure === undefined ? [] : [{ failure, log: said }]
  )
  return failed.toSorted((one, other) => distance(one.failure) - distance(other.failure))[0]
}

/** Phases from a failure to the end of the smoke test. */
function distance(failure: Failure): number {
  if (failure.kind === 'smoke-failed' || failure.kind === 'broken-by-attack') return 0
  if ('during' in failure) return failure.during === 'startup' ? 2 : 1
  return failure.kind === 'cannot-start' ? 3 : 2
}
