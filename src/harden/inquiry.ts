import { asDeployed, engineNow, type CheckedRun, type ExplainContext } from '../explain/proof'
import type { Inquiry } from '../explain/inquiries'
import type { Explanation } from '../explain/suggestion'
import type { Finding } from '../judge/findings/finding'
import { makeFinding } from '../judge/findings/table'
import { withFindings } from '../judge/judgement'
import type { Plan } from '../plan/plan'
import { engineTimeBy, harden, type LeastSearch } from './harden'
import type { Hardening } from './hardening'
import type { Need } from './search'

/** The means of the search, and the account of the check, which has the proven mounts. */
type HardenContext = ExplainContext & {
  readonly account: {
    readonly explanation: Explanation | undefined
    hardening?: Hardening | undefined
  }
}

/** Facts that the search brings to light. */
interface HardenFacts {
  readonly hardening: Hardening
}

/** Asks for the least that the image needs. A fault here leaves the verdict as it is. */
export const HARDENING: Inquiry<HardenContext, HardenFacts> = {
  phase: 'harden',
  announcement: 'Finding out the least that the image needs',
  isWanted: ({ exercise, judgement }) =>
    exercise.failure === undefined &&
    judgement.verdict !== 'error' &&
    judgement.verdict !== 'failed',
  ask: async (run, context) => {
    const { plan } = run
    if (plan.harden === undefined) throw new Error('The search was not planned.')
    // A port of the machine, or anything else that the last one held, has to be free again.
    await Promise.allSettled(context.removals)
    const mounted = await withProvenMounts(run, context)
    const bare = { ...mounted.container, publish: [], volumes: [], tmpfs: [] }
    const time = engineTimeBy(await engineNow(bare, context), context.world.clock)
    const search = harden(mounted, plan.harden, context, time)
    const hardening = await keptWhenCancelled(search, context)
    return {
      judgement: withFindings(run.judgement, findHardening(hardening)),
      facts: { hardening }
    }
  },
  failed: (judgement, error) => {
    const message = error instanceof Error ? error.message : String(error)
    return { judgement: withFindings(judgement, [makeFinding('not-hardened', { message })]) }
  }
}

/** The result; if the check is cancelled, what is known until then is kept for its report. */
async function keptWhenCancelled(
  { result, soFar }: LeastSearch,
  { world, account }: HardenContext
): Promise<Hardening> {
  try {
    return await result
  } catch (error) {
    if (world.cancelled.aborted) account.hardening = soFar()
    throw error
  }
}

/** The plan of the check, with the mounts that were proven to be needed. */
async function withProvenMounts({ plan }: CheckedRun, context: HardenContext): Promise<Plan> {
  const { explanation } = context.account
  if (explanation?.kind !== 'suggestion' || !explanation.suggestion.proven) return plan
  return asDeployed(explanation.suggestion.fix, plan, context)
}

/** Findings of a search. */
export function findHardening(found: Hardening): readonly Finding[] {
  const { result, unsearched, capabilities, user, boots, unused } = found
  if (result === 'unsearched')
    return [
      makeFinding('not-hardened', {
        message: unsearched === undefined ? 'no time was left for a boot' : unsearched.message,
        ...(unsearched && { phase: unsearched.phase })
      })
    ]
  const needs = capabilities?.needs ?? []
  const facts = {
    ...{ user: user?.value, keeps: capabilities?.add, boots },
    unconfirmed: needs.filter(({ confirmed }) => !confirmed).map(({ name }) => name)
  }
  return [
    ...(result === 'proven' ? [makeFinding('hardened', facts)] : []),
    ...(result === 'lead' ? [makeFinding('hardening-lead', facts)] : []),
    ...ofPhase(needs, 'users').map((need) => makeFinding('fails-open', need)),
    ...ofPhase(needs, 'second-start').map((need) => makeFinding('second-start', need)),
    ...ofPhase(needs, 'stop').map((need) => makeFinding('slow-stop', need)),
    ...(unused.length === 0 ? [] : [makeFinding('over-privileged', { unused })])
  ]
}

const ofPhase = (needs: readonly Need[], phase: Need['phase']): readonly Need[] =>
  needs.filter((need) => need.phase === phase)
