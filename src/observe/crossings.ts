import type { Launch } from '../plan/program'
import { absolutePath } from '../plan/paths'
import { excerpt } from './excerpt'
import { withoutJoint } from './path-before'
import { mentions, searchFor, withoutColours } from './refusal-wording'

/** A rename or hard link between two mounts, which the kernel turned down (EXDEV). */
export interface Crossing {
  /** The line, untrusted, at most 1000 characters. */
  readonly message: string
  /** Undefined where the line does not tell. */
  readonly from: string | undefined
  readonly to: string | undefined
}

// strerror(EXDEV) of glibc and of musl, the names that runtimes have for it, and its number where the words are translated.
export const CROSSING =
  /(?:invalid )?cross-device link(?: not permitted)?|\bexdev\b|os error 18\b|(?:errno|errcode)[^\w\n-]{0,3}18\b|\bCrossesDevices\b/gi

const nextCrossing = searchFor(CROSSING)

/** The rename across mounts that one line of a log tells of, if it does, with its two paths where they are told. */
export function crossDevice(line: string, launch?: Launch): Crossing | undefined {
  const plain = withoutColours(line)
  const places = mentions(nextCrossing, plain)
  if (places.length === 0) return undefined
  const text = line.trim()
  const message = excerpt(text, nextCrossing(text, 0)?.start ?? 0)
  const pairs = [
    ...places.map(({ end }) => pairAfter(plain.slice(end, end + WINDOW))),
    ...places.map(({ start }) => pairBefore(plain.slice(Math.max(0, start - WINDOW), start)))
  ]
  const [from, to] = pairs.find((pair) => pair !== undefined) ?? []
  return { message, from: rooted(from, launch), to: rooted(to, launch) }
}

const WINDOW = 9000
type Pair = readonly [string | undefined, string | undefined]

// Node `, rename '/a' -> '/b'`, Python `: '/a' -> '/b'`, Ruby ` @ rb_file_s_rename - (/a, /b)`.
const AFTER: readonly RegExp[] = [
  /^(?:, \w{1,20}| ?:|\] [^'":]{1,80}:) b?'([^']{1,4096})' -> b?'([^']{1,4096})'/,
  /^(?:, \w{1,20}| ?:|\] [^'":]{1,80}:) b?"([^"]{1,4096})" -> b?"([^"]{1,4096})"/,
  /^ @ \w{1,40} - \(([^,)]{1,4096}), ([^)]{1,4096})\)/
]

// nginx `"/a" to "/b" failed`, GNU `'/b' => '/a'`, PHP `rename(/a,/b)`, Java `/a -> /b`, Go `rename /a /b`.
const BEFORE: readonly RegExp[] = [
  /["'‘`]([^"'’`]{1,4096})["'’`] (?:to|->) ["'‘`]([^"'’`]{1,4096})["'’`](?: failed)?$/,
  /["'‘`](?<to>[^"'’`]{1,4096})["'’`] => ["'‘`](?<from>[^"'’`]{1,4096})["'’`]$/,
  /\w\(([^,()]{1,4096}), ?([^,()]{1,4096})\)(?: failed)?$/,
  /(?:^|[\s"'(])(\/[^\s"'()]{1,4096}) (?:to|->) (\/[^\s"'()]{1,4096})$/,
  /\b(?:rename(?:at2?)?|link(?:at)?|move) (\S{1,4096}) (\S{1,4096})$/
]

const pairAfter = (after: string): Pair | undefined => pairIn(after, AFTER)

const pairBefore = (before: string): Pair | undefined => pairIn(withoutJoint(before), BEFORE)

function pairIn(text: string, shapes: readonly RegExp[]): Pair | undefined {
  for (const shape of shapes) {
    const found = shape.exec(text)
    if (found !== null)
      return [found.groups?.['from'] ?? found[1], found.groups?.['to'] ?? found[2]]
  }
  return undefined
}

function rooted(path: string | undefined, launch: Launch | undefined): string | undefined {
  if (path === undefined || path.startsWith('/')) return path
  return launch === undefined ? undefined : absolutePath(path, launch.workingDir)
}
