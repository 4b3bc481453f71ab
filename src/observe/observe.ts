import { Fault } from '../plan/faults'
import { mayMount, mayTamper } from '../plan/names'
import type { Plan } from '../plan/plan'
import type { World } from '../ports'
import type { Exercise } from '../run/outcome'
import type { ProbeLease } from '../run/probe'
import { LAST_BREATH } from '../run/smoke'
import { endWithPod, isDeaf, mannerOfEnding, type Manner } from '../run/stop'
import type { Subject } from '../run/testbed'
import { alteredMounts, ownNamespaces } from './altered-mounts'
import { awaitRefusals, type Recorders } from './output-recorder'
import { asKeptAlive, lookIntoMemory, memoryChanges, type MemoryContents } from './memory'
import { bytesOf } from './paths'
import { areListsRead, listBeside } from './root'
import type { AlteredMount, Change, Observation } from './observation'
import { placesOf } from './places'
import { readRoots, rootChanges, type RootLooks } from './root'
import type { LookTools } from './spool'
import { changesByPath } from './store/change-store'
import { watchVolumes, type Baseline, type VolumeWatch } from './volumes'

/**
 * Looks at everything that the container wrote, and ends the container on the way: some programs
 * write only when told to stop.
 */
export async function observe(
  subject: Subject,
  exercise: Exercise,
  baseline: Baseline,
  { recorder, spool }: Recorders
): Promise<Observation> {
  const { plan, timed, booted, world } = subject
  const works = exercise.failure === undefined
  const tmpfs = plan.container.tmpfs.map(({ path }) => path)
  const watching = { tools: { world, spool }, volumes: watchVolumes(baseline, tmpfs), works }
  const planned = await mannerOfEnding(plan, exercise, world)
  const early = await timed('look', () => lookBefore(subject, planned, watching))
  const manner = early.manner ?? planned
  if (manner === 'stop') recorder.stopping()
  const stop = await timed('stop', () => endWithPod(manner, plan, booted, world))
  const late =
    manner === 'discard' ? NOTHING : await timed('observe', () => lookAfter(subject, watching))
  const seen = {
    ...{ baseline, exercise, volumes: watching.volumes },
    memory: early.memory ?? late.memory ?? GONE,
    looks: { lists: [...early.lists, ...late.lists], roots: late.roots }
  }
  const whole = await timed('compare', () => wholeOf(subject, seen))
  const altered = await mountsOf(subject, seen)
  return {
    ...whole,
    ...(altered.length > 0 ? { altered } : {}),
    ...(baseline.atStart && { atStart: baseline.atStart }),
    ...(await awaitRefusals(subject, exercise, recorder)),
    ...(stop && { stop }),
    ...(early.unfrozen === true ? { unfrozen: true } : {}),
    ...(early.endedBefore === undefined ? {} : { endedBefore: early.endedBefore })
  }
}

/**
 * Mounts that the container altered, where it has the capability to, and processes with their own
 * mount namespace.
 */
async function mountsOf(
  { plan, spec, testbed }: Subject,
  { memory, baseline }: Seen
): Promise<readonly AlteredMount[]> {
  if (memory.kind === 'unseen' || memory.inside === undefined) return []
  const { mountinfo, engines, processes } = memory.inside
  // With shared processes, those of other containers are among them.
  const own = plan.pod?.sharesProcesses === true ? [] : ownNamespaces(processes)
  if (!mayMount(plan.container)) return own
  const volumes = new Map(baseline.mounts.map((mount) => [mount.path, mount]))
  const homes = await testbed.homesOf([...volumes.keys(), ...spec.tmpfs.map(({ path }) => path)])
  const compared = {
    ...{ spec, volumes, engines },
    own: mountinfo,
    homes: new Map(Array.from(homes, ([path, home]) => [path, home.path])),
    elsewhere: baseline.elsewhere ?? []
  }
  return [...alteredMounts(compared), ...own]
}

/** The results of all looks together. */
interface Seen {
  readonly baseline: Baseline
  readonly exercise: Exercise
  readonly memory: MemoryContents
  readonly looks: RootLooks
  readonly volumes: VolumeWatch
}

/** All changes found by the looks, with the places in which they lie. */
async function wholeOf(
  subject: Subject,
  { baseline, exercise, memory, looks, volumes }: Seen
): Promise<Pick<Observation, 'changes' | 'places' | 'inside'>> {
  const { mounts } = baseline
  const root = await rootChanges(subject, exercise, baseline, looks)
  const { partial: rootPartial, networkUnseen } = root
  function* all(): Iterable<Change> {
    yield* root.changes
    yield* volumes.changes()
    yield* memoryChanges(memory, mounts)
  }
  const looked = {
    ...{ mounts, volumes: volumes.surveys(), kernels: baseline.kernels ?? [] },
    ...{ memory, rootPartial, networkUnseen }
  }
  return {
    changes: changesByPath(all()),
    places: placesOf(subject.plan, looked),
    ...(memory.kind === 'seen' && memory.inside !== undefined ? { inside: memory.inside } : {})
  }
}

/** The result of one look, apart from the volumes. */
interface Look extends RootLooks {
  readonly memory?: MemoryContents
  readonly unfrozen?: boolean
  /** How the container is to be ended, according to this look. */
  readonly manner?: Manner
  /** Exit code of a container that had ended before it could be looked at. */
  readonly endedBefore?: number
}

interface Watching {
  readonly tools: LookTools
  /** Whether the container has not failed so far. */
  readonly works: boolean
  readonly volumes: VolumeWatch
}

/**
 * The look at the paused container, before its end: at mounts that are lost with the container, and
 * at the changes that its end may undo.
 */
async function lookBefore(
  subject: Subject,
  planned: Manner,
  { tools, volumes, works }: Watching
): Promise<Look> {
  if (planned === 'ended') return NOTHING
  const { plan, testbed, booted, world } = subject
  const { engine } = world
  if (!subject.engine.joinsPaused) await probeBefore(subject)
  const [frozen] = await Promise.all([engine.pause(testbed.id), booted.pod?.pause()])
  if (!frozen) {
    // The engine refuses to pause a container that is ending a moment before it reports the end.
    await world.clock.sleep(LAST_BREATH, booted.over)
    const { running, exitCode } = await engine.inspect(testbed.id)
    if (!running) return { ...NOTHING, endedBefore: exitCode }
    // If the engine pauses an untouched container but not this one, the container prevents it, so a
    // look would not be reliable.
    if (await testbed.control.pauses()) throw new Fault('look-failed', UNPAUSED)
  }
  let manner: Manner = planned
  try {
    const list = areListsRead(plan) ? [() => engine.changes(testbed.id)] : []
    const listing = planned === 'kill' ? [] : list.map((ask) => ask())
    // A keeper's mounts last until after the end.
    const looking = testbed.kept ? undefined : lookNow(subject, volumes, tools)
    const [lists, memory] = await Promise.all([Promise.all(listing), looking])
    manner = mannerSeen(planned, memory, { plan, works })
    if (manner === 'stop') {
      if (planned === 'kill') lists.push(...(await Promise.all(list.map((ask) => ask()))))
      await volumes.look(plan, tools)
    }
    return { ...(memory && { memory }), lists, manner, unfrozen: !frozen }
  } finally {
    if (frozen && manner === 'stop') await engine.unpause(testbed.id)
    await booted.pod?.resume()
  }
}

/** Waits for the probe of an engine that starts none beside a paused container. */
async function probeBefore({ testbed, plan, world }: Subject): Promise<void> {
  if (testbed.kept || mayTamper(plan.container)) return
  await startedInTime(testbed.probe, world).catch(unlessFaulty(world))
}

/**
 * How the container is to be ended, corrected by the probe's look at the first process. The process
 * may wait for signals without catching them, or may not catch the stop signal after all.
 */
function mannerSeen(
  planned: Manner,
  memory: MemoryContents | undefined,
  { plan, works }: { readonly plan: Plan; readonly works: boolean }
): Manner {
  const isSeen = memory?.kind === 'seen'
  if (planned !== 'stop') return isSeen && memory.waits === true && works ? 'stop' : planned
  return isSeen && memory.waits !== true && isDeaf(memory.status ?? '', plan) ? 'kill' : planned
}

/**
 * Reads the memory mounts of a running container. The container can kill the probe, keep it from
 * starting or, with some capabilities, rewrite it. A paused container cannot, so a second probe
 * then tries.
 */
async function lookNow(
  { plan, testbed, world }: Subject,
  volumes: VolumeWatch,
  tools: LookTools
): Promise<MemoryContents> {
  // A container that may mount could have hidden its files so.
  const isCovered = mayMount(plan.container) ? undefined : volumes.isAt
  const look = (probe: ProbeLease): Promise<MemoryContents> =>
    lookIntoMemory({ probe, peer: testbed.peer, isCovered }, plan.watch.limit, tools)
  if (!mayTamper(plan.container)) {
    const first = await startedInTime(testbed.probe, world)
      .then((isStarted) => (isStarted ? look(testbed.probe) : undefined))
      .catch(unlessFaulty(world))
    if (first?.kind === 'seen') return first
    // Where it runs after all, the next one would take it for a process of the container.
    await testbed.probe.gone()
  }
  const memory = await look(testbed.spare)
  const { watcher } = testbed.spare
  const isRefused = memory.kind === 'unseen' && (await watcher()).kind === 'none'
  if (isRefused && (await testbed.control.isJoined()))
    throw new Fault('look-failed', unjoined(memory.reason))
  return memory
}

const UNPAUSED =
  'The engine refused to pause this container, though it pauses others: its first process may have ended while others go on. It could not be inspected.'

const unjoined = (reason: string): string =>
  `The engine let no other container inspect this one, though it does with others (${reason.replace(/\.$/, '')}), so writes in memory are not known.`

/**
 * Whether a probe that was started beside the container runs. If the container has stopped that
 * probe meanwhile, the engine's answer may never come.
 */
async function startedInTime({ watcher }: ProbeLease, { clock }: World): Promise<boolean> {
  const settled = new AbortController()
  try {
    const late = clock.sleep(START, settled.signal).then(() => false)
    return await Promise.race([watcher().then(() => true), late])
  } finally {
    settled.abort()
  }
}

const START = 10_000

/** Ignores a fault of the first probe, since another one tries; throws after a cancellation. */
const unlessFaulty =
  ({ cancelled }: World) =>
  (error: unknown): undefined => {
    if (error instanceof Fault && !cancelled.aborted) return undefined
    throw error
  }

/** The look after the container's end: at storage that lasts, and at the mounts of a keeper. */
async function lookAfter(subject: Subject, { tools, volumes }: Watching): Promise<Look> {
  const { plan, testbed, booted, world } = subject
  const isCovered = (path: string): boolean =>
    testbed.spec.volumes.some((volume) => bytesOf(volume.path) === path)
  const watchers = { probe: testbed.probe, isCovered }
  const seen = testbed.kept && (await lookIntoMemory(watchers, plan.watch.limit, tools))
  const memory = seen === false ? {} : { memory: asKeptAlive(seen) }
  if (booted.refusal !== undefined) return { ...memory, ...NOTHING }
  const reading = plan.watch.rootContents ? await begunReading(subject) : undefined
  const list = () => world.engine.changes(testbed.id)
  const lists = areListsRead(plan) ? [await listBeside(reading?.roots, list)] : []
  await volumes.look(plan, tools)
  return { ...memory, lists, ...reading }
}

/**
 * Starts to read both root filesystems, and returns once the container's own has begun to arrive.
 * With many files the engine takes seconds each for the archive and the list. It makes them side by
 * side only in that order: while it lists, it locks the container (moby, `ContainerChanges`). A
 * failed read rejects `roots`, where the archives are compared.
 */
async function begunReading(subject: Subject): Promise<Pick<Required<Look>, 'roots'>> {
  let begun = (): void => undefined
  const beginning = new Promise<void>((resolve) => {
    begun = resolve
  })
  const roots = readRoots(subject, begun)
  await Promise.race([beginning, roots]).catch(() => undefined)
  return { roots }
}

const NOTHING: Look = { lists: [] }

const GONE: MemoryContents = { kind: 'unseen', reason: 'the container had ended before' }
