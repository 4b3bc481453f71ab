import type { Plan } from '../../../src/plan/plan'
import { bootOn, type Testbed } from '../../../src/run/testbed'
import type { StartOutcome } from '../../../src/words'
import { TESTBED } from './testbed'
import { PLAN, worldOf } from './world'

/** What is done, in order, to start the container of a plan and those beside it. */
async function bootWith(plan: Partial<Plan>, start: StartOutcome = { kind: 'started' }) {
  const calls: string[] = []
  const note = <T>(call: string, answer: T): T => {
    calls.push(call)
    return answer
  }
  const lost = (what: string) => note(what, Promise.reject(new Error('lost')))
  const testbed: Testbed = {
    ...TESTBED,
    probe: {
      ...TESTBED.probe,
      make: () => {
        calls.push('make probe')
      },
      watcher: () => lost('start probe')
    },
    twin: { ...TESTBED.twin, id: () => lost('make twin') },
    neighbour: { ...TESTBED.neighbour, id: () => lost('make neighbour') }
  }
  const world = worldOf({
    engine: {
      start: () => note('start', Promise.resolve(start)),
      ended: () => note('ended', Promise.resolve(3)),
      follow: (_, onOutput) => {
        onOutput(Buffer.from('hello'))
        return note('follow', Promise.resolve())
      }
    }
  })
  const heard: string[] = []
  const listeners = ['one', 'two'].map((ear) => (bytes: Uint8Array) => {
    heard.push(`${ear} ${Buffer.from(bytes).toString()}`)
  })
  const booted = await bootOn(testbed, { ...PLAN, ...plan }, world, listeners)
  return { booted, calls, heard }
}

test('the probe is created during the start, and started right after it; its fault is deferred', async () => {
  const { booted, calls, heard } = await bootWith({})
  expect(calls).toEqual(['start', 'make probe', 'start probe', 'ended', 'follow'])
  expect(heard).toEqual(['one hello', 'two hello'])
  expect([await booted.ended, booted.refusal]).toEqual([3, undefined])
  await new Promise(setImmediate)
  expect([booted.over.aborted, booted.logEnded.aborted]).toEqual([true, true])
})

test.each<[string, string, Partial<Plan>]>([
  [
    'a twin',
    'contents of the root are compared',
    { watch: { rootContents: true, listed: true, limit: 1 } }
  ],
  ['a neighbour', 'the root is writable', { container: { ...PLAN.container, readOnly: false } }]
])('%s is started as well, where %s; its fault is deferred', async (whom, _, plan) => {
  const { calls } = await bootWith(plan)
  const made = whom.replace('a ', 'make ')
  expect(calls).toEqual(['start', 'make probe', 'start probe', made, 'ended', 'follow'])
})

test('no other container is started after a refused start', async () => {
  const { booted, calls } = await bootWith({}, { kind: 'refused', exitCode: 127, reason: 'no' })
  expect(calls).toEqual(['start', 'make probe'])
  expect(booted.refusal).toEqual({ kind: 'cannot-start', exitCode: 127, reason: 'no' })
  expect([await booted.ended, booted.over.aborted, booted.logEnded.aborted]).toEqual([
    127,
    true,
    true
  ])
})
