import Docker from 'dockerode'
import { Agent, IncomingMessage } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import { Readable } from 'node:stream'
import { inspect } from 'node:util'
import { Fault } from '../../plan/faults'
import { unlessAborted, withDeadline } from '../clock'
import { errorMessage } from '../errors'
import type { RegistryLogin } from './credentials'
import { drain, endOfStream, type OnChunk } from './drain'
import type { Endpoint } from './endpoint'

/** Body of `POST /containers/create`. */
export type ContainerBody = Docker.ContainerCreateOptions

/** Body of `POST /volumes/create`. */
export type VolumeBody = Docker.VolumeCreateOptions

/** Sends a request through dockerode; settles with a stream once the answer's headers are in. */
type Dial = (
  options: Parameters<typeof Docker.prototype.modem.dial>[0],
  settle: (error: unknown, answer?: unknown) => void
) => void

/** A connection to the engine, and the signal that cancels every request on it. */
export interface EngineConnection {
  readonly dial: Dial
  readonly cancelled: AbortSignal
  /** Version of Podman, once it has answered; undefined for any other engine. */
  readonly podman: () => string | undefined
}

/** Connection without cancellation: a cut-off removal or creation would leave things behind. */
export const uncancelled = ({ dial, podman }: Omit<EngineConnection, 'cancelled'>) =>
  ({ dial, podman, cancelled: new AbortController().signal }) satisfies EngineConnection

/** A request to the engine. */
export interface EngineRequest extends TimeLimit {
  readonly path: string
  /** HTTP method; `GET` by default. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly query?: Readonly<Record<string, string>>
  /** Body: sent as an archive if it is a `Buffer` or a stream, else as JSON. */
  readonly body?: object
  /** Credentials for the registry, sent in a header. */
  readonly login?: RegistryLogin
  /** Whether the time limit is for the answer's headers alone; the body may take any time. */
  readonly patient?: boolean
  /** Whether the connection becomes a stream in both directions; the answer is then a `Duplex`. */
  readonly upgrade?: boolean
}

/** The time limit of a request, and the request's name in a sentence. */
export interface TimeLimit {
  /** Completes "The engine could not be asked to ...". */
  readonly what: string
  /** Time limit in milliseconds; `SHORT` by default. */
  readonly within?: number
}

/** Milliseconds for requests that a healthy engine answers at once. */
export const SHORT = 30_000

interface Connected extends Omit<EngineConnection, 'cancelled'> {
  /** Closes every connection, even while answers are pending. */
  readonly close: () => void
}

/** Connects with an agent of its own: once closed, no pending answer keeps the process alive. */
export function connect({ address, options }: Endpoint): Connected | Fault {
  const agent = options.protocol === 'https' ? new SecureAgent(KEPT) : new Agent(UNNAMED)
  // docker-modem formats each request for its debug log, even if off, down to the agent's sockets.
  Object.assign(agent, { [inspect.custom]: () => 'Agent' })
  const known: Docker.DockerOptions & { readonly agent: Agent } = { ...options, agent }
  try {
    const { modem } = new Docker(known)
    return { ...recognizing(modem.dial.bind(modem)), close: agent.destroy.bind(agent) }
  } catch (error) {
    // docker-modem itself reads DOCKER_HOST and DOCKER_CERT_PATH, too.
    const why = `The engine at ${address} cannot be used: ${errorMessage(error)}.`
    return new Fault(
      'engine-unreachable',
      `${why} Check DOCKER_HOST, DOCKER_TLS_VERIFY and DOCKER_CERT_PATH.`
    )
  }
}

/** Learns from the headers of the answers whether the engine is Podman, which names itself in each. */
function recognizing(send: Dial): Omit<EngineConnection, 'cancelled'> {
  let version: string | undefined
  const dial: Dial = (options, settle) => {
    send(options, (error, answer) => {
      version ??= headerOf(answer, 'libpod-api-version')
      settle(error, answer)
    })
  }
  return { dial, podman: () => version }
}

/** A header of an answer; undefined if it has none of that name. */
export function headerOf(answer: unknown, name: string): string | undefined {
  const value = answer instanceof IncomingMessage ? answer.headers[name] : undefined
  return typeof value === 'string' ? value : undefined
}

const KEPT = { keepAlive: true }
/** Without a server name, Node looks for one in the address: compiling that pattern takes 5 ms. */
const UNNAMED = { ...KEPT, servername: '' }

/**
 * Sends a request through docker-modem 5.0.7; resolves with the answer's stream once its headers
 * are in. Rejects with dockerode's error on any status but a success.
 */
function dialled(
  { dial, cancelled }: EngineConnection,
  request: EngineRequest,
  limit: AbortSignal
): Promise<Readable> {
  const { path, method = 'GET', query = {}, body = {}, login, patient, upgrade } = request
  const isStream = body instanceof Readable
  const isArchive = isStream || Buffer.isBuffer(body)
  // A patient answer outlives the limit. An order is not aborted, unless it is half an archive.
  const signal = patient ? cancelled : isStream || method === 'GET' ? limit : undefined
  return new Promise((resolve, reject) => {
    const settle = (error: unknown, answer: unknown): void => {
      if (answer instanceof Readable) {
        // Nothing reads an answer that comes too late: left open, it would keep the process alive.
        if (limit.aborted) answer.destroy()
        resolve(answer)
      } else reject(error instanceof Error ? error : new Error(errorMessage(error ?? NO_STREAM)))
    }
    dial(
      {
        method,
        // docker-modem sends no query without a question mark, and eats a character without a query.
        path: Object.keys(query).length === 0 ? path : `${path}?`,
        // Together, both would be sent in both: secrets of the environment in a URL that proxies log.
        options: { _query: query, _body: isArchive ? {} : body },
        ...(isArchive ? { file: body } : {}),
        ...(login === undefined ? {} : { authconfig: { ...login } }),
        ...(signal === undefined ? {} : { abortSignal: signal }),
        // docker-modem sends the headers of an upgrade with its body alone. The engine may take a
        // body that arrives after them for the first input, so it is empty.
        ...(upgrade === true ? { hijack: true, openStdin: true, file: EMPTY } : {}),
        // Without a stream, docker-modem never settles if the engine dies before the answer's end.
        isStream: true,
        statusCodes: SUCCESSES
      },
      settle
    )
  })
}

const EMPTY = Buffer.alloc(0)
const NO_STREAM = 'it did not answer with a stream'

const SUCCESSES = { 200: true, 201: true, 204: true }

/** Runs part of a request within its time limit; rejects with a `Fault` that says how it failed. */
export async function call<T>(
  { cancelled }: Pick<EngineConnection, 'cancelled'>,
  { what, within = SHORT }: TimeLimit,
  work: (limit: AbortSignal) => Promise<T>
): Promise<T> {
  return withDeadline(within, async (late) => {
    const limit = AbortSignal.any([late, cancelled])
    try {
      return await unlessAborted(work(limit), limit)
    } catch (error) {
      if (error instanceof Fault) throw error
      if (cancelled.aborted) throw new Fault('cancelled', CANCELLED)
      throw toFault(what, error, late.aborted ? within : undefined)
    }
  })
}

const CANCELLED = 'The run was cancelled.'

/** Status and reason of a failed request, for code that reacts to them: the `cause` of its `Fault`. */
interface Outcome {
  readonly status: number | undefined
  /** Text of the engine's refusal, or of the system on a lost connection; untrusted. */
  readonly reason: string
}

/** HTTP status with which the engine refused; undefined if it did not answer. */
export const statusOf = (error: unknown): number | undefined => outcomeOf(error).status

/** Reason why a request failed, without the sentence around it. */
export const reasonOf = (error: unknown): string => outcomeOf(error).reason

function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof Fault)) return decodeError(error)
  return isOutcome(error.cause) ? error.cause : { status: undefined, reason: error.message }
}

const isOutcome = (cause: unknown): cause is Outcome =>
  typeof cause === 'object' && cause !== null && 'status' in cause && 'reason' in cause

/** Status and reason of an error; removes the text that dockerode puts before the engine's. */
function decodeError(error: unknown): Outcome {
  const message = errorMessage(error)
  const reason = message.replace(/^\(HTTP code \d+\) [^-]* - /, '').trim()
  const known = typeof error === 'object' && error !== null && 'statusCode' in error
  return {
    reason,
    status: known && typeof error.statusCode === 'number' ? error.statusCode : undefined
  }
}

function toFault(what: string, error: unknown, within: number | undefined): Fault {
  const { status, reason } = decodeError(error)
  const why = within === undefined ? reason : `no answer within ${within / 1000} s`
  const verb = status === undefined ? 'could not be asked to' : 'refused to'
  const sentence = `The engine ${verb} ${what}: ${why.replace(/\.?$/, '.')}`
  const cause: Outcome = { status, reason: why }
  return new Fault('engine-fault', sentence, { cause, refused: status !== undefined })
}

/** Reads an answer within its time limit; `read` gets the stream once the headers are in. */
export function withAnswer<T>(
  line: EngineConnection,
  request: EngineRequest,
  read: (answer: Readable) => Promise<T> | T
): Promise<T> {
  return call(line, request, async (limit) => read(await dialled(line, request, limit)))
}

/** Resolves with the answer as a stream, once its headers are in. */
export const requestStream = (line: EngineConnection, request: EngineRequest): Promise<Readable> =>
  withAnswer(line, request, (answer) => answer)

/** Reads a whole answer in chunks, within the time limit; rejects if `onChunk` throws. */
export const requestBytes = (
  line: EngineConnection,
  request: EngineRequest,
  onChunk: OnChunk
): Promise<void> => withAnswer(line, request, (answer) => readWhole(answer, request.what, onChunk))

/** Sends a request; resolves once the engine has carried it out. */
export const send = (line: EngineConnection, request: EngineRequest): Promise<void> =>
  requestBytes(line, request, () => undefined)

/** Resolves with the engine's JSON answer, parsed but not validated. */
export async function requestJson(
  line: EngineConnection,
  request: EngineRequest
): Promise<unknown> {
  const read = (answer: Readable): Promise<unknown> => readJson(answer, request.what)
  if (request.patient === true) return read(await requestStream(line, request))
  return withAnswer(line, request, read)
}

async function readJson(answer: Readable, what: string): Promise<unknown> {
  const chunks: Uint8Array[] = []
  await readWhole(answer, what, (chunk) => chunks.push(chunk))
  return JSON.parse(Buffer.concat(chunks).toString())
}

async function readWhole(answer: Readable, what: string, onChunk: OnChunk): Promise<void> {
  if (await drain(answer, onChunk)) return
  throw new Fault('engine-fault', `The engine was lost: it was asked to ${what}.`)
}

/** Milliseconds: walking many files makes an engine silent; a hung one stays so (moby#53724). */
const SILENCE = 60_000

/** Reads an answer in chunks, however long it takes, until silence or an error of `onChunk`. */
export async function requestArchive(
  line: EngineConnection,
  request: EngineRequest,
  onChunk: OnChunk
): Promise<void> {
  const stream = await requestStream(line, { ...request, within: SILENCE, patient: true })
  const end = await endOfStream(stream, onChunk, SILENCE)
  if (end === 'whole') return
  if (line.cancelled.aborted) throw new Fault('cancelled', CANCELLED)
  const how = end === 'silent' ? `by saying nothing for ${SILENCE / 1000} s` : 'in the middle'
  throw new Fault('look-failed', `The engine broke off ${how}: it was asked to ${request.what}.`)
}
