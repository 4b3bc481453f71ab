import { INPUTS } from '../../../src/plan/input-table'
import { nearestTo, spellingAdvice } from '../../../src/plan/parse'

const NAMES = INPUTS.map(({ name }) => name)

test.each([
  ['tmpf', 'tmpfs'],
  ['max-lnded', 'max-landed'],
  ['smoke-htpp', 'smoke-http'],
  ['smoke_http', 'smoke-http'],
  ['Read Only', 'read-only'],
  ['alow', 'allow'],
  ['volume', 'volumes'],
  ['evn', 'env'],
  ['polciy-file', 'policy-file'],
  ['version', undefined],
  ['registry', undefined],
  ['__proto__', undefined],
  ['', undefined],
  ['x'.repeat(100_000), undefined]
])('%.20s probably stands for %s', (misspelt, name) => {
  expect(nearestTo(misspelt, NAMES)).toBe(name)
})

test('a name that is near to none gets only the advice to check it', () => {
  expect(spellingAdvice('tmpf', NAMES)).toBe('did you mean "tmpfs"?')
  expect(spellingAdvice('version', NAMES)).toBe('check its spelling.')
})
