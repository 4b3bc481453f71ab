import type Docker from 'dockerode'
import { Readable } from 'node:stream'
import { Fault } from '../../plan/faults'
import type { ContainerId } from '../../words'
import { unlessAborted, withDeadline } from '../clock'
import { errorMessage } from '../errors'

/** The name of a call to the engine in a sentence, how long it may take, and what may end it early. */
export interface CallTerms {
  /** Completes "The engine could not ...". */
  readonly what: string
  /** Milliseconds. */
  readonly within: number
  /** Absent for removals, which no cancellation ends. */
  readonly cancelled?: AbortSignal
}

/** Milliseconds for calls that a healthy engine answers at once. */
export const SHORT = 30_000

/** Runs one engine call under its terms; rejects with a `Fault` that tells a dead engine, a silent one and a refusing one apart. */
export async function call<T>(
  terms: CallTerms,
  ask: (signal: AbortSignal) => Promise<T>
): Promise<T> {
  return withDeadline(terms.within, async (late) => {
    const signals = terms.cancelled === undefined ? [late] : [late, terms.cancelled]
    const signal = AbortSignal.any(signals)
    try {
      return await unlessAborted(ask(signal), signal)
    } catch (error) {
      throw toFault(terms, error, late.aborted)
    }
  })
}

/** The outcome of a call, for code that can do something about it; a fault's sentence has told it to people. */
interface Outcome {
  readonly status: number | undefined
  /** The engine's own words for a refusal, or the system's for a lost connection; untrusted. */
  readonly reason: string
}

/** HTTP status with which the engine refused, or undefined where it did not answer. */
export const statusOf = (error: unknown): number | undefined => outcomeOf(error).status

/** Why a call failed, without the sentence around it. */
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

function toFault({ what, within, cancelled }: CallTerms, error: unknown, late: boolean): Fault {
  if (error instanceof Fault) return error
  if (cancelled?.aborted === true) return new Fault('cancelled', 'The run was cancelled.')
  const { status, reason } = decodeError(error)
  const why = late ? `no answer within ${within / 1000} s` : reason
  const verb = status === undefined ? 'could not be asked to' : 'refused to'
  const sentence = `The engine ${verb} ${what}: ${why.replace(/\.?$/, '.')}`
  const cause: Outcome = { status, reason: why }
  return new Fault('engine-fault', sentence, { cause, refused: status !== undefined })
}

/** One question to the engine. */
interface Question extends CallTerms {
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly method?: 'GET' | 'POST'
  /** The answer's head comes in time, its body whenever what is asked for has happened. */
  readonly patient?: boolean
}

/**
 * The engine's JSON answer, undecoded. It is read as a stream, because dockerode's own verbs never settle
 * when the engine dies in the middle of an answer (docker-modem 5.0.7 listens for `end` alone).
 */
export async function ask(docker: Docker, question: Question): Promise<unknown> {
  if (question.patient === true) {
    return read(await call(question, (signal) => dial(docker, question, signal)), question)
  }
  return call(question, async (signal) => read(await dial(docker, question, signal), question))
}

/** The engine's answer by the piece; what `onChunk` throws ends it. */
export async function hear(
  docker: Docker,
  question: Question,
  onChunk: (chunk: Uint8Array) => void
): Promise<void> {
  await call(question, async (signal) =>
    listen(await dial(docker, question, signal), question, onChunk)
  )
}

/** The engine's answer as a stream, once its head is there. */
function dial(docker: Docker, question: Question, abortSignal: AbortSignal): Promise<Readable> {
  const { path, method = 'GET', patient, query = {} } = question
  // A patient answer outlives the deadline of its head: only a cancellation may end it.
  const signal = patient === true ? question.cancelled : abortSignal
  const abort = signal === undefined ? {} : { abortSignal: signal }
  // Without a question mark docker-modem sends no query, and with one but no query it drops the last character.
  const url = Object.keys(query).length === 0 ? { path } : { path: `${path}?`, options: query }
  const options = { ...url, method, statusCodes: { 200: true }, isStream: true, ...abort }
  return new Promise((resolve, reject) => {
    docker.modem.dial(options, (error: unknown, answer: unknown) => {
      if (answer instanceof Readable) resolve(answer)
      else reject(error instanceof Error ? error : new Error(String(error)))
    })
  })
}

async function read(stream: Readable, question: Question): Promise<unknown> {
  const chunks: Uint8Array[] = []
  await listen(stream, question, (chunk) => chunks.push(chunk))
  return JSON.parse(Buffer.concat(chunks).toString())
}

async function listen(
  stream: Readable,
  { what }: Question,
  onChunk: (chunk: Uint8Array) => void
): Promise<void> {
  let fault: Error | undefined
  const whole = await drain(stream, (chunk) => {
    try {
      onChunk(chunk)
    } catch (error) {
      fault = error instanceof Error ? error : new Error(String(error))
      stream.destroy()
    }
  })
  if (fault !== undefined) throw fault
  if (!whole) throw new Fault('engine-fault', `The engine was lost: it was asked to ${what}.`)
}

/** The engine, and what cancels every question to it. */
export interface EngineConnection {
  readonly docker: Docker
  readonly cancelled: AbortSignal
}

/** A call that its engine answers in so many milliseconds, and that a cancellation ends. */
export const terms = (
  { cancelled }: EngineConnection,
  what: string,
  within = SHORT
): CallTerms => ({
  what,
  within,
  cancelled
})

const HEADER = 8

/** Takes apart the engine's multiplexed stream: 8 bytes of header (stream, 3 zeros, length), then that many bytes of output. */
export function demultiplexer(onOutput: (bytes: Uint8Array) => void): (chunk: Uint8Array) => void {
  let header = Buffer.alloc(0)
  let left = 0
  return (chunk) => {
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    while (rest.length > 0) {
      if (left === 0) {
        const missing = HEADER - header.length
        header = Buffer.concat([header, rest.subarray(0, missing)])
        rest = rest.subarray(missing)
        if (header.length < HEADER) return
        left = header.readUInt32BE(4)
        header = Buffer.alloc(0)
      } else {
        const part = rest.subarray(0, left)
        onOutput(part)
        left -= part.length
        rest = rest.subarray(part.length)
      }
    }
  }
}

/** Reads a stream to its end; `whole` tells an end that the other side meant from a connection that was lost. */
export function drain(stream: Readable, onChunk: (chunk: Uint8Array) => void): Promise<boolean> {
  return new Promise((resolve) => {
    stream.on('data', onChunk)
    stream.once('end', () => {
      resolve(true)
    })
    stream.once('error', () => {
      resolve(false)
    })
    stream.once('close', () => {
      resolve(false)
    })
  })
}

/** A stream that dockerode gave; its typings say less than it is. */
export function asStream(answer: unknown): Readable {
  if (answer instanceof Readable) return answer
  throw new Fault('engine-fault', 'The engine did not answer with a stream.')
}

type OnBytes = (bytes: Uint8Array) => void

/** An engine that walks a large file system is silent for a while; one that hangs is so for ever (moby#53724). */
const SILENCE = 60_000

/** Streams the archive of a path; false where the container has no such path. */
export async function archive(
  line: EngineConnection,
  id: ContainerId,
  path: string,
  onBytes: OnBytes
): Promise<boolean> {
  try {
    const what = 'read an archive of the container'
    await pour(line, { what, path: `/containers/${id}/archive`, query: { path } }, onBytes)
    return true
  } catch (error) {
    if (statusOf(error) === 404) return false
    throw error
  }
}

/** Streams the whole root filesystem. */
export async function exportRoot(
  line: EngineConnection,
  id: ContainerId,
  onBytes: OnBytes
): Promise<void> {
  const what = "read the container's root filesystem"
  await pour(line, { what, path: `/containers/${id}/export` }, onBytes)
}

async function pour(
  { docker, cancelled }: EngineConnection,
  asked: Pick<Question, 'what' | 'path' | 'query'>,
  onBytes: OnBytes
): Promise<void> {
  const question = { ...asked, within: SILENCE, cancelled, patient: true }
  const stream = await call(question, (signal) => dial(docker, question, signal))
  const outcome = await poured(stream, onBytes)
  if (outcome === 'whole') return
  if (cancelled.aborted) throw new Fault('cancelled', 'The run was cancelled.')
  throw new Fault('look-failed', `The engine broke off ${outcome}: it was asked to ${asked.what}.`)
}

/** Reads it to its end; what the reader throws ends it. */
function poured(stream: Readable, onBytes: OnBytes): Promise<string> {
  return new Promise((resolve, reject) => {
    const hush = setTimeout(() => {
      resolve(`by saying nothing for ${SILENCE / 1000} s`)
      stream.destroy()
    }, SILENCE)
    const settle = (outcome: string) => (): void => {
      clearTimeout(hush)
      resolve(outcome)
    }
    stream.on('data', (chunk: Uint8Array) => {
      hush.refresh()
      try {
        onBytes(chunk)
      } catch (error) {
        clearTimeout(hush)
        reject(error instanceof Error ? error : new Error(String(error)))
        stream.destroy()
      }
    })
    stream.once('end', settle('whole'))
    stream.once('error', settle('in the middle'))
    stream.once('close', settle('in the middle'))
  })
}
