/** One mount of a container, as its first process sees it. */
export interface MountedFileSystem {
  readonly id: string
  /** Mount point; a character for each byte. */
  readonly path: string
  /** The part of its file system that is mounted: `/`, or the folder or file that was bound; a character for each byte. */
  readonly root: string
  /** `major:minor` of its file system. */
  readonly device: string
  /** e.g. `tmpfs`. */
  readonly fileSystem: string
  readonly writable: boolean
  readonly executable: boolean
}

/** The mounts in the text of `/proc/PID/mountinfo` (proc_pid_mountinfo(5)); of several on one path the last, which covers the others. */
export function mountsIn(mountinfo: string): readonly MountedFileSystem[] {
  return [...new Map(allMountsIn(mountinfo).map((mount) => [mount.path, mount])).values()]
}

/** All of them, those that others cover too, in the order in which they are listed. */
export const allMountsIn = (mountinfo: string): readonly MountedFileSystem[] =>
  mountinfo.split('\n').filter(Boolean).map(mountOf)

function mountOf(line: string): MountedFileSystem {
  const [own = '', filesystem = ''] = line.split(' - ')
  const [id = '', , device = '', root = '', path = '', options = ''] = own.split(' ')
  const [fileSystem = '', , superOptions = ''] = filesystem.split(' ')
  const words = new Set([...options.split(','), ...superOptions.split(',')])
  return {
    id,
    path: unescape(path),
    root: unescape(root),
    device,
    fileSystem,
    writable: !words.has('ro'),
    executable: !words.has('noexec')
  }
}

/** A space, tab, line feed or backslash is written as a backslash and three octal digits. */
const unescape = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)))
