import { secretValues } from '../../../../src/plan/workload/pod-draft'
import { faultsIn, judgedIn, notesOn, podWith, sourcesOf } from './manifests'

const OBJECTS = `---
kind: ConfigMap
metadata: { name: conf }
data: { A: a, B: "b", "1x": one }
binaryData: { BIN: AAE= }
---
kind: Secret
metadata: { name: pass }
data: { A: c2VjcmV0, P: cGFzcw== }
stringData: { A: plain }
`
const variable = (...entries: readonly string[]) => `env: [${entries.join(', ')}]`
const ref = (name: string, source: string) => `{ name: ${name}, valueFrom: { ${source} } }`
const field = (path: string) => ref('X', `fieldRef: { fieldPath: "${path}" }`)
const resource = (path: string, more = '') =>
  ref('X', `resourceFieldRef: { resource: ${path}${more} }`)

const METADATA = `metadata:
  name: web
  namespace: shop
  labels: { app: web, "a/b": c }
  annotations: { note: "n" }`

async function envOf(container: string, spec = '', given: readonly string[] = []) {
  const text = podWith(container, spec, OBJECTS).replace('metadata: { name: web }', METADATA)
  return (await judgedIn(text, { given: { env: given } })).env
}

test.each<[string, string, readonly string[]]>([
  ['a value', variable('{ name: A, value: a }'), ['A=a']],
  ['an empty value', variable('{ name: A }'), ['A=']],
  [
    'references to earlier ones only',
    variable(
      '{ name: A, value: "$(B)-$(C)" }',
      '{ name: B, value: b }',
      '{ name: C, value: "$(B)$$(B)" }'
    ),
    ['A=$(B)-$(C)', 'B=b', 'C=b$(B)']
  ],
  [
    'a later duplicate',
    variable('{ name: A, value: a }', '{ name: B, value: "$(A)" }', '{ name: A, value: "$(B)c" }'),
    ['A=ac', 'B=a']
  ],
  [
    'a whole ConfigMap, without binary values',
    'envFrom: [{ configMapRef: { name: conf } }]',
    ['A=a', 'B=b', '1x=one']
  ],
  [
    'a whole Secret with a prefix',
    'envFrom: [{ prefix: S_, secretRef: { name: pass } }]',
    ['S_A=plain', 'S_P=pass']
  ],
  [
    'later objects, then single ones win',
    `envFrom: [{ configMapRef: { name: conf } }, { secretRef: { name: pass } }]\n${variable('{ name: B, value: "$(A)" }')}`,
    ['A=plain', 'B=plain', '1x=one', 'P=pass']
  ],
  [
    'single keys',
    variable(
      ref('X', 'configMapKeyRef: { name: conf, key: A }'),
      ref('Z', 'secretKeyRef: { name: pass, key: P }')
    ),
    ['X=a', 'Z=pass']
  ],
  [
    'optional keys and objects that are missing',
    `envFrom: [{ secretRef: { name: gone, optional: true } }]\n${variable(ref('X', 'configMapKeyRef: { name: conf, key: gone, optional: true }'), ref('Z', 'secretKeyRef: { name: gone, key: P, optional: true }'))}`,
    []
  ],
  ['the name of the pod', variable(field('metadata.name')), ['X=web']],
  ['its namespace', variable(field('metadata.namespace')), ['X=shop']],
  ['its ID', variable(field('metadata.uid')), ['X=b2b1']],
  ['a label', variable(field("metadata.labels['a/b']")), ['X=c']],
  ['a label that it has not', variable(field("metadata.labels['__proto__']")), ['X=']],
  ['an annotation', variable(field("metadata.annotations['note']")), ['X=n']],
  ['its node', variable(field('spec.nodeName')), ['X=zero-drift']],
  ['its account', variable(field('spec.serviceAccountName')), ['X=default']],
  ['its address', variable(field('status.podIP')), ['X=10.1.2.3']],
  ['its addresses', variable(field('status.podIPs')), ['X=10.1.2.3']],
  ["the node's address", variable(field('status.hostIP')), ['X=10.1.2.1']],
  [
    'a limit of processors, rounded up',
    `${variable(resource('limits.cpu'))}\nresources: { limits: { cpu: 1100m } }`,
    ['X=2']
  ],
  [
    'with a divisor',
    `${variable(resource('limits.cpu', ', divisor: 1m'))}\nresources: { limits: { cpu: 0.5 } }`,
    ['X=500']
  ],
  [
    'a limit of memory',
    `${variable(resource('limits.memory'))}\nresources: { limits: { memory: 64Mi } }`,
    ['X=67108864']
  ],
  [
    'with a divisor',
    `${variable(resource('limits.memory', ', divisor: 1Mi'))}\nresources: { limits: { memory: 100M } }`,
    ['X=96']
  ],
  ['no limit: what the node has', variable(resource('limits.memory', ', divisor: 1Gi')), ['X=8']],
  ['no limit of processors', variable(resource('limits.cpu')), ['X=2']],
  [
    'a request',
    `${variable(resource('requests.cpu'))}\nresources: { requests: { cpu: 2 } }`,
    ['X=2']
  ],
  [
    'a request that is the limit',
    `${variable(resource('requests.memory'))}\nresources: { limits: { memory: 1Ki } }`,
    ['X=1024']
  ],
  ['no request', variable(resource('requests.memory')), ['X=0']]
])('variables: %s', async (_, container, env) => {
  expect(await envOf(container)).toEqual(env)
})

test('the limit of another container', async () => {
  const container = variable(resource('limits.memory', ', containerName: init'))
  const init = 'initContainers: [{ name: init, image: a, resources: { limits: { memory: 1k } } }]'
  expect(await envOf(container, init)).toEqual(['X=1000'])
})

test('variables of inputs win at their place, as they are written', async () => {
  const container = `envFrom: [{ configMapRef: { name: conf } }]\n${variable('{ name: C, value: "$(A)$(NEW)" }', ref('D', 'secretKeyRef: { name: gone, key: k }'))}`
  const given = ['A=$(B)', 'NEW=n', 'D=d']
  expect(await envOf(container, '', given)).toEqual([
    ...['A=$(B)', 'B=b', '1x=one', 'NEW=n', 'D=d', 'C=$(B)n']
  ])
})

test('a value of an input in place of a reference is told', async () => {
  const container = `securityContext: { readOnlyRootFilesystem: true }\n${variable(ref('D', 'secretKeyRef: { name: gone, key: k }'))}`
  expect(await notesOn(podWith(container), { given: { env: ['D=d'] } })).toEqual([
    '8:13 stand-in env D'
  ])
})

test('command, arguments and paths refer to variables of the manifest', async () => {
  const container = `command: ["$(A)", "$(PATH)"]\nargs: ["$$(A)", "x$(A)"]\n${variable('{ name: A, value: a }')}`
  const { command, args } = await judgedIn(podWith(container))
  expect({ command, args }).toEqual({ command: ['a', '$(PATH)'], args: ['$(A)', 'xa'] })
})

const NEEDY = `${variable(
  ref('P', 'secretKeyRef: { name: db, key: password }'),
  ref('U', 'secretKeyRef: { name: db, key: user }'),
  ref('C', 'configMapKeyRef: { name: conf, key: gone }')
)}
envFrom: [{ configMapRef: { name: more } }]`

test.each<[string, string, readonly string[]]>([
  [
    'missing objects, one fault each',
    podWith(NEEDY, '', OBJECTS),
    [
      '8:17 none of the files has the ConfigMap "more", which the pod needs. Add it with test values, in a further file of "manifest-file".',
      '7:13 none of the files has the Secret "db", which the pod needs, with the keys "password", "user". Add it with test values, in a further file of "manifest-file", or give "P", "U" by "env".',
      '7:151 the ConfigMap "conf" has not the key "gone" that the pod needs. Add to it what is missing, or give "C" by "env".'
    ]
  ],
  [
    'a Secret that something else makes',
    podWith(
      variable(ref('P', 'secretKeyRef: { name: db, key: p }')),
      '',
      '---\nkind: ExternalSecret\nmetadata: { name: x }\nspec: { target: { name: db } }\n---\nkind: SealedSecret\nmetadata: { name: other }\n'
    ),
    [
      '7:13 none of the files has the Secret "db", which the pod needs, with the key "p". The ExternalSecret "x" makes it in a cluster only. Add it with test values, in a further file of "manifest-file", or give "P" by "env".'
    ]
  ],
  [
    'a value that is not base64, in two uses',
    podWith(
      `${variable(ref('P', 'secretKeyRef: { name: db, key: p }'))}\nenvFrom: [{ secretRef: { name: db } }]`,
      '',
      '---\nkind: Secret\nmetadata: { name: db }\ndata: { p: "plain text" }\n'
    ),
    [
      '12:9 the value of "p" in the Secret "db" is not base64; encode it, or write it under "stringData".'
    ]
  ],
  [
    'a field that no variable can have',
    podWith(variable(field('metadata.labels'))),
    [
      '7:49 "spec.containers[0].env[0].valueFrom.fieldRef.fieldPath" is "metadata.labels", which is no field that a pod can be given there; mend it.'
    ]
  ],
  [
    'no resource',
    podWith(variable(resource('limits.disk'))),
    [
      '7:57 "spec.containers[0].env[0].valueFrom.resourceFieldRef.resource" is "limits.disk", which is no resource; write for example "limits.memory".'
    ]
  ],
  [
    'no container',
    podWith(variable(resource('limits.cpu', ', containerName: x'))),
    [
      '7:79 "spec.containers[0].env[0].valueFrom.resourceFieldRef.containerName" names no container of the pod; mend it.'
    ]
  ],
  [
    'no source',
    podWith(variable(ref('A', 'fileKeyRef: {}'))),
    ['7:24 "spec.containers[0].env[0].valueFrom" names no source that a check knows; mend it.']
  ],
  [
    'two sources',
    podWith(
      variable('{ name: A, value: a, valueFrom: { fieldRef: { fieldPath: metadata.name } } }')
    ),
    ['7:13 "spec.containers[0].env[0]" has both "value" and "valueFrom"; leave one.']
  ],
  [
    'no name of a variable',
    podWith(variable('{ name: "A=B" }')),
    ['7:15 "spec.containers[0].env[0].name" is no name of a variable; mend it.']
  ],
  [
    'a NUL character',
    podWith(variable('{ name: A, value: "a\\0" }')),
    ['7:13 "spec.containers[0].env[0]" holds a NUL character, which no variable can; remove it.']
  ]
])('faults of variables: %s', async (_, text, faults) => {
  const found = await faultsIn(text)
  expect([...found].sort()).toEqual(faults.map((fault) => `manifest-file a.yaml:${fault}`).sort())
})

test('an object of another namespace is another one', async () => {
  const secret = (namespace: string) =>
    `---\nkind: Secret\nmetadata: { name: db${namespace} }\nstringData: { p: x }\n`
  const text = (namespace: string) =>
    podWith(
      variable(ref('P', 'secretKeyRef: { name: db, key: p }')),
      '',
      secret(namespace)
    ).replace('name: web', 'name: web, namespace: shop')
  expect((await judgedIn(text(''))).env).toEqual(['P=x'])
  expect((await judgedIn(text(', namespace: shop'))).env).toEqual(['P=x'])
  expect(await faultsIn(text(', namespace: other'))).toHaveLength(1)
})

test('values of all Secrets of the files are known, to be masked', async () => {
  expect(secretValues(await sourcesOf(podWith('', '', OBJECTS)))).toEqual([
    ...['c2VjcmV0', 'cGFzcw=='],
    ...['secret', 'pass', 'plain']
  ])
})

test.each([
  ['Job', 'completionMode: Indexed', 'spec: {', '}'],
  ['CronJob', 'completionMode: Indexed', 'spec: { jobTemplate: { spec: {', '} } }']
])('the first pod of an indexed %s knows its index', async (kind, mode, open, close) => {
  const pod = 'template: { spec: { containers: [{ name: app, image: a }] } }'
  const manifest = (own: string) =>
    `kind: ${kind}\nmetadata: { name: a }\n${open} ${own} ${pod} ${close}\n`
  expect((await judgedIn(manifest(`${mode},`))).env).toEqual(['JOB_COMPLETION_INDEX=0'])
  expect((await judgedIn(manifest(''))).env).toEqual([])
})
