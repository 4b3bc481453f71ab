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

/** The ancestor of a folder that lies so many levels below the root. */
export function ancestorAt(folder: string, depth: number): string {
  return folder.split('/', depth + 1).join('/') || '/'
}

/** Whether a path is a folder or lies below it. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`)

/**
 * Folders of the Filesystem Hierarchy Standard that hold a system: a mount over one of these hides far more than a program writes there,
 * so what is written directly in them needs another remedy.
 */
export function isSystemFolder(path: string): boolean {
  return SYSTEM.test(path) || (/^\/usr\//.test(path) && IN_USR.test(path))
}

const SYSTEM =
  /^\/(?:bin|sbin|lib(?:x?32|64)?|boot|etc|home|media|mnt|opt|srv|usr|var|var\/(?:lib|cache|spool|opt|local)|(?:dev|proc|sys)(?:\/.*)?)?$/
const IN_USR =
  /^\/usr\/(?:local\/)?(?:s?bin|include|lib(?:x?32|64|exec)?|local|share|src|etc)(?:\/(?:python[\d.]*|node_modules|jvm|perl[\d.]*|ruby|php[\d.]*|x86_64-linux-gnu|aarch64-linux-gnu)(?:\/(?:dist|site)-packages)?)?$/
