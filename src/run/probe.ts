import { Fault, isRefusal } from '../plan/faults'
import type { ContainerId, ContainerSpec, Conversation, Labels, World } from '../ports'
import { lend, type Removals } from './container'

/** Our own program beside a container, which reads its file systems in memory. */
export interface Probe {
  /** Has it look, with at most so many bytes of contents from each mount, and hands on what it says. Throws a `Fault` where it does not say all. */
  readonly look: (limit: number, answer: Answer) => Promise<void>
}

/** Takes the probe's answer as it comes. */
export interface Answer {
  readonly add: (bytes: Uint8Array) => void
  readonly ended: () => boolean
}

/** The probe, or why this engine does not let it look. */
export type Watcher =
  | { readonly kind: 'probe'; readonly probe: Probe }
  | { readonly kind: 'none'; readonly reason: string }

export interface ProbeLoan {
  /** Made without being started: beside the start of the container that it will look at. */
  readonly make: () => void
  /** Started, once that container runs; the same one at every call. */
  readonly watcher: () => Promise<Watcher>
  readonly id: () => Promise<ContainerId>
  readonly done: () => void
}

/** A container of the probe to be had; what the engine refuses is an answer, what it does not answer is a fault. */
export function lendProbe(
  spec: ContainerSpec,
  platform: string,
  world: World,
  removals: Removals
): ProbeLoan {
  const loan = lend(
    () => world.engine.probeImage(platform).then((image) => ({ ...spec, image })),
    world,
    removals
  )
  const router = newRouter()
  let made: Promise<Conversation> | undefined
  let started: Promise<Watcher> | undefined
  const make = (): Promise<Conversation> => {
    made ??= loan.id().then((id) => world.engine.converse(id, router.hear))
    made.catch(() => undefined)
    return made
  }
  const start = async (): Promise<Watcher> => {
    const conversation = await make()
    const outcome = await world.engine.start(await loan.id())
    if (outcome.kind === 'refused') return { kind: 'none', reason: outcome.reason }
    return { kind: 'probe', probe: probeOf(conversation, router, world) }
  }
  return {
    make,
    id: loan.id,
    watcher: () => {
      started ??= start().catch(unlessRefused)
      started.catch(() => undefined)
      return started
    },
    done: () => {
      made?.then(({ close }) => {
        close()
      }, ignore)
      loan.done()
    }
  }
}

/** In the container's process namespace, with the right to look at everything and to change nothing. */
export function probeSpec(labels: Labels, target: ContainerId): ContainerSpec {
  const rights = ['SYS_PTRACE', 'DAC_READ_SEARCH']
  const command = ['serve', '/proc/1/root', '/proc/1']
  return { ...bare(labels), command, capAdd: rights, processesOf: target }
}

/** All that a container of the probe needs, but for its image: no network, no rights, nothing to write. */
export function bare(labels: Labels): ContainerSpec {
  return {
    image: '',
    labels,
    entrypoint: ['/probe'],
    env: [],
    init: false,
    readOnly: true,
    offline: true,
    conversing: true,
    publish: [],
    tmpfs: [],
    volumes: [],
    capDrop: ['ALL'],
    capAdd: [],
    // AppArmor lets no other profile look into a container's processes.
    securityOpt: ['no-new-privileges', 'apparmor=unconfined'],
    pidsLimit: 16,
    ulimits: [],
    addHost: []
  }
}

interface Router {
  readonly hear: (bytes: Uint8Array) => void
  /** Resolves when the answer is whole; rejects with what its reader throws. */
  readonly whole: (answer: Answer) => Promise<void>
  readonly heard: () => number
}

/** Leads what the probe says to whoever asked. */
function newRouter(): Router {
  let listener: (bytes: Uint8Array) => void = ignore
  let heard = 0
  return {
    hear: (bytes) => {
      heard += bytes.length
      listener(bytes)
    },
    whole: (answer) =>
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
      }),
    heard: () => heard
  }
}

function probeOf({ say, over }: Conversation, { whole, heard }: Router, world: World): Probe {
  return {
    look: async (limit, answer) => {
      const answered = whole(answer)
      say(`look ${limit}\n`)
      const controller = new AbortController()
      const lost = over.then(() => {
        if (!answer.ended()) throw new Fault('look-failed', ENDED)
      })
      const patience = awaitSilence(heard, world, controller.signal)
      try {
        await Promise.race([answered, lost, patience])
      } finally {
        controller.abort()
        for (const rest of [answered, lost, patience]) rest.catch(ignore)
      }
    }
  }
}

/** Rejects when the probe has said nothing for too long. */
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

const SILENCE = 60_000
const ENDED =
  'The probe beside the container ended before it had said what it saw there, so what was written there is not known.'
const SILENT = `The probe beside the container said nothing for ${SILENCE / 1000} s, so what was written there is not known.`

function unlessRefused(error: unknown): Watcher {
  if (isRefusal(error) && error instanceof Error) return { kind: 'none', reason: error.message }
  throw error
}

const ignore = (): void => undefined
