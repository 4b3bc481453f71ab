import { clock, timerDelay, withDeadline } from '../../../src/adapters/clock'
import { Fault } from '../../../src/plan/faults'

const never = (): AbortSignal => new AbortController().signal
const CANCELLED = new Fault('cancelled', 'The run was cancelled.')

test.each([
  [-1, 1],
  [0, 1],
  [0.2, 1],
  [1.2, 2],
  [60_000, 60_000],
  [2 ** 31 - 1, 2 ** 31 - 1],
  [2 ** 31, 2 ** 31 - 1],
  [Infinity, 2 ** 31 - 1]
])('a timer for %d ms is set to %d', (milliseconds, expected) => {
  expect(timerDelay(milliseconds)).toBe(expected)
})

test('a deadline longer than any timer has not passed at once', async () => {
  const passed = await withDeadline(2 ** 40, async (late) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return late.aborted
  })
  expect(passed).toBe(false)
})

describe('a sleep', () => {
  test('ends after its time, and not before', async () => {
    const { now, sleep } = clock(never())
    const began = now()
    await sleep(30, never())
    expect(now() - began).toBeGreaterThanOrEqual(29)
  })

  test.each([0, -1000])('of %d ms ends', async (milliseconds) => {
    await expect(clock(never()).sleep(milliseconds, never())).resolves.toBeUndefined()
  })

  test('ends early when there is nothing left to wait for', async () => {
    const controller = new AbortController()
    const sleeping = clock(never()).sleep(2 ** 40, controller.signal)
    controller.abort()
    await expect(sleeping).resolves.toBeUndefined()
    await expect(clock(never()).sleep(2 ** 40, AbortSignal.abort())).resolves.toBeUndefined()
  })

  test('ends with a fault when the run is cancelled', async () => {
    const controller = new AbortController()
    const sleeping = clock(controller.signal).sleep(2 ** 40, never())
    controller.abort()
    await expect(sleeping).rejects.toEqual(CANCELLED)
  })

  test('rejects in a cancelled run, even if its signal has fired', async () => {
    const { sleep } = clock(AbortSignal.abort())
    await expect(sleep(1000, never())).rejects.toEqual(CANCELLED)
    await expect(sleep(1000, AbortSignal.abort())).rejects.toEqual(CANCELLED)
  })
})
