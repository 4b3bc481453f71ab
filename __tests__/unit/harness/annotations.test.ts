import {
  cut,
  placed,
  propertiesOf,
  recorded,
  type Annotation,
  type Level
} from '../../harness/annotations'

type Given = Record<string, string>

// The runner's own cases (IssueCommandInvalidColumns in ActionCommandManagerL0.cs) come first.
describe('the place of an annotation', () => {
  it.each<[what: string, given: Given, expected: Record<string, unknown>]>([
    [
      'loses columns over several lines',
      { line: '1', endLine: '2', col: '1', endColumn: '2' },
      { line: 1, endLine: 2 }
    ],
    ['loses columns without line', { col: '1', endColumn: '2' }, {}],
    ['takes an end line for the line', { endLine: '1' }, { line: 1, endLine: 1 }],
    [
      'takes an end column for the column',
      { line: '1', endColumn: '2' },
      { line: 1, col: 2, endColumn: 2 }
    ],
    ['takes an end line for an empty line', { line: '', endLine: '3' }, { line: 3, endLine: 3 }],
    ['loses lines in the wrong order', { line: '4', endLine: '3' }, {}],
    [
      'loses columns in the wrong order',
      { line: '1', endLine: '1', col: '3', endColumn: '2' },
      { line: 1, endLine: 1 }
    ],
    [
      'keeps what is consistent',
      { line: '1', endLine: '1', col: '1', endColumn: '2' },
      { line: 1, endLine: 1, col: 1, endColumn: 2 }
    ],
    [
      'keeps a line and a column',
      { line: '1', col: '1', file: 'test.txt' },
      { line: 1, col: 1, file: 'test.txt' }
    ],
    [
      'loses columns when the lines are spelled differently',
      { line: '1', endLine: '01', col: '1' },
      { line: 1, endLine: 1 }
    ],
    ['has no line that is no number', { line: 'one' }, {}],
    ['has no line beyond 32 bits', { line: '2147483648' }, {}],
    [
      'has names in any case',
      { LINE: '1', ENDLINE: '2', FILE: 'a', TITLE: 't' },
      { line: 1, endLine: 2, file: 'a', title: 't' }
    ],
    ['has a file relative to the workspace', { file: '/work/src/a.ts' }, { file: 'src/a.ts' }],
    ['keeps the path of a file elsewhere', { file: '/workshop/a.ts' }, { file: '/workshop/a.ts' }],
    ['normalises no path', { file: './../a.ts' }, { file: './../a.ts' }],
    [
      'keeps what it does not know, but telemetry',
      { x: 'y', _internal_telemetry: 'z' },
      { other: { x: 'y' } }
    ]
  ])('%s', (_what, given, expected) => {
    expect(placed(propertiesOf(given), '/work')).toEqual(expected)
  })
})

describe('the limits', () => {
  const annotation = (level: Level, index: number): Annotation => ({
    level,
    message: String(index),
    origin: 'command'
  })

  it('are ten of each level, the first ones', () => {
    const issued = Array.from({ length: 12 }, (_, index) =>
      (['error', 'warning', 'notice'] as const).map((level) => annotation(level, index))
    ).flat()
    expect(recorded(issued)).toEqual(issued.slice(0, 30))
  })

  it('do not let one level use up the others', () => {
    const errors = Array.from({ length: 11 }, (_, index) => annotation('error', index))
    const warning = annotation('warning', 0)
    expect(recorded([...errors, warning])).toEqual([...errors.slice(0, 10), warning])
  })

  it.each<[what: string, length: number, cutLength: number]>([
    ['leave 4096 units alone', 4096, 4096],
    ['cut the 4097th', 4097, 4096]
  ])('%s', (_what, length, cutLength) => {
    expect(cut('x'.repeat(length))).toHaveLength(cutLength)
  })

  it('cut through a surrogate pair', () => {
    expect(cut('x'.repeat(4095) + '\u{1f600}').at(-1)).toBe('\ud83d')
  })
})
