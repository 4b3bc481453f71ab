import { Fault, reasonOfRefusal } from '../plan/faults'
import type { Conversation, World } from '../ports'
import type { ContainerSpec, StartOutcome } from '../words'
import { once } from './lazy'
import { lend, type Loan, type Removals } from './lease'
import { onProbeImage } from './probe-specs'

/** Whether our own program, which reads the file systems in memory, stands beside a container; or why this engine does not let it. */
export type Watcher =
  { readonly kind: 'probe' } | { readonly kind: 'none'; readonly reason: string }

export interface ProbeLoan extends Loan {
  /** Has it made without being started: beside the start of the container that it will look at. */
  readonly make: () => void
  /** Starts it, once that container runs; the same answer at every call. */
  readonly watcher: () => Promise<Watcher>
  /** Has it look, with at most so many bytes of contents from each mount, and hands on what it says. Throws a `Fault` where it does not say all. */
  readonly look: (limit: number, answer: AnswerReader) => Promise<Watcher>
  /** Has it name the files and folders of the root filesystem whose inodes have changed since the container's start; likewise. */
  readonly changed: (answer: AnswerReader) => Promise<Watcher>
}

/** A container of the probe to be had; what the engine refuses is an answer, what it does not answer is a fault. */
export function lendProbe(
  spec: ContainerSpec,
  platform: string,
  world: World,
  removals: Removals
): ProbeLoan {
  const loan = lend(onProbeImage(spec, platform, world), world, removals)
  const router = newRouter()
  const made = once(async () => world.engine.converse(await loan.id(), router.hear))
  const started = once(async () => {
    await made()
    return watcherAfter(await world.engine.start(await loan.id()))
  })
  const watcher = (): Promise<Watcher> => started().catch(unlessRefused)
  const ask = async (command: string, answer: AnswerReader): Promise<Watcher> => {
    // The engine keeps the question for a probe that does not run yet, and its answer is the first thing that it does.
    const asked = question(command, made(), router, answer)
    const found = await watcher()
    if (found.kind === 'probe') await patiently(asked, router, world)
    return found
  }
  return {
    id: loan.id,
    make: () => void made(),
    watcher,
    look: (limit, answer) => ask(`look ${limit}`, answer),
    changed: (answer) => ask('changed', answer),
    done: () => {
      if (made.begun()) made().then(hangUp, ignore)
      loan.done()
    }
  }
}

const watcherAfter = (outcome: StartOutcome): Watcher =>
  outcome.kind === 'refused' ? { kind: 'none', reason: outcome.reason } : { kind: 'probe' }

const unlessRefused = (error: unknown): Watcher => ({
  kind: 'none',
  reason: reasonOfRefusal(error)
})

const hangUp = ({ close }: Conversation): void => {
  close()
}

const ignore = (): void => undefined

/** Takes an answer as it comes. */
export interface AnswerReader {
  readonly add: (bytes: Uint8Array) => void
  readonly ended: () => boolean
}

/** Leads what somebody says to whoever asked last. */
export interface Router {
  readonly hear: (bytes: Uint8Array) => void
  /** Resolves when the answer is whole; rejects with what its reader throws. */
  readonly whole: (answer: AnswerReader) => Promise<void>
  /** Bytes so far. */
  readonly heard: () => number
}

function newRouter(): Router {
  let listener: (bytes: Uint8Array) => void = ignore
  let heard = 0
  const whole = (answer: AnswerReader): Promise<void> =>
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
function question(
  asked: string,
  conversation: Promise<Conversation>,
  { whole }: Router,
  answer: AnswerReader
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

/** That answer; a `Fault` where from now on the other side says nothing for too long. */
async function patiently(answered: Promise<void>, { heard }: Router, world: World): Promise<void> {
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
