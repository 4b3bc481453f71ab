import { perilsOf } from '../../../src/explain/danger'
import type { Mount } from '../../../src/explain/mounts'
import type { MountSet } from '../../../src/explain/fixed-plan'
import type { FoundFix } from '../../../src/explain/proving'
import type { Shown } from '../../../src/explain/shown'
import { doneWithout, emptiedBy, suggest } from '../../../src/explain/suggestion'
import { checkWritable, movesOf, type WritableCheck } from '../../../src/explain/writable'
import type { Write } from '../../../src/explain/writes'
import { codeTest } from '../../../src/judge/code'
import { judge } from '../../../src/judge/judge'
import type { Change } from '../../../src/observe/observation'
import type { Plan } from '../../../src/plan/plan'
import { file, other } from '../observe/seen'
import { ENGINE, PLAN, ticking, worldOf } from '../run/world'
import { engineOf } from './bench'
import { placesOf, recheckOn } from './checked'
import { ground, transient, tree, write } from './roots'
import { FAILS, tmpfs, WORKS } from './simulated'

const APP: Plan = {
  ...{ ...PLAN, port: undefined, wait: { kind: 'none' } },
  image: { ...PLAN.image, workingDir: '/app', command: ['python3', 'app.py'] }
}
const IMAGE = tree('/app/', '/app/app.py', '/app/uploads/', '/data/', '/run/', '/tmp/', '/var/')
const DATA: Mount = tmpfs('/data', { kind: 'data' })
const GROUND = ground(IMAGE, { isCode: codeTest(APP) })

const shownWith = (writes: readonly Write[], more: Partial<Shown> = {}): Shown => ({
  ...{ failure: undefined, writes, assumed: [], volumes: [], ground: GROUND },
  perils: perilsOf(writes, more.ground ?? GROUND),
  ...{ pace: { startup: 0, smoke: 0, stop: 0 }, stop: undefined, refusals: [] },
  ...more
})

const judgementOf = (changes: readonly Change[] = []) =>
  judge(
    APP,
    { failure: undefined, smoke: [], container: undefined },
    {
      changes,
      refusals: [],
      places: placesOf({
        ...PLAN.container,
        volumes: [{ source: '', path: '/data', readOnly: false }]
      })
    },
    false
  )

const change = (path: string, place: string, mode = 0o644): Change => ({
  ...{ path, place, kind: 'added', after: file({ mode }) }
})

const WORKING: FoundFix = { mounts: [DATA], outcome: WORKS, minimal: true, inVain: [] }
const found = (mounts: MountSet, changes: readonly Change[] = []): FoundFix => ({
  ...{ ...WORKING, mounts },
  proven: { outcome: WORKS, changes: judgementOf(changes).changes }
})
const suggested = (looked: FoundFix, shown: Shown, writable?: WritableCheck) =>
  suggest(looked, shown, { plan: APP, judgement: judgementOf() }, writable)

describe('a suggestion', () => {
  test('is proven with rules for the drift of the check with it', () => {
    const changes = [change('/data/x', '/data'), change('/data/y', '/data')]
    expect(suggested(found([DATA], changes), shownWith([write('/data/x')]))).toMatchObject({
      ...{ proven: true, works: true, dangers: [] },
      ...{ allow: ['/data/**'], drift: [], rules: [], moves: [] }
    })
  })

  test('names the volumes that the image declares in its recipes', () => {
    const image = { ...APP.image, volumes: ['/data', '/vol'] }
    const told = suggest(
      found([DATA], []),
      shownWith([]),
      { plan: { ...APP, image }, judgement: judgementOf() },
      undefined
    )
    expect(told?.flags).toEqual(['-v acme-web-data:/data'])
    expect(told?.recipes.docker).toContain('-v acme-web-vol:/vol')
    expect(told?.recipes.docker?.match(/:\/data\b/g)).toHaveLength(1)
  })

  test('lists the drift of a check with it, with the rule that would allow each change', () => {
    const changes = [change('/data/run', '/data', 0o755), change('/data/x', '/data')]
    expect(suggested(found([DATA], changes), shownWith([]))).toMatchObject({
      allow: ['A /data/x'],
      drift: [{ path: '/data/run', kind: 'added', severity: 'high', rule: 'A /data/run' }]
    })
  })

  test('makes its rules from the changes that were seen, if it was not checked', () => {
    const lead: FoundFix = { ...WORKING, outcome: undefined, inVain: [] }
    const seen = shownWith([write('/data/x')], { volumes: [change('/vol/y', '/vol')] })
    expect(suggested(lead, seen)).toMatchObject({
      ...{ proven: false, works: false },
      allow: ['/data/**', 'A /vol/y']
    })
  })

  test.each<[string, Mount, 'code' | 'critical', readonly Write[]]>([
    ['over code', tmpfs('/app', { kind: 'data' }), 'code', []],
    ['in memory over code', tmpfs('/app'), 'code', []],
    [
      'where something critical is written',
      tmpfs('/app/uploads'),
      'critical',
      [write('/app/uploads/x', { entry: file({ mode: 0o4755 }) })]
    ]
  ])('works, but is not proven %s', (_, mount, why, writes) => {
    const result = suggested(found([mount]), shownWith(writes))
    expect(result).toMatchObject({
      ...{ proven: false, works: true },
      dangers: [{ path: mount.path, why, files: 1 }]
    })
    expect(result?.recipes.docker).toMatch(/^# Not proven/)
  })

  test('that does not work is marked as such, with the end of the decisive boot', () => {
    const inVain = [{ mounts: [DATA], outcome: { ...FAILS, said: ['no'] } }]
    const lead = suggested({ ...WORKING, outcome: undefined, inVain }, shownWith([]))
    expect(lead).toMatchObject({
      ...{ proven: false, works: false, without: [] },
      decisive: { failure: FAILS.failure, log: ['no'] }
    })
    expect(lead?.recipes.docker).toMatch(/^# Not proven: /)
  })

  test('that works has no decisive boot, and its recipes no mark', () => {
    const result = suggested(found([DATA]), shownWith([]))
    expect(result).not.toHaveProperty('decisive')
    expect(result?.recipes.docker).not.toMatch(/^# Not/)
  })

  test('lists the changes that stay drift on a writable root, even if no rule is left', () => {
    const drift = [{ path: '/x', kind: 'added', severity: 'high', rule: 'A /x' }] as const
    const writable: WritableCheck = { allow: [], drift, moves: [] }
    const over = found([tmpfs('/app', { kind: 'data' })])
    expect(suggested(over, shownWith([]), writable)).toMatchObject({ rules: [], drift })
  })

  test('is undefined if nothing is to be done', () => {
    const drifted = { plan: APP, judgement: judgementOf([change('/data/x', '/data', 0o755)]) }
    const nothing: FoundFix = { ...WORKING, mounts: [] }
    expect(suggest(nothing, shownWith([]), drifted, undefined)).toBeUndefined()
  })

  test('lists the volumes that are filled from the image, and the files that memory hides', () => {
    const image = new Map([...IMAGE, ...tree('/data/seed', '/run/x')])
    const shown = shownWith([], { ground: ground(image) })
    expect(suggested(found([DATA, tmpfs('/run')]), shown)).toMatchObject({
      filled: [{ path: '/data', files: 1, bytes: 1 }],
      hidden: [{ path: '/run', files: 1, bytes: 1 }]
    })
  })
})

describe('the program works without', () => {
  const without = (writes: readonly Write[], mounts: MountSet = [], plan = APP) =>
    doneWithout(mounts, { writes }, [], plan)

  test.each<[string, Parameters<typeof without>, readonly object[]]>([
    ['nothing if nothing was written', [[]], []],
    [
      'writes that no mount is for, by folder',
      [[write('/var/cache/x/a'), write('/var/cache/x/b'), transient('/tmp')]],
      [
        { path: '/var/cache/x', kinds: ['cache'] },
        { path: '/tmp', kinds: ['temporary'] }
      ]
    ],
    [
      'a folder that the program would have made',
      [[write('/app/gen/x', { home: '/app', made: '/app/gen' })]],
      [{ path: '/app/gen', kinds: ['other'] }]
    ],
    [
      'a file of the root, by its own name',
      [[write('/x.pid')]],
      [{ path: '/x.pid', kinds: ['pid or lock file'] }]
    ],
    ['nothing that a mount is for', [[write('/data/x'), write('/data/deep/y')], [DATA]], []],
    [
      'no parent of a mount, which an engine makes with it',
      [
        [write('/var/lib', { home: '/var', made: undefined, entry: other('directory') })],
        [tmpfs('/var/lib/app')]
      ],
      []
    ],
    ['nothing that was only opened', [[write('/app/x', { kind: 'opened' })]], []],
    [
      'nothing that the author has mounted, nor in volumes of the image',
      [
        [write('/tmp/x'), write('/vol/y')],
        [],
        {
          ...APP,
          image: { ...APP.image, volumes: ['/vol'] },
          container: { ...APP.container, tmpfs: [{ path: '/tmp', options: '' }] }
        }
      ],
      []
    ]
  ])('%s', (_, args, expected) => {
    expect(without(...args)).toEqual(expected.map((one) => ({ ...one, remedies: [] })))
  })

  test('nothing that is listed elsewhere', () => {
    const told = [{ path: '/etc/x', kinds: [], remedies: [] }]
    const writes = [write('/etc/x'), write('/var/y.log')]
    expect(doneWithout([], { writes }, told, APP).map(({ path }) => path)).toEqual(['/var'])
  })
})

describe('a restart empties', () => {
  test.each<[string, MountSet, readonly Write[], readonly string[]]>([
    ['memory in which a file was kept', [tmpfs('/opt/x')], [write('/opt/x/a.so')], ['/opt/x']],
    [
      'memory in which a file was changed',
      [tmpfs('/a')],
      [write('/a/x', { kind: 'changed' })],
      ['/a']
    ],
    ['a cache, too', [tmpfs('/var/cache/x')], [write('/var/cache/x/y')], ['/var/cache/x']],
    ['each by its path', [tmpfs('/b'), tmpfs('/a')], [write('/a/x'), write('/b/x')], ['/a', '/b']],
    ['no volume', [DATA, tmpfs('/s', { kind: 'seeded' })], [write('/data/x'), write('/s/x')], []],
    [
      'no file that the program would not miss',
      [tmpfs('/run'), tmpfs('/tmp')],
      [write('/run/x')],
      []
    ],
    ['no pid file', [tmpfs('/opt/x')], [write('/opt/x/a.pid')], []],
    ['no memory in which no file stayed', [tmpfs('/opt/x')], [transient('/opt/x')], []],
    ['no folder', [tmpfs('/opt/x')], [write('/opt/x/d', { entry: other('directory') })], []]
  ])('%s', (_, mounts, writes, expected) => {
    expect(emptiedBy(mounts, writes)).toEqual(expected)
  })
})

describe('the data that should move elsewhere is', () => {
  const covered = (path: string, why: 'code' | 'critical' = 'code') => ({
    ...{ path, why, examples: [], files: 1, remedies: [] }
  })
  const writes = [write('/app/notes.db'), write('/app/app.pid'), write('/opt/x/state')]
  const to = (image: readonly string[], dangers = [covered('/app')]) =>
    movesOf(APP, { writes, ground: ground(tree(...image)) }, dangers)

  test.each<[string, Parameters<typeof to>, readonly object[]]>([
    ['data among code', [[]], [{ from: '/app/notes.db', to: '/data', settings: [] }]],
    ['none without code beside it', [[], []], []],
    ['none for critical files', [[], [covered('/app', 'critical')]], []],
    [
      'data that moves to where the image has no files',
      [['/data/x']],
      [{ from: '/app/notes.db', to: '/var/lib/data', settings: [] }]
    ],
    [
      'data that moves to where the image hardly can have files',
      [['/data/x', '/var/lib/data/x', '/srv/data/x']],
      [{ from: '/app/notes.db', to: '/var/lib/app-data', settings: [] }]
    ]
  ])('%s', (_, args, expected) => {
    expect(to(...args)).toEqual(expected)
  })

  test.each<[string, readonly Write[], readonly string[], readonly string[]]>([
    ['with the folder that it comes from', [transient('/app/in')], [], ['/app/in']],
    ['also where it is called data', [transient('/app/data/in')], [], ['/app/data/in']],
    ['without a folder that the image fills', [transient('/app/in')], ['/app/in/x'], []],
    ['without its own folder', [transient('/app')], [], []],
    ['without byte code', [transient('/app/__pycache__')], [], []],
    ['without a folder beside no code', [transient('/opt/x')], [], []],
    ['without a folder in which files stay', [write('/app/in/x.pid')], [], []]
  ])('%s', (_, passing, image, expected) => {
    const writing = { writes: [...writes, ...passing], ground: ground(tree(...image)) }
    const moves = movesOf(APP, writing, [covered('/app')])
    expect(moves).toEqual([
      { from: '/app/notes.db', to: '/data', settings: [] },
      ...expected.map((from) => ({ from, temporary: true, to: '/data', settings: [] }))
    ])
  })

  test('a folder of data in which nothing stayed, as data', () => {
    const writing = { writes: [transient('/app/data')], ground: ground(tree()) }
    expect(movesOf(APP, writing, [covered('/app')])).toEqual([
      { from: '/app/data', to: '/data', settings: [] }
    ])
  })

  test('no folder where there is no data', () => {
    const writing = { writes: [transient('/app/in')], ground: ground(tree()) }
    expect(movesOf(APP, writing, [covered('/app')])).toEqual([])
  })

  test('ten files at most', () => {
    const many = Array.from({ length: 12 }, (_, at) => write(`/app/${at}.db`))
    expect(movesOf(APP, { writes: many, ground: GROUND }, [covered('/app')])).toHaveLength(10)
  })
})

describe('on a writable root', () => {
  const checked = async (writes: readonly Write[], changes: readonly Change[]) => {
    const clock = ticking()
    const { engine, specs } = engineOf(() => ({ stops: { exitCode: 0 } }), clock)
    const context = { world: worldOf({ clock, engine }), engine: ENGINE, removals: [] }
    const plans: Plan[] = []
    const recheck = recheckOn(context, () => changes)
    const spied: typeof recheck = (plan, use) => {
      plans.push(plan)
      return recheck(plan, use)
    }
    const own = new Map([...IMAGE, ...tree(...writes.map(({ path }) => path))])
    const shown = shownWith(writes, { ground: { ...GROUND, own } })
    const result = await checkWritable(APP, shown, [], {
      context: { ...context, recheck: spied },
      left: Infinity
    })
    return { ...result, plan: plans[0]!, readOnly: specs[0]?.readOnly }
  }

  test('the image is checked with rules for exactly its writes', async () => {
    const seen = await checked([write('/app/notes.db')], [change('/app/notes.db', '/')])
    expect(seen).toMatchObject({ allow: ['A /app/notes.db'], drift: [], readOnly: false })
    expect(seen.plan.rules.map(({ rule }) => rule)).toEqual(['A /app/notes.db'])
    expect(seen.plan.watch.rootContents).toBe(true)
  })

  test('files with other names at each boot are allowed by the common parts of these', async () => {
    const rehearsed = [write('/app/spool/a-7.x'), write('/app/spool/b-1.x')]
    const { allow } = await checked(rehearsed, [
      ...[change('/app/spool/a-9.x', '/'), change('/app/spool/b-1.x', '/')]
    ])
    expect(allow).toEqual(['A /app/spool/b-1.x', 'A /app/spool/a-*.x'])
  })

  test('harmless changes that the rules did not foresee are allowed as well', async () => {
    const { allow, drift } = await checked(
      [write('/app/notes.db')],
      [change('/app/notes.db', '/'), change('/app/late.db', '/'), change('/bin/evil', '/', 0o4755)]
    )
    expect(allow).toEqual(['A /app/notes.db', 'A /app/late.db'])
    expect(drift.map(({ path, severity }) => [path, severity])).toEqual([['/bin/evil', 'critical']])
  })
})
