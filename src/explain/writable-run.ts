import { isPortless } from '../judge/find'
import type { BrokenFacts } from '../judge/findings/failures'
import { recordOutput } from '../observe/output-recorder'
import type { Refusal } from '../observe/observation'
import { bytesOf } from '../observe/paths'
import { surveyTwin, type OriginalRoot } from '../observe/root'
import type { Snapshot } from '../observe/snapshot'
import type { Plan } from '../plan/plan'
import { launchOf } from '../plan/program'
import type { Lease } from '../run/lease'
import type { Failure } from '../run/outcome'
import { withTrial } from '../run/trial-boot'
import { planWith, type BootContext } from './fixed-plan'
import { USUAL, type Mount } from './mounts'
import { groupAlone, groupFor } from './pod-fix'
import type { Budget } from './proof-boots'
import { readingOf, describeWrites, ownerIn, type Shown } from './shown'

/** Outcome of a boot in which nothing was refused: it failed, or it showed its writes. */
export type WritableRun = Failed | Shown

interface Failed extends BrokenFacts {
  readonly failure: Failure
  readonly refusals: readonly Refusal[]
  /** Folders that programs usually write to, and that the image does not have. */
  readonly lacking: readonly string[]
  /** Group that may open the volumes of the pod to its user; undefined if none would. */
  readonly group: number | undefined
}

/** Rights and folders beyond those of the plan with which a writable run is made. */
interface Room {
  readonly lacking: readonly string[]
  readonly group?: number | undefined
}

/**
 * Makes the writable run. If it fails, and the image lacks a folder such as `/tmp`, repeats it with
 * that folder in memory, and then with all such folders. In a pod, its volumes are then given to a
 * group of its user.
 */
export async function rehearseWithRoom(
  planned: Plan,
  context: BootContext,
  budget: Budget
): Promise<WritableRun> {
  const { clock } = context.world
  const began = clock.now()
  const first = await rehearse(planned, context, { lacking: [] })
  if (first.failure === undefined) return first
  const took = clock.now() - began
  for (const room of roomsFor(first)) {
    const isTooLate = budget.boots <= 0 || clock.now() + took > budget.deadline
    if (isTooLate) return first
    budget.boots -= 1
    const again = await rehearse(planned, context, room)
    if (again.failure === undefined) return again
  }
  return first
}

function roomsFor({ lacking, group }: Failed): readonly Room[] {
  const folders = lacking.length > 1 ? [lacking.slice(0, 1), lacking] : [lacking]
  const rooms = folders.filter((room) => room.length > 0).map((room) => ({ lacking: room }))
  if (group === undefined) return rooms
  return [...rooms, { lacking: [], group }, ...rooms.slice(-1).map((room) => ({ ...room, group }))]
}

/**
 * Boots the plan with a writable root filesystem, and no further right, and finds its writes by
 * contents and folder times.
 */
async function rehearse(
  planned: Plan,
  context: BootContext,
  { lacking, group }: Room
): Promise<WritableRun> {
  const assumed = lacking.map((path): Mount => ({ path, kind: 'tmpfs', executable: false }))
  const opened = group === undefined ? planned : await planWith(planned, groupAlone(group), context)
  const plan = unhindered(opened, assumed)
  const { world } = context
  // The twin is read while the program works: it has to be read as a whole, which takes its time.
  let original: Promise<OriginalRoot> | undefined
  const read = (twin: Lease): Promise<OriginalRoot> => {
    original ??= twin.id().then((id) => surveyTwin({ world, ...readingOf(plan), id }))
    original.catch(() => undefined)
    return original
  }
  const recorder = recordOutput(launchOf(plan))
  const listeners = { hear: recorder.onOutput, beside: read }
  return withTrial(plan, context, listeners, async (trial) => {
    const { failure } = trial.exercise
    const found = await read(trial.twin)
    if (failure !== undefined) {
      const lacking = lackingIn(found.snapshot, plan)
      const owner = await ownerIn(plan, await trial.twin.id(), world)
      const rights = { lacking, group: groupFor(plan, owner) }
      return { failure, ...rights, refusals: recorder.refusals(), portless: isPortless(plan) }
    }
    const shown = { plan, context, twin: trial.twin, original: found, recorder, assumed, group }
    return describeWrites(trial, shown)
  })
}

/** The usual scratch folders that are neither in the image nor mounted. */
function lackingIn(image: Snapshot, { container }: Plan): readonly string[] {
  const mounted = [...container.tmpfs, ...container.volumes].map(({ path }) => path)
  return USUAL.filter((path) => !image.has(bytesOf(path)) && !mounted.includes(path))
}

function unhindered(plan: Plan, assumed: readonly Mount[]): Plan {
  const { limits, explain, container } = plan
  const within = (limit: number): number => Math.min(limit, explain.limit)
  const tmpfs = assumed.map(({ path }) => ({ path, options: 'mode=1777' }))
  return {
    ...plan,
    container: { ...container, readOnly: false, tmpfs: [...container.tmpfs, ...tmpfs] },
    limits: {
      startup: within(limits.startup),
      smoke: within(limits.smoke),
      settle: within(limits.settle),
      stop: within(limits.stop)
    }
  }
}
