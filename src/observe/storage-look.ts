import { Fault } from '../plan/faults'
import type { World } from '../ports'
import type { ProbeLease } from '../run/probe'
import { allMountsIn, type MountedFileSystem } from './mountinfo'
import { bytesOf } from './paths'
import { probeLook, type ProbeLook, type ToldMount } from './probe-answer'
import { inTime, surveyor, timeFor, type ContentSink, type Ledger, type Surveyor } from './snapshot'

/** The reader's mount point of a place, and the ledger for its entries. */
export interface ReaderShelf {
  /** Mount point in the reader's container. */
  readonly point: string
  readonly ledger: Ledger
  /** Chooses new contents to store. */
  readonly sink?: ContentSink | undefined
}

export interface StorageLook {
  /** Places of which some contents were not read. */
  readonly partial: readonly string[]
  /** Places that are kernel filesystems, which are not read. */
  readonly kernels: readonly string[]
  /** The mounts of all places, with their paths in the container; a character for each byte. */
  readonly mounts: readonly MountedFileSystem[]
}

/**
 * Has a reader look into volumes and binds, by their paths in the container. It reads up to `limit`
 * bytes of each mount, small files first; mounts within a bind belong to the bind. Throws a `Fault`
 * where a place could not be read completely. Unlike the engine's archives, the reader reports all
 * that it cannot read, and descends as deep as a program can.
 */
export async function readStorage(
  reader: Pick<ProbeLease, 'look'>,
  shelves: ReadonlyMap<string, ReaderShelf>,
  { world, limit }: { readonly world: World; readonly limit: number }
): Promise<StorageLook> {
  const { look, surveyors, kernels, placeAt } = lookingInto(shelves, world)
  const add = inTime(look.add, timeFor(limit * shelves.size), world.clock)
  const watcher = await reader.look(limit, { ...look, add })
  const reason = watcher.kind === 'none' ? watcher.reason : look.refusal()
  if (reason !== undefined) throw new Fault('look-failed', unreadable(reason))
  const missing = [...shelves.keys()].find((path) => !surveyors.has(path) && !kernels.has(path))
  if (missing !== undefined) throw new Fault('look-failed', absent(missing))
  const partial = [...surveyors].filter((one) => one[1].partial()).map(([path]) => path)
  const mounts = allMountsIn(look.mountinfo()).flatMap((mount) => {
    const place = placeAt(mount.path)
    return place === undefined ? [] : [{ ...mount, path: inPlace(mount.path, place) }]
  })
  return { partial, kernels: [...kernels], mounts }
}

interface ShelvedPlace {
  readonly path: string
  readonly shelf: ReaderShelf
}

interface LookingInto {
  readonly look: ProbeLook
  /** Surveyors of the places that the answer mentioned. */
  readonly surveyors: ReadonlyMap<string, Surveyor>
  readonly kernels: ReadonlySet<string>
  /** The place in which a path of the reader's container lies. */
  readonly placeAt: (path: string) => ShelvedPlace | undefined
}

function lookingInto(shelves: ReadonlyMap<string, ReaderShelf>, { digest }: World): LookingInto {
  const places = new Map(
    Array.from(shelves, ([path, shelf]) => [bytesOf(shelf.point), { path, shelf }])
  )
  const placeAt: LookingInto['placeAt'] = (path) => places.get(pointOf(path, places))
  const surveyors = new Map<string, Surveyor>()
  const kernels = new Set<string>()
  const surveyorOf = ({ path: point, isKernels }: ToldMount): Surveyor | undefined => {
    const place = placeAt(point)
    if (place === undefined) return undefined
    if (isKernels && point === bytesOf(place.shelf.point)) kernels.add(place.path)
    if (isKernels) return undefined
    const pathOf = (name: string): string => inPlace(`/${name}`, place)
    const how = { ...place.shelf, limit: Infinity, pathOf, digest }
    const made = surveyors.get(place.path) ?? surveyor(how, place.shelf.ledger)
    surveyors.set(place.path, made)
    return made
  }
  const pathOf = (path: string): string => {
    const place = placeAt(path)
    return place === undefined ? path : inPlace(path, place)
  }
  const look = probeLook(surveyorOf, { pathOf })
  return { look, surveyors, kernels, placeAt }
}

/** Maps a path of the reader's container to its path in the container under test. */
const inPlace = (path: string, { path: place, shelf }: ShelvedPlace): string =>
  bytesOf(place) + path.slice(bytesOf(shelf.point).length)

/** The reader's mount point that a path is at or below; empty for none. */
function pointOf(point: string, places: ReadonlyMap<string, unknown>): string {
  let path = point
  while (path !== '' && !places.has(path)) path = path.slice(0, path.lastIndexOf('/'))
  return path
}

const unreadable = (reason: string): string =>
  `The volumes of the container could not be inspected: ${reason.replace(/\.$/, '')}.`

const absent = (path: string): string =>
  `${JSON.stringify(path)} could not be inspected: the engine did not mount it a second time.`
