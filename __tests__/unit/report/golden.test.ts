import { makeReport } from '../../../src/report/report'
import { cases } from './cases'
import { expectGolden } from './golden'

/** A file of SARIF holds the help on every kind of finding: a few of them will do. */
const WITH_SARIF = new Set(['drift-in-a-volume', 'error-bad-inputs', 'hostile', 'pass'])

describe.each([...cases])('the reports of %s', (name, account) => {
  const report = makeReport(account())
  const files = report.files.filter((file) => file.name !== 'report.sarif' || WITH_SARIF.has(name))

  it.each(files)('has the golden file $name', (file) => {
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
