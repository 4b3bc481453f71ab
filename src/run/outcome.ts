import type { ContainerFacts } from '../words'

/** The course of a container from its start to the first look at it. */
export interface Exercise {
  /** Why the image failed; undefined when it became ready, passed every step and kept running. */
  readonly failure: Failure | undefined
  readonly smoke: readonly SmokeResult[]
  /** Absent where no attack was planned, and where the container did not work before it. */
  readonly attack?: AuthorAttack
  /** The engine's facts on the container before the check ended it. */
  readonly container: ContainerFacts | undefined
}

export interface SmokeResult {
  readonly step: string
  readonly passed: boolean
  /** One sentence on the result, untrusted; empty when there is nothing to add. */
  readonly detail: string
  readonly milliseconds: number
  /** The step's output, untrusted. */
  readonly output: string
}

/** The author's own attack, and the repeated smoke test. */
export interface AuthorAttack {
  readonly steps: readonly AttackResult[]
  /** Empty when the container had ended. */
  readonly smoke: readonly SmokeResult[]
}

export interface AttackResult {
  readonly step: string
  /** Recorded, not judged; undefined when a time limit or the container's end cut it short. */
  readonly exitCode: number | undefined
  readonly milliseconds: number
  /** The step's output, untrusted. */
  readonly output: string
}

/** Ways in which the image fails, rather than the engine or this machine. Texts are untrusted. */
export type Failure =
  | { readonly kind: 'cannot-start'; readonly exitCode: number; readonly reason: string }
  | { readonly kind: 'exited'; readonly exitCode: number; readonly during: Phase }
  | { readonly kind: 'out-of-memory'; readonly during: Phase }
  | { readonly kind: 'unhealthy'; readonly log: string }
  | { readonly kind: 'not-ready'; readonly waitedFor: string; readonly milliseconds: number }
  | { readonly kind: 'smoke-failed'; readonly step: string; readonly detail: string }
  /** The image worked before the author's own attack. */
  | { readonly kind: 'broken-by-attack'; readonly step: string; readonly detail: string }

export type Phase = 'startup' | 'smoke' | 'attack' | 'settle'
