import { refusalIn } from '../../../src/observe/refusals'

const esc = String.fromCharCode(27)

/** Lines as programs really print them, and the path that they say was refused. */
const refused: readonly (readonly [string, string, string | undefined])[] = [
  // shells and coreutils
  ['busybox sh, redirection', "sh: can't create /x: Read-only file system", '/x'],
  ['dash, redirection', 'dash: 1: cannot create /run/x: Read-only file system', '/run/x'],
  ['bash, redirection', 'bash: line 1: /root/x: Read-only file system', '/root/x'],
  ['bash, in a script', '/entrypoint.sh: line 4: /etc/x: Read-only file system', '/etc/x'],
  [
    'sh, relative path',
    "/entrypoint.sh: line 3: can't create rel: Read-only file system",
    undefined
  ],
  ['sh, one word', '/entrypoint.sh: cd: Read-only file system', undefined],
  ['GNU touch', "touch: cannot touch '/x': Read-only file system", '/x'],
  ['GNU touch, apostrophe', `touch: cannot touch "/it's": Read-only file system`, "/it's"],
  ['GNU touch, space', "touch: cannot touch '/a b': Read-only file system", '/a b'],
  ['busybox touch', 'touch: /x: Read-only file system', '/x'],
  ['busybox touch, space', 'touch: /a b: Read-only file system', '/a b'],
  ['touch, relative', "touch: cannot touch 'rel': Read-only file system", undefined],
  ['GNU mkdir, curly quotes', 'mkdir: cannot create directory ‘/d’: Read-only file system', '/d'],
  ['busybox mkdir', "mkdir: can't create directory '/d/': Read-only file system", '/d/'],
  ['GNU mv', "mv: cannot move '/f' to '/h': Read-only file system", '/f'],
  ['busybox mv', "mv: can't rename '/bin/busybox': Read-only file system", '/bin/busybox'],
  ['GNU ln', "ln: failed to create symbolic link '/l': Read-only file system", '/l'],
  ['GNU rm', "rm: cannot remove '/f': Read-only file system", '/f'],
  [
    'busybox sed',
    "sed: can't create temp file '/etc/hostsh24aMM': Read-only file system",
    '/etc/hosts'
  ],
  ['GNU chmod', "chmod: changing permissions of '/f': Read-only file system", '/f'],
  ['GNU chown', "chown: changing ownership of '/f': Read-only file system", '/f'],
  ['GNU truncate', "truncate: cannot open '/f' for writing: Read-only file system", '/f'],
  [
    'GNU mktemp',
    'mktemp: failed to create file via template ‘tmp.XXXXXXXXXX’: Read-only file system',
    undefined
  ],
  ['busybox mktemp', 'mktemp: (null): Read-only file system', undefined],
  ['GNU sort', 'sort: open failed: /so: Read-only file system', '/so'],
  ['GNU tar, relative', 'tar: hostname: Cannot open: Read-only file system', undefined],
  ['GNU tar, absolute', 'tar: /etc/x: Cannot open: Read-only file system', '/etc/x'],
  ['mawk', 'awk: cannot open "/awk" for output (Read-only file system)', '/awk'],
  ['wget', '/w: Read-only file system', '/w'],
  ['git', 'fatal: cannot mkdir /srv/repo: Read-only file system', '/srv/repo'],
  ['openssl', `genrsa: Can't open "/key" for writing, Read-only file system`, '/key'],
  ['ssh-keygen', 'Saving key "/k" failed: Read-only file system', '/k'],
  [
    'ldconfig',
    "ldconfig: Can't create temporary cache file /etc/ld.so.cache~: Read-only file system",
    '/etc/ld.so.cache~'
  ],
  [
    'dpkg',
    'dpkg: error: unable to access the dpkg database directory /var/lib/dpkg: Read-only file system',
    '/var/lib/dpkg'
  ],
  [
    'apt',
    'E: List directory /var/lib/apt/lists/partial is missing. - Acquire (30: Read-only file system)',
    '/var/lib/apt/lists/partial'
  ],
  [
    'apt, lock',
    'E: Could not open lock file /var/lib/dpkg/lock-frontend - open (30: Read-only file system)',
    '/var/lib/dpkg/lock-frontend'
  ],
  // Node
  ['Node open', "Error: EROFS: read-only file system, open '/x'", '/x'],
  ['Node open, apostrophe', "Error: EROFS: read-only file system, open '/it's'", "/it's"],
  ['Node mkdir', "Error: EROFS: read-only file system, mkdir '/d'", '/d'],
  ['Node rename', "Error: EROFS: read-only file system, rename '/f' -> '/h'", '/f'],
  [
    'Node copyfile reads the first',
    "Error: EROFS: read-only file system, copyfile '/etc/hostname' -> '/q'",
    '/q'
  ],
  ['Node symlink', "Error: EROFS: read-only file system, symlink 'a' -> '/l'", '/l'],
  ['Node without a path', 'Error: EROFS: read-only file system, write', undefined],
  [
    'Node, as JSON',
    `{"level":50,"err":{"message":"EROFS: read-only file system, open '/x'","code":"EROFS"},"pid":7}`,
    '/x'
  ],
  [
    'npm',
    "npm error rofs EROFS: read-only file system, open '/app/package-lock.json'",
    '/app/package-lock.json'
  ],
  // Java
  ['Java stream', 'java.io.FileNotFoundException: /a b.txt (Read-only file system)', '/a b.txt'],
  ['Java files', 'java.nio.file.FileSystemException: /x: Read-only file system', '/x'],
  ['Java move', 'java.nio.file.FileSystemException: /a -> /b: Read-only file system', '/a'],
  ['Java cause', 'Caused by: java.nio.file.FileSystemException: /x: Read-only file system', '/x'],
  ['Java createNewFile', 'java.io.IOException: Read-only file system', undefined],
  [
    'Java exception',
    'Exception in thread "main" java.nio.file.ReadOnlyFileSystemException',
    undefined
  ],
  // Python
  ['Python open', "OSError: [Errno 30] Read-only file system: '/x'", '/x'],
  ['Python, apostrophe', `OSError: [Errno 30] Read-only file system: "/it's"`, "/it's"],
  ['Python, bytes', "OSError: [Errno 30] Read-only file system: b'/x'", '/x'],
  ['Python rename', "OSError: [Errno 30] Read-only file system: '/f' -> '/h'", '/f'],
  ['Python symlink', "OSError: [Errno 30] Read-only file system: 'a' -> '/s'", '/s'],
  ['Python without a path', 'OSError: [Errno 30] Read-only file system', undefined],
  ['Python, path before', 'cannot write /x: [Errno 30] Read-only file system', '/x'],
  ['Python, translated', "OSError: [Errno 30] Das Dateisystem ist nur lesbar: '/x'", '/x'],
  // Go
  ['Go open', 'open /x: read-only file system', '/x'],
  ['Go open, space', 'open /a b: read-only file system', '/a b'],
  ['Go mkdir', 'panic: mkdir /x: read-only file system', '/x'],
  ['Go rename', 'rename /a /b: read-only file system', '/a'],
  ['Go symlink', 'symlink /a /b: read-only file system', '/b'],
  ['Go socket', 'listen unix /run/x.sock: bind: read-only file system', '/run/x.sock'],
  ['Go log', '2026/11/23 10:00:00 open /x: read-only file system', '/x'],
  ['Go, logfmt', 'level=error msg="starting" err="open /x: read-only file system"', '/x'],
  ['Go, JSON', '{"level":"error","error":"open /x: read-only file system","file":"/y"}', '/x'],
  [
    'Go, JSON with quotes in it',
    String.raw`{"msg":"creating \"/x\": read-only file system"}`,
    '/x'
  ],
  // Ruby, PHP, Perl, Rust, .NET, Erlang
  [
    'Ruby open',
    "app.rb:1:in `initialize': Read-only file system @ rb_sysopen - /x (Errno::EROFS)",
    '/x'
  ],
  [
    'Ruby mkdir',
    "/usr/lib/ruby/3.1.0/fileutils.rb:243:in `mkdir': Read-only file system @ dir_s_mkdir - /d (Errno::EROFS)",
    '/d'
  ],
  ['Ruby rename', 'Errno::EROFS: Read-only file system @ rb_file_s_rename - (/a, /b)', '/a'],
  ['Ruby without a path', "/app/x.rb:3:in `write': Read-only file system", undefined],
  [
    'PHP file_put_contents',
    'PHP Warning:  file_put_contents(/x): Failed to open stream: Read-only file system in /var/www/html/a.php on line 3',
    '/x'
  ],
  [
    'PHP 7 fopen',
    'Warning: fopen(/x): failed to open stream: Read-only file system in /a.php on line 3',
    '/x'
  ],
  [
    'PHP mkdir',
    'PHP Warning:  mkdir(): Read-only file system in /var/www/html/a.php on line 3',
    undefined
  ],
  [
    'PHP touch',
    'Warning: touch(): Unable to create file /t because Read-only file system in Command line code on line 1',
    '/t'
  ],
  [
    'PHP rename',
    'Warning: rename(/etc/passwd,/b): Read-only file system in Command line code on line 1',
    '/etc/passwd'
  ],
  [
    'PHP session',
    'Warning: session_start(): open(/var/lib/php/sess_a, O_RDWR) failed: Read-only file system (30) in /a.php on line 2',
    '/var/lib/php/sess_a'
  ],
  ['Perl open', 'Cannot open /x: Read-only file system at -e line 1.', '/x'],
  [
    'Perl open, quoted',
    "Can't open '/x' for writing: Read-only file system at /app/x.pl line 1.",
    '/x'
  ],
  ['Perl, bare die', 'Read-only file system at -e line 1.', undefined],
  ['Rust', 'Error: Read-only file system (os error 30)', undefined],
  ['Rust, cause', '    Read-only file system (os error 30)', undefined],
  [
    'Rust, debug',
    'Error: Os { code: 30, kind: ReadOnlyFilesystem, message: "Read-only file system" }',
    undefined
  ],
  ['Rust, context', 'failed to create file `/x`: Read-only file system (os error 30)', '/x'],
  ['.NET', "Unhandled exception. System.IO.IOException: Read-only file system : '/x'", '/x'],
  ['Erlang', '{error,erofs}', undefined],
  ['Elixir', '** (File.Error) could not write to file "/x": read-only file system', '/x'],
  // servers
  [
    'nginx start',
    'nginx: [emerg] mkdir() "/var/cache/nginx/client_temp" failed (30: Read-only file system)',
    '/var/cache/nginx/client_temp'
  ],
  [
    'nginx request',
    '2026/11/23 10:00:00 [crit] 7#7: *1 open() "/var/cache/nginx/1" failed (30: Read-only file system), client: 1.2.3.4, request: "GET /a HTTP/1.1"',
    '/var/cache/nginx/1'
  ],
  [
    'nginx entry point',
    '10-listen-on-ipv6-by-default.sh: info: can not modify /etc/nginx/conf.d/default.conf (read-only file system?)',
    '/etc/nginx/conf.d/default.conf'
  ],
  [
    'Apache pid file',
    '(30)Read-only file system: AH00099: could not create /var/run/apache2/httpd.pid',
    '/var/run/apache2/httpd.pid'
  ],
  [
    'Apache error log',
    '(30)Read-only file system: AH00091: apache2: could not open error log file /var/log/apache2/error.log.',
    '/var/log/apache2/error.log'
  ],
  [
    'Apache mutex',
    "[core:emerg] [pid 1] (30)Read-only file system: AH00023: Couldn't create the mpm-accept mutex",
    undefined
  ],
  [
    'Apache, client',
    '[proxy:error] (30)Read-only file system: [client 1.2.3.4:5] AH01095: prefetch failed',
    undefined
  ],
  ['MySQL 5', "Can't create/write to file '/x' (Errcode: 30 - Read-only file system)", '/x'],
  [
    'MySQL 8',
    "[ERROR] [MY-010119] [Server] Can't create/write to file '/x' (OS errno 30 - Read-only file system)",
    '/x'
  ],
  [
    'MariaDB, bare path',
    '[Warning] Can\'t create test file /var/lib/mysql/a.lower-test (Errcode: 30 "Read-only file system")',
    '/var/lib/mysql/a.lower-test'
  ],
  [
    'MariaDB, relative',
    `[ERROR] mariadbd: Can't create/write to file './ddl_recovery.log' (Errcode: 30 "Read-only file system")`,
    undefined
  ],
  [
    'PHP opcache',
    'Tue Nov 24 00:10:18 2026 (1): Fatal Error Unable to create lock file: Read-only file system (30)',
    undefined
  ],
  [
    'PostgreSQL',
    'FATAL:  could not create lock file "/var/run/postgresql/.s.PGSQL.5432.lock": Read-only file system',
    '/var/run/postgresql/.s.PGSQL.5432.lock'
  ],
  [
    'PostgreSQL, relative',
    'PANIC:  could not open file "global/pg_control": Read-only file system',
    undefined
  ],
  ['SQLite', 'sqlite3.OperationalError: attempt to write a readonly database', undefined],
  [
    'HAProxy',
    '[ALERT] (1) : cannot bind UNIX socket (Read-only file system) [/var/run/haproxy.sock]',
    '/var/run/haproxy.sock'
  ],
  ['dovecot', 'Fatal: mkdir(/run/dovecot) failed: Read-only file system', '/run/dovecot'],
  [
    'rsyslog',
    "rsyslogd: could not open output pipe '/dev/xconsole':: Read-only file system [v8.2302.0 try https://www.rsyslog.com/e/2039 ]",
    '/dev/xconsole'
  ],
  ['s6', 's6-mkdir: warning: unable to mkdir /run/s6: Read-only file system', '/run/s6'],
  // other shapes
  ['a time before it', '2026-11-23T10:00:00.000Z Read-only file system', undefined],
  ['a failure told in prose', 'Cannot write to a read-only filesystem', undefined],
  [
    'colours inside',
    `${esc}[31mtouch${esc}[0m: cannot touch '/x': Read-only ${esc}[1;31mfile${esc}[m system`,
    '/x'
  ],
  ['carriage return at the end', 'touch: /x: Read-only file system\r', '/x']
]

/** What stands behind the wording says more than what stands before it; what is named nowhere else may be a field of the line. */
const further: readonly (readonly [string, string, string | undefined])[] = [
  [
    'Node, a route before it',
    "Failed to update prerender cache for /ssg/post68 [Error: EROFS: read-only file system, open '/app/.next/server/app/ssg/post68.html'] {",
    '/app/.next/server/app/ssg/post68.html'
  ],
  ['Node, inspected', "[Error: EROFS: read-only file system, open '/x'] {", '/x'],
  ['Node unlink', "Error: EROFS: read-only file system, unlink '/x'", '/x'],
  [
    'Node, a URL before it',
    "GET /a/b failed: Error: EROFS: read-only file system, open '/x'",
    '/x'
  ],
  ['squid', 'FATAL: failed to open /run/squid.pid: (30) Read-only file system', '/run/squid.pid'],
  [
    'squid, another',
    'FATAL: Ipc::Mem::Segment::create failed: (30)Read-only file system',
    undefined
  ],
  [
    'Prometheus',
    'ts=2026-11-23T10:00:00Z level=error component=activeQueryTracker msg="Error opening query log file" file=/prometheus/data/queries.active err="open data/queries.active: read-only file system"',
    '/prometheus/data/queries.active'
  ],
  ['a field', '{"level":"error","msg":"read-only file system","file":"/srv/x"}', '/srv/x'],
  ['a field that is quoted', 'level=error msg="read-only file system" file="/srv/x y"', '/srv/x'],
  [
    'a field of a request',
    '{"level":"error","msg":"read-only file system","path":"/api/x"}',
    undefined
  ],
  ['an address in a field', 'error: read-only file system file: //host/x', undefined],
  // Erlang and Elixir
  ['Erlang, after it', '{error,{erofs,"/var/lib/x"}}', '/var/lib/x'],
  ['Erlang, a binary after it', '{error,{erofs,<<"/var/lib/x">>}}', '/var/lib/x'],
  [
    'Erlang, before it',
    '{error,{file_error,"/var/log/rabbitmq/x.log",erofs}}',
    '/var/log/rabbitmq/x.log'
  ],
  [
    'Erlang, two before it',
    '{cannot_log,"/a",{file_error,"/var/log/x",{error, erofs}}}',
    '/var/log/x'
  ],
  ['Erlang, a binary before it', '{badmatch,{<<"/srv/x">>,{error,erofs}}}', '/srv/x'],
  [
    'RabbitMQ',
    'exception exit: {error,{cannot_create_mnesia_dir,"/var/lib/rabbitmq/mnesia/rabbit@a/",erofs}}',
    '/var/lib/rabbitmq/mnesia/rabbit@a/'
  ],
  [
    'Erlang, a cookie',
    "Failed to create cookie file '/root/.erlang.cookie': erofs",
    '/root/.erlang.cookie'
  ],
  [
    'Elixir, an atom',
    '** (MatchError) no match of right hand side value: {:error, :erofs}',
    undefined
  ],
  // .NET
  ['.NET, inner', " ---> System.IO.IOException: Read-only file system : '/app/keys'", '/app/keys'],
  // Java
  [
    'log4j',
    '2026-11-23 10:00:00,000 main ERROR Unable to create file /opt/app/logs/app.log java.io.IOException: Read-only file system',
    '/opt/app/logs/app.log'
  ],
  [
    'Elasticsearch',
    'Exception in thread "main" java.nio.file.FileSystemException: /usr/share/elasticsearch/config/elasticsearch.keystore.tmp: Read-only file system',
    '/usr/share/elasticsearch/config/elasticsearch.keystore.tmp'
  ],
  // Rust
  ['Rust, the number alone', 'cannot open `/x`: Dateisystem nur lesbar (os error 30)', '/x'],
  ['Rust, tempfile', 'Read-only file system (os error 30) at path "/tmp/.tmpX"', '/tmp/.tmpX'],
  [
    'Rust, debug with a path',
    'Custom { kind: ReadOnlyFilesystem, error: PathError { path: "/tmp/.tmpX", err: Os { code: 30, kind: ReadOnlyFilesystem, message: "Read-only file system" } } }',
    '/tmp/.tmpX'
  ],
  ['Deno', "error: Uncaught Error: Read-only file system (os error 30): open '/x'", '/x'],
  ['Deno, comma', "Read-only file system (os error 30), mkdir '/x'", '/x'],
  // shells
  ['ksh', 'ksh: /x: cannot create [Read-only file system]', '/x'],
  ['zsh', 'zsh: read-only file system: /x', '/x'],
  ['zsh, a line', 'zsh:3: read-only file system: /run/x', '/run/x'],
  ['dash, in a script', '/start.sh: 3: cannot create /etc/x: Read-only file system', '/etc/x'],
  // PHP
  [
    'Laravel',
    'The stream or file "/app/storage/logs/laravel.log" could not be opened in append mode: Failed to open stream: Read-only file system',
    '/app/storage/logs/laravel.log'
  ],
  [
    'Rust, debug after a path',
    "thread 'main' panicked at 'failed to create /var/lib/x: Os { code: 30, kind: ReadOnlyFilesystem, message: \"Read-only file system\" }', src/main.rs:4:10",
    '/var/lib/x'
  ],
  [
    'Rust, debug in another error',
    'Error: could not open "/srv/x.db": Io(Os { code: 30, kind: ReadOnlyFilesystem, message: "Read-only file system" })',
    '/srv/x.db'
  ],
  // C++, Haskell, OCaml, Dart, Julia
  [
    'C++',
    'what():  filesystem error: cannot create directories: Read-only file system [/var/lib/x]',
    '/var/lib/x'
  ],
  ['C++, two', 'filesystem error: cannot rename: Read-only file system [/a] [/b]', '/a'],
  ['Boost', 'boost::filesystem::create_directory: Read-only file system [system:30]: "/x"', '/x'],
  ['Boost, older', 'boost::filesystem::create_directory: Read-only file system: "/x"', '/x'],
  ['Haskell', 'app: /x: withFile: permission denied (Read-only file system)', '/x'],
  ['OCaml', 'Fatal error: exception Sys_error("/x: Read-only file system")', '/x'],
  ['OCaml, a system call', 'exception Unix.Unix_error(Unix.EROFS, "open", "/x")', '/x'],
  [
    'Dart',
    "FileSystemException: Cannot open file, path = '/x' (OS Error: Read-only file system, errno = 30)",
    '/x'
  ],
  ['Julia', 'IOError: mkdir("/x"; mode=0o777): read-only file system (EROFS)', '/x'],
  ['a sentence in quotes', 'msg="/healthz is down: read-only file system"', undefined],
  // others
  [
    'PHP-FPM',
    '[29-Nov-2026 10:00:00] ERROR: failed to open error_log (/var/log/php8.2-fpm.log): Read-only file system (30)',
    '/var/log/php8.2-fpm.log'
  ],
  ['Perl -i', "Can't remove /etc/x: Read-only file system, skipping file.", '/etc/x'],
  [
    'logback',
    'openFile(/app/logs/x.log,true) call failed. java.io.FileNotFoundException: /app/logs/x.log (Read-only file system)',
    '/app/logs/x.log'
  ],
  [
    'bash, a here-document',
    'cannot create temp file for here-document: Read-only file system',
    undefined
  ],
  ['PDO', 'SQLSTATE[HY000]: General error: 8 attempt to write a readonly database', undefined]
]

/** Relative paths start in the folder in which the program does. */
const relative: readonly (readonly [string, string, string | undefined])[] = [
  ['busybox sh', "sh: can't create rel: Read-only file system", '/srv/app/rel'],
  ['dash', 'sh: 1: cannot create data/x: Read-only file system', '/srv/app/data/x'],
  ['bash', '/entrypoint.sh: line 3: ./x: Read-only file system', '/srv/app/x'],
  ['ksh', 'ksh: rel: cannot create [Read-only file system]', '/srv/app/rel'],
  ['GNU touch', "touch: cannot touch 'rel': Read-only file system", '/srv/app/rel'],
  ['GNU mkdir', 'mkdir: cannot create directory ‘a/b’: Read-only file system', '/srv/app/a/b'],
  ['Go', 'open data/queries.active: read-only file system', '/srv/app/data/queries.active'],
  ['Go, a word', 'panic: mkdir data: read-only file system', '/srv/app/data'],
  ['Go, logfmt', 'level=error err="open data/x: read-only file system"', '/srv/app/data/x'],
  ['Go, elsewhere in full', 'file=/a/data/x err="open data/x: read-only file system"', '/a/data/x'],
  ['Go, up', 'open ../x: read-only file system', '/srv/x'],
  ['Node', "Error: EROFS: read-only file system, open 'data/x'", '/srv/app/data/x'],
  ['Node, two', "Error: EROFS: read-only file system, rename 'a' -> 'b'", '/srv/app/a'],
  ['Python', "OSError: [Errno 30] Read-only file system: 'data'", '/srv/app/data'],
  [
    'Ruby',
    'Read-only file system @ rb_sysopen - tmp/pids/server.pid (Errno::EROFS)',
    '/srv/app/tmp/pids/server.pid'
  ],
  [
    'PHP',
    'Warning: file_put_contents(var/x): Failed to open stream: Read-only file system in /a.php',
    '/srv/app/var/x'
  ],
  ['PHP mkdir', 'Warning: mkdir(var/x): Read-only file system in /a.php', '/srv/app/var/x'],
  [
    'Java',
    'java.io.FileNotFoundException: logs/a.log (Read-only file system)',
    '/srv/app/logs/a.log'
  ],
  [
    'Java, NIO',
    'java.nio.file.FileSystemException: data/a: Read-only file system',
    '/srv/app/data/a'
  ],
  ['.NET', "System.IO.IOException: Read-only file system : 'keys/x'", '/srv/app/keys/x'],
  [
    'Rust',
    'failed to create file `data/x`: Read-only file system (os error 30)',
    '/srv/app/data/x'
  ],
  [
    'log4j',
    'ERROR Unable to create file logs/app.log java.io.IOException: Read-only file system',
    '/srv/app/logs/app.log'
  ],
  ['Perl', 'Cannot open data/x.log: Read-only file system at -e line 1.', '/srv/app/data/x.log'],
  ['GNU sed', "sed: couldn't open temporary file ./sedAbC123: Read-only file system", '/srv/app'],
  ['no path, a noun', 'install: cannot create directory: Read-only file system', undefined],
  ['no path, what failed', 'sort: open failed: Read-only file system', undefined],
  ['no path, a key', "Read-only file system: key 'abc'", undefined],
  ['no path, a sentence', 'Failed to save "my document": Read-only file system', undefined],
  ['no path, an address', 'failed to open https://example.org/x: read-only file system', undefined],
  [
    'of a server that has gone to its data',
    `[ERROR] mariadbd: Can't create/write to file './ddl_recovery.log' (Errcode: 30 "Read-only file system")`,
    undefined
  ],
  [
    'of PostgreSQL',
    'PANIC:  could not open file "global/pg_control": Read-only file system',
    undefined
  ],
  ['of tar', 'tar: hostname: Cannot open: Read-only file system', undefined]
]

/** Names that are made anew each time, and the folder that they are made in. */
const inFolders: readonly (readonly [string, string, string])[] = [
  [
    'GNU mktemp',
    'mktemp: failed to create file via template ‘/tmp/tmp.XXXXXXXXXX’: Read-only file system',
    '/tmp'
  ],
  [
    'Node',
    "Error: EROFS: read-only file system, mkdtemp '/var/cache/app/a-XXXXXX'",
    '/var/cache/app'
  ],
  [
    'MariaDB',
    `mysqld: Can't create/write to file '/tmp/ibXXXX' (Errcode: 30 "Read-only file system")`,
    '/tmp'
  ],
  [
    'redis',
    '1:M 23 Nov 10:00:00.000 # Failed opening the temp RDB file temp-7.rdb (in server root dir /data) for saving: Read-only file system',
    '/data'
  ],
  ['in the root', 'mkstemp("/fooXXXXXX"): Read-only file system', '/']
]

const sed = "sed: couldn't open temporary file /etc/app/sedAbC123: Read-only file system"

/** Command, line, and what `sed -i` was to replace. */
const edits: readonly (readonly [readonly string[], string, object])[] = [
  [[], sed, { path: '/etc/app', isFolder: true }],
  [['sh', '-c', "sed -i 's/a/b/' /etc/app/x.conf && exec app"], sed, { path: '/etc/app/x.conf' }],
  [
    ['sh', '-c', 'cd /; sed -i.bak s/a/b/ /etc/app/x; sed -n p /etc/app/y'],
    sed,
    { path: '/etc/app', isFolder: true }
  ],
  [['sh', '-c', 'cat /etc/app/other; sed -ie s/a/b/ /etc/app/x'], sed, { path: '/etc/app/x' }],
  [['sed', '-i', 's/a/b/', '/etc/app/x'], sed, { path: '/etc/app/x' }],
  [['sed', '-i', 's/a/b/', '/etc/app/x', '/etc/app/y'], sed, { path: '/etc/app', isFolder: true }],
  [[], `sed -i s/a/b/ /etc/app/y: ${sed}`, { path: '/etc/app/y' }],
  [
    ['sh', '-c', 'sed -i s/a/b/ x.js'],
    "sed: couldn't open temporary file ./sedAbC123: Read-only file system",
    { path: '/srv/app/x.js' }
  ],
  [
    [],
    "sed: couldn't open temporary file /etc/x/sediment: Read-only file system",
    { path: '/etc/x/sediment' }
  ]
]

/** Lines that speak of read-only file systems, and of no write that was turned down. */
const spared: readonly (readonly [string, string])[] = [
  ['a mount', '/dev/sda1 mounted read-only'],
  ['a success', 'Read-only file system mounted fine'],
  ['a success after a tag', '[INFO] Read-only filesystem detected and supported'],
  ['a Kubernetes setting', 'readOnlyRootFilesystem: true'],
  ['a setting', 'read-only file system: enabled'],
  ['a JSON setting', '{"readOnlyFilesystem":true}'],
  ['a sentence', 'read-only file system is enabled'],
  ['prose', 'This image supports running on a read-only file system.'],
  ['a check', 'Checking for read-only file system...'],
  ['the file system named EROFS', 'erofs: (device sda): mounted with root inode @ nid 36.'],
  ['the same, loud', 'EROFS filesystem support is built in'],
  ['a replica', 'Connected to a read-only database'],
  ['a longer number', 'errno 300'],
  ['another error', "Error: EACCES: permission denied, open '/x'"],
  ['the property of an error', "  code: 'EROFS',"],
  ['the number of an error', '  errno: -30,'],
  ['npm, the property', 'npm error code EROFS'],
  ['nothing', '']
]

describe('a refusal in a line', () => {
  test.each(refused)('%s: %s', (_, line, path) => {
    expect(refusalIn(line)).toEqual({ message: line.trim(), path })
  })

  test.each(further)('%s: %s', (_, line, path) => {
    expect(refusalIn(line)).toEqual({ message: line.trim(), path })
  })

  test.each(relative)('%s, in /srv/app: %s', (_, line, path) => {
    expect(refusalIn(line, { workingDir: '/srv/app', argv: [] })?.path).toEqual(path)
  })

  test.each(relative)('%s, with an unknown working directory: %s', (_, line) => {
    expect(refusalIn(line)?.path).toEqual(line.startsWith('file=/a') ? '/a/data/x' : undefined)
  })

  test.each(inFolders)('%s, of a folder: %s', (_, line, path) => {
    expect(refusalIn(line)).toEqual({ message: line, path, isFolder: true })
  })

  test.each(edits)('of sed, with the command %j: %s', (argv, line, told) => {
    const launch = { workingDir: '/srv/app', argv }
    expect(refusalIn(line, launch)).toEqual({ message: line, ...told })
  })

  test.each(spared)('is not seen in %s: %s', (_, line) => {
    expect(refusalIn(line)).toBeUndefined()
  })

  test('is quoted by the part of a long line that reports it', () => {
    const refusal = refusalIn(
      `${'a'.repeat(3000)} touch: /x: Read-only file system${'b'.repeat(3000)}`
    )
    expect(refusal?.message).toHaveLength(1000)
    expect(refusal?.message).toContain('touch: /x: Read-only file system')
  })

  test('names no path that is too long to be one', () => {
    expect(refusalIn(`open /${'x'.repeat(4095)}: read-only file system`)?.path).toHaveLength(4096)
    expect(refusalIn(`open /${'x'.repeat(4096)}: read-only file system`)?.path).toBeUndefined()
  })

  test('does not cut a character in half', () => {
    expect(refusalIn(`${'a'.repeat(980)} EROFS: ${'💥'.repeat(9)}`)?.message.isWellFormed()).toBe(
      true
    )
  })
})
