import { findOtherWriters, findRefusedBeside } from '../../../src/judge/other-containers'
import type { JudgedChange } from '../../../src/judge/judgement'
import { newSnapshot } from '../../../src/observe/snapshot'
import type { Plan } from '../../../src/plan/plan'
import type { PodMember, PodPlan } from '../../../src/plan/workload/pod-plan'
import type { FileFacts, VolumeMount } from '../../../src/words'

const FILE = { type: 'file', mode: 0o644, uid: 0, gid: 0, size: 1, modified: 1 } as const
const facts = (sha256: string): FileFacts & { modified: number } => ({ ...FILE, sha256 })
const change = (path: string, more: Partial<JudgedChange>): JudgedChange => ({
  ...{ path, kind: 'added', place: '/data', allowed: false, rule: null },
  ...{ severity: 'low', tags: [] },
  ...more
})

const mount = (more: Partial<VolumeMount> = {}): VolumeMount => ({
  ...{ source: 'v', path: '/data', readOnly: false, podVolume: 'claim' },
  ...more
})

const member = (name: string, volumes: readonly VolumeMount[], isSidecar = false): PodMember =>
  ({ name, isSidecar, spec: { volumes, readOnly: true } }) as unknown as PodMember

function planOf(own: VolumeMount, around: Partial<Pick<PodPlan, 'init' | 'before' | 'after'>>) {
  const pod = { init: [], before: [], after: [], ...around }
  return { container: { volumes: [own] }, pod } as unknown as Plan
}

const atStart = newSnapshot()
atStart.set('/data/seeded', { ...facts('a') })
const DRIFT = [
  change('/data/seeded', { after: facts('a') }),
  change('/data/own', { after: facts('b') }),
  change('/data/removed', { kind: 'deleted', before: facts('c') })
]

const toldOf = (plan: Plan, drift = DRIFT): readonly string[] =>
  findOtherWriters(plan, { atStart: new Map([['/data', atStart]]) }, drift).map(
    ({ detail }) => detail
  )

const SEED = { init: [member('seed', [mount()])] }

test('changes that the container found at its start are told from its own', () => {
  expect(toldOf(planOf(mount(), SEED))).toEqual([
    'Besides the judged container, the init container `seed` may write to `/data`, and changes there count whoever made them. 2 changes were there before the judged container started: `/data/seeded` and `/data/removed`.'
  ])
})

test('a file that the container wrote over is none that it found', () => {
  const over = [change('/data/seeded', { after: facts('other') })]
  expect(toldOf(planOf(mount(), SEED), over)).toEqual([
    expect.stringMatching(/count whoever made them\.$/)
  ])
})

test.each<[string, Plan]>([
  ['no other container mounts the volume', planOf(mount(), { init: [member('seed', [])] })],
  [
    'another one can only read it',
    planOf(mount(), { after: [member('side', [mount({ readOnly: true })])] })
  ],
  [
    'another one has another part of it',
    planOf(mount({ subPath: 'a' }), { after: [member('side', [mount({ subPath: 'b' })])] })
  ],
  [
    'an init container wrote into an emptyDir',
    planOf(mount({ podVolume: 'scratch' }), { init: [member('seed', [mount()])] })
  ],
  ['there is no pod', { container: { volumes: [mount()] } } as unknown as Plan]
])('nothing is told where %s', (_, plan) => {
  expect(toldOf(plan)).toEqual([])
})

test('nothing is told of a volume without drift', () => {
  expect(toldOf(planOf(mount(), SEED), [change('/x', { place: '/' })])).toEqual([])
})

const failure = (container: string, log: string) =>
  ({ kind: 'pod-failed', container, role: 'init container', reason: 'it ended', log }) as const

test('each path that a failed container could not write is told once', () => {
  const line = "sh: can't create /tmp/x: Read-only file system"
  const log = `starting\n${line}\n${line}\nmkdir: /run/y: Read-only file system`
  const found = findRefusedBeside(planOf(mount(), SEED), { failure: failure('seed', log) })
  expect(found.map(({ title }) => title)).toEqual([
    'Refused write of the init container seed: /tmp/x',
    'Refused write of the init container seed: /run/y'
  ])
})

test('a container that is not read-only was refused nothing', () => {
  const writable = { ...member('seed', []), spec: { volumes: [], readOnly: false } }
  const plan = planOf(mount(), { init: [writable as unknown as PodMember] })
  const log = 'x: Read-only file system'
  expect(findRefusedBeside(plan, { failure: failure('seed', log) })).toEqual([])
})
