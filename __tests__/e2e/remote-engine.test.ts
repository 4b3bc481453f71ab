import { once } from 'node:events'
import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net'
import { checked, WEB } from '../harness/subject'

/** Lends the engine at a TCP address, which no name or range tells to be of this machine. */
async function withRemoteEngine<T>(
  use: (host: string) => Promise<T>,
  // Linux connects to the unspecified address on its loopback interface.
  host = '0.0.0.0'
): Promise<T> {
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const engine = createConnection('/var/run/docker.sock')
    for (const socket of [client, engine]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
    }
    client.on('close', () => engine.destroy())
    engine.on('close', () => client.destroy())
    client.pipe(engine).pipe(client)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  try {
    return await use(`tcp://${host}:${port}`)
  } finally {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
}

describe('an engine that is reached by TCP', () => {
  it('takes the smoke test at its host, on a port that it publishes on all addresses', async () => {
    const { main, report } = await withRemoteEngine((DOCKER_HOST) =>
      checked(
        { ...WEB, publish: 'all', 'smoke-run': 'test "${ZERO_DRIFT_URL%:*}" = http://0.0.0.0' },
        { env: { DOCKER_HOST } }
      )
    )
    expect(report.findings.filter(({ level }) => level === 'error')).toEqual([])
    expect(main.outputs['verdict']).toBe('pass')
    expect(report.smoke.map(({ passed }) => passed)).toEqual([true, true])
  })

  it('needs no more than a socket does where its network is this machine, as that of a side-car is', async () => {
    const { main, report } = await withRemoteEngine(
      (DOCKER_HOST) => checked(WEB, { env: { DOCKER_HOST } }),
      '127.0.0.1'
    )
    expect(report.findings.filter(({ level }) => level === 'error')).toEqual([])
    expect(main.outputs['verdict']).toBe('pass')
    expect(report.smoke.map(({ passed }) => passed)).toEqual([true])
  })

  it('is refused with a sentence that names the input that it needs', async () => {
    const { main, report } = await withRemoteEngine((DOCKER_HOST) =>
      checked(WEB, { env: { DOCKER_HOST } })
    )
    expect(main.outputs['verdict']).toBe('error')
    expect(report.findings.map(({ detail }) => detail)).toEqual([
      expect.stringContaining('Set "publish: all"')
    ])
  })
})
