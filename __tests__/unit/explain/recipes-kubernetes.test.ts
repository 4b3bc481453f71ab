import { parse } from 'yaml'
import type { Cooked } from '../../../src/explain/mounts'
import { recipesOf } from '../../../src/explain/recipes/recipes'
import { BARE, BROKER, FULL, NEEDLESS } from './cooked'
import { podFaults } from './kubernetes-schema'

const manifest = (cooked: Cooked) => parse(recipesOf(cooked).kubernetes) as object
const withContainer = (container: Partial<Cooked['container']>): Cooked => ({
  ...NEEDLESS,
  container: { ...BARE, ...container }
})

test('a service that needs two mounts', () => {
  expect(recipesOf(BROKER).kubernetes).toMatchInlineSnapshot(`
    "# Satisfies CKV_K8S_22 (Checkov), KSV014 (Trivy).
    # Not tried as a pod: the mounts were tried with Docker, whose tmpfs has
    # an owner, and whose volumes start with the files of the image. To try
    # it: zero-drift check --manifest-file kubernetes.yaml
    # An emptyDir has a size, but no other option of a tmpfs.
    # An emptyDir goes with its pod: for what must outlive it, use a PersistentVolumeClaim (acme-broker-var-lib-mosquitto).
    apiVersion: v1
    kind: Pod
    metadata:
      name: app
    spec:
      securityContext:
        fsGroup: 109
      initContainers:
        - name: seed-acme-broker-var-lib-mosquitto
          image: acme/broker:2
          command:
            - sh
            - "-c"
            - "if [ \\"$$(id -u)\\" = 0 ]; then cp -a '/var/lib/mosquitto/.' /seed/; else cp -R '/var/lib/mosquitto/.' /seed/; fi"
          securityContext:
            readOnlyRootFilesystem: true
          volumeMounts:
            - name: acme-broker-var-lib-mosquitto
              mountPath: /seed
      containers:
        - name: app
          image: acme/broker:2
          securityContext:
            readOnlyRootFilesystem: true
          volumeMounts:
            - name: run-mosquitto
              mountPath: /run/mosquitto
            - name: acme-broker-var-lib-mosquitto
              mountPath: /var/lib/mosquitto
      volumes:
        - name: run-mosquitto
          emptyDir:
            medium: Memory
            sizeLimit: "16Mi"
        - name: acme-broker-var-lib-mosquitto
          emptyDir: {}
    "
  `)
})

test('every input that an author can give', () => {
  expect(recipesOf(FULL).kubernetes).toMatchInlineSnapshot(`
    "# Satisfies CKV_K8S_22 (Checkov), KSV014 (Trivy).
    # Not tried as a pod: the mounts were tried with Docker, whose tmpfs has
    # an owner, and whose volumes start with the files of the image. To try
    # it: zero-drift check --manifest-file kubernetes.yaml
    # No value is repeated here: set TOKEN, MODE.
    # Not expressed here: init, ulimits, pids-limit, network, add-host, security-opt.
    # An emptyDir has a size, but no other option of a tmpfs.
    # An emptyDir goes with its pod: for what must outlive it, use a PersistentVolumeClaim (acme-broker-var-lib-mosquitto).
    apiVersion: v1
    kind: Pod
    metadata:
      name: app
    spec:
      hostname: broker
      hostAliases:
        - ip: "10.0.0.5"
          hostnames:
            - api.internal
            - db
      nodeSelector:
        kubernetes.io/os: linux
        kubernetes.io/arch: arm64
      securityContext:
        runAsUser: 1000
        runAsGroup: 1001
        fsGroup: 109
      initContainers:
        - name: seed-acme-broker-var-lib-mosquitto
          image: acme/broker:2
          command:
            - sh
            - "-c"
            - "if [ \\"$$(id -u)\\" = 0 ]; then cp -a '/var/lib/mosquitto/.' /seed/; else cp -R '/var/lib/mosquitto/.' /seed/; fi"
          securityContext:
            readOnlyRootFilesystem: true
          volumeMounts:
            - name: acme-broker-var-lib-mosquitto
              mountPath: /seed
      containers:
        - name: app
          image: acme/broker:2
          command:
            - /bin/broker
            - "--flag"
            - "$$HOME"
          args:
            - "-c"
            - "echo \\"$$(id)\\"; $$$$x"
          workingDir: "/srv/my app"
          securityContext:
            readOnlyRootFilesystem: true
            allowPrivilegeEscalation: false
            capabilities:
              add:
                - NET_BIND_SERVICE
              drop:
                - ALL
          resources:
            limits:
              memory: "256Mi"
          volumeMounts:
            - name: tmp
              mountPath: /tmp
            - name: scratch
              mountPath: /scratch
            - name: run-mosquitto
              mountPath: /run/mosquitto
            - name: dev-shm
              mountPath: /dev/shm
            - name: keys-1
              mountPath: /keys
              readOnly: true
            - name: srv-conf
              mountPath: /etc/broker
            - name: acme-broker-var-lib-mosquitto
              mountPath: /var/lib/mosquitto
      volumes:
        - name: tmp
          emptyDir:
            medium: Memory
            sizeLimit: "64Mi"
        - name: scratch
          emptyDir:
            medium: Memory
        - name: run-mosquitto
          emptyDir:
            medium: Memory
            sizeLimit: "16Mi"
        - name: dev-shm
          emptyDir:
            medium: Memory
            sizeLimit: "1Gi"
        - name: keys-1
          persistentVolumeClaim:
            claimName: keys-1
        - name: srv-conf
          hostPath:
            path: /srv/conf
        - name: acme-broker-var-lib-mosquitto
          emptyDir: {}
    "
  `)
})

test.each<[string, Cooked]>([
  ['nothing to mount', NEEDLESS],
  ['two mounts', BROKER],
  ['everything', FULL],
  ['the host network', withContainer({ network: 'host', securityOpt: ['seccomp=unconfined'] })]
])('the schema accepts a pod with %s', (_, cooked) => {
  expect(podFaults(manifest(cooked))).toEqual([])
})

test.each<[string, (text: string) => string, string]>([
  [
    'a misspelt key',
    (text) => text.replaceAll('readOnlyRootFilesystem', 'readOnlyRootFileSystem'),
    'must NOT have additional properties {"additionalProperty":"readOnlyRootFileSystem"}'
  ],
  ['a size of Docker', (text) => text.replaceAll('16Mi', '16m b'), 'must match format "quantity"'],
  ['a word for a number', (text) => text.replaceAll('109', 'staff'), 'must be integer'],
  ['no name', (text) => text.replaceAll('- name: app', '- nome: app'), "required property 'name'"],
  ['another kind', (text) => text.replaceAll('kind: Pod', 'kind: Pot'), 'must be equal to one of']
])('the schema refuses %s', (_, spoil, fault) => {
  const wrong: unknown = parse(spoil(recipesOf(BROKER).kubernetes))
  expect(podFaults(wrong).join('\n')).toContain(fault)
})

describe('a tmpfs', () => {
  test.each([
    ['size=64m', '64Mi'],
    ['size=64K,mode=1777', '64Ki'],
    ['size=1g', '1Gi'],
    ['size=65536', '65536'],
    ['size=50%', undefined],
    ['size=0', undefined],
    ['', undefined]
  ])('%s', (options, sizeLimit) => {
    const pod = manifest(withContainer({ tmpfs: [{ path: '/tmp', options }] }))
    const emptyDir =
      sizeLimit === undefined ? { medium: 'Memory' } : { medium: 'Memory', sizeLimit }
    expect(pod).toHaveProperty('spec.volumes', [{ name: 'tmp', emptyDir }])
  })

  test('the size of /dev/shm becomes a tmpfs if none is mounted there', () => {
    const shm = [{ path: '/dev/shm', options: 'size=1m' }]
    const sizeOf = (tmpfs: typeof shm) => manifest(withContainer({ tmpfs, shmSize: 2 ** 20 * 64 }))
    const path = 'spec.volumes.0.emptyDir.sizeLimit'
    expect(sizeOf([])).toHaveProperty(path, '64Mi')
    expect(sizeOf(shm)).toHaveProperty(path, '1Mi')
  })
})

test.each<[string, Partial<Cooked['container']>, string]>([
  ['a user by name', { user: 'www-data' }, 'user'],
  ['a user that is too large', { user: '4294967294' }, 'user'],
  ['a host name that is no label', { hostname: 'My_Host' }, 'hostname'],
  ['a network', { network: 'backend' }, 'network'],
  ['a profile', { securityOpt: ['seccomp={}'] }, 'security-opt'],
  ['a label', { securityOpt: ['label=disable', 'no-new-privileges'] }, 'security-opt'],
  ['an address that only Docker knows', { addHost: ['h:host-gateway'] }, 'add-host'],
  ['several', { init: true, pidsLimit: 5 }, 'init, pids-limit']
])('%s is not expressed, which a comment says', (_, container, names) => {
  const { kubernetes } = recipesOf(withContainer(container))
  expect(kubernetes).toContain(`\n# Not expressed here: ${names}.\n`)
})

test('an empty entrypoint makes the command the program', () => {
  const pod = manifest(withContainer({ entrypoint: [''], command: ['a', '$(B)'] }))
  expect(pod).toHaveProperty('spec.containers', [
    {
      name: 'app',
      image: 'acme/web:1.4',
      command: ['a', '$$(B)'],
      securityContext: { readOnlyRootFilesystem: true }
    }
  ])
})

test('one volume at two paths is one volume', () => {
  const volumes = ['/a', '/b'].map((path) => ({ source: 'Data', path, readOnly: false }))
  const pod = manifest(withContainer({ volumes }))
  expect(pod).toHaveProperty('spec.volumes', [
    { name: 'data', persistentVolumeClaim: { claimName: 'data' } }
  ])
})

test('a path with a colon is left out, which a comment says', () => {
  const { kubernetes } = recipesOf({ ...NEEDLESS, fix: { tmpfs: [], volumes: ['/a:b'] } })
  expect(kubernetes).toContain('\n# Left out, for the colon in its path: "/a:b".\n')
  expect(parse(kubernetes)).not.toHaveProperty('spec.volumes')
})

test('a volume at the place where others are seeded is seeded elsewhere', () => {
  const seeded = [{ path: '/seed', files: 1, bytes: 1 }]
  const pod = manifest({ ...NEEDLESS, fix: { tmpfs: [], volumes: ['/seed'] }, seeded })
  expect(pod).toHaveProperty('spec.initContainers.0.volumeMounts', [
    { name: 'acme-web-seed', mountPath: '/zero-drift-seed' }
  ])
})
