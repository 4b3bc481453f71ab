import { createConnection, createServer, type Socket } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What happens to a request to the engine whose first line matches; of one that is refused, anything in it. */
export interface Trouble {
  readonly on: RegExp
  /** `hang`: it is swallowed and never answered; `die`: every connection breaks, and no new one is accepted; `refuse`: the answer is 403. */
  readonly how: 'hang' | 'die' | 'refuse'
}

const ENGINE = '/var/run/docker.sock'

const REASON = JSON.stringify({ message: 'forbidden by the policy of this machine' })
const REFUSAL = `HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\nContent-Length: ${REASON.length}\r\n\r\n${REASON}`

/** Lends the address of an engine that is the real one until the trouble comes. */
export async function withTroubledEngine<T>(
  trouble: Trouble,
  use: (host: string) => Promise<T>
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-proxy-'))
  const sockets = new Set<Socket>()
  const path = join(folder, 'engine.sock')
  const server = createServer((client) => {
    const engine = createConnection(ENGINE)
    for (const socket of [client, engine]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
    }
    client.on('close', () => engine.destroy())
    engine.on('close', () => client.destroy())
    engine.pipe(client)
    client.on('data', (chunk: Buffer) => {
      const request = chunk.toString('latin1')
      const matter = trouble.how === 'refuse' ? request : (request.split('\r\n')[0] ?? '')
      if (!trouble.on.test(matter)) engine.write(chunk)
      else if (trouble.how === 'refuse') client.write(REFUSAL)
      else if (trouble.how === 'die') {
        server.close()
        for (const socket of sockets) socket.destroy()
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(path, resolve))
  try {
    return await use(`unix://${path}`)
  } finally {
    server.close()
    for (const socket of sockets) socket.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}
