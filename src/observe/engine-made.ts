import type { ProbeLease } from '../run/probe'
import type { FileFacts } from '../words'
import { memoryLook } from './probe-answer'
import type { LookTools } from './spool'

/** Entry that an engine makes in `/dev`; where its mode is not known, its rights do not count. */
export type Device = Pick<FileFacts, 'type' | 'device' | 'target'> &
  Partial<Pick<FileFacts, 'mode' | 'uid' | 'gid'>>

/** Entries and mounts that an engine makes in a container before its program starts. */
export interface EngineMade {
  /** Entries of `/dev` by path as bytes. */
  readonly devices: ReadonlyMap<string, Device>
  /** Text of mountinfo with only the engine's mounts. */
  readonly mountinfo: string
}

/** A character device of root that everyone may read and write. */
const character = (device: string): Device => ({
  ...{ type: 'device', device },
  ...{ mode: 0o666, uid: 0, gid: 0 }
})
const link = (target: string): Device => ({ type: 'symlink', target })
const folder: Device = { type: 'directory' }

/**
 * Entries that runc makes in every container's `/dev` (runtime-spec, "Default Devices"), by path as
 * bytes. A checked container has no terminal, and so no `/dev/console`.
 */
export const DEVICES: ReadonlyMap<string, Device> = new Map([
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

/**
 * Entries and mounts that the engine makes for a peer, and so for the container whose devices and
 * rights the peer has. Undefined if the engine does not start the peer.
 */
export async function madeFor(
  peer: Pick<ProbeLease, 'look'>,
  { world }: LookTools
): Promise<EngineMade | undefined> {
  const look = memoryLook({ limit: 0, digest: world.digest })
  const { kind } = await peer.look(0, look)
  if (kind === 'none') return undefined
  const own = look.mounts().find(({ path }) => path === '/dev')?.seen?.snapshot ?? []
  const devices = [...own].filter(([path]) => path !== '/dev')
  return { devices: new Map([...devices, ...DEVICES]), mountinfo: look.mountinfo() }
}
