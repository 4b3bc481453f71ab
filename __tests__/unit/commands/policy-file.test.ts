import { parse } from 'yaml'
import { extended } from '../../../src/commands/policy-file'
import { planOf } from './settings'

const ADDITION = `# yaml-language-server: $schema=x
version: 1
check:
  volumes:
    - web-data:/data
allow:
  - path: "/data/**"
    reason: "written in a volume while it was tested"
tmpfs:
  - path: /run
    size: "16m"
    mode: "0755"
`
const ALLOW = `allow:
  - path: "/data/**"
    reason: "written in a volume while it was tested"
`

describe('a policy is extended:', () => {
  test.each([
    ['one that is not there yet is the addition', '', ADDITION],
    ['an empty one, too', '\n \n', ADDITION],
    [
      'comments, order and quotes of what is there stay',
      "# ours\nversion: 1\ntmpfs: # memory\n  - {path: '/tmp', size: 64m} # kept\n",
      `# ours\nversion: 1\ncheck:\n  volumes:\n    - web-data:/data\ntmpfs:\n  # memory\n  - { path: '/tmp', size: 64m } # kept\n  - path: /run\n    size: "16m"\n    mode: "0755"\n${ALLOW}`
    ],
    [
      'what it holds already it keeps as it is, whatever the addition says',
      'version: 1\ncheck:\n  volumes: other:/data:ro\nallow:\n- path: /data/**\n  reason: ours\ntmpfs:\n- path: /run\n  size: 1m\n',
      'version: 1\ncheck:\n  volumes: other:/data:ro\nallow:\n- path: /data/**\n  reason: ours\ntmpfs:\n- path: /run\n  size: 1m\n'
    ],
    [
      'lists without entries are filled, and a list of volumes that is there goes on',
      `version: 1\nallow:\ntmpfs: []\ncheck:\n  volumes:\n    - /srv:/srv:ro # ours\n`,
      `version: 1\n${ALLOW}tmpfs: [ { path: /run, size: "16m", mode: "0755" } ]\ncheck:\n  volumes:\n    - /srv:/srv:ro # ours\n    - web-data:/data\n`
    ],
    [
      'a section without keys, and volumes in one text',
      'version: 1\ncheck:\n',
      `version: 1\ncheck:\n  volumes:\n    - web-data:/data\n${ALLOW}tmpfs:\n  - path: /run\n    size: "16m"\n    mode: "0755"\n`
    ]
  ])('%s', async (_, text, expected) => {
    const { text: written } = await extended(text, ADDITION, await planOf(text, {}))
    expect(written).toBe(expected)
    expect((await extended(written, ADDITION, await planOf(written, {}))).text).toBe(written)
  })

  test.each([
    [
      'on keys without a value',
      'version: 1\n# 1\ncheck: # 2\n  # 3\nallow: # 4\n  # 5\ntmpfs: ~ # 6\n# 7\n',
      `version: 1\n# 1\ncheck:\n  # 2\n  # 3\n  port: 80\n  volumes:\n    - web-data:/data\nallow:\n  # 4\n  # 5\n${ALLOW.slice(7)}tmpfs:\n  # 6\n  - path: /run\n    size: "16m"\n    mode: "0755"\n\n# 7\n`
    ],
    [
      'on inputs without a value',
      `check:\n  port: # 1\n  volumes: # 2\n    # 3\nversion: 1\n${ALLOW}tmpfs: [/run] # 4\n`,
      `check:\n  port: 80 # 1\n  volumes:\n    # 2\n    # 3\n    - web-data:/data\nversion: 1\n${ALLOW}tmpfs: [ /run, { path: /run, size: "16m", mode: "0755" } ] # 4\n`
    ],
    [
      'in a text that becomes a list',
      'version: 1\ncheck:\n  port: 80\n  volumes: | # 1\n    # 2\n    a:/a\n    # 3\n',
      `version: 1\ncheck:\n  port: 80\n  volumes:\n    # 1\n    # 2\n    - a:/a\n    - web-data:/data\n    # 3\n${ALLOW}tmpfs:\n  - path: /run\n    size: "16m"\n    mode: "0755"\n`
    ]
  ])('comments stay %s', async (_, text, expected) => {
    const given = await planOf('', { port: '80' })
    expect((await extended(text, ADDITION, given)).text).toBe(expected)
  })

  test.each([
    ['line ends of Windows', '\r\n', ''],
    ['a byte order mark', '\n', '\ufeff']
  ])('%s stay', async (_, end, mark) => {
    const text = mark + ['version: 1', '# ours', 'allow:', '  - path: /x', ''].join(end)
    const { text: written } = await extended(text, ADDITION, await planOf('', {}))
    expect(written).not.toBe(text)
    expect(written.startsWith(`${mark}version: 1`)).toBe(true)
    expect(written.replaceAll(end, '')).not.toMatch(/[\r\n]/)
    expect(written).toContain(`# ours${end}allow:${end}  - path: /x${end}`)
  })

  test.each([
    ['no YAML', 'a: [', 'is no YAML'],
    ['a list', '- a\n', 'it holds no keys'],
    ['a policy whose rules are no list', 'version: 1\nallow: all\n', '"allow" holds no list']
  ])('%s is left alone, with a sentence', async (_, text, sentence) => {
    await expect(extended(text, ADDITION, await planOf('', {}))).rejects.toThrow(sentence)
  })
})

describe('the inputs that were given are written', () => {
  const GIVEN = {
    image: 'acme/web:1.4',
    port: '8080',
    init: 'true',
    'smoke-http': 'GET / 200\nGET /health',
    'smoke-run': 'curl -f "$ZERO_DRIFT_URL"\ncurl -f "$ZERO_DRIFT_URL/b"',
    env: 'TOKEN=s3cret',
    explain: 'always',
    'output-dir': '/tmp/x',
    mode: 'audit'
  }

  test('to a new file, in the order of the inputs, but for what may be secret', async () => {
    const { text, differing } = await extended('', ADDITION, await planOf('', GIVEN))
    expect(text).not.toContain('s3cret')
    expect(differing).toEqual([])
    expect(text.split('\n').slice(0, 4)).toEqual([
      '# yaml-language-server: $schema=x',
      'version: 1',
      'check:',
      '  image: acme/web:1.4'
    ])
    expect(parse(text)).toMatchObject({
      check: {
        image: 'acme/web:1.4',
        init: true,
        port: 8080,
        volumes: ['web-data:/data'],
        'smoke-http': ['GET / 200', 'GET /health'],
        'smoke-run': GIVEN['smoke-run']
      }
    })
    expect((await extended(text, ADDITION, await planOf(text, GIVEN))).text).toBe(text)
  })

  test('where the file has no value; others stay, and are named', async () => {
    const before =
      'version: 1\ncheck:\n  port: 80 # ours\n  smoke-http: |\n    GET / 200\n    GET /health\n'
    const { text, differing } = await extended(before, ADDITION, await planOf(before, GIVEN))
    expect(differing).toEqual(['port'])
    expect(text).toContain('  port: 80 # ours\n  smoke-http: |\n    GET / 200\n    GET /health\n')
    expect(text).toContain('  image: acme/web:1.4\n')
  })

  test('with mounts that were given, each path once', async () => {
    const given = { tmpfs: '/run:size=1m\n/tmp', volumes: 'mine:/data\nother:/o' }
    const { text } = await extended('', ADDITION, await planOf('', given))
    expect(parse(text)).toMatchObject({
      check: { tmpfs: ['/run:size=1m', '/tmp'], volumes: ['mine:/data', 'other:/o'] }
    })
  })
})

test('paths that were given are written as they are from the folder of the file', async () => {
  const given = {
    ...{ 'compose-file': 'deploy/compose.yaml\nprod.yaml', 'env-file': '/etc/env' },
    ...{ volumes: './deploy/data:/data\n./other:/other\nnamed:/named' }
  }
  const { text } = await extended('', ADDITION, await planOf('', given, 'deploy/policy.yml'))
  expect(parse(text)).toMatchObject({
    check: {
      'compose-file': ['compose.yaml', '../prod.yaml'],
      'env-file': '/etc/env',
      volumes: ['./data:/data', '../other:/other', 'named:/named']
    }
  })
})

describe('in a list of images', () => {
  const LIST =
    'version: 1\ncheck:\n  tmpfs: [/tmp]\nimages:\n  # the job\n  - acme/job\n  # the shop\n  - name: web\n    image: acme/web:1.4\n'

  test.each([
    [
      'an entry that is named gets its own mounts',
      { image: 'acme/web:1.4', port: '80' },
      ['acme/job', { name: 'web', image: 'acme/web:1.4', check: { port: 80, ...MOUNTED() } }]
    ],
    [
      'an entry that is an image alone becomes an object',
      { image: 'acme/job' },
      [
        { image: 'acme/job', check: MOUNTED() },
        { name: 'web', image: 'acme/web:1.4' }
      ]
    ],
    [
      'an image that is not there becomes an entry',
      { image: 'acme/new' },
      ['acme/job', { name: 'web', image: 'acme/web:1.4' }, { image: 'acme/new', check: MOUNTED() }]
    ]
  ])('%s', async (_, given, images) => {
    const { text } = await extended(LIST, ADDITION, await planOf(LIST, given))
    expect(parse(text)).toEqual({
      version: 1,
      check: { tmpfs: ['/tmp'] },
      images,
      allow: [{ path: '/data/**', reason: 'written in a volume while it was tested' }]
    })
    expect(text).toContain('  # the job\n')
    expect(text).toContain('  # the shop\n')
    expect((await extended(text, ADDITION, await planOf(text, given))).text).toBe(text)
  })

  function MOUNTED() {
    return { tmpfs: ['/tmp', '/run:size=16m,mode=0755'], volumes: ['web-data:/data'] }
  }
})

test('a file with aliases is not extended: a node that is used twice would change for both', async () => {
  const text = 'version: 1\ncheck: &base\n  port: 80\nimages:\n  - { image: a, check: *base }\n'
  await expect(extended(text, ADDITION, await planOf(text, { image: 'a' }))).rejects.toThrow(
    'uses YAML aliases. Write them out, then try again.'
  )
})
