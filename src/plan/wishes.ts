import type { TmpfsMount, Ulimit, VolumeMount } from '../words'
import type { Rule } from './allowlist'

/**
 * All inputs, each parsed and checked by itself, before the image is known. Undefined means not
 * given.
 */
export interface Wishes {
  /** Empty if the Compose file names it. */
  readonly image: string
  /** The Compose service whose container is checked; undefined if inputs alone describe it. */
  readonly compose: ComposeWish | undefined
  readonly pull: 'missing' | 'always' | 'never'
  readonly platform: string | undefined
  readonly entrypoint: readonly string[] | undefined
  readonly command: readonly string[] | undefined
  /** `KEY=VALUE`, those of `env-file` first, each key once: the last one wins. */
  readonly env: readonly string[]
  readonly user: string | undefined
  readonly workingDir: string | undefined
  readonly hostname: string | undefined
  readonly init: boolean
  readonly network: string | undefined
  readonly port: number | undefined
  readonly readOnly: boolean | 'declared'
  readonly publish: 'loopback' | 'all'
  readonly tmpfs: readonly TmpfsMount[]
  readonly volumes: readonly VolumeMount[]
  /** Mounts of the policy file that are not made, since a Compose file says what is mounted. */
  readonly unmounted: readonly TmpfsMount[]
  readonly capDrop: readonly string[]
  readonly capAdd: readonly string[]
  readonly securityOpt: readonly string[]
  /** Bytes. */
  readonly memory: number | undefined
  /** Bytes. */
  readonly shmSize: number | undefined
  readonly pidsLimit: number
  readonly ulimits: readonly Ulimit[]
  readonly addHost: readonly string[]
  readonly waitFor: WaitWish
  readonly smoke: readonly SmokeStep[]
  readonly limits: Limits
  readonly rules: readonly Rule[]
  readonly policyFile: string | undefined
  readonly mode: 'enforce' | 'audit'
  readonly content: 'auto' | 'always' | 'never'
  /** Bytes. */
  readonly watchLimit: number
  readonly explain: 'on-failure' | 'always' | 'never'
  /** Milliseconds. */
  readonly explainTimeout: number
  /** Steps in the order in which they run. */
  readonly attack: readonly AttackStep[]
  readonly rehearseAttacks: boolean
  readonly contrast: boolean
  readonly maxLanded: number | undefined
  readonly recover: boolean
  readonly evidence: 'on-failure' | 'always' | 'never'
  /** Bytes. */
  readonly evidenceFileLimit: number
  /** Bytes. */
  readonly evidenceLimit: number
  readonly evidenceImage: boolean
  readonly outputDir: string | undefined
  readonly annotateFile: string | undefined
  readonly compareWith: BaseWish | undefined
  readonly failOn: 'any' | 'new'
  /** Least severity of drift that fails the check. */
  readonly failOnSeverity: 'critical' | 'high' | 'medium' | 'low'
}

/** A service of a Compose project, as named by the inputs. */
export interface ComposeWish {
  /** Paths of the Compose files as typed; later ones are laid over earlier ones. */
  readonly files: readonly string[]
  /** Name of the service; undefined if the files have to show it. */
  readonly service: string | undefined
  readonly profiles: readonly string[]
  /** Paths of the files with variables for interpolation; empty for Compose's own default. */
  readonly envFiles: readonly string[]
  /** Whether the services that this one depends on are started. */
  readonly dependencies: boolean
}

/** `compare-with` as written: the report of an earlier check, or an image to check likewise. */
export type BaseWish =
  | { readonly kind: 'report'; readonly path: string }
  | { readonly kind: 'image'; readonly reference: string }

/** `wait-for` as written. The meaning of `auto`, and the port, depend on the image. */
export type WaitWish =
  | { readonly kind: 'auto' | 'healthy' | 'exit' | 'none' }
  | { readonly kind: 'tcp'; readonly port: number | undefined }
  | { readonly kind: 'http'; readonly path: string }
  | { readonly kind: 'log'; readonly expression: RegExp }

/** One step of the smoke test. */
export type SmokeStep = NamedStep &
  (
    | {
        readonly kind: 'http'
        readonly method: string
        /** A path that starts with `/`, or a whole URL. */
        readonly target: string
        /** Inclusive ranges of statuses that pass, e.g. [[200, 399]]. */
        readonly statuses: readonly (readonly [number, number])[]
        readonly contains: string | undefined
      }
    | { readonly kind: 'exec'; readonly argv: readonly string[] }
    | { readonly kind: 'run'; readonly script: string }
  )

interface NamedStep {
  /** The author's text without its secrets, for reports. */
  readonly step: string
  /** The author's text with its secrets, by which its line is found; absent if it has none. */
  readonly written?: string
}

/** One step of the author's own attack. */
export type AttackStep = Exclude<SmokeStep, { readonly kind: 'http' }>

/** Time limits in milliseconds. */
export interface Limits {
  readonly startup: number
  readonly smoke: number
  readonly settle: number
  readonly stop: number
}

/**
 * The wishes that could be understood. An invalid input is absent; of a list with faults, the valid
 * lines remain.
 */
export type Understood = Partial<Wishes>
