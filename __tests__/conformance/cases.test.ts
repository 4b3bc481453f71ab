import { CASES, type Case } from './cases'
import { linesOf, reportOf } from './check'

const sorted = (lines: readonly string[]): readonly string[] => lines.toSorted()

/** Whatever is listed, the check itself must have worked: a script that failed did not do what its case says. */
async function expectLines(one: Case, content: string, expected: readonly string[]) {
  const report = await reportOf(one, '--content', content)
  const lines = sorted(linesOf(report))
  const worst = expected.some((line) => !line.endsWith(')')) ? 'drift' : 'pass'
  expect({ lines, verdict: report.verdict }).toEqual({ lines: sorted(expected), verdict: worst })
}

describe.each(['auto', 'never'])('with content: %s', (content) => {
  test.concurrent.each(CASES)('$name', async (one) => {
    await expectLines(one, content, content === 'never' ? one.byNames : one.byContents)
  })
})
