import {
  trials,
  type TryMounts,
  type Budget,
  type Pace,
  type Until
} from '../../../src/explain/proof-boots'
import type { Plan } from '../../../src/plan/plan'
import type { Engine } from '../../../src/ports'
import type { Stop } from '../../../src/run/stop'
import type { ContainerFacts, ContainerSpec } from '../../../src/words'
import { CONTAINER, ENGINE, PLAN, ticking, worldOf, type Ticking } from '../run/world'
import { ground, tree } from './roots'

/** What the container does that is made of a spec. */
export interface Course {
  /** What it prints at its start. */
  readonly prints?: string
  /** It ends at once, with that code. */
  readonly exits?: number
  /** It cannot be started at all. */
  readonly refused?: boolean
  /** What the smoke test takes, prints, and comes to. */
  readonly takes?: number
  readonly says?: string
  readonly comesTo?: number
  /** How it ends when it is told to stop; undefined where it does not catch the signal. */
  readonly stops?: { readonly exitCode: number; readonly takes?: number; readonly prints?: string }
  /** Paths that are there after its end. */
  readonly leaves?: readonly string[]
}

/** What a container does that is made of that spec and started for that time, from 1 on. */
export type CourseOf = (spec: ContainerSpec, start: number) => Course

export interface Wish {
  readonly plan?: Partial<Plan>
  readonly container?: Partial<ContainerSpec>
  readonly budget?: Budget
  readonly course?: CourseOf
  readonly pace?: Partial<Pace>
  readonly until?: Until
  readonly saved?: readonly string[]
  /** How it ended where nothing was refused. */
  readonly stop?: Stop
}

export interface Bench {
  readonly attempt: TryMounts
  readonly specs: readonly ContainerSpec[]
  /** What the engine was asked to do with the containers, e.g. `start c1`. */
  readonly calls: readonly string[]
  /** The most containers that ran at once. */
  readonly most: () => number
  readonly clock: Ticking
  readonly budget: Budget
  /** Milliseconds that each smoke test was given. */
  readonly given: readonly number[]
}

const FILE = { type: 'file', mode: 0o644, uid: 0, gid: 0 } as const
const PLENTY: Budget = { boots: 11, deadline: 180_000 }
const SMOKE: Plan['smoke'] = [{ kind: 'exec', step: 'check', argv: ['check'] }]

/** Trials on an engine whose containers take the courses that are wished. */
export function bench(wish: Wish = {}): Bench {
  const { plan, container, course = () => ({}), until = 'killed', saved = [] } = wish
  const { stop = { exitCode: 0 } } = wish
  const pace = { startup: 0, smoke: 0, stop: 0, ...wish.pace }
  const budget = { ...(wish.budget ?? PLENTY) }
  const clock = ticking()
  const { engine, ...seen } = engineOf(course, clock)
  const world = worldOf({ clock, engine })
  const whole: Plan = {
    ...{ ...PLAN, port: undefined, wait: { kind: 'none' }, smoke: SMOKE },
    ...plan,
    container: { ...PLAN.container, publish: [], ...container }
  }
  const context = { world, engine: ENGINE, removals: [] }
  const usual = { pace, stop, saved, refusals: [] }
  const bench = { plan: whole, ground: ground(tree()), context, budget, ...usual }
  const attempt = trials(bench, until, () => undefined)
  return { attempt, clock, budget, ...seen }
}

/** An engine whose containers take these courses. */
export function engineOf(course: CourseOf, clock: Ticking) {
  const specs: ContainerSpec[] = []
  const calls: string[] = []
  const given: number[] = []
  const running = new Set<string>()
  let most = 0
  const starts = new Map<string, number>()
  const of = (id: string): Course => course(specs[Number(id.slice(1)) - 1]!, starts.get(id) ?? 1)
  const note = <T>(call: string, answer: T): Promise<T> => {
    calls.push(call)
    return Promise.resolve(answer)
  }
  const facts = (id: string): ContainerFacts => ({
    ...{ ...CONTAINER, id, running: of(id).exits === undefined },
    exitCode: of(id).exits ?? 0
  })
  const silent = new Map<string, () => void>()
  const over = new Map<string, (exitCode: number) => void>()
  const heard = new Map<string, (bytes: Uint8Array) => void>()
  const gone = (id: string, exitCode: number): void => {
    running.delete(id)
    silent.get(id)?.()
    over.get(id)?.(exitCode)
  }
  const engine: Partial<Engine> = {
    create: (spec) => {
      const id = `c${specs.push(spec)}`
      return note(`create ${id}`, id)
    },
    start: (id) => {
      starts.set(id, (starts.get(id) ?? 0) + 1)
      const refusal = { kind: 'refused', exitCode: 127, reason: 'no such file' } as const
      most = Math.max(most, running.add(id).size)
      return note(`start ${id}`, of(id).refused === true ? refusal : { kind: 'started' })
    },
    ended: (id) => {
      const { exits } = of(id)
      return exits === undefined
        ? new Promise((resolve) => over.set(id, resolve))
        : Promise.resolve(exits)
    },
    follow: (id, onOutput) => {
      const { prints = '', exits } = of(id)
      heard.set(id, onOutput)
      onOutput(Buffer.from(prints))
      return exits === undefined
        ? new Promise((resolve) => silent.set(id, resolve))
        : Promise.resolve()
    },
    inspect: (id) => Promise.resolve(facts(id)),
    exec: async (id, _, within) => {
      given.push(within)
      const { takes = 0, says = '', comesTo = 0 } = of(id)
      await clock.sleep(takes, new AbortController().signal)
      return { exitCode: comesTo, output: says }
    },
    catches: ({ id }) => Promise.resolve(of(id).stops !== undefined),
    stop: async (id, grace) => {
      calls.push(`stop ${id} ${grace}`)
      const { exitCode = 0, takes = 0, prints = '' } = of(id).stops ?? {}
      const isInTime = takes < grace
      heard.get(id)?.(Buffer.from(prints))
      await clock.sleep(Math.min(takes, grace), new AbortController().signal)
      gone(id, isInTime ? exitCode : 137)
    },
    entry: (id, path) => Promise.resolve(of(id).leaves?.includes(path) === true ? FILE : undefined),
    kill: (id) => {
      gone(id, 137)
      return note(`kill ${id}`, undefined)
    },
    remove: (id) => note(`remove ${id}`, undefined),
    removeVolumes: (names) => note(`remove volumes ${names.join()}`, undefined)
  }
  return { engine, specs, calls, given, most: () => most }
}
