import { catches } from '../../../src/adapters/docker/containers'
import { catchesIn, signalNumber } from '../../../src/run/signals'
import type { ContainerFacts } from '../../../src/words'

test.each([
  ['SIGTERM', 15],
  ['TERM', 15],
  ['sigterm', 15],
  ['15', 15],
  ['SIGQUIT', 3],
  ['SIGKILL', 9],
  ['SIGWINCH', 28],
  ['SIGUSR1', 10],
  ['SIGSYS', 31],
  ['SIGRTMIN', 34],
  ['SIGRTMIN+3', 37],
  ['RTMIN+3', 37],
  ['SIGNOTHING', undefined],
  ['SIGRTMIN+', undefined],
  ['', undefined],
  ['toString', undefined],
  ['__proto__', undefined]
])('the number of %j is %j', (name, number) => {
  expect(signalNumber(name)).toBe(number)
})

const status = (blocked: string, caught: string): string =>
  `Name:\tsh\nPid:\t1\nSigQ:\t0/1\nSigPnd:\t0000000000000000\nShdPnd:\t0000000000000000\n` +
  `SigBlk:\t${blocked}\nSigIgn:\tffffffffffffffff\nSigCgt:\t${caught}\nCapInh:\t0\n`

const NONE = '0000000000000000'

test.each([
  ['a program without a handler', NONE, NONE, 15, false],
  ['a handler for SIGTERM', NONE, '0000000000004000', 15, true],
  ['a handler for SIGTERM, asked for SIGQUIT', NONE, '0000000000004000', 3, false],
  ['a signal that is blocked and waited for', '0000000000004000', NONE, 15, true],
  ['the first bit', NONE, '0000000000000001', 1, true],
  ['a handler for SIGRTMIN+3', NONE, '0000001000000000', 37, true],
  ['the last bit', NONE, '8000000000000000', 64, true]
])('%s: blocked %s, caught %s, signal %d: %j', (...row) => {
  const [, blocked, caught, signal, expected] = row
  expect(catchesIn(status(blocked, caught), signal)).toBe(expected)
})

test.each(['', 'Name:\tsh\n', `SigCgt:\t${NONE}\n`, 'SigBlk:\tx\nSigCgt:\ty\n'])(
  'a status like %j tells nothing',
  (text) => {
    expect(catchesIn(text, 15)).toBeUndefined()
  }
)

const container = (pid: number): ContainerFacts => ({
  id: 'f'.repeat(64),
  created: 0,
  startedAt: 0,
  name: 'c1',
  hostname: '',
  running: true,
  exitCode: 0,
  oomKilled: false,
  pid,
  health: undefined,
  healthLog: '',
  addresses: [],
  addresses6: [],
  published: new Map(),
  mounts: []
})

test.each([
  ['a container that does not run', container(0), 'SIGTERM'],
  ['a signal that nobody knows', container(process.pid), 'SIGNOTHING'],
  ['a process of somebody else', container(process.pid), 'SIGTERM'],
  ['a process that is not there', container(2 ** 22), 'SIGTERM']
])('of %s nothing is known', (_, facts, signal) => {
  expect(catches(facts, signal)).toBeUndefined()
})
