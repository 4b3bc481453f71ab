import type { Plan } from './plan'
import { programPaths } from './program'
import { rootsNamedBy, KNOWN_ROOTS } from './web-root'

/** What a look around in the image, by our own program, found of what it was asked about. */
export interface Scouted {
  /** The user ID that the container runs as. */
  readonly uid: number
  readonly files: ReadonlySet<string>
  readonly folders: ReadonlySet<string>
  /** Pages that a web server would serve, those near the root first. */
  readonly pages: readonly string[]
}

/** The paths to ask about: where web servers keep their pages, what the command names, and where its program may lie. */
export function pathsToScout(plan: Plan): readonly string[] {
  return [...new Set([...KNOWN_ROOTS, ...rootsNamedBy(plan), ...programPaths(plan)])]
}
