import type { Document } from '../../src/report/document/document'
import { pulled } from './registry'

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const HUB = 'https://index.docker.io/v1/'

describe('a pull takes its login from the configuration', () => {
  test.each([
    [
      'by the registry’s name',
      'ghcr.io/acme/web:1',
      { 'ghcr.io': { auth: base64('me:secret') } },
      { username: 'me', password: 'secret', serveraddress: 'ghcr.io' }
    ],
    [
      'by an address with a scheme and a path',
      'ghcr.io/acme/web:1',
      { 'https://ghcr.io/v2/': { auth: base64('me:secret') } },
      { username: 'me', password: 'secret', serveraddress: 'ghcr.io' }
    ],
    [
      'for the engine’s own registry',
      'acme/web',
      { [HUB]: { auth: base64('me:secret') } },
      { username: 'me', password: 'secret', serveraddress: HUB }
    ],
    [
      'with a colon in the password',
      'localhost:5000/web',
      { 'localhost:5000': { auth: base64('me:a:b') } },
      { username: 'me', password: 'a:b', serveraddress: 'localhost:5000' }
    ],
    [
      'in two words',
      'localhost/web',
      { localhost: { username: 'me', password: 'secret' } },
      { username: 'me', password: 'secret', serveraddress: 'localhost' }
    ],
    [
      'as an identity token',
      'ghcr.io/acme/web:1',
      { 'ghcr.io': { auth: base64('0:'), identitytoken: 't' } },
      { username: '0', password: '', serveraddress: 'ghcr.io', identitytoken: 't' }
    ]
  ])('%s', async (_, reference, auths, expected) => {
    const { login } = await pulled(reference, { config: JSON.stringify({ auths }) })
    expect(login).toEqual(expected)
  })

  test.each([
    ['holds another registry', '{"auths": {"ghcr.io.example": {"auth": "bTpz"}}}'],
    ['holds another port', '{"auths": {"ghcr.io:443": {"auth": "bTpz"}}}'],
    ['is empty', '{}'],
    ['is no JSON', 'auths:'],
    ['has another shape', '{"auths": []}'],
    ['is missing', undefined]
  ])('and has none where it %s', async (_, config) => {
    const { login, query } = await pulled(
      'ghcr.io/acme/web:1',
      config === undefined ? {} : { config }
    )
    expect(login).toBeUndefined()
    expect(query).toContain('fromImage=ghcr.io%2Facme%2Fweb%3A1')
  })
})

describe('a credential helper', () => {
  const ANSWER = `read registry; printf '{"Username":"%s","Secret":"s3"}' "$1 $registry"`

  test('is asked for every registry when it is the store', async () => {
    const config = '{"auths": {"ghcr.io": {}}, "credsStore": "store"}'
    const programs = { 'docker-credential-store': ANSWER }
    const { login } = await pulled('ghcr.io/acme/web', { config, programs })
    expect(login).toEqual({ username: 'get ghcr.io', password: 's3', serveraddress: 'ghcr.io' })
  })

  test('of a registry comes before the store', async () => {
    const config = '{"credsStore": "store", "credHelpers": {"ghcr.io": "own"}}'
    const programs = { 'docker-credential-store': 'exit 1', 'docker-credential-own': ANSWER }
    const { login } = await pulled('ghcr.io/acme/web', { config, programs })
    expect(login).toMatchObject({ username: 'get ghcr.io' })
  })

  test('of another registry is not asked', async () => {
    const config = '{"credHelpers": {"ghcr.io": "own"}}'
    const programs = { 'docker-credential-own': ANSWER }
    expect((await pulled('quay.io/acme/web', { config, programs })).login).toBeUndefined()
  })

  test('may answer with an identity token', async () => {
    const config = '{"credsStore": "store"}'
    const programs = {
      'docker-credential-store': `echo '{"Username":"<token>","Secret":"t"}'`
    }
    const { login } = await pulled('ghcr.io/acme/web', { config, programs })
    expect(login).toEqual({
      username: '',
      password: '',
      serveraddress: 'ghcr.io',
      identitytoken: 't'
    })
  })

  test.each([
    ['has none', { 'docker-credential-store': `echo 'hunter2'; exit 1` }],
    ['prints no JSON', { 'docker-credential-store': 'echo hunter2' }],
    ['prints JSON of another shape', { 'docker-credential-store': `echo '{"Secret":"hunter2"}'` }],
    ['is missing', {}]
  ])(
    'that %s means a pull without a login, and tells nobody what it printed',
    async (_, programs) => {
      const config = '{"credsStore": "store"}'
      const { login, query, ran } = await pulled('ghcr.io/acme/web', { config, programs })
      expect(login).toBeUndefined()
      expect(query).toContain('fromImage')
      expect(ran.stdout + ran.stderr).not.toContain('hunter2')
    }
  )
})

test('a pull that the registry refuses is an error that says why', async () => {
  const { ran } = await pulled('ghcr.io/acme/web:1', {})
  const { findings } = JSON.parse(ran.stdout) as Document
  expect(ran.exitCode).toBe(3)
  expect(findings).toMatchObject([{ kind: 'image-missing', level: 'error' }])
  expect(findings[0]?.detail).toContain('pull access denied')
})

test('a name without a tag is pulled as the latest, not as every tag there is', async () => {
  const { query } = await pulled('ghcr.io/acme/web', {})
  expect(new URLSearchParams(query).get('fromImage')).toBe('ghcr.io/acme/web:latest')
})
