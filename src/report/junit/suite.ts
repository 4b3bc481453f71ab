/** The result of one image, as test tools tell of one: a case for each step of the smoke test, and for each gate. */
export interface Suite {
  /** Untrusted, as all texts here. */
  readonly name: string
  readonly milliseconds: number
  readonly properties: readonly (readonly [string, string])[]
  readonly cases: readonly Case[]
}

export interface Case {
  readonly name: string
  readonly milliseconds: number
  readonly outcome: Outcome
  /** What is worth knowing beside; lines. */
  readonly output?: readonly string[]
}

/** A `failure` is the image's, an `error` is what kept it from being judged; what was not reached is `skipped`. */
export type Outcome =
  { readonly kind: 'passed' } | { readonly kind: 'skipped'; readonly message: string } | Fault

export interface Fault {
  readonly kind: 'failure' | 'error'
  /** The kind of finding. */
  readonly type: string
  readonly message: string
  readonly lines: readonly string[]
}

export const PASSED: Outcome = { kind: 'passed' }

/** Said of whatever came after something had broken. */
export const NOT_REACHED = 'Not reached.'

export const skipped = (message: string): Outcome => ({ kind: 'skipped', message })
