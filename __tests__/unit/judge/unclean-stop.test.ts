import { makeFinding } from '../../../src/judge/findings/table'
import type { Stop } from '../../../src/run/stop'

const code = (exitCode: number): Stop => ({ exitCode })
const KILLED: Stop = { exitCode: 137, killedAfter: 10_000 }

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
