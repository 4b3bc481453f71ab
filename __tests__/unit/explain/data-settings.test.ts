import { dataSettingsFor } from '../../../src/explain/data-settings'

const DB = '/app/notes.db'
const PYTHON = ['python3', '/app/app.py']
type Case = readonly [string, string, readonly string[], readonly string[], readonly string[]]

const variable = (name: string): string => `\`${name}\` in the environment`
const option = (name: string): string => `the option \`${name}\` of its command`

test.each<Case>([
  [
    'a variable that holds the path',
    DB,
    ['NOTES_FILE=/app/notes.db'],
    PYTHON,
    [variable('NOTES_FILE')]
  ],
  [
    'a variable with a URL of SQLAlchemy',
    DB,
    ['DB=sqlite:////app/notes.db'],
    PYTHON,
    [variable('DB')]
  ],
  [
    'a variable with a URL of Prisma',
    DB,
    ['DATABASE_URL=file:/app/notes.db'],
    PYTHON,
    [variable('DATABASE_URL')]
  ],
  [
    'a variable with a URL that has options',
    DB,
    ['X=sqlite:///./notes.db?mode=rw'],
    PYTHON,
    [variable('X')]
  ],
  ['a variable with a relative path', DB, ['X=notes.db'], PYTHON, [variable('X')]],
  [
    'a variable with a relative path in a folder',
    '/app/var/x.db',
    ['X=var/x.db'],
    PYTHON,
    [variable('X')]
  ],
  [
    'a variable with its folder',
    '/app/data/x.db',
    ['DATA_DIR=/app/data/'],
    PYTHON,
    [variable('DATA_DIR')]
  ],
  [
    'a variable with a data folder around it',
    '/app/data/a/x.db',
    ['DATA_DIR=/app/data'],
    PYTHON,
    [variable('DATA_DIR')]
  ],
  ['the last variable of a name', DB, ['DB=/app/notes.db', 'DB=/elsewhere/x'], PYTHON, []],
  [
    'two variables',
    DB,
    ['A=/app/notes.db', 'B="/app/notes.db"'],
    PYTHON,
    [variable('A'), variable('B')]
  ],
  [
    'no variable that locates programs',
    '/app/x',
    ['PATH=/app', 'PWD=/app', 'PYTHONPATH=/app'],
    PYTHON,
    []
  ],
  ['no variable with a folder far above', '/srv/app/a/b/x.db', ['HOME=/srv/app'], PYTHON, []],
  ['no variable with a word that happens to be its name', '/app/notes', ['APP=notes'], PYTHON, []],
  ['no variable with a secret', DB, ['TOKEN=s3cr3t', 'NOT AN ENTRY', '=x'], PYTHON, []],
  ['an option', DB, [], ['/app/x', '--db', '/app/notes.db'], [option('--db')]],
  ['an option with a sign', DB, [], ['/app/x', '--db=/app/notes.db'], [option('--db')]],
  ['an option in a shell', DB, [], ['sh', '-c', 'exec app -d ./notes.db'], [option('-d')]],
  ['no word of a shell', DB, [], ['sh', '-c', '/app/notes.db'], []],
  [
    'a variable rather than a known setting',
    '/x/db.sqlite3',
    ['DB=/x/db.sqlite3'],
    PYTHON,
    [variable('DB')]
  ]
])('the setting of a data path is %s', (...[, path, env, argv, expected]) => {
  expect(dataSettingsFor(path, env, argv)).toEqual(expected)
})

test.each<readonly [string, readonly string[], readonly string[], string]>([
  ['/var/lib/grafana/grafana.db', ['/run.sh', 'grafana', 'server'], [], '`GF_PATHS_DATA`'],
  ['/data/gitea/gitea.db', ['/usr/bin/gitea', 'web'], [], '`GITEA_WORK_DIR`'],
  ['/prometheus/wal', ['/bin/prometheus'], [], 'the option `--storage.tsdb.path`'],
  ['/app/prisma/dev.db', ['node', 'server.js'], [], '`DATABASE_URL`'],
  ['/app/db.sqlite3', ['gunicorn', 'x.wsgi'], [], "`DATABASES['default']['NAME']`"],
  ['/app/x.db', ['python', 'manage.py', 'runserver'], [], "`DATABASES['default']['NAME']`"],
  [
    '/app/x.db',
    ['daphne'],
    ['DJANGO_SETTINGS_MODULE=x.settings'],
    "`DATABASES['default']['NAME']`"
  ],
  [
    '/rails/storage/production.sqlite3',
    ['./bin/thrust'],
    [],
    '`database` in `config/database.yml`'
  ],
  [
    '/app/x.sqlite3',
    ['sh', '-c', 'bundle exec puma -C x'],
    [],
    '`database` in `config/database.yml`'
  ],
  ['/var/www/database/database.sqlite', ['php-fpm'], [], '`DB_DATABASE`'],
  ['/app/instance/shop.db', ['flask', 'run'], [], '`SQLALCHEMY_DATABASE_URI`'],
  ['/app/shop.mv.db', ['java', '-jar', '/app.jar'], [], '`SPRING_DATASOURCE_URL`'],
  ['/etcd/member', ['/usr/local/bin/etcd'], [], '`ETCD_DATA_DIR`']
])('if no setting holds %s, the program %j has a known one', (path, argv, env, setting) => {
  const [first = ''] = dataSettingsFor(path, env, argv)
  expect([first, first.startsWith(setting)]).toEqual([first, true])
})

test('an unknown program has no known settings', () => {
  expect(dataSettingsFor(DB, [], PYTHON)).toEqual([])
  expect(dataSettingsFor('/app/uploads/x', [], ['node', 'server.js'])).toEqual([])
})

test('names of variables cannot end their quotation, and only five are listed', () => {
  const env = Array.from({ length: 9 }, (_, at) => `\`${at}=${DB}`)
  const told = dataSettingsFor(DB, env, PYTHON)
  expect(told).toHaveLength(5)
  expect(told[0]).toBe("`'0` in the environment")
})

test('values and commands of a megabyte are cut', () => {
  const long = ['/', 'a://', 'x/'].map((part) => `X=${part.repeat(400_000)}`)
  expect(dataSettingsFor(DB, long, ['sh', '-c', '-d '.repeat(400_000)])).toEqual([])
})
