import { makeFinding } from '../../../src/judge/findings/table'
import { isClean, isWorse } from '../../../src/judge/stopping'
import type { Stop } from '../../../src/run/stop'

const code = (exitCode: number): Stop => ({ exitCode })
const KILLED: Stop = { exitCode: 137, killedAfter: 10_000 }

test.each<[string, Stop, string, boolean]>([
  ['code 0', code(0), 'SIGTERM', true],
  ['the code of the signal', code(143), 'SIGTERM', true],
  ['the code of the image’s own signal', code(131), 'SIGQUIT', true],
  ['the code of another signal', code(143), 'SIGQUIT', false],
  ['an error', code(1), 'SIGTERM', false],
  ['a death by SIGKILL', code(137), 'SIGTERM', false],
  ['a kill after its time', KILLED, 'SIGTERM', false],
  ['code 0, of a signal that nobody knows', code(0), 'SIGNOTHING', true],
  ['another code, of a signal that nobody knows', code(143), 'SIGNOTHING', false]
])('%s', (_, stop, signal, expected) => {
  expect(isClean(stop, signal)).toBe(expected)
})

test.each<[string, Stop, Stop | undefined, boolean]>([
  ['an error where all is well otherwise', code(1), code(0), true],
  ['an error where the signal ends it otherwise', code(1), code(143), true],
  ['a kill where all is well otherwise', KILLED, code(143), true],
  ['a kill where it is an error otherwise', KILLED, code(1), true],
  ['an error, always', code(1), code(1), false],
  ['another error', code(2), code(1), false],
  ['a kill, always', KILLED, KILLED, false],
  ['an error where it is killed otherwise', code(1), KILLED, false],
  ['an error where nothing is known otherwise', code(1), undefined, true],
  ['a clean end where nothing is known otherwise', code(143), undefined, false]
])('%s', (_, stop, other, expected) => {
  expect(isWorse(stop, other, 'SIGTERM')).toBe(expected)
})

test.each([
  [
    { readOnly: KILLED, writable: code(0), failure: undefined },
    'On its stop signal it did not end within 10 s and was killed; with a writable root filesystem it ended with code 0.'
  ],
  [
    { readOnly: code(1), writable: code(143), failure: undefined },
    'On its stop signal it ended with code 1; with a writable root filesystem it ended with code 143.'
  ],
  [
    {
      readOnly: code(1),
      writable: undefined,
      failure: { kind: 'exited', exitCode: 3, during: 'startup' } as const
    },
    'On its stop signal it ended with code 1; whether it does so with a writable root filesystem as well is not known (the container exited with code 3 before it was ready).'
  ]
])('%j is worded', (facts, sentence) => {
  expect(makeFinding('unclean-stop', facts)).toMatchObject({
    level: 'error',
    title: 'The container does not stop cleanly',
    detail: `${sentence} The state that it saves at the end is lost: mount a volume where it saves it.`
  })
})
