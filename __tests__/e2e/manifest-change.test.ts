import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { manifestChange, type ManifestNeeds } from '../../src/explain/recipes/manifest-change'
import { kubernetes } from '../harness/kubernetes'
import { secretsIn, sourcesOf } from '../unit/plan/workload/manifests'

/** The change of a manifest, as the tools of a cluster take it. */

const NEEDS: ManifestNeeds = {
  ...{ readOnly: true, group: 2000 },
  mounts: [
    { path: '/tmp', medium: 'memory', size: '16Mi', isSeeded: false },
    { path: '/var/lib/web', medium: 'disk', isSeeded: true },
    { path: "/srv/it's here", medium: 'disk', size: '1Gi', isSeeded: true }
  ]
}

const POD = `containers:
  - name: side
    image: side:1
    volumeMounts: [{ name: data, mountPath: /side }]
  - name: app
    image: web:1
    command: [sh, -c, 'echo $(A) "#" ; exec web']
    env: [{ name: A, value: "0400" }]
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
    secret: { secretName: token, defaultMode: 0400 }
`

const shifted = (text: string, by: number): string =>
  text.replaceAll(/^(?=.)/gm, ' '.repeat(by)).replace(/\n*$/, '\n')

/** A workload of a kind with a pod in it. */
function workload(kind: string, pod = POD): string {
  const labelled = `metadata: { labels: { app: web } }\nspec:\n${shifted(pod, 2)}`
  const selector = 'selector: { matchLabels: { app: web } }\n'
  const template = `template:\n${shifted(labelled, 2)}`
  const head = (api: string, spec: string) =>
    `apiVersion: ${api}\nkind: ${kind}\nmetadata:\n  name: web\nspec:\n${shifted(spec, 2)}`
  switch (kind) {
    case 'Pod':
      return head('v1', pod)
    case 'Job':
      return head('batch/v1', template)
    case 'CronJob':
      return head(
        'batch/v1',
        `schedule: "0 4 * * *"\njobTemplate:\n  spec:\n${shifted(template, 4)}`
      )
    case 'ReplicationController':
      return head('v1', `selector: { app: web }\n${template}`)
    default:
      return head('apps/v1', `${selector}${template}`)
  }
}

const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata: { a: "on" }\n'
const BARE = `containers:
  - name: app
    image: web:1
    volumeMounts:
volumes:
`
const SEED = `initContainers:
  - name: first
    image: web:1
    volumeMounts: [{ name: data, mountPath: /data }]
`
const DEPLOYMENT = workload('Deployment')

const folder = mkdtempSync(join(tmpdir(), 'zero-drift-manifest-change-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A folder of its own with files. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const made = mkdtempSync(join(folder, 'case-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(made, name), text)
  return made
}

function applied(text: string, patch: string): string {
  const cwd = folderWith({ 'web.yaml': text })
  const words = ['apply', '--whitespace=nowarn', '-']
  const { status, stderr } = spawnSync('git', words, { cwd, input: patch, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return readFileSync(join(cwd, 'web.yaml'), 'utf8')
}

/** Objects of a manifest as kubectl reads them, by kind. */
function objectsIn(text: string): ReadonlyMap<string, unknown> {
  const cwd = folderWith({ 'all.yaml': text })
  const words = ['patch', '--local', '-f', 'all.yaml', '-p', '{}', '-o', 'yaml']
  return byKind(kubernetes('kubectl', words, { cwd }))
}

/** Objects by kind; lists of objects with names are in no particular order. */
function byKind(text: string): ReadonlyMap<string, unknown> {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const all = value.map(sorted)
      const isNamed = value.every((one) => typeof one === 'object')
      return isNamed ? all.toSorted((one, other) => (asText(one) < asText(other) ? -1 : 1)) : all
    }
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const)
    return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)))
  }
  return new Map(
    parseAllDocuments(text).map((document) => {
      const value = sorted(document.toJS()) as { readonly kind: string }
      return [value.kind, value]
    })
  )
}

const asText = (value: unknown): string => JSON.stringify(value)

async function changeOf(text: string) {
  const change = manifestChange(
    secretsIn(await sourcesOf({ 'web.yaml': text }, { container: 'app' })),
    NEEDS
  )
  if (!change || !('text' in change.patch)) throw new Error(JSON.stringify(change))
  return { merge: change.merge, patch: change.patch.text }
}

test.each<[string, string, string]>([
  ...['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController'].map(
    (kind): [string, string, string] => [kind, kind, workload(kind)]
  ),
  ...['Job', 'CronJob', 'Pod'].map((kind): [string, string, string] => [
    kind,
    kind,
    workload(kind)
  ]),
  ['no volumes yet', 'Pod', workload('Pod', 'containers: [{ name: app, image: web:1 }]\n')],
  ['lists without a value', 'Pod', workload('Pod', BARE)],
  ['init containers before', 'Deployment', workload('Deployment', POD + SEED)],
  [
    'a namespace',
    'Deployment',
    DEPLOYMENT.replace('name: web\n', 'name: web\n  namespace: shop\n')
  ],
  [
    'other documents',
    'Deployment',
    `${CONFIG}---\n# Source: web/templates/web.yaml\n${DEPLOYMENT}`
  ],
  [
    'a List',
    'Deployment',
    `apiVersion: v1\nkind: List\nitems:\n  - ${shifted(CONFIG, 4).trim()}\n  - ${shifted(DEPLOYMENT, 4).trim()}\n`
  ],
  ['line ends of Windows', 'Deployment', DEPLOYMENT.replaceAll('\n', '\r\n')],
  [
    'JSON',
    'Deployment',
    JSON.stringify(parseAllDocuments(DEPLOYMENT, { version: '1.1' })[0]?.toJS(), undefined, 2)
  ]
])('Git, kubectl and kustomize lead to one object: %s', async (_, kind, text) => {
  const { patch, merge } = await changeOf(text)
  const byGit = objectsIn(applied(text, patch))

  const one = asText(objectsIn(text).get(kind))
  const alone = folderWith({ 'web.json': one, 'patch.yaml': merge })
  const words = ['patch', '--local', '-f', 'web.json', '--patch-file', 'patch.yaml', '-o', 'yaml']
  const byKubectl = byKind(kubernetes('kubectl', words, { cwd: alone }))
  expect(byKubectl.get(kind)).toEqual(byGit.get(kind))

  const kustomization = 'resources: [web.yaml]\npatches: [{ path: patch.yaml }]\n'
  const cwd = folderWith({
    ...{ 'web.yaml': text, 'patch.yaml': merge },
    'kustomization.yaml': kustomization
  })
  const built = kubernetes('kustomize', ['build', '.'], { cwd })
  expect(objectsIn(built)).toEqual(byGit)
  expect(kubernetes('kubectl', ['kustomize', '.'], { cwd })).toBe(built)

  const pod = podIn(byGit.get(kind))
  const app = pod.containers.find(({ name }) => name === 'app')
  expect(pod.securityContext).toEqual({ fsGroup: 2000 })
  expect(app?.securityContext).toMatchObject({ readOnlyRootFilesystem: true })
  expect(app?.volumeMounts.map(({ mountPath }) => mountPath)).toEqual(
    expect.arrayContaining(NEEDS.mounts.map(({ path }) => path))
  )
})

interface Loose {
  readonly spec?: Loose
  readonly template?: Loose
  readonly jobTemplate?: Loose
}

interface Container {
  readonly name: string
  readonly securityContext?: object
  readonly volumeMounts: readonly { readonly mountPath: string }[]
}

/** The pod of a workload of any kind. */
function podIn(workload: unknown): {
  readonly containers: readonly Container[]
  readonly securityContext?: object
} {
  const { spec } = workload as Loose
  const inner = spec?.jobTemplate?.spec ?? spec
  return (inner?.template?.spec ?? inner) as ReturnType<typeof podIn>
}
