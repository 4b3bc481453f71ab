/** A mount of a container, as its first process sees it. */
export interface MountedFileSystem {
  readonly id: string
  /** The mount that this one lies on. */
  readonly parent: string
  /** Mount point; a character for each byte. */
  readonly path: string
  /** The mounted part of the filesystem: `/`, or the bound path; a character for each byte. */
  readonly root: string
  /** Device number of the filesystem, `major:minor`. */
  readonly device: string
  /** e.g. `tmpfs`. */
  readonly fileSystem: string
  readonly writable: boolean
  readonly executable: boolean
}

/**
 * The mounts in a text of `/proc/PID/mountinfo` (proc_pid_mountinfo(5)). Of several mounts at one
 * path, only the last, which covers the others.
 */
export function mountsIn(mountinfo: string): readonly MountedFileSystem[] {
  return [...new Map(allMountsIn(mountinfo).map((mount) => [mount.path, mount])).values()]
}

/**
 * All mounts in a text of mountinfo, including covered ones. The kernel lists them by number: of
 * several at one path, each comes after the one that it covers.
 */
export function allMountsIn(mountinfo: string): readonly MountedFileSystem[] {
  const mounts = mountinfo.split('\n').filter(Boolean).map(mountOf)
  const byId = new Map(mounts.map((mount) => [mount.id, mount]))
  const covering = ({ parent, path }: MountedFileSystem, most = mounts.length): number => {
    const below = byId.get(parent)
    return below?.path === path && most > 0 ? 1 + covering(below, most - 1) : 0
  }
  const layers = new Map(mounts.map((mount) => [mount, covering(mount)]))
  return mounts.toSorted((one, other) => (layers.get(one) ?? 0) - (layers.get(other) ?? 0))
}

function mountOf(line: string): MountedFileSystem {
  const [own = '', filesystem = ''] = line.split(' - ')
  const [id = '', parent = '', device = '', root = '', path = '', options = ''] = own.split(' ')
  const [fileSystem = '', , superOptions = ''] = filesystem.split(' ')
  const words = new Set([...options.split(','), ...superOptions.split(',')])
  return {
    ...{ id, parent },
    path: unescape(path),
    root: unescape(root),
    device,
    fileSystem,
    writable: !words.has('ro'),
    executable: !words.has('noexec')
  }
}

/** Decodes spaces, tabs, line feeds and backslashes, written as `\` and three octal digits. */
const unescape = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)))
