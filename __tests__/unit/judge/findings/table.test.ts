import {
  FINDINGS,
  makeFinding,
  type FactsOf,
  type FindingKind
} from '../../../../src/judge/findings/table'
import { scratchAdvice } from '../../../../src/judge/place-advice'
import { change, fold, rule } from '../../report/fixtures'

const calm = { refusals: [], oneShot: false }
const refused = {
  refusals: [
    { path: undefined, message: 'EROFS' },
    { path: '/run/app/app.pid', message: "EROFS: '/run/app/app.pid'" }
  ],
  oneShot: false
}
const until = (date: string, daysLeft: number) => ({
  ...rule('A /x', 'policy-file'),
  expires: { date, daysLeft }
})
const some = (paths: readonly string[]) => ({ paths, total: paths.length })
const unit = (line: string, below = 0) => ({ change: change(line), below })

const ONE_MOUNT =
  "from one mount into another (EXDEV): put the program's temporary folder into the same mount, e.g. by `TMPDIR`, or mount the folder that contains both."

type Told = { [K in FindingKind]: readonly [K, FactsOf<K>, string, string] }[FindingKind]

const told: readonly Told[] = [
  [
    'exited',
    { kind: 'exited', exitCode: 1, during: 'startup', ...calm },
    'The container exited with code 1 before it was ready',
    'The container exited with code 1 before it was ready. The last lines of its log should say why.'
  ],
  [
    'exited',
    { kind: 'exited', exitCode: 139, during: 'smoke', ...refused },
    'The container exited with code 139 (SIGSEGV) during the smoke test',
    'The container exited with code 139 (SIGSEGV) during the smoke test. It tried to write `/run/app/app.pid`, which the read-only root filesystem refused: mount a `tmpfs` on `/run/app`.'
  ],
  [
    'exited',
    { kind: 'exited', exitCode: 1, during: 'smoke', ...refused, suggested: ['/run/app'] },
    'The container exited with code 1 during the smoke test',
    'The container exited with code 1 during the smoke test. It tried to write `/run/app/app.pid`, which the read-only root filesystem refused: see the suggestion, which has a mount on `/run/app`.'
  ],
  [
    'exited',
    {
      ...{ kind: 'exited', exitCode: 1, during: 'smoke', ...calm },
      crossings: [{ message: 'EXDEV', from: '/a/in/x', to: '/a/files/x' }]
    },
    'The container exited with code 1 during the smoke test',
    `The container exited with code 1 during the smoke test. It could not rename \`/a/in/x\` to \`/a/files/x\`, ${ONE_MOUNT}`
  ],
  [
    'smoke-failed',
    {
      ...{ kind: 'smoke-failed', step: 'PUT /x 200' },
      detail: 'expected 200, got 500: Error: EXDEV: cross-device link not permitted',
      ...refused
    },
    'The smoke step PUT /x 200 failed',
    `The smoke step \`PUT /x 200\` failed: expected 200, got 500: Error: EXDEV: cross-device link not permitted. It could not rename a file, ${ONE_MOUNT} It tried to write \`/run/app/app.pid\`, which the read-only root filesystem refused: mount a \`tmpfs\` on \`/run/app\`.`
  ],
  [
    'smoke-failed',
    {
      ...{ kind: 'smoke-failed', step: 'PUT /x 200', detail: 'got EXDEV', ...calm },
      settled: true
    },
    'The smoke step PUT /x 200 failed',
    'The smoke step `PUT /x 200` failed: got EXDEV.'
  ],
  [
    'exited',
    { kind: 'exited', exitCode: 0, during: 'settle', ...calm },
    'The container exited with code 0 after the smoke test',
    'The container exited with code 0 after the smoke test. If it is a job that is meant to end, set `wait-for: exit`.'
  ],
  [
    'exited',
    { kind: 'exited', exitCode: 0, during: 'startup', ...refused, portless: true },
    'The container exited with code 0 before it was ready',
    'The container exited with code 0 before it was ready. It looks like a one-shot job: set `wait-for: exit`.'
  ],
  [
    'exited',
    { kind: 'exited', exitCode: 1, during: 'startup', ...refused, portless: true, settled: true },
    'The container exited with code 1 before it was ready',
    'The container exited with code 1 before it was ready. It tried to write `/run/app/app.pid`, which the read-only root filesystem refused.'
  ],
  [
    'fails-writable',
    { failure: { kind: 'exited', exitCode: 0, during: 'startup' }, portless: true },
    'With a writable root filesystem, too, the container exited with code 0 before it was ready',
    'Read-only alone is not the reason: the container exited with code 0 before it was ready. It looks like a one-shot job: set `wait-for: exit`.'
  ],
  [
    'fails-writable',
    { failure: { kind: 'exited', exitCode: 0, during: 'startup' }, portless: false },
    'With a writable root filesystem, too, the container exited with code 0 before it was ready',
    'Read-only alone is not the reason: the container exited with code 0 before it was ready. If it is a job that is meant to end, set `wait-for: exit`.'
  ],
  [
    'exited',
    { kind: 'exited', exitCode: 0, during: 'startup', ...refused },
    'The container exited with code 0 before it was ready',
    'The container exited with code 0 before it was ready. It tried to write `/run/app/app.pid`, which the read-only root filesystem refused: mount a `tmpfs` on `/run/app`. If it is a job that is meant to end, set `wait-for: exit`.'
  ],
  [
    'exited',
    { kind: 'exited', exitCode: 2, during: 'startup', refusals: [], oneShot: true },
    'The container ended with code 2 instead of 0',
    'The container ended with code 2 instead of 0. The last lines of its log should say why.'
  ],
  [
    'exited',
    { kind: 'exited', exitCode: 137, during: 'attack', ...calm },
    'The container exited with code 137 (SIGKILL) during the attack',
    'The container exited with code 137 (SIGKILL) during the attack. The last lines of its log should say why.'
  ],
  [
    'broken-by-attack',
    { kind: 'broken-by-attack', step: 'GET / 200', detail: 'expected 200, got 404', ...refused },
    'The attack broke the image: the smoke step GET / 200 no longer passes',
    'The smoke step `GET / 200` passed before the attack and failed after it: expected 200, got 404. Boot read-only, with read-only volumes, so that the attack cannot write there.'
  ],
  [
    'refused-attack',
    {
      refusals: [
        { path: '/a', message: 'x' },
        { path: undefined, message: '`y`' }
      ]
    },
    'The read-only root filesystem refused the attack 2 writes',
    "The attack tried to write, and was refused: `/a` and `'y'`."
  ],
  [
    'not-recovered',
    {
      failure: { kind: 'not-ready', waitedFor: 'port 80 to answer', milliseconds: 60_012 },
      ...{ milliseconds: 60_500, said: 'lock `held`\n' }
    },
    'A fresh container of the image did not recover',
    "A new container of the image did not work (61 s): the container was not ready after 60 s. Look for state that outlived the first container: a named volume, a bind mount, another service. Its last log lines: `lock 'held'`."
  ],
  [
    'not-identical',
    some(['/etc/`a`', '/b']),
    'A fresh container drifts, too: 2 paths',
    "After the smoke test, the root filesystem of a new container differs from the image: `/etc/'a'` and `/b`. The image changes by itself, or because of files in a volume. Boot it read-only, or add harmless changes to `allow`."
  ],
  [
    'not-restarted',
    { failure: { kind: 'exited', exitCode: 1, during: 'startup' }, said: undefined, tmpfs: [] },
    'The container does not work after a restart',
    'A new container worked; stopped and started again, it did not: the container exited with code 1 before it was ready. A file that its first run left behind may be in the way, such as a pid file or a lock.'
  ],
  [
    'not-restarted',
    {
      failure: { kind: 'smoke-failed', step: 'check', detail: 'exit code 1' },
      ...{ said: '', tmpfs: ['/run', '/x'] }
    },
    'The container does not work after a restart',
    'A new container worked; stopped and started again, it did not: the smoke step check failed (exit code 1). It was denied a permission. Where the image has no folder below a `tmpfs` (`/run` and `/x`), the first start creates it, and at the next start the mount takes over its mode, 0755. State it, for example `/run:mode=1777`, or make the folder in the image, writable for the program.'
  ],
  [
    'survived',
    some(['/data/x']),
    'Drift outlives the container: /data/x',
    'Drift in named volumes or bind mounts is still there after a clean start: `/data/x`. Mount them read-only (`:ro`), or restore them as part of the recovery.'
  ],
  [
    'recovered',
    { milliseconds: 703, restart: 1200, partial: true },
    'Recovered in 703 ms',
    "Removed, replaced by a new container and smoke-tested in 703 ms; the root filesystem is the image's again, as far as `watch-limit` allowed the comparison. It also works after a restart (1.2 s)."
  ],
  [
    'cannot-start',
    { kind: 'cannot-start', exitCode: 127, reason: 'exec: "app": not found in $PATH', ...calm },
    'The program is not in the image: app',
    'The engine could not start the container (code 127): exec: "app": not found in $PATH. The image does not contain that program: check `entrypoint` and `command`.'
  ],
  [
    'cannot-start',
    { kind: 'cannot-start', exitCode: 126, reason: 'exec: "/app": permission denied', ...calm },
    'The container could not be started',
    'The engine could not start the container (code 126): exec: "/app": permission denied. The program cannot be executed: check its mode and `entrypoint`.'
  ],
  [
    'cannot-start',
    {
      kind: 'cannot-start',
      exitCode: 127,
      reason: 'error mounting "tmpfs" to rootfs at "/proc/x": no such file or directory',
      ...calm
    },
    'The container could not be started',
    'The engine could not start the container (code 127): error mounting "tmpfs" to rootfs at "/proc/x": no such file or directory. Check `entrypoint`, `command`, `user`, `working-dir` and the mounts.'
  ],
  [
    'out-of-memory',
    { kind: 'out-of-memory', during: 'smoke', ...calm },
    'The container ran out of memory during the smoke test',
    'The container ran out of memory during the smoke test and was killed. Raise `memory`, or have it use less.'
  ],
  [
    'unhealthy',
    { kind: 'unhealthy', log: 'curl: (7) `refused`\n', ...calm },
    'The health check reports unhealthy',
    "The health check failed. The last lines of its log should say why. The check printed: `curl: (7) 'refused'`"
  ],
  [
    'not-ready',
    { kind: 'not-ready', waitedFor: 'port 80 to answer', milliseconds: 60_012, ...calm },
    'The container was not ready after 60 s',
    'Waited 60 s for port 80 to answer, which did not happen. Raise `startup-timeout` if it is only slow; otherwise correct `wait-for` or `port`.'
  ],
  [
    'smoke-failed',
    { kind: 'smoke-failed', step: 'curl -f $URL\necho', detail: 'exit code 22', ...calm },
    'The smoke step curl -f $URL … failed',
    'The smoke step `curl -f $URL …` failed: exit code 22.'
  ],
  [
    'smoke-failed',
    { kind: 'smoke-failed', step: `GET /${'x'.repeat(200)} 200`, detail: 'got 404', ...refused },
    `The smoke step GET /${'x'.repeat(35)}…${'x'.repeat(15)} 200 failed`,
    `The smoke step \`GET /${'x'.repeat(35)}…${'x'.repeat(15)} 200\` failed: got 404. It tried to write \`/run/app/app.pid\`, which the read-only root filesystem refused: mount a \`tmpfs\` on \`/run/app\`.`
  ],
  [
    'drift',
    fold('/etc', unit('C /etc/passwd')),
    'Changed /etc/passwd',
    'The container changed `/etc/passwd`, which no rule allows. Find out what wrote it. If it should, do it when the image is built, have it write elsewhere, or add the path to `allow`. As a rule: `C /etc/passwd`.'
  ],
  [
    'drift',
    fold('/', unit('A /x', 1200)),
    'Added /x and 1,200 entries below',
    'The container added `/x` and 1,200 entries below, which no rule allows. Find out what wrote it. If it should, mount a `tmpfs` or volume there, or add the path to `allow`. As a rule: `A /x/**`.'
  ],
  [
    'drift',
    fold('/', unit('D /a*b')),
    'Deleted /a*b',
    'The container deleted `/a*b`, which no rule allows. Find out what deleted it. If it should, do it when the image is built, have it write elsewhere, or add the path to `allow`.'
  ],
  [
    'drift',
    fold('/w', unit('A /w/s', 2), unit('C /w/i'), unit('D /w/x/y')),
    '5 changes below /w (3 added, 1 changed, 1 deleted)',
    'No rule allows 5 changes below `/w`. Find out what wrote them. If it should, mount a `tmpfs` or volume there, or add the paths to `allow`. They are: added `/w/s`, changed `/w/i` and deleted `/w/x/y`.'
  ],
  [
    'drift',
    fold('/var/lib/app', unit('A /var/lib/app/db')),
    'Added /var/lib/app/db',
    'The container added `/var/lib/app/db`, which no rule allows. Find out what wrote it. If it should, mount a `tmpfs` or volume on its folder, or add the path to `allow`. As a rule: `A /var/lib/app/db`.'
  ],
  [
    'drift',
    fold('/', unit('A /a'), unit('C /b')),
    '2 changes in / (1 added, 1 changed)',
    'No rule allows 2 changes in `/`. Find out what wrote them. If it should, do it when the image is built, have it write elsewhere, or add the paths to `allow`. They are: added `/a` and changed `/b`.'
  ],
  [
    'refused-write',
    { path: '/a', message: 'EROFS' },
    'Refused write: /a',
    'The container tried to write `/a`, which the read-only root filesystem refused. If the program needs it, write it when the image is built, or have the program write elsewhere. The log says: `EROFS`'
  ],
  [
    'refused-write',
    { path: '/srv/app/lock', message: 'EROFS' },
    'Refused write: /srv/app/lock',
    'The container tried to write `/srv/app/lock`, which the read-only root filesystem refused. If the program needs it, mount a `tmpfs` on `/srv/app`. The log says: `EROFS`'
  ],
  [
    'refused-write',
    { path: '/srv/app/conf', message: 'sed', isFolder: true, homes: ['/srv/app'] },
    'Refused write: /srv/app/conf',
    'The container tried to write in `/srv/app/conf`, which the read-only root filesystem refused. If the program needs it, mount a `tmpfs` on `/srv/app/conf`. The log says: `sed`'
  ],
  [
    'refused-write',
    { path: '/srv/app/lock', message: 'EROFS', homes: ['/srv/app'] },
    'Refused write: /srv/app/lock',
    'The container tried to write `/srv/app/lock`, which the read-only root filesystem refused. If the program needs it, have it write to a folder of its own, and mount that: a mount on `/srv/app` would cover the code of the image. The log says: `EROFS`'
  ],
  [
    'refused-write',
    { path: '/srv/app/in/1', message: 'EROFS', homes: ['/srv/app'], suggested: ['/srv/app'] },
    'Refused write: /srv/app/in/1',
    'The container tried to write `/srv/app/in/1`, which the read-only root filesystem refused. If the program needs it, see the suggestion, which has a mount on `/srv/app`. The log says: `EROFS`'
  ],
  [
    'refused-write',
    { path: '/srv/x/lock', message: 'EROFS', settled: true },
    'Refused write: /srv/x/lock',
    'The container tried to write `/srv/x/lock`, which the read-only root filesystem refused. The log says: `EROFS`'
  ],
  [
    'refused-write',
    { path: '/mnt/ro/x', message: 'EROFS', anyway: true },
    'Refused write: /mnt/ro/x',
    'The container tried to write `/mnt/ro/x`, which the read-only root filesystem refused. It is refused with a writable root filesystem as well, so read-only is not the reason. The log says: `EROFS`'
  ],
  [
    'refused-write',
    { path: '/proc/sys/vm/x', message: 'EROFS', anyway: true, settled: true },
    'Refused write: /proc/sys/vm/x',
    'The container tried to write `/proc/sys/vm/x`, which the read-only root filesystem refused. It is refused with a writable root filesystem as well, so read-only is not the reason. If the program needs it, give the container `--sysctl vm.x=VALUE`, or set it on the host where a container has none of its own: an engine mounts `/proc/sys` read-only whatever the root filesystem is, so the image should leave it alone. The log says: `EROFS`'
  ],
  [
    'refused-write',
    { path: undefined, message: 'EROFS' },
    'Refused write: EROFS',
    'The read-only root filesystem refused a write. If the program needs it, mount a `tmpfs` on the folder that it writes to. The log says: `EROFS`'
  ],
  [
    'unused-rule',
    rule('AC /run/**', 'policy-file'),
    'Unused rule: AC /run/**',
    'The rule `AC /run/**` (`.zero-drift.yml`, line 12) allowed nothing. Delete these lines, or correct its pattern.'
  ],
  [
    'unused-rule',
    rule('AC /run/**'),
    'Unused rule: AC /run/**',
    'The rule `AC /run/**` (input `allow`) allowed nothing. Remove it, or correct its pattern.'
  ],
  [
    'rule-allows-code',
    { rule: rule('/app/**', 'policy-file'), ...some(['/app/app.py', '/app/x.so']) },
    "A rule lets the image's code be replaced: /app/**",
    'The rule `/app/**` (`.zero-drift.yml`, line 12) allowed 2 changes that replaced code of the image: `/app/app.py` and `/app/x.so`. An intruder who rewrites that code passes this check, too. Narrow the rule to the data that the program writes, or have it write its data elsewhere. (ATT&CK T1554, Compromise Host Software Binary)'
  ],
  [
    'allowed-danger',
    {
      rule: rule('/srv/www/uploads/**', 'policy-file'),
      dangers: [{ path: '/srv/www/uploads/`x`.php', tag: 'web-shell' }],
      total: 1
    },
    'A rule lets dangerous changes through: /srv/www/uploads/**',
    "The rule `/srv/www/uploads/**` (`.zero-drift.yml`, line 12) allowed 1 change of high or critical severity: `/srv/www/uploads/'x'.php` (web shell). The web server runs such a file on request, so a single request brings an intruder back. (ATT&CK T1505.003, Web Shell) An intruder who does this passes this check, too. Narrow the rule to the files that the program has to write."
  ],
  [
    'allowed-danger',
    {
      rule: rule('/etc/**'),
      dangers: [
        { path: '/etc/sudoers.d/x', tag: 'sudo' },
        { path: '/etc/cron.d/x', tag: 'cron' }
      ],
      total: 1200
    },
    'A rule lets dangerous changes through: /etc/**',
    'The rule `/etc/**` (input `allow`) allowed 1,200 changes of high or critical severity: `/etc/sudoers.d/x` (sudo), `/etc/cron.d/x` (cron) and 1,198 more. A line in this file lets any user act as root without a password. (ATT&CK T1548.003, Sudo and Sudo Caching) An intruder who does this passes this check, too. Narrow the rule to the files that the program has to write.'
  ],
  [
    'copies',
    { total: 1, ways: [{ from: '/usr/src', to: '/data', total: 1 }] },
    "1 file is a copy of the image's own",
    'It is, byte for byte and with no more rights, a file that the image has elsewhere: 1 file in `/data` from `/usr/src`. It brings no foreign code in, so the contents count as ordinary.'
  ],
  [
    'copies',
    {
      total: 1002,
      ways: [
        { from: '/usr/src', to: '/data', total: 1000 },
        { from: '/etc/services', to: '/run', total: 2 }
      ]
    },
    "1,002 files are copies of the image's own",
    'They are, byte for byte and with no more rights, files that the image has elsewhere: 1,000 files in `/data` from `/usr/src` and 2 files in `/run` from `/etc/services`. They bring no foreign code in, so the contents count as ordinary.'
  ],
  [
    'expired-rule',
    { rule: until('2027-06-29', -1), missed: 0 },
    'Expired rule: A /x',
    'The rule `A /x` (`.zero-drift.yml`, line 12) expired on 2027-06-29, and no change needs it: delete these lines.'
  ],
  [
    'expired-rule',
    { rule: { ...until('2027-06-29', -1), owner: 'us' }, missed: 2 },
    'Expired rule: A /x',
    'The rule `A /x` (`.zero-drift.yml`, line 12) expired on 2027-06-29. 2 changes need it: fix the cause of the changes, or give the rule a later date (owner: `us`).'
  ],
  [
    'expiring-rule',
    until('2027-07-04', 4),
    'Rule expires in 4 days: A /x',
    'The rule `A /x` (`.zero-drift.yml`, line 12) allows changes until 2027-07-04. Before that, fix the cause of the changes, or give the rule a later date.'
  ],
  [
    'expiring-rule',
    until('2027-06-30', 0),
    'Rule expires today: A /x',
    'The rule `A /x` (`.zero-drift.yml`, line 12) allows changes until 2027-06-30. Before that, fix the cause of the changes, or give the rule a later date.'
  ],
  [
    'killed',
    { milliseconds: 10_000 },
    'The container had to be killed',
    'The container did not stop within 10 s and was killed: writes at its end were not seen.'
  ],
  [
    'unwatched',
    { paths: ['/dev', '/dev/shm'], reason: 'EACCES.' },
    'Not inspected: /dev and /dev/shm',
    'The container could write to `/dev` and `/dev/shm`, which were not inspected: EACCES. The verdict says nothing about them.'
  ],
  [
    'unwatched',
    { paths: ['/dev'], reason: '' },
    'Not inspected: /dev',
    'The container could write to `/dev`, which was not inspected. The verdict says nothing about it.'
  ],
  [
    'beyond-limit',
    { paths: ['/a', '/b', '/c', '/d', '/e', '/f', '/g'], limit: 1.5 * 1024 ** 3 },
    'More than 1.5 GiB in /a, /b, /c and 4 more',
    'Contents in `/a`, `/b`, `/c`, `/d`, `/e` and 2 more were compared up to 1.5 GiB; beyond that, only metadata. Raise `watch-limit` to compare everything.'
  ],
  [
    'touched',
    some(['/a', '/b']),
    '2 files touched or rewritten with the same content',
    'Only the times of `/a` and `/b` changed. That is not drift, but on a read-only filesystem such a write is refused.'
  ],
  [
    'transient',
    some(['/var/`a`']),
    'Something was created and removed in /var/`a`',
    "The time of `/var/'a'` changed, but no entry did: something was created and removed there. That is not drift, but on a read-only filesystem such a write is refused."
  ],
  [
    'transient',
    some(['/a', '/b', '/c', '/d']),
    'Something was created and removed in /a, /b, /c and 1 more',
    'The time of `/a`, `/b`, `/c` and `/d` changed, but no entry did: something was created and removed there. That is not drift, but on a read-only filesystem such a write is refused.'
  ],
  [
    'unfrozen',
    {},
    'The container ran while it was inspected',
    'This engine cannot pause a container, so writes at that very moment may be missing or incomplete.'
  ]
]

test.each(told)('%s is told in words: %#', (kind, facts, title, detail) => {
  const finding = makeFinding(kind, facts as never)
  expect([finding.title, finding.detail]).toEqual([title, detail])
  expect([finding.kind, finding.level]).toEqual([kind, FINDINGS[kind].level])
})

test.each([
  [['/a'], '/a'],
  [['/a', '/b'], undefined]
])('something that came and went in %j has the path %s', (paths, path) => {
  expect(makeFinding('transient', some(paths)).path).toBe(path)
})

test('what is quoted cannot end its quotation', () => {
  const { detail } = makeFinding('refused-write', { path: '/`a`/c', message: '`b`' })
  expect(detail.split('`')).toHaveLength(9)
})

const ELSEWHERE = 'write it when the image is built, or have the program write elsewhere'

test.each<readonly [string, string]>([
  // folders of the system are never guessed at
  ['/r', ELSEWHERE],
  ['/etc/foo', ELSEWHERE],
  ['/etc/nginx/conf.d/x', ELSEWHERE],
  ['/usr/lib/x', ELSEWHERE],
  ['/usr/lib/app/deep/x', ELSEWHERE],
  ['/usr/local/bin/x', ELSEWHERE],
  ['/lib64/x', ELSEWHERE],
  ['/dev/x', ELSEWHERE],
  ['/var/x', ELSEWHERE],
  ['/opt/x', ELSEWHERE],
  // nor is code covered
  ['/app/x.json', 'have it write to a folder of its own, and mount that: a mount on `/app` would'],
  ['/app/data/x', 'mount a volume on `/app/data`'],
  ['/app/out/x', 'mount a `tmpfs` on `/app/out`'],
  // what has to last is not put into memory
  ['/var/lib/redis/dump.rdb', 'mount a volume on `/var/lib/redis`'],
  ['/data/x', 'mount a volume on `/data`'],
  ['/work/shop.db-wal', 'mount a volume on `/work`'],
  ['/library/x', 'mount a `tmpfs` on `/library`'],
  ['/usr/local/tomcat/logs/x', 'mount a `tmpfs` on `/usr/local/tomcat/logs`'],
  ['/dev/shm/x', 'mount a `tmpfs` on `/dev/shm`'],
  ['/run/x', 'mount a `tmpfs` on `/run`'],
  // what serves one run only is not put into a volume
  ['/var/lib/nginx/body', 'mount a `tmpfs` on `/var/lib/nginx`'],
  ['/var/lib/nginx/tmp/client_body', 'mount a `tmpfs` on `/var/lib/nginx/tmp`'],
  ['/var/cache/nginx/client_temp', 'mount a `tmpfs` on `/var/cache/nginx`'],
  ['/etc-nginx/proxy_temp', 'mount a `tmpfs` on `/etc-nginx`'],
  ['/var/run/nginx.pid', 'mount a `tmpfs` on `/var/run`'],
  ['/var/lib/haproxy/admin.sock', 'mount a `tmpfs` on `/var/lib/haproxy`'],
  ['/var/lib/php/sessions/sess_1', 'mount a `tmpfs` on `/var/lib/php/sessions`'],
  ['/var/spool/postfix/pid/master.pid', 'mount a `tmpfs` on `/var/spool/postfix/pid`'],
  ['/srv/shop/app.lock', 'mount a `tmpfs` on `/srv/shop`'],
  ['/srv/shop/tmp/cache.db', 'mount a `tmpfs` on `/srv/shop/tmp`'],
  ['/home/app/.cache/x', 'mount a `tmpfs` on `/home/app/.cache`'],
  ['/data/cache/x', 'mount a `tmpfs` on `/data/cache`'],
  // unless it lies among data
  ['/var/lib/mysql/mysqld.pid', 'mount a volume on `/var/lib/mysql`'],
  ['/var/lib/postgresql/data/postmaster.pid', 'mount a volume on `/var/lib/postgresql/data`'],
  ['/data/app.pid', 'mount a volume on `/data`'],
  ['/var/spool/mail/ada', 'mount a volume on `/var/spool/mail`'],
  ['/srv/shop/uploads/x.png', 'mount a volume on `/srv/shop/uploads`'],
  // both are named where the name does not tell
  [
    '/var/lib/varnish/varnishd',
    'mount a `tmpfs` on `/var/lib/varnish`, or a volume if its files have to outlive the container'
  ],
  // some places have a setting of their own
  ['/etc/hosts', 'name the host in the `add-host` input (`--add-host`), and drop the line'],
  ['/etc/resolv.conf', 'set the name servers for the container (`--dns`) or for its network'],
  ['/etc/hostname', 'use the `hostname` input'],
  ['/proc/sys/net/core/somaxconn', 'give the container `--sysctl net.core.somaxconn=VALUE`'],
  [
    '/proc/sys/net/ipv4/conf/eth0.1/x',
    'give the container `--sysctl net.ipv4.conf.eth0/1.x=VALUE`'
  ],
  ['/proc/sysrq-trigger', 'set it on the host'],
  ['/sys/kernel/mm/transparent_hugepage/enabled', 'set it on the host'],
  ...['/etc/passwd', '/etc/group', '/etc/shadow-', '/etc/passwd.lock', '/etc/.pwd.lock'].map(
    (path) => [path, 'make the user when the image is built, and name it'] as const
  ),
  ['/etc/passwords', ELSEWHERE],
  ['/etc/localtime', 'set the time zone in the environment (`TZ`)'],
  ['/etc/ssl/certs/ca-certificates.crt', 'install certificates when the image is built']
])('a write to %s: %s', (path, advice) => {
  const told = scratchAdvice({ path }, { homes: ['/app'] })
  expect(advice.startsWith('mount') ? told : told.slice(0, advice.length)).toBe(advice)
})

test('of a folder, a mount is on the folder itself', () => {
  expect(scratchAdvice({ path: '/srv/conf', isFolder: true })).toBe(
    'mount a `tmpfs` on `/srv/conf`'
  )
})
