import type { Failure } from '../../run/outcome'
import { count, duration, list, names, quote, shorten, type SomePaths } from '../phrases'
import { asClause } from './failures'
import type { Finding } from './finding'

type Text = Pick<Finding, 'title' | 'detail' | 'path'>

/** Why a fresh container does not work, and the end of what it printed. */
export interface FreshFacts {
  readonly failure: Failure
  readonly milliseconds: number
  readonly said: string | undefined
}

/** The failure of one that was started again, and the tmpfs mounts that may be the reason. */
export interface RestartFacts {
  readonly failure: Failure
  readonly said: string | undefined
  readonly tmpfs: readonly string[]
}

export interface RecoveredFacts {
  readonly milliseconds: number
  /** Of the second start. */
  readonly restart: number
  /** Some contents were left out. */
  readonly partial: boolean
}

/** Texts of findings on a fresh container, and on its second start. */
export const RECOVERY_TEXTS = {
  'not-recovered': (facts: FreshFacts): Text => ({
    title: 'A fresh container of the image did not recover',
    detail:
      `Booted afresh after the check, the same image did not work (${duration(facts.milliseconds)}): ${failed(facts.failure)}. ` +
      `Look for what outlived the first container: a named volume, a bind, a service beside it.${lastWords(facts.said)}`
  }),
  'not-identical': ({ paths, total }: SomePaths): Text => ({
    title: `A fresh container drifts, too: ${count(total, 'path')}`,
    detail:
      `Booted afresh and smoke-tested, the root filesystem was not the image's: ${names(paths, total)}. ` +
      'The image changes by itself, or by what it finds in a volume. Boot it read-only, or allow what is harmless in `allow`.'
  }),
  'not-restarted': ({ failure, tmpfs, said }: RestartFacts): Text => ({
    title: 'The container does not work after a restart',
    detail:
      `It worked when it was new; stopped and started again, it did not: ${failed(failure)}. ` +
      `${tmpfs.length === 0 ? LEFT : trapped(tmpfs)}${lastWords(said)}`
  }),
  survived: ({ paths, total }: SomePaths): Text => ({
    title: `Outlives a fresh container: ${list(paths, 3, total)}`,
    detail:
      `Drift in named volumes or binds is still there after a clean start: ${names(paths, total)}. ` +
      'To recover, restore them as well; better, mount them read-only (`:ro`).'
  }),
  recovered: ({ milliseconds, restart, partial }: RecoveredFacts): Text => ({
    title: `Recovered in ${duration(milliseconds)}`,
    detail:
      `Removed, booted afresh from the image and smoke-tested in ${duration(milliseconds)}; the root filesystem is the image's again` +
      `${partial ? ', as far as `watch-limit` let it be compared' : ''}. Stopped and started again, it works as well (${duration(restart)}).`
  })
} as const

/** Why it failed. The answer to a smoke step says more than that the step did not pass. */
const failed = (failure: Failure): string =>
  failure.kind === 'smoke-failed'
    ? `${asClause(failure)} (${shorten(failure.detail, 150)})`
    : asClause(failure)

const LEFT =
  'Something that its first run left behind may be in its way, for example a pid file or a lock.'

/** runc makes the missing folder below a tmpfs with mode 0755, and a later mount takes that over (moby#45549). */
function trapped(tmpfs: readonly string[]): string {
  const [first = ''] = tmpfs
  return (
    `It was denied a permission. Where the image has no folder below a \`tmpfs\` (${names(tmpfs)}), the first start makes one, and at the next one the mount takes over its mode, 0755. ` +
    `State it, for example ${quote(`${first}:mode=1777`)}, or make the folder in the image, writable for the program.`
  )
}

const lastWords = (said = ''): string =>
  said.trim() === '' ? '' : ` The last that it printed: ${quote(shorten(said.trim(), 300))}`
