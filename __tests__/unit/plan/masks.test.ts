import { maskOf, maskTyped, maskWords, valuesOf } from '../../../src/plan/masks'

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

test('a number of six digits or more may be a secret, a port and a decimal are none', () => {
  const env = ['PIN=482133', 'PORT=58080', 'RATE=0.482133']
  expect(maskOf(valuesOf(env))(['pin 482133, port 58080, 0.482133'])).toEqual([
    'pin ***, port 58080, 0.***'
  ])
})

test('a value that looks like an expression is taken literally', () => {
  expect(maskOf(['a.*(b'])(['a.*(b axx(b'])).toEqual(['*** axx(b'])
})

const typed = (line: string): string => maskTyped(['KEY=0xc0ffee-1'])([line]).join()

test.each([
  ['an option', 'login --password hunter2 web', 'login --password *** web'],
  ['an option with "="', 'login --db-password=hunter2', 'login --db-password=***'],
  ['an option in quotes', `sh -c "login --token 'a b' x"`, 'sh -c "login --token *** x"'],
  ['one dash', 'login -token hunter2', 'login -token ***'],
  ['a longer option', 'login --registry-api-key hunter2', 'login --registry-api-key ***'],
  ['-p', 'sshpass -p hunter2 login', 'sshpass -p *** login'],
  ['-p of mysql', 'mysql -uroot -phunter2 -e "select 1"', 'mysql -uroot -p*** -e "select 1"'],
  ['-a of redis-cli', 'redis-cli -a hunter2 ping', 'redis-cli -a *** ping'],
  ['a word', 'auth password hunter2', 'auth password ***'],
  ['curl -u', 'curl -fsu user http://a/', 'curl -fsu user http://a/'],
  ['curl -u with a password', 'curl -u user:pass http://a/', 'curl -u user:*** http://a/'],
  ['curl --user', `curl --user 'user:p w' http://a/`, `curl --user 'user:***' http://a/`],
  ['a header', `curl -H 'Authorization: abc' x`, `curl -H 'Authorization: ***' x`],
  ['a scheme', `curl -H "Authorization: Digest abc" x`, `curl -H "Authorization: Digest ***" x`],
  ['a cookie', `curl -H 'Cookie: a=b; c=d' x`, `curl -H 'Cookie: ***' x`],
  ['a header of its own', 'curl -H "X-Auth-Key: abc" x', 'curl -H "X-Auth-Key: ***" x'],
  ['a query', 'GET /?page=2&token=abc 200', 'GET /?page=2&token=*** 200'],
  ['a signature', 'GET /?sig=abc&page=2 200', 'GET /?sig=***&page=2 200'],
  ['a user in a URL', 'GET https://0123abcd@example.org/ 200', 'GET https://***@example.org/ 200'],
  ['a password with an @', 'GET https://a:b@c@example.org/', 'GET https://a:***@example.org/'],
  ['a value of the environment', 'login 0xc0ffee-1', 'login ***']
])('what was typed is masked: %s', (_, line, expected) => {
  expect(typed(line)).toBe(expected)
})

test.each([
  'mkdir -p app',
  'nc -p 8080 web',
  'web -p 8080:80 -p 53/udp',
  'GET / 200 contains password is wrong',
  'GET /password 200 contains Password reset',
  'GET /token 200',
  'GET https://example.org/?page=2 200',
  'docker run --user 1000:1000 -u 33:33 web',
  'crawl -u https://example.org/a',
  'login --password-stdin web',
  'login --token-file /run/secrets/token',
  'test -s /run/secrets/password',
  'apt-get update'
])('what was typed is shown: %s', (line) => {
  expect(typed(line)).toBe(line)
})

test.each([
  ['an option and its value', ['web', '--password', 'hunter2'], ['web', '--password', '***']],
  ['an option that stands alone', ['--token', '--verbose'], ['--token', '--verbose']],
  ['a user and a password', ['curl', '-u', 'a:b c', 'x'], ['curl', '-u', 'a:***', 'x']],
  ['a user and a group', ['run', '--user', '10:10'], ['run', '--user', '10:10']],
  ['a script', ['sh', '-c', 'login --password x'], ['sh', '-c', 'login --password ***']],
  ['a value of the environment', ['login', '0xc0ffee-1'], ['login', '***']]
])('words of a command are masked: %s', (_, words, expected) => {
  expect(maskWords(words, ['KEY=0xc0ffee-1'])).toEqual(expected)
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
    'authorization:bearer ',
    'cookie:',
    'x-a',
    '--a-',
    ' --pass ',
    '?key=',
    'mysql ',
    'redis-cli ',
    ' -p ',
    'mkdir -p ',
    ' -u',
    ' -u a',
    '://a'
  ])
    for (const mask of [none, maskTyped([])])
      mask([piece.repeat(1_000_000 / piece.length), `${piece.repeat(100_000)}!`])
  const many = Array.from({ length: 20_000 }, () => '-----BEGIN PRIVATE KEY-----')
  expect(none(many)).toHaveLength(many.length)
})
