import { notA, quoteInput, type Parsed } from './parse'

/** Parses an absolute path without `.`, `..` or empty segments; a slash at its end is dropped. */
export function parseAbsolutePath(text: string): Parsed<string> {
  if (!text.startsWith('/')) return notA('an absolute path', '/srv/app', text)
  const value = text.replace(/(?<=.)\/$/, '')
  const odd = value
    .split('/')
    .slice(1)
    .some((name) => name === '.' || name === '..')
  return odd || value.includes('//')
    ? { problem: `${quoteInput(text)} goes round about; write it without "//", "." and "..".` }
    : { value }
}

/** Parses a mount point: an absolute path, but not the root filesystem itself. */
export function parseMountPoint(text: string): Parsed<string> {
  const parsed = parseAbsolutePath(text)
  return 'value' in parsed && parsed.value === '/'
    ? { problem: '"/" is the root filesystem itself; name a folder below it, for example "/tmp".' }
    : parsed
}

/** Parses a path on the runner, absolute or relative. */
export function parseRunnerPath(text: string): Parsed<string> {
  return /\p{Cc}/u.test(text)
    ? notA('a path on one line', 'reports/zero-drift', text)
    : { value: text }
}

/** Makes a path absolute, without `.` and `..`; a relative path starts in the folder. */
export function absolutePath(path: string, folder: string): string {
  const names: string[] = []
  for (const name of namesIn(path.startsWith('/') ? path : `${folder}/${path}`)) {
    if (name === '..') names.pop()
    else names.push(name)
  }
  return `/${names.join('/')}`
}

/** Names on the way from the root to a path. */
export const namesIn = (path: string): readonly string[] =>
  path.split('/').filter((name) => name !== '' && name !== '.')

/** A path without `.`, and without `..` where that follows a name. */
export function plainPath(path: string): string {
  const names: string[] = []
  for (const name of namesIn(path)) {
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop()
    else names.push(name)
  }
  return `${path.startsWith('/') ? '/' : ''}${names.join('/')}`
}

/** Folder of a file, as its path names it; empty if it names none. */
export function folderOfFile(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash === 0 ? '/' : path.slice(0, Math.max(slash, 0))
}
