import type { ContainerSpec, ImageFacts, Labels } from '../ports'
import type { Rule } from './allowlist'
import type { BadInput } from './faults'
import type { Wishes } from './inputs'

/** Everything that a check will do, decided before anything boots. */
export interface Plan {
  readonly image: ImageFacts
  readonly container: ContainerSpec
  /** The container port that the smoke test talks to. */
  readonly port: number | undefined
  readonly wait: WaitStrategy
  readonly smoke: readonly SmokeStep[]
  readonly limits: Limits
  readonly rules: readonly Rule[]
  readonly mode: 'enforce' | 'audit'
}

/** When the container counts as ready. */
export type WaitStrategy =
  | { readonly kind: 'healthy' }
  | { readonly kind: 'tcp'; readonly port: number }
  | { readonly kind: 'http'; readonly port: number; readonly path: string }
  | { readonly kind: 'log'; readonly expression: RegExp }
  | { readonly kind: 'exit' }
  /** Still running after so many milliseconds. */
  | { readonly kind: 'running'; readonly milliseconds: number }
  | { readonly kind: 'none' }

/** One step of the smoke test; `step` is what the author wrote, for the report. */
export type SmokeStep =
  | {
      readonly kind: 'http'
      readonly step: string
      readonly method: string
      /** A path that starts with `/`, or a whole URL. */
      readonly target: string
      /** Inclusive ranges of statuses that pass, e.g. [[200, 399]]. */
      readonly statuses: readonly (readonly [number, number])[]
      readonly contains: string | undefined
    }
  | { readonly kind: 'exec'; readonly step: string; readonly argv: readonly string[] }
  | { readonly kind: 'run'; readonly step: string; readonly script: string }

/** Milliseconds. */
export interface Limits {
  readonly startup: number
  readonly smoke: number
  readonly settle: number
  readonly stop: number
}

/** Joins what the author wished with what the image says; every clash between the two is named. */
export declare function makePlan(
  wishes: Wishes,
  image: ImageFacts,
  labels: Labels
): { readonly plan: Plan } | { readonly faults: readonly BadInput[] }
