import { complaintOf, logTail, missingSource } from '../../../src/run/compose-texts'

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

test('the end of a log is its last 20 lines', () => {
  const log = Array.from({ length: 30 }, (_, number) => `line ${number}`).join('\n')
  expect(logTail(log)).toBe(
    Array.from({ length: 20 }, (_, number) => `line ${number + 10}`).join('\n')
  )
  expect(logTail('\u001b[1m a \n\n::error::b\u0000')).toBe('a\n::error::b')
  expect(logTail(`${'x'.repeat(1000)}end`)).toMatch(/^x{500}…$/)
  expect(logTail(' \n')).toBe('')
})
