import type { Plan } from '../plan/plan'
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
  /** Another container of the pod failed. */
  | {
      readonly kind: 'pod-failed'
      readonly container: string
      readonly role: PodRole
      /** Clause that says how, e.g. `it ended with code 1`. */
      readonly reason: string
      /** End of its log, in one line; empty if it printed nothing. */
      readonly log: string
    }
  /** The image worked before the author's own attack. */
  | { readonly kind: 'broken-by-attack'; readonly step: string; readonly detail: string }

/** Task of a container in a pod; the container that is judged is one of the plain ones. */
export type PodRole = 'init container' | 'sidecar' | 'container'

export type Phase = 'startup' | 'smoke' | 'attack' | 'settle'

/** Line of progress on a boot: its mounts, and how far the container came. */
export function bootLine(
  verb: string,
  { container }: Pick<Plan, 'container'>,
  failure: Failure | undefined
): string {
  const { readOnly, tmpfs, volumes } = container
  const root = readOnly ? 'read-only' : 'with a writable root filesystem'
  const folders = volumes.filter(({ isLastMessage }) => isLastMessage !== true)
  const parts = [...mounts('tmpfs', tmpfs), ...mounts('volume', folders)]
  const joint = readOnly ? ' with ' : ' and '
  const beside = parts.length === 0 ? '' : `${joint}${parts.join(', ')}`
  return `${verb} ${root}${beside}: ${failure === undefined ? 'passed' : resultOf(failure)}`
}

/** Most paths of one kind that a line names. */
const MOST = 6

function mounts(kind: string, all: readonly { readonly path: string }[]): readonly string[] {
  if (all.length === 0) return []
  const more = all.length > MOST ? [`and ${all.length - MOST} more`] : []
  const paths = all.slice(0, MOST).map(({ path }) => path)
  return [`${kind} ${[...paths, ...more].join(' ')}`]
}

function resultOf(failure: Failure): string {
  switch (failure.kind) {
    case 'cannot-start':
      return 'could not be started'
    case 'exited':
      return `exited with code ${failure.exitCode}`
    case 'out-of-memory':
      return 'ran out of memory'
    case 'unhealthy':
      return 'became unhealthy'
    case 'not-ready':
      return 'did not become ready'
    case 'pod-failed':
      return `failed by the ${failure.role} ${failure.container}`
    case 'smoke-failed':
    case 'broken-by-attack':
      return `failed ${failure.step}`
  }
}
