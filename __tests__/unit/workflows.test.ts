import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

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

/** The only commits that a workflow may use, each with the version that it is. */
const PINNED = new Map([
  ['actions/checkout', '3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'],
  ['actions/setup-node', '820762786026740c76f36085b0efc47a31fe5020 # v7.0.0'],
  ['actions/download-artifact', '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1'],
  ['actions/upload-artifact', '043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1']
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
  Object.entries(workflow.jobs).map(([id, job]) => ({ name: `${name}, ${id}`, job }))
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

describe.each(jobs)('$name', ({ job }) => {
  const { steps } = job
  const asked = steps.flatMap(({ env }) => Object.values(env ?? {})).join(' ')

  test('ends, and asks for no more rights', () => {
    expect(job['timeout-minutes']).toBeLessThanOrEqual(45)
    expect(Object.keys(job.permissions ?? {})).toEqual([])
  })

  test('leaves no credentials in the checkout', () => {
    for (const { uses, with: given } of steps) {
      if (uses?.startsWith('actions/checkout@'))
        expect(given).toEqual({ 'persist-credentials': false })
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

  test('looks only at outputs that this action has, but for the one that an image tries to forge', () => {
    const names = [...asked.matchAll(/\.outputs\.([\w-]+)/g)].map(([, name = '']) => name)
    const known = [...Object.keys(action.outputs), 'forged']
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
