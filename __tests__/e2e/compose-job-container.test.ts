import { execFile } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { WrittenDocument } from '../../src/report/document/document'
import { docker, leftOf, runOf } from '../harness/engine'

/**
 * The check of a Compose service in a job container: it shares the engine of the machine, whose
 * paths are not its own.
 */

const run = promisify(execFile)
const IMAGE = 'zero-drift-fixture/busybox:1'
const ROOT = join(__dirname, '..', '..')
/** Where each engine has its own socket, in its own world. */
const SOCKET = '/var/run/docker.sock'
const NETWORK = `zero-drift-job-${process.pid}`
/** The folder of the job's workspaces, and the temporary one within it, as the runner mounts them. */
const WORKSPACE = '/__w/shop/shop'
const TEMP = '/__w/_temp'

let folder = ''
let programs: readonly string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-job-container-'))
  programs = await mountsOfPrograms()
  await docker('network', 'create', NETWORK)
})
afterAll(async () => {
  await docker('network', 'rm', NETWORK)
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  await mkdir(join(folder, 'work/shop/shop'), { recursive: true })
  await mkdir(join(folder, 'temp'))
})
afterEach(async () => {
  for (const name of ['work', 'temp']) await rm(join(folder, name), { recursive: true })
})

/** Mounts of Node, Docker's command line and Compose, with their libraries, from a folder that every engine sees. */
async function mountsOfPrograms(): Promise<readonly string[]> {
  const { stdout: client } = await run('sh', ['-c', 'command -v docker'])
  const plugins = await docker('info', '--format', '{{json .ClientInfo.Plugins}}')
  const { Path: compose = '' } =
    (JSON.parse(plugins) as readonly { readonly Name: string; readonly Path: string }[]).find(
      ({ Name }) => Name === 'compose'
    ) ?? {}
  const own = new Map([
    ['/usr/local/bin/node', process.env['ZERO_DRIFT_NODE'] ?? process.execPath],
    ['/usr/local/bin/docker', client.trim()],
    ['/usr/local/lib/docker/cli-plugins/docker-compose', compose]
  ])
  const libraries = (await Promise.all(Array.from(own.values(), librariesOf))).flat()
  const files = new Map([...own, ...libraries.map((path) => [path, path] as const)])
  const mounts = Array.from(files, async ([path, source], index) => {
    const copy = join(folder, String(index))
    await copyFile(source, copy)
    await chmod(copy, 0o755)
    return `--volume=${copy}:${path}:ro`
  })
  return Promise.all(mounts)
}

/** Paths of the libraries that a program is linked with, and of the linker. */
async function librariesOf(program: string): Promise<readonly string[]> {
  // It fails for a program without any.
  const { stdout } = await run('ldd', [program]).catch(() => ({ stdout: '' }))
  return Array.from(stdout.matchAll(/(\/\S+) \(0x/g), ([, path]) => path ?? '')
}

/** Checks the service `web` of the workspace's `compose.yaml`. */
async function checked(files: Readonly<Record<string, string>>, ...words: readonly string[]) {
  for (const [name, text] of Object.entries(files))
    await writeFile(join(folder, 'work/shop/shop', name), text)
  const mounts = [
    `--volume=${join(folder, 'work')}:/__w`,
    `--volume=${join(folder, 'temp')}:${TEMP}`,
    `--volume=${join(ROOT, 'dist')}:/__a:ro`,
    `--volume=${SOCKET}:${SOCKET}`,
    ...programs
  ]
  const environment = [`--env=RUNNER_TEMP=${TEMP}`, '--env=TOKEN=a$b']
  const options = ['--rm', '--network', NETWORK, '--workdir', WORKSPACE, ...environment, ...mounts]
  const check = ['check', '--compose-file', 'compose.yaml', '--service', 'web']
  const command = ['node', '/__a/cli/index.js', ...check, '--output-dir', `${TEMP}/reports`]
  await docker('run', ...options, IMAGE, ...command, ...words).catch(() => undefined)
  const text = await readFile(join(folder, 'temp/reports/report.json'), 'utf8')
  const report = JSON.parse(text) as WrittenDocument
  expect(await leftOf(runOf(report.manifest))).toEqual([])
  return report
}

const errors = ({ findings }: WrittenDocument) =>
  findings.filter(({ level }) => level === 'error').map(({ kind }) => kind)

const PORT = ['--port', '8080']
const HTTP = ['--smoke-http', 'GET / 200 contains of the workspace']

const SERVING = `
services:
  web:
    image: ${IMAGE}
    command: [httpd, -f, -p, '8080', -h, /srv]
    read_only: true
`

test('files of the workspace are those of the engine’s machine', async () => {
  const report = await checked(
    {
      'index.html': 'of the workspace',
      token: 'secret',
      'compose.yaml': `${SERVING}
    volumes: ['./index.html:/srv/index.html:ro']
    secrets: [token, given]
    configs: [{source: page, target: /srv/page}]
    depends_on: {db: {condition: service_healthy}}
  db:
    image: ${IMAGE}
    command: sleep 60
    volumes: ['./index.html:/index.html:ro']
    healthcheck: {test: grep -q workspace /index.html, interval: 200ms}
secrets: {token: {file: ./token}, given: {environment: TOKEN}}
configs: {page: {content: inline}}
`
    },
    ...[...PORT, ...HTTP, '--smoke-http', 'GET /page 200 contains inline', '--explain', 'never'],
    ...['--smoke-exec', `grep -qx secret /run/secrets/token`],
    ...['--smoke-exec', `grep -qx 'a$b' /run/secrets/given`],
    ...['--smoke-exec', 'nslookup db']
  )
  expect(report.smoke.map(({ step, passed }) => [step, passed])).toHaveLength(5)
  // Compose starts no read-only service with a secret or config that has no file.
  expect([report.verdict, errors(report)]).toEqual([
    'drift',
    ['inline-on-read-only', 'inline-on-read-only']
  ])
  expect(report.changes).toEqual([])
})

test('a path that only the job container has is a bind without its source', async () => {
  const file = `${SERVING}    volumes: ['/usr/local/bin/node:/srv/node:ro', '/__elsewhere:/srv/elsewhere']\n`
  const report = await checked({ 'compose.yaml': file }, ...PORT, ...HTTP)
  expect([report.verdict, errors(report)]).toEqual(['error', ['bind-missing']])
  expect(report.findings[0]?.detail).toContain('"/__elsewhere"')
  expect(report.findings[0]?.location).toMatchObject({ file: 'compose.yaml', line: 7 })
})

test.each([
  ['without a way out', 'networks: [inside]', 'networks: {inside: {internal: true}}\n'],
  ['of another service', 'network_mode: "service:db"', ''],
  ['of the machine', 'network_mode: host', '']
])('a service in a network %s is reached', async (_, setting, objects) => {
  const file = `${SERVING.replace('8080', '18924')}    ${setting}
    volumes: ['./index.html:/srv/index.html:ro']
  db: {image: '${IMAGE}', command: sleep 60}
${objects}`
  const files = { 'compose.yaml': file, 'index.html': 'of the workspace' }
  const report = await checked(files, ...HTTP, '--port', '18924', '--explain', 'never')
  expect([report.verdict, errors(report)]).toEqual(['pass', []])
})

test('the fix is proven in the network of another service, too', async () => {
  const command = JSON.stringify(['sh', '-c', 'echo 1 > /run/pid || exit 3; exec httpd -f -p 8080'])
  const file = `
services:
  web:
    image: ${IMAGE}
    command: ${command}
    working_dir: /var/www
    read_only: true
    network_mode: "service:db"
  db: {image: '${IMAGE}', command: sleep 60}
`
  const report = await checked({ 'compose.yaml': file }, ...PORT, '--smoke-http', 'GET / 200')
  expect(report.verdict).toBe('failed')
  expect(report.suggestion).toMatchObject({
    proven: true,
    tmpfs: [expect.stringMatching(/^\/run:/)]
  })
  expect(report.suggestion?.recipes).toHaveProperty('patch')
})
