import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WrittenDocument } from '../../src/report/document/document'
import { cli } from '../harness/cli'
import { BUSYBOX } from '../harness/subject'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-policy-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const writing = (script: string): readonly string[] => [
  ...[BUSYBOX, '--read-only=false', '--smoke-exec', 'true', '--entrypoint', 'sh'],
  ...['--command', `-ec '${script}; sleep 300'`]
]

async function check(words: readonly string[]): Promise<WrittenDocument> {
  const { stdout } = await cli(['check', ...words, '--json', '--evidence', 'never'], {}, folder)
  return JSON.parse(stdout) as WrittenDocument
}

const write = (text: string): Promise<void> => writeFile(join(folder, '.zero-drift.yml'), text)

test('the policy in the folder is in force: its rules, its tmpfs, and their ends', async () => {
  await write(`version: 1
allow:
  - path: /var/*.pid
    kinds: [added]
    reason: pid file
    owner: us
  - path: /etc/old
    reason: until we knew better
    expires: 2020-01-31
  - path: /srv/**
    reason: nothing is there
tmpfs:
  - path: /scratch
    size: 1m
`)
  const document = await check(writing('touch /var/a.pid /etc/old /scratch/x'))
  expect(document.verdict).toBe('drift')
  expect(document.changes.filter(({ allowed }) => !allowed).map(({ path }) => path)).toEqual([
    '/etc/old'
  ])
  expect(document.findings.map(({ kind, location }) => [kind, location?.line])).toEqual([
    ['drift', 7],
    ['expired-rule', 7],
    ['unused-rule', 10]
  ])
  expect(document.rules).toMatchObject([
    { rule: 'A /var/*.pid', source: 'policy-file', used: 1, expired: false, owner: 'us' },
    { rule: '/etc/old', used: 0, expired: true, expires: '2020-01-31' },
    { rule: '/srv/**', used: 0, expired: false }
  ])
})

test('a rule for a place is for that place alone', async () => {
  await write('version: 1\nallow:\n  - path: /**\n    place: /data\n    reason: the store\n')
  const volume = ['--volumes', `${folder}:/data`]
  const document = await check([...writing('touch /data/x /etc/y'), ...volume])
  const seen = document.changes.map(({ path, allowed }) => [path, allowed])
  expect(seen).toContainEqual(['/etc/y', false])
  expect(seen).toContainEqual(['/data/x', true])
})

test('a policy that is wrong boots nothing', async () => {
  await write('version: 1\nallow:\n  - path: run\n    reson: x\n')
  const { stdout, exitCode } = await cli(['check', BUSYBOX], {}, folder)
  expect(exitCode).toBe(3)
  expect(stdout.replace(/\s+/g, ' ')).toContain('line 3, column 11: "path": "run" is not absolute')
  expect(stdout.replace(/\s+/g, ' ')).toContain('line 4, column 5: the key "reson" is unknown')
})

test('a baseline lets today’s drift pass, and nothing else', async () => {
  const random = 'echo 1 >/var/sess_$(cat /proc/sys/kernel/random/uuid)'
  const script = `touch /etc/x; mkdir /cache; ${random}`
  const ran = await cli(['baseline', ...writing(script)], {}, folder)
  expect([ran.exitCode, ran.stdout]).toEqual([
    0,
    expect.stringMatching(
      /^Wrote 3 rules with the reason "baseline" to \.zero-drift\.yml, for what drifts today\. They allow it until 20\d\d-\d\d-\d\d\.\nChecked once more with them: pass\.\n$/
    )
  ])
  const policy = await readFile(join(folder, '.zero-drift.yml'), 'utf8')
  expect(policy).toContain('/var/sess_*')
  expect((await check(writing(script))).verdict).toBe('pass')
  const more = await check(writing(`${script}; touch /etc/shadow2`))
  expect(more.changes.filter(({ allowed }) => !allowed).map(({ path }) => path)).toEqual([
    '/etc/shadow2'
  ])
  const again = await cli(['baseline', ...writing(script)], {}, folder)
  expect([again.exitCode, again.stdout]).toEqual([
    0,
    'Nothing drifts: there is nothing to write down, and the gate can stand as it is.\n'
  ])
})

test('a baseline and a proven fix are written to a file that is yet to be made', async () => {
  const named = ['--policy-file', 'deploy/web/policy.yml']
  const ran = await cli(['baseline', ...writing('touch /etc/x'), ...named], {}, folder)
  expect([ran.exitCode, ran.stdout]).toEqual([0, expect.stringContaining('deploy/web/policy.yml')])
  const own = ['--policy-file', 'fix.yml', '--write']
  const fix = [
    'suggest',
    BUSYBOX,
    '--command',
    'sh -c "touch /run/x"',
    '--wait-for',
    'exit',
    ...own
  ]
  expect(await cli(fix, {}, folder)).toMatchObject({ exitCode: 0 })
  expect(await readFile(join(folder, 'fix.yml'), 'utf8')).toContain('path: /run')
  const wrong = await cli(['check', BUSYBOX, '--policy-file', 'none.yml'], {}, folder)
  expect(wrong).toMatchObject({
    exitCode: 3,
    stdout: expect.stringContaining('none.yml') as string
  })
})

test('no baseline is written of an image that does not work', async () => {
  const ran = await cli(['baseline', BUSYBOX, '--command', 'false'], {}, folder)
  expect(ran.exitCode).toBe(2)
  expect(ran.stdout).toContain('No baseline was written')
  await expect(readFile(join(folder, '.zero-drift.yml'))).rejects.toThrow('ENOENT')
})

describe('zero-drift policy', () => {
  const GOOD = 'version: 1\nallow:\n  - path: /x\n    kinds: [added]\n    reason: why\n'

  test('check says what is wrong with a file, or that nothing is', async () => {
    await write(GOOD)
    const good = await cli(['policy', 'check'], {}, folder)
    expect([good.exitCode, good.stdout]).toEqual([0, '.zero-drift.yml: 1 rule.\n'])
    await write('version: 1\nallow: all\n')
    const bad = await cli(['policy', 'check'], {}, folder)
    expect([bad.exitCode, bad.stdout, bad.stderr]).toEqual([
      3,
      '',
      '".zero-drift.yml", line 2, column 8: "allow": expected a list, got "all".\n'
    ])
    const lost = await cli(['policy', 'check', 'lost.yml'], {}, folder)
    expect([lost.exitCode, lost.stderr]).toEqual([3, expect.stringContaining('lost.yml')])
  })

  test.each([
    [['--kind', 'added'], 0],
    [[], 1]
  ])('explain says which rule allows a path (%j)', async (words, exitCode) => {
    await write(GOOD)
    const ran = await cli(['policy', 'explain', '/x', ...words], {}, folder)
    expect(ran.exitCode).toBe(exitCode)
    expect(ran.stdout).toContain('added: allowed by line 3, `/x` (why).')
  })
})
