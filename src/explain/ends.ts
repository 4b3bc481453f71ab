import { isWorse } from '../judge/stopping'
import type { Hearing } from '../observe/hearing'
import type { Refusal } from '../observe/observation'
import type { Stop } from '../run/ending'
import { halt, type Trial } from '../run/trial'
import { notAnyway } from './anyway'
import type { Bench } from './bench'

/** Tells it to stop; whether it was refused something then, does not save what it should, or ends less orderly than where nothing was refused. */
export async function stopsBadly(trial: Trial, bench: Bench, hearing: Hearing): Promise<boolean> {
  const { engine } = bench.around.world
  hearing.stopping()
  const stop = await halt(trial, bench.plan, bench.around.world)
  if (stop === undefined) return false
  if (isUnclean(stop, hearing.refusalsAtEnd(), bench)) return true
  for (const path of bench.saved) {
    if ((await engine.entry(trial.life.id, path)) === undefined) return true
  }
  return false
}

/** Whether an end was worse than where nothing was refused. */
export function isUnclean(
  stop: Stop,
  refusals: readonly Refusal[],
  bench: Pick<Bench, 'plan' | 'stop' | 'refusals'>
): boolean {
  const own = notAnyway(refusals, bench.refusals)
  return own.length > 0 || isWorse(stop, bench.stop, bench.plan.image.stopSignal)
}
