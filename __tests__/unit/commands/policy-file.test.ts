import { extended } from '../../../src/commands/policy-file'

const ADDITION = `version: 1
allow:
  - path: "/data/**"
    reason: "written in a volume while it was tested"
tmpfs:
  - path: /run
    size: "16m"
`

test.each([
  ['a policy that is not there yet is the addition', '', ADDITION],
  ['an empty one, too', '\n \n', ADDITION],
  [
    'comments, order and quotes of what is there stay',
    "# ours\nversion: 1\ntmpfs: # scratch\n  - {path: '/tmp', size: 64m} # kept\n",
    '# ours\nversion: 1\ntmpfs:\n  # scratch\n  - { path: \'/tmp\', size: 64m } # kept\n  - path: /run\n    size: "16m"\nallow:\n  - path: "/data/**"\n    reason: "written in a volume while it was tested"\n'
  ],
  [
    'what it holds already it keeps as it is, whatever the addition says',
    'version: 1\nallow:\n- path: /data/**\n  reason: ours\ntmpfs:\n- path: /run\n  size: 1m\n',
    'version: 1\nallow:\n- path: /data/**\n  reason: ours\ntmpfs:\n- path: /run\n  size: 1m\n'
  ],
  [
    'a list without entries is filled',
    'version: 1\nallow:\n',
    'version: 1\nallow:\n  - path: "/data/**"\n    reason: "written in a volume while it was tested"\ntmpfs:\n  - path: /run\n    size: "16m"\n'
  ]
])('%s', async (_, text, expected) => {
  expect(await extended(text, ADDITION)).toBe(expected)
})

test.each([
  ['no YAML', 'a: [', 'is no YAML'],
  ['a list', '- a\n', 'it holds no keys'],
  ['a policy whose rules are no list', 'version: 1\nallow: all\n', '"allow" holds no list']
])('%s is left alone, with a sentence', async (_, text, sentence) => {
  await expect(extended(text, ADDITION)).rejects.toThrow(sentence)
})
