import type { Failure } from '../run/outcome'
import type { Heard } from './mountable'
import type { Mount } from './mount'

/** How a boot with certain mounts went. */
export interface Outcome extends Heard {
  /** Why it failed; undefined where it became ready and passed every step. */
  readonly failure: Failure | undefined
  /** Told to stop, it was refused a write, did not save its state, or stopped less orderly than on a writable root filesystem. */
  readonly unclean?: true
  /** The last lines of its log, and of the step that failed. */
  readonly said: readonly string[]
}

/** Whether a boot went as it should, as far as it was watched. */
export const works = ({ failure, unclean }: Pick<Outcome, 'failure' | 'unclean'>): boolean =>
  failure === undefined && unclean !== true

export type Mounts = readonly Mount[]

/** Mounts, and how the boot with exactly these went. */
export interface Proof {
  readonly mounts: Mounts
  readonly outcome: Outcome
}

/** Boots with each of these sets of mounts, as many at a time as may be; undefined where no boot or no time was left for it. */
export type Attempt = (sets: readonly Mounts[]) => Promise<readonly (Outcome | undefined)[]>

/** The same for two sets of the same mounts. */
export const keyOf = (mounts: Mounts): string =>
  JSON.stringify(
    mounts
      .map(({ path, kind, executable, roomy }) => [path, kind, executable, roomy === true])
      .toSorted()
  )
