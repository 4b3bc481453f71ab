import type { Engine } from '../../ports'
import type { ContainerId } from '../../words'
import { archive, pathEntry } from './files'
import type { Programs } from './probe-image'
import type { SealedContainers } from './sealed'
import { reasonOf, statusOf, type EngineConnection } from './transport'

/** Reads files of containers, also of those whose archives the engine refuses. */
export interface ContainerArchives extends Pick<Engine, 'archive' | 'entry'> {
  /** To be called before a container may change its files again, having been paused. */
  readonly forget: (id: ContainerId) => void
  /** Removes what was created to read a container; to be awaited before its own removal. */
  readonly release: (id: ContainerId) => Promise<void>
}

/**
 * Archives of a line's containers. Docker 28 and newer refuse each archive of a container with a
 * volume or bind whose path leads through an absolute link of the image (moby#52653, moby#53258).
 */
export function containerArchives(line: EngineConnection, programs: Programs): ContainerArchives {
  let loaded: Promise<SealedContainers> | undefined
  const sealed = (): Promise<SealedContainers> => {
    loaded ??= import(/* webpackChunkName: "late" */ './sealed').then(({ sealedContainers }) =>
      sealedContainers(line, programs)
    )
    return loaded
  }
  return {
    archive: (id, path, onBytes) =>
      archive(line, id, path, onBytes).catch(async (error: unknown) => {
        if (!isSealed(error)) throw error
        return (await sealed()).archive(id, path, onBytes)
      }),
    entry: (id, path) =>
      pathEntry(line, id, path).catch(async (error: unknown) => {
        if (!isSealed(error)) throw error
        return (await sealed()).entry(id, path)
      }),
    forget: (id) => {
      void loaded?.then(({ forget }) => {
        forget(id)
      })
    },
    release: async (id) => (await loaded)?.release(id)
  }
}

/** Whether the engine refuses all archives of a container, for the links in its mounts' paths. */
const isSealed = (error: unknown): boolean =>
  statusOf(error) === 500 &&
  /path escapes from parent|^mkdirat .*: file exists$/.test(reasonOf(error))
