import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { readBaseReport } from '../../../src/adapters/report-stream'
import { makeReport } from '../../../src/report/report'
import { cases } from '../report/cases'
import { factsOf } from '../report/compared'
import { textOf } from '../report/fixtures'
import { hostileDrift } from '../report/hostile-names'
import { temporaryFolder } from './folder'

const inFolder = temporaryFolder()
const textIn = (name: string): string => textOf(makeReport(cases.get(name)!()), 'report.json')
const documentIn = (name: string) =>
  JSON.parse(textIn(name)) as { [key: string]: unknown; changes: { [key: string]: unknown }[] }
const readText = (text: string) => readBaseReport(inFolder('report.json', text))
const readAs = (name: string, more: object) =>
  readText(JSON.stringify({ ...documentIn(name), ...more }))

test.each([
  ...['pass', 'pass-with-refused-writes', 'drift', 'drift-in-a-volume', 'drift-of-copies'],
  ...['failed-exited', 'pass-attacked-in-vain', 'pass-with-old-drift', 'hostile']
])('the report of %s is read as the check itself knows it', async (name) => {
  expect(await readText(textIn(name))).toEqual({
    kind: 'report',
    facts: factsOf(cases.get(name)!())
  })
})

test('names that do harm are read as they were written', async () => {
  const account = hostileDrift()
  expect(await readText(textOf(makeReport(account), 'report.json'))).toEqual({
    kind: 'report',
    facts: factsOf(account)
  })
})

test('a change that is listed in several states has none; one that is listed twice has its own', async () => {
  const [first, second, ...rest] = documentIn('drift').changes
  const after = { type: 'file', mode: '0644', uid: 0, gid: 0, size: 1 }
  const changes = [first, { ...first, after }, second, second, ...rest]
  const read = await readAs('drift', { changes })
  const states = read.kind === 'report' ? [...read.facts.changes.values()] : []
  expect(states.filter((state) => state === null)).toHaveLength(1)
  expect(states).toHaveLength(changes.filter((one) => one?.['allowed'] === false).length - 2)
})

test.each<[string, () => ReturnType<typeof readBaseReport>, string | RegExp]>([
  ['is not there', () => readBaseReport(inFolder('none')), /^ENOENT/],
  ['is a folder', () => readBaseReport(inFolder()), 'it is a folder'],
  ['is empty', () => readText(''), 'it ends too early'],
  ['is cut off', () => readText(textIn('drift').slice(0, -200)), 'it ends too early'],
  ['is no JSON', () => readText('<html>'), /^Unexpected/],
  [
    'is of a later version',
    () => readAs('pass', { schemaVersion: 2 }),
    'it is not as Zero Drift writes it at "schemaVersion"'
  ],
  [
    'is of another tool',
    () => readAs('pass', { tool: { name: 'x', version: '1' } }),
    'it is not as Zero Drift writes it at "tool.name"'
  ],
  [
    'joins others',
    () => readText(JSON.stringify({ schemaVersion: 1, reports: [documentIn('pass')] })),
    'it joins the reports of several checks; name the report of one of them'
  ],
  [
    'has a place that is none',
    () => readAs('pass', { places: [{ path: 1 }] }),
    'it is not as Zero Drift writes it at "places.0.path"'
  ],
  [
    'says pass in spite of drift',
    () => readAs('drift', { verdict: 'pass', findings: [] }),
    /^it says "pass", but what it lists comes to "drift"/
  ],
  [
    'tolerates what its inputs do not',
    () => readAs('pass-with-minor-drift', { failOnSeverity: undefined }),
    'it tolerates a change of severity low, which its inputs do not'
  ],
  [
    'tolerates as known without a comparison',
    () => readAs('pass-with-old-drift', { comparison: undefined }),
    'it tolerates a change as known, but is compared with no other report'
  ]
])('a file that %s is refused', async (_, read, reason) => {
  expect(await read()).toEqual({
    kind: 'unreadable',
    reason: typeof reason === 'string' ? reason : (expect.stringMatching(reason) as string)
  })
})

test('neither a link nor a pipe is opened', async () => {
  symlinkSync(inFolder('real.json', textIn('pass')), inFolder('link.json'))
  execFileSync('mkfifo', [inFolder('pipe.json')])
  expect(await readBaseReport(inFolder('link.json'))).toMatchObject({
    reason: 'it is a symbolic link'
  })
  expect(await readBaseReport(inFolder('pipe.json'))).toMatchObject({
    reason: expect.stringMatching(/^it is no regular file/) as string
  })
})
