import type { Pod, PodContainer, PodVolume, Probe } from '../../../../src/plan/workload/pod'
import { planPod, UNKNOWN_FACTS, withFacts } from '../../../../src/plan/workload/pod-plan'

const CONTAINER: PodContainer = {
  ...{ name: 'app', image: 'acme/web:1', pull: 'missing', isSidecar: false, readOnly: true },
  ...{ env: ['A=1'], identity: { groups: [], mustNotBeRoot: false }, mounts: [], ports: [] },
  ...{ config: {}, hostConfig: {}, probes: {} }
}

const VOLUME: PodVolume = {
  ...{ name: 'work', kind: 'scratch', medium: 'disk', mode: 0o777, uid: 0, gid: 0 },
  entries: []
}

const POD: Pod = {
  ...{ name: 'web', hostname: 'web', sandbox: { config: {}, hostConfig: {} } },
  ...{ sharesProcesses: false, volumes: [], init: [], containers: [CONTAINER] },
  ...{ judged: 'app', grace: 30_000, isJob: false }
}

const MEANS = { labels: { 'zero-drift.run': 'r' }, bodies: new Map(), startup: 60_000 }

const planned = (pod: Partial<Pod>, means: Partial<typeof MEANS & { network: string }> = {}) =>
  planPod({ ...POD, ...pod }, { ...MEANS, ...means })

const specOf = (container: Partial<PodContainer>, volumes: readonly PodVolume[] = []) =>
  planned({ volumes, containers: [{ ...CONTAINER, ...container }] }).spec

const LOG = {
  ...{ source: 'zero-drift-r-pod-logs', path: '/dev/termination-log', subPath: 'app' },
  ...{ readOnly: false, podVolume: 'scratch', isLastMessage: true }
}

test('every container has a file for its last message, where nothing else is mounted', () => {
  const mount = { volume: 'v', path: LOG.path, readOnly: false }
  const other = { ...CONTAINER, name: 'other', terminationLog: '/tmp/end' }
  const own = { ...CONTAINER, name: 'own', mounts: [mount] }
  const { plan, spec } = planned({
    volumes: [{ ...VOLUME, name: 'v' }],
    containers: [CONTAINER, other, own]
  })
  const files = ['app', 'other', 'own'].map((path) => ({
    ...{ kind: 'file', path, mode: 0o666, uid: 0, gid: 0, content: new Uint8Array() }
  }))
  expect(plan.volumes.at(-1)).toMatchObject({ source: LOG.source, mode: 0o755, entries: files })
  expect(spec.volumes).toEqual([LOG])
  expect(plan.after.map((member) => member.spec.volumes)).toEqual([
    [{ ...LOG, path: '/tmp/end', subPath: 'other' }],
    [{ source: 'zero-drift-r-pod-0', path: LOG.path, readOnly: false, podVolume: 'scratch' }]
  ])
})

test('a container has the image of its body, no limits of its own, and no health check', () => {
  const bodies = new Map([['app', { image: 'sha256:1', user: '7:8' }]])
  expect(planned({}, { bodies }).spec).toEqual({
    ...{ image: 'sha256:1', user: '7:8', labels: MEANS.labels, env: ['A=1'], readOnly: true },
    ...{ init: false, publish: [], tmpfs: [], volumes: [LOG], ulimits: [], addHost: [] },
    ...{ pidsLimit: -1, capDrop: [], capAdd: [], securityOpt: [] },
    base: {
      config: { Healthcheck: { Test: ['NONE'] } },
      ...{ hostConfig: {}, networks: {}, volumes: {} }
    }
  })
})

test.each<[string, Partial<PodContainer>, object]>([
  ['a command takes the place of the entrypoint', { command: ['run'] }, { entrypoint: ['run'] }],
  ['arguments take that of the command', { args: ['x'] }, { command: ['x'] }],
  [
    'rights are those that decide how it is inspected',
    { hostConfig: { CapDrop: ['ALL'], CapAdd: ['KILL'], SecurityOpt: ['no-new-privileges'] } },
    { capDrop: ['ALL'], capAdd: ['KILL'], securityOpt: ['no-new-privileges'] }
  ],
  ['a privileged one has all', { hostConfig: { Privileged: true } }, { capAdd: ['ALL'] }],
  [
    'groups and limits are those of the engine',
    { identity: { groups: [7, 8], mustNotBeRoot: false }, hostConfig: { Memory: 9, NanoCpus: 5 } },
    { memory: 9, base: { hostConfig: { Memory: 9, NanoCpus: 5, GroupAdd: ['7', '8'] } } }
  ],
  [
    'namespaces of the machine are left out',
    { hostConfig: { PidMode: 'host', IpcMode: 'host', CpuShares: 1 } },
    { base: { hostConfig: { CpuShares: 1 } } }
  ],
  [
    'a terminal and a stop signal are its settings',
    { config: { Tty: true }, stopSignal: 'SIGINT' },
    { base: { config: { Tty: true, StopSignal: 'SIGINT', Healthcheck: { Test: ['NONE'] } } } }
  ]
])('%s', (_, container, expected) => {
  expect(specOf(container)).toMatchObject(expected)
})

test('aliases of hosts are those of the sandbox, whose file all containers share', () => {
  const hostConfig = { ExtraHosts: ['web.internal:10.1.2.3'], Dns: ['10.9.8.7'] }
  expect(planned({ sandbox: { config: {}, hostConfig } }).plan.sandbox).toMatchObject({
    ...{ hostname: 'web', addHost: ['web.internal:10.1.2.3'] },
    base: { hostConfig: { Dns: ['10.9.8.7'] } }
  })
})

const mountedOn = (volume: Partial<PodVolume>, mount: object = {}): unknown =>
  specOf({ mounts: [{ volume: 'work', path: '/w', readOnly: false, ...mount }] }, [
    { ...VOLUME, name: 'other' },
    { ...VOLUME, ...volume }
  ]).volumes[0]

test.each<[string, Partial<PodVolume>, object, object]>([
  ['on disk', {}, {}, { podVolume: 'scratch', readOnly: false }],
  [
    'that is content cannot be written',
    { kind: 'content' },
    {},
    { podVolume: 'content', readOnly: true }
  ],
  ['a part of which is mounted', {}, { subPath: 'a/b' }, { podVolume: 'scratch', subPath: 'a/b' }],
  [
    'in memory has its mode and owner as options',
    { medium: 'memory', size: 4096, mode: 0o3777, gid: 2000 },
    {},
    { podVolume: 'scratch', memory: 'size=4096,mode=3777,gid=2000' }
  ],
  [
    'in memory without a limit',
    { medium: 'memory', mode: 0o777, uid: 5 },
    { readOnly: true },
    { memory: 'mode=0777,uid=5', readOnly: true }
  ]
])('a volume %s', (_, volume, mount, expected) => {
  expect(mountedOn(volume, mount)).toEqual({
    ...{ source: 'zero-drift-r-pod-1', path: '/w', readOnly: false, podVolume: 'scratch' },
    ...expected
  })
})

const named = (name: string): PodContainer => ({ ...CONTAINER, name })

describe('the order of the containers', () => {
  const containers = [named('one'), named('app'), named('two')]
  const orderOf = (pod: Partial<Pod>) => {
    const { before, after } = planned({ containers, ...pod }).plan
    return [before, after].map((members) => members.map(({ name }) => name))
  }

  test('is that of the manifest', () => {
    expect(orderOf({})).toEqual([['one'], ['two']])
  })

  test('has the judged one first where the others see its processes', () => {
    expect(orderOf({ sharesProcesses: true })).toEqual([[], ['one', 'two']])
  })
})

test('all containers join the network of the machine, or the one that was named', () => {
  const onHost = { config: {}, hostConfig: { NetworkMode: 'host', PidMode: 'host' } }
  const init = [named('seed')]
  const both = (pod: Partial<Pod>, network?: string) => {
    const { plan, spec } = planned({ init, ...pod }, network === undefined ? {} : { network })
    return [plan.init[0]?.spec.network, spec.network, plan.sandbox.base.hostConfig]
  }
  expect(both({})).toEqual([undefined, undefined, {}])
  expect(both({}, 'shop')).toEqual(['shop', 'shop', {}])
  expect(both({ sandbox: onHost }, 'shop')).toEqual(['host', 'host', { NetworkMode: 'host' }])
})

test('probes are in the order in which they are asked, and their ports are known once', () => {
  const probe = (action: Probe['action']): Probe => ({
    action,
    ...{ periodMs: 1, timeoutMs: 1, failures: 1, successes: 1, initialDelayMs: 0 }
  })
  const http = probe({ kind: 'http', scheme: 'http', port: 80, path: '/up', headers: [] })
  const tcp = probe({ kind: 'tcp', port: 81 })
  const grpc = probe({ kind: 'grpc', port: 82, service: '' })
  const exec = probe({ kind: 'exec', command: ['pg_isready', '-q'] })
  const { plan } = planned({
    init: [{ ...named('proxy'), isSidecar: true, probes: { startup: grpc } }],
    containers: [
      { ...CONTAINER, probes: { liveness: http, readiness: exec, startup: tcp } },
      { ...named('side'), postStart: http.action, preStop: { kind: 'sleep', ms: 5 } }
    ]
  })
  expect(plan.judged.probes).toEqual([
    { name: 'startupProbe', request: 'port 81', probe: tcp },
    { name: 'readinessProbe', request: 'pg_isready -q', probe: exec },
    { name: 'livenessProbe', request: 'GET /up', probe: http }
  ])
  expect(plan.ports).toEqual([82, 81, 80])
  expect(plan.init).toMatchObject([{ name: 'proxy', isSidecar: true, startup: grpc }])
  expect(plan.after).toMatchObject([{ name: 'side', postStart: http.action }])
})

test('facts of the sandbox are filled into all texts of a spec', () => {
  const { podIp, hostIp } = UNKNOWN_FACTS
  const { spec } = planned({
    containers: [{ ...CONTAINER, env: [`IP=${podIp}`], args: ['-h', `${hostIp}:${podIp}`] }]
  })
  const known = withFacts(spec, { podIp: '10.0.0.2', hostIp: '10.0.0.1' })
  expect(known).toEqual({ ...spec, env: ['IP=10.0.0.2'], command: ['-h', '10.0.0.1:10.0.0.2'] })
})

test('volumes of one storage, and of a path in it, are one', () => {
  const claim = { ...VOLUME, kind: 'claim' } as const
  const names = ['a', 'deep', 'b', 'own', 'data', 'c']
  const storages = [
    'claim c',
    'hostPath /data/x/y',
    'claim d',
    undefined,
    'hostPath /data',
    'claim c'
  ]
  const volumes = names.map((name, at) => {
    const storage = storages[at]
    return { ...claim, name, ...(storage !== undefined && { storage }) }
  })
  const mounts = names.map((volume) => ({
    volume,
    path: `/${volume}`,
    subPath: 's',
    readOnly: false
  }))
  const { plan, spec } = planned({ volumes, containers: [{ ...CONTAINER, mounts }] })
  expect(plan.volumes.map(({ name }) => name)).toEqual([
    ...['a', 'b', 'own', 'data'],
    // Last messages of the containers.
    ''
  ])
  expect(spec.volumes.map(({ source, subPath }) => `${source} ${subPath ?? ''}`)).toEqual([
    'zero-drift-r-pod-0 s',
    'zero-drift-r-pod-4 x/y/s',
    'zero-drift-r-pod-2 s',
    'zero-drift-r-pod-3 s',
    'zero-drift-r-pod-4 s',
    'zero-drift-r-pod-0 s',
    'zero-drift-r-pod-logs app'
  ])
})
