import { attemptsOn } from '../../../src/plan/attempts'
import type { ContainerSpec, Engine, ProcessResult } from '../../../src/ports'
import { rehearseAttacks, type Trying } from '../../../src/run/rehearsal'
import { ENGINE, PLAN, worldOf } from './world'

const MANY = attemptsOn(PLAN, { uid: 0, files: new Set(), folders: new Set(), pages: [] }).length

interface Told {
  readonly said?: string
  readonly answer?: (argv: readonly string[], user: string | undefined) => ProcessResult
}

/** An engine whose containers say that much while scouting, and answer to attacks. */
function engineOf({ said = 'user\t0\nready\n', answer = refusing }: Told) {
  const specs: ContainerSpec[] = []
  const removed: string[] = []
  const engine: Partial<Engine> = {
    probeImage: () => Promise.resolve('probe:1'),
    create: (spec) => Promise.resolve(`c${specs.push(spec)}`),
    start: () => Promise.resolve({ kind: 'started' }),
    follow: (_, onOutput) => {
      onOutput(Buffer.from(said))
      return said.endsWith('ready\n') ? new Promise(() => undefined) : Promise.resolve()
    },
    exec: (_, argv, __, user) => Promise.resolve(answer(argv, user)),
    remove: (id) => {
      removed.push(id)
      return Promise.resolve()
    },
    removeVolumes: () => Promise.resolve()
  }
  return { engine, specs, removed }
}

const refusing = (argv: readonly string[]): ProcessResult => ({
  exitCode: 0,
  output: argv
    .slice(2)
    .map((word) => `refused\tEROFS\t${word.split('\n')[1] ?? ''}\n`)
    .join('')
})

async function rehearsed(told: Told, contrast = false, plan = PLAN) {
  const { engine, specs, removed } = engineOf(told)
  const removals: Promise<void>[] = []
  const around = { engine: ENGINE, world: worldOf({ engine }), removals }
  const outcome = await rehearseAttacks(plan, contrast, around).catch(
    (error: unknown) => error as Error
  )
  await Promise.all(removals)
  return { outcome, specs, removed }
}

test('the container has no network, none of the author’s volumes, and a program that is not its own', async () => {
  const volumes = [
    { source: 'data', path: '/data', readOnly: false },
    { source: 'shared', path: '/shared', readOnly: true },
    { source: '/home/me', path: '/bound', readOnly: false }
  ]
  const plan = { ...PLAN, container: { ...PLAN.container, volumes, network: 'acme', init: true } }
  const { specs } = await rehearsed({}, false, plan)
  expect(specs[1]).toMatchObject({
    readOnly: true,
    network: 'none',
    offline: true,
    init: false,
    publish: [],
    entrypoint: ['/zero-drift/probe'],
    volumes: [
      { source: '', path: '/data', readOnly: false },
      { source: 'shared', path: '/shared', readOnly: true },
      { source: '/home/me', path: '/bound', readOnly: true },
      { source: 'zero-drift-r-attacks', path: '/zero-drift', readOnly: true }
    ]
  })
})

test('whoever is root in the container tries once', async () => {
  const { outcome, removed } = await rehearsed({})
  expect(outcome).toHaveLength(MANY)
  expect(outcome).toContainEqual(
    expect.objectContaining({
      user: 'root',
      result: { kind: 'refused', reason: 'EROFS', path: '/etc/sudoers.d/zero-drift' }
    })
  )
  expect(removed.sort()).toEqual(['c1', 'c2'])
})

test('whoever is not is followed by root', async () => {
  const plan = { ...PLAN, container: { ...PLAN.container, user: 'www-data' } }
  const users: (string | undefined)[] = []
  const answer: Told['answer'] = (argv, user) => {
    users.push(user)
    return refusing(argv)
  }
  const { outcome } = await rehearsed({ said: 'user\t33\nready\n', answer }, false, plan)
  expect(outcome).toHaveLength(2 * MANY)
  expect(users).toEqual([undefined, '0'])
})

test('the contrast is a second container, writable, and its outcome stands beside the first one’s', async () => {
  const { outcome, specs } = await rehearsed({}, true)
  expect(specs.slice(1).map(({ readOnly }) => readOnly)).toEqual([true, false])
  expect(outcome).toContainEqual(
    expect.objectContaining({ contrast: expect.objectContaining({ kind: 'refused' }) as unknown })
  )
})

test.each([
  ['a refused fork tells nothing', 'refused\tEAGAIN\t/tmp/zero-drift', 'no further process'],
  ['nor does a missing place', 'absent\t~/.ssh/x', 'there is no place for it']
])('%s: that attempt was not run', async (_, line, reason) => {
  const answer: Told['answer'] = (argv) => ({
    exitCode: 0,
    output: `${line}\n`.repeat(argv.length - 2)
  })
  const { outcome } = await rehearsed({ answer })
  expect((outcome as readonly Trying[]).at(-1)?.result).toMatchObject({
    kind: 'not-run',
    reason: expect.stringContaining(reason) as unknown
  })
})

test.each<[string, Told, string]>([
  [
    'the probe ends while it looks around',
    { said: 'user\t0\n' },
    'it ended before it had looked around'
  ],
  [
    'an attack stays without an answer',
    { answer: () => ({ exitCode: 0, output: 'landed\t/x\n' }) },
    '(exit code 0): "landed'
  ],
  [
    'the attacks break off',
    { answer: (argv) => ({ ...refusing(argv), exitCode: 137 }) },
    '(exit code 137)'
  ],
  [
    'the attacks hang',
    { answer: (argv) => ({ ...refusing(argv), exitCode: undefined }) },
    '(no end in time)'
  ],
  [
    'an answer is none',
    {
      answer: (argv) => ({
        exitCode: 0,
        output: refusing(argv).output.replaceAll('refused', 'perhaps')
      })
    },
    '"perhaps'
  ]
])('it is a fault, and everything is removed, where %s', async (_, told, message) => {
  const { outcome, removed } = await rehearsed(told, true)
  expect(outcome).toMatchObject({
    name: 'Fault',
    kind: 'rehearsal-failed',
    message: expect.stringContaining(message) as unknown
  })
  expect(removed.sort()).toEqual(['c1', 'c2', 'c3'])
})
