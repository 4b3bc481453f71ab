import { clashesWithEnd } from '../plan/clashes'
import { BadInputs, type BadInput, type Location } from '../plan/faults'
import { isGiven } from '../plan/images'
import type { Inputs, PodInputs } from '../plan/inputs'
import { redescribed, type PlannedWishes, type Wishes } from '../plan/plan'
import type { Pod } from '../plan/workload/pod'
import type { OwnMount, PodDeclarations } from '../plan/workload/pod-declared'
import { locateField, manifestNotes } from '../plan/workload/pod-manifest'
import { leftOpen } from '../plan/workload/pod-open'
import { imageVolumes } from '../plan/workload/pod-security'
import { standInClashes, withStandIns } from '../plan/workload/pod-stand-ins'
import { valueAt, type ManifestSources } from '../plan/workload/pod-sources'
import type { Way } from '../plan/yaml'
import type { ImageFacts, KubernetesFacts } from '../words'
import { judgedIn, openPod, type OpenedPod, type PodWish } from './pod-workload'
import type { DescribedContainer, PodEdits, Workload, WorkloadMeans } from './workload'

type ManifestWishes = Wishes & { readonly pod: PodInputs }

/** Opens the pod of the manifest that the wishes name. Throws `BadInputs` with every fault. */
export async function openManifest(
  wishes: ManifestWishes,
  { inputs, ...means }: WorkloadMeans
): Promise<Workload> {
  const opened = await openPod(wishOf(wishes), means)
  const faults = [...clashesOf(opened, wishes), ...standInClashes(opened.planned(), wishes.volumes)]
  if (faults.length > 0) throw new BadInputs(faults)
  const declared = declarationsOf(opened, wishes)
  const planned = settled(wishes, opened, inputs)
  let open: KubernetesFacts['leftOpen']
  const describe = async (
    found: ImageFacts,
    changed?: ManifestSources
  ): Promise<DescribedContainer> => {
    const described = await opened.describe(found, changed)
    const { image } = described
    const { plan: pod, spec } = withStandIns(
      { plan: described.pod, spec: described.spec },
      wishes.volumes
    )
    const judged = judgedIn(opened.pod)
    const volumes = imageVolumes(judged, found)
    if (planned.readOnly) open ??= leftOpen(opened.pod, judged, found)
    const facts = { ...declared, imageVolumes: volumes }
    const securityOpt = [...spec.securityOpt, ...wishes.securityOpt]
    return { pod, image, spec: { ...spec, securityOpt }, facts }
  }
  const withChange: PodEdits['withChange'] = async (plan, changed) =>
    redescribed(plan, planned, await describe(plan.image, changed))
  return {
    wishes: planned,
    pod: { sources: opened.sources, secrets: opened.secrets, withChange },
    locate: locator(opened.sources),
    describe: (found) => describe(found),
    manifest: () => ({ ...manifestOf(opened, declared), ...(open && { leftOpen: open }) }),
    // The containers and volumes of the pod are removed where they are made.
    closeAfter: () => undefined
  }
}

/** The pod that is wished, with the inputs that win over its manifest. */
const wishOf = ({
  pod,
  env,
  volumes,
  securityOpt,
  image,
  limits,
  network
}: ManifestWishes): PodWish => ({
  ...pod,
  given: {
    env,
    mounts: volumes.map(({ path }) => path),
    seccomp: securityOpt.length > 0,
    image: image !== ''
  },
  startup: limits.startup,
  ...(image !== '' && { image }),
  ...(network !== undefined && { network })
})

/** Faults of inputs that contradict the manifest. */
function clashesOf({ pod, sources }: OpenedPod, wishes: ManifestWishes): readonly BadInput[] {
  const isOver = pod.isJob && wishes.waitFor.kind === 'auto'
  return [
    ...(isOver ? clashesWithEnd(wishes) : []),
    ...(wishes.securityOpt.length > 0 && !isProfiled(sources)
      ? [{ input: 'security-opt', sentence: UNPROFILED }]
      : [])
  ]
}

const UNPROFILED =
  'a seccomp profile can only stand in for one of the type "Localhost", and the manifest has none for this container; leave it out, or set "seccompProfile" in the manifest.'

/** Whether the seccomp profile of the judged container is a file on the nodes. */
function isProfiled({ template: { spec }, judged }: ManifestSources): boolean {
  const container = spec.containers.find(({ name }) => name === judged)
  const own = container?.securityContext?.seccompProfile
  return (own ?? spec.securityContext?.seccompProfile)?.type === 'Localhost'
}

/**
 * The wishes, completed by the manifest: an input that was given wins over it, and it over the
 * default of an input.
 */
function settled(wishes: ManifestWishes, opened: OpenedPod, inputs: Inputs): PlannedWishes {
  const { readOnly, limits, waitFor } = wishes
  const { image, pull, port, stopGrace, startupGrant = 0, pod } = opened
  const { startup } = limits
  return {
    ...{ ...wishes, image },
    pull: isGiven(inputs, 'pull') ? wishes.pull : pull,
    readOnly: readOnly === 'declared' ? opened.readOnly : readOnly,
    port: wishes.port ?? port,
    waitFor: pod.isJob && waitFor.kind === 'auto' ? { kind: 'exit' } : waitFor,
    limits: {
      ...limits,
      startup: isGiven(inputs, 'startup-timeout') ? startup : Math.max(startup, startupGrant),
      stop: isGiven(inputs, 'stop-timeout') ? limits.stop : stopGrace
    }
  }
}

function declarationsOf(
  { sources, readOnly, pod }: OpenedPod,
  wishes: ManifestWishes
): PodDeclarations {
  const { workload, judged } = sources
  const group = sources.template.spec.securityContext?.fsGroup
  return {
    kind: 'kubernetes',
    workload: `${workload.kind}/${workload.name}`,
    container: judged,
    readOnly,
    askedReadOnly: wishes.readOnly,
    unmounted: wishes.unmounted.map(({ path }) => path),
    notes: manifestNotes(sources).map((note) => ({
      ...note,
      location: locateField(sources, note.way)
    })),
    imageVolumes: [],
    ownMounts: ownMountsIn(pod),
    ...(typeof group === 'number' && { fsGroup: group }),
    ...(hasRuntimeDefault(sources) && { seccomp: 'RuntimeDefault' })
  }
}

/** Whether the manifest asks for the seccomp profile of the container runtime. */
function hasRuntimeDefault({ template: { spec }, judged }: ManifestSources): boolean {
  const container = spec.containers.find(({ name }) => name === judged)
  const own = container?.securityContext?.seccompProfile
  return (own ?? spec.securityContext?.seccompProfile)?.type === 'RuntimeDefault'
}

/** Mounts that the judged container of a pod may write to, and no other container has. */
function ownMountsIn(pod: Pod): readonly OwnMount[] {
  const judged = judgedIn(pod)
  const others = [...pod.init, ...pod.containers].filter((one) => one !== judged)
  const shared = new Set(others.flatMap(({ mounts }) => mounts.map(({ volume }) => volume)))
  const kinds = new Map(pod.volumes.map(({ name, kind }) => [name, kind]))
  return judged.mounts.flatMap(({ volume, path, readOnly }) => {
    const kind = kinds.get(volume)
    if (readOnly || shared.has(volume) || kind === 'content' || kind === undefined) return []
    return [{ path, what: kind === 'scratch' ? 'emptyDir' : 'volume' }]
  })
}

function manifestOf(
  { sources, pod }: OpenedPod,
  { kind, workload, container, notes }: PodDeclarations
): KubernetesFacts {
  return {
    ...{ kind, workload, container, files: sources.files },
    containers: pod.containers.map(({ name, readOnly }) => ({
      ...{ name, readOnly },
      judged: name === container
    })),
    initContainers: pod.init.map(({ name, readOnly }) => ({ name, readOnly })),
    standIns: notes.filter((note) => note.kind === 'stand-in'),
    notReproduced: notes.filter((note) => note.kind === 'not-reproduced')
  }
}

/** Ways from a container to the field that has the effect of a key of a Compose service. */
const FIELDS: ReadonlyMap<string, Way> = new Map([
  ['image', ['image']],
  ['read_only', ['securityContext', 'readOnlyRootFilesystem']],
  ['user', ['securityContext', 'runAsUser']],
  ['privileged', ['securityContext', 'privileged']],
  ['cap_add', ['securityContext', 'capabilities']],
  ['cap_drop', ['securityContext', 'capabilities']],
  ['security_opt', ['securityContext']],
  ['volumes', ['volumeMounts']],
  ['tmpfs', ['volumeMounts']],
  ['entrypoint', ['command']],
  ['command', ['args']],
  ['working_dir', ['workingDir']],
  ['healthcheck', ['readinessProbe']],
  ['mem_limit', ['resources']]
])

/**
 * Returns a function that locates a setting of the judged container by the key that a Compose
 * service has for it: in the list of its mounts, the entry of that path; another container by
 * `container NAME`. Undefined if the manifest does not have it; without a key, the place of the
 * container.
 */
function locator(sources: ManifestSources): Workload['locate'] {
  const at = sources.template.spec.containers.findIndex(({ name }) => name === sources.judged)
  const container = [...sources.way, 'spec', 'containers', at]
  const { value } = sources.workload.document
  return (key, entry) => {
    if (key === undefined) return locateField(sources, container)
    const [, other] = /^container (.+)$/.exec(key) ?? []
    if (other !== undefined) return locateContainer(sources, other)
    const field = FIELDS.get(key)
    if (field === undefined) return undefined
    const way = [...container, ...field]
    const found = valueAt(value, way)
    if (found === undefined) return undefined
    if (!Array.isArray(found) || entry === undefined) return locateField(sources, way)
    const index = found.findIndex((one) => isAbove(valueAt(one, ['mountPath']), entry))
    return index < 0 ? undefined : locateField(sources, [...way, index])
  }
}

/** Place of a container of the pod, init containers included; undefined if it has none of that name. */
function locateContainer(sources: ManifestSources, name: string): Location | undefined {
  const { containers, initContainers } = sources.template.spec
  const lists = { initContainers: initContainers ?? [], containers }
  const ways = Object.entries(lists).map(([key, list]) => {
    const index = list.findIndex((one) => one.name === name)
    return index < 0 ? undefined : [...sources.way, 'spec', key, index]
  })
  const way = ways.find((one) => one !== undefined)
  return way && locateField(sources, way)
}

const isAbove = (folder: unknown, path: string): boolean =>
  typeof folder === 'string' && (path === folder || path.startsWith(`${folder}/`))
