import type { Refusal } from '../observe/observation'
import { isSystemFolder, isWithin, parentOf } from '../observe/paths'
import { quote } from './phrases'

/** A place managed by an engine or the system, and how to configure it there. */
interface Row {
  readonly place: RegExp
  readonly advice: (path: string) => string
}

// Files that Docker, Podman and Kubernetes write for each container, and mounts that are read-only
// on every root filesystem.
const ROWS: readonly Row[] = [
  {
    place: /^\/etc\/hosts$/,
    advice: () =>
      'name the host in the `add-host` input (`--add-host`), and drop the line of the image that writes it: an engine makes this file anew for each container'
  },
  {
    place: /^\/(?:etc|run\/systemd\/resolve)\/(?:stub-)?resolv\.conf$/,
    advice: () =>
      'set the name servers for the container (`--dns`) or for its network, and drop the line of the image that writes it: an engine makes this file anew for each container'
  },
  {
    place: /^\/etc\/hostname$/,
    advice: () =>
      'use the `hostname` input, and drop the line of the image that writes it: an engine makes this file anew for each container'
  },
  {
    place: /^\/proc\/sys\/./,
    advice: (path) =>
      `give the container \`--sysctl ${sysctl(path)}=VALUE\`, or set it on the host where a container has none of its own: an engine mounts \`/proc/sys\` read-only whatever the root filesystem is, so the image should leave it alone`
  },
  {
    place: /^\/(?:proc|sys)(?:\/|$)/,
    advice: () =>
      'set it on the host: an engine mounts it read-only whatever the root filesystem is, so the image should leave it alone'
  },
  {
    place: /^\/etc\/(?:\.pwd\.lock|(?:passwd|group|g?shadow|sub[ug]id)(?:[-+~.].*)?)$/,
    advice: () =>
      'make the user when the image is built, and name it, or its number, in the `user` input'
  },
  {
    place: /^\/etc\/(?:localtime|timezone)$/,
    advice: () => 'set the time zone in the environment (`TZ`), or when the image is built'
  },
  {
    place:
      /^\/(?:etc\/(?:ssl\/certs|pki\/(?:ca-trust|tls))|usr\/(?:local\/)?share\/(?:ca-certificates|pki))(?:\/|$)|^\/etc\/ca-certificates\.conf$/,
    advice: () =>
      'install certificates when the image is built, or name a mounted bundle in the environment (`SSL_CERT_FILE`, `NODE_EXTRA_CA_CERTS`, `REQUESTS_CA_BUNDLE`)'
  }
]

/** Advice for a write to a place that has a setting of its own; undefined for any other place. */
export const placeAdvice = (path: string): string | undefined =>
  ROWS.find(({ place }) => place.test(path))?.advice(path)

/**
 * A sysctl name such as `net.core.somaxconn`; a dot in a path segment, as of an interface, becomes
 * a slash (sysctl.d(5)).
 */
const sysctl = (path: string): string =>
  path
    .slice('/proc/sys/'.length)
    .replaceAll('`', "'")
    .replace(/[./]/g, (sign) => (sign === '/' ? '.' : '/'))

/** Facts about the image and its suggestion that limit where a mount may go. */
export interface ScratchFacts {
  /** Folders that contain the code that the image runs. */
  readonly homes?: readonly string[]
  /** Mount points of a suggestion; for paths inside them the suggestion is the only advice. */
  readonly suggested?: readonly string[]
}

/**
 * How to let a program write to a path. A mount goes on the folder around the path, but never on a
 * system folder or one that contains the image's code.
 */
export function scratchAdvice(
  { path, isFolder }: { readonly path: string } & Pick<Refusal, 'isFolder'>,
  { homes = [], suggested = [] }: ScratchFacts = {}
): string {
  const own = placeAdvice(path)
  if (own !== undefined) return own
  const mount = suggested.find((one) => isWithin(path, one))
  if (mount !== undefined) return `see the suggestion, which has a mount on ${quote(mount)}`
  const folder = isFolder === true ? path : parentOf(path)
  if (isOfSystem(folder))
    return 'write it when the image is built, or have the program write elsewhere'
  if (homes.some((home) => isWithin(home, folder)))
    return `have it write to a folder of its own, and mount that: a mount on ${quote(folder)} would cover the code of the image`
  return `mount ${mountOn(folder, path)}`
}

/**
 * The kind of mount for a folder, by the name of what was refused in it. Memory is for what serves
 * one run only, a volume for what is known to be data.
 */
function mountOn(folder: string, path: string): string {
  const on = quote(folder)
  const isKept = KEPT.test(`${folder}/`) || KEPT_FILE.test(path)
  if (PASSING.test(`${folder}/`) || (PASSING_FILE.test(path) && !isKept))
    return `a \`tmpfs\` on ${on}`
  if (isKept) return `a volume on ${on}`
  return STATE.test(path)
    ? `a \`tmpfs\` on ${on}, or a volume if its files have to outlive the container`
    : `a \`tmpfs\` on ${on}`
}

/** Whether a mount on the folder would hide parts of the system, or is impossible. */
export const isOfSystem = (folder: string): boolean =>
  folder !== '/dev/shm' && (isSystemFolder(folder) || BELOW.test(folder))

/** System configuration and programs, at any depth. */
const BELOW =
  /^\/(?:etc|boot|s?bin|lib(?:x?32|64)?|usr\/(?:local\/)?(?:s?bin|lib(?:x?32|64|exec)?|include|etc))\//

/** Folders of caches, logs, sessions, temporary files, pid files and sockets. */
const PASSING =
  /\/(?:\.?cache[sd]?|te?mp|logs?|sessions?)\/|^\/(?:var\/)?(?:run|lock)\/|\/(?:run|pids?|locks?|sockets?)\/$/

/** Pid and lock files, sockets and temporary files; `/var/lib/nginx` has folders for these. */
const PASSING_FILE =
  /\.(?:pid|lo?ck|sock(?:et)?|te?mp)$|\/nginx\/(?:body|fastcgi|proxy|scgi|uwsgi)$|\/(?:\.?cache|te?mp|sessions?|\w+_temp)$/

/** Folders of data, also by the names of the databases and queues that keep it there. */
const KEPT =
  /^\/var\/(?:spool|mail)\/|\/(?:data|uploads?|databases?)\/|^\/var\/lib\/(?:mysql|mariadb|postgres(?:ql)?|pgsql|mongodb?|redis|valkey|ldap|rabbitmq|etcd|influxdb|prometheus|grafana|elasticsearch|opensearch|cassandra|couchdb|neo4j|clickhouse|zookeeper|kafka|jenkins|gitea)\//

const KEPT_FILE = /\.(?:db|sqlite3?|rdb|aof|ibd|mdb)(?:-(?:wal|shm|journal))?$/

/** The folder for the state of programs, which may be data or not. */
const STATE = /^\/var\/lib\//
