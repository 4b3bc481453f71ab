import type { ContainerFacts, VolumeMount } from '../words'
import type { ProbeLease } from './probe'
import { readerPoint } from './probe-specs'

/**
 * A reader that has the engine's files of a container and of its neighbour, while an archive of the
 * ended container no longer has them.
 */
export interface NetworkShelf {
  readonly reader: ProbeLease
  /** Facts of the neighbour. */
  readonly neighbour: ContainerFacts
  /** Mount points in the reader, by path in the two containers. */
  readonly own: ReadonlyMap<string, string>
  readonly neighbours: ReadonlyMap<string, string>
}

/** The shelf of a container's network files; undefined where archives have them. */
export function networkShelf(
  own: ContainerFacts,
  neighbour: ContainerFacts,
  readerOf: (mounts: readonly VolumeMount[]) => ProbeLease
): NetworkShelf | undefined {
  if (own.networkFiles === undefined) return undefined
  const mounts: VolumeMount[] = []
  const shelved = ({ networkFiles }: ContainerFacts): ReadonlyMap<string, string> =>
    new Map(
      Array.from(networkFiles ?? [], ([path, source]) => {
        const point = readerPoint(mounts.length)
        mounts.push({ source, path: point, readOnly: true })
        return [path, point]
      })
    )
  const points = { own: shelved(own), neighbours: shelved(neighbour) }
  return { reader: readerOf(mounts), neighbour, ...points }
}
