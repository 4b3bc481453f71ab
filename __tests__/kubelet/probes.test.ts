import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { imageFrom } from '../harness/engine'
import { giveImages, withKubeletPod } from '../harness/kubelet'
import { withCheckedManifest } from '../harness/manifest-check'

/** What becomes of a pod by its probes and hooks, in a check and in a kubelet. */

const BUSYBOX = 'zero-drift-fixture/busybox:1'

/** For a name that nobody has, signed by nobody, and long expired. */
const PEM = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg3A5eGeAO9BtOcowa
dRQfmDbOKDvwqpoYdvC27U+LEL6hRANCAAQp3VTAg6SdMDNYf+/FxRxD0l7OX3Cj
akGbUkJxILbCoBUlAZM4MKlBlqu9o5S2JuMOAoIGSrt0clgh9HgmJqII
-----END PRIVATE KEY-----
-----BEGIN CERTIFICATE-----
MIIBeDCCAR2gAwIBAgIUJFlI7/09tX6398D2Vsg9gGq2akswCgYIKoZIzj0EAwIw
ETEPMA0GA1UEAwwGbm9ib2R5MB4XDTI2MTEzMDE3NTMyMloXDTI2MTIwMTE3NTMy
MlowETEPMA0GA1UEAwwGbm9ib2R5MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE
Kd1UwIOknTAzWH/vxcUcQ9Jezl9wo2pBm1JCcSC2wqAVJQGTODCpQZarvaOUtibj
DgKCBkq7dHJYIfR4JiaiCKNTMFEwHQYDVR0OBBYEFKAsC8C/wG9t+dUdSHO1fSnU
Vl1qMB8GA1UdIwQYMBaAFKAsC8C/wG9t+dUdSHO1fSnUVl1qMA8GA1UdEwEB/wQF
MAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAMB8OgTnjXxCmE5M3l2dCEnYRVt7bMyw
QXH9WL3fuWeCAiEAhbDRFoT1Hm61ytKfvaXqeiF7wK/GSO5sjE3V/chocXQ=
-----END CERTIFICATE-----
`

/** Listens before the file /state/up is there, by which a startup probe knows of it. */
const SERVER = `const { readFileSync, writeFileSync } = require('node:fs')
const pem = readFileSync('/pem')
const LEADS = { '/here': '/', '/lost': '/none', '/away': 'http://nobody.invalid/' }
const answer = ({ url }, reply) => {
  if (url === '/slow') return
  reply.writeHead(LEADS[url] ? 302 : url === '/' ? 200 : 404, LEADS[url] && { location: LEADS[url] })
  reply.end()
}
require('node:http').createServer(answer).listen(8080, () =>
  require('node:https').createServer({ key: pem, cert: pem }, answer).listen(8443, () => writeFileSync('/state/up', ''))
)
`

let image = ''
beforeAll(async () => {
  execFileSync('bash', ['scripts/base-images.sh', 'node'], { cwd: join(__dirname, '../..') })
  const dockerfile = 'FROM zero-drift-fixture/node-base:1\nCOPY pem server.js /\n'
  image = await imageFrom('kubelet-probes', dockerfile, { pem: PEM, 'server.js': SERVER })
  await giveImages(BUSYBOX, image)
})

/** A pod whose server is up before its readiness probe is asked. */
const serving = (name: string, probe: string): string => `apiVersion: v1
kind: Pod
metadata: { name: ${name}-zero-drift }
spec:
  terminationGracePeriodSeconds: 0
  containers:
  - name: app
    image: ${image}
    imagePullPolicy: Never
    command: [node, /server.js]
    ports: [{ name: web, containerPort: 8080 }, { name: safe, containerPort: 8443 }]
    startupProbe: { exec: { command: [test, -e, /state/up] }, periodSeconds: 1, failureThreshold: 600 }
    readinessProbe: { ${probe}, periodSeconds: 1 }
    volumeMounts: [{ name: state, mountPath: /state }]
  volumes: [{ name: state, emptyDir: {} }]
`

test.each<[string, string, string, string]>([
  ['HTTPS, whatever the certificate', 'httpGet: { port: safe, scheme: HTTPS }', 'pass', 'runs'],
  ['HTTP where HTTPS is spoken', 'httpGet: { port: safe }', 'failed', 'waits'],
  ['HTTPS where HTTP is spoken', 'httpGet: { port: web, scheme: HTTPS }', 'failed', 'waits'],
  ['a redirect on the host', 'httpGet: { path: /here, port: web }', 'pass', 'runs'],
  ['a redirect to nothing', 'httpGet: { path: /lost, port: web }', 'failed', 'waits'],
  ['a redirect to another host', 'httpGet: { path: /away, port: web }', 'pass', 'runs'],
  ['a port by a wrong name', 'httpGet: { port: none }', 'error', 'waits'],
  [
    'an answer that comes too late',
    'httpGet: { path: /slow, port: web }, timeoutSeconds: 1',
    'failed',
    'waits'
  ],
  [
    'a command that takes too long',
    'exec: { command: [sleep, "30"] }, timeoutSeconds: 1',
    'failed',
    'waits'
  ]
])('%s', async (name, probe, verdict, kind) => {
  const manifest = serving(name.toLowerCase().replaceAll(/[ ,]+/g, '-'), probe)
  const words = ['--explain', 'never', '--read-only', 'declared', '--startup-timeout', '20s']
  const check = await withCheckedManifest(manifest, words, ({ report }) => report.verdict)
  const kubelet = await withKubeletPod(manifest, undefined, ({ answer }) => answer.kind, true)
  expect({ check, kubelet }).toEqual({ check: verdict, kubelet: kind })
})

const ENDING = `apiVersion: v1
kind: Pod
metadata: { name: ending-zero-drift }
spec:
  terminationGracePeriodSeconds: 30
  containers:
  - name: app
    image: ${BUSYBOX}
    imagePullPolicy: Never
    command: [sh, -c, 'trap "touch /work/stopped; exit 0" TERM; while :; do sleep 0.1; done']
    lifecycle: { preStop: { exec: { command: [sh, -c, 'sleep 1; test -e /work/stopped && touch /work/late || touch /work/early'] } } }
    livenessProbe: { exec: { command: [test, "!", -e, /work/ill] }, periodSeconds: 1, failureThreshold: 1 }
    volumeMounts: [{ name: work, mountPath: /work }]
  - { name: side, image: ${BUSYBOX}, imagePullPolicy: Never, command: [sleep, "600"], volumeMounts: [{ name: work, mountPath: /work }] }
  volumes: [{ name: work, emptyDir: {} }]
`

test('a hook before the stop ends before the program is told to', async () => {
  const words = ['--explain', 'never', '--read-only', 'declared', '--container', 'app']
  const check = await withCheckedManifest(ENDING, words, ({ report }) =>
    report.changes.map(({ path }) => path).toSorted()
  )
  // A kubelet restarts the container that its liveness probe finds ill, and the volume stays.
  const script =
    'touch /work/ill; while ! test -e /work/stopped; do sleep 0.1; done; rm /work/ill; ls /work'
  const kubelet = await withKubeletPod(ENDING, undefined, ({ run }) => run('side', script))
  expect(check).toEqual(['/work/early', '/work/stopped'])
  expect(kubelet).toBe('early\nstopped\n')
})
