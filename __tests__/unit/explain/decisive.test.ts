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

describe('the nearest of the failed boots', () => {
  test.each<[string, readonly Proof[], Failure | undefined]>([
    ['is undefined without boots', [], undefined],
    ['is undefined if all worked, but did not stop cleanly', [proof(undefined)], undefined],
    ['is the only one', [proof(EARLY)], EARLY],
    ['is one that started, rather than one that did not', [proof(REFUSED), proof(EARLY)], EARLY],
    ['is one that became ready, rather than one that did not', [proof(EARLY), proof(LATE)], LATE],
    [
      'is one that ran its whole smoke test, rather than one that did not',
      [proof(LATE), proof(SMOKE)],
      SMOKE
    ],
    ['is that one even if it came first', [proof(SMOKE), proof(LATE)], SMOKE],
    ['is no unhealthy one, rather than one that was ready', [proof(UNREADY), proof(LATE)], LATE]
  ])('%s', (_, inVain, expected) => {
    expect(decisiveOf(inVain)?.failure).toEqual(expected)
  })

  test('is the first of several that are equally near, with its last log lines', () => {
    expect(decisiveOf([proof(EARLY, 'one'), proof(EARLY, 'two')])).toEqual({
      failure: EARLY,
      log: ['one']
    })
  })
})
