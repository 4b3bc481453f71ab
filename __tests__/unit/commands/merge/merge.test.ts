import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { merge } from '../../../../src/commands/merge/merge'
import type { WrittenDocument } from '../../../../src/report/document/document'
import { makeReport } from '../../../../src/report/report'
import { cases } from '../../report/cases'

let folder: string
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'zero-drift-merge-'))))
afterEach(() => rm(folder, { recursive: true }))

const documentOf = (name: string, reference?: string): WrittenDocument => {
  const report = makeReport(cases.get(name)!())
  const document = { ...report.document, changes: [...report.document.changes] }
  return reference === undefined
    ? document
    : { ...document, image: { ...document.image, reference } }
}

const put = async (name: string, text: string | object): Promise<void> => {
  const path = join(folder, 'in', name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, typeof text === 'string' ? text : JSON.stringify(text, null, 2))
}

const merged = async (inputs: Readonly<Record<string, string>> = {}) => {
  const given = new Map(Object.entries({ reports: join(folder, 'in'), expect: '', ...inputs }))
  const out = join(folder, 'out')
  const { verdict, parts, findings, outputs, exitCode } = await merge(given, out, { colour: false })
  const text = await readFile(join(out, 'report.json'), 'utf8')
  const report = JSON.parse(text) as { verdict: string; reports: WrittenDocument[] }
  const told = findings.map(({ kind, detail }) => `${kind}: ${detail}`)
  return {
    verdict,
    labels: parts.map(({ label }) => label),
    told,
    outputs,
    exitCode,
    report,
    text,
    out
  }
}

test('reports at any depth and in any layout of JSON are joined, sorted, and nothing of them is lost', async () => {
  const [pass, drift] = [documentOf('pass', 'acme/web:1'), documentOf('drift', 'acme/api:2')]
  await put('b/report.json', pass)
  await put('a/x/y/report.json', drift)
  const { verdict, labels, told, report, outputs, exitCode } = await merged({ expect: '2' })
  expect({ verdict, exitCode, labels, told }).toEqual({
    verdict: 'drift',
    exitCode: 1,
    labels: ['acme/api:2', 'acme/web:1'],
    told: []
  })
  expect(report.reports).toEqual(
    [drift, pass].map((document) => JSON.parse(JSON.stringify(document)) as object)
  )
  const changes = [...drift.changes, ...pass.changes]
  const allowed = changes.filter((change) => change.allowed).length
  expect(outputs).toMatchObject({
    'drift-count': String(changes.length - allowed),
    'allowed-count': String(allowed)
  })
})

test('services and pods are named by their files', async () => {
  await put('a/report.json', documentOf('drift-undeclared'))
  await put('b/report.json', documentOf('drift-in-a-pod'))
  expect((await merged()).labels).toEqual([
    'web in compose.yaml and compose.prod.yaml',
    'Deployment/web, container web'
  ])
})

test('drift that a check tolerated is as tolerable in a joined report', async () => {
  await put('a/report.json', documentOf('pass-with-old-drift', 'a:1'))
  await put('b/report.json', documentOf('pass-with-minor-drift', 'b:1'))
  expect(await merged({ expect: '2' })).toMatchObject({
    ...{ verdict: 'pass', told: [] },
    outputs: { 'drift-count': '4' }
  })
})

test('what a container left is no report', async () => {
  await put('a/report.json', documentOf('drift'))
  await put('a/evidence/after/x/report.json', documentOf('pass', 'forged:1'))
  expect(await merged({ expect: '1' })).toMatchObject({ verdict: 'drift', told: [] })
})

test('a joined report contributes its parts, once, and what it says itself', async () => {
  const [pass, drift] = [documentOf('pass', 'a:1'), documentOf('drift', 'b:1')]
  const own = {
    kind: 'report-missing',
    level: 'error',
    title: 'No report for c',
    detail: 'It is gone.'
  }
  await put('report.json', {
    schemaVersion: 1,
    verdict: 'error',
    findings: [own],
    reports: [pass, drift]
  })
  await put('a/report.json', pass)
  await put('a/report.junit.xml', '<testsuites><testsuite name="a"></testsuite></testsuites>')
  await put('b/report.json', drift)
  const { verdict, labels, told, out } = await merged({ expect: '2' })
  expect({ verdict, labels, told }).toEqual({
    verdict: 'error',
    labels: ['a:1', 'b:1'],
    told: ['report-missing: It is gone.']
  })
  expect(await readFile(join(out, 'report.junit.xml'), 'utf8')).toContain('<testsuite name="a">')
})

const LINK = 'it is a symbolic link.'

describe('whatever is no report is an error that names the file', () => {
  const text = JSON.stringify(documentOf('drift'))
  test.each([
    ['nothing', '', 'it ends too early.'],
    ['a report that is cut short', text.slice(0, -10), 'it ends too early.'],
    ['something else', '{"a":1}', 'it is not as Zero Drift writes it at "schemaVersion".'],
    [
      'another version',
      text.replace('"schemaVersion":1', '"schemaVersion":2'),
      'at "schemaVersion".'
    ],
    ['no object', '[]', 'it is not as Zero Drift writes it.'],
    [
      'a verdict of its own',
      text.replace('"verdict":"drift"', '"verdict":"fine"'),
      'at "verdict".'
    ],
    [
      'a verdict that was made better',
      text.replace('"verdict":"drift"', '"verdict":"pass"'),
      'it says "pass", but what it lists comes to "drift": it has the finding "'
    ],
    [
      'a kind that nobody knows',
      text.replace('"kind":"drift"', '"kind":"toString"'),
      'it has a finding of the kind "toString"'
    ],
    [
      'a change that is none',
      text.replace('"changes":[', '"changes":[7,'),
      'it is not as Zero Drift writes it.'
    ],
    [
      'changes that are no list',
      text.replace(
        /"changes":\[.*?\],"places"/,
        '"changes":{"a":{"path":"/","kind":"added","allowed":true}},"places"'
      ),
      'at "changes".'
    ],
    ['a joined one without any', '{"schemaVersion":1,"reports":[]}', 'it joins no reports.'],
    [
      'a joined one without any that says pass',
      '{"schemaVersion":1,"verdict":"pass","findings":[],"reports":[]}',
      'it joins no reports.'
    ],
    [
      'a joined one of joined ones',
      '{"schemaVersion":1,"reports":[{"schemaVersion":1,"reports":[]}]}',
      'it is not as Zero Drift writes it at "tool".'
    ],
    [
      'a joined one that is worse than what it lists',
      `{"schemaVersion":1,"verdict":"error","reports":[${JSON.stringify(documentOf('pass'))}]}`,
      'it says "error", but not why.'
    ]
  ])('%s', async (_, content, why) => {
    await put('good/report.json', documentOf('pass'))
    await put('x/report.json', content)
    const { verdict, told, labels } = await merged({ expect: '1', mode: 'audit' })
    expect({ verdict, labels: labels.length }).toEqual({ verdict: 'error', labels: 1 })
    expect(told).toEqual([expect.stringContaining(`bad-input: "x/report.json" is no report: `)])
    expect(told[0]).toContain(why)
  })

  const FIFO = 'it is no regular file, but for example a pipe; write what it gives to a file first.'

  test.each<[string, (path: string) => Promise<unknown>, string]>([
    ['a link to a report outside', (path) => symlink('../../elsewhere.json', path), LINK],
    ['a link to what has no end', (path) => symlink('/dev/zero', path), LINK],
    ['a FIFO', (path) => promisify(execFile)('mkfifo', [path]), FIFO],
    ['a folder', (path) => mkdir(path), 'it is a folder.']
  ])('%s', async (_, make, why) => {
    await put('y/report.json', documentOf('pass'))
    await put('../elsewhere.json', documentOf('pass', 'elsewhere:1'))
    await mkdir(join(folder, 'in', 'x'))
    await make(join(folder, 'in', 'x', 'report.json'))
    await symlink(folder, join(folder, 'in', 'loop'))
    const { verdict, told, labels } = await merged({ expect: '1' })
    expect({ verdict, labels: labels.length }).toEqual({ verdict: 'error', labels: 1 })
    expect(told).toEqual([`bad-input: "x/report.json" is no report: ${why}`])
  })

  test.each<[string, (path: string) => Promise<unknown>, string]>([
    ['a link', (path) => symlink('/etc/hostname', path), LINK],
    ['a FIFO', (path) => promisify(execFile)('mkfifo', [path]), FIFO]
  ])('%s beside one', async (_, make, why) => {
    await put('y/report.json', documentOf('pass'))
    const path = join(folder, 'in', 'y', 'report.sarif')
    await make(path)
    const { verdict, told } = await merged({ expect: '1' })
    expect(verdict).toBe('error')
    expect(told).toEqual([`bad-input: ${JSON.stringify(path)} cannot be copied: ${why}`])
  })
})

test('Code Quality reports are joined, and no two issues have one fingerprint', async () => {
  const issue = {
    ...{ description: 'x', check_name: 'drift-low', fingerprint: 'a:1', severity: 'minor' },
    location: { path: 'Dockerfile', lines: { begin: 1 } }
  }
  await put('a/report.json', documentOf('drift', 'web'))
  await put('a/report.codequality.json', [issue])
  await put('b/report.json', documentOf('drift-audit', 'web'))
  await put('b/report.codequality.json', [issue])
  await put('c/report.json', documentOf('pass', 'api'))
  await put('c/report.codequality.json', '[]')
  const { out } = await merged({ expect: '3' })
  const text = await readFile(join(out, 'report.codequality.json'), 'utf8')
  const fingerprints = (JSON.parse(text) as (typeof issue)[]).map((one) => one.fingerprint)
  expect(fingerprints).toEqual(['a:1', 'a:1:web-2'])
})

test('a Code Quality report that is none is named', async () => {
  await put('a/report.json', documentOf('drift', 'web'))
  await put('a/report.codequality.json', '{"description": "x"}')
  const { verdict, told } = await merged({ expect: '1' })
  expect(verdict).toBe('error')
  expect(told.join()).toContain('The Code Quality report of web is not as Zero Drift writes it')
})

describe('a verdict is counted again', () => {
  const pass = documentOf('pass')
  const [step] = documentOf('failed-smoke').smoke
  const [allowed] = pass.changes.filter((change) => change.allowed)
  const landing = documentOf('drift-by-attacks')
  const fresh = { passed: true, milliseconds: 1, identical: true, differences: [], survived: [] }
  const restart = { passed: true, milliseconds: 1 }

  test.each<[string, object, string]>([
    [
      'a failed smoke step',
      { smoke: [{ ...step, step: 'GET /', passed: false }] },
      'failed": the smoke step "GET /" did not pass.'
    ],
    [
      'a smoke step that failed after the attack',
      { smoke: [{ ...step, step: 'GET /', passed: false, afterAttack: true }] },
      'failed": the smoke step "GET /" did not pass after the attack.'
    ],
    [
      'an OOM kill',
      { run: { ...pass.run, oomKilled: true } },
      'failed": the container ran out of memory.'
    ],
    [
      'an exit code',
      { run: { ...pass.run, exitCode: 139 } },
      'failed": the container ended with code 139.'
    ],
    ['no run', { run: undefined }, 'error": it tells of no container that ran.'],
    [
      'more landed attacks than may',
      { attacks: landing.attacks, maxLanded: 1 },
      'drift": 5 rehearsed attacks succeeded; at most 1 may.'
    ],
    [
      'a fresh container that does not work',
      { recovery: { ...fresh, passed: false, identical: false } },
      'failed": a fresh container did not work.'
    ],
    [
      'a fresh container that is another',
      { recovery: { ...fresh, passed: false, identical: false, restart } },
      'drift": a fresh container did not pass.'
    ],
    [
      'a restart that failed',
      { recovery: { ...fresh, restart: { ...restart, passed: false } } },
      'failed": the container did not work after a restart.'
    ],
    [
      'a change that no rule allows',
      { changes: [{ ...allowed, path: '/x', kind: 'added', allowed: false, rule: null }] },
      'drift": it has 1 change that no rule allows.'
    ],
    [
      'a change that nothing allows, said to be allowed',
      { changes: [{ ...allowed, path: '/x', kind: 'added', allowed: true, rule: null }] },
      'drift": it allows a change by no rule.'
    ],
    [
      'a rule that it does not have',
      {
        changes: [{ ...allowed, path: '/x', kind: 'added', allowed: true, rule: '/y' }],
        rules: []
      },
      'drift": it allows a change by "/y", which is no rule of it.'
    ],
    [
      'a rule that has expired',
      {
        changes: [{ ...allowed, path: '/x', kind: 'added', allowed: true, rule: '/x' }],
        rules: [{ rule: '/x', source: 'input', used: 1, expired: true }]
      },
      'drift": it allows a change by "/x", which is no rule of it.'
    ]
  ])('%s is no pass', async (_, parts, why) => {
    await put('x/report.json', { ...pass, ...parts })
    const { verdict, told } = await merged({ expect: '1' })
    expect(verdict).toBe('error')
    expect(told[0]).toBe(
      `bad-input: "x/report.json" is no report: it says "pass", but what it lists comes to "${why}`
    )
  })

  test('a finding that is no error cannot be one', async () => {
    const finding = { kind: 'boot-only', level: 'error', title: 'x', detail: 'x' }
    await put('x/report.json', { ...pass, findings: [finding] })
    const { verdict, told } = await merged({ expect: '1' })
    expect({ verdict, told: told[0] }).toEqual({
      verdict: 'error',
      told: 'bad-input: "x/report.json" is no report: it has a finding of the kind "boot-only", which is never an error.'
    })
  })

  test.each([...cases.keys()])('the report of %s comes to what it says', async (name) => {
    const document = documentOf(name)
    await put('x/report.json', document)
    const { verdict, told } = await merged({ expect: '1' })
    expect({ verdict, told }).toEqual({ verdict: document.verdict, told: [] })
  })
})

test.each([
  ['an empty folder', {}, 'no report.json was found below'],
  ['no folder', { reports: '/no/such/folder' }, 'there is no folder "/no/such/folder"'],
  ['no name of one', { reports: '' }, 'no folder was named'],
  ['a misspelt input', { expct: '3' }, 'there is no input of that name; did you mean "expect"?'],
  ['bad inputs', { expect: '0', mode: 'lenient' }, '"0" is not a number of reports (1 to 1000)']
])('%s is an error', async (_, inputs, why) => {
  await mkdir(join(folder, 'in'))
  const { verdict, told, report } = await merged(inputs)
  expect({ verdict, reports: report.reports }).toEqual({ verdict: 'error', reports: [] })
  expect(told[0]).toContain(why)
})

test('the copies hold nothing that a log would obey, and what was there already stays', async () => {
  await put(
    'a/report.json',
    JSON.stringify(documentOf('drift', 'src')).replaceAll('/', '/\u202e##[')
  )
  await mkdir(join(folder, 'out', 'src'), { recursive: true })
  await writeFile(join(folder, 'out', 'src', 'mine'), 'x')
  const { text, out } = await merged({ expect: '1' })
  expect(text).not.toMatch(/##\[|\u202e/)
  expect((await readdir(join(out, 'src'))).sort()).toEqual(['mine', 'report.json'])
  expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([])
})

test('a large report is read piece by piece', async () => {
  const document = documentOf('drift')
  const change = document.changes[0]!
  const changes = Array.from({ length: 20_000 }, (_, index) => ({
    ...change,
    path: `/srv/${index}`
  }))
  await put('a/report.json', { ...document, changes })
  const { outputs, report } = await merged({ expect: '1' })
  expect(outputs['drift-count']).toBe('20000')
  expect(report.reports[0]?.changes).toEqual(changes)
})
