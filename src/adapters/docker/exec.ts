import * as s from 'superstruct'
import type { ContainerId, ProcessResult } from '../../ports'
import { capture } from '../../run/capture'
import { unlessAborted, withDeadline } from '../deadline'
import { ask } from './ask'
import { call, SHORT } from './call'
import type { Line } from './line'
import { decode } from './decode'
import { demultiplexer, drain, readable } from './output'

/** A command to run in a running container. */
export interface Execution extends Line {
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
  const stream = readable(await call(terms, () => exec.start({ Detach: false, Tty: false })))
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
