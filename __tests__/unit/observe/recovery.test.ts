import { recover } from '../../../src/observe/recovery'
import type { Plan } from '../../../src/plan/plan'
import type { Engine } from '../../../src/ports'
import { holdingVolumes } from '../../../src/run/keeper'
import type { ContainerFacts, ContainerSpec, StartOutcome } from '../../../src/words'
import { CONTAINER, ENGINE, PLAN, ticking, worldOf } from '../run/world'
import { tarOf, type Packed } from './archives'

const FILE: Packed = { name: 'etc/x', contents: 'as in the image' }

interface Course {
  readonly plan?: Partial<Plan>
  /** What is in the fresh container’s root at its end. */
  readonly root?: readonly Packed[]
  /** What the smoke test comes to at the first start and at the second. */
  readonly codes?: readonly [number, number]
  /** What the second life prints. */
  readonly prints?: string
  /** The first process catches the stop signal. */
  readonly listens?: boolean
}

/** An engine with one fresh container, c1, and its twin, c2; the removal of the judged one takes 300 ms. */
async function recovered(course: Course = {}) {
  const { root = [FILE], codes = [0, 0], prints = '', listens } = course
  const clock = ticking()
  const calls: string[] = []
  const specs: ContainerSpec[] = []
  const note = (call: string): void => void calls.push(call)
  let booted = 0
  let end: () => void = () => undefined
  let isRunning = false
  const facts = (id: string): ContainerFacts => ({
    ...{ ...CONTAINER, id, running: id === 'c1' && isRunning },
    ...(id === 'c2' ? { created: 2000.5 } : {})
  })
  const halted = (call: string) => {
    note(call)
    isRunning = false
    end()
    return Promise.resolve()
  }
  const engine: Partial<Engine> = {
    create: (spec) => Promise.resolve(`c${specs.push(spec)}`),
    start: (id): Promise<StartOutcome> => {
      note(`start ${id}`)
      if (id === 'c2') return Promise.resolve({ kind: 'refused', exitCode: 127, reason: 'no' })
      booted += 1
      isRunning = true
      return Promise.resolve({ kind: 'started' })
    },
    ended: () =>
      new Promise(
        (resolve) =>
          (end = () => {
            resolve(0)
          })
      ),
    follow: (id, onOutput, since) => {
      note(`follow ${id} since ${since ?? 'its beginning'}`)
      if (booted === 2) onOutput(Buffer.from(prints))
      return Promise.resolve()
    },
    inspect: (id) => Promise.resolve(facts(id)),
    exec: () => Promise.resolve({ exitCode: codes[booted - 1]!, output: '' }),
    catches: () => Promise.resolve(listens),
    stop: (id, grace) => halted(`stop ${id} ${grace}`),
    kill: (id) => halted(`kill ${id}`),
    changes: () => Promise.resolve([]),
    export: async (id, onBytes) => {
      note(`export ${id}`)
      onBytes(await tarOf(id === 'c1' ? root : [FILE]))
    },
    remove: (id) => {
      note(`remove ${id}`)
      return Promise.resolve()
    }
  }
  const world = worldOf({ clock, engine })
  const plan: Plan = {
    ...{ ...PLAN, port: undefined, wait: { kind: 'none' }, recover: true },
    ...{ smoke: [{ kind: 'exec', step: 'check', argv: ['check'] }] },
    attack: [{ kind: 'exec', step: 'attack', argv: ['attack'] }],
    container: { ...PLAN.container, publish: [] },
    limits: { ...PLAN.limits, settle: 60_000 },
    ...course.plan
  }
  const removal = async (): Promise<void> => {
    await new Promise(setImmediate)
    await clock.sleep(300, new AbortController().signal)
  }
  const removals = [removal(), Promise.reject(new Error('no'))]
  const recovery = await recover(plan, { engine: ENGINE, world, removals })
  await Promise.allSettled(removals)
  return { recovery, calls, specs }
}

const WELL = { failure: undefined, milliseconds: 0, denied: false }

test('a fresh container is booted once the judged one is gone, read after its end, and started again', async () => {
  const { recovery, calls, specs } = await recovered()
  const { after, ...rest } = recovery
  expect(rest).toEqual({ failure: undefined, milliseconds: 300 })
  expect(after).toMatchObject({ changes: { length: 0 }, partial: false, restart: WELL })
  expect(calls).toEqual([
    ...['start c1', 'follow c1 since its beginning', 'stop c1 10000'],
    ...['start c2', 'export c2', 'export c1'],
    ...['start c1', 'follow c1 since 2000.5'],
    ...['remove c1', 'remove c2']
  ])
  expect(specs[1]?.entrypoint).toEqual(['/zero-drift-has-no-such-program'])
})

test('a fresh container whose first process ignores the stop signal is killed', async () => {
  const { calls } = await recovered({ listens: false })
  expect(calls.slice(2, 3)).toEqual(['kill c1'])
})

test('differences from the image are reported, new timestamps alone as touched', async () => {
  const root = [
    { ...FILE, contents: 'something else!' },
    { name: 'etc/y', contents: 'new' }
  ]
  const { recovery } = await recovered({ root })
  const changes = [...(recovery.after?.changes ?? [])]
  expect(changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'changed /etc/x',
    'added /etc/y'
  ])
})

test('a fresh container that does not work is neither read nor started again', async () => {
  const { recovery, calls } = await recovered({ codes: [4, 0] })
  expect(recovery).toEqual({
    failure: { kind: 'smoke-failed', step: 'check', detail: 'exit code 4' },
    milliseconds: 550,
    said: ''
  })
  expect(calls).not.toContain('export c1')
  expect(calls).toContain('remove c1')
})

test.each([
  ['touch: /x: Permission denied\n', true],
  ['EACCES: open /x', true],
  ['no such file\n', false]
])(
  'a container that fails after a restart and printed %j: denied is %s',
  async (prints, denied) => {
    const { recovery } = await recovered({ codes: [0, 4], prints })
    expect(recovery.after?.restart).toEqual({
      failure: { kind: 'smoke-failed', step: 'check', detail: 'exit code 4' },
      ...{ milliseconds: 250, said: prints, denied }
    })
  }
)

describe('a named volume', () => {
  const NAMED = [{ source: 'v', path: '/v', readOnly: false }]
  const held = async (recover: boolean, volumes: ContainerSpec['volumes']) => {
    const calls: string[] = []
    const note = (call: string) => {
      calls.push(call)
      return Promise.resolve()
    }
    const world = worldOf({
      engine: {
        create: () => note('create').then(() => 'c1'),
        remove: () => note('remove'),
        removeVolumes: () => note('remove volumes')
      }
    })
    const removals: Promise<void>[] = []
    const around = { engine: ENGINE, world, removals }
    const spec = { ...PLAN.container, volumes }
    await holdingVolumes({ plan: { ...PLAN, recover }, spec }, around, () => note('use'))
    await Promise.all(removals)
    return calls
  }

  test('is held by a container until the fresh one has used it', async () => {
    expect(await held(true, NAMED)).toEqual(['create', 'use', 'remove', 'remove volumes'])
  })

  test.each([
    ['nothing is recovered', false, NAMED],
    ['there is none', true, [{ source: '/srv', path: '/v', readOnly: false }]]
  ])('is not held where %s', async (_, recover, volumes) => {
    expect(await held(recover, volumes)).toEqual(['use'])
  })
})
