/** What is asked of the world, and the words it answers in. Types only. */

/** Everything a check needs from outside itself. What takes long ends early once `cancelled` fires, but for `Engine.create` and the removals. */
export interface World {
  readonly engine: Engine
  readonly shell: Shell
  readonly network: Network
  readonly clock: Clock
  readonly files: Files
  readonly log: Log
  readonly matcher: Matcher
  readonly digest: () => Digest
  readonly vault: () => Vault
  readonly cancelled: AbortSignal
}

/** A container engine, by the few verbs a check needs. Every call has a deadline and throws a `Fault`. */
export interface Engine {
  /** Where the engine is and what it is; cheap, and the first thing to fail when none answers. */
  readonly identify: () => Promise<EngineFacts>
  /** What holds the root filesystem of that container, e.g. `overlay2`. */
  readonly storageDriver: (id: ContainerId) => Promise<string>
  /** The image as the engine knows it now, or undefined where it has none of that name. */
  readonly image: (reference: string) => Promise<ImageFacts | undefined>
  readonly pull: (reference: string, platform: string | undefined) => Promise<void>
  /** The layers of the image with that ID, and how the engine keeps them. */
  readonly layers: (image: string) => Promise<LayerFacts>
  /** Streams the image with that ID as `docker save` writes it, as tar; ends with a fault after `within` milliseconds, or when `over` fires. */
  readonly save: (
    image: string,
    until: { readonly within: number; readonly over: AbortSignal },
    onBytes: (bytes: Uint8Array) => void
  ) => Promise<void>
  readonly create: (spec: ContainerSpec) => Promise<ContainerId>
  readonly start: (id: ContainerId) => Promise<StartOutcome>
  readonly inspect: (id: ContainerId) => Promise<ContainerFacts>
  /** Resolves with the exit code when the container's first process has ended; has no deadline of its own. */
  readonly ended: (id: ContainerId) => Promise<number>
  /**
   * Follows both output streams from the first byte to the end, or until cancelled. A container that was started before has printed
   * before: with `since`, in seconds since 1970 by the engine's clock, what is older is left out.
   */
  readonly follow: (
    id: ContainerId,
    onOutput: (bytes: Uint8Array) => void,
    since?: number
  ) => Promise<void>
  /** As the container's own user, unless another one is named. */
  readonly exec: (
    id: ContainerId,
    argv: readonly string[],
    within: number,
    user?: string
  ) => Promise<ProcessResult>
  readonly changes: (id: ContainerId) => Promise<ChangeList<RawChange>>
  /** The archive of a path, as tar from the first byte to the end; false where the path does not exist. Holds the container's lock meanwhile. */
  readonly archive: (
    id: ContainerId,
    path: string,
    onBytes: (bytes: Uint8Array) => void
  ) => Promise<boolean>
  /** The container's whole root filesystem as tar, without what is mounted upon it. */
  readonly export: (id: ContainerId, onBytes: (bytes: Uint8Array) => void) => Promise<void>
  /** Type, mode and owner of one path, not following links; undefined where it does not exist. */
  readonly entry: (id: ContainerId, path: string) => Promise<EntryFacts | undefined>
  /** Everything that the engine tells of the container, as it tells it; secrets of its environment included. */
  readonly describe: (id: ContainerId) => Promise<unknown>
  /** Makes an image of the container's root filesystem, whose containers do not carry these labels' values; gives its reference. */
  readonly commit: (
    id: ContainerId,
    image: { readonly repository: string; readonly tag: string },
    without: Labels
  ) => Promise<string>
  /** Freezes every process of the container; false where this engine cannot. */
  readonly pause: (id: ContainerId) => Promise<boolean>
  readonly unpause: (id: ContainerId) => Promise<void>
  /** Reference of the image that holds this product's probe for that platform, brought in where the engine does not have it yet. */
  readonly probeImage: (platform: string) => Promise<string>
  /** Reference of an image that writes in every place there is, for the self-test; brought in likewise. */
  readonly selfTestImage: (platform: string) => Promise<string>
  /** Opens standard input and output of a container that was created for it, before it is started. */
  readonly converse: (
    id: ContainerId,
    onOutput: (bytes: Uint8Array) => void
  ) => Promise<Conversation>
  /** Sends the image's stop signal, then SIGKILL after `grace` milliseconds. */
  readonly stop: (id: ContainerId, grace: number) => Promise<void>
  readonly kill: (id: ContainerId) => Promise<void>
  /** Whether the first process catches `signal`; undefined where that cannot be known. */
  readonly catches: (container: ContainerFacts, signal: string) => Promise<boolean | undefined>
  /** Force-removes one container with its anonymous volumes, and sees to it that they are gone; one that is gone already is no fault. */
  readonly remove: (id: ContainerId) => Promise<void>
  /** The labels of every container that carries all these; labels that come with a container's image are not counted. */
  readonly labelled: (labels: Labels) => Promise<readonly Labels[]>
  /** Force-removes every container, volume and network that carries all these labels; labels that come with a container's image are not counted. */
  readonly removeLabelled: (labels: Labels) => Promise<void>
  /** Removes those of these volumes that carry all these labels and that no container uses now. */
  readonly removeVolumes: (names: readonly string[], labels: Labels) => Promise<void>
  /** Those of these volumes that are there and carry all these labels. */
  readonly volumesWith: (names: readonly string[], labels: Labels) => Promise<readonly string[]>
  /** Breaks every connection, also those on which an answer is still owed: nothing is asked after this. */
  readonly close: () => void
}

export type ContainerId = string

/** Both ends of a running program. */
export interface Conversation {
  readonly say: (text: string) => void
  readonly close: () => void
  /** Resolves when nothing more will be heard. */
  readonly over: Promise<void>
}

/** SHA-256 of what was added. */
export interface Digest {
  readonly add: (bytes: Uint8Array) => void
  /** Ends it. */
  readonly hex: () => string
}

/** Bytes put aside on disk, out of everybody's sight; nothing of it is left once this process has ended, however it ends. */
export interface Vault {
  /** Puts bytes behind all that are there; gives where they begin. Throws where there is no room. */
  readonly append: (bytes: Uint8Array) => number
  readonly read: (at: number, length: number) => Uint8Array
  readonly close: () => void
}

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
  /** The same of IPv6. */
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

/** What is known of one file, link or folder: its metadata, and where it was read, a digest of its contents. */
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

export interface Shell {
  /** Runs a script by bash with `-euo pipefail`; kills its whole process group at the end of its time, or when `over` fires. */
  readonly script: (script: Script, within: number, over: AbortSignal) => Promise<ProcessResult>
}

export interface Script {
  readonly text: string
  /** Added to the step's environment. */
  readonly variables: Readonly<Record<string, string>>
}

export interface Network {
  /** One connection attempt; with `proxied`, only one that stays open 100 ms or sends a byte counts as answered. */
  readonly connects: (address: Address, proxied: boolean, within: number) => Promise<Reply>
  /** One request, redirects not followed; the body is read to its end, or to 64 MiB. */
  readonly request: (request: HttpRequest) => Promise<HttpOutcome>
  /** Whether an interface of this machine is in that address's own network. */
  readonly isNeighbour: (address: string) => boolean
}

/** `refused`: nobody listens there now; `silent`: no way leads there, or nobody said anything in time. */
export type Reply = 'answered' | 'refused' | 'silent'

export interface Address {
  readonly host: string
  readonly port: number
}

export interface HttpRequest {
  readonly method: string
  readonly url: string
  /** Literal text to look for in the body. */
  readonly contains: string | undefined
  /** Milliseconds. */
  readonly within: number
}

/** `refused`: refused or reset before the first byte of a response; `broken`: any other end without a whole response. */
export type HttpOutcome =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly found: boolean
      /** The first kilobyte, untrusted. */
      readonly body: string
    }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'timeout' }

export interface Clock {
  /** Milliseconds since some fixed moment; only differences mean anything. */
  readonly now: () => number
  /** The time of this machine, in milliseconds since 1970. */
  readonly date: () => number
  /** The date in UTC, in days since 1970. */
  readonly today: () => number
  /** Resolves early when `over` fires; rejects at once when the run is cancelled. */
  readonly sleep: (milliseconds: number, over: AbortSignal) => Promise<void>
}

export interface Files {
  /** Text of a file, or a sentence that says why it cannot be read. */
  readonly read: (path: string) => Promise<FileText>
  readonly exists: (path: string) => Promise<boolean>
  /** Sentences on what the reports could not be written to; empty when all is well. */
  readonly unwritable: () => Promise<readonly string[]>
  /** Writes these files into the evidence folder, where nothing is left of an earlier run, and as one archive of them. */
  readonly keep: (files: readonly KeptFile[]) => Promise<Keeping>
}

/** One file to be written. */
export interface KeptFile {
  /** Relative to the evidence folder; no segment of it leads out of there. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** The contents from the first byte to the last, as often as somebody asks. */
  readonly contents: () => Iterable<Uint8Array>
}

export type Keeping =
  | { readonly kind: 'kept'; readonly sha256: string }
  | { readonly kind: 'unwritable'; readonly reason: string }

export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  /** Nothing of that name is there. */
  | { readonly kind: 'missing'; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** Progress for people; every text is made harmless by the adapter. */
export interface Log {
  readonly progress: (sentence: string) => void
}

export interface Matcher {
  /** Whether the workflow author's expression matches any of the lines; gives up (false) after `within` milliseconds. */
  readonly matches: (expression: RegExp, lines: readonly string[], within: number) => boolean
}
