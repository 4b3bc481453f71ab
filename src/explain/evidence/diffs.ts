import type { Spool } from '../../observe/spool'
import type { Clock } from '../../ports'
import type { Content } from './content'
import { diffOf, LONGEST, textOf, type Diff, type Version } from './diff'
import type { Item } from './outcomes'
import type { Mask } from './masks'

/** Diffs of all items together: so many, and made in so many milliseconds. */
const MOST = 200
const PATIENCE = 10_000

/** What it takes to make diffs. */
export interface Means {
  readonly spool: Spool
  readonly clock: Pick<Clock, 'now'>
  readonly mask: Mask
}

/** The diffs of the worst items, by item; of what is allowed only where something of the image changed. */
export function diffsOf(items: readonly Item[], means: Means): ReadonlyMap<Item, Diff> {
  const diffs = new Map<Item, Diff>()
  const began = means.clock.now()
  let made = 0
  for (const item of items) {
    if (!isWanted(item)) continue
    const late = made >= MOST || means.clock.now() - began > PATIENCE
    const diff = late ? TOO_MANY : diff1(item, means)
    if (diff.kind === 'text') made += 1
    diffs.set(item, diff)
  }
  return diffs
}

const TOO_MANY = { kind: 'none', reason: 'too-many' } as const

/** Both versions are at hand, or one never was; and they differ. */
function isWanted({ change, before, after }: Item): boolean {
  if (change.allowed && change.kind === 'added') return false
  const kept = [before, after].filter(({ kind }) => kind === 'kept')
  const one = before.kind === 'kept' && after.kind === 'kept'
  const same = one && before.facts.sha256 === after.facts.sha256
  return kept.length > 0 && !same && [before, after].every(({ kind }) => kind !== 'left')
}

function diff1({ name, before, after }: Item, { spool, mask }: Means): Diff {
  if ([before, after].some((one) => one.kind === 'kept' && one.slice.size > LONGEST))
    return { kind: 'none', reason: 'too-large' }
  const old = versionOf(before, `before/${name}`, spool)
  const now = versionOf(after, `after/${name}`, spool)
  if (old === undefined || now === undefined) return { kind: 'none', reason: 'not-text' }
  return diffOf(old, now, mask)
}

/** Undefined where it is no text. */
function versionOf(content: Content, name: string, spool: Spool): Version | undefined {
  if (content.kind !== 'kept') return { name, text: undefined }
  const text = textOf(Buffer.concat([...spool.contents(content.slice)]))
  return text === undefined ? undefined : { name, text }
}
