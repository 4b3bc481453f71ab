import { diffArrays } from 'diff'
import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import * as yaml from 'yaml'
import { splice, type YamlEdit } from '../../../src/explain/recipes/yaml-splice'
import { runs } from '../../harness/fuzz'

const WEB = ['services', 'web']
const READ_ONLY: YamlEdit = { kind: 'set', way: [...WEB, 'read_only'], value: true }
const TMPFS: YamlEdit = {
  kind: 'append',
  way: [...WEB, 'tmpfs'],
  value: ['/run:size=16m,mode=0755', '/tmp']
}
const DATA: YamlEdit = { kind: 'append', way: [...WEB, 'volumes'], value: ['web-data:/data'] }
const TOP: YamlEdit = { kind: 'set', way: ['volumes', 'web-data'], value: {} }

const lines = (...texts: readonly string[]) => `${texts.join('\n')}\n`

const cases: readonly [string, readonly YamlEdit[], string, string][] = [
  [
    'a new key stands below the last line of the service, before comments on what follows',
    [READ_ONLY],
    lines('services:', '  web:', '    image: a # b', '', '  # the database', '  db: {}'),
    lines(
      'services:',
      '  web:',
      '    image: a # b',
      '    read_only: true',
      '',
      '  # the database',
      '  db: {}'
    )
  ],
  [
    'a new key stands below comments that belong to the last value',
    [READ_ONLY],
    lines(
      'services:',
      '  web:',
      '    environment:',
      '      - A=b',
      '      # - C=d',
      '\t',
      '    # ports: []',
      '  db: {}'
    ),
    lines(
      'services:',
      '  web:',
      '    environment:',
      '      - A=b',
      '      # - C=d',
      '    read_only: true',
      '\t',
      '    # ports: []',
      '  db: {}'
    )
  ],
  [
    'a new key stands below a comment that ends the file',
    [READ_ONLY],
    'services:\r\n  web:\r\n    command: |\r\n      a\r\n     # end',
    'services:\r\n  web:\r\n    command: |\r\n      a\r\n     # end\r\n    read_only: true'
  ],
  [
    'a value is replaced, and the comment behind it stays',
    [READ_ONLY],
    lines('services:', '  web:', '    read_only: false # for now', '    image: a'),
    lines('services:', '  web:', '    read_only: true # for now', '    image: a')
  ],
  [
    'an empty value is filled, before its comment',
    [READ_ONLY],
    lines('services:', '  web:', '    read_only:   # decide', '    image: a'),
    lines('services:', '  web:', '    read_only: true   # decide', '    image: a')
  ],
  [
    'items go to the end of a list, in its column and quotes',
    [TMPFS],
    lines('services:', '  web:', '    tmpfs:', '    - "/a" # why', '    # more?', '    image: a'),
    lines(
      'services:',
      '  web:',
      '    tmpfs:',
      '    - "/a" # why',
      '    - "/run:size=16m,mode=0755"',
      '    - "/tmp"',
      '    # more?',
      '    image: a'
    )
  ],
  [
    'new lists are indented as the others of the file',
    [TMPFS],
    lines('services:', '    web:', '        image: a', '        cap_drop:', '        - ALL'),
    lines(
      'services:',
      '    web:',
      '        image: a',
      '        cap_drop:',
      '        - ALL',
      '        tmpfs:',
      '        - /run:size=16m,mode=0755',
      '        - /tmp'
    )
  ],
  [
    'an empty list is filled below its comment',
    [TMPFS],
    lines('services:', '  web:', '    tmpfs: # scratch', '    image: a'),
    lines(
      'services:',
      '  web:',
      '    tmpfs: # scratch',
      '      - /run:size=16m,mode=0755',
      '      - /tmp',
      '    image: a'
    )
  ],
  [
    'a list of one that is written as a string becomes a list',
    [TMPFS],
    lines('services:', '  web:', '    tmpfs: /a', '    image: a'),
    lines(
      'services:',
      '  web:',
      '    tmpfs:',
      '      - /a',
      '      - /run:size=16m,mode=0755',
      '      - /tmp',
      '    image: a'
    )
  ],
  [
    'flow style, with what has a comma in quotes',
    [READ_ONLY, TMPFS],
    lines('services: {web: {image: a, tmpfs: [/a], }}'),
    lines(
      'services: {web: {image: a, tmpfs: [/a, "/run:size=16m,mode=0755", /tmp], read_only: true, }}'
    )
  ],
  [
    'empty lists and mappings in flow style',
    [TMPFS, TOP],
    lines('services:', '  web: { tmpfs: [], image: a }', 'volumes: {}'),
    lines(
      'services:',
      '  web: { tmpfs: ["/run:size=16m,mode=0755", /tmp], image: a }',
      'volumes:',
      '  web-data: {}'
    )
  ],
  [
    'a list in brackets over several lines',
    [DATA],
    lines('services:', '  web:', '    volumes: [', '      a:/a,', '      b:/b # last', '    ]'),
    lines(
      'services:',
      '  web:',
      '    volumes: [',
      '      a:/a,',
      '      b:/b,',
      '      web-data:/data # last',
      '    ]'
    )
  ],
  [
    'a mapping in braces whose last value is empty, before a comment',
    [TOP],
    lines('services: {web: {}}', 'volumes: {', '  a: # none: yet', '}'),
    lines('services: {web: {}}', 'volumes: {', '  a:,', '  web-data: {} # none: yet', '}')
  ],
  [
    'JSON',
    [READ_ONLY, DATA, TOP],
    '{"services": {"web": {"image": "a", "volumes": ["a:/a"]}}}',
    '{"services": {"web": {"image": "a", "volumes": ["a:/a", "web-data:/data"], "read_only": true}}, "volumes": { "web-data": {} }}'
  ],
  [
    'a list that is an alias is repeated, and the anchor is left alone',
    [TMPFS],
    lines('x-s: &s', '  - /a:mode=0700', '  - 0755', 'services:', '  web:', '    tmpfs: *s # all'),
    lines(
      'x-s: &s',
      '  - /a:mode=0700',
      '  - 0755',
      'services:',
      '  web:',
      '    tmpfs: # all',
      '      - /a:mode=0700',
      '      - 0755',
      '      - /run:size=16m,mode=0755',
      '      - /tmp'
    )
  ],
  [
    'a list that a merge key brings in is repeated by a key of its own',
    [READ_ONLY, TMPFS],
    lines(
      'x-h: &h',
      '  read_only: false',
      '  tmpfs: [/a, {type: bind, mode: 0644}]',
      'services:',
      '  web:',
      '    <<: *h',
      '    image: a',
      '  db:',
      '    <<: *h'
    ),
    lines(
      'x-h: &h',
      '  read_only: false',
      '  tmpfs: [/a, {type: bind, mode: 0644}]',
      'services:',
      '  web:',
      '    <<: *h',
      '    image: a',
      '    read_only: true',
      '    tmpfs:',
      '      - /a',
      '      - { type: bind, mode: 0644 }',
      '      - /run:size=16m,mode=0755',
      '      - /tmp',
      '  db:',
      '    <<: *h'
    )
  ],
  [
    'the first of several merged mappings that has the list',
    [DATA],
    lines('x-a: &a { image: a }', 'x-b: &b { volumes: [b:/b] }', 'services: {web: {<<: [*a, *b]}}'),
    lines(
      'x-a: &a { image: a }',
      'x-b: &b { volumes: [b:/b] }',
      'services: {web: {<<: [*a, *b], volumes: [b:/b, web-data:/data]}}'
    )
  ],
  [
    'a service that is an alias becomes one that merges it',
    [READ_ONLY, TMPFS],
    lines('x-w: &w', '  tmpfs: /a', '  image: a', 'services:', '  web: *w', '  db: *w'),
    lines(
      'x-w: &w',
      '  tmpfs: /a',
      '  image: a',
      'services:',
      '  web:',
      '    <<: *w',
      '    read_only: true',
      '    tmpfs:',
      '      - /a',
      '      - /run:size=16m,mode=0755',
      '      - /tmp',
      '  db: *w'
    )
  ],
  [
    'a new key at the top gets the blank line that the others have',
    [TOP],
    lines('services:', '  web:', '    image: a', '', '# ours', 'networks:', '  n:', '', '# end'),
    lines(
      'services:',
      '  web:',
      '    image: a',
      '',
      '# ours',
      'networks:',
      '  n:',
      '',
      'volumes:',
      '  web-data: {}',
      '',
      '# end'
    )
  ],
  [
    'an empty top-level key',
    [TOP],
    lines('volumes:', 'services:', '  web:', '    image: a'),
    lines('volumes:', '  web-data: {}', 'services:', '  web:', '    image: a')
  ],
  [
    'before the end of the document, and after a text over several lines',
    [READ_ONLY],
    lines('services:', '  web:', '    command: |', '      a', '', '      b', '', '...', '# end'),
    lines(
      'services:',
      '  web:',
      '    command: |',
      '      a',
      '',
      '      b',
      '    read_only: true',
      '',
      '...',
      '# end'
    )
  ],
  [
    'a text that keeps its blank lines',
    [READ_ONLY],
    lines('services:', '  web:', '    command: |+', '      a', '', '', '  db: {}'),
    lines(
      'services:',
      '  web:',
      '    command: |+',
      '      a',
      '',
      '',
      '    read_only: true',
      '  db: {}'
    )
  ],
  [
    'a tab behind a colon and in an empty line',
    [READ_ONLY],
    lines('services:', '  web:', '    image:\ta', '\t', '    init:\tfalse\t# c'),
    lines(
      'services:',
      '  web:',
      '    image:\ta',
      '\t',
      '    init:\tfalse\t# c',
      '    read_only: true'
    )
  ],
  [
    'no newline at the end',
    [READ_ONLY, TMPFS],
    'services:\n  web:\n    image: a',
    'services:\n  web:\n    image: a\n    read_only: true\n    tmpfs:\n      - /run:size=16m,mode=0755\n      - /tmp'
  ],
  [
    'line ends of Windows, and none at the end',
    [READ_ONLY, DATA],
    'services:\r\n  web:\r\n    volumes:\r\n    - a:/a # b\r\n    image: a',
    'services:\r\n  web:\r\n    volumes:\r\n    - a:/a # b\r\n    - web-data:/data\r\n    image: a\r\n    read_only: true'
  ],
  [
    'a byte order mark',
    [READ_ONLY],
    '\uFEFFservices:\n  web:\n    image: a\n',
    '\uFEFFservices:\n  web:\n    image: a\n    read_only: true\n'
  ],
  [
    'a list that replaces that of another file',
    [DATA],
    lines('services:', '  web:', '    volumes: !override', '      - a:/a'),
    lines('services:', '  web:', '    volumes: !override', '      - a:/a', '      - web-data:/data')
  ],
  [
    'names that mean something to YAML',
    [{ kind: 'set', way: ['services', 'web', '~'], value: { 'on: #': 'null', 'a"\n': '{x' } }],
    lines('services:', '  "web": {}'),
    lines('services:', '  "web":', '    "~":', '      "on: #": "null"', '      "a\\"\\n": "{x"')
  ]
]

test.each(cases)('%s', (_, edits, before, after) => {
  expect(splice(before, 0, edits, yaml)).toEqual({ text: after })
})

test.each<[string, YamlEdit, string, string]>([
  ['what is no YAML', READ_ONLY, 'services: [', 'unreadable'],
  ['a repeated key', READ_ONLY, 'services: {web: {a: 1, a: 2}}', 'unreadable'],
  ['brackets without end', READ_ONLY, '['.repeat(100_000), 'unreadable'],
  ['a document that is not there', READ_ONLY, '', 'unreadable'],
  [
    'an anchor to which another service refers',
    READ_ONLY,
    'services:\n  web: &w\n    image: a\n  db:\n    <<: *w\n',
    'shared'
  ],
  [
    'a list to which another service refers',
    TMPFS,
    'services:\n  web:\n    tmpfs: &t [/a]\n  db:\n    tmpfs: *t\n',
    'shared'
  ],
  ['a value with an anchor', READ_ONLY, 'services: {web: {read_only: &r false}}', 'unusual'],
  ['a value with a tag', READ_ONLY, 'services: {web: {read_only: !!bool false}}', 'unusual'],
  ['a list that is dropped', TMPFS, 'services: {web: {tmpfs: !reset []}}', 'unusual'],
  ['a service that is dropped', READ_ONLY, 'services: {web: !reset {}}', 'unusual'],
  ['a mapping in the place of a list', TMPFS, 'services: {web: {tmpfs: {a: 1}}}', 'unusual'],
  ['a list in the place of a value', READ_ONLY, 'services:\n  web:\n    read_only: []', 'unusual'],
  ['an empty mapping in the place of a list', TMPFS, 'services:\n  web:\n    tmpfs: {}', 'unusual'],
  ['an empty list in the place of a service', READ_ONLY, 'services:\n  web: []', 'unusual'],
  ['a list in the place of a mapping', READ_ONLY, 'services: [web]', 'unusual'],
  ['all services in one alias', READ_ONLY, 'x: &x {web: {a: 1}}\nservices: *x\n', 'unusual'],
  ['services that are merged', READ_ONLY, 'x: &x {web: {a: 1}}\nservices: {<<: *x}\n', 'unusual']
])('%s is left alone', (_, edit, before, refusal) => {
  expect(splice(before, 0, [edit], yaml)).toEqual({ refusal })
})

test('the second of several documents', () => {
  const first = 'services:\n  web:\n    image: a\n'
  expect(splice(`${first}---\n${first}`, 1, [READ_ONLY], yaml)).toEqual({
    text: `${first}---\n${first}    read_only: true\n`
  })
})

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain }

const word = fc.oneof(
  fc.constantFrom(
    '/run',
    '/a:size=1m,mode=1777',
    '${X:-y}',
    'null',
    '0755',
    'a: b',
    '# c',
    'é',
    ''
  ),
  fc.string({ maxLength: 8 }),
  fc.constant('two\nlines\n'),
  fc.constant('kept\n\n')
)
const leaf = fc.oneof(word, fc.boolean(), fc.integer(), fc.constant(null))
const key = fc.oneof(
  fc.constantFrom('image', 'init', 'read_only', 'on', '0', 'a b', 'x:'),
  fc.string({ minLength: 1, maxLength: 5 }).filter((text) => !['<<', '__proto__'].includes(text))
)
const inner = fc.oneof(
  leaf,
  fc.array(fc.oneof(leaf, fc.dictionary(key, leaf, { maxKeys: 2 })), { maxLength: 3 }),
  fc.dictionary(key, leaf, { maxKeys: 3 })
)
const list = fc.option(fc.array(word, { maxLength: 3 }))

/** A service with or without the keys that are edited. */
const service = fc
  .tuple(
    fc.dictionary(key, inner, { maxKeys: 4 }),
    fc.record({ tmpfs: list, volumes: list }, { requiredKeys: [] }),
    fc.record({ read_only: fc.constantFrom(false, null, '${RO}') }, { requiredKeys: [] })
  )
  .map(([some, lists, flag]) => ({ ...some, read_only: false, ...lists, ...flag }))

const project = fc
  .record(
    {
      name: word,
      services: fc.record({ a: inner, web: service, z: service }, { requiredKeys: ['web'] }),
      volumes: fc.option(fc.dictionary(key, fc.constantFrom(null, {}), { maxKeys: 2 })),
      'x-more': inner
    },
    { requiredKeys: ['services'] }
  )
  .map((value) => value as unknown as Readonly<Record<string, Plain>>)

/** Ways to lay out a text that do not change what it means. */
const layout = fc.record({
  indent: fc.integer({ min: 1, max: 8 }),
  indentSeq: fc.boolean(),
  merged: fc.boolean(),
  crlf: fc.boolean(),
  cut: fc.boolean(),
  end: fc.constantFrom('', '...\n', '# end\n', '\n\n'),
  start: fc.constantFrom('', '---\n', '# start\n\n', '%YAML 1.2\n---\n'),
  seed: fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 20 })
})

type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never

/** Lays a value out, in a style for each node that the numbers draw. */
function laidOut(
  value: Readonly<Record<string, Plain>>,
  { indent, indentSeq, merged, crlf, cut, end, start, seed }: Layout
): string {
  const document = merged ? withMerge(value) : new yaml.Document(value)
  let drawn = 0
  const draw = () => seed[drawn++ % seed.length] ?? 0
  yaml.visit(document, {
    Scalar: (at, node) => {
      const number = draw()
      if (number === 1) node.type = 'QUOTE_DOUBLE'
      if (number === 2) node.type = 'QUOTE_SINGLE'
      if (number === 3 && at !== 'key') node.comment = ' behind'
      if (number === 4 && node.value === null) node.source = ''
    },
    Collection: (_, node) => {
      const number = draw()
      if (number === 5) node.flow = true
      if (number === 6) node.commentBefore = ' above'
      if (number === 7) node.comment = ' below'
      if (number === 8) node.spaceBefore = true
    }
  })
  const nullStr = draw() % 2 === 0 ? '' : 'null'
  const text = `${start}${document.toString({ indent, indentSeq, lineWidth: 0, nullStr })}${end}`
  const shown = cut ? text.replace(/\n$/, '') : text
  return crlf ? shown.replaceAll('\n', '\r\n') : shown
}

/** A document in which two services merge the keys of one of them. */
function withMerge(value: Readonly<Record<string, Plain>>): yaml.Document {
  const { web, ...others } = value['services'] as Readonly<Record<string, Plain>>
  const services = { ...others, web: {}, twin: {} }
  const document = new yaml.Document({ 'x-base': web, ...value, services })
  const base = document.get('x-base', true) as yaml.Node
  const alias = document.createAlias(base as yaml.YAMLMap, 'base')
  document.setIn(['services', 'web', '<<'], alias)
  document.setIn(['services', 'twin'], alias)
  return document
}

/** The edit made on plain values, in another way than the product's. */
function changed(value: Plain, edits: readonly YamlEdit[]): unknown {
  const copy = structuredClone(value) as Record<string, unknown>
  for (const { kind, way, value: added } of edits) {
    const last = way.at(-1) ?? ''
    const parent = way.slice(0, -1).reduce((at, name) => {
      at[name] ??= {}
      return at[name] as Record<string, unknown>
    }, copy)
    const old = parent[last] ?? []
    parent[last] = kind === 'set' ? added : [...(old as unknown[]), ...(added as unknown[])]
  }
  return copy
}

const edits = fc.subarray([READ_ONLY, TMPFS, DATA, TOP], { minLength: 1 })
const parse = (text: string): unknown => yaml.parse(text, { stringKeys: true, merge: true })

/** Whether the text means the value: the printer puts some comments where they break it. */
function isSound(text: string, value: Readonly<Record<string, Plain>>, merged: boolean): boolean {
  const document = yaml.parseDocument(text, { stringKeys: true, merge: true })
  if (document.errors.length > 0) return false
  const services = value['services'] as Readonly<Record<string, Plain>>
  const twins = { 'x-base': services['web'], services: { ...services, twin: services['web'] } }
  const meant = merged ? { ...value, ...twins } : value
  const jsons = [document.toJS(), meant].map((one): unknown => JSON.parse(JSON.stringify(one)))
  return isDeepStrictEqual(jsons[0], jsons[1])
}

test('a generated file has the edit and nothing else, whatever its style', () => {
  fc.assert(
    fc.property(project, layout, edits, (value, style, wanted) => {
      const before = laidOut(value, style)
      fc.pre(isSound(before, value, style.merged))
      const after = splice(before, 0, wanted, yaml)
      if (!('text' in after)) throw new Error(`${after.refusal}: ${JSON.stringify(before)}`)
      expect(parse(after.text)).toEqual(changed(parse(before) as Plain, wanted))
      expect(lostLines(before, after.text).length).toBeLessThanOrEqual(wanted.length)
      expect(after.text.includes('\r\n')).toBe(before.includes('\r\n'))
      if (before.includes('\r\n')) expect(after.text).not.toMatch(/[^\r]\n/)
    }),
    { numRuns: runs(2500) }
  )
}, 120_000)

/** Lines that are not in the other text, in their order. */
const lostLines = (before: string, after: string): readonly string[] =>
  diffArrays(before.split('\n'), after.split('\n')).flatMap(({ removed, value }) =>
    removed ? value : []
  )
