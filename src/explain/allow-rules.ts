import { isServed } from '../judge/change-tests'
import { isNotable, type Severity } from '../judge/severity'
import { parentOf, readable } from '../observe/paths'
import { compileGlob, literalGlob } from '../plan/glob'
import type { ChangeKind } from '../words'
import { passingNames, type Made, type TwoBoots } from './passing-names'
import { grouped, type Roots } from './writes'

/** Something that drifts, as rules are made of it. */
export interface Drifted extends Made {
  readonly kind: ChangeKind
  readonly severity: Severity
  /** It is a folder. */
  readonly isFolder: boolean
}

/** A rule, and all that it was made for. */
export interface Narrow {
  readonly rule: string
  readonly drifted: readonly Drifted[]
}

/**
 * The narrowest rules for these changes: a path each, with the kinds that were seen. A folder that was added stands for all that was
 * added in it, and neighbours that are many are told by what their names end with, where the image has no other of that ending. Parts of
 * a name that the next boot makes anew are left open. Nothing that looks like an intruder's work is in one with others.
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

/** As many neighbours are a rule each. */
const CROWD = 8

/** Patterns that stand for many of these harmless changes, and for nothing else that changed or that the image has. */
function crowdsOf(
  harmless: readonly Drifted[],
  changes: readonly Drifted[],
  { image }: Pick<Roots, 'image'>
): ReadonlySet<string> {
  const crowds = new Set<string>()
  for (const [crowd, some] of grouped(harmless, ({ path }) => crowdOf(path)))
    // Without an ending in common, a pattern would stand for programs as well.
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

/** All neighbours whose names end alike. */
function crowdOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const ending = /.(\.[A-Za-z]\w*)$/.exec(name)?.[1] ?? ''
  return `${allIn(parentOf(path))}${ending}`
}

const allIn = (folder: string): string => `${folder === '/' ? '' : exact(folder)}/*`

/** Folders that were added, and hold nothing that must not be allowed with them; none that a web server serves, where a script could be put. */
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

/** Something that was made, and how bad it looks. */
interface Appraised extends Made {
  readonly severity: Severity
}

/**
 * Patterns by path, for paths with names that the next boot makes anew: only such as stand for nothing of the image, and those of harmless
 * changes for nothing that looks like an intruder's work.
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
  // Each is held against each name of its folder, and nobody would read so many.
  const tooWide = new Set(
    [...grouped(patterns, literalStart).values()].filter((some) => some.length > MOST).flat()
  )
  const standingFor = matcherOf(new Set([...patterns].filter((one) => !tooWide.has(one))))
  for (const name of boots.image.keys())
    for (const pattern of standingFor(readable(name))) tooWide.add(pattern)
  for (const change of changes.filter(isNotable))
    // A rule for a folder is for all that is in it.
    for (let { path } = change; path !== '/'; path = parentOf(path))
      for (const pattern of standingFor(path)) if (harmless.has(pattern)) tooWide.add(pattern)
  const kept = found.filter(({ pattern }) => !tooWide.has(pattern))
  return new Map(kept.map(({ path, pattern }) => [path, pattern]))
}

/** Patterns in one folder. */
const MOST = 100

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

/** Everything in a folder, whatever characters its name has. */
export const ruleFor = (path: string): string => `${exact(path)}/**`

/** A path as a rule takes it, whatever characters it has. */
export const exact = (path: string): string =>
  literalGlob(path).replace(/(\s)#/g, '$1\\#').replace(/\s$/, '[$&]')

/** The part of a pattern before the first name that is not exact, as a path; all of it where there is none. */
export function literalStart(pattern: string): string {
  const open = /(?<!\\)(?:\\\\)*[*?[{]/.exec(pattern)
  const start = open === null ? pattern : pattern.slice(0, pattern.lastIndexOf('/', open.index))
  return start.replace(/\\(.)/gs, '$1') || '/'
}
