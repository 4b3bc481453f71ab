import { poll } from '../../../src/run/readiness'
import { stopwatch } from '../../../src/run/stopwatch'
import { ticking } from './world'

const never = new AbortController().signal

describe('a poll', () => {
  test('looks at once, and does not sleep after an answer', async () => {
    const clock = ticking()
    const answer = await poll({ clock, deadline: 100, over: never, pause: 50 }, (left) =>
      Promise.resolve(left)
    )
    expect([answer, clock.slept]).toEqual([100, []])
  })

  test('backs off up to its longest pause', async () => {
    const clock = ticking()
    let looks = 0
    const look = () => Promise.resolve(++looks < 9 ? undefined : 'there')
    expect(await poll({ clock, deadline: 1000, over: never, pause: 10 }, look)).toBe('there')
    expect(clock.slept).toEqual([2, 3, 4.5, 6.75, 10, 10, 10, 10])
  })

  test('looks a last time at its deadline, and no later', async () => {
    const clock = ticking()
    const lefts: number[] = []
    const look = (left: number) => {
      lefts.push(left)
      return Promise.resolve<string | undefined>(undefined)
    }
    expect(await poll({ clock, deadline: 20, over: never, pause: 8 }, look)).toBeUndefined()
    expect(lefts).toEqual([20, 18, 15, 10.5, 3.75, 0])
    expect(clock.now()).toBe(20)
  })

  test('whose deadline has passed looks once', async () => {
    const clock = ticking()
    const lefts: number[] = []
    const look = (left: number) => {
      lefts.push(left)
      return Promise.resolve<string | undefined>(undefined)
    }
    await poll({ clock, deadline: -5, over: never, pause: 8 }, look)
    expect([lefts, clock.slept]).toEqual([[-5], []])
  })

  test('ends as soon as there is nothing left to wait for', async () => {
    const clock = ticking()
    const controller = new AbortController()
    clock.at(7, () => {
      controller.abort()
    })
    let looks = 0
    const look = () => {
      looks++
      return Promise.resolve<string | undefined>(undefined)
    }
    await poll({ clock, deadline: 1000, over: controller.signal, pause: 50 }, look)
    expect([looks, clock.now()]).toEqual([3, 7])
  })

  test('does not look if that is so from the start', async () => {
    const patience = { clock: ticking(), deadline: 1000, over: AbortSignal.abort(), pause: 50 }
    expect(await poll<string>(patience, () => Promise.reject(new Error('looked')))).toBeUndefined()
  })

  test('rejects with a fault of a look', async () => {
    const patience = { clock: ticking(), deadline: 1000, over: never, pause: 50 }
    await expect(poll(patience, () => Promise.reject(new Error('lost')))).rejects.toThrow('lost')
  })
})

describe('a stopwatch', () => {
  test('records phases in the order in which they began, whether they succeed or fail', async () => {
    const clock = ticking()
    const { timed, timings } = stopwatch(clock)
    const outer = timed('outer', async () => {
      await clock.sleep(10, never)
      return timed('inner', async () => {
        await clock.sleep(5.4, never)
        throw new Error('failed')
      })
    })
    await expect(outer).rejects.toThrow('failed')
    expect(await timed('last', () => Promise.resolve('value'))).toBe('value')
    expect(timings()).toEqual([
      { phase: 'outer', start: 0, milliseconds: 15 },
      { phase: 'inner', start: 10, milliseconds: 5 },
      { phase: 'last', start: 15, milliseconds: 0 }
    ])
  })

  test('includes a phase that is still running', async () => {
    const { timed, timings } = stopwatch(ticking())
    let seen: unknown
    await timed('now', () => Promise.resolve((seen = structuredClone(timings()))))
    expect(seen).toEqual([{ phase: 'now', start: 0, milliseconds: 0 }])
  })
})
