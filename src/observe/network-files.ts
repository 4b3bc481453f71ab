import type { ContainerFacts, ContainerId, World } from '../ports'
import type { Change, Place } from './observation'
import type { Entry } from './snapshot'
import { surveyMount } from './survey'

/** What the engine writes for each container and binds into it: on a writable root the container can, too, and no list shows it. */
export const NETWORK_FILES = ['/etc/hosts', '/etc/hostname', '/etc/resolv.conf'] as const

/** Those of these files that are not what the engine wrote, which a neighbour on the same network tells. */
export async function networkFileChanges(
  own: ContainerFacts,
  neighbour: ContainerId,
  world: World,
  paths: readonly string[]
): Promise<readonly Change[]> {
  if (paths.length === 0) return []
  const neighbours = await world.engine.inspect(neighbour)
  const changes: Change[] = []
  for (const path of paths) {
    const [after, before] = await Promise.all([
      fileOf(own.id, path, world),
      fileOf(neighbour, path, world)
    ])
    // On the host's network both have the host's.
    const sameText =
      after.text === before.text ||
      plain(after.text, own) === withoutName(before.text, neighbours.hostname)
    if (!sameText || !sameRights(before, after)) {
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

/** Without the container's own name, and without the lines that give it its own addresses, which some networks take away at its end. */
function plain(text: string, { hostname, addresses, addresses6 }: ContainerFacts): string {
  const own = [...addresses, ...addresses6]
  // One that has ended has none any more.
  if (own.length === 0) return withoutName(text, hostname)
  const names = [hostname, `${hostname} ${hostname.split('.')[0] ?? ''}`]
  const lines = own.flatMap((address) => names.map((name) => `${address}\t${name}`))
  return without(text, hostname, (line) => lines.includes(line))
}

/** Without what a container's own name is in. */
const withoutName = (text: string, hostname: string): string =>
  without(text, hostname, (line) => line.split(/[\t ]/)[1] === hostname)

function without(text: string, hostname: string, own: (line: string) => boolean): string {
  if (text === `${hostname}\n`) return ''
  const lines = text.split('\n')
  return lines.filter((line) => !own(line)).join('\n')
}

/** Whether a place is one of these files, and no mount of the author's. */
export const isNetworkFile = ({ type, path }: Place): boolean =>
  type === 'bind' && NETWORK_FILES.some((file) => file === path)

/** How such a place was looked at, or why it was not. */
export function networkFile(place: Place, unseen: string | undefined): Place {
  return unseen === undefined ? { ...place, watched: 'content' } : { ...place, reason: unseen }
}
