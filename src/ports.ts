import type {
  AdoptedContainer,
  ArchivedImage,
  ArchiveEntry,
  ArchiveName,
  ArchiveWish,
  ContainerId,
  Labels,
  MachineFacts,
  EngineFacts,
  ImageFacts,
  LayerFacts,
  ContainerSpec,
  StartOutcome,
  ContainerFacts,
  RawChange,
  ChangeList,
  EntryFacts,
  BaseFacts,
  PatchTarget,
  ProcessFacts,
  ProcessResult,
  UsageFacts
} from './words'

/** Interfaces to the outside world (engine, shell, network, clock, files, log). Types only. */

/**
 * Everything a check needs from outside itself. Long operations end early when `cancelled` fires,
 * except `Engine.create` and the removals.
 */
export interface World {
  readonly engine: Engine
  readonly compose: Compose
  readonly shell: Shell
  readonly network: Network
  readonly clock: Clock
  readonly files: Files
  readonly archives: Archives
  readonly log: Log
  readonly matcher: Matcher
  readonly digest: () => Digest
  readonly vault: () => Vault
  readonly cancelled: AbortSignal
}

/**
 * A container engine, reduced to the operations a check needs. Each has a deadline unless it says
 * otherwise, and throws a `Fault` on failure.
 */
export interface Engine {
  /** The engine's name, version and location. Cheap; the first call to fail without an engine. */
  readonly identify: () => Promise<EngineFacts>
  /** The size of the engine's machine. */
  readonly machine: () => Promise<MachineFacts>
  /** Whether the engine runs without root. */
  readonly isRootless: () => Promise<boolean>
  /** The storage driver of the container's root filesystem, e.g. `overlay2`. */
  readonly storageDriver: (id: ContainerId) => Promise<string>
  /** The image as the engine knows it now; undefined if no local image has that name. */
  readonly image: (reference: string) => Promise<ImageFacts | undefined>
  readonly pull: (reference: string, platform: string | undefined) => Promise<void>
  /** Loads an archive of images; rejects with the archive's own error if it fails. */
  readonly load: (archive: AsyncIterable<Uint8Array>) => Promise<void>
  /** The layers of the image with that ID, and how the engine stores them. */
  readonly layers: (image: string) => Promise<LayerFacts>
  /**
   * Streams the image with that ID as the tar archive that `docker save` writes. Rejects with a
   * `Fault` after `within` milliseconds, or when `over` fires.
   */
  readonly save: (
    image: string,
    until: { readonly within: number; readonly over: AbortSignal },
    onBytes: (bytes: Uint8Array) => void
  ) => Promise<void>
  readonly create: (spec: ContainerSpec) => Promise<ContainerId>
  readonly start: (id: ContainerId) => Promise<StartOutcome>
  readonly inspect: (id: ContainerId) => Promise<ContainerFacts>
  /** Resolves with the exit code when the container's first process has ended; has no deadline. */
  readonly ended: (id: ContainerId) => Promise<number>
  /**
   * Follows stdout and stderr from the first byte to the end, or until the run is cancelled. The
   * log of a restarted container also holds the output of earlier starts: `since`, in seconds since
   * 1970 by the engine's clock, leaves out older output.
   */
  readonly follow: (
    id: ContainerId,
    onOutput: (bytes: Uint8Array) => void,
    since?: number
  ) => Promise<void>
  /**
   * Runs a command in the container for at most `within` milliseconds, as the container's own user
   * unless `user` is given.
   */
  readonly exec: (
    id: ContainerId,
    argv: readonly string[],
    within: number,
    user?: string
  ) => Promise<ProcessResult>
  readonly changes: (id: ContainerId) => Promise<ChangeList<RawChange>>
  /**
   * Streams the tar archive of a path; false if the path does not exist. The engine locks the
   * container meanwhile.
   */
  readonly archive: (
    id: ContainerId,
    path: string,
    onBytes: (bytes: Uint8Array) => void
  ) => Promise<boolean>
  /** Streams the container's root filesystem as tar, without the contents of its mounts. */
  readonly export: (id: ContainerId, onBytes: (bytes: Uint8Array) => void) => Promise<void>
  /** Type, mode and owner of one path, not following links; undefined if it does not exist. */
  readonly entry: (id: ContainerId, path: string) => Promise<EntryFacts | undefined>
  /**
   * Writes entries into an existing folder of a container, which need not run; entries of folders
   * that exist set their mode and owner. A mounted volume takes them, too.
   */
  readonly unpack: (
    id: ContainerId,
    folder: string,
    entries: readonly ArchiveEntry[]
  ) => Promise<void>
  /** A created container of that image as a spec, from which containers like it can be created. */
  readonly adopt: (id: ContainerId, image: ImageFacts) => Promise<AdoptedContainer>
  /** The engine's undecoded description of the container, with the secrets in its environment. */
  readonly describe: (id: ContainerId) => Promise<unknown>
  /**
   * Commits the container's root filesystem as an image and returns its reference. Containers made
   * from the image do not inherit the values of the `without` labels.
   */
  readonly commit: (
    id: ContainerId,
    image: { readonly repository: string; readonly tag: string },
    without: Labels
  ) => Promise<string>
  /** Whether a network is one that leads to no other; false for one that is not there. */
  readonly isInternal: (network: string) => Promise<boolean>
  /** Freezes every process of the container; false if this engine cannot. */
  readonly pause: (id: ContainerId) => Promise<boolean>
  readonly unpause: (id: ContainerId) => Promise<void>
  /** Reference of the probe's image for that platform; loads it if the engine lacks it. */
  readonly probeImage: (platform: string) => Promise<string>
  /**
   * Reference of the self-test image, which writes to every kind of place; loads it where the
   * engine lacks it.
   */
  readonly selfTestImage: (platform: string) => Promise<string>
  /** Attaches to stdin and stdout of a created container; its spec must set `conversing`. */
  readonly converse: (
    id: ContainerId,
    onOutput: (bytes: Uint8Array) => void
  ) => Promise<Conversation>
  /** Sends the image's stop signal, then SIGKILL after `grace` milliseconds. */
  readonly stop: (id: ContainerId, grace: number) => Promise<void>
  readonly kill: (id: ContainerId) => Promise<void>
  /** Whether the first process catches `signal`; undefined if that cannot be known. */
  readonly catches: (container: ContainerFacts, signal: string) => Promise<boolean | undefined>
  /** The processes of a running container; undefined if this engine does not list them. */
  readonly processes: (container: ContainerFacts) => Promise<readonly ProcessFacts[] | undefined>
  /** Use of processes and memory by a running container; undefined if this engine does not say. */
  readonly usage: (id: ContainerId) => Promise<UsageFacts | undefined>
  /** Makes a network with these labels that leads to no other machine, and returns its ID. */
  readonly enclosedNetwork: (labels: Labels) => Promise<string>
  /** Removes a network that no container is in; one that is already gone is no fault. */
  readonly removeNetwork: (id: string) => Promise<void>
  /**
   * Force-removes a container and its anonymous volumes, and makes sure that they are gone. A
   * container that is already gone is no fault.
   */
  readonly remove: (id: ContainerId) => Promise<void>
  /**
   * The labels of each container that carries all these labels. Labels inherited from a container's
   * image do not count.
   */
  readonly labelled: (labels: Labels) => Promise<readonly Labels[]>
  /**
   * Force-removes every container, volume and network that carries all these labels, and the images
   * that their run loaded. Labels inherited from a container's image do not count.
   */
  readonly removeLabelled: (labels: Labels) => Promise<void>
  /** Removes like `removeLabelled`, but spares what Compose created under these labels. */
  readonly removeOwn: (labels: Labels) => Promise<void>
  /** Removes those of the named volumes that carry all these labels and that no container uses. */
  readonly removeVolumes: (names: readonly string[], labels: Labels) => Promise<void>
  /** The names of those volumes that exist and carry all these labels. */
  readonly volumesWith: (names: readonly string[], labels: Labels) => Promise<readonly string[]>
  /** Closes every connection, even while answers are pending; no call may follow. */
  readonly close: () => void
}

/** The standard streams of a running program: writes to stdin, and signals the end of stdout. */
export interface Conversation {
  readonly say: (text: string) => void
  readonly close: () => void
  /** Resolves when the program's output has ended. */
  readonly over: Promise<void>
}

/** A SHA-256 hash of the bytes that were added. */
export interface Digest {
  readonly add: (bytes: Uint8Array) => void
  /** Finishes the hash and returns it as hex digits. */
  readonly hex: () => string
}

/** Hidden temporary storage on disk; nothing of it is left once this process has ended. */
export interface Vault {
  /** Appends bytes and returns their offset. Throws if the disk is full. */
  readonly append: (bytes: Uint8Array) => number
  readonly read: (at: number, length: number) => Uint8Array
  readonly close: () => void
}

export interface Shell {
  /**
   * Runs a script with bash and `-euo pipefail`. Kills its whole process group after `within`
   * milliseconds, or when `over` fires.
   */
  readonly script: (script: Script, within: number, over: AbortSignal) => Promise<ProcessResult>
  /** Clause that says why bash cannot be started; undefined if it can. */
  readonly fault: () => Promise<string | undefined>
}

/** Docker Compose, run as `docker compose`. */
export interface Compose {
  /** Version of the plugin, e.g. `2.38.2`; undefined if there is none that answers with one. */
  readonly version: () => Promise<string | undefined>
  /**
   * Runs one command of Compose, without a shell and with the step's environment. Ends it and all
   * that it started after `within` milliseconds, or when the run is cancelled or `over` fires.
   * Throws a `Fault` if it cannot be started, or the run is cancelled.
   */
  readonly run: (
    command: ComposeCommand,
    within: number,
    over?: AbortSignal
  ) => Promise<ComposeResult>
  /**
   * Writes texts to private files of this machine, which containers can have mounted. `run` is the ID
   * of the run, by which they can be found and removed if this process is killed.
   */
  readonly lend: (texts: readonly string[], run: string) => Promise<LentFiles>
  /** Removes private files of earlier runs on this machine whose process was killed. */
  readonly sweepLent: () => Promise<void>
}

/** Private files that last until `remove` is called. */
export interface LentFiles {
  /** Absolute paths, in the order of the texts. */
  readonly paths: readonly string[]
  readonly remove: () => Promise<void>
}

export interface ComposeCommand {
  /** Arguments after `docker compose`. */
  readonly args: readonly string[]
  /** Text for its standard input; absent for none. */
  readonly input?: string
}

export interface ComposeResult {
  /** Exit code; undefined where the process still ran at the end of its time limit. */
  readonly exitCode: number | undefined
  /** Untrusted; whole, or absent if it was longer than 32 MiB. */
  readonly stdout: string | undefined
  /** Untrusted; cut in the middle beyond some tens of kilobytes. */
  readonly stderr: string
}

export interface Script {
  readonly text: string
  /** Environment variables, added to those of the step. */
  readonly variables: Readonly<Record<string, string>>
}

export interface Network {
  /**
   * One TCP connection attempt of at most `within` milliseconds. With `proxied`, only a connection
   * that stays open for 100 ms or sends a byte counts as answered.
   */
  readonly connects: (address: Address, proxied: boolean, within: number) => Promise<Reply>
  /** One HTTP request, without following redirects. Reads the body to its end, or up to 64 MiB. */
  readonly request: (request: HttpRequest) => Promise<HttpOutcome>
  /** Asks a server whether it is alive, as a kubelet does; never rejects. */
  readonly kubeletProbe: (request: ProbeRequest, within: number) => Promise<ProbeAnswer>
  /** Whether an interface of this machine is in the subnet of that address. */
  readonly isNeighbour: (address: string) => boolean
}

/**
 * Request of a kubelet's probe. `http` passes with a status from 200 to 399, follows redirects on
 * the host and verifies no certificate; `grpc` asks `grpc.health.v1.Health/Check`, without TLS.
 */
export type ProbeRequest = { readonly address: Address } & (
  | {
      readonly kind: 'http'
      readonly scheme: 'http' | 'https'
      readonly path: string
      readonly headers: readonly (readonly [string, string])[]
    }
  | { readonly kind: 'tcp' }
  | { readonly kind: 'grpc'; readonly service: string }
)

/** Answer to a probe. */
export interface ProbeAnswer {
  readonly passed: boolean
  /** Clause on the result, untrusted: a status, or why none came. */
  readonly detail: string
}

/**
 * Result of a connection attempt. `refused`: nothing listens there now; `silent`: no route leads
 * there, or no answer came in time.
 */
export type Reply = 'answered' | 'refused' | 'silent'

export interface Address {
  readonly host: string
  readonly port: number
}

export interface HttpRequest {
  readonly method: string
  readonly url: string
  /** Literal text to search for in the body. */
  readonly contains: string | undefined
  /** Time limit for the whole response, in milliseconds. */
  readonly within: number
  /**
   * Fires when the container that is asked has ended: no answer is awaited much longer. Packets to
   * its former address may be lost without an error.
   */
  readonly over?: AbortSignal
}

/**
 * Result of an HTTP request. `refused`: refused or reset before the first byte of a response;
 * `broken`: any other end without a whole response.
 */
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
  /** Milliseconds on a monotonic clock of arbitrary origin; only differences are meaningful. */
  readonly now: () => number
  /** The system time of this machine, in milliseconds since 1970. */
  readonly date: () => number
  /** The current date in UTC, in days since 1970. */
  readonly today: () => number
  /** Resolves after that time, or once `over` fires; rejects at once when the run is cancelled. */
  readonly sleep: (milliseconds: number, over: AbortSignal) => Promise<void>
}

export interface Files {
  /** Text of a file, or a sentence that says why it cannot be read. */
  readonly read: (path: string) => Promise<FileText>
  readonly exists: (path: string) => Promise<boolean>
  /**
   * Path relative to the working directory, with `/`; absolute if it is given so, and leads out of
   * there.
   */
  readonly named: (path: string) => string
  /**
   * A file as a patch has to name it: in the working directory, else in the Git repository around
   * it; undefined if it lies in neither.
   */
  readonly patchTarget: (path: string) => Promise<PatchTarget | undefined>
  /** Reads the `report.json` of another check, which is not trusted to be one. */
  readonly report: (path: string) => Promise<ReportReading>
  /** One sentence for each place to which reports cannot be written; empty when all can be. */
  readonly unwritable: () => Promise<readonly string[]>
  /**
   * Writes these files, and one archive of them, into the evidence folder, replacing the evidence
   * of an earlier run.
   */
  readonly keep: (files: readonly KeptFile[]) => Promise<EvidenceWritten>
}

/** Archives of images on this machine. */
export interface Archives {
  /** Opens an archive. Rejects with an `ArchiveProblem` where it cannot be read. */
  readonly open: (name: ArchiveName) => Promise<ImageArchive>
}

/** An image outside of the engine; untrusted. */
export interface ImageArchive {
  /** The image of the archive. Throws an `ArchiveProblem` if there is none, or a broken one. */
  readonly image: (wish: ArchiveWish) => ArchivedImage
  /**
   * The image as an archive for the engine. The stream fails with an `ArchiveProblem` where the
   * contents are not those that were described.
   */
  readonly stream: (image: ArchivedImage) => AsyncIterable<Uint8Array>
}

/** One file of the evidence folder. */
export interface KeptFile {
  /** Path relative to the evidence folder; no segment of it leads outside. */
  readonly name: string
  /** Size in bytes. */
  readonly size: number
  /** Reads the contents from the first byte to the last; may be called several times. */
  readonly contents: () => Iterable<Uint8Array>
}

export type EvidenceWritten =
  | { readonly kind: 'kept'; readonly sha256: string }
  | { readonly kind: 'unwritable'; readonly reason: string }

export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  /** No file of that name exists. */
  | { readonly kind: 'missing'; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** Facts of a report of one check, or a clause that says why it cannot be read. */
export type ReportReading =
  | { readonly kind: 'report'; readonly facts: BaseFacts }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** Progress messages for people. The adapter escapes every text, so untrusted text is safe here. */
export interface Log {
  readonly progress: (sentence: string) => void
}

export interface Matcher {
  /**
   * Whether the workflow author's expression matches any of the lines; false also when no match was
   * found within `within` milliseconds.
   */
  readonly matches: (expression: RegExp, lines: readonly string[], within: number) => boolean
}
