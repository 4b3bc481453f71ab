import { recordOutput, type OutputRecorder } from '../observe/output-recorder'
import type { Pace } from '../explain/proof-boots'
import { asClause } from '../judge/findings/failures'
import type { Plan } from '../plan/plan'
import { launchOf } from '../plan/program'
import type { World } from '../ports'
import type { CheckContext } from '../run/keeper'
import type { Exercise } from '../run/outcome'
import type { Stop } from '../run/stop'
import { halt, silence, withTrial, type Trial } from '../run/trial-boot'
import type { ContainerFacts, ProcessFacts } from '../words'
import { likeness, linesIn, namedIn, tellsOfRefusal } from './hints'
import type { Impatience } from './impatience'

/** Part of a strict boot in which a container did not do as well as it does with all its rights. */
export type StrictPhase = 'boot' | 'smoke' | 'users' | 'stop' | 'second-start'

/** The failure of a strict boot. */
export interface Lapse {
  readonly phase: StrictPhase
  /** One clause, untrusted, with the line of the log that tells of it. */
  readonly message: string
  /** The step of the smoke test that failed. */
  readonly step?: string
  /** Capabilities that new lines of the log name as missing. */
  readonly named: readonly string[]
  /** Whether nothing shows that a lack of rights was the cause. */
  readonly isDoubtful: boolean
}

/** Facts of a strict boot that passed. */
export interface Seen {
  /** Looks at its processes, one in each of both starts; fewer where it had ended. */
  readonly looks: readonly (readonly ProcessFacts[])[]
  readonly stop: Stop | undefined
  readonly pace: Pace
  /** Lines of its log and of its smoke test. */
  readonly lines: readonly string[]
}

export type StrictOutcome =
  { readonly passed: true; readonly seen: Seen } | { readonly passed: false; readonly lapse: Lapse }

/** The rules of a strict boot. */
export interface Strictness {
  /** Sentence on a program that runs as the wrong user. */
  readonly misfit: (now: readonly ProcessFacts[]) => string | undefined
  readonly isWorse: (stop: Stop) => boolean
  /** Lines of the log that are no news, in their likeness. */
  readonly known: ReadonlySet<string>
  /** Ends a boot early that will not get ready; absent to wait for it. */
  readonly impatience?: () => Impatience
  /** Seconds since 1970 by the engine's clock. */
  readonly engineTime: () => number
}

/**
 * Boots a container of that plan: it has to pass its smoke test, run the right programs as the right
 * users, stop well, and pass again after a second start.
 */
export async function bootStrictly(
  plan: Plan,
  rules: Strictness,
  context: CheckContext
): Promise<StrictOutcome> {
  const quiet = { ...context, world: { ...context.world, log: { progress: () => undefined } } }
  const course = courseOf(plan, rules, quiet)
  const ears = course.ears()
  return withTrial(plan, quiet, ears, async (trial) => {
    const first = await course.starts(trial, 'boot')
    if (first !== undefined) return { passed: false, lapse: first }
    // Some programs lose a signal that comes right after they have become ready (haproxy 2.6).
    await quiet.world.clock.sleep(BEFORE_STOP, trial.booted.over)
    const began = quiet.world.clock.now()
    const stop = await halt(trial, plan, quiet.world)
    const stopping = quiet.world.clock.now() - began
    const slow = course.stops(stop)
    if (slow !== undefined) return { passed: false, lapse: slow }
    const again = await trial.again(course.ears(), rules.engineTime())
    const second = await course.starts(again, 'second-start')
    if (second !== undefined) return { passed: false, lapse: second }
    await silence(again, quiet.world)
    const pace = { ...paceOf(trial), stop: stopping }
    return { passed: true, seen: { looks: course.looks, stop, pace, lines: course.lines() } }
  })
}

/** Milliseconds that a container runs on after its smoke test before it is told to stop. */
const BEFORE_STOP = 1000

/** The course of one strict boot, and what was heard and seen in it. */
function courseOf(plan: Plan, rules: Strictness, { world }: CheckContext) {
  const recorder = recordOutput(launchOf(plan))
  const outputs: string[] = []
  const looks: (readonly ProcessFacts[])[] = []
  let impatience: Impatience | undefined
  const lines = (): readonly string[] => [...linesIn(recorder.log()), ...outputs.flatMap(linesIn)]
  const lapse = (phase: StrictPhase, clause: string, step?: string): Lapse =>
    lapseOf({ phase, clause, step, lines: lines(), known: rules.known })
  return {
    looks,
    lines,
    ears: () => {
      impatience = rules.impatience?.()
      return earsOf(recorder, impatience, world)
    },
    starts: async (trial: Trial, phase: 'boot' | 'second-start'): Promise<Lapse | undefined> => {
      const { exercise } = trial
      outputs.push(...exercise.smoke.map(({ output, detail }) => `${output}\n${detail}`))
      if (exercise.failure !== undefined) {
        await silence(trial, world)
        const early = impatience?.given()
        const isSmoke = phase === 'boot' && exercise.failure.kind === 'smoke-failed'
        const clause = early ?? asClause(exercise.failure)
        return lapse(isSmoke ? 'smoke' : phase, clause, stepOf(exercise))
      }
      const wrong = await lookAt(exercise.container, rules, looks, world)
      if (wrong === undefined) return undefined
      await silence(trial, world)
      return lapse(phase === 'boot' ? 'users' : phase, wrong)
    },
    stops: (stop: Stop | undefined): Lapse | undefined =>
      stop === undefined || !rules.isWorse(stop) ? undefined : lapse('stop', stopClause(stop))
  }
}

function earsOf(recorder: OutputRecorder, impatience: Impatience | undefined, world: World) {
  const hear = (bytes: Uint8Array): void => {
    recorder.onOutput(bytes)
    impatience?.hear(bytes)
  }
  if (impatience === undefined) return { hear }
  return { hear, started: impatience.started(world), ready: impatience.over }
}

const stepOf = ({ failure }: Exercise): string | undefined =>
  failure?.kind === 'smoke-failed' ? failure.step : undefined

/** Looks at the processes until they are as they should be, at most some times. */
async function lookAt(
  container: ContainerFacts | undefined,
  { misfit }: Strictness,
  looks: (readonly ProcessFacts[])[],
  { engine, clock, cancelled }: World
): Promise<string | undefined> {
  if (container?.running !== true) return undefined
  for (let left = LOOKS; ; left--) {
    const now = await engine.processes(container)
    if (now === undefined) return undefined
    const wrong = misfit(now)
    if (wrong !== undefined && left > 1) {
      await clock.sleep(PAUSE, cancelled)
      continue
    }
    if (wrong === undefined) looks.push(now)
    return wrong
  }
}

/** Looks at programs that may be about to change their user, and milliseconds between them. */
const LOOKS = 4
const PAUSE = 250

interface Told {
  readonly phase: StrictPhase
  readonly clause: string
  readonly step: string | undefined
  readonly lines: readonly string[]
  readonly known: ReadonlySet<string>
}

function lapseOf({ phase, clause, step, lines, known }: Told): Lapse {
  const news = lines.filter((line) => !known.has(likeness(line)))
  const telling = news.find(tellsOfRefusal) ?? news.find((line) => namedIn([line]).length > 0)
  const line = telling ?? (phase === 'users' || phase === 'stop' ? undefined : news.at(-1))
  return {
    ...{ phase, message: line === undefined ? clause : `${clause}: ${line}`, named: namedIn(news) },
    ...(step === undefined ? {} : { step }),
    isDoubtful: telling === undefined && phase !== 'users'
  }
}

const stopClause = ({ exitCode, killedAfter }: Stop): string =>
  killedAfter === undefined
    ? `it ended with code ${exitCode} when it was told to stop`
    : `it did not stop within ${killedAfter / 1000} s, and was killed`

function paceOf({ timings }: Trial): Pick<Pace, 'startup' | 'smoke'> {
  const took = (phase: string): number =>
    timings.find((one) => one.phase === phase)?.milliseconds ?? 0
  return { startup: took('ready'), smoke: took('smoke') }
}
