import { stepIn } from '../../../../src/report/workflow-step'
import type { WorkflowFacts } from '../../../../src/run/prepare'

const TEXT = `name: CI
on: push
jobs:
  test:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v7
      - name: gate
        id: gate
        uses: acme/zero-drift@v1
        with:
          image: web
          smoke-http: |
            GET / 200
            GET /login 200
          allow: |
            /run/**
            A /data/** # why
      - uses: acme/zero-drift@v1
        with:
          image: \${{ matrix.image }}
          wait-for: exit
`

const facts = (more: Partial<WorkflowFacts> = {}): WorkflowFacts => ({
  ...{ file: '.github/workflows/ci.yml', job: 'test', step: '__acme_zero-drift' },
  isUsedBy: (uses) => uses.startsWith('acme/zero-drift@'),
  ...more
})
const lineOfStep = async (more: Partial<WorkflowFacts>, inputs: Record<string, string> = {}) =>
  (await stepIn(TEXT, facts(more), new Map(Object.entries(inputs))))?.line

describe('the step is known', () => {
  test.each([
    ['by its id', { step: 'gate' }, {}, 10],
    ['by its inputs', {}, { image: 'db', 'wait-for': 'exit' }, 19],
    ['by nothing, where two would do', {}, { image: 'web' }, undefined],
    ['by nothing in another job', { job: 'other' }, {}, undefined],
    ['by nothing where nobody uses it', { isUsedBy: () => false }, {}, undefined]
  ])('%s', async (_, more, inputs, line) => {
    expect(await lineOfStep(more, inputs)).toBe(line)
  })

  test.each(['', 'a: [', '- x', 'jobs: {test: {steps: 5}}'])('not in %j', async (text) => {
    expect(await stepIn(text, facts(), new Map())).toBeUndefined()
  })
})

test.each([
  ['an input', 'image', undefined, 12],
  ['an entry of one', 'smoke-http', 'GET /login 200', 15],
  ['an entry with its reason', 'allow', 'A /data/**', 18],
  ['an entry that is not there: the input', 'allow', '/lost/**', 16],
  ['an input that is not given', 'tmpfs', undefined, undefined],
  ['what every object has', 'toString', undefined, undefined]
])('the line of %s', async (_, input, entry, line) => {
  const step = await stepIn(TEXT, facts({ step: 'gate' }), new Map())
  expect(step?.lineOf(input, entry)).toBe(line)
})
