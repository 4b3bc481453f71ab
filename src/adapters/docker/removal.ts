import { setTimeout } from 'node:timers/promises'
import type Docker from 'dockerode'
import * as s from 'superstruct'
import type { ContainerId, Labels } from '../../ports'
import { ask } from './ask'
import { call, SHORT, statusOf } from './call'
import { decode } from './decode'

/** Force-removes a container with its anonymous volumes, in as many attempts as that takes within reason. */
export async function remove(docker: Docker, id: ContainerId): Promise<void> {
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

/** Removes those of these volumes that carry all these labels and that no container uses now. */
export async function removeVolumes(
  docker: Docker,
  names: readonly string[],
  labels: Labels
): Promise<void> {
  await settleAll(names.map((name) => removeVolume(docker, name, labels)))
}

const Volume = s.type({ Labels: s.optional(s.nullable(s.record(s.string(), s.string()))) })

/** Creating a volume that exists changes none of its labels, and those of a run are random: they tell that the run itself made it. */
async function removeVolume(docker: Docker, name: string, labels: Labels): Promise<void> {
  const question = { what: 'inspect a volume', within: SHORT, path: `/volumes/${name}` }
  const answer = await ask(docker, question).catch((error: unknown) => {
    if (statusOf(error) === 404) return {}
    throw error
  })
  const found = decode(Volume, answer, 'a volume').Labels ?? {}
  if (carries(found, labels)) await gone(() => docker.getVolume(name).remove())
}

/** Whether all of `wanted` are among the labels, with the same values. */
export const carries = (labels: Labels, wanted: Labels): boolean =>
  Object.entries(wanted).every(([name, value]) => labels[name] === value)

/** Removes a volume or a network. It may be gone already; one that is in use goes with the last container that uses it. */
export async function gone(removal: () => Promise<unknown>): Promise<void> {
  try {
    await call({ what: 'remove what this run made', within: PATIENCE }, removal)
  } catch (error) {
    if (statusOf(error) !== 404 && statusOf(error) !== 409) throw error
  }
}

/** Every removal is tried, whatever becomes of the others; then the first fault is told. */
export async function settleAll(removals: readonly Promise<void>[]): Promise<void> {
  const outcomes = await Promise.allSettled(removals)
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}
