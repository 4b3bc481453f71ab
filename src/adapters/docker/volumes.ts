import * as s from 'superstruct'
import { Fault } from '../../plan/faults'
import type { ContainerId, Labels } from '../../words'
import { errorMessage } from '../errors'
import { decode } from './decode'
import { requestJson, send, statusOf, type EngineConnection } from './transport'

/** Removes those of these volumes that carry all these labels and that no container uses now; rejects where one may still be there. */
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

/** Those of these volumes that are there and carry all these labels. */
export async function volumesWith(
  line: EngineConnection,
  names: readonly string[],
  labels: Labels
): Promise<readonly string[]> {
  const found = await Promise.all(names.map((name) => hasVolume(line, name, labels)))
  return names.filter((_, index) => found[index] === true)
}

const Volume = s.type({ Labels: s.optional(s.nullable(s.record(s.string(), s.string()))) })

/** Creating a volume that exists changes none of its labels, and those of a run are random: they tell that the run itself made it. */
async function hasVolume(line: EngineConnection, name: string, labels: Labels): Promise<boolean> {
  const what = `inspect the volume ${JSON.stringify(name)}`
  const answer = await unlessGone(requestJson(line, { what, path: `/volumes/${name}` }))
  return answer !== undefined && carries(decode(Volume, answer, 'a volume').Labels ?? {}, labels)
}

/** Whether all of `wanted` are among the labels, with the same values. */
export const carries = (labels: Labels, wanted: Labels): boolean =>
  Object.entries(wanted).every(([name, value]) => labels[name] === value)

/** Removes a volume; one that is in use is left to the last container that uses it. */
export const removeVolume = (line: EngineConnection, name: string): Promise<void> =>
  removeUnused(line, `remove the volume ${JSON.stringify(name)}`, `/volumes/${name}`)

/** Milliseconds for a volume with very many files. */
const PATIENCE = 600_000

/** Removes a volume or a network, by its path; one that is gone already, or in use, is no fault. */
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

/** Tries every removal, whatever becomes of the others; then rejects with the first fault. */
export async function settleAll(removals: readonly Promise<void>[]): Promise<void> {
  const outcomes = await Promise.allSettled(removals)
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

const text = s.defaulted(s.string(), '')
const Mounted = s.type({
  Mounts: s.defaulted(s.nullable(s.array(s.type({ Type: s.string(), Name: text }))), []),
  HostConfig: s.type({
    Mounts: s.defaulted(s.nullable(s.array(s.type({ Source: text }))), [])
  })
})

/** Names that the engine makes up. */
const MADE_UP = /^[0-9a-f]{64}$/

/** Milliseconds to wait for an answer without which the container is removed all the same. */
const BRIEF = 10_000

/** Names of the volumes that go with a container: an engine that is shutting down removes it without them, and does not say so. */
export async function anonymousVolumes(
  line: EngineConnection,
  id: ContainerId
): Promise<readonly string[]> {
  const what = `inspect the container ${id.slice(0, 12)}`
  const question = { what, within: BRIEF, path: `/containers/${id}/json` }
  const answer = await unlessGone(requestJson(line, question))
  if (answer === undefined) return []
  const { Mounts, HostConfig } = decode(Mounted, answer, 'a container')
  const named = new Set((HostConfig.Mounts ?? []).map(({ Source }) => Source))
  return (Mounts ?? [])
    .filter(({ Type, Name }) => Type === 'volume' && MADE_UP.test(Name) && !named.has(Name))
    .map(({ Name }) => Name)
}

const Volumes = s.type({ Volumes: s.nullable(s.array(s.type({ Name: s.string() }))) })

/** Rejects with a fault that says `removed` where one of these volumes, which were to go with their container, is still there or cannot be told to be gone. */
export async function assertGone(
  line: EngineConnection,
  names: Promise<readonly string[]>
): Promise<void> {
  const left = await stillThere(line, names).catch(cannotTell)
  if (left.length === 0) return
  const sentence = `The engine removed a container, but not its volumes: docker volume rm ${left.join(' ')}`
  throw new Fault('engine-fault', sentence, { removed: true })
}

/** Those of these volumes that are there; by a list, since an engine that is shutting down (20.10) does not know them by their names any more. */
export async function stillThere(
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

/** Resolves with undefined where the engine has no such thing. */
async function unlessGone(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}
