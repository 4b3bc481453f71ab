import type {
  ContainerId,
  Labels,
  EngineFacts,
  ImageFacts,
  LayerFacts,
  ContainerSpec,
  StartOutcome,
  ContainerFacts,
  RawChange,
  ChangeList,
  EntryFacts,
  ProcessResult
} from './words'

/** The requests to the world. Types only. */

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
  /** The storage driver that holds the root filesystem of that container, e.g. `overlay2`. */
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
  readonly keep: (files: readonly KeptFile[]) => Promise<EvidenceWritten>
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

export type EvidenceWritten =
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
