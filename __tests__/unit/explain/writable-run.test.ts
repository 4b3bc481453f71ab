import { rehearseWithRoom } from '../../../src/explain/writable-run'
import type { Plan } from '../../../src/plan/plan'
import type { ContainerSpec, RawChange } from '../../../src/words'
import { tarOf, type Packed } from '../observe/archives'
import { ENGINE, PLAN, ticking, worldOf } from '../run/world'
import { engineOf, type Course } from './bench'
import { tmpfs } from './simulated'

const folder = (name: string): Packed => ({ name, type: 'directory' })
const USUAL = ['/tmp', '/run', '/var/tmp']

interface Case {
  /** The usual folders that the image has. */
  readonly has?: readonly string[]
  readonly course?: (spec: ContainerSpec) => Course
  readonly container?: Partial<ContainerSpec>
  readonly boots?: number
  readonly wrote?: readonly Packed[]
  readonly listed?: readonly RawChange[]
}

async function rehearsed(wish: Case) {
  const { has = USUAL, course = () => ({}), boots = 5, wrote = [], listed = [] } = wish
  const clock = ticking()
  const isTwin = ({ entrypoint }: ContainerSpec): boolean =>
    entrypoint?.[0]?.includes('zero') === true
  const simulated = engineOf((spec) => (isTwin(spec) ? { refused: true } : course(spec)), clock)
  const { specs } = simulated
  const image = [folder('var'), folder('app'), { name: 'app/x', contents: 'a' }]
  const shipped = [...image, ...has.map((path) => folder(path.slice(1)))]
  const engine: typeof simulated.engine = {
    ...simulated.engine,
    pause: () => Promise.resolve(true),
    changes: () => Promise.resolve(listed),
    export: async (id, onBytes) => {
      const isOwn = !isTwin(specs[Number(id.slice(1)) - 1]!)
      onBytes(await tarOf(isOwn ? [...shipped, ...wrote] : shipped))
    }
  }
  const plan: Plan = {
    ...{ ...PLAN, port: undefined, wait: { kind: 'none' } },
    container: { ...PLAN.container, publish: [], ...wish.container },
    smoke: [{ kind: 'exec', step: 'check', argv: ['check'] }]
  }
  const context = { world: worldOf({ clock, engine }), engine: ENGINE, removals: [] }
  const budget = { boots, deadline: Infinity }
  const rehearsal = await rehearseWithRoom(plan, context, budget)
  return { rehearsal, budget, booted: specs.filter((spec) => !isTwin(spec)), specs }
}

const needing =
  (...paths: readonly string[]) =>
  ({ tmpfs: memory }: ContainerSpec): Course =>
    paths.every((path) => memory.some((one) => one.path === path)) ? {} : { exits: 1 }
const FAILED = { kind: 'exited', exitCode: 1, during: 'smoke' }
const pathsOf = ({ tmpfs: memory }: ContainerSpec) => memory.map(({ path }) => path)

describe('a writable run', () => {
  test('is booted once, with a writable root, if it passes', async () => {
    const { rehearsal, booted, budget } = await rehearsed({ has: [] })
    expect(rehearsal).toMatchObject({ failure: undefined, assumed: [] })
    expect(booted.map((spec) => [spec.readOnly, pathsOf(spec)])).toEqual([[false, []]])
    expect(budget.boots).toBe(5)
  })

  test('is booted once more with the first of the usual folders that the image lacks, if it fails', async () => {
    const { rehearsal, booted, budget } = await rehearsed({
      has: ['/run'],
      course: needing('/tmp')
    })
    expect(rehearsal).toMatchObject({ failure: undefined, assumed: [tmpfs('/tmp')] })
    expect(booted.map(pathsOf)).toEqual([[], ['/tmp']])
    expect(budget.boots).toBe(4)
  })

  test('is booted with all of these if that is not enough', async () => {
    const { rehearsal, booted, budget } = await rehearsed({
      has: ['/run'],
      course: needing('/var/tmp')
    })
    const assumed = [tmpfs('/tmp'), tmpfs('/var/tmp')]
    expect(rehearsal).toMatchObject({ failure: undefined, assumed })
    expect(booted.map(pathsOf)).toEqual([[], ['/tmp'], ['/tmp', '/var/tmp']])
    expect(budget.boots).toBe(3)
  })

  test('fails as it did at first if these do not help', async () => {
    const { rehearsal, booted } = await rehearsed({ has: [], course: () => ({ exits: 1 }) })
    expect(rehearsal).toMatchObject({ failure: FAILED, lacking: USUAL })
    expect(booted).toHaveLength(3)
  })

  test.each<[string, Case]>([
    ['if the image has them all', {}],
    ['if no boot is left', { has: [], boots: 0 }],
    [
      'if the author has mounted those that it lacks',
      {
        has: ['/run'],
        container: {
          tmpfs: [{ path: '/tmp', options: '' }],
          volumes: [{ source: 'v', path: '/var/tmp', readOnly: false }]
        }
      }
    ]
  ])('is not booted again %s', async (_, wish) => {
    const { rehearsal, booted } = await rehearsed({ ...wish, course: () => ({ exits: 1 }) })
    expect([rehearsal.failure, booted.length]).toEqual([FAILED, 1])
  })

  test('keeps the author’s mounts beside those', async () => {
    const own = [{ path: '/own', options: 'size=1m' }]
    const { booted } = await rehearsed({
      ...{ has: [], container: { tmpfs: own } },
      course: needing('/tmp')
    })
    expect(booted.map(pathsOf)).toEqual([['/own'], ['/own', '/tmp']])
  })

  test('shows the files that were written, and those that were only opened', async () => {
    const { rehearsal } = await rehearsed({
      wrote: [{ name: 'app/new', contents: 'b' }, folder('srv')],
      listed: [
        { kind: 'changed', path: '/app' },
        { kind: 'added', path: '/app/new' },
        { kind: 'changed', path: '/app/x' },
        { kind: 'added', path: '/srv' }
      ]
    })
    expect(rehearsal.failure).toBeUndefined()
    const writes = 'writes' in rehearsal ? rehearsal.writes : []
    expect(writes.map(({ kind, path, home }) => `${kind} ${path} in ${home}`)).toEqual([
      'added /app/new in /app',
      'added /srv in /',
      'opened /app/x in /app'
    ])
  })
})
