import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { network } from '../../../src/adapters/network'

const { connects, isNeighbour, request } = network(new AbortController().signal)
const servers: Server[] = []
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const server of servers.splice(0)) server.close()
})

async function listening(
  welcome: (socket: Socket) => void
): Promise<{ host: string; port: number }> {
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    welcome(socket)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port }
}

test.each([
  ['stays silent', (): void => undefined, false, 'answered'],
  ['stays silent', (): void => undefined, true, 'answered'],
  ['greets', (socket: Socket): void => void socket.write('220 hello\r\n'), true, 'answered'],
  [
    'greets and hangs up',
    (socket: Socket): void => void socket.end('220 bye\r\n'),
    true,
    'answered'
  ],
  ['hangs up', (socket: Socket): void => void socket.end(), true, 'refused'],
  ['resets', (socket: Socket): void => void socket.resetAndDestroy(), true, 'refused'],
  [
    'hangs up 5 ms later',
    (socket: Socket): void => void setTimeout(() => socket.end(), 5),
    true,
    'refused'
  ]
])('a listener that $0, proxied $2: $3', async (_, welcome, proxied, expected) => {
  expect(await connects(await listening(welcome), proxied, 20_000)).toBe(expected)
})

test.each([true, false])('a port without a listener, proxied %j: refused', async (proxied) => {
  expect(await connects({ host: '127.0.0.1', port: 1 }, proxied, 20_000)).toBe('refused')
})

test.each([
  ['never answers', (): void => undefined, { kind: 'refused', reason: 'the container ended' }],
  [
    'answers in part',
    (socket: Socket): void => void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf'),
    { kind: 'broken', reason: 'the container ended' }
  ]
])('an ended container that %s is not awaited any longer', async (_, welcome, outcome) => {
  const { host, port } = await listening(welcome)
  const url = `http://${host}:${port}/`
  const wish = { method: 'GET', url, contains: undefined, within: 3_600_000 }
  expect(await request({ ...wish, over: AbortSignal.abort() })).toEqual(outcome)
})

test('an unknown host name: silent', async () => {
  expect(await connects({ host: 'no-such-host.invalid', port: 80 }, false, 20_000)).toBe('silent')
})

describe('a neighbour', () => {
  test('is an address in the subnet of this machine’s interface', () => {
    // Interfaces of containers come and go: the list is read by both at one moment.
    const own = Object.values(networkInterfaces())
      .flat()
      .filter((entry) => entry?.family === 'IPv4' && !entry.internal)
    for (const entry of own) expect(isNeighbour(entry?.address ?? '')).toBe(true)
  })

  test.each(['127.0.0.1', '203.0.113.7', '', 'fd00::1', 'web', '999.1.1.1'])(
    'is not %j',
    (address) => {
      expect(isNeighbour(address)).toBe(false)
    }
  )
})
