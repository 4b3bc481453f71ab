import { quote, shorten } from '../judge/phrases'
import { isWithin, parentOf } from '../observe/paths'

/**
 * Names the settings that usually hold the path of a database or a data folder. These are
 * environment variables and command options that name the path now, or else the known settings of
 * its program. Empty if none is known. Values are never included: they may hold passwords.
 */
export function dataSettingsFor(
  path: string,
  env: readonly string[],
  argv: readonly string[]
): readonly string[] {
  // Of two entries of one name, e.g. the image's and the container's, the last one counts.
  const last = new Map(env.map((entry) => [entry.slice(0, entry.indexOf('=')), entry]))
  const variables = [...last.values()].flatMap((entry) => variableIn(entry, path))
  const now = [...new Set([...variables, ...optionsIn(argv, path)])].slice(0, MOST)
  return now.length > 0 ? now : knownFor(path, env, argv)
}

/** Most settings that are named; a longer list would not be read. */
const MOST = 5

function variableIn(entry: string, path: string): readonly string[] {
  const at = entry.indexOf('=')
  const name = entry.slice(0, at)
  const isSet = at > 0 && !EVERYWHERE.test(name) && holds(entry.slice(at + 1), path)
  return isSet ? [`${quote(shorten(name, 80))} in the environment`] : []
}

/** Variables that locate programs and users, not the data of an application. */
const EVERYWHERE = /^(?:PATH|PWD|OLDPWD|SHELL|LD_LIBRARY_PATH|(?:PYTHON|NODE_|GEM_|GO|CLASS)PATH)$/

/**
 * Options that name the path: `--db /x`, `--db=/x`, `-d /x`, also in the words of a shell's
 * command.
 */
function optionsIn(argv: readonly string[], path: string): readonly string[] {
  const words = argv.slice(1).flatMap((word) => word.slice(0, LONGEST).split(/\s+/))
  return words.flatMap((word, index) => {
    const joined = /^(--?[\w.-]{1,60})=(.+)$/.exec(word)
    if (joined !== null) return holds(joined[2] ?? '', path) ? [option(joined[1] ?? '')] : []
    const before = words[index - 1] ?? ''
    return /^--?[\w.-]{1,60}$/.test(before) && before !== '-c' && holds(word, path)
      ? [option(before)]
      : []
  })
}

const LONGEST = 8192

const option = (name: string): string => `the option ${quote(name)} of its command`

/**
 * Whether a value names the path or its folder: as a path, as a URL (`sqlite:////app/x.db`,
 * `file:./x.db?mode=rw`), or relative to another folder.
 */
function holds(value: string, path: string): boolean {
  const named = value
    .slice(0, LONGEST)
    .replace(/^["']|["']$/g, '')
    // Three slashes begin a relative path, four an absolute one (SQLAlchemy).
    .replace(/^sqlite[\w+]{0,20}:\/\/\/(?!\/)/i, './')
    .replace(/^[a-z][\w+.-]{0,30}:(?:\/\/(?=\/))?/i, '')
    .replace(/[?#;].*$/, '')
    .replace(/^\/{2,}/, '/')
    .replace(/(?<=[^/])\/+$/, '')
  if (named.startsWith('/')) {
    const isOwn = named === path || named === parentOf(path)
    return isOwn || (isWithin(path, named) && DATA_FOLDER.test(named))
  }
  const relative = named.replace(/^(?:\.?\/)+/, '')
  return /[^/]\.\w{1,10}$|\//.test(relative) && path.endsWith(`/${relative}`)
}

const DATA_FOLDER = /\/(?:data|db|databases?|storage|state|var\/lib\/[^/]+)$/

/** The settings of a program, and how to recognise it. */
interface Known {
  /** Matches a word of the command, without its folders. */
  readonly program?: RegExp
  readonly path?: RegExp
  /** Matches an entry of the environment that shows the framework. */
  readonly variable?: RegExp
  readonly settings: readonly string[]
}

function knownFor(
  path: string,
  env: readonly string[],
  argv: readonly string[]
): readonly string[] {
  const words = argv
    .flatMap((word) => word.slice(0, LONGEST).split(/[\s;&|]+/))
    .map((word) => word.slice(word.lastIndexOf('/') + 1))
  const fits = ({ program, path: shape, variable }: Known): boolean =>
    (program === undefined || words.some((word) => program.test(word))) &&
    (shape === undefined || shape.test(path)) &&
    (variable === undefined || env.some((entry) => variable.test(entry)))
  return KNOWN.find(fits)?.settings ?? []
}

const SQLITE = /\.(?:db|sqlite3?)(?:-(?:wal|shm|journal))?$/

/**
 * Settings from the manuals of the programs; the first row that fits counts. Single programs come
 * before frameworks, and these before file names.
 */
const KNOWN: readonly Known[] = [
  { program: /^(?:grafana|grafana-server)$/, settings: ['`GF_PATHS_DATA` in the environment'] },
  {
    program: /^(?:gitea|forgejo)$/,
    settings: [
      '`GITEA_WORK_DIR` in the environment',
      '`PATH` in the section `database` of `app.ini`'
    ]
  },
  { program: /^vaultwarden$/, settings: ['`DATA_FOLDER` in the environment'] },
  { program: /^n8n$/, settings: ['`N8N_USER_FOLDER` in the environment'] },
  { program: /^prometheus$/, settings: ['the option `--storage.tsdb.path` of its command'] },
  {
    program: /^(?:alertmanager|pushgateway)$/,
    settings: [
      'the option `--storage.path` (alertmanager) or `--persistence.file` (pushgateway) of its command'
    ]
  },
  {
    program: /^(?:redis|valkey|keydb)-server$/,
    settings: ['`dir` in its configuration, or the option `--dir`']
  },
  { program: /^etcd$/, settings: ['`ETCD_DATA_DIR` in the environment'] },
  { program: /^(?:consul|nomad)$/, settings: ['the option `-data-dir` of its command'] },
  {
    program: /^influxd$/,
    settings: [
      '`INFLUXD_BOLT_PATH`, `INFLUXD_ENGINE_PATH` and `INFLUXD_SQLITE_PATH` in the environment'
    ]
  },
  {
    program: /^minio$/,
    settings: ['the folder after `server` in its command, or `MINIO_VOLUMES` in the environment']
  },
  {
    program: /^(?:mysqld|mariadbd?)(?:_safe)?$/,
    settings: ['`datadir` in `my.cnf`, or the option `--datadir`']
  },
  { program: /^(?:postgres|postmaster)$/, settings: ['`PGDATA` in the environment'] },
  { program: /^mongod$/, settings: ['the option `--dbpath` of its command'] },
  { program: /^rabbitmq-server$/, settings: ['`RABBITMQ_MNESIA_BASE` in the environment'] },
  { program: /^jenkins(?:\.sh|\.war)?$/, settings: ['`JENKINS_HOME` in the environment'] },
  { program: /^(?:elasticsearch|opensearch)$/, settings: ['`path.data` in its configuration'] },
  { program: /^meilisearch$/, settings: ['`MEILI_DB_PATH` in the environment'] },
  { program: /^qdrant$/, settings: ['`QDRANT__STORAGE__STORAGE_PATH` in the environment'] },
  { program: /^pocketbase$/, settings: ['the option `--dir` of its command'] },
  { program: /^caddy$/, settings: ['`XDG_DATA_HOME` in the environment'] },
  { program: /^mosquitto$/, settings: ['`persistence_location` in `mosquitto.conf`'] },
  {
    program: /^nats-server$/,
    settings: ['`store_dir` of `jetstream` in its configuration, or the option `--store_dir`']
  },
  { program: /^(?:hass|homeassistant)$/, settings: ['the option `--config` of its command'] },
  {
    program: /^ghost$/,
    settings: ['`database__connection__filename` and `paths__contentPath` in the environment']
  },
  { program: /^directus$/, settings: ['`DB_FILENAME` in the environment'] },
  { program: /^strapi$/, settings: ['`DATABASE_FILENAME` in the environment'] },
  // docs.prisma.io: the url of the datasource.
  {
    path: /\/prisma\/[^/]+\.(?:db|sqlite)/,
    settings: ['`DATABASE_URL` in the environment (Prisma: `file:...`)']
  },
  // docs.djangoproject.com: DATABASES; startproject writes db.sqlite3 beside manage.py.
  {
    path: /\/db\.sqlite3(?:-(?:wal|shm|journal))?$/,
    settings: ["`DATABASES['default']['NAME']` in the settings of Django"]
  },
  {
    program: /^(?:manage\.py|django-admin)$/,
    path: SQLITE,
    settings: ["`DATABASES['default']['NAME']` in the settings of Django"]
  },
  {
    variable: /^DJANGO_SETTINGS_MODULE=/,
    path: SQLITE,
    settings: ["`DATABASES['default']['NAME']` in the settings of Django"]
  },
  // guides.rubyonrails.org: configuring a database.
  {
    path: /\/(?:db|storage)\/(?:production|development|test)[\w.-]*\.sqlite3/,
    settings: ['`database` in `config/database.yml` (Rails), or `DATABASE_URL` in the environment']
  },
  {
    program: /^(?:rails|puma|rackup|unicorn)$/,
    path: SQLITE,
    settings: ['`database` in `config/database.yml` (Rails), or `DATABASE_URL` in the environment']
  },
  // laravel.com/docs: database.
  {
    path: /\/database\/database\.sqlite/,
    settings: ['`DB_DATABASE` in the environment (Laravel)']
  },
  { program: /^artisan$/, path: SQLITE, settings: ['`DB_DATABASE` in the environment (Laravel)'] },
  // flask-sqlalchemy.palletsprojects.com: the instance folder; docs.spring.io: common application properties.
  {
    path: /\/instance\/[^/]+\.(?:db|sqlite3?)/,
    settings: ['`SQLALCHEMY_DATABASE_URI`, or `instance_path`, of the Flask application']
  },
  {
    program: /\.jar$/,
    path: /\.(?:mv|trace)\.db$|\.(?:script|properties|lck)$/,
    settings: ['`SPRING_DATASOURCE_URL` in the environment (Spring Boot)']
  }
]
