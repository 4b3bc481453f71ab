import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(__dirname, '..', '..')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zero-drift-act-test-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

type Records = readonly Readonly<Record<string, unknown>>[]

/** What the script says where act's log is this. */
function judged(records: Records, job = 'no-engine'): readonly (string | number | null)[] {
  const program = join(folder, 'act')
  const lines = ['not a record', ...records.map((record) => JSON.stringify(record))]
  writeFileSync(program, `#!/bin/sh\ncat <<'LOG'\n${lines.join('\n')}\nLOG\n`)
  chmodSync(program, 0o755)
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts', 'act.mjs'), program, job],
    { encoding: 'utf8' }
  )
  const lost = stdout.split('\n').filter((line) => line.startsWith('FAILED'))
  return [status, ...lost.map((line) => line.replace(/@[0-9a-f]+ /, ' '))]
}

const main = (id: string, step: string, stepResult: string) => ({
  jobID: 'no-engine',
  stage: 'Main',
  step,
  stepID: [id],
  stepResult
})

const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1'
const POST = { ...main('gate', './', 'success'), stage: 'Post' }
const END = { jobID: 'no-engine', jobResult: 'success' }
const GOOD = [
  main('0', CHECKOUT, 'success'),
  main('gate', './', 'failure'),
  main('2', 'Fails, and says why', 'success'),
  POST,
  END
]

const without = (index: number, ...others: Records): Records => [
  ...GOOD.filter((_, at) => at !== index),
  ...others
]

test.each<[string, Records, readonly (string | number)[]]>([
  ['a job that ends as on GitHub is fine', GOOD, [0]],
  [
    'a step that has to fail and does not is a fault',
    without(1, main('gate', './', 'success')),
    [1, 'FAILED no-engine: ./ (failure)']
  ],
  [
    'a step that fails is one',
    without(2, main('2', 'Fails, and says why', 'failure')),
    [1, 'FAILED no-engine: Fails, and says why (success)']
  ],
  [
    'a step that did not run is one',
    without(0),
    [1, 'FAILED no-engine: actions/checkout (success)']
  ],
  [
    'a post step that did not run is one',
    without(3),
    [1, 'FAILED no-engine: the post steps succeed']
  ],
  [
    'a job that act skipped, with no complaint, is one',
    without(4),
    [1, 'FAILED no-engine ends with success']
  ]
])('%s', (_, records, expected) => {
  expect(judged(records)).toEqual(expected)
})

test('a job that there is not is a fault', () => {
  expect(judged([], 'gates')).toEqual([
    1,
    'FAILED gates is one of gate, several, merged, no-engine, unmasked, cancelled'
  ])
})
