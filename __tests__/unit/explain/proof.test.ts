import type { Mount } from '../../../src/explain/mounts'
import { checking, prove } from '../../../src/explain/proof'
import type { MountSet } from '../../../src/explain/fixed-plan'
import type { TrialContext } from '../../../src/explain/proof-boots'
import type { Change } from '../../../src/observe/observation'
import type { Plan } from '../../../src/plan/plan'
import { file } from '../observe/seen'
import { ENGINE, PLAN, ticking, worldOf } from '../run/world'
import { engineOf, type Course, type CourseOf } from './bench'
import { recheckOn } from './checked'
import { ground, tree } from './roots'
import { tmpfs, WORKS } from './simulated'

const VOLUME: Mount = tmpfs('/data', { kind: 'data' })
const KEPT: Change = { path: '/data/x', kind: 'added', place: '/data', after: file() }
const WELL: Course = { stops: { exitCode: 0 }, leaves: ['/data/x', '/data/state'] }

interface Case {
  readonly course?: CourseOf
  readonly mounts?: MountSet
  readonly changes?: readonly Change[]
  readonly plan?: Partial<Plan>
  readonly bench?: Partial<TrialContext>
}

async function proven({ course = () => WELL, mounts = [VOLUME], changes = [KEPT], ...more }: Case) {
  const clock = ticking()
  const { engine, specs, calls } = engineOf(course, clock)
  const world = worldOf({ clock, engine })
  const context = { world, engine: ENGINE, removals: [] as Promise<void>[] }
  const plan: Plan = {
    ...{ ...PLAN, port: undefined, wait: { kind: 'none' } },
    smoke: [{ kind: 'exec', step: 'check', argv: ['check'] }],
    ...more.plan
  }
  const bench: TrialContext = {
    ...{ plan, ground: ground(tree('/data/')), context, saved: [], refusals: [] },
    budget: { boots: 5, deadline: Infinity },
    ...{ pace: { startup: 0, smoke: 0, stop: 0 }, stop: { exitCode: 0 } },
    ...more.bench
  }
  const recheck = recheckOn(context, () => changes)
  const proof = await prove(mounts, bench, { ...context, recheck })
  const { outcome, changes: judged } = proof!
  await Promise.all(context.removals)
  const started = calls.filter((call) => call.startsWith('start')).length
  return { outcome, judged: [...judged], specs, calls, started }
}

/** Another course once it is started again. */
const then =
  (first: Course, second: Course): CourseOf =>
  (_, start) =>
    start === 1 ? first : second

describe('a fix is proven by a check', () => {
  test('with exactly its mounts, and by passing it once more after a restart', async () => {
    const { outcome, specs, started } = await proven({ mounts: [VOLUME, tmpfs('/run')] })
    expect([outcome, started]).toEqual([WORKS, 2])
    const [{ readOnly, volumes, tmpfs: memory } = PLAN.container] = specs
    expect({ readOnly, volumes, memory: memory.map(({ path }) => path) }).toEqual({
      readOnly: true,
      volumes: [{ source: '', path: '/data', readOnly: false }],
      memory: ['/run']
    })
  })

  test('whose judged changes are returned', async () => {
    const { judged } = await proven({})
    expect(judged).toEqual([{ ...KEPT, severity: 'low', tags: [], allowed: false, rule: null }])
  })

  test('whose container is told to stop before it is started again, and leaves nothing behind', async () => {
    const { calls } = await proven({})
    expect(calls.filter((call) => call.endsWith('c1') || call.startsWith('stop'))).toEqual([
      ...['create c1', 'start c1', 'stop c1 5000'],
      ...['start c1', 'kill c1', 'remove c1']
    ])
    // The second one tells what the engine's clock shows.
    expect(calls.filter((call) => call.endsWith('c2'))).toEqual(['create c2', 'remove c2'])
  })

  test.each<[string, Case, object, number]>([
    [
      'fails where its smoke test does, and is not started again',
      { course: () => ({ ...WELL, comesTo: 1 }) },
      { failure: { kind: 'smoke-failed', step: 'check', detail: 'exit code 1' } },
      1
    ],
    [
      'fails where it ends by itself',
      { course: () => ({ exits: 3 }) },
      { failure: { kind: 'exited', exitCode: 3, during: 'smoke' } },
      1
    ],
    [
      'fails where it does not stop in order, and is not started again',
      { course: () => ({ ...WELL, stops: { exitCode: 1 } }) },
      { failure: undefined, unclean: true },
      1
    ],
    [
      'does not where it always ends so',
      { course: () => ({ ...WELL, stops: { exitCode: 1 } }), bench: { stop: { exitCode: 1 } } },
      { failure: undefined },
      2
    ],
    [
      'fails where it does not save its state',
      { bench: { saved: ['/data/other'] } },
      { failure: undefined, unclean: true },
      1
    ],
    [
      'does not where it saves it',
      { bench: { saved: ['/data/state'] } },
      { failure: undefined },
      2
    ],
    [
      'fails where its smoke test does after the restart',
      { course: then(WELL, { ...WELL, comesTo: 1 }) },
      { failure: { kind: 'smoke-failed', step: 'check', detail: 'exit code 1' } },
      2
    ],
    [
      'fails where it cannot be started again',
      { course: then(WELL, { exits: 1, prints: 'stale pid file\n' }) },
      { failure: { kind: 'exited', exitCode: 1, during: 'smoke' }, said: ['stale pid file'] },
      2
    ],
    [
      'fails where a file of data is gone after it',
      { course: then(WELL, { ...WELL, leaves: ['/data/state'] }) },
      { failure: undefined, unclean: true },
      2
    ],
    [
      'needs no stop signal that it does not catch',
      { course: () => ({ leaves: ['/data/x'] }) },
      { failure: undefined },
      2
    ]
  ])('and %s', async (_, task, expected, starts) => {
    const { outcome, started } = await proven(task)
    expect(outcome).toMatchObject(expected)
    expect([outcome.unclean === true, started]).toEqual(['unclean' in expected, starts])
  })

  test('whose refused writes are those of the first start', async () => {
    const prints = 'open /x/y: read-only file system\n'
    const { outcome } = await proven({ course: then({ ...WELL, prints }, WELL) })
    expect(outcome.refusals).toEqual([{ message: prints.trim(), path: '/x/y' }])
  })
})

describe('the files that a restart has to keep are', () => {
  const GONE: Course = { ...WELL, leaves: [] }
  const lost = async (change: Partial<Change>, mount = VOLUME): Promise<boolean> => {
    const course = then(WELL, GONE)
    const { outcome } = await proven({ course, mounts: [mount], changes: [{ ...KEPT, ...change }] })
    return outcome.unclean === true
  }

  test.each<[string, Parameters<typeof lost>, boolean]>([
    ['files of data in a volume', [{}], true],
    ['files that were changed', [{ kind: 'changed', before: file() }], true],
    [
      'files in a volume whose path has digits',
      [{ path: '/srv/17/x' }, tmpfs('/srv/17', { kind: 'seeded' })],
      true
    ],
    ['no files whose names have digits', [{ path: '/data/wal-17' }], false],
    ['no files that were deleted', [{ kind: 'deleted' }], false],
    ['no files that were only touched', [{ kind: 'changed', idle: 'touched' }], false],
    ['no files in memory', [{ path: '/srv/x' }, tmpfs('/srv')], false],
    ['no pid files', [{ path: '/data/app.pid' }], false]
  ])('%s', async (_, args, expected) => {
    expect(await lost(...args)).toBe(expected)
  })

  test('no more than twenty', async () => {
    const names = Array.from('abcdefghijklmnopqrstuvwxyz')
    const changes = names.map((name) => ({ ...KEPT, path: `/data/${name}` }))
    const leaves = changes.slice(0, 20).map(({ path }) => path)
    const { outcome } = await proven({ changes, course: () => ({ ...WELL, leaves }) })
    expect(outcome).toEqual(WORKS)
  })
})

test('a check for a proof asks nothing beyond the check', () => {
  const busy: Plan = {
    ...PLAN,
    attack: [{ kind: 'exec', step: 'x', argv: ['x'] }],
    recover: true,
    imageLayers: true,
    evidence: { ...PLAN.evidence, when: 'always' }
  }
  expect(checking(busy)).toEqual({
    ...PLAN,
    ...{ attack: [], rehearsal: undefined, recover: false, imageLayers: false },
    evidence: { ...PLAN.evidence, when: 'never' }
  })
})
