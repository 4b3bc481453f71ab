import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { request } from '../../../src/adapters/network'
import type { HttpRequest } from '../../../src/ports'

const servers: Server[] = []
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const server of servers.splice(0)) server.close()
})

/** The address of a server that does this with every connection, once the first bytes of a request have come. */
async function served(answer: (socket: Socket, head: string) => void): Promise<string> {
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.once('data', (bytes) => {
      answer(socket, bytes.toString())
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const never = new AbortController().signal
const ask = (url: string, wish: Partial<HttpRequest> = {}) =>
  request({ method: 'GET', url, contains: undefined, within: 20_000, ...wish }, never)

const head = (status: string, length: number): string =>
  `HTTP/1.1 ${status}\r\nContent-Length: ${length}\r\n\r\n`

/** A whole answer whose body comes in these pieces. */
const pieces =
  (...parts: readonly (string | Buffer)[]) =>
  (socket: Socket): void => {
    const bytes = parts.map((part) => Buffer.from(part))
    socket.write(head('200 OK', Buffer.concat(bytes).length))
    let delay = 0
    for (const part of bytes) setTimeout(() => socket.write(part), (delay += 10))
  }

describe('an answer', () => {
  test.each([
    ['that is whole', 'hello', undefined, true],
    ['with the text in it', 'hello world', 'lo wo', true],
    ['without the text', 'hello', 'Hello', false],
    ['with the text only in part', 'hell', 'hello', false],
    ['with a text that is no expression', 'a.b', 'a?b', false],
    ['with a text of several bytes a character', 'Zürich €', 'ürich €', true]
  ])('%s', async (_, body, contains, found) => {
    expect(await ask(await served(pieces(body)), { contains })).toEqual({
      kind: 'answered',
      status: 200,
      found,
      body
    })
  })

  test.each([
    [['xxhe', 'llo']],
    [['h', 'e', 'l', 'l', 'o']],
    [['hehehe', 'hello']],
    [['a'.repeat(5000), 'hello', 'b'.repeat(5000)]]
  ])('holds a text that comes in pieces: %j', async (parts) => {
    const answer = await ask(await served(pieces(...parts)), { contains: 'hello' })
    expect(answer).toMatchObject({ kind: 'answered', found: true })
  })

  test('is kept to its first kilobyte', async () => {
    const url = await served(pieces('a'.repeat(1000), 'b'.repeat(1000)))
    expect(await ask(url)).toMatchObject({ body: 'a'.repeat(1000) + 'b'.repeat(24) })
  })

  test.each([204, 301, 404, 503])(
    'of status %d is returned as it is, without following redirects',
    async (status) => {
      const url = await served((socket) => {
        socket.end(
          `HTTP/1.1 ${status} X\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n`
        )
      })
      expect(await ask(url)).toEqual({ kind: 'answered', status, found: true, body: '' })
    }
  )

  test('to HEAD has no body to wait for', async () => {
    const url = await served((socket) => socket.write(head('200 OK', 999)))
    expect(await ask(url, { method: 'HEAD' })).toMatchObject({ kind: 'answered', body: '' })
  })
})

test('the request has path, method and user agent', async () => {
  let heard = ''
  const url = await served((socket, text) => {
    heard = text
    socket.write(head('200 OK', 0))
  })
  await ask(`${url}/a%20b?c=d#e`, { method: 'DELETE' })
  expect(heard).toMatch(/^DELETE \/a%20b\?c=d HTTP\/1\.1\r\n/)
  expect(heard.toLowerCase()).toContain('\r\nuser-agent: zero-drift\r\n')
})

describe('only a connection that is refused or reset before the first byte counts as refused', () => {
  test('nobody listens', async () => {
    expect(await ask('http://127.0.0.1:1/')).toMatchObject({ kind: 'refused' })
  })

  test.each([
    ['reset', (socket: Socket) => socket.resetAndDestroy()],
    ['closed', (socket: Socket) => socket.end()]
  ])('%s before an answer', async (_, answer) => {
    expect(await ask(await served(answer))).toMatchObject({ kind: 'refused' })
  })

  test.each([
    ['reset in the middle of the head', 'HTTP/1.1 200 OK\r\nContent-Le'],
    ['reset in the middle of the body', `${head('200 OK', 10)}abc`]
  ])('%s is broken', async (_, text) => {
    const url = await served((socket) => {
      socket.write(text)
      setTimeout(() => socket.resetAndDestroy(), 50)
    })
    expect(await ask(url)).toMatchObject({ kind: 'broken' })
  })

  test.each([
    ['is no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
    [
      'wants another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'
    ]
  ])('an answer that %s is broken', async (_, text) => {
    const url = await served((socket) => socket.write(text))
    expect(await ask(url)).toMatchObject({ kind: 'broken' })
  })
})

describe('time', () => {
  test.each([
    ['a head', ''],
    ['the rest of a head', 'HTTP/1.1 200 OK\r\n'],
    ['the rest of a body', `${head('200 OK', 10)}abc`]
  ])('runs out while waiting for %s', async (_, text) => {
    const url = await served((socket) => socket.write(text))
    expect(await ask(url, { within: 200 })).toEqual({ kind: 'timeout' })
  })

  test('ends at once when the run is cancelled', async () => {
    const controller = new AbortController()
    const url = await served(() => {
      controller.abort()
    })
    const wish = { method: 'GET', url, contains: undefined, within: 600_000 }
    expect(await request(wish, controller.signal)).toMatchObject({ kind: 'broken' })
  })
})
