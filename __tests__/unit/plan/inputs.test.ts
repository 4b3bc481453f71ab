import type { BadInput } from '../../../src/plan/faults'
import { filesNamedBy, parseInputs, type Wishes } from '../../../src/plan/inputs'
import { INPUTS } from '../../../src/plan/input-table'
import type { FileText } from '../../../src/ports'

type Texts = Readonly<Record<string, FileText>>

function parse(inputs: Readonly<Record<string, string>>, texts: Texts = {}) {
  return parseInputs(new Map(Object.entries(inputs)), new Map(Object.entries(texts)))
}

/** The bad inputs as lines, as people read them. */
function faultsOf(inputs: Readonly<Record<string, string>>, texts: Texts = {}): readonly string[] {
  const parsed = parse({ image: 'web', ...inputs }, texts)
  return 'faults' in parsed
    ? parsed.faults.map(({ input, sentence }: BadInput) => `${input}: ${sentence}`)
    : []
}

const DEFAULTS: Wishes = {
  image: 'web',
  compose: undefined,
  pod: undefined,
  pull: 'missing',
  platform: undefined,
  entrypoint: undefined,
  command: undefined,
  env: [],
  user: undefined,
  workingDir: undefined,
  hostname: undefined,
  init: false,
  network: undefined,
  port: undefined,
  readOnly: true,
  publish: 'loopback',
  tmpfs: [],
  volumes: [],
  unmounted: [],
  capDrop: [],
  capAdd: [],
  securityOpt: [],
  memory: undefined,
  shmSize: undefined,
  pidsLimit: 1024,
  ulimits: [],
  addHost: [],
  waitFor: { kind: 'auto' },
  smoke: [],
  limits: { startup: 60_000, smoke: 60_000, settle: 0, stop: 10_000 },
  rules: [],
  mode: 'enforce',
  content: 'auto',
  watchLimit: 2 * 1024 ** 3,
  explain: 'on-failure',
  explainTimeout: 180_000,
  attack: [],
  rehearseAttacks: false,
  contrast: false,
  maxLanded: undefined,
  recover: false,
  harden: 'never',
  hardenTimeout: 180_000,
  hardenParts: [],
  evidence: 'on-failure',
  evidenceFileLimit: 1024 ** 2,
  evidenceLimit: 100 * 1024 ** 2,
  evidenceImage: false,
  outputDir: undefined,
  annotateFile: undefined,
  policyFile: undefined,
  compareWith: undefined,
  failOn: 'any',
  failOnSeverity: 'low',
  proveSettings: false,
  maxIdle: undefined
}

test('the names of steps hold no secrets, and what they run is as it was typed', () => {
  const url = 'https://user:hunter2@example.org/'
  const parsed = parse({
    image: 'web',
    env: 'KEY=0xc0ffee-1',
    'smoke-http': `GET ${url} 200`,
    'smoke-exec': 'login --token abcdef\ntrue',
    'attack-run': 'echo 0xc0ffee-1'
  })
  const { smoke, attack } = 'wishes' in parsed ? parsed.wishes : DEFAULTS
  expect(smoke).toMatchObject([
    { step: 'GET https://user:***@example.org/ 200', written: `GET ${url} 200`, target: url },
    {
      step: 'login --token ***',
      written: 'login --token abcdef',
      argv: ['login', '--token', 'abcdef']
    },
    { step: 'true', argv: ['true'] }
  ])
  expect(smoke[2]).not.toHaveProperty('written')
  expect(attack).toMatchObject([{ step: 'echo ***', script: 'echo 0xc0ffee-1' }])
})

describe('the defaults', () => {
  test('hold where only the image is named', () => {
    expect(parse({ image: 'web' })).toStrictEqual({ wishes: DEFAULTS })
  })

  test('hold where every other input is empty, as the runner hands them over', () => {
    const empty = Object.fromEntries(INPUTS.map(({ name }) => [name, '']))
    expect(parse({ ...empty, image: 'web' })).toStrictEqual({ wishes: DEFAULTS })
  })

  test('hold where every other input is white space', () => {
    const blank = Object.fromEntries(INPUTS.map(({ name }) => [name, ' \r\n\t\n']))
    expect(parse({ ...blank, image: ' web\n' })).toStrictEqual({ wishes: DEFAULTS })
  })

  test('hold where every input says its default', () => {
    const said = Object.fromEntries(INPUTS.map((input) => [input.name, input.default]))
    expect(parse({ ...said, image: 'web' })).toStrictEqual({ wishes: DEFAULTS })
  })
})

test('every input has its place in the wishes', () => {
  const inputs = {
    image: 'ghcr.io/acme/web:1',
    images: '',
    'compose-file': '',
    service: '',
    'compose-profiles': '',
    'compose-env-file': '',
    dependencies: '',
    'manifest-file': '',
    workload: '',
    container: '',
    pull: 'never',
    platform: 'linux/arm64',
    entrypoint: '/usr/bin/tini --',
    command: `serve\n --title "My site"`,
    env: '# site\nA=1\nB= two \n',
    'env-file': 'smoke.env',
    user: '33:33',
    'working-dir': '/srv/app/',
    hostname: 'web',
    init: 'True',
    network: 'acme',
    port: '8080',
    'read-only': 'FALSE',
    publish: 'all',
    tmpfs: '/tmp:size=64m\n\n# scratch\n/run\r\n',
    volumes: 'data:/data\n/srv/x:/x:ro',
    'cap-drop': 'ALL',
    'cap-add': 'net_bind_service\nCAP_CHOWN',
    'security-opt': 'no-new-privileges\nseccomp=profile.json',
    memory: '512m',
    'shm-size': '1g',
    'pids-limit': '-1',
    ulimits: 'nofile=1024:2048',
    'add-host': 'api=10.0.0.5',
    'wait-for': 'log:ready',
    'startup-timeout': '2m',
    'smoke-http': 'GET / 200 contains Hi\n# and\nHEAD /x',
    'smoke-exec': `php -r 'exit(0);'`,
    'smoke-run': 'set -x\n\ncurl "$ZERO_DRIFT_URL"  \n',
    'smoke-timeout': '500ms',
    settle: '5s',
    'stop-timeout': '0s',
    allow: 'A /run/x # pid\n/tmp/**',
    'policy-file': 'deploy/policy.yml',
    mode: 'audit',
    content: 'always',
    'watch-limit': '10m',
    explain: 'always',
    'explain-timeout': '90s',
    'attack-run': 'curl -d x "$ZERO_DRIFT_URL"\n',
    'attack-exec': `sh -c 'echo > /x'`,
    'rehearse-attacks': 'true',
    contrast: 'False',
    'max-landed': '3',
    recover: 'true',
    harden: 'always',
    'harden-timeout': '1m',
    'harden-parts': 'limits\nuser',
    evidence: 'always',
    'evidence-file-limit': '0',
    'evidence-limit': '1g',
    'evidence-image': 'true',
    'output-dir': 'reports/zd',
    'annotate-file': 'docker/Dockerfile',
    'compare-with': 'base/report.json',
    'fail-on': 'new',
    'fail-on-severity': 'high',
    'prove-settings': 'true',
    'max-idle': '2'
  }
  expect(Object.keys(inputs)).toEqual(INPUTS.map(({ name }) => name))
  const texts: Texts = {
    'smoke.env': { kind: 'text', text: 'A=0\nC=3\n' },
    'profile.json': { kind: 'text', text: '{"defaultAction":"SCMP_ACT_ALLOW"}' }
  }
  expect(parse(inputs, texts)).toStrictEqual({
    wishes: {
      image: 'ghcr.io/acme/web:1',
      compose: undefined,
      pod: undefined,
      unmounted: [],
      pull: 'never',
      platform: 'linux/arm64',
      entrypoint: ['/usr/bin/tini', '--'],
      command: ['serve', '--title', 'My site'],
      env: ['A=1', 'C=3', 'B= two '],
      user: '33:33',
      workingDir: '/srv/app',
      hostname: 'web',
      init: true,
      network: 'acme',
      port: 8080,
      readOnly: false,
      publish: 'all',
      tmpfs: [
        { path: '/tmp', options: 'size=64m' },
        { path: '/run', options: '' }
      ],
      volumes: [
        { source: 'data', path: '/data', readOnly: false },
        { source: '/srv/x', path: '/x', readOnly: true }
      ],
      capDrop: ['ALL'],
      capAdd: ['NET_BIND_SERVICE', 'CHOWN'],
      securityOpt: ['no-new-privileges', 'seccomp={"defaultAction":"SCMP_ACT_ALLOW"}'],
      memory: 536_870_912,
      shmSize: 1_073_741_824,
      pidsLimit: -1,
      ulimits: [{ name: 'nofile', soft: 1024, hard: 2048 }],
      addHost: ['api:10.0.0.5'],
      waitFor: { kind: 'log', expression: /ready/ },
      smoke: [
        {
          kind: 'http',
          step: 'GET / 200 contains Hi',
          method: 'GET',
          target: '/',
          statuses: [[200, 200]],
          contains: 'Hi'
        },
        {
          kind: 'http',
          step: 'HEAD /x',
          method: 'HEAD',
          target: '/x',
          statuses: [[200, 399]],
          contains: undefined
        },
        { kind: 'exec', step: `php -r 'exit(0);'`, argv: ['php', '-r', 'exit(0);'] },
        { kind: 'run', step: 'set -x ...', script: 'set -x\n\ncurl "$ZERO_DRIFT_URL"  \n' }
      ],
      limits: { startup: 120_000, smoke: 500, settle: 5000, stop: 0 },
      rules: [
        {
          rule: 'A /run/x',
          kinds: new Set(['added']),
          pattern: '/run/x',
          reason: 'pid',
          source: 'input',
          allows: expect.any(Function) as unknown
        },
        {
          rule: '/tmp/**',
          kinds: new Set(['added', 'changed', 'deleted']),
          pattern: '/tmp/**',
          reason: undefined,
          source: 'input',
          allows: expect.any(Function) as unknown
        }
      ],
      mode: 'audit',
      content: 'always',
      watchLimit: 10 * 1024 ** 2,
      explain: 'always',
      explainTimeout: 90_000,
      attack: [
        { kind: 'exec', step: `sh -c 'echo > /x'`, argv: ['sh', '-c', 'echo > /x'] },
        {
          kind: 'run',
          step: 'curl -d x "$ZERO_DRIFT_URL"',
          script: 'curl -d x "$ZERO_DRIFT_URL"\n'
        }
      ],
      rehearseAttacks: true,
      contrast: false,
      maxLanded: 3,
      recover: true,
      harden: 'always',
      hardenTimeout: 60_000,
      hardenParts: ['limits', 'user'],
      evidence: 'always',
      evidenceFileLimit: 0,
      evidenceLimit: 1024 ** 3,
      evidenceImage: true,
      outputDir: 'reports/zd',
      policyFile: 'deploy/policy.yml',
      annotateFile: 'docker/Dockerfile',
      compareWith: { kind: 'report', path: 'base/report.json' },
      failOn: 'new',
      failOnSeverity: 'high',
      proveSettings: true,
      maxIdle: 2
    }
  })
})

describe('bad inputs', () => {
  test('are all named at once, in the order of the public interface, a sentence for each', () => {
    expect(
      faultsOf({
        image: '',
        pull: 'sometimes',
        platform: 'arm',
        entrypoint: `a 'b`,
        command: 'x \\',
        env: 'A=1\nB\nC',
        'env-file': 'lost.env',
        user: 'a b',
        'working-dir': 'app',
        hostname: '-',
        init: 'yes',
        network: 'container:x',
        port: '0',
        'read-only': '1',
        publish: 'public',
        tmpfs: 'tmp\n/a:foo',
        volumes: './x:/y',
        'cap-drop': 'EVERYTHING',
        'cap-add': 'NOTHING\nALL',
        'security-opt': 'seccomp=lost.json',
        memory: '1m',
        'shm-size': 'big',
        'pids-limit': '0',
        ulimits: 'files=1',
        'add-host': 'api',
        'wait-for': 'port',
        'startup-timeout': '30',
        'smoke-http': 'GET\nGET / 200\nGET / 2000',
        'smoke-exec': `'`,
        'smoke-run': 'a\0b',
        'smoke-timeout': '0s',
        settle: '1d',
        'stop-timeout': '-1s',
        allow: 'run/x\nB /x',
        'policy-file': 'a\tb',
        mode: 'strict',
        'output-dir': 'a\tb',
        'annotate-file': 'a\x7fb',
        'compare-with': 'Acme/Web',
        'fail-on': 'old',
        'fail-on-severity': 'severe'
      }).map((line) => line.replace(/: .*/, ''))
    ).toEqual([
      ...['image', 'pull', 'platform', 'entrypoint', 'command', 'env', 'env', 'env-file', 'user'],
      ...[
        'working-dir',
        'hostname',
        'init',
        'network',
        'port',
        'read-only',
        'publish',
        'tmpfs',
        'tmpfs'
      ],
      ...['volumes', 'cap-drop', 'cap-add', 'security-opt', 'memory', 'shm-size', 'pids-limit'],
      ...['ulimits', 'add-host', 'wait-for', 'startup-timeout', 'smoke-http', 'smoke-http'],
      ...['smoke-exec', 'smoke-run', 'smoke-timeout', 'settle', 'stop-timeout', 'allow', 'allow'],
      ...['policy-file', 'mode', 'output-dir', 'annotate-file'],
      ...['compare-with', 'fail-on', 'fail-on-severity']
    ])
  })

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'no image',
      { image: '' },
      [
        'image: no image was named; name the built one, for example "acme/web:1.4", a Compose file in "compose-file", or a manifest in "manifest-file".'
      ]
    ],
    [
      'a word of no set',
      { pull: 'Always', mode: 'toString' },
      [
        'pull: "Always" is none of "missing", "always", "never"; write one of them.',
        'mode: "toString" is none of "enforce", "audit"; write one of them.'
      ]
    ],
    [
      'a word that is no boolean',
      { init: 'yes', 'read-only': 'tRUE' },
      [
        'init: "yes" is neither "true" nor "false"; write "true".',
        'read-only: "tRUE" is neither "true", "false" nor "declared"; write one of them.'
      ]
    ],
    [
      'a name that no input has',
      { 'smoke-htp': 'GET /', __proto__x: '', images: 'a' },
      [
        'smoke-htp: there is no input of that name; did you mean "smoke-http"?',
        "__proto__x: there is no input of that name; check its spelling. If it is a variable of the workflow, rename it: INPUT___PROTO__X is an input's.",
        'images: one image is checked here; name it in "image".'
      ]
    ],
    [
      'NUL characters',
      { command: 'a\0b', 'wait-for': 'log:\0', allow: '/a\0' },
      [
        'command: "a\\u0000b" holds a NUL character, which no program can be given; remove it.',
        'wait-for: "log:\\u0000" holds a NUL character, which no program can be given; remove it.',
        'allow: "/a\\u0000" holds a NUL character, which no program can be given; remove it.'
      ]
    ],
    [
      'control characters and endless texts',
      { port: `\x1b[31m${'9'.repeat(100_000)}\n::error::x`, tmpfs: `/${'a'.repeat(100_000)}:\x07` },
      [
        `port: "\\u001b[31m${'9'.repeat(95)}…" is not a port number (1 to 65535); write for example "8080".`,
        `tmpfs: in "/${'a'.repeat(99)}…", "\\u0007" is no tmpfs option; write for example "size=64m" or "exec".`
      ]
    ],
    [
      'a file that cannot be read',
      { 'env-file': 'a.env', 'security-opt': 'seccomp=b.json' },
      [
        'env-file: "a.env" cannot be read: it was not read; check the path.',
        'security-opt: "b.json" cannot be read: it was not read; check the path.'
      ]
    ]
  ])('%s', (_, inputs, faults) => {
    expect(faultsOf(inputs)).toEqual(faults)
  })

  test('leave the inputs that were understood: a bad input is absent, and bad lines are left out', () => {
    const parsed = parse({
      image: 'web',
      port: 'x',
      'wait-for': 'x',
      settle: 'x',
      tmpfs: '/a\nb',
      'smoke-http': 'GET /\nGET'
    })
    const understood: Partial<Record<keyof Wishes, unknown>> = { ...DEFAULTS }
    delete understood.port
    delete understood.waitFor
    delete understood.limits
    expect('understood' in parsed && parsed.understood).toStrictEqual({
      ...understood,
      tmpfs: [{ path: '/a', options: '' }],
      smoke: [expect.objectContaining({ step: 'GET /' })]
    })
  })
})

type ClashCase = [string, Readonly<Record<string, string>>, readonly string[]]

describe('inputs that clash whatever the image', () => {
  const UNREACHABLE = 'cannot reach a container that has "network: none"; change one of the two.'
  const ENDED = 'comes after the end of a container with "wait-for: exit"; use "smoke-run" instead.'

  const OVER =
    'attacks a running container, and one with "wait-for: exit" has ended by then; leave it out, or use "rehearse-attacks".'
  const UNREHEARSED = 'is about rehearsed attacks; set "rehearse-attacks: true" as well.'

  test.each<ClashCase>([
    [
      'HTTP without a network',
      { network: 'none', 'smoke-http': 'GET /a\nGET /b', 'wait-for': 'http:/x' },
      [`wait-for: "http" ${UNREACHABLE}`, `smoke-http: "GET /a" ${UNREACHABLE}`]
    ],
    [
      'a TCP wait without a network',
      { network: 'none', 'wait-for': 'tcp:80' },
      [`wait-for: "tcp" ${UNREACHABLE}`]
    ],
    [
      'steps after the end',
      { 'wait-for': 'exit', 'smoke-http': 'GET /', 'smoke-exec': 'true', 'smoke-run': 'true' },
      [`smoke-http: "GET /" ${ENDED}`, `smoke-exec: "true" ${ENDED}`]
    ],
    [
      'an attack after the end',
      { 'wait-for': 'exit', 'attack-exec': 'true', 'attack-run': 'false' },
      [`attack-run: "false" ${OVER}`, `attack-exec: "true" ${OVER}`]
    ],
    [
      'time to settle after the end',
      { 'wait-for': 'exit', settle: '5s' },
      [
        'settle: keeps a container running, and one with "wait-for: exit" has ended by then; leave it out.'
      ]
    ],
    [
      'inputs on rehearsed attacks, without any',
      { contrast: 'true', 'max-landed': '0' },
      [`contrast: ${UNREHEARSED}`, `max-landed: ${UNREHEARSED}`]
    ],
    [
      'a limit on settings that are not left out',
      { 'max-idle': '0' },
      ['max-idle: is about settings that are left out; set "prove-settings: true" as well.']
    ],
    [
      'a contrast to a root that is writable already',
      { 'read-only': 'false', 'rehearse-attacks': 'true', contrast: 'true' },
      [
        'contrast: compares with a writable root filesystem, which "read-only: false" has already; change one of the two.'
      ]
    ],
    [
      'an image of evidence that is not kept',
      { evidence: 'never', 'evidence-image': 'true' },
      [
        'evidence-image: commits the container, but "evidence: never" keeps nothing; change one of the two.'
      ]
    ],
    [
      'drift that is to be new, against nothing',
      { 'fail-on': 'new' },
      [
        'fail-on: "new" needs something to be new against; name a report or an image in "compare-with".'
      ]
    ],
    [
      'nothing: new drift, against a bad name',
      { 'fail-on': 'new', 'compare-with': 'A' },
      [expect.stringMatching(/^compare-with: /) as string]
    ],
    ...(['none', 'host'] as const).map((network): ClashCase => [
      `a port to publish with "network: ${network}"`,
      { network, publish: 'all' },
      [`publish: publishes nothing with "network: ${network}"; leave one of the two out.`]
    ]),
    [
      'two mounts on one path',
      { tmpfs: '/a\n/b', volumes: 'data:/b/' },
      ['volumes: "/b" is named here and in "tmpfs"; keep one of the two.']
    ],
    ['nothing: no network and a smoke test inside', { network: 'none', 'smoke-exec': 'true' }, []],
    ['nothing: no time to settle after the end', { 'wait-for': 'exit', settle: '0s' }, []],
    ['nothing: a script after the end', { 'wait-for': 'exit', 'smoke-run': 'true' }, []],
    [
      'nothing with an input that is bad itself',
      { network: 'no ne', 'smoke-http': 'GET /' },
      [`network: "no ne" is not a network's name; write for example "bridge".`]
    ]
  ])('%s', (_, inputs, faults) => {
    expect(faultsOf(inputs)).toEqual(faults)
  })
})

describe('what to compare with', () => {
  test.each<[string, unknown]>([
    ['base/report.json', { kind: 'report', path: 'base/report.json' }],
    ['./base', { kind: 'report', path: './base' }],
    ['/tmp/base', { kind: 'report', path: '/tmp/base' }],
    ['acme/web:1.3', { kind: 'image', reference: 'acme/web:1.3' }],
    ['base', { kind: 'image', reference: 'base' }]
  ])('%s is told by its form alone', (text, compareWith) => {
    expect(parse({ image: 'x', 'compare-with': text })).toMatchObject({ wishes: { compareWith } })
  })

  test.each([
    ['reports/', 'compare-with: "reports/" is a folder; name the "report.json" in it.'],
    [
      'my reports',
      'compare-with: "my reports" is not an image reference; write for example "acme/web:1.4". The path of a report starts with "/" or ".", or ends in ".json".'
    ]
  ])('"%s" can be neither', (text, fault) => {
    expect(faultsOf({ image: 'x', 'compare-with': text })).toEqual([fault])
  })
})

test('the files that have to be read are named once each', () => {
  const inputs = {
    'env-file': ' smoke.env\n',
    'security-opt':
      'seccomp=a.json\n# seccomp=b.json\nseccomp:c.json\nseccomp=a.json\nseccomp=unconfined\napparmor=d'
  }
  expect(filesNamedBy(new Map(Object.entries(inputs)))).toEqual(['smoke.env', 'a.json', 'c.json'])
  expect(filesNamedBy(new Map())).toEqual([])
})

describe('a service of a Compose file', () => {
  test('has its files, its name and what Compose is told', () => {
    expect(
      parse({
        'compose-file': 'compose.yaml\ncompose.prod.yaml',
        service: 'web',
        'compose-profiles': 'full',
        'compose-env-file': '.env.ci',
        dependencies: 'false',
        'read-only': 'declared'
      })
    ).toMatchObject({
      wishes: {
        image: '',
        readOnly: 'declared',
        compose: {
          files: ['compose.yaml', 'compose.prod.yaml'],
          service: 'web',
          profiles: ['full'],
          envFiles: ['.env.ci'],
          dependencies: false
        }
      }
    })
  })

  test.each([
    'platform: linux/arm64',
    'entrypoint: tini',
    'command: serve',
    'user: 33:33',
    'working-dir: /srv',
    'hostname: web',
    'init: true',
    'network: acme',
    'tmpfs: /run',
    'cap-drop: ALL',
    'cap-add: CHOWN',
    'security-opt: no-new-privileges',
    'memory: 1g',
    'shm-size: 1g',
    'pids-limit: 64',
    'ulimits: nofile=1024',
    'add-host: api=10.0.0.5'
  ])('is not to be changed by an input: `%s`', (line) => {
    const [input = '', value = ''] = line.split(': ')
    expect(parse({ 'compose-file': 'compose.yaml', [input]: value })).toMatchObject({
      faults: [
        {
          input,
          sentence: expect.stringMatching(
            `^"${input}" cannot be given beside a Compose file.*; set "[a-z_]+" in the file\\.$`
          ) as string
        }
      ]
    })
  })

  test.each([
    ['compose-file', 'compose.yaml', 'The service to check is named by "service".'],
    [
      'manifest-file',
      'web.yaml',
      'The workload to check is named by "workload", and its container by "container".'
    ]
  ])('beside `%s` a word that is no image is told from a name', (input, file, advice) => {
    expect(parse({ [input]: file, image: 'web app' })).toMatchObject({
      faults: [{ input: 'image', sentence: expect.stringMatching(` ${advice}$`) as string }]
    })
  })

  test.each(['service: web', 'compose-profiles: full', 'dependencies: false'])(
    'is named by a file: `%s` alone means nothing',
    (line) => {
      const [input = '', value = ''] = line.split(': ')
      expect(parse({ image: 'web', [input]: value })).toMatchObject({ faults: [{ input }] })
    }
  )

  test('is what `read-only: declared` is about', () => {
    expect(parse({ image: 'web', 'read-only': 'declared' })).toMatchObject({
      faults: [{ input: 'read-only' }]
    })
  })
})

describe('a container of a manifest', () => {
  test('has its files, its workload and its name', () => {
    expect(
      parse({
        'manifest-file': 'web.yaml\nsecrets.yaml',
        workload: 'Deployment/web',
        container: 'app',
        'read-only': 'declared'
      })
    ).toMatchObject({
      wishes: {
        image: '',
        readOnly: 'declared',
        compose: undefined,
        pod: { files: ['web.yaml', 'secrets.yaml'], workload: 'Deployment/web', container: 'app' }
      }
    })
  })

  test('keeps what judges it, and may have another image, network and variables', () => {
    expect(
      parse({
        ...{ 'manifest-file': 'web.yaml', image: 'acme/web:2', network: 'acme', port: '80' },
        ...{ env: 'A=1', volumes: '/ci:/data', 'wait-for': 'none', 'stop-timeout': '1s' }
      })
    ).toMatchObject({ wishes: { image: 'acme/web:2', network: 'acme', env: ['A=1'] } })
  })

  test.each<[string, string]>([
    [
      'platform: linux/arm64',
      'leave it out: the nodes on which the pod runs ("nodeSelector") decide.'
    ],
    ['entrypoint: tini', 'set "command" of the container in the manifest.'],
    ['command: serve', 'set "args" of the container in the manifest.'],
    ['user: 33:33', 'set "runAsUser" in a "securityContext" in the manifest.'],
    ['working-dir: /srv', 'set "workingDir" of the container in the manifest.'],
    ['hostname: web', 'set "hostname" of the pod in the manifest.'],
    [
      'init: true',
      'have the image start an init of its own, such as tini: no manifest has such a setting.'
    ],
    ['tmpfs: /run', 'mount a volume with "emptyDir" in the manifest.'],
    [
      'cap-drop: ALL',
      'set "capabilities" in the "securityContext" of the container in the manifest.'
    ],
    [
      'cap-add: CHOWN',
      'set "capabilities" in the "securityContext" of the container in the manifest.'
    ],
    ['memory: 1g', 'set "limits" in "resources" of the container in the manifest.'],
    ['shm-size: 1g', 'mount an "emptyDir" with "medium: Memory" on /dev/shm in the manifest.'],
    [
      'pids-limit: 64',
      'leave it out: no manifest has such a setting, and the kubelet limits the processes of a pod ("podPidsLimit").'
    ],
    [
      'ulimits: nofile=1024',
      'leave it out: no manifest has such a setting, and the container runtime of a node decides.'
    ],
    ['add-host: api=10.0.0.5', 'set "hostAliases" of the pod in the manifest.']
  ])('is not to be changed by an input: `%s`', (line, advice) => {
    const [input = '', value = ''] = line.split(': ')
    expect(parse({ 'manifest-file': 'web.yaml', [input]: value })).toMatchObject({
      faults: [
        {
          input,
          sentence: `"${input}" cannot be given beside a manifest, which is checked as it is deployed; ${advice}`
        }
      ]
    })
  })

  test('has no security options but a profile that is on the nodes', () => {
    const options = { 'security-opt': 'no-new-privileges\nseccomp=p.json' }
    const texts: Texts = { 'p.json': { kind: 'text', text: '{}' } }
    expect(parse({ 'manifest-file': 'web.yaml', ...options }, texts)).toMatchObject({
      faults: [
        {
          input: 'security-opt',
          sentence:
            '"no-new-privileges" cannot be given beside a manifest, which is checked as it is deployed; only "seccomp=FILE" can be, for a profile of the type "Localhost", which is on the nodes.'
        }
      ]
    })
  })

  test.each(['workload: Deployment/web', 'container: web'])(
    'is named by a file: `%s` alone means nothing',
    (line) => {
      const [input = '', value = ''] = line.split(': ')
      expect(parse({ image: 'web', [input]: value })).toMatchObject({ faults: [{ input }] })
    }
  )

  test.each<[string, string, string]>([
    [
      'workload',
      'web',
      '"web" is not a workload ("KIND/NAME"); write for example "Deployment/web".'
    ],
    [
      'container',
      'Web',
      '"Web" is not the name of a container (small letters, digits, "-"); write for example "web".'
    ]
  ])('has a well-formed %s', (input, value, sentence) => {
    expect(parse({ 'manifest-file': 'web.yaml', [input]: value })).toMatchObject({
      faults: [{ input, sentence }]
    })
  })

  test('is not that of a Compose file, too', () => {
    expect(parse({ 'manifest-file': 'web.yaml', 'compose-file': 'compose.yaml' })).toMatchObject({
      faults: [{ input: 'manifest-file' }]
    })
  })

  test('mounts nothing of a policy', () => {
    const tmpfs = [{ path: '/tmp', options: '' }]
    const parsed = parseInputs(new Map([['manifest-file', 'web.yaml']]), new Map(), {
      rules: [],
      tmpfs
    })
    expect(parsed).toMatchObject({ wishes: { tmpfs: [], unmounted: tmpfs } })
  })
})
