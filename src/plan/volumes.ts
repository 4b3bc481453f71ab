import type { TmpfsMount, VolumeMount } from '../ports'
import { notA, type Parsed } from './parsed'
import { parseAbsolutePath, parseMountPoint } from './paths'
import { quote } from './quote'

/** As Docker names volumes (moby, volume/names). */
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/

/** `SOURCE:PATH[:ro|rw]`; SOURCE is the name of a volume or an absolute path. */
export function parseVolume(line: string): Parsed<VolumeMount> {
  const [written = '', target, access = 'rw', ...more] = line.split(':')
  if (target === undefined || more.length > 0)
    return notA('"SOURCE:PATH" or "SOURCE:PATH:ro"', 'data:/var/lib/app', line)
  if (access !== 'ro' && access !== 'rw')
    return {
      problem: `in ${quote(line)}, ${quote(access)} is neither "ro" nor "rw"; write one of them.`
    }
  const source = parseSource(written)
  if ('problem' in source) return source
  const path = parseMountPoint(target)
  if ('problem' in path) return path
  return { value: { source: source.value, path: path.value, readOnly: access === 'ro' } }
}

/** Whether a mount is a volume that outlives its container: neither a bind nor the container's own. */
export const isNamed = ({ source }: VolumeMount): boolean =>
  source !== '' && !source.startsWith('/')

/** Whether a mount is a folder or a file of the machine's. */
export const isBind = ({ source }: VolumeMount): boolean => source.startsWith('/')

function parseSource(text: string): Parsed<string> {
  if (text.startsWith('/')) return parseAbsolutePath(text)
  if (NAME.test(text)) return { value: text }
  return /^[.~]|\//.test(text)
    ? { problem: `${quote(text)} is a relative path; write it absolute, or the name of a volume.` }
    : notA("a volume's name or an absolute path", 'data', text)
}

/** A sentence for each path that is mounted over a second time, by the input that has the second one. */
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
    const where = first.input === input ? 'twice' : `here and in ${quote(first.input)}`
    return [{ input, sentence: `${quote(path)} is named ${where}; keep one of the two.` }]
  })
}
