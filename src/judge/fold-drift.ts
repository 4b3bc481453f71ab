import type { Rule } from '../plan/allowlist'
import { foldByFolder, type Fold } from './fold'
import type { JudgedChange, Ordered } from './judged-list'
import { selected } from './selected'

/** What no rule allows, by folder; what an expired rule is about stands by itself, since it is that rule that somebody has to change. */
export function foldDrift(
  drift: Ordered<JudgedChange>,
  expired: readonly Rule[]
): readonly Fold<JudgedChange>[] {
  if (expired.length === 0) return foldByFolder(drift)
  return [undefined, ...expired].flatMap((rule) => {
    const folds = foldByFolder(selected(drift, ({ lapsed }) => lapsed === rule))
    return rule === undefined ? folds : folds.map((fold) => ({ ...fold, lapsed: rule }))
  })
}
