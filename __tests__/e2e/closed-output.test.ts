import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CLOSED, unread } from '../harness/cli'
import { docker, imageFrom } from '../harness/engine'

let [image, folder] = ['', '']
beforeAll(async () => {
  // Of this test alone, so that its containers can be told from all others.
  image = await imageFrom(
    'closed-output',
    `FROM zero-drift-fixture/busybox:1\nLABEL test=${randomUUID()}\nVOLUME /data\nENTRYPOINT ["sh", "-ec"]\n`
  )
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-closed-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
  expect(await docker('ps', '--all', '--quiet', '--filter', `ancestor=${image}`)).toBe('')
})
afterAll(async () => {
  await docker('rmi', '--force', image)
})

const running = (script: string, ...more: readonly string[]): readonly string[] => [
  ...[image, '--command', `'${script}; exec sleep 300'`, '--smoke-exec', 'true'],
  ...more
]

const cases = (): readonly [number, readonly string[]][] => [
  [0, ['check', ...running('true')]],
  [0, ['check', ...running('true'), '--json']],
  [1, ['check', ...running('echo 1 >/data/x', '--explain', 'never')]],
  [2, ['check', ...running('false', '--explain', 'never')]],
  [0, ['suggest', ...running('echo 1 >/tmp/x')]],
  [0, ['baseline', ...running('echo 1 >/data/x')]]
]

const [FIRST, ...OTHERS] = Object.keys(CLOSED) as (keyof typeof CLOSED)[]

describe('ends as it would, and leaves nothing', () => {
  it.each([
    ...[0, 1, 2, 3, 4, 5].map((index) => [FIRST, index] as const),
    // A check and a suggestion are enough to tell the ways apart.
    ...OTHERS.flatMap((closed) => [[closed, 0] as const, [closed, 4] as const])
  ])('with %s unread, case %d', async (closed = 'standard output', index) => {
    const [exitCode, words] = cases()[index] ?? [-1, []]
    expect(await unread(closed, words, { TMPDIR: folder }, folder)).toBe(exitCode)
  })
})

it('a self-test ends as it would', async () => {
  expect(await unread('both, after a line', ['self-test'])).toBe(0)
})
