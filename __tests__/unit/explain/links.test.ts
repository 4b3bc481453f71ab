import { behindLinks, refusedWrite, type Write } from '../../../src/explain/writes'
import { tree } from './roots'

const IMAGE = tree(
  ...[
    '/etc/',
    '/run/',
    '/tmp/',
    '/var/',
    '/var/lib/',
    '/var/run -> /run',
    '/var/lock -> ../run/lock'
  ],
  ...['/srv/', '/srv/app/', '/srv/app/current -> releases/2', '/srv/app/releases/2/'],
  ...['/log -> /var/lock/log', '/up -> ../../../run', '/odd -> /srv/./app//', '/out -> /run/out'],
  ...['/a -> /b', '/b -> /a', '/self -> self', '/deep -> /deep/x', '/srv/é -> /srv/ü'],
  '/etc/app.conf'
)

describe('with links followed,', () => {
  test.each<[string, string, string]>([
    ['a path without any is itself', '/srv/app/x', '/srv/app/x'],
    ['an absolute one is followed', '/var/run/app.pid', '/run/app.pid'],
    ['a relative one starts where it lies', '/srv/app/current/x', '/srv/app/releases/2/x'],
    ['one that goes up is followed', '/var/lock/x', '/run/lock/x'],
    ['no way leads above the root', '/up/x', '/run/x'],
    ['one behind another is followed', '/log/x', '/run/lock/log/x'],
    ['one that goes round about is followed', '/odd/x', '/srv/app/x'],
    ['the last name is left alone', '/var/run', '/var/run'],
    ['one that leads to nothing is followed', '/out/x/y', '/run/out/x/y'],
    ['names are readable', '/srv/app/ü/x', '/srv/app/ü/x'],
    ['the root is itself', '/', '/']
  ])('%s', (_, path, expected) => {
    expect(behindLinks(path, IMAGE)).toBe(expected)
  })

  test('names that are not ASCII are followed', () => {
    const image = tree('/srv/é -> /srv/app')
    expect(behindLinks('/srv/é/ü', image)).toBe('/srv/app/ü')
  })

  test.each([['/a/x'], ['/self/x']])('a loop comes to an end: %s', (path) => {
    expect(behindLinks(path, IMAGE)).toMatch(/^\/(?:a|b|self)\/x$/)
  })

  test('a link into itself comes to an end', () => {
    expect(behindLinks('/deep/y', IMAGE)).toBe(`/deep${'/x'.repeat(40)}/y`)
  })
})

describe('a refused write would have been', () => {
  test.each<[string, string, Partial<Write>]>([
    ['a file in its folder', '/tmp/x', { path: '/tmp/x', home: '/tmp' }],
    ['a file behind a link', '/var/run/app.pid', { path: '/run/app.pid', home: '/run' }],
    [
      'a file in a folder that had to be made',
      '/tmp/a/b/x',
      { path: '/tmp/a/b/x', home: '/tmp', made: '/tmp/a' }
    ],
    ['a file that the image has', '/etc/app.conf', { path: '/etc/app.conf', home: '/etc' }],
    ['a file in the root', '/x', { path: '/x', home: '/' }],
    [
      'a write to the folder itself',
      '/srv/app',
      { path: '/srv/app', kind: 'owned', home: '/srv/app' }
    ],
    ['a write to the root', '/', { path: '/', kind: 'owned', home: '/' }],
    [
      'in a folder of the system that had to be made, the first below it',
      '/opt/app/x',
      { path: '/opt/app/x', home: '/', made: '/opt/app' }
    ],
    [
      'in a folder of the system that had to be made, without anything to be mounted over',
      '/home/x',
      { path: '/home/x', home: '/', made: undefined }
    ]
  ])('%s', (_, refused, expected) => {
    expect(refusedWrite(refused, { image: IMAGE })).toEqual({
      kind: 'added',
      made: undefined,
      entry: undefined,
      ...expected
    })
  })

  test('a write to a folder whose name is not ASCII', () => {
    expect(refusedWrite('/srv/é', { image: tree('/srv/', '/srv/é/') })).toMatchObject({
      path: '/srv/é',
      kind: 'owned'
    })
  })

  test('in a path with dots, as start scripts write them, a write to the resolved path', () => {
    expect(
      refusedWrite('/srv/app/bin/../logs/x', { image: tree('/srv/app/', '/srv/app/bin/') })
    ).toEqual({
      path: '/srv/app/logs/x',
      kind: 'added',
      home: '/srv/app',
      made: '/srv/app/logs',
      entry: undefined
    })
  })
})
