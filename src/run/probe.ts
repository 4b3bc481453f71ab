import { reasonOfRefusal } from '../plan/faults'
import type { ContainerSpec, Conversation, World } from '../ports'
import { lend, type Loan, type Removals } from './container'
import { once } from './once'
import { onProbeImage } from './probe-spec'
import { newRouter, question, type Answer, type Router } from './questioning'

/** Our own program beside a container, which reads its file systems in memory. */
export interface Probe {
  /** Has it look, with at most so many bytes of contents from each mount, and hands on what it says. Throws a `Fault` where it does not say all. */
  readonly look: (limit: number, answer: Answer) => Promise<void>
}

/** The probe, or why this engine does not let it look. */
export type Watcher =
  | { readonly kind: 'probe'; readonly probe: Probe }
  | { readonly kind: 'none'; readonly reason: string }

export interface ProbeLoan extends Loan {
  /** Has it made without being started: beside the start of the container that it will look at. */
  readonly make: () => void
  /** Started, once that container runs; the same one at every call. */
  readonly watcher: () => Promise<Watcher>
}

/** A container of the probe to be had; what the engine refuses is an answer, what it does not answer is a fault. */
export function lendProbe(
  spec: ContainerSpec,
  platform: string,
  world: World,
  removals: Removals
): ProbeLoan {
  const { engine } = world
  const loan = lend(onProbeImage(spec, platform, world), world, removals)
  const router = newRouter()
  const made = once(async () => engine.converse(await loan.id(), router.hear))
  const started = once(async (): Promise<Watcher> => {
    const conversation = await made()
    const outcome = await engine.start(await loan.id())
    if (outcome.kind === 'refused') return { kind: 'none', reason: outcome.reason }
    return { kind: 'probe', probe: probeOf(conversation, router, world) }
  })
  return {
    id: loan.id,
    make: () => void made(),
    watcher: () => started().catch(unlessRefused),
    done: () => {
      if (made.begun()) made().then(hangUp, ignore)
      loan.done()
    }
  }
}

function probeOf(conversation: Conversation, router: Router, world: World): Probe {
  return {
    look: (limit, answer) => question(`look ${limit}`, conversation, router, { answer, world })
  }
}

const unlessRefused = (error: unknown): Watcher => ({
  kind: 'none',
  reason: reasonOfRefusal(error)
})

const hangUp = ({ close }: Conversation): void => {
  close()
}

const ignore = (): void => undefined
