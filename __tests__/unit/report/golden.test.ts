import { makeReport } from '../../../src/report/report'
import { cases } from './cases'
import { expectGolden } from './golden'

describe.each([...cases])('the reports of %s', (name, account) => {
  const report = makeReport(account())

  it.each(report.files)('has the golden file $name', (file) => {
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
