import type { ComparisonPart } from '../../../../src/report/document/document'
import { comparisonSentence } from '../../../../src/report/sections/comparison'

const NONE = { new: 0, gone: 0, newPaths: [], gonePaths: [] }

const sentence = (failOn: ComparisonPart['failOn'], updated: number): string => {
  const changes = { ...NONE, new: 1, updated, unchanged: 2, allowed: 0, updatedPaths: [] }
  const comparison = {
    ...{ with: 'base.json', kind: 'report', image: { reference: 'a' }, verdict: 'drift' },
    ...{ failOn, changes, refusals: NONE, places: NONE }
  } as const
  return comparisonSentence({ comparison, changes: { counts: {} } } as unknown as Parameters<
    typeof comparisonSentence
  >[0])
}

test.each<[string, ComparisonPart['failOn'], number, string]>([
  ['all drift fails', 'any', 1, 'Compared with `base.json`: +1 change, 1 different change.'],
  ['new drift fails', 'new', 0, 'Compared with `base.json`: +1 change.'],
  [
    'new drift fails, and some is different',
    'new',
    2,
    'Compared with `base.json`: +1 change, 2 different changes. With `fail-on: new`, a change that left its path in another state than in the base counts as new.'
  ]
])('where %s, the sentence says what counts', (_, failOn, updated, expected) => {
  expect(sentence(failOn, updated)).toBe(expected)
})
