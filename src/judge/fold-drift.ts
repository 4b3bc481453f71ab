import type { Rule } from '../plan/allowlist'
import { foldByFolder, type Fold } from './fold'
import type { JudgedChange } from './judgement'

/** What no rule allows, by folder; what an expired rule is about stands by itself, since it is that rule that somebody has to change. */
export function foldDrift(drift: readonly JudgedChange[]): readonly Fold<JudgedChange>[] {
  const causes = new Map<Rule | undefined, JudgedChange[]>()
  for (const change of drift) {
    const group = causes.get(change.lapsed)
    if (group === undefined) causes.set(change.lapsed, [change])
    else group.push(change)
  }
  return [...causes].flatMap(([lapsed, changes]) =>
    foldByFolder(changes).map((fold) => (lapsed === undefined ? fold : { ...fold, lapsed }))
  )
}
