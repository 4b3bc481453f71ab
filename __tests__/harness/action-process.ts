import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runChild, type ChildEnd } from './child'
import { recogniser } from './commands'
import { environment, type Job, type StepFiles } from './job'
import type { Inputs } from './manifest'
import type { StepOptions } from './runner'
import type { Step } from './step'

export interface ScriptEnd extends Omit<ChildEnd, 'stdout' | 'stderr'> {
  readonly stdout: string
  readonly stderr: string
  /** Peak memory of the process in bytes; undefined where a signal ended it. */
  readonly maxRss: number | undefined
}

export interface Setting {
  readonly job: Job
  readonly step: Step
  readonly inputs: Inputs
  readonly files: StepFiles
}

/** Runs an action's script in the environment that the runner gives it; its output acts on the step. */
export async function runScript(options: StepOptions, setting: Setting): Promise<ScriptEnd> {
  const { feed, end } = recogniser(setting.step)
  const peak = `${setting.files.GITHUB_STATE}.peak-memory`
  const { stdout, stderr, ...ended } = await runChild({
    command: options.node ?? process.execPath,
    args: ['--require', join(__dirname, 'peak-memory.js'), options.script],
    cwd: setting.job.workspace,
    env: { ...environmentOf(options, setting), ZD_HARNESS_RSS: peak },
    feed,
    cancel: options.cancel,
    kill: options.kill
  })
  end('stderr')
  end('stdout')
  const maxRss = await numberIn(peak)
  return { ...ended, stdout: stdout.toString(), stderr: stderr.toString(), maxRss }
}

function environmentOf(
  { state = {}, env = {} }: StepOptions,
  { job, step, inputs, files }: Setting
): Record<string, string> {
  const saved = Object.entries(state).map(([key, value]) => [`STATE_${key}`, value])
  return {
    ...environment(job, step.debug),
    ...files,
    ...(Object.fromEntries(saved) as Record<string, string>),
    ...inputs.environment,
    ...env
  }
}

async function numberIn(path: string): Promise<number | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : Number(text)
}
