import type { ProbeAction } from '../plan/workload/pod'
import type { Plan } from '../plan/plan'
import type { ProbeAnswer } from '../ports'
import type { ContainerId, ContainerSpec, StartOutcome } from '../words'
import type { CheckContext } from './keeper'
import type { Failure } from './outcome'

/** A container to create, and the pod that was made ready around it. */
export interface Surroundings {
  readonly spec: ContainerSpec
  /** Absent for a container that stands alone. */
  readonly pod?: PodAround
}

/** The other containers of a pod. */
export interface PodAround {
  /**
   * Starts the container under test, and with the first start those that run beside it. `prevented`:
   * another container of the pod failed.
   */
  readonly start: (id: ContainerId) => Promise<StartOutcome | Prevented>
  /** Fires when a container has ended that has to run as long as the pod. */
  readonly over: AbortSignal
  /** Failure of the container that ended; undefined while all run. */
  readonly failure: () => Failure | undefined
  /** Sends a request of a probe to the container under test. */
  readonly ask: (id: ContainerId, action: ProbeAction, within: number) => Promise<ProbeAnswer>
  /** Runs the hook that precedes the stop signal; returns the milliseconds that are left. */
  readonly beforeStop: (id: ContainerId, grace: number) => Promise<number>
  /**
   * Ends the other containers within so many milliseconds, as a kubelet does beside the container under
   * test, whose end is awaited.
   */
  readonly stop: (grace: number, judgedEnd: Promise<unknown>) => Promise<void>
  readonly pause: () => Promise<void>
  /**
   * Has paused containers go on. A first process whose processes they share ends only after them, and
   * so not while they are paused.
   */
  readonly resume: () => Promise<void>
}

export interface Prevented {
  readonly kind: 'prevented'
  readonly failure: Failure
}

/**
 * Makes a pod ready around the planned container, if it belongs to one, and passes on the container
 * to create in it. The removal of the pod is started before this settles.
 */
export async function withSurroundings<T>(
  plan: Plan,
  spec: ContainerSpec,
  context: CheckContext,
  use: (around: Surroundings) => Promise<T>
): Promise<T> {
  if (plan.pod === undefined) return use({ spec })
  const { withPod } = await import(/* webpackChunkName: "workload" */ './pod')
  return withPod(plan.pod, spec, context, use)
}
