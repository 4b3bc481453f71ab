import * as s from 'superstruct'
import type { Labels } from '../../words'
import { decode } from './decode'
import { removeTogether, removeUnused, removeVolume, settleAll, unlessGone } from './removal'
import { requestJson, statusOf, type EngineConnection } from './transport'

/** Objects of the engine that carry the labels of a run. */

/** Labels of each container that has all of these itself, not by inheritance from its image. */
export async function labelled(line: EngineConnection, labels: Labels): Promise<readonly Labels[]> {
  return (await containersWith(line, labels)).map((container) => container.labels)
}

/** Removes everything with all these labels; containers first, since they use the others. */
export const removeLabelled = (line: EngineConnection, labels: Labels): Promise<void> =>
  removeAll(line, labels, () => true)

/** Removes everything with all these labels but what Compose created, and may still be needed. */
export const removeOwn = (line: EngineConnection, labels: Labels): Promise<void> =>
  removeAll(line, labels, (found) => !Object.hasOwn(found, COMPOSED))

/** Label that Compose gives to each container, volume and network that it creates. */
const COMPOSED = 'com.docker.compose.project'

async function removeAll(
  line: EngineConnection,
  labels: Labels,
  isWanted: (found: Labels) => boolean
): Promise<void> {
  const containers = await containersWith(line, labels)
  await removeTogether(
    line,
    containers.filter((container) => isWanted(container.labels)).map(({ id }) => id)
  )
  const { Volumes } = decode(VolumeList, await list(line, '/volumes', labels), 'its volumes')
  const volumes = (Volumes ?? []).filter(({ Labels }) => isWanted(Labels ?? {}))
  const found = decode(Networks, await list(line, '/networks', labels), 'its networks')
  const networks = found.filter(({ Labels }) => isWanted(Labels ?? {}))
  await settleAll([
    ...volumes.map(({ Name }) => removeVolume(line, Name)),
    ...networks.map(({ Id }) => removeUnused(line, 'remove a network', `/networks/${Id}`))
  ])
}

const LabelsAnswer = s.defaulted(s.nullable(s.record(s.string(), s.string())), {})
const Containers = s.array(
  s.type({ Id: s.string(), ImageID: s.string(), Labels: s.record(s.string(), s.string()) })
)
const Image = s.type({ Config: s.optional(s.nullable(s.type({ Labels: LabelsAnswer }))) })
const VolumeList = s.type({
  Volumes: s.nullable(s.array(s.type({ Name: s.string(), Labels: LabelsAnswer })))
})
const Networks = s.array(s.type({ Id: s.string(), Labels: LabelsAnswer }))

interface Labelled {
  readonly id: string
  /** Labels that the container did not inherit from its image. */
  readonly labels: Labels
}

/**
 * Containers that were given all these labels themselves, and did not inherit them from an image:
 * the engine also lists those, and they may be another user's.
 */
async function containersWith(
  line: EngineConnection,
  labels: Labels
): Promise<readonly Labelled[]> {
  const answer = await list(line, '/containers/json', labels)
  const listed = decode(Containers, answer, 'its containers')
  const found = await Promise.all(
    listed.map(async ({ Id, ImageID, Labels }) => ({
      id: Id,
      labels: without(Labels, await labelsOfImage(line, ImageID))
    }))
  )
  return found.filter((container) => carries(container.labels, labels))
}

const without = (labels: Labels, inherited: Labels): Labels =>
  Object.fromEntries(Object.entries(labels).filter(([name, value]) => inherited[name] !== value))

/** Labels of an image; none if it was force-removed while a container used it. */
async function labelsOfImage(line: EngineConnection, id: string): Promise<Labels> {
  const question = { what: 'inspect an image', path: `/images/${id}/json` }
  const answer = await requestJson(line, question).catch((error: unknown) => {
    if (statusOf(error) === 404) return {}
    throw error
  })
  return decode(Image, answer, 'an image').Config?.Labels ?? {}
}

function list(line: EngineConnection, path: string, labels: Labels): Promise<unknown> {
  const label = Object.entries(labels).map(([name, value]) => `${name}=${value}`)
  const what = 'list what carries a label'
  // `all` includes stopped containers; volumes and networks ignore it.
  const query = { all: '1', filters: JSON.stringify({ label }) }
  return requestJson(line, { what, path, query })
}

/** Removes named volumes that have these labels and are unused; rejects if one may be left. */
export async function removeVolumes(
  line: EngineConnection,
  names: readonly string[],
  labels: Labels
): Promise<void> {
  await settleAll(
    names.map(async (name) => {
      if (await hasVolume(line, name, labels)) await removeVolume(line, name)
    })
  )
}

/** Names of those volumes that exist and have all these labels. */
export async function volumesWith(
  line: EngineConnection,
  names: readonly string[],
  labels: Labels
): Promise<readonly string[]> {
  const found = await Promise.all(names.map((name) => hasVolume(line, name, labels)))
  return names.filter((_, index) => found[index] === true)
}

const Volume = s.type({ Labels: s.optional(s.nullable(s.record(s.string(), s.string()))) })

/**
 * Whether the volume exists with all these labels. A run's labels are random, and an existing
 * volume keeps its own: so they prove that the run made it.
 */
async function hasVolume(line: EngineConnection, name: string, labels: Labels): Promise<boolean> {
  const what = `inspect the volume ${JSON.stringify(name)}`
  const answer = await unlessGone(requestJson(line, { what, path: `/volumes/${name}` }))
  return answer !== undefined && carries(decode(Volume, answer, 'a volume').Labels ?? {}, labels)
}

/** Whether all `wanted` labels are among the labels, with equal values. */
const carries = (labels: Labels, wanted: Labels): boolean =>
  Object.entries(wanted).every(([name, value]) => labels[name] === value)
