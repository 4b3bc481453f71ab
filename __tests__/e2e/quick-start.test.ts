import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cli } from '../harness/cli'
import { docker } from '../harness/engine'

const PAGE = join(__dirname, '..', '..', 'docs', 'quick-start.md')
const IMAGE = `zero-drift-test/quick-start:${randomUUID()}`

let folder: string
let page: string
beforeAll(async () => {
  page = await readFile(PAGE, 'utf8')
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-quick-start-'))
  await writeFile(join(folder, 'Dockerfile'), blocks('dockerfile')[0] ?? '')
  await docker('build', '--quiet', '--network', 'host', '--tag', IMAGE, folder)
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await docker('image', 'rm', IMAGE)
})

/** Contents of the page's code blocks of a language. */
const blocks = (language: string): readonly string[] =>
  Array.from(page.matchAll(/^```(\w*)\n([^]*?)^```$/gm), ([, word, text = '']) =>
    word === language ? [text] : []
  ).flat()

interface Shown {
  readonly command: string
  readonly output: string
}

/** The commands that the page shows, each with the output below it. */
const shownCommands = (): readonly Shown[] =>
  blocks('').flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((text) => {
        const [command = '', ...lines] = text.split('\n')
        return { command, output: lines.join('\n') }
      })
  )

/** A text without what differs from run to run: line ends, times, dates, the folder of the reports. */
const steady = (text: string): string =>
  text
    .replaceAll(IMAGE, 'web')
    .replace(/^ *Report file:.*$/gm, '')
    .replace(/\d+(?:\.\d+)? (?:ms|s)\)/g, 'T)')
    .replace(/\d{4}-\d\d-\d\d/g, 'DATE')
    .replace(/\s+/g, ' ')
    .trim()

/** Words of a shown command, with the image that was built here. */
const wordsOf = (command: string): readonly string[] =>
  Array.from(command.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, word]) => quoted ?? word ?? '')
    .map((word) => (word === 'web' ? IMAGE : word))
    .slice(1)

test('the outputs that the page shows are those of its commands', async () => {
  let where = folder
  const compared: (readonly [string, string, string])[] = []
  for (const { command, output } of shownCommands()) {
    const [program, verb] = command.split(' ')
    if (program === 'npm') continue
    if (verb === 'baseline') {
      // As the page says: in a folder without the file that is there by now.
      where = join(folder, 'own')
      await mkdir(join(where, '.git'), { recursive: true })
    }
    if (program === 'cat') {
      const text = await readFile(join(where, '.zero-drift.yml'), 'utf8')
      compared.push([command, steady(text), steady(output)])
      continue
    }
    const { stdout, stderr } = await cli(wordsOf(command), {}, where)
    // What is left out of a shown output is its beginning, and then its end is on standard error.
    const isCut = output.startsWith('...')
    const printed = isCut ? (stderr.trimEnd().split('\n').at(-1) ?? '') : stdout
    compared.push([command, steady(printed), steady(output.replace(/^\.\.\.$/m, ''))])
  }
  expect(compared.map(([command, real]) => [command, real])).toEqual(
    compared.map(([command, , shown]) => [command, shown])
  )
  expect(compared).toHaveLength(7)
})
