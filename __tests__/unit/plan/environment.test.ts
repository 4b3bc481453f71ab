import { environmentOf, parseEnv, parseEnvFile } from '../../../src/plan/environment'

const BARE = `has no "="; write "KEY=VALUE": the runner's own variables are never passed on.`

test('values are taken as they are', () => {
  expect(parseEnv('A=1\n  B= two  \nC="x" $Y # z\nD=\nE==\nF=\t\\n\n')).toEqual([
    { value: ['A', '1'] },
    { value: ['B', ' two  '] },
    { value: ['C', '"x" $Y # z'] },
    { value: ['D', ''] },
    { value: ['E', '='] },
    { value: ['F', '\t\\n'] }
  ])
})

test('empty lines, comments and carriage returns are passed over', () => {
  expect(parseEnv('\r\n# A=1\r\n   # B\r\n\t\r\nA=1\r\nB=2 \r\n')).toEqual([
    { value: ['A', '1'] },
    { value: ['B', '2 '] }
  ])
})

test('names that every object has are names like any other', () => {
  expect(
    environmentOf([
      ['__proto__', '1'],
      ['toString', '2'],
      ['constructor', '3']
    ])
  ).toEqual(['__proto__=1', 'toString=2', 'constructor=3'])
})

test('a bad line is named by its number only, for it may hold a secret', () => {
  expect(parseEnv('A=1\nhunter2\n=hunter2\nhunter 2=x\nB=hunter\0two')).toEqual([
    { value: ['A', '1'] },
    { problem: `line 2 ${BARE}` },
    { problem: 'line 3 has no name before its "="; write "KEY=VALUE".' },
    { problem: 'line 4 has white space before its "="; write "KEY=VALUE" without.' },
    { problem: 'line 5 holds a NUL character, which no variable can; remove it.' }
  ])
})

test('a file is read as Docker reads it', () => {
  const text = '\uFEFF# comment\n\nA=1 \r\n\t B="2"\nPATH\n'
  expect(parseEnvFile('smoke.env', new Map([['smoke.env', { kind: 'text', text }]]))).toEqual([
    { value: ['A', '1 '] },
    { value: ['B', '"2"'] },
    { problem: `line 5 of "smoke.env" ${BARE}` }
  ])
})

test('a file that cannot be read is one problem', () => {
  expect(
    parseEnvFile('a\nb', new Map([['a\nb', { kind: 'unreadable', reason: 'permission denied' }]]))
  ).toEqual([{ problem: '"a\\nb" cannot be read: permission denied; check the path.' }])
  expect(parseEnvFile('a', new Map())).toEqual([
    { problem: '"a" cannot be read: it was not read; check the path.' }
  ])
})

test('of a key that comes twice the last value stays', () => {
  expect(
    environmentOf([
      ['A', '1'],
      ['B', '2'],
      ['A', '3']
    ])
  ).toEqual(['A=3', 'B=2'])
})
