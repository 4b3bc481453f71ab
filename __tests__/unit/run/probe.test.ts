import { Fault } from '../../../src/plan/faults'
import type { Removals } from '../../../src/run/lease'
import { leaseProbe, type ProbeLease } from '../../../src/run/probe'
import {
  bare as bareSpec,
  keeperSpec,
  peerSpec,
  probeSpec,
  readerSpec
} from '../../../src/run/probe-specs'
import { engineWith, type Talker } from './beside'
import { PLAN, ticking, worldOf } from './world'

const LABELS = { 'zero-drift.run': 'r' }
const SPEC = probeSpec(bareSpec(LABELS), 'target')
const MADE = ['probe image linux/arm64', 'create c1', 'converse c1']

function lent(talker: Talker = {}) {
  const { engine, calls, specs } = engineWith(talker)
  const removals: Removals = []
  // Silence comes after all that is said at once.
  const clock = { ...ticking(), sleep: () => new Promise<void>(setImmediate) }
  const lease = leaseProbe(SPEC, 'linux/arm64', worldOf({ engine, clock }), removals)
  return { ...lease, calls, specs, removals }
}

/** An answer that is whole with its full stop. */
function sentence() {
  let text = ''
  return {
    text: () => text,
    add: (bytes: Uint8Array) => {
      text += Buffer.from(bytes).toString()
    },
    ended: () => text.endsWith('.')
  }
}

async function asked(look: ProbeLease['look'], answer = sentence()): Promise<string> {
  const found = await look(512, answer)
  return found.kind === 'none' ? found.reason : answer.text()
}

describe('a probe', () => {
  test('that is not used is not created', () => {
    const { done, calls, removals } = lent()
    done()
    expect([calls, removals]).toEqual([[], []])
  })

  test('is created and started once, from the image for that platform, and removed', async () => {
    const { make, watcher, id, done, calls, specs, removals } = lent()
    make()
    make()
    expect((await watcher()).kind).toBe('probe')
    expect([(await watcher()).kind, await id()]).toEqual(['probe', 'c1'])
    done()
    await Promise.all(removals)
    expect(specs).toEqual([{ ...SPEC, image: 'probe:1' }])
    expect(calls).toEqual([...MADE, 'start c1', 'close c1', 'remove c1'])
  })

  test('is attached to before its start, even if not created beforehand', async () => {
    const { watcher, calls } = lent()
    await watcher()
    expect(calls).toEqual([...MADE, 'start c1'])
  })

  test.each<[string, Talker]>([
    [
      'whose start is refused',
      { start: () => Promise.resolve({ kind: 'refused', exitCode: 126, reason: 'not allowed' }) }
    ],
    [
      'whose start meets a no',
      {
        start: () => Promise.reject(new Fault('engine-fault', 'not allowed', { refused: true }))
      }
    ],
    [
      'whose image is refused',
      {
        image: () => Promise.reject(new Fault('engine-fault', 'not allowed', { refused: true }))
      }
    ]
  ])('%s is absent, with a reason', async (_, talker) => {
    const { watcher, done, removals } = lent(talker)
    expect(await watcher()).toEqual({ kind: 'none', reason: 'not allowed' })
    done()
    await Promise.all(removals)
  })

  test.each<[string, Talker]>([
    ['start', { start: () => Promise.reject(new Fault('engine-fault', 'lost')) }],
    ['image', { image: () => Promise.reject(new Fault('engine-fault', 'lost')) }]
  ])('whose %s the engine does not answer is a fault, at every call', async (_, talker) => {
    const { make, watcher, done, removals } = lent(talker)
    make()
    await expect(watcher()).rejects.toEqual(new Fault('engine-fault', 'lost'))
    await expect(watcher()).rejects.toEqual(new Fault('engine-fault', 'lost'))
    done()
    await Promise.all(removals)
  })
})

describe('a look', () => {
  test('is requested in one line, and read to its end', async () => {
    const { look, calls } = lent({ says: ['one ', 'and ', 'all.'] })
    expect(await asked(look)).toBe('one and all.')
    expect(calls.filter((call) => call.startsWith('say'))).toEqual(['say c1 look 512\n'])
  })

  test('is requested before the probe runs, and starts the probe', async () => {
    const { look, calls } = lent({ says: ['all.'] })
    await asked(look)
    expect(calls).toEqual([...MADE, 'say c1 look 512\n', 'start c1'])
  })

  test('of a probe that may not start is absent, and no answer is awaited', async () => {
    const refused = { kind: 'refused', exitCode: 126, reason: 'not allowed' } as const
    const { look } = lent({ start: () => Promise.resolve(refused) })
    expect(await asked(look)).toBe('not allowed')
  })

  test('is complete even if the probe ends right after it', async () => {
    const { look } = lent({ says: ['all.'], ends: 'ends' })
    expect(await asked(look)).toBe('all.')
  })

  test('can be taken twice', async () => {
    const { look } = lent({ says: ['all.'] })
    expect([await asked(look), await asked(look)]).toEqual(['all.', 'all.'])
  })

  const UNKNOWN = 'so writes in memory are not known.'

  test.each<[string, Talker, string]>([
    [
      'that the probe ends too early',
      { says: ['half'], ends: 'ends' },
      `The probe beside the container ended before it had reported everything, ${UNKNOWN}`
    ],
    [
      'that the probe does not end',
      { says: ['half'] },
      `The probe beside the container reported nothing for 30 s, ${UNKNOWN}`
    ],
    [
      'that the probe does not begin',
      {},
      `The probe beside the container reported nothing for 30 s, ${UNKNOWN}`
    ]
  ])('%s is a fault', async (_, talker, message) => {
    await expect(asked(lent(talker).look)).rejects.toEqual(new Fault('look-failed', message))
  })

  test('fails if its connection breaks', async () => {
    const { look } = lent({ says: ['half'], ends: 'breaks' })
    await expect(asked(look)).rejects.toThrow('reset')
  })

  test('fails with the error that its reader throws, and ignores the rest of the answer', async () => {
    const heard: string[] = []
    const reader = {
      add: (bytes: Uint8Array) => {
        heard.push(Buffer.from(bytes).toString())
        throw new Fault('engine-fault', 'no archive')
      },
      ended: () => false,
      text: () => ''
    }
    const { look } = lent({ says: ['bad', 'worse'] })
    await expect(asked(look, reader)).rejects.toEqual(new Fault('engine-fault', 'no archive'))
    expect(heard).toEqual(['bad'])
  })
})

describe('the container of a probe', () => {
  const bare = {
    image: '',
    labels: LABELS,
    entrypoint: ['/zero-drift/probe'],
    env: [],
    init: false,
    readOnly: true,
    offline: true,
    conversing: true,
    publish: [],
    tmpfs: [],
    volumes: [],
    capDrop: ['ALL'],
    securityOpt: ['no-new-privileges', 'apparmor=unconfined'],
    pidsLimit: 16,
    ulimits: [],
    addHost: []
  }

  test('may read everything in another container, and change nothing', () => {
    expect(SPEC).toStrictEqual({
      ...bare,
      command: ['serve', '/proc/1/root', '/proc/1'],
      capAdd: ['SYS_PTRACE', 'DAC_READ_SEARCH'],
      processesOf: 'target'
    })
  })

  test('sees the trusted attributes of a container that may set them', () => {
    const target = { ...bareSpec(LABELS), capAdd: ['SYS_ADMIN'] }
    expect(probeSpec(target, 'target').capAdd).toContain('SYS_ADMIN')
    expect(readerSpec(target, []).capAdd).toContain('SYS_ADMIN')
    expect(keeperSpec(target, []).capAdd).toContain('SYS_ADMIN')
  })

  test.each([
    ['as large as the engine makes it', {}],
    ['as large as the author wants it', { shmSize: 1024 }]
  ])('of a keeper shares its memory, %s, and reads its own mounts', (_, size) => {
    const volumes = [{ source: 'v', path: '/tmp', readOnly: false, memory: 'noexec' }]
    expect(keeperSpec({ ...PLAN.container, ...size }, volumes)).toStrictEqual({
      ...bare,
      command: ['serve', '/', '/proc/self'],
      capAdd: ['DAC_READ_SEARCH'],
      shareable: true,
      volumes,
      ...size
    })
  })

  test('of a keeper joins the memory that its container shares with others', () => {
    expect(keeperSpec({ ...PLAN.container, ipc: 'container:1' }, [])).toStrictEqual({
      ...bare,
      command: ['serve', '/', '/proc/self'],
      capAdd: ['DAC_READ_SEARCH'],
      ipc: 'container:1',
      volumes: []
    })
  })
})

describe('a peer', () => {
  const withHost = (hostConfig: Readonly<Record<string, unknown>>) =>
    peerSpec({
      ...bareSpec(LABELS),
      base: { config: { User: '7' }, hostConfig, networks: { n: {} }, volumes: {} }
    })
  const FUSE = { PathOnHost: '/dev/fuse', PathInContainer: '/dev/fuse', CgroupPermissions: 'rwm' }

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['devices', { Devices: [FUSE] }],
    ['requested devices', { DeviceRequests: [{ Count: -1 }], Runtime: 'nvidia' }],
    ['the rights of the machine', { Privileged: true }]
  ])('has %s of the container, and nothing else of it', (_, hostConfig) => {
    expect(withHost({ ...hostConfig, Binds: ['/a:/b'] })).toEqual({
      ...bareSpec(LABELS),
      command: ['serve', '/', '/proc/self'],
      base: { config: {}, hostConfig, networks: {}, volumes: {} }
    })
  })

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['no devices', { Devices: [], DeviceRequests: null, Privileged: false, Runtime: 'runc' }],
    ['nothing said of them', {}]
  ])('is not needed with %s', (_, hostConfig) => {
    expect(withHost(hostConfig)).toBeUndefined()
  })

  test('is not needed for a container that inputs describe', () => {
    expect(peerSpec(bareSpec(LABELS))).toBeUndefined()
  })
})
