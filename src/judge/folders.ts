/** The folder that a path lies in; `/` for what lies in the root, and for the root itself. */
export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/'
}

/**
 * The same for a long list of paths: gives the very same string while neighbours share their folder, so that what looks
 * it up in maps need not hash a hundred thousand of them.
 */
export function parentReader(): (path: string) => string {
  let last = '/'
  return (path) => {
    const same = path.lastIndexOf('/') === last.length && path.startsWith(last)
    last = same ? last : parentOf(path)
    return last
  }
}

/** What is left of a folder's path at so many levels below the root. */
export function ancestorAt(folder: string, depth: number): string {
  return folder.split('/', depth + 1).join('/') || '/'
}
