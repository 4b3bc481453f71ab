import { asRecord } from '../../harness/folded'
import { parseCommand, parseV1, parseV2, type ParsedCommand } from '../../harness/syntax'

const KNOWN = new Set(['do-something', 'add-mask'])

type Expected = { properties: Record<string, string>; data: string } | undefined

// The runner's own cases (ActionCommandL0.cs), and what section 2.1 of the facts adds.
describe('a version 1 command', () => {
  it.each<[line: string, expected: Expected]>([
    ['##[do-something k1=v1;]msg', { properties: { k1: 'v1' }, data: 'msg' }],
    ['##[do-something]', { properties: {}, data: '' }],
    [
      '##[do-something k1=%3B=%0D=%0A=%5D;]%3B-%0D-%0A-%5D',
      { properties: { k1: ';=\r=\n=]' }, data: ';-\r-\n-]' }
    ],
    [
      '##[do-something k1=%253B=%250D=%250A=%255D;]%253B-%250D-%250A-%255D',
      { properties: { k1: '%3B=%0D=%0A=%5D' }, data: '%3B-%0D-%0A-%5D' }
    ],
    ['##[do-something k1=;k2=;]', { properties: {}, data: '' }],
    ['>>>   ##[do-something k1=v1;]msg', { properties: { k1: 'v1' }, data: 'msg' }],
    ['\x1b[0m##[Do-Something]msg', { properties: {}, data: 'msg' }],
    ['##[do-something k=a::b]x::y', { properties: { k: 'a::b' }, data: 'x::y' }],
    ['##[unknown]msg', undefined],
    ['##[do-something', undefined],
    ['##[ do-something]', undefined],
    ['##[unknown] ##[do-something]', undefined],
    ['##\\[do-something]', undefined],
    ['##\x1b[1m[do-something]', undefined],
    ['# #[do-something]', undefined]
  ])('%j', (line, expected) => {
    expect(shown(parseV1(line, KNOWN))).toEqual(expected)
  })
})

describe('a version 2 command', () => {
  it.each<[line: string, expected: Expected]>([
    ['::do-something k1=v1,::msg', { properties: { k1: 'v1' }, data: 'msg' }],
    ['::do-something::', { properties: {}, data: '' }],
    [
      '::do-something k1=;=%2C=%0D=%0A=]=%3A,::;-%0D-%0A-]-:-,',
      { properties: { k1: ';=,=\r=\n=]=:' }, data: ';-\r-\n-]-:-,' }
    ],
    [
      '::do-something k1=;=%252C=%250D=%250A=]=%253A,::;-%250D-%250A-]-:-,',
      { properties: { k1: ';=%2C=%0D=%0A=]=%3A' }, data: ';-%0D-%0A-]-:-,' }
    ],
    ['::do-something k1=,k2=,::', { properties: {}, data: '' }],
    ['::do-something k1=v1::', { properties: { k1: 'v1' }, data: '' }],
    ['   ::do-something k1=v1,::msg', { properties: { k1: 'v1' }, data: 'msg' }],
    ['   >>>   ::do-something k1=v1,::msg', undefined],
    ['::DO-SOMETHING::msg', { properties: {}, data: 'msg' }],
    ['::do-something::a::b', { properties: {}, data: 'a::b' }],
    ['::do-something   k=v  ::msg', { properties: { k: 'v' }, data: 'msg' }],
    ['::do-something K=1,k=2::msg', { properties: { K: '2' }, data: 'msg' }],
    ['::do-something =k==v,x,=y,z==::', { properties: { k: 'v' }, data: '' }],
    ['::do-something __proto__=v::', { properties: { ['__proto__']: 'v' }, data: '' }],
    ['::do-something::%0a%250D', { properties: {}, data: '%0a%0D' }],
    ['::do-something :msg', undefined],
    ['::do-something', undefined],
    [':: do-something::msg', undefined],
    ['::unknown::msg', undefined],
    ['::::do-something::msg', undefined],
    ['%0A::do-something::msg', undefined]
  ])('%j', (line, expected) => {
    expect(shown(parseV2(line, KNOWN))).toEqual(expected)
  })

  it.each(
    '\t \n \v \f \r \u0085 \u00a0 \u1680 \u2000 \u200a \u2028 \u2029 \u202f \u205f \u3000'.split(
      ' '
    )
  )('may follow the white space %j', (white) => {
    expect(parseV2(`${white}::do-something::msg`, KNOWN)?.data).toBe('msg')
  })

  it.each(['\ufeff', '\u200b', '\x1b', '\0', '\u00ad', '\u180e', '| '])(
    'does not follow %j',
    (prefix) => {
      expect(parseV2(`${prefix}::do-something::msg`, KNOWN)).toBeUndefined()
    }
  )

  it.each(['\u200b', '\u00ad', '\0', '\x1b', '\ufe0f'])(
    'is closed by colons with %j between them, which has no weight in collation',
    (ignored) => {
      expect(parseV2(`::do-something:${ignored}:msg`, KNOWN)?.name).toBe('do-something')
    }
  )

  it('is not named by letters that only full case folding makes equal', () => {
    expect(parseV2('::add-mas\u212a::e', KNOWN)).toBeUndefined()
  })

  it('is parsed in linear time whatever stands in its head', () => {
    const spaces = ' '.repeat(1_000_000)
    expect(parseV2(`::do-something ${spaces}k=v${spaces}x::`, KNOWN)?.name).toBe('do-something')
    expect(parseV2(`::do-something ${'='.repeat(1_000_000)}::`, KNOWN)?.name).toBe('do-something')
  })
})

it('version 2 comes before version 1, and version 1 takes what it leaves', () => {
  const versions = ['::do-something::##[add-mask]x', '::unknown::##[add-mask]x', 'x ##[add-mask]y']
  expect(versions.map((line) => parseCommand(line, KNOWN)?.version)).toEqual(['v2', 'v1', 'v1'])
})

function shown(command: ParsedCommand | undefined): Expected {
  return command && { properties: asRecord(command.properties), data: command.data }
}
