import { makeReport } from '../../../src/report/report'
import { cases } from './cases'
import { expectGolden } from './golden'

/** The page is long, and the same parts come again: it is kept of one case for each verdict, and of the worst one. */
const PAGES = new Set([
  'pass-with-attacks',
  'drift-with-evidence',
  'failed-with-a-fix',
  'error-bad-inputs',
  'hostile'
])

describe.each([...cases])('the reports of %s', (name, account) => {
  const report = makeReport(account())
  const kept = report.files.filter((file) => file.name !== 'report.html' || PAGES.has(name))

  it.each(kept)('has the golden file $name', (file) => {
    expectGolden(`${name}/${file.name}`, file.text)
  })

  it('is told on a terminal', () => {
    expectGolden(`${name}/terminal.txt`, report.terminal)
  })

  it('is annotated, and has its outputs', () => {
    const { annotations, outputs, fails, exitCode } = report
    const told = { fails, exitCode, outputs, annotations }
    expectGolden(`${name}/annotations.json`, `${JSON.stringify(told, null, 2)}\n`)
  })
})
