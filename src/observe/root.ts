import { reasonOfRefusal } from '../plan/faults'
import type { Plan } from '../plan/plan'
import type { Exercise } from '../run/outcome'
import type { Subject } from '../run/testbed'
import type { ChangeKind, ChangeList, RawChange } from '../words'
import { compare, folderOf, type Moved } from './compare'
import { changesOfRoot, unionOf } from './engine-changes'
import { archivedPairs, shelvedPairs } from './network-file-pairs'
import { NETWORK_FILES, networkFileChanges } from './network-files'
import type { Change } from './observation'
import { asEngineLists, bytesOf } from './paths'
import type { Snapshot } from './snapshot'
import { surveyRoot, type SurveyQuestion, type PlaceSnapshot } from './survey'
import { changesIn, type Baseline } from './volumes'

export interface Root {
  /** Changes, compared while they are iterated; may be iterated only once. */
  readonly changes: Iterable<Change>
  /** Whether some contents were not read. */
  readonly partial: boolean
  /** Why the engine's network files were not compared; undefined where they were. */
  readonly networkUnseen: string | undefined
}

type RawChanges = ChangeList<RawChange>
type Lists = readonly RawChanges[]

/**
 * Looks at a root filesystem: the engine's lists and, if contents are compared and the container
 * has ended, both archives.
 */
export interface RootLooks {
  readonly lists: Lists
  readonly roots?: Promise<RootSurveys> | undefined
}

/** The root filesystems of the container and of its twin. */
export interface RootSurveys {
  readonly own: PlaceSnapshot
  readonly original: OriginalRoot
}

/** Changes of the root filesystem: its contents compared with the twin's, or the engine's lists. */
export async function rootChanges(
  subject: Subject,
  exercise: Exercise,
  baseline: Baseline,
  { lists, roots }: RootLooks
): Promise<Root> {
  if (subject.booted.refusal !== undefined) return { ...NOTHING, networkUnseen: NEVER }
  const { plan } = subject
  const root = plan.watch.rootContents
    ? byContents(await (roots ?? readRoots(subject)), exercise, lists)
    : { changes: await byNames(subject, baseline, lists), partial: false }
  const network = await ofNetwork(subject, exercise, baseline)
  function* changes(): Iterable<Change> {
    yield* root.changes
    yield* network.changes
  }
  return { changes: changes(), partial: root.partial, networkUnseen: network.networkUnseen }
}

const NOTHING = { changes: [], partial: false } as const
const NEVER = 'the container was never started'

/**
 * Reads both root filesystems side by side, after the container's end. `onBegin` is called once the
 * container's archive has begun.
 */
export async function readRoots(
  { testbed, world, plan }: Subject,
  onBegin?: () => void
): Promise<RootSurveys> {
  const { listed, limit } = plan.watch
  // In place of a list that tells each file that was written, contents are compared in any case.
  const question = { world, limit: listed ? limit : Infinity, most: bytesOfRoot(plan) }
  const [own, original] = await Promise.all([
    surveyRoot({ ...question, id: testbed.id, onBegin }),
    testbed.twin.id().then((id) => surveyTwin({ ...question, id }))
  ])
  return { own, original }
}

function byContents(
  { own, original }: RootSurveys,
  { container }: Exercise,
  lists: Lists
): Omit<Root, 'networkUnseen'> {
  const moved = movedSince(original, { ...own, container, lists })
  return { changes: changesIn('/', moved), partial: own.partial || original.partial }
}

/**
 * Upper bound of the bytes of a root filesystem. Engines compute an image's size in different ways,
 * and the container may have written as much as is watched.
 */
export const bytesOfRoot = ({ image, watch }: Pick<Plan, 'image' | 'watch'>): number =>
  4 * image.size + watch.limit

/** The root filesystem of a twin: the state in which a container finds it. */
export interface OriginalRoot extends PlaceSnapshot {
  /** Creation time of the twin, in seconds since 1970. */
  readonly created: number
}

/** Reads the root filesystem of a container that was never started. */
export async function surveyTwin(question: SurveyQuestion): Promise<OriginalRoot> {
  const { id, world } = question
  const [survey, { created }] = await Promise.all([surveyRoot(question), world.engine.inspect(id)])
  return { ...survey, created }
}

/** Changes between a twin's root filesystem and a container's; `lists` belong to the container. */
export function movedSince(
  original: OriginalRoot,
  own: PlaceSnapshot & { readonly container: Exercise['container']; readonly lists: Lists }
): Iterable<Moved> {
  return changesByContents({
    own: own.snapshot,
    twins: original.snapshot,
    twinCreated: original.created,
    bound: new Set(own.container?.networkFiles?.keys()),
    ownStarted: own.container?.startedAt ?? Infinity,
    lists: own.lists
  })
}

function byNames(
  { testbed, spec, world, booted }: Subject,
  { mounts }: Baseline,
  looks: Lists
): Promise<Iterable<Change>> {
  const mountPoints = [...spec.tmpfs, ...spec.volumes, ...mounts].map(({ path }) => path)
  const seen = { container: booted.id, looks, mountPoints }
  return changesOfRoot(world.engine, seen, testbed.twin.id)
}

/** Changes of the engine's network files, unless a mount of the author covers them. */
async function ofNetwork(
  { plan, spec, testbed, world }: Subject,
  { container }: Exercise,
  { mounts }: Baseline
): Promise<Omit<Root, 'partial'>> {
  const nothing = { changes: [], networkUnseen: undefined }
  if (plan.container.readOnly || container === undefined) return nothing
  if (spec.network?.startsWith('container:') === true) return { ...nothing, networkUnseen: FOREIGN }
  const taken = new Set([...mounts, ...spec.tmpfs].map(({ path }) => path))
  const paths = NETWORK_FILES.filter((path) => !taken.has(path))
  // If the engine refuses to run the neighbour, its reason is reported. If it refuses to show the
  // files, that is a fault, and ends the check.
  const beside = await Promise.all([testbed.neighbour.id(), testbed.networkShelf()]).catch(
    (error: unknown) => ({ refusal: reasonOfRefusal(error) })
  )
  if ('refusal' in beside) return { ...nothing, networkUnseen: beside.refusal }
  const [neighbour, shelf] = beside
  const pairs =
    shelf === undefined
      ? await archivedPairs({ own: container, neighbour }, world, paths)
      : await shelvedPairs(container, shelf, world, taken)
  return { ...nothing, changes: networkFileChanges(pairs) }
}

const FOREIGN = 'it is another container that has this network'

/** Two root filesystems; the twin's creation and the container's start in seconds since 1970. */
export interface RootPair {
  readonly own: Snapshot
  readonly twins: Snapshot
  readonly twinCreated: number
  readonly ownStarted: number
  /**
   * Paths at which the engine has bound files over empty ones of its own, which the container cannot
   * reach; empty where the twin has these, too.
   */
  readonly bound: ReadonlySet<string>
  /** The engine's lists of the container's changes, one for each time that it was asked. */
  readonly lists: readonly ChangeList<RawChange>[]
}

/**
 * Changes of a container's root filesystem by contents, and those that only the lists show:
 * sockets, and entries that were gone by the container's end.
 */
export function* changesByContents(pair: RootPair): Iterable<Moved> {
  const told = toldByLists(pair)
  const explained = new Set(Array.from(told.keys(), (path) => folderOf(bytesOf(path))))
  for (const one of compare(pair.twins, pair.own)) {
    if (isEnginesOwn(one, pair) || isStub(one, pair)) continue
    if (told.size > 0) told.delete(asEngineLists(one.path))
    if (one.idle !== 'transient' || !explained.has(one.path)) yield one
  }
  for (const [path, kind] of told) if (!pair.bound.has(path)) yield { path: bytesOf(path), kind }
}

/** Whether an entry is an empty file below one that the engine has bound over it. */
const isStub = ({ path, before, after }: Moved, { bound }: RootPair): boolean =>
  bound.has(path) && before === undefined && after?.type === 'file' && after.size === 0

/** Changes that only the lists show, by their path as listed. */
function toldByLists({ own, twins, lists }: RootPair): Map<string, ChangeKind> {
  const [ownHas, twinHas] = [finder(own), finder(twins)]
  const told = new Map<string, ChangeKind>()
  // Most listed paths are in the archive, and need not be kept.
  for (const { path, kind, own: isOwn } of unionOf(lists, ownHas)) {
    const isTold = kind === 'deleted' ? twinHas(path) : !twinHas(path) && !ownHas(path)
    if (isTold && isOwn) told.set(path, kind)
  }
  return told
}

/**
 * Whether a difference comes from the engine. The engine makes files and folders for each
 * container, above all mount points, so their timestamps differ between twins. Such an entry counts
 * as changed by the container only if its time is later than the container's start; archives give
 * whole seconds.
 */
function isEnginesOwn({ before, after, idle }: Moved, pair: RootPair): boolean {
  if (idle === undefined || before === undefined || after === undefined) return false
  if (before.modified < Math.floor(pair.twinCreated)) return false
  return idle === 'touched' || after.modified <= Math.ceil(pair.ownStarted)
}

/** Whether a snapshot has a path as the engine's lists write it. */
function finder(snapshot: Snapshot): (path: string) => boolean {
  let lossy: ReadonlySet<string> | undefined
  return (path) => {
    if (!isLossy(path)) return snapshot.has(bytesOf(path))
    lossy ??= new Set(Array.from(snapshot.keys(), asEngineLists).filter(isLossy))
    return lossy.has(path)
  }
}

const isLossy = (path: string): boolean => path.includes('\ufffd')

/**
 * Whether the engine is asked for its list of changes: one that is not exact is of use beside
 * contents alone.
 */
export const areListsRead = ({ watch }: Plan): boolean => watch.listed || watch.rootContents

/**
 * The engine's list of changes. Docker 28 makes a folder in the root filesystem while it exports
 * it; a list with that folder is requested again after the export.
 */
export async function listBeside(
  roots: Promise<unknown> | undefined,
  list: () => Promise<RawChanges>
): Promise<RawChanges> {
  const first = await list()
  if (roots === undefined || !hasExportFolder(first)) return first
  await Promise.allSettled([roots])
  return list()
}

/** Whether a list contains the folder for the old root (moby/sys and go-archive, `chroot`). */
function hasExportFolder(list: Iterable<RawChange>): boolean {
  for (const { path } of list) if (path.startsWith('/.pivot_root')) return true
  return false
}
