import type { ContainerSpec, ImageFacts, Labels } from '../words'
import type { Rule } from './allowlist'
import { clashesWithImage, clashesWithService } from './clashes'
import { withVariables } from './environment'
import type { BadInput } from './faults'
import { hardenInquiry, type HardenInquiry } from './harden'
import { quoteInput } from './parse'
import { portOf, smokeOfPod, waitOfPod, waitStrategy, type WaitStrategy } from './wait'
import { watchOf, type Watch } from './watch'
import { settingsInquiry, type SettingsInquiry } from './settings/wishes'
import type { AttackStep, Limits, SmokeStep, Wishes } from './inputs'
import type { DeclaredContainer } from './workload/pod-declared'
import type { PodPlan } from './workload/pod-plan'

export type { AttackStep, SmokeStep, WaitStrategy, Wishes }

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
  /** Whether all drift fails the check, or only what its base does not have. */
  readonly failOn: Wishes['failOn']
  /** Least severity of drift that fails the check. */
  readonly failOnSeverity: Wishes['failOnSeverity']
  /** Declarations of the file that describes the container; absent if inputs alone describe it. */
  readonly workload?: DeclaredContainer
  /** The pod around the container; absent for a container that stands alone. */
  readonly pod?: PodPlan
  /** Whether the first process is known to take the stop signal, whatever its status shows. */
  readonly isToldToStop?: boolean
  /** Whether the other containers of the pod go on after the container, which is started again. */
  readonly podGoesOn?: boolean
}

/**
 * Makes a plan of the author's wishes and the facts of the image, or names every clash between
 * them.
 */
export function makePlan(
  wishes: PlannedWishes,
  image: ImageFacts,
  labels: Labels,
  workload?: PlannedWorkload
): { readonly plan: Plan } | { readonly faults: readonly BadInput[] } {
  const asked = workload === undefined ? wishes : { ...wishes, network: workload.spec.network }
  const unreached = workload === undefined ? [] : clashesWithService(wishes, workload.spec)
  const faults = [...unreached, ...clashesWithImage(asked, image)]
  const wait = waitOfPod(asked, workload?.pod) ?? waitStrategy(asked, image)
  if (faults.length > 0 || 'problem' in wait) return { faults }
  const port = portOf(asked, image)
  const { limits, rules, mode, failOn, failOnSeverity } = wishes
  const smoke = [...wishes.smoke, ...smokeOfPod(wishes, workload?.pod)]
  const publish = published(asked, [
    ...[port, wait.value.kind === 'tcp' ? wait.value.port : undefined],
    ...(workload?.pod === undefined ? [] : workload.pod.ports)
  ])
  const everywhere = wishes.publish === 'all' ? ({ publishOn: 'all' } as const) : {}
  const described =
    workload === undefined ? containerOf(wishes) : workloadContainer(wishes, workload)
  const container = { ...described, image: image.id, labels, publish, ...everywhere }
  return {
    plan: {
      ...{ image, container, port, wait: wait.value, smoke, limits, rules, mode },
      ...{ failOn, failOnSeverity },
      ...(workload === undefined ? {} : { workload: workload.facts }),
      ...(workload?.pod && { pod: workload.pod }),
      ...inquiriesOf({ ...wishes, capAdd: described.capAdd, securityOpt: described.securityOpt })
    }
  }
}

/** Container ports to publish: those that the check talks to, if the engine can publish any. */
function published(
  { network }: { readonly network?: string | undefined },
  ports: readonly (number | undefined)[]
): readonly number[] {
  if (network === 'none' || network === 'host' || network?.startsWith('container:')) return []
  return [...new Set(ports.filter((chosen) => chosen !== undefined))]
}

/**
 * Wishes whose root filesystem is decided: `declared` is known from the file that describes the
 * container.
 */
export interface PlannedWishes extends Wishes {
  readonly readOnly: boolean
}

/** The plan of a check whose container a changed file of its workload describes. */
export function redescribed(plan: Plan, wishes: PlannedWishes, workload: PlannedWorkload): Plan {
  const { readOnly, image, labels, publish, publishOn } = plan.container
  const container = { ...workloadContainer({ ...wishes, readOnly }, workload), image, labels }
  const ports = publishOn === undefined ? { publish } : { publish, publishOn }
  const { pod } = workload
  return { ...plan, container: { ...container, ...ports }, ...(pod && { pod }) }
}

/** A workload's container, as the tool that deploys it would create it. */
export interface PlannedWorkload {
  readonly spec: ContainerSpec
  readonly facts: DeclaredContainer
  /** The pod around the container; absent for a container that stands alone. */
  readonly pod?: PodPlan
}

/** The container that a workload's file describes, with the inputs that win over it. */
const workloadContainer = (
  { env, readOnly }: PlannedWishes,
  { spec }: PlannedWorkload
): ContainerSpec => ({ ...spec, env: withVariables(spec.env, env), readOnly })

/** The container as the author wished, without the settings that the image and the run add. */
function containerOf(wishes: PlannedWishes): Omit<ContainerSpec, 'image' | 'labels' | 'publish'> {
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

/** Returns the fields that have a value; the others are absent, not undefined. */
function given<T extends object>(fields: T): Given<T> {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present) as Given<T>
}

/** Questions of a check beyond whether the image works. */
interface Inquiries extends SettingsInquiry, HardenInquiry {
  readonly watch: Watch
  readonly explain: Explain
  /** The author's own attack steps. */
  readonly attack: readonly AttackStep[]
  /** Whether the built-in attacks are rehearsed. */
  readonly rehearsal: AttackRehearsalPlan | undefined
  /** Whether a fresh container is booted afterwards. */
  readonly recover: boolean
  readonly evidence: EvidencePlan
  /** Whether the image's layers are compared with their digests before and after. */
  readonly imageLayers: boolean
}

/** When to find out which paths have to be writable, and for how long. */
export interface Explain {
  readonly when: Wishes['explain']
  /** Milliseconds for the whole explanation. */
  readonly limit: number
}

/** Rehearsal of the built-in attacks, in a container of their own. */
interface AttackRehearsalPlan {
  /** Whether the attacks are repeated on a writable root filesystem. */
  readonly contrast: boolean
  /** If more attacks than this succeed, that is drift; undefined for no limit. */
  readonly maxLanded: number | undefined
}

/** When changed files are kept as evidence, and how much of them. */
interface EvidencePlan {
  readonly when: Wishes['evidence']
  /** Most bytes of one file. */
  readonly fileLimit: number
  /** Most bytes of all files. */
  readonly limit: number
  /** Whether the container is committed as well. */
  readonly image: boolean
}

/** Inquiries as wished, without those that could show nothing. */
function inquiriesOf(wishes: PlannedWishes): Inquiries {
  return {
    watch: watchOf(wishes),
    explain: explainOf(wishes),
    attack: wishes.attack,
    rehearsal: rehearsalOf(wishes),
    ...settingsInquiry(wishes),
    recover: wishes.recover,
    ...hardenInquiry(wishes),
    evidence: evidenceOf(wishes),
    imageLayers: wishes.content === 'always' || wishes.recover || wishes.rehearseAttacks
  }
}

/** Decides when to explain: never with a writable root filesystem, which needs no explanation. */
function explainOf({ explain, explainTimeout, readOnly }: PlannedWishes): Explain {
  return { when: readOnly ? explain : 'never', limit: explainTimeout }
}

const rehearsalOf = ({ rehearseAttacks, contrast, maxLanded }: Wishes): Inquiries['rehearsal'] =>
  rehearseAttacks ? { contrast, maxLanded } : undefined

const evidenceOf = (wishes: Wishes): EvidencePlan => ({
  when: wishes.evidence,
  fileLimit: wishes.evidenceFileLimit,
  limit: wishes.evidenceLimit,
  image: wishes.evidenceImage
})

/** The wishes for the image to compare with: the same check, without what is asked beyond it. */
export const likewise = (wishes: PlannedWishes, reference: string): PlannedWishes => ({
  ...wishes,
  image: reference,
  attack: [],
  rehearseAttacks: false,
  contrast: false,
  maxLanded: undefined,
  ...{ proveSettings: false, maxIdle: undefined },
  recover: false,
  ...({ harden: 'never', explain: 'never', evidence: 'never' } as const),
  evidenceImage: false,
  failOnSeverity: 'low',
  failOn: 'any',
  compareWith: undefined
})

/** Plans the check of the image to compare with, or says why it cannot be checked likewise. */
export function planBase(
  wishes: PlannedWishes,
  image: ImageFacts,
  labels: Labels,
  workload?: PlannedWorkload
): { readonly plan: Plan } | { readonly faults: readonly BadInput[] } {
  const made = makePlan(wishes, image, labels, workload)
  return 'plan' in made ? made : { faults: made.faults.map((one) => ofBase(one, image)) }
}

const ofBase = ({ input, sentence }: BadInput, { reference }: ImageFacts): BadInput => ({
  input: 'compare-with',
  sentence: `${quoteInput(reference)} cannot be checked with these inputs. ${input}: ${sentence}`
})
