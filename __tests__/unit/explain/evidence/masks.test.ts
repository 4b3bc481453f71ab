import { maskOf, valuesOf } from '../../../../src/explain/evidence/masks'

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'
const none = maskOf([])
const masked = (line: string): string => none([line])[0] ?? ''

test.each([
  ['AWS', 'key AKIAIOSFODNN7EXAMPLE end', 'key *** end'],
  ['GitHub', `x ghp_${'a1B2'.repeat(9)} y`, 'x *** y'],
  ['GitHub, fine-grained', `github_pat_${'a1_'.repeat(20)}`, '***'],
  ['Slack', 'xoxb-1234567890-abcdef', '***'],
  ['Stripe', 'sk_live_4eC39HqLyjWDarjtT1zdp7dc', '***'],
  ['Google', `AIza${'x'.repeat(35)}`, '***'],
  ['a JWT', `jwt ${JWT}.`, 'jwt ***.'],
  ['a bearer', 'Authorization: Bearer abc.def-ghi', 'Authorization: Bearer ***'],
  ['a header in code', `'authorization': 'Bearer abcdef'`, `'authorization': 'Bearer ***'`],
  ['a password in a URL', 'mysql://root:hunter2@db/app', 'mysql://root:***@db/app'],
  ['a URL without one', 'https://example.com/a@b', 'https://example.com/a@b'],
  ['an assignment', 'DB_PASSWORD=hunter2 next', 'DB_PASSWORD=*** next'],
  ['JSON', '{"apiKey": "a b", "n": 1}', '{"apiKey": ***, "n": 1}'],
  ['YAML', 'client_secret: hunter2', 'client_secret: ***'],
  ['PHP', `define('DB_PASSWORD', 'hunter2');`, `define('DB_PASSWORD', ***);`],
  ['an array of PHP', `$c['password'] = "hunter2";`, `$c['password'] = ***;`],
  [
    'a key in one line',
    'k: "-----BEGIN PRIVATE KEY-----\\nMII\\n-----END PRIVATE KEY-----"',
    '***'
  ],
  ['text without a secret', 'the password is asked for', 'the password is asked for']
])('%s', (_, line, expected) => {
  expect(masked(line)).toBe(expected)
})

const key = [
  '-----BEGIN RSA PRIVATE KEY-----',
  'MIIEowIBAAKCAQEA',
  '',
  'abcdefghijkl',
  '-----END RSA PRIVATE KEY-----'
]

test.each([
  ['a whole key', ['a', ...key, 'b'], ['a', '***', '***', '***', '***', '***', 'b']],
  [
    'one that does not end',
    [...key.slice(0, 4), 'listen 80;'],
    ['***', '***', '***', '***', 'listen 80;']
  ],
  [
    'a mere mention',
    ['-----BEGIN PRIVATE KEY-----', 'is how one begins.'],
    ['***', 'is how one begins.']
  ]
])('every line of %s is masked, and none of them is lost', (_, lines, expected) => {
  expect(none(lines)).toEqual(expected)
})

test('values of the environment are masked, the longest first, line by line, without common words', () => {
  const env = [
    'A=s3cr3t',
    'B=s3cr3t-and-more',
    'C=true',
    'D=8080',
    'E=abc',
    'F=one line\nother line',
    'G=production'
  ]
  const mask = maskOf(valuesOf(env))
  expect(
    mask(['s3cr3t-and-more s3cr3t', 'true 8080 abc production', 'x one line', 'other line'])
  ).toEqual(['*** ***', 'true 8080 abc production', 'x ***', '***'])
})

test('a value that looks like an expression is taken literally', () => {
  expect(maskOf(['a.*(b'])(['a.*(b axx(b'])).toEqual(['*** axx(b'])
})

// Anything that backtracks would go on for hours.
test('a hostile line of a million characters is read once', () => {
  for (const piece of [
    'eyJ-',
    'password',
    'a.',
    '://',
    '-----BEGIN PRIVATE KEY-----',
    'n',
    '+',
    'password="',
    'authorization:bearer '
  ])
    none([piece.repeat(1_000_000 / piece.length), `${piece.repeat(100_000)}!`])
  const many = Array.from({ length: 20_000 }, () => '-----BEGIN PRIVATE KEY-----')
  expect(none(many)).toHaveLength(many.length)
})
