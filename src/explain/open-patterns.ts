import { parentOf } from '../judge/folders'
import { isNotable, type Severity } from '../judge/severity'
import { readable } from '../observe/path-bytes'
import { compileGlob } from '../plan/glob'
import { grouped } from './grouped'
import { passingNames, type Made, type TwoBoots } from './passing-names'
import { exact, literalStart } from './rule-pattern'

/** Something that was made, and how bad it looks. */
interface Appraised extends Made {
  readonly severity: Severity
}

/**
 * Patterns by path, for paths with names that the next boot makes anew: only such as stand for nothing of the image, and those of harmless
 * changes for nothing that looks like an intruder's work.
 */
export function openPatterns(
  changes: readonly Appraised[],
  boots: TwoBoots
): ReadonlyMap<string, string> {
  const patternOf = passingNames(boots)
  const found = changes.flatMap((one) => {
    const pattern = patternOf(one, exact)
    return pattern === undefined ? [] : [{ ...one, pattern }]
  })
  if (found.length === 0) return new Map()
  const harmless = new Set(found.filter((one) => !isNotable(one)).map(({ pattern }) => pattern))
  const standingFor = matcherOf(new Set(found.map(({ pattern }) => pattern)))
  const tooWide = new Set<string>()
  for (const name of boots.image.keys())
    for (const pattern of standingFor(readable(name))) tooWide.add(pattern)
  for (const change of changes.filter(isNotable))
    // A rule for a folder is for all that is in it.
    for (let { path } = change; path !== '/'; path = parentOf(path))
      for (const pattern of standingFor(path)) if (harmless.has(pattern)) tooWide.add(pattern)
  const kept = found.filter(({ pattern }) => !tooWide.has(pattern))
  return new Map(kept.map(({ path, pattern }) => [path, pattern]))
}

/** Tells which of many patterns stand for a path; only those are tried whose first names are the path's own. */
function matcherOf(patterns: ReadonlySet<string>): (path: string) => readonly string[] {
  const matchers = Array.from(patterns, (pattern) => {
    const matches = compileGlob(pattern)
    return { pattern, matches: 'problem' in matches ? () => true : matches.value }
  })
  const byStart = grouped(matchers, ({ pattern }) => literalStart(pattern))
  return (path) => {
    const found: string[] = []
    for (let folder = parentOf(path), isLast = false; !isLast; folder = parentOf(folder)) {
      for (const { pattern, matches } of byStart.get(folder) ?? [])
        if (matches(path)) found.push(pattern)
      isLast = folder === '/'
    }
    return found
  }
}
