import { Duplex } from 'node:stream'
import { Fault } from '../../plan/faults'
import type { ContainerId, Conversation } from '../../ports'
import { call, SHORT } from './call'
import type { Line } from './line'
import { demultiplexer, drain } from './output'

const STREAMS = { stream: true, stdin: true, stdout: true, stderr: true, hijack: true } as const

/** Attaches to a container that is not started yet; what it prints on standard error is heard as well. */
export async function converse(
  { docker, cancelled }: Line,
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
