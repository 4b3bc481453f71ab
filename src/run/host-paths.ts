import * as s from 'superstruct'
import type { World } from '../ports'
import type { EngineFacts } from '../words'

const Mounts = s.type({
  Mounts: s.optional(s.nullable(s.array(s.type({ Source: s.string(), Destination: s.string() }))))
})

/**
 * Returns a function from paths of this machine to those of the engine's. If this process runs in a
 * container of that engine, e.g. a job container, its mounts tell; any other path stays as it is,
 * and is one of the engine's machine.
 */
export async function hostPaths(
  { self }: EngineFacts,
  { engine }: World
): Promise<(path: string) => string> {
  if (self === undefined) return (path) => path
  const answer = await engine.describe(self.id)
  const mounts = s.is(answer, Mounts) ? (answer.Mounts ?? []) : []
  return (path) => {
    const [nearest] = mounts
      .filter(({ Destination }) => isWithin(path, Destination))
      .toSorted((one, other) => other.Destination.length - one.Destination.length)
    return nearest ? `${nearest.Source}${path.slice(nearest.Destination.length)}` : path
  }
}

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder.replace(/\/$/, '')}/`)
