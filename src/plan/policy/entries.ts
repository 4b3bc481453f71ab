import type { ChangeKind, TmpfsMount } from '../../ports'
import { lettersOf, type Rule } from '../allowlist'
import type { Location } from '../faults'
import { compileGlob } from '../glob'
import { dayOf } from '../calendar'
import type { AllowEntry, TmpfsEntry } from './shape'
import { CHANGE_KINDS } from '../change-kinds'

/** An entry of `allow` as a rule; its pattern has been found to be one. */
export function ruleOf(entry: AllowEntry, location: Location, today: number): Rule {
  const { path: pattern, reason, owner, expires, place } = entry
  const kinds: ReadonlySet<ChangeKind> = new Set(entry.kinds ?? CHANGE_KINDS)
  const matches = compileGlob(pattern)
  const covers = 'value' in matches ? matches.value : () => false
  return {
    rule: kinds.size === CHANGE_KINDS.length ? pattern : `${lettersOf(kinds)} ${pattern}`,
    kinds,
    pattern,
    reason: reason.trim(),
    source: 'policy-file',
    location,
    ...(owner === undefined ? {} : { owner: owner.trim() }),
    ...(place === undefined ? {} : { place }),
    ...(expires === undefined
      ? {}
      : { expires: { date: expires, daysLeft: dayOf(expires) - today } }),
    allows: (path, kind, where) =>
      kinds.has(kind) && (place === undefined || place === where) && covers(path)
  }
}

/** An entry of `tmpfs` in Docker's option words. */
export function tmpfsOf({ path, options = [], ...named }: TmpfsEntry): TmpfsMount {
  const { size, mode, uid, gid, exec } = named
  const words = [
    ...Object.entries({ size, mode, uid, gid }).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${value}`]
    ),
    ...(exec === undefined ? [] : [exec ? 'exec' : 'noexec']),
    ...options
  ]
  return { path: path.replace(/(?<=.)\/$/, ''), options: words.join(',') }
}
