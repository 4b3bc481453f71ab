import { Fault } from '../plan/faults'
import type { Launch } from '../plan/program'
import type { Exercise } from '../run/outcome'
import { capture } from '../run/output'
import type { Subject } from '../run/testbed'
import type { Observation, Refusal, Unlisted } from './observation'
import { asideScanner, refusalIdentity, refusalScanner, type Crossing } from './refusals'
import type { Spool } from './spool'

/**
 * Collects a container's output as it arrives: stored within bounds, and searched to the last byte
 * for refused writes.
 */
export interface OutputRecorder {
  readonly onOutput: (bytes: Uint8Array) => void
  /** Takes the output of a command in the container: searched, but not part of the log. */
  readonly onCommand: (output: string, byAttack?: boolean) => void
  /** Sets how the program starts whose output follows, to resolve relative paths. */
  readonly launched: (launch: Launch) => void
  /** Sets whether output from now on is caused by the author's attack. */
  readonly underAttack: (isSo: boolean) => void
  readonly log: () => string
  /** Bytes of the log that were not stored. */
  readonly cut: () => number
  readonly refusals: () => readonly Refusal[]
  /** Refusals during the attack that the program itself did not meet as well. */
  readonly attackRefusals: () => readonly Refusal[]
  /** Marks that the container is being told to stop. */
  readonly stopping: () => void
  /** Those of `refusals` that were logged since the container was told to stop. */
  readonly refusalsAtEnd: () => readonly Refusal[]
  /** Paths reported as not writable for any reason, except during the attack. */
  readonly hints: () => readonly Refusal[]
  /** Renames and links that failed because they cross mounts, except during the attack. */
  readonly crossings: () => readonly Crossing[]
  /** Numbers of refusals beyond the length of these lists. */
  readonly unlisted: () => Unlisted
}

const HEAD_BYTES = 2 * 1024 * 1024
const TAIL_BYTES = 256 * 1024

/** Collects a container's output and, for evidence, changed contents. */
export interface Recorders {
  readonly recorder: OutputRecorder
  /** Storage for changed contents; undefined where no evidence is wanted. */
  readonly spool: Spool | undefined
}

/** Starts collecting one container's output; how its program starts may be set later. */
export function recordOutput(launch: Launch | undefined): OutputRecorder {
  let start = launch
  const launched = (): Launch | undefined => start
  const kept = capture(HEAD_BYTES, TAIL_BYTES)
  const own = outputScanner(launched)
  const [foreign, atEnd] = [refusalScanner(launched), refusalScanner(launched)]
  let [isAttacked, isStopping] = [false, false]
  return {
    onOutput: (bytes) => {
      kept.add(bytes)
      ;(isAttacked ? foreign : own).add(bytes)
      if (isStopping) atEnd.add(bytes)
    },
    onCommand: (output, byAttack = false) => {
      ;(byAttack ? foreign : own).add(new TextEncoder().encode(`\n${output}\n`))
    },
    launched: (how) => {
      start = how
    },
    underAttack: (isSo) => {
      isAttacked = isSo
    },
    log: kept.text,
    cut: kept.cut,
    refusals: own.refusals,
    attackRefusals: () => notAmong(foreign.notes(), own.refusals()),
    stopping: () => {
      isStopping = true
    },
    refusalsAtEnd: atEnd.notes,
    hints: own.hints,
    crossings: own.crossings,
    unlisted: () => ({ program: own.unkept(), attack: foreign.unkept() })
  }
}

type OutputScanner = Pick<OutputRecorder, 'refusals' | 'hints' | 'crossings'> & {
  readonly add: (bytes: Uint8Array) => void
  /** Number of refusals that were not listed. */
  readonly unkept: () => number
}

/** Scanners for refusals, hints and failed renames of the program itself. */
function outputScanner(launched: () => Launch | undefined): OutputScanner {
  const [refusals, asides] = [refusalScanner(launched), asideScanner(launched)]
  return {
    add: (bytes) => {
      refusals.add(bytes)
      asides.add(bytes)
    },
    refusals: refusals.notes,
    unkept: refusals.unkept,
    hints: () => asides.notes().flatMap((one) => (one.kind === 'hint' ? [one.hint] : [])),
    crossings: () =>
      asides.notes().flatMap((one) => (one.kind === 'crossing' ? [one.crossing] : []))
  }
}

/** The refusals that are not among the others. */
function notAmong(refusals: readonly Refusal[], others: readonly Refusal[]): readonly Refusal[] {
  const known = new Set(others.map(refusalIdentity))
  return refusals.filter((one) => !known.has(refusalIdentity(one)))
}

type Heard = Pick<
  Observation,
  'refusals' | 'refusalsAtEnd' | 'attackRefusals' | 'crossings' | 'unlistedRefusals'
>

/**
 * All refusals of a container that has ended. Waits up to 30 s for the rest of its log, and throws
 * a `Fault` if that does not come: the missing part could report a refusal.
 */
export async function awaitRefusals(
  { plan, booted, world }: Subject,
  exercise: Exercise,
  recorder: OutputRecorder
): Promise<Heard> {
  await world.clock.sleep(LOG_TIMEOUT, booted.logEnded)
  if (!booted.logEnded.aborted) throw new Fault('log-lost', LOG_LATE)
  await booted.logEnd
  // A command that ran inside may also have been refused a write.
  const { smoke, attack } = exercise
  for (const results of [smoke, attack?.smoke ?? []]) {
    const inside = results.filter((_, index) => plan.smoke[index]?.kind === 'exec')
    for (const { output } of inside) recorder.onCommand(output)
  }
  const strikes = attack?.steps.filter((_, index) => plan.attack[index]?.kind === 'exec') ?? []
  for (const { output } of strikes) recorder.onCommand(output, true)
  const { program, attack: byAttack } = recorder.unlisted()
  const crossings = recorder.crossings()
  return {
    refusals: recorder.refusals(),
    refusalsAtEnd: recorder.refusalsAtEnd(),
    ...(plan.attack.length > 0 && { attackRefusals: recorder.attackRefusals() }),
    ...(crossings.length > 0 && { crossings }),
    ...(program + byAttack > 0 && { unlistedRefusals: { program, attack: byAttack } })
  }
}

const LOG_TIMEOUT = 30_000
const LOG_LATE = `The engine did not hand over the rest of the container's log within ${LOG_TIMEOUT / 1000} s of its end.`
