import { judgeFault } from '../../../src/judge/find'
import { makeFinding } from '../../../src/judge/findings/table'
import { withFindings } from '../../../src/judge/judgement'
import { Fault } from '../../../src/plan/faults'
import type { Account } from '../../../src/report/account'
import type { ComposeFacts, KubernetesFacts } from '../../../src/words'
import { explainedBy, suggestionOf } from './explained'

/** Accounts of services that Compose files describe. */

const MANIFEST: ComposeFacts = {
  kind: 'compose',
  files: ['compose.yaml', 'compose.prod.yaml'],
  service: 'web',
  project: 'zero-drift-0123456789abcdef',
  composeVersion: '2.38.2',
  variables: ['STAGE', 'TAG'],
  dependencies: [
    { service: 'db', condition: 'service_healthy', state: 'healthy', readOnly: false },
    {
      service: 'migrate',
      condition: 'service_completed_successfully',
      state: 'exited (0)',
      readOnly: true
    },
    { service: 'cache', readOnly: false }
  ],
  standIns: [
    { kind: 'volume', key: 'data', of: 'prod-data', why: 'named' },
    { kind: 'secret', key: 'token', why: 'value' },
    { kind: 'bind', key: '/etc/shop.conf', source: '/ci/shop.conf', why: 'input' }
  ],
  notReproduced: [{ service: 'web', key: 'post_start' }]
}

const FIX = suggestionOf(
  {
    tmpfs: [{ path: '/run/app', options: 'size=16m,mode=0755,uid=33,gid=33' }],
    volumes: []
  },
  {
    settings: ['read_only: true', 'tmpfs /run/app:size=16m,mode=0755,uid=33,gid=33'],
    recipes: {
      patch: `diff --git a/compose.yaml b/compose.yaml
--- a/compose.yaml
+++ b/compose.yaml
@@ -2,3 +2,6 @@
   web:
     image: acme/shop:1.4
     init: true
+    read_only: true
+    tmpfs:
+      - /run/app:size=16m,mode=0755,uid=33,gid=33
`,
      override: `services:
  web:
    read_only: true
    tmpfs:
      - /run/app:size=16m,mode=0755,uid=33,gid=33
`,
      policy: 'version: 1\n'
    },
    optional: {
      fix: {
        tmpfs: [{ path: '/var/log/app', options: 'size=16m,mode=0755,uid=33,gid=33' }],
        volumes: []
      },
      flags: ['--tmpfs /var/log/app:size=16m,mode=0755,uid=33,gid=33'],
      settings: ['tmpfs /var/log/app:size=16m,mode=0755,uid=33,gid=33'],
      allow: [],
      refused: ['/var/log/app/access.log'],
      lost: []
    },
    notes: [
      'Whether the root filesystem is read-only is said by the variable `WEB_READONLY`: set it to `true` where the service is deployed.'
    ]
  }
)

/** A check that could not begin: a job on which the service depends failed. */
export function awaitsInVain(account: Account): Account {
  const log = 'connecting to db\nERROR: relation "orders" does not exist\n::error::forged'
  const message =
    'The service "migrate", on which "web" depends, did not meet the condition "service_completed_successfully": exited (1). Its last log line: "::error::forged".'
  const manifest = {
    ...MANIFEST,
    dependencies: MANIFEST.dependencies.map((one) =>
      one.service === 'migrate' ? { ...one, state: 'exited (1)', log } : one
    )
  }
  const judgement = judgeFault(new Fault('dependency-failed', message), undefined)
  const unknown = { exercise: undefined, observation: undefined, log: undefined }
  return { ...account, ...unknown, judgement, manifest }
}

/** The same check, of a service whose file does not declare it read-only. */
export function undeclared(account: Account): Account {
  const findings = [
    makeFinding('read-only-undeclared', { service: 'web' }),
    makeFinding('inline-on-read-only', {
      ...{ service: 'web', kind: 'secret', name: 'token', isDeclared: false }
    }),
    makeFinding('not-reproduced', { service: 'web', key: 'post_start' }),
    makeFinding('stand-in', { kind: 'volume', key: 'data', of: 'prod-data', why: 'named' }),
    makeFinding('dependency-writable', {
      services: ['db', 'cache'],
      binds: [{ service: 'db', paths: ['/srv/shop/db'] }]
    }),
    makeFinding('mount-unused', { path: '/scratch' })
  ]
  const judged = withFindings(account.judgement, findings)
  const inService = (setting?: string) =>
    setting === undefined
      ? { file: 'compose.yaml', line: 3, column: 3 }
      : setting === 'tmpfs'
        ? { file: 'compose.prod.yaml', line: 9, column: 5 }
        : undefined
  const sources = { ...account.sources, inService }
  return explainedBy(FIX, { ...account, judgement: judged, sources, manifest: MANIFEST })
}

const POD_FIX = suggestionOf(
  {
    tmpfs: [{ path: '/tmp', options: 'size=64m' }],
    ...{ volumes: [], pod: { folders: [], bare: [] } }
  },
  {
    settings: ['readOnlyRootFilesystem: true', 'emptyDir /tmp (64Mi)'],
    recipes: {
      manifestPatch: `diff --git a/deploy/web.yaml b/deploy/web.yaml
--- a/deploy/web.yaml
+++ b/deploy/web.yaml
@@ -12,9 +12,13 @@ spec:
       containers:
         - name: web
           image: acme/shop:1.4
           securityContext:
             runAsUser: 33
+            readOnlyRootFilesystem: true
           volumeMounts:
             - name: data
               mountPath: /data
+            - name: zero-drift-tmp
+              mountPath: /tmp
@@ -40,3 +44,6 @@ spec:
         - name: data
           persistentVolumeClaim:
             claimName: web
+        - name: zero-drift-tmp
+          emptyDir:
+            sizeLimit: "64Mi"
`,
      merge: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: web
          securityContext:
            readOnlyRootFilesystem: true
          volumeMounts:
            - name: zero-drift-tmp
              mountPath: /tmp
      volumes:
        - name: zero-drift-tmp
          emptyDir:
            sizeLimit: "64Mi"
`,
      policy: 'version: 1\n'
    }
  }
)

/** The same check, of a pod whose manifest has a typo and leaves much to a cluster. */
export function inPod(account: Account): Account {
  const at = (line: number) => ({ location: { file: 'deploy/web.yaml', line, column: 11 } })
  const findings = [
    makeFinding('read-only-undeclared', { container: 'web', ...at(14) }),
    makeFinding('unknown-field', {
      ...{ field: 'readOnlyRootFileSystem', meant: 'readOnlyRootFilesystem' },
      ...at(16)
    }),
    makeFinding('not-reproduced', { field: 'hostNetwork', ...at(9) }),
    makeFinding('stand-in', { what: 'persistentVolumeClaim', name: 'data', of: 'web', ...at(40) }),
    makeFinding('image-volume', { path: '/var/cache' }),
    makeFinding('sidecar-writable', { containers: ['proxy'], ...at(30) }),
    makeFinding('memory-uncounted', { volume: 'tmp', ...at(44) }),
    makeFinding('processes-shared', { containers: ['proxy'], ...at(8) }),
    makeFinding('other-writers', {
      ...{ place: '/data', init: ['seed'], beside: ['proxy'] },
      found: { paths: ['/data/app.conf'], total: 1 }
    })
  ]
  const manifest: KubernetesFacts = {
    kind: 'kubernetes',
    files: ['deploy/web.yaml', 'ci/secrets.yaml'],
    workload: 'Deployment/web',
    container: 'web',
    containers: [
      { name: 'web', judged: true, readOnly: false },
      { name: 'proxy', judged: false, readOnly: false }
    ],
    initContainers: [{ name: 'seed', readOnly: true }],
    standIns: [
      { what: 'persistentVolumeClaim', name: 'data', of: 'web' },
      { what: 'env', name: 'TOKEN' }
    ],
    notReproduced: [{ field: 'hostNetwork' }],
    leftOpen: [
      { kind: 'hosts', path: '/etc/hosts', writableBy: 'root', executable: false },
      {
        ...{ kind: 'termination-log', path: '/dev/termination-log' },
        ...{ writableBy: 'everybody', executable: false }
      },
      { kind: 'shared-memory', path: '/dev/shm', writableBy: 'everybody', executable: true },
      { kind: 'empty-dir', path: '/tmp', writableBy: 'everybody', executable: true },
      { kind: 'image-volume', path: '/var/cache', writableBy: 'everybody', executable: true }
    ]
  }
  const judged = withFindings(account.judgement, findings)
  return explainedBy(POD_FIX, { ...account, judgement: judged, manifest })
}
