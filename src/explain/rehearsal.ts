import type { BrokenFacts } from '../judge/explain-wording'
import { isPortless } from '../judge/find'
import { listen } from '../observe/hearing'
import type { Refusal } from '../observe/observation'
import { surveyTwin } from '../observe/root'
import type { Plan } from '../plan/plan'
import { launchOf } from '../plan/program'
import type { Failure } from '../run/outcome'
import { placed } from '../run/reach'
import type { Surroundings } from '../run/stand-ins'
import { withTrial } from '../run/trial'
import { lendTwin } from '../run/twin'
import { readingOf, show, type Shown } from './shown'

/** What became of the same plan when nothing was refused: it failed all the same, or it showed what it writes. */
export type Rehearsal =
  (BrokenFacts & { readonly failure: Failure; readonly refusals: readonly Refusal[] }) | Shown

/** Boots the same plan with a writable root filesystem, and no right more, and looks at what it made of it by content and folder times. */
export async function rehearse(planned: Plan, around: Surroundings): Promise<Rehearsal> {
  const plan = unhindered(planned)
  const { engine, world, removals } = around
  const twin = lendTwin(placed(plan, engine), world, removals)
  try {
    // The twin is read while the program is at work: it has to be read as a whole, which takes its time.
    const original = twin.id().then((id) => surveyTwin({ world, ...readingOf(plan), id }))
    original.catch(() => undefined)
    const hearing = listen(launchOf(plan))
    return await withTrial(plan, around, hearing.onOutput, async (trial) => {
      const { failure } = trial.exercise
      if (failure !== undefined) {
        return { failure, refusals: hearing.refusals(), portless: isPortless(plan) }
      }
      return show(trial, { plan, around, twin, original: await original, hearing })
    })
  } finally {
    twin.done()
  }
}

function unhindered(plan: Plan): Plan {
  const { limits, explain, container } = plan
  const within = (limit: number): number => Math.min(limit, explain.limit)
  return {
    ...plan,
    container: { ...container, readOnly: false },
    limits: { ...limits, startup: within(limits.startup), smoke: within(limits.smoke) }
  }
}
