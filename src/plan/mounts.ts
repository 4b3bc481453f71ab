import type { ContainerSpec, TmpfsMount, VolumeMount } from '../words'
import { mayTamper } from './names'
import { notA, quoteInput, type Parsed } from './parse'
import { parseAbsolutePath, parseMountPoint } from './paths'
import type { Plan } from './plan'

/** Volume names that Docker accepts (moby, volume/names). */
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/

/** Parses `SOURCE:PATH[:ro|rw]`; SOURCE is the name of a volume or an absolute path. */
export function parseVolume(line: string): Parsed<VolumeMount> {
  const [written = '', target, access = 'rw', ...more] = line.split(':')
  if (target === undefined || more.length > 0)
    return notA('"SOURCE:PATH" or "SOURCE:PATH:ro"', 'data:/var/lib/app', line)
  if (access !== 'ro' && access !== 'rw')
    return {
      problem: `in ${quoteInput(line)}, ${quoteInput(access)} is neither "ro" nor "rw"; write one of them.`
    }
  const source = parseSource(written)
  if ('problem' in source) return source
  const path = parseMountPoint(target)
  if ('problem' in path) return path
  return { value: { source: source.value, path: path.value, readOnly: access === 'ro' } }
}

/**
 * Whether a mount is a named volume, which outlives its container: no bind, no anonymous volume.
 */
export const isNamed = ({ source }: VolumeMount): boolean =>
  source !== '' && !source.startsWith('/')

/** Whether a mount is a bind of a folder or a file of the machine. */
export const isBind = ({ source }: VolumeMount): boolean => source.startsWith('/')

/**
 * Whether the program of a container may be able to write to files of the machine that runs the
 * check: through a mount of its author's, or by capabilities over the kernel.
 */
export const mayReachHost = (container: ContainerSpec): boolean =>
  container.volumes.length > 0 || container.base !== undefined || mayTamper(container)

function parseSource(text: string): Parsed<string> {
  if (text.startsWith('/')) return parseAbsolutePath(text)
  if (NAME.test(text)) return { value: text }
  return /^[.~]|\//.test(text)
    ? {
        problem: `${quoteInput(text)} is neither an absolute path nor the name of a volume; begin a relative path with "./".`
      }
    : notA("a volume's name or an absolute path", 'data', text)
}

/**
 * Returns a sentence for each path that is mounted twice, by the input that has the second mount.
 */
export function mountedTwice(
  tmpfs: readonly TmpfsMount[],
  volumes: readonly VolumeMount[]
): readonly { readonly input: 'tmpfs' | 'volumes'; readonly sentence: string }[] {
  const mounts = [
    ...tmpfs.map(({ path }) => ({ input: 'tmpfs' as const, path })),
    ...volumes.map(({ path }) => ({ input: 'volumes' as const, path }))
  ]
  return mounts.flatMap(({ input, path }, index) => {
    const first = mounts.slice(0, index).find((mount) => mount.path === path)
    if (first === undefined) return []
    const where = first.input === input ? 'twice' : `here and in ${quoteInput(first.input)}`
    return [{ input, sentence: `${quoteInput(path)} is named ${where}; keep one of the two.` }]
  })
}

/**
 * Flags that Docker accepts for a tmpfs (moby/sys mount/flags_unix.go) and that runc can mount one
 * with: not `bind`, `rbind`, `remount`.
 */
const FLAGS = new Set(
  (
    'defaults ro rw suid nosuid dev nodev exec noexec sync async dirsync mand nomand ' +
    'atime noatime diratime nodiratime relatime norelatime strictatime nostrictatime ' +
    'private rprivate shared rshared slave rslave unbindable runbindable'
  ).split(' ')
)

const POLICY = /^(default|local|(prefer|bind|interleave)(=(static|relative))?(:\d+(-\d+)?)?)$/

interface Value {
  readonly fits: (value: string) => boolean
  readonly example: string
}

const form = (expression: RegExp, example: string): Value => ({
  fits: (value) => expression.test(value),
  example
})
const COUNT = form(/^\d+[kmgtpe]?$/i, '10k')
const OWNER: Value = {
  fits: (value) => /^\d+$/.test(value) && Number(value) < 2 ** 32 - 1,
  example: '1000'
}

/**
 * Options with a value, as the kernel reads them. A value that the kernel cannot read would fail
 * only at the start.
 */
const VALUES = new Map([
  ['size', form(/^\d+[kmgtpe%]?$/i, '64m')],
  ['mode', form(/^0?[0-7]{3,4}$/, '1777')],
  ['uid', OWNER],
  ['gid', OWNER],
  ['nr_inodes', COUNT],
  ['nr_blocks', COUNT],
  ['mpol', form(POLICY, 'local')]
])

/** Parses `PATH[:OPTIONS]`, e.g. `/tmp:size=64m,mode=1777`. */
export function parseTmpfs(line: string): Parsed<TmpfsMount> {
  const [, written = '', options = ''] = /^([^:]*):?([^]*)$/.exec(line) ?? []
  const path = parseMountPoint(written)
  if ('problem' in path) return path
  const words = options === '' ? [] : options.split(',')
  const wrong = words.map(parseTmpfsWord).find((word) => 'problem' in word)
  return wrong === undefined
    ? { value: { path: path.value, options } }
    : { problem: `in ${quoteInput(line)}, ${wrong.problem}` }
}

/** Parses one option of a tmpfs: a flag, or `NAME=VALUE`. */
export function parseTmpfsWord(word: string): Parsed<string> {
  if (FLAGS.has(word)) return { value: word }
  const [, key = '', value = ''] = /^([^=]*)=([^]*)$/.exec(word) ?? []
  const known = VALUES.get(key)
  if (known === undefined)
    return {
      problem: `${quoteInput(word)} is no tmpfs option; write for example "size=64m" or "exec".`
    }
  return known.fits(value)
    ? { value: word }
    : {
        problem: `${quoteInput(value)} is not a value for ${quoteInput(key)}; write for example "${key}=${known.example}".`
      }
}

/**
 * Mount points of the author and of the image, without slashes at the end; a path may occur twice.
 */
export function mountPoints({ container, image }: Plan): readonly string[] {
  const folders = container.volumes.filter(({ isLastMessage }) => isLastMessage !== true)
  const mounted = [...container.tmpfs, ...folders].map(({ path }) => path)
  return [...mounted, ...image.volumes].map(withoutSlash)
}

/** Innermost of the mounts that a path lies in; undefined if it lies in none. */
export function innermost<T extends { readonly path: string }>(
  path: string,
  mounts: readonly T[]
): T | undefined {
  const around = mounts.filter((mount) => path.startsWith(`${withoutSlash(mount.path)}/`))
  return around.toSorted((one, other) => other.path.length - one.path.length)[0]
}

/** The author's volume or bind that a path lies in; undefined if it lies in none. */
export function mountAround(path: string, { container }: Plan): VolumeMount | undefined {
  return innermost(path, container.volumes)
}

const withoutSlash = (path: string): string => path.replace(/\/+$/, '')

/** Whether a path lies in a bind that the container may write to: no attack is rehearsed there. */
export function isBound(path: string, plan: Plan): boolean {
  const mount = mountAround(path, plan)
  return mount !== undefined && isBind(mount) && !mount.readOnly
}

/** Reason why no attack is rehearsed in a writable bind. */
export const BOUND = "it lies in a bind mount, which is the machine's: nothing there is rehearsed"

/**
 * Whether two checks at one time would see or disturb each other's containers, by a common volume,
 * a common folder or the host's ports.
 */
export function disturb(one: Plan, other: Plan): boolean {
  return (
    (isOnHost(one) && isOnHost(other)) ||
    one.container.volumes.some((mount) =>
      other.container.volumes.some((another) => isShared(mount, another))
    )
  )
}

/**
 * Whether a container has the host's network. Only its program knows which ports it takes there.
 */
const isOnHost = ({ container }: Plan): boolean => container.network === 'host'

/**
 * Whether two mounts conflict. A common volume always does: the check that makes it also fills and
 * removes it. A common folder does only if one of the checks may write to it.
 */
function isShared(one: VolumeMount, other: VolumeMount): boolean {
  if (isNamed(one) || isNamed(other)) return one.source === other.source
  return !(one.readOnly && other.readOnly) && overlap(one.source, other.source)
}

function overlap(one: string, other: string): boolean {
  const [folder, path] = [`${one}/`, `${other}/`].map((name) => name.replace(/\/+$/, '/'))
  return (
    folder !== undefined &&
    path !== undefined &&
    (path.startsWith(folder) || folder.startsWith(path))
  )
}
