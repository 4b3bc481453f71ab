import { fieldName, placeIn, readDocuments } from '../../../../src/plan/workload/pod-documents'
import { yamlLibrary, type Way } from '../../../../src/plan/yaml'

const KINDS = new Set(['Pod', 'Secret'])

async function read(text: string) {
  return readDocuments({ path: 'a.yaml', text, target: undefined }, KINDS, await yamlLibrary())
}

const valuesOf = async (text: string) => (await read(text)).documents.map(({ value }) => value)

/** A value with each bare word in angle brackets. */
const shown = (value: unknown) =>
  typeof value === 'symbol' ? `<${value.description ?? ''}>` : value

// Measured with kubectl 1.32: kubectl patch --local -f FILE -p '{}' -o yaml.
test.each<[string, unknown]>([
  ['0400', 256],
  ['-0400', -256],
  ['0o400', 256],
  ['0x1ff', 511],
  ['0b101', 5],
  ['256', 256],
  ['1_000', 1000],
  ['08', 8],
  ['0', 0],
  ['00', 0],
  ['+7', 7],
  ['22:22', '22:22'],
  ['1e3', 1000],
  ['0.5', 0.5],
  ['.5', 0.5],
  ['_1', '_1'],
  ['0x', '0x'],
  ['2001-01-01', '2001-01-01'],
  ['~', null],
  ['', null],
  ['true', true],
  ['TRUE', true],
  ['on', '<on>'],
  ['No', '<No>'],
  ['y', '<y>'],
  ['yEs', 'yEs'],
  ['"yes"', 'yes'],
  ["'0400'", '0400']
])('%s is read as Go reads it', async (text, value) => {
  const [document] = (await valuesOf(`kind: Pod\na: ${text}\n`)) as readonly { a: unknown }[]
  expect(shown(document?.a)).toEqual(value)
})

test.each<[string, string, readonly unknown[]]>([
  ['nothing', '', []],
  ['comments alone', '# a\n---\n# b\n', []],
  ['one document', 'kind: Pod\n', [{ kind: 'Pod' }]],
  [
    'several, of which one is of no use',
    'kind: Pod\n---\nkind: Service\n---\nkind: Secret',
    [{ kind: 'Pod' }, { kind: 'Secret' }]
  ],
  [
    'a document of no use that is not YAML',
    'kind: Service\na: [\n---\nkind: Pod\n',
    [{ kind: 'Pod' }]
  ],
  ['a list', 'kind: List\nitems: []\n', [{ kind: 'List', items: [] }]],
  ['a document without a kind', 'a: 1\n', [{ a: 1 }]],
  [
    'a directive and a comment behind the line',
    '%YAML 1.2\n--- # first\nkind: Pod\n...\n',
    [{ kind: 'Pod' }]
  ],
  ['JSON', '{"kind": "Pod", "mode": 420}', [{ kind: 'Pod', mode: 420 }]],
  [
    'a byte order mark and line ends of Windows',
    '\uFEFFkind: Pod\r\na: b\r\n---\r\nkind: Secret\r\n',
    [{ kind: 'Pod', a: 'b' }, { kind: 'Secret' }]
  ],
  [
    'a line in a block scalar',
    'kind: Secret\na: |\n  ---\n  b\n',
    [{ kind: 'Secret', a: '---\nb\n' }]
  ],
  [
    'a merge key',
    'kind: Pod\na: &a {b: 1}\nc: {<<: *a}\n',
    [{ kind: 'Pod', a: { b: 1 }, c: { b: 1 } }]
  ],
  [
    'an inherited name as a key',
    'kind: Pod\n__proto__: 1\n',
    [JSON.parse('{"kind":"Pod","__proto__":1}')]
  ]
])('documents: %s', async (_, text, values) => {
  expect(await valuesOf(text)).toEqual(values)
})

const BOMB = `kind: Pod\na0: &a0 [x,x,x,x,x,x,x,x,x,x]\n${[1, 2, 3, 4, 5, 6, 7, 8, 9]
  .map((level) => `a${level}: &a${level} [${`*a${level - 1},`.repeat(10)}]\n`)
  .join('')}`
const MERGES = `kind: Pod\na0: &a0 {x: 1}\n${[1, 2, 3, 4, 5, 6, 7, 8, 9]
  .map((level) => `a${level}: &a${level} {<<: [${`*a${level - 1},`.repeat(10)}]}\n`)
  .join('')}`

const DISPUTED =
  '"a.yaml" has a key twice: in this merge ("<<") and above it. Tools do not agree on which of them counts; put the merge first, or remove one.'

// A document whose kind is not certain is read, whatever lines look like one.
test.each<[string, string]>([
  ['in flow style with such a line in a text', '{"kind": Pod, a: "\n\nkind: Other\n\n"}'],
  ['with a quoted key', '"kind": Pod\na: "\nkind: Other\n"'],
  ['with a quoted value', 'kind: "Pod"\na: "\nkind: Other\n"'],
  ['with an explicit key', '? kind\n: Pod\na: "\nkind: Other\n"'],
  ['with a merge key', '<<: {kind: Pod}\na: "\nkind: Other\n"'],
  ['with a comment behind the kind', 'kind: Pod # x\na: "\nkind: Other\n"'],
  ['with a tag', 'kind: !!str Pod\na: "\nkind: Other\n"'],
  ['that is indented', '  "kind": Pod\n  a: "\nkind: Other\n"'],
  ['behind a line end of YAML 1.1', 'a: 1\u0085"kind": Pod\nb: "\nkind: Other\n"']
])('no document is dropped %s', async (_, text) => {
  const { documents, faults } = await read(`kind: Pod\n---\n${text}\n`)
  expect(documents.length + faults.length).toBeGreaterThan(1)
})

// Each of them took minutes.
test.each<[string, string, number]>([
  ['carriage returns', `kind: Pod\na: [\n${'\r'.repeat(1_000_000)}`, 1],
  ['line separators', `kind: Pod\na: [\n${'\u2028'.repeat(1_000_000)}`, 1],
  ['aliases', `kind: Pod\na: &a {b: 1}\nc: [${'*a,'.repeat(60_000)}]\n`, 1],
  [
    'anchors and aliases',
    `kind: Pod\na:\n${Array.from({ length: 30_000 }, (__, at) => `- &a${at} v\n- *a${at}\n`).join('')}`,
    1
  ],
  ['keys', `kind: Pod\n${Array.from({ length: 90_000 }, (__, at) => `k${at}: v\n`).join('')}`, 0]
])('a document of very many %s is read, or refused', async (_, text, faults) => {
  const found = await read(text)
  expect(found.faults.length > 0 ? 1 : 0).toBe(faults)
})

test('a complaint of the library does not show the text', async () => {
  const { faults } = await read('kind: Secret\na: "b" Sup3rS3cret\n')
  expect(faults.length).toBeGreaterThan(0)
  expect(JSON.stringify(faults)).not.toContain('Sup3rS3cret')
})

test.each<[string, string]>([
  ['before the key', 'a: {<<: {b: 1}, b: 2}'],
  ['of other keys', 'a: {b: 2, <<: {c: 1}}'],
  ['of nothing', 'a: {b: 2, <<: {}}']
])('a merge key %s has one meaning', async (_, text) => {
  expect((await read(`kind: Pod\n${text}\n`)).faults).toEqual([])
})

test.each<[string, string, readonly string[]]>([
  [
    'a merge key behind a key that it has',
    'kind: Pod\na:\n  b: true\n  <<: {b: false}\n',
    [`4:3 ${DISPUTED}`]
  ],
  ['one with an alias', 'kind: Pod\nx: &x {b: 1}\na: {b: 2, <<: *x}\n', [`3:11 ${DISPUTED}`]],
  [
    'one of several mappings',
    'kind: Pod\nx: &x {b: 1}\na: {b: 2, <<: [{c: 1}, {<<: *x}]}\n',
    [`3:11 ${DISPUTED}`]
  ],
  [
    'text behind the line',
    'kind: Pod\n--- |\nkind: Pod\n',
    [
      '2 "a.yaml" has text behind the line "---", which kubectl refuses; put it on a line of its own.'
    ]
  ],
  [
    'a key twice',
    'kind: Pod\n---\nkind: Pod\na: 1\na: 2\n',
    ['5:1 "a.yaml" is no YAML: this key stands twice in one mapping; remove one.']
  ],
  [
    'a tab',
    'kind: Pod\na:\n\tb: 1\n',
    ['3:1 "a.yaml" is no YAML: a tab cannot indent; use spaces.']
  ],
  [
    'a template',
    'kind: Pod\n# {{ x }}\nspec:\n  a: {{ .Values.a }}\n',
    [
      '4:6 "a.yaml" has a template that is not resolved ("{{"). Render it first, for example: helm template . > out.yaml'
    ]
  ],
  [
    'a template of lines',
    'kind: Pod\n{{- if .Values.a }}\na: 1\n{{- end }}\n',
    [
      '2:1 "a.yaml" has a template that is not resolved ("{{"). Render it first, for example: helm template . > out.yaml'
    ]
  ],
  [
    'aliases without end',
    BOMB,
    [
      '1 "a.yaml" has aliases that repeat so much that the document would have no end; write it without.'
    ]
  ],
  [
    'merge keys without end',
    MERGES,
    [
      '1 "a.yaml" has aliases that repeat so much that the document would have no end; write it without.'
    ]
  ],
  [
    'an alias of what it is in',
    'kind: Pod\na: &a [*a]\n',
    [
      '1 "a.yaml" has aliases that repeat so much that the document would have no end; write it without.'
    ]
  ],
  [
    'an alias of nothing',
    'kind: Pod\na: 1\nb: *c\n',
    ['3:4 "a.yaml" is no YAML: no anchor of that name comes before this alias.']
  ],
  [
    'deep nesting',
    `kind: Pod\na: ${'['.repeat(200)}`,
    ['1 "a.yaml" is nested more than 100 levels deep, which no manifest is.']
  ],
  [
    'a large document',
    `kind: Pod\n---\nkind: Secret\na: ${'x'.repeat(1024 * 1024)}\n`,
    ['2 "a.yaml" has a document of more than 1 MiB, which no cluster takes; give less of it.']
  ],
  [
    'a large file',
    'x'.repeat(17 * 1024 * 1024),
    ['1 "a.yaml" has more than 16 MiB; give less of it.']
  ],
  [
    'many documents',
    '---\na\n'.repeat(10_001),
    ['1 "a.yaml" has more than 10000 documents; give fewer.']
  ]
])('faults: %s', async (_, text, faults) => {
  const found = await read(text)
  expect(found.documents.filter(({ value }) => value === null)).toEqual([])
  expect(
    found.faults.map(({ sentence, location: { line, column = '' } = { line: 0 } }) =>
      [[line, column].filter((one) => one !== '').join(':'), sentence].join(' ')
    )
  ).toEqual(faults)
})

const MANIFEST = `# Source: chart/templates/web.yaml
kind: Pod
metadata: &m
  name: web
---
kind: Pod
spec: &s
  containers:
    - name: app
      image: a
      securityContext:
        privileged: false
    - &side
      image: b
  volumes: []
more: *s
even:
  <<: *s
`

test.each<[string, Way, string]>([
  ['a field', ['spec', 'containers', 0, 'image'], '10:7'],
  ['an item', ['spec', 'containers', 1], '14:7'],
  ['a missing field of a container', ['spec', 'containers', 0, 'workingDir'], '9:7'],
  ['a missing field below a missing one', ['spec', 'containers', 0, 'ports', 0, 'name'], '9:7'],
  ['a missing field of a mapping', ['spec', 'containers', 0, 'securityContext', 'x'], '11:7'],
  ['a missing field of a container without a name', ['spec', 'containers', 1, 'args'], '14:7'],
  ['a missing item', ['spec', 'volumes', 3], '15:3'],
  ['a field that an alias brings in', ['more', 'containers', 0, 'image'], '16:1'],
  ['a field that a merge key brings in', ['even', 'containers', 0], '18:3'],
  ['the document', [], '6:1'],
  ['a missing field of the document', ['status'], '6:1']
])('the place of %s', async (_, way, place) => {
  const [, document] = (await read(MANIFEST)).documents
  const { line, column = 0 } = document === undefined ? { line: 0 } : placeIn(document, way)
  expect(`${line}:${column}`).toBe(place)
})

test('a field is named by its keys and indexes', () => {
  expect([[], ['spec'], ['spec', 'containers', 0, 'image'], ['items', 1]].map(fieldName)).toEqual([
    '',
    'spec',
    'spec.containers[0].image',
    'items[1]'
  ])
})
