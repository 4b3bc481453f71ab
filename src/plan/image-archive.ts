import * as s from 'superstruct'
import type { ArchiveFormat, ArchiveName } from '../words'
import { quoteInput } from './parse'

/** Formats as an alternative of a regular expression. */
export const FORMATS = 'oci-archive|docker-archive|oci'

const NAMED = new RegExp(`^(${FORMATS}):(.*)$`, 's')

/** The archive that a value of `image` names, e.g. `oci-archive:web.tar`; undefined for others. */
export function archiveNamed(image: string): ArchiveName | undefined {
  const [, format, path] = NAMED.exec(image) ?? []
  return path === undefined ? undefined : { format: format as ArchiveFormat, path }
}

/** Names under which a run loads the image to check, and the one to compare with. */
export function loadedNames(run: string): { readonly image: string; readonly base: string } {
  const image = `zero-drift-image:${run}`
  return { image, base: `${image}-base` }
}

/** Contents of an archive, as far as they are known without reading the layers. */
export interface ArchiveIndex {
  /** Name of the file that a name leads to, links followed; undefined if there is none. */
  readonly fileOf: (name: string) => string | undefined
  /** Size of a file in bytes; undefined if there is none of that name. */
  readonly sizeOf: (name: string) => number | undefined
  /** Text of a small file; undefined if it is missing or too large to be a description. */
  readonly text: (name: string) => string | undefined
}

/** Says why an archive cannot be loaded, as a clause such as "it has no \"index.json\"". */
export class ArchiveProblem extends Error {
  override readonly name = 'ArchiveProblem'
}

/** A description of the archive in a shape. Throws an `ArchiveProblem` if it has none, or another. */
export function described<T>(index: ArchiveIndex, name: string, shape: s.Struct<T>): T {
  const text = index.text(name)
  if (text === undefined) {
    const why =
      index.fileOf(name) !== undefined
        ? `its ${quoteInput(name)} is too large`
        : `it has no ${quoteInput(name)}`
    throw new ArchiveProblem(why)
  }
  return shaped(parsedIn(text, name), name, shape)
}

/**
 * Parses a description of the archive. Throws an `ArchiveProblem` if it is no JSON, or if other
 * programs could read another value in it: those in Go ignore the case of keys, and take the last of
 * two.
 */
export function parsedIn(text: string, name: string): unknown {
  const own = quoteInput(name)
  const { isDeep, doubtful } = keysOf(text)
  if (isDeep) throw new ArchiveProblem(`${own} in it is nested too deeply`)
  if (doubtful !== undefined) {
    throw new ArchiveProblem(
      `${own} in it has the key ${quoteInput(doubtful)} twice, or in another case`
    )
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new ArchiveProblem(`${own} in it is no JSON`)
  }
}

/** Most objects and lists around a value. */
const DEEPEST = 50

/** Keys that decide which files an image consists of, as the formats spell them. */
const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    [
      'manifests',
      'digest',
      'size',
      'mediaType',
      'platform',
      'annotations',
      'layers',
      'data',
      'urls'
    ],
    [
      'os',
      'architecture',
      'variant',
      'rootfs',
      'diff_ids',
      'Layers',
      'RepoTags',
      'config',
      'Config'
    ]
  ]
    .flat()
    .map((key, _, all) => [folded(key), all.filter((one) => folded(one) === folded(key))])
)

/** A key as Go compares it: without case, and with the letters that fold to others. */
function folded(key: string): string {
  return key.toUpperCase().toLowerCase()
}

/** Objects whose keys are an author's own words. */
const FREE = new Set(['labels', 'annotations'])

/** Keys with their colon, other texts, and brackets. */
const TOKENS = /("[^"\\]*(?:\\.[^"\\]*)*")(?=\s*:)|"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/g

/** The first key of a JSON text that can be read in two ways, and whether it is nested too deeply. */
function keysOf(text: string): { readonly isDeep: boolean; readonly doubtful?: string } {
  const open: { readonly keys: Set<string>; readonly isFree: boolean }[] = []
  let last = ''
  for (const [token, string] of text.matchAll(TOKENS)) {
    if (token === '{' || token === '[') {
      open.push({ keys: new Set(), isFree: FREE.has(last) })
      if (open.length > DEEPEST) return { isDeep: true }
    } else if (token === '}' || token === ']') open.pop()
    if (string === undefined) {
      last = ''
      continue
    }
    const key = keyIn(string)
    const { keys = new Set<string>(), isFree = false } = open.at(-1) ?? {}
    const seen = isFree ? key : folded(key)
    const spellings = SPELLINGS.get(folded(key))
    const isStrange = !isFree && spellings !== undefined && !spellings.includes(key)
    if (keys.has(seen) || isStrange) return { isDeep: false, doubtful: key }
    keys.add(seen)
    last = folded(key)
  }
  return { isDeep: false }
}

function keyIn(string: string): string {
  try {
    return String(JSON.parse(string))
  } catch {
    return string
  }
}

/** The value in a shape. Throws an `ArchiveProblem` that says where it differs. */
export function shaped<T>(value: unknown, name: string, shape: s.Struct<T>): T {
  const [fault, valid] = s.validate(value, shape)
  if (fault === undefined) return valid
  const path = fault.path.map(String).join('.')
  throw new ArchiveProblem(
    `${quoteInput(name)} in it has an unexpected value${path === '' ? '' : ` at ${quoteInput(path)}`}`
  )
}
