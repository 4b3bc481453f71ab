import { randomBytes } from 'node:crypto'
import * as s from 'superstruct'
import type { ContainerId, ContainerSpec } from '../../words'
import { decode } from './decode'
import { forPodman, memoryVolumeName, volumeForPodman, type PodmanRequest } from './podman'
import { unlessGone } from './removal'
import {
  requestJson,
  send,
  statusOf,
  type ContainerBody,
  type EngineConnection,
  type VolumeBody
} from './transport'

/** How an engine is asked for a container, and what completes the creation. */
interface Dialect {
  /** A request for a volume in the engine's words. */
  readonly volume: (wanted: VolumeBody) => VolumeBody
  /** A request for the container, with those for volumes that it needs besides. */
  readonly container: (wanted: ContainerBody) => PodmanRequest
  /** Fills the volumes of the created container with what its image has there. */
  readonly fill: (id: ContainerId) => Promise<void>
}

/** The dialect for a container's spec: Docker's own words, or those that Podman understands. */
export async function dialectFor(line: EngineConnection, spec: ContainerSpec): Promise<Dialect> {
  const version = line.podman()
  if (version === undefined) return DOCKERS
  const imageVolumes = await volumesOfImage(line, spec.image)
  const newName = (): string => memoryVolumeName(randomBytes(16).toString('hex'))
  const isFilled = imageVolumes.length > 0 || spec.volumes.some(isCopiedInto)
  return {
    volume: (wanted) => volumeForPodman(wanted, version),
    container: (wanted) => forPodman(wanted, spec, { version, imageVolumes, newName }),
    fill: (id) => (isFilled ? fill(line, id) : Promise.resolve())
  }
}

const DOCKERS: Dialect = {
  volume: (wanted) => wanted,
  container: (body) => ({ body, volumes: [] }),
  fill: () => Promise.resolve()
}

/** Whether the image's files are copied into an empty volume. */
const isCopiedInto = ({ source, memory, podVolume }: ContainerSpec['volumes'][number]): boolean =>
  !source.startsWith('/') && memory === undefined && podVolume === undefined

const Image = s.type({
  Config: s.optional(
    s.nullable(s.type({ Volumes: s.defaulted(s.nullable(s.record(s.string(), s.unknown())), {}) }))
  )
})

/** Mount points of an image's volumes; none of an image that is gone, which no creation finds. */
async function volumesOfImage(line: EngineConnection, image: string): Promise<readonly string[]> {
  const question = { what: 'inspect the image', path: `/images/${encodeURI(image)}/json` }
  const answer = await unlessGone(requestJson(line, question))
  return Object.keys(decode(Image, answer ?? {}, 'an image').Config?.Volumes ?? {})
}

/**
 * Sets the container up without starting it: unlike Docker, Podman fills a volume when it is mounted
 * for the first time. A refusal is ignored, since the start meets the same one.
 */
async function fill(line: EngineConnection, id: ContainerId): Promise<void> {
  const path = `/v4.0.0/libpod/containers/${id}/init`
  const order = { what: 'set up the container', within: SET_UP, path, method: 'POST' } as const
  await send(line, order).catch((error: unknown) => {
    if (statusOf(error) === undefined) throw error
  })
}

/** Milliseconds to set up a container, since the engine copies the image's files into its volumes. */
const SET_UP = 120_000
