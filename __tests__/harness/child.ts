import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { constants } from 'node:os'
import { watch, type Moment } from './moment'
import type { Stream } from './step'

/** Milliseconds that each signal of a cancellation gets before the next one. */
export interface Grace {
  readonly interrupt: number
  readonly terminate: number
}

/** `ProcessInvoker.cs:32-33` of the runner. */
export const RUNNER_GRACE: Grace = { interrupt: 7500, terminate: 2500 }
/** How long children that hold the output streams open can delay the end of a step. */
const STREAM_GRACE = 5000

export interface ChildSpec {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** Takes the bytes, and gives the lines that they complete. */
  readonly feed: (stream: Stream, bytes: Uint8Array) => readonly string[]
  readonly cancel?: { readonly when: Moment; readonly grace?: Grace } | undefined
  /** SIGKILL at once, as when the machine runs out of memory. */
  readonly kill?: { readonly when: Moment } | undefined
}

export interface ChildEnd {
  /** 128 + n where signal n ended the process. */
  readonly exitCode: number
  readonly signal: NodeJS.Signals | null
  /** Those that the process was sent, in their order. */
  readonly signals: readonly NodeJS.Signals[]
  readonly stdout: Buffer
  readonly stderr: Buffer
}

/** Runs a process as the runner does: two pipes, standard input closed at once, signals to that process only. */
export async function runChild(spec: ChildSpec): Promise<ChildEnd> {
  const child = spawn(spec.command, spec.args, { cwd: spec.cwd, env: spec.env })
  const watches = { cancel: watch(spec.cancel?.when), kill: watch(spec.kill?.when) }
  const ended = untilEnd(child)
  const output = record(child, spec, [watches.cancel.see, watches.kill.see])
  const signals: NodeJS.Signals[] = []
  const send = (signal: NodeJS.Signals) => {
    if (child.kill(signal)) signals.push(signal)
  }
  const cancelled = watches.cancel.reached.then(() =>
    cancel(send, ended, spec.cancel?.grace ?? RUNNER_GRACE)
  )
  const killed = watches.kill.reached.then(() => {
    send('SIGKILL')
  })
  const failed = new Promise<never>((_resolve, reject) => {
    cancelled.catch(reject)
    killed.catch(reject)
  })
  child.stdin.end()
  try {
    const { code, signal } = await Promise.race([ended, failed])
    const exitCode = signal === null ? (code ?? 0) : 128 + constants.signals[signal]
    return { exitCode, signal, signals, ...output() }
  } catch (error) {
    child.kill('SIGKILL')
    await ended
    throw error
  }
}

/** Collects both streams, and shows every line to those who wait for one. */
function record(
  child: ChildProcessWithoutNullStreams,
  { feed }: ChildSpec,
  watchers: readonly ((line: string) => void)[]
): () => { readonly stdout: Buffer; readonly stderr: Buffer } {
  const chunks: Record<Stream, Buffer[]> = { stdout: [], stderr: [] }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].on('data', (bytes: Buffer) => {
      chunks[stream].push(bytes)
      for (const line of feed(stream, bytes)) for (const see of watchers) see(line)
    })
  }
  return () => ({ stdout: Buffer.concat(chunks.stdout), stderr: Buffer.concat(chunks.stderr) })
}

type Ended = Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>

function untilEnd(child: ChildProcessWithoutNullStreams): Ended {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      const timer = setTimeout(() => {
        child.stdout.destroy()
        child.stderr.destroy()
      }, STREAM_GRACE)
      child.once('close', () => {
        clearTimeout(timer)
        resolve({ code, signal })
      })
    })
  })
}

/** SIGINT, then SIGTERM, then SIGKILL, each when the one before has not ended the process in its time. */
async function cancel(
  send: (signal: NodeJS.Signals) => void,
  ended: Ended,
  { interrupt, terminate }: Grace
): Promise<void> {
  send('SIGINT')
  if (await endsWithin(ended, interrupt)) return
  send('SIGTERM')
  if (await endsWithin(ended, terminate)) return
  send('SIGKILL')
}

async function endsWithin(ended: Ended, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false)
    }, milliseconds)
  })
  const inTime = await Promise.race([ended.then(() => true), late])
  clearTimeout(timer)
  return inTime
}
