import Docker from 'dockerode'
import { Agent } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import { Readable } from 'node:stream'
import { inspect } from 'node:util'
import { Fault } from '../../plan/faults'
import { unlessAborted, withDeadline } from '../clock'
import { errorMessage } from '../errors'
import type { RegistryLogin } from './credentials'
import type { Endpoint } from './endpoint'

/** Body of `POST /containers/create`. */
export type ContainerBody = Docker.ContainerCreateOptions

/** Body of `POST /volumes/create`. */
export type VolumeBody = Docker.VolumeCreateOptions

/** Sends a request by dockerode; settles with the answer's stream once its head is there. */
type Dial = (
  options: Parameters<typeof Docker.prototype.modem.dial>[0],
  settle: (error: unknown, answer?: unknown) => void
) => void

/** A connection to the engine, and the signal that cancels every request on it. */
export interface EngineConnection {
  readonly dial: Dial
  readonly cancelled: AbortSignal
}

/** The connection for removals, and for creations, whose result would be left behind: no cancellation ends them. */
export const uncancelled = ({ dial }: Pick<EngineConnection, 'dial'>): EngineConnection => ({
  dial,
  cancelled: new AbortController().signal
})

/** A request to the engine. */
export interface EngineRequest extends TimeLimit {
  readonly path: string
  /** `GET` where nothing else is said. */
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly query?: Readonly<Record<string, string>>
  /** Sent as JSON, or, if it is a `Buffer`, as an archive. */
  readonly body?: object
  /** Sent in a header of its own. */
  readonly login?: RegistryLogin
  /** The time limit is for the answer's head alone: its body comes whenever what is asked for has happened. */
  readonly patient?: boolean
  /** The connection becomes a stream to both sides: the answer is a `Duplex`. */
  readonly upgrade?: boolean
}

/** The time limit of a request, and the request's name in a sentence. */
export interface TimeLimit {
  /** Completes "The engine could not be asked to ...". */
  readonly what: string
  /** Milliseconds; `SHORT` where nothing else is said. */
  readonly within?: number
}

/** Milliseconds for requests that a healthy engine answers at once. */
export const SHORT = 30_000

interface Connected {
  readonly dial: Dial
  /** Breaks every connection. */
  readonly close: () => void
}

/** Connects to the engine at that address, with an agent of its own, so that no answer that is still owed keeps the process alive. */
export function connect({ address, options }: Endpoint): Connected | Fault {
  const agent = options.protocol === 'https' ? new SecureAgent(KEPT) : new Agent(UNNAMED)
  // docker-modem describes every request for its debug log, read or not, down to the last socket of its agent.
  Object.assign(agent, { [inspect.custom]: () => 'Agent' })
  const known: Docker.DockerOptions & { readonly agent: Agent } = { ...options, agent }
  try {
    const { modem } = new Docker(known)
    return { dial: modem.dial.bind(modem), close: agent.destroy.bind(agent) }
  } catch (error) {
    // docker-modem looks at DOCKER_HOST and DOCKER_CERT_PATH for itself, too.
    const why = `The engine at ${address} cannot be used: ${errorMessage(error)}.`
    return new Fault(
      'engine-unreachable',
      `${why} Check DOCKER_HOST, DOCKER_TLS_VERIFY and DOCKER_CERT_PATH.`
    )
  }
}

const KEPT = { keepAlive: true }
/** Without a name Node would look for one in the address, which needs an expression that takes it 5 ms to make. */
const UNNAMED = { ...KEPT, servername: '' }

/**
 * Sends a request through docker-modem 5.0.7; resolves with the answer's stream once its head is there. Any other status than a success
 * rejects, with dockerode's error.
 */
function dialled(
  { dial, cancelled }: EngineConnection,
  request: EngineRequest,
  limit: AbortSignal
): Promise<Readable> {
  const { path, method = 'GET', query = {}, body = {}, login, patient, upgrade } = request
  // A patient answer outlives the limit of its head. An order is never broken off: the engine might carry it out by half.
  const signal = patient === true ? cancelled : method === 'GET' ? limit : undefined
  const isArchive = Buffer.isBuffer(body)
  return new Promise((resolve, reject) => {
    const settle = (error: unknown, answer: unknown): void => {
      if (answer instanceof Readable) resolve(answer)
      else reject(error instanceof Error ? error : new Error(errorMessage(error ?? NO_STREAM)))
    }
    dial(
      {
        method,
        // Without a question mark docker-modem sends no query; with one but no query it drops the address's last character.
        path: Object.keys(query).length === 0 ? path : `${path}?`,
        // Query and body are given apart: otherwise docker-modem sends both in both. Secrets of the
        // environment would then be in the URL, which proxies log.
        options: { _query: query, _body: isArchive ? {} : body },
        ...(isArchive ? { file: body } : {}),
        ...(login === undefined ? {} : { authconfig: { ...login } }),
        ...(signal === undefined ? {} : { abortSignal: signal }),
        // The head of a request that stays open is sent with its body alone, so that a request to attach must have one.
        ...(upgrade === true ? { hijack: true, openStdin: true } : {}),
        // As a stream: of an answer that is to be whole, docker-modem awaits nothing but its end, and never settles if the engine dies before.
        isStream: true,
        statusCodes: SUCCESSES
      },
      settle
    )
  })
}

const NO_STREAM = 'it did not answer with a stream'

const SUCCESSES = { 200: true, 201: true, 204: true }

/** Runs a part of a request under its time limit; rejects with a `Fault` that tells a dead engine, a silent one and a refusing one apart. */
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

/**
 * Status and reason of a failed request, for code that reacts to them: the `cause` of its `Fault`,
 * whose message is for people.
 */
interface Outcome {
  readonly status: number | undefined
  /** The engine's own words for a refusal, or the system's for a lost connection; untrusted. */
  readonly reason: string
}

/** HTTP status with which the engine refused, or undefined where it did not answer. */
export const statusOf = (error: unknown): number | undefined => outcomeOf(error).status

/** Why a request failed, without the sentence around it. */
export const reasonOf = (error: unknown): string => outcomeOf(error).reason

function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof Fault)) return decodeError(error)
  return isOutcome(error.cause) ? error.cause : { status: undefined, reason: error.message }
}

const isOutcome = (cause: unknown): cause is Outcome =>
  typeof cause === 'object' && cause !== null && 'status' in cause && 'reason' in cause

/** dockerode's errors carry `statusCode`, and wrap the engine's words in its own. */
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

/** Reads the engine's answer under the time limit of its request; the stream is given once the answer's head is there. */
export function withAnswer<T>(
  line: EngineConnection,
  request: EngineRequest,
  read: (answer: Readable) => Promise<T> | T
): Promise<T> {
  return call(line, request, async (limit) => read(await dialled(line, request, limit)))
}

/** The engine's answer as a stream, once its head is there. */
export const requestStream = (line: EngineConnection, request: EngineRequest): Promise<Readable> =>
  withAnswer(line, request, (answer) => answer)

/** The engine's answer by the piece, whole within the time limit; what `onChunk` throws ends it. */
export const requestBytes = (
  line: EngineConnection,
  request: EngineRequest,
  onChunk: OnChunk
): Promise<void> => withAnswer(line, request, (answer) => readWhole(answer, request.what, onChunk))

/** Sends an order; resolves once the engine has carried it out. */
export const send = (line: EngineConnection, request: EngineRequest): Promise<void> =>
  requestBytes(line, request, () => undefined)

/** The engine's JSON answer, undecoded. */
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

/** An engine that walks a large file system is silent for a while; one that hangs is so for ever (moby#53724). */
const SILENCE = 60_000

/** The engine's answer by the piece, however long it takes: only silence ends it, and what `onChunk` throws. */
export async function requestArchive(
  line: EngineConnection,
  request: EngineRequest,
  onChunk: OnChunk
): Promise<void> {
  const stream = await requestStream(line, { ...request, within: SILENCE, patient: true })
  const end = await endOf(stream, onChunk, SILENCE)
  if (end === 'whole') return
  if (line.cancelled.aborted) throw new Fault('cancelled', CANCELLED)
  const how = end === 'silent' ? `by saying nothing for ${SILENCE / 1000} s` : 'in the middle'
  throw new Fault('look-failed', `The engine broke off ${how}: it was asked to ${request.what}.`)
}

type OnChunk = (chunk: Uint8Array) => void

/** Reads a stream to its end; false where the connection was lost before. */
export const drain = async (stream: Readable, onChunk: OnChunk): Promise<boolean> =>
  (await endOf(stream, onChunk)) === 'whole'

/** Reads a stream to its end; what `onChunk` throws destroys it, and so does silence of so many milliseconds. */
function endOf(
  stream: Readable,
  onChunk: OnChunk,
  silence?: number
): Promise<'whole' | 'lost' | 'silent'> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      resolve('silent')
      stream.destroy()
    }
    const timer = silence === undefined ? undefined : setTimeout(giveUp, silence)
    const settle = (end: 'whole' | 'lost') => (): void => {
      clearTimeout(timer)
      resolve(end)
    }
    stream.on('data', (chunk: Uint8Array) => {
      timer?.refresh()
      try {
        onChunk(chunk)
      } catch (error) {
        clearTimeout(timer)
        reject(error instanceof Error ? error : new Error(String(error)))
        stream.destroy()
      }
    })
    stream.once('end', settle('whole'))
    stream.once('error', settle('lost'))
    stream.once('close', settle('lost'))
  })
}
