import { isWithin } from '../observe/paths'
import type { Plan } from '../plan/plan'
import { argvOf } from '../plan/program'
import { allowanceFor, driftOf, ofBoth, ruleOf, writtenTo } from './allowance'
import { dataSettingsFor } from './data-settings'
import { isData, savedPaths } from './kept'
import { hiddenBelow, type RootFacts } from './mounts'
import { checking, type ExplainContext } from './proof'
import { hastened } from './proof-boots'
import type { Shown } from './shown'
import type { Danger, Move, Remaining } from './suggestion'
import { kindOf } from './write-kinds'
import type { Write } from './writes'

/**
 * Result of a check on a writable root filesystem, with rules for exactly the changes of the image.
 * It is made if no safe mount makes the image work read-only.
 */
export interface WritableCheck {
  /** Rules with which the check passes, but for the drift. */
  readonly allow: readonly string[]
  readonly drift: readonly Remaining[]
  readonly moves: readonly Move[]
}

interface Means {
  readonly context: ExplainContext
  /** Milliseconds that are left for the check. */
  readonly left: number
}

/**
 * Checks the image on a writable root filesystem, with rules for the changes of the writable run.
 * Other harmless changes in that check get rules as well.
 */
export async function checkWritable(
  plan: Plan,
  shown: Shown,
  dangers: readonly Danger[],
  { context, left }: Means
): Promise<WritableCheck> {
  const foreseen = allowanceFor(writtenTo('/', shown.writes, shown.ground), new Set(), shown.ground)
  const writable = {
    ...checking(hastened(plan, { ...shown, saved: savedPaths(shown.writes) }, left)),
    container: { ...plan.container, readOnly: false },
    watch: { ...plan.watch, rootContents: plan.watch.limit > 0 || !plan.watch.listed },
    rules: [...plan.rules, ...foreseen.allow.flatMap(ruleOf)]
  }
  const changes = await context.recheck(writable, ({ judgement }) =>
    Promise.resolve(judgement.changes)
  )
  const further = allowanceFor(driftOf(changes.drift), new Set(), shown.ground)
  return { ...ofBoth(foreseen, further), moves: movesOf(plan, shown, dangers) }
}

/** Data beside code, each with the folder that it should move to. */
export function movesOf(
  plan: Pick<Plan, 'image' | 'container'>,
  { writes, ground }: Pick<Shown, 'writes' | 'ground'>,
  dangers: readonly Danger[]
): readonly Move[] {
  const { container } = plan
  const settings = (path: string): readonly string[] =>
    dataSettingsFor(path, [...plan.image.env, ...container.env], argvOf(plan))
  const covered = dangers.filter(({ why }) => why === 'code').map(({ path }) => path)
  const to = freeFolder(ground)
  const among = writes.filter(({ path }) => covered.some((one) => isWithin(path, one)))
  const kept = among.filter((write) => isData(write) && write.kind !== 'transient')
  const temporary: Write[] = []
  for (const write of among) {
    if (temporary.length === MOST) break
    if (isTemporaryFor(kept, write, ground)) temporary.push(write)
  }
  const data = among.filter((write) => isData(write) && !temporary.includes(write))
  return [
    ...data.slice(0, MOST).map(({ path }) => ({ from: path, to, settings: settings(path) })),
    ...temporary.map(({ path }) => ({
      ...{ from: path, temporary: true as const, to, settings: settings(path) }
    }))
  ]
}

/**
 * Whether a write is to a folder, empty in the image and without data, in which files came and
 * went: these may have been renamed to become the data.
 */
const isTemporaryFor = (
  data: readonly Write[],
  { kind, path }: Write,
  ground: RootFacts
): boolean =>
  kind === 'transient' &&
  data.length > 0 &&
  kindOf({ path, kind, entry: undefined }).word !== 'bytecode' &&
  hiddenBelow(path, ground).files === 0 &&
  !data.some((one) => isWithin(one.path, path))

const MOST = 10

/** A usual folder for data in which the image has no files. */
const freeFolder = (ground: RootFacts): string =>
  ['/data', '/var/lib/data', '/srv/data'].find((path) => hiddenBelow(path, ground).files === 0) ??
  '/var/lib/app-data'
