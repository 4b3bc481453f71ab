import { makeReport } from '../../../src/report/report'
import { cases } from './cases'
import { expectGolden } from './golden'

/** A file of SARIF holds the help on every kind of finding: a few of them will do. */
const WITH_SARIF = new Set(['drift-in-a-volume', 'error-bad-inputs', 'hostile', 'pass'])
/** The page is long, and the same parts come again: it is kept of one case for each verdict, of those with a deployment file, and of the worst one. */
const WITH_PAGE = new Set([
  'pass-with-attacks',
  'pass-with-settings',
  'drift-with-evidence',
  'drift-undeclared',
  'drift-in-a-pod',
  'failed-with-a-fix',
  'error-bad-inputs',
  'hostile'
])

const isKept = (name: string, file: string): boolean =>
  (file !== 'report.sarif' || WITH_SARIF.has(name)) &&
  (file !== 'report.html' || WITH_PAGE.has(name))

describe.each([...cases])('the reports of %s', (name, account) => {
  const report = makeReport(account())
  const kept = report.files.filter((file) => isKept(name, file.name))

  it.each(kept)('has the golden file $name', (file) => {
    expectGolden(`${name}/${file.name}`, [...file.text()].join(''))
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
