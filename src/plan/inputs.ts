import type { TmpfsMount, Ulimit, VolumeMount } from '../ports'
import type { Rule } from './allowlist'
import type { Limits, SmokeStep } from './plan'

/** The inputs, parsed and checked each by itself, before the image is known. Absent means not given. */
export interface Wishes {
  readonly image: string
  readonly pull: 'missing' | 'always' | 'never'
  readonly platform: string | undefined
  readonly entrypoint: readonly string[] | undefined
  readonly command: readonly string[] | undefined
  /** `KEY=VALUE`, those of `env-file` first. */
  readonly env: readonly string[]
  readonly user: string | undefined
  readonly workingDir: string | undefined
  readonly hostname: string | undefined
  readonly init: boolean
  readonly network: string | undefined
  readonly port: number | undefined
  readonly readOnly: boolean
  readonly tmpfs: readonly TmpfsMount[]
  readonly volumes: readonly VolumeMount[]
  readonly capDrop: readonly string[]
  readonly capAdd: readonly string[]
  readonly securityOpt: readonly string[]
  readonly memory: number | undefined
  readonly shmSize: number | undefined
  readonly pidsLimit: number
  readonly ulimits: readonly Ulimit[]
  readonly addHost: readonly string[]
  readonly waitFor: WaitWish
  readonly smoke: readonly SmokeStep[]
  readonly limits: Limits
  readonly rules: readonly Rule[]
  readonly mode: 'enforce' | 'audit'
  readonly outputDir: string | undefined
  readonly annotateFile: string | undefined
}

/** `wait-for` as written; what `auto` means, and which port, depends on the image. */
export type WaitWish =
  | { readonly kind: 'auto' | 'healthy' | 'exit' | 'none' }
  | { readonly kind: 'tcp'; readonly port: number | undefined }
  | { readonly kind: 'http'; readonly path: string }
  | { readonly kind: 'log'; readonly expression: RegExp }
