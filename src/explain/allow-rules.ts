import { isServed } from '../judge/change-tests'
import { isNotable, type Severity } from '../judge/severity'
import { parentOf, readable } from '../observe/paths'
import { compileGlob, literalGlob } from '../plan/glob'
import type { ChangeKind } from '../words'
import { passingNames, type Made, type TwoBoots } from './passing-names'
import { grouped, type Roots } from './writes'

/** A change that is drift, with the facts that a rule for it needs. */
export interface Drifted extends Made {
  readonly kind: ChangeKind
  readonly severity: Severity
  /** Whether the path is a folder. */
  readonly isFolder: boolean
}

/** An allow rule, and the changes that it was made for. */
export interface Narrow {
  readonly rule: string
  readonly drifted: readonly Drifted[]
}

/**
 * Returns the narrowest allow rules for these changes: a path each, with the kinds of change that
 * were seen. An added folder stands for everything that was added in it. Many neighbours share a
 * rule by the ending of their names, if the image has no other file with that ending. Parts of a
 * name that each boot makes anew become wildcards. A change that looks like an intruder's work
 * shares a rule with no other.
 */
export function narrowRules(changes: readonly Drifted[], boots: TwoBoots): readonly Narrow[] {
  const folders = addedFolders(changes)
  const harmless = changes.filter((one) => !isNotable(one))
  const alone = harmless.filter((one) => outermostIn(one, folders) === undefined)
  const crowds = crowdsOf(alone, changes, boots)
  const opened = openPatterns(changes, boots)
  const named = (one: Drifted): string => opened.get(one.path) ?? exact(one.path)
  const patternFor = (one: Drifted): string => {
    if (isNotable(one)) return named(one)
    const folder = outermostIn(one, folders)
    if (folder !== undefined) return `${opened.get(folder) ?? exact(folder)}/**`
    return crowds.has(crowdOf(one.path)) ? crowdOf(one.path) : named(one)
  }
  return Array.from(grouped(changes, patternFor), ([pattern, drifted]) => ({
    rule: `${lettersFor(drifted)} ${pattern}`,
    drifted
  }))
}

/** Neighbours up to this number get a rule each. */
const CROWD = 8

/**
 * Glob patterns that match many of these harmless changes, and nothing else that changed or that
 * the image has.
 */
function crowdsOf(
  harmless: readonly Drifted[],
  changes: readonly Drifted[],
  { image }: Pick<Roots, 'image'>
): ReadonlySet<string> {
  const crowds = new Set<string>()
  for (const [crowd, some] of grouped(harmless, ({ path }) => crowdOf(path)))
    // Without a common ending, a pattern would match programs as well.
    if (some.length > CROWD && !crowd.endsWith('/*')) crowds.add(crowd)
  if (crowds.size === 0) return crowds
  const known = new Set(changes.filter((one) => !isNotable(one)).map(({ path }) => path))
  function exclude(path: string): void {
    if (known.has(path)) return
    crowds.delete(crowdOf(path))
  }
  for (const { path } of changes) exclude(path)
  for (const name of image.keys()) exclude(readable(name))
  return crowds
}

/** Glob pattern for all neighbours whose names have the ending of this path. */
function crowdOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const ending = /.(\.[A-Za-z]\w*)$/.exec(name)?.[1] ?? ''
  return `${allIn(parentOf(path))}${ending}`
}

const allIn = (folder: string): string => `${folder === '/' ? '' : exact(folder)}/*`

/**
 * Folders that were added and that hold no notable change. Folders that a web server serves are
 * left out, since a script could be put there.
 */
function addedFolders(changes: readonly Drifted[]): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const { path, kind, isFolder } of changes)
    if (kind === 'added' && isFolder && !isServed(path)) folders.add(path)
  for (const one of changes) {
    if (!isNotable(one)) continue
    for (let path = one.path; path !== '/'; path = parentOf(path)) folders.delete(path)
  }
  return folders
}

function outermostIn({ path }: Drifted, folders: ReadonlySet<string>): string | undefined {
  let outermost: string | undefined
  for (let one = path; one !== '/'; one = parentOf(one)) if (folders.has(one)) outermost = one
  return outermost
}

const LETTERS: readonly (readonly [ChangeKind, string])[] = [
  ['added', 'A'],
  ['changed', 'C'],
  ['deleted', 'D']
]

const lettersFor = (some: readonly Drifted[]): string =>
  LETTERS.filter(([kind]) => some.some((one) => one.kind === kind))
    .map(([, letter]) => letter)
    .join('')

/** A path that a boot made, and how bad that looks. */
interface Appraised extends Made {
  readonly severity: Severity
}

/**
 * Glob patterns by path, for paths whose names each boot makes anew. No pattern matches a path of
 * the image, and that of a harmless change matches no notable change.
 */
function openPatterns(changes: readonly Appraised[], boots: TwoBoots): ReadonlyMap<string, string> {
  const patternOf = passingNames(boots)
  const found = changes.flatMap((one) => {
    const pattern = patternOf(one, exact)
    return pattern === undefined ? [] : [{ ...one, pattern }]
  })
  if (found.length === 0) return new Map()
  const harmless = new Set(found.filter((one) => !isNotable(one)).map(({ pattern }) => pattern))
  const patterns = new Set(found.map(({ pattern }) => pattern))
  // Each pattern is compared with each name in its folder, and so many rules would not be read.
  const tooWide = new Set(
    [...grouped(patterns, literalStart).values()].filter((some) => some.length > MOST).flat()
  )
  const standingFor = matcherOf(new Set([...patterns].filter((one) => !tooWide.has(one))))
  for (const name of boots.image.keys())
    for (const pattern of standingFor(readable(name))) tooWide.add(pattern)
  for (const change of changes.filter(isNotable))
    // A rule for a folder covers everything in it.
    for (let { path } = change; path !== '/'; path = parentOf(path))
      for (const pattern of standingFor(path)) if (harmless.has(pattern)) tooWide.add(pattern)
  const kept = found.filter(({ pattern }) => !tooWide.has(pattern))
  return new Map(kept.map(({ path, pattern }) => [path, pattern]))
}

/** Most patterns for one folder. */
const MOST = 100

/**
 * Returns a function that finds the patterns that match a path. It tries only patterns whose
 * literal start is a folder of the path.
 */
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

/** Glob pattern for everything in a folder, with all special characters of its path escaped. */
export const ruleFor = (path: string): string => `${exact(path)}/**`

/** Glob pattern for exactly this path, escaped as a rule line needs it. */
export const exact = (path: string): string =>
  literalGlob(path).replace(/(\s)#/g, '$1\\#').replace(/\s$/, '[$&]')

/**
 * Literal start of a glob pattern: the path before its first name with a wildcard, or all of it.
 */
export function literalStart(pattern: string): string {
  const open = /(?<!\\)(?:\\\\)*[*?[{]/.exec(pattern)
  const start = open === null ? pattern : pattern.slice(0, pattern.lastIndexOf('/', open.index))
  return start.replace(/\\(.)/gs, '$1') || '/'
}
