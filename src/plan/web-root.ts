import { mountPoints } from './mounts'
import type { Plan } from './plan'
import { argvOf } from './program'

/** Paths that the probe found in the image, of those that it was asked about. */
export interface Scouted {
  /** The user ID that the container runs as. */
  readonly uid: number
  readonly files: ReadonlySet<string>
  readonly folders: ReadonlySet<string>
  /** Pages that a web server would serve; those near the root come first. */
  readonly pages: readonly string[]
}

/** Folders where web servers keep their pages by default. */
export const KNOWN_ROOTS = [
  '/var/www/html',
  '/var/www/localhost/htdocs',
  '/usr/share/nginx/html',
  '/usr/local/apache2/htdocs',
  '/usr/local/nginx/html',
  '/usr/local/tomcat/webapps/ROOT',
  '/var/lib/tomcat10/webapps/ROOT',
  '/var/lib/tomcat9/webapps/ROOT',
  '/usr/share/caddy',
  '/opt/bitnami/nginx/html',
  '/srv/www',
  '/srv/http',
  '/var/www',
  '/usr/src/app/public',
  '/app/public',
  '/public',
  '/www'
]

/** Folders that the command names, and the working directory. */
export function rootsNamedBy(plan: Plan): readonly string[] {
  const { container, image } = plan
  const named = argvOf(plan).flatMap((word) => /\/\P{Cc}*$/u.exec(word)?.[0] ?? [])
  const home = container.workingDir ?? image.workingDir
  return [...named, home]
    .map((path) => path.replace(/\/+$/, ''))
    .filter((path) => path.startsWith('/') && path.length < LONGEST)
}

const LONGEST = 1000

/** Folders that pages are served from, and pages in them; the most likely come first. */
export interface WebRoot {
  readonly folders: readonly string[]
  readonly pages: readonly string[]
}

/**
 * Finds the folders that the image serves pages from: roots that the command or a server's defaults
 * name and that hold a page, and mounts below them. If there are none, this is the folder of the
 * page nearest to the root. Without any page, these are roots that are empty until a volume fills
 * them.
 */
export function webRootOf({ folders, pages }: Scouted, plan: Plan): WebRoot {
  const named = rootsNamedBy(plan)
  const roots = [...new Set([...named, ...KNOWN_ROOTS])].filter((path) => folders.has(path))
  const served = roots.flatMap((root) => pages.filter((page) => folderOf(page) === root))
  const found = served.length > 0 ? served : pages.slice(0, 1)
  const empty = roots.filter((root) => !named.includes(root) || /www|html|web|public/i.test(root))
  const tops = found.length > 0 ? found.map(folderOf) : empty
  const below = mountPoints(plan).filter((path) => tops.some((top) => path.startsWith(`${top}/`)))
  return { folders: [...new Set([...tops, ...below])], pages: found }
}

const folderOf = (page: string): string => page.slice(0, page.lastIndexOf('/'))
