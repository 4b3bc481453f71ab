import type { Log, World } from '../ports'
import { clock } from './clock'
import { digest } from './digest'
import { dockerEngine } from './docker/engine'
import { files, type Destinations } from './files'
import { matcher } from './matcher'
import { network } from './network'
import { shell } from './shell'
import { vault } from './vault'

/** The same world for one of several images: with a folder and a log of its own. */
export function worldOf(world: World, destinations: Destinations, log: Log): World {
  const { outputDir } = destinations
  return { ...world, files: files(destinations), vault: () => vault(outputDir), log }
}

/** The real world, for one run. */
export function realWorld(
  environment: Readonly<Record<string, string | undefined>>,
  destinations: Destinations,
  log: Log,
  cancelled: AbortSignal
): World {
  return {
    engine: dockerEngine(environment, cancelled),
    shell: shell(environment, cancelled),
    network: network(cancelled),
    clock: clock(cancelled),
    files: files(destinations),
    log,
    matcher: matcher(),
    digest,
    vault: () => vault(destinations.outputDir),
    cancelled
  }
}
