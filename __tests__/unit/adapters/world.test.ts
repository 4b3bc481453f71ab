import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withWorld } from '../../../src/adapters/world'
import type { World } from '../../../src/ports'

let folder: string
let engine: Server
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-world-'))
  engine = createServer().listen(join(folder, 'engine.sock'))
  await once(engine, 'listening')
})
afterEach(async () => {
  engine.close()
  await rm(folder, { recursive: true })
})

test.each<[string, () => Promise<void>]>([
  ['comes to its end', () => Promise.resolve()],
  ['fails', () => Promise.reject(new Error('failed'))]
])('a world whose use %s leaves no connection to the engine', async (_, ending) => {
  const accepted = once(engine, 'connection') as Promise<[Socket]>
  let closed: Promise<unknown> | undefined
  const use = async (world: World): Promise<void> => {
    // An engine that owes its answer.
    world.engine.identify().catch(() => undefined)
    const [socket] = await accepted
    socket.resume().on('error', () => undefined)
    closed = once(socket, 'close')
    await ending()
  }
  const means = {
    environment: { DOCKER_HOST: `unix://${join(folder, 'engine.sock')}` },
    destinations: { outputDir: folder, appended: [] },
    log: { progress: () => undefined },
    cancelled: new AbortController().signal
  }
  await withWorld(means, use).catch(() => undefined)
  await closed
})
