import type { SmokeStep, Wishes } from './inputs'
import type { WaitStrategy } from './wait'
import type { PodPlan } from './workload/pod-plan'

/** Waits by the probes of a pod, or for the end of a job, where nothing else is wished. */
export function waitOfPod(
  { waitFor }: Pick<Wishes, 'waitFor'>,
  pod: PodPlan | undefined
): { readonly value: WaitStrategy } | undefined {
  if (pod === undefined || waitFor.kind !== 'auto') return undefined
  if (pod.isJob) return { value: { kind: 'exit' } }
  const { probes } = pod.judged
  return probes.length === 0 ? undefined : { value: { kind: 'probes', probes } }
}

/**
 * Probes of a pod as steps of the smoke test: all of them where there is no other step; otherwise
 * the liveness probe, which has to pass after the others.
 */
export function smokeOfPod(
  { smoke }: Pick<Wishes, 'smoke'>,
  pod: PodPlan | undefined
): readonly SmokeStep[] {
  if (pod === undefined || pod.isJob) return []
  const { probes } = pod.judged
  const wanted = smoke.length === 0 ? probes : probes.filter(({ name }) => name === 'livenessProbe')
  return wanted.map(({ name, request, probe }) => ({
    ...{ kind: 'probe', step: `${request} (${name})`, probe }
  }))
}
