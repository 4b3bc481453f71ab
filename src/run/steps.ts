import type { AttackStep, Plan } from '../plan/plan'
import type { ProcessResult, World } from '../ports'
import type { Life } from './boot'
import { urlOf, type Reach } from './reach'

/** What steps are run against. */
export interface Bench {
  readonly plan: Plan
  readonly life: Life
  readonly world: World
  /** Where the smoke test's port is; undefined without a port. */
  readonly reach: Reach | undefined
}

export type Timed<R> = R & { readonly step: string; readonly milliseconds: number }

/** Runs steps one after the other, up to one that is the last; they share the smoke test's time limit. */
export async function inTurn<S extends { readonly step: string }, R>(
  steps: readonly S[],
  { plan, world: { clock } }: Bench,
  run: (step: S, deadline: number) => Promise<R>,
  isLast: (result: R) => boolean
): Promise<readonly Timed<R>[]> {
  const deadline = clock.now() + plan.limits.smoke
  const results: Timed<R>[] = []
  for (const step of steps) {
    const began = clock.now()
    const result = await run(step, deadline)
    const milliseconds = Math.round(clock.now() - began)
    results.push({ step: step.step, milliseconds, ...result })
    if (isLast(result)) break
  }
  return results
}

/** How a command or a script went; where its container was gone `before` it began, or went `meanwhile`, nobody can tell. */
export interface Ran extends ProcessResult {
  readonly gone?: 'before' | 'meanwhile'
}

/** Runs a command in the container, or a script on this machine, until the deadline. */
export function runStep(step: AttackStep, bench: Bench, deadline: number): Promise<Ran> {
  const left = Math.max(1, deadline - bench.world.clock.now())
  return step.kind === 'exec'
    ? executed(step.argv, bench, left)
    : scripted(step.script, bench, left)
}

/** In a container that has ended the engine runs nothing, which is no fault of the engine's. */
async function executed(
  argv: readonly string[],
  { life, world }: Bench,
  left: number
): Promise<Ran> {
  try {
    return await world.engine.exec(life.id, argv, left)
  } catch (error) {
    // Its end is often refused to a command before it is told.
    await world.clock.sleep(LAST_BREATH, life.over)
    if (!life.over.aborted) throw error
    return { exitCode: undefined, output: '', gone: 'before' }
  }
}

/** How long the news of a container's end may take. */
export const LAST_BREATH = 250

async function scripted(text: string, bench: Bench, left: number): Promise<Ran> {
  const { plan, life, world } = bench
  const over = plan.wait.kind === 'exit' ? NEVER : life.over
  const result = await world.shell.script({ text, variables: variables(bench) }, left, over)
  return over.aborted ? { ...result, gone: 'meanwhile' } : result
}

/** A one-shot container has ended before its script runs. */
const NEVER = new AbortController().signal

function variables({ plan, life, reach }: Bench): Readonly<Record<string, string>> {
  const client = reach?.client
  return {
    ZERO_DRIFT_URL: client === undefined ? '' : urlOf(client),
    ZERO_DRIFT_HOST: client?.host ?? '',
    ZERO_DRIFT_PORT: client === undefined ? '' : `${client.port}`,
    ZERO_DRIFT_CONTAINER: life.id,
    ZERO_DRIFT_IMAGE: plan.image.reference
  }
}
