import { digest, matcher } from '../../../src/adapters/world'
import type { Plan } from '../../../src/plan/plan'
import type {
  Clock,
  Compose,
  Engine,
  Files,
  Network,
  ProbeAnswer,
  Shell,
  Vault,
  World
} from '../../../src/ports'
import type { ContainerFacts, EngineFacts, ImageFacts } from '../../../src/words'
import type { BootedContainer } from '../../../src/run/boot'
import type { Failure } from '../../../src/run/outcome'
import type { PodAround } from '../../../src/run/surroundings'

/** A clock whose sleeps advance its own time at once; `at` makes things happen when their time has come. */
export interface Ticking extends Clock {
  readonly at: (moment: number, happen: () => void) => void
  /** Every sleep that was asked for. */
  readonly slept: readonly number[]
}

export function ticking(): Ticking {
  let now = 0
  const slept: number[] = []
  const events: { readonly moment: number; readonly happen: () => void }[] = []
  return {
    slept,
    now: () => now,
    date: () => now,
    today: () => 20_000,
    at: (moment, happen) => {
      events.push({ moment, happen })
      events.sort((one, other) => one.moment - other.moment)
    },
    sleep: async (milliseconds, over) => {
      slept.push(milliseconds)
      const until = now + milliseconds
      while (!over.aborted) {
        const next = events[0]
        if (next === undefined || next.moment > until) break
        events.shift()
        now = Math.max(now, next.moment)
        next.happen()
        // Lets everybody hear of it.
        await new Promise(setImmediate)
      }
      if (!over.aborted) now = until
    }
  }
}

/** A vault in memory. */
export function vault(): Vault {
  let all = Buffer.alloc(0)
  return {
    append: (bytes) => {
      const at = all.length
      all = Buffer.concat([all, bytes])
      return at
    },
    read: (at, length) => all.subarray(at, at + length),
    close: () => undefined
  }
}

const unasked = (name: string) => (): never => {
  throw new Error(`${name} was not to be asked`)
}

/** An object of which nothing but what is given may be asked. */
function only<T extends object>(name: string, given: Partial<T>): T {
  return new Proxy(given, {
    get: (target, key) => Reflect.get(target, key) ?? unasked(`${name}.${String(key)}`)
  }) as T
}

export interface Given {
  readonly clock?: Clock
  readonly engine?: Partial<Engine>
  readonly compose?: Partial<Compose>
  readonly network?: Partial<Network>
  readonly shell?: Partial<Shell>
  readonly files?: Partial<Files>
  readonly cancelled?: AbortSignal
}

/** A world that answers what is given, and throws where it is asked for more. */
export function worldOf(given: Given): World & { readonly progress: readonly string[] } {
  const progress: string[] = []
  return {
    engine: only('engine', given.engine ?? {}),
    compose: only('compose', given.compose ?? {}),
    network: only('network', given.network ?? {}),
    shell: only('shell', given.shell ?? {}),
    archives: { open: () => Promise.reject(new Error('no archive is opened here')) },
    files: only('files', given.files ?? {}),
    clock: given.clock ?? ticking(),
    log: { progress: (sentence) => progress.push(sentence) },
    matcher: matcher(),
    digest,
    vault,
    cancelled: given.cancelled ?? new AbortController().signal,
    progress
  }
}

/** A container's life that `end` ends. */
export function living(): {
  readonly booted: BootedContainer
  readonly end: (exitCode: number) => void
} {
  const controller = new AbortController()
  let resolve: (exitCode: number) => void = () => undefined
  const ended = new Promise<number>((settle) => (resolve = settle))
  const { signal } = controller
  return {
    booted: {
      id: 'c1',
      refusal: undefined,
      ended,
      over: signal,
      logEnd: Promise.resolve(),
      logEnded: signal
    },
    end: (exitCode) => {
      resolve(exitCode)
      controller.abort()
    }
  }
}

/** A pod around a container, whose probes are answered one after the other, the last one for ever. */
export function podAround(answers: readonly ProbeAnswer[]): PodAround & {
  /** Ends another container of the pod. */
  readonly lose: (failure: Failure) => void
  readonly asked: readonly number[]
} {
  const controller = new AbortController()
  const asked: number[] = []
  let failure: Failure | undefined
  return {
    asked,
    lose: (one) => {
      failure = one
      controller.abort()
    },
    over: controller.signal,
    failure: () => failure,
    ask: (_, action, within) => {
      asked.push(within)
      const at = Math.min(asked.length, answers.length) - 1
      return Promise.resolve(answers[at] ?? { passed: false, detail: action.kind })
    },
    start: unasked('pod.start'),
    stop: unasked('pod.stop'),
    beforeStop: unasked('pod.beforeStop'),
    pause: unasked('pod.pause'),
    resume: unasked('pod.resume')
  }
}

export const CONTAINER: ContainerFacts = {
  id: 'c1',
  created: 1000.25,
  startedAt: 1001.5,
  name: 'quiet_hopper',
  hostname: 'c1',
  running: true,
  exitCode: 0,
  oomKilled: false,
  pid: 1,
  health: undefined,
  healthLog: '',
  addresses: ['172.17.0.2'],
  addresses6: [],
  published: new Map([[80, 49153]]),
  mounts: []
}

export const ENGINE: EngineFacts = {
  name: 'docker',
  version: '20.10.24',
  address: 'unix:///var/run/docker.sock',
  storesByUser: false,
  joinsPaused: true,
  listsChanges: true,
  host: '127.0.0.1',
  local: true,
  platform: 'linux/amd64',
  runtime: '1.1.5',
  self: undefined
}

export const IMAGE: ImageFacts = {
  reference: 'acme/web:1',
  id: 'sha256:1',
  size: 1000,
  repoDigests: [],
  platform: 'linux/amd64',
  user: '',
  workingDir: '',
  entrypoint: [],
  command: [],
  volumes: [],
  exposedPorts: ['80/tcp'],
  hasHealthCheck: false,
  env: [],
  stopSignal: 'SIGTERM',
  created: 0
}

export const PLAN: Plan = {
  image: IMAGE,
  container: {
    image: 'sha256:1',
    labels: { 'zero-drift.run': 'r' },
    env: [],
    init: false,
    readOnly: true,
    publish: [80],
    tmpfs: [],
    volumes: [],
    capDrop: [],
    capAdd: [],
    securityOpt: [],
    pidsLimit: 1024,
    ulimits: [],
    addHost: []
  },
  port: 80,
  wait: { kind: 'tcp', port: 80 },
  smoke: [],
  limits: { startup: 60_000, smoke: 60_000, settle: 0, stop: 10_000 },
  rules: [],
  mode: 'enforce',
  failOn: 'any',
  failOnSeverity: 'low',
  watch: { rootContents: false, listed: true, limit: 1024 },
  explain: { when: 'on-failure', limit: 180_000 },
  attack: [],
  rehearsal: undefined,
  proveSettings: undefined,
  recover: false,
  evidence: { when: 'on-failure', fileLimit: 1024 ** 2, limit: 100 * 1024 ** 2, image: false },
  imageLayers: false
}
