import fc from 'fast-check'
import { manifestChange } from '../../../src/explain/recipes/manifest-change'
import { manifestNotes, podOf, readManifest } from '../../../src/plan/workload/pod-manifest'
import { planPod } from '../../../src/plan/workload/pod-plan'
import { yamlLibrary } from '../../../src/plan/yaml'
import { FACTS, secretsIn } from '../plan/workload/manifests'

const SECRET = 'v4lue-of-a-secret'
const CONFIG = 'v4lue-of-a-config'
const encoded = Buffer.from(SECRET).toString('base64')

const anyOf = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts)

/** Settings of a container that refer to the values, right and wrong. */
const parts = {
  env: anyOf(
    'env: [{ name: S, valueFrom: { secretKeyRef: { name: pass, key: key } } }, { name: C, valueFrom: { configMapKeyRef: { name: conf, key: key } } }]',
    'env: [{ name: S, valueFrom: { secretKeyRef: { name: pass, key: other } } }]',
    'env: [{ name: S, valueFrom: { secretKeyRef: { name: none, key: key } } }]',
    'envFrom: [{ secretRef: { name: pass } }, { configMapRef: { name: conf } }]',
    'envFrom: [{ prefix: "a=b", secretRef: { name: pass } }]'
  ),
  words: anyOf(
    'command: [sh, -c, "run $(S) $(C) $(key)"]',
    'args: ["--password=$(S)", "$(C)"]',
    'workingDir: /srv'
  ),
  probe: anyOf(
    'readinessProbe: { httpGet: { path: "/$(S)", port: 80, httpHeaders: [{ name: A, value: "$(S)" }] } }',
    `livenessProbe: { exec: { command: [ping, "--password=${SECRET}"] } }`,
    `readinessProbe: { httpGet: { path: "/?token=${SECRET}", port: 80 } }`,
    'readinessProbe: { tcpSocket: { port: "$(C)" } }',
    'lifecycle: { preStop: { exec: { command: ["$(S)"] } } }'
  ),
  mount: anyOf(
    'volumeMounts: [{ name: v, mountPath: /v, subPathExpr: "$(S)/x" }]',
    'volumeMounts: [{ name: v, mountPath: /v, subPathExpr: "../$(S)" }]',
    'volumeMounts: [{ name: v, mountPath: /v, subPathExpr: "$(key)/../$(C)" }]',
    'volumeMounts: [{ name: v, mountPath: /v, subPath: key }]',
    'volumeMounts: [{ name: x, mountPath: /v }]'
  ),
  volume: anyOf(
    'secret: { secretName: pass }',
    'secret: { secretName: pass, items: [{ key: none, path: x }] }',
    'configMap: { name: conf, items: [{ key: key, path: ../x }] }',
    'projected: { sources: [{ secret: { name: pass } }, { configMap: { name: conf } }] }',
    'emptyDir: {}'
  ),
  secret: anyOf(
    `stringData: { key: "${SECRET}" }`,
    `data: { key: ${encoded} }`,
    `data: { key: "${SECRET}!" }`,
    `stringData: { key: [${SECRET}] }`,
    `stringData: { key: { ${SECRET}: 1 } }`
  ),
  config: anyOf(
    `data: { key: ${CONFIG} }`,
    `data: { key: "${CONFIG}\\n" }`,
    `binaryData: { key: ${CONFIG} }`,
    `data: { key: [${CONFIG}] }`
  )
}

const manifestOf = (part: Readonly<Record<keyof typeof parts, string>>): string => `kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: app
      image: app:1
      ${part.env}
      ${part.words}
      ${part.probe}
      ${part.mount}
  volumes: [{ name: v, ${part.volume} }]
---
kind: Secret
metadata: { name: pass }
${part.secret}
---
kind: ConfigMap
metadata: { name: conf }
${part.config}
`

/** Everything that a report may show of a manifest. */
async function shown(text: string): Promise<readonly unknown[]> {
  const read = readManifest([{ path: 'a.yaml', target: undefined, text }], {}, await yamlLibrary())
  if ('faults' in read) return [read.faults]
  const { sources } = read
  const mounts = [{ path: '/data', medium: 'disk', isSeeded: true, folder: 0o700 }] as const
  const pod = podOf(sources, FACTS)
  const { plan } = planPod(pod, { labels: {}, bodies: new Map(), startup: 1 })
  return [
    manifestNotes(sources),
    manifestChange(secretsIn(sources), { readOnly: true, mounts, group: 5 }),
    plan.judged.probes.map(({ name, request }) => `${request} (${name})`)
  ]
}

test('no value of a Secret or ConfigMap is shown of a manifest, whatever refers to it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record(parts), async (part) => {
      const text = JSON.stringify(await shown(manifestOf(part)))
      expect([SECRET, CONFIG, encoded].filter((value) => text.includes(value))).toEqual([])
    }),
    { numRuns: 300 }
  )
})
