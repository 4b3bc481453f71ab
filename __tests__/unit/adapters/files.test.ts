import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { files } from '../../../src/adapters/files'
import { makeFolder } from '../../../src/adapters/folder'
import { temporaryFolder } from './folder'

const inFolder = temporaryFolder()
const at = (outputDir: string, ...appended: readonly string[]) => files({ outputDir, appended })

describe('reading', () => {
  test('gives the text', async () => {
    const path = inFolder('a.env', 'A=1\n')
    expect(await at('').read(path)).toEqual({ kind: 'text', text: 'A=1\n' })
  })

  test.each([
    ['none', 'missing'],
    ['', 'unreadable']
  ])('%j that cannot be read gives a reason', async (name, kind) => {
    expect(await at('').read(inFolder(name))).toEqual({
      kind,
      reason: expect.stringMatching(/^E(NOENT|ISDIR): /) as string
    })
  })

  test('is not needed to know whether a file exists', async () => {
    expect(await at('').exists(inFolder('Dockerfile', ''))).toBe(true)
    expect(await at('').exists(inFolder('none'))).toBe(false)
  })
})

describe('where reports can go', () => {
  test('folders are made, files appended to and left as they are', async () => {
    const summary = inFolder('summary', 'before\n')
    const folder = inFolder('a/b/c')
    expect(await at(folder, summary, inFolder('new')).unwritable()).toEqual([])
    expect(statSync(folder).isDirectory()).toBe(true)
    expect(readFileSync(summary, 'utf8')).toBe('before\n')
  })

  test('a folder that is there already will do', async () => {
    expect(await at(inFolder()).unwritable()).toEqual([])
  })
})

describe('where reports cannot go', () => {
  test.each([
    ['below a file', () => join(inFolder('file', ''), 'reports')],
    ['where a file is', () => inFolder('file', '')],
    ['far below a file', () => join(inFolder('file', ''), 'a/b/c')],
    ['below /proc', () => '/proc/no/such/folder'],
    ['to an empty name', () => '']
  ])('%s', async (_, place) => {
    const path = place()
    const sentences = await at(path).unwritable()
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toMatch(/^The output folder ".*" cannot be written: E[A-Z]+: .*\.$/)
    expect(sentences[0]).toContain(JSON.stringify(path))
  })

  test('every one of several is named', async () => {
    const sentences = await at(join(inFolder('file', ''), 'x'), '/proc/no', inFolder()).unwritable()
    expect(sentences.map((sentence) => sentence.replace(/ cannot be written: .*/, ''))).toEqual([
      `The output folder ${JSON.stringify(inFolder('file/x'))}`,
      'The file "/proc/no"',
      `The file ${JSON.stringify(inFolder())}`
    ])
  })
})

test('many may make the same folder at the same time', async () => {
  const names = Array.from({ length: 50 }, (_, index) => inFolder(`a/b/c/${index % 5}`))
  await Promise.all(names.map(makeFolder))
  expect(names.every((name) => existsSync(name))).toBe(true)
})
