import type { JudgedChange } from '../judge/judgement'
import { appraise, type Severity } from '../judge/severity'
import type { Change } from '../observe/observation'
import { literalGlob } from '../plan/glob'
import { isWithin } from './folders'
import { appraisalOf } from './suspicion'
import type { Write } from './writes'

/** What is known to have changed in places that outlive the container, or would have. */
export interface Lasting {
  /** Drift of the judged run. */
  readonly drift: readonly JudgedChange[]
  /** In the image's volumes, when nothing was refused. */
  readonly volumes: readonly Change[]
  /** In the root filesystem then. */
  readonly writes: readonly Write[]
}

/** A rule for each volume in which nothing changed but what looks harmless: an allowlist must not let an intruder's work pass. */
export function allowanceFor(volumes: readonly string[], lasting: Lasting): readonly string[] {
  return [...new Set(volumes)].filter((path) => isHarmless(path, lasting)).map(ruleFor)
}

/** Everything in a folder, whatever characters its name has. */
export const ruleFor = (path: string): string =>
  `${literalGlob(path).replace(/(\s)#/g, '$1\\#')}/**`

function isHarmless(volume: string, { drift, volumes, writes }: Lasting): boolean {
  const severities: readonly Severity[] = [
    ...drift.filter(({ path }) => isWithin(path, volume)).map(({ severity }) => severity),
    ...volumes
      .filter(({ path, idle }) => isWithin(path, volume) && idle === undefined)
      .map((change) => appraise(change).severity),
    ...writes
      .filter(({ path }) => isWithin(path, volume))
      .map((write) => appraisalOf(write, volume).severity)
  ]
  return severities.length > 0 && severities.every((one) => one === 'low' || one === 'medium')
}
