import { execFile, execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { WrittenDocument } from '../../src/report/document/document'
import type { Ran } from '../harness/cli'
import { docker } from '../harness/engine'
import { BUSYBOX, checked } from '../harness/subject'

const ROOT = join(__dirname, '..', '..')
const IMAGE = `zero-drift-test/command:${randomUUID()}`
const SOCKET = '/var/run/docker.sock'
const WEB = ['--command', 'httpd -f -p 8080 -h /var/www', '--port', '8080']
const GET = ['--smoke-http', 'GET / 200']

let folder: string
beforeAll(async () => {
  execFileSync('bash', ['scripts/base-images.sh', 'node'], { cwd: ROOT })
  const base = ['--build-arg', 'BASE=zero-drift-fixture/node-base:1']
  await docker('build', '--quiet', '--network', 'host', ...base, '--tag', IMAGE, ROOT)
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-container-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await docker('image', 'rm', IMAGE)
})

/** Runs the command in a container of its image that has the engine's socket. */
function run(options: readonly string[], ...words: readonly string[]): Promise<Ran> {
  const mount = ['--volume', `${SOCKET}:${SOCKET}`]
  const all = ['run', '--rm', ...mount, ...options, IMAGE, ...words]
  return promisify(execFile)('docker', all).then(
    ({ stdout, stderr }) => ({ exitCode: 0, stdout, stderr }),
    (error: unknown) => {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
      return { exitCode: code, stdout, stderr }
    }
  )
}

const verdictOf = ({ exitCode, stdout }: Ran) => ({
  exitCode,
  verdict: (JSON.parse(stdout) as WrittenDocument).verdict
})

describe('the command in a container', () => {
  it('is small', async () => {
    const size = await docker('image', 'inspect', '--format', '{{.Size}}', IMAGE)
    expect(Number(size)).toBeLessThan(150_000_000)
  })

  it('says its version without an engine', async () => {
    expect(await docker('run', '--rm', '--network', 'none', IMAGE, '--version')).toMatch(
      /^zero-drift \d+\.\d+\.\d+$/
    )
  })

  it('reaches a port that is published nowhere', async () => {
    const ran = await run([], 'check', BUSYBOX, ...WEB, ...GET, '--json')
    expect(verdictOf(ran)).toEqual({ exitCode: 0, verdict: 'pass' })
  })

  it('needs neither a writable root filesystem nor a capability', async () => {
    const hardened = ['--read-only', '--cap-drop', 'ALL', '--tmpfs', '/tmp']
    const ran = await run(
      [...hardened, '--security-opt', 'no-new-privileges'],
      ...['check', BUSYBOX, ...WEB, ...GET, '--json']
    )
    expect(verdictOf(ran)).toEqual({ exitCode: 0, verdict: 'pass' })
  })

  it('has the bash of smoke-run', async () => {
    const script = ['--smoke-run', '[[ "$ZERO_DRIFT_URL" == http://*:8080 ]]']
    const ran = await run([], 'check', BUSYBOX, ...WEB, ...script, '--json')
    expect(verdictOf(ran)).toEqual({ exitCode: 0, verdict: 'pass' })
  })

  describe('with a Compose file', () => {
    const CHECK = ['check', '--compose-file', 'compose.yaml', '--json', '--explain', 'never']
    const inFolder = (): readonly string[] => ['--volume', `${folder}:${folder}`, '-w', folder]
    beforeAll(async () => {
      const web = `{image: '${BUSYBOX}', read_only: true, command: [httpd, -f, -p, '8080', -h, /var/www]}`
      await writeFile(join(folder, 'compose.yaml'), `services:\n  web: ${web}\n`)
    })

    it('says that it has no Compose, and starts nothing', async () => {
      const { exitCode, stdout } = await run(inFolder(), ...CHECK)
      const { findings } = JSON.parse(stdout) as WrittenDocument
      expect([exitCode, findings.map(({ detail }) => detail)]).toEqual([
        3,
        [expect.stringMatching(/^needs Docker's Compose plugin, .* Install it, or describe/)]
      ])
    })

    it('works with the client and the plugin of the machine', async () => {
      const format = '{{range .ClientInfo.Plugins}}{{if eq .Name "compose"}}{{.Path}}{{end}}{{end}}'
      const plugin = await docker('info', '--format', format)
      const client = execFileSync('sh', ['-c', 'command -v docker'], { encoding: 'utf8' }).trim()
      const mounts = [
        ...['--volume', `${client}:/usr/local/bin/docker:ro`],
        ...['--volume', `${plugin}:/usr/local/lib/docker/cli-plugins/docker-compose:ro`]
      ]
      const ran = await run([...mounts, ...inFolder()], ...CHECK, ...GET, '--port', '8080')
      expect(verdictOf(ran)).toEqual({ exitCode: 0, verdict: 'pass' })
    })
  })

  it('leaves reports in a folder that is mounted, as the user that it is given', async () => {
    const { uid } = userInfo()
    const { gid } = await stat(SOCKET)
    const options = ['--volume', `${folder}:/work`, '--user', `${uid}:${gid}`]
    const drift = ['--command', 'touch /x', '--wait-for', 'exit', '--read-only', 'false']
    const ran = await run(options, 'check', BUSYBOX, ...drift, '--output-dir', 'reports')
    expect(ran.exitCode).toBe(1)
    const reports = join(folder, 'reports')
    expect(await readdir(reports)).toContain('report.html')
    expect((await stat(join(reports, 'report.json'))).uid).toBe(uid)
    const report = await readFile(join(reports, 'report.json'), 'utf8')
    expect((JSON.parse(report) as WrittenDocument).verdict).toBe('drift')
  })
})

test('the image passes its own check: read-only, while it checks another', async () => {
  const { report } = await checked({
    image: IMAGE,
    command: `check ${BUSYBOX} --command 'sleep 300' --smoke-exec true`,
    'wait-for': 'exit',
    volumes: `${SOCKET}:${SOCKET}`,
    tmpfs: '/tmp'
  })
  expect(report.verdict).toBe('pass')
  expect(report.run).toMatchObject({ readOnly: true, exitCode: 0 })
})
