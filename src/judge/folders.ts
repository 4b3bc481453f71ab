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

/** These folders and all above them but the root, outer ones before inner ones. */
export function withAncestors(folders: Iterable<string>): ReadonlySet<string> {
  const all = new Set<string>()
  for (const folder of folders) {
    const missing: string[] = []
    let above = folder
    // Longer than any path that the kernel takes: not worth walking up.
    while (above !== '/' && above.length < 8192 && !all.has(above)) {
      missing.push(above)
      above = parentOf(above)
    }
    for (const one of missing.reverse()) all.add(one)
  }
  return all
}
