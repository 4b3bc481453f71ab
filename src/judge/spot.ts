/** A path in the parts by which the table of tags tells where it is. */
export interface Spot {
  /** First folder, with what /usr and /usr/local repeat folded in: `bin` for /usr/local/bin/x, `lib` for /usr/lib64/x. */
  readonly top: string
  /** The path below the first folder, without a slash before it. */
  readonly rest: string
  /** Everything up to and with the last slash. */
  readonly folder: string
  readonly name: string
}

/** Takes a path apart, whatever it holds. */
export function spotOf(path: string): Spot {
  const nameAt = path.lastIndexOf('/') + 1
  const topAt = path.startsWith('/usr/') || path.startsWith('/var/run/') ? topStart(path) : 1
  const topEnd = path.indexOf('/', topAt)
  const top = topEnd < 0 ? path.slice(topAt) : path.slice(topAt, topEnd)
  return {
    top: OTHER_LIBRARIES.test(top) ? 'lib' : top,
    rest: topEnd < 0 ? '' : path.slice(topEnd + 1),
    folder: path.slice(0, nameAt),
    name: path.slice(nameAt)
  }
}

/** Folders that web servers serve, with the slashes around them. */
export const WEB_ROOT =
  /\/(?:www|html|htdocs|httpdocs|public_html|public|wwwroot|webroot|docroot|webapps|deployments|cgi-bin|srv\/http|share\/caddy)\//i

const topStart = (path: string): number => REPEATED.exec(path)?.[0].length ?? 1

const REPEATED = /^\/(?:usr\/(?:local\/)?(?=(?:s?bin|lib(?:exec|x?32|64)?)(?:\/|$))|var\/(?=run\/))/
const OTHER_LIBRARIES = /^lib(?:x?32|64)$/
