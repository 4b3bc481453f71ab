import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WrittenDocument } from '../../src/report/document/document'
import { runCli } from '../harness/cli'

/** Commands and inputs beyond a plain check, of a pod in a manifest and not of an image. */

const DATABASE = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec:
      securityContext: {fsGroup: 1000}
      containers:
        - name: db
          image: zero-drift-fixture/busybox:1
          imagePullPolicy: Never
          command: [sh, -c, 'echo 1 > /data/state; echo x > /tmp/x; exec httpd -f -p 8080 -h /etc']
          readinessProbe: {httpGet: {path: /passwd, port: 8080}}
          securityContext: {runAsUser: 1000, readOnlyRootFilesystem: true}
          volumeMounts:
            - {name: data, mountPath: /data}
            - {name: tmp, mountPath: /tmp}
        - name: side
          image: zero-drift-fixture/busybox:1
          imagePullPolicy: Never
          command: [sleep, '600']
          securityContext: {readOnlyRootFilesystem: true}
      volumes:
        - {name: tmp, emptyDir: {}}
  volumeClaimTemplates:
    - metadata: {name: data}
      spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
`

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-manifest-commands-'))
  // The policy file that is found ends with the repository.
  await mkdir(join(folder, '.git'))
  await mkdir(join(folder, 'deploy'))
  await writeFile(join(folder, 'deploy/db.yaml'), DATABASE)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const run = (...words: readonly string[]) => runCli(words, process.env, folder)
const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8')
const POD = ['--manifest-file', 'deploy/db.yaml', '--container', 'db'] as const

async function reported(name: string): Promise<WrittenDocument> {
  return JSON.parse(await read(join(name, 'report.json'))) as WrittenDocument
}

test('entries of a policy file check one container each, and are named after it', async () => {
  const policy = `version: 1
check:
  manifest-file: deploy/db.yaml
  explain: never
images:
  - check: { container: db, allow: [/data/state] }
  - check: { workload: StatefulSet/db, container: side }
`
  await writeFile(join(folder, '.zero-drift.yml'), policy)
  const { exitCode } = await run('check', '--output-dir', 'out')
  expect(exitCode).toBe(0)
  expect(await readdir(join(folder, 'out'))).toEqual(
    expect.arrayContaining(['db', 'StatefulSet-db-side'])
  )
  expect(await reported('out/db')).toMatchObject({ verdict: 'pass', manifest: { container: 'db' } })
})

test('suggest --write keeps the inputs, and leaves the mounts to the manifest', async () => {
  const text = DATABASE.replace('            - {name: tmp, mountPath: /tmp}\n', '').replace(
    '        - {name: tmp, emptyDir: {}}\n',
    '        []\n'
  )
  await writeFile(join(folder, 'deploy/db.yaml'), text)
  const { exitCode, stdout, stderr } = await run('suggest', ...POD, '--write')
  expect(exitCode).toBe(0)
  expect(stdout).toContain('mountPath: /tmp')
  expect(stderr).toContain('.zero-drift.yml was written.')
  expect(stderr).toContain('apply suggestion/manifest.patch')
  const policy = await read('.zero-drift.yml')
  expect(policy).toContain('manifest-file:\n    - deploy/db.yaml\n  container: db\n')
  expect(policy).not.toContain('tmpfs')
})

test('a baseline allows what drifts in a claim today', async () => {
  const { exitCode, stdout } = await run('baseline', ...POD)
  expect(exitCode).toBe(0)
  expect(stdout).toContain('Checked once more with them: pass.')
  expect(await read('.zero-drift.yml')).toContain('path: /data/state')
  const again = await run('check')
  expect(again.exitCode).toBe(0)
})

test('a fresh pod recovers, attacks are rehearsed in it, and evidence is kept of its volumes', async () => {
  const asked = ['--recover', 'true', '--rehearse-attacks', 'true', '--evidence', 'always']
  const words = [...asked, '--explain', 'never', '--output-dir', 'out']
  const { exitCode } = await run('check', ...POD, ...words)
  expect(exitCode).toBe(1)
  const report = await reported('out')
  expect(report).toMatchObject({
    verdict: 'drift',
    changes: expect.arrayContaining([
      expect.objectContaining({ path: '/data/state', place: '/data', allowed: false })
    ]) as unknown,
    recovery: { passed: true, restart: { passed: true } }
  })
  expect(report.attacks?.filter(({ outcome }) => outcome === 'landed').length).toBeGreaterThan(0)
  expect(await read('out/evidence/after/tmp/x')).toBe('x\n')
  const told = await Promise.all(['out/summary.md', 'out/report.html'].map(read))
  // Volumes of the check are none that a reader could mount.
  expect(told.join('')).not.toMatch(/zero-drift-[0-9a-f]+-pod-/)
})

test('what is new against an earlier report of the pod fails, and nothing else', async () => {
  const words = ['--explain', 'never', '--evidence', 'never'] as const
  await run('check', ...POD, ...words, '--output-dir', 'before')
  const compared = ['--compare-with', 'before/report.json', '--fail-on', 'new'] as const
  const same = await run('check', ...POD, ...words, ...compared)
  expect(same.exitCode).toBe(0)
  await writeFile(
    join(folder, 'deploy/db.yaml'),
    DATABASE.replace('echo 1 > /data/state', 'echo 1 > /data/state; echo 2 > /data/more')
  )
  const other = await run('check', ...POD, ...words, ...compared)
  expect(other.exitCode).toBe(1)
  expect(other.stdout).toContain('/data/more')
})
