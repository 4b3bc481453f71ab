import { Fault } from '../plan/faults'
import type { Conversation, World } from '../ports'

/** Takes an answer as it comes. */
export interface Answer {
  readonly add: (bytes: Uint8Array) => void
  readonly ended: () => boolean
}

/** Leads what somebody says to whoever asked last. */
export interface Router {
  readonly hear: (bytes: Uint8Array) => void
  /** Resolves when the answer is whole; rejects with what its reader throws. */
  readonly whole: (answer: Answer) => Promise<void>
  /** Bytes so far. */
  readonly heard: () => number
}

export function newRouter(): Router {
  let listener: (bytes: Uint8Array) => void = ignore
  let heard = 0
  const whole = (answer: Answer): Promise<void> =>
    new Promise((resolve, reject) => {
      listener = (bytes) => {
        try {
          answer.add(bytes)
          if (answer.ended()) resolve()
        } catch (error) {
          listener = ignore
          reject(error instanceof Error ? error : new Error(String(error)))
        }
      }
    })
  const hear = (bytes: Uint8Array): void => {
    heard += bytes.length
    listener(bytes)
  }
  return { hear, whole, heard: () => heard }
}

/** Asks, and has the whole answer read; a `Fault` where the other side ends before that. It waits for whoever awaits it. */
export function question(
  asked: string,
  conversation: Promise<Conversation>,
  { whole }: Router,
  answer: Answer
): Promise<void> {
  const read = conversation.then(async ({ say, over }) => {
    const answered = whole(answer)
    const lost = over.then(() => {
      if (!answer.ended()) throw new Fault('look-failed', ENDED)
    })
    for (const one of [answered, lost]) one.catch(ignore)
    say(`${asked}\n`)
    await Promise.race([answered, lost])
  })
  read.catch(ignore)
  return read
}

/** The same answer; a `Fault` where from now on the other side says nothing for too long. */
export async function patiently(
  answered: Promise<void>,
  { heard }: Router,
  world: World
): Promise<void> {
  const settled = new AbortController()
  const patience = awaitSilence(heard, world, settled.signal)
  patience.catch(ignore)
  try {
    await Promise.race([answered, patience])
  } finally {
    settled.abort()
  }
}

async function awaitSilence(
  heard: () => number,
  { clock }: World,
  over: AbortSignal
): Promise<void> {
  for (let before = -1; before !== heard();) {
    before = heard()
    await clock.sleep(SILENCE, over)
    if (over.aborted) return
  }
  throw new Fault('look-failed', SILENT)
}

const SILENCE = 30_000
const ENDED =
  'The probe beside the container ended before it had said what it saw there, so what was written there is not known.'
const SILENT = `The probe beside the container said nothing for ${SILENCE / 1000} s, so what was written there is not known.`

const ignore = (): void => undefined
