import { Fault } from '../plan/faults'
import type { Launch } from '../plan/program'
import { capture } from '../run/capture'
import type { Exercise } from '../run/outcome'
import type { Subject } from '../run/testbed'
import type { Observation, Refusal, Unlisted } from './observation'
import { asideScanner, refusalIdentity, refusalScanner, type Crossing } from './refusals'
import type { Spool } from './spool'

/** Output of a container as it comes: kept within bounds, and searched for refused writes to its last byte. */
export interface Hearing {
  readonly onOutput: (bytes: Uint8Array) => void
  /** Takes the output of a command that ran inside: it is searched, but no part of the container's log. */
  readonly onCommand: (output: string, byAttack?: boolean) => void
  /** How the program starts whose output comes now: paths in it may be relative. */
  readonly launched: (launch: Launch) => void
  /** Tells whether all that is printed from now on is the attack's doing. */
  readonly underAttack: (isSo: boolean) => void
  readonly log: () => string
  /** Bytes of the log that were left out. */
  readonly cut: () => number
  readonly refusals: () => readonly Refusal[]
  /** Refusals of the attack that the program itself did not meet as well. */
  readonly attackRefusals: () => readonly Refusal[]
  /** From now on it is being told to stop. */
  readonly stopping: () => void
  /** Those of `refusals` that were heard since it was told to stop. */
  readonly refusalsAtEnd: () => readonly Refusal[]
  /** Paths that are said not to be writable, for whatever reason; those of the attack are left out. */
  readonly hints: () => readonly Refusal[]
  /** Renames and links that failed since they would lead from one mount into another; those of the attack are left out. */
  readonly crossings: () => readonly Crossing[]
  /** How many further refusals were heard that these lists have no room for. */
  readonly unlisted: () => Unlisted
}

const HEAD_BYTES = 2 * 1024 * 1024
const TAIL_BYTES = 256 * 1024

/** Who takes down what is heard, and what is seen. */
export interface Notes {
  readonly hearing: Hearing
  /** Where changed contents are put aside; undefined where nobody wants them. */
  readonly spool: Spool | undefined
}

/** Opens an ear for one container; how its program starts may be told later. */
export function listen(launch: Launch | undefined): Hearing {
  let start = launch
  const launched = (): Launch | undefined => start
  const kept = capture(HEAD_BYTES, TAIL_BYTES)
  const own = earFor(launched)
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
    attackRefusals: () => without(foreign.notes(), own.refusals()),
    stopping: () => {
      isStopping = true
    },
    refusalsAtEnd: atEnd.notes,
    hints: own.hints,
    crossings: own.crossings,
    unlisted: () => ({ program: own.unkept(), attack: foreign.unkept() })
  }
}

type Ear = Pick<Hearing, 'refusals' | 'hints' | 'crossings'> & {
  readonly add: (bytes: Uint8Array) => void
  /** Refusals that were left out. */
  readonly unkept: () => number
}

/** Searches for all that the program itself tells. */
function earFor(launched: () => Launch | undefined): Ear {
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

/** Those of the refusals that are none of these. */
function without(refusals: readonly Refusal[], others: readonly Refusal[]): readonly Refusal[] {
  const known = new Set(others.map(refusalIdentity))
  return refusals.filter((one) => !known.has(refusalIdentity(one)))
}

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
