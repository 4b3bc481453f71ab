import { identityFor, imageVolumes } from '../../../../src/plan/workload/pod-security'
import { faultsIn, judgedIn, podIn, podWith } from './manifests'

const security = (text: string) => `securityContext: ${text}`

test.each<[string, string, string, object]>([
  ['nothing', '{}', '{}', { groups: [], mustNotBeRoot: false }],
  [
    'the pod alone',
    '{}',
    '{ runAsUser: 1, runAsGroup: 2, runAsNonRoot: true, fsGroup: 3, supplementalGroups: [4, 3] }',
    { user: 1, group: 2, groups: [3, 4], mustNotBeRoot: true }
  ],
  [
    'the container alone',
    '{ runAsUser: 0, runAsGroup: 0, runAsNonRoot: false }',
    '{}',
    { user: 0, group: 0, groups: [], mustNotBeRoot: false }
  ],
  [
    'the container over the pod',
    '{ runAsUser: 0, runAsNonRoot: false }',
    '{ runAsUser: 1, runAsGroup: 2, runAsNonRoot: true, fsGroup: 0 }',
    { user: 0, group: 2, groups: [0], mustNotBeRoot: false }
  ]
])('identity: %s', async (_, own, pod, identity) => {
  expect((await judgedIn(podWith(security(own), security(pod)))).identity).toEqual(identity)
})

test.each<[string, { user?: number; group?: number }, string, object]>([
  ['nothing said', {}, '', {}],
  ['the user of the image', {}, 'app', {}],
  ['the group of the image, which a kubelet does not take', {}, '1000:2000', { user: '1000' }],
  ['a user', { user: 5 }, 'app', { user: '5' }],
  ['a user and a group', { user: 5, group: 6 }, 'app:app', { user: '5:6' }],
  ['a group alone', { group: 6 }, 'app:app', { user: 'app:6' }],
  ['a group alone, and an image without a user', { group: 6 }, '', { user: '0:6' }],
  ['root', { user: 0 }, 'app', { user: '0' }]
])('the user: %s', (_, own, image, resolved) => {
  const identity = { ...own, groups: [], mustNotBeRoot: false }
  expect(identityFor({ identity }, { user: image })).toEqual(resolved)
})

// As verifyRunAsNonRoot of the kubelet (pkg/kubelet/kuberuntime/security_context.go).
test.each<[number | undefined, string, object]>([
  [undefined, '1000', {}],
  [undefined, '1000:0', { user: '1000' }],
  [undefined, '', { refusal: 'root', user: '' }],
  [undefined, '0', { refusal: 'root', user: '0' }],
  [undefined, '0:1000', { refusal: 'root', user: '0' }],
  [undefined, 'nginx', { refusal: 'by-name', user: 'nginx' }],
  [undefined, 'root', { refusal: 'by-name', user: 'root' }],
  [0, 'nginx', { refusal: 'root', user: '0' }],
  [1000, 'nginx', { user: '1000' }],
  [1000, '', { user: '1000' }]
])('a container that must not be root: user %p, and %p of the image', (user, image, resolved) => {
  const identity = { ...(user === undefined ? {} : { user }), groups: [], mustNotBeRoot: true }
  expect(identityFor({ identity }, { user: image })).toEqual(resolved)
})

test.each<[string, string, string, object]>([
  ['nothing', '', '', {}],
  [
    'capabilities in any spelling',
    security('{ capabilities: { drop: [all], add: [CAP_NET_BIND_SERVICE, chown] } }'),
    '',
    { CapDrop: ['ALL'], CapAdd: ['NET_BIND_SERVICE', 'CHOWN'] }
  ],
  [
    'no new privileges',
    security('{ allowPrivilegeEscalation: false }'),
    '',
    { SecurityOpt: ['no-new-privileges'] }
  ],
  ['privileges as they are', security('{ allowPrivilegeEscalation: true }'), '', {}],
  [
    'no seccomp',
    security('{ seccompProfile: { type: Unconfined } }'),
    '',
    { SecurityOpt: ['seccomp=unconfined'] }
  ],
  [
    'the seccomp profile of the pod',
    '',
    security('{ seccompProfile: { type: Unconfined } }'),
    { SecurityOpt: ['seccomp=unconfined'] }
  ],
  [
    'the seccomp profile of the container',
    security('{ seccompProfile: { type: RuntimeDefault } }'),
    security('{ seccompProfile: { type: Unconfined } }'),
    {}
  ],
  ['all privileges', security('{ privileged: true }'), '', { Privileged: true }],
  ['all of /proc', security('{ procMount: Unmasked }'), '', { MaskedPaths: [], ReadonlyPaths: [] }],
  [
    'limits',
    'resources: { limits: { cpu: 1.5, memory: 64Mi }, requests: { cpu: 7 } }',
    '',
    { Memory: 67_108_864, MemorySwap: 67_108_864, CpuPeriod: 100_000, CpuQuota: 150_000 }
  ],
  [
    'the least quota',
    'resources: { limits: { cpu: 1m } }',
    '',
    { CpuPeriod: 100_000, CpuQuota: 1000 }
  ],
  ['limits of nothing', 'resources: { limits: { cpu: 0, memory: 0 } }', '', {}],
  [
    'namespaces of the node',
    '',
    'hostPID: true\nhostIPC: true',
    { PidMode: 'host', IpcMode: 'host' }
  ]
])('settings: %s', async (_, container, spec, hostConfig) => {
  expect((await judgedIn(podWith(container, spec))).hostConfig).toEqual(hostConfig)
})

test.each<[string, string, string, object]>([
  [
    'hosts',
    'hostAliases: [{ ip: 10.0.0.1, hostnames: [a, b] }, { ip: "::1", hostnames: [c] }]',
    'web',
    { ExtraHosts: ['a:10.0.0.1', 'b:10.0.0.1', 'c:::1'] }
  ],
  [
    'name servers',
    'dnsPolicy: None\ndnsConfig: { nameservers: [10.0.0.2], searches: [a.b], options: [{ name: ndots, value: "2" }, { name: edns0 }] }',
    'web',
    { Dns: ['10.0.0.2'], DnsSearch: ['a.b'], DnsOptions: ['ndots:2', 'edns0'] }
  ],
  ['name servers beside those of a cluster', 'dnsConfig: { nameservers: [10.0.0.2] }', 'web', {}],
  [
    'settings of the kernel',
    'securityContext: { sysctls: [{ name: net.core.somaxconn, value: "1024" }] }',
    'web',
    { Sysctls: { 'net.core.somaxconn': '1024' } }
  ],
  [
    'namespaces of the node',
    'hostNetwork: true\nhostPID: true\nhostIPC: true',
    'web',
    { NetworkMode: 'host', PidMode: 'host', IpcMode: 'host' }
  ],
  ['a host name', 'hostname: other', 'other', {}],
  ['a long host name', `hostname: ${'a'.repeat(62)}-b`, 'a'.repeat(62), {}]
])('the sandbox: %s', async (_, spec, hostname, hostConfig) => {
  const pod = await podIn(podWith('', spec))
  expect([pod.hostname, pod.sandbox]).toEqual([
    hostname,
    { config: { Hostname: hostname }, hostConfig }
  ])
})

test('settings of the pod, and of a terminal', async () => {
  const pod = await podIn(
    podWith(
      'tty: true\nstdin: true\nstdinOnce: true',
      'shareProcessNamespace: true\nterminationGracePeriodSeconds: 0'
    )
  )
  expect([pod.sharesProcesses, pod.grace, pod.containers[0]?.config]).toEqual([
    ...[true, 0],
    { Tty: true, OpenStdin: true, StdinOnce: true }
  ])
  expect((await podIn(podWith(''))).grace).toBe(30_000)
})

test('init containers, of which some go on running, and rules of pulling', async () => {
  const init = `initContainers:
  - { name: seed, image: a, imagePullPolicy: Always }
  - { name: proxy, image: b, restartPolicy: Always, imagePullPolicy: Never, securityContext: { readOnlyRootFilesystem: true } }`
  const { init: found } = await podIn(podWith('', init))
  expect(
    found.map(({ name, isSidecar, pull, readOnly }) => [name, isSidecar, pull, readOnly])
  ).toEqual([
    ['seed', false, 'always', false],
    ['proxy', true, 'never', true]
  ])
})

test.each<[string, string, string, readonly string[]]>([
  [
    'no ID of a user',
    security('{ runAsUser: -1 }'),
    '',
    [
      '7:26 "spec.containers[0].securityContext.runAsUser" is no ID of a user or group (0 to 2147483647); write one.'
    ]
  ],
  [
    'no ID of a group',
    '',
    security('{ fsGroup: 2147483648, supplementalGroups: [-5] }'),
    [
      '7:22 "spec.securityContext.fsGroup" is no ID of a user or group (0 to 2147483647); write one.',
      '7:64 "spec.securityContext.supplementalGroups[0]" is no ID of a user or group (0 to 2147483647); write one.'
    ]
  ],
  [
    'privileges that are denied and given',
    security('{ privileged: true, allowPrivilegeEscalation: false }'),
    '',
    [
      '7:44 "spec.containers[0].securityContext.allowPrivilegeEscalation" is false, and the container is privileged or has CAP_SYS_ADMIN, which a cluster refuses; leave one.'
    ]
  ],
  [
    'a profile of the node',
    security('{ seccompProfile: { type: Localhost, localhostProfile: a.json } }'),
    '',
    [
      '7:26 "spec.containers[0].securityContext.seccompProfile" is the profile "a.json" of the node, which a check does not have; give it by "security-opt: seccomp=FILE".'
    ]
  ],
  [
    'no quantity',
    'resources: { limits: { memory: 64MB } }',
    '',
    ['7:30 "spec.containers[0].resources.limits.memory" is no quantity; write for example "64Mi".']
  ]
])('faults of security: %s', async (_, container, spec, faults) => {
  expect(await faultsIn(podWith(container, spec))).toEqual(
    faults.map((fault) => `manifest-file a.yaml:${fault}`)
  )
})

test('a profile that is given stands in for one of the node', async () => {
  const text = podWith(security('{ seccompProfile: { type: Localhost } }'))
  expect(await faultsIn(text, { given: { seccomp: true } })).toEqual([])
})

test('volumes of an image that a container does not mount at their own path', async () => {
  const text = podWith(
    'volumeMounts: [{ name: v, mountPath: /data/ }, { name: w, mountPath: /var }]',
    'volumes: [{ name: v }, { name: w }]'
  )
  const volumes = ['/data', '/var/lib/web/', '/cache']
  expect(imageVolumes(await judgedIn(text), { volumes })).toEqual(['/var/lib/web/', '/cache'])
})
