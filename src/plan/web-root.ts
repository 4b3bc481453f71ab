import type { Plan } from './plan'
import { argvOf } from './program'
import type { Scouted } from './scouted'

/** Where web servers keep their pages by default. */
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

/** The folders that the command names, and the one that it starts in. */
export function rootsNamedBy(plan: Plan): readonly string[] {
  const { container, image } = plan
  const named = argvOf(plan).flatMap((word) => /\/\P{Cc}*$/u.exec(word)?.[0] ?? [])
  const home = container.workingDir ?? image.workingDir
  return [...named, home]
    .map((path) => path.replace(/\/+$/, ''))
    .filter((path) => path.startsWith('/') && path.length < LONGEST)
}

const LONGEST = 1000

/**
 * Where the image serves pages from, and one of them: a root that the command or a server's defaults name and that holds a page; else
 * the folder of the page nearest to the root; else a root without any page, which is empty until a volume fills it.
 */
export function webRootOf(
  { folders, pages }: Scouted,
  plan: Plan
): { readonly folder?: string; readonly page?: string } {
  const named = rootsNamedBy(plan)
  const roots = [...named, ...KNOWN_ROOTS].filter((path) => folders.has(path))
  const served = roots.flatMap((root) => pages.filter((page) => folderOf(page) === root))
  const [page = pages[0]] = served
  if (page !== undefined) return { folder: folderOf(page), page }
  const empty = roots.find((root) => !named.includes(root) || /www|html|web|public/i.test(root))
  return empty === undefined ? {} : { folder: empty }
}

const folderOf = (page: string): string => page.slice(0, page.lastIndexOf('/'))
