import type { Judgement } from '../judge/judgement'
import { sha256Of } from '../plan/digest-of'
import type { World } from '../ports'
import type { Request } from '../run/prepare'
import type { Account } from './account'
import { sourcesOf } from './locations/sources'
import type { Story } from './story'

/** The account of a check at its end. */
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
    ...{ scorecard: story.rehearsed?.scorecard, doors: story.rehearsed?.doors },
    evidence: story.evidence,
    imageIntegrity: story.imageIntegrity,
    log: story.booted ? hearing.log() : undefined,
    timings: story.stopwatch.timings(),
    policy: story.policy,
    annotateFile: story.annotateFile,
    sources:
      judgement.findings.length === 0 ? {} : await sourcesOf(request, story.annotateFile, files),
    colour: request.colour
  }
}
