import type { Engine } from '../../../src/ports'
import { proveSettings } from '../../../src/run/prove-settings'
import type { ContainerSpec, ProcessResult } from '../../../src/words'
import { settingsProof } from '../../../src/judge/settings'
import { HARDENED, planWith } from '../plan/settings/hardened'
import { CONTAINER, ENGINE, worldOf } from './world'

type Exec = (spec: ContainerSpec, argv: readonly string[], user: string | undefined) => string

interface Answering {
  readonly exec?: Exec
  /** Why a container cannot be started; undefined if it can. */
  readonly refuse?: (spec: ContainerSpec) => string | undefined
  readonly internal?: readonly string[]
  readonly exitCode?: number
}

/** An engine that answers what a container without some settings would. */
function engineOf({ exec = honest, refuse = never, internal = [], exitCode = 0 }: Answering) {
  const specs = new Map<string, ContainerSpec>()
  const running = { now: 0, most: 0 }
  const removed: string[] = []
  const engine: Partial<Engine> = {
    probeImage: () => Promise.resolve('probe:1'),
    isInternal: (network) => Promise.resolve(internal.includes(network)),
    create: (spec) => {
      const id = `c${specs.size + 1}`
      specs.set(id, spec)
      return Promise.resolve(id)
    },
    start: (id) => {
      const reason = refuse(specOf(id))
      if (reason !== undefined) return Promise.resolve({ kind: 'refused', exitCode: 125, reason })
      running.most = Math.max(running.most, ++running.now)
      return Promise.resolve({ kind: 'started' })
    },
    ended: () => Promise.resolve(0),
    inspect: (id) => Promise.resolve({ ...CONTAINER, id, gateway: '172.17.0.1' }),
    follow: (_, onOutput) => {
      onOutput(Buffer.from('user\t1000\nfolder\t/srv\nready\n'))
      return new Promise(() => undefined)
    },
    exec: (id, argv, _, user) => {
      const output = exec(specOf(id), argv.slice(1), user)
      return Promise.resolve<ProcessResult>({ exitCode, output })
    },
    remove: (id) => {
      running.now -= 1
      removed.push(id)
      return Promise.resolve()
    },
    removeVolumes: () => Promise.resolve()
  }
  const specOf = (id: string): ContainerSpec => {
    const spec = specs.get(id)
    if (spec === undefined) throw new Error(`There is no container ${id}.`)
    return spec
  }
  return { engine, specs, running, removed }
}

const never = (): undefined => undefined

/** Answers of the probe where root without capabilities may do nothing but what the file system lets it. */
const honest: Exec = (spec, [command, ...words], user) => {
  if (command === 'other') return 'file\t/dev/shm/zero-drift-other\nprocess\t13\n'
  if (command === 'doors') {
    const open = spec.securityOpt.includes('seccomp=unconfined') ? 'open\t' : 'closed\tEPERM\t'
    return ['user-namespace', 'keyring', 'userfaultfd', 'io-uring', 'af-alg', 'bpf', 'memfd']
      .map((door) => `${door === 'memfd' ? 'open\t' : open}${door}\n`)
      .join('')
  }
  return words.map((word) => `${answer(spec, word, user)}\n`).join('')
}

function answer(spec: ContainerSpec, word: string, user: string | undefined): string {
  const [verb = '', subject = ''] = word.split('\n')
  const isRoot = spec.user === '0:0' && user === undefined
  const isFree = spec.capDrop.length === 0
  const isKept = spec.securityOpt.includes('no-new-privileges')
  switch (verb) {
    case 'helper':
      if (isKept) return `refused\tNONEWPRIVS\t${subject}`
      return `landed\t${isFree ? '00000000a80425fb' : '0000000000000000'}\t${subject}`
    case 'leave':
    case 'execute':
      if (subject.startsWith('/tmp/')) {
        const runs = spec.tmpfs.some(({ options }) => options.split(',').includes('exec'))
        return runs || verb === 'leave' ? `landed\t${subject}` : `refused\tNOEXEC\t${subject}`
      }
      return isRoot ? `landed\t${subject}` : `refused\tEACCES\t${subject}`
    case 'children':
      return spec.pidsLimit > 0 ? 'refused\tEAGAIN\t60\t128' : 'landed\t128\t128'
    case 'memory':
      return spec.memory === undefined ? `landed\t${subject}` : `refused\tENOMEM\t${subject}`
    case 'out':
      return spec.network === 'none' || subject.startsWith('192.')
        ? `refused\tENETUNREACH\t${subject}`
        : `landed\t${subject}`
    case 'low-port':
    case 'ptrace':
      return 'landed\t'
    default:
      if (spec.readOnly) return `refused\tEROFS\t${subject}`
      return isRoot ? `landed\t${subject}` : `refused\tEACCES\t${subject}`
  }
}

async function proved(answering: Answering, container: Partial<ContainerSpec> = HARDENED) {
  const made = engineOf(answering)
  const removals: Promise<void>[] = []
  const world = worldOf({ engine: made.engine })
  const plan = planWith(container)
  const tried = await proveSettings(plan, { engine: ENGINE, world, removals })
  await Promise.all(removals)
  const proof = settingsProof(tried)
  const verdicts = Object.fromEntries(proof.settings.map(({ id, verdict }) => [id, verdict]))
  return { ...made, tried, proof, verdicts }
}

test('nothing but the probe runs in any of the containers, at most twelve, two at a time', async () => {
  const { specs, running, removed, tried } = await proved({})
  const grounds = [...specs.values()].slice(1)
  expect(grounds.length).toBe(tried.containers)
  expect(tried.containers).toBeLessThanOrEqual(12)
  for (const spec of grounds) {
    expect(spec.entrypoint).toEqual(['/zero-drift/probe'])
    expect(spec).toMatchObject({ isHealthChecked: false, network: 'none', offline: true })
    expect(spec).toMatchObject({ init: false, publish: [] })
  }
  // The one that holds the volume was started as well.
  expect(running.most).toBeLessThanOrEqual(3)
  expect(removed.toSorted()).toEqual([...specs.keys()].toSorted())
})

test('the helper is left by a container of the probe, which has no right', async () => {
  const { specs } = await proved({})
  expect(specs.get('c1')).toMatchObject({
    command: ['attack', 'leave\n/zero-drift/helper'],
    capDrop: ['ALL'],
    offline: true,
    volumes: [{ source: 'zero-drift-r-settings', path: '/zero-drift', readOnly: false }]
  })
})

test('each setting is told by the attempts that belong to it', async () => {
  const { verdicts } = await proved({})
  expect(verdicts).toMatchObject({
    'read-only': 'covered',
    user: 'bites',
    'no-new-privileges': 'bites',
    seccomp: 'bites',
    'noexec /tmp': 'bites',
    'pids-limit': 'bites',
    memory: 'bites'
  })
})

test('a container that cannot be started without a setting tells nothing of it', async () => {
  const refuse = (spec: ContainerSpec) => (spec.pidsLimit === -1 ? 'no such limit' : undefined)
  const { proof } = await proved({ refuse })
  expect(proof.settings.find(({ id }) => id === 'pids-limit')).toMatchObject({
    verdict: 'not-run',
    reason: 'it could not be started: no such limit'
  })
})

test.each<[string, Exec]>([
  ['says nothing', () => ''],
  ['says something else', (_, [, ...words]) => words.map(() => 'perhaps\n').join('')],
  [
    'is out of processes',
    (_, [, ...words]) => words.map((word) => `refused\tEAGAIN\t${word}\n`).join('')
  ],
  [
    'has a kernel without it',
    (_, [, ...words]) => words.map((word) => `refused\tENOSYS\t${word}\n`).join('')
  ]
])('a probe that %s shows no setting to bite, or to be idle', async (_, exec) => {
  const { proof } = await proved({ exec })
  for (const { verdict } of proof.settings) expect(verdict).toBe('not-run')
})

test.each([
  ['none', []],
  ['back', ['back']]
])(
  'the way out of the network %s is tried by containers of the probe alone',
  async (network, internal) => {
    const { specs, verdicts, tried } = await proved({ internal }, { ...HARDENED, network })
    const networked = [...specs.values()].filter(({ offline }) => offline !== true)
    expect(networked.map((spec) => spec.network)).toEqual([undefined, network, undefined])
    for (const spec of networked)
      expect(spec).toMatchObject({ image: 'probe:1', capDrop: ['ALL'], env: [] })
    expect(verdicts['network']).toBe(network === 'none' ? 'bites' : 'idle')
    expect(tried.containers).toBeLessThanOrEqual(12)
  }
)

test('where nothing answers on an ordinary network, no setting of the network is told of', async () => {
  const exec: Exec = (spec, argv, user) =>
    argv.some((word) => word.startsWith('out'))
      ? argv
          .slice(1)
          .map((word) => `refused\tETIMEDOUT\t${word.slice(4)}\n`)
          .join('')
      : honest(spec, argv, user)
  const { proof } = await proved({ exec }, { ...HARDENED, network: 'none' })
  expect(proof.settings.find(({ id }) => id === 'network')).toMatchObject({
    verdict: 'not-run',
    reason: 'nothing answered on an ordinary network either'
  })
})
