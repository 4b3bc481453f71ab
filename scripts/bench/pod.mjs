import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { action } from './action.mjs'
import { alternate, median } from './measure.mjs'
import { noise, phases, spread, times } from './table.mjs'

/**
 * A pod of three containers with two volumes, checked from its manifest, beside the plain gate of
 * its judged container: whole processes.
 */
export async function pod(node, rounds, gate) {
  const folder = mkdtempSync(join(tmpdir(), 'zero-drift-bench-'))
  const file = join(folder, 'web.yaml')
  writeFileSync(file, manifest(gate.image, gate.command.split(' ')))
  const inputs = { 'manifest-file': file, container: 'web', 'smoke-http': gate['smoke-http'] }
  try {
    const [ours, plain] = await alternate(
      [() => action(node, inputs), () => action(node, gate)],
      rounds
    )
    const more = Math.round(median(times(ours)) - median(times(plain)))
    return [
      ['**A pod of three containers with two volumes**, from its manifest', spread(times(ours))],
      ['the plain gate of its judged container', spread(times(plain))],
      ['difference of the pod (at most 2500 ms)', `**${more} ms**`],
      ['noise: the plain gate, even rounds to odd', noise(times(plain))],
      ['phases of the pod', phases(ours)]
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const manifest = (image, command) => `
apiVersion: v1
kind: ConfigMap
metadata: { name: web }
data: { web.conf: "listen 8080" }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: ${image}
          command: ${JSON.stringify(command)}
          ports: [{ containerPort: 8080 }]
          readinessProbe: { httpGet: { path: /, port: 8080 } }
          securityContext: { readOnlyRootFilesystem: true }
          volumeMounts:
            - { name: shared, mountPath: /shared }
            - { name: config, mountPath: /etc/web }
${beside('proxy', image)}${beside('log', image)}
      volumes:
        - { name: shared, emptyDir: {} }
        - { name: config, configMap: { name: web } }
`

const beside = (name, image) => `
        - name: ${name}
          image: ${image}
          command: [sleep, "600"]
          securityContext: { readOnlyRootFilesystem: true }
          volumeMounts: [{ name: shared, mountPath: /shared }]`
