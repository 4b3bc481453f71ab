import { execFileSync } from 'node:child_process'
import { docker, imageFrom } from '../harness/engine'
import {
  entriesOf,
  imageOfBoth,
  probeImage,
  withSession,
  type ProbeEntry,
  type Session
} from '../harness/probe'
import { BUSYBOX } from '../harness/subject'

const ALL = 100_000_000
const LOOK = ['--cap-add', 'SYS_PTRACE', '--cap-add', 'DAC_READ_SEARCH']
const LONG = 'n'.repeat(150)
const DEEP = Array<string>(60).fill('deep').join('/')

let image = ''
let apparmor: readonly string[] = []

beforeAll(async () => {
  image = await probeImage()
  const options = await docker('info', '--format', '{{.SecurityOptions}}')
  apparmor = options.includes('apparmor') ? ['--security-opt', 'apparmor=unconfined'] : []
})

describe('the probe beside a container', () => {
  it('reads every kind of file of a paused container, as it is', async () => {
    const options = ['--tty', '--tmpfs', '/t:mode=0700,uid=33', '--tmpfs', '/a b']
    await withTarget([...options, '--tmpfs', '/ro:ro', '--volume', '/vol'], async (target) => {
      await inside(target, KINDS)
      await docker('pause', target)
      const entries = await lookAt(target)
      expect(namesOf(entries.slice(0, 2))).toEqual(['proc/status', 'proc/mountinfo'])
      expect(entries[0]!.contents).toMatch(/^Name:\tsleep\n/)
      expect(entries[1]!.contents).toMatch(/ \/vol rw/)
      const tops = entries.filter(({ records }) => 'ZERODRIFT.mount' in records)
      expect(namesOf(tops).sort()).toEqual(['a b', 'dev', 'dev/mqueue', 'dev/shm', 't'])
      for (const { path, records } of tops) {
        const [id] = lineOf(entries[1]!.contents, `/${path.replace(' ', '\\040')}`)
        expect(records).toEqual({ 'ZERODRIFT.mount': id })
      }
      expect(below(entries, 't')).toEqual(EXPECTED)
      // Other mounts: /proc, /sys, a volume, a read-only tmpfs, and in /dev a terminal and its folder.
      const foreign =
        /^(?:proc\/(?!(?:\d+\/)?(?:status|cmdline|mountinfo|own-mountinfo)$)|sys|vol|ro|etc|dev\/pts|dev\/console)/
      expect(namesOf(entries).filter((path) => foreign.test(path))).toEqual([])
      const queue = { type: '0', contents: '', records: { 'ZERODRIFT.type': 'queue' } }
      expect(named(entries, 'dev/mqueue/queue')).toMatchObject(queue)
      const socket = { type: '0', contents: '', records: { 'ZERODRIFT.type': 'socket' } }
      expect(named(entries, 'dev/log')).toMatchObject(socket)
      expect(named(entries, 'dev/null')).toMatchObject({ type: '3', device: '1:3', mode: '666' })
      expect(named(entries, 'dev/shm/shared')).toMatchObject({ contents: 'shared\n' })
    })
  })

  it('tells what runs there, in order, and leaves itself out', async () => {
    await withTarget(['--tmpfs', '/t'], async (target) => {
      await docker('exec', '--detach', target, 'sleep', '601')
      await docker('exec', '--detach', '--user', '33', target, 'sh', '-c', 'sleep 602; :')
      await until(async () => (await docker('top', target)).endsWith('sleep 602'))
      const entries = await lookAt(target)
      const paths = namesOf(entries)
      const rows = entries.filter(({ path }) => /^proc\/\d+\/cmdline$/.test(path))
      expect(rows.map(({ contents }) => contents)).toEqual([
        'sleep\x00600\0',
        'sleep\x00601\0',
        'sh\0-c\0sleep 602; :\0',
        'sleep\x00602\0'
      ])
      const pids = rows.map(({ path }) => path.split('/')[1]!)
      expect(pids).toEqual([...pids].sort((one, other) => Number(one) - Number(other)))
      expect(paths.slice(0, 3 + 2 * pids.length)).toEqual([
        ...['proc/status', 'proc/mountinfo', 'proc/own-mountinfo'],
        ...pids.flatMap((pid) => [`proc/${pid}/status`, `proc/${pid}/cmdline`])
      ])
      const owners = pids.map((pid) => named(entries, `proc/${pid}/status`).contents)
      expect(owners.map((status) => /^Uid:\t(\d+)/m.exec(status)?.[1])).toEqual([
        '0',
        '0',
        '33',
        '33'
      ])
    })
  })

  it('tells of some hundred processes, with the first 16 KiB of their command lines', async () => {
    await withTarget(['--tmpfs', '/t'], async (target) => {
      const many = 'i=0; while [ $((i += 1)) -le 600 ]; do sleep 600 & done'
      await docker('exec', '--detach', target, 'sh', '-c', `${many}; touch /t/done; wait`)
      await inside(target, 'until [ -e /t/done ]; do :; done')
      const entries = await lookAt(target)
      const rows = entries.filter(({ path }) => /^proc\/\d+\/cmdline$/.test(path))
      expect(rows).toHaveLength(512)
      expect(namesOf(entries)).toContain('t')
    })
    await withTarget(
      ['--tmpfs', '/t'],
      async (target) => {
        const { contents } = named(await lookAt(target), 'proc/1/cmdline')
        expect(contents).toHaveLength(16 * 1024)
      },
      ['sh', '-c', 'sleep 600; :', 'a'.repeat(20_000)]
    )
  })

  it('answers in a format that tar understands', async () => {
    await withTarget(['--tmpfs', '/t'], async (target) => {
      await inside(target, KINDS)
      const archive = await withProbe(target, ({ look }) => look(ALL))
      const options = ['--list', '--quoting-style=escape', '--warning=no-unknown-keyword', '--file']
      const listed = execFileSync('tar', [...options, '-'], { input: archive })
      expect(listed.toString().trimEnd().split('\n')).toHaveLength(entriesOf(archive).length)
    })
  })

  it('leaves out contents from the limit on, each mount by itself', async () => {
    await withTarget(['--tmpfs', '/s', '--tmpfs', '/t'], async (target) => {
      const fill = 'for i in 1 2 3 4; do head -c 1000 /dev/zero >/s/$i; cp /s/$i /t; done'
      await inside(target, `${fill}; touch /s/empty; echo 1234567 >/dev/shm/small`)
      await withProbe(target, async ({ look }) => {
        for (const [limit, whole] of [
          [0, 0],
          [999, 0],
          [2000, 2],
          [2999, 2],
          [4000, 4],
          [0, 0]
        ]) {
          const entries = entriesOf(await look(limit!))
          for (const mount of ['s', 't']) {
            const files = entries.filter(({ path }) => path.startsWith(`${mount}/`))
            const big = files.filter(({ path }) => path !== 's/empty')
            expect(big.map(({ contents }) => contents.length)).toEqual(
              [0, 1, 2, 3].map((at) => (at < whole! ? 1000 : 0))
            )
            expect(big.map(({ records }) => records['ZERODRIFT.size'])).toEqual(
              [0, 1, 2, 3].map((at) => (at < whole! ? undefined : '1000'))
            )
          }
          expect(named(entries, 's/empty')).toMatchObject({ contents: '', records: {} })
          expect(named(entries, 'dev/shm/small').contents.length).toBe(limit === 0 ? 0 : 8)
        }
      })
    })
  })

  it('leaves out what is too big, and nothing beside it', async () => {
    await withTarget(['--tmpfs', '/t'], async (target) => {
      await inside(
        target,
        'for i in 1 2 3 4 5 6; do echo >/t/a$i; head -c 99 /dev/zero >/t/b$i; done'
      )
      const entries = entriesOf(await withProbe(target, ({ look }) => look(50)))
      const sizes = entries
        .filter(({ path, type }) => path.startsWith('t/') && type === '0')
        .map(({ path, contents }) => [path.slice(2, 3), contents.length])
      expect(sizes).toHaveLength(12)
      for (const [kind, size] of sizes) expect(size).toBe(kind === 'a' ? 1 : 0)
    })
  })

  it('sees at every look what is there by then', async () => {
    await withTarget(['--tmpfs', '/t'], async (target) => {
      await withProbe(target, async ({ look, end }) => {
        for (const count of [0, 1, 2]) {
          if (count > 0) await inside(target, `echo ${count} >/t/${count}`)
          expect(Object.keys(below(entriesOf(await look(ALL)), 't'))).toHaveLength(count + 1)
        }
        expect(await end()).toEqual({ code: 0, stderr: '' })
      })
    })
  })

  it('says that it may not look, without SYS_PTRACE', async () => {
    await withTarget([], async (target) => {
      const archive = await withProbe(target, ({ look }) => look(ALL), ['--cap-add', 'CHOWN'])
      const refusal = { path: 'proc/status', type: '0', contents: '' }
      expect(entriesOf(archive)).toEqual([
        expect.objectContaining({ ...refusal, records: { 'ZERODRIFT.error': 'EACCES' } })
      ])
    })
  })

  it('does not understand any other command', async () => {
    const lines = ['lock 1', 'look', 'look ', 'look -1', 'look 1x', 'look 99999999999999999999', '']
    await withTarget([], async (target) => {
      const ends = lines.map((line) =>
        withProbe(target, ({ say, end }) => {
          say(`${line}\n`)
          return end()
        })
      )
      const misunderstood = {
        code: 2,
        stderr: 'probe: unknown command. Expected look LIMIT or changed\n'
      }
      expect(await Promise.all(ends)).toEqual(lines.map(() => misunderstood))
    })
  })

  it('is not ended by the signals that the container sends to all that it sees', async () => {
    await withTarget(['--tmpfs', '/t'], async (target) => {
      await withProbe(target, async ({ look }) => {
        await look(0)
        // All but SIGKILL and SIGSTOP, which nothing can refuse.
        const signals = 'for s in $(seq 1 64); do [ $s = 9 ] || [ $s = 19 ] || kill -$s -1; done'
        await inside(target, `trap '' HUP INT TERM; ${signals}; touch /t/after`)
        expect(below(entriesOf(await look(0)), 't')).toHaveProperty(['t/after'])
      })
    })
  })

  it('reads a file that grows and shrinks meanwhile as an entry of the size that it states', async () => {
    await withTarget(['--tmpfs', '/t'], async (target) => {
      const restless =
        'while :; do head -c 999999 /dev/zero >>/t/f; head -c 9 /dev/zero >/t/f; done'
      await docker('exec', '--detach', target, 'sh', '-c', restless)
      await withProbe(target, async ({ look }) => {
        for (let looks = 0; looks < 20; looks++) {
          const entries = entriesOf(await look(ALL))
          expect(entries.filter(({ records }) => 'ZERODRIFT.error' in records)).toEqual([])
        }
      })
    })
  })
})

describe('the probe beside a container that hides something', () => {
  const rights = ['--cap-add', 'SYS_ADMIN', '--security-opt', 'apparmor=unconfined']

  it('tells of a mount that another lies upon, and reads parts of mounts', async () => {
    await withTarget([...rights, '--tmpfs', '/h', '--tmpfs', '/t'], async (target) => {
      await inside(
        target,
        `mkdir /h/in /t/part /t/seen /t/under
         echo covered >/h/secret; echo covered >/t/under/secret; echo seen >/t/seen/file
         mount -t tmpfs none /h; mount -o bind /t/seen /t/under
         mount -o bind /t/seen/file /etc/hostname`
      )
      const entries = await lookAt(target)
      const hidden = entries.filter(({ path }) => path === 'h' || path.startsWith('h/'))
      expect(hidden.map(({ records }) => records['ZERODRIFT.error'])).toEqual([
        'EHIDDEN',
        undefined
      ])
      expect(hidden.every(({ records }) => 'ZERODRIFT.mount' in records)).toBe(true)
      const others = Object.values(below(entries, 't')).map(({ path }) => path)
      expect(others.sort()).toEqual(
        ['t', 't/part', 't/seen', 't/seen/file', 't/under', 't/under/file'].sort()
      )
      expect(namesOf(entries).filter((path) => path === 't/under/file')).toHaveLength(1)
      const file = { type: '0', contents: 'seen\n' }
      expect(named(entries, 'etc/hostname')).toMatchObject(file)
      expect(Object.keys(named(entries, 'etc/hostname').records)).toEqual(['ZERODRIFT.mount'])
    })
  })

  it('follows no symlink on the way to a mount', async () => {
    await withTarget([...rights, '--tmpfs', '/t'], async (target) => {
      await inside(
        target,
        `mkdir -p /t/a/b; mount -t tmpfs none /t/a/b; echo seen >/t/a/b/file
         mount -t tmpfs none /t; ln -s /dev /t/a`
      )
      const entries = await lookAt(target)
      const failed = entries.filter(({ records }) => 'ZERODRIFT.error' in records)
      expect(failed.map(({ path, records }) => [path, records['ZERODRIFT.error']])).toEqual([
        ['t', 'EHIDDEN'],
        ['t/a/b', 'ENOTDIR']
      ])
    })
  })

  it('tells of a first process that has called chroot', async () => {
    const jail = 'mkdir /t/jail; cp /bin/busybox /t/jail; exec chroot /t/jail /busybox sleep 600'
    const command = ['sh', '-c', jail]
    await withTarget(
      ['--tmpfs', '/t:exec'],
      async (target) => {
        await until(async () => !(await docker('top', target)).includes('jail'))
        const [, mountinfo] = await lookAt(target)
        expect(mountinfo).toMatchObject({ records: { 'ZERODRIFT.chroot': '1' } })
      },
      command
    )
  })

  it('stops where a path is too long, and goes on beside it', async () => {
    await withTarget(['--tmpfs', '/t'], async (target) => {
      // No program can name all of it in one piece, so its parts are moved into each other.
      const part = Array<string>(18).fill('d'.repeat(200)).join('/')
      await inside(
        target,
        `set -e; mkdir /t/deep; echo >/t/beside
         for i in 1 2 3 4 5; do
           mkdir -p /t/new/${part}; mv /t/deep /t/new/${part}; mv /t/new /t/deep
         done`
      )
      const entries = await lookAt(target)
      expect(namesOf(entries)).toContain('t/beside')
      const [failed, ...others] = entries.filter(({ records }) => 'ZERODRIFT.error' in records)
      expect(others).toEqual([])
      expect(failed).toMatchObject({ type: '5', records: { 'ZERODRIFT.error': 'ENAMETOOLONG' } })
      expect(failed!.path.length).toBeGreaterThan(16 * 1024)
    })
  })

  it('stops where it has no descriptors left, and goes on beside it', async () => {
    await withTarget(['--tmpfs', '/t'], async (target) => {
      await inside(target, `mkdir -p /t/${DEEP}; mkdir /t/beside; echo seen >/t/beside/file`)
      const few = ['--ulimit', 'nofile=30:30']
      const archive = await withProbe(target, ({ look }) => look(ALL), [...LOOK, ...few])
      const entries = entriesOf(archive)
      expect(named(entries, 't/beside/file').contents).toBe('seen\n')
      const failed = entries.filter(({ records }) => 'ZERODRIFT.error' in records)
      expect(failed).toEqual([
        expect.objectContaining({
          type: '5',
          path: expect.stringMatching(/^t\/(?:deep\/){10,28}deep$/) as string
        })
      ])
      expect(failed[0]!.records['ZERODRIFT.error']).toBe('EMFILE')
    })
  })
})

describe('the probe names what has changed in the root filesystem since the start', () => {
  const FILES = `FROM ${BUSYBOX}
    RUN mkdir -p /d/own /d/open /d/made /d/still && touch /d/own/x /d/open/x /d/still/x
    RUN printf x >"$(printf '/d/open/\\377')"`

  it('also where a file was only opened, and a folder got the owner that it had', async () => {
    const from = await imageFrom('probe-changed', FILES)
    const did = `chown 0:0 /d/own/x; : >>/d/open/x; : >>"$(printf '/d/open/\\377')"; : >/d/made/new`
    const command = ['sh', '-c', `${did}; : >/t/ready; exec sleep 600`]
    await withTarget(
      ['--read-only=false', '--tmpfs', '/t', '--volume', '/vol'],
      async (target) => {
        await until(async () => (await docker('exec', target, 'ls', '/t')).includes('ready'))
        await docker('pause', target)
        const entries = entriesOf(await withProbe(target, ({ changed }) => changed()))
        const found = namesOf(entries).filter((path) => path === 'd' || path.startsWith('d/'))
        expect(found.sort()).toEqual(
          [
            'd',
            'd/made',
            'd/made/new',
            'd/open',
            'd/open/x',
            'd/open/\xff',
            'd/own',
            'd/own/x'
          ].sort()
        )
        // Nothing of what lies upon it, and nothing that the engine itself makes before the start.
        expect(namesOf(entries).filter((path) => /^(?:t|vol|dev|etc|proc)\b/.test(path))).toEqual(
          []
        )
        expect(entries.every(({ contents }) => contents === '')).toBe(true)
      },
      command,
      from
    )
  })
})

describe('the probe for itself', () => {
  it('reads the mounts of its own container', async () => {
    const own = ['docker', 'run', '-i', '--rm', '--read-only', '--network', 'none']
    const command = [...own, '--tmpfs', '/k:mode=0750,uid=7', image, 'serve', '/', '/proc/self']
    const entries = entriesOf(await withSession(command, ({ look }) => look(ALL)))
    expect(below(entries, 'k')).toEqual({
      k: expect.objectContaining({ type: '5', mode: '750', owner: '7:0' }) as object
    })
  })

  it('gives the same answer on amd64 and, emulated, on arm64', async () => {
    await withTarget(
      ['--tmpfs', '/t'],
      async (target) => {
        await inside(target, KINDS)
        const answers = await Promise.all(
          [['/amd64'], ['/qemu', '/arm64']].map(async (program) => {
            const command = ['docker', 'exec', '-i', target, ...program, 'serve', '/', '/proc/self']
            return entriesOf(await withSession(command, ({ look }) => look(ALL)))
          })
        )
        const [[, ...native], [, ...emulated]] = answers as [ProbeEntry[], ProbeEntry[]]
        expect(native.length).toBeGreaterThan(70)
        expect(emulated).toEqual(native)
      },
      ['sleep', '600'],
      await imageOfBoth()
    )
  })
})

/** Makes one of everything in /t, a queue, a socket and shared memory. */
const KINDS = `
  set -e
  cd /t
  printf 'some text' >normal; chmod 640 normal; touch -d @1000000000 normal
  printf 'set' >set-uid; chown 5:6 set-uid; chmod 4755 set-uid
  chmod 1777 .; : >foreign; chown 3000000:3000001 foreign
  printf old >old; touch -d '1960-01-01 00:00:00' old
  ln -s normal link; ln -s ${LONG} long-link
  ln normal other
  mkfifo fifo; mknod char c 1 3; mknod block b 7 9
  printf x >"$(printf 'line\\nfeed')"; printf y >"$(printf '\\377\\376')"
  printf z >${LONG}
  mkdir -p ${DEEP}; printf bottom >${DEEP}/file
  dd if=/dev/null of=sparse bs=1 seek=300000 2>/dev/null
  touch /dev/mqueue/queue; echo shared >/dev/shm/shared
  syslogd; until [ -S /dev/log ]; do :; done`

const DIRECTORY = { type: '5', mode: '755', owner: '0:0', contents: '', records: {} }
const FILE = { ...DIRECTORY, type: '0', mode: '644' }
const EXPECTED = Object.fromEntries(
  Object.entries({
    t: {
      ...DIRECTORY,
      mode: '1777',
      owner: '33:0',
      records: expect.objectContaining({
        'ZERODRIFT.mount': expect.any(String) as string
      }) as object
    },
    't/normal': { ...FILE, mode: '640', modified: 1_000_000_000, contents: 'some text' },
    't/other': { ...FILE, mode: '640', modified: 1_000_000_000, contents: 'some text' },
    't/set-uid': { ...FILE, mode: '4755', owner: '5:6', contents: 'set' },
    't/foreign': {
      ...FILE,
      owner: '3000000:3000001',
      records: { uid: '3000000', gid: '3000001' }
    },
    't/old': { ...FILE, modified: 0, contents: 'old' },
    't/link': { ...FILE, type: '2', mode: '777', target: 'normal' },
    't/long-link': { ...FILE, type: '2', mode: '777', target: LONG, records: { linkpath: LONG } },
    't/fifo': { ...FILE, type: '6' },
    't/char': { ...FILE, type: '3', device: '1:3' },
    't/block': { ...FILE, type: '4', device: '7:9' },
    't/line\nfeed': { ...FILE, contents: 'x' },
    't/\xff\xfe': { ...FILE, contents: 'y' },
    [`t/${LONG}`]: { ...FILE, contents: 'z', records: { path: `t/${LONG}` } },
    't/sparse': { ...FILE, contents: '\0'.repeat(300_000) },
    ...Object.fromEntries(
      DEEP.split('/').map((_, at, steps) => {
        const path = `t/${steps.slice(0, at + 1).join('/')}`
        return [path, { ...DIRECTORY, records: path.length > 100 ? { path } : {} }]
      })
    ),
    [`t/${DEEP}/file`]: { ...FILE, contents: 'bottom', records: { path: `t/${DEEP}/file` } }
  }).map(([path, fields]) => [path, expect.objectContaining({ path, ...fields }) as object])
)

/** A container that stays until `use` is done with it. */
async function withTarget(
  options: readonly string[],
  use: (target: string) => Promise<void>,
  command: readonly string[] = ['sleep', '600'],
  from: string = BUSYBOX
): Promise<void> {
  const target = await docker('run', '--detach', '--read-only', ...options, from, ...command)
  try {
    await use(target)
  } finally {
    await docker('rm', '--force', '--volumes', target)
  }
}

async function inside(target: string, script: string): Promise<void> {
  await docker('exec', target, 'sh', '-c', script)
}

async function withProbe<Result>(
  target: string,
  use: (session: Session) => Promise<Result>,
  rights: readonly string[] = LOOK
): Promise<Result> {
  const run = [
    'docker',
    'run',
    '-i',
    '--rm',
    '--log-driver',
    'none',
    '--pid',
    `container:${target}`
  ]
  const few = ['--read-only', '--network', 'none', '--cap-drop', 'ALL']
  const options = ['--security-opt', 'no-new-privileges', ...apparmor, ...rights]
  const command = [image, 'serve', '/proc/1/root', '/proc/1']
  return withSession([...run, ...few, ...options, ...command], use)
}

async function lookAt(target: string): Promise<readonly ProbeEntry[]> {
  return entriesOf(await withProbe(target, ({ look }) => look(ALL)))
}

/** Asks again and again: the engine tells nobody what a container's processes are by now. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}

const namesOf = (entries: readonly ProbeEntry[]): string[] => entries.map(({ path }) => path)

function named(entries: readonly ProbeEntry[], wanted: string): ProbeEntry {
  const found = entries.find(({ path }) => path === wanted)
  if (!found) throw new Error(`No entry ${wanted} among ${namesOf(entries).join(' ')}`)
  return found
}

/** The top and all below it, by path. */
function below(entries: readonly ProbeEntry[], top: string): Record<string, ProbeEntry> {
  const found = entries.filter(({ path }) => path === top || path.startsWith(`${top}/`))
  return Object.fromEntries(found.map((entry) => [entry.path, entry]))
}

/** The fields of the line of mountinfo that has this mount point. */
function lineOf(mountinfo: string, point: string): readonly string[] {
  const lines = mountinfo.split('\n').map((line) => line.split(' '))
  return lines.find((fields) => fields[4] === point) ?? []
}
