import { secretsOf } from '../../../src/plan/secrets'

const base64 = (text: string): string => Buffer.from(text).toString('base64')

test.each<[string, string, string, string]>([
  ['a value', 'Sup3rS3cret', 'pw Sup3rS3cret.', 'pw ***.'],
  ['a value in JSON', 'a"b\\c1', String.raw`{"pw":"a\"b\\c1"}`, '{"pw":"***"}'],
  ['a value in an address', 'p@ss/w0rd', 'db://u:p%40ss%2Fw0rd@h', 'db://u:***@h'],
  ['a value in base64', 'Sup3rS3cret', base64('Sup3rS3cret'), '***'],
  ['a printed line in base64', 'Sup3rS3cret', base64('Sup3rS3cret\n'), '***'],
  ['a line of several', 'first-SECRET\nsecond-SECRET\n', 'x second-SECRET y', 'x *** y'],
  ['the longer of two', 'abcd1\nabcd1xyz9', 'abcd1xyz9', '***'],
  ['a line of many texts', 'spec:\n  password-1234\n', 'spec:', 'spec:'],
  ['a value that was cut', 'Sup3rS3cretValue', 'pw Sup3rS3cr…', 'pw ***…'],
  ['a value whose beginning was cut off', 'Sup3rS3cretValue', '…3cretValue.', '…***.'],
  ['a value cut in its middle', 'Sup3rS3cretValue', 'x Sup3rS3c…etValue y', 'x ***…etValue y'],
  ['too little of a value', 'Sup3rS3cretValue', 'pw Sup3rS…', 'pw Sup3rS…'],
  ['an ellipsis', 'Sup3rS3cretValue', 'wait … for it', 'wait … for it'],
  ['the name of an account', 'postgres', '/var/lib/postgres/x', '/var/lib/postgres/x'],
  ['a word', 'root', '/root/file', '/root/file'],
  ['a path', '/var/lib/app', '/var/lib/app/x', '/var/lib/app/x'],
  ['a short value', 'abc', 'abc', 'abc']
])('%s', (_, secret, text, shown) => {
  expect(secretsOf([secret]).hide(text)).toBe(shown)
})

test('a secret of very many lines is masked in a long text', () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => `secret-line-${at}`)
  expect(secretsOf([lines.join('\n')]).hide('secret-line-19999 '.repeat(20))).toBe(
    '*** '.repeat(20)
  )
})

test('a text of very many marks is masked in time', () => {
  const { hide } = secretsOf(['x'.repeat(50_000) + 'Y1'])
  expect(hide('xxxxxxxx…'.repeat(50_000))).toHaveLength(450_000)
})
