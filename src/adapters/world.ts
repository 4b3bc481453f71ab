import type { Engine, Log, World } from '../ports'
import { clock } from './clock'
import { compose } from './compose'
import { digest } from './digest'
import { dockerEngine } from './docker/engine'
import { files, type Destinations } from './files'
import { matcher } from './matcher'
import { network } from './network'
import { shell } from './shell'
import { vault } from './vault'

/** The world for one of several images, with its own output folder and log. */
export function worldOf(world: World, destinations: Destinations, log: Log): World {
  const { outputDir } = destinations
  return { ...world, files: files(destinations), vault: () => vault(outputDir), log }
}

/** The environment, output destinations, log and cancellation of one run. */
export interface RunMeans {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly destinations: Destinations
  readonly log: Log
  readonly cancelled: AbortSignal
}

/**
 * Passes the real world to `use`, and closes its connections to the engine once that has settled.
 */
export async function withWorld<T>(means: RunMeans, use: (world: World) => Promise<T>): Promise<T> {
  const world = realWorld(means)
  try {
    return await use(world)
  } finally {
    world.engine.close()
  }
}

function realWorld({ environment, destinations, log, cancelled }: RunMeans): World {
  return {
    engine: askedOnce(dockerEngine(environment, cancelled)),
    compose: compose(environment, cancelled),
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

/** An engine that is asked once for facts that are constant during a run, and loads the probe's image once. */
function askedOnce(engine: Engine): Engine {
  return {
    ...engine,
    identify: once(engine.identify),
    probeImage: onceFor(engine.probeImage)
  }
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  const answer = onceFor(ask)
  return () => answer('')
}

/** Caches the result for each argument, except failures: a later call may succeed. */
function onceFor<T>(ask: (argument: string) => Promise<T>): (argument: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>()
  return (argument) => {
    const known = answers.get(argument)
    if (known !== undefined) return known
    const answer = ask(argument)
    answers.set(argument, answer)
    answer.catch(() => answers.delete(argument))
    return answer
  }
}
