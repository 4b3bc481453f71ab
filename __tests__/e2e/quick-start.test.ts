import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cli } from '../harness/cli'
import { docker } from '../harness/engine'
import { blocksOf, readPage, shownCommands, steady, wordsOf } from '../harness/page'

const PAGE = readPage('quick-start.md')
const IMAGE = `zero-drift-test/quick-start:${randomUUID()}`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-quick-start-'))
  await writeFile(join(folder, 'Dockerfile'), blocksOf(PAGE, 'dockerfile')[0] ?? '')
  await docker('build', '--quiet', '--network', 'host', '--tag', IMAGE, folder)
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await docker('image', 'rm', IMAGE)
})

/** Words of a shown command, with the image that was built here. */
const own = (words: readonly string[]): readonly string[] =>
  words.map((word) => (word === 'web' ? IMAGE : word))

const plain = (text: string): string => steady(text.replaceAll(IMAGE, 'web'))

test('the outputs that the page shows are those of its commands', async () => {
  let where = folder
  const compared: (readonly [string, string, string])[] = []
  for (const { command, output } of shownCommands(PAGE)) {
    const [program, verb] = command.split(' ')
    if (program === 'npm') continue
    if (verb === 'baseline') {
      // As the page says: in a folder without the file that is there by now.
      where = join(folder, 'own')
      await mkdir(join(where, '.git'), { recursive: true })
    }
    if (program === 'cat') {
      const text = await readFile(join(where, '.zero-drift.yml'), 'utf8')
      compared.push([command, plain(text), plain(output)])
      continue
    }
    const { stdout, stderr } = await cli(own(wordsOf(command)), {}, where)
    // What is left out of a shown output is its beginning, and then its end is on standard error.
    const isCut = output.startsWith('...')
    const printed = isCut ? (stderr.trimEnd().split('\n').at(-1) ?? '') : stdout
    compared.push([command, plain(printed), plain(output.replace(/^\.\.\.$/m, ''))])
  }
  expect(compared.map(([command, real]) => [command, real])).toEqual(
    compared.map(([command, , shown]) => [command, shown])
  )
  expect(compared).toHaveLength(7)
})
