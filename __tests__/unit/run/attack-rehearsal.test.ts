import { attemptsOn } from '../../../src/plan/attack-catalogue'
import { DOORS } from '../../../src/run/door-attempts'
import type { Engine } from '../../../src/ports'
import { rehearseAttacks, type AttackRehearsal } from '../../../src/run/attack-rehearsal'
import type { ContainerSpec, ProcessResult } from '../../../src/words'
import { ENGINE, PLAN, worldOf } from './world'

const MANY = attemptsOn(PLAN, { uid: 0, files: new Set(), folders: new Set(), pages: [] }).length

interface Told {
  readonly said?: string
  readonly answer?: (argv: readonly string[], user: string | undefined) => ProcessResult
  readonly doors?: ProcessResult
}

const CLOSED = DOORS.map(({ name }) => `closed\tEPERM\t${name}\n`).join('')
const shut: ProcessResult = {
  exitCode: 0,
  output: `seccomp\t2\nsetting\tvm/memfd_noexec\t0\n${CLOSED}`
}

/** An engine whose containers say that much while scouting, and answer to attacks. */
function engineOf({ said = 'user\t0\nready\n', answer = refusing, doors = shut }: Told) {
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
    exec: (_, argv, __, user) => Promise.resolve(argv[1] === 'doors' ? doors : answer(argv, user)),
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
  const { attempts = [], doorAttempts = [] } = outcome as Partial<AttackRehearsal>
  return { outcome, attempts, doorAttempts, specs, removed }
}

test('the container runs the probe, without a network and without the author’s volumes', async () => {
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

test('a container that runs as root makes each attempt once', async () => {
  const { attempts, removed } = await rehearsed({})
  expect(attempts).toHaveLength(MANY)
  expect(attempts).toContainEqual(
    expect.objectContaining({
      user: 'root',
      result: { kind: 'refused', reason: 'EROFS', path: '/etc/sudoers.d/zero-drift' }
    })
  )
  expect(removed.sort()).toEqual(['c1', 'c2'])
})

test('a container of another user makes each attempt again as root', async () => {
  const plan = { ...PLAN, container: { ...PLAN.container, user: 'www-data' } }
  const users: (string | undefined)[] = []
  const answer: Told['answer'] = (argv, user) => {
    users.push(user)
    return refusing(argv)
  }
  const { attempts } = await rehearsed({ said: 'user\t33\nready\n', answer }, false, plan)
  expect(attempts).toHaveLength(2 * MANY)
  expect(users).toEqual([undefined, '0'])
})

test('the contrast comes from a second, writable container', async () => {
  const { attempts, specs } = await rehearsed({}, true)
  expect(specs.slice(1).map(({ readOnly }) => readOnly)).toEqual([true, false])
  expect(attempts).toContainEqual(
    expect.objectContaining({ contrast: expect.objectContaining({ kind: 'refused' }) as unknown })
  )
})

describe('doors to the kernel', () => {
  it('are tried once by each user, only in the container as planned', async () => {
    const { doorAttempts } = await rehearsed({ said: 'user\t33\nready\n' }, true)
    expect(doorAttempts.map(({ door, user }) => `${door.name} ${user}`)).toEqual(
      ['root', 'root'].flatMap((user) => DOORS.map(({ name }) => `${name} ${user}`))
    )
    expect(doorAttempts[0]).toMatchObject({
      answer: { kind: 'closed', reason: 'EPERM' },
      guards: { filtered: true, settings: new Map([['vm/memfd_noexec', '0']]) }
    })
  })

  it('may be missing on some machines, and a kernel need not report filters', async () => {
    const output = CLOSED.replace('closed\tEPERM\tbpf', 'open\tbpf').replace(/.*-32\n/, '')
    const { doorAttempts } = await rehearsed({ doors: { exitCode: 0, output } })
    expect(doorAttempts).toHaveLength(DOORS.length - 1)
    expect(doorAttempts.find(({ door }) => door.name === 'bpf')).toMatchObject({
      answer: { kind: 'open' },
      guards: { filtered: undefined, settings: new Map() }
    })
  })
})

test.each([
  ['a refused fork tells nothing', 'refused\tEAGAIN\t/tmp/zero-drift', 'no further process'],
  ['nor does a missing place', 'absent\t~/.ssh/x', 'there is no place for it']
])('%s: that attempt was not run', async (_, line, reason) => {
  const answer: Told['answer'] = (argv) => ({
    exitCode: 0,
    output: `${line}\n`.repeat(argv.length - 2)
  })
  const { attempts } = await rehearsed({ answer })
  expect(attempts.at(-1)?.result).toMatchObject({
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
    'a door stays without an answer',
    { doors: { exitCode: 0, output: CLOSED.replace(/.*bpf\n/, '') } },
    'The doors to the kernel could not be tried (exit code 0): "closed'
  ],
  ['the doors break off', { doors: { ...shut, exitCode: 137 } }, '(exit code 137)'],
  ['the doors hang', { doors: { ...shut, exitCode: undefined } }, '(no end in time)'],
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
])('a fault is thrown, and everything removed, where %s', async (_, told, message) => {
  const { outcome, removed } = await rehearsed(told, true)
  expect(outcome).toMatchObject({
    name: 'Fault',
    kind: 'rehearsal-failed',
    message: expect.stringContaining(message) as unknown
  })
  expect(removed.sort()).toEqual(['c1', 'c2', 'c3'])
})
