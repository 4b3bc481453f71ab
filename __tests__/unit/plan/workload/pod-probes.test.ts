import { grantedTime, servedPort } from '../../../../src/plan/workload/pod-probes'
import { faultsIn, judgedIn, notesOn, podWith } from './manifests'

const PORTS = 'ports: [{ name: http, containerPort: 8080 }, { containerPort: 53, protocol: UDP }]'
const probe = (text: string) => podWith(`readinessProbe: ${text}\n${PORTS}`)
const hook = (text: string) => podWith(`lifecycle: { preStop: ${text} }\n${PORTS}`)

const DEFAULTS = { periodMs: 10_000, timeoutMs: 1000, failures: 3, successes: 1, initialDelayMs: 0 }
const HTTP = { kind: 'http', scheme: 'http', port: 8080, path: '/', headers: [] }

test.each<[string, string, object]>([
  ['HTTP', '{ httpGet: { port: 8080 } }', { ...DEFAULTS, action: HTTP }],
  [
    'a port by its name',
    '{ httpGet: { port: http, path: /healthz?a=b } }',
    { ...DEFAULTS, action: { ...HTTP, path: '/healthz?a=b' } }
  ],
  [
    'a path without a slash',
    '{ httpGet: { port: http, path: healthz } }',
    { ...DEFAULTS, action: { ...HTTP, path: '/healthz' } }
  ],
  ['a port as a text', '{ httpGet: { port: "8080" } }', { ...DEFAULTS, action: HTTP }],
  [
    'HTTPS and headers',
    '{ httpGet: { port: 8080, scheme: HTTPS, httpHeaders: [{ name: Host, value: b }, { name: X }] } }',
    {
      ...DEFAULTS,
      action: {
        ...HTTP,
        scheme: 'https',
        headers: [
          ['Host', 'b'],
          ['X', '']
        ]
      }
    }
  ],
  ['TCP', '{ tcpSocket: { port: http } }', { ...DEFAULTS, action: { kind: 'tcp', port: 8080 } }],
  [
    'gRPC',
    '{ grpc: { port: 50051 } }',
    { ...DEFAULTS, action: { kind: 'grpc', port: 50_051, service: '' } }
  ],
  [
    'gRPC of a service',
    '{ grpc: { port: 50051, service: a } }',
    { ...DEFAULTS, action: { kind: 'grpc', port: 50_051, service: 'a' } }
  ],
  [
    'a command',
    '{ exec: { command: [cat, /ready] } }',
    { ...DEFAULTS, action: { kind: 'exec', command: ['cat', '/ready'] } }
  ],
  [
    'times',
    '{ tcpSocket: { port: 1 }, periodSeconds: 1, timeoutSeconds: 2, failureThreshold: 30, successThreshold: 4, initialDelaySeconds: 5 }',
    {
      action: { kind: 'tcp', port: 1 },
      periodMs: 1000,
      timeoutMs: 2000,
      failures: 30,
      successes: 4,
      initialDelayMs: 5000
    }
  ],
  [
    'zeros, which are absent',
    '{ tcpSocket: { port: 1 }, periodSeconds: 0, timeoutSeconds: 0, failureThreshold: 0, successThreshold: 0 }',
    { ...DEFAULTS, action: { kind: 'tcp', port: 1 } }
  ]
])('probes: %s', async (_, text, expected) => {
  expect((await judgedIn(probe(text))).probes).toEqual({ readiness: expected })
})

test('a container has up to three probes, and ports with their protocols', async () => {
  const text = podWith(
    `startupProbe: { tcpSocket: { port: 1 } }\nlivenessProbe: { tcpSocket: { port: 2 } }\n${PORTS}`
  )
  const { probes, ports } = await judgedIn(text)
  expect(Object.keys(probes)).toEqual(['startup', 'liveness'])
  expect(ports).toEqual([
    { name: 'http', port: 8080, protocol: 'TCP' },
    { port: 53, protocol: 'UDP' }
  ])
})

test('the command of a probe is expanded by variables as they are written', async () => {
  const text = podWith(`readinessProbe: { exec: { command: [a, $(A), $(B), $(C), $(D)] } }
env:
  - { name: A, value: one }
  - { name: B, value: "$(A)" }
  - { name: C, valueFrom: { fieldRef: { fieldPath: metadata.name } } }`)
  expect((await judgedIn(text)).probes.readiness?.action).toEqual({
    kind: 'exec',
    command: ['a', 'one', '$(A)', '', '$(D)']
  })
})

test.each<[string, string, object]>([
  [
    'a command, as it is',
    '{ exec: { command: [a, $(A)] } }',
    { kind: 'exec', command: ['a', '$(A)'] }
  ],
  ['a request', '{ httpGet: { port: http } }', HTTP],
  ['a pause', '{ sleep: { seconds: 3 } }', { kind: 'sleep', ms: 3000 }]
])('hooks: %s', async (_, text, expected) => {
  expect((await judgedIn(hook(text))).preStop).toEqual(expected)
})

test('a hook at the start, and a signal', async () => {
  const text = podWith('lifecycle: { postStart: { exec: { command: [a] } }, stopSignal: SIGUSR1 }')
  const { postStart, preStop, stopSignal } = await judgedIn(text)
  expect([postStart, preStop, stopSignal]).toEqual([
    { kind: 'exec', command: ['a'] },
    undefined,
    'SIGUSR1'
  ])
})

test('a TCP hook, for which a kubelet does nothing', async () => {
  const text = hook('{ tcpSocket: { port: 1 } }')
  expect((await judgedIn(text)).preStop).toBeUndefined()
  expect(await notesOn(text)).toContain('7:31 not-reproduced tcpSocket')
})

test.each<[string, string, readonly string[]]>([
  [
    'a port by a misspelt name',
    probe('{ httpGet: { port: htp } }'),
    [
      '7:36 "spec.containers[0].readinessProbe.httpGet.port" is "htp", which is no port of the container: did you mean "http"?'
    ]
  ],
  [
    'no port',
    probe('{ tcpSocket: { port: 0 } }'),
    ['7:38 "spec.containers[0].readinessProbe.tcpSocket.port" is no port (1 to 65535); write one.']
  ],
  [
    'no port of gRPC',
    probe('{ grpc: { port: 70000 } }'),
    ['7:33 "spec.containers[0].readinessProbe.grpc.port" is no port (1 to 65535); write one.']
  ],
  [
    'no action',
    probe('{}'),
    [
      '7:7 "spec.containers[0].readinessProbe" needs one action: httpGet, tcpSocket, exec, or one of its others.'
    ]
  ],
  [
    'two actions',
    probe('{ tcpSocket: { port: 1 }, exec: { command: [a] } }'),
    [
      '7:7 "spec.containers[0].readinessProbe" needs one action: httpGet, tcpSocket, exec, or one of its others.'
    ]
  ],
  [
    'no command',
    probe('{ exec: {} }'),
    ['7:25 "spec.containers[0].readinessProbe.exec" has no command; write one.']
  ],
  [
    'a hook without an action',
    hook('{}'),
    [
      '7:20 "spec.containers[0].lifecycle.preStop" needs one action: httpGet, tcpSocket, exec, or one of its others.'
    ]
  ],
  [
    'no port of the container',
    podWith('ports: [{ containerPort: 0 }]'),
    ['7:17 "spec.containers[0].ports[0].containerPort" is no port (1 to 65535); write one.']
  ]
])('faults of probes: %s', async (_, text, faults) => {
  expect(await faultsIn(text)).toEqual(faults.map((fault) => `manifest-file a.yaml:${fault}`))
})

test.each<[string, string]>([
  [
    'an HTTP probe of another host',
    'readinessProbe: { httpGet: { host: shop.example, port: 80 } }'
  ],
  [
    "an HTTP probe of the kubelet's own machine",
    'readinessProbe: { httpGet: { host: 127.0.0.1, port: 80 } }'
  ],
  ['a TCP probe of another host', 'readinessProbe: { tcpSocket: { host: 10.0.0.1, port: 80 } }'],
  [
    'a hook that asks another host',
    'lifecycle: { preStop: { httpGet: { host: 169.254.169.254, port: 80 } } }'
  ]
])('%s is not asked, and that is told', async (_, container) => {
  const { probes, preStop } = await judgedIn(podWith(container))
  expect({ probes, preStop }).toEqual({ probes: {}, preStop: undefined })
  expect((await notesOn(podWith(container))).join()).toContain('not-reproduced host')
})

test('the own addresses of a node are those of a pod that has its network', async () => {
  const probe = 'readinessProbe: { httpGet: { host: localhost, port: 8080 } }'
  const text = podWith(probe).replace('spec:\n', 'spec:\n  hostNetwork: true\n')
  expect((await judgedIn(text)).probes.readiness?.action).toEqual({ ...HTTP, path: '/' })
})

test.each<[string, string, number | undefined]>([
  ['of the readiness probe', `readinessProbe: { grpc: { port: 9000 } }\n${PORTS}`, 9000],
  [
    'of TCP, where the probe is a command',
    `readinessProbe: { exec: { command: [a] } }\n${PORTS}`,
    8080
  ],
  ['none of UDP', 'ports: [{ containerPort: 53, protocol: UDP }]', undefined]
])('the port to talk to: %s', async (_, container, port) => {
  expect(servedPort(await judgedIn(podWith(container)))).toBe(port)
})

test('a startup probe grants its periods and its delay', () => {
  const action = { kind: 'tcp', port: 1 } as const
  expect(grantedTime({ ...DEFAULTS, action, failures: 30, initialDelayMs: 5000 })).toBe(305_000)
})
