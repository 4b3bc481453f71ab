import type { Plan } from '../../../src/plan/plan'
import { scheduler, type Schedule } from '../../../src/several'
import { plan } from '../report/fixtures'

const on = (source: string): Plan => ({
  ...plan,
  container: { ...plan.container, volumes: [{ source, path: '/data', readOnly: false }] }
})

/** Checks that begin when their turn comes and end when they are told to. */
function course(schedule: Schedule) {
  const log: string[] = []
  const endings = new Map<string, () => void>()
  const ask = (name: string, own: Plan): Promise<string> =>
    schedule(own, async (fault) => {
      log.push(fault === undefined ? `${name} begins` : `${name}: ${String(fault)}`)
      if (fault !== undefined) return name
      await new Promise<void>((resolve) => endings.set(name, resolve))
      log.push(`${name} ends`)
      return name
    })
  return { log, ask, end: (name: string) => endings.get(name)?.() }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const never = new AbortController().signal

test('no more run at once than may, in the order in which they ask', async () => {
  const { log, ask, end } = course(scheduler(2, never))
  const asked = ['a', 'b', 'c'].map((name) => ask(name, on(name)))
  await settled()
  expect(log).toEqual(['a begins', 'b begins'])
  end('b')
  await asked[1]
  await settled()
  expect(log).toEqual(['a begins', 'b begins', 'b ends', 'c begins'])
  end('a')
  end('c')
  expect(await Promise.all(asked)).toEqual(['a', 'b', 'c'])
})

test('checks that would disturb each other run one after another, and let others pass', async () => {
  const { log, ask, end } = course(scheduler(2, never))
  const asked = [ask('a', on('same')), ask('b', on('same')), ask('c', on('c'))]
  await settled()
  expect(log).toEqual(['a begins', 'c begins'])
  end('a')
  await asked[0]
  await settled()
  expect(log.slice(2)).toEqual(['a ends', 'b begins'])
})

test('a check that fails makes room for the next one', async () => {
  const schedule = scheduler(1, never)
  const failing = schedule(on('a'), () => Promise.reject(new Error('failed')))
  const { log, ask } = course(schedule)
  void ask('b', on('b'))
  await expect(failing).rejects.toThrow('failed')
  await settled()
  expect(log).toEqual(['b begins'])
})

test('once the run is cancelled no turn comes any more, whether it was asked for before or after', async () => {
  const controller = new AbortController()
  const { log, ask, end } = course(scheduler(1, controller.signal))
  const first = ask('a', on('a'))
  const second = ask('b', on('b'))
  await settled()
  controller.abort()
  await second
  await ask('c', on('c'))
  end('a')
  await first
  expect(log).toEqual([
    'a begins',
    ...['b', 'c'].map((name) => `${name}: Fault: The run was cancelled.`),
    'a ends'
  ])
})
