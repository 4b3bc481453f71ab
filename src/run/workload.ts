import type { Location } from '../plan/faults'
import type { Inputs } from '../plan/inputs'
import type { Plan, PlannedWishes, PlannedWorkload } from '../plan/plan'
import type { Secrets } from '../plan/secrets'
import type { ComposeSources } from '../plan/workload/compose-sources'
import type { ManifestSources } from '../plan/workload/pod-sources'
import type { World } from '../ports'
import type { EngineFacts, ImageFacts, Labels, ManifestFacts } from '../words'
import type { Removals } from './lease'

/** A workload that was read from its file, and whose objects the check creates and removes. */
export interface Workload {
  /** The wishes of the check, completed by what the file declares. */
  readonly wishes: PlannedWishes
  /** Files of a Compose project; absent for a manifest. */
  readonly compose?: ComposeEdits
  /** The pod of a manifest, for edits; absent for a Compose project. */
  readonly pod?: PodEdits
  /** Place of a key of the service, or of this entry of it; without a key, of the service. */
  readonly locate: (setting?: string, entry?: string) => Location | undefined
  /** Plans the container for an image; objects that are made for it are removed with the check. */
  readonly describe: (image: ImageFacts) => Promise<DescribedContainer>
  /**
   * Starts the services that the container depends on; rejects with a `Fault` if one fails. Absent
   * where none is to be started before the container is planned.
   */
  readonly startDependencies?: () => Promise<void>
  /** Facts for the report, as far as they are known by now. */
  readonly manifest: () => ManifestFacts
  /** Begins to remove everything that was created for the workload, after these removals. */
  readonly closeAfter: (removals: Removals) => void
}

/** Files of a Compose project as they were before anything started, for positions and edits. */
export interface ComposeEdits {
  readonly sources: ComposeSources
  /** Returns the plan with the container that the files describe with one more, of this text. */
  readonly withOverride: (plan: Plan, override: string) => Promise<Plan>
}

/** The pod of a manifest, for positions and edits. */
export interface PodEdits {
  readonly sources: ManifestSources
  readonly secrets: Secrets
  /** Returns the plan with the pod that these changed sources describe. */
  readonly withChange: (plan: Plan, changed: ManifestSources) => Promise<Plan>
}

/** A workload's container, and the facts of its image as the file's settings replace them. */
export interface DescribedContainer extends PlannedWorkload {
  readonly image: ImageFacts
}

/** Facts of one check that a workload is opened with. */
export interface WorkloadMeans {
  readonly inputs: Inputs
  readonly labels: Labels
  readonly engine: EngineFacts
  readonly world: World
  /** Takes the secrets of the workload, as soon as they are known, so that nothing tells them. */
  readonly learnSecrets: (secrets: Secrets) => void
}
