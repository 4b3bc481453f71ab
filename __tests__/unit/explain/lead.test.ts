import type { Found } from '../../../src/explain/find-fix'
import { notAnyway } from '../../../src/explain/proof-boots'
import { worthTrying } from '../../../src/explain/write-kinds'
import { write } from './roots'
import { FAILS, refusal, tmpfs } from './simulated'

const CACHE = '/app/__pycache__'
const code = write(`${CACHE}/a.pyc`)
const lead = (...paths: readonly string[]): Found => ({
  ...{ mounts: paths.map((path) => tmpfs(path)), outcome: undefined, minimal: false, inVain: [] }
})

test.each<[string, Found, number]>([
  ['of byte code alone is none', lead(CACHE), 0],
  ['of byte code and something else is one', lead(CACHE, '/srv/app'), 2],
  ['of something else is one', lead('/srv/app'), 1],
  ['of a place in which nothing was seen is one', lead('/var/tmp'), 1],
  ['that is proven stays', { ...lead(CACHE), outcome: { ...FAILS, failure: undefined } }, 1]
])('a lead %s', (_, found, count) => {
  const writes = [code, write('/srv/app/x')]
  expect(worthTrying(found, writes).mounts).toHaveLength(count)
})

test('a write that is refused on a writable root as well is no reason to look for a mount', () => {
  const line = (message: string) => ({ message, path: undefined })
  const refusals = [refusal('/proc/sys/x'), refusal('/a'), line('10:00 EROFS'), line('db EROFS')]
  expect(notAnyway(refusals, [refusal('/proc/sys/x'), line('10:02 EROFS')])).toEqual([
    refusal('/a'),
    line('db EROFS')
  ])
})
