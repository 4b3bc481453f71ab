import { Readable } from 'node:stream'
import type Docker from 'dockerode'
import { Fault } from '../../plan/faults'
import { call, type Terms } from './call'
import { drain } from './output'

/** One question to the engine. */
export interface Question extends Terms {
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
export function dial(
  docker: Docker,
  question: Question,
  abortSignal: AbortSignal
): Promise<Readable> {
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
