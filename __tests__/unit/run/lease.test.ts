import { Fault } from '../../../src/plan/faults'
import type { Engine } from '../../../src/ports'
import { leaseContainer, withContainer, type Removals } from '../../../src/run/lease'
import { leaseTwin } from '../../../src/run/twin'
import type { ContainerSpec } from '../../../src/words'
import { PLAN, worldOf } from './world'

const SPEC = PLAN.container
const CANCELLED = new Fault('cancelled', 'The run was cancelled.')
const turn = (): Promise<void> => new Promise(setImmediate)

/** An engine that notes what it was asked to do, and does it as told. */
function noting(given: Partial<Engine> = {}): { engine: Partial<Engine>; calls: string[] } {
  const calls: string[] = []
  const engine: Partial<Engine> = {
    create: (spec) => {
      calls.push(`create ${spec.name ?? ''}`.trim())
      return Promise.resolve('c1')
    },
    start: (id) => {
      calls.push(`start ${id}`)
      return Promise.resolve({ kind: 'refused', exitCode: 127, reason: 'no such program' })
    },
    ended: (id) => {
      calls.push(`ended ${id}`)
      return Promise.resolve(127)
    },
    remove: (id) => {
      calls.push(`remove ${id}`)
      return given.remove?.(id) ?? Promise.resolve()
    },
    removeOwn: (labels) => {
      calls.push(`sweep ${JSON.stringify(labels)}`)
      return given.removeOwn?.(labels) ?? Promise.resolve()
    },
    removeVolumes: (names) => {
      calls.push(`volumes ${names.join()}`)
      return Promise.resolve()
    }
  }
  return {
    engine: { ...engine, ...given, remove: engine.remove!, removeOwn: engine.removeOwn! },
    calls
  }
}

const LIFE = ['create', 'remove c1']
const LEFT = new Fault('engine-fault', 'Its volumes are still there.', { removed: true })
const SWEEP = 'sweep {"zero-drift.run":"r"}'

describe('a leased container', () => {
  test('is removed after it was used, and its removal can be awaited', async () => {
    const { engine, calls } = noting()
    const removals: Removals = []
    const used = await withContainer(SPEC, worldOf({ engine }), removals, (id) => {
      calls.push(`use ${id}`)
      return Promise.resolve('value')
    })
    await Promise.all(removals)
    expect([used, removals.length, calls]).toEqual(['value', 1, ['create', 'use c1', 'remove c1']])
  })

  test('is removed when its use fails', async () => {
    const { engine, calls } = noting()
    const removals: Removals = []
    const use = () => Promise.reject(new Error('failed'))
    await expect(withContainer(SPEC, worldOf({ engine }), removals, use)).rejects.toThrow('failed')
    await Promise.all(removals)
    expect(calls).toEqual(['create', 'remove c1'])
  })

  test('whose creation failed may exist all the same, and is removed by its label', async () => {
    const lost = new Fault('engine-fault', 'lost')
    const { engine, calls } = noting({ create: () => Promise.reject(lost) })
    const removals: Removals = []
    const use = () => Promise.reject(new Error('used'))
    await expect(withContainer(SPEC, worldOf({ engine }), removals, use)).rejects.toBe(lost)
    await Promise.all(removals)
    expect(calls).toEqual([SWEEP])
  })

  test('whose run is cancelled during its creation is not used, and removed once created', async () => {
    let created: (id: string) => void = () => undefined
    const { engine, calls } = noting({
      create: () => new Promise((resolve) => (created = resolve))
    })
    const cancel = new AbortController()
    const removals: Removals = []
    const lent = withContainer(SPEC, worldOf({ engine, cancelled: cancel.signal }), removals, () =>
      Promise.reject(new Error('used'))
    )
    cancel.abort()
    await expect(lent).rejects.toEqual(CANCELLED)
    expect(calls).toEqual([])
    created('c1')
    await Promise.all(removals)
    expect(calls).toEqual(['remove c1'])
  })

  test('is removed by its label when its own removal fails', async () => {
    const { engine, calls } = noting({ remove: () => Promise.reject(new Error('busy')) })
    const removals: Removals = []
    await withContainer(SPEC, worldOf({ engine }), removals, () => Promise.resolve())
    await Promise.all(removals)
    expect(calls).toEqual(['create', 'remove c1', SWEEP])
  })

  test('may be gone except for its volumes; the named ones are removed all the same', async () => {
    const { engine, calls } = noting({ remove: () => Promise.reject(LEFT) })
    const spec = { ...SPEC, volumes: [{ source: 'data', path: '/x', readOnly: false }] }
    const removals: Removals = []
    await withContainer(spec, worldOf({ engine }), removals, () => Promise.resolve())
    await expect(Promise.all(removals)).rejects.toBe(LEFT)
    expect(calls).toEqual([...LIFE, 'volumes data'])
  })

  test.each([
    ['a named volume goes after it', 'data', ['create', 'remove c1', 'volumes data']],
    ['a bind is not ours', '/srv', ['create', 'remove c1']]
  ])('%s', async (_, source, expected) => {
    const { engine, calls } = noting()
    const spec: ContainerSpec = { ...SPEC, volumes: [{ source, path: '/x', readOnly: false }] }
    const removals: Removals = []
    await withContainer(spec, worldOf({ engine }), removals, () => Promise.resolve())
    await Promise.all(removals)
    expect(calls).toEqual(expected)
  })

  test.each([
    ['waits until the one before has left their volume', 'data', 1],
    ['does not wait where they share none', '', 2]
  ])('%s', async (_, source, made) => {
    let leave: () => void = () => undefined
    const left = new Promise<void>((resolve) => (leave = resolve))
    const { engine, calls } = noting({ remove: () => left })
    const spec: ContainerSpec = { ...SPEC, volumes: [{ source, path: '/x', readOnly: false }] }
    const removals: Removals = []
    const lent = () => withContainer(spec, worldOf({ engine }), removals, () => Promise.resolve())
    await lent()
    const next = lent()
    await turn()
    await turn()
    expect(calls.filter((call) => call === 'create')).toHaveLength(made)
    leave()
    await next
    await Promise.all(removals)
    if (made === 1) expect(calls.slice(0, 4)).toEqual([...LIFE, 'volumes data', 'create'])
  })

  test('whose removal fails rejects only where that is awaited', async () => {
    const fail = () => Promise.reject(new Error('busy'))
    const { engine } = noting({ remove: fail, removeOwn: fail })
    const removals: Removals = []
    await withContainer(SPEC, worldOf({ engine }), removals, () => Promise.resolve('value'))
    // Nobody awaits it for a while; an unhandled rejection would fail this test file.
    await turn()
    await turn()
    expect(await Promise.allSettled(removals)).toMatchObject([{ status: 'rejected' }])
  })
})

describe('a lease', () => {
  test('that is not used creates nothing', () => {
    const { engine, calls } = noting()
    const removals: Removals = []
    const unasked = () => Promise.reject(new Error('it was asked for its spec'))
    leaseContainer(unasked, worldOf({ engine }), removals).done()
    expect([removals, calls]).toEqual([[], []])
  })

  test('is one container, however often requested', async () => {
    const { engine, calls } = noting()
    const removals: Removals = []
    const { id, done } = leaseContainer(() => Promise.resolve(SPEC), worldOf({ engine }), removals)
    expect(await Promise.all([id(), id()])).toEqual(['c1', 'c1'])
    done()
    await Promise.all(removals)
    expect(calls).toEqual(['create', 'remove c1'])
  })

  test('is removed once, and its end can be awaited', async () => {
    const { engine, calls } = noting()
    const removals: Removals = []
    const { id, done, gone } = leaseContainer(
      () => Promise.resolve(SPEC),
      worldOf({ engine }),
      removals
    )
    await id()
    await gone()
    done()
    expect(calls).toEqual(['create', 'remove c1'])
    expect(removals).toHaveLength(1)
  })

  test('whose spec cannot be determined creates nothing, and leaves nothing to remove', async () => {
    const { engine, calls } = noting()
    const removals: Removals = []
    const { id, done } = leaseContainer(
      () => Promise.reject(new Error('no probe')),
      worldOf({ engine }),
      removals
    )
    await expect(id()).rejects.toThrow('no probe')
    done()
    await Promise.all(removals)
    expect(calls).toEqual([])
  })

  test('that the engine refused to create is not removed by label', async () => {
    const no = new Fault('engine-fault', 'no', { refused: true })
    const { engine, calls } = noting({ create: () => Promise.reject(no) })
    const removals: Removals = []
    const { id, done } = leaseContainer(() => Promise.resolve(SPEC), worldOf({ engine }), removals)
    await expect(id()).rejects.toBe(no)
    done()
    await Promise.all(removals)
    expect(calls).toEqual([])
  })

  test('that ends during the container’s creation removes it once created', async () => {
    let created: (id: string) => void = () => undefined
    const { engine, calls } = noting({
      create: () => new Promise((resolve) => (created = resolve))
    })
    const removals: Removals = []
    const { id, done } = leaseContainer(() => Promise.resolve(SPEC), worldOf({ engine }), removals)
    const made = id()
    await turn()
    done()
    created('c1')
    await Promise.all([made, ...removals])
    expect(calls).toEqual(['remove c1'])
  })
})

test('nothing is created after the end of a lease', async () => {
  const { engine, calls } = noting()
  const removals: Removals = []
  const { id, done } = leaseContainer(() => Promise.resolve(SPEC), worldOf({ engine }), removals)
  done()
  await expect(id()).rejects.toMatchObject({ kind: 'cancelled' })
  expect([calls, removals]).toEqual([[], []])
})

describe('a twin', () => {
  test('that is not used is not created', () => {
    const { engine, calls } = noting()
    const removals: Removals = []
    leaseTwin(SPEC, worldOf({ engine }), removals).done()
    expect([removals, calls]).toEqual([[], []])
  })

  test('is created once, with equal mounts, no network and a program that does not exist, and removed', async () => {
    const specs: ContainerSpec[] = []
    const { engine, calls } = noting({
      create: (spec) => {
        specs.push(spec)
        return Promise.resolve('t1')
      }
    })
    const removals: Removals = []
    const spec: ContainerSpec = {
      ...SPEC,
      name: 'web',
      command: ['serve'],
      tmpfs: [{ path: '/tmp', options: '' }]
    }
    const { id, done } = leaseTwin({ ...spec, network: 'shop' }, worldOf({ engine }), removals)
    expect([await id(), await id()]).toEqual(['t1', 't1'])
    done()
    await Promise.all(removals)
    const entrypoint = ['/zero-drift-has-no-such-program']
    const stub = { name: 'web-twin', entrypoint, command: [], publish: [] }
    expect(specs).toEqual([{ ...spec, ...stub, network: 'none', offline: true }])
    expect(calls).toEqual(['start t1', 'remove t1'])
  })

  test('with the engine’s init starts, and its end is awaited', async () => {
    const { engine, calls } = noting({ start: () => Promise.resolve({ kind: 'started' }) })
    const removals: Removals = []
    const spec = { ...SPEC, init: true }
    expect(await leaseTwin(spec, worldOf({ engine }), removals).id()).toBe('c1')
    expect(calls).toEqual(['create', 'ended c1'])
  })

  test('whose creation failed is removed by its label', async () => {
    const { engine, calls } = noting({ create: () => Promise.reject(new Error('lost')) })
    const removals: Removals = []
    const { id, done } = leaseTwin(SPEC, worldOf({ engine }), removals)
    await expect(id()).rejects.toThrow('lost')
    done()
    await Promise.all(removals)
    expect(calls).toEqual([SWEEP])
  })
})
