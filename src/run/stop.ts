import type { Plan } from '../plan/plan'
import type { World } from '../ports'
import type { BootedContainer } from './boot'
import { needsKeeper } from './keeper'
import type { Exercise, Failure } from './outcome'
import { catchesIn, signalNumber } from './signals'

/**
 * How a container is ended. `ended`: it has ended by itself; `discard`: killed, and its files are
 * not read; `kill`: killed; `stop`: sent its stop signal first.
 */
export type Manner = 'ended' | 'discard' | 'kill' | 'stop'

/** How a container ended that was sent its stop signal. */
export interface Stop {
  readonly exitCode: number
  /** Milliseconds after which it was killed; absent where it ended in time. */
  readonly killedAfter?: number
}

/**
 * Chooses how to end a container. A working container that catches its stop signal is sent that
 * signal, since it may write at its end, or be refused a write. If unknown, it counts as caught.
 */
export async function mannerOfEnding(
  plan: Plan,
  { failure, container }: Pick<Exercise, 'failure' | 'container'>,
  { engine }: Pick<World, 'engine'>
): Promise<Manner> {
  if (container?.running !== true) return 'ended'
  const fails = failure !== undefined
  const isTold = plan.isToldToStop === true || plan.pod?.judged.preStop !== undefined
  if (!fails && isTold) return 'stop'
  if (!fails && (await engine.catches(container, plan.image.stopSignal)) !== false) return 'stop'
  return survivesEnd(plan) || plan.watch.rootContents ? 'kill' : 'discard'
}

/**
 * Whether asking the container to stop shows nothing: its first process, by the text of its
 * `/proc/PID/status`, does not catch the stop signal, and no hook precedes that. The engine cannot
 * tell that of a process on another machine.
 */
export function isDeaf(status: string, { image, pod }: Plan): boolean {
  if (pod?.judged.preStop !== undefined) return false
  const signal = signalNumber(image.stopSignal)
  return signal !== undefined && catchesIn(status, signal) === false
}

/** Ends the container in that manner; returns how it ended if it was sent its stop signal. */
export async function end(
  manner: Manner,
  plan: Plan,
  booted: BootedContainer,
  { engine, clock, log }: World
): Promise<Stop | undefined> {
  if (manner === 'discard') {
    // The log ends long before the engine has removed the container's network.
    await Promise.race([booted.logEnd, engine.kill(booted.id)])
    return undefined
  }
  const began = clock.now()
  if (manner === 'stop') {
    log.progress(`Stopping the container, for up to ${plan.limits.stop / 1000} s`)
    const grace = await booted.pod?.beforeStop(booted.id, plan.limits.stop)
    await engine.stop(booted.id, grace ?? plan.limits.stop)
  }
  if (manner === 'kill') await engine.kill(booted.id)
  const exitCode = await booted.ended
  if (manner !== 'stop') return undefined
  const inVain = exitCode === KILLED && clock.now() - began >= plan.limits.stop
  return { exitCode, ...(inVain && { killedAfter: plan.limits.stop }) }
}

/**
 * Ends the container like `end`, and the others of its pod, which may write into volumes that they
 * share with it at their end.
 */
export async function endWithPod(
  manner: Manner,
  plan: Plan,
  booted: BootedContainer,
  world: World
): Promise<Stop | undefined> {
  // Of a container that is discarded, nothing is inspected that others may write.
  const others = manner === 'discard' || plan.podGoesOn === true ? undefined : booted.pod
  const [stop] = await Promise.all([
    end(manner, plan, booted, world),
    others?.stop(plan.limits.stop, booted.ended)
  ])
  return stop
}

/** Exit code after SIGKILL: 128 plus the signal number. */
const KILLED = 137

/** Whether any writes outlive the container: a keeper preserves those in memory, too. */
function survivesEnd(plan: Plan): boolean {
  const { container, image } = plan
  const lasting = container.volumes.length + image.volumes.length > 0
  return lasting || !container.readOnly || needsKeeper(plan)
}

/** The ends of one image on a read-only and on a writable root filesystem. */
export interface StopFacts {
  readonly readOnly: Stop
  /** Undefined where the image could not be told to stop in the writable run. */
  readonly writable: Stop | undefined
  /** The failure that prevented it. */
  readonly failure: Failure | undefined
}

/** Whether a container ended as it should: in time, with code 0 or that of the stop signal. */
export const isClean = (stop: Stop, signal: string): boolean => disorder(stop, signal) === 0

/**
 * Whether one end is worse than another: killed is worse than an exit code of the program's own,
 * which is worse than a clean end.
 */
export const isWorse = (stop: Stop, other: Stop | undefined, signal: string): boolean =>
  disorder(stop, signal) > (other === undefined ? 0 : disorder(other, signal))

function disorder({ exitCode, killedAfter }: Stop, signal: string): number {
  if (killedAfter !== undefined) return 2
  return exitCode === 0 || exitCode === 128 + (signalNumber(signal) ?? NaN) ? 0 : 1
}
