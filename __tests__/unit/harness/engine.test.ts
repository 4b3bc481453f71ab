import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { docker, imageFrom, listing, referenceOf } from '../../harness/engine'

/** Plays the CLI: keeps a record of its calls, and knows what the test put into its folder. */
const FAKE_DOCKER = `#!/bin/sh
cd "$ZD_FAKE"
echo "$*\${DOCKER_BUILDKIT:+ DOCKER_BUILDKIT=$DOCKER_BUILDKIT}" >> calls
case "$1 $2" in
  'container ls') printf 'b\\na\\n' ;;
  'volume ls') printf 'v\\n' ;;
  'network ls') ;;
  'image inspect') test -e image || exit 1 ;;
  'buildx version') test -e buildx || exit 1 ;;
  'build --quiet') for context; do :; done; cp -r "$context" context; touch image ;;
  *) echo "unknown: $*" >&2; exit 125 ;;
esac
`

let folder: string
const path = process.env['PATH'] ?? ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-engine-'))
  await mkdir(join(folder, 'bin'))
  await writeFile(join(folder, 'bin', 'docker'), FAKE_DOCKER, { mode: 0o755 })
  process.env['PATH'] = join(folder, 'bin') + delimiter + path
  process.env['ZD_FAKE'] = folder
})
afterEach(async () => {
  process.env['PATH'] = path
  await rm(folder, { recursive: true })
})

const calls = async () => (await readFile(join(folder, 'calls'), 'utf8')).trimEnd().split('\n')
const put = (name: string) => writeFile(join(folder, name), '')
const inContext = (file: string) => readFile(join(folder, 'context', file), 'utf8')

it('what is on the engine is sorted, and may be nothing', async () => {
  expect(await listing()).toEqual({ containers: ['a', 'b'], volumes: ['v'], networks: [] })
})

it('the CLI’s complaint is told when it fails', async () => {
  await expect(docker('nonsense', '$(id)')).rejects.toThrow('unknown: nonsense $(id)')
})

describe('a test image', () => {
  const DOCKERFILE = 'FROM zero-drift-fixture/busybox:1\nCOPY www /www\n'
  const FILES = { 'www/index.html': 'hello' }
  const reference = referenceOf('web', DOCKERFILE, FILES)

  it('is built from its files, by the old builder without buildx', async () => {
    expect(await imageFrom('web', DOCKERFILE, FILES)).toBe(reference)
    const build = (await calls()).find((call) => call.startsWith('build '))
    expect(build).toMatch(`build --quiet --network host --tag ${reference} `)
    expect(build).toMatch(/ DOCKER_BUILDKIT=0$/)
    expect(await inContext('Dockerfile')).toBe(DOCKERFILE)
    expect(await inContext('www/index.html')).toBe('hello')
  })

  it('is built as the CLI likes with buildx', async () => {
    await put('buildx')
    await imageFrom('web', DOCKERFILE, FILES)
    expect((await calls()).filter((call) => call.includes('DOCKER_BUILDKIT'))).toEqual([])
  })

  it('is built once', async () => {
    await imageFrom('web', DOCKERFILE, FILES)
    await imageFrom('web', DOCKERFILE, FILES)
    expect((await calls()).filter((call) => call.startsWith('build '))).toHaveLength(1)
  })

  it.each<[what: string, other: string, same: boolean]>([
    ['the same files in another order', referenceOf('a', 'FROM x', { c: '2', b: '1' }), true],
    [
      'bytes that are the same text',
      referenceOf('a', 'FROM x', { b: Buffer.from('1'), c: '2' }),
      true
    ],
    ['another Dockerfile', referenceOf('a', 'FROM y', { b: '1', c: '2' }), false],
    ['another file', referenceOf('a', 'FROM x', { b: '1', d: '2' }), false],
    ['another content', referenceOf('a', 'FROM x', { b: '1', c: '3' }), false],
    ['contents that border elsewhere', referenceOf('a', 'FROM x', { b: '12', c: '' }), false],
    ['another name', referenceOf('z', 'FROM x', { b: '1', c: '2' }), false]
  ])('with %s has the same reference: %s', (_what, other, same) => {
    const one = referenceOf('a', 'FROM x', { b: '1', c: '2' })
    expect(one).toMatch(/^zero-drift-test\/a:[0-9a-f]{12}$/)
    expect(other === one).toBe(same)
  })
})
