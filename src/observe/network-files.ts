import type { ContainerFacts } from '../words'
import type { Change, Place } from './observation'
import type { Entry } from './snapshot'

/**
 * Files that the engine writes for each container and binds into it. With a writable root
 * filesystem the container can edit them, and `docker diff` does not show it.
 */
export const NETWORK_FILES = ['/etc/hosts', '/etc/hostname', '/etc/resolv.conf'] as const

/** File that Podman, too, binds into each container with a writable root filesystem. */
const CONTAINERENV = '/run/.containerenv'

/** Files that some engine writes for each container and binds into it. */
export const ENGINE_FILES: readonly string[] = [...NETWORK_FILES, CONTAINERENV]

/** A file that the engine wrote for a container. */
export interface EngineFile {
  readonly entry: Entry
  readonly text: string
  /** Facts of the container that it was written for. */
  readonly facts: ContainerFacts
}

/** One of these files in the container, and in its neighbour. */
export interface FilePair {
  readonly path: string
  readonly own: EngineFile
  readonly neighbours: EngineFile
}

/** Changes of those files that differ from the engine's version, which the neighbour has. */
export const networkFileChanges = (pairs: readonly FilePair[]): readonly Change[] =>
  pairs
    .filter(
      ({ path, own, neighbours }) =>
        !isEngines(path, own, neighbours) || !sameRights(own, neighbours)
    )
    .map(({ path, own, neighbours }) => ({
      ...{ path, kind: 'changed', place: path },
      ...{ before: neighbours.entry, after: own.entry }
    }))

const sameRights = ({ entry: one }: EngineFile, { entry: other }: EngineFile): boolean =>
  one.type === other.type &&
  one.mode === other.mode &&
  one.uid === other.uid &&
  one.gid === other.gid

type Written = Omit<EngineFile, 'entry'>

/** Whether a text is as the engine wrote it, by the text of a neighbour that never changes it. */
function isEngines(path: string, own: Written, neighbour: Written): boolean {
  switch (path) {
    case '/etc/hosts':
      return isEnginesHosts(own, neighbour)
    case '/etc/hostname':
      return own.text === renamed(neighbour, own.facts.hostname)
    default:
      return own.text === neighbour.text
  }
}

/**
 * The neighbour's hostname file with the container's name in it. On the host's network both have
 * the host's name.
 */
const renamed = ({ text, facts }: Written, name: string): string =>
  // Podman 4 ends the line of some containers with a line feed, and others without.
  text.trimEnd() === facts.hostname ? text.replace(facts.hostname, () => name) : text

/**
 * Whether `/etc/hosts` is as the engine wrote it. Apart from the container's own lines, all lines
 * must equal the neighbour's. The container's own lines give its name to its addresses, each at
 * most once; some networks remove them at its end.
 */
function isEnginesHosts({ text, facts }: Written, neighbour: Written): boolean {
  const [lines, theirs] = [text.split('\n'), neighbour.text.split('\n')]
  const named = theirs.filter((line) => isNamed(line, neighbour.facts))
  const common = theirs.filter((line) => !named.includes(line))
  if (isSame(lines, common)) return true
  if (addressesOf(facts).length > 0) {
    const own = lines.filter((line, at) => isNamed(line, facts) && lines.indexOf(line) === at)
    return isSame(own.reduce(withoutOne, lines), common)
  }
  // A container that has ended has no addresses any more. Its lines must then match the neighbour's
  // in number, position and form.
  const at = theirs.findIndex((line) => named.includes(line))
  const own = named.length === 0 ? [] : lines.slice(at, at + named.length)
  const isOwn = own.every((line, index) => isLike(line, named[index] ?? '', facts))
  return isOwn && isSame(lines.toSpliced(at, own.length), common)
}

const addressesOf = ({ addresses, addresses6 }: ContainerFacts): readonly string[] => [
  ...addresses,
  ...addresses6
]

/**
 * Whether a line maps one of the container's addresses to its name, in the engine's format. Podman
 * also writes such a line for a container that has no address of its own.
 */
function isNamed(line: string, facts: ContainerFacts): boolean {
  const own = addressesOf(facts)
  const [first = ''] = line.split('\t')
  const isFree = own.length === 0 && facts.networkFiles !== undefined
  const addresses = isFree && (IPV4.test(first) || IPV6.test(first)) ? [first] : own
  return addresses.some((address) => entriesFor(address, facts).includes(line))
}

/** Whether a line maps an address to the container's name, with the IP version of `other`. */
function isLike(line: string, other: string, facts: ContainerFacts): boolean {
  const [address = ''] = line.split('\t')
  const form = other.includes(':') ? IPV6 : IPV4
  return form.test(address) && entriesFor(address, facts).includes(line)
}

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/
const IPV6 = /^(?=.*:)[\da-f:.]{2,45}$/

const entriesFor = (address: string, { hostname, name }: ContainerFacts): readonly string[] => [
  `${address}\t${hostname}`,
  `${address}\t${hostname} ${hostname.split('.')[0] ?? ''}`,
  `${address}\t${hostname} ${name}`
]

const withoutOne = (lines: readonly string[], line: string): readonly string[] =>
  lines.toSpliced(lines.indexOf(line), 1)

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((line, at) => line === others[at])

/** Whether a place is one of these files, bound by the engine. */
export const isNetworkFile = ({ type, path }: Place): boolean =>
  type === 'bind' && ENGINE_FILES.includes(path)

/** A network file's place with how it was watched, or the reason why it was not. */
export function networkFile(place: Place, unseen: string | undefined): Place {
  return unseen === undefined ? { ...place, watched: 'content' } : { ...place, reason: unseen }
}
