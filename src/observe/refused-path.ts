import { absolutePath } from '../plan/paths'
import type { Launch } from '../plan/program'
import { pathAfter } from './path-after'
import { pathBefore } from './path-before'
import type { Wording } from './refusal-wording'
import { relativeBefore } from './relative-path'

/** PATH_MAX: what is longer is no path. */
const LONGEST = 4096

/**
 * The path that a line says was refused, at any of the places where it says so; of two, the one that would have been made or taken away.
 * What follows the wording comes before what precedes it. A relative one starts where the program does, and counts only where that is known.
 */
export function pathNear(
  line: string,
  places: readonly Wording[],
  launch: Pick<Launch, 'workingDir'> | undefined
): string | undefined {
  const each = (find: (before: string, after: string) => string | undefined): string | undefined =>
    places.map(({ start, end }) => find(line.slice(0, start), line.slice(end))).find(Boolean)
  const found = each(pathAfter) ?? each(pathBefore) ?? each(relativeBefore)
  const path = found === undefined || found.startsWith('/') ? found : rooted(found, line, launch)
  const told = path ?? inField(line)
  return told !== undefined && told.length <= LONGEST ? told : undefined
}

/** As the line says it in full elsewhere, e.g. in a field of its own; else from the folder in which the program starts. */
function rooted(
  relative: string,
  line: string,
  launch: Pick<Launch, 'workingDir'> | undefined
): string | undefined {
  const named = inField(line)
  if (named?.endsWith(`/${relative.replace(/^\.\//, '')}`) === true) return named
  if (launch === undefined || !isName(relative)) return undefined
  return absolutePath(relative, launch.workingDir)
}

/** No control characters, no blanks at the ends, and no address (`http://x`). */
const isName = (text: string): boolean =>
  /^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u.test(text) && !/^\w{1,20}:/.test(text)

/** Fields of structured logs that hold the file that a message is about: `file=/x`, `"filename":"/x"`, Rust's `path: "/x"`. */
function inField(line: string): string | undefined {
  const found =
    /(?:^|[\s{,("'\\])(?:file_?(?:name|path)?(?:=|\\?["']: ?|: )|path: )(?:\\?["'])?(\/(?!\/)[^\s"'\\,})]{1,4096})/i.exec(
      line
    )
  return found?.[1]
}
