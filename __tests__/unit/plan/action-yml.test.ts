import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { INPUTS } from '../../../src/plan/input-table'

interface Action {
  readonly inputs: Readonly<Record<string, Declared>>
  readonly outputs: Readonly<Record<string, Declared>>
}
interface Declared {
  readonly description: string
  readonly required?: boolean
  readonly default?: unknown
}

const TEXT = readFileSync(`${__dirname}/../../../action.yml`, 'utf8')
const ACTION = parse(TEXT) as Action
const DECLARED = Object.entries(ACTION.inputs)

test('the manifest declares the inputs that the parser knows, in its order', () => {
  expect(DECLARED.map(([name]) => name)).toEqual(INPUTS.map(({ name }) => name))
})

test('no input has a default, which the runner would pass as if the step had given it', () => {
  expect(DECLARED.filter(([, input]) => input.default !== undefined)).toEqual([])
})

test('no single input has to be given: either the image or the images do', () => {
  expect(DECLARED.filter(([, input]) => input.required)).toEqual([])
})

test.each(DECLARED)('%s is described with its default and an example', (_, input) => {
  expect(input.description).toMatch(/Default: |Required\./)
  expect(input.description).toMatch(/Example: `[^`]+`\.$/)
})

test.each(INPUTS.filter((input) => input.default !== ''))(
  '$name states its default',
  ({ name, default: standard }) => {
    expect(ACTION.inputs[name]?.description).toContain(`Default: \`${standard}\`.`)
  }
)

test('every output is described', () => {
  expect(Object.keys(ACTION.outputs)).toEqual([
    'verdict',
    'drift-count',
    'allowed-count',
    'refused-count',
    'image-id',
    'report',
    'output-dir',
    'evidence-image',
    'suggestion',
    ...['summary', 'html', 'sarif', 'junit', 'codequality', 'comment']
  ])
  expect(Object.values(ACTION.outputs).every(({ description }) => description !== '')).toBe(true)
})

test('no description holds an expression, which the runner would try to evaluate', () => {
  expect(TEXT).not.toContain('${{')
})
