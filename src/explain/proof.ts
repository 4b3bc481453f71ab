import type { JudgedChange, JudgedChanges, Judgement } from '../judge/judgement'
import type { Observation } from '../observe/observation'
import { recordOutput, type OutputRecorder } from '../observe/output-recorder'
import { isWithin } from '../observe/paths'
import type { Plan } from '../plan/plan'
import { launchOf } from '../plan/program'
import type { World } from '../ports'
import { leaseContainer } from '../run/lease'
import { bootLine, type Exercise } from '../run/outcome'
import type { Testbed } from '../run/testbed'
import { silence, startedAgain } from '../run/trial-boot'
import type { ContainerId } from '../words'
import { isData } from './kept'
import type { Fix, Standing } from './mounts'
import { fixOf, planWith, type BootContext, type MountSet } from './fixed-plan'
import {
  endedBadly,
  hastened,
  heardOf,
  listenTo,
  takeBoot,
  works,
  type TrialContext,
  type BootOutcome
} from './proof-boots'
import { composeChange } from './recipes/compose-change'

/** The result of a check with exactly the suggested mounts, and of a restart. */
export interface Proven {
  readonly outcome: BootOutcome
  /** Changes of that check, judged by the author's rules alone. */
  readonly changes: JudgedChanges
}

/**
 * Checks the image with a set of mounts as its author would, stops the container and starts it
 * again. The restarted container has to pass as well, with the files that it kept in volumes.
 * Returns undefined if no boot, or no time for one, is left.
 */
export async function prove(
  mounts: MountSet,
  bench: TrialContext,
  context: ExplainContext
): Promise<Proven | undefined> {
  const left = takeBoot(bench.budget, context.world.clock)
  if (left === undefined) return undefined
  const given = await asDeployed(fixOf(mounts, bench.ground), bench.plan, context)
  const plan = checking(hastened(given, bench, left))
  return context.recheck(plan, async (judged, { testbed, recorder }) => {
    const { exercise, observation, judgement } = judged
    const heard = heardOf(exercise, recorder)
    const { stop, refusalsAtEnd = [] } = observation
    const isUnclean = await endedBadly(testbed.id, stop, refusalsAtEnd, bench)
    const first: BootOutcome = { ...heard, ...(isUnclean && { unclean: true }) }
    const kept = keptIn(mounts, judgement.changes)
    const again = works(first) ? await restarted(plan, testbed, kept, context) : undefined
    const { failure } = again ?? first
    context.world.log.progress(bootLine('Checked and restarted', plan, failure))
    return { outcome: again ?? first, changes: judgement.changes }
  })
}

/**
 * Adds a fix to a plan: as Compose merges the override with the files of a service, if a Compose
 * file describes the container.
 */
export async function asDeployed(fix: Fix, plan: Plan, context: ExplainContext): Promise<Plan> {
  const { container, workload: declared } = plan
  const { workload } = context
  const fixed = await planWith(plan, fix, context)
  const { sources, withOverride } = workload?.compose ?? {}
  const change = composeChange({ fix, standing: TAKEN, container, workload: declared, sources })
  return change === undefined || withOverride === undefined
    ? fixed
    : withOverride(fixed, change.override)
}

/** Standing of a fix that is being proven: its override is what production would use. */
const TAKEN: Standing = { proven: true, works: true, dangers: [], drift: [], rules: [] }

/** Returns the plan without attacks, recovery, layer checks and evidence: only the check itself. */
export const checking = (plan: Plan): Plan => ({
  ...plan,
  ...{ attack: [], rehearsal: undefined, recover: false, imageLayers: false },
  evidence: { ...plan.evidence, when: 'never' }
})

/**
 * Restarts the container and checks it again. Returns the outcome if it failed; undefined if it
 * passed and the files it had kept were there.
 */
async function restarted(
  plan: Plan,
  { id, spec, pod }: Testbed,
  kept: readonly string[],
  context: ExplainContext
): Promise<BootOutcome | undefined> {
  const { engine, world } = context
  const recorder = recordOutput(launchOf(plan))
  const since = await engineNow({ ...spec, publish: [] }, context)
  const created = { plan, spec, id, engine, world, ...(pod && { pod }) }
  const again = await startedAgain(created, { hear: recorder.onOutput }, since)
  await silence(again, world)
  listenTo(again.exercise, recorder)
  const heard = heardOf(again.exercise, recorder)
  if (heard.failure !== undefined) return heard
  const lost = await missing(kept, id, world.engine)
  return lost.length === 0 ? undefined : { ...heard, unclean: true }
}

/**
 * Current time of the engine's clock, in seconds since 1970: the creation time of a new container.
 */
export async function engineNow(
  spec: Testbed['spec'],
  { world, removals }: Pick<ExplainContext, 'world' | 'removals'>
): Promise<number> {
  const lease = leaseContainer(() => Promise.resolve(spec), world, removals)
  try {
    return (await world.engine.inspect(await lease.id())).created
  } finally {
    lease.done()
  }
}

async function missing(
  paths: readonly string[],
  id: ContainerId,
  engine: World['engine']
): Promise<readonly string[]> {
  const entries = await Promise.all(paths.map((path) => engine.entry(id, path)))
  return paths.filter((_, index) => entries[index] === undefined)
}

/**
 * Paths of data files in the volumes of a fix, at most 20. Names with digits are left out: such a
 * file may have another name after each start.
 */
function keptIn(mounts: MountSet, changes: JudgedChanges): readonly string[] {
  const volumes = mounts.filter(({ kind }) => kind !== 'tmpfs').map(({ path }) => path)
  const kept: string[] = []
  for (const change of changes) {
    const { path } = change
    const volume = volumes.find((one) => isWithin(path, one))
    if (volume === undefined || /\d/.test(path.slice(volume.length)) || !isKept(change)) continue
    if (kept.push(path) === MOST) break
  }
  return kept
}

/** Limit, since the engine is asked for each path. */
const MOST = 20

const isKept = ({ path, kind, place, after, idle }: JudgedChange): boolean =>
  idle === undefined &&
  kind !== 'deleted' &&
  after?.type === 'file' &&
  isData({ path, kind, home: place, made: undefined, entry: after })

/** A run that was observed and judged. */
export interface CheckedRun {
  readonly plan: Plan
  readonly exercise: Exercise
  readonly observation: Observation
  readonly judgement: Judgement
}

/** A check that is over, but for its container. */
interface Rechecked {
  /** On which the container still stands. */
  readonly testbed: Testbed
  /** Its log, and what its smoke test printed. */
  readonly recorder: OutputRecorder
}

/** Checks another plan, and passes the judgement to `use` before the container is removed. */
export type Recheck = <T>(
  plan: Plan,
  use: (judged: CheckedRun, scene: Rechecked) => Promise<T>
) => Promise<T>

/** The means of an explanation. */
export interface ExplainContext extends BootContext {
  readonly recheck: Recheck
}
