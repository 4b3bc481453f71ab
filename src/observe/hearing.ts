import { capture } from '../run/capture'
import { refusalScanner } from './refusals'
import type { Refusal, Unlisted } from './observation'
import type { Spool } from './spool'

/** What a container prints, as it comes: kept within bounds, and searched for refused writes to its last byte. */
export interface Hearing {
  readonly onOutput: (bytes: Uint8Array) => void
  /** What a command that ran inside printed: searched, but no part of the container's log. */
  readonly onCommand: (output: string, byAttack?: boolean) => void
  /** What is printed from now on is the attack's doing, or is so no more. */
  readonly underAttack: (isSo: boolean) => void
  readonly log: () => string
  /** Bytes of the log that were left out. */
  readonly cut: () => number
  readonly refusals: () => readonly Refusal[]
  /** What the program itself was not refused as well. */
  readonly attackRefusals: () => readonly Refusal[]
  /** From now on it is being told to stop. */
  readonly stopping: () => void
  /** Those of `refusals` that were heard since it was told to stop. */
  readonly refusalsAtEnd: () => readonly Refusal[]
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

/** Opens an ear for one container. */
export function listen(): Hearing {
  const kept = capture(HEAD_BYTES, TAIL_BYTES)
  const [scanner, foreign, atEnd] = [refusalScanner(), refusalScanner(), refusalScanner()]
  let [isAttacked, isStopping] = [false, false]
  return {
    onOutput: (bytes) => {
      kept.add(bytes)
      ;(isAttacked ? foreign : scanner).add(bytes)
      if (isStopping) atEnd.add(bytes)
    },
    onCommand: (output, byAttack = false) => {
      ;(byAttack ? foreign : scanner).add(new TextEncoder().encode(`\n${output}\n`))
    },
    underAttack: (isSo) => {
      isAttacked = isSo
    },
    log: kept.text,
    cut: kept.cut,
    refusals: scanner.refusals,
    attackRefusals: () => {
      const own = new Set(scanner.refusals().map(({ path, message }) => path ?? message))
      return foreign.refusals().filter(({ path, message }) => !own.has(path ?? message))
    },
    stopping: () => {
      isStopping = true
    },
    refusalsAtEnd: atEnd.refusals,
    unlisted: () => ({ program: scanner.unkept(), attack: foreign.unkept() })
  }
}
