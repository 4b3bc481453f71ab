import type { PodMember } from '../plan/workload/pod-plan'
import type { Engine, World } from '../ports'
import type { ContainerId, StartOutcome } from '../words'
import { signalAfter } from './boot'
import type { Failure, PodRole } from './outcome'
import { capture, logTail, type Capture } from './output'
import type { PodMotion } from './pod-motion'
import { askProbe, runHook, type Probed } from './pod-probes'
import { awaitProbe, PROBE_PAUSE } from './readiness'

/** The containers that run beside the one under test. */
export interface PodCrew {
  /** Runs an init container to its end; returns its failure, if any. */
  readonly run: (member: PodMember) => Promise<Failure | undefined>
  /** Starts a container that goes on running; returns its failure, if any. */
  readonly start: (member: PodMember, role: PodRole) => Promise<Failure | undefined>
  /** Fires when a container has ended that has to run. */
  readonly over: AbortSignal
  /** Failure of the container that ended; undefined while all run. */
  readonly failure: () => Failure | undefined
  /**
   * Ends the containers as a kubelet does, with `grace` milliseconds for all of it: the sidecars last,
   * once the container under test has ended, too.
   */
  readonly stop: (grace: number, judgedEnd: Promise<unknown>) => Promise<void>
}

/** A container of a pod after its start, or a clause that says why it could not be created. */
export type Launched =
  { readonly id: ContainerId; readonly outcome: StartOutcome } | { readonly problem: string }

/** Means of a pod's containers. */
export interface CrewMeans {
  /** Creates a container of the pod and starts it. */
  readonly launch: (member: PodMember) => Promise<Launched>
  readonly motion: PodMotion
  readonly reach: Probed['reach']
  readonly hide: Probed['hide']
  readonly world: World
  /** Whether a container may end with code 0. */
  readonly isJob: boolean
  /** Milliseconds for each init container to end, and for each sidecar to have started. */
  readonly startup: number
}

/** A started container of the pod. */
interface Started {
  readonly id: ContainerId
  readonly ended: Promise<number>
  readonly output: Pick<Capture, 'text'>
  /** Settles at the end of its log. */
  readonly heard: Promise<void>
}

type Named = Pick<Extract<Failure, { kind: 'pod-failed' }>, 'container' | 'role'>

/** Returns the crew of a pod, before any of its containers is created. */
export function podCrew(means: CrewMeans): PodCrew {
  const { world, isJob, motion } = means
  const controller = new AbortController()
  let failure: Failure | undefined
  let isStopping = false
  const alive = new Map<ContainerId, PodMember>()
  const watch = (named: Named, started: Started, member: PodMember): void => {
    motion.add(started.id)
    alive.set(started.id, member)
    const note = async (exitCode: number): Promise<void> => {
      motion.delete(started.id)
      alive.delete(started.id)
      if (isStopping || (isJob && exitCode === 0)) return
      failure ??= await failureOf(named, `it ended with code ${exitCode}`, started, means)
      controller.abort()
    }
    // A lost engine is a fault wherever it is asked next.
    started.ended.then(note).catch(ignore)
  }
  return {
    run: (member) => runToEnd(member, means),
    start: (member, role) => startBeside(member, { role, means, watch }),
    over: controller.signal,
    failure: () => failure,
    stop: async (grace, judgedEnd) => {
      isStopping = true
      const deadline = world.clock.now() + grace
      const ending = (one: readonly [ContainerId, PodMember]): Promise<void> =>
        endOne(one, deadline, means)
      const [sidecars, others] = [true, false].map((isSidecar) =>
        [...alive].filter(([, member]) => member.isSidecar === isSidecar)
      )
      await Promise.all([judgedEnd, ...(others ?? []).map(ending)])
      for (const sidecar of (sidecars ?? []).toReversed()) await ending(sidecar)
    }
  }
}

/** Milliseconds that a kubelet leaves a container after its hook in any case. */
export const LEAST_GRACE = 2000

/** Ends a container; one that cannot catch its stop signal is killed at once. */
async function endOne(
  [id, { preStop, stopSignal }]: readonly [ContainerId, PodMember],
  deadline: number,
  { world, reach, hide }: CrewMeans
): Promise<void> {
  const { engine, clock } = world
  const left = (): number => Math.max(LEAST_GRACE, deadline - clock.now())
  if (preStop !== undefined) await runHook(preStop, { id, reach, hide, world }, left())
  const facts = await engine.inspect(id)
  if (!facts.running) return
  const isDeaf = (await engine.catches(facts, stopSignal)) === false
  await (isDeaf ? engine.kill(id) : engine.stop(id, left()))
}

const ignore = (): void => undefined

async function runToEnd(member: PodMember, means: CrewMeans): Promise<Failure | undefined> {
  const { world, startup } = means
  const named: Named = { container: member.name, role: 'init container' }
  world.log.progress(`Running the init container ${member.name}`)
  const started = await startOne(member, named, means)
  if ('kind' in started) return started
  const over = signalAfter(started.ended)
  await world.clock.sleep(startup, over)
  if (!over.aborted)
    return failureOf(named, `it had not ended after ${startup / 1000} s`, started, means)
  const exitCode = await started.ended
  return exitCode === 0
    ? undefined
    : failureOf(named, `it ended with code ${exitCode}`, started, means)
}

/** How a container beside the judged one is started. */
interface Beside {
  readonly role: PodRole
  readonly means: CrewMeans
  readonly watch: (named: Named, started: Started, member: PodMember) => void
}

async function startBeside(
  member: PodMember,
  { role, means, watch }: Beside
): Promise<Failure | undefined> {
  const { world, reach, hide, startup } = means
  const named: Named = { container: member.name, role }
  world.log.progress(`Starting the ${role} ${member.name}`)
  const started = await startOne(member, named, means)
  if ('kind' in started) return started
  watch(named, started, member)
  const probed = { id: started.id, reach, hide, world }
  const hook = member.postStart && (await runHook(member.postStart, probed, startup))
  if (hook !== undefined)
    return failureOf(named, `its "postStart" hook failed: ${hook}`, started, means)
  if (role !== 'sidecar' || member.startup === undefined) return undefined
  const { clock } = world
  const deadline = clock.now() + startup
  const patience = { clock, deadline, over: signalAfter(started.ended), pause: PROBE_PAUSE }
  const { passed, detail } = await awaitProbe(
    member.startup,
    (action, within) => askProbe(action, probed, within),
    patience
  )
  return passed
    ? undefined
    : failureOf(named, `its "startupProbe" did not pass: ${detail}`, started, means)
}

async function startOne(
  member: PodMember,
  named: Named,
  { launch, world: { engine } }: CrewMeans
): Promise<Started | Failure> {
  const made = await launch(member)
  if ('problem' in made) return { kind: 'pod-failed', ...named, reason: made.problem, log: '' }
  const { id, outcome } = made
  if (outcome.kind === 'refused') {
    const reason = `it could not be started: ${outcome.reason}`
    return { kind: 'pod-failed', ...named, reason, log: '' }
  }
  return followed(id, engine)
}

function followed(id: ContainerId, engine: Engine): Started {
  const output = capture(0, LOG_BYTES)
  const ended = engine.ended(id)
  const heard = engine.follow(id, output.add)
  for (const one of [ended, heard]) one.catch(ignore)
  return { id, ended, output, heard }
}

/** Bytes of a log whose end is reported. */
const LOG_BYTES = 8192

/** Milliseconds for the last lines of a log to arrive. */
const LAST_LINES = 2000

async function failureOf(
  named: Named,
  reason: string,
  { output, heard, ended }: Started,
  { hide, world: { clock } }: Pick<CrewMeans, 'hide' | 'world'>
): Promise<Failure> {
  const isOver = signalAfter(ended)
  // Settled promises are noted a moment later.
  await clock.sleep(0, isOver)
  if (isOver.aborted) await clock.sleep(LAST_LINES, signalAfter(heard))
  return { kind: 'pod-failed', ...named, reason, log: logTail(hide(output.text())) }
}
