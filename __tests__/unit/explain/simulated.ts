import type { Mount } from '../../../src/explain/mounts'
import type { MountSet } from '../../../src/explain/fixed-plan'
import { keyOf, type TryMounts, type BootOutcome } from '../../../src/explain/proof-boots'
import type { Heard } from '../../../src/explain/proposals'
import type { Refusal } from '../../../src/observe/observation'
import type { Crossing } from '../../../src/observe/refusals'

/** Nothing was heard. */
export const SILENT: Heard & Pick<BootOutcome, 'said'> = {
  ...{ refusals: [], hints: [], crossings: [] },
  said: []
}

export const WORKS: BootOutcome = { failure: undefined, ...SILENT }

export const FAILS: BootOutcome = {
  failure: { kind: 'exited', exitCode: 1, during: 'startup' },
  ...SILENT
}

export const tmpfs = (path: string, more: Partial<Mount> = {}): Mount => ({
  ...{ path, kind: 'tmpfs', executable: false },
  ...more
})

/** A mount for each letter: `ab` are `/a` and `/b`. */
export const letters = (names: string): MountSet => Array.from(names, (name) => tmpfs(`/${name}`))
export const namesOf = (mounts: MountSet): string =>
  mounts.map(({ path }) => path.slice(1)).join('')

export const refusal = (path: string): Refusal => ({ message: `${path}: refused`, path })

export interface Program {
  readonly works: (mounts: MountSet) => boolean
  /** Whether it stops in order with these mounts. */
  readonly clean?: (mounts: MountSet) => boolean
  readonly refused?: (mounts: MountSet) => readonly Refusal[]
  /** Of what it could not rename. */
  readonly crosses?: (mounts: MountSet) => Heard['crossings']
  /** How often it can be booted. */
  readonly boots?: number
}

/** A program that is booted at most so often, and with each set of mounts once. */
export function simulated(program: Program) {
  const { works, clean = () => true, boots = Infinity } = program
  const { refused = () => [], crosses = () => [] } = program
  const known = new Map<string, BootOutcome | undefined>()
  const booted: MountSet[] = []
  const boot = (mounts: MountSet): BootOutcome | undefined => {
    if (booted.length >= boots) return undefined
    booted.push(mounts)
    const failure = works(mounts) ? undefined : FAILS.failure
    const heard = { ...SILENT, refusals: refused(mounts), crossings: crosses(mounts) }
    return { failure, ...heard, ...(!clean(mounts) && { unclean: true }) }
  }
  const attempt: TryMounts = (sets) =>
    Promise.resolve(
      sets.map((mounts) => {
        const key = keyOf(mounts)
        if (!known.has(key)) known.set(key, boot(mounts))
        return known.get(key)
      })
    )
  return { attempt, booted, outcomeOf: (mounts: MountSet) => known.get(keyOf(mounts)) }
}

/** Works with all mounts of one of these words, whatever else is mounted. */
export const needing =
  (...words: readonly string[]) =>
  (mounts: MountSet): boolean =>
    words.some((word) => Array.from(word).every((name) => namesOf(mounts).includes(name)))

/** A rename between two paths that was turned down. */
export const crossing = (from: string, to: string): Crossing => ({ message: 'EXDEV', from, to })
