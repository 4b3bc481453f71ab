import { leftOpen } from '../../../../src/plan/workload/pod-open'
import { podIn, podWith } from './manifests'

const IMAGE = { user: '1000', volumes: [] as readonly string[] }

interface Case {
  readonly container?: string
  readonly image?: typeof IMAGE
  readonly spec?: string
}

/** Open paths of a pod with this container: `KIND PATH BY`, with `!` where programs may be run. */
async function openIn({
  container = '',
  image = IMAGE,
  spec = ''
}: Case): Promise<readonly string[]> {
  const pod = await podIn(podWith(container, spec))
  const [judged] = pod.containers
  return leftOpen(pod, judged!, image).map(
    ({ kind, path, writableBy, executable }) =>
      `${kind} ${path} ${writableBy}${executable ? ' !' : ''}`
  )
}

const ALL = ['termination-log /dev/termination-log everybody', 'shared-memory /dev/shm everybody !']
const ROOT = ['hosts /etc/hosts root', 'devices /dev root !']
const mounts = (text: string): string => `volumeMounts: [${text}]`
const SCRATCH = 'volumes: [{ name: v, emptyDir: {} }]'
const CLAIM = 'volumes: [{ name: v, persistentVolumeClaim: { claimName: v } }]'
const MEMORY = 'volumes: [{ name: v, emptyDir: { medium: Memory } }]'

test.each<[string, Case, readonly string[]]>([
  ['a user of the image', {}, ALL],
  ['root', { image: { ...IMAGE, user: '' } }, [...ROOT, ...ALL]],
  ['a user by name, who may be root', { image: { ...IMAGE, user: 'app' } }, [...ROOT, ...ALL]],
  [
    'a user of the manifest',
    { container: 'securityContext: { runAsUser: 5 }', image: { ...IMAGE, user: 'root' } },
    ALL
  ],
  [
    'another file for the last message',
    { container: 'terminationMessagePath: /tmp/end' },
    ['termination-log /tmp/end everybody', ALL[1]!]
  ],
  [
    'an emptyDir',
    { container: mounts('{ name: v, mountPath: /tmp }'), spec: SCRATCH },
    [...ALL, 'empty-dir /tmp everybody !']
  ],
  [
    'an emptyDir that is only read',
    { container: mounts('{ name: v, mountPath: /tmp, readOnly: true }'), spec: SCRATCH },
    ALL
  ],
  [
    'a claim, which is told elsewhere',
    { container: mounts('{ name: v, mountPath: /d }'), spec: CLAIM },
    ALL
  ],
  [
    'an emptyDir in place of the shared memory',
    { container: mounts('{ name: v, mountPath: /dev/shm }'), spec: MEMORY },
    [ALL[0]!, 'empty-dir /dev/shm everybody !']
  ],
  [
    'a volume of the image',
    { image: { ...IMAGE, volumes: ['/var/lib/web'] } },
    [...ALL, 'image-volume /var/lib/web everybody !']
  ]
])('a cluster leaves open: %s', async (_, given, expected) => {
  expect(await openIn(given)).toEqual(expected)
})
