import type { ContainerSpec } from '../../words'
import type { ContainerBody, VolumeBody } from './transport'

/**
 * Podman's dialect of Docker's API: requests in the words that have the same effect there, and what
 * its refusals mean. Pure.
 */

type HostConfig = NonNullable<ContainerBody['HostConfig']>
type Mount = NonNullable<HostConfig['Mounts']>[number]

/** Folders on which Podman mounts a writable tmpfs in each container with a read-only root. */
const AUTOMATIC_TMPFS: readonly string[] = ['/run', '/tmp', '/var/tmp']

/** Facts that a request in Podman's words depends on. */
export interface PodmanFacts {
  /** Version of Podman. */
  readonly version: string
  /** Mount points of the image's volumes. */
  readonly imageVolumes: readonly string[]
  /** Returns a fresh name for a volume of memory; see `isMemoryVolume`. */
  readonly newName: () => string
}

/** A container to create, and the volumes of memory to create before it. */
export interface PodmanRequest {
  readonly body: ContainerBody
  readonly volumes: readonly VolumeBody[]
}

/** Rewrites the request for a container so that Podman makes what Docker would make of it. */
export function forPodman(
  body: ContainerBody,
  spec: ContainerSpec,
  facts: PodmanFacts
): PodmanRequest {
  const { HostConfig: host = {} } = body
  const { plain, odd } = tmpfsOf(host)
  const standIns = odd.map(([path, words]) => ({ path, words, name: facts.newName() }))
  const volumes = standIns.map(({ words, name }) =>
    volumeForPodman({ ...memoryVolume(name, words), Labels: { ...spec.labels } }, facts.version)
  )
  const kept = spec.volumes.filter(isMemory)
  const isKept = ({ Target, Source }: Mount): boolean =>
    kept.some(({ path, source }) => path === Target && source === Source)
  const Mounts = (host.Mounts ?? []).filter((mount) => !isKept(mount))
  const Binds = [
    ...(host.Binds ?? []),
    ...kept.map(({ source, path, memory = '', readOnly }) =>
      bindOf(source, path, readOnly ? `${memory},ro` : memory)
    ),
    ...standIns.map(({ name, path, words }) => bindOf(name, path, words))
  ]
  const taken = { ...host, Tmpfs: plain, Mounts, Binds }
  const own = automatic(taken, spec, facts)
  const HostConfig = {
    ...taken,
    Tmpfs: { ...own.tmpfs, ...plain },
    Mounts: [...Mounts, ...own.volumes],
    ...networkOf(body, host),
    ...securityOf(host)
  }
  // A forced removal waits for this long, while the probe ignores signals.
  const StopTimeout = spec.conversing === true ? { StopTimeout: 0 } : {}
  return { body: { ...body, ...StopTimeout, HostConfig }, volumes }
}

/** Podman reads `NetworkDisabled`, and ignores it. */
const networkOf = ({ NetworkDisabled }: ContainerBody, { NetworkMode }: HostConfig): HostConfig =>
  NetworkDisabled === true && NetworkMode !== 'host' ? { NetworkMode: 'none' } : {}

/** Podman takes the option of Docker's command line in place of the empty lists. */
function securityOf({ SecurityOpt = [], MaskedPaths, ReadonlyPaths }: HostConfig): HostConfig {
  const isUnconfined = MaskedPaths?.length === 0 && ReadonlyPaths?.length === 0
  if (!isUnconfined) return {}
  return { SecurityOpt: [...(SecurityOpt as readonly string[]), 'systempaths=unconfined'] }
}

/**
 * Mounts in place of the automatic ones: none of those folders is writable that is not so by the
 * author or the image.
 */
function automatic(
  host: HostConfig,
  { readOnlyTmpfs }: ContainerSpec,
  { imageVolumes }: PodmanFacts
): { readonly tmpfs: Readonly<Record<string, string>>; readonly volumes: readonly Mount[] } {
  if (host.ReadonlyRootfs !== true || readOnlyTmpfs === true) return { tmpfs: {}, volumes: [] }
  const taken = new Set(
    [
      ...Object.keys((host.Tmpfs ?? {}) as Readonly<Record<string, string>>),
      ...(host.Mounts ?? []).map(({ Target }) => Target),
      ...(host.Binds ?? []).map((bind) => bind.split(':')[1] ?? '')
    ].map(withoutSlash)
  )
  const ofImage = new Set(imageVolumes.map(withoutSlash))
  const free = AUTOMATIC_TMPFS.filter((path) => !taken.has(path))
  return {
    tmpfs: Object.fromEntries(
      free.filter((path) => !ofImage.has(path)).map((path) => [path, 'ro'])
    ),
    // Before Podman 5, the automatic tmpfs hides a volume that only the image asks for.
    volumes: free
      .filter((path) => ofImage.has(path))
      .map((path) => ({ Type: 'volume', Source: '', Target: path }))
  }
}

const withoutSlash = (path: string): string => path.replace(/(?<=.)\/+$/, '')

/** Volumes that stand in for a tmpfs: their flags are those of the mount, not of the volume. */
const isMemory = ({ memory, podVolume }: ContainerSpec['volumes'][number]): boolean =>
  memory !== undefined && podVolume === undefined

/** The tmpfs mounts of a request in Podman's words, and those for which it has no words. */
function tmpfsOf({ Tmpfs = {} }: HostConfig): {
  readonly plain: Readonly<Record<string, string>>
  readonly odd: readonly (readonly [path: string, words: string])[]
} {
  const all = Object.entries(Tmpfs as Readonly<Record<string, string>>).map(
    ([path, words]) => [path, tmpfsWords(words)] as const
  )
  const isPlain = ([, words]: readonly [string, string]): boolean =>
    words.split(',').every((word) => KNOWN.test(word))
  return { plain: Object.fromEntries(all.filter(isPlain)), odd: all.filter((one) => !isPlain(one)) }
}

/** Options that Podman takes for a tmpfs; it refuses all others, `uid=` among them. */
const KNOWN =
  /^(?:(?:size|mode)=.*|r[ow]|(?:no)?(?:exec|suid|dev|tmpcopyup)|r?(?:private|shared|slave))$/

/**
 * Options of a tmpfs that make Podman mount what Docker mounts: its defaults first, empty at the
 * start. Of several words on one thing only the last is kept, since Podman refuses two.
 */
export function tmpfsWords(options: string): string {
  const given = options.split(',').filter((word) => word !== '' && word !== 'defaults')
  const words = ['noexec', 'nosuid', 'nodev', 'notmpcopyup', ...given]
  return words
    .filter((word, at) => !words.slice(at + 1).some((later) => topic(later) === topic(word)))
    .join(',')
}

/** Subject of an option; two options on one subject contradict or repeat each other. */
function topic(word: string): string {
  if (word === 'ro' || word === 'rw') return 'writable'
  const flag = /^(?:no)?(exec|suid|dev|tmpcopyup)$/.exec(word)?.[1]
  return flag ?? word.split('=')[0] ?? word
}

const FLAGS = /^(?:ro|(?:no)?(?:exec|suid|dev))$/

/** A mount of a volume of memory, with the flags of a tmpfs; empty at the start. */
const bindOf = (name: string, path: string, words: string): string => {
  const flags = tmpfsWords(words)
    .split(',')
    .filter((word) => FLAGS.test(word))
  return [name, path, [...flags, 'nocopy'].join(',')].join(':')
}

/** The volume for a tmpfs that Podman cannot mount as such. */
const memoryVolume = (name: string, words: string): VolumeBody => ({
  Name: name,
  DriverOpts: {
    type: 'tmpfs',
    device: 'tmpfs',
    o: words
      .split(',')
      .filter((word) => !FLAGS.test(word) && !/tmpcopyup$/.test(word))
      .join(',')
  }
})

const MEMORY_VOLUME = /^zero-drift-tmpfs-[0-9a-f]{32}$/

/** Name of a volume for a tmpfs, from 32 random hex digits. */
export const memoryVolumeName = (random: string): string => `zero-drift-tmpfs-${random}`

/** Whether a volume of that name stands for a tmpfs which Podman cannot mount as such. */
export const isMemoryVolume = (name: string): boolean => MEMORY_VOLUME.test(name)

/**
 * A volume in Podman's words: before 5.0 it takes `size` for a quota of the disk, so the kernel is
 * told the number of pages.
 */
export function volumeForPodman(volume: VolumeBody, version: string): VolumeBody {
  const { DriverOpts } = volume
  if (parseInt(version) >= 5 || DriverOpts?.['type'] !== 'tmpfs') return volume
  const words = (DriverOpts['o'] ?? '').split(',').flatMap((word) => {
    const size = /^size=(\d+)([kmg]?)$/i.exec(word)
    if (size === null) return word.startsWith('size=') ? [] : [word]
    return [
      `nr_blocks=${Math.ceil((Number(size[1]) * (UNITS[size[2]?.toLowerCase() ?? ''] ?? 1)) / PAGE)}`
    ]
  })
  return { ...volume, DriverOpts: { ...DriverOpts, o: words.join(',') } }
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 }
const PAGE = 4096

/**
 * Exit code of a refused start by the text of the refusal, since the container has none: 127 if the
 * program does not exist, 126 if it cannot be executed; undefined for any other refusal.
 */
export function exitCodeOfRefusal(reason: string): number | undefined {
  if (/OCI runtime attempted to invoke a command that was not found$/.test(reason)) return 127
  // Other calls of the runtime that lack a permission end in equal words.
  return /\bexec(?:ut\w+)?\b.*OCI permission denied$/s.test(reason) ? 126 : undefined
}

/** Whether an order was refused because the container does not run. */
export const isNotRunning = (reason: string): boolean =>
  /can only kill running containers|container state improper/.test(reason)

/** Whether the list of changes could not be made of a file that has become a folder. */
export const isListBroken = (reason: string): boolean => /: not a directory$/.test(reason)
