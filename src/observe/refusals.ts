import { absolutePath } from '../plan/paths'
import type { Launch } from '../plan/program'
import { folderOf } from './compare'
import type { Refusal } from './observation'
import {
  mentions,
  nextMention,
  refusedAt,
  scanner,
  searchFor,
  withoutColours,
  type Scanner,
  type Wording
} from './refusal-lines'
import { pathNear, withoutJoint } from './refused-paths'

const MOST_REFUSALS = 1000
const MOST_ASIDES = 200

/** Returns how the program that prints the log starts; undefined where unknown. */
type Launched = () => Launch | undefined

/** A scanner for the refusals in a log: one for each path, or for each wording without a path. */
export const refusalScanner = (launched: Launched): Scanner<Refusal> =>
  scanner({
    search: nextMention,
    read: (line) => refusalIn(line, launched()),
    identity: refusalIdentity,
    most: MOST_REFUSALS
  })

/**
 * A key that is equal for two reports of one refusal: the path, or else the line without its digits
 * (times, process numbers).
 */
export const refusalIdentity = ({ path, message }: Refusal): string =>
  path ?? message.replace(/\d+/g, '0')

/** A line other than a refusal that helps to find out which paths a program needs. */
export type Aside =
  | { readonly kind: 'hint'; readonly hint: Refusal }
  | { readonly kind: 'crossing'; readonly crossing: Crossing }

/** A scanner for a log's hints and failed cross-device renames, each path or pair of paths once. */
export const asideScanner = (launched: Launched): Scanner<Aside> =>
  scanner({
    search: nextAside,
    read: (line) => asideIn(line, launched()),
    identity: asideIdentity,
    most: MOST_ASIDES
  })

// strerror(EACCES), .NET's and Java's wordings, errno in its spellings, and programs that checked
// (`access(2)`) or tried (Python's tempfile) before they wrote.
const HINT =
  /permission denied|\bAccessDeniedException\b|access to the path .{1,400}? is denied|\beacces\b|os error 13\b|(?:errno|errcode)[^\w\n-]{0,3}13\b|(?:\b(?:is|are|was) )?(?:not|n't|never|non-) ?(?:be )?write?able|unwrite?able|(?:no|not have|lacks?|without|missing) write (?:access|permissions?)|(?:can ?not|can't|unable to|could not|couldn't|failed to) write (?:in)?to\b|unable to open database file|no usable temporary directory found|read-?only directory/gi

// strerror(EXDEV) of glibc and musl, its names in runtimes, and the error number for translated
// messages.
const CROSSING =
  /(?:invalid )?cross-device link(?: not permitted)?|\bexdev\b|os error 18\b|(?:errno|errcode)[^\w\n-]{0,3}18\b|\bCrossesDevices\b/gi

// A single expression: of two, each would search on to the end for every match of the other.
const nextAside = searchFor(new RegExp(`${HINT.source}|${CROSSING.source}`, 'gi'))

function asideIn(line: string, launch: Launch | undefined): Aside | undefined {
  const crossing = crossDevice(line, launch)
  if (crossing !== undefined) return { kind: 'crossing', crossing }
  const hint = hintIn(line, launch)
  return hint && { kind: 'hint', hint }
}

function asideIdentity(aside: Aside): string {
  if (aside.kind === 'hint') return `hint ${aside.hint.path ?? ''}`
  const { from, to, message } = aside.crossing
  return from === undefined && to === undefined
    ? message.replace(/\d+/g, '0')
    : JSON.stringify([from, to])
}

/**
 * The refusal that a log line reports, if any; colour codes in the line do not matter. Relative
 * paths are resolved only if `launch` is known.
 */
export function refusalIn(line: string, launch?: Launch): Refusal | undefined {
  const plain = withoutColours(line)
  const places = refusedAt(plain)
  if (places.length === 0) return undefined
  const message = excerpt(line.trim(), nextMention(line.trim(), 0)?.start ?? 0)
  const path = pathNear(plain, places, launch)
  return path === undefined ? { message, path } : { message, ...replacedBy(path, plain, launch) }
}

const MESSAGE_LIMIT = 1000

/** At most 1000 characters of a line, around an offset, with a mark where it was cut. */
function excerpt(line: string, at: number): string {
  if (line.length <= MESSAGE_LIMIT) return line
  const start = at < MESSAGE_LIMIT - 200 ? 0 : at - MESSAGE_LIMIT / 2
  const end = start + MESSAGE_LIMIT - 2
  const part = line.slice(start, end).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
  return `${start > 0 ? '…' : ''}${part}${end < line.length ? '…' : ''}`
}

const nextHint = searchFor(HINT)

/**
 * The path that a line calls not writable without mentioning a read-only filesystem. That is no
 * refusal: it may be true for other reasons, and the path may not exist. Undefined where the line
 * names no path.
 */
export function hintIn(line: string, launch?: Launch): Refusal | undefined {
  const plain = withoutColours(line)
  const [place, ...others] = mentions(nextHint, plain)
  if (place === undefined || refusedAt(plain).length > 0) return undefined
  const path =
    pathNear(plain, [place, ...others], launch) ?? within(plain, place) ?? nearest(plain, place)
  if (path === undefined) return undefined
  const text = line.trim()
  return { message: excerpt(text, nextHint(text, 0)?.start ?? 0), path }
}

/** The path inside .NET's wording: `Access to the path '/x' is denied`. */
const within = (line: string, { start, end }: Wording): string | undefined =>
  /["'](\/[^"']{1,4095})["']/.exec(line.slice(start, end))?.[1]

const HINT_WINDOW = 4400

/** The path nearest to the wording: the last path before it, or else the first path after it. */
function nearest(line: string, { start, end }: Wording): string | undefined {
  const before = pathsIn(line.slice(Math.max(0, start - HINT_WINDOW), start)).at(-1)
  return before ?? pathsIn(line.slice(end, end + HINT_WINDOW))[0]
}

/** Absolute paths after a blank, quote or bracket; no positions in source code (`/app/x.js:3`). */
const pathsIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(PATH), ([, path = '']) => path.replace(/[.:]$/, '')).filter(
    (path) => path.length > 1 && !path.startsWith('//') && !/:\d/.test(path)
  )

const PATH = /(?:^|[\s"'`([{<=])(\/[^\s"'`()[\]{}<>,;]{1,4095})/g

/** A rename or hard link between two mounts, which the kernel refused (EXDEV). */
export interface Crossing {
  /** The line, untrusted, at most 1000 characters. */
  readonly message: string
  /** Undefined where the line does not name it. */
  readonly from: string | undefined
  readonly to: string | undefined
}

const nextCrossing = searchFor(CROSSING)

/**
 * The failed rename or link across mounts that a line reports, if any, with its two paths where the
 * line names them.
 */
export function crossDevice(line: string, launch?: Launch): Crossing | undefined {
  const plain = withoutColours(line)
  const places = mentions(nextCrossing, plain)
  if (places.length === 0) return undefined
  const text = line.trim()
  const message = excerpt(text, nextCrossing(text, 0)?.start ?? 0)
  const pairs = [
    ...places.map(({ end }) => pairAfter(plain.slice(end, end + CROSSING_WINDOW))),
    ...places.map(({ start }) =>
      pairBefore(plain.slice(Math.max(0, start - CROSSING_WINDOW), start))
    )
  ]
  const [from, to] = pairs.find((pair) => pair !== undefined) ?? []
  return { message, from: rooted(from, launch), to: rooted(to, launch) }
}

const CROSSING_WINDOW = 9000
type Pair = readonly [string | undefined, string | undefined]

// Node `, rename '/a' -> '/b'`, Python `: '/a' -> '/b'`, Ruby ` @ rb_file_s_rename - (/a, /b)`.
const AFTER: readonly RegExp[] = [
  /^(?:, \w{1,20}| ?:|\] [^'":]{1,80}:) b?'([^']{1,4096})' -> b?'([^']{1,4096})'/,
  /^(?:, \w{1,20}| ?:|\] [^'":]{1,80}:) b?"([^"]{1,4096})" -> b?"([^"]{1,4096})"/,
  /^ @ \w{1,40} - \(([^,)]{1,4096}), ([^)]{1,4096})\)/
]

// nginx `"/a" to "/b" failed`, GNU `'/b' => '/a'`, PHP `rename(/a,/b)`, Java `/a -> /b`, Go
// `rename /a /b`.
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

/** The path to report for a refusal, without temporary names that differ each time. */
interface Replaced {
  readonly path: string
  /** Whether the path is the folder, since the file's name is unknown. */
  readonly isFolder?: true
}

/**
 * The path to report for a refused path: for a temporary file the file that `sed -i` was to
 * replace, or the folder of a name template; otherwise the path itself.
 */
function replacedBy(path: string, line: string, launch: Launch | undefined): Replaced {
  if (TEMPLATE.test(path)) return { path: folderOf(path), isFolder: true }
  if (isFolderOf(line, path)) return { path, isFolder: true }
  if (!/\bsed\b/.test(line)) return { path }
  // busybox appends six characters to the name.
  if (/\bcan't create temp file\b/.test(line) && path.length > 7) return { path: path.slice(0, -6) }
  if (!/\/sed[A-Za-z0-9]{6}$/.test(path)) return { path }
  const folder = folderOf(path)
  const workingDir = launch?.workingDir ?? '/'
  const texts = [line.slice(0, line.lastIndexOf('sed: ')), (launch?.argv ?? []).join(' ')]
  const known = texts.flatMap((text) => editedIn(text, folder, workingDir))
  const [file, other] = [...new Set(known)]
  return file === undefined || other !== undefined
    ? { path: folder, isFolder: true }
    : { path: file }
}

/** A template from which `mkstemp` and the like make a new name each time: `/tmp/tmp.XXXXXXXXXX` */
const TEMPLATE = /\/[^/]*X{4,}[^/]*$/

/** Whether the line calls it the folder of the refusal: `temp-7.rdb (in server root dir /data)`. */
function isFolderOf(line: string, path: string): boolean {
  const at = line.indexOf(path)
  const before = line.slice(Math.max(0, at - 100), Math.max(0, at))
  return /\b(?:in|into|inside|under) (?:\w{1,20} ){0,3}(?:dir|directory|folder) ["'`‘“]?$/.test(
    before
  )
}

/** Files of a folder that `sed` commands in a shell text name. */
function editedIn(text: string, folder: string, workingDir: string): readonly string[] {
  const commands = text.slice(0, MOST).split(/[;&|\n]/)
  const words = commands.flatMap((command) => {
    const at = command.search(/\bsed\b/)
    return at === -1 ? [] : command.slice(at).split(/[\s"']+|:(?=\s|$)/)
  })
  return words
    .filter((word) => word !== '' && word !== 'sed' && !word.startsWith('-'))
    .map((word) => absolutePath(word, workingDir))
    .filter((path) => folderOf(path) === folder)
}

/** Maximum number of characters of a command that are examined. */
const MOST = 8192
