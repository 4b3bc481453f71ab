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

/** The means of one run of the product: whose engine, where reports go, where progress is shown, and what cancels it. */
export interface Means {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly destinations: Destinations
  readonly log: Log
  readonly cancelled: AbortSignal
}

/** Lends the real world for one run. Its connections to the engine are broken when `use` has settled, however it does. */
export async function withWorld<T>(means: Means, use: (world: World) => Promise<T>): Promise<T> {
  const world = realWorld(means)
  try {
    return await use(world)
  } finally {
    world.engine.close()
  }
}

function realWorld({ environment, destinations, log, cancelled }: Means): World {
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
