import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { runCli } from '../harness/cli'
import { docker } from '../harness/engine'
import { kubernetes } from '../harness/kubernetes'
import { blocksOf, readPage, shownCommands, steady, wordsOf } from '../harness/page'

const PAGE = readPage('kubernetes.md')
const SHOWN_IMAGE = 'acme/web:1'
const IMAGE = `zero-drift-test/kubernetes:${randomUUID()}`
const PATCH = 'zero-drift-report/suggestion/manifest-patch.yaml'

/** The page's example in YAML that has this line. */
const example = (line: string): string => {
  const found = blocksOf(PAGE, 'yaml').find((block) => block.split('\n').includes(line))
  if (found === undefined) throw new Error(`The page has no example with the line: ${line}`)
  return found
}

const MANIFEST = example(`          image: ${SHOWN_IMAGE}`).replace(SHOWN_IMAGE, IMAGE)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-kubernetes-'))
  await writeFile(join(folder, 'web.yaml'), MANIFEST)
  await writeFile(join(folder, 'Dockerfile'), blocksOf(PAGE, 'dockerfile')[0] ?? '')
  await docker('build', '--quiet', '--network', 'host', '--tag', IMAGE, folder)
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await docker('image', 'rm', IMAGE)
})

const plain = (text: string): string => steady(text.replaceAll(IMAGE, SHOWN_IMAGE))

/** What a command of the page prints, of which the page may show the end alone. */
async function printed(command: string, isCut: boolean, shown: string): Promise<string> {
  const words = wordsOf(command)
  if (command.startsWith('git '))
    return execFileSync('git', words, { cwd: folder, encoding: 'utf8' })
  const { stdout } = await runCli(words, process.env, folder)
  const all = plain(stdout)
  return isCut && all.endsWith(shown) ? shown : all
}

test('the first check prints what the page shows, and its patch is what makes it pass', async () => {
  const compared: (readonly [string, string, string])[] = []
  for (const { command, output } of shownCommands(PAGE)) {
    const shown = plain(output.replace(/^\.\.\.$/m, ''))
    compared.push([command, await printed(command, output.startsWith('...'), shown), shown])
  }
  expect(compared.map(([command, real]) => [command, real])).toEqual(
    compared.map(([command, , shown]) => [command, shown])
  )
  expect(compared).toHaveLength(3)

  const merge = await readFile(join(folder, PATCH), 'utf8')
  expect(merge).toBe(example('            - name: zero-drift-tmp'))
  const words = PAGE.match(/^kubectl (patch --local .*)$/m)?.[1]?.split(' ') ?? []
  const before = await mkdtemp(join(folder, 'before-'))
  await writeFile(join(before, 'web.yaml'), MANIFEST)
  await cp(join(folder, 'zero-drift-report'), join(before, 'zero-drift-report'), {
    recursive: true
  })
  const byKubectl = kubernetes('kubectl', words, { cwd: before })
  expect(parse(byKubectl)).toEqual(parse(await readFile(join(folder, 'web.yaml'), 'utf8')))

  await writeFile(join(before, 'kustomization.yaml'), example('kind: Kustomization'))
  await cp(join(folder, PATCH), join(before, 'manifest-patch.yaml'))
  expect(parse(kubernetes('kustomize', ['build', '.'], { cwd: before }))).toEqual(parse(byKubectl))
})
