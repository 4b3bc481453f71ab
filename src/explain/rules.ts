import { parentOf } from '../judge/folders'
import { isNotable, type Severity } from '../judge/severity'
import { readable } from '../observe/path-bytes'
import type { ChangeKind } from '../ports'
import type { Roots } from './writes'
import { grouped } from './grouped'
import { openPatterns } from './open-patterns'
import type { Made, TwoBoots } from './passing-names'
import { exact } from './rule-pattern'

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
    if (some.length > CROWD) crowds.add(crowd)
  if (crowds.size === 0) return crowds
  const known = new Set(changes.filter((one) => !isNotable(one)).map(({ path }) => path))
  function exclude(path: string): void {
    if (known.has(path)) return
    crowds.delete(crowdOf(path))
    crowds.delete(allIn(parentOf(path)))
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

/** Folders that were added, and hold nothing that must not be allowed with them. */
function addedFolders(changes: readonly Drifted[]): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const { path, kind, isFolder } of changes)
    if (kind === 'added' && isFolder) folders.add(path)
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
