import { Fault } from '../plan/faults'
import type { ProbeLoan } from '../run/probe'
import type { FileFacts, MountFacts } from '../words'
import { NETWORK_FILES } from './network-files'
import type { Change, Inside } from './observation'
import { bytesOf, readable } from './paths'
import { memoryLook, type SeenMount } from './probe-answer'
import type { Entry } from './snapshot'
import type { Eyes } from './spool'
import { inTime, timeFor } from './time-limit'
import { changeIn } from './volumes'

/** The contents of the container's mounts in memory, and its first process; or why that could not be read. */
export type MemoryContents =
  | {
      readonly kind: 'seen'
      readonly mounts: readonly SeenMount[]
      /** Text of `/proc/PID/status`; absent where a keeper looked, which is not the container. */
      readonly status?: string
      /** The first process waits for signals by `sigwait`. */
      readonly waits?: boolean
      /** Absent where a keeper looked. */
      readonly inside?: Inside
    }
  | { readonly kind: 'unseen'; readonly reason: string }

/** Has the probe look. An engine that lets no container look into another is an answer; what the probe cannot read is a fault. */
export async function lookIntoMemory(
  probe: Pick<ProbeLoan, 'look'>,
  limit: number,
  { world, spool }: Eyes
): Promise<MemoryContents> {
  const look = memoryLook(limit, world.digest, spool)
  // A container has a handful of mounts in memory, and the limit is for each.
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

/** How a security module of the engine's machine refuses; a container has other ways to keep its first process from being looked at. */
const BY_THE_ENGINE: ReadonlySet<string> = new Set(['EACCES', 'EPERM'])

const hidden = (reason: string): string =>
  `The container's first process could not be looked into (${reason}): its main thread may have ended while others go on. What was written in memory is not known.`

/** A look at what a keeper kept, without the keeper's own. The `/dev` of a one-shot container has gone with it. */
export function asKeptAlive(memory: MemoryContents): MemoryContents {
  if (memory.kind === 'unseen') return memory
  return { kind: 'seen', mounts: memory.mounts.filter(({ path }) => path !== '/dev') }
}

/** The mounts that the probe looked into and nobody else does: no volume, bind or file of the engine's that happens to lie in memory. */
export function memoryMounts(
  memory: MemoryContents,
  mounts: readonly MountFacts[]
): readonly SeenMount[] {
  if (memory.kind === 'unseen') return []
  const others = new Set<string>([...mounts.map(({ path }) => bytesOf(path)), ...NETWORK_FILES])
  return memory.mounts.filter(({ path, seen }) => seen !== undefined && !others.has(path))
}

/** Everything in these mounts: they are empty when the container starts, but for what the engine puts into `/dev`. */
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

/** Of root's, and for everybody. */
const character = (device: string): Device => ({ type: 'device', device, mode: 0o666 })
const link = (target: string): Device => ({ type: 'symlink', target })
const folder: Device = { type: 'directory' }

/** Made by runc in every container's `/dev` (runtime-spec, "Default Devices"), by the path's bytes; no container that is checked has a terminal, and so none has `/dev/console`. */
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
