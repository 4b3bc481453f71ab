import { spawn, type ChildProcess } from 'node:child_process'
import type { Script, Shell } from '../ports'
import { capture } from '../run/output'
import type { ProcessResult } from '../words'
import { withDeadline } from './clock'
import { errorCode, errorMessage } from './errors'

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
export function runProgram(program: Program, signal: AbortSignal): Promise<number | undefined> {
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
