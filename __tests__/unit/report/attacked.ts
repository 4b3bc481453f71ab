import { doorsOf } from '../../../src/judge/doors'
import { withFindings } from '../../../src/judge/judgement'
import { findAttacks, scorecardOf } from '../../../src/judge/scorecard'
import { attemptsOn } from '../../../src/plan/attack-catalogue'
import { DOORS, type DoorAnswer, type DoorAttempt } from '../../../src/run/door-attempts'
import type { Account } from '../../../src/report/account'
import type { Result, AttemptResult } from '../../../src/run/attack-rehearsal'
import * as made from './fixtures'

const SEEN = {
  uid: 33,
  files: new Set<string>(),
  folders: new Set(['/var/www/html']),
  pages: ['/var/www/html/index.html']
}

/** What lands in an image with a volume, and what on a writable root. */
const LANDING = new Set(['download-and-execute /data/zero-drift', 'set-uid-copy /data/zero-drift'])
const NEVER = new Set(['proc-sys', 'remount'])

/** A rehearsal of everything, as the user of the image and as root. */
export const TRYINGS: readonly AttemptResult[] = ['www-data', 'root'].flatMap((user) =>
  attemptsOn(made.plan, SEEN).map((attempt) => {
    const path = attempt.paths.at(-1) ?? ''
    const lands =
      LANDING.has(`${attempt.name} ${path}`) || (path.startsWith('/dev/z') && user === 'root')
    const refused: Result = { kind: 'refused', path: attempt.paths[0] ?? '', reason: 'EROFS' }
    const missing: Result = { kind: 'not-run', path, reason: attempt.obstacle ?? '' }
    const landed: Result = { kind: 'landed', path }
    const result = attempt.obstacle === undefined ? (lands ? landed : refused) : missing
    const contrast = NEVER.has(attempt.name) ? refused : result === missing ? missing : landed
    return { attempt, user, result, contrast }
  })
)

/** As Docker 28 leaves them by default, where only root has the capability for one. */
const CLOSED: ReadonlyMap<string, string> = new Map([
  ['af-alg-32', 'ENOSYS'],
  ['bpf', 'EPERM'],
  ['io-uring', 'EPERM'],
  ['keyring', 'EPERM'],
  ['user-namespace', 'EPERM'],
  ['userfaultfd', 'SIGSYS']
])
const settings = new Map([
  ['kernel/io_uring_disabled', '0'],
  ['kernel/unprivileged_bpf_disabled', '2'],
  ['vm/memfd_noexec', '0']
])

/** Every door, as each user. */
export const knocksOf = (users: readonly string[]): readonly DoorAttempt[] =>
  users.flatMap((user) =>
    DOORS.map((door) => {
      const reason = door.name === 'bpf' && user === 'root' ? undefined : CLOSED.get(door.name)
      const answer: DoorAnswer =
        reason === undefined ? { kind: 'open' } : { kind: 'closed', reason }
      return { door, user, answer, guards: { filtered: true, settings } }
    })
  )

/** The same account, attacked. */
export function attackedBy(
  attempts: readonly AttemptResult[],
  account: Account,
  most?: number
): Account {
  const rehearsal = { contrast: true, maxLanded: most }
  const plan = { ...made.plan, rehearsal }
  const scorecard = scorecardOf(attempts, plan)
  return {
    ...account,
    plan: account.plan && { ...account.plan, rehearsal },
    scorecard,
    doors: doorsOf(knocksOf([...new Set(attempts.map(({ user }) => user))]), plan),
    judgement: withFindings(account.judgement, findAttacks(scorecard, plan))
  }
}
