import type { ImageFacts } from '../words'
import { notA, quoteInput, type Parsed, type Problem } from './parse'
import { parsePort } from './quantities'
import type { SmokeStep, Understood, WaitWish, Wishes } from './inputs'
import type { PodPlan } from './workload/pod-plan'
import type { NamedProbe } from './workload/pod-requests'

/** Condition for the container to count as ready. */
export type WaitStrategy =
  | { readonly kind: 'healthy' }
  | { readonly kind: 'tcp'; readonly port: number }
  | { readonly kind: 'http'; readonly port: number; readonly path: string }
  | { readonly kind: 'log'; readonly expression: RegExp }
  | { readonly kind: 'exit' }
  /** Still running after so many milliseconds. */
  | { readonly kind: 'running'; readonly milliseconds: number }
  /** The probes of a pod's container, each once the one before has passed. */
  | { readonly kind: 'probes'; readonly probes: readonly NamedProbe[] }
  | { readonly kind: 'none' }

/** Resolves `wait-for` for an image. */
export function waitStrategy(understood: Understood, image: ImageFacts): Parsed<WaitStrategy> {
  const wish = understood.waitFor ?? { kind: 'none' }
  const port = portOf(understood, image)
  switch (wish.kind) {
    case 'auto':
      return { value: automatic(understood.network === 'none' ? undefined : port, image) }
    case 'healthy':
      return image.hasHealthCheck ? { value: { kind: 'healthy' } } : noHealthCheck(image)
    case 'tcp': {
      const chosen = wish.port ?? port
      return chosen === undefined ? noPort('tcp', image) : { value: { kind: 'tcp', port: chosen } }
    }
    case 'http':
      return port === undefined
        ? noPort('http', image)
        : { value: { kind: 'http', port, path: wish.path } }
    case 'log':
      return { value: wish }
    case 'exit':
    case 'none':
      return { value: { kind: wish.kind } }
  }
}

function automatic(port: number | undefined, image: ImageFacts): WaitStrategy {
  if (image.hasHealthCheck) return { kind: 'healthy' }
  return port === undefined ? { kind: 'running', milliseconds: 1000 } : { kind: 'tcp', port }
}

function noHealthCheck(image: ImageFacts): Problem {
  return {
    problem: `"healthy" needs a health check, and ${quoteInput(image.reference)} has none; give it a HEALTHCHECK or wait for something else, for example "tcp".`
  }
}

/** Problem of a step that needs a port if none was given and the image exposes none. */
export function noPort(what: string, image: ImageFacts): Problem {
  return {
    problem: `${quoteInput(what)} needs a port, and ${quoteInput(image.reference)} exposes no TCP port; name one in "port", for example "port: 8080".`
  }
}

/**
 * Placeholder for an invalid or unreachable port. That is reported already, so that the port is not
 * reported as missing too.
 */
export const SOME_PORT = 1

/**
 * Container port to talk to: the port that was given, or else the lowest TCP port that the image
 * exposes. Undefined if there is none, or if no port was given and the container has no network.
 */
export function portOf(understood: Understood, image: ImageFacts): number | undefined {
  if (!Object.hasOwn(understood, 'port')) return SOME_PORT
  if (understood.port !== undefined || understood.network === 'none') return understood.port
  const exposed = image.exposedPorts.flatMap(tcpPort)
  return exposed.length === 0 ? undefined : Math.min(...exposed)
}

/**
 * Parses `80/tcp`, `80` (tcp by the OCI image specification) or `8000-8010/tcp`, of which the
 * lowest counts; empty for another protocol.
 */
function tcpPort(exposed: string): readonly number[] {
  const [, port] = /^(\d+)(?:-\d+)?(?:\/tcp)?$/i.exec(exposed) ?? []
  return port === undefined ? [] : [Number(port)]
}

const FORMS =
  'a way to wait ("auto", "healthy", "tcp", "tcp:PORT", "http", "http:/PATH", "log:REGEX", "exit" or "none")'

/** Parses `wait-for`: a word, and for some words the text after its first colon. */
export function parseWaitFor(text: string): Parsed<WaitWish> {
  const [, word = '', rest] = /^([^:]*)(?::([^]*))?$/.exec(text) ?? []
  switch (word) {
    case 'auto':
    case 'healthy':
    case 'exit':
    case 'none':
      return rest === undefined ? { value: { kind: word } } : notA(FORMS, word, text)
    case 'tcp':
      return rest === undefined ? { value: { kind: 'tcp', port: undefined } } : parseTcp(rest)
    case 'http':
      return parseHttp(rest ?? '/')
    case 'log':
      return parseLog(rest ?? '')
    default:
      return notA(FORMS, 'http:/healthz', text)
  }
}

function parseTcp(text: string): Parsed<WaitWish> {
  const port = parsePort(text)
  return 'value' in port ? { value: { kind: 'tcp', port: port.value } } : port
}

function parseHttp(path: string): Parsed<WaitWish> {
  return /^\/\S*$/.test(path)
    ? { value: { kind: 'http', path } }
    : notA('a path that starts with "/"', 'http:/healthz', path)
}

function parseLog(expression: string): Parsed<WaitWish> {
  if (expression === '')
    return { problem: '"log:" has no expression; write for example "log:ready to accept".' }
  try {
    return { value: { kind: 'log', expression: new RegExp(expression) } }
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message.replace(/^[^]*: /, '') : ''
    return { problem: `${quoteInput(expression)} is no regular expression (${reason}); mend it.` }
  }
}

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
