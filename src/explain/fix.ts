import type { DangerFacts } from '../judge/danger-wording'
import type { Severity } from '../judge/severity'
import type { ContainerSpec, TmpfsMount } from '../ports'

/** What has to be writable beyond what the plan says already, and how. */
export interface Fix {
  readonly tmpfs: readonly TmpfsMount[]
  /** Mount points of volumes that the engine fills from the image. */
  readonly volumes: readonly string[]
}

/** How many of the image's files a mount hides. */
export interface Hidden {
  readonly path: string
  readonly files: number
  /** Of their contents. */
  readonly bytes: number
}

/** All that a recipe is made of: the container as it was planned, and what was found that it needs. */
export interface Cooked {
  /** As the author named it. */
  readonly image: string
  /** The plan's container, read-only, without what was found. */
  readonly container: ContainerSpec
  readonly fix: Fix
  /** Of the image's files, where a volume of the fix holds copies of them; an engine fills it, Kubernetes does not. */
  readonly seeded: readonly Hidden[]
  /** Rule lines for what may change in its volumes. */
  readonly allow: readonly string[]
  /** The group that has to own what is mounted; undefined where root does. */
  readonly group: number | undefined
  /** It is meant to end by itself. */
  readonly oneShot: boolean
  readonly standing: Standing
}

/** How far a fix may be trusted, and what it leaves: what a recipe says beside the mounts. */
export interface Standing {
  readonly proven: boolean
  /** With exactly these mounts it works, though it may not be proven. */
  readonly works: boolean
  readonly dangers: readonly DangerFacts[]
  /** Changes that stay drift, each with the narrowest rule that would allow it. */
  readonly drift: readonly { readonly rule: string; readonly severity: Severity }[]
  /** For a writable root filesystem; where there are any, the recipes are for that, without the mounts. */
  readonly rules: readonly string[]
}
