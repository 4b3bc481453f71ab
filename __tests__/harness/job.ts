import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { arch, tmpdir } from 'node:os'
import { join } from 'node:path'
import { newMemory, type Memory } from './step'

/** A workflow job on this machine: its folders, and what its steps hand on to each other. */
export interface Job {
  readonly root: string
  /** RUNNER_TEMP. */
  readonly temp: string
  /** GITHUB_WORKSPACE. */
  readonly workspace: string
  readonly runId: string
  readonly attempt: string
  readonly memory: Memory
}

/** Paths of one step's environment files, by the variable that names each. */
export type StepFiles = Readonly<Record<(typeof FILES)[number][0], string>>

const FILES = [
  ['GITHUB_OUTPUT', 'set_output_'],
  ['GITHUB_STATE', 'save_state_'],
  ['GITHUB_ENV', 'set_env_'],
  ['GITHUB_PATH', 'add_path_'],
  ['GITHUB_STEP_SUMMARY', 'step_summary_']
] as const

/** Tokens that the runner gives to every action. They are not masked here, so that a leak shows. */
export const SECRETS = {
  ACTIONS_RUNTIME_TOKEN: 'secret-runtime-token-7c1d',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret-id-token-93ae'
}

/** Makes the folders of a job in a new temporary folder; `endJob` removes them. */
export async function startJob(workspace?: string): Promise<Job> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'zero-drift-job-')))
  const job = {
    root,
    temp: join(root, '_temp'),
    workspace: workspace ?? join(root, 'shop', 'shop'),
    runId: String(parseInt(randomUUID().slice(0, 8), 16)),
    attempt: '1',
    memory: newMemory()
  }
  await mkdir(job.temp)
  await mkdir(join(root, '_tool'))
  await mkdir(job.workspace, { recursive: true })
  await writeFile(join(root, 'event.json'), '{}')
  return job
}

export async function endJob({ root }: Job): Promise<void> {
  await rm(root, { recursive: true, force: true })
}

/** Lends a job to `use`, and removes its folders whatever becomes of it. */
export async function withJob<T>(use: (job: Job) => Promise<T>): Promise<T> {
  const job = await startJob()
  try {
    return await use(job)
  } finally {
    await endJob(job)
  }
}

/** Empty environment files for one step; main and post get a set each. */
export async function freshFiles({ temp }: Job): Promise<StepFiles> {
  const folder = join(temp, '_runner_file_commands')
  await mkdir(folder, { recursive: true })
  const id = randomUUID()
  const files = FILES.map(([variable, prefix]) => [variable, join(folder, prefix + id)] as const)
  await Promise.all(files.map(([, path]) => writeFile(path, '')))
  return Object.fromEntries(files) as StepFiles
}

/** What a JavaScript action finds in its environment beside its inputs, its state and the step's files. */
export function environment(job: Job, debug: boolean): Readonly<Record<string, string>> {
  return {
    ...own(),
    ...SECRETS,
    ...github(job),
    ...runner(job),
    ...(debug ? { RUNNER_DEBUG: '1' } : {})
  }
}

/** The little that is taken over from the process that runs the tests. */
function own(): Record<string, string> {
  const { PATH = '', HOME = '', LANG = 'C.UTF-8', DOCKER_HOST, DOCKER_CONFIG } = process.env
  return {
    PATH,
    HOME,
    LANG,
    ...(DOCKER_HOST === undefined ? {} : { DOCKER_HOST }),
    ...(DOCKER_CONFIG === undefined ? {} : { DOCKER_CONFIG })
  }
}

function github({ root, workspace, runId, attempt }: Job): Record<string, string> {
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__zero-drift',
    // Empty for an action of the workspace.
    GITHUB_ACTION_REF: '',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    // Empty but for a pull request.
    GITHUB_BASE_REF: '',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: join(root, 'event.json'),
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_HEAD_REF: '',
    GITHUB_JOB: 'test',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'octocat/shop',
    GITHUB_REPOSITORY_OWNER: 'octocat',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: attempt,
    GITHUB_RUN_ID: runId,
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_WORKFLOW: 'CI',
    GITHUB_WORKSPACE: workspace
  }
}

function runner({ root, temp, runId }: Job): Record<string, string> {
  return {
    RUNNER_ARCH: arch() === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'zero-drift-harness',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(root, '_tool'),
    RUNNER_TRACKING_ID: `github_${runId}`
  }
}
