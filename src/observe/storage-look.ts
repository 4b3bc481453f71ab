import { Fault } from '../plan/faults'
import type { World } from '../ports'
import type { ProbeLoan } from '../run/probe'
import { bytesOf } from './path-bytes'
import { probeLook } from './probe-look'
import { surveyor, type Keeper, type Ledger, type Surveyor } from './snapshot'
import { inTime, timeFor } from './time-limit'

/** Where the entries of one place go. */
export interface Shelf {
  readonly ledger: Ledger
  /** Takes contents that are news. */
  readonly keeper?: Keeper | undefined
}

export interface StorageLook {
  /** The places of which some contents were left out. */
  readonly partial: readonly string[]
  /** Text of the reader's own mountinfo. */
  readonly mountinfo: string
}

/**
 * Has a reader look into volumes and binds, by the path that each has in the container; each mount is read up to `limit` bytes, small files first. What is mounted within a bind belongs to it. Throws a `Fault` where
 * one could not be read to its end: unlike the engine's archives, the reader names all that it cannot read, and goes as deep as a
 * program can.
 */
export async function readStorage(
  reader: Pick<ProbeLoan, 'look'>,
  shelves: ReadonlyMap<string, Shelf>,
  { world, limit }: { readonly world: World; readonly limit: number }
): Promise<StorageLook> {
  const places = new Map(Array.from(shelves, ([path, shelf]) => [bytesOf(path), { path, shelf }]))
  const surveyors = new Map<string, Surveyor>()
  const look = probeLook(({ path: point }) => {
    const place = places.get(placeOf(point, places))
    if (place === undefined) return undefined
    const made =
      surveyors.get(place.path) ??
      surveyor({ ...place.shelf, ...EVERYTHING, digest: world.digest }, place.shelf.ledger)
    surveyors.set(place.path, made)
    return made
  })
  const add = inTime(look.add, timeFor(limit * places.size), world.clock)
  const watcher = await reader.look(limit, { ...look, add })
  const reason = watcher.kind === 'none' ? watcher.reason : look.refusal()
  if (reason !== undefined) throw new Fault('look-failed', unreadable(reason))
  const missing = [...shelves.keys()].find((path) => !surveyors.has(path))
  if (missing !== undefined) throw new Fault('look-failed', absent(missing))
  const partial = [...surveyors].filter((one) => one[1].partial()).map(([path]) => path)
  return { partial, mountinfo: look.mountinfo() }
}

/** The reader has its own eye on the limit. */
const EVERYTHING = { limit: Infinity, pathOf: (name: string): string => `/${name}` } as const

/** The innermost place that a mount point is in; empty for none. */
function placeOf(point: string, places: ReadonlyMap<string, unknown>): string {
  let path = point
  while (path !== '' && !places.has(path)) path = path.slice(0, path.lastIndexOf('/'))
  return path
}

const unreadable = (reason: string): string =>
  `The container's volumes could not be looked at: ${reason.replace(/\.$/, '')}.`

const absent = (path: string): string =>
  `${JSON.stringify(path)} could not be looked at: the engine did not mount it a second time.`
