import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { WrittenDocument } from '../../src/report/document/document'
import { withManifests } from '../harness/checked-manifest'
import { runCli } from '../harness/cli'
import { imageFrom } from '../harness/engine'

const DOCKERFILE = `FROM zero-drift-fixture/busybox:1
RUN mkdir -p /www /var/lib/postgres && echo hello > /www/index.html
`

const SECRET = 'v4lue-of-a-secret'
const TOKEN = 'eW91-t0ken-of-a-Client'

/** Checks a workload, and returns its report with all that was printed and written. */
async function everything(folder: string, words: readonly string[]) {
  const output = join(folder, 'reports')
  const all = ['check', ...words, '--verbose', '--output-dir', output]
  const env = { ...process.env, TOKEN }
  const { exitCode, stdout, stderr } = await runCli(all, env, folder)
  const names = await readdir(output, { recursive: true, withFileTypes: true })
  const files = await Promise.all(
    names
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name)
        return [path.slice(output.length + 1), await readFile(path, 'latin1')] as const
      })
  )
  const texts = new Map([...files, ['standard output', stdout], ['standard error', stderr]])
  const report = JSON.parse(texts.get('report.json') ?? '') as WrittenDocument
  return { exitCode, report, texts }
}

/** Names of the texts that have a value. */
const having = (texts: ReadonlyMap<string, string>, value: string): readonly string[] =>
  [...texts].flatMap(([name, text]) => (text.includes(value) ? [name] : []))

/** A program that says its secrets wherever it can: in its log, its arguments and names of files. */
const TELLTALE =
  'echo "my key is $KEY"; echo "$KEY" | base64; echo "cannot write /var/$KEY: Read-only file system"; sh -c "sleep 600 # $0" "$KEY" & echo x > /var/lib/postgres/x && exec httpd -f -p 8080 -h /www'

const podOf = (image: string): string => `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  initContainers:
    - {name: seed, image: ${image}, imagePullPolicy: Never, command: [sh, -c, echo "seeded with $KEY"], envFrom: [{secretRef: {name: pass}}]}
  containers:
    - name: web
      image: ${image}
      imagePullPolicy: Never
      command: [sh, -c]
      args: ['${TELLTALE}']
      envFrom: [{secretRef: {name: pass}}]
      securityContext: {readOnlyRootFilesystem: true}
      readinessProbe: {exec: {command: [sh, -c, 'echo "probed with $KEY"; wget -q -O- http://127.0.0.1:8080/']}, periodSeconds: 1}
---
kind: Secret
metadata: {name: pass}
stringData: {KEY: ${SECRET}, USER: postgres}
`

test('a secret of a pod is printed and written nowhere, and the name of an account is no secret', async () => {
  const image = await imageFrom('workload-secrets', DOCKERFILE)
  await withManifests({ 'pod.yaml': podOf(image) }, async (folder) => {
    const words = ['--manifest-file', 'pod.yaml', '--evidence', 'always']
    const { exitCode, report, texts } = await everything(folder, words)
    expect(exitCode).toBe(2)
    expect(having(texts, SECRET)).toEqual([])
    expect(having(texts, Buffer.from(`${SECRET}\n`).toString('base64'))).toEqual([])
    expect(texts.get('container.log')).toContain('my key is ***')
    expect(texts.get('evidence/container.log')).toContain('my key is ***')
    expect(report.refusals.map(({ path }) => path)).toContain('/var/lib/postgres/x')
    expect(report.suggestion).toMatchObject({ proven: true })
    expect(report.suggestion?.recipes.manifestPatch).toContain('/var/lib/postgres')
  })
})

const composeOf = (image: string): string => `services:
  web:
    image: ${image}
    read_only: true
    entrypoint: [sh, -c]
    command: ['KEY=$$(cat /run/secrets/key); echo "token $$(cat /run/secrets/token)"; ${TELLTALE.replaceAll('$', '$$$$')}']
    expose: [8080]
    secrets: [key, token]
secrets: {key: {file: ./key.txt}, token: {environment: TOKEN}}
`

test('a secret of a Compose file is printed and written nowhere', async () => {
  const image = await imageFrom('workload-secrets', DOCKERFILE)
  await withManifests({ 'compose.yaml': composeOf(image) }, async (folder) => {
    await writeFile(join(folder, 'key.txt'), `${SECRET}\n`)
    const words = ['--compose-file', 'compose.yaml', '--evidence', 'always', '--pull', 'never']
    const { exitCode, report, texts } = await everything(folder, words)
    expect({ exitCode, first: report.findings[0] }).toMatchObject({ exitCode: 2 })
    expect([...having(texts, SECRET), ...having(texts, TOKEN)]).toEqual([])
    expect(texts.get('container.log')).toContain('my key is ***')
    expect(texts.get('container.log')).toContain('token ***')
    expect(report.suggestion).toMatchObject({ proven: true })
    expect(report.suggestion?.recipes.override).toContain('/var/lib/postgres')
  })
})
