import { originOf } from '../../../src/adapters/origin'

const COMMIT = '0123456789abcdef0123456789abcdef01234567'
const github = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.example',
  GITHUB_REPOSITORY: 'acme/web',
  GITHUB_SHA: COMMIT,
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_RUN_ID: '17',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_JOB: 'image'
}

describe('the origin of a run', () => {
  test.each([
    ['outside of a CI system is empty', { HOME: '/root' }, {}],
    [
      'on GitHub is the commit and the attempt of the run',
      github,
      {
        git: {
          repository: 'https://github.example/acme/web',
          commit: COMMIT,
          ref: 'refs/pull/7/merge'
        },
        ci: {
          provider: 'github-actions',
          runUrl: 'https://github.example/acme/web/actions/runs/17/attempts/2',
          job: 'image'
        }
      }
    ],
    [
      'on GitLab is the commit and the job',
      {
        GITLAB_CI: 'true',
        CI_PROJECT_URL: 'https://gitlab.example/acme/web',
        CI_COMMIT_SHA: COMMIT,
        CI_COMMIT_REF_NAME: 'main',
        CI_JOB_URL: 'https://gitlab.example/acme/web/-/jobs/17',
        CI_JOB_NAME: 'image: [a]'
      },
      {
        git: { repository: 'https://gitlab.example/acme/web', commit: COMMIT, ref: 'main' },
        ci: {
          provider: 'gitlab-ci',
          runUrl: 'https://gitlab.example/acme/web/-/jobs/17',
          job: 'image: [a]'
        }
      }
    ],
    [
      'on Azure Pipelines is the commit and the build',
      {
        TF_BUILD: 'True',
        BUILD_REPOSITORY_URI: 'https://acme@dev.azure.example/acme/web/_git/web',
        BUILD_SOURCEVERSION: COMMIT.toUpperCase(),
        BUILD_SOURCEBRANCH: 'refs/heads/main',
        SYSTEM_COLLECTIONURI: 'https://dev.azure.example/acme',
        SYSTEM_TEAMPROJECT: 'web shop',
        BUILD_BUILDID: '17',
        AGENT_JOBNAME: 'Job 1'
      },
      {
        git: {
          repository: 'https://dev.azure.example/acme/web/_git/web',
          commit: COMMIT,
          ref: 'refs/heads/main'
        },
        ci: {
          provider: 'azure-pipelines',
          runUrl: 'https://dev.azure.example/acme/web%20shop/_build/results?buildId=17',
          job: 'Job 1'
        }
      }
    ],
    [
      'on Jenkins is the commit and the build',
      {
        JENKINS_URL: 'https://jenkins.example/',
        BUILD_URL: 'https://jenkins.example/job/web/17/',
        JOB_NAME: 'web',
        GIT_URL: 'git@git.example:acme/web.git',
        GIT_COMMIT: COMMIT,
        GIT_BRANCH: 'origin/main'
      },
      {
        git: { repository: 'ssh://git.example/acme/web.git', commit: COMMIT, ref: 'origin/main' },
        ci: { provider: 'jenkins', runUrl: 'https://jenkins.example/job/web/17/', job: 'web' }
      }
    ],
    [
      'without any commit is the provider alone',
      { GITHUB_ACTIONS: 'true' },
      { ci: { provider: 'github-actions' } }
    ]
  ])('%s', (_, environment, origin) => {
    expect(originOf(environment)).toEqual(origin)
  })

  test.each([
    ['a password', 'https://user:secret@git.example/web.git', 'https://git.example/web.git'],
    ['a token', 'https://gitlab-ci-token:abc@git.example/web', 'https://git.example/web'],
    ['a query and a fragment', 'https://git.example/web?token=abc#x', 'https://git.example/web']
  ])('holds no %s of a repository', (_, GIT_URL, repository) => {
    const environment = { JENKINS_URL: 'x', BUILD_URL: 'https://ci.example/1', GIT_URL }
    expect(originOf(environment).git).toEqual({ repository })
  })

  test.each([
    ['an address that runs a script', { BUILD_URL: 'javascript:alert(1)' }],
    ['an address that is none', { BUILD_URL: 'https://' }],
    ['a commit that is none', { GIT_COMMIT: '<img>' }],
    ['a repository on the disk', { GIT_URL: '/srv/git/web.git' }],
    ['a repository of a strange protocol', { GIT_URL: 'file:///etc/passwd' }]
  ])('leaves out %s', (_, set) => {
    const environment = { JENKINS_URL: 'x', BUILD_URL: 'y:', ...set }
    expect(originOf(environment)).toEqual({ ci: { provider: 'jenkins' } })
  })
})
