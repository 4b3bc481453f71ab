import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { shell, withoutRunner } from '../../../src/adapters/programs'
import { temporaryFolder } from './folder'

const inFolder = temporaryFolder()
const never = (): AbortSignal => new AbortController().signal
const PATH = process.env['PATH'] ?? ''

const run = (text: string, within = 30_000, over = never()) =>
  shell({ PATH }, never()).script({ text, variables: {} }, within, over)

test('a script has the step’s environment without the runner’s own variables', () => {
  const kept = {
    PATH: '/bin',
    HOME: '/root',
    GITHUB_SHA: 'abc',
    GITHUB_TOKEN: 't',
    GITHUB_PATHS: 'x',
    RUNNER_TEMP: '/tmp',
    MY_INPUT_X: '1'
  }
  const channels = {
    INPUT_IMAGE: 'x',
    'INPUT_READ-ONLY': 'true',
    input_image: 'x',
    STATE_run: 'r',
    ACTIONS_RUNTIME_TOKEN: 'secret',
    GITHUB_OUTPUT: '/o',
    GITHUB_STATE: '/s',
    GITHUB_ENV: '/e',
    GITHUB_PATH: '/p',
    GITHUB_STEP_SUMMARY: '/u',
    github_env: '/e'
  }
  expect(withoutRunner({ ...kept, ...channels })).toEqual(kept)
})

test('a script has its own variables, and nothing of this process', async () => {
  const port = shell({ PATH, A: 'inherited', B: 'kept' }, never())
  const script = { text: 'echo "$A $B ${HOME-none}"', variables: { A: 'own' } }
  expect(await port.script(script, 30_000, never())).toEqual({
    exitCode: 0,
    output: 'own kept none\n'
  })
})

test('bash can be started, or the reason is given', async () => {
  expect(await shell({ PATH }, never()).fault()).toBeUndefined()
  expect(await shell({ PATH: inFolder() }, never()).fault()).toBe('it is not in the PATH')
})

describe('the exit code', () => {
  test.each([
    ['exit 0', 0],
    ['exit 7', 7],
    ['false; true', 1],
    ['false | true', 1],
    ['echo "$NOT_SET"', 1],
    ['kill -KILL $$', 137],
    ['if', 2],
    ['', 0]
  ])('of %j is %d', async (text, exitCode) => {
    expect((await run(text)).exitCode).toBe(exitCode)
  })
})

test('standard input is empty', async () => {
  expect(await run('cat')).toEqual({ exitCode: 0, output: '' })
})

test('stdout and stderr are captured', async () => {
  expect((await run('echo out; echo err >&2')).output.split('\n').sort()).toEqual([
    '',
    'err',
    'out'
  ])
})

test('the script is taken verbatim', async () => {
  const text = `cat <<'E'\n\${{ x }} "quoted" \\n\nE\n`
  expect((await run(text)).output).toBe('${{ x }} "quoted" \\n\n')
})

test('output beyond the limit is cut in the middle, with a note', async () => {
  const { exitCode, output } = await run(
    'echo begin; head -c 1000000 /dev/zero | tr "\\0" x; echo end'
  )
  expect(exitCode).toBe(0)
  expect(output.startsWith('begin\nxxx')).toBe(true)
  expect(output.endsWith('xxx' + 'end\n')).toBe(true)
  expect(output).toMatch(/\n\[\.\.\. left out \.\.\.\]\n/)
  expect(output.length).toBeLessThan(200_000)
})

describe('the end of its time', () => {
  test('ends the script and everything that it started', async () => {
    const { exitCode, output } = await run('sleep 987 & echo $!; sleep 987', 300)
    expect(exitCode).toBeUndefined()
    expect(isAlive(output.trim())).toBe(false)
  })

  test('comes early when the container has ended', async () => {
    const controller = new AbortController()
    const result = run('sleep 987', 600_000, controller.signal)
    controller.abort()
    expect(await result).toEqual({ exitCode: undefined, output: '' })
  })

  test('has come already when the container had ended before', async () => {
    const file = inFolder('touched')
    const { exitCode } = await run(`sleep 5; touch ${file}`, 600_000, AbortSignal.abort())
    expect(exitCode).toBeUndefined()
    expect(existsSync(file)).toBe(false)
  })

  test('does not wait for a daemon that left the group and keeps the streams open', async () => {
    const { exitCode, output } = await run('setsid sleep 60 & echo $!; sleep 0.3')
    process.kill(Number(output), 'SIGKILL')
    expect(exitCode).toBe(0)
  })
})

test('processes that a script leaves running are killed at its end', async () => {
  const { exitCode, output } = await run('sleep 987 & echo $!')
  expect(exitCode).toBe(0)
  expect(isAlive(output.trim())).toBe(false)
})

test('a missing bash is a fault', async () => {
  const nowhere = shell({ PATH: inFolder() }, never())
  await expect(nowhere.script({ text: 'true', variables: {} }, 30_000, never())).rejects.toThrow(
    'ENOENT'
  )
})

/** A zombie that nobody has waited for yet is as good as dead. */
function isAlive(pid: string): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', pid])
  const state = stdout.toString().trim()
  return state !== '' && !state.startsWith('Z')
}
