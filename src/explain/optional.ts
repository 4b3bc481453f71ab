import type { Refusal } from '../observe/observation'
import { isWithin } from '../observe/paths'
import type { Plan } from '../plan/plan'
import { allowanceOf } from './allowance'
import { withMoreMounts, type Search } from './find-fix'
import { isData } from './kept'
import type { Cooked, Fix, Mount } from './mounts'
import type { Proven } from './proof'
import { fixOf, type MountSet } from './fixed-plan'
import { notAnyway, works } from './proof-boots'
import type { FoundFix, Proving } from './proving'
import { mountSettings, type ComposeNeeds } from './recipes/compose-change'
import { flagsOf } from './recipes/docker'
import { mountsOf } from './recipes/mounts'
import type { Shown } from './shown'
import type { ExplainedCheck } from './suggestion'
import { refusedWrite, type Write } from './writes'
import { podNeeds } from './pod-fix'

/** Mounts beyond those that the image needs, and the reasons for them. */
export interface OptionalMounts {
  readonly mounts: MountSet
  /** Paths of writes that are refused without, which the program survives. */
  readonly refused: readonly string[]
  /** Paths of data that is not kept without, which the program does not report. */
  readonly lost: readonly string[]
  /** The check with these mounts and those that the image needs. */
  readonly proven: Proven
}

/** Facts and means for the search for optional mounts. */
interface Means extends Pick<Search, 'grown'> {
  readonly shown: Shown
  readonly plan: Plan
  readonly proof: Proving
  /** Whether mounts for the refused writes have been sought already. */
  readonly isDone: boolean
}

/**
 * Finds mounts for the writes that are refused although the image works, and for data that it
 * writes only where it can. They are proven together with the needed ones. Undefined if there are
 * none.
 */
export async function findOptional(
  found: FoundFix,
  means: Means
): Promise<OptionalMounts | undefined> {
  const { mounts: needed, outcome } = found
  if (outcome === undefined) return undefined
  const { shown, plan, proof, isDone } = means
  const lost = lostData(needed, shown.writes, plan).map(({ path }) => path)
  const refusals = [...(isDone ? [] : outcome.refusals), ...lost.map(asRefusal)]
  const heard = [...refusals]
  const start = { mounts: needed, outcome: { ...outcome, refusals } }
  const all = await withMoreMounts(start, lightly(means.grown), async (mounts) => {
    const found = await proof(mounts)
    heard.push(...(found?.outcome.refusals ?? []))
    return found?.outcome
  })
  const covers = coversIn(shown)
  const own = new Set(needed.map(({ path }) => path))
  // A log may name another path than the one that was refused.
  const left = pathsOf(all.outcome.refusals, shown)
  const mounts = all.mounts.filter((one) => !own.has(one.path) && !covers(one, left))
  const proven = mounts.length === 0 ? undefined : await proof([...needed, ...mounts])
  if (proven === undefined || !works(proven.outcome)) return undefined
  const isTaken = (path: string): boolean => mounts.some((one) => covers(one, [path]))
  const refused = pathsOf(heard, shown).filter((path) => !lost.includes(path) && isTaken(path))
  return { mounts, refused, lost: lost.filter(isTaken), proven }
}

/** Without `exec` and extra room, which only a program that fails can be shown to need. */
const lightly =
  (grown: Search['grown']): Search['grown'] =>
  (mounts, heard) =>
    grown(mounts, heard).map((one) =>
      one.kind === 'tmpfs' && !mounts.some(({ path }) => path === one.path)
        ? { ...one, executable: false, roomy: false }
        : one
    )

/** Paths that were refused on the read-only root filesystem alone. */
const pathsOf = (refusals: readonly Refusal[], { refusals: anyway }: Shown): readonly string[] => [
  ...new Set(notAnyway(refusals, anyway).flatMap(({ path }) => path ?? []))
]

/** Returns a test whether a mount covers one of the paths, behind the links of the image. */
const coversIn =
  ({ ground }: Shown) =>
  ({ path: mount }: Mount, paths: readonly string[]): boolean =>
    paths.some((path) => isWithin(refusedWrite(path, ground).path, mount))

/** Data of the writable run that would be lost with these mounts. */
function lostData(
  mounts: MountSet,
  writes: readonly Write[],
  { image, container }: Plan
): readonly Write[] {
  const own = [...mounts, ...container.tmpfs, ...container.volumes].map(({ path }) => path)
  const mounted = [...own, ...image.volumes]
  return writes
    .filter((write) => (write.kind === 'added' || write.kind === 'changed') && isData(write))
    .filter(({ path, home }) => !mounted.some((one) => isWithin(path, one) || isWithin(home, one)))
    .slice(0, MOST)
}

/** Limit, since the paths are listed. */
const MOST = 20

const asRefusal = (path: string): Refusal => ({ message: path, path })

/** Optional mounts as they are suggested. */
export interface OptionalFix extends Pick<OptionalMounts, 'refused' | 'lost'> {
  readonly fix: Fix
  /** The mounts as flags of `docker run`. */
  readonly flags: readonly string[]
  /** The mounts as settings of the service; absent without a Compose file. */
  readonly settings?: readonly string[]
  /** Rules for expected changes in these volumes. */
  readonly allow: readonly string[]
}

/** Returns the optional mounts with flags and rules; `served` is the suggestion without them. */
export function optionalFix(
  found: FoundFix,
  shown: Shown,
  judged: ExplainedCheck,
  served: Pick<Cooked, 'image' | 'container' | 'fix' | 'allow'>
): OptionalFix | undefined {
  const { optional } = found
  if (optional === undefined) return undefined
  const { mounts, refused, lost, proven } = optional
  const fix = fixOf(mounts, shown.ground)
  const volumes = [...served.fix.volumes, ...fix.volumes]
  const named = mountsOf({ ...served, fix: { tmpfs: [], volumes } })
  const together = { ...found, mounts: [...found.mounts, ...mounts], proven }
  const { allow } = allowanceOf(together, shown, judged)
  const { plan, sources } = judged
  const { workload } = plan
  return {
    ...{ fix, refused, lost, flags: flagsOf(fix, named) },
    ...(workload?.kind === 'kubernetes' && { settings: emptyDirSettings(fix) }),
    ...(workload?.kind === 'compose' &&
      sources && { settings: settingsOf(fix, served, { workload, sources }) }),
    allow: allow.filter((rule) => !served.allow.includes(rule))
  }
}

const emptyDirSettings = (fix: Fix): readonly string[] =>
  podNeeds(fix).mounts.map(({ path, size }) => `emptyDir ${path}${size ? ` (${size})` : ''}`)

/** The optional mounts as settings of the service, whose needed volumes have taken names. */
function settingsOf(
  fix: Fix,
  { container, fix: needed }: Pick<Cooked, 'container' | 'fix'>,
  file: Pick<ComposeNeeds, 'workload' | 'sources'>
): readonly string[] {
  const among = (volumes: Fix['volumes']): readonly string[] =>
    mountSettings({ ...file, container, fix: { tmpfs: fix.tmpfs, volumes } })
  const known = among(needed.volumes)
  return among([...needed.volumes, ...fix.volumes]).filter(
    (one) => !one.startsWith('volumes ') || !known.includes(one)
  )
}
