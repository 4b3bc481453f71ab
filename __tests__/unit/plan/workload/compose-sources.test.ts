import {
  locateSetting,
  readComposeSources,
  type ServiceSetting
} from '../../../../src/plan/workload/compose-sources'

const lines = (...texts: readonly string[]) => `${texts.join('\n')}\n`

type Files = Readonly<Record<string, string>>

const found = (text: string | undefined) =>
  Promise.resolve(text === undefined ? undefined : { text, target: undefined })

/** Reads files of a project; those whose names begin with `-` are not named by the author. */
async function locate(files: Files, setting: Partial<ServiceSetting>) {
  const texts = new Map(Object.entries(files).map(([name, text]) => [name.replace(/^-/, ''), text]))
  const given = Object.keys(files).filter((name) => !name.startsWith('-'))
  const sources = await readComposeSources(given, (file) => found(texts.get(file)))
  const { file, line, column = 0 } = locateSetting(sources, { service: 'web', ...setting })
  return `${file}:${line}:${column}`
}

const PLAIN = lines(
  'services:',
  '  db: {}',
  '  web:',
  '    image: a',
  '    tmpfs:',
  '      - /tmp',
  '      - /run:mode=1777',
  '    volumes:',
  '      - data:/var/lib/web:ro',
  '      - { type: tmpfs, target: /cache }',
  '    networks:',
  '      front:'
)
const ANCHORED = lines(
  'x-hard: &hard',
  '  read_only: false',
  '  tmpfs: &scratch [/tmp]',
  'services:',
  '  web:',
  '    image: a',
  '    <<: *hard',
  '  db: &db',
  '    tmpfs: *scratch',
  '  twin: *db'
)

test.each<[string, Files, Partial<ServiceSetting>, string]>([
  ['a key of the service', { 'a.yaml': PLAIN }, { key: 'image' }, 'a.yaml:4:5'],
  ['an item of a list', { 'a.yaml': PLAIN }, { key: 'tmpfs', entry: '/run' }, 'a.yaml:7:9'],
  [
    'a mount in short form',
    { 'a.yaml': PLAIN },
    { key: 'volumes', entry: '/var/lib/web' },
    'a.yaml:9:9'
  ],
  ['a mount by its volume', { 'a.yaml': PLAIN }, { key: 'volumes', entry: 'data' }, 'a.yaml:9:9'],
  ['a mount in long form', { 'a.yaml': PLAIN }, { key: 'volumes', entry: '/cache' }, 'a.yaml:10:9'],
  ['a key of a mapping', { 'a.yaml': PLAIN }, { key: 'networks', entry: 'front' }, 'a.yaml:12:7'],
  ['an entry that is not there', { 'a.yaml': PLAIN }, { key: 'tmpfs', entry: '/x' }, 'a.yaml:5:5'],
  ['a key that is not there', { 'a.yaml': PLAIN }, { key: 'read_only' }, 'a.yaml:3:3'],
  ['the service', { 'a.yaml': PLAIN }, {}, 'a.yaml:3:3'],
  ['another service', { 'a.yaml': PLAIN }, { service: 'db', key: 'image' }, 'a.yaml:2:3'],
  ['a service that is not there', { 'a.yaml': PLAIN }, { service: '__proto__' }, 'a.yaml:1:0'],
  ['a file that is not YAML', { 'a.yaml': 'services: [' }, { key: 'image' }, 'a.yaml:1:0'],
  ['an empty file', { 'a.yaml': '' }, { key: 'image' }, 'a.yaml:1:0'],
  ['no services', { 'a.yaml': 'services:\n' }, { key: 'image' }, 'a.yaml:1:0'],
  ['an empty service', { 'a.yaml': 'services:\n  web:\n' }, { key: 'image' }, 'a.yaml:2:3'],
  [
    'flow style and line ends of Windows',
    { 'a.yaml': 'services:\r\n  web: { image: a,\r\n    tmpfs: [/a, /b] }\r\n' },
    { key: 'tmpfs', entry: '/b' },
    'a.yaml:3:17'
  ],
  [
    'a list of one',
    { 'a.yaml': 'services: { web: { tmpfs: /run } }' },
    { key: 'tmpfs', entry: '/run' },
    'a.yaml:1:27'
  ],
  ['a merge key', { 'a.yaml': ANCHORED }, { key: 'read_only' }, 'a.yaml:7:5'],
  [
    'a list that an alias stands for',
    { 'a.yaml': ANCHORED },
    { service: 'db', key: 'tmpfs' },
    'a.yaml:9:5'
  ],
  [
    'a service that is an alias',
    { 'a.yaml': ANCHORED },
    { service: 'twin', key: 'tmpfs' },
    'a.yaml:10:3'
  ],
  [
    'merged services',
    { 'a.yaml': 'x: &x\n  web: { image: a }\nservices:\n  <<: *x\n' },
    {},
    'a.yaml:4:3'
  ],
  [
    'the last of several files that has the key',
    { 'a.yaml': PLAIN, 'b.yaml': lines('services:', '  web:', '    tmpfs: []'), 'c.yaml': '{}' },
    { key: 'tmpfs' },
    'b.yaml:3:5'
  ],
  [
    'the file that has the entry',
    { 'a.yaml': PLAIN, 'b.yaml': lines('services:', '  web:', '    tmpfs: [/x]') },
    { key: 'tmpfs', entry: '/run' },
    'a.yaml:7:9'
  ],
  [
    'the service in the last file that has it',
    { 'a.yaml': PLAIN, 'b.yaml': lines('services:', '  web:', '    init: true') },
    { key: 'read_only' },
    'b.yaml:2:3'
  ],
  [
    'the last of several documents',
    { 'a.yaml': lines('services: {web: {init: true}}', '---', 'services: {web: {init: false}}') },
    { key: 'init' },
    'a.yaml:3:18'
  ],
  [
    'a service that is extended',
    {
      'a.yaml': lines('services:', '  base:', '    read_only: false', '  web:', '    extends: base')
    },
    { key: 'read_only' },
    'a.yaml:3:5'
  ],
  [
    'files that are extended in turn',
    {
      'deploy/a.yaml': 'services: {web: {extends: {file: ./common/b.yaml, service: base}}}',
      '-deploy/common/b.yaml': 'services: {base: {extends: {file: ../../c.yaml, service: root}}}',
      '-c.yaml': 'services:\n  root:\n    tmpfs: /run\n'
    },
    { key: 'tmpfs' },
    'c.yaml:3:5'
  ],
  [
    'services that extend each other',
    { 'a.yaml': 'services: {web: {extends: b}, b: {extends: {service: web}}}' },
    { key: 'tmpfs' },
    'a.yaml:1:12'
  ],
  [
    'a file that cannot be read',
    { 'a.yaml': 'services: {web: {extends: {file: b.yaml, service: base}}}' },
    { key: 'tmpfs' },
    'a.yaml:1:12'
  ],
  [
    'a path of a variable',
    {
      'a.yaml': 'services: {web: {extends: {file: "$F/b.yaml", service: web}}}',
      '-$F/b.yaml': PLAIN
    },
    { key: 'tmpfs' },
    'a.yaml:1:12'
  ],
  [
    'paths that go round about',
    {
      './a/../b.yaml': 'include: [./x/../c.yaml]',
      '-c.yaml': PLAIN,
      '-b.yaml': 'include: [c.yaml]'
    },
    { key: 'tmpfs' },
    'c.yaml:5:5'
  ],
  [
    'an included file',
    { '/srv/a.yaml': 'include: [x/b.yaml]', '-/srv/x/b.yaml': PLAIN },
    { key: 'tmpfs' },
    '/srv/x/b.yaml:5:5'
  ],
  [
    'the last of several included files, which include each other',
    {
      'a.yaml': 'include: [{ path: [b.yaml, c.yaml] }]',
      '-b.yaml': `include: [c.yaml]\n${PLAIN}`,
      '-c.yaml': `include: [b.yaml]\n${PLAIN}`
    },
    { key: 'tmpfs' },
    'c.yaml:6:5'
  ],
  [
    'a service of an included file that extends another',
    {
      'a.yaml': 'include: [x/b.yaml]',
      '-x/b.yaml': 'services: {web: {extends: {file: c.yaml, service: web}}}',
      '-x/c.yaml': PLAIN
    },
    { key: 'tmpfs' },
    'x/c.yaml:5:5'
  ]
])('%s', async (_, files, setting, location) => {
  expect(await locate(files, setting)).toBe(location)
})

test('each file is read once, and no more than a hundred', async () => {
  const read: string[] = []
  const sources = await readComposeSources(['0.yaml', '0.yaml'], (file) => {
    read.push(file)
    return found(`include: [${Number.parseInt(file) + 1}.yaml, 0.yaml]\n`)
  })
  expect({ read: read.length, distinct: new Set(read).size }).toEqual({ read: 100, distinct: 100 })
  expect(sources.given).toHaveLength(2)
})

test.each([
  ['aliases that are nested without end', 60, 2],
  ['long chains of aliases', 2000, 1]
])('%s are followed only so far', async (_, length, times) => {
  const anchors = Array.from({ length }, (__, at) => {
    const before = at === 0 ? [] : Array.from({ length: times }, () => `*a${at - 1}`)
    return `x-${at}: &a${at}\n  <<: [${before.join(', ')}]`
  })
  const text = [...anchors, 'services:', '  web:', `    <<: *a${length - 1}`, ''].join('\n')
  expect(await locate({ 'a.yaml': text }, { key: 'tmpfs' })).toBe(`a.yaml:${2 * length + 2}:3`)
})
