import { imageFrom } from '../harness/engine'
import { giveImages, withKubeletPod } from '../harness/kubelet'
import { withCheckedManifest } from '../harness/manifest-check'
import { printedInBoth } from '../harness/printed-in-both'

/** Pods that ask one question each: what a script prints in them, in a kubelet and in a check. */

const BUSYBOX = 'zero-drift-fixture/busybox:1'

let image = ''
beforeAll(async () => {
  image = await imageFrom(
    'kubelet-pods',
    `FROM ${BUSYBOX}\nENV FROM_IMAGE=1 OVER=image\nUSER www-data\nENTRYPOINT ["/bin/sh", "-c"]\nCMD ["exec sleep 600"]\n`
  )
  await giveImages(BUSYBOX, image)
})

const CONFIG = `apiVersion: v1
kind: ConfigMap
metadata: { name: settings }
data: { a.conf: "a=1", b.conf: "b=2", KEY: text, EMPTY: "" }
---
apiVersion: v1
kind: Secret
metadata: { name: token }
stringData: { token: correct-horse-battery }
---
`

/** A pod with this name and these parts. */
const pod = (name: string, spec: string): string => `${CONFIG}apiVersion: v1
kind: Pod
metadata: { name: ${name}-zero-drift, labels: { app: web }, annotations: { note: "two words" } }
spec:
  terminationGracePeriodSeconds: 0
${spec.replaceAll(/^(?=.)/gm, '  ')}`

const SLEEP = 'imagePullPolicy: Never, command: [sleep, "600"]'

const VOLUMES = `initContainers:
- name: seed
  image: ${BUSYBOX}
  imagePullPolicy: Never
  command: [sh, -c, "echo 1 > /work/seeded; mkdir /work/made; echo 1 > /mem/seeded"]
  volumeMounts: [{ name: work, mountPath: /work }, { name: mem, mountPath: /mem }]
containers:
- name: app
  image: ${BUSYBOX}
  imagePullPolicy: Never
  command: [sleep, "600"]
  securityContext: { readOnlyRootFilesystem: true }
  volumeMounts:
  - { name: work, mountPath: /var/www }
  - { name: work, mountPath: /part, subPath: deep/er }
  - { name: work, mountPath: /seeded, subPath: seeded }
  - { name: mem, mountPath: /mem }
  - { name: config, mountPath: /config }
  - { name: config, mountPath: /etc/a.conf, subPath: a.conf }
  - { name: some, mountPath: /some }
  - { name: token, mountPath: /token }
  - { name: all, mountPath: /all }
  - { name: missing, mountPath: /missing }
volumes:
- { name: work, emptyDir: {} }
- { name: mem, emptyDir: { medium: Memory } }
- { name: config, configMap: { name: settings } }
- { name: some, configMap: { name: settings, defaultMode: 256, items: [{ key: KEY, path: deep/key, mode: 0640 }, { key: a.conf, path: a }] } }
- { name: token, secret: { secretName: token, defaultMode: 0400 } }
- { name: all, projected: { sources: [{ secret: { name: token } }, { configMap: { name: settings } }, { downwardAPI: { items: [{ path: labels, fieldRef: { fieldPath: metadata.labels } }, { path: notes, fieldRef: { fieldPath: metadata.annotations }, mode: 0600 }] } }] } }
- { name: missing, configMap: { name: none, optional: true } }`

const LOOK = `for one in /var/www /var/www/deep /part /seeded /mem /config /etc/a.conf /some /some/deep /token /all /missing; do stat -c %A:%u:%g:%n $one; done
for one in /var/www /mem /config /some /some/..data/deep /token /all /missing; do ls -lan $one | grep -v kubernetes.io; done
cat /config/a.conf /etc/a.conf /some/deep/key /token/token /all/labels
for one in /var/www /part /mem /config /token /all /missing; do (echo x > $one/new) 2>/dev/null && echo $one:writable || echo $one:refused; done
(echo x > /etc/a.conf) 2>/dev/null || echo file:refused`

test.each([
  ['root', ''],
  ['a group', 'securityContext: { fsGroup: 2000 }\n'],
  ['a user and a group', 'securityContext: { runAsUser: 1000, runAsGroup: 3000, fsGroup: 2000 }\n']
])('volumes, with %s', async (name, security) => {
  const manifest = pod(`volumes-${name.replaceAll(' ', '-')}`, security + VOLUMES)
  const { check, kubelet } = await printedInBoth(manifest, LOOK)
  expect(check).toEqual(kubelet)
})

const ENVIRONMENT = `containers:
- name: app
  image: IMAGE
  imagePullPolicy: Never
  args: ["echo '$(A) $(B) $$(A) $$$(A) $(NOPE) $(A' > /dev/null; exec sleep 600"]
  envFrom:
  - { configMapRef: { name: settings } }
  - { prefix: P_, secretRef: { name: token } }
  - { configMapRef: { name: none, optional: true } }
  env:
  - { name: A, value: a }
  - { name: B, value: "$(A)-$(LATER)-$(KEY)-$$(A)-$$$(A)" }
  - { name: LATER, value: later }
  - { name: KEY, value: "own-$(KEY)" }
  - { name: A, value: "again-$(A)" }
  - { name: OVER, value: "$(OVER)" }
  - { name: SECRET, valueFrom: { secretKeyRef: { name: token, key: token } } }
  - { name: NONE, valueFrom: { configMapKeyRef: { name: settings, key: none, optional: true } } }
  - { name: NAME, valueFrom: { fieldRef: { fieldPath: metadata.name } } }
  - { name: SPACE, valueFrom: { fieldRef: { fieldPath: metadata.namespace } } }
  - { name: NODE, valueFrom: { fieldRef: { fieldPath: spec.nodeName } } }
  - { name: LABEL, valueFrom: { fieldRef: { fieldPath: "metadata.labels['app']" } } }
  - { name: NOTE, valueFrom: { fieldRef: { fieldPath: "metadata.annotations['note']" } } }
  - { name: IP, valueFrom: { fieldRef: { fieldPath: status.podIP } } }
  - { name: URL, value: "http://$(IP):80" }
  - { name: CPU, valueFrom: { resourceFieldRef: { resource: limits.cpu } } }
  - { name: MILLI, valueFrom: { resourceFieldRef: { resource: limits.cpu, divisor: 1m } } }
  - { name: MEMORY, valueFrom: { resourceFieldRef: { resource: limits.memory, divisor: 1Mi } } }
  - { name: ASKED, valueFrom: { resourceFieldRef: { resource: requests.memory } } }
  resources: { limits: { cpu: 1500m, memory: 33000000 }, requests: { memory: 16Mi } }`

test('environment and arguments', async () => {
  const manifest = pod('environment', ENVIRONMENT.replace('IMAGE', image))
  const script = `env | grep -v -e ^PWD -e ^SHLVL | sort; tr '\\000' '\\n' < /proc/1/cmdline`
  const { check, kubelet } = await printedInBoth(manifest, script)
  expect(check).toEqual(kubelet)
})

const IDENTITIES = {
  image: '{}',
  user: '{ runAsUser: 1000 }',
  known: '{ runAsUser: 33 }',
  both: '{ runAsUser: 1000, runAsGroup: 3000 }',
  group: '{ runAsUser: 33, runAsGroup: 3000 }',
  bare: '{ runAsUser: 1000, capabilities: { drop: [ALL] }, allowPrivilegeEscalation: false }',
  root: '{ runAsUser: 0 }',
  some: '{ runAsUser: 0, capabilities: { drop: [ALL], add: [NET_BIND_SERVICE, chown] } }',
  more: '{ runAsUser: 0, capabilities: { add: [SYS_TIME], drop: [MKNOD] } }'
}

const SHOWS =
  'id; grep -e Cap -e NoNewPrivs /proc/self/status; cat /sys/fs/cgroup/memory/memory.limit_in_bytes'

test.each([
  ['plain', ''],
  ['groups', 'securityContext: { fsGroup: 2000, supplementalGroups: [4000, 33] }\n']
])('identities and capabilities: %s', async (name, security) => {
  const containers = Object.entries(IDENTITIES).map(
    ([key, context]) => `- name: ${key}
  image: ${image}
  imagePullPolicy: Never
  command: [sh, -c, "(${SHOWS}) > /out/${key}; exec sleep 600"]
  resources: { limits: { memory: 32Mi } }
  securityContext: ${context}
  volumeMounts: [{ name: out, mountPath: /out }]`
  )
  const spec = `${security}containers:
${containers.join('\n')}
- { name: app, image: ${BUSYBOX}, ${SLEEP}, volumeMounts: [{ name: out, mountPath: /out }], securityContext: { readOnlyRootFilesystem: true } }
volumes: [{ name: out, emptyDir: {} }]`
  const script = `for one in ${Object.keys(IDENTITIES).join(' ')}; do echo $one; while ! test -s /out/$one; do sleep 0.1; done; cat /out/$one; done`
  const { check, kubelet } = await printedInBoth(pod(`identities-${name}`, spec), script)
  expect(check).toEqual(kubelet)
})

test('host names, aliases and name servers', async () => {
  const spec = `hostname: web
subdomain: sub
hostAliases: [{ ip: 10.1.2.3, hostnames: [foo.example, bar.example] }]
dnsPolicy: None
dnsConfig: { nameservers: [10.9.8.7], searches: [a.example, b.example], options: [{ name: ndots, value: "3" }] }
containers: [{ name: app, image: ${BUSYBOX}, ${SLEEP} }]`
  const script = `hostname; for name in foo bar; do grep -o 10.1.2.3.*$name.example /etc/hosts | cut -c1-8; done; sort /etc/resolv.conf`
  const { check, kubelet } = await printedInBoth(pod('names', spec), script)
  expect(check).toEqual(kubelet)
})

test('processes, memory and hooks', async () => {
  const spec = `shareProcessNamespace: true
containers:
- name: app
  image: ${BUSYBOX}
  imagePullPolicy: Never
  command: [sleep, "600"]
  lifecycle: { postStart: { exec: { command: [sh, -c, "echo $HOSTNAME > /work/started"] } } }
  volumeMounts: [{ name: work, mountPath: /work }]
- { name: side, image: ${BUSYBOX}, imagePullPolicy: Never, command: [sh, -c, "echo 1 > /dev/shm/side; exec sleep 4242"] }
volumes: [{ name: work, emptyDir: {} }]`
  const script = `cat /work/started; while ! test -s /dev/shm/side; do sleep 0.1; done; ps -o args | grep [4]242; stat -c %A:%u:%g /dev/shm /dev/shm/side`
  const { check, kubelet } = await printedInBoth(pod('processes', spec), script)
  expect(check).toEqual(kubelet)
})

test('no filter for system calls is the default of a kubelet, one is that of the engine', async () => {
  const spec = `containers: [{ name: app, image: ${BUSYBOX}, ${SLEEP} }]`
  const { check, kubelet } = await printedInBoth(
    pod('filter', spec),
    'grep Seccomp: /proc/self/status'
  )
  expect({ check, kubelet }).toEqual({ check: ['Seccomp:\t2'], kubelet: ['Seccomp:\t0'] })
})

describe('pods that do not run', () => {
  test.each<[string, string, string, string]>([
    [
      'an init container that fails',
      `initContainers: [{ name: seed, image: ${BUSYBOX}, imagePullPolicy: Never, command: [sh, -c, exit 3] }]
containers: [{ name: app, image: ${BUSYBOX}, ${SLEEP} }]`,
      'failed',
      'fails'
    ],
    [
      'an image whose user is a name',
      `securityContext: { runAsNonRoot: true }
containers: [{ name: app, image: IMAGE, imagePullPolicy: Never }]`,
      'failed',
      'refused'
    ],
    [
      'root, where the pod must not be',
      `securityContext: { runAsNonRoot: true }
containers: [{ name: app, image: ${BUSYBOX}, ${SLEEP} }]`,
      'failed',
      'refused'
    ],
    [
      'a variable of an object that is missing',
      `containers: [{ name: app, image: ${BUSYBOX}, ${SLEEP}, envFrom: [{ configMapRef: { name: none } }] }]`,
      'error',
      'refused'
    ],
    [
      'a variable of a key that is missing',
      `containers: [{ name: app, image: ${BUSYBOX}, ${SLEEP}, env: [{ name: A, valueFrom: { secretKeyRef: { name: token, key: none } } }] }]`,
      'error',
      'refused'
    ],
    [
      'a program that is not there',
      `containers: [{ name: app, image: ${BUSYBOX}, imagePullPolicy: Never, command: [/none] }]`,
      'failed',
      'refused'
    ],
    [
      'a program that refuses a folder that all may write to',
      `containers:
- { name: app, image: ${BUSYBOX}, imagePullPolicy: Never, command: [sh, -c, "test $(stat -c %a /data) = 700 && exec sleep 600"], volumeMounts: [{ name: data, mountPath: /data }] }
volumes: [{ name: data, emptyDir: {} }]`,
      'failed',
      'fails'
    ],
    [
      'a hook that fails',
      `containers: [{ name: app, image: ${BUSYBOX}, ${SLEEP}, lifecycle: { postStart: { exec: { command: ["false"] } } } }]`,
      'failed',
      'refused'
    ]
  ])('%s', async (name, spec, verdict, kind) => {
    const manifest = pod(name.replaceAll(/[ ,]+/g, '-'), spec.replace('IMAGE', image))
    const words = ['--explain', 'never', '--read-only', 'declared']
    const check = await withCheckedManifest(manifest, words, ({ report }) => report.verdict)
    const kubelet = await withKubeletPod(manifest, undefined, ({ answer }) => answer.kind)
    expect({ check, kubelet }).toEqual({ check: verdict, kubelet: kind })
  })
})
