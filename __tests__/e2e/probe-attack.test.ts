import { join } from 'node:path'
import { docker, imageFrom } from '../harness/engine'
import { imageOfBoth } from '../harness/probe'
import { BUSYBOX } from '../harness/subject'

const PROBES = join(__dirname, '../../dist/probe')
/** The kernel's files can be opened, although the container has no right that it did not have. */
const BARE_PROC = ['--security-opt', 'systempaths=unconfined']
const DEEPEST = 'd/d/d/d/d/d/d/d'

let probe = ''

beforeAll(async () => {
  probe = `/zero-drift/linux-${await docker('version', '--format', '{{.Server.Arch}}')}`
})

describe('a scout', () => {
  it('tells who it is, what is there, and the pages in few folders first', async () => {
    const image = await imageFrom('scouted', SCOUTED)
    const paths = ['/etc/passwd', '/etc/nothing', '/etc', '/dev/null', '/to-etc', '/to-page']
    await rehearsing(
      ['--user', '33'],
      async ({ target }) => {
        const lines = (await docker('logs', target)).split('\n')
        const pages = lines.filter((line) => line.startsWith('page\t'))
        expect(lines).toEqual([
          'user\t33',
          'file\t/etc/passwd',
          'folder\t/etc',
          'folder\t/to-etc',
          'file\t/to-page',
          ...pages,
          'ready'
        ])
        const depths = pages.map((page) => page.split('/').length)
        expect(depths).toEqual([...depths].sort((one, other) => one - other))
        expect(pages.sort()).toEqual(
          [
            ...['/index.html', '/srv/default.htm', '/srv/default.html', '/srv/index.aspx'],
            ...['/srv/index.htm', '/srv/index.jsp', '/srv/index.php', '/var/www/index.html'],
            ...['/usr/share/documents/index.html', `/${DEEPEST}/index.html`]
          ]
            .map((path) => `page\t${path}`)
            .sort()
        )
      },
      { image, words: ['scout', ...paths] }
    )
  })

  it('tells of fifty pages at most', async () => {
    await rehearsing(['--tmpfs', '/t'], async ({ inside }) => {
      await inside('cd /t; for i in $(seq 60); do mkdir $i; touch $i/index.html; done')
      const lines = (await inside(scouting(probe))).split('\n')
      expect(lines.filter((line) => line.startsWith('page\t'))).toHaveLength(50)
    })
  })

  it.each([
    ['folders with more names than are looked at', 'cd /t; seq 250000 | xargs touch'],
    [
      'more folders with long names than there is room for',
      `cd /t; for i in $(seq 40); do mkdir $i; cd $i; seq -f ${'n'.repeat(240)}%g 3000 | xargs mkdir; cd ..; done`
    ],
    [
      'paths that no program can name, and links that go round',
      `cd /t; for i in $(seq 30); do mkdir ${'n'.repeat(250)}; cd ${'n'.repeat(250)}; done; ln -s / /t/round; ln -s . /t/here`
    ]
  ])('ends, and stays small, among %s', async (_, make) => {
    await rehearsing(['--tmpfs', '/t'], async ({ inside }) => {
      await inside(make)
      const peak = await inside(
        `${scouting(probe)} >&2; sed -n 's/^VmHWM:[^0-9]*//p' /proc/$scout/status`
      )
      expect(parseInt(peak, 10)).toBeLessThan(6 * 1024)
    })
  })

  it('is not ended by signals', async () => {
    await rehearsing([], async ({ target, inside }) => {
      await inside(`trap '' TERM; for s in 1 2 3 15; do kill -$s 1; done`)
      expect(await docker('inspect', '--format', '{{.State.Running}}', target)).toBe('true')
    })
  })
})

/** Options of the container, those of the engine's exec, then attempts with the line that tells of each. */
const CASES: readonly (readonly [string, string[], string[], [string, string][]])[] = [
  [
    'everything where all is writable',
    [],
    [],
    [
      ['overwrite /etc/passwd', 'landed /etc/passwd'],
      ['overwrite /etc/nothing /etc/group', 'landed /etc/group'],
      ['plant /etc/cron.d/zero-drift /elsewhere', 'landed /etc/cron.d/zero-drift'],
      ['plant /etc/passwd', 'landed /etc/passwd'],
      ['append /root/.profile', 'landed /root/.profile'],
      ['append /etc/passwd', 'landed /etc/passwd'],
      ['setuid /usr/local/bin/su', 'landed /usr/local/bin/su'],
      ['execute /tmp/a/program', 'landed /tmp/a/program'],
      ['timestomp /bin/busybox', 'landed /bin/busybox'],
      ['remount /', 'landed /'],
      ['sysctl /proc/sys/kernel/core_pattern', 'refused EROFS /proc/sys/kernel/core_pattern']
    ]
  ],
  [
    'nothing where all is read-only',
    ['--read-only'],
    [],
    [
      ['overwrite /etc/passwd', 'refused EROFS /etc/passwd'],
      ['plant /etc/cron.d/zero-drift /etc/new', 'refused EROFS /etc/cron.d/zero-drift'],
      ['append /root/.profile', 'refused EROFS /root/.profile'],
      ['append /etc/passwd', 'refused EROFS /etc/passwd'],
      ['setuid /usr/local/bin/su', 'refused EROFS /usr/local/bin/su'],
      ['execute /tmp/a/program', 'refused EROFS /tmp/a/program'],
      ['timestomp /bin/busybox', 'refused EROFS /bin/busybox'],
      ['remount /', 'refused EPERM /'],
      ['sysctl /proc/sys/kernel/core_pattern', 'refused EROFS /proc/sys/kernel/core_pattern']
    ]
  ],
  [
    'what a mount allows',
    ['--read-only', '--tmpfs', '/t', '--tmpfs', '/x:exec', '--tmpfs', '/s:exec,suid'],
    [],
    [
      ['plant /etc/new /t/a/b/new', 'landed /t/a/b/new'],
      ['execute /t/program', 'refused NOEXEC /t/program'],
      ['execute /t/program /x/program', 'landed /x/program'],
      ['setuid /x/su /t/su', 'refused NOSUID /x/su'],
      ['setuid /s/su', 'landed /s/su']
    ]
  ],
  [
    'no set-user-ID program where a mount runs none',
    ['--tmpfs', '/t:suid,noexec'],
    [],
    [['setuid /t/su', 'refused NOEXEC /t/su']]
  ],
  [
    'no set-user-ID program without new privileges',
    ['--security-opt', 'no-new-privileges'],
    [],
    [
      ['setuid /su', 'refused NONEWPRIVS /su'],
      ['execute /su', 'landed /su']
    ]
  ],
  [
    'what a user may do who is not root',
    ['--env', 'HOME=/tmp/'],
    ['--user', '33'],
    [
      ['overwrite /etc/passwd', 'refused EACCES /etc/passwd'],
      ['plant /etc/cron.d/zero-drift', 'refused EACCES /etc/cron.d/zero-drift'],
      ['append /root/.profile /tmp/file', 'landed /tmp/file'],
      ['append /root/.profile', 'refused EACCES /root/.profile'],
      ['plant ~/.config/a/b', 'landed /tmp/.config/a/b'],
      ['setuid /tmp/su', 'landed /tmp/su'],
      ['execute ~/program', 'landed /tmp/program'],
      ['timestomp /bin/busybox', 'refused EPERM /bin/busybox'],
      ['sysctl /proc/sys/kernel/core_pattern', 'refused EACCES /proc/sys/kernel/core_pattern']
    ]
  ],
  [
    'nothing to what is not there, or is no file',
    [],
    [],
    [
      ['overwrite /none /etc/passwd/none', 'absent /none'],
      ['overwrite /etc', 'absent /etc'],
      ['overwrite /dev/null', 'absent /dev/null'],
      ['append /dev/full', 'absent /dev/full'],
      ['timestomp /none', 'absent /none'],
      ['plant /etc/passwd/a/b', 'absent /etc/passwd/a/b'],
      ['remount /none', 'absent /none'],
      ['remount /etc', 'landed /etc'],
      ['sysctl /proc/sys/none', 'absent /proc/sys/none'],
      ['sysctl /proc/sys/kernel', 'absent /proc/sys/kernel'],
      ['sysctl /etc/passwd', 'absent /etc/passwd'],
      ['plant relative/path', 'absent relative/path'],
      [`plant /${'n'.repeat(300)}`, `refused ENAMETOOLONG /${'n'.repeat(300)}`],
      ['execute /bin/busybox', 'refused EEXIST /bin/busybox']
    ]
  ],
  ['nothing in a home that is none', ['--env', 'HOME=tmp'], [], [['plant ~/a', 'absent ~/a']]],
  [
    'nothing in a home that would break the line',
    ['--env', 'HOME=/tmp\nlanded\t'],
    [],
    [['plant ~/a /tmp/b', 'landed /tmp/b']]
  ],
  [
    'nothing that needs a process where no more are allowed',
    ['--ulimit', 'nproc=1:1'],
    ['--user', '4242'],
    [['execute /tmp/program', 'refused EAGAIN /tmp/program']]
  ],
  [
    'nothing that needs more bytes than a file may have',
    ['--ulimit', 'fsize=100:100'],
    [],
    [
      ['execute /tmp/program', 'refused ENOSPC /tmp/program'],
      ['plant /tmp/file', 'landed /tmp/file']
    ]
  ],
  [
    'nothing that needs more bytes than a mount has',
    ['--tmpfs', '/t:size=8k,exec,suid'],
    [],
    [['setuid /t/su', 'refused ENOSPC /t/su']]
  ]
]

describe('an attack', () => {
  it.each(CASES)('can do %s', async (_, options, exec, rows) => {
    await rehearsing(options, async ({ attack }) => {
      const lines = await attack(
        rows.map(([attempt]) => attempt),
        exec
      )
      expect(lines).toEqual(rows.map(([, line]) => line))
    })
  })

  it('leaves everything as it was, whoever attacks, so that the next one meets the same', async () => {
    await rehearsing([], async ({ target, attack, inside }) => {
      await inside(`
        mkdir /w; cd /w; chmod 777 .
        printf short >short; head -c 100 /dev/zero >long; : >empty; printf s >owned
        chmod 666 short long empty; chown 33:33 owned; chmod 6755 owned
        ln -s short link; mkfifo fifo; chmod 666 fifo; touch -d @1000 *
        ln -s nowhere dangling; touch -d @2000 . /etc /root /tmp`)
      const files = ['short', 'long', 'empty', 'owned', 'link', 'fifo', 'dangling', 'new']
      const places = [...files.map((name) => `/w/${name}`), '/w/a/b/c/new', '/w/../w/d/e']
      const verbs = ['overwrite', 'plant', 'append', 'setuid', 'execute', 'timestomp']
      const attempts = verbs.flatMap((verb) => places.map((place) => `${verb} ${place}`))
      const before = await inside(STATE)
      const outcomes = await attack([...attempts, 'plant /etc/a/b', 'append /root/.x/y'], [])
      expect(await inside(STATE)).toBe(before)
      expect(outcomes.filter((line) => line.startsWith('landed'))).toHaveLength(34)
      const others = await attack(attempts, ['--user', '33'])
      expect(others.filter((line) => line.startsWith('landed'))).toHaveLength(28)
      // Times of what belongs to someone else cannot be set.
      const withoutTimes = (state: string): string => state.replaceAll(/ \d+ (?=\/w)/g, ' ')
      expect(withoutTimes(await inside(STATE))).toBe(withoutTimes(before))
      const diff = (await docker('diff', target)).split('\n')
      const changed = diff.filter((line) => !line.startsWith('C') && line !== 'A /zero-drift')
      const made = ['dangling', 'empty', 'fifo', 'link', 'long', 'owned', 'short']
      expect(changed.sort()).toEqual(['A /w', ...made.map((name) => `A /w/${name}`)])
    })
  })

  it('replaces a program that runs, where another can be put beside it', async () => {
    const running = async ({ target, attack }: Rehearsal): Promise<readonly string[]> => {
      await docker('exec', '--detach', target, 'sleep', '600')
      return attack(['overwrite /bin/busybox'], [])
    }
    await rehearsing([], async (rehearsal) => {
      expect(await running(rehearsal)).toEqual(['landed /bin/busybox'])
      expect(await rehearsal.inside('ls /bin/*.zero-drift 2>&1 || :')).toMatch(/No such file/)
    })
    await rehearsing(['--read-only'], async (rehearsal) => {
      expect(await running(rehearsal)).toEqual(['refused EROFS /bin/busybox'])
    })
  })

  it('opens a setting of the kernel, and neither writes there nor makes anything', async () => {
    await rehearsing(BARE_PROC, async ({ attack, inside }) => {
      const setting = '/proc/sys/kernel/domainname'
      await inside(`echo before >${setting}; ln -s ${setting} /etc/link`)
      const attempts = ['sysctl', 'overwrite', 'append', 'plant', 'timestomp']
      expect(
        await attack([
          ...attempts.map((verb) => `${verb} ${setting}`),
          'overwrite /etc/link',
          'plant /sys/kernel/a/b'
        ])
      ).toEqual([
        `landed ${setting}`,
        ...attempts.slice(1).map(() => `absent ${setting}`),
        'absent /etc/link',
        'absent /sys/kernel/a/b'
      ])
      expect(await inside(`cat ${setting}`)).toBe('before')
    })
  })

  it('makes the root writable where it may, and read-only again', async () => {
    const options = [
      '--read-only',
      '--cap-add',
      'SYS_ADMIN',
      '--security-opt',
      'apparmor=unconfined'
    ]
    await rehearsing(options, async ({ attack, inside }) => {
      const mounts = await inside('cat /proc/self/mountinfo')
      expect(await attack(['remount /', 'plant /new'])).toEqual(['landed /', 'refused EROFS /new'])
      expect(await inside('cat /proc/self/mountinfo')).toBe(mounts)
    })
  })

  it('does nothing at all where one attempt is not understood', async () => {
    await rehearsing([], async ({ attack, inside }) => {
      const wrong = ['burn /etc/passwd', 'overwrite', 'overwriter /etc/passwd', '']
      for (const attempt of wrong) {
        const ended = attack(['overwrite /etc/passwd', attempt])
        await expect(ended).rejects.toMatchObject({
          code: 2,
          stdout: '',
          stderr: `probe: unknown attempt. Expected a verb and paths, with line feeds between them\n`
        })
      }
      expect(await inside(`${probe} landed; echo $?`)).toBe('0')
    })
  })

  it('does the same on arm64, emulated, where only a copy of itself does not run', async () => {
    const attempts = ['overwrite /etc/passwd', 'plant /a/b', 'setuid /su', 'timestomp /etc/passwd']
    const more = ['remount /', 'sysctl /proc/sys/kernel/domainname', 'execute /program']
    await rehearsing(
      [],
      async ({ inside, attack }) => {
        const all = [...attempts, ...more]
        const native = await attack(all, [], ['/amd64'])
        expect(native.at(-1)).toBe('landed /program')
        const emulated = await attack(all, [], ['/qemu', '/arm64'])
        expect(emulated).toEqual([...native.slice(0, -1), 'refused ENOEXEC /program'])
        const found = ['user\t0', 'file\t/etc/passwd', 'page\t/var/www/index.html', 'ready']
        expect((await inside(scouting('/qemu /arm64', '/etc/passwd'))).split('\n')).toEqual(found)
      },
      { image: await imageOfBoth() }
    )
  })
})

/** Pages that are to be found, and all that is to be passed over. */
const SCOUTED = `FROM ${BUSYBOX}
RUN set -e; page() { for path; do mkdir -p "\${path%/*}/"; echo page >"$path"; done; }; \\
    page /index.html /srv/index.htm /srv/index.php /srv/index.jsp /srv/index.aspx /srv/default.htm; \\
    page /srv/default.html /usr/share/documents/index.html /${DEEPEST}/index.html /${DEEPEST}/d/index.html; \\
    page /usr/lib/index.html /usr/share/doc/index.html /usr/src/index.html /srv/docs/index.html; \\
    page /srv/a/node_modules/index.html /srv/.git/index.html /srv/INDEX.html /srv/index.html.bak; \\
    page "/srv/line$(printf '\\nx')/index.html" /srv/closed/index.html; chmod 700 /srv/closed; \\
    mkdir -p /srv/b/index.html /srv/c; ln -s /index.html /srv/c; mkfifo /srv/c/index.php; \\
    ln -s / /srv/c/round; ln -s /etc /to-etc; ln -s /index.html /to-page
`

/** A script that runs another scout, tells what that one says, and leaves its number in $scout. */
const scouting = (program: string, ...paths: readonly string[]): string => `
  ${[program, 'scout', ...paths].join(' ')} </dev/null >/tmp/said 2>&1 &
  scout=$!; until grep -q '^ready$' /tmp/said; do :; done; cat /tmp/said`

/** Mode, owner, size, time and contents of all that an attack could have left. */
const STATE = `
  for top in /w /etc /root /tmp /bin; do find $top; done | while read -r path; do
    [ -f "$path" ] && sum=$(md5sum <"$path") || sum=none
    stat -c "%A %u:%g %s %Y $path $sum" "$path"
  done`

interface Rehearsal {
  readonly target: string
  /** What a shell in the container says. */
  readonly inside: (script: string) => Promise<string>
  /** A line for each attempt; spaces stand for line feeds and tabs. */
  readonly attack: (
    attempts: readonly string[],
    exec?: readonly string[],
    program?: readonly string[]
  ) => Promise<readonly string[]>
}

/** A container whose first process is a scout that has said all it has to say. */
async function rehearsing(
  options: readonly string[],
  use: (rehearsal: Rehearsal) => Promise<void>,
  { image = BUSYBOX, words = ['scout'] }: { image?: string; words?: readonly string[] } = {}
): Promise<void> {
  const mounted = ['--network', 'none', '--volume', `${PROBES}:/zero-drift:ro`]
  const run = ['run', '--detach', ...mounted, ...options, '--entrypoint', probe]
  const target = await docker(...run, image, ...words)
  try {
    while (!/^ready$/m.test(await docker('logs', target)));
    await use({
      target,
      inside: (script) => docker('exec', target, 'sh', '-c', script),
      attack: async (attempts, exec = [], program = [probe]) => {
        const all = attempts.map((attempt) => attempt.replaceAll(' ', '\n'))
        const said = await docker('exec', ...exec, target, ...program, 'attack', ...all)
        return said.split('\n').map((line) => line.replaceAll('\t', ' '))
      }
    })
  } finally {
    await docker('rm', '--force', '--volumes', target)
  }
}
