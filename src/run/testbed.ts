import { mayTamper } from '../plan/names'
import type { Plan } from '../plan/plan'
import type { World } from '../ports'
import type { ContainerId, ContainerSpec, EngineFacts, Labels, VolumeMount } from '../words'
import { live, stillborn, type Life } from './boot'
import type { Running } from './exercise'
import { findHomes, keepAlive, type Home, type KeptAlive, type CheckContext } from './keeper'
import { once } from './lazy'
import { lend, withLoan, type Loan, type Removals } from './lease'
import type { Prepared } from './prepare'
import { lendProbe, type ProbeLoan } from './probe'
import { bare, keeperSpec, neighbourSpec, onProbeImage, probeSpec, readerSpec } from './probe-specs'

/** The container under test, not started yet, and those that stand beside it. */
export interface Stage {
  readonly id: ContainerId
  /** As it was made: for a one-shot job, with stand-ins for what would die with it. */
  readonly spec: ContainerSpec
  /** Never started; made when somebody first asks for it. */
  readonly twin: Loan
  /** Runs on the same network, and does nothing there; likewise. */
  readonly neighbour: Loan
  /** Looks into its memory: beside it while it runs, or kept for after its end. */
  readonly probe: ProbeLoan
  /** Another one, for when the first was killed; made when somebody first asks for it. */
  readonly spare: ProbeLoan
  /** One that reads these volumes and binds of it, before its start and after its end, at the points that are their paths here. */
  readonly readerOf: (mounts: readonly VolumeMount[]) => ProbeLoan
  /** Where mounts at these paths are, behind the links of the image. */
  readonly homesOf: (paths: readonly string[]) => Promise<ReadonlyMap<string, Home>>
  /** Tells what this engine can do with a container that nothing has tampered with; likewise. */
  readonly control: Control
  /** The probe is a keeper, and sees all but what is the container's alone. */
  readonly kept: boolean
}

/** Makes the container and lends it to `use`; the removal of all that was made is started before this settles. */
export async function withStage<T>(
  { plan, spec }: Pick<Prepared, 'plan' | 'spec'>,
  context: CheckContext,
  use: (stage: Stage) => Promise<T>
): Promise<T> {
  const { world, removals } = context
  const bystanders: Pick<Loan, 'done'>[] = []
  const lent = <L extends Pick<Loan, 'done'>>(loan: L): L => {
    bystanders.push(loan)
    return loan
  }
  const readers = lendReaders(context)
  try {
    const kept = await keepAlive(plan, spec, context, lent)
    const container = lend(() => Promise.resolve(kept.spec), world, removals)
    const staged = async (id: ContainerId): Promise<T> => {
      try {
        return await use(stageOf({ id, kept, readers }, { spec, context, lent }))
      } finally {
        readers.done()
      }
    }
    // A volume is only gone when nothing mounts it any more.
    return await withLoan(container, world, staged, readers.removals)
  } finally {
    for (const loan of bystanders) loan.done()
  }
}

interface Ground {
  readonly spec: ContainerSpec
  readonly context: CheckContext
  readonly lent: <L extends Pick<Loan, 'done'>>(loan: L) => L
}

/** A container that was made, with those that can be had beside it. */
function stageOf(
  {
    id,
    kept,
    readers
  }: Pick<Stage, 'id'> & { readonly kept: KeptAlive; readonly readers: Readers },
  { spec, context, lent }: Ground
): Stage {
  const { engine, world, removals } = context
  const beside = (): ProbeLoan =>
    lent(lendProbe(probeSpec(spec, id), engine.platform, world, removals))
  return {
    ...{ id, spec: kept.spec, kept: kept.keeper !== undefined },
    twin: lent(lendTwin(kept.spec, world, removals)),
    neighbour: lent(lendNeighbour(kept.spec, engine.platform, world, removals)),
    probe: kept.keeper ?? beside(),
    spare: beside(),
    readerOf: (mounts) => readers.lend(readerSpec(spec, mounts)),
    homesOf: (paths) => findHomes(paths, spec, context),
    control: lent(lendControl(spec.labels, engine, world, removals))
  }
}

/** Containers that mount another one's volumes, and have to be gone before that one is. */
interface Readers {
  readonly lend: (spec: ContainerSpec) => ProbeLoan
  readonly done: () => void
  readonly removals: Removals
}

function lendReaders({ engine, world, removals }: CheckContext): Readers {
  const own: Removals = []
  const loans: ProbeLoan[] = []
  return {
    removals: own,
    lend: (spec) => {
      const loan = lendProbe(spec, engine.platform, world, own)
      loans.push(loan)
      return loan
    },
    done: () => {
      for (const loan of loans) loan.done()
      removals.push(...own)
    }
  }
}

/** The container under test at work, and those that stand beside it. */
export interface Subject extends Running {
  readonly stage: Stage
}

/** Starts the container, then those that stand beside it. */
export async function bootOn(
  stage: Stage,
  plan: Plan,
  world: World,
  ears: readonly ((bytes: Uint8Array) => void)[]
): Promise<Life> {
  const [outcome] = await Promise.all([world.engine.start(stage.id), makeProbe(stage, world)])
  if (outcome.kind === 'refused') return stillborn(stage.id, outcome)
  const addresses = await addressesOfJob(stage, plan, world)
  attend(stage, plan)
  // The engine takes longest to start the probe: its order is out before anything else is prepared.
  await world.clock.sleep(0, world.cancelled)
  return { ...live(stage.id, world, ears), ...(addresses && { addresses }) }
}

/** Of a one-shot job whose network files are compared; undefined where it has ended already. */
async function addressesOfJob(
  { id }: Stage,
  { wait, container }: Plan,
  { engine }: World
): Promise<Life['addresses'] | undefined> {
  if (wait.kind !== 'exit' || container.readOnly) return undefined
  const { addresses, addresses6, running } = await engine.inspect(id)
  return running ? { addresses, addresses6 } : undefined
}

/** Once the engine has its order to start the container. */
async function makeProbe({ probe }: Stage, { clock, cancelled }: World): Promise<void> {
  await clock.sleep(0, cancelled)
  probe.make()
}

/** Containers that take long are begun while the one under test gets ready; a caller that needs one awaits it, and meets its fault. */
function attend({ probe, twin, neighbour }: Stage, { watch, container }: Plan): void {
  if (!mayTamper(container)) probe.watcher().catch(() => undefined)
  if (!container.readOnly) neighbour.id().catch(() => undefined)
  if (watch.rootContents) twin.id().catch(() => undefined)
}

/**
 * A stub twin: the same mounts and an entrypoint that does not exist, so that its root filesystem is the image's and exactly what the
 * engine itself makes of it. Made and tried to start on the first call only.
 */
export function lendTwin(spec: ContainerSpec, world: World, removals: Removals): Loan {
  const { engine } = world
  const loan = lend(() => Promise.resolve(stub(spec)), world, removals)
  const tried = once(async () => {
    const id = await loan.id()
    const outcome = await engine.start(id)
    // With `init` the engine's own init starts, finds no program and ends.
    if (outcome.kind === 'started') await engine.ended(id)
    return id
  })
  return { id: tried, done: loan.done }
}

/** Mounts decide what the engine makes; a network does not. */
function stub({ name, ...spec }: ContainerSpec): ContainerSpec {
  const named = name === undefined ? {} : { name: `${name}-twin` }
  return {
    ...spec,
    ...named,
    entrypoint: ['/zero-drift-has-no-such-program'],
    command: [],
    publish: [],
    network: 'none',
    offline: true
  }
}

/**
 * A container that runs on the same network and does nothing: what the engine writes into the network's own files is to be seen in
 * it. A twin that never ran does not do, since Docker 28 completes them only for one that does.
 */
function lendNeighbour(
  spec: ContainerSpec,
  platform: string,
  world: World,
  removals: Removals
): Loan {
  const { engine } = world
  const loan = lend(onProbeImage(neighbourSpec(spec), platform, world), world, removals)
  const started = once(async () => {
    const id = await loan.id()
    await engine.start(id)
    return id
  })
  return { id: started, done: loan.done }
}

/** A container of ours that nothing has tampered with: it tells whether an engine cannot do something, or one container kept it from being done. */
interface Control {
  /** Whether the engine pauses it. */
  readonly pauses: () => Promise<boolean>
  /** Whether the engine starts another container in its process namespace. */
  readonly isJoined: () => Promise<boolean>
  readonly done: () => void
}

/** Made when the first question is put. */
function lendControl(
  labels: Labels,
  { platform }: Pick<EngineFacts, 'platform'>,
  world: World,
  removals: Removals
): Control {
  const subject = lendProbe(keeperSpec(bare(labels), []), platform, world, removals)
  const loans: { readonly done: () => void }[] = [subject]
  const started = once(async () =>
    (await subject.watcher()).kind === 'probe' ? subject.id() : undefined
  )
  return {
    pauses: async () => {
      const id = await started()
      return id !== undefined && world.engine.pause(id)
    },
    isJoined: async () => {
      const id = await started()
      if (id === undefined) return false
      const probe = lendProbe(probeSpec(bare(labels), id), platform, world, removals)
      loans.push(probe)
      return (await probe.watcher()).kind === 'probe'
    },
    done: () => {
      for (const loan of loans) loan.done()
    }
  }
}
