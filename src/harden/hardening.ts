import type { HardenPart } from '../plan/harden'
import type { Need } from './search'
import type { Lapse } from './strict-boot'
import type { TightLimits } from './tightening'

/** The least that an image was found to need. */
export interface Hardening {
  /**
   * `proven`: one boot with all of it passed; `lead`: not all of it is sure; `nothing`: nothing
   * tighter was found; `unsearched`: the image fails as it is.
   */
  readonly result: 'proven' | 'lead' | 'nothing' | 'unsearched'
  readonly boots: number
  readonly milliseconds: number
  /** Why nothing was searched; absent if it was. */
  readonly unsearched?: Lapse
  readonly user?: UserFound
  readonly capabilities?: CapabilitiesFound
  readonly noNewPrivileges?: Outcome
  readonly arbitraryUid?: Outcome
  readonly network?: Outcome
  readonly limits?: LimitsFound
  /** Fields that the Kubernetes profile `restricted` asks for, and that do not hold. */
  readonly missing: readonly RestrictedField[]
  /** Parts that were asked for, and were not searched to their end, each with the reason. */
  readonly unfinished: readonly Unfinished[]
  /** Events that no boot has tried. */
  readonly untested: readonly string[]
  /** Declared capabilities that the smoke test never used. */
  readonly unused: readonly string[]
  /** Inputs of a check of the image with these settings, by name, an entry a line. */
  readonly inputs: Readonly<Record<string, readonly string[]>>
  readonly recipes: HardeningRecipes
}

/** User, as `UID:GID` where that is known. */
export interface UserFound {
  readonly value: string
  readonly was: string
  /** Why it is not the account of its workers; null if it is, or there is none. */
  readonly evidence: string | null
}

export interface CapabilitiesFound {
  readonly add: readonly string[]
  readonly needs: readonly Need[]
  /** Needs beyond these where ports below 1024 are guarded; absent if that was not tried. */
  readonly below1024?: {
    readonly capabilities: readonly string[]
    /** Whether no capability helps, but only that ports are not guarded. */
    readonly unguarded: boolean
  }
}

/** Whether a setting works; why not, if it does not. */
export interface Outcome {
  readonly works: boolean
  readonly message?: string
}

export interface LimitsFound extends TightLimits {
  readonly pidsSeen: number
  readonly memorySeen: number
  readonly message?: string
}

export type RestrictedField = 'runAsNonRoot' | 'allowPrivilegeEscalation' | 'capabilities'

export interface Unfinished {
  readonly part: HardenPart
  readonly reason: string
}

/** The settings in the words of one tool each; empty if there is nothing to set. */
export interface HardeningRecipes {
  readonly docker: string
  readonly compose: string
  readonly kubernetes: string
  readonly action: string
}
