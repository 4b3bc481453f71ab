import { delimiter } from 'node:path'
import { recorded, type Annotation } from './annotations'
import { runScript, type ScriptEnd } from './action-process'
import type { ChildSpec } from './child'
import { collect, type Collected } from './collect'
import { asRecord } from './folded'
import { freshFiles, startJob, type Job } from './job'
import { inputEnvironment, readManifest, type Inputs } from './manifest'
import { issue, newStep, type Command, type Step } from './step'

export interface StepOptions {
  /** The JavaScript file to run. */
  readonly script: string
  readonly inputs?: Readonly<Record<string, string>> | undefined
  /** Becomes STATE_*, as in a post step. */
  readonly state?: Readonly<Record<string, string>> | undefined
  /** The workflow's own environment; wins over what the runner sets. */
  readonly env?: Readonly<Record<string, string>> | undefined
  /** Path of the node to run; this process's own by default. */
  readonly node?: string | undefined
  /** GITHUB_WORKSPACE; by default an empty folder of the job. */
  readonly cwd?: string | undefined
  /** Path of the action.yml that declares the inputs; this repository's by default. */
  readonly manifest?: string | undefined
  /** The job to run in; by default a new one, which the caller ends by `endJob(result.job)`. */
  readonly job?: Job | undefined
  /** As with ACTIONS_STEP_DEBUG. */
  readonly debug?: boolean | undefined
  readonly cancel?: ChildSpec['cancel']
  readonly kill?: ChildSpec['kill']
}

export interface StepResult extends ScriptEnd, Collected {
  readonly job: Job
  readonly outcome: 'success' | 'failure' | 'cancelled'
  /** Empty unless the outcome is `failure` or something else than the cancellation went wrong, too. */
  readonly failedBy: readonly string[]
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** As on the check run: ten of each level at most. */
  readonly annotations: readonly Annotation[]
  /** What was beyond that, and shows in the log only. */
  readonly unrecorded: readonly Annotation[]
  readonly commands: readonly Command[]
  /** The log's lines as they show, masked. */
  readonly log: readonly string[]
}

/** Runs one step of a JavaScript action (main or post alike). */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const manifest = await readManifest(options.manifest)
  const job = { ...(options.job ?? (await startJob())), ...workspaceOf(options) }
  const inputs = inputEnvironment(manifest, options.inputs ?? {})
  const files = await freshFiles(job)
  const step = newStep(job.workspace, { debug: options.debug ?? false, memory: job.memory })
  warnOfUnexpected(step, inputs)
  const ended = await runScript(options, { job, step, inputs, files })
  const collected = await collect(step, files)
  const outcome = conclude(step, ended)
  return { ...ended, ...collected, ...told(step), job, outcome }
}

export interface ActionOptions extends Omit<StepOptions, 'script' | 'state'> {
  /** Files to run in place of those that action.yml names. */
  readonly main?: string
  readonly post?: string
}

export interface ActionResult {
  readonly job: Job
  readonly main: StepResult
  readonly post: StepResult
}

/** Runs main, and then post with the state that main left, forged or not, however main ended. */
export async function runAction(options: ActionOptions): Promise<ActionResult> {
  const { cancel, kill, ...rest } = options
  const manifest = await readManifest(options.manifest)
  const post = options.post ?? manifest.post
  if (post === undefined) throw new Error('This action has no runs.post. Use runStep for its main.')
  const script = options.main ?? manifest.main
  const main = await runStep({ ...rest, cancel, kill, script })
  const env = { ...options.env, ...main.env, ...pathAfter(main, options.env) }
  const job = main.job
  return { job, main, post: await runStep({ ...rest, job, env, script: post, state: main.state }) }
}

/** The later a folder was added to the path, the earlier it stands in it. */
function pathAfter({ path }: StepResult, env: StepOptions['env']): { readonly PATH?: string } {
  if (path.length === 0) return {}
  const before = env?.['PATH'] ?? process.env['PATH'] ?? ''
  return { PATH: [...path.toReversed(), before].join(delimiter) }
}

function workspaceOf({ cwd }: StepOptions): Partial<Job> {
  return cwd === undefined ? {} : { workspace: cwd }
}

function warnOfUnexpected(step: Step, { unexpected }: Inputs): void {
  if (unexpected.length === 0) return
  issue(step, 'warning', `Unexpected input(s) ${unexpected.map((name) => `'${name}'`).join(', ')}`)
}

/** A cancelled step is cancelled whatever its exit code. */
function conclude(step: Step, { exitCode, signal, signals }: ScriptEnd) {
  if (signals.includes('SIGINT')) {
    issue(step, 'error', 'The operation was canceled.')
    return 'cancelled'
  }
  if (exitCode !== 0)
    step.failedBy.push(signal === null ? `exit code ${exitCode}` : `signal ${signal}`)
  return step.failedBy.length === 0 ? 'success' : 'failure'
}

function told({ issued, failedBy, outputs, state, commands, log }: Step) {
  const annotations = recorded(issued)
  const unrecorded = issued.filter((annotation) => !annotations.includes(annotation))
  return {
    annotations,
    unrecorded,
    failedBy,
    commands,
    log,
    outputs: asRecord(outputs),
    state: asRecord(state)
  }
}
