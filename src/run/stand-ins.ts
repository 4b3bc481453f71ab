import type { Plan } from '../plan/plan'
import type { ContainerSpec, EngineFacts, TmpfsMount, VolumeMount, World } from '../ports'
import { lend, type Removals } from './container'
import { bare, lendProbe, type ProbeLoan } from './probe'
import { standInOptions } from './stand-in-options'

/** What keeps a one-shot container's file systems in memory alive beyond its end. */
export interface Keeping {
  /** The container to make, with stand-ins for what would die with it. */
  readonly spec: ContainerSpec
  /** Undefined where nothing has to be kept. */
  readonly keeper: ProbeLoan | undefined
}

/**
 * A tmpfs dies with its container. For one that is meant to end, each is a volume in memory with the same flags, and its shared memory
 * and message queues are those of a keeper, a container of the probe that holds all of them until they have been read.
 */
export async function keep(
  plan: Plan,
  spec: ContainerSpec,
  engine: EngineFacts,
  around: { readonly world: World; readonly removals: Removals }
): Promise<Keeping> {
  if (plan.wait.kind !== 'exit') return { spec, keeper: undefined }
  const { world, removals } = around
  const volumes = await standIns(spec, engine, world, removals)
  const keeping = await keeperSpec(spec, volumes, engine, world)
  if (keeping === undefined) return { spec, keeper: undefined }
  const keeper = lendProbe(keeping, world, removals)
  const watcher = await keeper.watcher()
  if (watcher.kind === 'none') return { spec, keeper }
  const memoryOf = await keeper.id()
  return { spec: { ...spec, tmpfs: [], volumes: [...spec.volumes, ...volumes], memoryOf }, keeper }
}
