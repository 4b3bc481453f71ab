import type { Launch } from '../plan/program'
import { capture } from '../run/capture'
import type { Crossing } from './crossings'
import { asideScanner, refusalIdentity, refusalScanner } from './refusals'
import type { Refusal, Unlisted } from './observation'
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
