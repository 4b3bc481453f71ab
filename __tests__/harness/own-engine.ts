import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openSync, closeSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A second engine on this machine, with images, containers and volumes of its own; it needs root. */
export interface OwnEngine {
  /** Value for DOCKER_HOST. */
  readonly host: string
  /** What its client prints, without white space at its end. */
  readonly docker: (...args: readonly string[]) => Promise<string>
  /** Ends the engine as its service manager would, by that signal, and waits for its end. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
  /** Starts it again, with what it kept on disk. */
  readonly start: () => Promise<void>
}

/**
 * Lends an engine with these images of the machine's own. It is ended by its process alone, and everything that it had is removed. It has
 * a bridge of its own, and none of its containers reaches another network.
 */
export async function withOwnEngine<T>(
  images: readonly string[],
  use: (engine: OwnEngine) => Promise<T>
): Promise<T> {
  // Not in the temporary folder, which may be in memory: overlayfs does not stand on every file system.
  const folder = await mkdtemp('/var/lib/zero-drift-own-engine-')
  const bridge = `zd${process.pid}`
  await run('ip', ['link', 'add', bridge, 'type', 'bridge'])
  await run('ip', ['address', 'add', '172.29.77.1/24', 'dev', bridge])
  await run('ip', ['link', 'set', bridge, 'up'])
  const engine = ownEngine(folder, bridge)
  try {
    await engine.start()
    const archive = join(folder, 'images.tar')
    await run('docker', ['save', '--output', archive, ...images])
    await engine.docker('load', '--input', archive)
    return await use(engine)
  } finally {
    await engine.end('SIGTERM')
    await run('ip', ['link', 'delete', bridge])
    await rm(folder, { recursive: true, force: true })
  }
}

function ownEngine(folder: string, bridge: string): OwnEngine {
  const host = `unix://${join(folder, 'engine.sock')}`
  let daemon: ChildProcess | undefined
  const docker = async (...args: readonly string[]): Promise<string> =>
    (await run('docker', ['--host', host, ...args])).stdout.trimEnd()
  const start = async (): Promise<void> => {
    daemon = launch(folder, bridge, host)
    while (!(await answers(docker))) {
      if (daemon.exitCode !== null) throw new Error(`dockerd ended: see ${folder}/log`)
    }
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (daemon === undefined || daemon.exitCode !== null || daemon.signalCode !== null) return
    const ended = once(daemon, 'exit')
    daemon.kill(signal)
    await ended
  }
  return { host, docker, start, end }
}

function launch(folder: string, bridge: string, host: string): ChildProcess {
  const log = openSync(join(folder, 'log'), 'a')
  const options = {
    '--bridge': bridge,
    '--iptables': 'false',
    '--ip-forward': 'false',
    '--ip-masq': 'false',
    '--data-root': join(folder, 'data'),
    '--exec-root': join(folder, 'exec'),
    '--pidfile': join(folder, 'pid'),
    '--storage-driver': 'overlay2',
    '--host': host
  }
  const words = Object.entries(options).map(([name, value]) => `${name}=${value}`)
  const daemon = spawn('dockerd', words, { stdio: ['ignore', log, log] })
  closeSync(log)
  return daemon
}

const answers = (docker: OwnEngine['docker']): Promise<boolean> =>
  docker('version').then(
    () => true,
    () => false
  )
