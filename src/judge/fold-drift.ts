import type { Rule } from '../plan/allowlist'
import { foldByFolder, type Fold } from './fold'
import type { JudgedChange, Ordered } from './judged-list'
import { selected } from './selected'

/** Changes that no rule allows, by folder. Those of an expired rule stand by themselves, since that rule is what has to be changed. */
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
