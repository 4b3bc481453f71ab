import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { MERGE_INPUTS } from '../../../src/commands/merge/inputs'

interface Action {
  readonly inputs: Readonly<Record<string, Described>>
  readonly outputs: Readonly<Record<string, Described>>
}
interface Described {
  readonly description: string
  readonly default?: unknown
}

const TEXT = readFileSync(`${__dirname}/../../../merge/action.yml`, 'utf8')
const { inputs, outputs } = parse(TEXT) as Action
const INPUTS = Object.entries(inputs)

test('the manifest of the merge declares the inputs that its parser knows, with their defaults', () => {
  expect(INPUTS.map(([name, input]) => ({ name, default: input.default ?? '' }))).toEqual(
    MERGE_INPUTS.map((input) => ({ name: input.name, default: input.default }))
  )
})

test.each(INPUTS)('%s is described with its default and an example', (_, { description }) => {
  expect(description).toMatch(/Default: |Required\./)
  expect(description).toMatch(/Example: `[^`]+`\.$/)
})

test('every output is described, and no description holds an expression', () => {
  expect(Object.keys(outputs)).toEqual([
    ...['verdict', 'drift-count', 'allowed-count', 'refused-count', 'report', 'output-dir'],
    ...['summary', 'html', 'sarif', 'junit', 'codequality', 'comment']
  ])
  expect(TEXT).not.toContain('${{')
})
