import type { CiFacts, CiProvider, GitFacts, RunOrigin } from '../words'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Origin of a run by the variables that CI systems set. Empty outside of a CI system. A variable
 * that is empty, or does not hold what it is documented to hold, is left out.
 */
export function originOf(environment: Environment): RunOrigin {
  const system = SYSTEMS.find(({ isHere }) => isHere(environment))
  if (system === undefined) return {}
  const { provider, git, run, job } = system
  return {
    ...gitPart(git(environment)),
    ci: {
      provider,
      ...named('runUrl', addressOf(run(environment), WEB)),
      ...named('job', job(environment))
    }
  }
}

interface System {
  readonly provider: CiProvider
  readonly isHere: (environment: Environment) => boolean
  /** Repository, commit and ref as the variables hold them. */
  readonly git: (environment: Environment) => GitVariables
  /** Address of the job or its run. */
  readonly run: (environment: Environment) => string | undefined
  readonly job: (environment: Environment) => string | undefined
}

type GitVariables = readonly [
  repository: string | undefined,
  commit: string | undefined,
  ref: string | undefined
]

/**
 * CI systems, each with the documentation of its variables:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables,
 * https://docs.gitlab.com/ci/variables/predefined_variables/,
 * https://learn.microsoft.com/en-us/azure/devops/pipelines/build/variables,
 * https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#using-environment-variables and
 * https://plugins.jenkins.io/git/#plugin-content-environment-variables. Jenkins is last, since
 * jobs of others may run on its agents, too.
 */
const SYSTEMS: readonly System[] = [
  {
    provider: 'github-actions',
    isHere: ({ GITHUB_ACTIONS }) => GITHUB_ACTIONS === 'true',
    git: (from) => [githubRepository(from), from['GITHUB_SHA'], from['GITHUB_REF']],
    run: githubRun,
    job: ({ GITHUB_JOB }) => GITHUB_JOB
  },
  {
    provider: 'gitlab-ci',
    isHere: ({ GITLAB_CI }) => GITLAB_CI === 'true',
    git: (from) => [from['CI_PROJECT_URL'], from['CI_COMMIT_SHA'], from['CI_COMMIT_REF_NAME']],
    run: ({ CI_JOB_URL }) => CI_JOB_URL,
    job: ({ CI_JOB_NAME }) => CI_JOB_NAME
  },
  {
    provider: 'azure-pipelines',
    isHere: ({ TF_BUILD }) => TF_BUILD?.toLowerCase() === 'true',
    git: (from) => [
      from['BUILD_REPOSITORY_URI'],
      from['BUILD_SOURCEVERSION'],
      from['BUILD_SOURCEBRANCH']
    ],
    run: azureRun,
    job: ({ AGENT_JOBNAME }) => AGENT_JOBNAME
  },
  {
    provider: 'jenkins',
    isHere: ({ JENKINS_URL, BUILD_URL }) => Boolean(JENKINS_URL) && Boolean(BUILD_URL),
    git: (from) => [from['GIT_URL'], from['GIT_COMMIT'], from['GIT_BRANCH']],
    run: ({ BUILD_URL }) => BUILD_URL,
    job: ({ JOB_NAME }) => JOB_NAME
  }
]

function githubRepository({ GITHUB_SERVER_URL, GITHUB_REPOSITORY }: Environment) {
  if (!GITHUB_SERVER_URL || !GITHUB_REPOSITORY) return undefined
  return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`
}

/** Address of the attempt, since that of the run shows its last attempt only. */
function githubRun(from: Environment): string | undefined {
  const repository = githubRepository(from)
  const { GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT } = from
  if (repository === undefined || !GITHUB_RUN_ID) return undefined
  const attempt = GITHUB_RUN_ATTEMPT ? `/attempts/${GITHUB_RUN_ATTEMPT}` : ''
  return `${repository}/actions/runs/${GITHUB_RUN_ID}${attempt}`
}

function azureRun(from: Environment): string | undefined {
  const { SYSTEM_COLLECTIONURI, SYSTEM_TEAMPROJECT, BUILD_BUILDID } = from
  if (!SYSTEM_COLLECTIONURI || !SYSTEM_TEAMPROJECT || !BUILD_BUILDID) return undefined
  const collection = SYSTEM_COLLECTIONURI.replace(/\/*$/, '/')
  return `${collection}${encodeURIComponent(SYSTEM_TEAMPROJECT)}/_build/results?buildId=${BUILD_BUILDID}`
}

function gitPart([repository, commit, ref]: GitVariables): Pick<RunOrigin, 'git'> {
  const hash = commit?.toLowerCase()
  const git: GitFacts = {
    ...named('repository', addressOf(repository, [...WEB, 'ssh:'])),
    ...named('commit', /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(hash ?? '') ? hash : undefined),
    ...named('ref', ref)
  }
  return Object.keys(git).length === 0 ? {} : { git }
}

const WEB = ['http:', 'https:']

/**
 * Address without credentials, query (but a build's number) and fragment; undefined if it has none
 * of these protocols. The short form of SSH, `git@host:path`, is written as an address.
 */
function addressOf(text: string | undefined, protocols: readonly string[]): string | undefined {
  const written = text?.trim().replace(/^[\w.-]+@([\w.-]+):(?!\/)/, 'ssh://$1/') ?? ''
  if (written.length > LONGEST || !URL.canParse(written)) return undefined
  const { protocol, host, pathname, search } = new URL(written)
  if (!protocols.includes(protocol)) return undefined
  return `${protocol}//${host}${pathname}${/^\?buildId=\d+$/.test(search) ? search : ''}`
}

const LONGEST = 2000

/** An object with this key, or without any if the value is empty. */
function named<Key extends keyof GitFacts | keyof CiFacts>(
  key: Key,
  value: string | undefined
): { readonly [K in Key]?: string } {
  const known = value?.trim().slice(0, LONGEST) ?? ''
  return known === '' ? {} : ({ [key]: known } as { readonly [K in Key]?: string })
}
