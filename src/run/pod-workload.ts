import { BadInputs, Fault, type BadInput } from '../plan/faults'
import type { Wishes } from '../plan/inputs'
import { quoteInput } from '../plan/parse'
import { secretsOf, type Secrets } from '../plan/secrets'
import { yamlLibrary } from '../plan/yaml'
import type { Pod, PodContainer } from '../plan/workload/pod'
import { secretValues } from '../plan/workload/pod-draft'
import { podOf, readManifest, type ManifestWish } from '../plan/workload/pod-manifest'
import { planPod, UNKNOWN_FACTS, type PodBody, type PodPlan } from '../plan/workload/pod-plan'
import { grantedTime, servedPort } from '../plan/workload/pod-probes'
import { identityFor } from '../plan/workload/pod-security'
import type { ManifestSources } from '../plan/workload/pod-sources'
import type { World } from '../ports'
import type { ContainerSpec, ImageFacts, Labels } from '../words'
import { findImage } from './image'
import type { WorkloadMeans } from './workload'

/** A pod that was read from its manifest, before its images are known. */
export interface OpenedPod {
  readonly sources: ManifestSources
  readonly secrets: Secrets
  /** The pod, with tokens in place of what only a running sandbox knows. */
  readonly pod: Pod
  /** Whether the manifest declares the judged container read-only. */
  readonly readOnly: boolean
  /** Reference of the judged container's image. */
  readonly image: string
  readonly pull: Wishes['pull']
  readonly port: number | undefined
  /** Milliseconds that the judged container has to end in. */
  readonly stopGrace: number
  /** Milliseconds that the startup probe grants the judged container; absent without one. */
  readonly startupGrant?: number
  /** Plans the pod before the images of its containers are known. */
  readonly planned: () => ReturnType<typeof planPod>
  /**
   * Plans the pod with this image in the judged container, and with those of the others, which are
   * pulled where the manifest says so; with changed sources, the pod that they describe. Throws a
   * `Fault` if a kubelet would refuse one of the containers.
   */
  readonly describe: (image: ImageFacts, changed?: ManifestSources) => Promise<DescribedPod>
}

/** A planned pod, and the image of the judged container as the manifest's settings replace it. */
interface DescribedPod {
  readonly pod: PodPlan
  readonly spec: ContainerSpec
  readonly image: ImageFacts
}

/** A workload in manifest files, and what inputs say of it. */
export interface PodWish extends ManifestWish {
  /** Paths of the files. */
  readonly files: readonly string[]
  /** Milliseconds of `startup-timeout`. */
  readonly startup: number
  /** Network of the engine that the pod joins; absent for the engine's own choice. */
  readonly network?: string
}

/** Facts of one check that a pod is opened with. */
export type PodOpening = Omit<WorkloadMeans, 'inputs'>

/** Reads a pod from its manifest files. Throws `BadInputs` with every fault that can be known. */
export async function openPod(wish: PodWish, opening: PodOpening): Promise<OpenedPod> {
  const { world, labels, learnSecrets } = opening
  const [files, yaml, node] = await Promise.all([
    readFiles(wish.files, world),
    yamlLibrary(),
    world.engine.machine()
  ])
  const read = readManifest(files, wish, yaml)
  if ('faults' in read) throw new BadInputs(read.faults)
  const { sources } = read
  const secrets = secretsOf(secretValues(sources))
  learnSecrets(secrets)
  const podIn = (from: ManifestSources): Pod =>
    podOf(from, { ...UNKNOWN_FACTS, uid: uidOf(labels), node })
  const pod = podIn(sources)
  const images = imagesOf(pod, opening)
  const judged = judgedIn(pod)
  const { image = judged.image } = wish
  return {
    ...{ sources, secrets, pod, image, readOnly: judged.readOnly, pull: judged.pull },
    ...{ port: servedPort(judged), stopGrace: pod.grace },
    ...(judged.probes.startup && { startupGrant: grantedTime(judged.probes.startup) }),
    planned: () => planPod(pod, { labels, bodies: new Map(), startup: wish.startup }),
    describe: async (found, changed = sources) =>
      describe({ pod: podIn(changed), wish, opening }, found, await images())
  }
}

async function readFiles(paths: readonly string[], { files }: World) {
  const read = await Promise.all(paths.map((path) => files.read(path)))
  const faults = read.flatMap((found, at): readonly BadInput[] => {
    if (found.kind === 'text') return []
    const path = quoteInput(paths[at] ?? '')
    return [{ input: 'manifest-file', sentence: `${path} cannot be read: ${found.reason}.` }]
  })
  if (faults.length > 0) throw new BadInputs(faults)
  const found = read.flatMap((file, at) =>
    file.kind === 'text' ? [{ path: paths[at] ?? '', text: file.text }] : []
  )
  return Promise.all(
    found.map(async ({ path, text }) => ({
      ...{ path: files.named(path), text },
      target: await files.patchTarget(path)
    }))
  )
}

/** The run's identifier in the form of an object's UID. */
const uidOf = (labels: Labels): string =>
  (labels['zero-drift.run'] ?? '').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** The container of a pod that is judged. */
export function judgedIn({ containers, judged }: Pod): PodContainer {
  const found = containers.find(({ name }) => name === judged)
  if (found === undefined) throw new Error(`The pod has no container ${judged}.`)
  return found
}

/** Returns a function that finds the images of the containers beside the judged one, once. */
function imagesOf({ init, containers, judged }: Pod, { engine, world }: PodOpening) {
  const others = [...init, ...containers].filter(({ name }) => name !== judged)
  const find = async (): Promise<Images> => {
    const found = others.map(
      async ({ name, image, pull }) =>
        [name, await findImage({ image, pull, platform: undefined }, engine, world)] as const
    )
    return new Map(await Promise.all(found))
  }
  let images: Promise<Images> | undefined
  return () => (images ??= find())
}

/** Images of containers by the names of the containers. */
type Images = ReadonlyMap<string, ImageFacts>

interface Opened {
  readonly pod: Pod
  readonly wish: PodWish
  readonly opening: PodOpening
}

function describe(opened: Opened, found: ImageFacts, images: Images): DescribedPod {
  const { pod, wish, opening } = opened
  const bodies = new Map<string, PodBody>()
  const refused: string[] = []
  for (const container of [...pod.init, ...pod.containers]) {
    // A container that a change adds has the image of the judged one.
    const image = images.get(container.name) ?? found
    const identity = identityFor(container, image)
    if ('refusal' in identity) refused.push(refusedSentence(container, identity))
    else bodies.set(container.name, { image: image.id, stopSignal: image.stopSignal, ...identity })
  }
  if (refused.length > 0) throw new Fault('non-root-unverifiable', refused.join(' '))
  const { startup, network } = wish
  const means = { labels: opening.labels, bodies, startup, ...(network && { network }) }
  const { plan, spec } = planPod(pod, means)
  return { pod: plan, spec, image: overlaid(found, judgedIn(pod)) }
}

/** The image's facts as the container's settings replace them. */
function overlaid(image: ImageFacts, container: PodContainer): ImageFacts {
  const { command, args, workingDir, stopSignal } = container
  return {
    ...image,
    entrypoint: command ?? image.entrypoint,
    // A command in the manifest takes the place of both.
    command: args ?? (command === undefined ? image.command : []),
    workingDir: workingDir ?? image.workingDir,
    stopSignal: stopSignal ?? image.stopSignal,
    // A kubelet does not run it.
    hasHealthCheck: false
  }
}

/** Sentence on a container that a kubelet does not start, since it has to run without root. */
function refusedSentence(
  { name }: PodContainer,
  { refusal, user }: { readonly refusal: 'root' | 'by-name'; readonly user: string }
): string {
  const why =
    refusal === 'root'
      ? 'would run as root'
      : `would run as ${quoteInput(user)}, of whom a kubelet cannot tell that it is not root`
  return `The container ${quoteInput(name)} has "runAsNonRoot", and ${why}, so that no kubelet starts it; set "runAsUser" to a number, or have the image end with USER and a number.`
}
