import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { parse } from 'yaml'
import { readArguments } from '../../src/commands/arguments'
import type { BadInput } from '../../src/plan/faults'
import { filesNamedBy, parseInputs } from '../../src/plan/inputs'
import { parseWords } from '../../src/plan/parse'
import { parsePolicy } from '../../src/plan/policy'
import { PINNED } from '../harness/pinned'
import { REPOSITORY } from '../harness/repository'

const ROOT = join(__dirname, '..', '..')
/** What is not ours to read, or is no page. */
const APART = ['node_modules', 'dist', 'lib', 'coverage', '__tests__']

/** Every page of the repository, by its path from the root. */
const pages = pagesIn('')
const names = pages.map(({ name }) => name)

interface Page {
  readonly name: string
  readonly text: string
  /** The same without its examples. */
  readonly prose: string
}

function pagesIn(folder: string): readonly Page[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory())
      return entry.name.startsWith('.') || APART.includes(entry.name) ? [] : pagesIn(path)
    return entry.name.endsWith('.md') ? [pageOf(path)] : []
  })
}

function pageOf(name: string): Page {
  const text = readFileSync(join(ROOT, name), 'utf8')
  return { name, text, prose: text.replace(/^ *(```+)[^]*?^ *\1$/gm, '') }
}

/** Relative to the root, with the part of the page that is meant. */
function linksOf({ name, prose }: Page): readonly (readonly [string, string])[] {
  const words = prose.replace(/`[^`\n]+`/g, '')
  return [...words.matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$/gm)]
    .map(([, inline, below = '']) => inline ?? below)
    .filter((address) => !/^[a-z]+:/.test(address))
    .map((address) => {
      const [path = '', part = ''] = address.split('#')
      return [path === '' ? name : posix.join(dirname(name), decodeURI(path)), part]
    })
}

/** The names that GitHub gives to the headings of a page. */
const partsOf = ({ prose }: Page): readonly string[] =>
  [...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-')
  )

describe.each(names)('%s', (name) => {
  const page = pages.find((one) => one.name === name)!

  test('links to what is there', () => {
    const missing = linksOf(page).filter(([path]) => !existsSync(join(ROOT, path)))
    expect(missing).toEqual([])
  })

  test('links to parts of pages that are there', () => {
    const missing = linksOf(page).filter(([path, part]) => {
      const target = pages.find((one) => one.name === path)
      return part !== '' && target !== undefined && !partsOf(target).includes(part)
    })
    expect(missing).toEqual([])
  })

  test('shows only inputs that the action has, with values that it understands', () => {
    for (const { manifest, given } of callsIn(page)) {
      const known = manifestOf(manifest).inputs
      expect(Object.keys(given).filter((input) => !Object.hasOwn(known, input))).toEqual([])
      if (manifest === 'action.yml') expect(faultsOf(given)).toEqual([])
    }
  })

  test('reads only outputs that the action has', () => {
    const known = ['action.yml', 'merge/action.yml'].flatMap((manifest) =>
      Object.keys(manifestOf(manifest).outputs)
    )
    const ids = callsIn(page).flatMap(({ id }) => id ?? [])
    const read = [...page.text.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)]
    const ours = read.filter(([, id = '']) => ids.includes(id)).map(([, , output]) => output)
    expect(ours.filter((output = '') => !known.includes(output))).toEqual([])
  })

  test('shows only commands that are understood', () => {
    for (const words of commandsIn(page)) {
      const line = readArguments(words)
      expect([words.join(' '), 'sentences' in line ? line.sentences : []]).toEqual([
        words.join(' '),
        []
      ])
      if (line.kind === 'check' || line.kind === 'suggest')
        expect([words.join(' '), faultsOf(Object.fromEntries(line.inputs))]).toEqual([
          words.join(' '),
          []
        ])
    }
  })

  test('shows only scripts that a shell can read', () => {
    for (const script of scriptsIn(page)) {
      const { stderr } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })
      expect([script, stderr]).toEqual([script, ''])
    }
  })

  test('shows only policy files without a fault', async () => {
    for (const text of policiesIn(page)) {
      const parsed = await parsePolicy({ path: '.zero-drift.yml', text }, 0)
      expect('faults' in parsed ? parsed.faults : []).toEqual([])
    }
  })

  test('shows other actions by the commits that are known to be theirs', () => {
    const uses = [...page.text.matchAll(/uses: ([\w./-]+)@(.+)$/gm)]
    for (const [, action = '', commit = ''] of uses) {
      if (isOurs(action)) continue
      expect([action, commit]).toEqual([action, PINNED.get(action) ?? commit])
      expect(commit).toMatch(/^[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    }
  })
})

test('there are examples of each kind', () => {
  const numbers = [callsIn, commandsIn, scriptsIn, policiesIn].map(
    (of) => pages.flatMap((page): readonly unknown[] => of(page)).length
  )
  expect(numbers.filter((number) => number < 5)).toEqual([])
})

test('the index of the documentation names every page of it', () => {
  const index = pages.find(({ name }) => name === 'docs/README.md')!
  const named = linksOf(index).map(([path]) => path)
  const own = names.filter((name) => /^docs\/[^/]+\.md$/.test(name) && name !== index.name)
  expect(own.filter((name) => !named.includes(name))).toEqual([])
})

test('the documentation is found from the first page', () => {
  const first = pages.find(({ name }) => name === 'README.md')!
  expect(linksOf(first).map(([path]) => path)).toContain('docs/README.md')
})

const isOurs = (action: string): boolean =>
  action === REPOSITORY || action.startsWith(`${REPOSITORY}/`)

describe('the job for GitLab', () => {
  const [job] = blocksIn(pages.find(({ name }) => name === 'docs/gitlab.md')!)

  test('is on the engine of a service, whose ports it can reach', () => {
    expect(job).toMatchObject({
      immutable: {
        services: [{ alias: 'docker' }],
        variables: { DOCKER_HOST: 'tcp://docker:2375', DOCKER_TLS_CERTDIR: '' },
        script: [expect.stringContaining(' --publish all ') as string]
      }
    })
  })

  test('hands on what GitLab shows, whatever the verdict', () => {
    expect(job).toMatchObject({
      immutable: {
        script: [expect.stringMatching(/--output-dir zero-drift-report$/) as string],
        artifacts: {
          when: 'always',
          paths: ['zero-drift-report'],
          reports: {
            codequality: 'zero-drift-report/report.codequality.json',
            junit: 'zero-drift-report/report.junit.xml'
          }
        }
      }
    })
  })
})

interface Manifest {
  readonly inputs: object
  readonly outputs: object
}

function manifestOf(path: string): Manifest {
  return parse(readFileSync(join(ROOT, path), 'utf8')) as Manifest
}

interface Call {
  /** Manifest of the action that is called. */
  readonly manifest: string
  readonly id?: string
  readonly given: Readonly<Record<string, unknown>>
}

/** Each use of an action of this repository in a page's examples. */
function callsIn(page: Page): readonly Call[] {
  return blocksIn(page).flatMap((block) =>
    stepsIn(block).flatMap(({ uses = '', id, with: given = {} }): readonly Call[] => {
      const [action = ''] = uses.split('@')
      if (!isOurs(action)) return []
      const manifest = `${action.slice(REPOSITORY.length + 1)}/action.yml`.replace(/^\//, '')
      return [{ manifest, given, ...(id === undefined ? {} : { id }) }]
    })
  )
}

/** Faults of inputs as far as their values stand in an example, and not in an expression. */
function faultsOf(given: Readonly<Record<string, unknown>>): readonly BadInput[] {
  const literal = Object.entries(given)
    .map(([name, value]) => [name, String(value)] as const)
    .filter(([, text]) => !/\$\{\{|\$[A-Z_]/.test(text))
  const inputs = new Map<string, string>(literal)
  // Of several images each is read by itself.
  if (inputs.delete('images') || !inputs.has('image')) inputs.set('image', 'web')
  const files = filesNamedBy(inputs).map((path) => [path, { kind: 'text', text: '' }] as const)
  const parsed = parseInputs(inputs, new Map(files))
  return 'faults' in parsed ? parsed.faults : []
}

/** The words of each call of the command in a page's examples. */
function commandsIn({ text }: Page): readonly (readonly string[])[] {
  const blocks = [...text.matchAll(/^ *```\w*\n([^]*?)^ *```$/gm)].map(([, block = '']) => block)
  const lines = blocks.flatMap((block) => block.replace(/\\\n\s*/g, '').split('\n'))
  return lines.flatMap((line) => {
    const [, call] =
      /(?:^\s*|[$"-] |npx (?:--yes )?)zero-drift(?:@0)? ([a-z][^]*)$/.exec(line) ?? []
    if (call === undefined || line.includes('docker ')) return []
    const words = parseWords(call.replace(/\s#\s.*|\s[|>].*|"$/g, ''))
    return 'value' in words ? [words.value] : []
  })
}

/** Scripts of a page's examples: blocks for a shell, and what steps run. */
function scriptsIn(page: Page): readonly string[] {
  const blocks = [...page.text.matchAll(/^ *```(?:sh|bash)\n([^]*?)^ *```$/gm)]
  const steps = blocksIn(page).flatMap(runsIn)
  return [...blocks.map(([, block = '']) => block), ...steps].map((script) =>
    script.replace(/\$\{\{.*?\}\}/g, 'x')
  )
}

/** Every script of a step in it, however deep. */
function runsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const { run } = value as { readonly run?: unknown }
  return [...(typeof run === 'string' ? [run] : []), ...Object.values(value).flatMap(runsIn)]
}

/** Examples that are policy files. */
const policiesIn = ({ text }: Page): readonly string[] =>
  [...text.matchAll(/^```ya?ml\n([^]*?)^```$/gm)]
    .map(([, block = '']) => block)
    .filter((block) => /^version: 1$/m.test(block))

/** The values of a page's examples in YAML; throws where one is none. */
function blocksIn({ text }: Page): readonly unknown[] {
  const blocks = [...text.matchAll(/^ *```ya?ml\n(.*?)^ *```$/gms)]
  return blocks.map(([, block = '']) => parse(block) as unknown)
}

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** Every mapping in it, however deep, that uses an action. */
function stepsIn(value: unknown): readonly Step[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(stepsIn)
  return 'uses' in value ? [value as Step, ...inner] : inner
}
