import type { ImageFacts } from '../../words'
import type { Way } from '../yaml'
import { quoteInput } from '../parse'
import type { PodContainer, PodIdentity } from './pod'
import type { PodDraft } from './pod-draft'
import type { DraftContainer } from './pod-environment'
import type { ContainerModel, PodSpecModel } from './pod-model'
import { parseQuantity } from './pod-text'
import { absolute, NO_QUANTITY } from './pod-volumes'

type PodSecurity = NonNullable<PodSpecModel['securityContext']>
type ContainerSecurity = NonNullable<ContainerModel['securityContext']>

/** User and groups of a container: its own settings win over those of the pod. */
export function declaredIdentity(
  { model, way }: DraftContainer,
  { sources, complain }: PodDraft
): PodIdentity {
  const pod: PodSecurity = sources.template.spec.securityContext ?? NONE
  const own: ContainerSecurity = model.securityContext ?? NONE
  const user = own.runAsUser ?? pod.runAsUser ?? undefined
  const group = own.runAsGroup ?? pod.runAsGroup ?? undefined
  const groups = [
    ...(isNumber(pod.fsGroup) ? [pod.fsGroup] : []),
    ...(pod.supplementalGroups ?? [])
  ]
  const named: readonly (readonly [Way, number | undefined])[] = [
    [placeOfSetting('runAsUser', model, way), user],
    [placeOfSetting('runAsGroup', model, way), group],
    [['spec', 'securityContext', 'fsGroup'], pod.fsGroup ?? undefined],
    ...(pod.supplementalGroups ?? []).map((one, index) => {
      return [['spec', 'securityContext', 'supplementalGroups', index], one] as const
    })
  ]
  for (const [place, id] of named) if (id !== undefined && !isId(id)) complain(place, NO_ID)
  return {
    ...(user === undefined ? {} : { user }),
    ...(group === undefined ? {} : { group }),
    groups: [...new Set(groups)],
    mustNotBeRoot: own.runAsNonRoot ?? pod.runAsNonRoot ?? false
  }
}

const NONE = { seLinuxOptions: undefined, windowsOptions: undefined }
const NO_ID = 'is no ID of a user or group (0 to 2147483647); write one.'

const isNumber = (value: number | null | undefined): value is number => typeof value === 'number'

const isId = (id: number): boolean => id >= 0 && id < 2 ** 31

/** Way to a setting that a container has itself, or that the pod has for all. */
const placeOfSetting = (key: string, { securityContext }: ContainerModel, way: Way): Way =>
  securityContext && Object.hasOwn(securityContext, key)
    ? [...way, 'securityContext', key]
    : ['spec', 'securityContext', key]

/** A user as the engine takes it, or a reason for which the kubelet does not start the container. */
export type ResolvedIdentity =
  | { readonly user?: string }
  | {
      /** `root` is user 0; `by-name` is a user of whom the kubelet cannot tell that it is not. */
      readonly refusal: 'root' | 'by-name'
      /** User of the image or manifest: an ID, a name, or empty where the image has none. */
      readonly user: string
    }

/**
 * User that a container runs as with an image that has this `USER`. Of it the kubelet takes the user
 * alone: the group is that of the user in the image, else 0, unless the manifest has one.
 */
export function identityFor(
  { identity }: Pick<PodContainer, 'identity'>,
  image: { readonly user: string }
): ResolvedIdentity {
  const [own = ''] = image.user.split(':')
  const user = identity.user === undefined ? own : String(identity.user)
  if (identity.mustNotBeRoot && isRoot(user)) return { refusal: 'root', user }
  if (identity.mustNotBeRoot && !/^\d+$/.test(user)) return { refusal: 'by-name', user }
  if (identity.group !== undefined) return { user: `${user || '0'}:${identity.group}` }
  return user === '' || user === image.user ? {} : { user }
}

/** Whether a user is 0, as the kubelet reads it: a name is not, even if it is "root". */
const isRoot = (user: string): boolean => /^0*$/.test(user)

/** Capabilities, security options and limits of a container, in the engine's words. */
export function hostConfigOf(container: DraftContainer, draft: PodDraft): Record<string, unknown> {
  const { hostPID, hostIPC } = draft.sources.template.spec
  return {
    ...capabilitiesOf(container, draft),
    ...limitsOf(container, draft),
    ...(hostPID === true ? { PidMode: 'host' } : {}),
    ...(hostIPC === true ? { IpcMode: 'host' } : {})
  }
}

function capabilitiesOf(container: DraftContainer, draft: PodDraft): Record<string, unknown> {
  const { model, way } = container
  const own: ContainerSecurity = model.securityContext ?? NONE
  const { capabilities, privileged, allowPrivilegeEscalation: mayEscalate, procMount } = own
  const add = (capabilities?.add ?? []).map(capability)
  const drop = (capabilities?.drop ?? []).map(capability)
  const isBound = mayEscalate === false
  if (isBound && (privileged === true || add.includes('SYS_ADMIN'))) {
    draft.complain([...way, 'securityContext', 'allowPrivilegeEscalation'], ESCALATION)
  }
  const options = [...(isBound ? ['no-new-privileges'] : []), ...seccompOf(container, draft)]
  return {
    ...(add.length === 0 ? {} : { CapAdd: add }),
    ...(drop.length === 0 ? {} : { CapDrop: drop }),
    ...(options.length === 0 ? {} : { SecurityOpt: options }),
    ...(privileged === true ? { Privileged: true } : {}),
    ...(procMount === 'Unmasked' ? { MaskedPaths: [], ReadonlyPaths: [] } : {})
  }
}

const ESCALATION =
  'is false, and the container is privileged or has CAP_SYS_ADMIN, which a cluster refuses; leave one.'

/** A capability without its prefix. */
const capability = (name: string): string => name.toUpperCase().replace(/^CAP_/, '')

/**
 * Seccomp option of a container. Without a profile a kubelet has none, but the engine's own stays
 * on: it is the stricter of the two.
 */
function seccompOf({ model, way, isJudged }: DraftContainer, draft: PodDraft): readonly string[] {
  const { sources, complain } = draft
  const own = model.securityContext?.seccompProfile
  const profile = own ?? sources.template.spec.securityContext?.seccompProfile
  if (profile?.type === 'Unconfined') return ['seccomp=unconfined']
  if (profile?.type !== 'Localhost' || (isJudged && sources.given.seccomp)) return []
  const file = quoteInput(profile.localhostProfile ?? '')
  const remedy = isJudged
    ? 'give it by "security-opt: seccomp=FILE".'
    : 'check a manifest without it.'
  complain(
    placeOfSetting('seccompProfile', model, way),
    `is the profile ${file} of the node, which a check does not have; ${remedy}`
  )
  return []
}

/** Period of a quota of processor time in microseconds, as the kubelet sets it. */
const PERIOD = 100_000
/** Least quota that the kernel takes. */
const LEAST_QUOTA = 1000

/** Limits of memory and processor time; there is no swap in a pod. */
function limitsOf({ model, way }: DraftContainer, draft: PodDraft): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  for (const [name, quantity] of Object.entries(model.resources?.limits ?? {})) {
    const place = [...way, 'resources', 'limits', name]
    const value = parseQuantity(quantity)
    if (value === undefined || value < 0n) draft.complain(place, NO_QUANTITY)
    else if (name === 'memory' && value > 0n) {
      const memory = Number((value + 999n) / 1000n)
      Object.assign(found, { Memory: memory, MemorySwap: memory })
    } else if (name === 'cpu' && value > 0n) {
      const quota = Math.max(LEAST_QUOTA, (Number(value) * PERIOD) / 1000)
      Object.assign(found, { CpuPeriod: PERIOD, CpuQuota: quota })
    } else if (name !== 'memory' && name !== 'cpu') {
      draft.tell(place, { kind: 'not-reproduced', field: name })
    }
  }
  return found
}

/** Limit of a pod's memory in bytes: the sum of its containers' limits, if all have one. */
export function memoryOfPod({ containers, initContainers }: PodSpecModel): number | undefined {
  const running = [...containers, ...(initContainers ?? []).filter(isRestarted)]
  const limits = running.map(
    ({ resources }) => parseQuantity(resources?.limits?.['memory'] ?? 0) ?? 0n
  )
  if (limits.some((limit) => limit <= 0n)) return undefined
  return Number(limits.reduce((sum, limit) => sum + limit, 0n) / 1000n)
}

/** Paths of the image's volumes that a container does not mount: nodes differ in what is there. */
export const imageVolumes = (
  { mounts }: Pick<PodContainer, 'mounts'>,
  image: Pick<ImageFacts, 'volumes'>
): readonly string[] =>
  image.volumes.filter((volume) => mounts.every(({ path }) => path !== absolute(volume)))

/** Whether an init container goes on running beside the others. */
export const isRestarted = ({ restartPolicy }: ContainerModel): boolean =>
  restartPolicy === 'Always'
