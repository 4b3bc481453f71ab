import type { Plan } from '../plan/plan'
import type { ContainerSpec, EngineFacts, VolumeMount, World } from '../ports'
import type { Removals } from './container'
import { homesOf } from './homes'
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
  const homes = await homesOf(
    spec.tmpfs.map(({ path }) => path),
    spec,
    around
  )
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
