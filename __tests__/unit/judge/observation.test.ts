import { judgeObservation } from '../../../src/judge/judge'
import type { Change, Observation } from '../../../src/observe/observation'
import { Fault } from '../../../src/plan/faults'
import type { Plan } from '../../../src/plan/plan'
import { newLogLines } from '../../../src/run/output'
import type { Subject } from '../../../src/run/testbed'
import type { Packed } from '../observe/archives'
import { engineWith } from '../observe/disk'
import * as made from '../report/fixtures'
import { TESTBED } from '../run/testbed'
import { ENGINE, living, worldOf } from '../run/world'

const PHP = '<?php echo 1;'
const page = (contents: string, path = '/data/html/x.php'): Change => ({
  ...{ path, kind: 'added', place: '/data' },
  after: {
    ...{ type: 'file', mode: 0o644, uid: 33, gid: 33 },
    ...{ size: contents.length, sha256: made.sha256(contents) }
  }
})
const site: readonly Packed[] = [{ name: 'src/x.php', contents: PHP, mode: 0o644 }]

interface Given {
  readonly changes: readonly Change[]
  readonly rules?: Plan['rules']
  readonly twin?: () => Promise<string>
  readonly cancelled?: boolean
}

/** The verdict, the looks of the drift, and the archives that were read for it. */
async function judged({ changes, rules = [], twin, cancelled = false }: Given) {
  const { engine, calls } = engineWith({ twin: site })
  const ended = cancelled ? { cancelled: AbortSignal.abort() } : {}
  const plan: Plan = { ...made.plan, rules }
  const id = twin ?? (() => Promise.resolve('twin'))
  const subject: Subject = {
    ...{
      plan,
      spec: plan.container,
      engine: ENGINE,
      booted: living().booted,
      lines: newLogLines()
    },
    world: worldOf({ engine, ...ended }),
    timed: (_, work) => work(),
    testbed: { ...TESTBED, twin: { id, done: () => undefined } }
  }
  const observation: Observation = { ...made.observation, changes }
  const { judgement } = await judgeObservation(subject, made.healthy, observation, false)
  return {
    verdict: judgement.verdict,
    drift: [...judgement.changes.drift].map(({ severity }) => severity),
    copies: judgement.findings.flatMap(({ kind, title }) => (kind === 'copies' ? [title] : [])),
    dangers: judgement.findings.filter(({ kind }) => kind === 'allowed-danger').length,
    calls
  }
}

test.each<[string, Given, Awaited<ReturnType<typeof judged>>]>([
  [
    'nothing that changed',
    { changes: [] },
    { verdict: 'pass', drift: [], copies: [], dangers: 0, calls: [] }
  ],
  [
    'an ordinary file that a rule allows',
    { changes: [page(PHP, '/data/x.txt')], rules: [made.rule('/data/**')] },
    { verdict: 'pass', drift: [], copies: [], dangers: 0, calls: [] }
  ],
  [
    'drift that looks harmless',
    { changes: [page(PHP, '/data/x.txt')] },
    { verdict: 'drift', drift: ['low'], copies: [], dangers: 0, calls: [] }
  ]
])('for %s the image is not read', async (_, given, expected) => {
  expect(await judged(given)).toEqual(expected)
})

test('a script in a web root that the image has as well is no web shell, but drift', async () => {
  expect(await judged({ changes: [page(PHP)] })).toEqual({
    ...{ verdict: 'drift', drift: ['low'] },
    ...{ copies: ["1 file is a copy of the image's own"], dangers: 0 },
    calls: ['twin']
  })
})

test('of which one byte differs is one', async () => {
  const other = PHP.replace('1', '2')
  expect(await judged({ changes: [page(other)] })).toEqual({
    ...{ verdict: 'drift', drift: ['critical'] },
    ...{ copies: [], dangers: 0 },
    calls: ['twin']
  })
})

test.each<[string, string, Partial<Awaited<ReturnType<typeof judged>>>]>([
  [
    'that the image has as well is no danger',
    PHP,
    { copies: ["1 file is a copy of the image's own"], dangers: 0 }
  ],
  ['of which one byte differs is one', PHP.replace('1', '2'), { copies: [], dangers: 1 }]
])('a script that a rule allows %s', async (_, contents, expected) => {
  expect(await judged({ changes: [page(contents)], rules: [made.rule('/data/**')] })).toEqual({
    ...{ verdict: 'pass', drift: [], calls: ['twin'] },
    ...expected
  })
})

test('where the engine does not show the image nothing is a copy', async () => {
  const twin = () => Promise.reject(new Fault('engine-fault', 'No room.'))
  expect(await judged({ changes: [page(PHP)], twin })).toEqual({
    ...{ verdict: 'drift', drift: ['critical'] },
    ...{ copies: [], dangers: 0 },
    calls: []
  })
})

test('a run that is cancelled meanwhile ends', async () => {
  const twin = () => Promise.reject(new Fault('cancelled', 'It was cancelled.'))
  await expect(judged({ changes: [page(PHP)], twin, cancelled: true })).rejects.toThrow(Fault)
})
