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
function run(
  script: Script,
  env: Record<string, string>,
  signal: AbortSignal
): Promise<ProcessResult> {
  const output = capture(OUTPUT_BYTES, OUTPUT_BYTES)
  const argv = ['--noprofile', '--norc', '-euo', 'pipefail', '-c', script.text]
  // A process group of its own lets everything that the script started be killed with it.
  const bash = spawn('bash', argv, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  bash.stdout.on('data', output.add)
  bash.stderr.on('data', output.add)
  const end = (): void => {
    endGroup(bash)
  }
  if (signal.aborted) end()
  else signal.addEventListener('abort', end, { once: true })
  return new Promise((resolve, reject) => {
    bash.once('error', reject)
    bash.once('exit', end)
    bash.once('close', (code) => {
      const exitCode = signal.aborted ? undefined : (code ?? SIGNALLED)
      signal.removeEventListener('abort', end)
      resolve({ exitCode, output: output.text() })
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
function endGroup(bash: ChildProcess): void {
  try {
    if (bash.pid !== undefined) process.kill(-bash.pid, 'SIGKILL')
  } catch {
    // No process is left in the group.
  }
  setTimeout(() => {
    bash.stdout?.destroy()
    bash.stderr?.destroy()
  }, LEFT_OPEN).unref()
}
