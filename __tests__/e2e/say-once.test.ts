import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { WrittenDocument } from '../../src/report/document/document'
import { cli } from '../harness/cli'
import { docker } from '../harness/engine'
import { BUSYBOX, shell, WEB } from '../harness/subject'

let folder: string
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'zero-drift-once-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

const ran = (...words: readonly string[]) => cli(words, {}, folder)
const policy = (): Promise<string> => readFile(join(folder, '.zero-drift.yml'), 'utf8')
const write = (text: string): Promise<void> => writeFile(join(folder, '.zero-drift.yml'), text)

async function reported(...words: readonly string[]): Promise<WrittenDocument> {
  return JSON.parse((await ran(...words, '--json')).stdout) as WrittenDocument
}

/** What a verdict is made of; times, ports and names differ from run to run. */
const essence = ({ verdict, changes, places, smoke, refusals, rules }: WrittenDocument) => ({
  ...{ verdict, changes, places, refusals, rules },
  smoke: smoke.map(({ step, passed }) => ({ step, passed }))
})

const WRITING = shell('touch /run/x /var/y; httpd -f -p 8080 -h /var/www')

it('gives a plain check the verdict that its options give', async () => {
  const options = [
    '--read-only=false',
    '--tmpfs',
    '/run',
    '--allow',
    'A /var/z',
    '--explain',
    'never'
  ]
  const smoke = ['--port', '8080', '--smoke-http', 'GET / 200', '--smoke-exec', 'test -e /var/y']
  const typed = await reported('check', BUSYBOX, '--command', WRITING, ...options, ...smoke)
  await write(`version: 1
check:
  image: ${BUSYBOX}
  command: [sh, -c, 'touch /run/x /var/y; httpd -f -p 8080 -h /var/www']
  read-only: false
  tmpfs: [/run]
  allow:
    - A /var/z
  explain: never
  port: 8080
  smoke-http: |
    GET / 200
  smoke-exec:
    - test -e /var/y
`)
  const plain = await reported('check')
  const rules = plain.rules.map(({ location, ...rule }) => ({ rule, line: location?.line }))
  expect(rules).toEqual([{ rule: typed.rules[0], line: 8 }])
  expect(essence({ ...plain, rules: typed.rules })).toEqual(essence(typed))
  expect(typed.verdict).toBe('drift')
  expect(plain.policy?.inputs).toEqual([
    ...['image', 'command', 'port', 'read-only', 'tmpfs', 'smoke-http', 'smoke-exec', 'allow'],
    'explain'
  ])
  const wins = await reported('check', '--allow', '/var/**')
  expect(wins.verdict).toBe('pass')
})

it('checks all images of the file, and one by its image, but none by its name', async () => {
  await write(`version: 1
check:
  explain: never
images:
  - name: web
    image: ${BUSYBOX}
    check:
      command: ${WEB.command}
      port: 8080
      smoke-http: GET / 200
  - name: job
    image: docker.io/${BUSYBOX}
    check: { command: 'touch /etc/x', wait-for: exit }
`)
  const all = await ran('check', '--json')
  const { reports } = JSON.parse(all.stdout) as { readonly reports: readonly WrittenDocument[] }
  expect([all.exitCode, reports.map(({ verdict }) => verdict)]).toEqual([2, ['pass', 'failed']])
  expect((await ran('check')).stdout).toContain('── web ──')
  expect(await ran('check', BUSYBOX)).toMatchObject({ exitCode: 0 })
  const named = await reported('check', 'web', '--pull', 'never')
  expect(named.findings.map(({ kind }) => kind)).toEqual(['image-missing'])
})

it('holds what suggest --write proved, so that the next plain check passes', async () => {
  const script = 'set -e; echo 1 >/run/x; mkdir -p /data; echo 1 >/data/shop.db; sleep 300'
  const smoke = ['--smoke-exec', 'test -e /data/shop.db']
  const first = await ran('suggest', BUSYBOX, '--command', shell(script), ...smoke, '--write')
  expect([first.exitCode, first.stderr]).toEqual([0, expect.stringContaining('was written.')])
  const written = await policy()
  expect(written).toMatch(/^# yaml-language-server: \$schema=https:\/\/\S+\nversion: 1\n/)
  const { check, tmpfs } = parse(written) as {
    readonly check: { readonly volumes: readonly string[] }
    readonly tmpfs: readonly unknown[]
  }
  expect(check).toMatchObject({ image: BUSYBOX, 'smoke-exec': ['test -e /data/shop.db'] })
  expect([check.volumes.map((line) => line.split(':')[1]), tmpfs]).toEqual([
    ['/data'],
    [{ path: '/run', size: '16m', mode: '0755' }]
  ])
  expect(await ran('check')).toMatchObject({ exitCode: 0 })
  const second = await ran('suggest', '--write')
  expect([second.exitCode, await policy()]).toEqual([0, written])
  const volume = check.volumes[0]?.split(':')[0] ?? ''
  expect(await docker('volume', 'ls', '-q', '--filter', `name=^${volume}$`)).toBe('')
})

it('holds what a baseline was made with, so that the next plain check passes', async () => {
  const options = ['--read-only', 'false', '--command', shell('touch /etc/x; sleep 300')]
  const first = await ran('baseline', BUSYBOX, ...options, '--smoke-exec', 'true')
  expect(first.exitCode).toBe(0)
  const written = await policy()
  expect(parse(written)).toMatchObject({
    check: { image: BUSYBOX, 'read-only': false, 'smoke-exec': ['true'] },
    allow: [{ path: '/etc/x', reason: 'baseline' }]
  })
  expect(await ran('check')).toMatchObject({ exitCode: 0 })
  expect([(await ran('baseline')).exitCode, await policy()]).toEqual([0, written])
})
