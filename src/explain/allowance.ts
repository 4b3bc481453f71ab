import type { IsCode } from '../judge/code'
import { isWithin } from '../judge/folders'
import type { JudgedChange } from '../judge/judgement'
import { appraise, type Severity } from '../judge/severity'
import type { Change } from '../observe/observation'
import { bytesOf } from '../observe/path-bytes'
import { literalGlob } from '../plan/glob'
import type { ChangeList } from '../ports'
import type { Ground } from './mounts'
import { appraisalOf } from './suspicion'
import type { Write } from './writes'

/** What is known to have changed in places that outlive the container, or would have. */
export interface Lasting {
  /** Drift of the judged run. */
  readonly drift: ChangeList<JudgedChange>
  /** In the image's volumes, when nothing was refused. */
  readonly volumes: ChangeList<Change>
  /** In the root filesystem then. */
  readonly writes: readonly Write[]
  /** As the image brings it. */
  readonly ground: Pick<Ground, 'image'>
  readonly isCode: IsCode
}

/** A rule for each volume in which nothing changed but what looks harmless: an allowlist must not let an intruder's work pass. */
export function allowanceFor(volumes: readonly string[], lasting: Lasting): readonly string[] {
  return [...new Set(volumes)].filter((path) => isHarmless(path, lasting)).map(ruleFor)
}

/** Everything in a folder, whatever characters its name has. */
export const ruleFor = (path: string): string =>
  `${literalGlob(path).replace(/(\s)#/g, '$1\\#')}/**`

function isHarmless(volume: string, lasting: Lasting): boolean {
  let changed = false
  for (const severity of severitiesIn(volume, lasting)) {
    if (severity !== 'low' && severity !== 'medium') return false
    changed = true
  }
  return changed
}

function* severitiesIn(volume: string, lasting: Lasting): Iterable<Severity> {
  const { drift, volumes, writes, isCode } = lasting
  for (const { path, severity } of drift) if (isWithin(path, volume)) yield severity
  for (const change of volumes)
    if (isWithin(change.path, volume) && change.idle === undefined)
      yield appraise(change, isCode).severity
  for (const write of writes)
    if (isWithin(write.path, volume))
      yield isOnCode(write, lasting) ? 'high' : appraisalOf(write, volume).severity
}

/** Whether a write altered code of the image, if only in its rights: a rule for its folder would let anybody rewrite it. */
function isOnCode({ path, kind }: Write, { ground, isCode }: Lasting): boolean {
  const before = kind === 'changed' ? ground.image.get(bytesOf(path)) : undefined
  return before !== undefined && isCode(path, before)
}
