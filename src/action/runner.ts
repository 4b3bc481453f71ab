import { randomUUID } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { errorMessage } from '../adapters/errors'
import type { RunIdentity } from '../adapters/process'
import { INPUTS, type DeclaredInput } from '../plan/input-table'
import type { Inputs } from '../plan/inputs'
import { nearestTo } from '../plan/parse'
import type { Log } from '../ports'
import type { Annotation } from '../report/annotations'
import { inline } from '../report/escape'
import type { WorkflowFacts } from '../run/prepare'
import { toolkit, type Core } from './toolkit'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the inputs from the environment, where the runner sets `INPUT_` and the name in capitals,
 * its hyphens kept. The runner only warns of undeclared inputs, but passes them on (actions/runner,
 * Handler.cs); they are included, so that they can be reported.
 */
export function readInputs(
  environment: Environment,
  declared: readonly Pick<DeclaredInput, 'name'>[] = INPUTS
): Inputs {
  const names = declared.map(({ name }) => name)
  const given = Object.keys(environment).flatMap((variable) => inputOf(variable) ?? [])
  const undeclared = given.filter((name) => !names.includes(name))
  const isMeant = (name: string): boolean =>
    !isNested(environment) || nearestTo(name, names) !== undefined
  return new Map(
    [...names, ...undeclared.filter(isMeant)].map((name) => [
      name,
      environment[`INPUT_${name.toUpperCase()}`] ?? ''
    ])
  )
}

/**
 * Name of the input that a variable holds. A name that is not all capitals is a variable of the
 * workflow, since the runner writes capitals alone.
 */
function inputOf(variable: string): string | undefined {
  const [, name] = /^INPUT_(.+)$/.exec(variable) ?? []
  return name === name?.toUpperCase() ? name?.toLowerCase() : undefined
}

/**
 * Whether the action runs under nektos/act, which passes the inputs of a composite action on to the
 * actions in it. The runner does not.
 */
const isNested = (environment: Environment): boolean => environment['ACT'] === 'true'

/** Prints progress as plain lines in the step's log. */
export const actionsLog: Log = {
  progress: (sentence) => {
    process.stdout.write(`${inline(sentence)}\n`)
  }
}

/**
 * Saves the state that post needs to clean up after a main that was killed; does nothing outside of
 * a runner, where there is no post. Writes the documented format, one line each, itself: the
 * container waits for this, and loading the toolkit takes some ten milliseconds.
 */
export async function saveState(
  identities: readonly RunIdentity[],
  environment: Environment
): Promise<void> {
  const file = environment['GITHUB_STATE'] ?? ''
  if (file === '') return
  const runs = identities.map(({ run }) => run).join()
  await appendFile(file, `run=${runs}\nprocess=${identities[0]?.owner ?? ''}\n`)
}

/** Reports a fault that left no report as one error annotation, and fails the step. */
export async function publishFault(error: unknown): Promise<void> {
  process.exitCode = 1
  const message = errorMessage(error)
  const core = await toolkit()
  core.error(inline(message, 2000), { title: 'Zero Drift itself failed' })
}

/**
 * Appends to the job summary; returns the error if that failed. Does nothing without a summary
 * file, as outside of a runner.
 */
export async function appendSummary(
  summary: string,
  core: Core,
  environment: Environment
): Promise<unknown> {
  if ((environment['GITHUB_STEP_SUMMARY'] ?? '') === '') return undefined
  return core.summary
    .addRaw(summary)
    .write()
    .then(
      () => undefined,
      (error: unknown) => error
    )
}

/**
 * Prints text in which the runner obeys no command. The token that ends this cannot be guessed. The
 * runner masks it too, which hides nothing else.
 */
export function printMuted(text: string): void {
  const token = randomUUID()
  process.stdout.write(`::stop-commands::${token}\n${text.trimEnd()}\n::${token}::\n`)
}

/** Sends one annotation through the runner's toolkit. */
export function annotate(
  { level, message, title, file, line, column }: Annotation,
  core: Core
): void {
  const properties = {
    title,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column })
  }
  core[level](message, properties)
}

/**
 * Address of the documentation of the version in use; undefined for an action from the workspace,
 * which has no address.
 */
export function documentationOf(environment: Environment): string | undefined {
  const { GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF } = environment
  if (!GITHUB_SERVER_URL || !GITHUB_ACTION_REPOSITORY || !GITHUB_ACTION_REF) return undefined
  const address = `${GITHUB_SERVER_URL}/${GITHUB_ACTION_REPOSITORY}/blob/${GITHUB_ACTION_REF}/docs`
  return URL.canParse(address) ? encodeURI(address) : undefined
}

/**
 * Facts by which the running step is found in its workflow file: `GITHUB_WORKFLOW_REF`
 * (`OWNER/REPOSITORY/PATH@REF`), the job and the step's ID. Undefined if the workflow is not known,
 * or in another repository.
 */
export function workflowOf(environment: Environment): WorkflowFacts | undefined {
  const { GITHUB_WORKFLOW_REF = '', GITHUB_REPOSITORY = '', GITHUB_JOB = '' } = environment
  const [, repository, file] = /^([^/]+\/[^/]+)\/(.+)@/.exec(GITHUB_WORKFLOW_REF) ?? []
  if (file === undefined || repository !== GITHUB_REPOSITORY) return undefined
  const action = environment['GITHUB_ACTION_REPOSITORY'] ?? ''
  const isUsedBy = (uses: string): boolean =>
    action === ''
      ? uses.startsWith('./')
      : uses.toLowerCase().startsWith(`${action.toLowerCase()}@`)
  return { file, job: GITHUB_JOB, step: environment['GITHUB_ACTION'] ?? '', isUsedBy }
}
