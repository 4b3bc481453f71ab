import { Fault } from '../plan/faults'
import type { ChangeList, RawChange } from '../ports'
import { end, isDeaf, mannerOfEnding, type Manner } from '../run/ending'
import type { Exercise } from '../run/outcome'
import type { ProbeLoan } from '../run/probe'
import type { Subject } from '../run/stage'
import { changesByPath } from './compact/changes'
import { hearOut } from './hear-out'
import type { Notes } from './hearing'
import { asKept, lookIntoMemory, memoryChanges, memoryMounts, type Memory } from './memory'
import type { Change, Observation } from './observation'
import { placesOf } from './places'
import { rootChanges } from './root'
import type { Eyes } from './spool'
import { watchVolumes, type Baseline, type VolumeWatch } from './volumes'

/** Looks at everything that the container wrote, ending it on the way: some programs write only when told to stop. */
export async function observe(
  subject: Subject,
  exercise: Exercise,
  baseline: Baseline,
  { hearing, spool }: Notes
): Promise<Observation> {
  const { plan, timed, life, world } = subject
  const watching = { eyes: { world, spool }, volumes: watchVolumes(baseline) }
  const planned = await mannerOfEnding(plan, exercise, world)
  const early = await timed('look', () => lookBefore(subject, planned, watching))
  const manner = planned === 'stop' && isDeaf(statusIn(early.memory), plan) ? 'kill' : planned
  if (manner === 'stop') hearing.stopping()
  const stop = await timed('stop', () => end(manner, plan, life, world))
  const late =
    manner === 'discard' ? NOTHING : await timed('observe', () => lookAfter(subject, watching))
  const seen = {
    ...{ baseline, exercise, volumes: watching.volumes },
    ...{ memory: early.memory ?? late.memory ?? GONE, lists: [...early.lists, ...late.lists] }
  }
  const whole = await timed('compare', () => wholeOf(subject, seen))
  return {
    ...whole,
    ...(await hearOut(subject, exercise, hearing)),
    ...(stop && { stop }),
    ...(early.unfrozen === true ? { unfrozen: true } : {})
  }
}

/** What all looks together saw. */
interface Seen {
  readonly baseline: Baseline
  readonly exercise: Exercise
  readonly memory: Memory
  readonly lists: Look['lists']
  readonly volumes: VolumeWatch
}

/** What it adds up to, and where it was. */
async function wholeOf(
  subject: Subject,
  { baseline, exercise, memory, lists, volumes }: Seen
): Promise<Pick<Observation, 'changes' | 'places' | 'inside'>> {
  const { mounts } = baseline
  const root = await rootChanges(subject, exercise, baseline, lists)
  const { partial: rootPartial, networkUnseen } = root
  function* all(): Iterable<Change> {
    yield* root.changes
    yield* volumes.changes()
    yield* memoryChanges(memoryMounts(memory, mounts))
  }
  const looked = { mounts, volumes: volumes.surveys(), memory, rootPartial, networkUnseen }
  return {
    changes: changesByPath(all()),
    places: placesOf(subject.plan, looked),
    ...(memory.kind === 'seen' && memory.inside !== undefined ? { inside: memory.inside } : {})
  }
}

/** What one time of looking saw, but for the volumes. */
interface Look {
  readonly memory?: Memory
  readonly lists: readonly ChangeList<RawChange>[]
  readonly unfrozen?: boolean
}

/** Where a look puts down what it sees. */
interface Watching {
  readonly eyes: Eyes
  readonly volumes: VolumeWatch
}

/** While the container stands still: what will be gone at its end, and what its end may undo. */
async function lookBefore(
  subject: Subject,
  manner: Manner,
  { eyes, volumes }: Watching
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
    if (manner === 'stop') await volumes.look(stage, plan, eyes)
    return { ...(memory && { memory }), lists, unfrozen: !frozen }
  } finally {
    if (frozen && manner === 'stop') await engine.unpause(stage.id)
  }
}

/** A container can kill what looks at it, or keep it from starting; not while it stands still, so then another one tries. */
async function lookNow({ plan, stage }: Subject, eyes: Eyes): Promise<Memory> {
  const look = (probe: ProbeLoan): Promise<Memory> => lookIntoMemory(probe, plan.watch.limit, eyes)
  const first = await look(stage.probe).catch(unlessLookFailed)
  return first?.kind === 'seen' ? first : look(stage.spare)
}

function unlessLookFailed(error: unknown): undefined {
  if (error instanceof Fault && error.kind === 'look-failed') return undefined
  throw error
}

/** Once it has ended: what lasts, and what a keeper kept. */
async function lookAfter(subject: Subject, { eyes, volumes }: Watching): Promise<Look> {
  const { plan, stage, life, world } = subject
  const memory = stage.kept ? { memory: await lookAtKept(subject, eyes) } : {}
  if (life.refusal !== undefined) return { ...memory, ...NOTHING }
  const lists = [await world.engine.changes(stage.id)]
  await volumes.look(stage, plan, eyes)
  return { ...memory, lists }
}

/** What `/proc` says of the container's first process; empty where the probe did not see it. */
const statusIn = (memory: Memory | undefined): string =>
  (memory?.kind === 'seen' ? memory.status : undefined) ?? ''

const NOTHING: Look = { lists: [] }

async function lookAtKept({ plan, stage }: Subject, eyes: Eyes): Promise<Memory> {
  return asKept(await lookIntoMemory(stage.probe, plan.watch.limit, eyes))
}

const GONE: Memory = { kind: 'unseen', reason: 'the container had ended before' }
