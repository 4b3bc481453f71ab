import { passingNames } from '../../../src/explain/passing-names'
import { tree } from './roots'

const plain = (text: string): string => text

/** Of a change of this boot, with what the image has and what another boot left besides. */
function patternOf(path: string, image: readonly string[] = [], other?: readonly string[]) {
  const own = other && { own: tree(...image, ...other) }
  return passingNames({ image: tree(...image), ...own })({ path }, plain)
}

describe('without another boot, wildcards replace text that looks', () => {
  test.each<[string, string, string | undefined]>([
    ['like none that is made anew', '/app/notes.db', undefined],
    ['like a version', '/app/lib-1.2.so.3', undefined],
    ['like a port', '/run/app-8080.sock', undefined],
    ['like the number of a display', '/tmp/.X11-unix/X0', undefined],
    ['like a time', '/w/vgc_1732900000.so', '/w/vgc_*.so'],
    ['like a time with fractions', '/w/vcl_boot.1732900000.123456/x', '/w/vcl_boot.*.*/x'],
    ['like a process', '/run/app-12345.pid', '/run/app-*.pid'],
    ['like a digest', '/c/5f3a9c0e1b/x', '/c/*/x'],
    ['like a UUID', '/d/a-123e4567-e89b-12d3-a456-426614174000.log', '/d/a-*.log'],
    ['like a choice of mkstemp', '/etc/sedaB3xYz', '/etc/[!.][!.][!.][!.][!.][!.][!.][!.][!.]'],
    [
      'like a choice of Python',
      '/var/x/tmp8f3kq2ab',
      '/var/x/[!.][!.][!.][!.][!.][!.][!.][!.][!.][!.][!.]'
    ],
    ['like a date', '/log/access-2026-11-29.log', '/log/access-*.log'],
    [
      'like a date without marks',
      '/log/access.20261129',
      '/log/access.[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'
    ],
    ['like a counter', '/db/wal-0001.log', '/db/wal-*.log'],
    ['like a longer counter', '/db/000012.sst', '/db/*.sst'],
    ['like several', '/db/12345-67890', '/db/*-[0-9][0-9][0-9][0-9][0-9]'],
    ['like a word in capitals', '/db/MANIFEST', undefined],
    ['like a word of two', '/opt/dataStore/x', undefined]
  ])('%s: %s', (_, path, expected) => {
    expect(patternOf(path)).toBe(expected)
  })
})

describe('with another boot, wildcards replace text that differs:', () => {
  test.each<[string, string, readonly string[], string | undefined]>([
    ['a small number', '/run/app-7.pid', ['/run/app-9.pid'], '/run/app-*.pid'],
    ['in a folder', '/run/w7/x', ['/run/w12/x'], '/run/w*/x'],
    [
      'letters that look mixed',
      '/etc/sedAbCdEf',
      ['/etc/sedXyZaBc'],
      '/etc/[!.][!.][!.][!.][!.][!.][!.][!.][!.]'
    ],
    ['nothing where it was there, too', '/run/app-12345.pid', ['/run/app-12345.pid'], undefined],
    ['no small number of another kind', '/run/app-7.pid', ['/run/app-9.log'], undefined],
    ['no small number where it has none', '/run/app-7.pid', [], undefined],
    [
      'text that looks made anew where the other boot has none',
      '/run/app-12345.pid',
      [],
      '/run/app-*.pid'
    ],
    [
      'a choice that does not look random',
      '/log/web-stdout---bblts_ab.log',
      ['/log/web-stdout---_fdbetyx.log', '/log/web-stderr---fkqpwnba.log', '/log/web.log'],
      '/log/web-stdout---[!.][!.][!.][!.][!.][!.][!.][!.].log'
    ],
    ['a choice in a name that another one follows', '/log/ab-qwxz', ['/log/ab-kjhg'], undefined],
    ['no choice of another length', '/log/daily-qwxz', ['/log/daily-kjhgf'], undefined],
    ['no ending', '/app/cache/page.json', ['/app/cache/page.conf'], undefined],
    ['no other word', '/log/daily-one-x', ['/log/daily-two-y'], undefined],
    ['a counter, even where it was there', '/db/000012.sst', ['/db/000012.sst'], '/db/*.sst'],
    [
      'a date, even where it was there',
      '/l/2026-11-29',
      ['/l/2026-11-29'],
      '/l/[!.][!.][!.][!.][!.][!.][!.][!.][!.][!.]'
    ]
  ])('%s: %s beside %j', (_, path, other, expected) => {
    expect(patternOf(path, [], other)).toBe(expected)
  })

  test('but nothing that was made in that boot itself', () => {
    const own = tree('/run/app-7.pid', '/run/app-9.pid')
    const patterns = passingNames({ image: tree(), own })
    expect(patterns({ path: '/run/app-9.pid', rehearsed: true }, plain)).toBeUndefined()
    expect(patterns({ path: '/run/app-12345.pid', rehearsed: true }, plain)).toBe('/run/app-*.pid')
  })
})

test('names of the image stay, even if they look made anew', () => {
  const image = ['/srv/', '/srv/20261129/', '/srv/20261129/000001.dat']
  expect(patternOf('/srv/20261129/x-12345', image)).toBe(
    '/srv/20261129/x-[0-9][0-9][0-9][0-9][0-9]'
  )
  expect(patternOf('/srv/20261129/000001.dat', image)).toBeUndefined()
})

test('the text that stays can be escaped', () => {
  expect(passingNames({ image: tree() })({ path: '/a[1]/x-12345*' }, (text) => `<${text}>`)).toBe(
    '/<a[><1><]>/<x->*<*>'
  )
})
