import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { notesOn, podWith } from './manifests'

const ROOT = join(__dirname, '../../../..')
const SAFE = 'securityContext: { readOnlyRootFilesystem: true }'
const BINDING = `---
kind: ClusterRoleBinding
metadata: { name: x }
subjects: [{ kind: ServiceAccount, name: operator }]
`

test.each<[string, string, readonly string[]]>([
  ['nothing', podWith(SAFE), []],
  [
    'a root filesystem that is not declared read-only',
    podWith('tty: true'),
    ['5:7 read-only-undeclared app']
  ],
  [
    'one that is declared writable',
    podWith('securityContext: { readOnlyRootFilesystem: false }'),
    ['7:26 read-only-undeclared app']
  ],
  [
    'writable containers beside it',
    podWith(SAFE, 'initContainers: [{ name: seed, image: a }]'),
    ['8:22 sidecar-writable seed']
  ],
  [
    'the famous typo',
    podWith('securityContext: { readOnlyRootFileSystem: true }'),
    [
      '7:7 read-only-undeclared app',
      '7:26 unknown-field readOnlyRootFileSystem readOnlyRootFilesystem'
    ]
  ],
  [
    'the field in the security context of the pod',
    podWith(SAFE, 'securityContext: { readOnlyRootFilesystem: true }'),
    ['8:22 misplaced-field readOnlyRootFilesystem the securityContext of each container']
  ],
  [
    'a group of volumes in that of the container',
    podWith('securityContext: { readOnlyRootFilesystem: true, fsGroup: 1 }'),
    ['7:56 misplaced-field fsGroup the securityContext of the pod']
  ],
  [
    'settings without a security context',
    podWith(`${SAFE}\nrunAsUser: 1`, 'privileged: true'),
    [
      '8:7 misplaced-field runAsUser the securityContext of the container',
      '9:3 misplaced-field privileged the securityContext of each container'
    ]
  ],
  [
    'unknown fields, near to one or not',
    podWith(`${SAFE}\nimagepullpolicy: Never\nzzz: 1`, 'hostnetwork: true'),
    [
      '8:7 unknown-field imagepullpolicy imagePullPolicy',
      '9:7 unknown-field zzz',
      '10:3 unknown-field hostnetwork hostNetwork'
    ]
  ],
  [
    'an unknown field of the workload',
    `kind: Deployment\nmetadata: { name: a }\nspec:\n  replica: 2\n  template: { spec: { containers: [{ name: app, image: a, ${SAFE} }] } }\n`,
    ['4:3 unknown-field replica replicas']
  ],
  [
    'a claim template of a StatefulSet',
    `kind: StatefulSet\nmetadata: { name: a }\nspec:\n  volumeClaimTemplates: [{ metadata: { name: v }, spec: { accessModes: [ReadWriteOnce] } }]\n  template: { spec: { containers: [{ name: app, image: a, ${SAFE} }] } }\n`,
    []
  ],
  [
    'a typo in an item of a List',
    `kind: List\nitems:\n- ${podWith('securityContext: { readonlyRootFilesystem: true }').trimEnd().replaceAll('\n', '\n  ')}\n`,
    [
      '9:9 read-only-undeclared app',
      '9:28 unknown-field readonlyRootFilesystem readOnlyRootFilesystem'
    ]
  ],
  [
    'fields that any key may stand in',
    podWith(
      `${SAFE}\nresources: { limits: { nvidia.com/gpu: 1 } }`,
      'nodeSelector: { any: thing }'
    ),
    ['8:30 not-reproduced nvidia.com/gpu']
  ],
  [
    'namespaces and settings of the node',
    podWith(
      SAFE,
      'hostNetwork: true\nhostPID: true\nhostIPC: true\nhostUsers: false\nruntimeClassName: gvisor'
    ),
    [
      '8:3 not-reproduced hostNetwork',
      '9:3 not-reproduced hostPID',
      '10:3 not-reproduced hostIPC',
      '11:3 not-reproduced hostUsers',
      '12:3 not-reproduced runtimeClassName'
    ]
  ],
  [
    'security modules',
    podWith(
      'securityContext: { readOnlyRootFilesystem: true, appArmorProfile: { type: Localhost }, seLinuxOptions: {} }',
      'securityContext: { appArmorProfile: { type: RuntimeDefault }, seLinuxOptions: { level: a } }'
    ),
    [
      '8:65 not-reproduced seLinuxOptions',
      '7:56 not-reproduced appArmorProfile',
      '7:94 not-reproduced seLinuxOptions'
    ]
  ],
  [
    'groups and name servers',
    podWith(
      SAFE,
      'securityContext: { supplementalGroupsPolicy: Strict }\ndnsConfig: { nameservers: [10.0.0.1] }'
    ),
    ['9:16 not-reproduced nameservers', '8:22 not-reproduced supplementalGroupsPolicy']
  ],
  ['a path of messages, which is made', podWith(`${SAFE}\nterminationMessagePath: /tmp/x`), []],
  [
    'rights at the API server',
    podWith(SAFE, 'serviceAccountName: operator', BINDING),
    ['8:3 not-reproduced serviceAccountName']
  ],
  [
    'rights that the pod does not take',
    podWith(SAFE, 'serviceAccountName: operator\nautomountServiceAccountToken: false', BINDING),
    []
  ],
  ['rights of another account', podWith(SAFE, 'serviceAccountName: other', BINDING), []]
])('notes: %s', async (_, text, notes) => {
  expect(await notesOn(text)).toEqual(notes)
})

test('many unknown fields are told of in part', async () => {
  const fields = Array.from({ length: 200 }, (_, index) => `qqqqqqq${index}: 1`).join('\n')
  expect(await notesOn(podWith(`${SAFE}\n${fields}`))).toHaveLength(50)
})

test('the table of fields is as scripts/pod-fields.mjs writes it', () => {
  const ran = spawnSync(process.execPath, [join(ROOT, 'scripts/pod-fields.mjs'), '--check'])
  expect([ran.status, String(ran.stderr)]).toEqual([0, ''])
})

const RO = 'securityContext: { readOnlyRootFilesystem: true }'
const sharing = (own: string, side: string): string =>
  podWith(
    `${RO}\n${own}`,
    `  - name: side\n    image: side:1\n    ${RO}\n    ${side}\nshareProcessNamespace: true\nvolumes: [{ name: v }, { name: c, configMap: { name: c, optional: true } }]`
  )
const MOUNTED = 'volumeMounts: [{ name: v, mountPath: /v }]'

test.each<[string, string, string, boolean]>([
  ['a read-only container without volumes', '', 'tty: false', false],
  ['one that is writable', '', 'stdin: false', true],
  ['one with a volume of its own', '', MOUNTED, true],
  ['one with a volume that both mount', MOUNTED, MOUNTED, false],
  ['one with a part more', MOUNTED.replace('/v }', '/v, subPath: a }'), MOUNTED, true],
  ['one that reads its volume', '', MOUNTED.replace('/v }', '/v, readOnly: true }'), false],
  ['one with a ConfigMap', '', 'volumeMounts: [{ name: c, mountPath: /c }]', false]
])('processes that are shared with %s', async (_, own, side, isTold) => {
  const text = sharing(own, side)
  const isWritable = side.startsWith('stdin')
  const manifest = isWritable ? text.replace(`side:1\n      ${RO}`, 'side:1') : text
  const notes = await notesOn(manifest, { container: 'app' })
  expect(notes.filter((note) => note.includes('processes-shared'))).toEqual(
    isTold ? [expect.stringMatching(/processes-shared side$/)] : []
  )
})
