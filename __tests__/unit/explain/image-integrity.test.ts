import { beginLooks, INTEGRITY } from '../../../src/explain/inquiries'
import { judge } from '../../../src/judge/judge'
import { Fault } from '../../../src/plan/faults'
import * as made from '../report/fixtures'
import { worldOf } from '../run/world'

const WELL = judge(made.plan, made.healthy, { refusals: [], places: [], changes: [] }, false)
const RUN = {
  ...{ plan: made.plan, exercise: made.healthy, judgement: WELL },
  observation: { refusals: [], places: [], changes: [] }
}
const ALTERED = new Fault('engine-fault', 'file integrity checksum failed for "etc/motd"', {
  refused: true
})
const REFUSED = new Fault('engine-fault', 'forbidden', { refused: true })
const LOST = new Fault('engine-fault', 'Lost.')
/** An empty archive: of an image without layers. */
const SOUND = undefined

/** A check between two looks, each of which the engine answers so. */
async function check(first: Fault | undefined, second: Fault | undefined = SOUND) {
  const answers = [first, second].values()
  let saves = 0
  const world = worldOf({
    engine: {
      layers: () => Promise.resolve({ diffIds: [], size: 0, savedFromFiles: true }),
      save: (_, __, onBytes) => {
        saves += 1
        const { value: fault } = answers.next()
        onBytes(new Uint8Array(1024))
        return fault === undefined ? Promise.resolve() : Promise.reject(fault)
      }
    }
  })
  const looks = beginLooks('sha256:1', world)
  const { judgement, facts } = await INTEGRITY.ask(RUN, {
    looks,
    timed: (_, look) => look()
  }).catch((error: unknown) => INTEGRITY.failed(WELL, error))
  looks.end()
  const integrity = facts?.imageIntegrity
  const kinds = judgement.findings.map(({ kind }) => kind)
  const added = kinds.slice(0, kinds.length - WELL.findings.length)
  return { added, verdict: judgement.verdict, integrity, saves }
}

describe('an image', () => {
  test('that stays as it is changes nothing', async () => {
    expect(await check(SOUND)).toEqual({
      ...{ added: [], verdict: 'pass', saves: 2 },
      integrity: { checked: true, intact: true }
    })
  })

  test('that is altered meanwhile is drift', async () => {
    expect(await check(SOUND, ALTERED)).toEqual({
      ...{ added: ['image-altered'], verdict: 'drift', saves: 2 },
      integrity: { checked: true, intact: false }
    })
  })

  test('that was altered at first cannot be judged', async () => {
    expect(await check(ALTERED)).toEqual({
      ...{ added: ['look-failed', 'image-altered'], verdict: 'error', saves: 1 },
      integrity: { checked: true, intact: false }
    })
  })

  test('that the engine does not show is not checked', async () => {
    expect(await check(REFUSED)).toEqual({
      ...{ added: [], verdict: 'pass', saves: 1 },
      integrity: { checked: false, reason: 'forbidden' }
    })
  })

  test.each([
    ['shows no more afterwards', SOUND, REFUSED, 'look-failed'],
    ['is lost over afterwards', SOUND, LOST, 'engine-fault'],
    ['is lost over at first', LOST, SOUND, 'engine-fault']
  ])('that the engine %s is an error', async (_, first, second, kind) => {
    const { added, verdict, integrity } = await check(first, second)
    expect([added, verdict, integrity?.checked]).toEqual([[kind], 'error', false])
  })

  test('is looked at no longer once the looks are ended', async () => {
    let ended = false
    const world = worldOf({
      engine: {
        layers: () => Promise.resolve({ diffIds: [], size: 0, savedFromFiles: true }),
        save: (_, { over }) =>
          new Promise((_resolve, reject) => {
            over.addEventListener('abort', () => {
              ended = true
              reject(LOST)
            })
          })
      }
    })
    const looks = beginLooks('sha256:1', world)
    await new Promise(setImmediate)
    looks.end()
    await expect(looks.first).rejects.toBe(LOST)
    expect(ended).toBe(true)
  })
})
