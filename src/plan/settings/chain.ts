import type { SettingAttempt } from './attempt'
import type { HardeningSetting, SettingKind } from './declared'

/**
 * Outcome of one attempt in one container. `refused` is a rule's refusal; `untold` is everything that
 * says nothing of a setting: nothing to try it on, no such thing in the kernel, or a fault.
 */
export type AttemptAnswer =
  | { readonly kind: 'landed' }
  | { readonly kind: 'refused'; readonly reason: string }
  | {
      readonly kind: 'untold'
      readonly reason: string
      /** Whether something went wrong, so that the attempt might have shown something. */
      readonly failed: boolean
    }

/** A container in which some settings are left out, and the answers that were heard in it. */
export interface SettingTrial {
  /** IDs of the settings that are left out; none in the container as it is declared. */
  readonly leftOut: readonly string[]
  /** Answers by the keys of the attempts. */
  readonly answers: ReadonlyMap<string, AttemptAnswer>
}

/** Result of leaving out one setting, and then what covers for it, as one attempt shows it. */
export type ChainLink =
  /** It succeeds without the setting, once its covers are left out, and is refused with it. */
  | { readonly kind: 'acts'; readonly covers: readonly string[] }
  /** The setting makes no difference to it. `leftOut` are all settings without which it was tried. */
  | { readonly kind: 'none'; readonly leftOut: readonly string[] }
  | Extract<AttemptAnswer, { readonly kind: 'untold' }>
  /** It has to be tried without these settings first. */
  | { readonly kind: 'open'; readonly leftOut: readonly string[] }

/**
 * Leaves out a setting, then one cover after the other until the attempt succeeds, as far as the
 * trials tell. A cover is chosen by the reason of the refusal, where that names one.
 */
export function chainOf(
  attempt: SettingAttempt,
  setting: HardeningSetting,
  settings: readonly HardeningSetting[],
  trials: readonly SettingTrial[]
): ChainLink {
  const heard = (leftOut: readonly string[]): AttemptAnswer | undefined =>
    answerWithout(attempt, leftOut, trials)
  const base = heard([])
  if (base === undefined) return { kind: 'open', leftOut: [] }
  if (base.kind === 'untold') return base
  const covers: string[] = []
  for (;;) {
    const leftOut = [setting.id, ...covers]
    const answer = heard(leftOut)
    if (answer === undefined) return { kind: 'open', leftOut }
    if (answer.kind === 'untold') return answer
    if (answer.kind === 'landed') {
      return base.kind === 'landed' ? { kind: 'none', leftOut } : acting(covers, leftOut, heard)
    }
    const next = coverFor(answer.reason, attempt, leftOut, settings)
    if (next === undefined && attempt.otherwise !== undefined)
      return { kind: 'untold', reason: attempt.otherwise, failed: false }
    if (next === undefined || base.kind === 'landed') return { kind: 'none', leftOut }
    covers.push(next)
  }
}

/** Whether it was the setting that acted: with its covers alone left out, it has to refuse. */
function acting(
  covers: readonly string[],
  leftOut: readonly string[],
  heard: (leftOut: readonly string[]) => AttemptAnswer | undefined
): ChainLink {
  const kept = heard(covers)
  if (kept === undefined) return { kind: 'open', leftOut: covers }
  if (kept.kind === 'untold') return kept
  return kept.kind === 'refused' ? { kind: 'acts', covers } : { kind: 'none', leftOut }
}

/** The answer of a container in which, of all that may refuse the attempt, just these are left out. */
export function answerWithout(
  { key, guards }: Pick<SettingAttempt, 'key' | 'guards'>,
  leftOut: readonly string[],
  trials: readonly SettingTrial[]
): AttemptAnswer | undefined {
  return trials
    .filter((trial) => isLike(trial.leftOut, leftOut, guards))
    .flatMap(({ answers }) => answers.get(key) ?? [])[0]
}

const isLike = (
  leftOut: readonly string[],
  wanted: readonly string[],
  guards: readonly string[]
): boolean => guards.every((guard) => leftOut.includes(guard) === wanted.includes(guard))

/** The setting to leave out next, where one may have given that reason. */
function coverFor(
  reason: string,
  { guards }: SettingAttempt,
  leftOut: readonly string[],
  settings: readonly HardeningSetting[]
): string | undefined {
  const kinds = SIGNS.get(reason)
  const left = settings.filter(({ id }) => guards.includes(id) && !leftOut.includes(id))
  const able = left.filter(({ kind }) => kinds?.includes(kind) ?? !SIGNED.has(kind))
  return able.toSorted((one, other) => guards.indexOf(one.id) - guards.indexOf(other.id))[0]?.id
}

/** Reasons that name the settings which give them. */
const SIGNS: ReadonlyMap<string, readonly SettingKind[]> = new Map([
  ['EROFS', ['read-only']],
  ['NOEXEC', ['noexec']],
  ['NOSUID', ['nosuid']],
  ['NONEWPRIVS', ['no-new-privileges']]
])
const SIGNED: ReadonlySet<SettingKind> = new Set([...SIGNS.values()].flat())

/** Settings to leave out next, for each container to make; as many as there may be. */
export function nextTrials(
  attempts: readonly SettingAttempt[],
  settings: readonly HardeningSetting[],
  trials: readonly SettingTrial[],
  most: number
): readonly (readonly string[])[] {
  const wanted = settings.flatMap((setting) => {
    const own = attempts.filter(({ guards }) => guards.includes(setting.id))
    const links = own.map((attempt) => chainOf(attempt, setting, settings, trials))
    // Once it is known to act by itself, nothing more has to be left out for it.
    if (links.some((link) => link.kind === 'acts' && link.covers.length === 0)) return []
    return links.flatMap((link, at) => {
      const attempt = own[at]
      return link.kind === 'open' && attempt !== undefined
        ? [{ leftOut: link.leftOut, attempt }]
        : []
    })
  })
  return packed(wanted).slice(0, most)
}

interface Wanted {
  readonly leftOut: readonly string[]
  readonly attempt: SettingAttempt
}

/**
 * As few containers as possible: settings that have no attempt in common are left out at one time,
 * since neither can change what the other's attempts show.
 */
function packed(wanted: readonly Wanted[]): readonly (readonly string[])[] {
  const groups: { leftOut: Set<string>; members: Wanted[] }[] = []
  for (const one of wanted.toSorted((a, b) => a.leftOut.length - b.leftOut.length)) {
    const group = groups.find(({ leftOut, members }) =>
      [...members, one].every((member) =>
        isLike([...leftOut, ...one.leftOut], member.leftOut, member.attempt.guards)
      )
    )
    if (group === undefined) groups.push({ leftOut: new Set(one.leftOut), members: [one] })
    else {
      group.members.push(one)
      for (const id of one.leftOut) group.leftOut.add(id)
    }
  }
  return groups.map(({ leftOut }) => [...leftOut])
}
