import { namesIn } from '../plan/paths'
import type { Plan } from '../plan/plan'
import type { ContainerId, ContainerSpec, EngineFacts, VolumeMount, World } from '../ports'
import { withContainer, type Removals } from './container'
import { lendProbe, type ProbeLoan } from './probe'
import { keeperSpec } from './probe-spec'
import { standInOptions } from './stand-in-options'

/** The container to make, and what keeps its file systems in memory alive beyond its end. */
export interface Keeping {
  readonly spec: ContainerSpec
  /** Undefined where nothing has to be kept. */
  readonly keeper: ProbeLoan | undefined
}

export interface Surroundings {
  readonly engine: EngineFacts
  readonly world: World
  readonly removals: Removals
}

/**
 * A tmpfs dies with its container. For one that is meant to end, each is a volume in memory with the same flags, and its shared memory
 * and message queues are those of a keeper, a container of the probe that holds all of them until they have been read.
 */
export async function keep(
  { wait }: Plan,
  spec: ContainerSpec,
  around: Surroundings,
  lent: (loan: ProbeLoan) => void
): Promise<Keeping> {
  if (wait.kind !== 'exit') return { spec, keeper: undefined }
  const { engine, world, removals } = around
  const volumes = await standIns(spec, around)
  const keeper = lendProbe(keeperSpec(spec, volumes), engine.platform, world, removals)
  lent(keeper)
  const watcher = await keeper.watcher()
  if (watcher.kind === 'none') return { spec, keeper }
  const memoryOf = await keeper.id()
  return { spec: { ...spec, tmpfs: [], volumes: [...spec.volumes, ...volumes], memoryOf }, keeper }
}

async function standIns(
  spec: ContainerSpec,
  around: Surroundings
): Promise<readonly VolumeMount[]> {
  if (spec.tmpfs.length === 0) return []
  const homes = await homesOf(spec, around)
  const { runtime } = around.engine
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

/** Where in the image a tmpfs will be. */
interface Home {
  readonly path: string
  /** Of the image's own folder there; undefined where it has none. */
  readonly mode: number | undefined
}

/** From a container without any mounts, by the paths as they are written. */
function homesOf(
  spec: ContainerSpec,
  { world, removals }: Surroundings
): Promise<ReadonlyMap<string, Home>> {
  const plain: ContainerSpec = { ...spec, tmpfs: [], volumes: [], publish: [] }
  return withContainer(plain, world, removals, async (id) => {
    const homes = new Map<string, Home>()
    for (const { path } of spec.tmpfs) homes.set(path, await homeOf(id, path, world))
    return homes
  })
}

/** Links are followed, as the mount itself will: a volume on a path with one in it breaks every archive of Docker 28. */
async function homeOf(id: ContainerId, path: string, { engine }: World): Promise<Home> {
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

/** As many as the kernel follows. */
const MOST_LINKS = 40

/** The same names with each `..` taken at its word: no link is among them. */
function withoutDots(names: readonly string[]): readonly string[] {
  const kept: string[] = []
  for (const name of names) {
    if (name === '..') kept.pop()
    else kept.push(name)
  }
  return kept
}
