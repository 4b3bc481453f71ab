import type { Inputs } from '../plan/inputs'
import type { PlannedWishes, PlannedWorkload, Wishes } from '../plan/plan'
import type { World } from '../ports'
import type { EngineFacts, ImageFacts, Labels, ManifestFacts } from '../words'
import { openProject, type ComposeProject } from './compose-project'

/** A workload that was read from its file, and whose objects the check creates and removes. */
export interface Workload {
  /** The wishes of the check, completed by what the file declares. */
  readonly wishes: PlannedWishes
  /** Sentence on the image to build where the engine has none. */
  readonly missing: string | undefined
  /**
   * Plans the container for an image: Compose creates it, and it is removed once it was read.
   * `override` is the text of one more Compose file.
   */
  readonly describe: (image: ImageFacts, override?: string) => Promise<DescribedContainer>
  /** Starts the services that the container depends on; rejects with a `Fault` if one fails. */
  readonly startDependencies: () => Promise<void>
  /** Facts for the report, as far as they are known by now. */
  readonly manifest: () => ManifestFacts
  /** Removes everything that was created for the workload, once nothing else uses it. */
  readonly close: () => Promise<void>
}

/** A workload's container, and the facts of its image as the file's settings replace them. */
export interface DescribedContainer extends PlannedWorkload {
  readonly image: ImageFacts
}

/** Facts of one check that a workload is opened with. */
interface WorkloadMeans {
  readonly inputs: Inputs
  readonly labels: Labels
  readonly engine: EngineFacts
  readonly world: World
}

/** Opens the project of the Compose service that the wishes name. The caller closes it. */
export async function openWorkload(
  { compose, ...wishes }: Wishes & { readonly compose: NonNullable<Wishes['compose']> },
  { inputs, ...means }: WorkloadMeans
): Promise<Workload> {
  const { image, volumes, pull, limits } = wishes
  const named = image === '' ? undefined : image
  const project = await openProject(
    { ...compose, image: named, volumes, pull, startup: limits.startup },
    means
  )
  const { startDependencies, manifest, close, missing } = project
  return {
    wishes: settled({ ...wishes, compose }, project, inputs),
    missing,
    describe: (found, override) => describeContainer(project, found, { wishes, means, override }),
    ...{ startDependencies, manifest, close }
  }
}

/**
 * The wishes, completed by what the file declares: an input that was given wins over the file, and
 * the file over the default of an input.
 */
function settled(
  wishes: Wishes,
  { declared, image, ports, stopGrace }: ComposeProject,
  inputs: Inputs
): PlannedWishes {
  const { readOnly, limits } = wishes
  const isGiven = (inputs.get('stop-timeout') ?? '').trim() !== ''
  const stop = isGiven ? limits.stop : (stopGrace ?? limits.stop)
  return {
    ...{ ...wishes, image },
    readOnly: readOnly === 'declared' ? declared.readOnly : readOnly,
    port: wishes.port ?? ports[0],
    limits: { ...limits, stop }
  }
}

interface Description {
  readonly wishes: Pick<Wishes, 'readOnly' | 'unmounted'>
  readonly means: { readonly world: World }
  readonly override: string | undefined
}

async function describeContainer(
  project: ComposeProject,
  image: ImageFacts,
  { wishes, means, override }: Description
): Promise<DescribedContainer> {
  const { engine } = means.world
  const id = await project.prototype(image.id, override)
  const adopted = await engine.adopt(id, image).finally(() => engine.remove(id))
  const { spec } = adopted
  const base = spec.base && { ...spec.base, volumes: project.volumes }
  const unmounted = wishes.unmounted
    .map(({ path }) => path)
    .filter((path) => spec.tmpfs.every((mount) => mount.path !== path))
  return {
    image: adopted.image,
    spec: base === undefined ? spec : { ...spec, base },
    facts: { ...project.declared, unmounted, mustBeReadOnly: wishes.readOnly === true }
  }
}
