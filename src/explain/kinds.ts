import type { Write } from './writes'

/** What a write is for, and the customary way to do without it, or to give it a place. */
export interface Kind {
  readonly word: WriteKind
  readonly remedy: string
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
  /** What the path looks like. */
  readonly path: RegExp
  /** What is there, where that alone tells. */
  readonly type?: 'socket'
  readonly remedy: string
}

const TMPFS = 'a `tmpfs` on its folder'

/**
 * The first row that fits. Programs that have a setting of their own come before the general rows of their kind; where the remedies come
 * from: facts/needs.md and the programs' own manuals.
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
    remedy:
      'start gunicorn with `--worker-tmp-dir /dev/shm`, the JVM with `-XX:-UsePerfData`; or a `tmpfs` on its folder'
  },
  {
    word: 'temporary',
    path: /\/nginx\/(?:body|fastcgi|proxy|scgi|uwsgi)(?:\/|$)|_temp(?:\/|$)/,
    remedy: `${TMPFS}: nginx keeps request and response bodies there`
  },
  {
    word: 'cache',
    path: /\/(?:tomcat|catalina|jetty)[^/]*\/(?:.*\/)?work(?:\/|$)/,
    remedy: `${TMPFS}, or compile the pages when the image is built`
  },
  { word: 'socket', path: /\.sock(?:et)?$/, remedy: TMPFS },
  { word: 'socket', path: /^/, type: 'socket', remedy: TMPFS },
  { word: 'pid or lock file', path: /\.(?:pid|lo?ck)$|\/lock\//, remedy: TMPFS },
  {
    word: 'session',
    path: /\/sess(?:ions?)?[/_][^/]*$|\/sessions?$/,
    remedy: `${TMPFS}, or sessions in a database, which a second instance shares`
  },
  {
    word: 'log',
    path: /\/logs?\/|\.log(?:\.\d+)?$|^\/var\/log(?:\/|$)|\/(?:wtmp|btmp|lastlog|faillog)$/,
    remedy: 'have it log to standard output (`/dev/stdout`); or a `tmpfs` on its folder'
  },
  {
    word: 'cache',
    path: /\/\.?cache(?:s|d)?(?:\/|$)|\.cache$|\/(?:fontconfig|ccache)\//,
    remedy: `set \`XDG_CACHE_HOME\` or the program's own cache folder; or ${TMPFS}`
  },
  {
    word: 'data',
    path: /^\/var\/(?:lib|spool|mail)\/|^\/(?:data|srv)(?:\/|$)|\/data\/|\.(?:db|sqlite3?|rdb|aof|ibd|mdb)(?:-(?:wal|shm|journal))?$/,
    remedy: 'a volume: it has to outlive the container'
  },
  {
    word: 'temporary',
    path: /\/te?mp(?:\/|$)|\.te?mp$|\/[^/]*XXXXXX/i,
    remedy: `set \`TMPDIR\`; or ${TMPFS}`
  },
  { word: 'pid or lock file', path: /^\/run\//, remedy: TMPFS },
  {
    word: 'configuration',
    path: /^\/etc(?:\/|$)|\/(?:conf(?:ig)?|conf\.d)\/|\.(?:conf|cnf|ini|ya?ml|toml|properties)$/,
    remedy:
      'write it when the image is built, pass it in the environment, or bind a finished file over it'
  },
  {
    word: 'installed code',
    path: /^\/(?:usr|opt|app|bin|sbin|lib\d*)(?:\/|$)|\/(?:node_modules|site-packages|vendor|plugins|webapps)\/|\.(?:js|py|rb|php|jar|war|class|so)$/,
    remedy: 'install it when the image is built: code that changes itself cannot be vouched for'
  },
  { word: 'other', path: /^/, remedy: `${TMPFS}, or have it write below \`/tmp\`` }
]

/** What kind of write that is, by the shape of its path. */
export function kindOf({ path, entry, kind }: Pick<Write, 'path' | 'entry' | 'kind'>): Kind {
  // What came and went in a folder has no name left.
  const shown = kind === 'transient' ? `${path}/` : path
  const found = SHAPES.find(
    (shape) => (shape.type === undefined || shape.type === entry?.type) && shape.path.test(shown)
  )
  return { word: found?.word ?? 'other', remedy: found?.remedy ?? TMPFS }
}
