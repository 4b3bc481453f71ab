import {
  isStopInDoubt,
  isToBeExplained,
  isToBeRecovered,
  type Explaining,
  type CheckedRun
} from './explain/wanted'
import type { Judgement } from './judge/judgement'
import type { Plan } from './plan/plan'
import type { World } from './ports'
import { explaining } from './read-ahead'
import type { Story } from './report/story'
import type { Surroundings } from './run/keeper'

/** The judged run with whether it stops worse than on a writable root filesystem, where its end leaves doubt. */
export async function compareStop(
  judged: CheckedRun,
  around: Surroundings,
  story: Story
): Promise<CheckedRun> {
  if (!isStopInDoubt(judged)) return judged
  const { stopCompared } = await explaining()
  around.world.log.progress('Comparing its end with one on a writable root filesystem')
  const judgement = await story.stopwatch.timed('compare-stop', () => stopCompared(judged, around))
  return { ...judged, judgement }
}

/** The judgement with what a fresh container shows, where one was asked for. */
export async function afresh(
  judged: CheckedRun,
  around: Surroundings,
  story: Story
): Promise<Judgement> {
  if (!isToBeRecovered(judged)) return judged.judgement
  const { recovered } = await explaining()
  around.world.log.progress('Booting a fresh container')
  const { judgement, recovery } = await story.stopwatch.timed('recover', () =>
    recovered(judged, around)
  )
  story.recovery = recovery
  return judgement
}

/** The judgement with why it failed, and what would help. */
export async function explain(
  judged: CheckedRun,
  first: CheckedRun,
  around: Explaining,
  story: Story
): Promise<Judgement> {
  // A failure that only a fresh container showed is not for want of a mount.
  if (judged.judgement.verdict === 'error' || !isToBeExplained(first)) return judged.judgement
  const { explained, retold } = await explaining()
  around.world.log.progress('Finding out which paths have to be writable')
  const { judgement, explanation } = await story.stopwatch.timed('explain', () =>
    explained(judged, around)
  )
  story.explanation = explanation
  return explanation === undefined ? judgement : retold(judgement, judged, explanation)
}

/** The judgement with what an intruder could do, where that was asked. */
export async function rehearse(
  judgement: Judgement,
  plan: Plan,
  around: Surroundings,
  story: Story
): Promise<Judgement> {
  const { rehearsal } = plan
  if (rehearsal === undefined) return judgement
  around.world.log.progress('Rehearsing what an intruder would do')
  const { rehearsed } = await explaining()
  const found = await story.stopwatch.timed('attacks', () =>
    rehearsed(plan, rehearsal, judgement, around)
  )
  story.rehearsed = found
  return found.judgement
}

/** The judgement of `check` with whether the image is still the image, where that was asked. */
export async function withIntegrity(
  plan: Plan,
  world: World,
  story: Story,
  check: () => Promise<Judgement>
): Promise<Judgement> {
  if (!plan.imageLayers) return check()
  const { betweenLooks } = await explaining()
  const { judgement, integrity } = await betweenLooks(plan.image.id, world, check, (look) =>
    story.stopwatch.timed('layers', look)
  )
  story.imageIntegrity = integrity
  return judgement
}
