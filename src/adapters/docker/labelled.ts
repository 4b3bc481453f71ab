import type Docker from 'dockerode'
import * as s from 'superstruct'
import type { Labels } from '../../ports'
import { ask } from './ask'
import { SHORT, statusOf } from './call'
import { decode } from './decode'
import { removeTogether } from './removal'
import { carries, gone, removeVolume, settleAll } from './volumes'

/** The labels of every container that carries all these; labels that come with a container's image are not counted. */
export async function labelled(docker: Docker, labels: Labels): Promise<readonly Labels[]> {
  return (await containersWith(docker, labels)).map((container) => container.labels)
}

/** Removes whatever carries all these labels: containers first, since they hold the rest. */
export async function removeLabelled(docker: Docker, labels: Labels): Promise<void> {
  const containers = await containersWith(docker, labels)
  await removeTogether(
    docker,
    containers.map(({ id }) => id)
  )
  const volumes = decode(Volumes, await list(docker, '/volumes', labels), 'its volumes')
  const networks = decode(Networks, await list(docker, '/networks', labels), 'its networks')
  await settleAll([
    ...(volumes.Volumes ?? []).map(({ Name }) => removeVolume(docker, Name)),
    ...networks.map(({ Id }) => gone('remove a network', () => docker.getNetwork(Id).remove()))
  ])
}

const LabelsAnswer = s.defaulted(s.nullable(s.record(s.string(), s.string())), {})
const Containers = s.array(
  s.type({ Id: s.string(), ImageID: s.string(), Labels: s.record(s.string(), s.string()) })
)
const Image = s.type({ Config: s.optional(s.nullable(s.type({ Labels: LabelsAnswer }))) })
const Volumes = s.type({ Volumes: s.nullable(s.array(s.type({ Name: s.string() }))) })
const Networks = s.array(s.type({ Id: s.string() }))

interface Labelled {
  readonly id: string
  /** Those that the container was given itself. */
  readonly labels: Labels
}

/** A container inherits its image's labels, so the engine finds containers of anybody's whose image says that a check made them. */
async function containersWith(docker: Docker, labels: Labels): Promise<readonly Labelled[]> {
  const answer = await list(docker, '/containers/json', labels)
  const listed = decode(Containers, answer, 'its containers')
  const found = await Promise.all(
    listed.map(async ({ Id, ImageID, Labels }) => ({
      id: Id,
      labels: without(Labels, await labelsOfImage(docker, ImageID))
    }))
  )
  return found.filter((container) => carries(container.labels, labels))
}

const without = (labels: Labels, inherited: Labels): Labels =>
  Object.fromEntries(Object.entries(labels).filter(([name, value]) => inherited[name] !== value))

/** None where the image was removed by force from under its container. */
async function labelsOfImage(docker: Docker, id: string): Promise<Labels> {
  const question = { what: 'inspect an image', within: SHORT, path: `/images/${id}/json` }
  const answer = await ask(docker, question).catch((error: unknown) => {
    if (statusOf(error) === 404) return {}
    throw error
  })
  return decode(Image, answer, 'an image').Config?.Labels ?? {}
}

function list(docker: Docker, path: string, labels: Labels): Promise<unknown> {
  const label = Object.entries(labels).map(([name, value]) => `${name}=${value}`)
  const what = 'list what carries a label'
  // `all`, for stopped containers; volumes and networks do not know the word.
  const query = { all: '1', filters: JSON.stringify({ label }) }
  return ask(docker, { what, within: SHORT, path, query })
}
