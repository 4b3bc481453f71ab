import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { parseAllDocuments } from 'yaml'
import { manifestChange, type ManifestNeeds } from '../../../src/explain/recipes/manifest-change'
import { secretsIn, sourcesOf } from '../plan/workload/manifests'

const NEEDS: ManifestNeeds = {
  readOnly: true,
  mounts: [{ path: '/tmp', medium: 'memory', size: '16Mi', isSeeded: false }]
}
const SEEDED: ManifestNeeds = {
  ...{ readOnly: true, group: 2000 },
  mounts: [{ path: '/var/lib/web', medium: 'disk', isSeeded: true }]
}

const folder = mkdtempSync(join(tmpdir(), 'zero-drift-manifest-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const changeOf = async (text: string, needs = NEEDS, file = 'web.yaml') =>
  manifestChange(secretsIn(await sourcesOf({ [file]: text }, { container: 'app' })), needs)

/** Text of a manifest after Git has applied its patch. */
async function patched(text: string, needs = NEEDS): Promise<string> {
  const change = await changeOf(text, needs)
  if (!change || !('text' in change.patch)) throw new Error(JSON.stringify(change))
  const work = mkdtempSync(join(folder, 'work-'))
  spawnSync('git', ['init', '--quiet'], { cwd: work })
  writeFileSync(join(work, 'web.yaml'), text)
  const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
    ...{ cwd: work, input: change.patch.text, encoding: 'utf8' as const }
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return readFileSync(join(work, 'web.yaml'), 'utf8')
}

const DEPLOYMENT = `# Source: shop/templates/web.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: side
          image: side:1
        - name: app
          image: web:1
          securityContext:
            runAsUser: 1000
            capabilities: { drop: [ALL] }
          volumeMounts:
            - name: data
              mountPath: /data
      volumes:
        - name: data
          emptyDir: {}
        - name: zero-drift-tmp
          emptyDir: {}
`

test('a deployment with a security context and volumes', async () => {
  expect(await patched(DEPLOYMENT)).toBe(
    DEPLOYMENT.replace(
      '            capabilities: { drop: [ALL] }\n',
      '            capabilities: { drop: [ALL] }\n            readOnlyRootFilesystem: true\n'
    )
      .replace(
        '              mountPath: /data\n',
        '              mountPath: /data\n            - name: zero-drift-tmp-2\n              mountPath: /tmp\n'
      )
      .replace(
        /$/,
        '        - name: zero-drift-tmp-2\n          emptyDir:\n            medium: Memory\n            sizeLimit: "16Mi"\n'
      )
  )
})

test('the merge patch of the deployment, its settings and its notes', async () => {
  const { merge, settings, notes } = (await changeOf(DEPLOYMENT))!
  expect(merge).toBe(`apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: app
          securityContext:
            readOnlyRootFilesystem: true
          volumeMounts:
            - name: zero-drift-tmp-2
              mountPath: /tmp
      volumes:
        - name: zero-drift-tmp-2
          emptyDir:
            medium: Memory
            sizeLimit: "16Mi"
`)
  expect(settings).toEqual(['readOnlyRootFilesystem: true', 'emptyDir /tmp (Memory, 16Mi)'])
  expect(notes).toEqual([
    "Helm wrote this manifest: make the change in the chart's values or templates, or in a post-renderer."
  ])
})

const POD = `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  containers:
  - name: app
    image: web:1
`

test('an init container copies what the image has, with no more rights than the container', async () => {
  const text = `${POD}    securityContext: { runAsNonRoot: true, runAsUser: 5, capabilities: { add: [CHOWN], drop: [ALL] }, readOnlyRootFilesystem: false }\n`
  expect(await patched(text, SEEDED)).toBe(`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  containers:
  - name: app
    image: web:1
    securityContext: { runAsNonRoot: true, runAsUser: 5, capabilities: { add: [CHOWN], drop: [ALL] }, readOnlyRootFilesystem: true }
    volumeMounts:
    - name: zero-drift-var-lib-web
      mountPath: /var/lib/web
  securityContext:
    fsGroup: 2000
  initContainers:
  - name: zero-drift-seed-var-lib-web
    image: web:1
    command:
      - sh
      - "-c"
      - "if [ \\"$$(id -u)\\" = 0 ]; then cp -a '/var/lib/web/.' /seed/; else cp -R '/var/lib/web/.' /seed/; fi"
    securityContext:
      runAsUser: 5
      runAsNonRoot: true
      capabilities:
        drop:
          - ALL
      readOnlyRootFilesystem: true
    volumeMounts:
      - name: zero-drift-var-lib-web
        mountPath: /seed
  volumes:
  - name: zero-drift-var-lib-web
    emptyDir: {}
`)
  expect((await changeOf(text, SEEDED))?.settings).toEqual([
    'readOnlyRootFilesystem: true',
    'fsGroup: 2000',
    'emptyDir /var/lib/web',
    'initContainer zero-drift-seed-var-lib-web'
  ])
})

interface Loose {
  readonly spec?: Loose
  readonly template?: Loose
  readonly items?: readonly Loose[]
  readonly name?: string
  readonly containers?: readonly Loose[]
  securityContext?: object
  volumeMounts?: readonly unknown[]
  volumes?: readonly unknown[] | null
}

/** What a manifest has to be afterwards, by an edit of its values alone. */
function wanted(text: string): unknown {
  return valuesOf(text).map((value) => {
    const whole = value as Loose
    const pods = [
      whole.spec,
      whole.spec?.template?.spec,
      ...(whole.items ?? []).map((one) => one.spec)
    ]
    for (const spec of pods) {
      const app = spec?.containers?.find(({ name }) => name === 'app')
      if (spec === undefined || app === undefined) continue
      const mount = { name: 'zero-drift-tmp', mountPath: '/tmp' }
      const volume = { name: mount.name, emptyDir: { medium: 'Memory', sizeLimit: '16Mi' } }
      app.securityContext = { ...app.securityContext, readOnlyRootFilesystem: true }
      app.volumeMounts = [...(app.volumeMounts ?? []), mount]
      spec.volumes = [...(spec.volumes ?? []), volume]
    }
    return whole
  })
}

const valuesOf = (text: string) =>
  parseAllDocuments(text, { merge: true }).map((document) => document.toJS() as unknown)

test.each<[string, string]>([
  ['a pod', POD],
  ['line ends of Windows', POD.replaceAll('\n', '\r\n')],
  ['no end of the last line', POD.trimEnd()],
  ['empty lists', `${POD}    volumeMounts: []\n    securityContext: {}\n  volumes:\n`],
  [
    'flow style',
    'kind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: app, image: a}], volumes: [{name: v, emptyDir: {}}]}\n'
  ],
  [
    'JSON',
    `${JSON.stringify({ kind: 'Pod', metadata: { name: 'web' }, spec: { containers: [{ name: 'app', image: 'a' }] } }, undefined, 2)}\n`
  ],
  ['several documents', `kind: ConfigMap\ndata: {a: b}\n---\n${POD}---\nkind: Service\nspec: {}\n`],
  [
    'a document of another kind that only some tools read',
    `kind: Other\na: !custom 1\n---\n${POD}`
  ],
  ['a List', `kind: List\nitems:\n- kind: Service\n- ${POD.trimEnd().replaceAll('\n', '\n  ')}\n`],
  [
    'a security context that is an alias',
    `x: &s { runAsUser: 1 }\n${POD}    securityContext: *s\n`
  ],
  [
    'mounts that are an alias',
    `x: &m [{ name: v, mountPath: /v }]\n${POD}    volumeMounts: *m\n  volumes: [{ name: v }]\n`
  ],
  ['comments', `${POD}    # after the image\n  # after the containers\n  volumes: # none\n`],
  [
    'a mode with a leading zero',
    `${POD}  volumes:\n  - { name: v, secret: { secretName: s, defaultMode: 0400 } }\n`
  ]
])('the patched file has the wanted values: %s', async (_, text) => {
  expect(valuesOf(await patched(text))).toEqual(wanted(text))
})

const indent = fc.constantFrom('', '  ')
const style = fc.record({
  dash: indent,
  context: fc.constantFrom(
    '',
    'securityContext: {}',
    'securityContext:',
    'securityContext:\n  runAsUser: 1'
  ),
  mounts: fc.constantFrom(
    '',
    'volumeMounts: []',
    'volumeMounts:\n- { name: v, mountPath: /v }',
    'volumeMounts:\n  - name: v\n    mountPath: /v'
  ),
  volumes: fc.constantFrom(
    'volumes: [{ name: v }]',
    'volumes:\n- name: v\n  emptyDir: {}',
    'volumes:\n  - name: v # last'
  ),
  isFirst: fc.boolean(),
  ending: fc.constantFrom('\n', '\r\n'),
  end: fc.boolean()
})

const shifted = (by: string, text: string) =>
  text === '' ? '' : `${by}${text.replaceAll('\n', `\n${by}`)}\n`

test('property: a patch leads to the wanted values and leaves all other lines', async () => {
  await fc.assert(
    fc.asyncProperty(style, async ({ dash, context, mounts, volumes, isFirst, ending, end }) => {
      const own = `${shifted(`${dash}    `, context)}${shifted(`${dash}    `, mounts)}`
      const list = shifted('  ', volumes)
      const containers = `  containers:\n${dash}  - name: app\n${dash}    image: a\n${own}`
      const spec = isFirst ? `${list}${containers}` : `${containers}${list}`
      const text = `kind: Pod\nmetadata: { name: web }\nspec:\n${spec}`
      const file = (end ? text : text.trimEnd()).replaceAll('\n', ending)
      expect(valuesOf(await patched(file))).toEqual(wanted(file))
    }),
    { numRuns: 40 }
  )
})

test.each<[string, string, string, string]>([
  [
    'a file outside of the folder',
    '../web.yaml',
    POD,
    'The manifest lies outside of the working directory and of its Git repository.'
  ],
  [
    'an anchor that others refer to',
    'web.yaml',
    POD.replace('- name', '- &c\n    name')
      .replace('image: web:1\n', 'image: web:1\n    securityContext: &s { runAsUser: 1 }\n')
      .replace(/$/, '  - { name: side, image: b, securityContext: *s }\n'),
    'The patch would change other parts of the file, too: they refer to the same anchor.'
  ],
  [
    'a container that is an alias',
    'web.yaml',
    `x: &c { name: app, image: a }\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [*c] }\n`,
    'The manifest is written in a way that cannot be edited with certainty.'
  ],
  [
    'a value on the line to change',
    'web.yaml',
    'kind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: app, image: a, env: [{ name: A, value: secret }] }] }\n',
    'The lines to change hold values of variables or Secrets, which no report shows.'
  ],
  [
    'another document that is not YAML',
    'web.yaml',
    `${POD}---\nkind: Other\na: [\n`,
    'The file could not be read as YAML as a whole.'
  ]
])('no patch: %s', async (_, file, text, reason) => {
  const change = await changeOf(text, NEEDS, file)
  expect(change?.patch).toEqual({ reason })
  expect(change?.notes).toEqual([`There is no patch. ${reason} Use the merge patch.`])
})

test('values of Secrets and variables beside a change are not shown', async () => {
  const text = `${POD}    env:\n    - name: A\n      value: hush\n  volumes: []\n---\nkind: Secret\nstringData:\n  a: hush\n`
  const change = await changeOf(text)
  expect(change?.patch).toHaveProperty('text', expect.not.stringContaining('hush'))
  expect(valuesOf(await patched(text))).toEqual(wanted(text))
})

test('a manifest that needs nothing has no change', async () => {
  const text = `${POD}    securityContext: { readOnlyRootFilesystem: true }\n`
  expect(await changeOf(text, { readOnly: true, mounts: [] })).toBeUndefined()
  expect(await changeOf(POD, { readOnly: false, mounts: [] })).toBeUndefined()
})

test.each<[string, string]>([
  ['Job', 'spec:\n  template:\n    spec:\n      containers:\n'],
  [
    'CronJob',
    'spec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n'
  ],
  ['Pod', 'spec:\n  containers:\n']
])('the merge patch of a %s leads to its pod', async (kind, lines) => {
  const inner =
    kind === 'Pod'
      ? ''
      : kind === 'Job'
        ? 'template: { spec: {'
        : 'jobTemplate: { spec: { template: { spec: {'
  const close = '}'.repeat(inner.split('{').length - 1)
  const text = `kind: ${kind}\nmetadata: { name: web }\nspec: { ${inner} containers: [{ name: app, image: a }] ${close} }\n`
  expect((await changeOf(text))?.merge).toContain(lines)
})
