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
  const folders = await foldersOf(spec, around)
  const { runtime } = around.engine
  const run = spec.labels['zero-drift.run'] ?? ''
  return spec.tmpfs.map(({ path, options }, index) => ({
    source: `zero-drift-${run}-${index}`,
    path,
    readOnly: options.split(',').findLast((word) => word === 'ro' || word === 'rw') === 'ro',
    memory: standInOptions(options, { folder: folders.get(path), runtime })
  }))
}

/** Modes of the image's own folders where a tmpfs will be, from a container without any mounts. */
function foldersOf(
  spec: ContainerSpec,
  { world, removals }: Surroundings
): Promise<ReadonlyMap<string, number>> {
  const plain: ContainerSpec = { ...spec, tmpfs: [], volumes: [], publish: [] }
  return withContainer(plain, world, removals, async (id) => {
    const modes = new Map<string, number>()
    for (const { path } of spec.tmpfs) {
      const mode = await modeOf(id, path, world)
      if (mode !== undefined) modes.set(path, mode)
    }
    return modes
  })
}

/** Links are followed, as the mount itself will. */
async function modeOf(
  id: ContainerId,
  path: string,
  { engine }: World
): Promise<number | undefined> {
  return (await engine.entry(id, `${path}/.`))?.mode
}
