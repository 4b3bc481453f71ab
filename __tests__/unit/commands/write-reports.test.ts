import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeFiles } from '../../../src/commands/write-reports'
import { makeReport } from '../../../src/report/report'
import { cases } from '../report/cases'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zero-drift-publish-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const reportOf = (name: string) => makeReport(cases.get(name)!())
const attested = () => existsSync(join(folder, 'attestation.json'))

test('a statement is written beside the other reports', async () => {
  const report = reportOf('pass')
  expect(await writeFiles(report, folder)).toBe(report)
  for (const { name } of report.files) expect(existsSync(join(folder, name))).toBe(true)
  expect(attested()).toBe(true)
})

test('of an earlier run in the same folder no statement is left', async () => {
  await writeFiles(reportOf('pass'), folder)
  await writeFiles(reportOf('error-engine-lost'), folder)
  expect(attested()).toBe(false)
})

test('of an earlier run in the same folder no log is left', async () => {
  const ended = reportOf('pass')
  await writeFiles(ended, folder)
  await writeFiles({ ...ended, files: ended.files.filter(isNoLog) }, folder)
  expect(existsSync(join(folder, 'container.log'))).toBe(false)
})

const isNoLog = ({ name }: { readonly name: string }) => name !== 'container.log'

test('where a report cannot be written there is no statement either', async () => {
  mkdirSync(join(folder, 'summary.md'))
  const told = await writeFiles(reportOf('pass'), folder)
  expect(told.verdict).toBe('error')
  expect(attested()).toBe(false)
})
