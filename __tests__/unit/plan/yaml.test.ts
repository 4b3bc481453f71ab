import { parseTrees } from '../../../src/plan/workload/yaml-tree'
import { readYaml, yamlLibrary } from '../../../src/plan/yaml'

const ALIASES = `a: &a {b: 1}\nc: [${'*a,'.repeat(60_000)}]\n`
const KEYS = Array.from({ length: 90_000 }, (_, at) => `k${at}: v\n`).join('')

test('a policy of very many aliases is refused', async () => {
  expect(await readYaml(ALIASES)).toEqual({
    errors: [
      {
        sentence: 'it has too many aliases for its length; write it without.',
        at: { line: 1, column: 1 }
      }
    ]
  })
})

test('very many keys are read', async () => {
  const read = await readYaml(KEYS)
  expect('value' in read && Object.keys(read.value as object)).toHaveLength(90_000)
})

test('a key that stands twice is an error at the second, and the rest is read', async () => {
  const read = await readYaml('a: 1\nb:\n  c: 1\n  c: 2\n')
  if (!('errors' in read)) throw new Error('it was read')
  expect(read.errors).toEqual([
    { sentence: 'it is no YAML: Map keys must be unique.', at: { line: 4, column: 3 } }
  ])
  expect(read.rest?.value).toEqual({ a: 1, b: { c: 2 } })
})

test('a Compose file of very many aliases or a repeated key is not read, one of many keys is', async () => {
  const yaml = await yamlLibrary()
  const read = [ALIASES, 'a: 1\na: 2\n', KEYS].map((text) => parseTrees(text, yaml) !== undefined)
  expect(read).toEqual([false, false, true])
})
