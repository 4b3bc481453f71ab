import { chmodSync, existsSync } from 'node:fs'
import { compose, composeEnvironment } from '../../../src/adapters/programs'
import { Fault } from '../../../src/plan/faults'
import type { Compose } from '../../../src/ports'
import { temporaryFolder } from './folder'

const inFolder = temporaryFolder()
const never = (): AbortSignal => new AbortController().signal
const PATH = process.env['PATH'] ?? ''

/** Compose with a script of sh in the place of Docker's command line. */
function fake(script: string, cancelled = never()): Compose {
  chmodSync(inFolder('bin/docker', `#!/bin/sh\n${script}\n`), 0o755)
  const RUNNER_TEMP = inFolder()
  return compose({ PATH: `${inFolder('bin')}:${PATH}`, TOKEN: 'x', RUNNER_TEMP }, cancelled)
}

const run = (script: string, args: readonly string[] = [], input?: string) =>
  fake(script).run({ args, ...(input === undefined ? {} : { input }) }, 30_000)

describe('a command', () => {
  test('gets its arguments as they are, and the step’s variables', async () => {
    const script = 'echo "$TOKEN"; printf "<%s>" "$@"'
    expect(await run(script, ['config', 'a b', '$HOME;', ''])).toEqual({
      exitCode: 0,
      stdout: 'x\n<compose><--ansi><never><--progress><quiet><config><a b><$HOME;><>',
      stderr: ''
    })
  })

  test('gets its input, and none without', async () => {
    expect((await run('cat', [], '{"a":"é"}')).stdout).toBe('{"a":"é"}')
    expect((await run('cat')).stdout).toBe('')
  })

  test('may leave its input unread', async () => {
    const input = 'x'.repeat(1024 * 1024)
    expect(await run('exit 3', [], input)).toMatchObject({ exitCode: 3 })
  })

  test('has two outputs', async () => {
    const script = 'echo out; echo err >&2; exit 1'
    expect(await run(script)).toEqual({ exitCode: 1, stdout: 'out\n', stderr: 'err\n' })
  })

  test('with more than 32 MiB of output has none', async () => {
    const script = 'head -c 34603008 /dev/zero'
    expect(await run(script)).toEqual({ exitCode: 0, stdout: undefined, stderr: '' })
  })

  test('has the beginning and the end of its complaint', async () => {
    const { stderr } = await run('echo first >&2; head -c 100000 /dev/zero >&2; echo last >&2')
    expect(stderr).toMatch(/^first\n[^]*left out[^]*last\n$/)
  })

  test('is ended with what it started once its time is over', async () => {
    const file = inFolder('still-there')
    const script = `(sleep 30; touch ${file}) & sleep 30`
    const result = await fake(script).run({ args: [] }, 200)
    expect(result.exitCode).toBeUndefined()
    expect(existsSync(file)).toBe(false)
  })

  test('is ended by a signal', async () => {
    const over = AbortSignal.abort()
    expect(await fake('sleep 30').run({ args: [] }, 30_000, over)).toMatchObject({
      exitCode: undefined
    })
  })

  test('of a cancelled run is a fault', async () => {
    const running = fake('sleep 30', AbortSignal.abort()).run({ args: [] }, 30_000)
    await expect(running).rejects.toEqual(new Fault('cancelled', 'The run was cancelled.'))
  })

  test('is a fault without Docker’s command line', async () => {
    const port = compose({ PATH: inFolder() }, never())
    await expect(port.run({ args: [] }, 30_000)).rejects.toThrow(
      "Docker's command line could not be started: spawn docker ENOENT."
    )
  })
})

describe('the version', () => {
  test.each([
    ['2.38.2', 'echo 2.38.2', '2.38.2'],
    ['of Debian', 'echo 2.40.3-3', '2.40.3-3'],
    ['with a "v"', 'echo v2.20.0', '2.20.0'],
    ['of a build', 'echo v2.29.1-desktop.1+a', '2.29.1-desktop.1+a'],
    ['no plugin', 'echo "docker: compose is not a docker command." >&2; exit 1', undefined],
    ['garbage', 'echo "::error::2.38.2"', undefined],
    ['several lines', 'echo 2.38.2; echo ::error::x', undefined]
  ])('%s', async (_, script, version) => {
    expect(await fake(script).version()).toBe(version)
  })

  test('is none without Docker’s command line', async () => {
    expect(await compose({ PATH: inFolder() }, never()).version()).toBeUndefined()
  })

  test('of a cancelled run is a fault', async () => {
    await expect(fake('echo 2.38.2', AbortSignal.abort()).version()).rejects.toThrow('cancelled')
  })
})

test('the environment has the step’s variables, but none that changes what Compose reads', () => {
  const kept = { PATH: '/bin', TAG: '1', COMPOSE_PROJECT_NAME: 'shop', COMPOSE_HTTP_TIMEOUT: '9' }
  const left = {
    INPUT_IMAGE: 'x',
    GITHUB_ENV: '/e',
    COMPOSE_FILE: 'other.yaml',
    COMPOSE_PATH_SEPARATOR: ',',
    COMPOSE_PROFILES: 'debug',
    COMPOSE_ENV_FILES: 'other.env',
    COMPOSE_REMOVE_ORPHANS: '1',
    COMPOSE_DRY_RUN: '1'
  }
  const host = { DOCKER_HOST: 'unix:///run/other.sock' }
  expect(composeEnvironment({ ...kept, ...left, ...host, DOCKER_CONTEXT: 'c' })).toEqual({
    ...kept,
    ...host
  })
})
