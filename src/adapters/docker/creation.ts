import { setTimeout } from 'node:timers/promises'
import type Docker from 'dockerode'
import type { ContainerId, ContainerSpec, Labels } from '../../ports'
import { call, statusOf } from './call'
import { createOptions, inBody, ownVolumes } from './create'
import type { Line } from './line'
import { removeLabelled } from './labelled'

/** The engine copies what the image has below its volumes. */
const POPULATED = 120_000

/** Not cut short by a cancellation: an answer that nobody waits for would leave its container behind. */
export async function create({ docker }: Line, spec: ContainerSpec): Promise<ContainerId> {
  const lasting = { what: 'create the container', within: POPULATED }
  const volumes = ownVolumes(spec)
  await Promise.all(volumes.map((volume) => call(lasting, () => docker.createVolume(volume))))
  try {
    return (await call(lasting, () => docker.createContainer(inBody(createOptions(spec))))).id
  } catch (error) {
    if (statusOf(error) === undefined) await removeLate(docker, spec.labels)
    throw error
  }
}

/** The engine may go on with a creation whose answer was lost, so what it makes is looked for a while longer. */
async function removeLate(docker: Docker, labels: Labels): Promise<void> {
  for (let look = 0; look < 4; look++) {
    await removeLabelled(docker, labels).catch(() => undefined)
    await setTimeout(500)
  }
}
