import type { ArchiveEntry } from '../../words'

/**
 * A pod as a kubelet would run it. Everything is resolved but what only a running sandbox knows: its
 * address, of which `PodFacts` tell.
 */
export interface Pod {
  /** Name in its metadata; with `-zero-drift` behind it where the workload makes the name. */
  readonly name: string
  readonly hostname: string
  /** Parts of the engine's request that creates the sandbox, whose network all containers share. */
  readonly sandbox: {
    readonly config: Readonly<Record<string, unknown>>
    readonly hostConfig: Readonly<Record<string, unknown>>
  }
  /** Whether all containers see one another's processes. */
  readonly sharesProcesses: boolean
  readonly volumes: readonly PodVolume[]
  /** Init containers in the order in which they start. */
  readonly init: readonly PodContainer[]
  readonly containers: readonly PodContainer[]
  /** Name of the container that is judged. */
  readonly judged: string
  /** Milliseconds that a container has to end in, its `preStop` hook included. */
  readonly grace: number
  /** Whether the containers are meant to end by themselves. */
  readonly isJob: boolean
}

/** Facts of one run that a manifest may refer to. */
export interface PodFacts {
  readonly podIp: string
  readonly hostIp: string
  readonly uid: string
  /** Processors and bytes of memory of the engine's machine, for what has no limit. */
  readonly node: { readonly cpus: number; readonly memory: number }
}

/** A volume of the pod, with what is in it before a container starts. */
export interface PodVolume {
  /** Name in the pod, or of the claim template. */
  readonly name: string
  /**
   * `scratch` is an emptyDir; `content` holds files of ConfigMaps, Secrets and the downward API, and
   * is always mounted read-only; `claim` stands in for what outlives a pod.
   */
  readonly kind: 'scratch' | 'content' | 'claim'
  /**
   * Storage that a claim stands in for, which volumes of other names may stand for, too; absent for
   * one of its own.
   */
  readonly storage?: string
  readonly medium: 'disk' | 'memory'
  /** Limit in bytes; absent for none. */
  readonly size?: number
  /** Permission bits of its root folder, with set-id and sticky bits. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /**
   * Contents before the first container starts; folders come before what is in them. What a `subPath`
   * lacks in a volume that containers write is made when each of them starts.
   */
  readonly entries: readonly ArchiveEntry[]
}

export interface PodContainer {
  readonly name: string
  readonly image: string
  readonly pull: 'always' | 'missing' | 'never'
  /** Whether it is an init container that goes on running (`restartPolicy: Always`). */
  readonly isSidecar: boolean
  /** Whether the manifest declares its root filesystem read-only. */
  readonly readOnly: boolean
  /** Replaces the image's entrypoint, and removes the image's command. */
  readonly command?: readonly string[]
  /** Replaces the image's command. */
  readonly args?: readonly string[]
  readonly workingDir?: string
  /** Environment variables of the manifest, `KEY=VALUE`, each key once. Values may be secrets. */
  readonly env: readonly string[]
  readonly identity: PodIdentity
  /** Parts of the engine's `Config`: a terminal, an open standard input. */
  readonly config: Readonly<Record<string, unknown>>
  /**
   * Parts of the engine's `HostConfig`: capabilities, security options, limits, and the namespaces
   * of the machine (`PidMode`, `IpcMode`), which win over those of the sandbox.
   */
  readonly hostConfig: Readonly<Record<string, unknown>>
  readonly mounts: readonly PodMount[]
  readonly ports: readonly PodPort[]
  readonly probes: {
    readonly startup?: Probe
    readonly readiness?: Probe
    readonly liveness?: Probe
  }
  readonly postStart?: Hook
  readonly preStop?: Hook
  /** Signal in place of the image's. */
  readonly stopSignal?: string
  /** Path of the file for a last message; absent for `/dev/termination-log`. */
  readonly terminationLog?: string
}

/** User and groups of a container as the manifest has them; the image says the rest. */
export interface PodIdentity {
  readonly user?: number
  readonly group?: number
  /** Supplementary groups, `fsGroup` among them. */
  readonly groups: readonly number[]
  /** Whether the kubelet refuses to start it as root (`runAsNonRoot`). */
  readonly mustNotBeRoot: boolean
}

export interface PodMount {
  /** Name of a volume of the pod. */
  readonly volume: string
  readonly path: string
  /** Path of a folder or file in the volume, which is mounted in place of its root. */
  readonly subPath?: string
  readonly readOnly: boolean
}

export interface PodPort {
  readonly name?: string
  readonly port: number
  /** `TCP`, `UDP` or `SCTP`. */
  readonly protocol: string
}

/** A probe of a container, as the kubelet asks it; not the program that reads a container's files. */
export interface Probe {
  readonly action: ProbeAction
  readonly periodMs: number
  readonly timeoutMs: number
  /** Number of failures in succession that count as one. */
  readonly failures: number
  /** Number of successes in succession that count as one. */
  readonly successes: number
  readonly initialDelayMs: number
}

/** A request to a container, at the address of the pod. */
export type ProbeAction =
  | {
      readonly kind: 'http'
      readonly scheme: 'http' | 'https'
      readonly port: number
      /** Path with its query, which starts with a slash. */
      readonly path: string
      readonly headers: readonly (readonly [string, string])[]
    }
  | { readonly kind: 'tcp'; readonly port: number }
  /** Asks `grpc.health.v1.Health/Check` for a service; an empty name asks for the server. */
  | { readonly kind: 'grpc'; readonly port: number; readonly service: string }
  | { readonly kind: 'exec'; readonly command: readonly string[] }

/** An action after the start of a container, or before its end. */
export type Hook = ProbeAction | { readonly kind: 'sleep'; readonly ms: number }
