import { Duplex } from 'node:stream'
import * as s from 'superstruct'
import { Fault } from '../../plan/faults'
import type { Conversation } from '../../ports'
import { capture } from '../../run/capture'
import type { ContainerId, ProcessResult } from '../../words'
import { unlessAborted, withDeadline } from '../clock'
import { decode } from './decode'
import {
  ask,
  call,
  demultiplexer,
  drain,
  asStream,
  SHORT,
  type EngineConnection
} from './transport'

/** A command to run in a running container. */
export interface Execution extends EngineConnection {
  readonly id: ContainerId
  readonly argv: readonly string[]
  readonly user: string | undefined
  /** Milliseconds. */
  readonly within: number
}

const OUTPUT_BYTES = 32 * 1024

/** Runs it to its end, or gives up on it after its time; the process itself ends with its container. */
export async function execute(execution: Execution): Promise<ProcessResult> {
  const { docker, id, argv, user, within, cancelled } = execution
  const output = capture(OUTPUT_BYTES, OUTPUT_BYTES)
  const terms = { what: 'run a command in the container', within: SHORT, cancelled }
  const command = { Cmd: [...argv], AttachStdout: true, AttachStderr: true }
  const exec = await call(terms, () =>
    docker.getContainer(id).exec(user === undefined ? command : { ...command, User: user })
  )
  const stream = asStream(await call(terms, () => exec.start({ Detach: false, Tty: false })))
  const drained = drain(stream, demultiplexer(output.add))
  const inTime = await withDeadline(within, (late) =>
    endsBefore(drained, AbortSignal.any([late, cancelled]))
  )
  stream.destroy()
  if (!inTime) return { exitCode: undefined, output: output.text() }
  const answer = await ask(docker, { ...terms, path: `/exec/${exec.id}/json` })
  const { ExitCode } = decode(s.type({ ExitCode: s.number() }), answer, 'a command')
  return { exitCode: ExitCode, output: output.text() }
}

/** Of work that never rejects. */
const endsBefore = (work: Promise<unknown>, signal: AbortSignal): Promise<boolean> =>
  unlessAborted(work, signal).then(
    () => true,
    () => false
  )

const STREAMS = { stream: true, stdin: true, stdout: true, stderr: true, hijack: true } as const

/** Attaches to a container that is not started yet; what it prints on standard error is heard as well. */
export async function converse(
  { docker, cancelled }: EngineConnection,
  id: ContainerId,
  onOutput: (bytes: Uint8Array) => void
): Promise<Conversation> {
  const terms = { what: 'attach to a container', within: SHORT, cancelled }
  const stream: unknown = await call(terms, () => docker.getContainer(id).attach(STREAMS))
  if (!(stream instanceof Duplex)) throw new Fault('engine-fault', NO_STREAM)
  const over = drain(stream, demultiplexer(onOutput)).then(() => undefined)
  return {
    say: (text) => stream.write(text),
    close: () => {
      stream.destroy()
    },
    over
  }
}

const NO_STREAM = 'The engine did not answer with both ends of a stream.'
