import { hintIn } from '../../../src/observe/refusals'

const launch = { workingDir: '/srv/app', argv: [] }

/** Lines by which programs say that they may not write to a path. */
const hints: readonly (readonly [string, string, string])[] = [
  ['a sentence', 'ERROR: /opt/agent/state is not writable', '/opt/agent/state'],
  [
    'a quoted folder',
    'The directory "/var/www/html/cache" is not writable.',
    '/var/www/html/cache'
  ],
  ['the path last', 'Data folder not writable: /app/data', '/app/data'],
  ['a colon after it', '/app/data: not writable by the current user', '/app/data'],
  ['isn’t', "the upload path isn't writable (/app/uploads)", '/app/uploads'],
  ['spelt otherwise', 'Path /var/lib/grafana is not writeable', '/var/lib/grafana'],
  ['Grafana', "GF_PATHS_DATA='/var/lib/grafana' is not writable.", '/var/lib/grafana'],
  ['GNU mkdir', 'mkdir: cannot create directory ‘/data’: Permission denied', '/data'],
  ['GNU touch, relative', "touch: cannot touch 'x': Permission denied", '/srv/app/x'],
  ['bash', '/start.sh: line 4: /etc/x: Permission denied', '/etc/x'],
  ['Node', "Error: EACCES: permission denied, mkdir '/app/.cache'", '/app/.cache'],
  ['Python', "PermissionError: [Errno 13] Permission denied: '/x'", '/x'],
  ['Go', 'open /var/run/x.pid: permission denied', '/var/run/x.pid'],
  ['Rust', 'failed to create `/x`: Permission denied (os error 13)', '/x'],
  ['.NET', "System.UnauthorizedAccessException: Access to the path '/x' is denied.", '/x'],
  [
    'nginx',
    'nginx: [emerg] open() "/run/nginx.pid" failed (13: Permission denied)',
    '/run/nginx.pid'
  ],
  ['Java', 'java.nio.file.AccessDeniedException: /x: Permission denied', '/x'],
  ['Java, a stream', 'java.io.FileNotFoundException: /x/a.log (Permission denied)', '/x/a.log'],
  ['Erlang', '{error,{file_error,"/var/lib/x",eacces}}', '/var/lib/x'],
  ['no word of writable', 'Cannot write to /var/lib/x, exiting', '/var/lib/x'],
  ['a missing right', 'No write permission for folder /srv/files.', '/srv/files'],
  [
    'Java, no reason',
    'java.nio.file.AccessDeniedException: /usr/share/x/data',
    '/usr/share/x/data'
  ],
  [
    'MongoDB',
    'IllegalOperation: Attempted to create a lock file on a read-only directory: /data/db, terminating',
    '/data/db'
  ],
  [
    'Python, tempfile',
    "FileNotFoundError: [Errno 2] No usable temporary directory found in ['/tmp', '/var/tmp', '/app']",
    '/tmp'
  ],
  ['SQLite', 'unable to open database file: /app/x.db', '/app/x.db']
]

const none: readonly (readonly [string, string])[] = [
  ['a refusal', "Error: EROFS: read-only file system, open '/x' (not writable)"],
  ['no path', 'The folder is not writable'],
  ['an address', 'GET http://example.org/x: permission denied'],
  ['a place in a program', 'permission denied at /app/x.js:3:14'],
  ['a path that nobody complains of', 'listening on /run/x.sock'],
  ['nothing', '']
]

test.each(hints)('a hint in %s: %s', (_, line, path) => {
  expect(hintIn(line, launch)).toEqual({ message: line, path })
})

test.each(none)('no hint in %s: %s', (_, line) => {
  expect(hintIn(line, launch)).toBeUndefined()
})
