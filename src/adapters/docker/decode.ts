import * as s from 'superstruct'
import { Fault } from '../../plan/faults'
import { repositoryOf } from '../../plan/names'
import type { ContainerFacts, ImageFacts } from '../../words'
import { isMemoryVolume } from './podman'

/**
 * Decoders for the engine's answers: these are unknown data until validated here, whatever
 * dockerode's typings claim.
 */

const text = s.defaulted(s.nullable(s.string()), '')
const texts = s.defaulted(s.nullable(s.array(s.string())), [])
const keys = s.defaulted(s.nullable(s.record(s.string(), s.unknown())), {})

const ImageAnswer = s.type({
  Id: s.string(),
  RepoTags: s.optional(s.nullable(s.array(s.string()))),
  RepoDigests: texts,
  Identity: s.optional(
    s.nullable(s.type({ Pull: s.defaulted(s.nullable(s.array(s.type({ Repository: text }))), []) }))
  ),
  Os: s.string(),
  Architecture: s.string(),
  Created: text,
  Variant: text,
  Size: s.defaulted(s.number(), 0),
  Config: s.optional(
    s.nullable(
      s.type({
        User: text,
        WorkingDir: text,
        Entrypoint: texts,
        Cmd: texts,
        Env: texts,
        Volumes: keys,
        ExposedPorts: keys,
        Healthcheck: s.optional(s.nullable(s.type({ Test: texts }))),
        StopSignal: text
      })
    )
  )
})

/** Decodes the answer of `GET /images/{name}/json`. */
export function decodeImage(reference: string, answer: unknown): ImageFacts {
  const image = decode(ImageAnswer, answer, 'an image')
  const config = image.Config
  const test = config?.Healthcheck?.Test ?? []
  return {
    reference,
    id: image.Id,
    ...(image.RepoTags === null || image.RepoTags?.length === 0 ? { isNameless: true } : {}),
    ...digestsOf(image),
    platform: [image.Os, image.Architecture, image.Variant].filter(Boolean).join('/'),
    size: image.Size,
    user: config?.User ?? '',
    workingDir: config?.WorkingDir ?? '',
    entrypoint: config?.Entrypoint ?? [],
    command: config?.Cmd ?? [],
    env: config?.Env ?? [],
    volumes: Object.keys(config?.Volumes ?? {}).sort(),
    exposedPorts: Object.keys(config?.ExposedPorts ?? {}).sort(),
    hasHealthCheck: test.length > 0 && test[0] !== 'NONE',
    stopSignal: config?.StopSignal || 'SIGTERM',
    created: secondsOf(image.Created ?? '')
  }
}

/**
 * The digests by which registries know an image, apart from those that are the engine's own. With
 * containerd's image store the engine gives each name the digest of the manifest, pushed or not; it
 * was pulled if a name has the digest itself, or if the engine says so (`Identity`, API 1.53).
 */
function digestsOf({
  Id,
  RepoTags,
  RepoDigests,
  Identity
}: s.Infer<typeof ImageAnswer>): Pick<ImageFacts, 'repoDigests' | 'ownDigests'> {
  const pulled = (Identity?.Pull ?? []).map(({ Repository }) => repositoryOf(Repository ?? ''))
  const isKnown = (digest: string): boolean =>
    !digest.endsWith(`@${Id}`) ||
    RepoTags?.includes(digest) === true ||
    pulled.includes(repositoryOf(digest))
  const all = [...(RepoDigests ?? [])].sort()
  const own = all.filter((digest) => !isKnown(digest))
  return { repoDigests: all.filter(isKnown), ...(own.length === 0 ? {} : { ownDigests: own }) }
}

const Bindings = s.nullable(s.array(s.type({ HostPort: s.string() })))

/** Fields of a container's description that name its network files. */
export const NETWORK_PATHS = { HostsPath: text, HostnamePath: text, ResolvConfPath: text }

type NetworkPaths = { readonly [K in keyof typeof NETWORK_PATHS]: string | null }

const ContainerAnswer = s.type({
  Id: s.string(),
  ...{ Created: text, Name: text },
  ...NETWORK_PATHS,
  Config: s.defaulted(s.type({ Hostname: text }), { Hostname: '' }),
  HostConfig: s.defaulted(
    s.type({ ReadonlyRootfs: s.defaulted(s.boolean(), false), Tmpfs: keys }),
    {}
  ),
  State: s.type({
    StartedAt: text,
    Running: s.boolean(),
    ExitCode: s.number(),
    OOMKilled: s.defaulted(s.boolean(), false),
    Pid: s.number(),
    Error: text,
    Health: s.optional(
      s.nullable(
        s.type({
          Status: s.string(),
          Log: s.defaulted(s.nullable(s.array(s.type({ Output: s.string() }))), [])
        })
      )
    )
  }),
  Mounts: s.defaulted(
    s.nullable(
      s.array(
        s.type({
          ...{ Type: s.string(), Destination: s.string(), RW: s.boolean() },
          ...{ Name: text, Source: text }
        })
      )
    ),
    []
  ),
  NetworkSettings: s.type({
    Ports: s.defaulted(s.nullable(s.record(s.string(), Bindings)), {}),
    Networks: s.defaulted(
      s.nullable(
        s.record(s.string(), s.type({ IPAddress: text, GlobalIPv6Address: text, Gateway: text }))
      ),
      {}
    )
  })
})

/**
 * Decodes the answer of `GET /containers/{id}/json`. With a version of Podman, the files that it
 * binds into the container are among the facts: they exist until the removal.
 */
export function decodeContainer(answer: unknown, podman?: string): ContainerFacts {
  const container = decode(ContainerAnswer, answer, 'a container')
  const { Id, Name, Created, Config, State, Mounts, NetworkSettings } = container
  const networks = Object.values(NetworkSettings.Networks ?? {})
  return {
    id: Id,
    name: (Name ?? '').replace(/^\//, ''),
    ...(podman === undefined ? {} : { networkFiles: networkFiles(container, podman) }),
    created: secondsOf(Created ?? ''),
    startedAt: secondsOf(State.StartedAt ?? ''),
    hostname: Config.Hostname ?? '',
    running: State.Running,
    exitCode: State.ExitCode,
    oomKilled: State.OOMKilled,
    pid: State.Pid,
    // Podman 4 gives an empty status where there is no health check.
    health: State.Health?.Status || undefined,
    healthLog: State.Health?.Log?.at(-1)?.Output ?? '',
    addresses: networks.map(({ IPAddress }) => IPAddress ?? '').filter(Boolean),
    addresses6: networks.map((network) => network.GlobalIPv6Address ?? '').filter(Boolean),
    ...gatewayOf(networks.map(({ Gateway }) => Gateway ?? '').find(Boolean)),
    published: published(NetworkSettings.Ports ?? {}),
    mounts: (Mounts ?? []).map(({ Type, Destination, RW, Name, Source }) => ({
      type: Type === 'volume' && isMemoryVolume(Name ?? '') ? 'tmpfs' : Type,
      ...sourceOf(Type === 'volume' ? Name : Source),
      path: Destination,
      writable: RW
    }))
  }
}

/** Paths of Podman's files on the engine's machine, by their path in the container. */
function networkFiles(
  answer: s.Infer<typeof ContainerAnswer>,
  podman: string
): ReadonlyMap<string, string> {
  const { ReadonlyRootfs, Tmpfs } = answer.HostConfig
  const folder = answer.HostnamePath?.replace(/\/[^/]*$/, '')
  const isBare = ReadonlyRootfs || (parseInt(podman) < 5 && Object.hasOwn(Tmpfs ?? {}, '/run'))
  const own = folder && !isBare ? [['/run/.containerenv', `${folder}/.containerenv`] as const] : []
  return new Map([...networkPaths(answer), ...own])
}

/**
 * Files on the engine's machine that it binds into a container for its network, until that is
 * removed, by their path in the container; none of one that was never started.
 */
export const networkPaths = ({
  HostsPath,
  HostnamePath,
  ResolvConfPath
}: NetworkPaths): ReadonlyMap<string, string> =>
  new Map(
    (
      [
        ['/etc/hosts', HostsPath],
        ['/etc/hostname', HostnamePath],
        ['/etc/resolv.conf', ResolvConfPath]
      ] as const
    ).flatMap(([path, source]) => (source ? [[path, source]] : []))
  )

const gatewayOf = (gateway: string | undefined): { readonly gateway?: string } =>
  gateway === undefined ? {} : { gateway }

/** An object with the source; without a key if there is none. */
const sourceOf = (source: string | null | undefined): { readonly source?: string } =>
  source ? { source } : {}

/** Seconds since 1970 of a time in RFC 3339, with fractions; 0 if it is not such a time. */
function secondsOf(time: string): number {
  return (Date.parse(time) || 0) / 1000
}

function published(
  ports: Readonly<Record<string, s.Infer<typeof Bindings>>>
): ReadonlyMap<number, number> {
  const pairs = Object.entries(ports).flatMap(([name, bindings]) => {
    const host = Number(bindings?.[0]?.HostPort)
    return name.endsWith('/tcp') && host > 0 ? [[parseInt(name), host] as const] : []
  })
  return new Map(pairs)
}

/**
 * Returns an answer of the engine if it has the schema's shape; else throws a `Fault`, so that an
 * unreadable answer is never taken for an empty one.
 */
export function decode<T, S>(shape: s.Struct<T, S>, answer: unknown, what: string): T {
  const [error, value] = s.validate(answer, shape, { coerce: true })
  if (error === undefined) return value
  throw unreadable(what, error.message)
}

/** Returns a fault for an answer that cannot be read. */
export function unreadable(what: string, why = ''): Fault {
  const detail = why === '' ? '' : `\n${why}`
  return new Fault('engine-fault', `The engine's description of ${what} is not readable.${detail}`)
}
