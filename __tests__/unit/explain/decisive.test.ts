import type { Proof } from '../../../src/explain/proof-boots'
import { decisiveOf } from '../../../src/explain/suggestion'
import type { Failure } from '../../../src/run/outcome'
import { letters, WORKS } from './simulated'

const proof = (failure: Failure | undefined, ...said: readonly string[]): Proof => ({
  mounts: letters('a'),
  outcome: { ...WORKS, failure, said, ...(failure === undefined && { unclean: true }) }
})

const REFUSED: Failure = { kind: 'cannot-start', exitCode: 127, reason: 'no such file' }
const EARLY: Failure = { kind: 'exited', exitCode: 1, during: 'startup' }
const LATE: Failure = { kind: 'exited', exitCode: 1, during: 'smoke' }
const SMOKE: Failure = { kind: 'smoke-failed', step: 'GET /', detail: '500' }
const UNREADY: Failure = { kind: 'unhealthy', log: 'x' }

describe('of the boots that failed, the one that came nearest', () => {
  test.each<[string, readonly Proof[], Failure | undefined]>([
    ['is none of none', [], undefined],
    ['is none where all worked, but did not stop in order', [proof(undefined)], undefined],
    ['is the only one', [proof(EARLY)], EARLY],
    ['started, rather than not', [proof(REFUSED), proof(EARLY)], EARLY],
    ['was ready, rather than not', [proof(EARLY), proof(LATE)], LATE],
    ['ran all of its smoke test, rather than not', [proof(LATE), proof(SMOKE)], SMOKE],
    ['is that also where it came first', [proof(SMOKE), proof(LATE)], SMOKE],
    ['is no unhealthy one, rather than one that was ready', [proof(UNREADY), proof(LATE)], LATE]
  ])('%s', (_, inVain, expected) => {
    expect(decisiveOf(inVain)?.failure).toEqual(expected)
  })

  test('is the first of several, with what it said last', () => {
    expect(decisiveOf([proof(EARLY, 'one'), proof(EARLY, 'two')])).toEqual({
      failure: EARLY,
      log: ['one']
    })
  })
})
