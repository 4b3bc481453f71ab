import type { BrokenFacts } from '../judge/findings/failures'
import type { Judgement } from '../judge/judgement'
import type { Severity } from '../judge/severity'
import type { Refusal } from '../observe/observation'
import { byPath, isWithin } from '../observe/paths'
import type { Plan } from '../plan/plan'
import type { Failure } from '../run/outcome'
import type { ChangeKind } from '../words'
import { purposesOf, withoutMount, type Purpose } from './advice'
import {
  allowanceFor,
  driftOf,
  ofBoth,
  unjudged,
  writtenTo,
  type Allowance,
  type Placed
} from './allowance'
import { dangersOf } from './danger'
import {
  hiddenBelow,
  isScratchFolder,
  type Fix,
  type RootFacts,
  type Hidden,
  type Mount
} from './mounts'
import { fixOf, type MountSet, type Proof } from './proof-boots'
import type { FoundFix } from './proving'
import { flagsOf } from './recipes/docker'
import { recipesOf, type Recipes } from './recipes/recipes'
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
  /** It fails with a writable root filesystem as well: there is nothing to suggest. */
  | ({ readonly kind: 'broken' } & BrokenFacts)
  | { readonly kind: 'suggestion'; readonly suggestion: Suggestion }
  /** Nothing would help, as far as could be seen. */
  | { readonly kind: 'nothing' }

export interface Effort {
  /** Containers that were booted for it, the rehearsal included. */
  readonly boots: number
  readonly milliseconds: number
}

export interface Suggestion {
  /** Exactly these mounts booted read-only and passed, at the end and after a restart as well, and nothing that matters becomes writable by them. */
  readonly proven: boolean
  /** With exactly these mounts it works; where it is not proven for all that, `dangers` says why. Otherwise they are a lead. */
  readonly works: boolean
  /** It was tried without each of the mounts, and did not do. */
  readonly minimal: boolean
  readonly fix: Fix
  /** The mounts as `docker run` takes them, under the names that the recipes give them. */
  readonly flags: readonly string[]
  /** Rules for what may change in volumes. */
  readonly allow: readonly string[]
  /** Files of the image that the mounts hide. */
  readonly hidden: readonly Hidden[]
  /** The purposes of the mounts. */
  readonly purposes: readonly Purpose[]
  /** Writes where no mount should go. */
  readonly elsewhere: readonly Purpose[]
  /** Writes that are refused even so, without any harm that the smoke test sees. */
  readonly refusals: readonly Refusal[]
  /** Places that the mounts would make writable although nobody should be able to write there. */
  readonly dangers: readonly Danger[]
  /** Changes that a check with exactly these inputs still calls drift. */
  readonly drift: readonly Remaining[]
  /** Data that lies among code, and where it had better go. */
  readonly moves: readonly Move[]
  /** Rules for exactly what changes on a writable root filesystem; only where no mount that is safe makes it work read-only. */
  readonly rules: readonly string[]
  /** Places that it writes to when nothing is refused, and works without. */
  readonly without: readonly Purpose[]
  /** Mount points of memory in which something was kept: a restart empties them. */
  readonly emptied: readonly string[]
  /** Volumes that an engine fills with files of the image, once. */
  readonly filled: readonly Hidden[]
  /** How the boot that came nearest ended, where nothing works. */
  readonly decisive?: Decisive
  readonly recipes: Recipes
}

/** A mount that works, and lets something happen that should not. */
export interface Danger {
  /** Its mount point. */
  readonly path: string
  /** The image's own code becomes writable; or something may be written that hands over the container. */
  readonly why: 'code' | 'critical'
  /** A few of the files that it is about. */
  readonly examples: readonly string[]
  /** Of all of them. */
  readonly files: number
  /** Settings that move what is written there elsewhere. */
  readonly remedies: readonly string[]
}

/** A change that stays drift with the suggested mounts and rules. */
export interface Remaining {
  readonly path: string
  readonly kind: ChangeKind
  readonly severity: Severity
  /** The narrowest rule that would allow it: its path, kinds before it. */
  readonly rule: string
}

/** A file that the program writes beside its own code, or its temporary folder there. */
export interface Move {
  readonly from: string
  /** It is a folder in which files come and go, which are renamed into the store: both have to lie in one mount. */
  readonly temporary?: true
  /** The folder for it, which a volume can be mounted on. */
  readonly to: string
  /** Where such a path is usually set, e.g. an environment variable; empty where no table knows it. */
  readonly settings: readonly string[]
}

/** The end of a boot that did not do. */
export interface Decisive {
  readonly failure: Failure
  /** The last lines of its log. */
  readonly log: readonly string[]
}

/** The check that is being explained. */
interface Case {
  readonly plan: Plan
  readonly judgement: Judgement
}

/** The mounts that were found, with all that a reader needs to act on them; undefined where there is nothing to suggest. */
export function suggest(
  found: FoundFix,
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
function tellOf(
  { mounts, outcome, minimal, inVain }: FoundFix,
  shown: Shown,
  { plan }: Case
): Told {
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
function allowanceOf(found: FoundFix, shown: Shown, judged: Case): Allowance {
  const { mounts, outcome, proven } = found
  const { container, image } = judged.plan
  const drift = driftOf((proven?.changes ?? judged.judgement.changes).drift)
  const data = mounts.filter(({ kind }) => kind !== 'tmpfs').map(({ path }) => path)
  const foreseen = [
    ...unjudged(shown.volumes, shown.ground.isCode),
    ...data.flatMap((place) => writtenTo(place, shown.writes, shown.ground))
  ]
  const isKnown = outcome !== undefined && (proven !== undefined || mounts.length === 0)
  const own = container.volumes.map(({ path }) => path)
  const volumes = new Set([...data, ...image.volumes, ...own])
  const rulesFor = (changes: readonly Placed[]): Allowance =>
    allowanceFor(changes.filter(isElsewhere), volumes, shown.ground)
  return isKnown
    ? ofBoth(rulesFor(foreseen), rulesFor(drift))
    : rulesFor(distinct([...drift, ...foreseen]))
}

/** Changes of the root filesystem and its devices are no drift of the mounts. */
const isElsewhere = ({ place }: Placed): boolean => place !== '/' && !/^\/dev(?:\/|$)/.test(place)

function distinct(changes: readonly Placed[]): readonly Placed[] {
  return [...new Map(changes.map((one) => [`${one.kind} ${one.path}`, one])).values()]
}

const hiddenBy = (paths: readonly string[], ground: RootFacts): readonly Hidden[] =>
  paths.map((path) => hiddenBelow(path, ground)).filter(({ files }) => files > 0)

/** Writes of the rehearsal in folders that the mounts leave out; those that no mount should go over are told elsewhere. */
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
export const emptiedBy = (mounts: MountSet, writes: readonly Write[]): readonly string[] =>
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

/** The boot that came nearest, of those that failed. */
export function decisiveOf(inVain: readonly Proof[]): Decisive | undefined {
  const failed = inVain.flatMap(({ outcome: { failure, said } }) =>
    failure === undefined ? [] : [{ failure, log: said }]
  )
  return failed.toSorted((one, other) => distance(one.failure) - distance(other.failure))[0]
}

/** From the end of the smoke test, in phases. */
function distance(failure: Failure): number {
  if (failure.kind === 'smoke-failed' || failure.kind === 'broken-by-attack') return 0
  if ('during' in failure) return failure.during === 'startup' ? 2 : 1
  return failure.kind === 'cannot-start' ? 3 : 2
}
