import { clashesWithImage } from '../../../src/plan/clashes'
import { parseInputs } from '../../../src/plan/inputs'
import { makePlan, type Plan, type PlannedWishes } from '../../../src/plan/plan'
import type { PodPlan } from '../../../src/plan/workload/pod-plan'
import type { ContainerSpec, ServiceDeclarations, ImageFacts } from '../../../src/words'

const IMAGE: ImageFacts = {
  reference: 'acme/web:1',
  id: 'sha256:1234',
  repoDigests: [],
  platform: 'linux/amd64',
  size: 1000,
  user: '',
  workingDir: '/',
  entrypoint: [],
  command: ['serve'],
  volumes: [],
  exposedPorts: [],
  hasHealthCheck: false,
  env: [],
  stopSignal: 'SIGTERM',
  created: 0
}
const LABELS = { 'zero-drift.run': '1' }

type Texts = Readonly<Record<string, string>>

function wishesOf(inputs: Texts): PlannedWishes {
  const parsed = parseInputs(new Map(Object.entries({ image: 'acme/web:1', ...inputs })), new Map())
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
  return { ...parsed.wishes, readOnly: parsed.wishes.readOnly === true }
}

function planOf(inputs: Texts, image: Partial<ImageFacts> = {}): Plan {
  const made = makePlan(wishesOf(inputs), { ...IMAGE, ...image }, LABELS)
  if ('faults' in made) throw new Error(JSON.stringify(made.faults))
  return made.plan
}

function faultsOf(inputs: Texts, image: Partial<ImageFacts> = {}): readonly string[] {
  const made = makePlan(wishesOf(inputs), { ...IMAGE, ...image }, LABELS)
  return 'faults' in made ? made.faults.map((fault) => `${fault.input}: ${fault.sentence}`) : []
}

test('the least plan leaves the rest to the image and the engine', () => {
  expect(planOf({})).toStrictEqual({
    image: IMAGE,
    container: {
      image: 'sha256:1234',
      labels: LABELS,
      env: [],
      init: false,
      readOnly: true,
      publish: [],
      tmpfs: [],
      volumes: [],
      capDrop: [],
      capAdd: [],
      securityOpt: [],
      pidsLimit: 1024,
      ulimits: [],
      addHost: []
    },
    port: undefined,
    wait: { kind: 'running', milliseconds: 1000 },
    smoke: [],
    limits: { startup: 60_000, smoke: 60_000, settle: 0, stop: 10_000 },
    rules: [],
    mode: 'enforce',
    failOn: 'any',
    failOnSeverity: 'low',
    watch: { rootContents: false, listed: true, limit: 2 * 1024 ** 3 },
    explain: { when: 'on-failure', limit: 180_000 },
    attack: [],
    rehearsal: undefined,
    proveSettings: undefined,
    recover: false,
    evidence: { when: 'on-failure', fileLimit: 1024 ** 2, limit: 100 * 1024 ** 2, image: false },
    imageLayers: false
  })
})

test('attacks, evidence and recovery are in the plan', () => {
  const inputs = {
    'attack-exec': 'touch /x',
    'attack-run': './attack.sh',
    'rehearse-attacks': 'true',
    contrast: 'true',
    'max-landed': '3',
    'prove-settings': 'true',
    'max-idle': '0',
    recover: 'true',
    evidence: 'always',
    'evidence-file-limit': '1k',
    'evidence-limit': '2k',
    'evidence-image': 'true'
  }
  expect(planOf(inputs)).toMatchObject({
    attack: [
      { kind: 'exec', step: 'touch /x', argv: ['touch', '/x'] },
      { kind: 'run', step: './attack.sh', script: './attack.sh' }
    ],
    rehearsal: { contrast: true, maxLanded: 3 },
    proveSettings: { maxIdle: 0 },
    recover: true,
    evidence: { when: 'always', fileLimit: 1024, limit: 2048, image: true }
  })
})

test('a full plan holds every wish', () => {
  const inputs = {
    platform: 'linux/amd64',
    entrypoint: '""',
    command: 'a b',
    env: 'A=1',
    user: '1',
    'working-dir': '/w',
    hostname: 'h',
    init: 'true',
    network: 'n',
    port: '81',
    'read-only': 'false',
    tmpfs: '/t:size=1m',
    volumes: 'data:/d',
    'cap-drop': 'ALL',
    'cap-add': 'KILL',
    'security-opt': 'no-new-privileges',
    memory: '6m',
    'shm-size': '1m',
    'pids-limit': '7',
    ulimits: 'core=0',
    'add-host': 'x:10.0.0.1',
    'wait-for': 'tcp:82',
    'smoke-exec': 'true',
    mode: 'audit',
    'watch-limit': '1k'
  }
  expect(planOf(inputs, { exposedPorts: ['80/tcp'] })).toStrictEqual({
    image: { ...IMAGE, exposedPorts: ['80/tcp'] },
    container: {
      image: 'sha256:1234',
      labels: LABELS,
      platform: 'linux/amd64',
      entrypoint: [''],
      command: ['a', 'b'],
      env: ['A=1'],
      user: '1',
      workingDir: '/w',
      hostname: 'h',
      init: true,
      network: 'n',
      readOnly: false,
      publish: [81, 82],
      tmpfs: [{ path: '/t', options: 'size=1m' }],
      volumes: [{ source: 'data', path: '/d', readOnly: false }],
      capDrop: ['ALL'],
      capAdd: ['KILL'],
      securityOpt: ['no-new-privileges'],
      memory: 6_291_456,
      shmSize: 1_048_576,
      pidsLimit: 7,
      ulimits: [{ name: 'core', soft: 0, hard: 0 }],
      addHost: ['x:10.0.0.1']
    },
    port: 81,
    wait: { kind: 'tcp', port: 82 },
    smoke: [{ kind: 'exec', step: 'true', argv: ['true'] }],
    limits: { startup: 60_000, smoke: 60_000, settle: 0, stop: 10_000 },
    rules: [],
    mode: 'audit',
    failOn: 'any',
    failOnSeverity: 'low',
    watch: { rootContents: true, listed: true, limit: 1024 },
    explain: { when: 'never', limit: 180_000 },
    attack: [],
    rehearsal: undefined,
    proveSettings: undefined,
    recover: false,
    evidence: { when: 'on-failure', fileLimit: 1024 ** 2, limit: 100 * 1024 ** 2, image: false },
    imageLayers: false
  })
})

describe('contents are watched', () => {
  test.each<[string, Texts, Plan['watch']]>([
    ['except those of a read-only root', {}, { rootContents: false, listed: true, limit: 2 * 1024 ** 3 }],
    [
      'also those of a root that can be written to',
      { 'read-only': 'false' },
      { rootContents: true, listed: true, limit: 2 * 1024 ** 3 }
    ],
    [
      'always, if that is asked for',
      { content: 'always', 'watch-limit': '5k' },
      { rootContents: true, listed: true, limit: 5120 }
    ],
    [
      'never, if that is asked for',
      { content: 'never', 'read-only': 'false', 'watch-limit': '5k' },
      { rootContents: false, listed: true, limit: 0 }
    ]
  ])('%s', (_, inputs, watch) => {
    expect(planOf(inputs).watch).toEqual(watch)
  })
})

describe('the port', () => {
  test.each<[string, Texts, readonly string[], number | undefined]>([
    ['is the one that was given', { port: '8080' }, ['80/tcp'], 8080],
    ['is else the lowest exposed one, as a number', {}, ['8080/tcp', '443/tcp', '9/tcp'], 9],
    ['is one of TCP', {}, ['53/udp', '53/sctp', '5353/tcp'], 5353],
    ['is one of TCP where no protocol stands', {}, ['8080'], 8080],
    ['is the first of a range', {}, ['8000-8010/tcp'], 8000],
    ['is none where only UDP is exposed', {}, ['53/udp'], undefined],
    ['is none where nothing is exposed', {}, [], undefined],
    ['is none without a network', { network: 'none' }, ['80/tcp'], undefined],
    ["is the host's on the host's network", { network: 'host' }, ['80/tcp'], 80]
  ])('%s', (_, inputs, exposedPorts, port) => {
    expect(planOf(inputs, { exposedPorts }).port).toBe(port)
  })
})

describe('published', () => {
  test.each<[string, Texts, readonly number[]]>([
    ['is the port', {}, [80]],
    ['is the port of a TCP wait too', { 'wait-for': 'tcp:81' }, [80, 81]],
    ['is no port twice', { 'wait-for': 'tcp:80' }, [80]],
    ['is the same on a network of its own', { network: 'acme' }, [80]],
    ["is nothing on the host's network", { network: 'host' }, []],
    ['is nothing without a network', { network: 'none' }, []]
  ])('%s', (_, inputs, publish) => {
    expect(planOf(inputs, { exposedPorts: ['80/tcp'] }).container.publish).toEqual(publish)
  })

  test.each<[string, Texts, 'all' | undefined]>([
    ['on the loopback address, unless told otherwise', {}, undefined],
    ['on all addresses, if that is asked for', { publish: 'all' }, 'all']
  ])('%s', (_, inputs, publishOn) => {
    expect(planOf(inputs, { exposedPorts: ['80/tcp'] }).container.publishOn).toBe(publishOn)
  })
})

describe('the wait', () => {
  const exposing = { exposedPorts: ['80/tcp'] }
  const healthy = { hasHealthCheck: true, ...exposing }

  test.each<[string, Texts, Partial<ImageFacts>, Plan['wait']]>([
    ['auto: for health, if the image can tell', {}, healthy, { kind: 'healthy' }],
    ['auto: else for the exposed port', {}, exposing, { kind: 'tcp', port: 80 }],
    ['auto: else for the given port', { port: '81' }, {}, { kind: 'tcp', port: 81 }],
    ['auto: else for a second of running', {}, {}, { kind: 'running', milliseconds: 1000 }],
    [
      'auto: a second of running where no network leads to the port',
      { network: 'none' },
      exposing,
      { kind: 'running', milliseconds: 1000 }
    ],
    [
      'auto: a second of running there even if the port was given',
      { network: 'none', port: '80' },
      {},
      { kind: 'running', milliseconds: 1000 }
    ],
    ['healthy', { 'wait-for': 'healthy' }, healthy, { kind: 'healthy' }],
    ['tcp', { 'wait-for': 'tcp' }, healthy, { kind: 'tcp', port: 80 }],
    ['tcp of another port', { 'wait-for': 'tcp:81' }, {}, { kind: 'tcp', port: 81 }],
    ['http', { 'wait-for': 'http' }, exposing, { kind: 'http', port: 80, path: '/' }],
    [
      'http of the given port',
      { 'wait-for': 'http:/x', port: '81' },
      exposing,
      { kind: 'http', port: 81, path: '/x' }
    ],
    ['log', { 'wait-for': 'log:a+' }, healthy, { kind: 'log', expression: /a+/ }],
    ['exit', { 'wait-for': 'exit' }, healthy, { kind: 'exit' }],
    ['none', { 'wait-for': 'none' }, healthy, { kind: 'none' }]
  ])('%s', (_, inputs, image, wait) => {
    expect(planOf(inputs, image).wait).toEqual(wait)
  })
})

describe('inputs that clash with the image', () => {
  const NO_PORT =
    'needs a port, and "acme/web:1" exposes no TCP port; name one in "port", for example "port: 8080".'

  test.each<[string, Texts, Partial<ImageFacts>, readonly string[]]>([
    [
      'paths without a port are named once',
      { 'smoke-http': 'GET /a\nGET /b' },
      {},
      [`smoke-http: "GET /a" ${NO_PORT}`]
    ],
    [
      'a whole URL needs no port',
      { 'smoke-http': 'GET http://127.0.0.1:1/' },
      { exposedPorts: ['53/udp'] },
      []
    ],
    ['a TCP wait without a port', { 'wait-for': 'tcp' }, {}, [`wait-for: "tcp" ${NO_PORT}`]],
    ['an HTTP wait without a port', { 'wait-for': 'http' }, {}, [`wait-for: "http" ${NO_PORT}`]],
    [
      'all at once',
      { 'wait-for': 'http', 'smoke-http': 'GET /', network: 'host' },
      {},
      [`wait-for: "http" ${NO_PORT}`, `smoke-http: "GET /" ${NO_PORT}`]
    ],
    [
      'health without a health check',
      { 'wait-for': 'healthy' },
      {},
      [
        'wait-for: "healthy" needs a health check, and "acme/web:1" has none; give it a HEALTHCHECK or wait for something else, for example "tcp".'
      ]
    ]
  ])('%s', (_, inputs, image, faults) => {
    expect(faultsOf(inputs, image)).toEqual(faults)
  })

  test.each([[[]], [['80/tcp']]])(
    'say nothing of a port where no network leads to it, for that has been said (%j exposed)',
    (exposedPorts) => {
      const texts = { image: 'a', network: 'none', 'smoke-http': 'GET /', 'wait-for': 'tcp' }
      const parsed = parseInputs(new Map(Object.entries(texts)), new Map())
      expect(
        'understood' in parsed && clashesWithImage(parsed.understood, { ...IMAGE, exposedPorts })
      ).toEqual([])
    }
  )

  test('say nothing of an input that is bad itself, for that has been said', () => {
    const parsed = parseInputs(
      new Map([
        ['image', 'acme/web:1'],
        ['port', 'eighty'],
        ['wait-for', 'tpc'],
        ['smoke-http', 'GET /']
      ]),
      new Map()
    )
    expect('understood' in parsed && clashesWithImage(parsed.understood, IMAGE)).toEqual([])
  })

  test('are known beside the bad inputs', () => {
    const parsed = parseInputs(
      new Map([
        ['image', 'acme/web:1'],
        ['settle', 'x'],
        ['smoke-http', 'GET /\nGET x']
      ]),
      new Map()
    )
    expect('understood' in parsed && clashesWithImage(parsed.understood, IMAGE)).toEqual([
      { input: 'smoke-http', sentence: `"GET /" ${NO_PORT}` }
    ])
  })
})

describe('the container of a pod', () => {
  const action = { kind: 'http', scheme: 'http', port: 9000, path: '/up', headers: [] } as const
  const timing = { periodMs: 1, timeoutMs: 1, failures: 1, successes: 1, initialDelayMs: 0 }
  const readiness = {
    name: 'readinessProbe',
    request: 'GET /up',
    probe: { action, ...timing }
  } as const
  const liveness = { ...readiness, name: 'livenessProbe' } as const

  function planIn(pod: Partial<PodPlan>, inputs: Texts = {}, spec: Partial<ContainerSpec> = {}) {
    const base = { config: {}, hostConfig: {}, networks: {}, volumes: {} }
    const whole: PodPlan = {
      ...{
        sandbox: { hostname: 'web', addHost: [], base },
        volumes: [],
        init: [],
        before: [],
        after: []
      },
      ...{ judged: { name: 'app', probes: [readiness, liveness] }, ports: [9000] },
      ...{ sharesProcesses: false, isJob: false, startup: 60_000 },
      ...pod
    }
    const container = { ...planOf({}).container, ...spec }
    const facts: ServiceDeclarations = {
      ...{ kind: 'compose', service: 'app', readOnly: true, askedReadOnly: true },
      ...{ inline: [], tmpfs: [], unmounted: [], notReproduced: [], standIns: [] },
      ...{ dependencies: [], unset: [], endsFor: [], variables: { replaced: [], added: [] } }
    }
    const described = { spec: container, facts, pod: whole }
    const made = makePlan(wishesOf(inputs), IMAGE, LABELS, described)
    if ('faults' in made) throw new Error(JSON.stringify(made.faults))
    const { wait, smoke, container: planned } = made.plan
    return { wait, smoke: smoke.map(({ step }) => step), publish: planned.publish }
  }

  const PROBES = { kind: 'probes', probes: [readiness, liveness] }
  const judged = { name: 'app', probes: [] }

  test.each<[string, object, object]>([
    [
      'waits for its probes, and has them as smoke test',
      planIn({}),
      {
        wait: PROBES,
        smoke: ['GET /up (readinessProbe)', 'GET /up (livenessProbe)'],
        publish: [9000]
      }
    ],
    [
      'has to be alive after the smoke test of the author',
      planIn({}, { 'smoke-exec': 'true', port: '80' }),
      { wait: PROBES, smoke: ['true', 'GET /up (livenessProbe)'], publish: [80, 9000] }
    ],
    ['waits as the author wishes', planIn({}, { 'wait-for': 'none' }), { wait: { kind: 'none' } }],
    [
      'without probes waits as any other',
      planIn({ judged, ports: [] }),
      { wait: { kind: 'running', milliseconds: 1000 }, smoke: [], publish: [] }
    ],
    [
      'of a job is awaited to its end',
      planIn({ isJob: true }),
      { wait: { kind: 'exit' }, smoke: [] }
    ],
    [
      'publishes nothing on the network of the machine',
      planIn({}, {}, { network: 'host' }),
      { publish: [] }
    ]
  ])('%s', (_, plan, expected) => {
    expect(plan).toMatchObject(expected)
  })
})

describe('a service without a network', () => {
  const { container } = planOf({})
  const facts: ServiceDeclarations = {
    ...{ kind: 'compose', service: 'web', readOnly: true, askedReadOnly: true },
    ...{ inline: [], tmpfs: [], unmounted: [], notReproduced: [], standIns: [] },
    ...{ dependencies: [], unset: [], endsFor: [], variables: { replaced: [], added: [] } }
  }
  const service = { spec: { ...container, network: 'none' }, facts }
  const made = (inputs: Texts) =>
    makePlan(wishesOf(inputs), { ...IMAGE, exposedPorts: ['80/tcp'] }, LABELS, service)

  test('cannot be reached', () => {
    const why = 'cannot reach a service that has "network_mode: none"; change one of the two.'
    expect(made({ 'smoke-http': 'GET / 200', 'wait-for': 'tcp' })).toEqual({
      faults: [
        { input: 'smoke-http', sentence: `"GET / 200" ${why}` },
        { input: 'wait-for', sentence: `"tcp" ${why}` }
      ]
    })
  })

  test('is not awaited at a port of its image', () => {
    expect(made({})).toMatchObject({
      plan: { wait: { kind: 'running' }, container: { publish: [] } }
    })
  })
})
