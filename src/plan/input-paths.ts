import { FORMATS } from './image-archive'
import type { InputName } from './input-table'
import { absolutePath, plainPath } from './paths'

/** Returns a path in place of another one. */
type MapPath = (path: string) => string

/** Replaces each path of this machine in the text of an input; everything else stays as typed. */
export function withPaths(name: string, text: string, map: MapPath): string {
  const pattern = Object.hasOwn(PATHS, name) ? PATHS[name as keyof typeof PATHS] : undefined
  return pattern === undefined
    ? text
    : text.replace(pattern, (_, before: string, path: string) => `${before}${map(path)}`)
}

/** Whole lines that are a path, but for comments. */
const LINES = /^(\s*)(?![\s#])(.*\S)/gm
/** A whole text that is a path. */
const WHOLE = /^(\s*)(\S(?:[^]*\S)?)/

/** The path of an archive of an image. */
const ARCHIVE = new RegExp(`^(\\s*(?:${FORMATS}):)(.*\\S)`)

/** The path in an input, or in each line of it, as the second group; the first is what precedes. */
const PATHS = {
  image: ARCHIVE,
  'compose-file': LINES,
  'compose-env-file': LINES,
  'manifest-file': LINES,
  'env-file': WHOLE,
  'output-dir': WHOLE,
  'annotate-file': WHOLE,
  // Of an image to compare with, the form tells that it is no path.
  'compare-with': new RegExp(
    `^(\\s*(?:(?:${FORMATS}):|(?=[./]|\\S.*\\.json\\s*$)))(\\S(?:.*\\S)?)`
  ),
  // A source without "./" is the name of a volume.
  volumes: /^(\s*)(\.{1,2}(?:\/[^:\n]*)?)(?=:)/gm,
  'security-opt': /^(\s*seccomp[=:])(?!(?:unconfined|builtin)\s*$)(.*\S)/gm
} as const satisfies { readonly [Name in InputName]?: RegExp }

/** A path that was written in a folder, as one from where that folder's own path begins. */
export function pathIn(folder: string, path: string): string {
  if (folder === '' || path.startsWith('/')) return path
  const joined = plainPath(`${folder}/${path}`)
  // The first dot may tell that it is a path, and no name of a volume or an image.
  return path.startsWith('.') && !folder.startsWith('/') && !joined.startsWith('../')
    ? `./${joined}`
    : joined
}

/** The lines of `volumes`, with relative sources made absolute. */
export const withAbsoluteSources = (lines: string, workingDirectory: string): string =>
  withPaths('volumes', lines, (path) => absolutePath(path, workingDirectory))
