import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { PINNED } from '../harness/pinned'

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
  readonly 'continue-on-error'?: boolean
}

interface Job {
  readonly steps: readonly Step[]
  readonly 'timeout-minutes'?: number
  readonly permissions?: Readonly<Record<string, string>>
  readonly environment?: string
  readonly outputs?: Readonly<Record<string, string>>
  readonly strategy?: { readonly matrix: Readonly<Record<string, unknown>> }
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>
  readonly concurrency?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

interface Action {
  readonly inputs: Readonly<Record<string, unknown>>
  readonly outputs: Readonly<Record<string, unknown>>
}

const ROOT = join(__dirname, '..', '..')
const FOLDER = join(ROOT, '.github', 'workflows')

/** What a job may do beyond reading the repository; only one that waits for the environment `release` may do more. */
const GRANTED = new Map([
  ['release.yml, attest', { contents: 'read', 'id-token': 'write', attestations: 'write' }],
  ['release.yml, npm', { contents: 'read', 'id-token': 'write' }],
  [
    'release.yml, image',
    { contents: 'read', packages: 'write', 'id-token': 'write', attestations: 'write' }
  ],
  ['release.yml, publish', { contents: 'write', packages: 'write' }]
])

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const action = parse(read('action.yml')) as Action
const OURS = new Map([
  ['./', action],
  ['./merge', parse(read('merge/action.yml')) as Action]
])
const workflows = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8')
  return { name, text, workflow: parse(text) as Workflow }
})
const jobs = workflows.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).map(([id, job]) => {
    const handedOn = Object.values(workflow.jobs).flatMap(({ outputs = {} }) =>
      Object.keys(outputs)
    )
    return { name: `${name}, ${id}`, job, handedOn }
  })
)

describe.each(workflows)('$name', ({ text, workflow }) => {
  test('may read the repository, and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
  })

  test('has one run at a time for each branch', () => {
    expect(workflow.concurrency).toBeDefined()
  })

  test('uses other actions by the commits that are known to be theirs', () => {
    const uses = [...text.matchAll(/uses: (?!\.\/)(\S+?)@(.+)$/gm)]
    for (const [, name = '', commit] of uses)
      expect([name, commit]).toEqual([name, PINNED.get(name)])
  })
})

describe.each(jobs)('$name', ({ name, job, handedOn }) => {
  const { steps } = job
  const asked = steps.flatMap(({ env }) => Object.values(env ?? {})).join(' ')

  test('ends, and asks for no more rights than it needs', () => {
    expect(job['timeout-minutes']).toBeLessThanOrEqual(45)
    expect(job.permissions ?? {}).toEqual(GRANTED.get(name) ?? {})
    expect(job.environment).toBe(GRANTED.has(name) ? 'release' : undefined)
  })

  test('puts no expression into a script, where a name could become a command', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })

  test('leaves no credentials in the checkout', () => {
    for (const { uses, with: given } of steps) {
      if (uses?.startsWith('actions/checkout@'))
        expect(given).toMatchObject({ 'persist-credentials': false })
    }
  })

  test('gives this action only inputs that it has', () => {
    const given = steps
      .flatMap(({ uses = '', with: inputs = {} }) =>
        Object.keys(inputs).map((name) => ({ name, known: OURS.get(uses)?.inputs }))
      )
      .filter(({ name, known }) => known !== undefined && !Object.hasOwn(known, name))
    expect(given).toEqual([])
  })

  test('looks only at outputs that there are, but for the one that an image tries to forge', () => {
    const names = [...asked.matchAll(/\.outputs\.([\w-]+)/g)].map(([, name = '']) => name)
    const known = [...Object.keys(action.outputs), ...handedOn, 'forged']
    expect(names.filter((name) => !known.includes(name))).toEqual([])
  })

  test('looks at how each step failed that is meant to', () => {
    const failing = steps.filter((step) => step['continue-on-error']).map(({ id }) => id)
    expect(failing.filter((id) => !asked.includes(`steps.${id ?? '?'}.outcome`))).toEqual([])
  })

  test('runs scripts that exist', () => {
    const named = steps.flatMap(({ run }) => [
      ...(run ?? '').matchAll(/(?:scripts|\.github)\/[\w./-]+/g)
    ])
    expect(named.map(([path]) => path).filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})

test('each engine of scripts/engines.sh has a job of its own', () => {
  const table = /^readonly ENGINES=\((.*?)\)/ms.exec(read('scripts/engines/table.sh'))?.[1] ?? ''
  const { jobs } = parse(read('.github/workflows/checks.yml')) as Workflow
  const engines = table.trim().split(/\s+/)
  expect(engines.length).toBeGreaterThanOrEqual(6)
  expect(jobs['engines']?.strategy?.matrix).toEqual({ engine: engines })
})
