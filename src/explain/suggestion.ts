import type { BrokenFacts } from '../judge/explain-wording'
import type { Severity } from '../judge/severity'
import type { Refusal } from '../observe/observation'
import type { ChangeKind } from '../ports'
import type { Failure } from '../run/outcome'
import type { Fix, Hidden } from './fix'
import type { Purpose } from './purpose'
import type { Recipes } from './recipes/recipes'

/** The result of the search for paths that have to be writable. */
export type Explanation = Explained & {
  readonly effort: Effort
  /** Writes that are refused on a writable root filesystem as well, e.g. to `/proc/sys`. */
  readonly anyway?: readonly Refusal[]
}

type Explained =
  /** It fails with a writable root filesystem as well: there is nothing to suggest. */
  | ({ readonly kind: 'broken' } & BrokenFacts)
  | { readonly kind: 'suggestion'; readonly suggestion: Suggestion }
  /** Nothing would help, as far as could be seen. */
  | { readonly kind: 'nothing' }

export interface Effort {
  /** Containers that were booted for it, the rehearsal included. */
  readonly boots: number
  readonly milliseconds: number
}

export interface Suggestion {
  /** Exactly these mounts booted read-only and passed, at the end and after a restart as well, and nothing that matters becomes writable by them. */
  readonly proven: boolean
  /** With exactly these mounts it works; where it is not proven for all that, `dangers` says why. Otherwise they are a lead. */
  readonly works: boolean
  /** It was tried without each of the mounts, and did not do. */
  readonly minimal: boolean
  readonly fix: Fix
  /** The mounts as `docker run` takes them, under the names that the recipes give them. */
  readonly flags: readonly string[]
  /** Rules for what may change in volumes. */
  readonly allow: readonly string[]
  /** Files of the image that the mounts hide. */
  readonly hidden: readonly Hidden[]
  /** The purposes of the mounts. */
  readonly purposes: readonly Purpose[]
  /** Writes where no mount should go. */
  readonly elsewhere: readonly Purpose[]
  /** Writes that are refused even so, without any harm that the smoke test sees. */
  readonly refusals: readonly Refusal[]
  /** Places that the mounts would make writable although nobody should be able to write there. */
  readonly dangers: readonly Danger[]
  /** Changes that a check with exactly these inputs still calls drift. */
  readonly drift: readonly Remaining[]
  /** Data that lies among code, and where it had better go. */
  readonly moves: readonly Move[]
  /** Rules for exactly what changes on a writable root filesystem; only where no mount that is safe makes it work read-only. */
  readonly rules: readonly string[]
  /** Places that it writes to when nothing is refused, and works without. */
  readonly without: readonly Purpose[]
  /** Mount points of memory in which something was kept: a restart empties them. */
  readonly emptied: readonly string[]
  /** Volumes that an engine fills with files of the image, once. */
  readonly filled: readonly Hidden[]
  /** How the boot that came nearest ended, where nothing works. */
  readonly decisive?: Decisive
  readonly recipes: Recipes
}

/** A mount that works, and lets something happen that should not. */
export interface Danger {
  /** Its mount point. */
  readonly path: string
  /** The image's own code becomes writable; or something may be written that hands over the container. */
  readonly why: 'code' | 'critical'
  /** A few of the files that it is about. */
  readonly examples: readonly string[]
  /** Of all of them. */
  readonly files: number
  /** Settings that move what is written there elsewhere. */
  readonly remedies: readonly string[]
}

/** A change that stays drift with the suggested mounts and rules. */
export interface Remaining {
  readonly path: string
  readonly kind: ChangeKind
  readonly severity: Severity
  /** The narrowest rule that would allow it: its path, kinds before it. */
  readonly rule: string
}

/** A file that the program writes beside its own code, or its temporary folder there. */
export interface Move {
  readonly from: string
  /** It is a folder in which files come and go, which are renamed into the store: both have to lie in one mount. */
  readonly temporary?: true
  /** The folder for it, which a volume can be mounted on. */
  readonly to: string
  /** Where such a path is usually set, e.g. an environment variable; empty where no table knows it. */
  readonly settings: readonly string[]
}

/** The end of a boot that did not do. */
export interface Decisive {
  readonly failure: Failure
  /** The last lines of its log. */
  readonly log: readonly string[]
}
