import type { Plan } from '../../../src/plan/plan'
import { turns, type Turns } from '../../../src/run/scheduler'
import { plan } from '../report/fixtures'

const on = (source: string): Plan => ({
  ...plan,
  container: { ...plan.container, volumes: [{ source, path: '/data', readOnly: false }] }
})

/** Checks that begin when their turn comes and end when they are told to. */
function course(taking: Turns) {
  const log: string[] = []
  const endings = new Map<string, () => void>()
  const ask = (name: string, own: Plan): Promise<string> =>
    taking
      .turn(own, async () => {
        log.push(`${name} begins`)
        await new Promise<void>((resolve) => endings.set(name, resolve))
        log.push(`${name} ends`)
        return name
      })
      .catch((error: unknown) => {
        log.push(`${name}: ${String(error)}`)
        return name
      })
  return { log, ask, end: (name: string) => endings.get(name)?.() }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const never = new AbortController().signal
const terms = { checks: 3, most: 2, cancelled: never, refused: false }

test('nobody begins before all are planned, and no more run at once than may', async () => {
  const { log, ask, end } = course(turns(terms))
  const asked = [ask('a', on('a')), ask('b', on('b'))]
  await settled()
  expect(log).toEqual([])
  asked.push(ask('c', on('c')))
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

test('one that failed while it was planned keeps nobody waiting', async () => {
  const taking = turns(terms)
  const { log, ask } = course(taking)
  void ask('a', on('a'))
  void ask('b', on('b'))
  taking.dropped(false)
  await settled()
  expect(log).toEqual(['a begins', 'b begins'])
})

test('what would disturb each other comes one after another, and lets others pass', async () => {
  const { log, ask, end } = course(turns(terms))
  const asked = [ask('a', on('same')), ask('b', on('same')), ask('c', on('c'))]
  await settled()
  expect(log).toEqual(['a begins', 'c begins'])
  end('a')
  await asked[0]
  await settled()
  expect(log.slice(2)).toEqual(['a ends', 'b begins'])
})

test('bad inputs of one keep all from booting', async () => {
  const taking = turns(terms)
  const { log, ask } = course(taking)
  void ask('a', on('a'))
  void ask('b', on('b'))
  taking.dropped(true)
  await settled()
  expect(log).toEqual([
    expect.stringContaining('a: Fault: Inputs of the step, or of another image, are bad'),
    expect.stringContaining('b: Fault: Inputs of the step, or of another image, are bad')
  ])
})

test('a bad list does the same', async () => {
  const { log, ask } = course(turns({ ...terms, checks: 1, refused: true }))
  await ask('a', on('a'))
  expect(log).toEqual([expect.stringContaining('no image was booted')])
})

test('a cancelled run lets nobody wait, whether he asked before or after', async () => {
  const controller = new AbortController()
  const { log, ask } = course(turns({ ...terms, cancelled: controller.signal }))
  const first = ask('a', on('a'))
  controller.abort()
  await first
  await ask('b', on('b'))
  expect(log).toEqual(['a', 'b'].map((name) => `${name}: Fault: The run was cancelled.`))
})
