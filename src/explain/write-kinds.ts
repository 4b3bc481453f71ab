import { placeAdvice } from '../judge/place-advice'
import { isWithin } from '../observe/paths'
import type { Found } from './find-fix'
import type { Write } from './writes'

/** The purpose of a write, and the usual alternative to making its folder writable. */
export interface Kind {
  readonly word: WriteKind
  /** Undefined if the path is the recommended one already. */
  readonly remedy: string | undefined
}

export type WriteKind =
  | 'pid or lock file'
  | 'socket'
  | 'log'
  | 'bytecode'
  | 'cache'
  | 'session'
  | 'temporary'
  | 'data'
  | 'configuration'
  | 'installed code'
  | 'other'

interface Shape {
  readonly word: WriteKind
  /** Matches the path, with a slash at the end of a folder. */
  readonly path: RegExp
  /** Type of the entry, where the type alone decides. */
  readonly type?: 'socket'
  readonly remedy: string
}

const ELSEWHERE = 'set `TMPDIR` to a folder that is writable'
const AT_BUILD =
  'write it when the image is built, pass it in the environment, or bind a finished file over it'
const BELOW_RUN = 'have it write below `/run`, which is made to be written to'

/**
 * Rows in order of precedence. Programs that have a setting of their own come before the general
 * rows of their kind. The remedies come from the programs' own manuals and issue threads.
 */
const SHAPES: readonly Shape[] = [
  {
    word: 'bytecode',
    path: /\/__pycache__(?:\/|$)|\.py[co]$/,
    remedy:
      'set `PYTHONDONTWRITEBYTECODE=1`, or compile it when the image is built; nothing is lost without'
  },
  {
    word: 'cache',
    path: /\/\.npm(?:\/|$)|\/_(?:logs|cacache)\//,
    remedy: 'set `NPM_CONFIG_CACHE=/tmp/.npm`, or start `node` without `npm`'
  },
  {
    word: 'temporary',
    path: /^\/(?:var\/)?tmp\/(?:wgunicorn-|hsperfdata_)/,
    remedy: 'start gunicorn with `--worker-tmp-dir /dev/shm`, the JVM with `-XX:-UsePerfData`'
  },
  {
    word: 'temporary',
    path: /\/nginx\/(?:body|fastcgi|proxy|scgi|uwsgi)(?:\/|$)|_temp(?:\/|$)/,
    remedy:
      'raise `client_body_buffer_size` and the buffers of proxies, so that bodies stay in memory'
  },
  {
    word: 'cache',
    path: /\/(?:tomcat|catalina|jetty)[^/]*\/(?:.*\/)?work(?:\/|$)/,
    remedy: 'compile the pages when the image is built'
  },
  { word: 'socket', path: /\.sock(?:et)?$/, remedy: BELOW_RUN },
  { word: 'socket', path: /^/, type: 'socket', remedy: BELOW_RUN },
  { word: 'pid or lock file', path: /\.(?:pid|lo?ck)$|\/lock\//, remedy: BELOW_RUN },
  {
    word: 'session',
    path: /\/sess(?:ions?)?[/_][^/]*$|\/sessions?$/,
    remedy: 'keep sessions in a database, which a second instance shares'
  },
  {
    word: 'configuration',
    path: /^\/etc(?:\/|$)/,
    remedy: AT_BUILD
  },
  {
    word: 'log',
    path: /\/logs?\/|\.log(?:\.\d+)?$|^\/var\/log(?:\/|$)|\/(?:wtmp|btmp|lastlog|faillog)$/,
    remedy: 'have it log to standard output (`/dev/stdout`)'
  },
  {
    word: 'cache',
    path: /\/\.?cache(?:s|d)?(?:\/|$)|\.cache$|\/(?:fontconfig|ccache)\//,
    remedy: 'set `XDG_CACHE_HOME`, or the cache folder of the program, to a place below `/tmp`'
  },
  {
    word: 'temporary',
    path: /^\/(?:var\/)?tmp\//,
    remedy: ELSEWHERE
  },
  {
    word: 'data',
    path: /^\/var\/(?:lib|spool|mail)\/|^\/(?:data|srv)(?:\/|$)|\/data\/|\.(?:db|sqlite3?|rdb|aof|ibd|mdb)(?:-(?:wal|shm|journal))?$/,
    remedy: 'a named volume, where it has to outlive the container'
  },
  {
    word: 'temporary',
    path: /\/te?mp(?:\/|$)|\.te?mp$|\/[^/]*XXXXXX/i,
    remedy: ELSEWHERE
  },
  { word: 'pid or lock file', path: /^\/run\//, remedy: BELOW_RUN },
  {
    word: 'configuration',
    path: /\/(?:conf(?:ig)?|conf\.d)\/|\.(?:conf|cnf|ini|ya?ml|toml|properties)$/,
    remedy: AT_BUILD
  },
  {
    word: 'installed code',
    path: /^\/(?:usr|bin|sbin|lib\d*)(?:\/|$)|\/(?:node_modules|site-packages|vendor|plugins|webapps)\/|\.(?:[cm]?js|py|rb|php|jar|war|class|so(?:\.\d+)*)$/,
    remedy: 'install it when the image is built: code that changes itself cannot be vouched for'
  },
  { word: 'other', path: /^/, remedy: 'have it write below `/tmp`, or when the image is built' }
]

/** The kind of a write, by the shape of its path. */
export function kindOf({ path, entry, kind }: Pick<Write, 'path' | 'entry' | 'kind'>): Kind {
  // The name of a folder counts for itself and for entries that came and went in it, whose names
  // are lost.
  const isFolder = kind === 'transient' || kind === 'owned' || entry?.type === 'directory'
  const shown = isFolder ? `${path}/` : path
  const found = SHAPES.find(
    (shape) => (shape.type === undefined || shape.type === entry?.type) && shape.path.test(shown)
  )
  const { word = 'other' } = found ?? {}
  const remedy = placeAdvice(path) ?? found?.remedy
  return { word, remedy: remedy === BELOW_RUN && /^\/run(?:\/|$)/.test(path) ? undefined : remedy }
}

/**
 * Drops the mounts of a lead if all are for byte code. A program loses nothing without byte code,
 * so it cannot be why the program fails.
 */
export function worthTrying(found: Found, writes: readonly Write[]): Found {
  const { mounts, outcome } = found
  if (outcome !== undefined) return found
  const isForCode = (path: string): boolean => {
    const here = writes.filter((one) => isWithin(one.path, path) || one.home === path)
    return here.length > 0 && here.every(isByteCode)
  }
  return mounts.every(({ path }) => isForCode(path)) ? { ...found, mounts: [] } : found
}

/** Whether a write is byte code, which an interpreter makes anew whenever it has to. */
export const isByteCode = (write: Write): boolean => kindOf(write).word === 'bytecode'
