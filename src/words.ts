/** The words in which the world answers, and in which it is asked. Types only. */

export type ContainerId = string

export type Labels = Readonly<Record<string, string>>

export interface EngineFacts {
  readonly name: string
  readonly version: string
  /** Host name under which ports that the engine publishes can be reached. */
  readonly host: string
  /** The engine shares this machine's kernel and is reached by a local socket. */
  readonly local: boolean
  readonly platform: string
  /** Version of the runtime that starts the containers, e.g. `1.1.5` of runc; undefined where the engine does not tell. */
  readonly runtime: string | undefined
  /** This process runs inside a container of that engine. */
  readonly self: SelfFacts | undefined
}

/** The container that this process itself runs in, e.g. a job container. */
export interface SelfFacts {
  readonly id: ContainerId
  readonly network: string
  readonly gateway: string | undefined
}

export interface ImageFacts {
  readonly reference: string
  /** `sha256:...` */
  readonly id: string
  /** `NAME@sha256:...`: the manifests by which registries know it; none for an image that was only built. */
  readonly repoDigests: readonly string[]
  /** `os/architecture[/variant]` */
  readonly platform: string
  /** Bytes of its root filesystem, as the engine counts them. */
  readonly size: number
  readonly user: string
  readonly workingDir: string
  readonly entrypoint: readonly string[]
  readonly command: readonly string[]
  readonly volumes: readonly string[]
  /** e.g. `80/tcp` */
  readonly exposedPorts: readonly string[]
  readonly hasHealthCheck: boolean
  /** `KEY=VALUE`; values may be secrets, and are never told. */
  readonly env: readonly string[]
  /** e.g. `SIGTERM` */
  readonly stopSignal: string
  /** When it was made, in seconds since 1970 and parts of them, by the clock of its builder; 0 where that is not known. */
  readonly created: number
}

export interface LayerFacts {
  /** `sha256:...` of each layer as an uncompressed tar, by which the image names them. */
  readonly diffIds: readonly string[]
  /** Bytes of all layers. */
  readonly size: number
  /** A saved image is read from the files that containers see, not from archives that are kept beside them. */
  readonly savedFromFiles: boolean
}

/** One container to create: a plain value in this product's words. Absent means the image's or engine's own. */
export interface ContainerSpec {
  readonly image: string
  readonly name?: string
  readonly platform?: string
  readonly labels: Labels
  readonly entrypoint?: readonly string[]
  readonly command?: readonly string[]
  /** `KEY=VALUE` */
  readonly env: readonly string[]
  readonly user?: string
  readonly workingDir?: string
  readonly hostname?: string
  readonly init: boolean
  readonly readOnly: boolean
  /** A network's name or ID, `none` or `host`. */
  readonly network?: string
  /** Not even a loopback interface: the engine makes that in a third of the time that `none` takes (Docker 20.10). */
  readonly offline?: boolean
  /** The container whose process namespace it joins. */
  readonly processesOf?: ContainerId
  /** The container whose shared memory and message queues it joins. */
  readonly memoryOf?: ContainerId
  /** Others may join its shared memory and message queues. */
  readonly shareable?: boolean
  /** Its standard input is open, and nobody keeps its output. */
  readonly conversing?: boolean
  /** Container ports to publish on free ports of the loopback address. */
  readonly publish: readonly number[]
  readonly tmpfs: readonly TmpfsMount[]
  readonly volumes: readonly VolumeMount[]
  readonly capDrop: readonly string[]
  readonly capAdd: readonly string[]
  /** As the engine wants them: seccomp profiles already read into text. */
  readonly securityOpt: readonly string[]
  /** Bytes. */
  readonly memory?: number
  /** Bytes. */
  readonly shmSize?: number
  readonly pidsLimit: number
  readonly ulimits: readonly Ulimit[]
  /** `HOST:IP` */
  readonly addHost: readonly string[]
}

export interface TmpfsMount {
  readonly path: string
  /** Docker's option words, comma-separated; may be empty. */
  readonly options: string
}

export interface VolumeMount {
  /** Absolute path of a bind, or the name of a volume; empty for a volume of the container's own, which goes with it. */
  readonly source: string
  readonly path: string
  readonly readOnly: boolean
  /** A volume of this run's own that lives in memory, with these mount options; nothing of the image is copied into it. */
  readonly memory?: string
}

export interface Ulimit {
  readonly name: string
  readonly soft: number
  readonly hard: number
}

/** A container that could not be started is the image's failure (`refused`), not the engine's fault. */
export type StartOutcome =
  | { readonly kind: 'started' }
  | { readonly kind: 'refused'; readonly exitCode: number; readonly reason: string }

export interface ContainerFacts {
  readonly id: ContainerId
  /** Seconds since 1970, by the engine's clock, in parts of them. */
  readonly created: number
  readonly startedAt: number
  readonly hostname: string
  readonly running: boolean
  readonly exitCode: number
  readonly oomKilled: boolean
  /** Process number in the engine's pid namespace; 0 when not running. */
  readonly pid: number
  /** `healthy`, `unhealthy`, `starting`, or undefined without a health check. */
  readonly health: string | undefined
  /** Output of the last health check, untrusted. */
  readonly healthLog: string
  /** The container's own addresses, one for each network that gave it one. */
  readonly addresses: readonly string[]
  /** Likewise, of IPv6. */
  readonly addresses6: readonly string[]
  /** Published host ports by container port, e.g. 80 -> 49153. */
  readonly published: ReadonlyMap<number, number>
  readonly mounts: readonly MountFacts[]
}

export interface MountFacts {
  readonly type: string
  /** Name of the volume, or where a bind lies on the engine's machine; absent where the engine does not tell. */
  readonly source?: string
  readonly path: string
  readonly writable: boolean
}

export type ChangeKind = 'added' | 'changed' | 'deleted'

/** One line of the engine's own diff. */
export interface RawChange {
  readonly path: string
  readonly kind: ChangeKind
}

/** Changes in an order, of which each is made when somebody reads it: there may be a million. An array is such a list, too. */
export interface ChangeList<C> extends Iterable<C> {
  readonly length: number
  readonly at: (index: number) => C | undefined
  readonly slice: (start?: number, end?: number) => readonly C[]
}

export type FileType = 'file' | 'directory' | 'symlink' | 'device' | 'fifo' | 'socket' | 'queue'

/** Facts about one file, link or folder: its metadata, and where it was read, a digest of its contents. */
export interface FileFacts {
  readonly type: FileType
  /** Permission bits with set-id and sticky, e.g. 0o755. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Bytes; 0 for what is no file. */
  readonly size: number
  /** Seconds since 1970, with their parts where those are known; absent where they say nothing. */
  readonly modified?: number
  /** Hex digits; absent where the contents were not read. */
  readonly sha256?: string
  /** Where a symbolic link points. */
  readonly target?: string
  /** Of a device, `major:minor`. */
  readonly device?: string
  /** Hex digits of the capabilities that a program gets from its file (`security.capability`). */
  readonly capabilities?: string
  /** Its other extended attributes and access lists by name, each with the size and the beginning of the SHA-256 of its value. */
  readonly attributes?: string
}

export interface EntryFacts {
  readonly type: string
  /** Where a symbolic link points. */
  readonly target?: string
  /** Permission bits with set-id and sticky, e.g. 0o755. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
}

export interface ProcessResult {
  /** undefined when it was still running at the end of its time. */
  readonly exitCode: number | undefined
  /** Both streams as they came, cut in the middle beyond some tens of kilobytes; untrusted. */
  readonly output: string
}
