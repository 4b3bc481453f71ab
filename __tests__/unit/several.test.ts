import type { Engine, World } from '../../src/ports'
import { partOf } from '../../src/report/joined/part'
import type { Report } from '../../src/report/report'
import { several, type Check } from '../../src/several'
import { IMAGE } from './run/world'
import { requestFor, unstartable } from './unstartable'

const never = new AbortController().signal
const terms = { most: 2, cancelled: never, refused: false }

/** Checks of these inputs, side by side on one engine, and what each report found. */
async function checked(
  all: readonly Readonly<Record<string, string>>[],
  given: Partial<typeof terms> = {},
  engine: Partial<Engine> = {}
) {
  const calls: string[] = []
  const cancelled = given.cancelled ?? never
  const create = (): Promise<string> => {
    calls.push('create')
    return Promise.resolve('c1')
  }
  const world: World = unstartable({ create, ...engine }, cancelled)
  const found: (readonly string[])[] = all.map(() => [])
  const checks = all.map((inputs, index): Check => {
    const write = (report: Report): Promise<Report> => {
      found[index] = report.document.findings.map(({ kind }) => kind)
      return Promise.resolve(report)
    }
    const place = { folder: String(index), label: String(index) }
    return { request: requestFor(inputs), world, write, partOf: (report) => partOf(report, place) }
  })
  const parts = await several(checks, { ...terms, ...given })
  return { calls, found, verdicts: parts.map(({ verdict }) => verdict) }
}

test('each image is checked and reported', async () => {
  const { calls, found, verdicts } = await checked([{}, {}, {}])
  expect(calls).toEqual(['create', 'create', 'create'])
  expect(found).toEqual([['engine-fault'], ['engine-fault'], ['engine-fault']])
  expect(verdicts).toEqual(['error', 'error', 'error'])
})

test('bad inputs of one keep all from booting, and are named with those of the others', async () => {
  const { calls, found } = await checked([{ port: '0' }, {}, { mode: 'strict' }])
  expect(calls).toEqual([])
  expect(found).toEqual([['bad-input'], ['not-checked'], ['bad-input']])
})

test('a bad list does so as well', async () => {
  const { calls, found } = await checked([{}], { refused: true })
  expect([calls, found]).toEqual([[], [['not-checked']]])
})

test('an image that is missing keeps no other one from booting', async () => {
  const missing = { image: 'acme/none:1', pull: 'never' }
  const image: Engine['image'] = (reference) =>
    Promise.resolve(reference === missing.image ? undefined : IMAGE)
  const { calls, found } = await checked([missing, {}], {}, { image })
  expect([calls, found]).toEqual([['create'], [['image-missing'], ['engine-fault']]])
})

test('no image is booted before all are planned', async () => {
  const calls: string[] = []
  const image = async (): Promise<typeof IMAGE> => {
    for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
    calls.push('planned')
    return IMAGE
  }
  const create = (): Promise<string> => {
    calls.push('create')
    return Promise.resolve('c1')
  }
  await checked([{}, {}], {}, { image, create })
  expect(calls).toEqual(['planned', 'planned', 'create', 'create'])
})

test('one whose volume another check uses waits until that volume is removed', async () => {
  const calls: string[] = []
  const create = (): Promise<string> => {
    calls.push('create')
    return Promise.resolve('c1')
  }
  const removeVolumes = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
    calls.push('removed')
  }
  const inputs = { volumes: 'data:/data' }
  await checked([inputs, inputs], {}, { create, removeVolumes })
  expect(calls).toEqual(['create', 'removed', 'create', 'removed'])
})

test('a cancelled run boots nothing', async () => {
  const { calls, found } = await checked([{}, {}], { cancelled: AbortSignal.abort() })
  expect(calls).toEqual([])
  expect(found).toEqual([['cancelled'], ['cancelled']])
})
