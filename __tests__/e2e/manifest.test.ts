import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { WrittenDocument } from '../../src/report/document/document'
import { runCli } from '../harness/cli'

const run = promisify(execFile)
const SECRET = 'correct-horse-battery'

const CONFIG = `apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data: {index.html: hello}
---
`

const VALUES = `apiVersion: v1
kind: Secret
metadata: {name: token}
stringData: {token: ${SECRET}}
`

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      securityContext: {runAsUser: 1000, fsGroup: 1000}
      containers:
        - name: web
          image: zero-drift-fixture/busybox:1
          imagePullPolicy: Never
          command: [sh, -c, 'test -n "$TOKEN" && test "$(cat /run/token/token)" = "$TOKEN" && echo x > /tmp/x && exec httpd -f -p 8080 -h /www']
          env: [{name: TOKEN, valueFrom: {secretKeyRef: {name: token, key: token}}}]
          ports: [{containerPort: 8080}]
          securityContext:
            readOnlyRootFilesystem: true
            capabilities: {drop: [ALL]}
          readinessProbe: {httpGet: {path: /index.html, port: 8080}, periodSeconds: 1}
          volumeMounts:
            - {name: tmp, mountPath: /tmp}
            - {name: www, mountPath: /www}
            - {name: token, mountPath: /run/token}
      volumes:
        - {name: tmp, emptyDir: {}}
        - {name: www, configMap: {name: web}}
        - {name: token, secret: {secretName: token}}
`

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-manifest-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Checks the workload of `web.yaml`, with test values beside it, from the folder of the files. */
async function checked(text: string, ...words: readonly string[]) {
  await writeFile(join(folder, 'web.yaml'), text)
  await writeFile(join(folder, 'values.yaml'), VALUES)
  const files = ['--manifest-file', 'web.yaml', '--manifest-file', 'values.yaml']
  const output = join(folder, 'reports')
  const options = ['--output-dir', output, ...words]
  const { exitCode } = await runCli(['check', ...files, ...options], process.env, folder)
  const read = (name: string): Promise<string> => readFile(join(output, name), 'utf8')
  const report = JSON.parse(await read('report.json')) as WrittenDocument
  return { exitCode, report, read, output }
}

/** Findings of a level with their places. */
const found = ({ findings }: WrittenDocument, level: string): readonly string[] =>
  findings
    .filter((one) => one.level === level)
    .map(({ kind, location }) =>
      location === undefined
        ? kind
        : `${kind} ${location.file}:${location.line}:${location.column ?? 0}`
    )

const QUICK = ['--explain', 'never']

test('a deployment that is as it should be passes', async () => {
  const { exitCode, report, output } = await checked(CONFIG + DEPLOYMENT, '--evidence', 'always')
  expect(exitCode).toBe(0)
  expect(report).toMatchObject({
    verdict: 'pass',
    run: { readOnly: true },
    smoke: [{ step: 'GET /index.html (readinessProbe)', passed: true }],
    changes: [{ path: '/tmp/x', allowed: true, rule: 'scratch' }],
    manifest: {
      ...{ kind: 'kubernetes', files: ['web.yaml', 'values.yaml'], workload: 'Deployment/web' },
      ...{ container: 'web', containers: [{ name: 'web', judged: true, readOnly: true }] }
    }
  })
  expect(found(report, 'error')).toEqual([])
  const names = await readdir(output, { recursive: true, withFileTypes: true })
  const texts = await Promise.all(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1'))
  )
  expect(texts.filter((text) => text.includes(SECRET))).toEqual([])
})

test('one that is not declared read-only drifts, at the line of its container', async () => {
  const text = DEPLOYMENT.replace('            readOnlyRootFilesystem: true\n', '')
  const { exitCode, report } = await checked(CONFIG + text, ...QUICK)
  expect(exitCode).toBe(1)
  expect(found(report, 'error')).toEqual(['read-only-undeclared web.yaml:22:11'])
})

test('a misspelt field is told at its place', async () => {
  const text = DEPLOYMENT.replace('readOnlyRootFilesystem', 'readOnlyRootFileSystem')
  const { exitCode, report } = await checked(CONFIG + text, ...QUICK)
  expect(exitCode).toBe(1)
  expect(found(report, 'error')).toEqual(['read-only-undeclared web.yaml:22:11'])
  expect(found(report, 'warning')).toContain('unknown-field web.yaml:23:13')
})

test('as declared, it is checked writable', async () => {
  const text = DEPLOYMENT.replace('            readOnlyRootFilesystem: true\n', '')
  const { exitCode, report } = await checked(CONFIG + text, '--read-only', 'declared')
  expect(exitCode).toBe(0)
  expect(report).toMatchObject({ verdict: 'pass', run: { readOnly: false } })
  expect(found(report, 'warning')).toContain('writable-as-declared web.yaml:22:11')
})

test('an object that is missing is a bad input, and nothing is booted', async () => {
  const { exitCode, report } = await checked(DEPLOYMENT)
  expect(exitCode).toBe(3)
  expect(report).toMatchObject({ verdict: 'error', findings: [{ kind: 'bad-input' }] })
  expect(report.findings[0]?.detail).toContain('none of the files has the ConfigMap "web"')
})

test('one that a kubelet refuses to start fails, and nothing is booted', async () => {
  const text = DEPLOYMENT.replace('runAsUser: 1000', 'runAsNonRoot: true')
  const { exitCode, report } = await checked(CONFIG + text, ...QUICK)
  expect(exitCode).toBe(2)
  expect(report.verdict).toBe('failed')
  expect(found(report, 'error')).toEqual(['non-root-unverifiable web.yaml:16:11'])
})

test('a job passes that ends with code 0', async () => {
  const text = DEPLOYMENT.replace('kind: Deployment', 'kind: Job')
    .replace('apps/v1', 'batch/v1')
    .replace('  selector: {matchLabels: {app: web}}\n', '')
    .replace('exec httpd -f -p 8080 -h /www', 'true')
    .replace(/ {10}readinessProbe.*\n/, '')
  const { exitCode, report } = await checked(CONFIG + text, ...QUICK)
  expect(exitCode).toBe(0)
  expect(report).toMatchObject({ verdict: 'pass', run: { exitCode: 0 } })
})

describe('a container that writes where nothing is mounted', () => {
  const text = DEPLOYMENT.replace('            - {name: tmp, mountPath: /tmp}\n', '').replace(
    '        - {name: tmp, emptyDir: {}}\n',
    ''
  )

  test('is proven to run with an emptyDir, and with the patch it passes', async () => {
    const { exitCode, report, output } = await checked(CONFIG + text)
    expect(exitCode).toBe(2)
    expect(report.suggestion).toMatchObject({
      ...{ proven: true, settings: ['emptyDir /tmp (64Mi)'] },
      recipes: { manifestPatch: expect.any(String) as string, merge: expect.any(String) as string }
    })
    await run('git', ['apply', join(output, 'suggestion/manifest.patch')], { cwd: folder })
    const patched = await checked(await readFile(join(folder, 'web.yaml'), 'utf8'))
    expect(patched).toMatchObject({ exitCode: 0, report: { verdict: 'pass' } })
  })

  test('has no fix if it refuses a folder that all may write to', async () => {
    const strict = text
      .replace('fsGroup: 1000', 'runAsGroup: 1000')
      .replace('echo x >', '! stat -c %A /tmp | grep -q "w.$" && echo x >')
    const { exitCode, report } = await checked(CONFIG + strict)
    expect(exitCode).toBe(2)
    expect(report.suggestion?.proven ?? false).toBe(false)
  })
})
