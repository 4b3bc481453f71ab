import type { ContainerId, ContainerSpec, World } from '../ports'
import { mayTamper } from '../plan/capabilities'
import type { Plan } from '../plan/plan'
import { live, stillborn, type Life } from './boot'
import { isNamed } from '../plan/volumes'
import { lendControl, type Control } from './control'
import { withContainer, type Loan } from './container'
import type { Running } from './exercise'
import type { Prepared } from './prepare'
import { lendNeighbour } from './neighbour'
import { lendProbe, type ProbeLoan } from './probe'
import { homesOf, type Home } from './homes'
import { probeSpec, readerSpec } from './probe-spec'
import { keep, type Surroundings } from './stand-ins'
import { lendTwin } from './twin'

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
  /** One that reads its volumes and binds at these paths, before its start and after its end. */
  readonly readerOf: (paths: readonly string[]) => ProbeLoan
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
  around: Surroundings,
  use: (stage: Stage) => Promise<T>
): Promise<T> {
  const { engine, world, removals } = around
  const loans: Pick<Loan, 'done'>[] = []
  const lent = <L extends Pick<Loan, 'done'>>(loan: L): L => {
    loans.push(loan)
    return loan
  }
  try {
    const kept = await keep(plan, spec, around, lent)
    return await withContainer(kept.spec, world, removals, async (id) => {
      const twin = lent(lendTwin(kept.spec, world, removals))
      const neighbour = lent(lendNeighbour(kept.spec, engine.platform, world, removals))
      const ofProbe = (wanted: ContainerSpec): ProbeLoan =>
        lent(lendProbe(wanted, engine.platform, world, removals))
      const beside = (): ProbeLoan => ofProbe(probeSpec(spec.labels, id))
      const { keeper } = kept
      const [probe, spare] = [keeper ?? beside(), beside()]
      const named = kept.spec.volumes.filter(isNamed).map(({ source }) => source)
      const readerOf = (paths: readonly string[]): ProbeLoan =>
        ofProbe(readerSpec(spec.labels, { container: id, named }, paths))
      const control = lent(lendControl(spec.labels, engine, world, removals))
      const homes = (paths: readonly string[]): ReturnType<Stage['homesOf']> =>
        homesOf(paths, spec, around)
      const others = { twin, neighbour, probe, spare, readerOf, homesOf: homes, control }
      return use({ id, spec: kept.spec, ...others, kept: keeper !== undefined })
    })
  } finally {
    for (const loan of loans) loan.done()
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
  attend(stage, plan)
  // The engine takes longest to start the probe: its order is out before anything else is prepared.
  await world.clock.sleep(0, world.cancelled)
  return live(stage.id, world, ears)
}

/** Once the engine has its order to start the container. */
async function makeProbe({ probe }: Stage, { clock, cancelled }: World): Promise<void> {
  await clock.sleep(0, cancelled)
  probe.make()
}

/** What takes long to be there is begun while the container gets ready; whoever needs it awaits it, and meets its fault. */
function attend({ probe, twin, neighbour }: Stage, { watch, container }: Plan): void {
  if (!mayTamper(container)) probe.watcher().catch(() => undefined)
  if (!container.readOnly) neighbour.id().catch(() => undefined)
  if (watch.rootContents) twin.id().catch(() => undefined)
}
