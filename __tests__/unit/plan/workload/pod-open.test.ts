import { leftOpen } from '../../../../src/plan/workload/pod-open'
import { podIn, podWith } from './manifests'

const IMAGE = { user: '1000', volumes: [] as readonly string[] }

/** Open paths of a pod with this container: `KIND PATH BY`, with `!` where programs may be run. */
async function openIn(container: string, image = IMAGE, spec = ''): Promise<readonly string[]> {
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

test.each<[string, string, typeof IMAGE, string, readonly string[]]>([
  ['a user of the image', '', IMAGE, '', ALL],
  ['root', '', { ...IMAGE, user: '' }, '', [...ROOT, ...ALL]],
  ['a user by name, who may be root', '', { ...IMAGE, user: 'app' }, '', [...ROOT, ...ALL]],
  [
    'a user of the manifest',
    'securityContext: { runAsUser: 5 }',
    { ...IMAGE, user: 'root' },
    '',
    ALL
  ],
  [
    'another file for the last message',
    'terminationMessagePath: /tmp/end',
    IMAGE,
    '',
    ['termination-log /tmp/end everybody', ALL[1]!]
  ],
  [
    'an emptyDir',
    mounts('{ name: v, mountPath: /tmp }'),
    IMAGE,
    SCRATCH,
    [...ALL, 'empty-dir /tmp everybody !']
  ],
  [
    'an emptyDir that is only read',
    mounts('{ name: v, mountPath: /tmp, readOnly: true }'),
    IMAGE,
    SCRATCH,
    ALL
  ],
  ['a claim, which is told elsewhere', mounts('{ name: v, mountPath: /d }'), IMAGE, CLAIM, ALL],
  [
    'an emptyDir in place of the shared memory',
    mounts('{ name: v, mountPath: /dev/shm }'),
    IMAGE,
    MEMORY,
    [ALL[0]!, 'empty-dir /dev/shm everybody !']
  ],
  [
    'a volume of the image',
    '',
    { ...IMAGE, volumes: ['/var/lib/web'] },
    '',
    [...ALL, 'image-volume /var/lib/web everybody !']
  ]
])('a cluster leaves open: %s', async (_, container, image, spec, expected) => {
  expect(await openIn(container, image, spec)).toEqual(expected)
})
