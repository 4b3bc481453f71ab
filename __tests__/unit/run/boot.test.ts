import type { Plan } from '../../../src/plan/plan'
import { bootOn, type Stage } from '../../../src/run/testbed'
import type { StartOutcome } from '../../../src/words'
import { STAGE } from './stage'
import { PLAN, worldOf } from './world'

/** What is done, in order, to start the container of a plan and those beside it. */
async function booted(plan: Partial<Plan>, start: StartOutcome = { kind: 'started' }) {
  const calls: string[] = []
  const note = <T>(call: string, answer: T): T => {
    calls.push(call)
    return answer
  }
  const lost = (what: string) => note(what, Promise.reject(new Error('lost')))
  const stage: Stage = {
    ...STAGE,
    probe: {
      ...STAGE.probe,
      make: () => {
        calls.push('make probe')
      },
      watcher: () => lost('start probe')
    },
    twin: { ...STAGE.twin, id: () => lost('make twin') },
    neighbour: { ...STAGE.neighbour, id: () => lost('make neighbour') }
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
  const ears = ['one', 'two'].map((ear) => (bytes: Uint8Array) => {
    heard.push(`${ear} ${Buffer.from(bytes).toString()}`)
  })
  const life = await bootOn(stage, { ...PLAN, ...plan }, world, ears)
  return { life, calls, heard }
}

test('the probe is created during the start, and started right after it; its fault is deferred', async () => {
  const { life, calls, heard } = await booted({})
  expect(calls).toEqual(['start', 'make probe', 'start probe', 'ended', 'follow'])
  expect(heard).toEqual(['one hello', 'two hello'])
  expect([await life.ended, life.refusal]).toEqual([3, undefined])
  await new Promise(setImmediate)
  expect([life.over.aborted, life.silent.aborted]).toEqual([true, true])
})

test.each<[string, string, Partial<Plan>]>([
  ['a twin', 'contents of the root are compared', { watch: { rootContents: true, limit: 1 } }],
  ['a neighbour', 'the root is writable', { container: { ...PLAN.container, readOnly: false } }]
])('%s is started as well, where %s; its fault is deferred', async (whom, _, plan) => {
  const { calls } = await booted(plan)
  const made = whom.replace('a ', 'make ')
  expect(calls).toEqual(['start', 'make probe', 'start probe', made, 'ended', 'follow'])
})

test('no other container is started after a refused start', async () => {
  const { life, calls } = await booted({}, { kind: 'refused', exitCode: 127, reason: 'no' })
  expect(calls).toEqual(['start', 'make probe'])
  expect(life.refusal).toEqual({ kind: 'cannot-start', exitCode: 127, reason: 'no' })
  expect([await life.ended, life.over.aborted, life.silent.aborted]).toEqual([127, true, true])
})
