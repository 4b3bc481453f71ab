import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '../plan/faults'
import type { Script, Shell, Compose, ComposeCommand, ComposeResult } from '../ports'
import { capture } from '../run/output'
import type { ProcessResult } from '../words'
import { withDeadline } from './clock'
import { clientEnvironment } from './docker/endpoint'
import { errorCode, errorMessage } from './errors'
import { lend, removeStrayLent } from './lent-files'

type Environment = Readonly<Record<string, string | undefined>>

/** Runs bash on this machine, with the step's environment minus the runner's own variables. */
export function shell(environment: Environment, cancelled: AbortSignal): Shell {
  const inherited = withoutRunner(environment)
  return {
    script: (script, within, over) =>
      withDeadline(within, (late) => {
        const signal = AbortSignal.any([late, over, cancelled])
        return run(script, { ...inherited, ...script.variables }, signal)
      }),
    fault: () =>
      run(NOTHING, inherited, cancelled).then(
        () => undefined,
        (error: unknown) =>
          errorCode(error) === 'ENOENT' ? 'it is not in the PATH' : errorMessage(error)
      )
  }
}

/**
 * An environment without the runner's inputs, state, tokens and command files, so that a script
 * cannot act for the step.
 */
export function withoutRunner(environment: Environment): Record<string, string> {
  const kept = Object.entries(environment).filter(([name]) => !RUNNERS_OWN.test(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, value ?? '']))
}

const RUNNERS_OWN =
  /^(?:INPUT_|STATE_|ACTIONS_|GITHUB_(?:OUTPUT|STATE|ENV|PATH|STEP_SUMMARY|ARTIFACTS|ARTIFACTS_LIST)$)/i

const NOTHING: Script = { text: ':', variables: {} }

const OUTPUT_BYTES = 64 * 1024

/** Runs one script; rejects where bash cannot be started. */
async function run(
  script: Script,
  env: Record<string, string>,
  signal: AbortSignal
): Promise<ProcessResult> {
  const output = capture(OUTPUT_BYTES, OUTPUT_BYTES)
  const argv = ['--noprofile', '--norc', '-euo', 'pipefail', '-c', script.text]
  const bash = { file: 'bash', argv, env, onStdout: output.add, onStderr: output.add }
  const exitCode = await runProgram(bash, signal)
  return { exitCode, output: output.text() }
}

/** A program to run without a shell. */
interface Program {
  /** Name of the program, searched in the `PATH` of `env`. */
  readonly file: string
  readonly argv: readonly string[]
  readonly env: Record<string, string>
  /** Text for its standard input; absent for none. */
  readonly input?: string | undefined
  readonly onStdout: (bytes: Uint8Array) => void
  readonly onStderr: (bytes: Uint8Array) => void
}

/**
 * Runs a program to its end and returns its exit code, or undefined if the signal ended it. Kills
 * everything that it started with it. Rejects where it cannot be started.
 */
function runProgram(program: Program, signal: AbortSignal): Promise<number | undefined> {
  const { file, argv, env, input, onStdout, onStderr } = program
  // A process group of its own lets everything that the program started be killed with it.
  const stdin = input === undefined ? 'ignore' : 'pipe'
  const child = spawn(file, argv, { env, detached: true, stdio: [stdin, 'pipe', 'pipe'] })
  child.stdout?.on('data', onStdout)
  child.stderr?.on('data', onStderr)
  // A program that does not read its input to the end is no fault.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(input)
  const end = (): void => {
    endGroup(child)
  }
  if (signal.aborted) end()
  else signal.addEventListener('abort', end, { once: true })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', end)
    child.once('close', (code) => {
      const exitCode = signal.aborted ? undefined : (code ?? SIGNALLED)
      signal.removeEventListener('abort', end)
      resolve(exitCode)
    })
  })
}

/** The exit code that a shell reports for a program killed by SIGKILL. */
const SIGNALLED = 137

const LEFT_OPEN = 250

/**
 * Kills the whole process group. A daemon that left the group may keep the pipes open, so they are
 * closed after 250 ms.
 */
function endGroup(leader: ChildProcess): void {
  try {
    if (leader.pid !== undefined) process.kill(-leader.pid, 'SIGKILL')
  } catch {
    // No process is left in the group.
  }
  setTimeout(() => {
    leader.stdout?.destroy()
    leader.stderr?.destroy()
  }, LEFT_OPEN).unref()
}

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
  return {
    run,
    version: () => versionBy(run, cancelled),
    lend: (texts, of) => lend(texts, of, env),
    sweepLent: () => removeStrayLent(env)
  }
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
  if (exitCode === undefined) await pause(LAST_REQUEST)
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
