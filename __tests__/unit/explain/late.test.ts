import { isSaved, needsPlaceAtEnd, savedPaths, withLate } from '../../../src/explain/kept'
import type { Write } from '../../../src/explain/writes'
import { other } from '../observe/seen'
import { write } from './roots'

const late = (path: string, more: Partial<Write> = {}): Write =>
  write(path, { ...more, late: true })

const PID = write('/run/app/app.pid')
const STATE = write('/var/lib/app/state')

describe('writes at the end', () => {
  test('are those that were not made before', () => {
    expect(withLate([PID], [PID, STATE])).toEqual([PID, { ...STATE, late: true }])
  })

  test('leave out a folder from which an earlier file is gone', () => {
    const gone = write('/run/app', { kind: 'transient', home: '/run/app', entry: undefined })
    const other = write('/opt/x', { kind: 'transient', home: '/opt/x', entry: undefined })
    expect(withLate([PID], [gone, other])).toEqual([PID, { ...other, late: true }])
  })

  test.each<[string, readonly Write[], boolean]>([
    ['nothing', [PID], false],
    ['in an earlier place', [STATE, late('/var/lib/app/other')], false],
    ['in another place', [PID, late('/var/lib/app/state')], true],
    ['in another place that it makes', [PID, late('/srv/x/state', { made: '/srv/x' })], true]
  ])('need a place of their own: %s', (_, writes, expected) => {
    expect(needsPlaceAtEnd(writes)).toBe(expected)
  })
})

describe('saved state', () => {
  test.each<[string, Write, boolean]>([
    ['is data', late('/var/lib/app/state'), true],
    ['is a file of no known kind', late('/app/state'), true],
    ['is a file that is written anew', late('/app/state', { kind: 'changed' }), true],
    ['is none that was written before', write('/var/lib/app/state'), false],
    [
      'is no file that is gone',
      late('/var/lib/app/state', { kind: 'deleted', entry: undefined }),
      false
    ],
    ['is no folder', late('/var/lib/app/x', { entry: other('directory') }), false],
    ['is no pid file', late('/run/app.pid'), false],
    ['is no log', late('/var/log/app.log'), false],
    ['is no cache', late('/var/cache/app/x'), false],
    ['is nothing below /tmp', late('/tmp/state'), false]
  ])('%s', (_, one, expected) => {
    expect(isSaved(one)).toBe(expected)
  })

  test('is looked for, even if its name may differ each time', () => {
    const paths = ['/data/state', '/data/state-17']
    expect(savedPaths([...paths.map((path) => late(path)), PID])).toEqual(paths)
  })
})
