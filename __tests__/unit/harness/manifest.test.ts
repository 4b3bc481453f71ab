import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inputEnvironment, inputVariable, readManifest } from '../../harness/manifest'

let folder: string
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'zero-drift-manifest-'))))
afterAll(() => rm(folder, { recursive: true }))

async function manifestOf(yaml: string) {
  const path = join(folder, 'action.yml')
  await writeFile(path, yaml)
  return readManifest(path)
}

const RUNS = 'runs: {using: node24, main: dist/index.js, post: dist/post/index.js}'

describe('a manifest', () => {
  it.each<[what: string, input: string, value: string]>([
    ['is empty without default', '{description: x}', ''],
    ['is empty with nothing below its name', '', ''],
    ['is the text of a boolean', '{default: true}', 'true'],
    ['is the text of a number, as YAML reads it', '{default: 1.10}', '1.1'],
    ['is as quoted', "{default: '1.10'}", '1.10'],
    ['keeps the last newline of a block', '\n    default: |\n      a\n      b\n', 'a\nb\n']
  ])('has a default for each input, which %s', async (_what, input, value) => {
    const { defaults } = await manifestOf(`inputs:\n  read-only: ${input}\n${RUNS}`)
    expect(defaults).toEqual({ 'read-only': value })
  })

  it('names its scripts relative to itself', async () => {
    expect(await manifestOf(RUNS)).toEqual({
      defaults: {},
      main: join(folder, 'dist/index.js'),
      post: join(folder, 'dist/post/index.js')
    })
  })

  it('may have no post', async () => {
    expect((await manifestOf('runs: {main: a.js}')).post).toBeUndefined()
  })

  it('may not have expressions as defaults, which nobody here evaluates', async () => {
    const manifest = manifestOf(`inputs: {token: {default: "\${{ github.token }}"}}\n${RUNS}`)
    await expect(manifest).rejects.toThrow('input "token"')
  })
})

describe('inputs', () => {
  const manifest = { defaults: { 'read-only': 'true', image: '' }, main: 'a.js', post: undefined }

  it('are all there, by their default if not given', () => {
    expect(inputEnvironment(manifest, { image: 'busybox' })).toEqual({
      environment: { 'INPUT_READ-ONLY': 'true', INPUT_IMAGE: 'busybox' },
      unexpected: []
    })
  })

  it('are given in any case, and an empty one is not the default', () => {
    expect(inputEnvironment(manifest, { 'Read-Only': '' }).environment).toEqual({
      'INPUT_READ-ONLY': '',
      INPUT_IMAGE: ''
    })
  })

  it('that are not declared are passed on all the same, and noticed', () => {
    expect(inputEnvironment(manifest, { iamge: 'x' })).toEqual({
      environment: { 'INPUT_READ-ONLY': 'true', INPUT_IMAGE: '', INPUT_IAMGE: 'x' },
      unexpected: ['iamge']
    })
  })

  it.each([
    ['read-only', 'INPUT_READ-ONLY'],
    ['my input', 'INPUT_MY_INPUT'],
    ['a.b', 'INPUT_A.B']
  ])('named %s are the variable %s', (name, variable) => {
    expect(inputVariable(name)).toBe(variable)
  })
})
