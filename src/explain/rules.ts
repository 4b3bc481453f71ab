import { parentOf } from '../judge/folders'
import { isNotable, type Severity } from '../judge/severity'
import { literalGlob } from '../plan/glob'
import type { ChangeKind } from '../ports'

/** Something that drifts, as rules are made of it. */
export interface Drifted {
  readonly path: string
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
 * added in it, and neighbours that are many are told by what their names end with. Nothing that looks like an intruder's work is in one with others.
 */
export function narrowRules(changes: readonly Drifted[]): readonly Narrow[] {
  const folders = addedFolders(changes)
  const harmless = changes.filter((one) => !isNotable(one))
  const alone = harmless.filter((one) => outermostIn(one, folders) === undefined)
  const crowds = new Set(
    [...grouped(alone, crowdOf)].flatMap(([crowd, some]) => (some.length > CROWD ? [crowd] : []))
  )
  const patternFor = (one: Drifted): string => {
    if (isNotable(one)) return exact(one.path)
    const folder = outermostIn(one, folders)
    if (folder !== undefined) return `${exact(folder)}/**`
    return crowds.has(crowdOf(one)) ? crowdOf(one) : exact(one.path)
  }
  return Array.from(grouped(changes, patternFor), ([pattern, drifted]) => ({
    rule: `${lettersFor(drifted)} ${pattern}`,
    drifted
  }))
}

/** As many neighbours are a rule each. */
const CROWD = 8

/** All neighbours whose names end alike. */
function crowdOf({ path }: Drifted): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const ending = /.(\.[A-Za-z]\w*)$/.exec(name)?.[1] ?? ''
  const folder = parentOf(path)
  return `${folder === '/' ? '' : exact(folder)}/*${ending}`
}

function grouped(
  changes: readonly Drifted[],
  keyOf: (one: Drifted) => string
): ReadonlyMap<string, readonly Drifted[]> {
  const groups = new Map<string, Drifted[]>()
  for (const one of changes) {
    const group = groups.get(keyOf(one)) ?? []
    group.push(one)
    groups.set(keyOf(one), group)
  }
  return groups
}

/** A path as a rule takes it, whatever characters it has. */
export const exact = (path: string): string => literalGlob(path).replace(/(\s)#/g, '$1\\#')

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
