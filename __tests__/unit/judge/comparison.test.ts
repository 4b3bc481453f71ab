import fc from 'fast-check'
import { baseOf, identityOf, type JudgedRun } from '../../../src/judge/base'
import { compareRuns } from '../../../src/judge/comparison'
import { judge } from '../../../src/judge/judge'
import type { Change, Observation } from '../../../src/observe/observation'
import { byPath } from '../../../src/observe/paths'
import type { BaseFacts, FileFacts } from '../../../src/words'
import { change, healthy, observation, place, rule, writable } from '../report/fixtures'

const PLACES = [place('/', 'rootfs', 'content'), place('/data', 'volume', 'content')]
const FILE: FileFacts = { type: 'file', mode: 0o644, uid: 0, gid: 0, size: 3, sha256: 'aa' }

/** A run that made these changes, with a rule for `/allowed`. */
function ran(
  changes: readonly (string | Change)[],
  seen: Partial<Observation> = {},
  plan = writable
): JudgedRun {
  const all = changes.map((one) => (typeof one === 'string' ? change(one) : one))
  const observed = { ...observation, places: PLACES, changes: byPath(all), ...seen }
  const ruled = { ...plan, rules: [rule('/allowed')] }
  return {
    plan: ruled,
    observation: observed,
    judgement: judge(ruled, healthy, observed, false)
  }
}

const compared = (run: JudgedRun, base: JudgedRun, more: Partial<BaseFacts> = {}) =>
  compareRuns(run, { ...baseOf(base), ...more })
const file = (path: string, after: Partial<FileFacts> = {}): Change => ({
  ...change(`A ${path}`),
  after: { ...FILE, ...after }
})

test('changes are new, unchanged or gone by path, kind and place', () => {
  const here = ran(['A /same', 'C /kind', 'A /new', { ...change('A /data/x'), place: '/data' }])
  const before = ran(['A /same', 'A /kind', 'A /gone', 'A /data/x'])
  const { changes, stateAt } = compared(here, before)
  expect(changes).toEqual({
    ...{ new: 3, updated: 0, unchanged: 1, gone: 3, allowed: 0 },
    ...{ newPaths: ['/data/x', '/kind', '/new'], updatedPaths: [] },
    gonePaths: ['/data/x', '/gone', '/kind']
  })
  expect(here.judgement.changes.drift.slice().map((_, at) => stateAt(at))).toEqual([
    ...['new', 'new', 'new', 'unchanged']
  ])
})

test.each<[string, Partial<FileFacts>, 'updated' | 'unchanged']>([
  ['the same contents', {}, 'unchanged'],
  ['another time', { modified: 5 }, 'unchanged'],
  ['other contents', { sha256: 'bb' }, 'updated'],
  ['set-uid', { mode: 0o4755 }, 'updated'],
  ['another owner', { uid: 33 }, 'updated'],
  ['another type', { type: 'symlink', target: '/etc/shadow' }, 'updated'],
  ['a capability', { capabilities: '01' }, 'updated']
])('a path that is left with %s is %s', (_, after, state) => {
  expect(compared(ran([file('/x', after)]), ran([file('/x')])).stateAt(0)).toBe(state)
})

test('a file whose contents were read in one check only is different', () => {
  const base = ran([
    { ...change('A /x'), after: { type: 'file', mode: 0o644, uid: 0, gid: 0, size: 3 } }
  ])
  expect(compared(ran([file('/x')]), base).changes).toMatchObject({ updated: 1, unchanged: 0 })
})

describe('what was not inspected before is not known to be old', () => {
  const closer = { places: [place('/', 'rootfs', 'content')] }
  test.each<[string, Partial<Observation>]>([
    ['by names where contents are compared now', { places: [place('/', 'rootfs', 'names')] }],
    ['not at all', { places: [place('/', 'rootfs', 'none')] }],
    ['for want of such a place', { places: [] }]
  ])('%s', (_, seen) => {
    expect(compared(ran(['A /x'], closer), ran(['A /x'], seen)).stateAt(0)).toBe('new')
  })

  test('and what is not inspected now is not known to be gone', () => {
    const { changes } = compared(ran([], { places: [place('/', 'rootfs', 'none')] }), ran(['A /x']))
    expect(changes.gone).toBe(0)
  })

  test.each<[string, Partial<BaseFacts>, string]>([
    ['where the base is an error', { verdict: 'error' }, 'error'],
    ['where no container ran', { readOnly: undefined }, 'never-ran'],
    ['where its author attacked it', { isAttacked: true }, 'attacked'],
    ['where one root alone was read-only', { readOnly: true }, 'other-root']
  ])('%s', (_, more, gap) => {
    const refusals = [{ path: '/y', message: '' }]
    const found = compared(ran(['A /x'], { refusals }), ran(['A /x', 'A /z']), more)
    expect(found).toMatchObject({
      gap,
      changes: { new: 1, unchanged: 0, gone: 0 },
      refusals: { new: 0, gone: 0 },
      places: { new: 0, gone: 0 }
    })
    expect(found.stateAt(0)).toBe('new')
  })
})

test('a change that a rule allowed before, and no rule allows now, is new; the other way it is no drift', () => {
  const bare = ran(['A /allowed'])
  const strict = { ...writable, rules: [] }
  const observed = bare.observation as Observation
  const drifts = { ...bare, judgement: judge(strict, healthy, observed, false) }
  expect(compared(drifts, bare).changes).toMatchObject({ new: 1, unchanged: 0, allowed: 0 })
  expect(compared(bare, drifts).changes).toMatchObject({ new: 0, gone: 0, allowed: 1 })
})

test('a change that a base lists in several states equals none of them', () => {
  const one = change('A /x')
  const changes = new Map([[identityOf(one), null]])
  expect(compared(ran(['A /x']), ran([]), { changes }).stateAt(0)).toBe('updated')
})

test('writable paths and refused writes are new or gone; numbers in a message are no difference', () => {
  const here = ran([], {
    places: [...PLACES, place('/srv', 'volume', 'content')],
    refusals: [
      { path: '/a', message: 'x' },
      { path: undefined, message: 'at 12:30: EROFS' }
    ]
  })
  const before = ran([], {
    places: [...PLACES.slice(0, 1), { ...place('/srv', 'bind', 'content'), writable: false }],
    refusals: [
      { path: '/b', message: 'x' },
      { path: undefined, message: 'at 11:29: EROFS' }
    ]
  })
  expect(compared(here, before)).toMatchObject({
    places: { new: 2, gone: 0, newPaths: ['/data', '/srv'], gonePaths: [] },
    refusals: { new: 1, gone: 1, newPaths: ['/a'], gonePaths: ['/b'] }
  })
})

test('a refused write that names no path is listed as the program printed it', () => {
  const refusals = [{ path: undefined, message: 'at 12:30: cache.c:171: EROFS' }]
  expect(compared(ran([], { refusals }), ran([])).refusals).toMatchObject({
    newPaths: ['at 12:30: cache.c:171: EROFS']
  })
  expect(compared(ran([]), ran([], { refusals })).refusals).toMatchObject({
    gonePaths: ['at 12:30: cache.c:171: EROFS']
  })
})

test('lists hold a hundred paths, numbers all of them', () => {
  const many = Array.from({ length: 150 }, (_, n) => `A /x${n}`)
  const { changes } = compared(ran(many), ran(many.map((one) => `${one}-before`)))
  expect([changes.new, changes.newPaths.length]).toEqual([150, 100])
  expect([changes.gone, changes.gonePaths.length]).toEqual([150, 100])
})

test('a run compared with itself has no difference', () => {
  const paths = fc.uniqueArray(fc.constantFrom('/a', '/b', '/allowed', '/etc/passwd', '/usr/bin/x'))
  fc.assert(
    fc.property(paths, (some) => {
      const run = ran(some.map((path) => file(path)))
      const { changes, places, refusals } = compared(run, run)
      expect([changes, places, refusals]).toMatchObject([
        { new: 0, updated: 0, gone: 0, allowed: 0 },
        { new: 0, gone: 0 },
        { new: 0, gone: 0 }
      ])
    })
  )
})

test('a file whose contents neither check read is never known, whatever its size', () => {
  const unread: FileFacts = { type: 'file', mode: 0o644, uid: 0, gid: 0, size: 3 }
  const one: Change = { ...change('A /x'), after: unread }
  expect(compared(ran([one]), ran([one])).stateAt(0)).toBe('updated')
})
