import { main } from '../../src/main'
import { Fault } from '../../src/plan/faults'
import type { Engine } from '../../src/ports'
import type { Report } from '../../src/report/report'
import { requestFor, unstartable } from './unstartable'

/** Who writes reports down: all of them, and when the first one came. */
function desk() {
  const written: Report[] = []
  let come: () => void = () => undefined
  const first = new Promise<void>((resolve) => (come = resolve))
  const write = (report: Report): Promise<Report> => {
    written.push(report)
    come()
    return Promise.resolve(report)
  }
  return { written, first, write }
}

const kindsOf = ({ document }: Report): readonly string[] =>
  document.findings.map(({ kind }) => kind)

test('a report is written while the engine tidies up, and given back once it has', async () => {
  let gone: () => void = () => undefined
  const removal = new Promise<void>((resolve) => (gone = resolve))
  const { written, first, write } = desk()
  const checked = main(requestFor(), unstartable({ remove: () => removal }), write)
  await first
  gone()
  const report = await checked
  expect(written).toEqual([report])
  expect([report.verdict, kindsOf(report)]).toEqual(['error', ['engine-fault']])
  expect(report.document.engine?.storageDriver).toBe('overlay2')
})

test('the storage driver is told although the container could not even be looked at', async () => {
  const report = await main(requestFor({ volumes: 'data:/data' }), unstartable())
  expect(kindsOf(report)).toEqual(['engine-fault'])
  expect(report.document.engine?.storageDriver).toBe('overlay2')
  expect(report.document.timings.map(({ phase }) => phase)).toEqual(['plan', 'baseline'])
})

test('what was left behind is told in a report that is written again', async () => {
  const { written, write } = desk()
  const stuck = () => Promise.reject(new Error('stuck'))
  const report = await main(requestFor(), unstartable({ remove: stuck }), write)
  expect(written.map(kindsOf)).toEqual([['engine-fault'], ['engine-fault', 'left-behind']])
  expect(report).toBe(written[1])
})

const READ = ['asked for the probe', 'read the probe']

test.each([
  ['while the engine starts it', {}, ['create', 'start', ...READ]],
  [
    'before the start, if it could reach the machine',
    { 'cap-add': 'SYS_PTRACE' },
    ['create', ...READ, 'start']
  ]
])(
  'everything is read once the engine created the container, and %s: %j',
  async (_, given, order) => {
    const calls: string[] = []
    let done: () => void = () => undefined
    const read = new Promise<void>((resolve) => (done = resolve))
    const probeImage = async (): Promise<string> => {
      calls.push('asked for the probe')
      for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
      calls.push('read the probe')
      done()
      return Promise.reject(new Error('There is none for this platform.'))
    }
    const create = (): Promise<string> => {
      calls.push('create')
      return Promise.resolve('c1')
    }
    const start: Engine['start'] = () => {
      calls.push('start')
      return read.then(() => {
        throw new Fault('engine-fault', 'No room.', { refused: true })
      })
    }
    const world = unstartable({ create, start, probeImage })
    const report = await main(requestFor(given), world)
    const first = calls.filter((call, at) => calls.indexOf(call) === at)
    expect(first).toEqual(order)
    expect(kindsOf(report)).toEqual(['engine-fault'])
  }
)

test("a fault of the check ends its look at the image's layers", async () => {
  let ended = false
  const layers = () => Promise.resolve({ diffIds: [], size: 0, savedFromFiles: true })
  const save: Engine['save'] = (_, { over }) =>
    new Promise((_resolve, reject) => {
      over.addEventListener('abort', () => {
        ended = true
        reject(new Fault('engine-fault', 'Lost.'))
      })
    })
  const report = await main(requestFor({ content: 'always' }), unstartable({ layers, save }))
  expect([kindsOf(report), ended]).toEqual([['engine-fault'], true])
})

test('bad inputs are told with all that was learnt before, and nothing is made', async () => {
  const create = () => Promise.reject(new Error('nothing is to be made'))
  const report = await main(requestFor({ port: '0' }), unstartable({ create }))
  expect([report.verdict, kindsOf(report)]).toEqual(['error', ['bad-input']])
  expect(report.document.timings.map(({ phase }) => phase)).toEqual(['plan'])
})
