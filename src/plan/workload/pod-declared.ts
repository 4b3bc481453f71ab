import type { ServiceDeclarations } from '../../words'
import type { Location } from '../faults'
import type { PodNote } from './pod-draft'

/** Declarations of the file that describes a container, which a check judges or follows. */
export type DeclaredContainer = ServiceDeclarations | PodDeclarations

/** Declarations of a pod's manifest, which a check judges or follows. Texts are untrusted. */
export interface PodDeclarations {
  readonly kind: 'kubernetes'
  /** `KIND/NAME` of the workload that has the pod. */
  readonly workload: string
  /** Name of the checked container. */
  readonly container: string
  /** Whether the manifest says that the root filesystem is read-only. */
  readonly readOnly: boolean
  /** Input `read-only`: with `declared` the manifest decides, and with `true` it has to say so. */
  readonly askedReadOnly: boolean | 'declared'
  /** Mounts of the policy file that are not made. */
  readonly unmounted: readonly string[]
  readonly notes: readonly PlacedNote[]
  /** Paths of the image's volumes that the container does not mount. */
  readonly imageVolumes: readonly string[]
  /** Group of the pod's volumes; absent if the manifest has none. */
  readonly fsGroup?: number
  /** Present if the manifest asks for the seccomp profile of the container runtime. */
  readonly seccomp?: 'RuntimeDefault'
  /** Mounts that the container may write to, and no other one of the pod has. */
  readonly ownMounts: readonly OwnMount[]
}

/** A mount that only one container of a pod writes to. */
export interface OwnMount {
  readonly path: string
  readonly what: 'emptyDir' | 'volume'
}

/** A note on a manifest, and the place of its field. */
export type PlacedNote = PodNote & { readonly location: Location }
