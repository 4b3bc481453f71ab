import { keepEvidence } from '../../../../src/explain/evidence/evidence'
import { EVIDENCE } from '../../../../src/explain/inquiries'
import type { CheckedRun } from '../../../../src/explain/proof'
import { judge } from '../../../../src/judge/judge'
import type { Change } from '../../../../src/observe/observation'
import { spoolInto } from '../../../../src/observe/spool'
import { Fault } from '../../../../src/plan/faults'
import { secretsOf, type Secrets } from '../../../../src/plan/secrets'
import type { Plan } from '../../../../src/plan/plan'
import type { Engine, KeptFile } from '../../../../src/ports'
import type { Packed } from '../../observe/archives'
import { engineWith, type Disk } from '../../observe/disk'
import { file } from '../../observe/seen'
import * as made from '../../report/fixtures'
import { TESTBED } from '../../run/testbed'
import { vault, worldOf } from '../../run/world'

const LIMITS = { when: 'always', fileLimit: 100, limit: 1000, image: false } as const

interface Case {
  readonly changes: readonly Change[]
  readonly disk?: Disk
  readonly evidence?: Partial<Plan['evidence']>
  readonly engine?: Partial<Engine>
  readonly unwritable?: string
  readonly secrets?: Secrets
}

/** What becomes of a run with these changes: the files by name, the manifest, and what is told. */
async function kept({ changes, disk = {}, evidence = {}, engine = {}, ...more }: Case) {
  const { unwritable, secrets } = more
  const limits = { ...LIMITS, ...evidence }
  const plan = { ...made.writable, evidence: limits }
  const observation = { ...made.observation, changes, places: PLACES }
  const judgement = judge(plan, made.healthy, observation, false)
  const judged: CheckedRun = { plan, exercise: made.healthy, observation, judgement }
  const written = new Map<string, string>()
  const keep = (files: readonly KeptFile[]) => {
    for (const { name, contents } of files)
      written.set(name, Buffer.concat([...contents()]).toString())
    return Promise.resolve(
      unwritable === undefined
        ? ({ kind: 'kept', sha256: 'e' } as const)
        : ({ kind: 'unwritable', reason: unwritable } as const)
    )
  }
  const reader = engineWith(disk)
  const describe = () =>
    Promise.resolve({ Config: { Env: ['A=secret1'], Cmd: ['serve', '--key', 'Sup3rS3cret'] } })
  const world = worldOf({ engine: { ...reader.engine, describe, ...engine }, files: { keep } })
  const testbed = { ...TESTBED, twin: { ...TESTBED.twin, id: () => Promise.resolve('twin') } }
  const scene = { testbed, baseline: BASELINE, spool: spoolInto(vault, limits), world }
  const told = await keepEvidence(judged, scene, { log: 'the log of Sup3rS3cret\n', secrets })
  const manifest = JSON.parse(written.get('manifest.json') ?? '{}') as {
    changes: Record<string, unknown>[]
  }
  return { ...told, written, manifest, calls: reader.calls }
}

const BASELINE = { mounts: [], surveys: new Map() }

const PLACES = [
  made.place('/', 'rootfs', 'names'),
  made.place('/tmp', 'tmpfs', 'content'),
  made.place('/vol', 'volume', 'content')
]
const archive = (name: string, contents: string): readonly Packed[] => [{ name, contents }]
const added = (path: string): Change => ({ path, kind: 'added', place: '/' })

test('versions are read from the container and its twin, and the diff tells them apart', async () => {
  const { written, manifest, evidence, calls } = await kept({
    changes: [{ path: '/a', kind: 'changed', place: '/' }],
    disk: { 'c1 /a': archive('a', 'new\n'), 'twin /a': archive('a', 'old\n') }
  })
  expect([...written.keys()]).toEqual([
    'manifest.json',
    'container.log',
    'inspect.json',
    'diff/a.diff',
    'after/a',
    'before/a'
  ])
  expect(written.get('diff/a.diff')).toContain('\n-old\n+new\n')
  expect(written.get('inspect.json')).toContain('"A=***"')
  expect(manifest.changes[0]).toMatchObject({
    path: '/a',
    diff: 'diff/a.diff',
    before: { kept: 'before/a' }
  })
  expect(evidence).toMatchObject({ sha256: 'e', files: 6, diffs: [{ path: '/a' }] })
  expect(calls).toEqual(['c1 /a', 'twin /a'])
})

test.each<readonly [string, Case, object]>([
  [
    'a file that is too large',
    { changes: [added('/a')], disk: { 'c1 /a': archive('a', 'x'.repeat(101)) } },
    { size: 101, notKept: 'larger than evidence-file-limit' }
  ],
  [
    'a file that is gone',
    { changes: [added('/a')] },
    { notKept: 'gone by the end of the container' }
  ],
  [
    'a link',
    {
      changes: [added('/a')],
      disk: { 'c1 /a': [{ name: 'a', type: 'symlink', linkname: '/etc/shadow' }] }
    },
    { type: 'symlink', target: '/etc/shadow' }
  ],
  [
    'contents of memory that were not put aside',
    { changes: [{ path: '/tmp/x', kind: 'added', place: '/tmp', after: file({ mode: 0o755 }) }] },
    { notKept: 'beyond evidence-limit' }
  ]
])('only metadata is listed for %s', async (_, known, after) => {
  const { written, manifest } = await kept(known)
  expect(manifest.changes[0]?.['after']).toMatchObject(after)
  expect([...written.keys()].filter((name) => name.startsWith('after/'))).toEqual([])
})

test('a file of a volume has no original, and the original of the image is recognised by its digest', async () => {
  const changed = (place: string): Change => ({
    ...{ path: `${place}/x`, kind: 'changed', place, before: file({ sha256: 'other' }) },
    after: file()
  })
  const { manifest } = await kept({
    changes: [changed('/data'), changed('/vol')],
    disk: {
      'c1 /data/x': archive('x', 'n'),
      'twin /data/x': archive('x', 'o'),
      'c1 /vol/x': archive('x', 'n')
    }
  })
  const told = manifest.changes.map(({ before }) => (before as { notKept: string }).notKept)
  expect(told).toEqual([
    'the image has another version of it',
    'a volume or bind mount: the image has no version of it'
  ])
})

test('many files are read one by one and then in one stream, a name that the engine lost among them', async () => {
  const many = Array.from({ length: 40 }, (_, n) => `/m/${String(n).padStart(2, '0')}`)
  const single = many.slice(0, 16).map((path) => [`c1 ${path}`, archive('x', path)] as const)
  const whole = many.map((path) => ({ name: path.slice(1), contents: path }))
  const { written, calls } = await kept({
    changes: [...many, '/z/\ufffd'].map(added),
    disk: { ...Object.fromEntries(single), c1: [...whole, { name: 'z/\ufffd', contents: 'lost' }] }
  })
  expect(many.filter((path) => written.get(`after${path}`) !== path)).toEqual([])
  expect(written.get('after/z/\\xef\\xbf\\xbd')).toBe('lost')
  expect(calls).toHaveLength(17)
})

test.each<readonly [string, Partial<Case>, string, string]>([
  [
    'an engine that breaks off',
    { engine: { archive: () => Promise.reject(new Fault('engine-fault', 'Lost.')) } },
    'evidence-lost',
    'drift'
  ],
  [
    'a refused commit',
    { evidence: { image: true }, engine: { commit: () => Promise.reject(new Error('No.')) } },
    'evidence-lost',
    'drift'
  ],
  ['a limit', { evidence: { limit: 1 } }, 'evidence-cut', 'drift'],
  ['a folder that cannot be written', { unwritable: 'EACCES' }, 'output-unwritable', 'error']
])('%s is a finding', async (_, known, kind, verdict) => {
  const { judgement } = await kept({
    changes: [added('/a')],
    disk: { 'c1 /a': archive('a', 'xyz') },
    ...known
  })
  expect(judgement.findings.map((one) => one.kind)).toContain(kind)
  expect(judgement.verdict).toBe(verdict)
})

test('nothing that the program printed, or was started with, has a value of a Secret', async () => {
  const { written } = await kept({
    changes: [added('/a')],
    disk: { 'c1 /a': archive('a', 'pw Sup3rS3cret\n') },
    secrets: secretsOf(['Sup3rS3cret'])
  })
  const named = [...written].filter(([, text]) => text.includes('Sup3rS3cret'))
  // Contents are kept as they were found.
  expect(named.map(([name]) => name)).toEqual(['after/a'])
  expect(written.get('container.log')).toBe('the log of ***\n')
  expect(written.get('inspect.json')).toContain('"***"')
  expect(written.get('diff/a.diff')).toContain('+pw ***')
})

test('the image is named if the container was committed', async () => {
  const commit: Engine['commit'] = (_, { repository, tag }, without) =>
    Promise.resolve(`${repository}:${tag} without ${Object.keys(without).join()}`)
  const { evidence } = await kept({ changes: [], evidence: { image: true }, engine: { commit } })
  expect(evidence?.image).toBe('zero-drift-evidence:abc without zero-drift.run')
})

test.each([
  ['always', [], true],
  ['on-failure', [], false],
  ['on-failure', [added('/a')], true],
  ['never', [added('/a')], false]
] as const)('evidence: %s, with changes %j', (when, changes, wanted) => {
  const plan = { ...made.writable, evidence: { ...LIMITS, when } }
  const observation = { ...made.observation, changes }
  const judgement = judge(plan, made.healthy, observation, false)
  const scene = { testbed: TESTBED, baseline: BASELINE, spool: spoolInto(vault, LIMITS) }
  const context = { ...scene, world: worldOf({}), log: () => '', account: {} }
  const judged = { plan, exercise: made.healthy, observation, judgement }
  expect(EVIDENCE.isWanted(judged, context)).toBe(wanted)
})
