import { pathAfter } from './path-after'
import { pathBefore } from './path-before'
import type { Wording } from './refusal-wording'

/** PATH_MAX: what is longer is no path. */
const LONGEST = 4096

/** The absolute path that a line says was refused; of two, the one that would have been made or taken away. */
export function pathNear(line: string, { start, end }: Wording): string | undefined {
  const before = line.slice(0, start)
  const found = pathAfter(before, line.slice(end)) ?? pathBefore(before)
  return found !== undefined && found.length <= LONGEST ? found : undefined
}
