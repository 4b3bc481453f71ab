import fc from 'fast-check'
import type { IsCode } from '../../../src/judge/code'
import {
  appraise,
  SEVERITIES,
  TAGS,
  worstSeverity,
  type Severity,
  type Suspect,
  type Tag
} from '../../../src/judge/severity'
import type { ChangeKind, FileFacts } from '../../../src/words'
import { runs } from '../../harness/fuzz'

const KINDS: Readonly<Record<string, ChangeKind>> = { A: 'added', C: 'changed', D: 'deleted' }

/** `A /path`, `C /path` or `D /path`, with what is known of both sides. */
function suspect(line: string, after?: FileFacts, before?: FileFacts): Suspect {
  const path = line.slice(2)
  const place = /^\/dev(?:\/shm)?(?=\/)/.exec(path)?.[0] ?? '/'
  return { path, kind: KINDS[line.charAt(0)]!, place, before, after }
}

const file = (mode = 0o644, more: Partial<FileFacts> = {}): FileFacts => ({
  ...{ type: 'file', mode, uid: 0, gid: 0, size: 10, sha256: 'aa' },
  ...more
})
const other = (type: FileFacts['type'], mode = 0o755, more: Partial<FileFacts> = {}) =>
  file(mode, { type, size: 0, ...more })
const altered = file(0o644, { sha256: 'bb' })
const plain = file()
const directory = other('directory')
const link = (target: string) => other('symlink', 0o777, { target })

const unread = (mode: number): FileFacts => ({ type: 'file', mode, uid: 0, gid: 0, size: 10 })

type Case = readonly [
  sentence: string,
  line: string,
  severity: Severity,
  tags: readonly Tag[],
  after?: FileFacts | undefined,
  before?: FileFacts
]

const check = (cases: readonly Case[], isCode?: IsCode) => {
  // As objects: of a row with fewer members than parameters, the next one would be jest's callback.
  const rows = cases.map(([sentence, line, severity, tags, after, before]) => ({
    ...{ sentence, line, expected: { severity, tags } },
    change: suspect(line, after, before)
  }))
  it.each(rows)('$sentence: $line', ({ change, expected }) => {
    expect(appraise(change, isCode)).toEqual(expected)
  })
}

const BY_NAME: readonly Case[] = [
  ['a script in a web root', 'A /var/www/html/shell.php', 'critical', ['web-shell', 'script']],
  ['whatever its case', 'A /srv/www/a/X.PhTml', 'critical', ['web-shell', 'script']],
  [
    'a page of a servlet',
    'A /usr/local/tomcat/webapps/a/x.jspx',
    'critical',
    ['web-shell', 'script']
  ],
  ['a CGI program', 'A /usr/lib/cgi-bin/x.cgi', 'critical', ['web-shell', 'library']],
  [
    'a name that old servers cut at its newline',
    'A /app/public/x.php\n',
    'critical',
    ['web-shell', 'disguised-name']
  ],
  ['orders for one folder of a web server', 'C /app/htdocs/.htaccess', 'critical', ['web-shell']],
  ['the list of preloaded libraries', 'A /etc/ld.so.preload', 'critical', ['dynamic-linker']],
  ['a folder with libraries', 'A /etc/ld.so.conf.d/x.conf', 'critical', ['dynamic-linker']],
  ['the same of musl', 'A /etc/ld-musl-x86_64.path', 'critical', ['dynamic-linker']],
  ['the users', 'C /etc/passwd', 'critical', ['account']],
  ['their passwords', 'C /etc/shadow', 'critical', ['account']],
  ['who may become root', 'A /etc/sudoers.d/x', 'critical', ['sudo']],
  ['keys that open a login', 'A /home/x/.ssh/authorized_keys', 'critical', ['ssh-key']],
  ['the same in one place', 'A /etc/ssh/authorized_keys.d/x', 'critical', ['ssh-key']],
  ['what logins ask', 'C /etc/pam.d/sshd', 'critical', ['pam']],
  [
    'a module that they ask',
    'A /lib/x86_64-linux-gnu/security/pam_x.so',
    'critical',
    ['pam', 'library']
  ],
  ['a program of the system', 'C /usr/local/sbin/nginx', 'high', ['binary']],
  ['a program of a user', 'A /home/x/.local/bin/ls', 'high', ['binary']],
  ['a library of the system', 'C /usr/lib64/libc.so.6', 'high', ['library']],
  ['a library elsewhere', 'A /tmp/libx.so.1.2', 'high', ['library']],
  ['a kernel module', 'A /tmp/rootkit.ko.xz', 'high', ['kernel-module']],
  ['a list of them', 'A /etc/modules-load.d/x.conf', 'high', ['kernel-module']],
  ['settings of the SSH server', 'C /etc/ssh/sshd_config', 'high', ['ssh-server']],
  ['its host key', 'A /etc/ssh/ssh_host_ed25519_key', 'high', ['ssh-server']],
  [
    'a root certificate',
    'A /usr/local/share/ca-certificates/x.crt',
    'high',
    ['certificate-authority']
  ],
  ['one that looks like a key', 'A /etc/ssl/certs/x.pem', 'high', ['certificate-authority']],
  ['a page that is served', 'C /usr/share/nginx/html/index.html', 'high', ['served-page']],
  [
    'what runs before the program',
    'A /docker-entrypoint.d/99-x.sh',
    'high',
    ['entrypoint', 'script']
  ],
  [
    'the entry point itself',
    'C /usr/local/bin/docker-entrypoint.sh',
    'high',
    ['binary', 'entrypoint', 'script']
  ],
  ['an init script', 'A /etc/init.d/x', 'high', ['init']],
  ['the local one', 'A /etc/rc.local', 'high', ['init']],
  ['a service of runit', 'A /etc/service/x/run', 'high', ['init']],
  ['a systemd unit', 'A /etc/systemd/system/x.service', 'high', ['systemd-service']],
  ['a unit of a user', 'A /home/x/.config/systemd/user/x.service', 'high', ['systemd-service']],
  ['a systemd timer', 'A /usr/lib/systemd/system/x.timer', 'high', ['library', 'systemd-timer']],
  ['a cron job', 'A /etc/cron.d/x', 'high', ['cron']],
  ['a crontab of a user', 'A /var/spool/cron/crontabs/root', 'high', ['cron']],
  ['the list of anacron', 'C /etc/anacrontab', 'high', ['cron']],
  ['a start-up file of a shell', 'A /root/.bashrc', 'high', ['shell-startup']],
  ['one for all users', 'A /etc/profile.d/x.sh', 'high', ['shell-startup', 'script']],
  [
    'a start-up file of Python',
    'A /usr/local/lib/python3.12/site-packages/x.pth',
    'high',
    ['library', 'python-startup']
  ],
  ['a hook of the package manager', 'A /etc/apt/apt.conf.d/99x', 'high', ['package-hook']],
  ['a script of a package', 'A /var/lib/dpkg/info/x.postinst', 'high', ['package-hook']],
  ['a rule for devices', 'A /etc/udev/rules.d/x.rules', 'high', ['udev']],
  ['a file among devices', 'A /dev/.x', 'high', ['hidden-in-dev']],
  ['a program in an interpreted language', 'C /app/main.py', 'medium', ['script']],
  ['settings of a web server', 'C /etc/nginx/conf.d/default.conf', 'medium', ['server-config']],
  ['a source of packages', 'A /etc/apt/sources.list.d/x.list', 'medium', ['package-source']],
  ['names of machines', 'C /etc/hosts', 'medium', ['name-resolution']],
  ['a private key', 'A /app/id_rsa', 'medium', ['secret']],
  ['a secret of the engine', 'A /var/run/secrets/token', 'medium', ['secret']],
  ['a file of settings with passwords', 'A /app/.env.local', 'medium', ['secret']],
  ['a name that nobody sees', 'A /tmp/... ', 'medium', ['disguised-name']],
  ['a name that reads from right to left', 'A /tmp/x\u202egpj', 'medium', ['disguised-name']],
  ['a log that is gone', 'D /var/log/auth.log', 'medium', ['log-cleared']],
  ['a history that is gone', 'D /root/.bash_history', 'medium', ['history-cleared']],
  ['a library that is gone', 'D /usr/lib/libc.so.6', 'medium', ['system-file-deleted']],
  ['the users, gone', 'D /etc/passwd', 'medium', ['system-file-deleted']]
]

const NEAR_MISSES: readonly Case[] = [
  ['ordinary', 'A /data/12/345.txt', 'low', []],
  ['the root', 'C /', 'low', []],
  ['no path', 'A ', 'low', []],
  ['a script outside of every web root', 'A /wwwx/x.php', 'medium', ['script']],
  ['an upload in a web root', 'A /var/www/html/php.txt', 'low', []],
  ['a script that was deleted', 'D /var/www/html/shell.php', 'low', []],
  ['a list of preloaded libraries that nobody reads', 'A /app/etc/ld.so.preload', 'low', []],
  ['a file of that name where /etc is not', 'A /usr/local/etc/passwd', 'low', []],
  ["the tools' backup of the users", 'C /etc/passwd-', 'low', []],
  ['names are told apart by case', 'C /etc/Passwd', 'low', []],
  ['no list of who may become root', 'A /etc/sudoers.d', 'low', []],
  ['keys that this user trusts', 'A /root/.ssh/known_hosts', 'low', []],
  ['no folder of logins', 'A /etc/pam.dx/sshd', 'low', []],
  ['a folder that is only called bin', 'A /data/bin/x', 'low', []],
  ['a cache of Python', 'A /usr/lib/python3/__pycache__/x.pyc', 'medium', ['script']],
  ['not quite a library', 'A /tmp/x.sox', 'low', []],
  ['not quite a kernel module', 'A /tmp/x.kos', 'low', []],
  ['settings of the SSH client', 'C /etc/ssh/ssh_config', 'low', []],
  ['a certificate of some program', 'A /app/certs/x.crt', 'low', []],
  ['a page that nobody is served', 'A /data/index.html', 'low', []],
  ['no entry point', 'A /app/entrypoints/x', 'low', []],
  ['started by nobody', 'A /app/start', 'low', []],
  ['no folder of init scripts', 'A /etc/init.x/y', 'low', []],
  ['sessions that systemd notes', 'A /run/systemd/users/1000', 'low', []],
  ['who may use cron', 'A /etc/cron.allow', 'low', []],
  ['a spool of mail', 'A /var/spool/mail/root', 'low', []],
  ['no start-up file', 'A /root/.bashrc.d', 'low', []],
  ['a trained model', 'A /models/x.pth', 'low', []],
  ['a list of packages', 'C /var/lib/dpkg/status', 'low', []],
  ['hardware of udev', 'A /etc/udev/hwdb.bin', 'low', []],
  ['memory is a place of its own', 'A /dev/shm/x', 'low', []],
  ['settings of some program', 'C /etc/nginxx/x.conf', 'low', []],
  ['the cache of the package manager', 'A /var/cache/apt/x.bin', 'low', []],
  ["the machine's own name", 'C /etc/hostname', 'low', []],
  ['a public key', 'A /app/id_rsa.pub', 'low', []],
  ['a dot file', 'A /tmp/.x', 'low', []],
  ['blanks within a name', 'A /tmp/x y', 'low', []],
  ['a name that nobody sees, deleted', 'D /tmp/...', 'low', []],
  ['a log that grew', 'C /var/log/auth.log', 'low', []],
  ['a history that was begun', 'A /root/.bash_history', 'low', []],
  ['data that is gone', 'D /data/x', 'low', []]
]

describe('where only the name is known', () => {
  check(BY_NAME)
})

describe('similar paths without the tag', () => {
  check(NEAR_MISSES)
})

const BY_FACTS: readonly Case[] = [
  ['a new set-uid program', 'A /tmp/x', 'critical', ['set-uid', 'executable'], file(0o4755)],
  ['set-uid by chmod', 'C /data/x', 'critical', ['set-uid'], file(0o4755), file(0o755)],
  ['set-gid by chmod', 'C /data/x', 'critical', ['set-uid'], file(0o2755), file(0o755)],
  [
    'set-uid with other contents',
    'C /data/x',
    'critical',
    ['set-uid', 'executable'],
    file(0o4755, { sha256: 'bb' }),
    file(0o4755)
  ],
  [
    'set-uid for another user',
    'C /data/x',
    'critical',
    ['set-uid'],
    file(0o4755),
    file(0o4755, { uid: 33 })
  ],
  [
    'set-uid of which the past is not known',
    'C /data/x',
    'critical',
    ['set-uid', 'executable'],
    file(0o4755)
  ],
  ['set-uid all along', 'C /data/x', 'low', [], file(0o4711), file(0o4755)],
  ['set-gid for locking', 'A /data/x', 'low', [], file(0o2644)],
  ['a directory that hands on its group', 'A /data/x', 'low', [], other('directory', 0o2775)],
  [
    'new capabilities',
    'C /data/x',
    'critical',
    ['capability'],
    file(0o755, { capabilities: '01' }),
    file(0o755)
  ],
  [
    'the capabilities it had',
    'C /data/x',
    'low',
    [],
    file(0o755, { capabilities: '01' }),
    file(0o711, { capabilities: '01' })
  ],
  ['a new program', 'A /tmp/x', 'high', ['executable'], file(0o755)],
  ['a new program in memory', 'A /dev/shm/x', 'high', ['executable'], file(0o700)],
  ['executable by chmod', 'C /tmp/x', 'high', ['executable'], file(0o755), file(0o644)],
  [
    'a program with other contents',
    'C /tmp/x',
    'high',
    ['executable'],
    file(0o755, { sha256: 'bb' }),
    file(0o755)
  ],
  ['a program of another owner', 'C /tmp/x', 'low', [], file(0o755, { uid: 33 }), file(0o755)],
  ['a directory that may be entered', 'A /tmp/x', 'low', [], directory],
  ['a link, which always is', 'A /tmp/x', 'low', [], link('/bin/sh')],
  ['a device node', 'A /tmp/sda', 'high', ['device'], other('device', 0o660, { device: '8:0' })],
  [
    'another device of that name',
    'C /dev/null',
    'high',
    ['device'],
    other('device', 0o666, { device: '8:0' }),
    other('device', 0o666, { device: '1:3' })
  ],
  [
    'the same device',
    'C /dev/null',
    'low',
    [],
    other('device', 0o666, { device: '1:3' }),
    other('device', 0o666, { device: '1:3' })
  ],
  ['a device node that was deleted', 'D /tmp/sda', 'low', [], undefined, other('device')],
  ['a fifo', 'A /tmp/x', 'low', [], other('fifo')],
  [
    'a file in the place of a device',
    'C /dev/null',
    'high',
    ['hidden-in-dev'],
    file(),
    other('device')
  ],
  ['a new folder among devices', 'A /dev/.x', 'high', ['hidden-in-dev'], directory],
  [
    'a folder among devices that was there',
    'C /dev/pts',
    'low',
    [],
    directory,
    other('directory', 0o700)
  ],
  ['a socket among devices', 'A /dev/log', 'low', [], other('socket')],
  [
    'a link into a web root',
    'A /var/www/html/x.php',
    'critical',
    ['web-shell', 'script'],
    link('/tmp/x')
  ],
  [
    'a script of another owner',
    'C /var/www/html/x.php',
    'low',
    [],
    file(0o644, { uid: 33 }),
    plain
  ],
  [
    'a script with other contents',
    'C /var/www/html/x.php',
    'critical',
    ['web-shell', 'script'],
    altered,
    plain
  ],
  [
    'a script whose contents were not read',
    'C /var/www/x.php',
    'critical',
    ['web-shell', 'script'],
    unread(0o640),
    unread(0o644)
  ],
  ['a folder that is called like a script', 'A /var/www/html/x.php', 'low', [], directory],
  ['a folder that is called like a job', 'A /etc/cron.d/x', 'low', [], directory],
  ['a link to a job', 'A /etc/cron.d/x', 'high', ['cron'], link('/tmp/x')],
  [
    'the same link',
    'C /usr/bin/x',
    'low',
    [],
    link('y'),
    other('symlink', 0o777, { target: 'y', uid: 33 })
  ],
  ['a link that leads elsewhere', 'C /usr/bin/x', 'high', ['binary'], link('z'), link('y')],
  ['the users, touched', 'C /etc/passwd', 'low', [], plain, plain],
  [
    'the users, for all to write',
    'C /etc/passwd',
    'critical',
    ['account', 'world-writable'],
    file(0o666),
    plain
  ],
  [
    'the users, replaced by a folder',
    'C /etc/passwd',
    'medium',
    ['system-file-deleted'],
    directory,
    plain
  ],
  ['a file for all to write', 'C /data/x', 'medium', ['world-writable'], file(0o666), plain],
  [
    'a folder for all to write',
    'C /data',
    'medium',
    ['world-writable'],
    other('directory', 0o777),
    directory
  ],
  [
    'a folder for all to write, with the sticky bit',
    'C /data',
    'low',
    [],
    other('directory', 0o1777),
    directory
  ],
  ['one that was so before', 'C /data/x', 'low', [], file(0o666), file(0o646)],
  [
    'a log that was cut',
    'C /var/log/x',
    'medium',
    ['log-cleared'],
    file(0o644, { size: 0, sha256: 'bb' }),
    plain
  ],
  [
    'a log that grew by a line',
    'C /var/log/x',
    'low',
    [],
    file(0o644, { size: 20, sha256: 'bb' }),
    plain
  ],
  [
    'a history that leads nowhere',
    'C /root/.bash_history',
    'medium',
    ['history-cleared'],
    link('/dev/null'),
    plain
  ],
  [
    'a library that was deleted',
    'D /usr/lib/x.so',
    'medium',
    ['system-file-deleted'],
    undefined,
    file(0o755)
  ],
  ['a library for another owner', 'C /usr/lib/x.so', 'low', [], file(0o644, { uid: 33 }), plain]
]

describe('where more is known', () => {
  check(BY_FACTS)
})

const OF_CODE: readonly Case[] = [
  ['that holds something else', 'C /app/app.py', 'high', ['image-code', 'script'], altered, plain],
  ['that was not read', 'C /app/x.py', 'high', ['image-code', 'script'], unread(0o644), plain],
  ['that is a link now', 'C /app/x.py', 'high', ['image-code', 'script'], link('/tmp/x'), plain],
  [
    'in a web root',
    'C /var/www/html/x.html',
    'high',
    ['served-page', 'image-code'],
    altered,
    plain
  ],
  ['of which only the mode changed', 'C /app/app.py', 'low', [], file(0o600), plain],
  ['of which only the owner changed', 'C /app/x.py', 'low', [], file(0o644, { uid: 33 }), plain],
  ['that was deleted', 'D /app/app.py', 'low', [], undefined, plain],
  ['that is a folder now', 'C /app/app.py', 'low', [], directory, plain],
  ['that was not there before', 'A /app/app.py', 'medium', ['script'], altered],
  ['of which only the name is known', 'C /app/app.py', 'medium', ['script']],
  ['beside data that changed', 'C /app/notes.db', 'low', [], altered, plain]
]

describe('code of the image', () => {
  check(OF_CODE, (path) => !path.endsWith('.db'))

  it('is not considered where the file is new', () => {
    const asked: string[] = []
    appraise(suspect('A /app/app.py', plain), (path) => asked.push(path) > 0)
    expect(asked).toEqual([])
  })
})

const ALL_TAGS = Object.keys(TAGS) as readonly Tag[]

describe('the table', () => {
  it('has a case for each tag', () => {
    const tested = new Set([...BY_NAME, ...BY_FACTS, ...OF_CODE].flatMap(([, , , tags]) => tags))
    expect([...tested].sort()).toEqual([...ALL_TAGS].sort())
  })

  it.each(ALL_TAGS)('gives %s a technique and one sentence', (tag) => {
    const { why, technique } = TAGS[tag]
    expect(tag).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    expect(technique.id).toMatch(/^T\d{4}(\.\d{3})?$/)
    expect(technique.name).toMatch(/^[A-Z]\S*(?: \S+)*$/)
    expect(why).toMatch(/^[A-Z][^.!?]*\.$/)
  })

  it('gives each technique a single name', () => {
    const names = new Map(ALL_TAGS.map((tag) => [TAGS[tag].technique.id, TAGS[tag].technique.name]))
    for (const { technique } of Object.values(TAGS))
      expect(names.get(technique.id)).toBe(technique.name)
  })
})

describe('the worst severity', () => {
  it.each<[readonly Severity[], Severity]>([
    [[], 'low'],
    [['low', 'medium'], 'medium'],
    [['medium', 'critical', 'high'], 'critical'],
    [['high', 'high'], 'high']
  ])('of %j is %s', (all, expected) => {
    expect(worstSeverity(all)).toBe(expected)
  })
})

const facts: fc.Arbitrary<FileFacts> = fc.record(
  {
    type: fc.constantFrom(...(['file', 'directory', 'symlink', 'device', 'fifo'] as const)),
    mode: fc.integer({ min: 0, max: 0o7777 }),
    uid: fc.nat(2),
    gid: fc.nat(2),
    size: fc.nat(9),
    sha256: fc.constantFrom('aa', 'bb'),
    target: fc.constantFrom('x', 'y')
  },
  { requiredKeys: ['type', 'mode', 'uid', 'gid', 'size'] }
)
const known = [...BY_NAME, ...NEAR_MISSES].map(([, line]) => line.slice(2))
const anyChange: fc.Arbitrary<Suspect> = fc.record(
  {
    path: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...known, '/__proto__/x', '/constructor/x', '/etc/toString')
    ),
    kind: fc.constantFrom(...(['added', 'changed', 'deleted'] as const)),
    place: fc.constantFrom('/', '/dev', '/tmp'),
    before: facts,
    after: facts
  },
  { requiredKeys: ['path', 'kind', 'place'] }
)

it('any change has the severity of its worst tag, and lists each tag once, worst first', () => {
  fc.assert(
    fc.property(anyChange, (change) => {
      const { severity, tags } = appraise(change)
      const ranks = tags.map((tag) => SEVERITIES.indexOf(TAGS[tag].severity))
      expect(severity).toBe(worstSeverity(tags.map((tag) => TAGS[tag].severity)))
      expect(ranks).toEqual(ranks.toSorted())
      expect(new Set(tags).size).toBe(tags.length)
    }),
    { numRuns: runs(1000) }
  )
})

it('no deletion adds to an intruder’s rights', () => {
  const told: readonly Tag[] = ['log-cleared', 'history-cleared', 'system-file-deleted']
  fc.assert(
    fc.property(anyChange, (change) => {
      const { tags } = appraise({ ...change, kind: 'deleted' })
      expect(tags.filter((tag) => !told.includes(tag))).toEqual([])
    })
  )
})

it.each(
  [
    ...[
      '/public',
      '/x.php',
      '.timer',
      '.so.1',
      ' ',
      '.',
      '\n',
      '.env',
      '_history',
      '.preinst',
      '_key'
    ],
    ...['/usr/local', '/python1', '.htaccess', '.pyc', 'a']
  ].flatMap((piece) =>
    ['/etc/systemd/system/', '/var/lib/dpkg/info/', '/public/', '/home/', '/lib/'].map((start) => [
      start,
      piece
    ])
  )
)('a long name in %s of many %j is appraised like any other', (start, piece) => {
  const path = `${start}${piece.repeat(4000 / piece.length)}!`
  // What backtracks would be at it for years.
  for (let n = 0; n < 20; n += 1) {
    expect(SEVERITIES).toContain(appraise({ path, kind: 'changed', place: '/' }).severity)
  }
})
