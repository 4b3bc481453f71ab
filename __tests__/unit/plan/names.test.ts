import {
  parseAddHost,
  parseHostname,
  parseImage,
  parseNetwork,
  parsePlatform,
  parseUser
} from '../../../src/plan/names'

const HEX = '0123456789abcdef'.repeat(4)

describe('an image', () => {
  test.each([
    'nginx',
    'nginx:1.27-alpine',
    'library/nginx',
    'ghcr.io/acme/web:latest',
    'localhost:5000/acme/web',
    'registry.example.com:443/a/b/c:V1_2',
    '[::1]:5000/web',
    'Registry/web',
    'a__b/c-d--e.f',
    `nginx@sha256:${HEX}`,
    `nginx:1@sha256:${HEX}`,
    `sha256:${HEX}`,
    HEX,
    HEX.slice(0, 12)
  ])('%s is taken as it is', (text) => {
    expect(parseImage(text)).toEqual({ value: text })
  })

  test.each([
    'my image',
    '-nginx',
    '--privileged',
    'nginx:',
    'nginx:a b',
    'nginx@sha256:12',
    '/nginx',
    'nginx/',
    'a//b',
    'a..b',
    'https://ghcr.io/acme/web',
    'nginx\nalpine',
    'é',
    '$(id)',
    '__proto__'
  ])('%j is no reference', (text) => {
    expect(parseImage(text)).toEqual({
      problem: `${JSON.stringify(text)} is not an image reference; write for example "acme/web:1.4".`
    })
  })

  test.each(['MyImage', 'ghcr.io/Acme/web:latest', 'acme/Web'])('%s has capitals', (text) => {
    expect(parseImage(text)).toEqual({
      problem: `"${text}" has capital letters in its repository; write them small, for example "acme/web:1.4".`
    })
  })

  test('has to be named', () => {
    expect(parseImage('')).toEqual({
      problem:
        'no image was named; name the built one, for example "acme/web:1.4", a Compose file in "compose-file", or a manifest in "manifest-file".'
    })
  })

  test('of any length is answered at once', () => {
    for (const part of ['a-', 'a.', 'a/', 'A', '-', 'a__'])
      expect(parseImage(part.repeat(100_000))).toHaveProperty('problem')
  })
})

describe('a platform', () => {
  test.each(['linux/amd64', 'linux/arm64', 'linux/arm/v7', 'linux/riscv64', 'windows/amd64'])(
    '%s is one',
    (text) => {
      expect(parsePlatform(text)).toEqual({ value: text })
    }
  )

  test.each([
    'linux',
    'amd64',
    'Linux/amd64',
    'linux/',
    'linux/arm/v7/x',
    'linux arm64',
    'linux/amd64,linux/arm64'
  ])('%j is none', (text) => {
    expect(parsePlatform(text)).toEqual({
      problem: `"${text}" is not a platform ("OS/ARCHITECTURE" or "OS/ARCHITECTURE/VARIANT"); write for example "linux/arm64".`
    })
  })
})

test.each(['root', '1000', '1000:1000', 'www-data:www-data', '0:adm'])('%s is a user', (text) => {
  expect(parseUser(text)).toEqual({ value: text })
})

test.each(['a b', ':0', '1:', '1:2:3', 'a\tb', 'a\x07'])('%j is no user', (text) => {
  expect(parseUser(text)).toEqual({
    problem: `${JSON.stringify(text)} is not a user ("USER" or "USER:GROUP"); write for example "1000:1000".`
  })
})

test.each(['web', 'web-1.internal', 'W_1', 'a'.repeat(64)])('%s is a host name', (text) => {
  expect(parseHostname(text)).toEqual({ value: text })
})

test.each(['-web', '.web', 'a b', 'a/b', 'wéb', 'a'.repeat(65)])('%j is no host name', (text) => {
  expect(parseHostname(text)).toEqual({
    problem: `"${text}" is not a host name (at most 64 letters, digits, ".", "_", "-"); write for example "web".`
  })
})

test.each(['none', 'host', 'bridge', 'my_net-1.x', HEX])('%s is a network', (text) => {
  expect(parseNetwork(text)).toEqual({ value: text })
})

test.each(['-net', 'a b', 'name=x,alias=y', 'a/b', 'service:web'])('%j is no network', (text) => {
  expect(parseNetwork(text)).toEqual({
    problem: `"${text}" is not a network's name; write for example "bridge".`
  })
})

test("another container's network is refused", () => {
  expect(parseNetwork('container:db')).toEqual({
    problem:
      '"container:db" is another container\'s network, which cannot be checked; name a network that both join.'
  })
})

test.each([
  ['api.internal:10.0.0.5', 'api.internal:10.0.0.5'],
  ['api=10.0.0.5', 'api:10.0.0.5'],
  ['six:::1', 'six:::1'],
  ['six=[2001:db8::7]', 'six:2001:db8::7'],
  ['six:[::ffff:10.0.0.1]', 'six:::ffff:10.0.0.1'],
  ['docker.internal:host-gateway', 'docker.internal:host-gateway']
])('the host %s is added', (line, value) => {
  expect(parseAddHost(line)).toEqual({ value })
})

test.each([
  'api',
  ':10.0.0.5',
  'api:',
  'api:10.0.0',
  'api:10.0.0.256',
  'api:010.0.0.1',
  'api:10.0.0.5.6',
  'api: 10.0.0.5',
  'api:example.com',
  'six:fe80::1%eth0',
  'six:1::2::3',
  'six:[::1]/x[::2]'
])('%j adds no host', (line) => {
  expect(parseAddHost(line)).toEqual({
    problem: `"${line}" is not "HOST:IP"; write for example "api.internal:10.0.0.5".`
  })
})
