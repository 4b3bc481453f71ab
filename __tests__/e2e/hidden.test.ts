import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { docker, imageFrom, listing } from '../harness/engine'
import { BUSYBOX, checked, shell, WEB, type Checked } from '../harness/subject'

/** Ways in which a container hides what it writes, or keeps itself from being looked at. */

type Inputs = Readonly<Record<string, string>>

/** A service whose script runs before it listens. */
const serving = (script: string, inputs: Inputs = {}): Promise<Checked> =>
  checked({ ...WEB, command: shell(`${script}; exec httpd -f -p 8080 -h /var/www`), ...inputs })

const verdictOf = ({ main }: Checked): string | undefined => main.outputs['verdict']
const drifted = ({ report }: Checked): readonly string[] =>
  report.changes.filter(({ allowed }) => !allowed).map(({ kind, path }) => `${kind} ${path}`)
const kindsOf = ({ report }: Checked): readonly string[] => report.findings.map(({ kind }) => kind)
const detailsOf = ({ report }: Checked, wanted: string): string =>
  report.findings.flatMap(({ kind, detail }) => (kind === wanted ? [detail] : [])).join('\n')

const volumeImage = (): Promise<string> =>
  imageFrom(
    'hidden-volume',
    `FROM ${BUSYBOX}\nRUN mkdir /data && echo 'port=80' >/data/app.conf && head -c 300000 /dev/zero >/data/model && touch -d @1700000000 /data/*\nVOLUME /data\n`
  )

/** Walks down 22 folders of 200 letters, whose path is longer than a program can name (PATH_MAX). */
const DOWN = `n=$(head -c 200 /dev/zero | tr '\\0' n); for i in $(seq 22); do mkdir -p $n; cd -P $n; done`

describe('deeper than the engine can name', () => {
  const EVIL = /^added \/data(?:\/n{200}){22}\/evil$/

  it.each<[string, Inputs]>([
    ['a running container', {}],
    ['one with contents always compared', { content: 'always' }],
    ['a read-only one that is told to stop', { command: '' }]
  ])('a program in a volume is seen in %s', async (_, inputs) => {
    const script = `cd -P /data; ${DOWN}; echo '#!/bin/sh' >evil; chmod +x evil; cd /`
    const image = await volumeImage()
    const { command, ...rest } = inputs
    const trapping = shell(`trap exit TERM; ${script}; httpd -p 8080 -h /var/www; sleep 300 & wait`)
    const result = await serving(script, {
      ...{ image, allow: 'A /data/n*' },
      ...(command === undefined ? {} : { command: trapping }),
      ...rest
    })
    expect(verdictOf(result)).toBe('drift')
    expect(drifted(result).filter((line) => EVIL.test(line))).toHaveLength(1)
  })

  it('a program is seen in a volume where the folders were before, and in a bind', async () => {
    const name = `zero-drift-test-deep-${process.pid}`
    const inVolume = (script: string) =>
      docker('run', '--rm', '--volume', `${name}:/data`, BUSYBOX, 'sh', '-c', script)
    await docker('volume', 'create', name)
    try {
      await inVolume(`cd -P /data; ${DOWN}`)
      const script = `cd -P /data; ${DOWN}; echo x >evil; chmod +x evil; cd /`
      const result = await serving(script, { volumes: `${name}:/data` })
      expect(verdictOf(result)).toBe('drift')
      expect(drifted(result)).toEqual([expect.stringMatching(EVIL)])
      expect((await listing()).volumes).toContain(name)
    } finally {
      await docker('volume', 'rm', name)
    }
  })

  it('a program is seen in a one-shot job', async () => {
    const script = `cd -P /data; ${DOWN}; echo x >evil; chmod +x evil`
    const image = await volumeImage()
    const result = await checked({ image, command: shell(script), 'wait-for': 'exit' })
    expect(drifted(result).filter((line) => EVIL.test(line))).toHaveLength(1)
  })
})

describe('with SYS_PTRACE', () => {
  it('a probe that runs beside the container is not believed', async () => {
    // The word by which the probe knows file systems in memory, rewritten in every probe that is seen.
    const address = addressOf('tmpfs', await readFile('dist/probe/linux-amd64'))
    const rewrite = `printf tmpfz | dd of=/proc/$p/mem bs=1 seek=${address} conv=notrunc 2>/dev/null`
    const hunt = `for p in $(ls /proc | grep '^[0-9]'); do [ "$(cat /proc/$p/comm 2>/dev/null)" = probe ] && ${rewrite}; done`
    const script = `(while :; do ${hunt}; sleep 0.02; done) & echo x >/tmp/evil; chmod +x /tmp/evil`
    const inputs = { tmpfs: '/tmp', 'cap-add': 'SYS_PTRACE', settle: '1s' }
    const result = await serving(script, inputs)
    expect(drifted(result)).toEqual(['added /tmp/evil'])
    expect(verdictOf(result)).toBe('drift')
  })
})

/** Where in memory a program that is loaded where it was linked has this text, alone between zero bytes. */
function addressOf(text: string, elf: Buffer): number {
  const at = elf.indexOf(`\0${text}\0`) + 1
  const [table, size, count] = [
    Number(elf.readBigUInt64LE(32)),
    elf.readUInt16LE(54),
    elf.readUInt16LE(56)
  ]
  for (let index = 0; index < count; index++) {
    const header = table + index * size
    const [offset, address, length] = [8, 16, 32].map((field) =>
      Number(elf.readBigUInt64LE(header + field))
    ) as [number, number, number]
    if (elf.readUInt32LE(header) === 1 && at >= offset && at < offset + length)
      return address + at - offset
  }
  throw new Error(`The probe does not hold ${text}.`)
}

describe('with SYS_ADMIN', () => {
  const admin = { 'cap-add': 'SYS_ADMIN', 'security-opt': 'apparmor=unconfined' }

  it('what is written below a volume that was taken away is drift', async () => {
    const image = await imageFrom(
      'hidden-nested',
      `FROM ${BUSYBOX}\nRUN mkdir -p /data/sub\nVOLUME /data /data/sub\n`
    )
    const script = 'umount /data/sub; echo x >/data/sub/evil; chmod +x /data/sub/evil'
    const result = await serving(script, { ...admin, image })
    expect(verdictOf(result)).toBe('drift')
    expect(detailsOf(result, 'mount-altered')).toContain(
      'The container removed the mount on `/data/sub`'
    )
  })

  it('an edit that keeps size and time under a remounted root is drift', async () => {
    const image = await imageFrom(
      'hidden-page',
      `FROM ${BUSYBOX}\nRUN mkdir -p /srv && echo welcome >/srv/page && touch -d @1700000000 /srv/page\n`
    )
    const edit = 'echo hacked. >/srv/page; touch -d @1700000000 /srv/page'
    const result = await serving(`mount -o remount,rw /; ${edit}; mount -o remount,ro /`, {
      ...admin,
      image
    })
    expect(verdictOf(result)).toBe('drift')
    expect(drifted(result)).toEqual(['changed /srv/page'])
  })

  it('a root that stays writable is drift', async () => {
    const result = await serving('mount -o remount,rw /', admin)
    expect(verdictOf(result)).toBe('drift')
    expect(detailsOf(result, 'mount-altered')).toContain('The mount on `/` was planned read-only')
  })

  it('a tmpfs of its own over a volume is drift', async () => {
    const script = 'mount -t tmpfs x /data; echo x >/data/evil'
    const result = await serving(script, { ...admin, image: await volumeImage() })
    expect(verdictOf(result)).toBe('drift')
    expect(detailsOf(result, 'mount-altered')).toContain('mounted something over `/data`')
  })

  it('a tmpfs of its own is not taken for the one that was planned', async () => {
    const script =
      'umount /scratch; mkdir -p /dev/shm/scratch; mount -t tmpfs x /dev/shm/scratch; echo x >/dev/shm/scratch/x'
    const result = await serving(script, { ...admin, tmpfs: '/scratch' })
    expect(verdictOf(result)).toBe('drift')
    const told = detailsOf(result, 'mount-altered')
    expect(told).toContain('The container removed the mount on `/scratch`')
    expect(told).toContain('mounted something on `/dev/shm/scratch`')
  })

  it('mounts that only one process sees are drift', async () => {
    const hide = 'mount -t tmpfs x /mnt; echo x >/mnt/evil; exec sleep 300'
    const image = await imageFrom('hidden-mnt', `FROM ${BUSYBOX}\nRUN mkdir -p /mnt\n`)
    const script = `unshare -m sh -c '${hide}' & until [ "$(readlink /proc/$!/ns/mnt)" != "$(readlink /proc/1/ns/mnt)" ]; do :; done`
    const result = await serving(script, { ...admin, image })
    expect(verdictOf(result)).toBe('drift')
    expect(detailsOf(result, 'mount-altered')).toMatch(
      /The process \d+ of the container sees other/
    )
  })

  it('a read-only bind and volume that were made writable for a moment are drift', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zero-drift-bind-'))
    const name = `zero-drift-test-ro-${process.pid}`
    try {
      const write = (path: string) =>
        `mount -o remount,rw,bind ${path}; echo x >${path}/evil; mount -o remount,ro,bind ${path}`
      const volumes = `${folder}:/bind:ro\n${name}:/named:ro`
      const result = await serving(`${write('/bind')}; ${write('/named')}`, { ...admin, volumes })
      expect(drifted(result)).toEqual(['added /bind/evil', 'added /named/evil'])
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('a mount over a file of accounts is drift', async () => {
    const script =
      'echo evil::0:0::/:/bin/sh >/dev/shm/p; mount -o bind /dev/shm/p /etc/passwd; rm /dev/shm/p'
    const image = await imageFrom('hidden-passwd', `FROM ${BUSYBOX}\nRUN echo x >/etc/passwd\n`)
    const result = await serving(script, { ...admin, image })
    expect(verdictOf(result)).toBe('drift')
    expect(detailsOf(result, 'mount-altered')).toContain('`/etc/passwd`')
  })

  it('a container that alters nothing passes', async () => {
    const inputs = { ...admin, image: await volumeImage(), tmpfs: '/tmp:size=1m\n/run/x:exec' }
    const result = await serving('true', inputs)
    expect(kindsOf(result)).toEqual([])
    expect(verdictOf(result)).toBe('pass')
  })
})

/**
 * Its first thread makes another one and ends; that one prints `ready` and stays (amd64):
 *
 *     clone(CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM, stack); exit(0)
 */
const VANISHING = gunzipSync(
  Buffer.from(
    'H4sICEY0DGsCA3ZhbmlzaACrd/VxY2JkZIABJgY7BhCPjdEBzHeAimcglADFLIDqHBhYGVjAatmBeANUbgNUB4yeARVfIAAxQADKD3xaksLGQDyA6TM8YHjJo7dG5YMrkO50AdEHdigDJTw6r3kcd1H5wbD4oSA/6w6QbfscgZ7YxQaWPM7P6rhTCWTAJVcQOuDTecKj8zpQFz/r69c7LIAy+xn4WRn2OQg6AtV4HGeVA7oY5At+Vo/WA6XMEf8vwLTusAEbCdFclJqYUsnFwKBXnFFcUlSSmMSgV5JaUcKgV5SfkliSyKCXVFzMQDngBmJwvGCEMwRMRFPPiMYXhIoZQfmO0Ph1hCpkx6EfRksCMQcQM0P5AYIQ/R6M2G0UwGIeMxZ/wfTLEXA/AFwL9+GoAgAA',
    'base64'
  )
)

it('a container whose main thread has ended is no pass', async () => {
  const image = await imageFrom(
    'hidden-thread',
    `FROM ${BUSYBOX}\nCOPY --chmod=755 vanish /vanish\nRUN chmod 755 /vanish\nENTRYPOINT ["/vanish"]\n`.replace(
      '--chmod=755 ',
      ''
    ),
    { vanish: VANISHING }
  )
  const result = await checked({ image, 'wait-for': 'log:^ready$', tmpfs: '/tmp' })
  expect(verdictOf(result)).toBe('error')
  expect(kindsOf(result)).toContain('look-failed')
})

describe('watch-limit', () => {
  it('is not used up by large files before small ones are read', async () => {
    const edit = `echo 'port=81' >/data/app.conf; touch -d @1700000000 /data/app.conf`
    const script = `head -c 1048576 /dev/zero >/data/a; ${edit}`
    const image = await volumeImage()
    const result = await serving(script, { image, 'watch-limit': '1m', allow: 'A /data/a' })
    expect(drifted(result)).toEqual(['changed /data/app.conf'])
    expect(verdictOf(result)).toBe('drift')
  })

  it('that the container has used up is no pass', async () => {
    const fill = 'for i in $(seq 20); do head -c 60000 /dev/zero >/data/$i; done'
    const inputs = { image: await volumeImage(), 'watch-limit': '100k', allow: 'A /data/*' }
    const result = await serving(fill, inputs)
    expect(drifted(result)).toEqual([])
    expect(verdictOf(result)).toBe('error')
    expect(detailsOf(result, 'contents-unread')).toContain('the contents of 1 file')
  })

  it('that the files of the image alone exceed is one', async () => {
    const result = await serving('true', { image: await volumeImage(), 'watch-limit': '100k' })
    expect(kindsOf(result)).toEqual([])
    expect(verdictOf(result)).toBe('pass')
  })

  it('is no matter of a file of a terabyte that takes no room', async () => {
    const result = await serving('truncate -s 1024G /data/sparse', { image: await volumeImage() })
    expect(drifted(result)).toEqual(['added /data/sparse'])
  })
})

it('a container that stops every other process in its namespace is looked into all the same', async () => {
  const script = `echo x >/tmp/evil; chmod +x /tmp/evil; (while :; do for p in $(ls /proc | grep '^[0-9]'); do [ $p -gt 1 ] && [ "$(cat /proc/$p/comm 2>/dev/null)" = probe ] && kill -STOP $p; done; done) 2>/dev/null &`
  const result = await serving(`${script} true`, { tmpfs: '/tmp' })
  expect(drifted(result)).toEqual(['added /tmp/evil'])
  expect(verdictOf(result)).toBe('drift')
})

describe('an ordinary container passes', () => {
  it.each<[string, string, Inputs]>([
    ['with a volume whose folder another volume lacks', 'VOLUME /data /data/sub', {}],
    ['with volumes that are named from the inner one on', 'VOLUME /data/a/b /data', {}],
    [
      'with a volume behind a link',
      'RUN mkdir -p /run /var && ln -s /run /var/run\nVOLUME /var/run/x',
      {}
    ],
    ['with a device for a file', 'RUN :', { volumes: '/dev/null:/n' }],
    [
      'with a socket of the machine behind a link',
      'RUN mkdir -p /run /var && ln -s /run /var/run',
      { volumes: '/var/run/docker.sock:/var/run/docker.sock' }
    ],
    ['with a tmpfs in a volume', 'VOLUME /data', { tmpfs: '/data/new/cache' }],
    [
      'with a file and a folder of the machine',
      'RUN :',
      { volumes: '/etc/hostname:/x:ro\n/usr:/y:ro' }
    ]
  ])('%s', async (_, line, inputs) => {
    const image = await imageFrom('hidden-ordinary', `FROM ${BUSYBOX}\n${line}\n`)
    const result = await serving('true', { image, ...inputs })
    expect(kindsOf(result)).toEqual([])
    expect(verdictOf(result)).toBe('pass')
  })
})

describe('under an init that waits for signals instead of handling them', () => {
  const saving = (path: string) =>
    `trap "echo x >${path}; exit 0" TERM; while :; do sleep 0.1; done`
  const checkedUnderInit = async (path: string, inputs: Inputs = {}) =>
    checked({
      ...{
        image: await volumeImage(),
        command: shell(`(echo ready; ${saving(path)})`),
        init: 'true'
      },
      ...{ 'wait-for': 'log:^ready$', ...inputs }
    })

  it('a write at the end is drift', async () => {
    const result = await checkedUnderInit('/data/evil')
    expect(drifted(result)).toEqual(['added /data/evil'])
    expect(verdictOf(result)).toBe('drift')
  })

  it('a write at the end on a writable root is, too', async () => {
    const result = await checkedUnderInit('/etc/evil', { 'read-only': 'false' })
    expect(drifted(result)).toEqual(['added /etc/evil'])
  })

  it('a write that is refused at the end is heard', async () => {
    const result = await checkedUnderInit('/etc/evil')
    expect(result.report.refusals.map(({ path }) => path)).toContain('/etc/evil')
  })
})

describe('what no archive holds', () => {
  it('a file that came and went in a volume that was made a moment before is named', async () => {
    const result = await serving('echo x >/data/y; rm /data/y', { image: await volumeImage() })
    const transient = result.report.findings.filter(({ kind }) => kind === 'transient')
    expect(transient).toMatchObject([{ path: '/data' }])
    expect(verdictOf(result)).toBe('pass')
  })

  it('a socket in a volume is drift', async () => {
    const script =
      'ln -s /data/x.sock /dev/log; syslogd -O /dev/null; until [ -S /data/x.sock ]; do :; done'
    const image = await volumeImage()
    const result = await serving(script, { image, allow: 'A /dev/log' })
    expect(drifted(result)).toEqual(['added /data/x.sock'])
  })

  it('other rights of a device, and a terminal of its own, are drift', async () => {
    const script = 'chmod 777 /dev/null; chown 33 /dev/zero; mknod /dev/console c 5 1'
    const result = await serving(script)
    expect([...drifted(result)].sort()).toEqual([
      ...['added /dev/console', 'changed /dev/null', 'changed /dev/zero']
    ])
  })
})

it('a container that ends when it is to be looked at has failed', async () => {
  // The last step of the smoke test has it end a moment later, when nothing is asked of it any more.
  const script = 'echo x >/tmp/evil; chmod +x /tmp/evil; until [ -e /dev/shm/go ]; do :; done'
  const result = await checked({
    ...{ image: BUSYBOX, command: shell(`echo ready; ${script}; usleep 20000`), tmpfs: '/tmp' },
    ...{ 'wait-for': 'log:^ready$', 'smoke-exec': "sh -c ': >/dev/shm/go'" }
  })
  expect(['failed', 'drift', 'error']).toContain(verdictOf(result))
})

it('a check is right while the engine archives another container', async () => {
  const other = (await docker('create', '--volume', '/v', BUSYBOX, 'true')).trim()
  const network = `zero-drift-test-${process.pid}`
  await docker('network', 'create', network)
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-archive-'))
  let over = false
  // Each archive has the engine mount that container's own host name where this machine sees it.
  const archiving = Promise.all(
    [1, 2, 3].map(async (number) => {
      while (!over) await docker('cp', `${other}:/bin/busybox`, join(folder, `${number}`))
    })
  )
  try {
    const results = await Promise.all([
      checked({ ...WEB }),
      checked({ ...WEB, network }),
      checked({ ...WEB, 'read-only': 'false' })
    ])
    expect(results.map(verdictOf)).toEqual(['pass', 'pass', 'pass'])
  } finally {
    over = true
    await archiving
    await docker('rm', '--volumes', other)
    await docker('network', 'rm', network)
    await rm(folder, { recursive: true })
  }
})
