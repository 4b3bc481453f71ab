import { Fault } from '../../plan/faults'
import type { Engine } from '../../ports'
import type { ImageFacts } from '../../words'
import { containerArchives } from './archives'
import { containerVerbs } from './containers'
import { stateVerbs } from './container-state'
import { decodeImage } from './decode'
import { findEndpoint } from './endpoint'
import { factVerbs } from './identify'
import { layers, load, pull, save, unload } from './images'
import { probeImage, probePrograms, selfTestImage } from './probe-image'
import { labelled, removeLabelled, removeOwn, removeVolumes, volumesWith } from './labelled'
import { networkVerbs } from './networks'
import { remove } from './removal'
import { connect, requestJson, statusOf, uncancelled, type EngineConnection } from './transport'

/**
 * Returns the Docker engine that the Docker CLI would use. If its address cannot be used, every
 * request to it rejects with that `Fault`.
 */
export function dockerEngine(
  environment: Readonly<Record<string, string | undefined>>,
  cancelled: AbortSignal
): Engine {
  const endpoint = findEndpoint(environment)
  if (endpoint instanceof Fault) return unreachableEngine(endpoint)
  const connected = connect(endpoint)
  if (connected instanceof Fault) return unreachableEngine(connected)
  const { close, ...known } = connected
  const line = { ...known, cancelled }
  const lasting = uncancelled(line)
  const programs = probePrograms()
  const archives = containerArchives(line, programs)
  return {
    ...factVerbs(line, endpoint),
    ...networkVerbs(line),
    image: (reference) => image(line, reference),
    pull: (reference, platform) => pull(line, { reference, platform, environment }),
    load: (archive) => load(line, archive),
    layers: (image) => layers(line, image),
    save: (image, until, onBytes) => save(line, image, until, onBytes),
    probeImage: (platform) => probeImage(line, platform, programs),
    selfTestImage: (platform) => selfTestImage(line, platform, programs),
    ...containerVerbs(line, archives),
    ...stateVerbs(line),
    remove: async (id) => {
      await archives.release(id)
      await remove(lasting, id)
    },
    labelled: (labels) => labelled(lasting, labels),
    removeLabelled: async (labels) => {
      await removeLabelled(lasting, labels)
      // Containers use the images.
      await unload(lasting, labels)
    },
    removeOwn: (labels) => removeOwn(lasting, labels),
    removeVolumes: (names, labels) => removeVolumes(lasting, names, labels),
    volumesWith: (names, labels) => volumesWith(lasting, names, labels),
    close
  }
}

async function image(line: EngineConnection, reference: string): Promise<ImageFacts | undefined> {
  const what = `inspect the image ${JSON.stringify(reference)}`
  const path = `/images/${encodeURI(reference)}/json`
  try {
    return decodeImage(reference, await requestJson(line, { what, path }))
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

const unreachableEngine = (fault: Fault): Engine => refusing(() => Promise.reject(fault))

function refusing(refuse: () => Promise<never>): Engine {
  return {
    ...refusingContainers(refuse),
    identify: refuse,
    machine: refuse,
    isInternal: refuse,
    isRootless: refuse,
    image: refuse,
    pull: refuse,
    load: refuse,
    layers: refuse,
    save: refuse,
    probeImage: refuse,
    selfTestImage: refuse,
    processes: refuse,
    usage: refuse,
    enclosedNetwork: refuse,
    removeNetwork: refuse,
    remove: refuse,
    labelled: refuse,
    removeLabelled: refuse,
    removeOwn: refuse,
    removeVolumes: refuse,
    volumesWith: refuse,
    close: () => undefined
  }
}

function refusingContainers(refuse: () => Promise<never>): ReturnType<typeof containerVerbs> {
  return {
    create: refuse,
    start: refuse,
    inspect: refuse,
    storageDriver: refuse,
    ended: refuse,
    follow: refuse,
    exec: refuse,
    changes: refuse,
    archive: refuse,
    export: refuse,
    entry: refuse,
    unpack: refuse,
    adopt: refuse,
    describe: refuse,
    commit: refuse,
    pause: refuse,
    unpause: refuse,
    converse: refuse,
    stop: refuse,
    kill: refuse,
    catches: refuse
  }
}
