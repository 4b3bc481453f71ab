import { tarReader } from '../observe/tar'
import type { World } from '../ports'
import type { ContainerId } from '../words'

/** User and group that a container runs as, in numbers. */
export interface Owner {
  readonly uid: number
  readonly gid: number
}

/**
 * User and group of a container, by its image's `/etc/passwd` and `/etc/group`; undefined for root,
 * and if these files do not list the user or group.
 */
export async function ownerOf(
  user: string,
  id: ContainerId,
  world: World
): Promise<Owner | undefined> {
  if (/^(?:|0|root)(?::|$)/.test(user)) return undefined
  const [passwd, group] = [
    await textAt('/etc/passwd', id, world),
    await textAt('/etc/group', id, world)
  ]
  return resolveOwner(user, passwd, group)
}

/**
 * Resolves `USER[:GROUP]`, names or numbers, as Docker does. A user without a group has the one of
 * its passwd line, or root's. Undefined for root and for unknown names.
 */
export function resolveOwner(user: string, passwd: string, group: string): Owner | undefined {
  const [name = '', groupName] = user.split(':')
  const person = rows(passwd).find((row) => row[0] === name || row[2] === name)
  const uid = number(person?.[2] ?? name)
  const named = rows(group).find((row) => row[0] === groupName)?.[2] ?? groupName
  const gid = number(groupName === undefined || groupName === '' ? (person?.[3] ?? '0') : named)
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid }
}

const rows = (text: string): readonly (readonly string[])[] =>
  text.split('\n').map((line) => line.split(':'))

const number = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined

/** Text of a file in the container; empty if there is none. */
async function textAt(path: string, id: ContainerId, { engine }: World): Promise<string> {
  const chunks: Uint8Array[] = []
  const reader = tarReader(({ size, type }) =>
    type === '0' && size < LONGEST
      ? { add: (bytes) => chunks.push(bytes.slice()), end: nothing }
      : undefined
  )
  await engine.archive(id, path, reader.add)
  return Buffer.concat(chunks).toString()
}

const LONGEST = 1024 * 1024
const nothing = (): void => undefined
