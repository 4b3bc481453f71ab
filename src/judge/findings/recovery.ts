import { withoutColours } from '../../observe/refusal-lines'
import type { Failure } from '../../run/outcome'
import { count, duration, list, names, quote, shorten, type SomePaths } from '../phrases'
import { asClause } from './failures'
import { HARMLESS, items, kind, NO_PROOF } from './finding'

/** Failure of a fresh container, the time it took, and the end of its output. */
export interface FreshFacts {
  readonly failure: Failure
  readonly milliseconds: number
  readonly said: string | undefined
}

/** Failure of a restarted container, and tmpfs mounts that may be the cause. */
export interface RestartFacts {
  readonly failure: Failure
  readonly said: string | undefined
  readonly tmpfs: readonly string[]
}

export interface RecoveredFacts {
  readonly milliseconds: number
  /** Duration of the restart in milliseconds. */
  readonly restart: number
  /** Whether some contents were not compared. */
  readonly partial: boolean
}

/**
 * Kinds of findings on a fresh container, its restart, and drift that outlived the first container.
 */
export const RECOVERY_FINDINGS = {
  'not-recovered': kind<FreshFacts>({
    id: 'ZD501',
    level: 'error',
    verdict: 'failed',
    section: 'findings',
    pointsAt: { inputs: ['recover'] },
    securitySeverity: '5.5',
    words: (facts) => ({
      title: 'A fresh container of the image did not recover',
      detail:
        `A new container of the image did not work (${duration(facts.milliseconds)}): ${failed(facts.failure)}. ` +
        `Look for state that outlived the first container: a named volume, a bind mount, another service.${lastWords(facts.said)}`
    }),
    help: {
      title: 'A fresh container did not recover',
      meaning:
        'With `recover: true` the container was discarded and a new one booted from the image. The new one did not pass the smoke test, so a clean start does not undo an intrusion.',
      fix: items(
        'Look for state that outlived the first container: a named volume, a bind mount, another service such as a database.',
        'Mount read-only (`:ro`) everything that need not be written, and restore the rest from a backup before the start.'
      ),
      allow: NO_PROOF
    }
  }),
  'not-restarted': kind<RestartFacts>({
    id: 'ZD502',
    level: 'error',
    verdict: 'failed',
    section: 'findings',
    pointsAt: { inputs: ['recover'] },
    words: ({ failure, tmpfs, said }) => ({
      title: 'The container does not work after a restart',
      detail:
        `A new container worked; stopped and started again, it did not: ${failed(failure)}. ` +
        `${tmpfs.length === 0 ? LEFT : trapped(tmpfs)}${lastWords(said)}`
    }),
    help: {
      title: 'The container does not work after a restart',
      meaning:
        'A new container works; stopped and started again, it does not. Platforms restart containers, so this will happen in production.',
      fix: items(
        'Where a permission was denied on a tmpfs: state its `mode`, for example `/tmp:mode=1777`, or make the folder in the image. Otherwise its mode is different at the second start.',
        'Where a pid file or a lock is in the way: have the entrypoint remove it, or put it on a tmpfs, which is empty at every start.'
      ),
      allow: NO_PROOF
    }
  }),
  'not-identical': kind<SomePaths>({
    id: 'ZD503',
    level: 'error',
    verdict: 'drift',
    section: 'findings',
    pointsAt: { inputs: ['recover'] },
    securitySeverity: '7.0',
    words: ({ paths, total }) => ({
      title: `A fresh container drifts, too: ${count(total, 'path')}`,
      detail:
        `After the smoke test, the root filesystem of a new container differs from the image: ${names(paths, total)}. ` +
        'The image changes by itself, or because of files in a volume. Boot it read-only, or add harmless changes to `allow`.'
    }),
    help: {
      title: 'A fresh container drifts, too',
      meaning:
        'With `recover: true` a fresh container of the same image was booted and smoke-tested, and its root filesystem differs from the image. The image changes by itself at every start, or because of files in a volume.',
      fix: items(
        'Boot it read-only, with mounts where it has to write.',
        'If it changes because of files in a volume, examine them: an entrypoint that runs scripts from a volume brings an intruder back.'
      ),
      allow:
        'The rules in `allow` and in the policy file apply to the new container as well: allow harmless changes there.'
    }
  }),
  survived: kind<SomePaths>({
    id: 'ZD504',
    level: 'warning',
    verdict: 'pass',
    section: 'recovery',
    pointsAt: { inputs: ['recover'] },
    securitySeverity: '7.0',
    words: ({ paths, total }) => ({
      title: `Drift outlives the container: ${list(paths, 3, total)}`,
      detail:
        `Drift in named volumes or bind mounts is still there after a clean start: ${names(paths, total)}. ` +
        'Mount them read-only (`:ro`), or restore them as part of the recovery.'
    }),
    help: {
      title: 'Drift outlives the container',
      meaning:
        'The drift is in a named volume or a bind mount, where the next container finds it. A clean start alone does not remove it.',
      fix: items(
        'Mount read-only (`:ro`) everything that the program does not have to write.',
        'Where it has to write, restore the volume from a backup as part of the recovery, and keep nothing there that is executed or included.'
      ),
      allow: 'It is a warning. If a rule allows the drift itself, this warning goes, too.'
    }
  }),
  recovered: kind<RecoveredFacts>({
    id: 'ZD505',
    level: 'notice',
    verdict: 'pass',
    section: 'recovery',
    pointsAt: { inputs: ['recover'] },
    words: ({ milliseconds, restart, partial }) => ({
      title: `Recovered in ${duration(milliseconds)}`,
      detail:
        `Removed, replaced by a new container and smoke-tested in ${duration(milliseconds)}; the root filesystem is the image's again` +
        `${partial ? ', as far as `watch-limit` allowed the comparison' : ''}. It also works after a restart (${duration(restart)}).`
    }),
    help: {
      title: 'A clean start restored the image',
      meaning:
        'The container was removed, a new one passed the smoke test with the root filesystem of the image, and it works after a restart as well. The time is the duration of a recovery.',
      fix: 'There is nothing to do.',
      allow: HARMLESS
    }
  })
} as const

/** Reason of a failure. For a smoke step, this includes its answer. */
const failed = (failure: Failure): string =>
  failure.kind === 'smoke-failed'
    ? `${asClause(failure)} (${shorten(failure.detail, 150)})`
    : asClause(failure)

const LEFT =
  'A file that its first run left behind may be in the way, such as a pid file or a lock.'

/**
 * Sentences on tmpfs mounts without a mode. runc creates the missing folder below a tmpfs with mode
 * 0755, which a later mount takes over (moby#45549).
 */
function trapped(tmpfs: readonly string[]): string {
  const [first = ''] = tmpfs
  return (
    `It was denied a permission. Where the image has no folder below a \`tmpfs\` (${names(tmpfs)}), the first start creates it, and at the next start the mount takes over its mode, 0755. ` +
    `State it, for example ${quote(`${first}:mode=1777`)}, or make the folder in the image, writable for the program.`
  )
}

const lastWords = (said = ''): string =>
  said.trim() === ''
    ? ''
    : ` Its last log lines: ${quote(shorten(withoutColours(said).trim(), 300))}.`
