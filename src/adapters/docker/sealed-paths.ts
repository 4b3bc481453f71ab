import { namesIn } from '../../plan/paths'

/** Place at which a path of a container leads: in a mount of that number, or in its root. */
export type Whereabouts =
  | { readonly kind: 'root'; readonly path: string }
  /** `rest` is empty for the mount point itself, else begins with a slash. */
  | { readonly kind: 'mount'; readonly number: number; readonly rest: string }

/** Target of the symbolic link at a path of the root filesystem; undefined if it is none. */
type LinkOf = (path: string) => string | undefined

/**
 * Returns a function that follows the links of a root filesystem on the way to a path, as engines
 * do: a link at its end is not followed, and those in a mount are left to who reads that. All paths
 * have a character for each byte.
 */
export function spotFinder(
  mounts: readonly string[],
  linkOf: LinkOf
): (path: string) => Whereabouts {
  const homes = mounts.map((path) => followed(path, { linkOf, isLast: true, isMount: () => false }))
  const isMount = (path: string): boolean => homes.includes(path)
  return (path) => {
    const at = followed(path, { linkOf, isLast: false, isMount })
    // Of two mounts at one path the later one covers the other; the deepest has the path.
    const number = homes.reduce(
      (best, home, index) =>
        isIn(at, home) && home.length >= lengthOf(homes[best]) ? index : best,
      -1
    )
    const home = homes[number]
    return home === undefined
      ? { kind: 'root', path: at }
      : { kind: 'mount', number, rest: at.slice(home.length) }
  }
}

const lengthOf = (home: string | undefined): number => home?.length ?? 0

const isIn = (path: string, home: string): boolean => path === home || path.startsWith(`${home}/`)

/** The kernel's limit for symbolic links in a path. */
const MOST_LINKS = 40

interface Following {
  readonly linkOf: LinkOf
  /** Whether a link at the end of the path is followed, too. */
  readonly isLast: boolean
  readonly isMount: (path: string) => boolean
}

/** The path behind links, without `..`; what lies in a mount is taken as it is. */
function followed(path: string, { linkOf, isLast, isMount }: Following): string {
  const ahead = [...namesIn(path)]
  let at = ''
  let links = 0
  let isInside = false
  for (let name = ahead.shift(); name !== undefined; name = ahead.shift()) {
    const next = name === '..' ? at.slice(0, Math.max(0, at.lastIndexOf('/'))) : `${at}/${name}`
    isInside = name === '..' ? false : isInside || isMount(next)
    const target = isInside || (ahead.length === 0 && !isLast) ? undefined : linkOf(next)
    if (target === undefined || links === MOST_LINKS) {
      at = next
      continue
    }
    links += 1
    if (target.startsWith('/')) at = ''
    ahead.unshift(...namesIn(target))
  }
  return at === '' ? '/' : at
}
