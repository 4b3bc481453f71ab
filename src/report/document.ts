import type { Finding, Verdict } from '../judge/findings'
import type { JudgedChange, RulePart } from '../judge/judgement'
import type { Place } from '../observe/observation'

/** report.json, schemaVersion 1: the one document that every other report is drawn from. Parts that were never reached are absent. */
export interface Document {
  readonly schemaVersion: 1
  readonly tool: { readonly name: 'zero-drift'; readonly version: string }
  readonly verdict: Verdict
  readonly image: ImagePart
  readonly engine?: EnginePart
  readonly run?: {
    readonly readOnly: boolean
    /** null when the check itself ended the container. */
    readonly exitCode: number | null
    readonly oomKilled: boolean
  }
  readonly findings: readonly Finding[]
  readonly changes: readonly JudgedChange[]
  readonly places: readonly Place[]
  readonly refusals: readonly { readonly message: string; readonly path?: string }[]
  readonly smoke: readonly SmokePart[]
  readonly rules: readonly RulePart[]
  readonly timings: readonly Timing[]
}

export interface EnginePart {
  readonly name: string
  readonly version: string
  readonly storageDriver: string
}

/** Before the image is found only its reference is known. */
export interface ImagePart {
  readonly reference: string
  readonly id?: string
  readonly user?: string
  readonly volumes?: readonly string[]
  readonly exposedPorts?: readonly string[]
}

export interface SmokePart {
  readonly step: string
  readonly passed: boolean
  readonly detail: string
  readonly milliseconds: number
}

export interface Timing {
  readonly phase: string
  readonly milliseconds: number
}
