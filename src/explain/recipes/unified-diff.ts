import { formatPatch, structuredPatch, type StructuredPatchHunk } from 'diff'

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
  return formatPatch({ ...patch, isGit: true, hunks: hunks.flat() })
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
