import type { AttackStep, SmokeStep } from '../../../src/plan/plan'
import { attack } from '../../../src/run/exercise'
import { stopwatch } from '../../../src/run/stopwatch'
import type { ProcessResult } from '../../../src/words'
import { living, PLAN, ticking, worldOf } from './world'

const command = (name: string): AttackStep => ({ kind: 'exec', step: name, argv: [name] })
const SCRIPT: AttackStep = { kind: 'run', step: './attack.sh', script: './attack.sh' }
const CHECK: SmokeStep = { kind: 'exec', step: 'check', argv: ['check'] }

interface Course {
  readonly steps: readonly AttackStep[]
  readonly smoke?: readonly SmokeStep[]
  /** What each command comes to; 0 otherwise. */
  readonly codes?: Readonly<Record<string, number | undefined>>
  /** When the container ends. */
  readonly end?: number
}

/** Attacks with a limit of 10 seconds, of which each step takes two. */
async function attacked({ steps, smoke = [CHECK], codes = {}, end: moment }: Course) {
  const clock = ticking()
  const { booted, end } = living()
  if (moment !== undefined) {
    clock.at(moment, () => {
      end(137)
    })
  }
  const given: (readonly [string, number])[] = []
  const result = async (name: string, within: number): Promise<ProcessResult> => {
    if (booted.over.aborted) throw new Error('not running')
    given.push([name, within])
    await clock.sleep(2000, new AbortController().signal)
    return { exitCode: name in codes ? codes[name] : 0, output: `${name} said` }
  }
  const world = worldOf({
    clock,
    engine: { exec: (_id, argv, within) => result(argv[0] ?? '', within) },
    shell: { script: ({ variables }, within) => result(variables['ZERO_DRIFT_CONTAINER']!, within) }
  })
  const plan = { ...PLAN, attack: steps, smoke, limits: { ...PLAN.limits, smoke: 10_000 } }
  const { timed, timings } = stopwatch(clock)
  const told: boolean[] = []
  const underAttack = (isSo: boolean): void => void told.push(isSo)
  const bench = { plan, booted, world, reach: undefined }
  const outcome = await attack(bench, { timed, underAttack })
  return { outcome, given, told, phases: timings().map(({ phase }) => phase) }
}

const took = (step: string, exitCode: number | undefined, output = `${step} said`) => ({
  ...{ step, exitCode, milliseconds: 2000, output }
})

test('every step runs, whatever its exit code, within one time limit; then the smoke test is repeated', async () => {
  const steps = [command('rm'), command('hang'), SCRIPT]
  const { outcome, given, told, phases } = await attacked({
    steps,
    codes: { rm: 7, hang: undefined, c1: 22 }
  })
  expect(outcome).toEqual({
    steps: [took('rm', 7), took('hang', undefined), took('./attack.sh', 22, 'c1 said')],
    smoke: [
      {
        step: 'check',
        passed: true,
        detail: 'exit code 0',
        milliseconds: 2000,
        output: 'check said'
      }
    ]
  })
  expect(given).toEqual([
    ['rm', 10_000],
    ['hang', 8000],
    ['c1', 6000],
    ['check', 10_000]
  ])
  expect([told, phases]).toEqual([
    [true, false],
    ['attack', 'smoke again']
  ])
})

test('a step without time left is started all the same', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const { outcome, given } = await attacked({ steps: names.map(command) })
  expect(outcome?.steps).toHaveLength(7)
  expect(given.slice(4, 7).map(([, within]) => within)).toEqual([2000, 1, 1])
})

test.each([
  ['while a step runs', 1000, [took('kill', 0)]],
  ['before the next one', 2000, [took('kill', 0)]]
])('a container that ends %s is neither attacked further nor tested', async (_, end, steps) => {
  const { outcome, phases } = await attacked({ steps: [command('kill'), command('next')], end })
  expect([outcome, phases]).toEqual([{ steps, smoke: [] }, ['attack']])
})

test('the report of an end a moment after the last step is awaited', async () => {
  const { outcome } = await attacked({ steps: [command('kill')], end: 2200 })
  expect(outcome).toEqual({ steps: [took('kill', 0)], smoke: [] })
})

test('without steps there is no attack, and none is announced', async () => {
  const { outcome, told, phases } = await attacked({ steps: [] })
  expect([outcome, told, phases]).toEqual([undefined, [], []])
})
