import { digest } from '../../../src/adapters/world'
import { memoryLook } from '../../../src/observe/probe-answer'
import { Fault } from '../../../src/plan/faults'
import { tarOf, type Packed } from './archives'

const STATUS = 'Name:\tsh\nUid:\t0\t0\t0\t0\n'
const MOUNTS = `1 0 0:1 / / ro - overlay overlay rw
2 1 0:2 / /tmp rw - tmpfs tmpfs rw
3 1 0:3 / /a\\040b rw,noexec - tmpfs tmpfs rw
`

/** What the probe says of a container with these entries in its memory. */
const answer = (...entries: readonly Packed[]): readonly Packed[] => [
  { name: 'proc/status', contents: STATUS },
  { name: 'proc/mountinfo', contents: MOUNTS },
  ...entries
]

const top = (name: string, mount: string): Packed => ({
  ...{ name, type: 'directory', mode: 0o1777 },
  pax: { 'ZERODRIFT.mount': mount }
})

/** Heard in pieces of some bytes. */
async function heard(entries: readonly Packed[], limit = 100, pieces = 100) {
  const look = memoryLook({ limit, digest })
  const bytes = await tarOf(entries)
  for (let at = 0; at < bytes.length; at += pieces) look.add(bytes.subarray(at, at + pieces))
  return {
    ended: look.ended(),
    refusal: look.refusal(),
    status: look.status(),
    mounts: look.mounts().map(({ seen, path }) => ({
      path,
      ...(seen === undefined ? {} : { has: [...seen.snapshot.keys()], partial: seen.partial() })
    }))
  }
}

test('a look shows the first process, and the files of each mount', async () => {
  const said = answer(
    top('tmp', '2'),
    { name: 'tmp/x', contents: 'x' },
    { name: 'tmp/d', type: 'directory' },
    top('a b', '3'),
    { name: 'a b/y', contents: 'y' }
  )
  const expected = {
    ended: true,
    refusal: undefined,
    status: STATUS,
    mounts: [
      { path: '/' },
      { path: '/tmp', has: ['/tmp', '/tmp/x', '/tmp/d'], partial: false },
      { path: '/a b', has: ['/a b', '/a b/y'], partial: false }
    ]
  }
  expect(await heard(said)).toEqual(expected)
  expect(await heard(said, 100, 7)).toEqual(expected)
})

test('each mount has a limit of its own', async () => {
  const { mounts } = await heard(
    answer(
      ...[top('tmp', '2'), { name: 'tmp/x', contents: 'xxx' }],
      ...[top('a b', '3'), { name: 'a b/y', contents: 'yy' }]
    ),
    2
  )
  expect(mounts.map(({ partial }) => partial)).toEqual([undefined, true, false])
})

test('files named like the probe’s own entries are not mistaken for them', async () => {
  const { status, mounts } = await heard(
    answer(top('tmp', '2'), { name: 'tmp/proc/status', contents: 'mine' })
  )
  expect(status).toBe(STATUS)
  expect(mounts[1]).toEqual({ path: '/tmp', has: ['/tmp', '/tmp/proc/status'], partial: false })
})

test('a probe that is denied its look gives the reason', async () => {
  const refused = { name: 'proc/status', pax: { 'ZERODRIFT.error': 'EACCES' } }
  expect(await heard([refused])).toEqual({
    ...{ ended: true, refusal: 'EACCES', status: '', mounts: [] }
  })
})

describe('a part that cannot be read is a fault', () => {
  const unread = (path: string, why: string) =>
    `"${path}" could not be inspected (${why}), so writes there are not known.`

  test.each<[string, readonly Packed[], string]>([
    [
      'a file',
      answer(top('tmp', '2'), { name: 'tmp/x', pax: { 'ZERODRIFT.error': 'EIO' } }),
      unread('/tmp/x', 'EIO')
    ],
    [
      'a file that shows it while it is read',
      answer(...[top('tmp', '2'), { name: 'tmp/x', contents: 'x' }], {
        name: 'tmp/x',
        pax: { 'ZERODRIFT.error': '5' }
      }),
      unread('/tmp/x', '5')
    ],
    [
      'a whole mount',
      answer({ name: 'tmp', type: 'directory', pax: { 'ZERODRIFT.error': 'EHIDDEN' } }),
      unread('/tmp', 'EHIDDEN')
    ],
    [
      'what lies outside of another root',
      [
        { name: 'proc/status', contents: STATUS },
        { name: 'proc/mountinfo', contents: MOUNTS, pax: { 'ZERODRIFT.chroot': '1' } }
      ],
      "The container's first process has called chroot, which hides its other file systems in memory: what was written there is not known."
    ]
  ])('%s', async (_, entries, message) => {
    await expect(heard(entries)).rejects.toEqual(new Fault('look-failed', message))
  })
})

test('an answer that breaks off has not ended', async () => {
  const look = memoryLook({ limit: 100, digest })
  look.add((await tarOf(answer(top('tmp', '2')))).subarray(0, -512))
  expect(look.ended()).toBe(false)
})
