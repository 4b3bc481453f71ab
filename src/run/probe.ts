import { reasonOfRefusal } from '../plan/faults'
import type { ContainerSpec, Conversation, StartOutcome, World } from '../ports'
import { lend, type Loan, type Removals } from './container'
import { once } from './once'
import { onProbeImage } from './probe-spec'
import { newRouter, patiently, question, type Answer } from './questioning'

/** Whether our own program, which reads the file systems in memory, stands beside a container; or why this engine does not let it. */
export type Watcher =
  { readonly kind: 'probe' } | { readonly kind: 'none'; readonly reason: string }

export interface ProbeLoan extends Loan {
  /** Has it made without being started: beside the start of the container that it will look at. */
  readonly make: () => void
  /** Starts it, once that container runs; the same answer at every call. */
  readonly watcher: () => Promise<Watcher>
  /** Has it look, with at most so many bytes of contents from each mount, and hands on what it says. Throws a `Fault` where it does not say all. */
  readonly look: (limit: number, answer: Answer) => Promise<Watcher>
  /** Has it name the files and folders of the root filesystem whose inodes have changed since the container's start; likewise. */
  readonly changed: (answer: Answer) => Promise<Watcher>
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
  const ask = async (command: string, answer: Answer): Promise<Watcher> => {
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
