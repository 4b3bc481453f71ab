import { Fault } from '../plan/faults'
import type { ProbeLease } from '../run/probe'
import type { MountFacts } from '../words'
import { DEVICES, madeFor, type Device, type EngineMade } from './engine-made'
import { ENGINE_FILES } from './network-files'
import type { Change, Inside } from './observation'
import { bytesOf, readable } from './paths'
import { memoryLook, type MemoryMeans, type SeenMount } from './probe-answer'
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
      /** Entries that the engine makes in `/dev`; absent for those of every container. */
      readonly devices?: EngineMade['devices']
    }
  | { readonly kind: 'unseen'; readonly reason: string }

/** A probe, and the container's peer, if its devices and rights differ from the usual. */
interface Watchers {
  readonly probe: Pick<ProbeLease, 'look'>
  readonly peer?: Pick<ProbeLease, 'look'> | undefined
  /** Whether the engine itself may have covered a mount at this path by another one. */
  readonly isCovered?: MemoryMeans['isCovered'] | undefined
}

/**
 * Has the probe read the memory mounts. An engine that lets no container look into another gives
 * `unseen`. Throws a `Fault` where the probe may look, but cannot read something.
 */
export async function lookIntoMemory(
  { probe, peer, ...told }: Watchers,
  limit: number,
  { world, spool }: LookTools
): Promise<MemoryContents> {
  const look = memoryLook({ limit, digest: world.digest, spool, ...told })
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
  const made = peer && (await madeFor(peer, { world }))
  return {
    ...{ kind: 'seen', mounts: look.mounts(), status: look.status() },
    ...(look.waits() ? { waits: true } : {}),
    ...(made && { devices: made.devices }),
    inside: {
      ...{ mountinfo: look.mountinfo(), engines: made?.mountinfo ?? look.ownMountinfo() },
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
  const others = new Set<string>([...mounts.map(({ path }) => bytesOf(path)), ...ENGINE_FILES])
  return memory.mounts.filter(({ path, seen }) => seen !== undefined && !others.has(path))
}

/**
 * Reports all files in memory mounts as changes: the mounts start empty, except for the devices
 * that the engine makes in `/dev`.
 */
export function* memoryChanges(
  memory: MemoryContents,
  mounts: readonly MountFacts[]
): Iterable<Change> {
  const devices = (memory.kind === 'seen' ? memory.devices : undefined) ?? DEVICES
  for (const { path, seen } of memoryMounts(memory, mounts)) {
    const place = readable(path)
    for (const [name, entry] of seen?.snapshot ?? []) {
      const expected = path === '/dev' ? devices.get(name) : undefined
      if (expected !== undefined) yield* deviceChange(name, expected, entry)
      else if (name !== path) yield changeIn(place, { path: name, kind: 'added', after: entry })
    }
  }
}

function deviceChange(path: string, expected: Device, entry: Entry): readonly Change[] {
  const same =
    entry.type === expected.type &&
    entry.device === expected.device &&
    entry.target === expected.target &&
    (expected.mode === undefined || hasRights(entry, expected))
  return same ? [] : [{ path, kind: 'changed', place: '/dev', after: entry }]
}

const hasRights = ({ mode, uid, gid }: Entry, wanted: Device): boolean =>
  mode === wanted.mode && uid === wanted.uid && gid === wanted.gid
