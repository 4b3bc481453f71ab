import * as s from 'superstruct'
import type { ArchiveFormat, ArchiveName } from '../words'
import { quoteInput } from './parse'

/** The archive that a value of `image` names, e.g. `oci-archive:web.tar`; undefined for others. */
export function archiveNamed(image: string): ArchiveName | undefined {
  const [, format, path] = /^(oci-archive|docker-archive|oci):(.*)$/s.exec(image) ?? []
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

/** Parses a description of the archive. Throws an `ArchiveProblem` if it is no JSON. */
export function parsedIn(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ArchiveProblem(`${quoteInput(name)} in it is no JSON`)
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
