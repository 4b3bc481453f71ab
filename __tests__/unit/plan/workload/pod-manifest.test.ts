import { faultsIn, judgedIn, podIn, podWith, sourcesOf } from './manifests'

const POD = 'spec: { containers: [{ name: app, image: app:1 }] }'
const TEMPLATE = `spec: { template: { ${POD} } }`
const of = (kind: string, name: string, spec = TEMPLATE) =>
  `kind: ${kind}\nmetadata: { name: ${name} }\n${spec}\n`
const TWO = `${of('Deployment', 'web')}---\n${of('StatefulSet', 'db')}`

test.each([
  ['Pod', of('Pod', 'web', POD), 'web', false],
  [
    'Pod with a generated name',
    of('Pod', 'x', POD).replace('name: x', 'generateName: web-'),
    'web-zero-drift',
    false
  ],
  ['Deployment', of('Deployment', 'web'), 'web-zero-drift', false],
  ['StatefulSet', of('StatefulSet', 'web'), 'web-0', false],
  [
    'StatefulSet with ordinals',
    of('StatefulSet', 'web', `spec: { ordinals: { start: 3 }, template: { ${POD} } }`),
    'web-3',
    false
  ],
  ['DaemonSet', of('DaemonSet', 'web'), 'web-zero-drift', false],
  ['ReplicaSet', of('ReplicaSet', 'web'), 'web-zero-drift', false],
  ['ReplicationController', of('ReplicationController', 'web'), 'web-zero-drift', false],
  ['Job', of('Job', 'web'), 'web-zero-drift', true],
  [
    'CronJob',
    of('CronJob', 'web', `spec: { jobTemplate: { ${TEMPLATE} } }`),
    'web-zero-drift',
    true
  ],
  [
    'a List',
    `kind: List\nitems:\n- { kind: Service }\n- { kind: Pod, metadata: { name: web }, ${POD} }`,
    'web',
    false
  ],
  [
    'a list of one kind',
    `kind: PodList\nitems:\n- { metadata: { name: web }, ${POD} }`,
    'web',
    false
  ],
  [
    'JSON',
    JSON.stringify({
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: { containers: [{ name: 'app', image: 'a' }] }
    }),
    'web',
    false
  ]
])('the pod of %s', async (_, text, name, isJob) => {
  const pod = await podIn(text)
  expect([pod.name, pod.hostname, pod.isJob, pod.judged]).toEqual([name, name, isJob, 'app'])
})

test.each([
  ['Deployment/web', 'Deployment'],
  ['deployments/web', 'Deployment'],
  ['deploy/web', 'Deployment'],
  ['deployment.apps/web', 'Deployment'],
  ['sts/db', 'StatefulSet']
])('the workload %s', async (workload, kind) => {
  expect((await sourcesOf(TWO, { workload })).workload.kind).toBe(kind)
})

test.each<[string, Parameters<typeof faultsIn>, readonly string[]]>([
  [
    'no workload',
    [''],
    [
      'manifest-file none of the files has a workload with a pod (Pod, Deployment, StatefulSet, DaemonSet, ReplicaSet, ReplicationController, Job, CronJob). Name the file that has it.'
    ]
  ],
  [
    'several',
    [TWO],
    [
      'workload the files have several workloads: "Deployment/web", "StatefulSet/db". Name one of them.'
    ]
  ],
  [
    'several in two files',
    [{ 'a.yaml': of('Pod', 'a', POD), 'b.yaml': of('Pod', 'b', POD) }],
    ['workload the files have several workloads: "Pod/a", "Pod/b". Name one of them.']
  ],
  [
    'a misspelt one',
    [TWO, { workload: 'Deployment/wed' }],
    [
      'workload "Deployment/wed" is no workload of the files: did you mean "Deployment/web"? They have "Deployment/web", "StatefulSet/db".'
    ]
  ],
  [
    'a name without its kind',
    [TWO, { workload: 'db' }],
    [
      'workload "db" is no workload of the files: did you mean "StatefulSet/db"? They have "Deployment/web", "StatefulSet/db".'
    ]
  ],
  [
    'one that is in two files',
    [{ 'a.yaml': of('Pod', 'a', POD), 'b.yaml': of('Pod', 'a', POD) }, { workload: 'pod/a' }],
    [
      'workload b.yaml:2:13 "pod/a" stands in the files twice ("a.yaml", line 2; "b.yaml", line 2). Leave one.'
    ]
  ],
  [
    'no name',
    [of('Pod', '', POD).replace('name: ', '')],
    ['manifest-file a.yaml:2:1 the Pod has no name; give it one.']
  ],
  [
    'a hostile name',
    [of('Pod', '"../\\e[31m"', POD)],
    [
      'manifest-file a.yaml:2:13 the name of the Pod, "../\\u001b[31m", is none that a cluster takes; rename it.'
    ]
  ],
  [
    'all faults of all files',
    [{ 'a.yaml': 'kind: Pod\na: 1\na: 2\n', 'b.yaml': 'kind: Pod\nx: {{ a }}\n' }],
    [
      'manifest-file a.yaml:3:1 "a.yaml" is no YAML: this key stands twice in one mapping; remove one.',
      'manifest-file b.yaml:2:4 "b.yaml" has a template that is not resolved ("{{"). Render it first, for example: helm template . > out.yaml'
    ]
  ]
])('faults of the workload: %s', async (_, given, faults) => {
  expect(await faultsIn(...given)).toEqual(faults)
})

const SEVERAL = `kind: Pod
metadata: { name: web }
spec:
  initContainers: [{ name: init, image: a }]
  containers: [{ name: app, image: a }, { name: proxy, image: b }]
`
const DEFAULT = SEVERAL.replace(
  'name: web',
  'name: web, annotations: { kubectl.kubernetes.io/default-container: proxy }'
)

test.each<[string, string, string | undefined, string]>([
  ['the named one', SEVERAL, 'app', 'app'],
  ['the default one of kubectl', DEFAULT, undefined, 'proxy'],
  ['the named one before the default', DEFAULT, 'app', 'app']
])('the container: %s', async (_, text, container, name) => {
  expect((await judgedIn(text, { container })).name).toBe(name)
})

test.each<[string, string, string | undefined, string]>([
  [
    'several',
    SEVERAL,
    undefined,
    'container the pod has several containers: "app", "proxy". Name the one to check.'
  ],
  [
    'a default that is not there',
    DEFAULT.replace('container: proxy', 'container: x'),
    undefined,
    'container the pod has several containers: "app", "proxy". Name the one to check.'
  ],
  [
    'a misspelt one',
    SEVERAL,
    'prox',
    'container "prox" is no container of the pod: did you mean "proxy"? It has "app", "proxy".'
  ],
  [
    'an init container',
    SEVERAL,
    'init',
    'container "init" is an init container, and a check judges one of the containers: "app", "proxy".'
  ],
  [
    'none',
    of('Pod', 'web', 'spec: { containers: [] }'),
    undefined,
    'container the pod has no container; add one.'
  ]
])('faults of the container: %s', async (_, text, container, fault) => {
  expect(await faultsIn(text, { container })).toEqual([fault])
})

describe('an image that has the name of something in the manifest', () => {
  const POD = 'spec: { containers: [{ name: app, image: a }, { name: side, image: b }] }'
  const text = of('Pod', 'web', POD)

  test.each([
    [
      'a workload',
      { image: 'web' },
      'image "web" is a workload of the manifest, which "workload: Pod/web" names; for an image that is called so write "web:latest".'
    ],
    [
      'a workload with its kind',
      { image: 'pod/web' },
      'image "pod/web" is a workload of the manifest, which "workload: Pod/web" names; for an image that is called so write "pod/web:latest".'
    ],
    [
      'a container',
      { image: 'side', container: 'app' },
      'image "side" is a container of the manifest, which "container" names; for an image that is called so write "side:latest".'
    ]
  ])('is no image: %s', async (_, wish, fault) => {
    expect(await faultsIn(text, wish)).toEqual([fault])
  })

  test('is one with a tag', async () => {
    expect(await faultsIn(text, { image: 'side:latest', container: 'app' })).toEqual([])
  })
})

test.each<[string, string, readonly string[]]>([
  [
    'a bare word for a boolean',
    'tty: yes',
    [
      '7:7 "spec.containers[0].tty" is yes, which is a boolean to some tools and a text to others; write true.'
    ]
  ],
  [
    'a bare word for a text',
    'workingDir: off',
    [
      '7:7 "spec.containers[0].workingDir" is off, which is a boolean to some tools and a text to others; write "off", in quotes.'
    ]
  ],
  [
    'a quoted boolean',
    'securityContext: { readOnlyRootFilesystem: "true" }',
    [
      '7:26 "spec.containers[0].securityContext.readOnlyRootFilesystem" is a text; write true without quotes.'
    ]
  ],
  [
    'a number for a text',
    'env: [{ name: A, value: 8080 }]',
    ['7:24 "spec.containers[0].env[0].value" is a number; put it in quotes.']
  ],
  [
    'a text for a number',
    'ports: [{ containerPort: "80" }]',
    ['7:17 "spec.containers[0].ports[0].containerPort" is a text; write a whole number.']
  ],
  [
    'a text for a list',
    'args: sh -c x',
    ['7:7 "spec.containers[0].args" is a text; write a list.']
  ],
  [
    'a list for a mapping',
    'securityContext: []',
    ['7:7 "spec.containers[0].securityContext" is a list; write a mapping.']
  ],
  [
    'a missing field',
    'volumeMounts: [{ name: a }]',
    ['7:24 "spec.containers[0].volumeMounts[0].mountPath" is missing; add it.']
  ],
  [
    'several',
    'tty: 1\nstdin: 2',
    [
      '7:7 "spec.containers[0].tty" is a number; write true or false.',
      '8:7 "spec.containers[0].stdin" is a number; write true or false.'
    ]
  ],
  ['null, which is an absent field', 'tty: null\nargs: ~\nenv:', []],
  [
    'a template for an image',
    'image: "{{ .Values.image }}"',
    [
      '7:7 "spec.containers[0].image" is "{{ .Values.image }}", which is no reference of an image; render the template first.'
    ]
  ],
  [
    'no reference of an image',
    'image: "app 1"',
    ['7:7 "spec.containers[0].image" is "app 1", which is no reference of an image; mend it.']
  ],
  [
    'an archive of an image',
    'image: "docker-archive:/etc/hostname"',
    [
      '7:7 "spec.containers[0].image" is "docker-archive:/etc/hostname", which is no reference of an image; mend it.'
    ]
  ],
  [
    'a folder of an image',
    'image: "oci:/srv/web"',
    [
      '7:7 "spec.containers[0].image" is "oci:/srv/web", which is no reference of an image; mend it.'
    ]
  ],
  ['no image', 'image: ""', ['7:7 "spec.containers[0].image" is missing; add it.']],
  [
    'a relative folder to work in',
    'workingDir: srv',
    ['7:7 "spec.containers[0].workingDir" is "srv", which does not start with "/".']
  ],
  [
    'a root folder as the file for a last message',
    'terminationMessagePath: //',
    [
      '7:7 "spec.containers[0].terminationMessagePath" is no path of a file; write for example "/dev/termination-log".'
    ]
  ]
])('faults of fields: %s', async (_, container, faults) => {
  const text = podWith(container)
  const own = container.startsWith('image:') ? text.replace('image: app:1\n', 'tty: false\n') : text
  expect(await faultsIn(own)).toEqual(faults.map((fault) => `manifest-file a.yaml:${fault}`))
})

test.each<[string, string, readonly string[]]>([
  [
    'a container for a pod that runs already',
    'ephemeralContainers: [{ name: debug, image: app:1 }]',
    [
      '7:3 "spec.ephemeralContainers" is for a pod that runs already, and a cluster refuses it in a manifest; remove it.'
    ]
  ],
  [
    'processes of the node and of one another',
    'hostPID: true\nshareProcessNamespace: true',
    [
      '8:3 "spec.shareProcessNamespace" is true, and "hostPID", too, which a cluster refuses; leave one.'
    ]
  ]
])('what a cluster refuses: %s', async (_, spec, faults) => {
  const found = await faultsIn(podWith('', spec))
  expect(found).toEqual(faults.map((fault) => `manifest-file a.yaml:${fault}`))
})

test.each<[string, object]>([
  ['', { Hostname: 'web' }],
  ['hostname: h', { Hostname: 'h' }],
  ['subdomain: sub', { Hostname: 'web', Domainname: 'sub.default.svc.cluster.local' }]
])('the host name with %j', async (spec, expected) => {
  const { sandbox } = await podIn(podWith('', spec))
  expect(sandbox.config).toEqual(expected)
})

test('a workload in a list of a list is found, at its place', async () => {
  const pod = 'kind: Pod, metadata: { name: web }, spec: { containers: [{ name: app, image: "" }] }'
  const text = `kind: List\nitems:\n- kind: List\n  items:\n  - { ${pod} }\n`
  expect(await faultsIn(text)).toEqual([
    'manifest-file a.yaml:5:77 "items[0].items[0].spec.containers[0].image" is missing; add it.'
  ])
})

test.each([
  ['letters that none has', 'ä', false],
  ['a path', 'a/b', false],
  ['the folder above', '..', false],
  ['a name of the kubelet', '..data', false],
  ['too many letters', 'k'.repeat(254), false],
  ['the most letters', 'k'.repeat(253), true],
  ['a dot first', '.env', true]
])('a key of a ConfigMap with %s', async (_, key, isValid) => {
  const volumes = `volumes: [{ name: c, configMap: { name: c } }]`
  const pod = podWith('volumeMounts: [{ name: c, mountPath: /c }]', volumes)
  const found = await faultsIn(
    `${pod}---\nkind: ConfigMap\nmetadata: { name: c }\ndata:\n  ${JSON.stringify(key)}: x\n`
  )
  const named: unknown = expect.stringContaining(`the key "${key.slice(0, 90)}`)
  expect(found).toEqual(isValid ? [] : [named])
})

test('an image that is given needs none in the manifest', async () => {
  const text = podWith('').replace('image: app:1', 'image:')
  expect(await faultsIn(text, { given: { image: true } })).toEqual([])
})

test.each<[string, string, readonly string[]]>([
  [
    'a hostile name of a container',
    podWith('').replace('name: app', 'name: "a/b"'),
    [
      '5:7 "spec.containers[0].name" is "a/b": a name has lower-case letters, digits and "-", at most 63 of them; rename it.'
    ]
  ],
  [
    'two containers of one name',
    podWith('', 'initContainers: [{ name: app, image: b }]'),
    ['5:7 "spec.containers[0].name" is "app", as of another container; rename one.']
  ],
  [
    'two volumes of one name',
    podWith('', 'volumes: [{ name: a }, { name: a }]'),
    ['7:28 "spec.volumes[1].name" is "a", as of another volume; rename one.']
  ]
])('faults of names: %s', async (_, text, faults) => {
  expect(await faultsIn(text)).toEqual(faults.map((fault) => `manifest-file a.yaml:${fault}`))
})
