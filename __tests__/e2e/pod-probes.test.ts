import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { checkManifests, withManifests } from '../harness/checked-manifest'

/** Probes of a manifest, as a kubelet asks them, of a server that answers in unusual ways. */

/** Key and certificate that nobody vouches for, of a name that is not asked. */
async function badCertificate(): Promise<Readonly<Record<string, string>>> {
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-certificate-'))
  const [key, certificate] = [join(folder, 'key'), join(folder, 'certificate')]
  try {
    const subject = ['-subj', '/CN=elsewhere.example', '-days', '1']
    const files = ['-keyout', key, '-out', certificate]
    const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, ...files]
    await promisify(execFile)('openssl', words)
    const texts = await Promise.all([key, certificate].map((path) => readFile(path, 'utf8')))
    return { key: texts[0] ?? '', certificate: texts[1] ?? '' }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const SERVER = `
const { readFileSync } = require('node:fs')
const answer = (request, response) => {
  if (request.url === '/elsewhere') response.writeHead(302, { location: 'http://nobody.invalid/' })
  if (request.url === '/here') response.writeHead(302, { location: '/gone' })
  if (request.url === '/gone') response.writeHead(404)
  if (request.url === '/agent' && !/^kube-probe\\//.test(request.headers['user-agent'])) response.writeHead(400)
  if (request.url === '/host' && request.headers.host !== 'web.example') response.writeHead(400)
  response.end()
}
const files = { key: readFileSync('/tls/key'), cert: readFileSync('/tls/certificate') }
require('node:http').createServer(answer).listen(8080)
require('node:https').createServer(files, answer).listen(8443)
`

interface Wish {
  readonly readinessProbe?: object
  readonly startupProbe?: object
}

async function checked(probes: Wish, ...words: readonly string[]) {
  const container = {
    ...{ name: 'web', image: 'zero-drift-fixture/node:1', imagePullPolicy: 'Never' },
    command: ['node', '-e', SERVER],
    ports: [
      { name: 'http', containerPort: 8080 },
      { name: 'https', containerPort: 8443 }
    ],
    securityContext: { readOnlyRootFilesystem: true },
    volumeMounts: [{ name: 'tls', mountPath: '/tls' }],
    ...probes
  }
  const pod = {
    ...{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' } },
    spec: {
      terminationGracePeriodSeconds: 1,
      containers: [container],
      volumes: [{ name: 'tls', secret: { secretName: 'tls' } }]
    }
  }
  const secret = { kind: 'Secret', metadata: { name: 'tls' }, stringData: await badCertificate() }
  const text = [pod, secret].map((one) => JSON.stringify(one)).join('\n---\n')
  return withManifests({ 'web.yaml': text }, async (folder) => {
    const quick = ['--explain', 'never', '--evidence', 'never'] as const
    const { exitCode, report } = await checkManifests(folder, ['web.yaml'], ...quick, ...words)
    const failures = report.findings.filter(({ level }) => level === 'error')
    return {
      exitCode,
      smoke: report.smoke.map(({ step, passed, detail }) => [step, passed, detail]),
      failures: failures.map(({ kind, detail }) => `${kind}: ${detail}`)
    }
  })
}

const http = (path: string, more: object = {}) => ({
  readinessProbe: { httpGet: { path, port: 'http', ...more } }
})

test.each<[string, Wish, readonly [string, string]]>([
  [
    'HTTPS with a certificate for another name, that nobody vouches for',
    http('/', { port: 'https', scheme: 'HTTPS' }),
    ['GET / (readinessProbe)', '200']
  ],
  ['a redirect to another host', http('/elsewhere'), ['GET /elsewhere (readinessProbe)', '302']],
  ['the name that a kubelet gives itself', http('/agent'), ['GET /agent (readinessProbe)', '200']],
  [
    'a header with the name of the host',
    http('/host', { httpHeaders: [{ name: 'Host', value: 'web.example' }] }),
    ['GET /host (readinessProbe)', '200']
  ],
  [
    'a port by its name',
    { readinessProbe: { tcpSocket: { port: 'https' } } },
    ['port 8443 (readinessProbe)', 'the port is answered']
  ]
])('a probe passes: %s', async (_, probes, [step, detail]) => {
  expect(await checked(probes)).toEqual({
    ...{ exitCode: 0, failures: [] },
    smoke: [[step, true, detail]]
  })
})

test('a redirect on the host itself is followed', async () => {
  const { exitCode, failures } = await checked(http('/here'), '--startup-timeout', '8s')
  expect({ exitCode, failures }).toEqual({
    exitCode: 2,
    failures: [expect.stringMatching(/^not-ready: .*readinessProbe/)]
  })
})

test('a port that no container names is a bad input at its place', async () => {
  const { exitCode, failures } = await checked(http('/', { port: 'htpp' }))
  expect({ exitCode, failures }).toEqual({
    exitCode: 3,
    failures: [
      expect.stringMatching(
        /^bad-input: .*"htpp", which is no port of the container: did you mean "http"\?/
      )
    ]
  })
})

describe('a startup probe', () => {
  const never = (more: object) => ({
    startupProbe: { exec: { command: ['false'] }, ...more },
    ...http('/')
  })

  test('that grants more time than is given ends with it, and says what it waited for', async () => {
    const probes = never({ periodSeconds: 10, failureThreshold: 30 })
    const { exitCode, failures } = await checked(probes, '--startup-timeout', '4s')
    expect({ exitCode, failures }).toEqual({
      exitCode: 2,
      failures: [expect.stringMatching(/^not-ready: .*startupProbe/)]
    })
  })

  test('is passed before the others are asked', async () => {
    const slow = ['sh', '-c', 'test "$(cut -d. -f1 /proc/uptime)" -gt 0']
    const probes = { startupProbe: { exec: { command: slow } }, ...http('/') }
    expect(await checked(probes)).toMatchObject({
      exitCode: 0,
      smoke: [
        [expect.stringMatching(/\(startupProbe\)$/), true, expect.any(String)],
        ['GET / (readinessProbe)', true, '200']
      ]
    })
  })
})
