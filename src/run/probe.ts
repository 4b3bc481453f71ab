import { Fault, reasonOfRefusal } from '../plan/faults'
import type { Conversation, World } from '../ports'
import type { ContainerSpec, StartOutcome } from '../words'
import { leaseContainer, once, type AwaitableLease, type Removals } from './lease'
import { onProbeImage } from './probe-specs'

/** Whether the probe runs beside a container, or why this engine does not allow it. */
type Watcher = { readonly kind: 'probe' } | { readonly kind: 'none'; readonly reason: string }

export interface ProbeLease extends AwaitableLease {
  /**
   * Creates the probe's container without starting it, in parallel to the start of the container
   * that it will look at.
   */
  readonly make: () => void
  /** Starts the probe once the container under test runs; every call returns the first result. */
  readonly watcher: () => Promise<Watcher>
  /**
   * Has the probe look, reading at most `limit` bytes of contents from each mount, and passes its
   * answer on. Throws a `Fault` where the answer is incomplete.
   */
  readonly look: (limit: number, answer: AnswerReader) => Promise<Watcher>
  /**
   * Has the probe list files and folders of the root filesystem whose inodes changed since the
   * container's start; throws like `look`.
   */
  readonly changed: (answer: AnswerReader) => Promise<Watcher>
}

/** Leases a probe container. A refusal by the engine is a result, a missing response a fault. */
export function leaseProbe(
  spec: ContainerSpec,
  platform: string,
  world: World,
  removals: Removals
): ProbeLease {
  const lease = leaseContainer(onProbeImage(spec, platform, world), world, removals)
  const router = newRouter()
  const made = once(async () => world.engine.converse(await lease.id(), router.hear))
  const started = once(async () => {
    await made()
    return watcherAfter(await world.engine.start(await lease.id()))
  })
  const watcher = (): Promise<Watcher> => started().catch(unlessRefused)
  const leave = (): void => {
    if (made.begun()) made().then(hangUp, ignore)
  }
  const ask = async (command: string, answer: AnswerReader): Promise<Watcher> => {
    // The engine keeps the request for a probe that does not run yet, so answering it is the
    // probe's first action.
    const asked = question(command, made(), router, answer)
    const found = await watcher()
    if (found.kind === 'probe') await patiently(asked, router, world)
    return found
  }
  return {
    id: lease.id,
    make: () => void made(),
    watcher,
    look: (limit, answer) => ask(`look ${limit}`, answer),
    changed: (answer) => ask('changed', answer),
    done: () => {
      leave()
      lease.done()
    },
    gone: () => {
      leave()
      return lease.gone()
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

/** Consumes an answer as it arrives. */
export interface AnswerReader {
  readonly add: (bytes: Uint8Array) => void
  readonly ended: () => boolean
}

/** Routes the probe's output to the reader of the latest request. */
interface Router {
  readonly hear: (bytes: Uint8Array) => void
  /** Resolves when the answer is complete; rejects with the error that its reader throws. */
  readonly whole: (answer: AnswerReader) => Promise<void>
  /** Number of bytes received so far. */
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

/**
 * Sends a request and reads the whole answer; rejects with a `Fault` if the probe ends before that.
 * A rejection stays unreported until it is awaited.
 */
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

/** Waits for the answer; rejects with a `Fault` if the probe is silent for too long. */
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
  'The probe beside the container ended before it had reported everything, so writes in memory are not known.'
const SILENT = `The probe beside the container reported nothing for ${SILENCE / 1000} s, so writes in memory are not known.`
