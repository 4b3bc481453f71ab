import type { Expectation } from '../../../../src/commands/merge/inputs'
import { findMissing } from '../../../../src/commands/merge/merge'

const found = (...references: readonly string[]) =>
  references.map((reference, index) => ({ reference, file: `${index}/report.json` }))

test.each<[string, Expectation, readonly string[], readonly string[]]>([
  ['as many as expected', 2, ['a', 'b'], []],
  ['fewer', 3, ['a', 'b'], ['error: Expected 3 reports, found 2']],
  ['more', 1, ['a', 'b'], ['error: Expected 1 report, found 2']],
  ['all that were named', ['a', 'b'], ['b', 'a'], []],
  ['and others besides', ['a'], ['b', 'a'], []],
  ['one is missing', ['a', 'b'], ['b', 'c'], ['error: No report for a']],
  ['nobody said', undefined, ['a'], ['warning: The number of reports is not checked']],
  ['one image twice', 2, ['a', 'a'], ['warning: Several reports for a']],
  ['one image twice, as was said', ['a', 'a'], ['a', 'a'], []],
  ['one image once, and twice expected', ['a', 'a'], ['a'], ['error: No report for a']],
  [
    'a report that stands in for a missing one',
    ['a', 'b'],
    ['a', 'a'],
    ['error: No report for b', 'warning: Several reports for a']
  ]
])('%s', (_, expect_, references, told) => {
  const findings = findMissing(expect_, found(...references))
  expect(findings.map(({ level, title }) => `${level}: ${title}`)).toEqual(told)
})
