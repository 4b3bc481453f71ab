import { Fault } from '../plan/faults'
import type { ProbeLease } from '../run/probe'
import type { FileFacts, MountFacts } from '../words'
import { NETWORK_FILES } from './network-files'
import type { Change, Inside } from './observation'
import { bytesOf, readable } from './paths'
import { memoryLook, type SeenMount } from './probe-answer'
import { inTime, timeFor, type Entry } from './snapshot'
import type { LookTools } from './spool'
import { changeIn } from './volumes'

/** The files in the container's memory mounts and its first process; or why they were not read. */
export type MemoryContents =
  | {
      readonly kind: 'seen'
      readonly mounts: readonly SeenMount[]
      /** Text of `/proc/PID/status`; absent where a keeper looked, which is another container. */
      readonly status?: string
      /** Whether the first process waits for signals in `sigwait`. */
      readonly waits?: boolean
      /** Mounts and processes of the container; absent where a keeper looked. */
      readonly inside?: Inside
    }
  | { readonly kind: 'unseen'; readonly reason: string }

/**
 * Has the probe read the memory mounts. An engine that lets no container look into another gives
 * `unseen`. Throws a `Fault` where the probe may look, but cannot read something.
 */
export async function lookIntoMemory(
  probe: Pick<ProbeLease, 'look'>,
  limit: number,
  { world, spool }: LookTools
): Promise<MemoryContents> {
  const look = memoryLook(limit, world.digest, spool)
  // A container has a handful of memory mounts, and the limit is for each.
  const add = inTime(look.add, timeFor(limit * MOST_MOUNTS), world.clock)
  const watcher = await probe.look(limit, { ...look, add })
  if (watcher.kind === 'none') return { kind: 'unseen', reason: watcher.reason }
  const refusal = look.refusal()
  if (refusal !== undefined) {
    if (!BY_THE_ENGINE.has(refusal)) throw new Fault('look-failed', hidden(refusal))
    return {
      kind: 'unseen',
      reason: `the engine lets no other container look into it (${refusal})`
    }
  }
  return {
    ...{ kind: 'seen', mounts: look.mounts(), status: look.status() },
    ...(look.waits() ? { waits: true } : {}),
    inside: {
      ...{ mountinfo: look.mountinfo(), engines: look.ownMountinfo() },
      processes: look.processes()
    }
  }
}

const MOST_MOUNTS = 4

/**
 * Error codes with which a security module on the engine's machine denies the probe. A container
 * has other ways to keep its first process from being looked at.
 */
const BY_THE_ENGINE: ReadonlySet<string> = new Set(['EACCES', 'EPERM'])

const hidden = (reason: string): string =>
  `The container's first process could not be looked into (${reason}): its main thread may have ended while others go on. What was written in memory is not known.`

/**
 * Reduces a keeper's look to what it kept for the container, without the keeper's own `/dev` and
 * process. The `/dev` of a one-shot container is gone with the container.
 */
export function asKeptAlive(memory: MemoryContents): MemoryContents {
  if (memory.kind === 'unseen') return memory
  return { kind: 'seen', mounts: memory.mounts.filter(({ path }) => path !== '/dev') }
}

/**
 * The mounts that only the probe reads: no volume, bind or network file of the engine that happens
 * to be in memory.
 */
export function memoryMounts(
  memory: MemoryContents,
  mounts: readonly MountFacts[]
): readonly SeenMount[] {
  if (memory.kind === 'unseen') return []
  const others = new Set<string>([...mounts.map(({ path }) => bytesOf(path)), ...NETWORK_FILES])
  return memory.mounts.filter(({ path, seen }) => seen !== undefined && !others.has(path))
}

/**
 * Reports all files in memory mounts as changes: the mounts start empty, except for the devices
 * that the engine makes in `/dev`.
 */
export function* memoryChanges(mounts: readonly SeenMount[]): Iterable<Change> {
  for (const { path, seen } of mounts) {
    const place = readable(path)
    for (const [name, entry] of seen?.snapshot ?? []) {
      const expected = path === '/dev' ? DEVICES.get(name) : undefined
      if (expected !== undefined) yield* deviceChange(name, expected, entry)
      else if (name !== path) yield changeIn(place, { path: name, kind: 'added', after: entry })
    }
  }
}

type Device = Pick<FileFacts, 'type' | 'device' | 'target'> & { readonly mode?: number }

/** A character device of root that everyone may read and write. */
const character = (device: string): Device => ({ type: 'device', device, mode: 0o666 })
const link = (target: string): Device => ({ type: 'symlink', target })
const folder: Device = { type: 'directory' }

/**
 * Entries that runc makes in every container's `/dev` (runtime-spec, "Default Devices"), by path as
 * bytes. A checked container has no terminal, and so no `/dev/console`.
 */
const DEVICES: ReadonlyMap<string, Device> = new Map([
  ['/dev/null', character('1:3')],
  ['/dev/zero', character('1:5')],
  ['/dev/full', character('1:7')],
  ['/dev/random', character('1:8')],
  ['/dev/urandom', character('1:9')],
  ['/dev/tty', character('5:0')],
  ['/dev/fd', link('/proc/self/fd')],
  ['/dev/stdin', link('/proc/self/fd/0')],
  ['/dev/stdout', link('/proc/self/fd/1')],
  ['/dev/stderr', link('/proc/self/fd/2')],
  ['/dev/core', link('/proc/kcore')],
  ['/dev/ptmx', link('pts/ptmx')],
  ['/dev/pts', folder],
  ['/dev/shm', folder],
  ['/dev/mqueue', folder]
])

function deviceChange(path: string, expected: Device, entry: Entry): readonly Change[] {
  const same =
    entry.type === expected.type &&
    entry.device === expected.device &&
    entry.target === expected.target &&
    (expected.mode === undefined || hasRights(entry, expected.mode))
  return same ? [] : [{ path, kind: 'changed', place: '/dev', after: entry }]
}

const hasRights = ({ mode, uid, gid }: Entry, wanted: number): boolean =>
  mode === wanted && uid === 0 && gid === 0
