import { quote } from '../judge/phrases'
import type { ProcessFacts } from '../words'
import type { UserAndGroup } from './tightening'

/** Programs of a container that works as it is, and the users that they run as. */
export interface RunningPrograms {
  /** Those that were there at every look. */
  readonly lasting: readonly ProcessFacts[]
  /** All that were seen. */
  readonly all: readonly ProcessFacts[]
}

/** Programs that were seen in some looks; undefined if there was none to see. */
export function programsIn(
  looks: readonly (readonly ProcessFacts[])[]
): RunningPrograms | undefined {
  const [first, ...others] = looks
  if (first === undefined) return undefined
  const isLasting = (one: ProcessFacts): boolean =>
    others.every((look) => look.some((other) => isAlike(one, other)))
  return { lasting: first.filter(isLasting), all: looks.flat() }
}

const isAlike = (one: ProcessFacts, other: ProcessFacts): boolean =>
  one.name === other.name && one.uid === other.uid

/** Root's programs, if another account's run beside them or below: that account. */
export function workersOf({ lasting }: RunningPrograms): UserAndGroup | undefined {
  const [one, ...others] = accountsOf(lasting)
  return others.length === 0 ? one : undefined
}

/** Accounts other than root's, by user. */
export function accountsOf(processes: readonly ProcessFacts[]): readonly UserAndGroup[] {
  const found = new Map(
    processes.filter(({ uid }) => uid !== 0).map(({ uid, gid }) => [uid, { uid, gid }])
  )
  return [...found.values()]
}

/**
 * Sentence on a program that does not run as it should: in `before`, or all as one account. Undefined
 * if each does.
 */
export function misfit(
  now: readonly ProcessFacts[],
  before: RunningPrograms,
  account: UserAndGroup | undefined
): string | undefined {
  return account === undefined ? changedUser(now, before) : otherUser(now, before, account)
}

function changedUser(now: readonly ProcessFacts[], before: RunningPrograms): string | undefined {
  const gone = before.lasting.find((one) => !now.some((other) => isAlike(one, other)))
  if (gone !== undefined) return lostSentence(gone, now)
  const names = new Set(before.all.map(({ name }) => name))
  const users = new Set(before.all.map(({ uid }) => uid))
  const risen = now.find(
    (one) =>
      (names.has(one.name) || !users.has(one.uid)) &&
      !before.all.some((other) => isAlike(one, other))
  )
  if (risen !== undefined) return `${quote(risen.name)} runs as ${userWords(risen.uid)}`
  return now.map((one) => keptRights(one, before)).find((sentence) => sentence !== undefined)
}

function lostSentence({ name, uid }: ProcessFacts, now: readonly ProcessFacts[]): string {
  const others = [...new Set(now.filter((one) => one.name === name).map((one) => one.uid))]
  return others.length === 0
    ? `no ${quote(name)} runs as ${userWords(uid)} any more`
    : `${quote(name)} no longer runs as ${userWords(uid)}, but as ${others.map(userWords).join(', ')} alone`
}

/** A program that has effective capabilities which it did not have before. */
function keptRights(one: ProcessFacts, { all }: RunningPrograms): string | undefined {
  const { effective = [], name, uid } = one
  const before = all.filter((other) => isAlike(one, other))
  if (before.length === 0 || before.some((other) => other.effective === undefined)) return undefined
  const known = new Set(before.flatMap((other) => other.effective ?? []))
  const kept = effective.filter((capability) => !known.has(capability))
  return kept.length === 0
    ? undefined
    : `${quote(name)}, as ${userWords(uid)}, keeps ${kept.join(' ')}`
}

function otherUser(
  now: readonly ProcessFacts[],
  { lasting }: RunningPrograms,
  { uid }: UserAndGroup
): string | undefined {
  const other = now.find((one) => one.uid !== uid)
  if (other !== undefined) return `${quote(other.name)} runs as ${userWords(other.uid)}`
  const gone = lasting.find((one) => one.uid === uid && !now.some(({ name }) => name === one.name))
  return gone && lostSentence(gone, now)
}

const userWords = (uid: number): string => (uid === 0 ? 'root' : `user ${uid}`)
