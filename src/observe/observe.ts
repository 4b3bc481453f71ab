import { Fault } from '../plan/faults'
import type { RawChange } from '../ports'
import { end, mannerOfEnding, type Manner } from '../run/ending'
import type { Exercise } from '../run/outcome'
import type { ProbeLoan } from '../run/probe'
import type { Subject } from '../run/stage'
import { hearOut } from './hear-out'
import type { Notes } from './hearing'
import { asKept, lookIntoMemory, memoryChanges, memoryMounts, type Memory } from './memory'
import type { Observation } from './observation'
import { byPath } from './path-order'
import { placesOf } from './places'
import { rootChanges, type Root } from './root'
import type { Eyes } from './spool'
import {
  lookAgain,
  volumeChanges,
  volumesLookedAt,
  type Baseline,
  type VolumeLook
} from './volumes'

/** Looks at everything that the container wrote, ending it on the way: some programs write only when told to stop. */
export async function observe(
  subject: Subject,
  exercise: Exercise,
  baseline: Baseline,
  { hearing, spool }: Notes
): Promise<Observation> {
  const eyes = { world: subject.world, spool }
  const { plan, timed, life } = subject
  const manner = await mannerOfEnding(plan, exercise, subject.world)
  const early = await timed('look', () => lookBefore(subject, manner, baseline, eyes))
  const killedAfter = await timed('stop', () => end(manner, plan, life, subject.world))
  const late =
    manner === 'discard'
      ? NOTHING
      : await timed('observe', () => lookAfter(subject, baseline, eyes))
  const lists = [...early.lists, ...late.lists]
  const root = await timed('compare', () => rootChanges(subject, exercise, baseline, lists))
  await hearOut(subject, exercise, hearing)
  return {
    ...wholeOf(subject, baseline, root, [early, late]),
    refusals: hearing.refusals(),
    ...(plan.attack.length > 0 ? { attackRefusals: hearing.attackRefusals() } : {}),
    ...(killedAfter === undefined ? {} : { killedAfter }),
    ...(early.unfrozen === true ? { unfrozen: true } : {})
  }
}

/** What all looks together saw, and where. */
function wholeOf(
  { plan }: Subject,
  baseline: Baseline,
  root: Root,
  [early, late]: readonly [Look, Look]
): Pick<Observation, 'changes' | 'places' | 'inside'> {
  const { mounts } = baseline
  const memory = early.memory ?? late.memory ?? GONE
  const looks = [...early.volumes, ...late.volumes]
  const { partial: rootPartial, networkUnseen } = root
  const volumes = volumesLookedAt(baseline, looks)
  return {
    changes: byPath([
      ...root.changes,
      ...volumeChanges(looks),
      ...memoryChanges(memoryMounts(memory, mounts))
    ]),
    places: placesOf(plan, { mounts, volumes, memory, rootPartial, networkUnseen }),
    ...(memory.kind === 'seen' && memory.inside !== undefined ? { inside: memory.inside } : {})
  }
}

/** What one time of looking saw. */
interface Look {
  readonly memory?: Memory
  readonly lists: readonly (readonly RawChange[])[]
  readonly volumes: readonly VolumeLook[]
  readonly unfrozen?: boolean
}

/** While the container stands still: what will be gone at its end, and what its end may undo. */
async function lookBefore(
  subject: Subject,
  manner: Manner,
  baseline: Baseline,
  eyes: Eyes
): Promise<Look> {
  if (manner === 'ended') return NOTHING
  const { plan, stage, world } = subject
  const { engine } = world
  const frozen = await engine.pause(stage.id)
  try {
    const listing = manner === 'kill' ? [] : [engine.changes(stage.id)]
    // What a keeper keeps lasts until after the end.
    const looking = stage.kept ? undefined : lookNow(subject, eyes)
    const [lists, memory] = await Promise.all([Promise.all(listing), looking])
    const volumes = manner === 'stop' ? [await lookAgain(stage, plan, eyes, baseline)] : []
    return { ...(memory && { memory }), lists, volumes, unfrozen: !frozen }
  } finally {
    if (frozen && manner === 'stop') await engine.unpause(stage.id)
  }
}

/** A container can kill what looks at it, or keep it from starting; not while it stands still, so then another one tries. */
async function lookNow({ plan, stage }: Subject, eyes: Eyes): Promise<Memory> {
  const look = async ({ watcher }: ProbeLoan): Promise<Memory> =>
    lookIntoMemory(await watcher(), plan.watch.limit, eyes)
  const first = await look(stage.probe).catch(unlessLookFailed)
  return first?.kind === 'seen' ? first : look(stage.spare)
}

function unlessLookFailed(error: unknown): undefined {
  if (error instanceof Fault && error.kind === 'look-failed') return undefined
  throw error
}

/** Once it has ended: what lasts, and what a keeper kept. */
async function lookAfter(subject: Subject, baseline: Baseline, eyes: Eyes): Promise<Look> {
  const { plan, stage, life, world } = subject
  const memory = stage.kept ? { memory: await lookAtKept(subject, eyes) } : {}
  if (life.refusal !== undefined) return { ...memory, ...NOTHING }
  const lists = [await world.engine.changes(stage.id)]
  return { ...memory, lists, volumes: [await lookAgain(stage, plan, eyes, baseline)] }
}

const NOTHING: Look = { lists: [], volumes: [] }

async function lookAtKept({ plan, stage }: Subject, eyes: Eyes): Promise<Memory> {
  return asKept(await lookIntoMemory(await stage.probe.watcher(), plan.watch.limit, eyes))
}

const GONE: Memory = { kind: 'unseen', reason: 'the container had ended before' }
