import { readArguments } from '../../../src/commands/arguments'

const checkOf = (inputs: Readonly<Record<string, string>>, json = false) => ({
  kind: 'check',
  json,
  detail: 'normal',
  inputs: new Map(Object.entries(inputs))
})

describe('the commands', () => {
  test.each([
    [['--help'], { kind: 'help' }],
    [['-h'], { kind: 'help' }],
    [['help'], { kind: 'help' }],
    [['help', '--help'], { kind: 'help' }],
    [['help', 'check'], { kind: 'help', about: 'check' }],
    [['help', 'policy', 'explain'], { kind: 'help', about: 'policy' }],
    [['check', '--help'], { kind: 'help', about: 'check' }],
    [['check', 'x', '--port', '80', '-h'], { kind: 'help', about: 'check' }],
    [['check', '--bogus', '-h'], { kind: 'help', about: 'check' }],
    [['merge', '--help'], { kind: 'help', about: 'merge' }],
    [['bogus', '--help'], { kind: 'help' }],
    [['--version'], { kind: 'version' }],
    [['version'], { kind: 'version' }],
    [['self-test'], { kind: 'self-test' }],
    [['self-test', '--help'], { kind: 'help', about: 'self-test' }]
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
    [['chek', 'web:1'], 'Unknown command "chek". Did you mean check?'],
    [['run', 'web:1'], 'Unknown command "run". Did you mean check?'],
    [['help', 'self_test'], 'Unknown command "self_test". Did you mean self-test?'],
    [
      ['help', 'bogus'],
      'Unknown command "bogus". "zero-drift --help" lists them, e.g. zero-drift check IMAGE.'
    ],
    [['self-test', 'web:1'], 'The self-test takes no image, got "web:1".'],
    [
      ['self-test', '--json'],
      'Unknown option "--json". "zero-drift self-test --help" lists all of them.'
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
    const expected = {
      kind: 'merge',
      json,
      detail: 'normal',
      inputs: new Map(Object.entries(inputs))
    }
    expect(readArguments(['merge', ...words])).toEqual(expected)
  })

  test('inputs of a check, and a second folder', () => {
    expect(readArguments(['merge', 'a', 'b', '--port', '80'])).toEqual({
      kind: 'wrong',
      sentences: [
        'Unknown option "--port". "zero-drift merge --help" lists all of them.',
        'The reports are looked for in one folder, got "a", "b".'
      ]
    })
  })
})

describe('check', () => {
  test.each([
    ['an image', ['web:1'], checkOf({ image: 'web:1' })],
    ['an image after "--"', ['--init', '--', 'web:1'], checkOf({ init: 'true', image: 'web:1' })],
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

  const unknown = (word: string, nearest?: string): string =>
    nearest === undefined
      ? `Unknown option "${word}". "zero-drift check --help" lists all of them.`
      : `Unknown option "${word}". Did you mean ${nearest}?`

  const tooMany = (got: string): string =>
    `One image is checked at a time, several with "--images", got ${got}. Quote a value that holds blanks; a command for the container goes into "--command".`

  test.each([
    [
      'unknown options, all at once',
      ['web:1', '--prot', '80', '-x', '--smoke=1', '--json=yes'],
      [
        unknown('--prot', '--port'),
        unknown('-x'),
        unknown('--smoke=1'),
        unknown('--json=yes', '--json')
      ]
    ],
    [
      'what every object has',
      ['web:1', '--to-string', '--__proto__'],
      [unknown('--to-string'), unknown('--__proto__')]
    ],
    [
      'misspelt options, with their values',
      ['--wait-fro', 'healthy', 'web:1', '--SMOKE_HTTP=GET /', '-hx'],
      [
        unknown('--wait-fro', '--wait-for'),
        unknown('--SMOKE_HTTP=GET /', '--smoke-http'),
        unknown('-hx')
      ]
    ],
    [
      'options after a "--", which ends them',
      ['--', 'web:1', '--port', '80'],
      [tooMany('"web:1", "--port", "80"')]
    ],
    ['single hyphens', ['-', '-port', '80'], [unknown('-'), unknown('-port', '--port')]],
    [
      'a dash of a word processor',
      ['web:1', '\u2013\u2013port=80', '\u2014smoke-http'],
      [
        '"\u2013\u2013port=80" begins with a dash that is no hyphen; type --port=80.',
        '"\u2014smoke-http" begins with a dash that is no hyphen; type --smoke-http.'
      ]
    ],
    ['an option without its value', ['web:1', '--port'], ['The option "--port" needs a value.']],
    [
      'an entry that is a comment',
      ['web:1', '--env', '#A=1', '--smoke-run', '# a script', '--smoke-http', '# x\nGET /'],
      ['The value of "--env" begins with "#": it is a comment, and does nothing.']
    ],
    [
      'an option given twice',
      ['web:1', '--port', '80', '--port=81', '--init', '--init'],
      ['The option "--port" was given twice.', 'The option "--init" was given twice.']
    ],
    ['two images', ['a', 'b'], [tooMany('"a", "b"')]],
    ['an image in two ways', ['a', '--image', 'b'], [tooMany('"a", "b"')]]
  ])('refuses %s', (_, words, sentences) => {
    expect(readArguments(['check', ...words])).toEqual({ kind: 'wrong', sentences })
  })

  test.each(['no', 'yes', '0', '1', 'off', 'On'])(
    'hands %s after a switch on to where words are judged, though no image is named yet',
    (word) => {
      expect(readArguments(['check', '--read-only', word, 'web:1'])).toEqual(
        checkOf({ 'read-only': word, image: 'web:1' })
      )
    }
  )

  test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    [
      'a misspelt word',
      ['--read-only', 'declard', 'web:1'],
      { 'read-only': 'declard', image: 'web:1' }
    ],
    [
      'a word before the image',
      ['--read-only', 'perhaps', 'web:1'],
      { 'read-only': 'perhaps', image: 'web:1' }
    ],
    [
      'a word after which no image is needed',
      ['--read-only', 'perhaps', '--compose-file', 'c.yaml'],
      { 'read-only': 'perhaps', 'compose-file': 'c.yaml' }
    ],
    [
      'a word beside a manifest',
      ['--manifest-file=m.yaml', '--rehearse-attacks', 'perhaps'],
      { 'rehearse-attacks': 'perhaps', 'manifest-file': 'm.yaml' }
    ]
  ])('takes %s for the value of a switch', (_, words, inputs) => {
    expect(readArguments(['check', ...words])).toEqual(checkOf(inputs))
  })

  test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['the only word', ['--read-only', 'nginx'], { 'read-only': 'true', image: 'nginx' }],
    [
      'a word with a tag beside a file',
      ['--compose-file', 'c.yaml', '--read-only', 'web:2'],
      { 'read-only': 'true', 'compose-file': 'c.yaml', image: 'web:2' }
    ]
  ])('takes %s after a switch for an image', (_, words, inputs) => {
    expect(readArguments(['check', ...words])).toEqual(checkOf(inputs))
  })

  test('hands on a switch’s wrong word, once the image is named, to where words are judged', () => {
    expect(readArguments(['check', 'a', '--init', 'maybe'])).toMatchObject({
      inputs: new Map([
        ['init', 'maybe'],
        ['image', 'a']
      ])
    })
  })
})

describe('suggest', () => {
  const suggestOf = (inputs: Readonly<Record<string, string>>, json = false, write = false) => ({
    kind: 'suggest',
    ...{ json, write, detail: 'normal' },
    inputs: new Map(Object.entries(inputs))
  })

  test.each([
    ['an image', ['web:1'], suggestOf({ image: 'web:1' })],
    ['its flags', ['web:1', '--write', '--json'], suggestOf({ image: 'web:1' }, true, true)],
    ['the inputs of check', ['web:1', '--port=80'], suggestOf({ image: 'web:1', port: '80' })],
    ['a question', ['web:1', '-h'], { kind: 'help', about: 'suggest' }],
    [
      'not when to explain, which was asked for',
      ['web:1', '--explain', 'never'],
      {
        kind: 'wrong',
        sentences: [
          'Unknown option "--explain". "zero-drift check" takes it, "zero-drift suggest" does not.'
        ]
      }
    ]
  ])('takes %s', (_, words, expected) => {
    expect(readArguments(['suggest', ...words])).toEqual(expected)
  })

  test('alone has something to write', () => {
    expect(readArguments(['check', 'web:1', '--write'])).toEqual({
      kind: 'wrong',
      sentences: [
        'Unknown option "--write". "zero-drift suggest IMAGE --write" writes a proven fix into the policy file.'
      ]
    })
  })
})

describe('baseline', () => {
  test('takes the inputs of a check', () => {
    expect(readArguments(['baseline', 'web:1', '--read-only', 'false'])).toEqual({
      kind: 'baseline',
      detail: 'normal',
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
    [['check'], { kind: 'policy-check', path: undefined, json: false }],
    [['check', 'a.yml', '--json'], { kind: 'policy-check', path: 'a.yml', json: true }],
    [['check', '--policy-file', 'a.yml'], { kind: 'policy-check', path: 'a.yml', json: false }],
    [
      ['explain', '/run/x'],
      {
        kind: 'policy-explain',
        ...{ path: undefined, json: false },
        question: { path: '/run/x', kinds: ALL, place: undefined }
      }
    ],
    [
      ['explain', '/x', '--kind', 'added', '--place', '/data', '--policy-file', 'b'],
      {
        kind: 'policy-explain',
        ...{ path: 'b', json: false },
        question: { path: '/x', kinds: ['added'], place: '/data' }
      }
    ],
    [
      ['explain', '/x', '--kind', 'added', '--kind=changed'],
      {
        kind: 'policy-explain',
        ...{ path: undefined, json: false },
        question: { path: '/x', kinds: ['changed'], place: undefined }
      }
    ],
    [
      ['explain', 'port', '--policy-file', 'a.yml', '--json'],
      { kind: 'policy-explain', path: 'a.yml', json: true, question: { input: 'port' } }
    ],
    [['check', '--', '-a.yml'], { kind: 'policy-check', path: '-a.yml', json: false }],
    [['--help'], { kind: 'help', about: 'policy' }],
    [['check', '-h'], { kind: 'help', about: 'policy' }]
  ])('%j', (words, expected) => {
    expect(readArguments(['policy', ...words])).toEqual(expected)
  })

  test.each([
    [
      [],
      'Expected "policy check [FILE]", or "policy explain" with an absolute path or the name of an input.'
    ],
    [
      ['explain'],
      'Expected "policy check [FILE]", or "policy explain" with an absolute path or the name of an input.'
    ],
    [
      ['chek'],
      'Expected "policy check [FILE]", or "policy explain" with an absolute path or the name of an input. Did you mean policy check?'
    ],
    [
      ['show'],
      'Expected "policy check [FILE]", or "policy explain" with an absolute path or the name of an input.'
    ],
    [['check', 'a', 'b'], 'One path is enough, got "b", too.'],
    [['explain', '/x', '--knd', 'added'], 'Unknown option "--knd". Did you mean --kind?'],
    [['explain', '/x', '--kind'], 'The option "--kind" needs a value.'],
    [
      ['explain', 'prt'],
      '"prt" is neither an absolute path, such as "/srv/app", nor the name of an input. Did you mean port?'
    ],
    [
      ['explain', 'etc/passwd'],
      '"etc/passwd" is neither an absolute path, such as "/srv/app", nor the name of an input.'
    ],
    [
      ['explain', '/x', '--kind', 'new'],
      '"new" is none of "added", "changed", "deleted"; write one of them.'
    ]
  ])('%j make no sense', (words, sentence) => {
    expect(readArguments(['policy', ...words])).toEqual({ kind: 'wrong', sentences: [sentence] })
  })
})

describe('how much is printed', () => {
  test.each([
    [['--verbose'], 'verbose'],
    [['--quiet'], 'quiet'],
    [['-q'], 'quiet'],
    [['--quiet', '--json'], 'quiet']
  ])('%j', (words, detail) => {
    for (const command of ['check', 'suggest', 'merge']) {
      expect(readArguments([command, 'x', ...words])).toMatchObject({ kind: command, detail })
    }
  })

  test.each([
    [
      ['--verbose', '--quiet'],
      '"--verbose" and "--quiet" contradict each other; leave one of them out.'
    ],
    [
      ['--verbose', '--json'],
      '"--verbose" is about the text for people, and "--json" prints none; leave one of them out.'
    ]
  ])('%j contradict each other', (words, sentence) => {
    expect(readArguments(['check', 'x', ...words])).toEqual({
      kind: 'wrong',
      sentences: [sentence]
    })
  })
})

test('a suggestion for a writable root filesystem is refused', () => {
  expect(readArguments(['suggest', 'web:1', '--read-only', 'FALSE'])).toEqual({
    kind: 'wrong',
    sentences: [
      '"--read-only false" leaves nothing to suggest: the mounts are those that a read-only root filesystem needs; leave it out.'
    ]
  })
})

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('for %s', (shell) => {
    expect(readArguments(['completion', shell])).toEqual({ kind: 'completion', shell })
  })

  test.each([
    [[], 'Expected one of bash, zsh, fish.'],
    [['tcsh'], 'Expected one of bash, zsh, fish, got "tcsh".'],
    [['bash', 'zsh'], 'Expected one of bash, zsh, fish, got "bash", "zsh".']
  ])('%j makes no sense', (words, sentence) => {
    expect(readArguments(['completion', ...words])).toEqual({
      kind: 'wrong',
      sentences: [sentence]
    })
  })
})
