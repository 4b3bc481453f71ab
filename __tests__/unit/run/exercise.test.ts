import type { Plan, SmokeStep } from '../../../src/plan/plan'
import { boot } from '../../../src/run/boot'
import { exercise } from '../../../src/run/exercise'
import { newLogLines } from '../../../src/run/output'
import { stopwatch } from '../../../src/run/stopwatch'
import type { ContainerFacts, StartOutcome } from '../../../src/words'
import { TESTBED } from './testbed'
import { CONTAINER, ENGINE, PLAN, ticking, worldOf } from './world'

const EXEC: SmokeStep = { kind: 'exec', step: 'check', argv: ['check'] }

interface Course {
  readonly plan?: Partial<Plan>
  readonly settle?: number
  /** When it ends by itself, and how. */
  readonly end?: { readonly at: number; readonly exitCode: number; readonly oomKilled?: boolean }
  /** What the smoke step takes, and what comes of it. */
  readonly step?: { readonly takes: number; readonly exitCode: number }
  /** The same of its repetition after the attack; the attack itself takes no time. */
  readonly again?: number
  readonly start?: StartOutcome
  /** What the engine says of it while it runs. */
  readonly alive?: Partial<ContainerFacts>
}

/** Boots and exercises a container that waits for a second and has one smoke step. */
async function exercised({ plan, settle = 0, end, step, again, start, alive }: Course) {
  const clock = ticking()
  const ran: string[] = []
  let facts: ContainerFacts = { ...CONTAINER, ...alive }
  let resolve: (exitCode: number) => void = () => undefined
  const ended = new Promise<number>((settled) => (resolve = settled))
  if (end !== undefined) {
    clock.at(end.at, () => {
      const { exitCode, oomKilled = false } = end
      facts = { ...CONTAINER, running: false, pid: 0, exitCode, oomKilled }
      resolve(exitCode)
    })
  }
  const world = worldOf({
    clock,
    engine: {
      start: () => Promise.resolve(start ?? { kind: 'started' }),
      ended: () => ended,
      follow: () => ended.then(() => undefined),
      inspect: () => Promise.resolve(facts),
      exec: async (_id, [program]) => {
        ran.push(program ?? '')
        if (program === 'attack') return { exitCode: 5, output: '' }
        const { takes = 0, exitCode: code = 0 } = step ?? {}
        const exitCode = ran.includes('attack') ? (again ?? 0) : code
        await clock.sleep(takes, new AbortController().signal)
        return { exitCode, output: '' }
      }
    },
    network: { isNeighbour: () => false }
  })
  const { timed, timings } = stopwatch(clock)
  const whole: Plan = {
    ...PLAN,
    wait: { kind: 'running', milliseconds: 1000 },
    smoke: [EXEC],
    limits: { ...PLAN.limits, settle },
    ...plan
  }
  const booted = await boot({ id: TESTBED.id, world }, [])
  const subject = {
    ...{ plan: whole, spec: TESTBED.spec, engine: ENGINE },
    ...{ booted, world, timed }
  }
  const { failure, smoke, attack, container } = await exercise({ ...subject, lines: newLogLines() })
  const running = container?.running
  const struck = attack && { struck: attack.steps.length, again: attack.smoke.length }
  return {
    ...struck,
    failure,
    steps: smoke.length,
    running,
    phases: timings().map(({ phase }) => phase)
  }
}

const ATTACK: Partial<Plan> = {
  attack: [{ kind: 'exec', step: 'attack', argv: ['attack'] }]
}
const ATTACKED = ['ready', 'smoke', 'attack', 'smoke again']

const exited = (exitCode: number, during: string) => ({ kind: 'exited', exitCode, during })

test.each<[string, Course, object]>([
  [
    'a container that stays passes',
    {},
    { failure: undefined, steps: 1, running: true, phases: ['ready', 'smoke'] }
  ],
  [
    'one that settles passes, too',
    { settle: 5000 },
    { failure: undefined, steps: 1, running: true, phases: ['ready', 'smoke', 'settle'] }
  ],
  [
    'one that cannot be started is not exercised',
    { start: { kind: 'refused', exitCode: 127, reason: 'no such file' } },
    {
      failure: { kind: 'cannot-start', exitCode: 127, reason: 'no such file' },
      steps: 0,
      running: undefined,
      phases: []
    }
  ],
  [
    'one that goes on though a process of it was killed for memory',
    { alive: { oomKilled: true } },
    {
      failure: { kind: 'out-of-memory', during: 'smoke' },
      steps: 1,
      running: true,
      phases: ['ready', 'smoke']
    }
  ],
  [
    'one that exits at startup, even with code 0',
    { end: { at: 500, exitCode: 0 } },
    { failure: exited(0, 'startup'), steps: 0, running: false, phases: ['ready'] }
  ],
  [
    'one that exits during the smoke test',
    { step: { takes: 2000, exitCode: 0 }, end: { at: 2000, exitCode: 1 } },
    { failure: exited(1, 'smoke'), steps: 1, running: false, phases: ['ready', 'smoke'] }
  ],
  [
    'one whose smoke step fails because it exits',
    { step: { takes: 2000, exitCode: 137 }, end: { at: 2000, exitCode: 1 } },
    { failure: exited(1, 'smoke'), steps: 1, running: false, phases: ['ready', 'smoke'] }
  ],
  [
    'one whose smoke step fails shortly before its end is known',
    { step: { takes: 10, exitCode: 1 }, end: { at: 1200, exitCode: 1 } },
    { failure: exited(1, 'smoke'), steps: 1, running: false, phases: ['ready', 'smoke'] }
  ],
  [
    'one whose smoke step fails and that stays; it is not left to settle',
    { step: { takes: 10, exitCode: 3 }, settle: 5000 },
    {
      failure: { kind: 'smoke-failed', step: 'check', detail: 'exit code 3' },
      steps: 1,
      running: true,
      phases: ['ready', 'smoke']
    }
  ],
  [
    'one that exits while it settles',
    { settle: 5000, end: { at: 3000, exitCode: 0 } },
    { failure: exited(0, 'settle'), steps: 1, running: false, phases: ['ready', 'smoke', 'settle'] }
  ],
  [
    'one that is killed for memory at startup',
    { end: { at: 500, exitCode: 137, oomKilled: true } },
    {
      failure: { kind: 'out-of-memory', during: 'startup' },
      steps: 0,
      running: false,
      phases: ['ready']
    }
  ],
  [
    'one that is killed for memory while it settles',
    { settle: 5000, end: { at: 3000, exitCode: 137, oomKilled: true } },
    {
      failure: { kind: 'out-of-memory', during: 'settle' },
      steps: 1,
      running: false,
      phases: ['ready', 'smoke', 'settle']
    }
  ],
  [
    'one that is attacked is tested again, and then settles',
    { plan: ATTACK, settle: 5000 },
    {
      ...{ failure: undefined, steps: 1, struck: 1, again: 1, running: true },
      phases: [...ATTACKED, 'settle']
    }
  ],
  [
    'one that does not pass any more was broken by the attack; it is not left to settle',
    { plan: ATTACK, again: 3, settle: 5000 },
    {
      failure: { kind: 'broken-by-attack', step: 'check', detail: 'exit code 3' },
      ...{ steps: 1, struck: 1, again: 1, running: true, phases: ATTACKED }
    }
  ],
  [
    'one whose smoke test fails is not attacked',
    { plan: ATTACK, step: { takes: 10, exitCode: 3 } },
    {
      failure: { kind: 'smoke-failed', step: 'check', detail: 'exit code 3' },
      ...{ steps: 1, running: true, phases: ['ready', 'smoke'] }
    }
  ],
  [
    'one that exits by itself before the attack is not attacked',
    { plan: ATTACK, step: { takes: 500, exitCode: 0 }, end: { at: 1200, exitCode: 1 } },
    { failure: exited(1, 'smoke'), steps: 1, running: false, phases: ['ready', 'smoke'] }
  ],
  [
    'one that exits during the attack; it is not tested again',
    { plan: ATTACK, settle: 5000, end: { at: 1100, exitCode: 137 } },
    {
      failure: exited(137, 'attack'),
      ...{ steps: 1, struck: 1, again: 0, running: false, phases: ['ready', 'smoke', 'attack'] }
    }
  ],
  [
    'one that is killed for memory during the attack',
    { plan: ATTACK, end: { at: 1100, exitCode: 137, oomKilled: true } },
    {
      failure: { kind: 'out-of-memory', during: 'attack' },
      ...{ steps: 1, struck: 1, again: 0, running: false, phases: ['ready', 'smoke', 'attack'] }
    }
  ],
  [
    'one that exits when it is tested again was ended by the attack',
    { plan: ATTACK, step: { takes: 500, exitCode: 0 }, again: 1, end: { at: 2000, exitCode: 1 } },
    {
      failure: exited(1, 'attack'),
      ...{ steps: 1, struck: 1, again: 1, running: false, phases: ATTACKED }
    }
  ],
  [
    'one that exits while it settles after the attack',
    { plan: ATTACK, settle: 5000, end: { at: 3000, exitCode: 0 } },
    {
      failure: exited(0, 'settle'),
      ...{ steps: 1, struck: 1, again: 1, running: false, phases: [...ATTACKED, 'settle'] }
    }
  ],
  [
    'a one-shot container is meant to end, and does not settle',
    { plan: { wait: { kind: 'exit' }, smoke: [] }, settle: 5000, end: { at: 3000, exitCode: 0 } },
    { failure: undefined, steps: 0, running: false, phases: ['ready', 'smoke'] }
  ],
  [
    'a one-shot container that fails',
    { plan: { wait: { kind: 'exit' }, smoke: [] }, end: { at: 3000, exitCode: 2 } },
    { failure: exited(2, 'startup'), steps: 0, running: false, phases: ['ready'] }
  ]
])('%s', async (_, course, expected) => {
  expect(await exercised(course)).toEqual(expected)
})
