import type { Evidence } from '../explain/evidence/evidence'
import type { Explanation } from '../explain/suggestion'
import type { Scorecard } from '../judge/attack'
import type { Judgement } from '../judge/judgement'
import type { JudgedRecovery } from '../judge/recovery'
import { listen, type Hearing } from '../observe/hearing'
import type { Observation } from '../observe/observation'
import type { Spool } from '../observe/spool'
import { sha256Of } from '../plan/digest-of'
import type { World } from '../ports'
import type { Removals } from '../run/container'
import type { Exercise } from '../run/outcome'
import type { Learnt, Request } from '../run/prepare'
import { stopwatch, type Stopwatch } from '../run/stopwatch'
import type { Account } from './account'
import { sourcesOf } from './locations/sources'

/** What is known so far; when a fault ends the check, it goes into the report all the same. */
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
  scorecard?: Scorecard | undefined
  spool?: Spool | undefined
  evidence?: Evidence | undefined
}

/** A check of which nothing is known yet. */
export const begin = ({ clock, digest }: World): Story => ({
  digest,
  stopwatch: stopwatch(clock),
  hearing: listen(),
  removals: []
})

/** What there is to tell at the end of it. */
export async function accountOf(
  request: Request,
  story: Story,
  judgement: Judgement,
  { files }: Pick<World, 'files'>
): Promise<Account> {
  const { engine, image, plan, exercise, observation, hearing } = story
  const storageDriver = (await story.storageDriver) ?? 'unknown'
  return {
    version: request.version,
    documentation: request.documentation,
    sha256: (text) => sha256Of(Buffer.from(text), story.digest()),
    reference: request.inputs.get('image')?.trim() ?? '',
    mode: plan?.mode ?? 'enforce',
    judgement,
    engine: engine && { name: engine.name, version: engine.version, storageDriver },
    ...{ image, plan, exercise, observation },
    ...{ recovery: story.recovery, explanation: story.explanation },
    ...{ scorecard: story.scorecard, evidence: story.evidence },
    log: story.booted ? hearing.log() : undefined,
    timings: story.stopwatch.timings(),
    policy: story.policy,
    annotateFile: story.annotateFile,
    sources:
      judgement.findings.length === 0 ? {} : await sourcesOf(request, story.annotateFile, files),
    colour: request.colour
  }
}
