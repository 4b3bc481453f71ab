import type { Plan } from '../../../src/plan/plan'
import type { Removals } from '../../../src/run/lease'
import { withTestbed, type Testbed } from '../../../src/run/testbed'
import type { ContainerSpec } from '../../../src/words'
import { engineWith, type Talker } from './beside'
import { ENGINE, PLAN, worldOf } from './world'

const LASTING: ContainerSpec = {
  ...PLAN.container,
  tmpfs: [{ path: '/run', options: 'size=1m' }],
  volumes: [{ source: 'data', path: '/data', readOnly: false }]
}
const JOB: Plan = { ...PLAN, container: LASTING, wait: { kind: 'exit' } }

/** What is made for a plan, and what `use` does with it. */
async function staged(
  plan: Plan,
  spec: ContainerSpec,
  use: (testbed: Testbed) => Promise<unknown>,
  talker: Talker = {}
) {
  const { engine, calls, specs } = engineWith(talker)
  const removals: Removals = []
  const context = { engine: ENGINE, world: worldOf({ engine }), removals }
  const outcome = await withTestbed({ plan, spec }, context, use).catch((error: unknown) => error)
  await Promise.all(removals)
  return { outcome, calls, specs }
}

const nothing = () => Promise.resolve()
const seen = ({ id, spec, kept }: Testbed) => Promise.resolve({ id, spec, kept })

describe('for a container that stays', () => {
  test('no other container is created before it is used', async () => {
    const { outcome, calls, specs } = await staged({ ...PLAN, container: LASTING }, LASTING, seen)
    expect(outcome).toEqual({ id: 'c1', spec: LASTING, kept: false })
    expect(specs).toEqual([LASTING])
    expect(calls).toEqual(['create c1', 'remove c1', 'volumes data'])
  })

  test('two probes can be leased, in its PID namespace, and are removed', async () => {
    const both = async ({ probe, spare }: Testbed) => [await probe.watcher(), await spare.watcher()]
    const { calls, specs } = await staged(PLAN, PLAN.container, both)
    expect(specs.map(({ processesOf }) => processesOf)).toEqual([undefined, 'c1', 'c1'])
    expect(calls.filter((call) => call.startsWith('remove')).sort()).toEqual([
      'remove c1',
      'remove c2',
      'remove c3'
    ])
  })

  test('everything created is removed when its use fails', async () => {
    const { outcome, calls } = await staged(PLAN, PLAN.container, async ({ probe }) => {
      await probe.watcher()
      throw new Error('failed')
    })
    expect(outcome).toEqual(new Error('failed'))
    expect(calls.filter((call) => call.startsWith('remove'))).toEqual(['remove c1', 'remove c2'])
  })

  const asked = { ...PLAN.container, readOnly: false, network: 'shop', addHost: ['db:10.0.0.1'] }

  test('a twin can be leased, without any network', async () => {
    const { specs } = await staged(PLAN, asked, ({ twin }) => twin.id(), {
      start: () => Promise.resolve({ kind: 'refused', exitCode: 127, reason: 'no such program' })
    })
    expect(specs.map(({ network, offline }) => ({ network, offline }))).toEqual([
      { network: 'shop', offline: undefined },
      { network: 'none', offline: true }
    ])
  })

  test('a neighbour can be leased, on the same network and with the same hosts', async () => {
    const { specs, calls } = await staged(PLAN, asked, ({ neighbour }) => neighbour.id())
    expect(specs[1]).toMatchObject({
      command: ['serve', '/', '/proc/self'],
      network: 'shop',
      offline: false,
      addHost: ['db:10.0.0.1'],
      capDrop: ['ALL'],
      capAdd: []
    })
    expect(calls).toContain('start c2')
  })
})

describe('for a container that ends', () => {
  const standIn = {
    source: 'zero-drift-r-0',
    path: '/run',
    readOnly: false,
    memory: 'noexec,nosuid,nodev,size=1m,mode=1777'
  }

  test('a keeper holds its memory: memory volumes for its tmpfs, and its IPC namespace', async () => {
    const { outcome, calls, specs } = await staged(JOB, LASTING, seen)
    const kept = {
      ...LASTING,
      tmpfs: [],
      volumes: [...LASTING.volumes, standIn],
      memoryOf: 'c2'
    }
    expect(outcome).toEqual({ id: 'c3', spec: kept, kept: true })
    expect(specs[0]).toEqual({ ...LASTING, tmpfs: [], volumes: [], publish: [] })
    expect(specs[1]).toMatchObject({
      command: ['serve', '/', '/proc/self'],
      shareable: true,
      volumes: [standIn]
    })
    expect(specs.slice(2)).toEqual([kept])
    const [forgotten, made] = [/remove|volumes|close/, /create|converse|start|entry|image/]
    expect(calls.filter((call) => made.test(call))).toEqual([
      'create c1',
      'entry c1 /run',
      'probe image linux/amd64',
      'create c2',
      'converse c2',
      'start c2',
      'create c3'
    ])
    expect(calls.filter((call) => forgotten.test(call)).sort()).toEqual([
      'close c2',
      'remove c1',
      'remove c2',
      'remove c3',
      'volumes data,zero-drift-r-0',
      'volumes zero-drift-r-0'
    ])
  })

  test.each<[string, string, Talker, object]>([
    [
      'have the mode of the image’s folder',
      'size=1m',
      { entries: { '/run': 0o750 } },
      { memory: 'noexec,nosuid,nodev,size=1m,mode=0750' }
    ],
    [
      'are read-only where the tmpfs is',
      'rw,ro',
      {},
      { readOnly: true, memory: 'noexec,nosuid,nodev,rw,ro,mode=1777' }
    ],
    [
      'are not where it is after all',
      'ro,rw',
      {},
      { memory: 'noexec,nosuid,nodev,ro,rw,mode=1777' }
    ]
  ])('stand-ins %s', async (_, options, talker, expected) => {
    const spec = { ...LASTING, tmpfs: [{ path: '/run', options }] }
    const { specs } = await staged(JOB, spec, nothing, talker)
    expect(specs.at(-1)?.volumes.at(-1)).toEqual({ ...standIn, ...expected })
  })

  test.each<[string, Partial<ContainerSpec>, object, object]>([
    ['its own memory', {}, { shareable: true }, { memoryOf: 'c1' }],
    ['that of another one', { ipc: 'container:9' }, { ipc: 'container:9' }, {}]
  ])('so is one among the processes of others, with %s', async (_, own, keeper, kept) => {
    const container = { ...PLAN.container, sharesProcesses: true, ...own }
    const { specs } = await staged({ ...PLAN, container }, container, nothing)
    expect(specs).toEqual([expect.objectContaining(keeper), { ...container, ...kept }])
  })

  test('without a tmpfs the image’s folders are not searched', async () => {
    const spec = PLAN.container
    const { outcome, calls, specs } = await staged({ ...JOB, container: spec }, spec, seen)
    expect(outcome).toEqual({ id: 'c2', spec: { ...spec, memoryOf: 'c1' }, kept: true })
    expect([specs.length, calls.some((call) => call.startsWith('entry'))]).toEqual([2, false])
  })

  test('it is created as planned where the engine refuses a keeper', async () => {
    const { outcome, specs } = await staged(JOB, LASTING, seen, {
      start: () => Promise.resolve({ kind: 'refused', exitCode: 126, reason: 'no' })
    })
    expect(outcome).toEqual({ id: 'c3', spec: LASTING, kept: true })
    expect(specs.at(-1)).toEqual(LASTING)
  })

  test('everything created is removed when the keeper is lost', async () => {
    const { outcome, calls } = await staged(JOB, LASTING, seen, {
      start: () => Promise.reject(new Error('lost'))
    })
    expect(outcome).toEqual(new Error('lost'))
    expect(calls.filter((call) => call.startsWith('remove'))).toEqual(['remove c1', 'remove c2'])
  })
})
