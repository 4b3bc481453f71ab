import { baseOf } from '../judge/base'
import { compareRuns, withComparison, type CheckComparison } from '../judge/comparison'
import { doorsOf, type TriedDoor } from '../judge/doors'
import { withFault } from '../judge/find'
import type { Scorecard } from '../judge/findings/attacks'
import type { SettingsProof } from '../judge/findings/settings'
import { isImageLacking } from '../judge/findings/failures'
import { RECOVERY_FINDINGS } from '../judge/findings/recovery'
import { makeFinding } from '../judge/findings/table'
import { judgeFirstLook, judgeSecondLook, type ImageIntegrity } from '../judge/image-integrity'
import { withFindings, worstVerdict, type Judgement } from '../judge/judgement'
import { judgeRecovery, type JudgedRecovery } from '../judge/recovery'
import { findAttacks, scorecardOf } from '../judge/scorecard'
import { findSettings, settingsProof } from '../judge/settings'
import { isClean } from '../run/stop'
import { lookAtLayers, type LayersLook } from '../observe/layers'
import { recover } from '../observe/recovery'
import { Fault } from '../plan/faults'
import type { Secrets } from '../plan/secrets'
import type { World } from '../ports'
import { rehearseAttacks } from '../run/attack-rehearsal'
import type { CheckContext } from '../run/keeper'
import { proveSettings } from '../run/prove-settings'
import type { Base, Prepared } from '../run/prepare'
import type { TimePhase } from '../run/stopwatch'
import type { BaseFacts } from '../words'
import { keepEvidence, type Evidence, type Scene } from './evidence/evidence'
import { explain, retold } from './explain'
import type { CheckedRun, ExplainContext } from './proof'
import { stopCompared } from './stop-comparison'
import type { Explanation } from './suggestion'

/** A question on a checked run beyond its verdict, asked by the means `C`. */
export interface Inquiry<C, F = InquiryFacts> {
  /** Its name among the timings; absent where the inquiry itself says what is timed. */
  readonly phase?: string
  /** The sentence that is logged before it is asked. */
  readonly announcement?: string
  readonly isWanted: (run: CheckedRun, context: C) => boolean
  readonly ask: (run: CheckedRun, context: C) => Promise<Answer<F>>
  /** The answer where something was thrown on the way: a fault is a finding, and whatever was found before is kept. */
  readonly failed: (judgement: Judgement, error: unknown) => Answer<F>
}

/** The judgement with the findings of an inquiry, and the facts behind them. */
export interface Answer<F = InquiryFacts> {
  readonly judgement: Judgement
  readonly facts?: F
}

/** Facts that only an inquiry brings to light; absent where it was not made, or did not come to its end. */
interface InquiryFacts {
  readonly evidence?: Evidence
  readonly recovery?: JudgedRecovery
  readonly explanation?: Explanation
  readonly scorecard?: Scorecard
  readonly doors?: readonly TriedDoor[]
  readonly settings?: SettingsProof
  readonly imageIntegrity?: ImageIntegrity
  readonly comparison?: ComparedWith
}

/** A fault makes an error of the verdict. */
const isError = (judgement: Judgement, error: unknown): Answer => ({
  judgement: withFault(judgement, error)
})

/** The log of the container, and the account that knows the secrets in it. */
interface EvidenceMeans {
  readonly log: () => string
  readonly account: { readonly secrets?: Secrets | undefined }
}

/** Keeps the changed contents; asked while the container is still there. */
export const EVIDENCE: Inquiry<Scene & EvidenceMeans> = {
  phase: 'evidence',
  isWanted: ({ plan, judgement }) => {
    const { when } = plan.evidence
    return when === 'on-failure' ? judgement.verdict !== 'pass' : when === 'always'
  },
  ask: async (run, context) => {
    const { secrets } = context.account
    const printed = { log: context.log(), secrets }
    const { judgement, evidence } = await keepEvidence(run, context, printed)
    return { judgement, facts: { ...(evidence && { evidence }) } }
  },
  failed: isError
}

/**
 * Asks whether the image stops less orderly than on a writable root filesystem, on which it is booted once more: many programs always
 * end with a code of their own.
 */
export const STOP: Inquiry<CheckContext> = {
  phase: 'compare-stop',
  announcement: 'Comparing its end with one on a writable root filesystem',
  isWanted: ({ plan, observation: { stop } }) =>
    plan.container.readOnly && stop !== undefined && !isClean(stop, plan.image.stopSignal),
  ask: async (run, context) => ({ judgement: await stopCompared(run, context) }),
  failed: isError
}

/** Asks whether a fresh container works, and is the image's again. What never worked would not work afresh. */
export const RECOVERY: Inquiry<CheckContext> = {
  phase: 'recover',
  announcement: 'Booting a fresh container',
  isWanted: ({ plan, exercise }) =>
    plan.recover && (exercise.failure === undefined || exercise.attack !== undefined),
  ask: async ({ plan, judgement }, context) => {
    const { recovery, ...judged } = judgeRecovery(plan, judgement, await recover(plan, context))
    return { ...judged, facts: { recovery } }
  },
  failed: isError
}

/** The result of a comparison, and what the author named to compare with. */
export interface ComparedWith extends CheckComparison {
  readonly name: string
  readonly kind: Base['kind']
}

/** Asks what is new against the base. An image to compare with is checked for it. */
export const COMPARISON: Inquiry<ExplainContext & Pick<Prepared, 'base'>> = {
  phase: 'compare-base',
  isWanted: ({ judgement }, { base }) => base !== undefined && judgement.verdict !== 'error',
  ask: async (run, context) => {
    const { base } = context
    if (base === undefined) return run
    const { name, kind } = base
    const facts = kind === 'report' ? base.facts : await checkBase(base, context)
    const comparison = compareRuns(run, facts)
    const compared = withComparison(run.judgement, run.plan, comparison)
    const isSame = kind === 'image' && facts.id === run.plan.image.id
    const judgement = isSame
      ? withFindings(compared, [makeFinding('same-base', { base: name })])
      : compared
    return { judgement, facts: { comparison: { ...comparison, name, kind } } }
  },
  failed: isError
}

/**
 * Checks the image to compare with. It comes after the image under test: what it leaves in a mount
 * that both have would otherwise hide what the other one does.
 */
async function checkBase(
  { name, plan }: Extract<Base, { readonly kind: 'image' }>,
  { recheck, removals, world }: ExplainContext
): Promise<BaseFacts> {
  world.log.progress(`Checking ${name}, to compare with`)
  // A port of the machine, or anything else that the last one held, has to be free again.
  await Promise.allSettled(removals)
  return recheck(plan, (run) => Promise.resolve(baseOf(run)))
}

/**
 * Asks why the run failed, and what would help. A fault here leaves the verdict, without a reason.
 */
export const EXPLANATION: Inquiry<ExplainContext> = {
  phase: 'explain',
  announcement: 'Finding out which paths have to be writable',
  isWanted: (run) => run.judgement.verdict !== 'error' && isToBeExplained(run),
  ask: async (run, context) => {
    const { judgement, explanation } = await explain(run, context)
    return { judgement: retold(judgement, run, explanation), facts: { explanation } }
  },
  failed: (judgement, error) => {
    const message = error instanceof Error ? error.message : String(error)
    return { judgement: withFindings(judgement, [makeFinding('unexplained', { message })]) }
  }
}

/** Whether an explanation was asked for, and there is one to be found. */
function isToBeExplained({ plan, exercise, observation, judgement }: CheckedRun): boolean {
  const { failure } = exercise
  // No mount puts a program or a user into the image.
  if (failure?.kind === 'cannot-start' && isImageLacking(failure)) return false
  if (plan.explain.when !== 'on-failure') return plan.explain.when === 'always'
  // No mount helps where only the fresh container failed.
  const own = judgement.findings.filter(({ kind }) => !Object.hasOwn(RECOVERY_FINDINGS, kind))
  return worstVerdict(own) !== 'pass' || observation.refusals.length > 0
}

/** Rehearses what an intruder could do. */
export const ATTACKS: Inquiry<CheckContext> = {
  phase: 'attacks',
  announcement: 'Rehearsing what an intruder would do',
  isWanted: ({ plan }) => plan.rehearsal !== undefined,
  ask: async ({ plan, judgement }, context) => {
    const contrast = plan.rehearsal?.contrast === true
    const { attempts, doorAttempts } = await rehearseAttacks(plan, contrast, context)
    const scorecard = scorecardOf(attempts, plan)
    const facts = { scorecard, doors: doorsOf(doorAttempts, plan) }
    return { judgement: withFindings(judgement, findAttacks(scorecard, plan)), facts }
  },
  failed: isError
}

/** Asks of each hardening setting what it is worth, by leaving it out. */
export const SETTINGS: Inquiry<CheckContext> = {
  phase: 'settings',
  announcement: 'Leaving out one hardening setting after the other',
  isWanted: ({ plan }) => plan.proveSettings !== undefined,
  ask: async ({ plan, judgement }, context) => {
    const settings = settingsProof(await proveSettings(plan, context))
    return { judgement: withFindings(judgement, findSettings(settings, plan)), facts: { settings } }
  },
  failed: isError
}

/** Asks whether the image is still the image: compares its layers before the check with those after it. */
export const INTEGRITY: Inquiry<{ readonly looks: LayersLooks; readonly timed: TimePhase }> = {
  isWanted: ({ plan }) => plan.imageLayers,
  ask: async ({ judgement }, { looks, timed }) => {
    const before = await looks.first
    const { integrity: imageIntegrity, ...judged } =
      before.kind === 'intact'
        ? judgeSecondLook(judgement, await timed('layers', () => lookAgain(looks)))
        : judgeFirstLook(judgement, before)
    return { ...judged, facts: { imageIntegrity } }
  },
  failed: (judgement, error) => {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : 'it failed'
    return { ...isError(judgement, error), facts: { imageIntegrity: { checked: false, reason } } }
  }
}

/** Two looks at the layers of one image, of which the first has begun. */
export interface LayersLooks {
  readonly first: Promise<LayersLook>
  readonly again: () => Promise<LayersLook>
  /** Breaks off a look that still goes on. */
  readonly end: () => void
}

/** Begins to look at an image's layers; that goes on while the container is started. */
export function beginLooks(image: string, world: World): LayersLooks {
  const over = new AbortController()
  const look = (): Promise<LayersLook> => lookAtLayers(image, world, over.signal)
  const first = look()
  first.catch(() => undefined)
  return {
    first,
    again: look,
    end: () => {
      over.abort()
    }
  }
}

/** Looks at the layers again. Throws a `Fault` if the engine can no longer show them. */
async function lookAgain({
  again
}: LayersLooks): Promise<Exclude<LayersLook, { readonly kind: 'unknown' }>> {
  const after = await again()
  if (after.kind === 'unknown') throw new Fault('look-failed', lost(after.reason))
  return after
}

const lost = (reason: string): string =>
  `The image's layers could be read before the check, but not after it: ${reason.replace(/\.?$/, '.')}`
