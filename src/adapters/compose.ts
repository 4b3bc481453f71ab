import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Fault } from '../plan/faults'
import type { Compose, ComposeCommand, ComposeResult, LentFiles } from '../ports'
import { capture } from '../run/output'
import { withDeadline } from './clock'
import { clientEnvironment } from './docker/endpoint'
import { errorMessage } from './errors'
import { runProgram, withoutRunner } from './shell'

type Environment = Readonly<Record<string, string | undefined>>

/** Docker Compose as a plugin of Docker's command line, asked about the engine of the check. */
export function compose(environment: Environment, cancelled: AbortSignal): Compose {
  const env = composeEnvironment(environment)
  const run: Compose['run'] = (command, within, over) =>
    withDeadline(within, async (late) => {
      const signals = [late, cancelled, ...(over === undefined ? [] : [over])]
      const result = await answerOf(command, env, AbortSignal.any(signals))
      if (cancelled.aborted) throw new Fault('cancelled', 'The run was cancelled.')
      return result
    })
  return { run, version: () => versionBy(run, cancelled), lend: (texts) => lend(texts, env) }
}

/**
 * The step's environment without the runner's own variables, and without those that would have
 * Compose read other files, turn on profiles or act otherwise. The name of the project stays: the
 * images that Compose has built are named after it.
 */
export function composeEnvironment(environment: Environment): Record<string, string> {
  const kept = Object.entries(withoutRunner(environment)).filter(([name]) => !MEANING.test(name))
  return clientEnvironment(Object.fromEntries(kept))
}

const MEANING =
  /^COMPOSE_(?:FILE|PATH_SEPARATOR|PROFILES|ENV_FILES|DISABLE_ENV_FILE|CONVERT_WINDOWS_PATHS|IGNORE_ORPHANS|REMOVE_ORPHANS|COMPATIBILITY|ANSI|PROGRESS|STATUS_STDOUT|MENU|EXPERIMENTAL|BAKE|DRY_RUN)$/

const STDOUT_BYTES = 32 * 1024 * 1024
/** Milliseconds in which an engine has usually carried out a request. */
const LAST_REQUEST = 1000

const STDERR_BYTES = 16 * 1024

async function answerOf(
  { args, input }: ComposeCommand,
  env: Record<string, string>,
  signal: AbortSignal
): Promise<ComposeResult> {
  const stdout = capture(STDOUT_BYTES, 0)
  const stderr = capture(STDERR_BYTES, STDERR_BYTES)
  const argv = ['compose', '--ansi', 'never', '--progress', 'quiet', ...args]
  const docker = { file: 'docker', argv, env, input, onStdout: stdout.add, onStderr: stderr.add }
  const exitCode = await runProgram(docker, signal).catch((error: unknown) => {
    const sentence = `Docker's command line could not be started: ${errorMessage(error)}.`
    throw new Fault('engine-fault', sentence, { cause: error })
  })
  // The engine carries out the last request of a killed Compose; what that makes is to be removed.
  if (exitCode === undefined) await setTimeout(LAST_REQUEST)
  const whole = stdout.cut() === 0 ? stdout.text() : undefined
  return { exitCode, stdout: whole, stderr: stderr.text() }
}

const VERSION_WITHIN = 20_000

/** Version that the plugin names; undefined without an answer that is one. */
async function versionBy(run: Compose['run'], cancelled: AbortSignal): Promise<string | undefined> {
  const asking = run({ args: ['version', '--short'] }, VERSION_WITHIN)
  const answer = await asking.catch((error: unknown) => {
    if (cancelled.aborted) throw error
    return undefined
  })
  if (answer?.exitCode !== 0) return undefined
  return /^v?(\d{1,6}\.\d{1,6}\.\d{1,6}(?:[-+][\w.+-]{1,40})?)\s*$/.exec(answer.stdout ?? '')?.[1]
}

/**
 * Writes texts to files that everyone may read, in a folder that only this user may enter. On a
 * runner it is the runner's temporary folder, which an engine outside of a job container knows, too.
 */
async function lend(
  texts: readonly string[],
  env: Readonly<Record<string, string>>
): Promise<LentFiles> {
  const folder = await mkdtemp(join(env['RUNNER_TEMP'] || tmpdir(), 'zero-drift-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const paths = texts.map((_, index) => join(folder, String(index)))
    await Promise.all(
      paths.map(async (path, index) => {
        await writeFile(path, texts[index] ?? '', { mode: 0o400, flag: 'wx' })
        // Whatever mask this process has.
        await chmod(path, 0o444)
      })
    )
    return { paths, remove }
  } catch (error) {
    await remove()
    throw error
  }
}
