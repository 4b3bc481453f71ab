import { findingFromError, judgeFault } from '../../../src/judge/find'
import { BadInputs, Fault } from '../../../src/plan/faults'
import { healthy, running } from '../report/fixtures'

describe('a thrown error', () => {
  it.each<[string, unknown, readonly (readonly [string, string, string])[]]>([
    [
      'bad inputs are named one by one',
      new BadInputs([
        { input: 'port', sentence: 'Expected a number, got "x".' },
        { input: 'allow', sentence: 'Line 1 is not absolute.' }
      ]),
      [
        ['bad-input', 'Bad input: port', 'Expected a number, got "x".'],
        ['bad-input', 'Bad input: allow', 'Line 1 is not absolute.']
      ]
    ],
    [
      'a fault is told with its cause',
      new Fault('engine-fault', 'The engine was lost.', { cause: new Error('socket hang up') }),
      [
        [
          'engine-fault',
          'The container engine failed',
          'The engine was lost. Cause: socket hang up.'
        ]
      ]
    ],
    [
      'a lost log is told as such',
      new Fault('log-lost', 'The log broke off.'),
      [['log-lost', 'The engine lost the log of the container', 'The log broke off.']]
    ],
    [
      'a missing image is told from one whose registry cannot be reached, and from the base',
      new Fault('image-missing', 'No such image.', {
        image: { isUnreachable: true, input: 'compare-with' }
      }),
      [['image-missing', 'The base image could not be pulled', 'No such image.']]
    ],
    [
      'a missing image is the one under test where no input is named',
      new Fault('image-missing', 'No such image.', { image: { isUnreachable: false } }),
      [['image-missing', 'The image could not be found', 'No such image.']]
    ],
    [
      'a base for another platform is told as the base',
      new Fault('wrong-platform', 'Not for this one.', { image: { input: 'compare-with' } }),
      [['wrong-platform', 'The base image is for another platform', 'Not for this one.']]
    ],
    [
      'a cause that the fault quotes is told once',
      new Fault('cancelled', 'Cancelled (by SIGINT).', { cause: new Error('by SIGINT') }),
      [['cancelled', 'The run was cancelled', 'Cancelled (by SIGINT).']]
    ],
    [
      'an error of our own is told as such',
      new TypeError('x is not a function'),
      [
        [
          'internal-fault',
          'Zero Drift itself failed',
          'TypeError: x is not a function. This is a fault of Zero Drift, not of the image: please report it.'
        ]
      ]
    ],
    [
      'bad inputs without any are a fault of our own',
      new BadInputs([]),
      [
        [
          'internal-fault',
          'Zero Drift itself failed',
          'BadInputs: . This is a fault of Zero Drift, not of the image: please report it.'
        ]
      ]
    ]
  ])('%s', (_, error, expected) => {
    const found = findingFromError(error)
    expect(found.map(({ kind, title, detail }) => [kind, title, detail])).toEqual(expected)
    expect(found.every(({ level }) => level === 'error')).toBe(true)
  })

  it.each([undefined, null, 'a word', 3, { toString: null }, Symbol('s')])(
    'even %p is an error',
    (thrown) => {
      expect(judgeFault(thrown).verdict).toBe('error')
    }
  )

  it('keeps the image’s earlier failure', () => {
    const failure = { kind: 'exited', exitCode: 3, during: 'smoke' } as const
    const exercise = { failure, smoke: [], container: running }
    const { verdict, findings } = judgeFault(new Fault('engine-fault', 'Lost.'), exercise)
    expect(verdict).toBe('error')
    expect(findings.map(({ kind }) => kind)).toEqual(['engine-fault', 'exited'])
  })

  it('does not call a healthy exercise a failure', () => {
    expect(judgeFault(new Error('x'), healthy).findings).toHaveLength(1)
  })
})
