import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { WrittenDocument } from '../../src/report/document/document'
import { runCli } from '../harness/cli'
import { docker, leftOf, runOf } from '../harness/engine'
import { endJob } from '../harness/job'
import type { Moment } from '../harness/moment'
import { runAction } from '../harness/runner'

const run = promisify(execFile)
const IMAGE = 'zero-drift-fixture/busybox:1'

/** A service that answers, after it wrote where these files say. */
const web = (script: string): string =>
  JSON.stringify(['sh', '-c', `${script}; exec httpd -f -p 8080 -h /var/www`])

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-compose-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

interface CheckedService {
  readonly exitCode: number | null
  readonly terminal: string
  readonly report: WrittenDocument
  readonly read: (name: string) => Promise<string>
}

type Files = Readonly<Record<string, string>>

const write = async (files: Files): Promise<void> => {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
}

/** Checks the service `web` of `compose.yaml` from the folder of its files. */
async function checked(files: Files, ...words: readonly string[]): Promise<CheckedService> {
  await write(files)
  const output = join(folder, 'reports')
  const given = words.includes('--compose-file') ? [] : ['--compose-file', 'compose.yaml']
  const check = ['check', ...given, '--service', 'web', '--output-dir', output]
  const env = { ...process.env, STAGE: 'e2e' }
  const { exitCode, stdout } = await runCli([...check, ...words], env, folder)
  const read = (name: string): Promise<string> => readFile(join(output, name), 'utf8')
  const report = JSON.parse(await read('report.json')) as WrittenDocument
  expect(await left(report)).toEqual([])
  return { exitCode, terminal: stdout, report, read }
}

/** Objects on the engine that are left of the run whose report this is. */
const left = ({ manifest }: WrittenDocument): Promise<readonly string[]> => leftOf(runOf(manifest))

const kinds = ({ findings }: WrittenDocument, level: string): readonly string[] =>
  findings.filter((one) => one.level === level).map(({ kind }) => kind)

const HTTP = ['--smoke-http', 'GET / 200', '--port', '8080']
const QUICK = [...HTTP, '--explain', 'never']

test('the file that lacks a mount gets the patch that makes the check pass', async () => {
  const compose = `# the shop
services:
  db:
    image: ${IMAGE}
  web:
    image: ${IMAGE} # ours
    command: ${web('mkdir -p /var/cache/app && echo 1 > /var/cache/app/x || exit 3')}
`
  const first = await checked({ 'compose.yaml': compose }, ...HTTP)
  expect([first.exitCode, first.report.verdict]).toEqual([2, 'failed'])
  expect(kinds(first.report, 'error')).toEqual(['exited', 'read-only-undeclared'])
  const undeclared = first.report.findings.find(({ kind }) => kind === 'read-only-undeclared')
  expect(undeclared?.location).toEqual({ file: 'compose.yaml', line: 5, column: 3 })
  const sarif = JSON.parse(await first.read('report.sarif')) as object
  expect(JSON.stringify(sarif)).toContain('"startLine":5,"startColumn":3')
  expect(first.report.suggestion).toMatchObject({ proven: true, recipes: { policy: /./ } })
  await run('git', ['init', '--quiet'], { cwd: folder })
  await run('git', ['apply', 'reports/suggestion/compose.patch'], { cwd: folder })
  const patched = await readFile(join(folder, 'compose.yaml'), 'utf8')
  expect(patched.startsWith('# the shop\n')).toBe(true)
  const second = await checked({}, ...HTTP)
  expect([second.exitCode, second.report.verdict]).toEqual([0, 'pass'])
})

test('a file behind a link, above the working directory, gets a patch that applies as it is printed', async () => {
  await mkdir(join(folder, 'deploy'))
  const below = join(folder, 'docs')
  await mkdir(below)
  await write({
    'deploy/base.yaml': `services:
  web:
    image: ${IMAGE}
    command: ${web('mkdir -p /var/cache/app && echo 1 > /var/cache/app/x || exit 3')}
`,
    '.zero-drift.yml': `version: 1
check:
  compose-file: compose.yaml
  service: web
  port: 8080
  smoke-http: GET / 200
`
  })
  await symlink('deploy/base.yaml', join(folder, 'compose.yaml'))
  await run('git', ['init', '--quiet'], { cwd: folder })
  const check = (command: string) =>
    runCli([command, '--output-dir', join(folder, 'out')], process.env, below)
  const first = await check('check')
  expect(first.exitCode).toBe(2)
  const [, apply = ''] = /^ {2}Apply {2}(git .*)$/m.exec(first.stdout) ?? []
  expect(apply).toBe('git -C .. apply out/suggestion/compose.patch')
  await run('sh', ['-c', apply], { cwd: below })
  expect((await check('check')).exitCode).toBe(0)
})

test('a word that is a service is no image, and one after a switch is its value', async () => {
  await write({
    'compose.yaml': `services: { web: { image: ${IMAGE} }, db: { image: ${IMAGE} } }\n`
  })
  const said = async (...words: readonly string[]) => {
    const { exitCode, stdout } = await runCli(
      ['check', '--compose-file', 'compose.yaml', ...words],
      process.env,
      folder
    )
    return { exitCode, said: stdout.replace(/\s+/g, ' ') }
  }
  expect(await said('web')).toEqual({
    exitCode: 3,
    said: expect.stringContaining(
      '"web" is a service of the Compose files, which "--service" names; for an image that is called so write "web:latest".'
    ) as string
  })
  expect(await said('--service', 'web', '--read-only', 'perhaps')).toEqual({
    exitCode: 3,
    said: expect.stringContaining(
      '"perhaps" is neither "true", "false" nor "declared"; write one of them.'
    ) as string
  })
})

test('what is started beside the service is reported, and left alone', async () => {
  const volume = await docker('volume', 'create', `zero-drift-e2e-${process.pid}`)
  await docker(
    'run',
    '--rm',
    '--volume',
    `${volume}:/data`,
    IMAGE,
    'sh',
    '-c',
    'echo kept > /data/file'
  )
  try {
    const { report, exitCode } = await checked(
      {
        'compose.yaml': `
services:
  web:
    image: ${IMAGE}
    command: ${web('echo 1 > /data/file')}
    read_only: true
    container_name: prod-web
    restart: always
    ports: ['80:8080']
    tmpfs: [/tmp, /scratch]
    environment: {STAGE: '\${STAGE}'}
    volumes: [data:/data]
    depends_on:
      db: {condition: service_healthy}
      migrate: {condition: service_completed_successfully}
  db:
    image: ${IMAGE}
    init: true
    command: sleep 60
    healthcheck: {test: 'true', interval: 200ms}
  migrate:
    image: ${IMAGE}
    read_only: true
    command: ['true']
volumes:
  data: {name: ${volume}}
`
      },
      ...QUICK,
      '--smoke-exec',
      `sh -c 'test "$STAGE" = e2e && nslookup db && nslookup prod-web'`,
      '--allow',
      '/data/**'
    )
    expect([exitCode, report.verdict]).toEqual([0, 'pass'])
    expect(report.manifest).toMatchObject({
      kind: 'compose',
      files: ['compose.yaml'],
      service: 'web',
      variables: ['STAGE'],
      dependencies: [
        { service: 'db', condition: 'service_healthy', state: 'healthy', readOnly: false },
        { service: 'migrate', state: 'exited (0)', readOnly: true }
      ],
      standIns: [{ kind: 'volume', key: 'data', of: volume, why: 'named' }]
    })
    expect(new Set(kinds(report, 'notice'))).toEqual(
      new Set(['stand-in', 'dependency-writable', 'mount-unused'])
    )
    const kept = ['run', '--rm', '--volume', `${volume}:/data`, IMAGE, 'cat', '/data/file']
    expect(await docker(...kept)).toBe('kept')
    const unused = report.findings.filter(({ kind }) => kind === 'mount-unused')
    expect(unused.map(({ path, location }) => [path, location?.line])).toEqual([
      ['/scratch', 10],
      ['/tmp', 10]
    ])
  } finally {
    await docker('volume', 'rm', volume)
  }
})

test('the service and its dependencies reach each other by every name', async () => {
  const compose = `
services:
  web:
    image: ${IMAGE}
    command: ${web('true')}
    read_only: true
    container_name: prod-web
    networks: {default: {aliases: [shop]}}
    volumes: [shared:/shared]
    depends_on: {client: {condition: service_started}}
  client:
    image: ${IMAGE}
    command: [sh, -c, 'for name in web shop prod-web; do until wget -q -O /dev/null http://$$name:8080; do sleep 0.1; done; done; touch /shared/reached; sleep 60']
    container_name: prod-client
    networks: {default: {aliases: [visitor]}}
    volumes: [shared:/shared]
volumes: {shared: {}}
`
  const script = `for name in client visitor prod-client; do nslookup $name || exit 1; done; until test -f /shared/reached; do sleep 0.1; done`
  const reached = ['--smoke-exec', `sh -c '${script}'`, '--allow', '/shared/**']
  const { report } = await checked({ 'compose.yaml': compose }, ...QUICK, ...reached)
  expect(report.smoke.map(({ passed }) => passed)).toEqual([true, true])
  expect(report.verdict).toBe('pass')
})

test('what is deployed on the machine keeps its name and its port', async () => {
  const name = `zero-drift-e2e-deployed-${process.pid}`
  const compose = `
services:
  web:
    image: ${IMAGE}
    command: ${web('true')}
    read_only: true
    container_name: ${name}
    ports: ['127.0.0.1:18938:8080']
`
  await write({ 'compose.yaml': compose })
  await run('docker', ['compose', 'up', '--detach'], { cwd: folder })
  try {
    const { report } = await checked({}, ...HTTP)
    expect([report.verdict, kinds(report, 'error')]).toEqual(['pass', []])
    expect(await docker('inspect', '--format', '{{.State.Running}}', name)).toBe('true')
  } finally {
    await run('docker', ['compose', 'down', '--timeout', '0'], { cwd: folder })
  }
})

test('a dependency that fails is the reason, at its line, and nothing is judged', async () => {
  const { exitCode, report, terminal } = await checked(
    {
      'compose.yaml': `
services:
  web:
    image: ${IMAGE}
    command: ${web('true')}
    depends_on: {db: {condition: service_healthy}}
  db:
    image: ${IMAGE}
    command: [sh, -c, 'echo "::error::no disk"; exit 7']
    healthcheck: {test: 'true', interval: 1h}
`
    },
    ...QUICK
  )
  expect([exitCode, report.verdict]).toEqual([3, 'error'])
  expect(kinds(report, 'error')).toEqual(['dependency-failed'])
  const [finding] = report.findings
  expect(finding?.detail).toMatch(/"db".*exited \(7\).*no disk/)
  expect(finding?.location).toMatchObject({ file: 'compose.yaml', line: 6 })
  expect(terminal).not.toMatch(/^::/m)
})

test('a bind without its source is an error at its line, and makes no folder', async () => {
  const { report } = await checked(
    {
      'compose.yaml': `
services:
  web:
    image: ${IMAGE}
    command: ${web('true')}
    volumes: ['./conf/web.conf:/etc/web.conf:ro']
`
    },
    ...QUICK
  )
  expect(kinds(report, 'error')).toEqual(['bind-missing'])
  expect(report.findings[0]?.location).toMatchObject({ file: 'compose.yaml', line: 6 })
  await expect(readFile(join(folder, 'conf'))).rejects.toMatchObject({ code: 'ENOENT' })
})

test.each([
  ['with an SELinux label', '"./gone:/etc/x:ro,Z"'],
  [
    'in the long form',
    '{type: bind, source: ./gone, target: /etc/x, bind: {create_host_path: true}}'
  ],
  [
    'of both',
    '{type: bind, source: ./gone, target: /etc/x, bind: {selinux: z, create_host_path: true}}'
  ]
])('so it is for a bind %s, of a dependency, too', async (_, mount) => {
  const { report } = await checked(
    {
      'compose.yaml': `
services:
  web: {image: ${IMAGE}, command: sleep 60, depends_on: [db]}
  db:
    image: ${IMAGE}
    command: sleep 60
    volumes:
      - ${mount}
`
    },
    ...QUICK
  )
  expect(kinds(report, 'error')).toEqual(['bind-missing'])
  expect(report.findings[0]).toMatchObject({
    path: '/etc/x',
    location: { file: 'compose.yaml', line: 8, column: 9 },
    detail: expect.stringContaining(
      `The service "db" mounts "${folder}/gone" at "/etc/x"`
    ) as string
  })
  expect((await readdir(folder)).toSorted()).toEqual(['compose.yaml', 'reports'])
})

test('what inputs and dependencies change is reported by its name', async () => {
  const { report } = await checked(
    {
      'compose.yaml': `
services:
  web:
    image: ${IMAGE}
    command: ${web('true')}
    read_only: true
    platform: linux/amd64
    environment: {SAME: '1', OTHER: file}
    depends_on: [db]
  db:
    image: ${IMAGE}
    command: sleep 60
    read_only: true
    volumes: ['.:/checkout', './compose.yaml:/c.yaml:ro']
`
    },
    ...[...QUICK, '--env', 'SAME=1', '--env', 'OTHER=hunter2', '--env', 'MORE=hunter3']
  )
  expect(report.verdict).toBe('pass')
  const details = report.findings.map(({ kind, detail }) => [kind, detail])
  expect(details).toContainEqual([
    'variable-replaced',
    'The inputs `env` and `env-file` win over the Compose file. For `web` they replaced `OTHER`. `web` has `MORE` only in the check. The service that is deployed runs without these values.'
  ])
  expect(details).toContainEqual([
    'dependency-writable',
    `The service \`db\` can write to \`${folder}\` on the engine's machine. This check does not judge dependencies: check each service on its own.`
  ])
  expect(JSON.stringify(report)).not.toMatch(/hunter[23]/)
})

test('a volume that an input names is mounted with what it holds, and kept', async () => {
  const volume = await docker('volume', 'create', `zero-drift-e2e-given-${process.pid}`)
  const mounted = ['run', '--rm', '--volume', `${volume}:/data`, IMAGE, 'sh', '-c']
  const files = {
    'compose.yaml': `
services:
  web:
    image: ${IMAGE}
    command: ${web('grep -q kept /data/file || exit 5')}
    read_only: true
    volumes: [data:/data]
volumes: {data: }
`
  }
  try {
    await docker(...mounted, 'echo kept > /data/file')
    const { report } = await checked(files, ...QUICK, '--volumes', `${volume}:/data`)
    expect([report.verdict, kinds(report, 'error')]).toEqual(['pass', []])
    expect(await docker(...mounted, 'read x < /data/file; echo $x')).toBe('kept')
  } finally {
    await docker('volume', 'rm', volume)
  }
  const { report } = await checked(files, ...QUICK, '--volumes', `${volume}:/data`)
  expect(report.findings[0]?.detail).toContain(`the engine has no volume "${volume}"`)
})

test('variables that no container can have are bad inputs at their lines', async () => {
  const { report } = await checked(
    {
      'bad.env': 'FINE=1\nNUL=hunter2\0\n',
      'compose.yaml': `
services:
  web:
    image: ${IMAGE}
    command: sleep 60
    env_file: bad.env
    environment: {"B\\0": x, LINES: "a\\nb"}
`
    },
    ...QUICK
  )
  const bad = report.findings.filter(({ kind }) => kind === 'bad-input')
  expect(bad.map(({ location }) => location?.line).toSorted()).toEqual([7, 7])
  expect(JSON.stringify(report)).not.toContain('hunter2')
})

test('a file with variables that is a folder is a bad input at its line', async () => {
  const { report } = await checked(
    {
      'compose.yaml': `
services:
  web:
    image: ${IMAGE}
    command: sleep 60
    env_file:
      - ./reports
`
    },
    ...QUICK
  )
  expect(report.findings[0]).toMatchObject({
    kind: 'bad-input',
    location: { file: 'compose.yaml', line: 7, column: 9 }
  })
})

test.each([
  ['read-only', true, 'error'],
  ['writable', false, 'warning']
] as const)(
  'a config in the file itself cannot be deployed on a %s service made read-only',
  async (_, isDeclared, level) => {
    const { report } = await checked(
      {
        'compose.yaml': `
services:
  web:
    image: ${IMAGE}
    command: ${web('grep -q hello /etc/motd || exit 4')}
    read_only: ${String(isDeclared)}
    configs: [{source: motd, target: /etc/motd}]
configs:
  motd: {content: hello}
`
      },
      ...QUICK
    )
    expect(report.verdict).toBe('drift')
    expect(kinds(report, level)).toContain('inline-on-read-only')
    expect(kinds(report, 'error').includes('read-only-undeclared')).toBe(!isDeclared)
    expect(report.smoke.map(({ passed }) => passed)).toEqual([true])
  }
)

test('as the file says it: writable, and every change is compared', async () => {
  const compose = `
services:
  web:
    image: ${IMAGE}
    command: ${web('echo 1 > /etc/added')}
`
  const { report } = await checked({ 'compose.yaml': compose }, ...QUICK, '--read-only', 'declared')
  expect([report.verdict, report.run?.readOnly]).toEqual(['drift', false])
  expect(kinds(report, 'error')).toEqual(['drift'])
  expect(kinds(report, 'warning')).toEqual(['writable-as-declared'])
})

test.each([
  ['a network without a way out', 'networks: [inside]', 'networks: {inside: {internal: true}}\n'],
  ['the network of another service', 'network_mode: "service:db"', ''],
  ['the network of the machine', 'network_mode: host', '']
])('a service with %s is reached', async (_, setting, objects) => {
  const { report } = await checked(
    {
      'compose.yaml': `
services:
  web:
    image: ${IMAGE}
    command: ["httpd", "-f", "-p", "18923", "-h", "/var/www"]
    read_only: true
    ${setting}
  db:
    image: ${IMAGE}
    command: sleep 60
${objects}`
    },
    ...['--smoke-http', 'GET / 200', '--port', '18923', '--explain', 'never']
  )
  expect([report.verdict, kinds(report, 'error')]).toEqual(['pass', []])
})

test('a service without a network has no port to test', async () => {
  const compose = `services: {web: {image: '${IMAGE}', command: sleep 60, network_mode: none}}\n`
  const { report } = await checked({ 'compose.yaml': compose }, ...QUICK)
  expect([report.verdict, kinds(report, 'error')]).toEqual(['error', ['bad-input']])
  expect(report.findings[0]?.detail).toContain('"network_mode: none"')
})

test('a variable that decides whether the service is read-only is named', async () => {
  const compose = `
services:
  web:
    image: ${IMAGE}
    command: ${web('true')}
    read_only: \${RO:-false}
`
  const { report, terminal } = await checked({ 'compose.yaml': compose }, ...HTTP)
  expect([report.verdict, kinds(report, 'error')]).toEqual(['drift', ['read-only-undeclared']])
  expect(report.findings[0]?.location).toMatchObject({ file: 'compose.yaml', line: 6 })
  expect(terminal).toContain('RO')
})

test.each([
  ['processes of another service', 'pid: "service:db"', ['/dev']],
  ['processes and memory of another service', 'pid: "service:db"\n    ipc: "service:db"', ['/dev']],
  ['processes of the machine', 'pid: host', ['/dev']],
  ['memory of another service', 'ipc: "service:db"', []]
])('what is inspected of a service with the %s are its own mounts', async (_, setting, unseen) => {
  const { report } = await checked(
    {
      'compose.yaml': `
services:
  web:
    image: ${IMAGE}
    command: ${web('touch /tmp/own')}
    read_only: true
    tmpfs: [/tmp]
    ${setting}
  db:
    image: ${IMAGE}
    command: [sh, -c, 'touch /tmp/foreign; exec sleep 60']
    init: true
    ipc: shareable
    tmpfs: [/tmp]
`
    },
    ...QUICK
  )
  expect([report.verdict, kinds(report, 'error')]).toEqual(['pass', []])
  const { places, changes } = report
  expect(places.filter(({ watched }) => watched === 'none').map(({ path }) => path)).toEqual(unseen)
  expect(changes.map(({ path }) => path)).toEqual(['/tmp/own'])
})

test('what is written to the memory of another service is drift: it outlives the container', async () => {
  const { report } = await checked(
    {
      'compose.yaml': `
services:
  web:
    image: ${IMAGE}
    command: ${web('echo kept >/dev/shm/kept')}
    read_only: true
    ipc: "service:db"
  db: {image: '${IMAGE}', command: sleep 60, init: true, ipc: shareable}
`
    },
    ...QUICK
  )
  expect([report.verdict, report.changes.map(({ path }) => path)]).toEqual([
    'drift',
    ['/dev/shm/kept']
  ])
})

test('mounts are inspected with the type, owner and rights that the file gives', async () => {
  const { report } = await checked(
    {
      'compose.yaml': `
services:
  web:
    image: ${IMAGE}
    user: '1000:1000'
    command: ${web('touch /run/a /cache/b && ! touch /closed/c')}
    read_only: true
    tmpfs: ['/run:uid=1000,mode=0700', '/programs:exec']
    volumes:
      - {type: tmpfs, target: /cache, tmpfs: {mode: 01777}}
      - {type: tmpfs, target: /closed, tmpfs: {mode: 0755}}
      - /kept
`
    },
    ...QUICK
  )
  expect(report.verdict).toBe('pass')
  const places = report.places.filter(({ declared }) => declared)
  expect(
    places.map(({ path, type, watched, executable, writableBy }) => [
      ...[path, type, watched],
      ...[executable, writableBy]
    ])
  ).toEqual([
    ['/cache', 'tmpfs', 'content', false, 'user'],
    ['/closed', 'tmpfs', 'content', false, 'root'],
    ['/kept', 'volume', 'content', true, 'root'],
    ['/programs', 'tmpfs', 'content', true, 'user'],
    ['/run', 'tmpfs', 'content', false, 'user']
  ])
  const run = report.changes.find(({ path }) => path === '/run/a')
  expect(run?.after).toMatchObject({ uid: 1000, gid: 1000 })
})

describe('in /dev', () => {
  const withDevice = (script: string): string => `
services:
  web:
    image: ${IMAGE}
    command: ${web(script)}
    read_only: true
    devices: ['/dev/null:/dev/own/disk:r']
`

  test('devices of the file are no changes', async () => {
    const { report } = await checked(
      { 'compose.yaml': withDevice('test -c /dev/own/disk || exit 3') },
      ...QUICK
    )
    expect([report.verdict, report.changes]).toEqual(['pass', []])
  })

  test('the program’s own changes are, beside those devices, too', async () => {
    const script = 'chmod 600 /dev/own/disk && echo 1 > /dev/own/file || exit 3'
    const { report } = await checked({ 'compose.yaml': withDevice(script) }, ...QUICK)
    const changes = report.changes.map(({ path, kind }) => [path, kind])
    expect([report.verdict, changes]).toEqual([
      'drift',
      [
        ['/dev/own/disk', 'changed'],
        ['/dev/own/file', 'added']
      ]
    ])
  })
})

test('a privileged service has the devices of the machine, if the engine starts it', async () => {
  const isStarted = await docker('run', '--rm', '--privileged', IMAGE, 'true').then(
    () => true,
    () => false
  )
  const { report } = await checked(
    {
      'compose.yaml': `
services:
  web:
    image: ${IMAGE}
    command: ${web('test -w /sys/kernel || exit 3')}
    read_only: true
    privileged: true
`
    },
    ...QUICK
  )
  // The engine of a machine in a machine may not have all the rights that it would have to give.
  const expected = isStarted ? ['pass', [], ['machine-exposed']] : ['error', ['engine-fault'], []]
  const told = [kinds(report, 'error'), kinds(report, 'warning')]
  expect([report.verdict, ...told]).toEqual(expected)
  expect(report.changes).toEqual([])
})

test('a job that ends by itself is checked with its tmpfs', async () => {
  const { report } = await checked(
    {
      'compose.yaml': `
services:
  web:
    image: ${IMAGE}
    command: [sh, -c, 'echo 1 > /work/out && echo 2 > /data/out']
    read_only: true
    tmpfs: [/work]
    volumes: [/data]
`
    },
    ...['--wait-for', 'exit', '--explain', 'never', '--allow', '/data/**']
  )
  expect(report.verdict).toBe('pass')
  expect(report.changes.filter(({ path }) => path.startsWith('/work/'))).toHaveLength(1)
})

test('a job whose end another service awaits is checked as one', async () => {
  const compose = `
services:
  web:
    image: ${IMAGE}
    command: [sh, -c, 'echo 1 > /work/out']
    read_only: true
    expose: ['8080']
    tmpfs: [/work]
  app:
    image: ${IMAGE}
    profiles: [app]
    depends_on: {web: {condition: service_completed_successfully}}
`
  const { report, terminal } = await checked({ 'compose.yaml': compose }, '--explain', 'never')
  expect([report.verdict, report.run?.exitCode]).toEqual(['pass', 0])
  expect(kinds(report, 'notice')).toEqual(['taken-for-job'])
  expect(terminal).toContain('    - web was checked as a one-shot job (compose.yaml:5)\n')
  const served = await checked({}, ...QUICK)
  expect([served.report.verdict, kinds(served.report, 'notice')]).toEqual(['failed', []])
})

test('a policy file names Compose files and volumes from its own folder', async () => {
  await mkdir(join(folder, 'deploy', 'ci'), { recursive: true })
  await write({
    'deploy/compose.yaml': `
services:
  web:
    image: ${IMAGE}
    command: ${web('grep -q given /etc/web.conf || exit 4')}
    read_only: true
    volumes: ['./none.conf:/etc/web.conf:ro']
`,
    'deploy/ci/web.conf': 'given',
    'deploy/policy.yml': `version: 1
check:
  compose-file: compose.yaml
  service: web
  port: 8080
  smoke-http: GET / 200
  volumes: [./ci/web.conf:/etc/web.conf:ro]
`,
    'deploy/faulty.yml': `version: 1
check:
  compose-file: none.yaml
`
  })
  const check = async (policy: string, where: string) => {
    const words = ['check', '--policy-file', policy, '--json']
    const { stdout } = await runCli(words, process.env, join(folder, where))
    return JSON.parse(stdout) as WrittenDocument
  }
  expect((await check('deploy/policy.yml', '.')).verdict).toBe('pass')
  expect((await check('../policy.yml', 'deploy/ci')).verdict).toBe('pass')
  const faulty = await check('deploy/faulty.yml', '.')
  expect(kinds(faulty, 'error')).toEqual(['bad-input'])
  expect(faulty.findings[0]).toMatchObject({
    detail: expect.stringMatching(
      /"deploy\/faulty\.yml", line 3, column 17: "compose-file": .*deploy\/none\.yaml/
    ) as string,
    location: { file: 'deploy/faulty.yml', line: 3 }
  })
})

test('a relative source of a volume on the command line is from the working directory', async () => {
  const compose = `
services:
  web:
    image: ${IMAGE}
    command: ${web('grep -q given /etc/web.conf || exit 4')}
    read_only: true
    volumes: ['./none.conf:/etc/web.conf:ro']
`
  const files = { 'compose.yaml': compose, 'given.conf': 'given' }
  const { report } = await checked(files, ...QUICK, '--volumes', './given.conf:/etc/web.conf:ro')
  expect(report.verdict).toBe('pass')
})

test('hostile names and texts stay texts', async () => {
  const { exitCode, terminal, read } = await checked(
    {
      'a ::error::x.yaml': `
services:
  web:
    image: ${IMAGE}
    command: ${web('true')}
    labels: {"::set-output name=verdict::pass": "\\u001b[31m"}
    depends_on: {"::error::db": {condition: service_started}}
  "::error::db":
    image: ${IMAGE}
    command: sleep 60
`
    },
    ...['--compose-file', 'a ::error::x.yaml', ...QUICK]
  )
  // Compose allows no such name of a service, and says so.
  expect(exitCode).toBe(3)
  for (const text of [terminal, await read('summary.md')]) {
    expect(text).not.toMatch(/^\s*::/m)
    expect(text).not.toContain('\u001b[31m')
  }
})

test.each([
  [['--tmpfs', '/run'], 'cannot be given beside a Compose file'],
  [['--compose-profiles', 'x y'], 'profile'],
  [['--volumes', '/x:/not-mounted'], 'is no mount of the service']
] as const)(
  'a bad input beside the file is named before anything starts: %j',
  async (words, said) => {
    const compose = `services: {web: {image: '${IMAGE}', command: sleep 60}}\n`
    const { exitCode, report } = await checked({ 'compose.yaml': compose }, ...QUICK, ...words)
    expect([exitCode, report.verdict]).toEqual([3, 'error'])
    expect(kinds(report, 'error')).toEqual(['bad-input'])
    expect(report.findings[0]?.detail).toContain(said)
  }
)

test('nothing is left of a check that is ended while dependencies start', async () => {
  await write({
    'compose.yaml': `
services:
  web: {image: '${IMAGE}', command: sleep 60, depends_on: {db: {condition: service_healthy}}}
  db: {image: '${IMAGE}', command: sleep 60, healthcheck: {test: 'false', interval: 1s, retries: 999}}
`
  })
  const words = ['check', '--compose-file', 'compose.yaml', '--service', 'web']
  const cli = join(__dirname, '..', '..', 'dist', 'cli', 'index.js')
  const child = spawn(cli, [...words, '--output-dir', join(folder, 'reports')], { cwd: folder })
  const closed = new Promise((resolve) => child.once('close', resolve))
  await new Promise<void>((resolve) => {
    child.stderr.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Starting "db"')) resolve()
    })
  })
  child.kill('SIGTERM')
  await closed
  const report = JSON.parse(
    await readFile(join(folder, 'reports', 'report.json'), 'utf8')
  ) as WrittenDocument
  expect(kinds(report, 'error')).toEqual(['cancelled'])
  expect(await left(report)).toEqual([])
})

/** Resolves once a container of this service runs. */
async function running(service: string): Promise<void> {
  const filter = `label=com.docker.compose.service=${service}`
  while (!(await docker('ps', '--quiet', '--filter', filter))) continue
}

test.each<[string, (db: string) => Moment]>([
  ['creates dependencies', (db) => (line) => line.includes(`Starting "${db}"`)],
  ['waits for dependencies', running]
])(
  'nothing is left by the post step of a check that was killed while it %s',
  async (what, when) => {
    const db = `db-${process.pid}-${what.length}`
    await write({
      'compose.yaml': `
services:
  web: {image: '${IMAGE}', command: sleep 60, depends_on: {${db}: {condition: service_healthy}}}
  ${db}: {image: '${IMAGE}', command: sleep 60, healthcheck: {test: 'false', interval: 1s, retries: 99}}
`
    })
    const inputs = { 'compose-file': join(folder, 'compose.yaml'), service: 'web' }
    const result = await runAction({ inputs, kill: { when: when(db) } })
    await endJob(result.job)
    expect([result.main.signal, result.post.outcome]).toEqual(['SIGKILL', 'success'])
    expect(await leftOf(result.main.state['run'])).toEqual([])
  }
)
