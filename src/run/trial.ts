import type { Plan } from '../plan/plan'
import { boot, type Life } from './boot'
import { withContainer } from './container'
import { exercise } from './exercise'
import { lines } from './lines'
import type { Exercise } from './outcome'
import { placed } from './reach'
import type { Surroundings } from './stand-ins'
import { stopwatch, type Timing } from './stopwatch'

/** A container that was booted to see whether it works; nobody stands beside it. */
export interface Trial {
  readonly life: Life
  readonly exercise: Exercise
  /** Of getting ready and of the smoke test. */
  readonly timings: readonly Timing[]
}

/** Boots a container of that plan, puts it through its paces, and lends it to `use`; it is never asked to stop. */
export async function withTrial<T>(
  plan: Plan,
  { engine, world, removals }: Surroundings,
  hear: (bytes: Uint8Array) => void,
  use: (trial: Trial) => Promise<T>
): Promise<T> {
  const spec = placed(plan, engine)
  return withContainer(spec, world, removals, async (id) => {
    const awaited = lines()
    const { timed, timings } = stopwatch(world.clock)
    const life = await boot(id, world, [hear, awaited.add])
    const running = { plan, spec, engine, life, lines: awaited, world, timed }
    return use({ life, exercise: await exercise(running), timings: timings() })
  })
}
