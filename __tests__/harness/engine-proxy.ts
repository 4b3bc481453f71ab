import { createConnection, createServer, type Socket } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { docker } from './engine'
import { checked, type Checked } from './subject'

/** What happens to a request to the engine whose first line matches; of one that is refused, anything in it. */
export interface Trouble {
  readonly on: RegExp
  /**
   * `hang`: it is swallowed and never answered; `die`: every connection breaks, and no new one is
   * accepted; `refuse`: the answer is 403; `lose`: the engine carries it out, and the connection
   * breaks in place of its answer.
   */
  readonly how: 'hang' | 'die' | 'refuse' | 'lose'
  /** Number of matching requests that go through before the trouble comes; 0 by default. */
  readonly after?: number
  /** Number of matching requests that meet it; all by default. */
  readonly times?: number
}

/** The engine that the tests are for. */
const ENGINE = (process.env['DOCKER_HOST'] ?? '/var/run/docker.sock').replace('unix://', '')

const REASON = JSON.stringify({ message: 'forbidden by the policy of this machine' })
const REFUSAL = `HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\nContent-Length: ${REASON.length}\r\n\r\n${REASON}`

/** Lends the address of an engine that is the real one until the trouble comes. */
export async function withTroubledEngine<T>(
  trouble: Trouble,
  use: (host: string) => Promise<T>
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-proxy-'))
  const clients = new Set<Socket>()
  const creations: Promise<void>[] = []
  const path = join(folder, 'engine.sock')
  const die = (): void => {
    server.close()
    for (const socket of clients) socket.destroy()
  }
  const { after = 0, times = Infinity } = trouble
  let matching = 0
  const server = createServer((client) => {
    const engine = createConnection(ENGINE)
    let isLost = false
    clients.add(client)
    for (const socket of [client, engine]) socket.on('error', () => socket.destroy())
    client.on('close', () => void Promise.all(creations).then(() => engine.destroy()))
    engine.on('close', () => client.destroy())
    engine.on('data', () => {
      if (isLost) client.destroy()
    })
    engine.pipe(client)
    client.on('data', (chunk: Buffer) => {
      const request = chunk.toString('latin1')
      const matter = trouble.how === 'refuse' ? request : (request.split('\r\n')[0] ?? '')
      const isMet = trouble.on.test(matter) && isWithin(matching++, after, times)
      if (!isMet || trouble.how === 'lose') {
        if (request.startsWith('POST /containers/create')) creations.push(answered(engine))
        isLost = isMet
        engine.write(chunk)
      } else if (trouble.how === 'refuse') client.write(REFUSAL)
      else if (trouble.how === 'die') die()
    })
  })
  await new Promise<void>((resolve) => server.listen(path, resolve))
  try {
    return await use(`unix://${path}`)
  } finally {
    die()
    await Promise.all(creations)
    await rm(folder, { recursive: true, force: true })
  }
}

const isWithin = (index: number, after: number, times: number): boolean =>
  index >= after && index < after + times

/** The engine goes on with a creation whoever is lost meanwhile; only then is all there that may be left behind. */
function answered(engine: Socket): Promise<void> {
  return new Promise((resolve) => {
    engine.once('data', () => {
      resolve()
    })
    engine.once('close', () => {
      resolve()
    })
  })
}

/** A check through such an engine; what it could not remove for the trouble is put away. */
export async function checkedInTrouble(
  trouble: Trouble,
  inputs: Readonly<Record<string, string>>
): Promise<Checked> {
  const result = await withTroubledEngine(trouble, (DOCKER_HOST) =>
    checked(inputs, { env: { DOCKER_HOST } })
  )
  const label = `label=zero-drift.run=${result.main.state['run'] ?? 'none'}`
  const left = await docker('ps', '--all', '--quiet', '--filter', label)
  // Newest first: one that mounts another's volumes was made after it, and has to be gone before it.
  for (const id of left.split('\n').filter(Boolean)) {
    await docker('rm', '--force', '--volumes', id)
  }
  return result
}
