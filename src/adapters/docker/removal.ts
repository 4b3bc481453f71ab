import { setTimeout } from 'node:timers/promises'
import * as s from 'superstruct'
import type { ContainerId, Labels } from '../../words'
import { decode } from './decode'
import { requestJson, send, statusOf, type EngineConnection } from './transport'
import {
  anonymousVolumes,
  assertGone,
  carries,
  removeUnused,
  removeVolume,
  settleAll,
  stillThere
} from './volumes'

/** Force-removes a container with its anonymous volumes, in as many attempts as that takes within reason; rejects with a fault that says `removed` where only a volume may be left. */
export async function remove(line: EngineConnection, id: ContainerId): Promise<void> {
  const volumes = anonymousVolumes(line, id)
  await volumes.catch(() => undefined)
  await removeContainer(line, id)
  await assertGone(line, volumes)
}

/** Force-removes containers that may mount each other's anonymous volumes, and those volumes; tries every removal, then rejects with the first fault. */
async function removeTogether(line: EngineConnection, ids: readonly ContainerId[]): Promise<void> {
  const asked = Promise.all(ids.map((id) => anonymousVolumes(line, id)))
  const volumes = asked.then((found) => found.flat())
  await volumes.catch(() => undefined)
  const removals = ids.map((id) => removeContainer(line, id))
  await Promise.allSettled(removals)
  // The engine keeps a volume that another container still mounts when its own one is removed.
  const kept = stillThere(line, volumes).then((names) =>
    settleAll(names.map((name) => removeVolume(line, name)))
  )
  await settleAll([...removals, kept])
  await assertGone(line, volumes)
}

/** Force-removes a container with those of its anonymous volumes that no other one mounts. */
async function removeContainer(line: EngineConnection, id: ContainerId): Promise<void> {
  for (let left = ATTEMPTS; !(await isRemoved(line, id, left)); left--) await setTimeout(PAUSE)
}

const ATTEMPTS = 5
const PAUSE = 200

/** Milliseconds for an engine that is at it: a million folders take it minutes. */
const PATIENCE = 600_000

/** An engine refuses to kill a container that ended by itself just then, and whoever else is at it may fail. */
async function isRemoved(line: EngineConnection, id: ContainerId, left: number): Promise<boolean> {
  const what = `remove the container ${id.slice(0, 12)}`
  const path = `/containers/${id}`
  try {
    await send(line, { what, path, method: 'DELETE', query: { force: 'true', v: 'true' } })
    return true
  } catch (error) {
    const status = statusOf(error)
    if (status === 404) return true
    const isUnderWay = status === undefined ? await isBeingRemoved(line, id) : status === 409
    if (left === 1 || (status === undefined && !isUnderWay)) throw error
    if (isUnderWay) {
      const query = { condition: 'removed' }
      const waiting = {
        what,
        within: PATIENCE,
        path: `${path}/wait`,
        method: 'POST',
        query
      } as const
      await send(line, waiting).catch(unlessAnswered)
    }
    return false
  }
}

const State = s.type({ State: s.type({ Status: s.string() }) })

/** Whether an engine that owes its answer is at it; one that is gone is asked no more. */
async function isBeingRemoved(line: EngineConnection, id: ContainerId): Promise<boolean> {
  const question = { what: 'inspect the container', path: `/containers/${id}/json` }
  return requestJson(line, question).then(
    (answer) => decode(State, answer, 'a container').State.Status === 'removing',
    (error: unknown) => statusOf(error) === 404
  )
}

/** That the engine has no such container any more is said at the next attempt. */
function unlessAnswered(error: unknown): void {
  if (statusOf(error) === undefined) throw error
}

/** The labels of every container that carries all these; labels that come with a container's image are not counted. */
export async function labelled(line: EngineConnection, labels: Labels): Promise<readonly Labels[]> {
  return (await containersWith(line, labels)).map((container) => container.labels)
}

/** Removes whatever carries all these labels: containers first, since they hold the rest. */
export async function removeLabelled(line: EngineConnection, labels: Labels): Promise<void> {
  const containers = await containersWith(line, labels)
  await removeTogether(
    line,
    containers.map(({ id }) => id)
  )
  const volumes = decode(Volumes, await list(line, '/volumes', labels), 'its volumes')
  const networks = decode(Networks, await list(line, '/networks', labels), 'its networks')
  await settleAll([
    ...(volumes.Volumes ?? []).map(({ Name }) => removeVolume(line, Name)),
    ...networks.map(({ Id }) => removeUnused(line, 'remove a network', `/networks/${Id}`))
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

/** None where the image was removed by force from under its container. */
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
  // `all`, for stopped containers; volumes and networks do not know the word.
  const query = { all: '1', filters: JSON.stringify({ label }) }
  return requestJson(line, { what, path, query })
}
