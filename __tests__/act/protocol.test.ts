import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { endJob } from '../harness/job'
import { runAction } from '../harness/runner'

const ROOT = join(__dirname, '..', '..')
const MANIFEST = join(ROOT, '.github', 'act', 'protocol', 'action.yml')
const GIVEN = { given: ' with  spaces ', lines: 'one\ntwo\n' }

type Environment = Readonly<Record<string, string>>

/** What an action was given, and what became of what it said. */
interface Told {
  readonly main: Environment
  readonly post: Environment
  readonly outputs: Environment
}

let folder: string
let act: Told
let harness: Told
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-protocol-'))
  act = await underAct()
  harness = await underHarness()
})
afterAll(() => rm(folder, { recursive: true }))

const recorded = async (name: string): Promise<Environment> =>
  JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as Environment

async function underAct(): Promise<Told> {
  const program = process.env['ACT']
  if (program === undefined) throw new Error('ACT is not set. Run: npm run test:act')
  const words = [
    ...['push', '--workflows', '.github/act/protocol.yml', '--no-cache-server'],
    ...['--platform', 'ubuntu-24.04=-self-hosted', '--env', `RECORD=${folder}`],
    ...['--action-cache-path', join(ROOT, '.cache', 'act', 'actions')]
  ]
  await promisify(execFile)(program, words, { cwd: ROOT })
  const [main, post] = [await recorded('main'), await recorded('post')]
  return { main, post, outputs: await recorded('outputs') }
}

async function underHarness(): Promise<Told> {
  const env = { RECORD: folder }
  const ran = await runAction({ manifest: MANIFEST, inputs: GIVEN, env })
  await endJob(ran.job)
  const [main, post] = [await recorded('main'), await recorded('post')]
  return { main, post, outputs: ran.main.outputs }
}

const named = (prefix: string, environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith(prefix)))

const without = (names: readonly string[], environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !names.includes(name)))

test('inputs arrive alike, but for a dot, which act makes an underscore and the runner keeps', () => {
  const [ours, theirs] = [named('INPUT_', harness.main), named('INPUT_', act.main)]
  expect(without(['INPUT_IN.PARTS'], ours)).toEqual(without(['INPUT_IN_PARTS'], theirs))
  expect([ours['INPUT_IN.PARTS'], theirs['INPUT_IN_PARTS']]).toEqual(['x', 'x'])
})

test('outputs are alike, but for commands that the runner recognises anywhere in a line, and act at its start', () => {
  const missed = ['indented', 'return', 'bracket']
  expect(without(missed, harness.outputs)).toEqual(act.outputs)
  expect(missed.filter((name) => !Object.hasOwn(harness.outputs, name))).toEqual([])
})

test('state arrives alike in the post step', () => {
  expect(named('STATE_', harness.post)).toEqual(named('STATE_', act.post))
})

test('what main adds to the environment and to the path is there in the post step', () => {
  for (const { post } of [act, harness]) {
    const { FROM_MAIN, LINES, PATH = '' } = post
    expect({ FROM_MAIN, LINES, first: PATH.split(':')[0] }).toEqual({
      FROM_MAIN: 'a b',
      LINES: 'one\ntwo',
      first: '/protocol/bin'
    })
  }
})

/** GitHub's machines set the one, and its runner sets the other for composite actions only. */
const ACT_ALONE = ['GITHUB_ACTION_PATH', 'RUNNER_PERFLOG']

test('act sets nothing that the harness does not, but for what the runner does not set either', () => {
  const names = (environment: Environment) =>
    Object.keys(environment).filter((name) => /^(?:CI|GITHUB_|RUNNER_)/.test(name))
  const ours = names(harness.main)
  const alone = names(act.main).filter((name) => !ours.includes(name))
  expect(alone.sort()).toEqual(ACT_ALONE)
})
