import { structuredPatch } from 'diff/lib/patch/create.js'
import type { Spool } from '../../observe/spool'
import type { Clock } from '../../ports'
import type { Content, Item } from './content'
import type { Mask } from '../../plan/masks'

/** Limits for all diffs together: their number, and the milliseconds to make them. */
const MOST = 200
const TOTAL_TIMEOUT = 10_000

/** Spool, clock and mask that diffs are made with. */
export interface DiffMeans {
  readonly spool: Spool
  readonly clock: Pick<Clock, 'now'>
  readonly mask: Mask
}

/**
 * Returns the diffs of the worst items. An allowed change gets one only if a file of the image
 * changed.
 */
export function diffsOf(items: readonly Item[], means: DiffMeans): ReadonlyMap<Item, Diff> {
  const diffs = new Map<Item, Diff>()
  const began = means.clock.now()
  let made = 0
  for (const item of items) {
    if (!isWanted(item)) continue
    const late = made >= MOST || means.clock.now() - began > TOTAL_TIMEOUT
    const diff = late ? TOO_MANY : diff1(item, means)
    if (diff.kind === 'text') made += 1
    diffs.set(item, diff)
  }
  return diffs
}

const TOO_MANY = { kind: 'none', reason: 'too-many' } as const

/** Whether both versions are kept, or one never existed, and they differ. */
function isWanted({ change, before, after }: Item): boolean {
  if (change.allowed && change.kind === 'added') return false
  const kept = [before, after].filter(({ kind }) => kind === 'kept')
  const one = before.kind === 'kept' && after.kind === 'kept'
  const same = one && before.facts.sha256 === after.facts.sha256
  return kept.length > 0 && !same && [before, after].every(({ kind }) => kind !== 'left')
}

function diff1({ name, before, after }: Item, { spool, mask }: DiffMeans): Diff {
  if ([before, after].some((one) => one.kind === 'kept' && one.slice.size > LONGEST))
    return { kind: 'none', reason: 'too-large' }
  const old = versionOf(before, `before/${name}`, spool)
  const now = versionOf(after, `after/${name}`, spool)
  if (old === undefined || now === undefined) return { kind: 'none', reason: 'not-text' }
  return diffOf(old, now, mask)
}

/** Reads one version; undefined if it is not text. */
function versionOf(content: Content, name: string, spool: Spool): Version | undefined {
  if (content.kind !== 'kept') return { name, text: undefined }
  const text = textOf(Buffer.concat([...spool.contents(content.slice)]))
  return text === undefined ? undefined : { name, text }
}

/** A diff with secrets masked, or the reason why there is none. */
export type Diff =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none'; readonly reason: DiffReason }

type DiffReason = keyof typeof DIFF_REASONS

export const DIFF_REASONS = {
  'not-text': 'not text in UTF-8',
  'too-large': 'more than 1 MiB or 20,000 lines',
  'too-different': 'too much of it differs',
  'too-many': 'there are many diffs already'
} as const

/** A version of a file: its name in the evidence, and its text; undefined if there was no file. */
interface Version {
  readonly name: string
  readonly text: string | undefined
}

/** Most bytes of a text, and most lines. */
const LONGEST = 1024 * 1024
const MOST_LINES = 20_000
/**
 * Most lines added and removed together, and milliseconds for the search, whose time grows with the
 * square of their number.
 */
const MOST_EDITS = 1500
const SEARCH_TIMEOUT = 2000

/** Decodes text in UTF-8; undefined if the bytes are not UTF-8, or contain a zero byte. */
export function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Returns a unified diff. Secrets are masked in both versions before any line of them is shown, so
 * that no hunk starts in the middle of one.
 */
export function diffOf(before: Version, after: Version, mask: Mask): Diff {
  const [old, now] = [before.text ?? '', after.text ?? '']
  if ([old, now].some((text) => text.length > LONGEST || linesIn(text) > MOST_LINES))
    return { kind: 'none', reason: 'too-large' }
  const hunks =
    before.text === undefined || after.text === undefined ? whole(old, now) : search(old, now)
  if (hunks === undefined) return { kind: 'none', reason: 'too-different' }
  const masked = { old: mask(old.split('\n')), now: mask(now.split('\n')) }
  const head = [headLine('---', before), headLine('+++', after)]
  const lines = [...head, ...hunks.flatMap((hunk) => hunkLines(hunk, masked))]
  return { kind: 'text', text: `${lines.join('\n')}\n` }
}

const linesIn = (text: string): number => text.split('\n').length

const headLine = (mark: string, { name, text }: Version): string =>
  `${mark} ${text === undefined ? '/dev/null' : name}`

interface Hunk {
  readonly oldStart: number
  readonly oldLines: number
  readonly newStart: number
  readonly newLines: number
  readonly lines: readonly string[]
}

function search(old: string, now: string): readonly Hunk[] | undefined {
  const bounds = { context: 3, maxEditLength: MOST_EDITS, timeout: SEARCH_TIMEOUT }
  return structuredPatch('', '', old, now, undefined, undefined, bounds)?.hunks
}

/** A single hunk that adds or removes the whole text: there is nothing to search for. */
function whole(old: string, now: string): readonly Hunk[] {
  const text = old === '' ? now : old
  if (text === '') return []
  const lines = text.replace(/\n$/, '').split('\n')
  const marked = lines.map((line) => `${old === '' ? '+' : '-'}${line}`)
  const end = text.endsWith('\n') ? [] : ['\\ No newline at end of file']
  const [oldLines, newLines] = old === '' ? [0, lines.length] : [lines.length, 0]
  return [{ oldStart: 1, oldLines, newStart: 1, newLines, lines: [...marked, ...end] }]
}

interface Masked {
  readonly old: readonly string[]
  readonly now: readonly string[]
}

/** The lines of a hunk, each masked as in its own version; a line of context, as in either. */
function hunkLines(hunk: Hunk, { old, now }: Masked): readonly string[] {
  let [oldAt, nowAt] = [hunk.oldStart - 1, hunk.newStart - 1]
  const body = hunk.lines.map((line) => {
    const mark = line.charAt(0)
    if (mark === '\\') return line
    const [before = '', after = ''] = [old[oldAt], now[nowAt]]
    if (mark !== '+') oldAt += 1
    if (mark !== '-') nowAt += 1
    const shown = mark === '+' || (mark === ' ' && after !== line.slice(1)) ? after : before
    return `${mark}${shown}`
  })
  // A range without lines gives the number of the line before it.
  const range = (start: number, count: number): string =>
    `${count === 0 ? start - 1 : start},${count}`
  const at = `@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@`
  return [at, ...body]
}
