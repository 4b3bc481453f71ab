import { complaintOf, missingEnvFile, missingSource } from '../../../src/run/compose-complaints'

test.each([
  ['nothing', '\n', ''],
  ['a sentence', 'no such service: x\n', 'no such service: x'],
  [
    'no warnings',
    'time="2026-11-30T06:55:32Z" level=warning msg="The \\"A\\" variable is not set."\nno configuration file provided: not found\n',
    'no configuration file provided: not found'
  ],
  [
    'one line of several',
    'decoding failed due to the following error(s):\n\n\'services[a].cpus\' strconv.ParseFloat: parsing "hunter2": invalid syntax\n',
    'decoding failed due to the following error(s): \'services[a].cpus\' strconv.ParseFloat: parsing "…": invalid syntax'
  ],
  [
    'no value that is no boolean',
    'error while interpolating services.a.read_only: failed to cast to expected type: invalid boolean: hun ter"2',
    'error while interpolating services.a.read_only: failed to cast to expected type: invalid boolean: …'
  ],
  ['no value that is no port', 'Invalid hostPort: hunter2', 'Invalid hostPort: …'],
  [
    'no value that is no duration',
    `'services[a].stop_grace_period' time: invalid duration "hun\\"ter2"`,
    `'services[a].stop_grace_period' time: invalid duration "…"`
  ],
  [
    'no line of a file that sets variables',
    'failed to read /shop/.env: line 1: unexpected character "!" in variable name "!x=hun\\"ter2"',
    'failed to read /shop/.env: line 1: unexpected character "!" in variable name "…"'
  ],
  [
    'no value without an end',
    'failed to read /shop/.env: line 3: unterminated quoted value "hunter2\n',
    'failed to read /shop/.env: line 3: unterminated quoted value …'
  ],
  [
    'no template of such a file',
    'failed to read /shop/.env: Invalid template: "hunter2${B"',
    'failed to read /shop/.env: Invalid template: …'
  ],
  ['no value that is no mount', 'invalid spec: hunter2:: empty section', 'invalid spec: …'],
  [
    'no template',
    'invalid interpolation format for services.web.environment.A.\nYou may need to escape any $ with another $.\n${X:-hunter2',
    'invalid interpolation format for services.web.environment.A'
  ],
  [
    'no control characters',
    '\u001b[31mservices\u0007 "a\u202e"\u001b[0m\r\n::error::x',
    'services "a " ::error::x'
  ]
])('a complaint is %s', (_, stderr, complaint) => {
  expect(complaintOf(stderr)).toBe(complaint)
})

test('a complaint is cut at 600 characters', () => {
  expect(complaintOf('x'.repeat(10_000))).toHaveLength(600)
})

test('the source of a bind that does not exist is known from the complaint', () => {
  const engine = 'Error response from daemon: invalid mount config for type "bind": '
  expect(missingSource(`${engine}bind source path does not exist: /a b/c`)).toBe('/a b/c')
  expect(missingSource('no such image')).toBeUndefined()
})

test.each([
  ['env file /shop/a b.env not found: stat /shop/a b.env: no such file', '/shop/a b.env'],
  ['failed to read /shop/c: line 1: key cannot contain a space', '/shop/c'],
  ['no such service: x', undefined]
])('a file of variables that cannot be read is known from the complaint: %s', (text, path) => {
  expect(missingEnvFile(text)).toBe(path)
})
