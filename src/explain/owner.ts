import { tarReader } from '../observe/tar'
import type { World } from '../ports'
import type { ContainerId } from '../words'

/** User and group that a container runs as, in numbers. */
export interface Owner {
  readonly uid: number
  readonly gid: number
}

/**
 * Numeric user and group for a container's `USER`, looked up in its `/etc/passwd` and `/etc/group`.
 * Undefined for root and for unknown names; a number need not be listed.
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

/** Text of a regular file below 1 MiB in the container; else empty. */
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
