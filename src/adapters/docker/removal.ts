import { setTimeout } from 'node:timers/promises'
import type Docker from 'dockerode'
import * as s from 'superstruct'
import type { ContainerId } from '../../ports'
import { call, SHORT, statusOf } from './call'
import { decode } from './decode'
import { anonymousVolumes, assertGone, removeVolume, settleAll, stillThere } from './volumes'

/** Force-removes a container with its anonymous volumes, in as many attempts as that takes within reason; rejects with a fault that says `removed` where only a volume may be left. */
export async function remove(docker: Docker, id: ContainerId): Promise<void> {
  const volumes = anonymousVolumes(docker, id)
  await volumes.catch(() => undefined)
  await removeContainer(docker, id)
  await assertGone(docker, volumes)
}

/** Force-removes containers that may mount each other's anonymous volumes, and those volumes; tries every removal, then rejects with the first fault. */
export async function removeTogether(docker: Docker, ids: readonly ContainerId[]): Promise<void> {
  const asked = Promise.all(ids.map((id) => anonymousVolumes(docker, id)))
  const volumes = asked.then((found) => found.flat())
  await volumes.catch(() => undefined)
  const removals = ids.map((id) => removeContainer(docker, id))
  await Promise.allSettled(removals)
  // The engine keeps a volume that another container still mounts when its own one is removed.
  const kept = stillThere(docker, volumes).then((names) =>
    settleAll(names.map((name) => removeVolume(docker, name)))
  )
  await settleAll([...removals, kept])
  await assertGone(docker, volumes)
}

/** Force-removes a container with those of its anonymous volumes that no other one mounts. */
async function removeContainer(docker: Docker, id: ContainerId): Promise<void> {
  for (let left = ATTEMPTS; !(await isRemoved(docker, id, left)); left--) await setTimeout(PAUSE)
}

const ATTEMPTS = 5
const PAUSE = 200

/** Milliseconds for an engine that is at it: a million folders take it minutes. */
const PATIENCE = 600_000

/** An engine refuses to kill a container that ended by itself just then, and whoever else is at it may fail. */
async function isRemoved(docker: Docker, id: ContainerId, left: number): Promise<boolean> {
  const container = docker.getContainer(id)
  const what = `remove the container ${id.slice(0, 12)}`
  try {
    await call({ what, within: SHORT }, () => container.remove({ force: true, v: true }))
    return true
  } catch (error) {
    const status = statusOf(error)
    if (status === 404) return true
    const isUnderWay = status === undefined ? await isBeingRemoved(container) : status === 409
    if (left === 1 || (status === undefined && !isUnderWay)) throw error
    if (isUnderWay) {
      const removed = () => container.wait({ condition: 'removed' })
      await call({ what, within: PATIENCE }, removed).catch(unlessAnswered)
    }
    return false
  }
}

const State = s.type({ State: s.type({ Status: s.string() }) })

/** Whether an engine that owes its answer is at it; one that is gone is asked no more. */
async function isBeingRemoved(container: Docker.Container): Promise<boolean> {
  const terms = { what: 'inspect the container', within: SHORT }
  return call(terms, () => container.inspect()).then(
    (answer) => decode(State, answer, 'a container').State.Status === 'removing',
    (error: unknown) => statusOf(error) === 404
  )
}

/** That the engine has no such container any more is said at the next attempt. */
function unlessAnswered(error: unknown): void {
  if (statusOf(error) === undefined) throw error
}
