import type { World } from '../ports'
import type { ContainerFacts, ContainerId } from '../words'
import type { Change, Place } from './observation'
import type { Entry } from './snapshot'
import { surveyMount } from './survey'

/**
 * Files that the engine writes for each container and binds into it. With a writable root
 * filesystem the container can edit them, and `docker diff` does not show it.
 */
export const NETWORK_FILES = ['/etc/hosts', '/etc/hostname', '/etc/resolv.conf'] as const

type NetworkFile = (typeof NETWORK_FILES)[number]

/**
 * Returns changes of those files that differ from the engine's version, which is read from a
 * neighbour container on the same network.
 */
export async function networkFileChanges(
  own: ContainerFacts,
  neighbour: ContainerId,
  world: World,
  paths: readonly NetworkFile[]
): Promise<readonly Change[]> {
  if (paths.length === 0) return []
  const neighbours = await world.engine.inspect(neighbour)
  const changes: Change[] = []
  for (const path of paths) {
    const [after, before] = await Promise.all([
      fileOf(own.id, path, world),
      fileOf(neighbour, path, world)
    ])
    const ours = { text: after.text, facts: own }
    const theirs = { text: before.text, facts: neighbours }
    if (!isEngines(path, ours, theirs) || !sameRights(before, after)) {
      changes.push({ path, kind: 'changed', place: path, before: before.entry, after: after.entry })
    }
  }
  return changes
}

interface File {
  readonly entry: Entry
  readonly text: string
}

async function fileOf(id: ContainerId, path: string, world: World): Promise<File> {
  let text = ''
  const digest: World['digest'] = () => {
    const { add, hex } = world.digest()
    const hear = (bytes: Uint8Array): void => {
      text += Buffer.from(bytes).toString('latin1')
      add(bytes)
    }
    return { add: hear, hex }
  }
  const question = { world: { ...world, digest }, id, limit: LONGEST, most: LONGEST }
  const { snapshot } = await surveyMount(question, path)
  const entry = snapshot.get(path)
  return { entry: entry ?? NOTHING, text }
}

const LONGEST = 16 * 1024 * 1024
const NOTHING: Entry = { type: 'file', mode: 0, uid: 0, gid: 0, size: 0, modified: 0 }

const sameRights = ({ entry: one }: File, { entry: other }: File): boolean =>
  one.type === other.type &&
  one.mode === other.mode &&
  one.uid === other.uid &&
  one.gid === other.gid

/** The text of a network file, with the facts of the container that it was written for. */
interface Written {
  readonly text: string
  readonly facts: ContainerFacts
}

/** Whether a text is as the engine wrote it, by the text of a neighbour that never changes it. */
function isEngines(path: NetworkFile, own: Written, neighbour: Written): boolean {
  switch (path) {
    case '/etc/hosts':
      return isEnginesHosts(own, neighbour)
    case '/etc/hostname':
      return own.text === renamed(neighbour, own.facts.hostname)
    case '/etc/resolv.conf':
      return own.text === neighbour.text
  }
}

/**
 * The neighbour's hostname file with the container's name in it. On the host's network both have
 * the host's name.
 */
const renamed = ({ text, facts }: Written, name: string): string =>
  text === `${facts.hostname}\n` ? `${name}\n` : text

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

/** Whether a line maps one of the container's addresses to its name, in the engine's format. */
const isNamed = (line: string, facts: ContainerFacts): boolean =>
  addressesOf(facts).some((address) => entriesFor(address, facts).includes(line))

/** Whether a line maps an address to the container's name, with the IP version of `other`. */
function isLike(line: string, other: string, facts: ContainerFacts): boolean {
  const [address = ''] = line.split('\t')
  const form = other.includes(':') ? IPV6 : IPV4
  return form.test(address) && entriesFor(address, facts).includes(line)
}

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/
const IPV6 = /^(?=.*:)[\da-f:.]{2,45}$/

const entriesFor = (address: string, { hostname }: ContainerFacts): readonly string[] => [
  `${address}\t${hostname}`,
  `${address}\t${hostname} ${hostname.split('.')[0] ?? ''}`
]

const withoutOne = (lines: readonly string[], line: string): readonly string[] =>
  lines.toSpliced(lines.indexOf(line), 1)

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((line, at) => line === others[at])

/** Whether a place is one of these files, bound by the engine. */
export const isNetworkFile = ({ type, path }: Place): boolean =>
  type === 'bind' && NETWORK_FILES.some((file) => file === path)

/** A network file's place with how it was watched, or the reason why it was not. */
export function networkFile(place: Place, unseen: string | undefined): Place {
  return unseen === undefined ? { ...place, watched: 'content' } : { ...place, reason: unseen }
}
