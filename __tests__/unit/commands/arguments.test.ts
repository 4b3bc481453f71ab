import { readArguments } from '../../../src/commands/arguments'
import { help } from '../../../src/commands/help'
import { INPUTS } from '../../../src/plan/input-table'

const checkOf = (inputs: Readonly<Record<string, string>>, json = false) => ({
  kind: 'check',
  json,
  inputs: new Map(Object.entries(inputs))
})

describe('the commands', () => {
  test.each([
    [['--help'], { kind: 'help' }],
    [['-h'], { kind: 'help' }],
    [['help'], { kind: 'help' }],
    [['check', '--help'], { kind: 'help' }],
    [['check', 'x', '--port', '80', '-h'], { kind: 'help' }],
    [['bogus', '--help'], { kind: 'help' }],
    [['--version'], { kind: 'version' }],
    [['version'], { kind: 'version' }],
    [['self-test'], { kind: 'self-test' }],
    [['self-test', '--help'], { kind: 'help' }]
  ])('%j', (argv, expected) => {
    expect(readArguments(argv)).toEqual(expected)
  })

  test.each([
    [[], 'No command was given. "zero-drift --help" lists them, e.g. zero-drift check IMAGE.'],
    [
      ['bogus'],
      'Unknown command "bogus". "zero-drift --help" lists them, e.g. zero-drift check IMAGE.'
    ],
    [
      ['--json'],
      'Unknown command "--json". "zero-drift --help" lists them, e.g. zero-drift check IMAGE.'
    ],
    [
      ['a\nb'],
      'Unknown command "a\\nb". "zero-drift --help" lists them, e.g. zero-drift check IMAGE.'
    ]
  ])('%j make no sense', (argv, sentence) => {
    expect(readArguments(argv)).toEqual({ kind: 'wrong', sentences: [sentence] })
  })
})

describe('merge', () => {
  test.each([
    ['a folder', ['reports'], { reports: 'reports' }, false],
    [
      'what has to be there, line by line',
      ['reports', '--expect', 'a', '--expect', 'b', '--json'],
      { reports: 'reports', expect: 'a\nb' },
      true
    ]
  ])('%s', (_, words, inputs, json) => {
    const expected = { kind: 'merge', json, inputs: new Map(Object.entries(inputs)) }
    expect(readArguments(['merge', ...words])).toEqual(expected)
  })

  test('inputs of a check, and a second folder', () => {
    expect(readArguments(['merge', 'a', 'b', '--port', '80'])).toEqual({
      kind: 'wrong',
      sentences: [
        'Unknown option "--port". "zero-drift --help" lists all of them.',
        'The reports are looked for in one folder, got "a", "b".'
      ]
    })
  })
})

describe('check', () => {
  test.each([
    ['an image', ['web:1'], checkOf({ image: 'web:1' })],
    ['no image, which the inputs’ own rules refuse', [], checkOf({})],
    ['an empty image', [''], checkOf({ image: '' })],
    ['an image by its input’s name', ['--image', 'web:1'], checkOf({ image: 'web:1' })],
    ['JSON', ['web:1', '--json'], checkOf({ image: 'web:1' }, true)],
    [
      'an option before the image',
      ['--port', '80', 'web:1'],
      checkOf({ port: '80', image: 'web:1' })
    ],
    ['an option after it', ['web:1', '--port', '80'], checkOf({ port: '80', image: 'web:1' })],
    ['an option with =', ['web:1', '--port=80'], checkOf({ port: '80', image: 'web:1' })],
    [
      'a value that holds =',
      ['web:1', '--env=A=1=2', '--command=a=b'],
      checkOf({ env: 'A=1=2', command: 'a=b', image: 'web:1' })
    ],
    ['an empty value', ['web:1', '--port='], checkOf({ port: '', image: 'web:1' })],
    [
      'a list, line by line',
      ['web:1', '--smoke-http', 'GET /', '--smoke-http=GET /a', '--smoke-http', 'GET /b\nGET /c'],
      checkOf({ 'smoke-http': 'GET /\nGET /a\nGET /b\nGET /c', image: 'web:1' })
    ],
    ['a flag alone', ['--init', 'web:1'], checkOf({ init: 'true', image: 'web:1' })],
    ['a flag at the end', ['web:1', '--init'], checkOf({ init: 'true', image: 'web:1' })],
    [
      'a flag with its value',
      ['--read-only', 'false', 'web:1', '--init', 'TRUE'],
      checkOf({ 'read-only': 'false', init: 'TRUE', image: 'web:1' })
    ],
    [
      'a flag with =',
      ['web:1', '--read-only=false'],
      checkOf({ 'read-only': 'false', image: 'web:1' })
    ],
    [
      'values that start with a hyphen',
      ['web:1', '--pids-limit', '-1', '--command', '-c nginx.conf'],
      checkOf({ 'pids-limit': '-1', command: '-c nginx.conf', image: 'web:1' })
    ],
    [
      'values that look like options',
      ['web:1', '--command', '--help', '--smoke-exec', '-h', '--entrypoint', '--json'],
      checkOf({ command: '--help', 'smoke-exec': '-h', entrypoint: '--json', image: 'web:1' })
    ]
  ])('takes %s', (_, words, expected) => {
    expect(readArguments(['check', ...words])).toEqual(expected)
  })

  const unknown = (word: string): string =>
    `Unknown option "${word}". "zero-drift --help" lists all of them.`

  test.each([
    [
      'unknown options, all at once',
      ['web:1', '--prot', '80', '-x', '--smoke=1', '--json=yes'],
      [unknown('--prot'), unknown('-x'), unknown('--smoke=1'), unknown('--json=yes')]
    ],
    [
      'what every object has',
      ['web:1', '--to-string', '--__proto__'],
      [unknown('--to-string'), unknown('--__proto__')]
    ],
    ['single hyphens', ['-', '--', '-port', '80'], [unknown('-'), unknown('--'), unknown('-port')]],
    ['an option without its value', ['web:1', '--port'], ['The option "--port" needs a value.']],
    [
      'an option given twice',
      ['web:1', '--port', '80', '--port=81', '--init', '--init'],
      ['The option "--port" was given twice.', 'The option "--init" was given twice.']
    ],
    [
      'two images',
      ['a', 'b'],
      ['One image is checked at a time, several with "--images", got "a", "b".']
    ],
    [
      'an image in two ways',
      ['a', '--image', 'b'],
      ['One image is checked at a time, several with "--images", got "a", "b".']
    ],
    [
      'a flag’s value that is neither true nor false',
      ['a', '--init', 'maybe'],
      ['One image is checked at a time, several with "--images", got "a", "maybe".']
    ]
  ])('refuses %s', (_, words, sentences) => {
    expect(readArguments(['check', ...words])).toEqual({ kind: 'wrong', sentences })
  })
})

test('the help names every input once, with its default', () => {
  const options = help().match(/^ {2}--[a-z-]+(?=[ ,])/gm)
  const inputs = INPUTS.map(({ name }) => name).filter((name) => name !== 'image')
  expect(options).toEqual(
    ['--json', '--write', '--help', ...inputs.map((name) => `--${name}`)].map((name) => `  ${name}`)
  )
  expect(help()).toMatch(/^ {2}--startup-timeout .* \(60s\)$/m)
  expect(help()).toMatch(/^ {2}--smoke-http .* May be repeated\.$/m)
})

describe('suggest', () => {
  const suggestOf = (inputs: Readonly<Record<string, string>>, json = false, write = false) => ({
    kind: 'suggest',
    ...{ json, write },
    inputs: new Map(Object.entries(inputs))
  })

  test.each([
    ['an image', ['web:1'], suggestOf({ image: 'web:1' })],
    ['its flags', ['web:1', '--write', '--json'], suggestOf({ image: 'web:1' }, true, true)],
    ['the inputs of check', ['web:1', '--port=80'], suggestOf({ image: 'web:1', port: '80' })],
    ['a question', ['web:1', '-h'], { kind: 'help' }],
    [
      'not when to explain, which was asked for',
      ['web:1', '--explain', 'never'],
      {
        kind: 'wrong',
        sentences: ['Unknown option "--explain". "zero-drift --help" lists all of them.']
      }
    ]
  ])('takes %s', (_, words, expected) => {
    expect(readArguments(['suggest', ...words])).toEqual(expected)
  })

  test('alone has something to write', () => {
    expect(readArguments(['check', 'web:1', '--write'])).toEqual({
      kind: 'wrong',
      sentences: ['Unknown option "--write". "zero-drift --help" lists all of them.']
    })
  })
})

describe('baseline', () => {
  test('takes the inputs of a check', () => {
    expect(readArguments(['baseline', 'web:1', '--read-only', 'false'])).toEqual({
      kind: 'baseline',
      inputs: new Map([
        ['read-only', 'false'],
        ['image', 'web:1']
      ])
    })
  })

  test.each(['--explain', '--attack-run', '--recover', '--evidence', '--json', '--write'])(
    'knows no %s',
    (option) => {
      expect(readArguments(['baseline', 'web:1', option])).toMatchObject({ kind: 'wrong' })
    }
  )
})

describe('policy', () => {
  const ALL = ['added', 'changed', 'deleted']

  test.each([
    [['check'], { kind: 'policy-check', path: '.zero-drift.yml' }],
    [['check', 'a.yml'], { kind: 'policy-check', path: 'a.yml' }],
    [['check', '--policy-file', 'a.yml'], { kind: 'policy-check', path: 'a.yml' }],
    [
      ['explain', '/run/x'],
      {
        kind: 'policy-explain',
        path: '.zero-drift.yml',
        question: { path: '/run/x', kinds: ALL, place: undefined }
      }
    ],
    [
      ['explain', '/x', '--kind', 'added', '--place', '/data', '--policy-file', 'b'],
      {
        kind: 'policy-explain',
        path: 'b',
        question: { path: '/x', kinds: ['added'], place: '/data' }
      }
    ],
    [['--help'], { kind: 'help' }],
    [['check', '-h'], { kind: 'help' }]
  ])('%j', (words, expected) => {
    expect(readArguments(['policy', ...words])).toEqual(expected)
  })

  test.each([
    [[], 'Expected "policy check [FILE]" or "policy explain PATH".'],
    [['explain'], 'Expected "policy check [FILE]" or "policy explain PATH".'],
    [['show'], 'Expected "policy check [FILE]" or "policy explain PATH".'],
    [['check', 'a', 'b'], 'One path is enough, got "b", too.'],
    [['explain', 'x'], '"x" is not an absolute path; write for example "/srv/app".'],
    [
      ['explain', '/x', '--kind', 'new'],
      '"new" is none of "added", "changed", "deleted"; write one of them.'
    ]
  ])('%j make no sense', (words, sentence) => {
    expect(readArguments(['policy', ...words])).toEqual({ kind: 'wrong', sentences: [sentence] })
  })
})
