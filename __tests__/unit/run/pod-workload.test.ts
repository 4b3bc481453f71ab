import { BadInputs, Fault } from '../../../src/plan/faults'
import { openPod, type PodWish } from '../../../src/run/pod-workload'
import type { ImageFacts } from '../../../src/words'
import { ENGINE, IMAGE, worldOf } from './world'

const LABELS = { 'zero-drift.run': '0123456789abcdef0123456789abcdef' }

/** A manifest with these settings of the judged container, and of one beside it. */
const manifest = (app: string, side = ''): string => `
apiVersion: v1
kind: Pod
metadata: {name: web, annotations: {kubectl.kubernetes.io/default-container: app}}
spec:
  terminationGracePeriodSeconds: 7
  containers:
  - {name: app, image: acme/web:1, ports: [{containerPort: 8080}], ${app}}
  - {name: side, image: acme/side:1, ${side}}
`

/** Opens a manifest among files, and plans its pod with an image. */
async function opened(
  texts: Readonly<Record<string, string>>,
  { image = {}, wish = {} }: { image?: Partial<ImageFacts>; wish?: Partial<PodWish> } = {}
) {
  const asked: string[] = []
  const engine = {
    machine: () => Promise.resolve({ cpus: 2, memory: 1024 ** 3 }),
    image: (reference: string) => {
      asked.push(reference)
      return Promise.resolve({ ...IMAGE, reference, id: `sha256:${reference}` })
    }
  }
  const files = {
    named: (path: string) => path,
    patchTarget: (file: string) => Promise.resolve({ file, folder: '.' }),
    read: (path: string) => {
      const text = texts[path]
      return Promise.resolve(
        text === undefined
          ? ({ kind: 'missing', reason: 'ENOENT: no such file' } as const)
          : ({ kind: 'text', text } as const)
      )
    }
  }
  const learnSecrets = (): void => undefined
  const world = worldOf({ engine, files })
  const opening = { labels: LABELS, engine: ENGINE, world, learnSecrets }
  const paths = { files: Object.keys(texts), startup: 60_000, ...wish }
  const pod = await openPod(paths, opening)
  const { pod: plan, spec, ...described } = await pod.describe({ ...IMAGE, ...image })
  return { pod, plan, spec, image: described.image, asked }
}

const faultsOf = (opening: Promise<unknown>): Promise<readonly string[]> =>
  opening.then(
    () => [],
    (error: unknown) => {
      if (error instanceof BadInputs)
        return error.inputs.map(({ input, sentence }) => `${input}: ${sentence}`)
      throw error
    }
  )

test('a pod is opened with what it declares, and planned with the images of all containers', async () => {
  const uid = 'env: [{name: UID, valueFrom: {fieldRef: {fieldPath: metadata.uid}}}]'
  const { pod, plan, spec, asked } = await opened({ 'pod.yaml': manifest(uid) })
  expect(pod).toMatchObject({
    ...{ image: 'acme/web:1', readOnly: false, pull: 'missing', port: 8080, stopGrace: 7000 }
  })
  expect(spec).toMatchObject({
    image: 'sha256:1',
    env: ['UID=01234567-89ab-cdef-0123-456789abcdef']
  })
  expect(plan.after).toMatchObject([{ name: 'side', spec: { image: 'sha256:acme/side:1' } }])
  expect(asked).toEqual(['acme/side:1'])
})

test('a startup probe grants its time', async () => {
  const probe = 'startupProbe: {tcpSocket: {port: 8080}, periodSeconds: 5, failureThreshold: 24}'
  const { pod } = await opened({ 'pod.yaml': manifest(probe) })
  expect(pod.startupGrant).toBe(120_000)
})

test('the facts of the image are those that the manifest leaves it', async () => {
  const own = {
    command: ['serve'],
    entrypoint: ['/init'],
    workingDir: '/srv',
    hasHealthCheck: true
  }
  const { image } = await opened({ 'pod.yaml': manifest('command: [run]') }, { image: own })
  expect(image).toMatchObject({
    ...{ entrypoint: ['run'], command: [], workingDir: '/srv', hasHealthCheck: false }
  })
})

test('a file that cannot be read is a bad input of that name', async () => {
  const wish = { files: ['pod.yaml', 'none.yaml'] }
  expect(await faultsOf(opened({ 'pod.yaml': manifest('') }, { wish }))).toEqual([
    'manifest-file: "none.yaml" cannot be read: ENOENT: no such file.'
  ])
})

test('faults of the manifest are bad inputs', async () => {
  const wish = { container: 'api' }
  const [fault = ''] = await faultsOf(opened({ 'pod.yaml': manifest('') }, { wish }))
  expect(fault).toMatch(/^container: "api" /)
})

test('containers that no kubelet would start are named together', async () => {
  const secure = 'securityContext: {runAsNonRoot: true}'
  const opening = opened({ 'pod.yaml': manifest(secure, secure) }, { image: { user: 'nginx' } })
  const fault = await opening.catch((error: unknown) => error)
  expect(fault).toBeInstanceOf(Fault)
  expect(fault).toMatchObject({
    kind: 'non-root-unverifiable',
    message:
      'The container "app" has "runAsNonRoot", and would run as "nginx", of whom a kubelet cannot tell that it is not root, so that no kubelet starts it; set "runAsUser" to a number, or have the image end with USER and a number. The container "side" has "runAsNonRoot", and would run as root, so that no kubelet starts it; set "runAsUser" to a number, or have the image end with USER and a number.'
  })
})

test('an image that is not there is a fault that names it', async () => {
  const side = 'imagePullPolicy: Never'
  const engine = {
    machine: () => Promise.resolve({ cpus: 2, memory: 1024 ** 3 }),
    image: () => Promise.resolve(undefined)
  }
  const files = {
    named: (path: string) => path,
    patchTarget: (file: string) => Promise.resolve({ file, folder: '.' }),
    read: () => Promise.resolve({ kind: 'text', text: manifest('', side) } as const)
  }
  const world = worldOf({ engine, files })
  const wish = { files: ['pod.yaml'], startup: 1 }
  const learnSecrets = (): void => undefined
  const pod = await openPod(wish, { labels: LABELS, engine: ENGINE, world, learnSecrets })
  const found = await pod.describe(IMAGE).catch((error: unknown) => error)
  expect(found).toBeInstanceOf(Fault)
  expect(found).toMatchObject({ kind: 'image-missing' })
})
