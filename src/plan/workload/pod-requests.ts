import { maskTyped, maskWords } from '../masks'
import type { PodContainer, Probe, ProbeAction } from './pod'

/** A probe of a pod's container under its name in the manifest. */
export interface NamedProbe {
  readonly name: 'startupProbe' | 'readinessProbe' | 'livenessProbe'
  /** Request in a few words, e.g. `GET /healthz`; untrusted. */
  readonly request: string
  readonly probe: Probe
}

/** The probes of a container under their names in the manifest. */
export function namedProbes({
  probes: { startup, readiness, liveness },
  env
}: PodContainer): readonly NamedProbe[] {
  const named = [
    ['startupProbe', startup],
    ['readinessProbe', readiness],
    ['livenessProbe', liveness]
  ] as const
  return named.flatMap(([name, probe]) =>
    probe === undefined ? [] : [{ name, request: wordsOf(probe.action, env), probe }]
  )
}

/** A request of a probe in a few words, without secrets. */
function wordsOf(action: ProbeAction, env: readonly string[]): string {
  switch (action.kind) {
    case 'http':
      return `GET ${maskTyped(env)([action.path]).join()}`
    case 'tcp':
      return `port ${action.port}`
    case 'grpc':
      return `gRPC health on port ${action.port}`
    case 'exec':
      return maskWords(action.command, env).join(' ')
  }
}

/** Ports of the pod that a container's probes and hooks talk to. */
export function portsAsked({ probes, postStart, preStop }: PodContainer): readonly number[] {
  const actions = [
    ...[probes.startup, probes.readiness, probes.liveness].map((probe) => probe?.action),
    ...[postStart, preStop]
  ]
  return actions.flatMap((action) => {
    if (action === undefined || action.kind === 'exec' || action.kind === 'sleep') return []
    return [action.port]
  })
}
