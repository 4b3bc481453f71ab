import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { parse } from 'yaml'
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

  test('shows only inputs that this action has', () => {
    expect(
      callsIn(page).filter(([, input]) => !Object.hasOwn(inputsOf('action.yml'), input))
    ).toEqual([])
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

function inputsOf(manifest: string): object {
  const { inputs } = parse(readFileSync(join(ROOT, manifest), 'utf8')) as { inputs: object }
  return inputs
}

/** Each input that an example of a page gives to this action. */
function callsIn(page: Page): readonly (readonly [string, string])[] {
  return blocksIn(page).flatMap((block) =>
    stepsIn(block).flatMap(({ uses = '', with: given = {} }) =>
      uses.startsWith('OWNER/zero-drift@')
        ? Object.keys(given).map((name) => [uses, name] as const)
        : []
    )
  )
}

/** The values of a page's examples in YAML; throws where one is none. */
function blocksIn({ text }: Page): readonly unknown[] {
  const blocks = [...text.matchAll(/^```ya?ml\n(.*?)^```$/gms)]
  return blocks.map(([, block = '']) => parse(block) as unknown)
}

interface Step {
  readonly uses?: string
  readonly with?: object
}

/** Every mapping in it, however deep, that uses an action. */
function stepsIn(value: unknown): readonly Step[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(stepsIn)
  return 'uses' in value ? [value as Step, ...inner] : inner
}
