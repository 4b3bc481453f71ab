import { isNamed } from '../plan/mounts'
import { namesIn } from '../plan/paths'
import type { Plan } from '../plan/plan'
import type { Engine, World } from '../ports'
import type { ContainerId, ContainerSpec, EngineFacts, VolumeMount } from '../words'
import { withContainer, type Removals } from './lease'
import type { Prepared } from './prepare'
import { leaseProbe, type ProbeLease } from './probe'
import { keeperSpec } from './probe-specs'

/** The container to create, and the keeper of its memory mounts. */
export interface KeptAlive {
  readonly spec: ContainerSpec
  /** The container that keeps the memory mounts; undefined where none is needed. */
  readonly keeper: ProbeLease | undefined
}

/** The means of a check, and the removals that it has begun. */
export interface CheckContext {
  readonly engine: EngineFacts
  readonly world: World
  readonly removals: Removals
  /** Looks into the volumes of a pod before its first container starts; absent for no look. */
  readonly beforePod?: (readerOf: ReaderOf) => Promise<void>
}

/** Leases a reader of these mounts, which the caller ends. */
export type ReaderOf = (mounts: readonly VolumeMount[]) => ProbeLease

/**
 * Lets the memory mounts of a container outlive it, where a probe cannot read them while it runs:
 * those of a one-shot job, and of a container that shares the processes of others. Each tmpfs becomes
 * a memory volume with equal options. A keeper, a container of the probe, mounts these volumes and
 * shares an IPC namespace with the container until everything has been read.
 */
export async function keepAlive(
  plan: Plan,
  spec: ContainerSpec,
  context: CheckContext,
  tracked: (lease: ProbeLease) => void
): Promise<KeptAlive> {
  if (!needsKeeper(plan)) return { spec, keeper: undefined }
  const { engine, world, removals } = context
  const volumes = await standIns(spec, context)
  const keeper = leaseProbe(keeperSpec(spec, volumes), engine.platform, world, removals)
  tracked(keeper)
  const watcher = await keeper.watcher()
  if (watcher.kind === 'none') return { spec, keeper }
  const kept = { ...spec, tmpfs: [], volumes: [...spec.volumes, ...volumes] }
  const isJoined = (spec.ipc ?? spec.memoryOf) !== undefined
  return { spec: isJoined ? kept : { ...kept, memoryOf: await keeper.id() }, keeper }
}

/** Whether the container's memory mounts can only be read by a keeper. */
export const needsKeeper = ({ wait, container }: Pick<Plan, 'wait' | 'container'>): boolean =>
  wait.kind === 'exit' || container.sharesProcesses === true

async function standIns(
  spec: ContainerSpec,
  context: CheckContext
): Promise<readonly VolumeMount[]> {
  if (spec.tmpfs.length === 0) return []
  const homes = await findHomes(
    spec.tmpfs.map(({ path }) => path),
    spec,
    context
  )
  const { runtime } = context.engine
  const run = spec.labels['zero-drift.run'] ?? ''
  return spec.tmpfs.map(({ path, options }, index) => {
    const home = homes.get(path)
    return {
      source: `zero-drift-${run}-${index}`,
      path: home?.path ?? path,
      readOnly: options.split(',').findLast((word) => word === 'ro' || word === 'rw') === 'ro',
      memory: standInOptions(options, { folder: home?.mode, runtime })
    }
  })
}

/** Facts that determine the mode of a tmpfs mounted by Docker. */
export interface TmpfsSurroundings {
  /** Mode of the image's own folder at that path; undefined where it has none. */
  readonly folder: number | undefined
  /** Version of runc. */
  readonly runtime: string | undefined
}

/**
 * Mount options that make a memory volume behave like a tmpfs with the given options. Docker's
 * default flags come first, so the author's win. Propagation options are dropped, since a volume
 * does not take them. The mode is the one that this version of runc would set.
 */
export function standInOptions(options: string, around: TmpfsSurroundings): string {
  const words = options.split(',').filter((word) => word !== '' && !PROPAGATION.test(word))
  const given = words.findLast((word) => word.startsWith('mode='))
  const others = words.filter((word) => !word.startsWith('mode='))
  const mode = modeOf(given?.slice('mode='.length), around)
  return ['noexec', 'nosuid', 'nodev', ...others, `mode=${mode}`].join(',')
}

const PROPAGATION = /^r?(?:private|shared|slave|unbindable)$|^runbindable$|^defaults$/

/**
 * The octal mode of a tmpfs. crun 1.8 heeds no folder of the image. runc 1.1.0 to 1.1.7 prefer the mode of the image's folder to a given
 * mode; 1.2.8 and 1.3.3 set 0755 where there is neither (runc#4971).
 */
function modeOf(given: string | undefined, { folder, runtime = '' }: TmpfsSurroundings): string {
  const octal = folder === undefined ? undefined : folder.toString(8).padStart(4, '0')
  if (octal !== undefined && /^1\.1\.[0-7](?!\d)/.test(runtime)) return octal
  if (/^crun 1\.[0-8](?!\d)/.test(runtime)) return given ?? '1777'
  const bare = /^(?:1\.2\.8|1\.3\.3|1\.4\.0-rc\.3)(?!\d)/.test(runtime) ? '0755' : '1777'
  return given ?? octal ?? bare
}

/**
 * Runs `use` while a container that is never started holds the named volumes. A check removes the
 * volumes that it created together with their last container, but a fresh container must find them
 * as the judged container left them.
 */
export function holdingVolumes<T>(
  { plan, spec }: Pick<Prepared, 'plan' | 'spec'>,
  { world, removals }: CheckContext,
  use: () => Promise<T>
): Promise<T> {
  const volumes = spec.volumes.filter(({ podVolume }) => !ENDS_WITH_POD.has(podVolume))
  if (!plan.recover || !volumes.some(isNamed)) return use()
  return withContainer({ ...spec, volumes: volumes.map(whole), publish: [] }, world, removals, use)
}

const ENDS_WITH_POD: ReadonlySet<VolumeMount['podVolume']> = new Set(['scratch', 'content'])

/** A mount of the whole volume that a part of is mounted. */
export function whole({ source, path, readOnly, ...of }: VolumeMount): VolumeMount {
  const { memory, podVolume } = of
  return { source, path, readOnly, ...(memory && { memory }), ...(podVolume && { podVolume }) }
}

/** The actual mount point for a planned path. */
export interface Home {
  readonly path: string
  /** Permission bits of the image's own folder there; undefined where it has none. */
  readonly mode: number | undefined
}

/** Actual mount points for planned paths, read from a container of the image without any mounts. */
export function findHomes(
  paths: readonly string[],
  spec: ContainerSpec,
  { world, removals }: { readonly world: World; readonly removals: Removals }
): Promise<ReadonlyMap<string, Home>> {
  const plain: ContainerSpec = { ...spec, tmpfs: [], volumes: [], publish: [] }
  return withContainer(plain, world, removals, async (id) => {
    const homes = new Map<string, Home>()
    for (const path of paths) homes.set(path, await homeOf(world.engine, id, path))
    return homes
  })
}

/**
 * The path behind the image's symbolic links, which a mount follows. With a volume on a path that
 * contains a link, every archive of Docker 28 fails.
 */
export async function homeOf(
  engine: Pick<Engine, 'entry'>,
  id: ContainerId,
  path: string
): Promise<Home> {
  let names = namesIn(path)
  let mode: number | undefined
  for (let at = 0, links = 0; at < names.length && links < MOST_LINKS;) {
    const here = `/${names.slice(0, at + 1).join('/')}`
    const entry = await engine.entry(id, here)
    if (entry === undefined) return { path: `/${names.join('/')}`, mode: undefined }
    mode = entry.mode
    at += 1
    if (entry.target === undefined) continue
    const before = entry.target.startsWith('/') ? [] : names.slice(0, at - 1)
    names = withoutDots([...before, ...namesIn(entry.target), ...names.slice(at)])
    at = 0
    links += 1
  }
  return { path: `/${names.join('/')}`, mode }
}

/** The kernel's limit for symbolic links in a path. */
const MOST_LINKS = 40

/** Resolves each `..` textually, since none of the names is a link. */
function withoutDots(names: readonly string[]): readonly string[] {
  const kept: string[] = []
  for (const name of names) {
    if (name === '..') kept.pop()
    else kept.push(name)
  }
  return kept
}
