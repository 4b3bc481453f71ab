import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkManifests, withManifests } from '../harness/checked-manifest'
import { imageFrom } from '../harness/engine'

/** An image with a page, and a volume that a manifest may forget. */
const DOCKERFILE = `FROM zero-drift-fixture/busybox:1
RUN mkdir -p /www /var/lib/web && echo hello > /www/index.html
VOLUME /var/lib/web
`

const QUICK = ['--explain', 'never']

/** A pod that runs a script and then serves at its own address, with more lines of its container and pod. */
const podOf = (image: string, script: string, container = '', spec = ''): string =>
  `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
${spec}  containers:
    - name: web
      image: ${image}
      imagePullPolicy: Never
      command: [sh, -c]
      args: ['${script}; exec httpd -f -p "$(POD_IP):8080" -h /www']
      env: [{name: POD_IP, valueFrom: {fieldRef: {fieldPath: status.podIP}}}]
      securityContext: {readOnlyRootFilesystem: true}
      readinessProbe: {httpGet: {path: /, port: 8080}, periodSeconds: 1}
${container}`

test('what only a cluster has is replaced, told, and left open in the report', async () => {
  const image = await imageFrom('manifest-cluster', DOCKERFILE)
  const container = '      volumeMounts: [{name: node, mountPath: /host}]\n'
  const spec = '  volumes: [{name: node, hostPath: {path: /etc/machine}}]\n'
  const manifest = podOf(image, 'grep -q given /host/id || exit 1', container, spec)
  await withManifests({ 'web.yaml': manifest }, async (folder) => {
    await mkdir(join(folder, 'node'))
    await writeFile(join(folder, 'node/id'), 'given\n')
    const without = await checkManifests(folder, ['web.yaml'], ...QUICK)
    expect(without.exitCode).toBe(3)
    expect(without.report.findings[0]?.detail).toContain('volumes: SOURCE:PATH')
    const stray = await checkManifests(folder, ['web.yaml'], '--volumes', `${folder}/node:/other`)
    expect(stray.exitCode).toBe(3)
    const mount = ['--volumes', `${folder}/node:/host:ro`]
    const { exitCode, report, read } = await checkManifests(folder, ['web.yaml'], ...mount)
    expect(exitCode).toBe(0)
    expect(report.findings.map(({ kind }) => kind)).toEqual([
      'image-volume',
      'stand-in',
      'probes-alone'
    ])
    expect(report.manifest).toMatchObject({
      standIns: [{ what: 'hostPath', name: 'node', of: '/etc/machine' }],
      leftOpen: [
        { kind: 'hosts', path: '/etc/hosts' },
        { kind: 'devices', path: '/dev' },
        { kind: 'termination-log', path: '/dev/termination-log' },
        { kind: 'shared-memory', path: '/dev/shm' },
        { kind: 'image-volume', path: '/var/lib/web' }
      ]
    })
    expect(await read('summary.md')).toContain('5 paths that a cluster leaves open')
  })
})

test('a Secret that a container prints is in no report', async () => {
  const image = await imageFrom('manifest-cluster', DOCKERFILE)
  const env =
    '      envFrom: [{secretRef: {name: pass}}]\n---\nkind: Secret\nmetadata: {name: pass}\nstringData: {KEY: v4lue-of-a-secret}\n'
  const manifest = podOf(image, 'echo "my key is $KEY"; exit 3', env)
  await withManifests({ 'web.yaml': manifest }, async (folder) => {
    const { exitCode, read } = await checkManifests(folder, ['web.yaml'], '--evidence', 'never')
    expect(exitCode).toBe(2)
    for (const name of ['report.json', 'summary.md', 'report.html'])
      expect(await read(name)).not.toContain('v4lue')
    expect(await read('summary.md')).toMatch(/my key is (?:\*|&#42;){3}/)
  })
})
