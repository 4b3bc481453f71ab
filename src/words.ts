/** The data that the ports take and return. Types only. */

/** Origin of a run: the commit under test, and the job of the CI system that tests it. */
export interface RunOrigin {
  readonly git?: GitFacts
  readonly ci?: CiFacts
}

/** The commit under test, as the CI system names it. All texts are untrusted. */
export interface GitFacts {
  /** Address of the repository, without credentials, e.g. `https://github.com/acme/web`. */
  readonly repository?: string
  /** Full hash of the commit, in hex digits. */
  readonly commit?: string
  /** Branch or tag: `refs/heads/main`, or `main` where the CI system gives the name alone. */
  readonly ref?: string
}

/** The job of a CI system. All texts but the provider are untrusted. */
export interface CiFacts {
  readonly provider: CiProvider
  /** Address of the job or its run, without credentials. */
  readonly runUrl?: string
  /** Name or ID of the job. */
  readonly job?: string
}

export type CiProvider = 'github-actions' | 'gitlab-ci' | 'jenkins' | 'azure-pipelines'

export type ContainerId = string

export type Labels = Readonly<Record<string, string>>

export interface EngineFacts {
  readonly name: string
  readonly version: string
  /** Address of its API in the form of DOCKER_HOST, without credentials. */
  readonly address: string
  /** Whether each user of the machine has images of their own in it, as with Podman. */
  readonly storesByUser: boolean
  /** Whether another container can join the processes of a paused one. */
  readonly joinsPaused: boolean
  /** Whether its list of changes tells exactly what a container changed in its root filesystem. */
  readonly listsChanges: boolean
  /** Host name under which ports published by the engine can be reached. */
  readonly host: string
  /** Whether the engine shares this machine's kernel and is reached by a local socket. */
  readonly local: boolean
  readonly platform: string
  /** Version of the OCI runtime: `1.1.5` of runc, or e.g. `crun 1.28`; undefined if the engine reports none. */
  readonly runtime: string | undefined
  /** The container of that engine in which this process runs; undefined if there is none. */
  readonly self: SelfFacts | undefined
}

/** Processors and bytes of memory of the engine's machine. */
export interface MachineFacts {
  readonly cpus: number
  readonly memory: number
}

/** The container in which this process itself runs, e.g. a job container. */
export interface SelfFacts {
  readonly id: ContainerId
  readonly network: string
  readonly gateway: string | undefined
}

export interface ImageFacts {
  readonly reference: string
  /** ID of the image: `sha256:...`. */
  readonly id: string
  /**
   * `NAME@sha256:...`, the manifests by which registries know the image; empty for a local build.
   */
  readonly repoDigests: readonly string[]
  /**
   * `NAME@sha256:...` that the engine makes of its own names for the image, where its ID is the
   * digest of the manifest: whether a registry has it is not known. Absent if there is none.
   */
  readonly ownDigests?: readonly string[]
  /** Present if no name leads to the image: it goes with the first name that it is given and loses. */
  readonly isNameless?: boolean
  /** Reference under which an image outside of the engine was saved; absent for others. */
  readonly savedAs?: string
  /** Platform of the image: `os/architecture[/variant]`. */
  readonly platform: string
  /** Size of the root filesystem in bytes, as the engine counts it. */
  readonly size: number
  readonly user: string
  readonly workingDir: string
  readonly entrypoint: readonly string[]
  readonly command: readonly string[]
  readonly volumes: readonly string[]
  /** Exposed ports with their protocol, e.g. `80/tcp`. */
  readonly exposedPorts: readonly string[]
  readonly hasHealthCheck: boolean
  /** Environment variables, `KEY=VALUE`. Values may be secrets, and are never shown. */
  readonly env: readonly string[]
  /** Name of the signal that stops the image, e.g. `SIGTERM`. */
  readonly stopSignal: string
  /** Creation time by the image builder's clock, in fractional seconds since 1970; 0 if unknown. */
  readonly created: number
}

/** Formats of an image outside of the engine, as skopeo and podman name them. */
export type ArchiveFormat = 'oci-archive' | 'docker-archive' | 'oci'

/** An image in a file or folder of this machine. */
export interface ArchiveName {
  readonly format: ArchiveFormat
  readonly path: string
}

/** An image of an archive, and what an engine needs to load it. */
export interface ArchivedImage {
  /** `sha256:...` of the image's configuration; undefined in an archive that does not say. */
  readonly configuration: string | undefined
  /**
   * `sha256:...` of the image's manifest, after that of the index which lists it, if any: the
   * digests that a registry gives the image. Empty in the format of `docker save`, which has none.
   */
  readonly digests: readonly string[]
  /** Reference under which the image was saved; undefined if the archive has none. */
  readonly reference: string | undefined
  /** Files of the archive to hand over, by the name in the load. */
  readonly blobs: ReadonlyMap<string, ArchivedBlob>
  /** Descriptions to hand over, by the name in the load. */
  readonly descriptions: ReadonlyMap<string, string>
}

/** A file of an archive that an image consists of. */
export interface ArchivedBlob {
  /** Name in the archive. */
  readonly name: string
  readonly size: number
  /** Hexadecimal SHA-256 of the file; undefined in an archive that does not say. */
  readonly sha256: string | undefined
  /** Digests that a layer must have once it is unpacked, one for each time that it is listed. */
  readonly diffIds?: readonly string[]
}

/** An image to hand over to an engine, and the reference to give it there. */
export interface ArchiveWish {
  readonly format: ArchiveFormat
  /** Platform to choose where the archive has several: `os/architecture[/variant]`. */
  readonly platform: string
  /** Reference under which the engine loads the image, whatever name the archive gives it. */
  readonly as: string
}

export interface LayerFacts {
  /** The image's diff IDs: `sha256:...` of each layer as an uncompressed tar. */
  readonly diffIds: readonly string[]
  /** Total size of all layers in bytes. */
  readonly size: number
  /** Whether `save` reads the files that containers see, not archives stored beside them. */
  readonly savedFromFiles: boolean
}

/**
 * A container to create, as a plain value in this product's terms. An absent field means the
 * default of the image or engine.
 */
export interface ContainerSpec {
  readonly image: string
  readonly name?: string
  readonly platform?: string
  readonly labels: Labels
  readonly entrypoint?: readonly string[]
  readonly command?: readonly string[]
  /** Environment variables, `KEY=VALUE`. */
  readonly env: readonly string[]
  readonly user?: string
  readonly workingDir?: string
  readonly hostname?: string
  readonly init: boolean
  readonly readOnly: boolean
  /**
   * Whether a read-only root filesystem comes with the writable tmpfs that Podman mounts on `/run`,
   * `/tmp` and `/var/tmp` by default.
   */
  readonly readOnlyTmpfs?: boolean
  /** Name or ID of a network, `none` or `host`. */
  readonly network?: string
  /**
   * Whether there is no network at all, not even a loopback interface. The engine sets this up in a
   * third of the time that `none` takes (Docker 20.10).
   */
  readonly offline?: boolean
  /** The container whose PID namespace the new container joins. */
  readonly processesOf?: ContainerId
  /** The container whose IPC namespace (shared memory, message queues) the new container joins. */
  readonly memoryOf?: ContainerId
  /** Whether other containers may join this one's IPC namespace. */
  readonly shareable?: boolean
  /** Whether its PID namespace is that of another container or of the machine. */
  readonly sharesProcesses?: boolean
  /**
   * IPC namespace in the engine's words where it is not the container's own: `host`, `none` or
   * `container:ID`.
   */
  readonly ipc?: string
  /** False if the health check of the image is not run; absent if it is. */
  readonly isHealthChecked?: false
  /** Whether stdin is open and attached; the engine then keeps no log of the output. */
  readonly conversing?: boolean
  /** Container ports to publish on free ports of the engine's machine. */
  readonly publish: readonly number[]
  /** Present if they are published on all addresses of that machine, not on loopback alone. */
  readonly publishOn?: 'all'
  readonly tmpfs: readonly TmpfsMount[]
  readonly volumes: readonly VolumeMount[]
  readonly capDrop: readonly string[]
  readonly capAdd: readonly string[]
  /** Security options as the engine expects them: seccomp profiles are already read into text. */
  readonly securityOpt: readonly string[]
  /** Memory limit in bytes. */
  readonly memory?: number
  /** Whether the memory limit counts what is swapped out as well. */
  readonly withoutSwap?: boolean
  /** Kernel parameters of its namespaces. */
  readonly sysctls?: Readonly<Record<string, string>>
  /** Size of /dev/shm in bytes. */
  readonly shmSize?: number
  readonly pidsLimit: number
  readonly ulimits: readonly Ulimit[]
  /** Entries of /etc/hosts, `HOST:IP`. */
  readonly addHost: readonly string[]
  /** Settings of a container that another tool created; absent where this spec says all. */
  readonly base?: ContainerBase
}

/**
 * Settings of a container in the engine's own form, as another tool asked for them. The fields of a
 * `ContainerSpec` are laid on them; settings that this product does not know are passed on.
 */
export interface ContainerBase {
  /** `Config` of the engine's inspection. */
  readonly config: Readonly<Record<string, unknown>>
  /** `HostConfig` of the engine's inspection. */
  readonly hostConfig: Readonly<Record<string, unknown>>
  /** Endpoint settings by the name of the network. */
  readonly networks: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Drivers and options of named volumes that a check creates anew, by the name of the volume. */
  readonly volumes: Readonly<Record<string, VolumeDriver>>
}

/** A created container that was never started, as a spec to create others like it. */
export interface AdoptedContainer {
  /** Has a `base`; its labels are empty. */
  readonly spec: ContainerSpec
  /** Facts of the container's image, as the settings of the container replace them. */
  readonly image: ImageFacts
}

export interface VolumeDriver {
  readonly driver?: string
  readonly options?: Readonly<Record<string, string>>
}

/** A file as `git apply` finds it: by a path without symbolic links. */
export interface PatchTarget {
  /** Path relative to the folder; untrusted, since a link may lead there. */
  readonly file: string
  /** Folder in which a patch applies, relative to the working directory: `.`, or e.g. `../..`. */
  readonly folder: string
}

/** The workload in whose file the checked container is described. Texts are untrusted. */
export type ManifestFacts = ComposeFacts | KubernetesFacts

/** A service of a Compose project. */
export interface ComposeFacts {
  readonly kind: 'compose'
  /** Paths of the files, relative to the working directory where they lie below it. */
  readonly files: readonly string[]
  readonly service: string
  /** Name under which the check created networks, volumes and containers. */
  readonly project: string
  readonly composeVersion: string
  /** Names of the variables that the files refer to, sorted; values are never reported. */
  readonly variables: readonly string[]
  readonly dependencies: readonly DependencyFacts[]
  readonly standIns: readonly StandIn[]
  readonly notReproduced: readonly NotReproduced[]
}

/** A container in the pod of a Kubernetes manifest. */
export interface KubernetesFacts {
  readonly kind: 'kubernetes'
  /** Paths of the files, relative to the working directory where they lie below it. */
  readonly files: readonly string[]
  /** `KIND/NAME` of the workload that has the pod. */
  readonly workload: string
  /** Name of the checked container. */
  readonly container: string
  readonly containers: readonly (ContainerOfPod & { readonly judged: boolean })[]
  readonly initContainers: readonly ContainerOfPod[]
  readonly standIns: readonly PodStandIn[]
  readonly notReproduced: readonly { readonly field: string }[]
  /**
   * Paths that a cluster leaves open to writes; absent if the root filesystem is not read-only, or
   * before the image is known.
   */
  readonly leftOpen?: readonly OpenPath[]
}

/** A path that a cluster leaves open to writes under a read-only root filesystem. */
export interface OpenPath {
  readonly kind:
    'hosts' | 'devices' | 'termination-log' | 'shared-memory' | 'empty-dir' | 'image-volume'
  readonly path: string
  readonly writableBy: 'everybody' | 'root'
  /** Whether programs may be run from there. */
  readonly executable: boolean
}

/** A container of a pod, and whether its root filesystem is read-only by the file. */
interface ContainerOfPod {
  readonly name: string
  readonly readOnly: boolean
}

/** A volume or value of the check's own, in the place of one that a cluster has. */
export interface PodStandIn {
  /** Key of the volume's source, e.g. `persistentVolumeClaim`, or `env`. */
  readonly what: string
  /** Name of the volume, or of the variable. */
  readonly name: string
  /** Name or path of the object that was left alone; absent if it has none. */
  readonly of?: string
}

/** Declarations of the Compose file that describes a container, which a check judges or follows. */
export interface ServiceDeclarations {
  readonly kind: 'compose'
  readonly service: string
  /** Whether the file says that the root filesystem is read-only. */
  readonly readOnly: boolean
  /** Input `read-only`: with `declared` the file decides, and with `true` it has to say so. */
  readonly askedReadOnly: boolean | 'declared'
  /** Secrets and configs whose contents the file has, or takes from a variable. */
  readonly inline: readonly InlineFile[]
  /** Paths of the tmpfs mounts that the file declares. */
  readonly tmpfs: readonly string[]
  /** Mounts of the policy file that are not made. */
  readonly unmounted: readonly string[]
  readonly notReproduced: readonly NotReproduced[]
  readonly standIns: readonly StandIn[]
  readonly dependencies: readonly DependencyFacts[]
  /**
   * Services that start once this one has ended with code 0, from which `wait-for: exit` was
   * inferred; empty if it was not.
   */
  readonly endsFor: readonly string[]
  /** Names of variables that are not set, for which an empty text was taken. */
  readonly unset: readonly string[]
  /** Variables of the container in which the check differs from the file. */
  readonly variables: ReplacedVariables
}

/** A secret or config that Compose copies into the container at its start. */
export interface InlineFile {
  readonly kind: 'secret' | 'config'
  readonly name: string
}

/** A service that was started because the checked one depends on it. */
export interface DependencyFacts {
  readonly service: string
  /** Condition of `depends_on`, e.g. `service_healthy`. Absent for a dependency of a dependency. */
  readonly condition?: string
  /** State after the start, e.g. `running`, `healthy`, `exited (0)`; absent if it was not started. */
  readonly state?: string
  /** Last lines of its log, untrusted, if it kept the check from starting. */
  readonly log?: string
  /** Whether its root filesystem is read-only by the file. */
  readonly readOnly: boolean
  /** Files and folders of the machine that it may write to; absent if there are none. */
  readonly writableBinds?: readonly string[]
}

/** Variables of inputs that win over the file. */
export interface ReplacedVariables {
  /** Names of variables that have another value in the file. */
  readonly replaced: readonly string[]
  /** Names of variables that the file does not have. */
  readonly added: readonly string[]
}

/** An object of the check's own, in the place of one that must not be touched. */
export interface StandIn {
  readonly kind: 'volume' | 'network' | 'secret' | 'config' | 'bind' | 'image'
  /**
   * Key in the Compose file, e.g. `data` of `volumes`; the path of a replaced bind, the reference of a
   * replaced image.
   */
  readonly key: string
  /** Name of the object that was left alone, e.g. `prod-data`; absent if it has none. */
  readonly of?: string
  /** Source or image that an input names in its place; absent for another reason. */
  readonly source?: string
  readonly why: 'external' | 'named' | 'driver' | 'value' | 'input'
}

/** A setting of the file that the check leaves out. */
export interface NotReproduced {
  readonly service: string
  /** Key of the service, e.g. `post_start`. */
  readonly key: string
}

export interface TmpfsMount {
  readonly path: string
  /** Docker's mount options, comma-separated; may be empty. */
  readonly options: string
}

export interface VolumeMount {
  /**
   * Absolute path of a bind, or name of a volume; empty for an anonymous volume, which is removed
   * with the container.
   */
  readonly source: string
  readonly path: string
  readonly readOnly: boolean
  /**
   * Mount options of a tmpfs-backed volume that belongs to this run; nothing of the image is copied
   * into it. Absent for any other volume.
   */
  readonly memory?: string
  /**
   * Kind of a volume of a pod, into which nothing of the image is copied: `scratch` ends with the
   * pod, `content` was written before the start, `claim` outlives the pod, `given` is an input's
   * stand-in for any of them. Absent for any other.
   */
  readonly podVolume?: 'scratch' | 'content' | 'claim' | 'given'
  /** Path of a folder or file in the volume, which is mounted in place of the volume's root. */
  readonly subPath?: string
  /** Present if that is the file of a pod's container for its last message. */
  readonly isLastMessage?: true
}

/** A file, folder or symbolic link that is written into a container. */
export type ArchiveEntry = {
  /** Relative to the folder of the container that the archive is unpacked in. */
  readonly path: string
  /** Permission bits with set-id and sticky bits. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
} & (
  | { readonly kind: 'folder' }
  | { readonly kind: 'file'; readonly content: Uint8Array }
  | { readonly kind: 'link'; readonly target: string }
)

export interface Ulimit {
  readonly name: string
  readonly soft: number
  readonly hard: number
}

/**
 * Result of starting a container. A container that could not be started (`refused`) is the image's
 * failure, not a fault of the engine.
 */
export type StartOutcome =
  | { readonly kind: 'started' }
  | { readonly kind: 'refused'; readonly exitCode: number; readonly reason: string }

export interface ContainerFacts {
  readonly id: ContainerId
  readonly name: string
  /**
   * Files that the engine writes for the container's network, on its machine, by their path in the
   * container; absent where an archive of the ended container has them.
   */
  readonly networkFiles?: ReadonlyMap<string, string>
  /** Creation time by the engine's clock, in fractional seconds since 1970. */
  readonly created: number
  readonly startedAt: number
  readonly hostname: string
  readonly running: boolean
  readonly exitCode: number
  readonly oomKilled: boolean
  /** Process ID in the engine's PID namespace; 0 when not running. */
  readonly pid: number
  /** `healthy`, `unhealthy` or `starting`; undefined without a health check. */
  readonly health: string | undefined
  /** Output of the last health check, untrusted. */
  readonly healthLog: string
  /** IPv4 addresses of the container, one for each network that assigned one. */
  readonly addresses: readonly string[]
  /** IPv6 addresses of the container, one for each network that assigned one. */
  readonly addresses6: readonly string[]
  /** IPv4 address of its network's gateway; absent where no network has one. */
  readonly gateway?: string
  /** Published host ports by container port, e.g. 80 -> 49153. */
  readonly published: ReadonlyMap<number, number>
  readonly mounts: readonly MountFacts[]
}

/** A process of a running container. */
export interface ProcessFacts {
  /** Name of its program, untrusted; the kernel keeps 15 bytes of it. */
  readonly name: string
  readonly uid: number
  readonly gid: number
  /** Effective capabilities, without `CAP_`; absent if the engine's machine is not this one. */
  readonly effective?: readonly string[]
  /** Capabilities that it, and any program that it starts, can have at most; absent likewise. */
  readonly bounding?: readonly string[]
}

/** Use of a running container so far. */
export interface UsageFacts {
  /** Processes and threads, at this moment. */
  readonly pids: number
  /** Bytes of memory: the most until now where the kernel keeps that, else of this moment. */
  readonly memory: number
}

export interface MountFacts {
  readonly type: string
  /**
   * Name of the volume, or path of the bind on the engine's machine; absent where the engine does
   * not report it.
   */
  readonly source?: string
  readonly path: string
  readonly writable: boolean
}

export type ChangeKind = 'added' | 'changed' | 'deleted'

/** One line of `docker diff`. */
export interface RawChange {
  readonly path: string
  readonly kind: ChangeKind
}

/**
 * A list of changes that creates each value when it is read, since there may be a million. Arrays
 * fit this type, too.
 */
export interface ChangeList<C> extends Iterable<C> {
  readonly length: number
  readonly at: (index: number) => C | undefined
  readonly slice: (start?: number, end?: number) => readonly C[]
}

export type FileType = 'file' | 'directory' | 'symlink' | 'device' | 'fifo' | 'socket' | 'queue'

/** Metadata of one file, link or folder, with a digest of its contents where they were read. */
export interface FileFacts {
  readonly type: FileType
  /** Permission bits with set-id and sticky bits, e.g. 0o755. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Size in bytes; 0 for anything but a regular file. */
  readonly size: number
  /** Modification time in seconds since 1970, fractional where known; absent if meaningless. */
  readonly modified?: number
  /** SHA-256 of the contents as hex digits; absent where they were not read. */
  readonly sha256?: string
  /** Target of a symbolic link. */
  readonly target?: string
  /** Device number, `major:minor`. */
  readonly device?: string
  /** File capabilities (`security.capability`) as hex digits. */
  readonly capabilities?: string
  /**
   * Other extended attributes and access lists: each name, value size and start of the value's
   * SHA-256.
   */
  readonly attributes?: string
}

export interface EntryFacts {
  readonly type: string
  /** Target of a symbolic link. */
  readonly target?: string
  /** Permission bits with set-id and sticky bits, e.g. 0o755. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
}

export interface ProcessResult {
  /** Exit code; undefined where the process still ran at the end of its time limit. */
  readonly exitCode: number | undefined
  /** stdout and stderr interleaved, untrusted; cut in the middle beyond some tens of kilobytes. */
  readonly output: string
}

/** Results of an earlier check, with which another one is compared. */
export interface BaseFacts {
  /** Whether an attack of the author ran in it, whose changes must not excuse any. */
  readonly isAttacked?: boolean
  /** Reference of the image that was checked. */
  readonly reference: string
  readonly id: string | undefined
  readonly verdict: 'error' | 'failed' | 'drift' | 'pass'
  /** Whether the root filesystem was read-only; undefined if no container ran. */
  readonly readOnly: boolean | undefined
  /**
   * State of each change outside the allowlist, by identity. Null if the change is listed in several
   * states, so that it equals none.
   */
  readonly changes: ReadonlyMap<string, string | null>
  /** Refused writes by their subject: the path, or the message if there is none. */
  readonly refusals: ReadonlyMap<string, string>
  /** Places where the container could write, by path. */
  readonly places: ReadonlyMap<string, BasePlace>
  /** Subjects of the findings. */
  readonly findings: ReadonlySet<string>
}

export interface BasePlace {
  readonly writable: boolean
  readonly watched: 'content' | 'names' | 'none'
}
