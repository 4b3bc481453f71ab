import type { InputName } from './input-table'
import { absolutePath } from './paths'

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
const ARCHIVE = /^(\s*(?:oci-archive|docker-archive|oci):)(.*\S)/

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
  'compare-with':
    /^(\s*(?:(?:oci-archive|docker-archive|oci):|(?=[./]|\S.*\.json\s*$)))(\S(?:.*\S)?)/,
  // A source without "./" is the name of a volume.
  volumes: /^(\s*)(\.{1,2}(?:\/[^:\n]*)?)(?=:)/gm,
  'security-opt': /^(\s*seccomp[=:])(?!(?:unconfined|builtin)\s*$)(.*\S)/gm
} as const satisfies { readonly [Name in InputName]?: RegExp }

/** A path that was written in a folder, as one from where that folder's own path begins. */
export function pathIn(folder: string, path: string): string {
  if (folder === '' || path.startsWith('/')) return path
  const names: string[] = []
  for (const name of `${folder}/${path}`.split('/')) {
    if (name === '..' && !['..', undefined].includes(names.at(-1))) names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  const joined = names.join('/')
  if (folder.startsWith('/')) return `/${joined}`
  // The first dot may tell that it is a path, and no name of a volume or an image.
  return path.startsWith('.') && !joined.startsWith('../') ? `./${joined}` : joined
}

/** Folder of a file, as its path names it; empty if it names none. */
export function folderOfFile(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash === 0 ? '/' : path.slice(0, Math.max(slash, 0))
}

/** The lines of `volumes`, with relative sources made absolute. */
export const withAbsoluteSources = (lines: string, workingDirectory: string): string =>
  withPaths('volumes', lines, (path) => absolutePath(path, workingDirectory))
