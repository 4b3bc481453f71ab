import { parseInputs } from '../../../src/plan/inputs'
import { BadInputs } from '../../../src/plan/faults'
import { openManifest } from '../../../src/run/manifest-workload'
import { ENGINE, IMAGE, worldOf } from './world'

const LABELS = { 'zero-drift.run': '0123456789abcdef0123456789abcdef' }

const MANIFEST = `
apiVersion: batch/v1
kind: KIND
metadata:
  name: web
spec:
  template:
    spec:
      terminationGracePeriodSeconds: 7
      initContainers:
        - name: seed
          image: acme/seed:1
          securityContext: {readOnlyRootFilesystem: true}
      containers:
        - name: app
          image: acme/web:1
          imagePullPolicy: Always
          ports: [{containerPort: 8080}]
          PROFILE
          startupProbe: {tcpSocket: {port: 8080}, periodSeconds: 5, failureThreshold: 24}
          volumeMounts:
            - {name: data, mountPath: /data}
            - {name: config, mountPath: /etc/web, readOnly: true}
BESIDE
      volumes:
        - {name: data, persistentVolumeClaim: {claimName: web}}
        - {name: config, emptyDir: {}}
`

/** Opens the manifest with these inputs. */
async function opened(
  given: Readonly<Record<string, string>> = {},
  { kind = 'Deployment', profile = '', beside = '' } = {}
) {
  const engine = {
    machine: () => Promise.resolve({ cpus: 2, memory: 1024 ** 3 }),
    image: (reference: string) =>
      Promise.resolve({ ...IMAGE, reference, id: `sha256:${reference}` })
  }
  const text = MANIFEST.replace('KIND', kind).replace('PROFILE', profile).replace('BESIDE', beside)
  const files = {
    named: (path: string) => path,
    patchTarget: (file: string) => Promise.resolve({ file, folder: '.' }),
    read: () => Promise.resolve({ kind: 'text', text } as const)
  }
  const inputs = new Map(Object.entries({ 'manifest-file': 'web.yaml', ...given }))
  const parsed = parseInputs(inputs, new Map([['p.json', { kind: 'text', text: '{}' }]]))
  if (!('wishes' in parsed)) throw new Error(JSON.stringify(parsed.faults))
  const { wishes } = parsed
  if (wishes.pod === undefined) throw new Error('no manifest is named')
  const learnSecrets = (): void => undefined
  const around = { labels: LABELS, engine: ENGINE, world: worldOf({ engine, files }) }
  const means = { ...around, inputs, learnSecrets }
  return openManifest({ ...wishes, pod: wishes.pod }, means)
}

const faultsOf = (opening: Promise<unknown>) =>
  opening.then(
    () => [],
    (error: unknown) => {
      if (error instanceof BadInputs) return error.inputs.map(({ input }) => input)
      throw error
    }
  )

test('the manifest completes the wishes', async () => {
  const { wishes } = await opened({ 'read-only': 'declared' })
  expect(wishes).toMatchObject({
    ...{ image: 'acme/web:1', pull: 'always', readOnly: false, port: 8080 },
    limits: { startup: 120_000, stop: 7000 }
  })
})

test('inputs that are given win over it', async () => {
  const { wishes } = await opened({
    ...{ image: 'acme/web:2', pull: 'never', port: '9000', 'read-only': 'true' },
    ...{ 'startup-timeout': '5s', 'stop-timeout': '1s' }
  })
  expect(wishes).toMatchObject({
    ...{ image: 'acme/web:2', pull: 'never', readOnly: true, port: 9000 },
    limits: { startup: 5000, stop: 1000 }
  })
})

test('a job is awaited to its end, and takes no step that comes later', async () => {
  const job = { kind: 'Job' }
  const { wishes } = await opened({}, job)
  expect(wishes.waitFor).toEqual({ kind: 'exit' })
  expect(await faultsOf(opened({ 'smoke-exec': 'true' }, job))).toEqual(['smoke-exec'])
  const { wishes: otherwise } = await opened({ 'wait-for': 'none', 'smoke-exec': 'true' }, job)
  expect(otherwise.waitFor).toEqual({ kind: 'none' })
})

test('a volume stands in at the path of a mount, which stays read-only', async () => {
  const workload = await opened({ volumes: '/ci/data:/data\n/ci/web:/etc/web' })
  const { spec } = await workload.describe(IMAGE)
  expect(spec.volumes.slice(0, 2)).toEqual([
    { source: '/ci/data', path: '/data', readOnly: false, podVolume: 'given' },
    { source: '/ci/web', path: '/etc/web', readOnly: true, podVolume: 'given' }
  ])
})

describe('a stand-in for a volume that others mount, too', () => {
  const beside = (mount: string) => ({
    profile: '',
    beside: `        - {name: side, image: acme/side:1, volumeMounts: [${mount}]}`
  })

  test('takes its place in all of them', async () => {
    const mounts = beside(
      '{name: data, mountPath: /all, readOnly: true}, {name: config, mountPath: /c}'
    )
    const workload = await opened({ container: 'app', volumes: '/ci/data:/data' }, mounts)
    const { spec, pod } = await workload.describe(IMAGE)
    const given = { source: '/ci/data', podVolume: 'given' }
    expect(spec.volumes[0]).toEqual({ ...given, path: '/data', readOnly: false })
    expect(pod?.after[0]?.spec.volumes).toEqual([
      { ...given, path: '/all', readOnly: true },
      expect.objectContaining({ path: '/c', podVolume: 'scratch' }),
      expect.objectContaining({ path: '/dev/termination-log', subPath: 'side' })
    ])
  })

  test('is a bad input where another one mounts a part', async () => {
    const mounts = beside('{name: data, mountPath: /all, subPath: a}')
    const app = { container: 'app' }
    expect(await faultsOf(opened({ ...app, volumes: '/ci/data:/data' }, mounts))).toEqual([
      'volumes'
    ])
    expect(await faultsOf(opened({ ...app, volumes: '/ci/web:/etc/web' }, mounts))).toEqual([])
  })
})

test('a seccomp profile stands in for one on the nodes alone', async () => {
  const profiled = {
    profile: 'securityContext: {seccompProfile: {type: Localhost, localhostProfile: p.json}}'
  }
  const given = { 'security-opt': 'seccomp=p.json' }
  const { spec } = await (await opened(given, profiled)).describe(IMAGE)
  expect(spec.securityOpt).toEqual(['seccomp={}'])
  expect(await faultsOf(opened(given))).toEqual(['security-opt'])
})

test('the report is told of the pod', async () => {
  const { manifest } = await opened()
  expect(manifest()).toMatchObject({
    ...{ kind: 'kubernetes', files: ['web.yaml'], workload: 'Deployment/web', container: 'app' },
    containers: [{ name: 'app', readOnly: false, judged: true }],
    initContainers: [{ name: 'seed', readOnly: true }],
    standIns: [{ what: 'persistentVolumeClaim', name: 'data', of: 'web' }],
    notReproduced: []
  })
})

test('the volumes of the image that nothing is mounted on are found', async () => {
  const { describe: plan } = await opened()
  const { facts } = await plan({ ...IMAGE, volumes: ['/data', '/var/cache'] })
  expect(facts).toMatchObject({ kind: 'kubernetes', imageVolumes: ['/var/cache'] })
})

describe('places in the manifest', () => {
  test.each<[string, string | undefined, string | undefined, number | undefined]>([
    ['of the container', undefined, undefined, 15],
    ['of another container', 'container seed', undefined, 11],
    ['of a container that the pod does not have', 'container none', undefined, undefined],
    ['of a field', 'image', undefined, 16],
    ['of a mount that has the path', 'volumes', '/data/cache', 22],
    ['of no mount', 'volumes', '/tmp', undefined],
    ['of a field that is not there', 'user', undefined, undefined],
    ['of a key that no container has', 'networks', undefined, undefined]
  ])('%s', async (_, key, entry, line) => {
    const { locate } = await opened()
    expect(locate(key, entry)?.line).toBe(line)
  })
})
