import { readArguments } from '../../../src/commands/arguments'

const sentencesOn = (words: readonly string[]): readonly string[] => {
  const read = readArguments(['check', ...words])
  return read.kind === 'wrong' ? read.sentences : []
}

const quoteIt = (option: string, value: string): string =>
  `The shell split the value of "--${option}"; quote it: --${option} ${value}.`

test.each([
  [
    'a request',
    ['web:1', '--smoke-http', 'GET', '/', '200'],
    [quoteIt('smoke-http', "'GET / 200'")]
  ],
  [
    'a request before the image',
    ['--smoke-http', 'GET', '/', '200', 'web:1'],
    [quoteIt('smoke-http', "'GET / 200'")]
  ],
  [
    'a request with a text',
    ['web:1', '--smoke-http', 'get', '/', '2xx', 'contains', 'It', "isn't", '--init'],
    [quoteIt('smoke-http', "'get / 2xx contains It isn'\\''t'")]
  ],
  ['a rule', ['web:1', '--allow', 'AC', '/run/x'], [quoteIt('allow', "'AC /run/x'")]],
  [
    'a pattern',
    ['web:1', '--allow', '/run/a/x', '/run/a/y', '/run/b', '--init'],
    [
      `The shell replaced the pattern of "--allow" by 3 paths of this machine; quote it, e.g. --allow '/run/*'.`
    ]
  ],
  [
    'a pattern behind kinds of change',
    ['--allow', 'A', '/a', '/b', 'web:1'],
    [
      `The shell replaced the pattern of "--allow" by 2 paths of this machine; quote it, e.g. --allow 'A /*'.`
    ]
  ],
  [
    'a command after the image',
    ['web:1', '--smoke-exec', 'test', '-d', '/var/www', '--init'],
    [quoteIt('smoke-exec', "'test -d /var/www'")]
  ],
  [
    'a command before the image',
    ['--command', 'nginx', '-g', 'daemon off;', 'web:1'],
    [quoteIt('command', `'nginx -g "daemon off;"'`)]
  ],
  [
    'several at once',
    ['web:1', '--smoke-http', 'GET', '/', '--smoke-exec', 'ls', '/x', '-e', 'A=1'],
    [quoteIt('smoke-http', "'GET /'"), quoteIt('smoke-exec', "'ls /x'")]
  ]
])('%s that the shell took apart', (_, words, sentences) => {
  expect(sentencesOn(words)).toEqual(sentences)
})

test.each([
  ['a command before the image', ['--smoke-exec', 'true', 'web:1'], { 'smoke-exec': 'true' }],
  [
    'a quoted command before the image',
    ['--command', 'sleep 300', 'web:1'],
    { command: 'sleep 300' }
  ],
  [
    'a command before an option',
    ['web:1', '--smoke-exec', 'true', '-e', 'A=1'],
    { 'smoke-exec': 'true', env: 'A=1' }
  ],
  ['a rule before the image', ['--allow', '/run/**', 'web:1'], { allow: '/run/**' }],
  ['a quoted request', ['--smoke-http', 'GET / 200', 'web:1'], { 'smoke-http': 'GET / 200' }]
])('%s is whole', (_, words, inputs) => {
  const read = readArguments(['check', ...words])
  expect(read).toEqual({
    kind: 'check',
    json: false,
    detail: 'normal',
    inputs: new Map([...Object.entries(inputs), ['image', 'web:1']])
  })
})
