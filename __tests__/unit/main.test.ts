import { main } from '../../src/main'
import { Fault } from '../../src/plan/faults'
import type { Report } from '../../src/report/report'
import { ENGINE, IMAGE, worldOf } from './run/world'

const request = {
  inputs: new Map([['image', 'acme/web:1']]),
  labels: { 'zero-drift.run': 'r' },
  version: '1',
  colour: false
}

/** A world whose engine makes a container, cannot start it, and takes as long to remove it as it is told. */
function worldWith(removal: Promise<void>) {
  const no = () => Promise.reject(new Fault('engine-fault', 'No room.', { refused: true }))
  return worldOf({
    files: {
      read: () => Promise.resolve({ kind: 'missing', reason: 'ENOENT' }),
      exists: () => Promise.resolve(false),
      unwritable: () => Promise.resolve([])
    },
    engine: {
      identify: () => Promise.resolve(ENGINE),
      image: () => Promise.resolve(IMAGE),
      create: () => Promise.resolve('c1'),
      start: no,
      inspect: no,
      probeImage: no,
      storageDriver: () => Promise.resolve('overlay2'),
      remove: () => removal,
      removeLabelled: no,
      removeVolumes: () => Promise.resolve(),
      volumesWith: () => Promise.resolve([])
    }
  })
}

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
  const checked = main(request, worldWith(removal), write)
  await first
  gone()
  const report = await checked
  expect(written).toEqual([report])
  expect([report.verdict, kindsOf(report)]).toEqual(['error', ['engine-fault']])
  expect(report.document.engine?.storageDriver).toBe('overlay2')
})

test('the storage driver is told although the container could not even be looked at', async () => {
  const inputs = new Map([...request.inputs, ['volumes', 'data:/data']])
  const report = await main({ ...request, inputs }, worldWith(Promise.resolve()))
  expect(kindsOf(report)).toEqual(['engine-fault'])
  expect(report.document.engine?.storageDriver).toBe('overlay2')
  expect(report.document.timings.map(({ phase }) => phase)).toEqual(['plan', 'baseline'])
})

test('what was left behind is told in a report that is written again', async () => {
  const { written, write } = desk()
  const report = await main(request, worldWith(Promise.reject(new Error('stuck'))), write)
  expect(written.map(kindsOf)).toEqual([['engine-fault'], ['engine-fault', 'left-behind']])
  expect(report).toBe(written[1])
})
