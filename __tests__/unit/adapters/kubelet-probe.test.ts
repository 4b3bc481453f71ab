import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttp2, type ServerHttp2Stream } from 'node:http2'
import { createServer as createHttps } from 'node:https'
import { createServer as createTcp, type AddressInfo, type Server } from 'node:net'
import { network } from '../../../src/adapters/network'
import type { ProbeAnswer, ProbeRequest } from '../../../src/ports'

const { kubeletProbe } = network(new AbortController().signal)

const WITHIN = 5000

const pem = (what: string, body: string): string =>
  `-----BEGIN ${what}-----\n${body}\n-----END ${what}-----\n`

/** A certificate of `other.example` until 2126, signed by nobody else, and its key. */
const SELF_SIGNED = {
  key: pem(
    'PRIVATE KEY',
    [
      'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgPPMR+o+P6Axx9g9r',
      'QT0SVzsXdibzRIkAawYuWvLoHBOhRANCAARrx+2MthHO6nZY1PFmmhc9CAFqR6vj',
      'sAhlL5nPpdKLtJFE+HaP+laoVeU4IKV12ubZFENZHcXTsj+n/QuPNjt8'
    ].join('')
  ),
  cert: pem(
    'CERTIFICATE',
    [
      'MIIBhjCCAS2gAwIBAgIUdjb3XjNdff46j//qJ0TYEZopwg4wCgYIKoZIzj0EAwIw',
      'GDEWMBQGA1UEAwwNb3RoZXIuZXhhbXBsZTAgFw0yNjExMzAxMDM1NThaGA8yMTI2',
      'MTEwNjEwMzU1OFowGDEWMBQGA1UEAwwNb3RoZXIuZXhhbXBsZTBZMBMGByqGSM49',
      'AgEGCCqGSM49AwEHA0IABGvH7Yy2Ec7qdljU8WaaFz0IAWpHq+OwCGUvmc+l0ou0',
      'kUT4do/6VqhV5TggpXXa5tkUQ1kdxdOyP6f9C482O3yjUzBRMB0GA1UdDgQWBBQI',
      '6IwA95VZPiikSKi6IW9FUETiNzAfBgNVHSMEGDAWgBQI6IwA95VZPiikSKi6IW9F',
      'UETiNzAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0cAMEQCIHUumjYmEKVI',
      'crqHxgu1iIfc4KEWip94U+WtNDY3oCKUAiAISdW6WA5djVRJdxLCJ9CZF2BfCGsY',
      'CGpsBNK++8L9/g=='
    ].join('')
  )
}

/** A probe without its address. */
type Question =
  | Omit<Extract<ProbeRequest, { kind: 'http' }>, 'address'>
  | Omit<Extract<ProbeRequest, { kind: 'grpc' }>, 'address'>
  | { readonly kind: 'tcp' }

/** The answer of a server to a probe. */
async function answerOf(server: Server, question: Question, within = WITHIN): Promise<ProbeAnswer> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    return await kubeletProbe({ ...question, address: { host: '127.0.0.1', port } }, within)
  } finally {
    server.close()
  }
}

const HTTP = { kind: 'http', scheme: 'http', path: '/', headers: [] } as const

/** Answers as its path says: `/404`, or a redirect. */
function answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
  const [, status = '200', target] = /^\/(\d+)(?:\?to=(.*))?$/.exec(url) ?? []
  const to = target === undefined ? {} : { location: decodeURIComponent(target) }
  response.writeHead(Number(status), to).end('body')
}

describe('HTTP', () => {
  test.each<[string, string, ProbeAnswer]>([
    ['a success', '/200', { passed: true, detail: '200' }],
    ['another success', '/204', { passed: true, detail: '204' }],
    ['a redirect without a target', '/304', { passed: true, detail: '304' }],
    ['a fault of the client', '/404', { passed: false, detail: '404' }],
    ['a fault of the server', '/503', { passed: false, detail: '503' }],
    ['a redirect on the host to a page', '/302?to=%2F204', { passed: true, detail: '204' }],
    ['a redirect on the host to a fault', '/302?to=%2F500', { passed: false, detail: '500' }],
    [
      'a redirect to another host, which is not asked',
      '/302?to=http%3A%2F%2Fexample.test%2F',
      { passed: true, detail: '302' }
    ],
    [
      'a redirect to another port of this machine, which is not asked',
      '/302?to=http%3A%2F%2F127.0.0.1%3A1%2F',
      { passed: true, detail: '302' }
    ]
  ])('%s', async (_, path, expected) => {
    expect(await answerOf(createServer(answer), { ...HTTP, path })).toEqual(expected)
  })

  test('a circle of redirects is left after ten', async () => {
    const circle = createServer((_, response) => response.writeHead(302, { location: '/' }).end())
    expect(await answerOf(circle, HTTP)).toEqual({
      passed: false,
      detail: 'more than 10 redirects'
    })
  })

  test('the headers are those of a kubelet, and those of the manifest win', async () => {
    let seen: IncomingMessage['headers'] = {}
    const server = createServer(({ headers }, response) => {
      seen = headers
      response.end()
    })
    const headers = [
      ['Host', 'shop.example'],
      ['X-Probe', 'a'],
      ['X-Probe', 'b'],
      ['Accept', 'text/plain']
    ] as const
    await answerOf(server, { ...HTTP, headers })
    expect(seen).toEqual({
      host: 'shop.example',
      'user-agent': 'kube-probe/1.36',
      accept: 'text/plain',
      'x-probe': 'a, b',
      connection: 'close'
    })
  })

  test('no certificate is verified', async () => {
    const question = { ...HTTP, scheme: 'https', path: '/200' } as const
    expect(await answerOf(createHttps(SELF_SIGNED, answer), question)).toEqual({
      passed: true,
      detail: '200'
    })
  })

  test('silence ends with the time limit', async () => {
    const silent = createServer(() => undefined)
    const answered = await answerOf(silent, HTTP, 50)
    silent.closeAllConnections()
    expect(answered).toEqual({ passed: false, detail: 'no answer within 0.05 s' })
  })

  test('a server that is not there refuses', async () => {
    const closed = { host: '127.0.0.1', port: 1 }
    expect(await kubeletProbe({ ...HTTP, address: closed }, WITHIN)).toEqual({
      passed: false,
      detail: 'connect ECONNREFUSED 127.0.0.1:1'
    })
  })
})

describe('TCP', () => {
  test('a connection passes', async () => {
    const sockets: { destroy: () => void }[] = []
    const server = createTcp((socket) => sockets.push(socket))
    const answered = await answerOf(server, { kind: 'tcp' })
    for (const socket of sockets) socket.destroy()
    expect(answered).toEqual({ passed: true, detail: 'the port is answered' })
  })

  test('a refused connection does not', async () => {
    const address = { host: '127.0.0.1', port: 1 }
    expect(await kubeletProbe({ kind: 'tcp', address }, WITHIN)).toEqual({
      passed: false,
      detail: 'the port is refused'
    })
  })
})

describe('gRPC', () => {
  /** A health service that answers with these bytes and status, and notes the questions. */
  function health(message: readonly number[] | undefined, status: string, asked: Buffer[] = []) {
    const server = createHttp2()
    server.on('stream', (stream: ServerHttp2Stream) => {
      stream.on('data', (chunk: Buffer) => asked.push(chunk))
      stream.on('end', () => {
        if (message === undefined) {
          stream.respond({ ':status': 200, 'grpc-status': status }, { endStream: true })
          return
        }
        stream.respond(
          { ':status': 200, 'content-type': 'application/grpc' },
          { waitForTrailers: true }
        )
        stream.on('wantTrailers', () => {
          stream.sendTrailers({ 'grpc-status': status })
        })
        stream.end(Buffer.from([0, 0, 0, 0, message.length, ...message]))
      })
    })
    return server
  }

  test.each<[string, readonly number[] | undefined, string, ProbeAnswer]>([
    ['SERVING passes', [8, 1], '0', { passed: true, detail: 'SERVING' }],
    ['NOT_SERVING does not', [8, 2], '0', { passed: false, detail: 'NOT_SERVING' }],
    ['an empty message does not', [], '0', { passed: false, detail: 'UNKNOWN' }],
    ['nor an unknown service', undefined, '5', { passed: false, detail: 'gRPC status 5' }],
    ['nor an unknown method', undefined, '12', { passed: false, detail: 'gRPC status 12' }]
  ])('%s', async (_, message, status, expected) => {
    const question = { kind: 'grpc', service: '' } as const
    expect(await answerOf(health(message, status), question)).toEqual(expected)
  })

  test.each<[string, string, readonly number[]]>([
    ['the server by an empty message', '', [0, 0, 0, 0, 0]],
    ['a service by its name', 'db', [0, 0, 0, 0, 4, 0x0a, 2, 0x64, 0x62]]
  ])('asks for %s', async (_, service, bytes) => {
    const asked: Buffer[] = []
    await answerOf(health([8, 1], '0', asked), { kind: 'grpc', service })
    expect([...Buffer.concat(asked)]).toEqual(bytes)
  })

  test('a server of HTTP/1 does not pass', async () => {
    const answered = await answerOf(createServer(answer), { kind: 'grpc', service: '' })
    expect(answered.passed).toBe(false)
  })
})
