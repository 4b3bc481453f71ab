import { Duplex } from 'node:stream'
import * as s from 'superstruct'
import { Fault } from '../../plan/faults'
import type { Conversation } from '../../ports'
import { capture } from '../../run/output'
import type { ContainerId, ProcessResult } from '../../words'
import { unlessAborted, withDeadline } from '../clock'
import { decode } from './decode'
import { drain } from './drain'
import { requestJson, requestStream, type EngineConnection } from './transport'

/** A command to run in a running container. */
export interface Execution {
  readonly id: ContainerId
  readonly argv: readonly string[]
  readonly user: string | undefined
  /** Time limit in milliseconds. */
  readonly within: number
}

const OUTPUT_BYTES = 32 * 1024

const Created = s.type({ Id: s.string() })
const Ended = s.type({ ExitCode: s.number() })

/**
 * Runs a command in a container. After `within` milliseconds, or on cancellation, the exit code is
 * undefined, and the process goes on until its container ends.
 */
export async function execute(
  line: EngineConnection,
  { id, argv, user, within }: Execution
): Promise<ProcessResult> {
  const output = capture(OUTPUT_BYTES, OUTPUT_BYTES)
  const command = { Cmd: [...argv], AttachStdout: true, AttachStderr: true }
  const body = user === undefined ? command : { ...command, User: user }
  const path = `/containers/${id}/exec`
  const made = await requestJson(line, { what: RUN, path, method: 'POST', body })
  const process = `/exec/${decode(Created, made, 'a command').Id}`
  const start = { path: `${process}/start`, body: { Detach: false, Tty: false } }
  const stream = await requestStream(line, { what: RUN, method: 'POST', ...start })
  const drained = drain(stream, demultiplexer(output.add))
  const inTime = await withDeadline(within, (late) =>
    endsBefore(drained, AbortSignal.any([late, line.cancelled]))
  )
  stream.destroy()
  if (!inTime) return { exitCode: undefined, output: output.text() }
  const answer = await requestJson(line, { what: RUN, path: `${process}/json` })
  return { exitCode: decode(Ended, answer, 'a command').ExitCode, output: output.text() }
}

const RUN = 'run a command in the container'

/** Whether work ends before the signal fires. The work must never reject. */
const endsBefore = (work: Promise<unknown>, signal: AbortSignal): Promise<boolean> =>
  unlessAborted(work, signal).then(
    () => true,
    () => false
  )

const STREAMS = { stream: 'true', stdin: 'true', stdout: 'true', stderr: 'true' }

/** Attaches to a container that is not started yet. `onOutput` also receives its standard error. */
export async function converse(
  line: EngineConnection,
  id: ContainerId,
  onOutput: (bytes: Uint8Array) => void
): Promise<Conversation> {
  const path = `/containers/${id}/attach`
  const attaching = { what: 'attach to a container', path, method: 'POST', upgrade: true } as const
  const stream = await requestStream(line, { ...attaching, query: STREAMS })
  if (!(stream instanceof Duplex)) throw new Fault('engine-fault', NO_DUPLEX)
  const over = drain(stream, demultiplexer(onOutput)).then(() => undefined)
  return {
    say: (text) => stream.write(text),
    close: () => {
      stream.destroy()
    },
    over
  }
}

/**
 * A conversation that begins later; until then it keeps what is said. The program must wait for
 * what it is told, and say nothing before.
 */
export function deferred(open: () => Promise<Conversation>): {
  readonly conversation: Conversation
  readonly begin: () => Promise<void>
} {
  const said: string[] = []
  let current: Conversation | undefined
  let end = (): void => undefined
  const over = new Promise<void>((resolve) => {
    end = resolve
  })
  let isClosed = false
  return {
    conversation: {
      say: (text) => {
        if (current === undefined) said.push(text)
        else current.say(text)
      },
      close: () => {
        isClosed = true
        current?.close()
        end()
      },
      over
    },
    begin: async () => {
      if (isClosed) return
      current = await open()
      for (const text of said) current.say(text)
      void current.over.then(end)
    }
  }
}

const NO_DUPLEX = 'The engine did not answer with both ends of a stream.'

const HEADER = 8

/**
 * Returns a parser of the engine's multiplexed stream: an 8-byte header (stream, 3 zeros, length),
 * then as many bytes of output as the length says.
 */
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
