import { Fault } from '../plan/faults'
import type { Exercise } from '../run/outcome'
import type { Subject } from '../run/stage'
import type { Hearing } from './hearing'
import type { Observation } from './observation'

type Heard = Pick<
  Observation,
  'refusals' | 'refusalsAtEnd' | 'attackRefusals' | 'crossings' | 'unlistedRefusals'
>

/** All refusals of a container that has ended. The engine may still owe the end of its log; what it lost of it could have told of some. */
export async function hearOut(
  { plan, life, world }: Subject,
  exercise: Exercise,
  hearing: Hearing
): Promise<Heard> {
  await world.clock.sleep(LAST_WORDS, life.silent)
  if (!life.silent.aborted) throw new Fault('log-lost', STILL_OWED)
  await life.heard
  // A command that ran inside may have been refused a write, too.
  const { smoke, attack } = exercise
  for (const results of [smoke, attack?.smoke ?? []]) {
    const inside = results.filter((_, index) => plan.smoke[index]?.kind === 'exec')
    for (const { output } of inside) hearing.onCommand(output)
  }
  const strikes = attack?.steps.filter((_, index) => plan.attack[index]?.kind === 'exec') ?? []
  for (const { output } of strikes) hearing.onCommand(output, true)
  const { program, attack: byAttack } = hearing.unlisted()
  const crossings = hearing.crossings()
  return {
    refusals: hearing.refusals(),
    refusalsAtEnd: hearing.refusalsAtEnd(),
    ...(plan.attack.length > 0 && { attackRefusals: hearing.attackRefusals() }),
    ...(crossings.length > 0 && { crossings }),
    ...(program + byAttack > 0 && { unlistedRefusals: { program, attack: byAttack } })
  }
}

const LAST_WORDS = 30_000
const STILL_OWED = `The engine did not hand over the rest of the container's log within ${LAST_WORDS / 1000} s of its end.`
