import type { WorkflowFacts } from '../run/prepare'

type Environment = Readonly<Record<string, string | undefined>>

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
