import { codeTest } from '../judge/code'
import { comparison, type Moved } from '../observe/compare'
import type { Change, Refusal } from '../observe/observation'
import type { OutputRecorder } from '../observe/output-recorder'
import { bytesOf } from '../observe/paths'
import { probeNames } from '../observe/probe-answer'
import { bytesOfRoot, movedSince, type OriginalRoot } from '../observe/root'
import { changesByPath } from '../observe/store/change-store'
import { readMount, surveyMount, surveyRoot, type PlaceSnapshot } from '../observe/survey'
import { tarReader } from '../observe/tar'
import { changesIn } from '../observe/volumes'
import { mayTamper } from '../plan/names'
import type { Plan } from '../plan/plan'
import type { World } from '../ports'
import type { CheckContext } from '../run/keeper'
import type { Lease } from '../run/lease'
import { leaseProbe } from '../run/probe'
import { probeSpec } from '../run/probe-specs'
import { mannerOfEnding, type Stop } from '../run/stop'
import { halt, type Trial } from '../run/trial-boot'
import type { ChangeList, ContainerId, RawChange } from '../words'
import { perilsOf, type Perils } from './danger'
import { withLate } from './kept'
import type { Mount, Owner, RootFacts } from './mounts'
import type { Pace } from './proof-boots'
import { openedIn, writesOf, type Write } from './writes'

/** Facts of a writable run in which the image worked. */
export interface Shown {
  readonly failure: undefined
  readonly writes: readonly Write[]
  /** Mounts that the container was given for scratch folders that the image lacks. */
  readonly assumed: readonly Mount[]
  /** Changes in the volumes that the image declares. */
  readonly volumes: ChangeList<Change>
  readonly ground: RootFacts
  /** Paths that no mount must make writable. */
  readonly perils: Perils
  readonly pace: Pace
  /** End of the container; undefined if it was not told to stop. */
  readonly stop: Stop | undefined
  readonly refusals: readonly Refusal[]
}

/** Bytes of contents that are compared; beyond these, times decide. */
const CONTENTS = 2 * 1024 ** 3

/**
 * Limits for reading a root filesystem or volume, in bytes: `limit` for the contents that are read,
 * `most` for everything that may be there.
 */
export const readingOf = (plan: Plan): { readonly limit: number; readonly most: number } => ({
  limit: CONTENTS,
  most: bytesOfRoot(plan) + CONTENTS
})

export interface Looking {
  readonly plan: Plan
  readonly context: CheckContext
  readonly twin: Lease
  readonly original: OriginalRoot
  readonly recorder: OutputRecorder
  readonly assumed: readonly Mount[]
  /** Group that the volumes of the pod were given; undefined for none beyond that of the manifest. */
  readonly group: number | undefined
}

/**
 * Reads the program's changes to its root filesystem while the container is paused, and again if
 * stopping it makes further changes.
 */
export async function describeWrites(trial: Trial, looking: Looking): Promise<Shown> {
  const { plan, context, twin, original, recorder, assumed, group } = looking
  const { engine } = context.world
  const { id } = trial.booted
  const isFrozen = trial.exercise.container?.running === true && (await engine.pause(id))
  const before = isFrozen ? undefined : await ended(trial, looking)
  const changed = isFrozen ? changedSinceStart(plan, id, context) : Promise.resolve([])
  // The promise is awaited later, and may reject before.
  changed.catch(() => undefined)
  const seen = await view(trial, looking, changed)
  const end = before ?? (await endedAfter(seen, trial, looking))
  const ids = { own: id, twin: await twin.id() }
  const writes = withLate(seen.writes, end.writes)
  const ground: RootFacts = {
    ...{ image: original.snapshot, own: seen.own.snapshot, isCode: codeTest(plan) },
    owner: await ownerIn(plan, ids.twin, context.world),
    ...(plan.workload?.kind === 'kubernetes' && { pod: group === undefined ? {} : { group } })
  }
  return {
    ...{ failure: undefined, writes, assumed, ground, perils: perilsOf(writes, ground) },
    volumes: await changesInVolumes(plan, ids, context),
    pace: {
      startup: took('ready', trial),
      smoke: took('smoke', trial),
      stop: end.milliseconds
    },
    stop: end.stop,
    refusals: recorder.refusals()
  }
}

const took = (phase: string, { timings }: Trial): number =>
  timings.find((timing) => timing.phase === phase)?.milliseconds ?? 0

interface End {
  readonly stop: Stop | undefined
  /** Duration of the stop. */
  readonly milliseconds: number
  /** Writes seen after the stop; empty if it made no further changes. */
  readonly writes: readonly Write[]
}

async function ended(trial: Trial, { plan, context }: Looking): Promise<End> {
  const { world } = context
  const began = world.clock.now()
  const stop = await halt(trial, plan, world)
  return { stop, milliseconds: world.clock.now() - began, writes: [] }
}

/**
 * Stops a paused container. A program that does not catch the stop signal stays paused until it is
 * removed.
 */
async function endedAfter(seen: View, trial: Trial, looking: Looking): Promise<End> {
  const { plan, context } = looking
  const { engine } = context.world
  const manner = await mannerOfEnding(plan, trial.exercise, context.world)
  if (manner !== 'stop') return { stop: undefined, milliseconds: 0, writes: [] }
  await engine.unpause(trial.booted.id)
  const end = await ended(trial, looking)
  const known = new Set(Array.from(seen.list, nameOf))
  const isNews = Array.from(await engine.changes(trial.booted.id), nameOf).some(
    (name) => !known.has(name)
  )
  return isNews ? { ...end, writes: (await view(trial, looking, Promise.resolve([]))).writes } : end
}

const nameOf = ({ kind, path }: RawChange): string => `${kind} ${path}`

/** The container's root filesystem at one time, and the writes that it shows. */
interface View {
  readonly list: ChangeList<RawChange>
  readonly own: PlaceSnapshot
  readonly writes: readonly Write[]
}

/**
 * Reads the root filesystem, and compares it with the image's. `changed` are the names that the
 * probe gave, a character for each byte.
 */
async function view(
  { booted, exercise }: Trial,
  { plan, context, original }: Looking,
  changed: Promise<readonly string[]>
): Promise<View> {
  const { world } = context
  const list = await world.engine.changes(booted.id)
  const own = await surveyRoot({ world, ...readingOf(plan), id: booted.id })
  const { container } = exercise
  const roots = { image: original.snapshot }
  const moved = [...movedSince(original, { ...own, container, lists: [list] })]
  const listed = [...Array.from(list, ({ path }) => bytesOf(path)), ...(await changed)]
  return { list, own, writes: [...writesOf(moved, roots), ...openedIn(listed, moved, roots)] }
}

/**
 * Changes in the volumes that the image declares, against the twin's volumes, which the engine
 * filled in the same way. The author's own volumes are left out: both containers have the same.
 */
async function changesInVolumes(
  plan: Plan,
  ids: { readonly own: ContainerId; readonly twin: ContainerId },
  { world }: CheckContext
): Promise<ChangeList<Change>> {
  const { image, container } = plan
  const mounted = new Set([...container.tmpfs, ...container.volumes].map(({ path }) => path))
  const question = { world, ...readingOf(plan) }
  const moved: [string, Iterable<Moved>][] = []
  for (const path of image.volumes.filter((one) => !mounted.has(one))) {
    const { snapshot, at } = await surveyMount({ ...question, id: ids.twin }, path)
    const compared = comparison(snapshot)
    await readMount({ ...question, id: ids.own }, { path, at }, compared)
    compared.end()
    moved.push([path, compared.moved()])
  }
  function* all(): Iterable<Change> {
    for (const [path, some] of moved) yield* changesIn(path, some)
  }
  return changesByPath(all())
}

/**
 * Files and folders of its root filesystem that a running container has changed since its start, by
 * the times of their inodes, which no program can set. They include files that were only opened for
 * writing, and folders that were given the owner they had. A path has a character for each byte.
 * Empty if the engine does not let the probe look, or if the container could tamper with it or is
 * not alone in its PID namespace.
 */
async function changedSinceStart(
  { container }: Plan,
  id: ContainerId,
  { engine, world, removals }: CheckContext
): Promise<readonly string[]> {
  if (mayTamper(container) || container.sharesProcesses === true) return []
  const probe = leaseProbe(probeSpec(container, id), engine.platform, world, removals)
  try {
    const names = probeNames()
    await probe.changed(names)
    return names.paths()
  } catch (error) {
    if (world.cancelled.aborted) throw error
    // The names are only a hint: proposals are tried in any case.
    return []
  } finally {
    probe.done()
  }
}

/** Numeric user and group that the container of a plan runs as; undefined as for `ownerOf`. */
export const ownerIn = (
  { container, image }: Plan,
  id: ContainerId,
  world: World
): Promise<Owner | undefined> => ownerOf(container.user ?? image.user, id, world)

/**
 * Numeric user and group for a container's `USER`, looked up in its `/etc/passwd` and `/etc/group`.
 * Undefined for root and for unknown names; a number need not be listed.
 */
export async function ownerOf(
  user: string,
  id: ContainerId,
  world: World
): Promise<Owner | undefined> {
  if (/^(?:|0|root)(?::|$)/.test(user)) return undefined
  const [passwd, group] = [
    await textAt('/etc/passwd', id, world),
    await textAt('/etc/group', id, world)
  ]
  return resolveOwner(user, passwd, group)
}

/**
 * Resolves `USER[:GROUP]`, names or numbers, as Docker does. A user without a group has the one of
 * its passwd line, or root's. Undefined for root and for unknown names.
 */
export function resolveOwner(user: string, passwd: string, group: string): Owner | undefined {
  const [name = '', groupName] = user.split(':')
  const person = rows(passwd).find((row) => row[0] === name || row[2] === name)
  const uid = number(person?.[2] ?? name)
  const named = rows(group).find((row) => row[0] === groupName)?.[2] ?? groupName
  const gid = number(groupName === undefined || groupName === '' ? (person?.[3] ?? '0') : named)
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid }
}

const rows = (text: string): readonly (readonly string[])[] =>
  text.split('\n').map((line) => line.split(':'))

const number = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined

/** Text of a regular file below 1 MiB in the container; else empty. */
async function textAt(path: string, id: ContainerId, { engine }: World): Promise<string> {
  const chunks: Uint8Array[] = []
  const reader = tarReader(({ size, type }) =>
    type === '0' && size < LONGEST
      ? { add: (bytes) => chunks.push(bytes.slice()), end: nothing }
      : undefined
  )
  await engine.archive(id, path, reader.add)
  return Buffer.concat(chunks).toString()
}

const LONGEST = 1024 * 1024
const nothing = (): void => undefined
