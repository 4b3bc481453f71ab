import { FILE_HEADERS_ONLY, formatPatch, structuredPatch, type StructuredPatchHunk } from 'diff'
import type { Node } from 'yaml'
import { followed } from '../../plan/workload/compose-sources'
import { nodeEnd, nodeStart, type YamlEntry, type YamlTrees } from '../../plan/workload/yaml-tree'

/** A text file before and after an edit. */
export interface EditedFile {
  /** Path relative to the folder in which the patch is applied. */
  readonly file: string
  readonly before: string
  readonly after: string
  /** Lines before the edit that the patch must not show, counted from 1. */
  readonly hidden: ReadonlySet<number>
}

/**
 * Makes a patch as `git apply` takes it, with fewer lines of context where some are hidden.
 * Undefined if it would have to show a hidden line.
 */
export function unifiedDiff({ file, before, after, hidden }: EditedFile): string | undefined {
  const names = [`a/${file}`, `b/${file}`] as const
  const patch = structuredPatch(...names, before, after, undefined, undefined, { context: 3 })
  const length = before.split('\n').length - (before.endsWith('\n') ? 1 : 0)
  const hunks = patch.hunks.map((hunk) => hunksWithout(hidden, hunk, length))
  if (!hunks.every((some) => some !== undefined)) return undefined
  // With the header of git's own patches, `git apply` skips the file in a folder below the repository's.
  return formatPatch({ ...patch, hunks: hunks.flat() }, FILE_HEADERS_ONLY)
}

interface Growing extends StructuredPatchHunk {
  lines: string[]
}

/** Splits a hunk at its hidden lines. */
function hunksWithout(
  hidden: ReadonlySet<number>,
  { oldStart, newStart, lines }: StructuredPatchHunk,
  length: number
): readonly StructuredPatchHunk[] | undefined {
  const begun = (old: number, now: number): Growing => ({
    ...{ oldStart: old, oldLines: 0, newStart: now, newLines: 0, lines: [] }
  })
  let hunk = begun(oldStart, newStart)
  const hunks = [hunk]
  for (const line of lines) {
    const [old, now] = [hunk.oldStart + hunk.oldLines, hunk.newStart + hunk.newLines]
    const isHidden = !/^[+\\]/.test(line) && hidden.has(old)
    if (isHidden && line.startsWith('-')) return undefined
    if (isHidden) {
      hunk = begun(old + 1, now + 1)
      hunks.push(hunk)
      continue
    }
    hunk.lines.push(line)
    if (/^[ -]/.test(line)) hunk.oldLines += 1
    if (/^[ +]/.test(line)) hunk.newLines += 1
  }
  const changing = hunks.filter((one) => one.lines.some((line) => /^[+-]/.test(line)))
  return changing.every((one) => canBeApplied(one, length)) ? changing : undefined
}

/** Whether a hunk has context behind its changes, without which it has to end the file. */
const canBeApplied = (hunk: StructuredPatchHunk, length: number): boolean =>
  hunk.lines.at(-1)?.startsWith(' ') === true || hunk.oldStart + hunk.oldLines > length

/** Keys whose values may be secrets: variables of containers and builds, contents of files. */
const VALUED: ReadonlySet<unknown> = new Set([
  ...['environment', 'args', 'content', 'driver_opts', 'options']
])

/**
 * Lines of a file, counted from 1, that hold a value of one of these keys: by default those of a
 * Compose file that may be secrets. No report repeats them.
 */
export function valueLines(
  trees: YamlTrees,
  keys: ReadonlySet<unknown> = VALUED
): ReadonlySet<number> {
  const { text, position } = trees
  const lines = new Set<number>()
  for (const { from, node } of valuesIn(trees, keys)) {
    const end = Math.max(from, text.slice(0, node.range?.[2] ?? from).trimEnd().length - 1)
    for (let line = position(from).line; line <= position(end).line; line += 1) lines.add(line)
  }
  return lines
}

/** A value, and the offset from which it or comments on it stand. */
interface FoundValue {
  readonly from: number
  readonly node: Node
}

/** Values of the keys that may have secrets, and those that their aliases stand for. */
function valuesIn(
  { yaml, text, documents }: YamlTrees,
  keys: ReadonlySet<unknown>
): readonly FoundValue[] {
  return documents.flatMap((document) => {
    const found = new Map<Node, FoundValue>()
    yaml.visit(document, {
      Pair: (_, pair) => {
        const { key, value } = pair as YamlEntry
        if (!keys.has(key.value) || value === null) return
        const below = text.indexOf('\n', nodeEnd(key, yaml)) + 1
        const start = nodeStart(value)
        found.set(value, { from: below === 0 ? start : Math.min(start, below), node: value })
      }
    })
    // A map also iterates over entries that are set meanwhile.
    for (const value of found.keys()) {
      yaml.visit(value, {
        Alias: (_, alias) => {
          const node = followed(alias, { yaml, document })
          if (node && !found.has(node)) found.set(node, { from: nodeStart(node), node })
        }
      })
    }
    return [...found.values()]
  })
}
