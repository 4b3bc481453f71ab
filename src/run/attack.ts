import type { Attack, AttackResult } from './outcome'
import { smoke } from './smoke'
import { inTurn, LAST_BREATH, runStep, type Bench } from './steps'
import type { Timed } from './stopwatch'

/** Who is told of it. */
export interface Witnesses {
  readonly timed: Timed
  readonly underAttack?: (isSo: boolean) => void
}

/** Does what an intruder would do, by the author's own words, and repeats the smoke test; undefined where no attack is planned. */
export async function attack(
  bench: Bench,
  { timed, underAttack }: Witnesses
): Promise<Attack | undefined> {
  const { plan, life } = bench
  if (plan.attack.length === 0) return undefined
  underAttack?.(true)
  const steps = await timed('attack', () => strike(bench))
  underAttack?.(false)
  // Of a container that has ended it is not worth asking whether it still works.
  const again = life.over.aborted ? [] : await timed('smoke again', () => smoke(bench))
  return { steps, smoke: again }
}

/** Every step is run, whatever the exit codes, as long as there is something to attack. */
async function strike(bench: Bench): Promise<readonly AttackResult[]> {
  const { plan, life, world } = bench
  const ran = await inTurn(
    plan.attack,
    bench,
    (step, deadline) => runStep(step, bench, deadline),
    () => life.over.aborted
  )
  // What the attack has killed, and what it made the program print, is told a moment later.
  await world.clock.sleep(LAST_BREATH, life.over)
  return ran.map(({ step, exitCode, output, milliseconds }) => ({
    ...{ step, exitCode, output, milliseconds }
  }))
}
