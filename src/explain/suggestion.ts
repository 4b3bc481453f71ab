import type { Refusal } from '../observe/observation'
import type { Failure } from '../run/outcome'
import type { Fix, Hidden } from './fix'
import type { Purpose } from './purpose'
import type { Recipes } from './recipes/recipes'

/** What came of looking for the paths that have to be writable. */
export type Explanation =
  /** It fails with a writable root filesystem as well: there is nothing to suggest. */
  | { readonly kind: 'broken'; readonly failure: Failure; readonly effort: Effort }
  | { readonly kind: 'suggestion'; readonly suggestion: Suggestion; readonly effort: Effort }
  /** Nothing would help, as far as could be seen. */
  | { readonly kind: 'nothing'; readonly effort: Effort }

export interface Effort {
  /** Containers that were booted for it, the rehearsal included. */
  readonly boots: number
  readonly milliseconds: number
}

export interface Suggestion {
  /** Exactly these mounts booted read-only and passed; otherwise they are a lead. */
  readonly proven: boolean
  /** It was tried without each of the mounts, and did not do. */
  readonly minimal: boolean
  readonly fix: Fix
  /** Rules for what may change in volumes. */
  readonly allow: readonly string[]
  /** What the mounts hide of the image. */
  readonly hidden: readonly Hidden[]
  /** What the mounts are for. */
  readonly purposes: readonly Purpose[]
  /** What is written where no mount should go. */
  readonly elsewhere: readonly Purpose[]
  /** What is refused even so, without any harm that the smoke test sees. */
  readonly refusals: readonly Refusal[]
  readonly recipes: Recipes
}
