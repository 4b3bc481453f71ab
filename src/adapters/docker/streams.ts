import type { Readable } from 'node:stream'
import { Fault } from '../../plan/faults'
import type { ContainerId } from '../../ports'
import { dial, type Question } from './ask'
import { call, statusOf } from './call'
import type { Line } from './line'

type OnBytes = (bytes: Uint8Array) => void

/** An engine that walks a large file system is silent for a while; one that hangs is so for ever (moby#53724). */
const SILENCE = 60_000

/** Streams the archive of a path; false where the container has no such path. */
export async function archive(
  line: Line,
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
export async function exportRoot(line: Line, id: ContainerId, onBytes: OnBytes): Promise<void> {
  const what = "read the container's root filesystem"
  await pour(line, { what, path: `/containers/${id}/export` }, onBytes)
}

async function pour(
  { docker, cancelled }: Line,
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
