import type { Launch } from '../plan/program'
import { excerpt } from './excerpt'
import type { Refusal } from './observation'
import { pathNear } from './refused-path'
import { mentions, refusedAt, searchFor, withoutColours, type Wording } from './refusal-wording'

// strerror(EACCES), .NET's and Java's wordings, errno in its spellings, and programs that looked (`access(2)`) or tried (Python's tempfile)
// before they wrote.
export const HINT =
  /permission denied|\bAccessDeniedException\b|access to the path .{1,400}? is denied|\beacces\b|os error 13\b|(?:errno|errcode)[^\w\n-]{0,3}13\b|(?:\b(?:is|are|was) )?(?:not|n't|never|non-) ?(?:be )?write?able|unwrite?able|(?:no|not have|lacks?|without|missing) write (?:access|permissions?)|(?:can ?not|can't|unable to|could not|couldn't|failed to) write (?:in)?to\b|unable to open database file|no usable temporary directory found|read-?only directory/gi

const nextHint = searchFor(HINT)

/**
 * A place of which a line says that it may not be written to, without a word of a read-only file system. That is no refusal: it may be
 * true for other reasons, and the path may be one that does not exist. Undefined where the line names no path.
 */
export function hintIn(line: string, launch?: Launch): Refusal | undefined {
  const plain = withoutColours(line)
  const [place, ...others] = mentions(nextHint, plain)
  if (place === undefined || refusedAt(plain).length > 0) return undefined
  const path =
    pathNear(plain, [place, ...others], launch) ?? within(plain, place) ?? nearest(plain, place)
  if (path === undefined) return undefined
  const text = line.trim()
  return { message: excerpt(text, nextHint(text, 0)?.start ?? 0), path }
}

/** .NET tells the path inside of its wording: `Access to the path '/x' is denied`. */
const within = (line: string, { start, end }: Wording): string | undefined =>
  /["'](\/[^"']{1,4095})["']/.exec(line.slice(start, end))?.[1]

const WINDOW = 4400

/** The path that stands nearest to the words: the last one before them, or else the first one after them. */
function nearest(line: string, { start, end }: Wording): string | undefined {
  const before = pathsIn(line.slice(Math.max(0, start - WINDOW), start)).at(-1)
  return before ?? pathsIn(line.slice(end, end + WINDOW))[0]
}

/** Absolute paths after a blank, a quote or a bracket; no places in a program (`/app/x.js:3`). */
const pathsIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(PATH), ([, path = '']) => path.replace(/[.:]$/, '')).filter(
    (path) => path.length > 1 && !path.startsWith('//') && !/:\d/.test(path)
  )

const PATH = /(?:^|[\s"'`([{<=])(\/[^\s"'`()[\]{}<>,;]{1,4095})/g
