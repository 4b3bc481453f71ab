/** Something that a container does to its filesystem, and what a check answers to it on every engine. */
export interface Case {
  /** A sentence; the test's name. */
  readonly name: string
  /** The lines of the report's changes, `KIND PATH`, and in brackets the rule that allows one; in any order. */
  readonly byContents: readonly string[]
  /** The same with `content: never`. */
  readonly byNames: readonly string[]
  /** On Podman, where it differs from `byContents`. */
  readonly onPodman?: readonly string[]
  /** How the README's table says it; cases without are variants of another one. */
  readonly says?: string
}

/** One that has a folder of the image for itself, which is where its paths start; `.` is that folder. */
export type FolderCase = Case &
  (
    | { /** What a shell runs in that folder. */ readonly script: string }
    | {
        /** What no shell of the image can do: comes into the running container from outside. */ readonly put: readonly Put[]
      }
  )

/** One that has a container for itself. */
export type ContainerCase = Case &
  ContainerSetting &
  (
    | { /** What a shell runs in it. */ readonly script: string }
    | { /** Comes into the running container from outside. */ readonly put: readonly Put[] }
  )

interface ContainerSetting {
  readonly image?: 'layout' | 'links' | 'volume' | 'linked'
  /** The container is still there when it is looked at; otherwise it has ended by itself. */
  readonly stays?: true
  /** Only root of the machine can do it, which root of a container is not on a rootless engine. */
  readonly asRoot?: true
  /** Inputs of the check, beside those that all have or in their place. */
  readonly inputs?: Readonly<Record<string, string>>
}

/** A file, or a folder where there are no contents, with the time and extended attributes that it gets. */
export interface Put {
  readonly path: string
  readonly mode: number
  readonly contents?: string
  /** Seconds since 1970. */
  readonly modified: number
  readonly attributes?: Readonly<Record<string, string>>
}

/** When everything in the image was last modified, in seconds since 1970. */
export const LONG_AGO = 1_700_000_000

/** A folder as it is in the image, so that what was put into it leaves no mark there. */
const APP: Put = { path: 'app/', mode: 0o755, modified: LONG_AGO }
const CONFIG: Put = {
  path: 'app/config.json',
  mode: 0o644,
  contents: '{"port":80}\n',
  modified: LONG_AGO
}

/** `cap_net_bind_service+ep`, as the kernel keeps it (linux/capability.h, version 2). */
const CAPABILITY = '\x01\0\0\x02\0\x04\0\0\0\0\0\0\0\0\0\0\0\0\0\0'
/** `user::rw-,user:33:r--,group::r--,mask::r--,other::r--` (linux/posix_acl_xattr.h): the mode stays what it is. */
const ACCESS_LIST = [
  '\x02\0\0\0',
  '\x01\0\x06\0\xff\xff\xff\xff',
  '\x02\0\x04\0\x21\0\0\0',
  '\x04\0\x04\0\xff\xff\xff\xff',
  '\x10\0\x04\0\xff\xff\xff\xff',
  '\x20\0\x04\0\xff\xff\xff\xff'
].join('')

/** Shell that gives a path its time from the image again. */
const aged = (...paths: readonly string[]): string => `touch -d @${LONG_AGO} ${paths.join(' ')}`
const idle = (path: string): string => `C ${path} (no content changed)`
const scratch = (path: string): string => `A ${path} (scratch)`
/** Where both ways of looking answer the same. */
const both = (...lines: readonly string[]) => ({ byContents: lines, byNames: lines })

const nothing: readonly FolderCase[] = [
  { name: 'nothing is done', script: 'true', ...both() },
  {
    name: 'everything is read',
    script: 'find . -type f -exec cat {} + | wc -c',
    ...both()
  }
]

const files: readonly FolderCase[] = [
  {
    name: 'a file is created in a folder of the image',
    script: 'echo x >data/new',
    says: 'a file, folder, symbolic link, FIFO or device was created',
    ...both('A data/new')
  },
  { name: 'a file is created beside folders', script: 'echo x >new', ...both('A new') },
  {
    name: 'folders are created, one in another, with a file in the last',
    script: 'mkdir -p srv/x/y; echo x >srv/x/y/f',
    ...both('A srv', 'A srv/x', 'A srv/x/y', 'A srv/x/y/f')
  },
  {
    name: 'a folder is created and renamed',
    script: 'mkdir nd; echo x >nd/f; mv nd nd2',
    ...both('A nd2', 'A nd2/f')
  },
  {
    name: 'something is appended to a file',
    script: 'echo x >>app/config.json',
    says: 'a file was written to',
    ...both('C app/config.json')
  },
  {
    name: 'a file is overwritten by as many bytes',
    script: `echo '{"port":81}' >app/config.json`,
    ...both('C app/config.json')
  },
  {
    name: 'a file is overwritten by as many bytes, and its time is restored',
    script: `echo '{"port":81}' >app/config.json; ${aged('app/config.json')}`,
    says: 'a file was overwritten by as many bytes, and its modification time set back',
    byContents: ['C app/config.json'],
    byNames: []
  },
  {
    name: 'a file is overwritten by as many bytes within the second of its time in the image',
    put: [APP, { ...CONFIG, contents: '{"port":81}\n', modified: LONG_AGO + 0.5 }],
    says: 'a file was overwritten by as many bytes within the very second that the image gives it',
    byContents: ['C app/config.json'],
    byNames: []
  },
  {
    name: 'a file is rewritten with the same contents',
    script: `echo '{"port":80}' >app/config.json`,
    says: 'a file was rewritten with the same contents',
    byContents: [idle('app/config.json')],
    byNames: ['C app/config.json']
  },
  {
    name: 'a file is touched',
    script: 'touch app/config.json',
    says: "a file's modification time was changed",
    byContents: [idle('app/config.json')],
    byNames: ['C app/config.json']
  },
  {
    name: 'the access time of a file is changed',
    script: 'touch -a app/config.json',
    says: 'a file was read, its access time changed, or it was opened for writing and not written to',
    ...both()
  },
  {
    name: 'a file is opened for reading and writing, and not written to',
    script: 'exec 3<>app/config.json; exec 3>&-',
    ...both()
  },
  {
    name: 'an empty file is truncated',
    script: ': >app/empty',
    byContents: [idle('app/empty')],
    byNames: ['C app/empty']
  },
  {
    name: 'a file is replaced by a hole as long as it was',
    script: 'truncate -s 0 app/config.json; truncate -s 12 app/config.json',
    ...both('C app/config.json')
  },
  {
    name: 'zeros are replaced by a hole',
    script: 'truncate -s 0 app/zeros; truncate -s 65536 app/zeros',
    byContents: [idle('app/zeros')],
    byNames: ['C app/zeros']
  },
  {
    name: 'a sparse file is created, with a word behind a hole of 256 MiB',
    script: 'printf x | dd of=data/sparse bs=1 seek=268435456 2>&-',
    ...both('A data/sparse')
  }
]

const metadata: readonly FolderCase[] = [
  {
    name: 'a file gets another mode',
    script: 'chmod 600 app/config.json',
    says: 'a file or folder got another mode, owner or group',
    ...both('C app/config.json')
  },
  { name: 'a file gets the mode it had', script: 'chmod 644 app/config.json', ...both() },
  {
    name: 'a program becomes set-uid',
    script: 'chmod 4755 app/run.sh',
    ...both('C app/run.sh')
  },
  {
    name: 'a file gets another owner',
    script: 'chown 33 app/config.json',
    ...both('C app/config.json')
  },
  { name: 'a file gets another group', script: 'chgrp 33 app/empty', ...both('C app/empty') },
  { name: 'a file gets the owner it had', script: 'chown 0:0 app/config.json', ...both() },
  { name: 'a folder gets another mode', script: 'chmod 700 data', ...both('C data') },
  { name: 'a folder gets another owner', script: 'chown 33 data', ...both('C data') },
  {
    name: 'a folder is touched',
    script: 'touch data',
    says: "a folder's modification time was changed",
    byContents: [idle('data')],
    byNames: []
  },
  {
    name: 'a program gets a capability',
    put: [
      APP,
      {
        path: 'app/run.sh',
        mode: 0o755,
        contents: '#!/bin/sh\n',
        modified: LONG_AGO,
        attributes: { 'security.capability': CAPABILITY }
      }
    ],
    says: 'a program got file capabilities',
    ...both('C app/run.sh')
  },
  {
    name: 'a file gets an access list that leaves its mode as it is',
    put: [APP, { ...CONFIG, attributes: { 'system.posix_acl_access': ACCESS_LIST } }],
    says: 'on a writable root filesystem, a file got an access list that leaves its mode as it is, or another extended attribute',
    ...both()
  },
  {
    name: 'a file gets an attribute of the user',
    put: [APP, { ...CONFIG, attributes: { 'user.x': 'y' } }],
    onPodman: ['C app/config.json'],
    ...both()
  },
  {
    name: 'a folder gets an attribute of the user',
    put: [{ ...APP, attributes: { 'user.x': 'y' } }],
    onPodman: ['C app'],
    ...both()
  }
]

const CHILDREN = ['D data/a', 'D data/b', 'D data/sub', 'D data/sub/c']

const removals: readonly FolderCase[] = [
  {
    name: 'a file is deleted',
    script: 'rm data/a',
    says: 'a file or folder was deleted, renamed, or replaced by something of another type',
    ...both('D data/a')
  },
  {
    name: 'a folder is deleted with all that is in it',
    script: 'rm -r data',
    byContents: ['D data', ...CHILDREN],
    byNames: ['D data']
  },
  {
    name: 'all in a folder is deleted',
    script: 'rm -r data/*',
    byContents: CHILDREN,
    byNames: ['D data/a', 'D data/b', 'D data/sub']
  },
  {
    name: 'a file is deleted and made again, with its contents and time',
    script: `cp -p data/a /dev/shm/a; rm data/a; cp -p /dev/shm/a data/a; rm /dev/shm/a`,
    says: 'a file was deleted and made again exactly as it was',
    byContents: [idle('data')],
    byNames: []
  },
  {
    name: 'a folder is deleted, and made again empty',
    script: 'rm -r data; mkdir data',
    byContents: [idle('.'), ...CHILDREN],
    byNames: ['D data/a', 'D data/b', 'D data/sub']
  },
  {
    name: 'a folder is deleted, and made again exactly as it was',
    script: 'cp -a data /dev/shm/d; rm -r data; cp -a /dev/shm/d data; rm -r /dev/shm/d',
    byContents: [idle('.')],
    byNames: []
  },
  {
    name: 'a file becomes a folder',
    script: 'rm data/a; mkdir data/a; echo x >data/a/x',
    ...both('C data/a', 'A data/a/x')
  },
  {
    name: 'a folder becomes a file',
    script: 'rm -r data; echo x >data',
    byContents: ['C data', ...CHILDREN],
    byNames: ['C data']
  },
  {
    name: 'a file becomes a symbolic link',
    script: 'rm data/a; ln -s b data/a',
    ...both('C data/a')
  },
  {
    name: 'a file is created and deleted in a folder of the image',
    script: 'echo x >data/t; rm data/t',
    says: 'a file was created in a folder, and deleted again',
    byContents: [idle('data')],
    byNames: []
  },
  {
    name: 'a folder is created and deleted in a folder of the image',
    script: 'mkdir data/t; rmdir data/t',
    byContents: [idle('data')],
    byNames: []
  },
  {
    name: 'a file is created and deleted in a folder within a folder',
    script: 'echo x >data/sub/t; rm data/sub/t',
    byContents: [idle('data/sub')],
    byNames: []
  },
  {
    name: 'a file is created and deleted, and the time of its folder is restored',
    script: `echo x >data/t; rm data/t; ${aged('data')}`,
    says: "the same, and the folder's modification time set back",
    ...both()
  }
]

const names: readonly FolderCase[] = [
  {
    name: 'a file is renamed within its folder',
    script: 'mv data/a data/a2',
    ...both('A data/a2', 'D data/a')
  },
  {
    name: 'a file is renamed over another one of its size and time',
    script: 'mv data/a data/b',
    says: 'a file was renamed over another one of the same size and modification time',
    byContents: ['C data/b', 'D data/a'],
    byNames: ['D data/a']
  },
  {
    name: 'two files of one size and time change places',
    script: 'mv data/a data/t; mv data/b data/a; mv data/t data/b',
    says: 'two files of the same size and modification time changed places',
    byContents: ['C data/a', 'C data/b'],
    byNames: []
  },
  {
    name: 'a file is replaced by a new one with the same contents',
    script: 'cp app/config.json app/t; mv app/t app/config.json',
    byContents: [idle('app/config.json')],
    byNames: ['C app/config.json']
  },
  {
    name: 'a folder of the image is renamed',
    script: 'mv data data2',
    byContents: [
      'A data2',
      'A data2/a',
      'A data2/b',
      'A data2/sub',
      'A data2/sub/c',
      'D data',
      ...CHILDREN
    ],
    byNames: ['A data2', 'A data2/a', 'A data2/b', 'A data2/sub', 'A data2/sub/c', 'D data']
  },
  {
    name: 'names that are not valid UTF-8',
    script: `for c in 376 377; do echo x >"$(printf "data/bad\\\\$c")"; done`,
    byContents: ['A data/bad\\xfe', 'A data/bad\\xff'],
    // The engine's list writes both alike.
    byNames: ['A data/bad\ufffd']
  },
  {
    name: 'a name with a line break, one with a terminal command, and one beyond ASCII',
    script: `echo x >"$(printf 'data/n\\nl')"; echo x >"$(printf 'data/\\033[2J')"; echo x >data/ü`,
    ...both('A data/n\nl', 'A data/\x1b[2J', 'A data/ü')
  },
  {
    name: 'a name as long as can be',
    script: `echo x >data/$(head -c 255 /dev/zero | tr '\\0' n)`,
    ...both(`A data/${'n'.repeat(255)}`)
  },
  {
    name: 'names that stand for deletions in layers',
    script: 'echo x >data/.wh.a; echo x >data/.wh..wh..opq',
    ...both('A data/.wh.a', 'A data/.wh..wh..opq')
  }
]

const kinds: readonly FolderCase[] = [
  {
    name: 'a symbolic link gets a target of the same length',
    script: 'ln -sfn config.jsom app/ln',
    says: 'a symbolic link got another target',
    ...both('C app/ln')
  },
  {
    name: 'a symbolic link gets a target of the same length, and its time is restored',
    script: `ln -sfn config.jsom app/ln; ${aged('-h', 'app/ln')}`,
    says: 'a symbolic link got another target of the same length, and its modification time set back',
    byContents: ['C app/ln'],
    byNames: []
  },
  {
    name: 'a FIFO is created',
    script: 'mkfifo run/f',
    ...both('A run/f')
  },
  {
    name: 'a socket is created',
    // Where /dev/log leads, there busybox's syslogd makes its socket; /dev is gone with the container.
    script:
      'ln -s $PWD/run/x.sock /dev/log; syslogd -O /dev/null; until [ -S run/x.sock ]; do sleep 0.01; done',
    says: 'a socket was created',
    ...both('A run/x.sock')
  },
  {
    name: 'a file gets another name by a hard link',
    script: 'ln app/config.json app/hl',
    says: 'a file got another name by a hard link',
    ...both('A app/hl')
  },
  {
    name: 'a new file has two names',
    script: 'echo x >data/one; ln data/one data/two',
    ...both('A data/one', 'A data/two')
  },
  {
    name: 'something is written through one of two names that the image has for a file',
    script: 'echo x >>links/h2',
    ...both('C links/h2')
  }
]

/** `/var/run` leads to `/run`. */
const LINKED: readonly ContainerCase[] = [
  {
    name: 'the engine makes a mount point behind a symbolic link',
    image: 'links',
    script: 'test -d /run/foo',
    inputs: { tmpfs: '/var/run/foo:size=1m' },
    ...both()
  },
  {
    name: 'the engine makes a mount point behind a symbolic link, and files are created in it and beside it',
    image: 'links',
    script: 'echo x >/var/run/foo/in; echo x >/var/run/beside',
    inputs: { tmpfs: '/var/run/foo:size=1m' },
    ...both('A /run/beside', scratch('/run/foo/in'))
  }
]

/** Where the root folder itself or more than the root filesystem has to do with it. */
const places: readonly ContainerCase[] = [
  {
    name: 'a device is created',
    script: 'mknod /0/run/null c 1 3',
    // Some engines do not give it by themselves.
    inputs: { 'cap-add': 'MKNOD' },
    asRoot: true,
    ...both('A /0/run/null')
  },
  { name: 'nothing is done, and the engine answers null', script: 'true', ...both() },
  {
    name: 'nothing is done on a network',
    script: 'true',
    inputs: { network: 'bridge' },
    ...both()
  },
  { name: 'a file is created in /', script: 'echo x >/new', ...both('A /new') },
  {
    name: 'the image holds more than contents are read of, and a folder is created',
    script: 'mkdir /new',
    inputs: { 'watch-limit': '1k' },
    ...both('A /new')
  },
  {
    name: 'the mode of / is changed, and a file created in it and deleted again',
    script: 'chmod 700 /; echo x >/t; rm /t',
    says: 'the root folder itself got another mode or owner, or a file came and went in it',
    ...both()
  },
  {
    name: 'the files are written to that the engine makes for the network',
    script:
      'echo 6.6.6.6 bank >>/etc/hosts; echo x >/etc/hostname; echo nameserver 6.6.6.6 >/etc/resolv.conf',
    says: '`/etc/hosts`, `/etc/hostname` or `/etc/resolv.conf` was written to',
    ...both('C /etc/hostname', 'C /etc/hosts', 'C /etc/resolv.conf')
  },
  {
    name: 'a file is created in shared memory',
    script: 'echo x >/dev/shm/x',
    ...both(scratch('/dev/shm/x'))
  },
  {
    name: 'the engine makes mount points that the image lacks',
    script: 'true',
    inputs: { tmpfs: '/new/scratch:size=1m', 'working-dir': '/new/home', init: 'true' },
    ...both()
  },
  ...LINKED,
  ...LINKED.map(
    (one) => ({ ...one, name: `${one.name}, and the container stays`, stays: true }) as const
  )
]

const IN_VOLUME = `echo x >/v/new; echo longer >/v/a; rm /v/b; touch /v/c; echo e >/v/d; ${aged('/v/d')}`

/** A file of the volume as the image has it, with these attributes. */
const inVolume = (attributes: Readonly<Record<string, string>>): Put => ({
  ...{ path: 'v/a', mode: 0o644, contents: 'a\n', modified: LONG_AGO, attributes }
})

/** So many folders of 200 letters, one in another. */
const DEEP = Array.from(
  { length: 22 },
  (_, depth) => `A /v${`/${'n'.repeat(200)}`.repeat(depth + 1)}`
)
const DEEPEST = `/v${`/${'n'.repeat(200)}`.repeat(22)}/x`

const volumes: readonly ContainerCase[] = [
  {
    name: 'a file in a volume gets an attribute of the user',
    image: 'volume',
    put: [inVolume({ 'user.x': 'y' })],
    ...both('C /v/a')
  },
  {
    name: 'a file in a volume gets an attribute that only a container with `SYS_ADMIN` is shown',
    image: 'volume',
    put: [inVolume({ 'trusted.x': 'y' })],
    inputs: { 'cap-add': 'SYS_ADMIN' },
    asRoot: true,
    ...both('C /v/a')
  },
  {
    name: 'a file in a volume gets an access list that leaves its mode as it is',
    image: 'volume',
    put: [inVolume({ 'system.posix_acl_access': ACCESS_LIST })],
    says: 'in a volume or bind, a file got an access list that leaves its mode as it is, or another extended attribute',
    ...both('C /v/a')
  },
  {
    name: 'a socket is created in a volume',
    image: 'volume',
    script:
      'ln -s /v/x.sock /dev/log; syslogd -O /dev/null; until [ -S /v/x.sock ]; do sleep 0.01; done',
    ...both('A /v/x.sock')
  },
  {
    name: 'a file is created deeper in a volume than a program can name',
    image: 'volume',
    script: `n=$(head -c 200 /dev/zero | tr '\\0' n); cd -P /v; for i in $(seq 22); do mkdir $n; cd -P $n; done; echo x >x`,
    says: 'in a volume or bind, a file was created with a path longer than a program can name (4,095 bytes)',
    ...both(...DEEP, `A ${DEEPEST}`)
  },

  { name: 'nothing is done in a volume', image: 'volume', script: 'true', ...both() },
  {
    name: 'files are created, written to, deleted, touched, and overwritten with their time restored in a volume that the image declares',
    image: 'volume',
    script: IN_VOLUME,
    byContents: ['A /v/new', 'C /v/a', 'D /v/b', idle('/v/c'), 'C /v/d'],
    byNames: ['A /v/new', 'C /v/a', 'D /v/b', 'C /v/c']
  },
  {
    name: 'the same under a read-only root filesystem',
    image: 'volume',
    script: IN_VOLUME,
    inputs: { 'read-only': 'true' },
    byContents: ['A /v/new', 'C /v/a', 'D /v/b', idle('/v/c'), 'C /v/d'],
    byNames: ['A /v/new', 'C /v/a', 'D /v/b', 'C /v/c']
  },
  {
    name: 'nothing is done in a volume behind an absolute symbolic link',
    image: 'linked',
    script: 'true',
    ...both()
  },
  {
    name: 'files are created, written to, deleted and given other rights and owners in a volume behind an absolute symbolic link, and beside it',
    image: 'linked',
    script:
      'cd /var/run/v; echo x >new; echo x >>a; rm b; chmod 600 c; chown 33 d; echo x >/var/run/beside; echo 10.0.0.1 x >>/etc/hosts',
    ...both(
      ...['A /var/run/v/new', 'C /var/run/v/a', 'D /var/run/v/b', 'C /var/run/v/c'],
      ...['C /var/run/v/d', 'A /run/beside', 'C /etc/hosts']
    )
  }
]

export const FOLDER_CASES: readonly FolderCase[] = [
  ...nothing,
  ...files,
  ...metadata,
  ...removals,
  ...names,
  ...kinds
]

export const CONTAINER_CASES: readonly ContainerCase[] = [...places, ...volumes]
