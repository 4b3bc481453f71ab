import type { ContainerSpec, ImageFacts, Labels } from '../ports'
import type { Rule } from './allowlist'
import { clashesWithImage } from './clashes'
import type { BadInput } from './faults'
import { inquiriesOf, type Inquiries } from './inquiries'
import { portOf } from './port'
import { waitStrategy, type WaitStrategy } from './wait-strategy'
import type { AttackStep, Limits, SmokeStep, Wishes } from './wishes'

export type { AttackStep, Limits, SmokeStep, WaitStrategy, Wishes }

/** Everything that a check will do, decided before anything boots. */
export interface Plan extends Inquiries {
  readonly image: ImageFacts
  readonly container: ContainerSpec
  /** The container port that the smoke test talks to. */
  readonly port: number | undefined
  readonly wait: WaitStrategy
  readonly smoke: readonly SmokeStep[]
  readonly limits: Limits
  readonly rules: readonly Rule[]
  readonly mode: 'enforce' | 'audit'
  /** Its first process is known to take the stop signal, whatever its status shows. */
  readonly isToldToStop?: boolean
}

/** Joins what the author wished with what the image says; every clash between the two is named. */
export function makePlan(
  wishes: Wishes,
  image: ImageFacts,
  labels: Labels
): { readonly plan: Plan } | { readonly faults: readonly BadInput[] } {
  const faults = clashesWithImage(wishes, image)
  const wait = waitStrategy(wishes, image)
  if (faults.length > 0 || 'problem' in wait) return { faults }
  const port = portOf(wishes, image)
  const { smoke, limits, rules, mode } = wishes
  const publish = published(wishes, port, wait.value)
  const container = { ...containerOf(wishes), image: image.id, labels, publish }
  return {
    plan: {
      ...{ image, container, port, wait: wait.value, smoke, limits, rules, mode },
      ...inquiriesOf(wishes)
    }
  }
}

/** The ports to publish: those that the check talks to, where the engine can publish any. */
function published(
  { network }: Wishes,
  port: number | undefined,
  wait: WaitStrategy
): readonly number[] {
  if (network === 'none' || network === 'host') return []
  const ports = [port, wait.kind === 'tcp' ? wait.port : undefined]
  return [...new Set(ports.filter((chosen) => chosen !== undefined))]
}

/** All of the container but what the image and the run add. */
function containerOf(wishes: Wishes): Omit<ContainerSpec, 'image' | 'labels' | 'publish'> {
  return {
    env: wishes.env,
    init: wishes.init,
    readOnly: wishes.readOnly,
    tmpfs: wishes.tmpfs,
    volumes: wishes.volumes,
    capDrop: wishes.capDrop,
    capAdd: wishes.capAdd,
    securityOpt: wishes.securityOpt,
    pidsLimit: wishes.pidsLimit,
    ulimits: wishes.ulimits,
    addHost: wishes.addHost,
    ...given({
      platform: wishes.platform,
      entrypoint: wishes.entrypoint,
      command: wishes.command,
      user: wishes.user,
      workingDir: wishes.workingDir,
      hostname: wishes.hostname,
      network: wishes.network,
      memory: wishes.memory,
      shmSize: wishes.shmSize
    })
  }
}

type Given<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> }

/** The fields that have a value; the others are absent, not undefined. */
function given<T extends object>(fields: T): Given<T> {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present) as Given<T>
}
