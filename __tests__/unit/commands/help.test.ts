import { readArguments } from '../../../src/commands/arguments'
import { help } from '../../../src/commands/help'
import { COMMAND_NAMES } from '../../../src/commands/options'
import { INPUTS } from '../../../src/plan/input-table'
import { parseWords } from '../../../src/plan/parse'
import { expectGolden } from '../report/golden'

const TOPICS = [undefined, ...COMMAND_NAMES]

test.each(TOPICS)('the help on %s is told in lines of at most 80 columns', (about) => {
  expectGolden(`help/${about ?? 'zero-drift'}.txt`, `${help(about)}\n`)
  const tooLong = help(about)
    .split('\n')
    .filter((line) => line.length > 80)
  expect(tooLong).toEqual([])
})

test('the list of commands names each of them once, in a line', () => {
  const listed = help().match(/^ {2}[a-z-]+(?= {2,}[A-Z].*\.$)/gm)
  expect(listed?.map((name) => name.trim())).toEqual(COMMAND_NAMES)
})

test.each(COMMAND_NAMES)('the examples of %s are understood', (command) => {
  const examples = help(command).match(/(?<=^ {2}(?:[A-Z_]+=\S+ )?)zero-drift .*$/gm) ?? []
  expect(examples).toHaveLength(2)
  for (const example of examples) {
    const words = parseWords(example.trim())
    const read = readArguments('value' in words ? words.value.slice(1) : [])
    expect([example, read]).not.toEqual([example, expect.objectContaining({ kind: 'wrong' })])
    expect(example).toContain(command)
  }
})

test.each(COMMAND_NAMES)(
  'the options that the help on %s lists are those that it takes',
  (command) => {
    const listed = help(command).match(/(?<=^ {2}(?:-[a-z], | {4})--)[a-z-]+(?= {2})/gm) ?? []
    const known = [
      ...INPUTS.map(({ name }) => name),
      'json',
      'write',
      'verbose',
      'quiet',
      'kind',
      'place',
      'expect',
      'help'
    ]
    const first = command === 'policy' ? ['policy', 'check'] : [command]
    const taken = known.filter((name) => {
      const read = readArguments([...first, `--${name}`, '1'])
      return (
        read.kind !== 'wrong' || !read.sentences.some((one) => one.startsWith('Unknown option'))
      )
    })
    const subject = ['image']
    expect([...listed].sort()).toEqual(taken.filter((name) => !subject.includes(name)).sort())
  }
)

test('the help on check says defaults, and what may be repeated', () => {
  expect(help('check')).toMatch(/^ {6}--startup-timeout .* \(60s\)$/m)
  expect(help('check')).toMatch(/^ {2}-e, --env .* May be repeated\.$/m)
})
