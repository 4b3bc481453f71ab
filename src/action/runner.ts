import { randomUUID } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { errorMessage } from '../adapters/errors'
import type { RunIdentity } from '../adapters/process'
import { INPUTS, type DeclaredInput } from '../plan/input-table'
import type { Inputs } from '../plan/inputs'
import { nearestTo } from '../plan/nearest'
import type { Log } from '../ports'
import type { Annotation } from '../report/annotations'
import { inline } from '../report/escape'
import type { WorkflowFacts } from '../run/prepare'
import { toolkit, type Core } from './toolkit'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The inputs as the runner hands them over: `INPUT_` and the name in capitals, its hyphens kept. Those of `with` that are not
 * declared come along (actions/runner, Handler.cs), so that they can be named; the runner itself only warns of them.
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

/** The runner writes capitals alone; in any other way it is a variable of the workflow's. */
function inputOf(variable: string): string | undefined {
  const [, name] = /^INPUT_(.+)$/.exec(variable) ?? []
  return name === name?.toUpperCase() ? name?.toLowerCase() : undefined
}

/** nektos/act hands the inputs of a composite action on to the actions in it, which the runner does not. */
const isNested = (environment: Environment): boolean => environment['ACT'] === 'true'

/** Progress as plain lines of the step's log. */
export const actionsLog: Log = {
  progress: (sentence) => {
    process.stdout.write(`${inline(sentence)}\n`)
  }
}

/**
 * The state that post needs to clear up after a main that was killed; outside of a runner there is no post. Written as the runner documents
 * it, a line each: the container waits for this, and its toolkit takes some ten milliseconds to be read.
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

/** A fault that left no report: it is told once, and the step fails. */
export async function publishFault(error: unknown): Promise<void> {
  process.exitCode = 1
  const message = errorMessage(error)
  const core = await toolkit()
  core.error(inline(message, 2000), { title: 'Zero Drift itself failed' })
}

/** Gives what was thrown where it could not be written. Outside of a runner there may be no summary to write to. */
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

/** One annotation, as the runner's own toolkit asks for it. */
export function annotate({ level, message, title, file, line }: Annotation, core: Core): void {
  const properties = {
    title,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { startLine: line })
  }
  core[level](message, properties)
}

/** Where the documentation of the used version is; undefined for an action from the workspace, which has no address. */
export function documentationOf(environment: Environment): string | undefined {
  const { GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF } = environment
  if (!GITHUB_SERVER_URL || !GITHUB_ACTION_REPOSITORY || !GITHUB_ACTION_REF) return undefined
  const address = `${GITHUB_SERVER_URL}/${GITHUB_ACTION_REPOSITORY}/blob/${GITHUB_ACTION_REF}/docs`
  return URL.canParse(address) ? encodeURI(address) : undefined
}

/** The step that runs this, by what the runner says of it: `OWNER/REPOSITORY/PATH@REF` of its workflow, its job, its id. */
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
