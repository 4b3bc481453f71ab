import { podIn, notesOn } from './manifests'

/*
 * The pod that a kubelet 1.20.2 ran with containerd 1.6.20, and what was seen in it: identities,
 * variables, modes and owners of its volumes.
 */
const MANIFEST = `apiVersion: v1
kind: Pod
metadata: { name: h5pod, labels: { app: h5 }, annotations: { note: hello } }
spec:
  terminationGracePeriodSeconds: 2
  securityContext: { runAsUser: 1000, runAsGroup: 3000, fsGroup: 2000, supplementalGroups: [4000] }
  hostAliases: [{ ip: 10.1.2.3, hostnames: [foo.example] }]
  initContainers:
  - name: seed
    image: IMAGE
    imagePullPolicy: Never
    command: ["sh","-c","cp /seeded/file /w/; touch /tmp/x || true; id; ls -lan /w"]
    securityContext: { readOnlyRootFilesystem: true }
    volumeMounts: [{ name: work, mountPath: /w }]
  containers:
  - name: app
    image: IMAGE
    imagePullPolicy: Never
    command: ["sh","-c"]
    args: ["echo start $(OVER) $(NOPE) $$(OVER); echo bye > /dev/termination-log; exec httpd -f -p 8080 -h /www"]
    ports: [{ name: http, containerPort: 8080 }]
    env:
    - { name: OVER, value: "manifest" }
    - { name: COMBINED, value: "x-$(OVER)-$(POD_NAME)" }
    - { name: POD_NAME, valueFrom: { fieldRef: { fieldPath: metadata.name } } }
    - { name: LATER, value: "$(POD_NAME)" }
    - { name: POD_IP, valueFrom: { fieldRef: { fieldPath: status.podIP } } }
    - { name: MEM, valueFrom: { resourceFieldRef: { resource: limits.memory } } }
    - { name: CPU, valueFrom: { resourceFieldRef: { resource: limits.cpu } } }
    resources: { limits: { memory: 64Mi, cpu: 500m } }
    securityContext:
      readOnlyRootFilesystem: true
      allowPrivilegeEscalation: false
      capabilities: { drop: [ALL] }
    volumeMounts:
    - { name: work, mountPath: /seeded }
    - { name: mem, mountPath: /cache }
    - { name: work, mountPath: /sub, subPath: a/b }
    - { name: info, mountPath: /etc/podinfo }
    readinessProbe: { httpGet: { path: /, port: http }, periodSeconds: 1 }
  - name: side
    image: BUSYBOX
    imagePullPolicy: Never
    command: ["sh","-c","while true; do wget -q -O- http://127.0.0.1:8080/ > /dev/null && sleep 5 || sleep 1; done"]
    volumeMounts: [{ name: work, mountPath: /shared }]
  volumes:
  - { name: work, emptyDir: { sizeLimit: 10Mi } }
  - { name: mem, emptyDir: { medium: Memory, sizeLimit: 4Mi } }
  - { name: info, downwardAPI: { items: [{ path: labels, fieldRef: { fieldPath: metadata.labels } }] } }
`

const asOctal = ({ mode, uid, gid }: { mode: number; uid: number; gid: number }) =>
  `0${mode.toString(8)} ${uid}:${gid}`

test('the pod is as it was seen in a kubelet', async () => {
  const { containers, init, volumes, ...pod } = await podIn(MANIFEST, { container: 'app' })
  const [app] = containers
  expect({
    id: app?.identity,
    env: [...(app?.env ?? [])].sort(),
    args: app?.args,
    volumes: volumes.map((volume) => `${volume.name} ${volume.medium} ${asOctal(volume)}`),
    info: volumes[2]?.entries.map((entry) => `${entry.path} ${entry.kind} ${asOctal(entry)}`),
    mounts: app?.mounts.map(({ volume, path, subPath, readOnly }) => [
      ...[volume, path, subPath ?? '/', readOnly ? 'ro' : 'rw']
    ]),
    hostConfig: app?.hostConfig
  }).toEqual({
    id: { user: 1000, group: 3000, groups: [2000, 4000], mustNotBeRoot: false },
    env: [
      'COMBINED=x-manifest-$(POD_NAME)',
      'CPU=1',
      'LATER=h5pod',
      'MEM=67108864',
      'OVER=manifest',
      'POD_IP=10.1.2.3',
      'POD_NAME=h5pod'
    ],
    args: [
      'echo start manifest $(NOPE) $(OVER); echo bye > /dev/termination-log; exec httpd -f -p 8080 -h /www'
    ],
    volumes: ['work disk 02777 0:2000', 'mem memory 03777 0:2000', 'info disk 03777 0:2000'],
    info: [
      '..2000_01_01_00_00_00.0000000001 folder 02755 0:2000',
      '..2000_01_01_00_00_00.0000000001/labels file 0644 0:2000',
      '..data link 0777 0:0',
      'labels link 0777 0:0'
    ],
    mounts: [
      ['work', '/seeded', '/', 'rw'],
      ['mem', '/cache', '/', 'rw'],
      ['work', '/sub', 'a/b', 'rw'],
      ['info', '/etc/podinfo', '/', 'ro']
    ],
    hostConfig: {
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges'],
      ...{ Memory: 67_108_864, MemorySwap: 67_108_864 },
      ...{ CpuPeriod: 100_000, CpuQuota: 50_000 }
    }
  })
  expect(init.map(({ name, mounts }) => [name, mounts[0]?.path])).toEqual([['seed', '/w']])
  expect(pod).toEqual({
    ...{ name: 'h5pod', hostname: 'h5pod', judged: 'app', grace: 2000 },
    ...{ isJob: false, sharesProcesses: false },
    sandbox: {
      config: { Hostname: 'h5pod' },
      hostConfig: { ExtraHosts: ['foo.example:10.1.2.3'] }
    }
  })
})

test('the container beside it is not read-only', async () => {
  expect(await notesOn(MANIFEST, { container: 'app' })).toEqual(['41:5 sidecar-writable side'])
})
