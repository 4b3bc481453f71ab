import fc from 'fast-check'
import { digest } from '../../../../src/adapters/world'
import { hashBy, namer, safeSegment } from '../../../../src/explain/evidence/gather'

const hash = hashBy({ digest })

test.each([
  ['an ordinary name', 'index.html', 'index.html'],
  ['spaces and letters of any language', 'a b \xc3\xa9', 'a b é'],
  ['itself', '.', '\\x2e'],
  ['the folder above', '..', '\\x2e\\x2e'],
  ['three dots', '...', '...'],
  ['a backslash', '..\\..\\x', '..\\x5c..\\x5cx'],
  ['a line feed and a bell', 'a\nb\x07', 'a\\x0ab\\x07'],
  ['bytes that are no UTF-8', 'a\xffb\xc3', 'a\\xffb\\xc3'],
  ['a surrogate in UTF-8', '\xed\xa0\x80', '\\xed\\xa0\\x80'],
  ['a control character of two bytes', '\xc2\x85', '\\xc2\\x85'],
  ['text that runs backwards', '\xe2\x80\xaegnp', '\\xe2\\x80\\xaegnp'],
  ['what uploads refuse', '":<>|*?', '\\x22\\x3a\\x3c\\x3e\\x7c\\x2a\\x3f']
])('%s is written so that every file system takes it', (_, bytes, name) => {
  expect(safeSegment(bytes)).toBe(name)
})

const sha = (text: string): string => hash(text)

test.each([
  ['one after the other', ['/a/b', '/a/c', '/a'], ['a/b', 'a/c', `long/${sha('/a')}`]],
  ['a file, then a folder of that name', ['/a', '/a/b'], ['a', `long/${sha('/a/b')}`]],
  ['the same path twice', ['/a', '/a', '/a'], ['a', `long/${sha('/a')}`, `long/${sha('/a')}-2`]],
  ['a folder that a diff is called like', ['/a', '/a.diff/b'], ['a', `long/${sha('/a.diff/b')}`]],
  ['the root itself', ['/'], [`long/${sha('/')}`]],
  ['a path that goes nowhere', ['/../../etc/./x'], ['\\x2e\\x2e/\\x2e\\x2e/etc/\\x2e/x']],
  [
    'a long segment',
    [`/${'x'.repeat(250)}`],
    [`${'x'.repeat(183)}~${sha('x'.repeat(250)).slice(0, 16)}`]
  ],
  ['a long path', [`/x${'/y'.repeat(600)}`], [`long/${sha(`/x${'/y'.repeat(600)}`)}`]]
])('%s', (_, paths, names) => {
  expect(paths.map(namer(hash))).toEqual(names)
})

const segment = fc.array(
  fc.constantFrom('a', '.', '\\', 'x', '\n', '\xff', '\xc3', '\xa9', ':', '~'),
  {
    minLength: 1,
    maxLength: 5
  }
)
const path = fc
  .array(segment, { minLength: 1, maxLength: 4 })
  .map((all) => `/${all.map((one) => one.join('')).join('/')}`)

test('whatever the paths, all names differ, none is a folder of another, and none leads out', () => {
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 30 }), (paths) => {
      const names = paths.map(namer(hash))
      expect(new Set(names).size).toBe(names.length)
      for (const name of names) {
        expect(names.filter((other) => other.startsWith(`${name}/`))).toEqual([])
        expect(name.split('/').filter((one) => /^\.{0,2}$/.test(one))).toEqual([])
        // eslint-disable-next-line no-control-regex -- control characters are what it is about
        expect(name).not.toMatch(/[\x00-\x1f\x7f":<>|*?\ufffd]/)
      }
    })
  )
})

test('a short name can be read back as its path', () => {
  fc.assert(
    fc.property(path, (bytes) => {
      const [name = ''] = [bytes].map(namer(hash))
      const back = Buffer.from(name, 'utf8')
        .toString('latin1')
        .replace(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
      expect(`/${back}`).toBe(bytes)
    })
  )
})
