import { setTimeout } from 'node:timers/promises'
import * as s from 'superstruct'
import { Fault } from '../../plan/faults'
import type { ContainerId } from '../../words'
import { errorMessage } from '../errors'
import { decode } from './decode'
import { isMemoryVolume } from './podman'
import { requestJson, send, statusOf, type EngineConnection } from './transport'

/**
 * Force-removes a container with its anonymous volumes, in at most 5 attempts. Rejects with a
 * `Fault`, which has `removed` set if only a volume may be left.
 */
export async function remove(line: EngineConnection, id: ContainerId): Promise<void> {
  const volumes = anonymousVolumes(line, id)
  await volumes.catch(() => undefined)
  await removeContainer(line, id)
  await removeMemory(line, volumes)
  await assertGone(line, volumes)
}

/** Removes those volumes that stood for a tmpfs, which no engine takes for anonymous. */
async function removeMemory(
  line: EngineConnection,
  volumes: Promise<readonly string[]>
): Promise<void> {
  const names = await volumes.catch(() => [])
  await settleAll(names.filter(isMemoryVolume).map((name) => removeVolume(line, name)))
}

/** Force-removes containers and their shared anonymous volumes; tries all before it rejects. */
export async function removeTogether(
  line: EngineConnection,
  ids: readonly ContainerId[]
): Promise<void> {
  const asked = Promise.all(ids.map((id) => anonymousVolumes(line, id)))
  const volumes = asked.then((found) => found.flat())
  await volumes.catch(() => undefined)
  const removals = ids.map((id) => removeContainer(line, id))
  await Promise.allSettled(removals)
  // Removing a container keeps those of its volumes that another container still mounts.
  const kept = stillThere(line, volumes).then((names) =>
    settleAll(names.map((name) => removeVolume(line, name)))
  )
  await settleAll([...removals, kept])
  await assertGone(line, volumes)
}

/** Force-removes a container and those of its anonymous volumes that no other container mounts. */
async function removeContainer(line: EngineConnection, id: ContainerId): Promise<void> {
  await end(line, id)
  const attempts = line.podman() === undefined ? ATTEMPTS : ATTEMPTS_OF_PODMAN
  for (let left = attempts; !(await isRemoved(line, id, left)); left--) await setTimeout(PAUSE)
}

/** Kills a container of Podman, whose forced removal would first let it end by itself for 10 s. */
async function end(line: EngineConnection, id: ContainerId): Promise<void> {
  if (line.podman() === undefined) return
  const what = `kill the container ${id.slice(0, 12)}`
  const order = { what, path: `/containers/${id}/kill`, method: 'POST' } as const
  await send(line, order).catch(unlessAnswered)
}

const ATTEMPTS = 5
/** Podman refuses to remove a container while others that are being removed use its namespaces. */
const ATTEMPTS_OF_PODMAN = 50
const PAUSE = 200

/** Milliseconds to wait for a removal: one of a million files or folders takes minutes. */
const PATIENCE = 600_000

/**
 * Makes one attempt to remove a container; returns whether it is gone. The engine refuses if the
 * container has just ended. Another removal under way may fail as well. Throws on the last attempt,
 * and if the engine is gone.
 */
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

/**
 * Whether an engine that did not answer in time is removing the container, or has removed it. False
 * if the engine still does not answer.
 */
async function isBeingRemoved(line: EngineConnection, id: ContainerId): Promise<boolean> {
  const question = { what: 'inspect the container', path: `/containers/${id}/json` }
  return requestJson(line, question).then(
    (answer) => decode(State, answer, 'a container').State.Status === 'removing',
    (error: unknown) => statusOf(error) === 404
  )
}

/** Throws where the engine did not answer: an answer is tested at the next attempt. */
function unlessAnswered(error: unknown): void {
  if (statusOf(error) === undefined) throw error
}

/** Removes a volume. A volume in use is left to the last container that uses it. */
export const removeVolume = (line: EngineConnection, name: string): Promise<void> =>
  removeUnused(line, `remove the volume ${JSON.stringify(name)}`, `/volumes/${name}`)

/** Removes the volume or network at a path; ignores one that is already gone, or in use. */
export async function removeUnused(
  line: EngineConnection,
  what: string,
  path: string
): Promise<void> {
  try {
    await send(line, { what, within: PATIENCE, path, method: 'DELETE' })
  } catch (error) {
    if (statusOf(error) !== 404 && statusOf(error) !== 409) throw error
  }
}

/** Awaits every removal, even if one fails; then rejects with the first fault. */
export async function settleAll(removals: readonly Promise<void>[]): Promise<void> {
  const outcomes = await Promise.allSettled(removals)
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

const text = s.defaulted(s.string(), '')
const Mounted = s.type({
  Mounts: s.defaulted(s.nullable(s.array(s.type({ Type: s.string(), Name: text }))), []),
  HostConfig: s.type({
    Mounts: s.defaulted(s.nullable(s.array(s.type({ Source: text }))), []),
    Binds: s.defaulted(s.nullable(s.array(s.string())), [])
  })
})

/** Names that the engine generates for anonymous volumes. */
const MADE_UP = /^[0-9a-f]{64}$/

/** Milliseconds to wait for an answer that removing the container does not depend on. */
const BRIEF = 10_000

/**
 * Names of a container's anonymous volumes, which an engine that is shutting down leaves behind
 * without a word; empty if the container does not exist.
 */
async function anonymousVolumes(
  line: EngineConnection,
  id: ContainerId
): Promise<readonly string[]> {
  const what = `inspect the container ${id.slice(0, 12)}`
  const question = { what, within: BRIEF, path: `/containers/${id}/json` }
  const answer = await unlessGone(requestJson(line, question))
  if (answer === undefined) return []
  const { Mounts, HostConfig } = decode(Mounted, answer, 'a container')
  const named = new Set([
    ...(HostConfig.Mounts ?? []).map(({ Source }) => Source),
    ...(HostConfig.Binds ?? []).map((bind) => bind.split(':')[0])
  ])
  return (Mounts ?? [])
    .filter(({ Type, Name }) => Type === 'volume' && isMadeUp(Name, named))
    .map(({ Name }) => Name)
}

const isMadeUp = (name: string, named: ReadonlySet<string | undefined>): boolean =>
  isMemoryVolume(name) || (MADE_UP.test(name) && !named.has(name))

/** Rejects with a `Fault` that has `removed` set if one of these volumes is, or may be, left. */
async function assertGone(
  line: EngineConnection,
  names: Promise<readonly string[]>
): Promise<void> {
  const left = await stillThere(line, names).catch(cannotTell)
  if (left.length === 0) return
  const sentence = `The engine removed a container, but not its volumes: docker volume rm ${left.join(' ')}`
  throw new Fault('engine-fault', sentence, { removed: true })
}

const Volumes = s.type({ Volumes: s.nullable(s.array(s.type({ Name: s.string() }))) })

/** Existing ones of these volumes, by a list: an engine shutting down (20.10) finds no names. */
async function stillThere(
  line: EngineConnection,
  expected: Promise<readonly string[]>
): Promise<readonly string[]> {
  const names = await expected
  if (names.length === 0) return []
  const what = `list the volumes ${names.join(', ')}`
  const query = { filters: JSON.stringify({ name: names }) }
  const answer = await requestJson(line, { what, path: '/volumes', query })
  const there = new Set(decode(Volumes, answer, 'its volumes').Volumes?.map(({ Name }) => Name))
  return names.filter((name) => there.has(name))
}

function cannotTell(error: unknown): never {
  const sentence = `The engine removed a container, but whether its volumes are gone cannot be told. ${errorMessage(error)}`
  throw new Fault('engine-fault', sentence, { removed: true })
}

/** Resolves with undefined if the engine answers 404. */
export async function unlessGone(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}
