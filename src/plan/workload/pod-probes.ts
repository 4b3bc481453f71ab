import { quoteInput, spellingAdvice } from '../parse'
import type { Way } from '../yaml'
import type { Hook, PodContainer, PodPort, Probe, ProbeAction } from './pod'
import type { PodDraft } from './pod-draft'
import type { DraftContainer } from './pod-environment'
import type { ContainerModel, HookModel, ProbeModel } from './pod-model'
import { expand } from './pod-text'

const SECOND = 1000
const PERIOD = 10
const FAILURES = 3

/** Ports of a container, as far as their numbers are. */
export function portsOf(
  { model, way }: DraftContainer,
  { complain }: PodDraft
): readonly PodPort[] {
  return (model.ports ?? []).flatMap(({ name, containerPort, protocol }, index) => {
    if (!isPort(containerPort)) {
      complain([...way, 'ports', index, 'containerPort'], NO_PORT)
      return []
    }
    return [{ ...(name ? { name } : {}), port: containerPort, protocol: protocol ?? 'TCP' }]
  })
}

const NO_PORT = 'is no port (1 to 65535); write one.'

const isPort = (port: number): boolean => port >= 1 && port <= 65_535

/** Probes of a container, with the kubelet's defaults. */
export function probesOf(
  container: DraftContainer,
  ports: readonly PodPort[],
  draft: PodDraft
): PodContainer['probes'] {
  const { model, way } = container
  const read = (key: keyof ContainerModel, probe: ProbeModel | null | undefined) =>
    probe ? probeOf(probe, { way: [...way, key], ports, draft, model }) : undefined
  const startup = read('startupProbe', model.startupProbe)
  const readiness = read('readinessProbe', model.readinessProbe)
  const liveness = read('livenessProbe', model.livenessProbe)
  return {
    ...(startup === undefined ? {} : { startup }),
    ...(readiness === undefined ? {} : { readiness }),
    ...(liveness === undefined ? {} : { liveness })
  }
}

interface Acting {
  readonly way: Way
  readonly ports: readonly PodPort[]
  readonly draft: PodDraft
  readonly model: ContainerModel
}

function probeOf(probe: ProbeModel, acting: Acting): Probe | undefined {
  const { way, draft, model, ports } = acting
  const { exec, grpc } = probe
  const asked = actionsOf(probe, acting)
  // The kubelet expands the command of a probe by variables as they are written, not by their values.
  const written = new Map((model.env ?? []).map(({ name, value }) => [name, value ?? '']))
  const command = exec?.command?.map((word) => expand(word, written))
  const actions: readonly (ProbeAction | undefined)[] = [
    ...asked,
    ...(exec ? [commandOf(command, [...way, 'exec'], draft)] : []),
    ...(grpc
      ? [grpcOf(grpc.port, grpc.service ?? '', { way: [...way, 'grpc', 'port'], ports, draft })]
      : [])
  ]
  const [action] = actions
  if (actions.length !== 1) draft.complain(way, ONE_ACTION)
  // The API server takes a zero for an absent field.
  return (
    action && {
      action,
      periodMs: (probe.periodSeconds || PERIOD) * SECOND,
      timeoutMs: (probe.timeoutSeconds || 1) * SECOND,
      failures: probe.failureThreshold || FAILURES,
      successes: probe.successThreshold || 1,
      initialDelayMs: (probe.initialDelaySeconds ?? 0) * SECOND
    }
  )
}

const ONE_ACTION = 'needs one action: httpGet, tcpSocket, exec, or one of its others.'

type Placed = Omit<Acting, 'model'>

function grpcOf(port: number, service: string, { way, draft }: Placed): ProbeAction | undefined {
  if (isPort(port)) return { kind: 'grpc', port, service }
  draft.complain(way, NO_PORT)
  return undefined
}

function commandOf(
  command: readonly string[] | undefined,
  way: Way,
  { complain }: PodDraft
): ProbeAction | undefined {
  if (command?.length) return { kind: 'exec', command }
  complain(way, 'has no command; write one.')
  return undefined
}

/** HTTP and TCP requests of a probe or hook; undefined for one with a fault. */
function actionsOf(
  { httpGet, tcpSocket }: Pick<HookModel, 'httpGet' | 'tcpSocket'>,
  { way, ...rest }: Placed
): readonly (ProbeAction | undefined)[] {
  return [
    ...(httpGet ? [httpOf(httpGet, { ...rest, way: [...way, 'httpGet'] })] : []),
    ...(tcpSocket ? [tcpOf(tcpSocket, { ...rest, way: [...way, 'tcpSocket'] })] : [])
  ]
}

function httpOf(
  { path, port: wanted, host, scheme, httpHeaders }: NonNullable<HookModel['httpGet']>,
  placed: Placed
): ProbeAction | undefined {
  const port = numberOf(wanted, placed)
  return port === undefined || isElsewhere(host, placed)
    ? undefined
    : {
        ...{ kind: 'http', scheme: scheme?.toUpperCase() === 'HTTPS' ? 'https' : 'http' },
        ...{ port, path: `/${path ?? ''}`.replace(/^\/\//, '/') },
        headers: (httpHeaders ?? []).map(({ name, value }) => [name, value ?? ''] as const)
      }
}

function tcpOf(
  { port: wanted, host }: NonNullable<HookModel['tcpSocket']>,
  placed: Placed
): ProbeAction | undefined {
  const port = numberOf(wanted, placed)
  return port === undefined || isElsewhere(host, placed) ? undefined : { kind: 'tcp', port }
}

/**
 * Whether a request of a kubelet goes to another host than the pod, which is not asked: a manifest
 * may not have this machine call its own services or others. The kubelet's own addresses are those
 * of a pod that has the network of its node.
 */
function isElsewhere(host: string | null | undefined, { way, draft }: Placed): boolean {
  if (!host) return false
  if (draft.sources.template.spec.hostNetwork && LOOPBACK.test(host)) return false
  draft.tell([...way, 'host'], { kind: 'not-reproduced', field: 'host' })
  return true
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i

/** Number of a port that is given by number or by its name in the container. */
function numberOf(wanted: number | string, { way, ports, draft }: Placed): number | undefined {
  const named =
    typeof wanted === 'string' ? ports.find(({ name }) => name === wanted)?.port : wanted
  const port = named ?? (/^\d+$/.test(String(wanted)) ? Number(wanted) : undefined)
  if (port !== undefined && isPort(port)) return port
  const names = ports.flatMap(({ name }) => name ?? [])
  const sentence =
    typeof wanted === 'string' && !/^\d+$/.test(wanted)
      ? `is ${quoteInput(wanted)}, which is no port of the container: ${spellingAdvice(wanted, names)}`
      : NO_PORT
  draft.complain([...way, 'port'], sentence)
  return undefined
}

/** Hooks of a container. */
export function hooksOf(
  { model, way }: DraftContainer,
  ports: readonly PodPort[],
  draft: PodDraft
): Pick<PodContainer, 'postStart' | 'preStop' | 'stopSignal'> {
  const { postStart: first, preStop: last, stopSignal } = model.lifecycle ?? {}
  const read = (key: string, hook: HookModel | null | undefined) =>
    hook ? hookOf(hook, { way: [...way, 'lifecycle', key], ports, draft }) : undefined
  const postStart = read('postStart', first)
  const preStop = read('preStop', last)
  return {
    ...(postStart === undefined ? {} : { postStart }),
    ...(preStop === undefined ? {} : { preStop }),
    ...(stopSignal ? { stopSignal } : {})
  }
}

function hookOf(hook: HookModel, placed: Placed): Hook | undefined {
  const { way, draft } = placed
  const { exec, sleep, tcpSocket } = hook
  if (tcpSocket) {
    // The field is there for compatibility alone: a kubelet does nothing for it.
    draft.tell([...way, 'tcpSocket'], { kind: 'not-reproduced', field: 'tcpSocket' })
    return undefined
  }
  const [asked] = actionsOf(hook, placed)
  if (asked !== undefined) return asked
  if (exec) return commandOf(exec.command ?? undefined, [...way, 'exec'], draft)
  if (sleep) return { kind: 'sleep', ms: Math.max(0, sleep.seconds) * SECOND }
  if (!hook.httpGet) draft.complain(way, ONE_ACTION)
  return undefined
}

/** Port of a container to talk to: that of its readiness probe, else its first one of TCP. */
export function servedPort({
  probes,
  ports
}: Pick<PodContainer, 'probes' | 'ports'>): number | undefined {
  const action = probes.readiness?.action
  return action !== undefined && 'port' in action
    ? action.port
    : ports.find(({ protocol }) => protocol === 'TCP')?.port
}

/** Milliseconds that a startup probe grants a container. */
export const grantedTime = ({ initialDelayMs, periodMs, failures }: Probe): number =>
  initialDelayMs + periodMs * failures
