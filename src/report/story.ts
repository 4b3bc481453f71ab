import type { Evidence } from '../explain/evidence/evidence'
import type { RehearsedAttacks } from '../explain/inquiries'
import type { Explanation } from '../explain/suggestion'
import type { ImageIntegrity } from '../judge/image-integrity'
import type { JudgedRecovery } from '../judge/recovery'
import { listen, type Hearing } from '../observe/hearing'
import type { Observation } from '../observe/observation'
import type { Spool } from '../observe/spool'
import type { World } from '../ports'
import type { Removals } from '../run/lease'
import type { Exercise } from '../run/outcome'
import type { Learnt } from '../run/prepare'
import { stopwatch, type Stopwatch } from '../run/stopwatch'

/** The facts known so far; when a fault ends the check, they go into the report all the same. */
export interface Story extends Learnt {
  readonly digest: World['digest']
  readonly stopwatch: Stopwatch
  readonly hearing: Hearing
  readonly removals: Removals
  booted?: boolean
  storageDriver?: Promise<string | undefined>
  exercise?: Exercise
  observation?: Observation
  recovery?: JudgedRecovery | undefined
  explanation?: Explanation | undefined
  rehearsed?: RehearsedAttacks | undefined
  spool?: Spool | undefined
  evidence?: Evidence | undefined
  imageIntegrity?: ImageIntegrity
}

/** A check of which nothing is known yet. */
export const begin = ({ clock, digest }: World): Story => ({
  digest,
  stopwatch: stopwatch(clock),
  hearing: listen(undefined),
  removals: []
})
