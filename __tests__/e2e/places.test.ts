import { createHash } from 'node:crypto'
import { docker, imageFrom } from '../harness/engine'
import { checkedInTrouble } from '../harness/engine-proxy'
import { checked, shell, BUSYBOX, WEB, type Checked } from '../harness/subject'

type Change = Checked['report']['changes'][number]

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const changeOf = ({ report }: Checked, path: string): Change | undefined =>
  report.changes.find((change) => change.path === path)
const placeOf = ({ report }: Checked, path: string) =>
  report.places.find((place) => place.path === path)
const drifted = ({ report }: Checked): readonly string[] =>
  report.changes.filter(({ allowed }) => !allowed).map(({ path }) => path)
const findings = ({ report }: Checked, kind: string) =>
  report.findings.filter((finding) => finding.kind === kind)

/** A service whose script ran before it listens. */
const serving = (script: string): Record<string, string> => ({
  ...WEB,
  command: shell(`${script}; exec httpd -f -p 8080 -h /var/www`)
})

describe('volumes that the image declares', () => {
  const SHELL = '<?php eval($_GET[1]);'
  const image = () =>
    imageFrom(
      'web-volume',
      `FROM ${BUSYBOX}\nRUN mkdir -p /var/www/html && echo hi >/var/www/html/index.html\nVOLUME /var/www/html\n`
    )
  const attacked = async () => ({
    ...serving(`printf %s '${SHELL}' >/var/www/html/shell.php`),
    image: await image()
  })

  it('a web shell in one is critical drift under a read-only root, told with its digest and size', async () => {
    const result = await checked(await attacked())
    expect(result.main.outputs).toMatchObject({ verdict: 'drift', 'drift-count': '1' })
    expect(changeOf(result, '/var/www/html/shell.php')).toMatchObject({
      kind: 'added',
      place: '/var/www/html',
      allowed: false,
      severity: 'critical',
      tags: ['web-shell', 'script'],
      before: null,
      after: {
        type: 'file',
        mode: '0644',
        uid: 0,
        gid: 0,
        size: SHELL.length,
        sha256: sha256(SHELL)
      }
    })
    expect(placeOf(result, '/var/www/html')).toMatchObject({
      type: 'volume',
      declared: false,
      writable: true,
      writableBy: 'user',
      watched: 'content'
    })
  })

  it('passes where a rule allows it', async () => {
    const { main } = await checked({ ...(await attacked()), allow: '/var/www/html/**' })
    expect(main.outputs).toMatchObject({ verdict: 'pass', 'allowed-count': '1' })
  })

  it('one behind a symbolic link is looked at where it is', async () => {
    const linked = await imageFrom(
      'linked-volume',
      `FROM ${BUSYBOX}\nRUN mkdir /real && ln -s /real /linked\nVOLUME /linked\n`
    )
    const result = await checked({ ...serving('echo x >/linked/x'), image: linked })
    expect(result.main.outputs).toMatchObject({ verdict: 'drift', 'drift-count': '1' })
    expect(placeOf(result, '/linked')).toMatchObject({ type: 'volume', watched: 'content' })
  })

  it('what is only written on the stop signal is seen', async () => {
    const script = `trap 'echo bye >/var/www/html/last; exit 0' TERM; httpd -p 8080 -h /var/www; while :; do sleep 0.1; done`
    const result = await checked({ ...WEB, image: await image(), command: shell(script) })
    expect(drifted(result)).toEqual(['/var/www/html/last'])
  })

  it('an edit that keeps size and times is seen, and so is what was deleted before the stop undid it', async () => {
    const script = `f=/var/www/html/index.html; touch -r $f /dev/shm/t; echo ho >$f; touch -r /dev/shm/t $f`
    const result = await checked({ ...serving(script), image: await image() })
    expect(changeOf(result, '/var/www/html/index.html')).toMatchObject({
      kind: 'changed',
      allowed: false,
      before: { sha256: sha256('hi\n') },
      after: { sha256: sha256('ho\n') }
    })
  })
})

describe('memory', () => {
  it('/dev, /dev/shm, /dev/mqueue and a tmpfs are looked at; ordinary files in scratch are allowed and listed', async () => {
    const result = await checked({
      ...serving('echo x >/tmp/plain; echo y >/dev/shm/plain; mkdir /tmp/folder'),
      tmpfs: '/tmp:size=1m,mode=1777'
    })
    expect(result.main.outputs).toMatchObject({ verdict: 'pass', 'allowed-count': '3' })
    expect(result.report.changes.map(({ path, rule }) => [path, rule])).toEqual([
      ['/dev/shm/plain', 'scratch'],
      ['/tmp/folder', 'scratch'],
      ['/tmp/plain', 'scratch']
    ])
    for (const path of ['/dev', '/dev/shm', '/dev/mqueue', '/tmp']) {
      expect(placeOf(result, path)).toMatchObject({ watched: 'content', writableBy: 'user' })
    }
    expect(findings(result, 'unwatched')).toEqual([])
  })

  it('an executable and a set-uid file in a tmpfs are drift, unless a rule allows them', async () => {
    const inputs = {
      ...serving('cp /bin/busybox /tmp/run; cp /bin/busybox /tmp/suid; chmod 4755 /tmp/suid'),
      tmpfs: '/tmp:size=8m'
    }
    const result = await checked(inputs)
    expect(result.main.outputs).toMatchObject({ verdict: 'drift', 'drift-count': '2' })
    expect(changeOf(result, '/tmp/suid')).toMatchObject({ severity: 'critical' })
    expect(changeOf(result, '/tmp/suid')?.tags).toContain('set-uid')
    expect(changeOf(result, '/tmp/run')?.tags).toContain('executable')
    const { main } = await checked({ ...inputs, allow: 'A /tmp/*' })
    expect(main.outputs['verdict']).toBe('pass')
  })

  it('a program that root writes to /dev and runs is drift', async () => {
    const result = await checked(serving('cp /bin/busybox /dev/x && /dev/x true'))
    expect(result.main.outputs['verdict']).toBe('drift')
    expect(drifted(result)).toEqual(['/dev/x'])
    expect(placeOf(result, '/dev')).toMatchObject({ watched: 'content', executable: true })
  })

  it('files, folders and links in /dev, and a device that was replaced, are drift; a socket there is not', async () => {
    const result = await checked(
      serving(
        'mkdir /dev/d; ln -s /etc /dev/l; rm /dev/full; echo x >/dev/full; mkfifo /dev/initctl'
      )
    )
    expect([...drifted(result)].sort()).toEqual(['/dev/d', '/dev/full', '/dev/l'])
    expect(changeOf(result, '/dev/initctl')).toMatchObject({ rule: 'scratch' })
  })

  it('a tmpfs behind a symbolic link of the image is looked at where it really is', async () => {
    const image = await imageFrom('var-run', `FROM ${BUSYBOX}\nRUN ln -s /run /var/run\n`)
    const result = await checked({
      ...serving('cp /bin/busybox /var/run/app/x'),
      image,
      tmpfs: '/var/run/app:size=4m'
    })
    expect(drifted(result)).toEqual(['/run/app/x'])
    expect(placeOf(result, '/run/app')).toMatchObject({ declared: true, watched: 'content' })
  })

  it('who can write where follows from the user that the container runs as', async () => {
    const result = await checked({
      ...WEB,
      user: '33',
      tmpfs: '/private:mode=0700\n/mine:mode=0700,uid=33\n/shared:mode=1777'
    })
    const writers = result.report.places
      .filter(({ writable }) => writable)
      .map(({ path, writableBy }) => `${path} ${writableBy ?? ''}`)
    expect(writers).toEqual([
      '/dev root',
      '/dev/mqueue user',
      '/dev/shm user',
      '/mine user',
      '/private root',
      '/shared user'
    ])
  })
})

describe('one-shot containers', () => {
  const job = (script: string): Record<string, string> => ({
    image: BUSYBOX,
    command: shell(script),
    'wait-for': 'exit'
  })

  it('an executable that one leaves in a tmpfs is drift though both are gone', async () => {
    const result = await checked({
      ...job('cp /bin/busybox /tmp/x; echo y >/tmp/y'),
      tmpfs: '/tmp:size=4m'
    })
    expect(result.main.outputs).toMatchObject({
      verdict: 'drift',
      'drift-count': '1',
      'allowed-count': '1'
    })
    expect(drifted(result)).toEqual(['/tmp/x'])
    expect(placeOf(result, '/tmp')).toMatchObject({
      type: 'tmpfs',
      declared: true,
      watched: 'content'
    })
  })

  it('shared memory is kept as well; what is in /dev is not, and the report says so', async () => {
    const result = await checked(job('cp /bin/busybox /dev/shm/x'))
    expect(drifted(result)).toEqual(['/dev/shm/x'])
    expect(placeOf(result, '/dev/shm')).toMatchObject({ watched: 'content' })
    expect(findings(result, 'unwatched')).toHaveLength(1)
    expect(findings(result, 'unwatched')[0]).toMatchObject({ level: 'warning' })
  })

  it('its tmpfs has the size, flags, owner and mode that it was asked to have', async () => {
    const result = await checked({
      ...job(
        'grep " /a " /proc/mounts; stat -c "%a %u %g" /a /b; cp /bin/busybox /a/true; /a/true'
      ),
      tmpfs: '/a:size=3m,mode=0750,uid=33,gid=7,exec\n/b'
    })
    const log = await result.read('container.log')
    expect(log).toMatch(/tmpfs \/a tmpfs rw,nosuid,nodev,relatime,size=3072k,mode=750,uid=33,gid=7/)
    expect(log).toContain('750 33 7')
    expect(log).toContain('1777 0 0')
    expect(result.report.run?.exitCode).toBe(0)
  })
})

describe('a writable root filesystem, by its contents', () => {
  const writable = (script: string): Record<string, string> => ({
    ...serving(script),
    'read-only': 'false'
  })

  it('an edit that keeps size and time is drift, though the engine lists nothing', async () => {
    const page = '/var/www/index.html'
    const result = await checked(
      writable(
        `touch -r ${page} /dev/shm/t; sed -i s/works/w0rks/ ${page}; touch -r /dev/shm/t ${page}`
      )
    )
    expect(result.main.outputs).toMatchObject({ verdict: 'drift' })
    expect(changeOf(result, page)).toMatchObject({ kind: 'changed', allowed: false })
    expect(placeOf(result, '/')).toMatchObject({ watched: 'content', writable: true })
  })

  it('a touch and an identical rewrite are no drift but a notice', async () => {
    const result = await checked(
      writable('touch /etc/group; cat /etc/passwd >/dev/shm/p; cat /dev/shm/p >/etc/passwd')
    )
    expect(result.main.outputs).toMatchObject({ verdict: 'pass', 'drift-count': '0' })
    for (const path of ['/etc/group', '/etc/passwd']) {
      expect(changeOf(result, path)).toMatchObject({ allowed: true, rule: 'no content changed' })
    }
    const [notice] = findings(result, 'touched')
    expect(notice).toMatchObject({ level: 'notice' })
    expect(notice?.detail).toContain('/etc/group')
  })

  it('the folder in which a file came and went is named in a notice', async () => {
    const image = await imageFrom('var-lib-x', `FROM ${BUSYBOX}\nRUN mkdir -p /var/lib/x\n`)
    const result = await checked({ ...writable('echo x >/var/lib/x/y; rm /var/lib/x/y'), image })
    expect(result.main.outputs['verdict']).toBe('pass')
    expect(findings(result, 'transient')).toMatchObject([{ level: 'notice', path: '/var/lib/x' }])
  })

  it('it is named as well where the image was made in that very second', async () => {
    const name = `zero-drift-test/of-this-second:${process.pid}`
    const inputs = { ...writable('echo x >/var/lib/x/y; rm /var/lib/x/y'), image: name }
    try {
      for (const round of [1, 2, 3]) {
        const id = await docker('create', BUSYBOX, 'mkdir', '-p', `/var/lib/x/${round}`)
        await new Promise((resolve) => setTimeout(resolve, 1000 - (Date.now() % 1000)))
        await docker('start', '--attach', id)
        await docker('commit', id, name)
        const result = await checked(inputs)
        await docker('rm', id)
        expect(findings(result, 'transient')).toMatchObject([{ path: '/var/lib/x' }])
      }
    } finally {
      await docker('rmi', name)
    }
  })

  it('the files that the engine binds for the network are places too', async () => {
    const result = await checked(writable('echo 6.6.6.6 bank >>/etc/hosts'))
    expect(drifted(result)).toEqual(['/etc/hosts'])
    expect(placeOf(result, '/etc/hosts')).toMatchObject({ watched: 'content' })
    expect(findings(result, 'unwatched')).toEqual([])
  })

  it('a container that leaves them alone passes, on a network of its own too', async () => {
    const network = `zero-drift-test-${process.pid}`
    await docker('network', 'create', network)
    try {
      const { main } = await checked({ ...writable('true'), network, hostname: 'web.example' })
      expect(main.outputs).toMatchObject({ verdict: 'pass', 'allowed-count': '0' })
    } finally {
      await docker('network', 'rm', network)
    }
  })

  describe('a line in the container’s own name that the engine did not write', () => {
    const poisoning = String.raw`printf "6.6.6.6\t$(hostname) github.com\n" >>/etc/hosts`
    const inputs = { image: BUSYBOX, 'read-only': 'false' }

    it.each(['none', 'host'])('is drift with network: %s', async (network) => {
      const command = shell(`${poisoning}; exec sleep 300`)
      expect(drifted(await checked({ ...inputs, command, network }))).toEqual(['/etc/hosts'])
      const idle = await checked({ ...inputs, command: 'sleep 300', network })
      expect(drifted(idle)).toEqual([])
    })

    it('is drift in a one-shot container, whose own line is none', async () => {
      const job = { ...inputs, 'wait-for': 'exit' }
      expect(drifted(await checked({ ...job, command: shell(poisoning) }))).toEqual(['/etc/hosts'])
      expect(drifted(await checked({ ...job, command: 'true', hostname: 'a.example' }))).toEqual([])
    })

    it('is drift in a one-shot container that rewrites the address of its own line', async () => {
      const script = String.raw`sleep 0.2; sed "s/^[0-9.]*\t$(hostname)/6.6.6.6\t$(hostname)/" /etc/hosts >/dev/shm/h; cat /dev/shm/h >/etc/hosts`
      const result = await checked({ ...inputs, 'wait-for': 'exit', command: shell(script) })
      expect(drifted(result)).toEqual(['/etc/hosts'])
    })

    it('is drift in the file of name servers, too', async () => {
      const command = shell('echo "search $(hostname)" >>/etc/resolv.conf; exec sleep 300')
      const result = await checked({ ...inputs, command, network: 'none' })
      expect(drifted(result)).toEqual(['/etc/resolv.conf'])
    })
  })

  it('names that are not valid UTF-8 are told by their bytes', async () => {
    const result = await checked(writable(`printf x >"$(printf '/tmp/bad\\377')"`))
    expect(drifted(result)).toContain('/tmp/bad\\xff')
  })

  it('with content: never the engine is believed', async () => {
    const page = '/var/www/index.html'
    const result = await checked({
      ...writable(
        `touch -r ${page} /dev/shm/t; sed -i s/works/w0rks/ ${page}; touch -r /dev/shm/t ${page}; touch -d @0 /var/www`
      ),
      content: 'never'
    })
    expect(placeOf(result, '/')).toMatchObject({ watched: 'names' })
  })
})

describe('an engine that refuses the probe', () => {
  const attacked = serving('cp /bin/busybox /dev/x && /dev/x true')
  const refused = (on: RegExp, inputs: Record<string, string>): Promise<Checked> =>
    checkedInTrouble({ on, how: 'refuse' }, inputs)

  it.each([
    ['its place beside the container', /"PidMode":"container:/],
    ['its image', /\/images\/(?:load|zero-drift-probe)/]
  ])('%s: a warning says what was not watched and why', async (_, on) => {
    const result = await refused(on, attacked)
    expect(result.main.outputs).toMatchObject({ verdict: 'pass', 'drift-count': '0' })
    const [warning, ...others] = findings(result, 'unwatched')
    expect(others).toEqual([])
    expect(warning).toMatchObject({ level: 'warning' })
    expect(warning?.title).toContain('/dev')
    expect(warning?.detail).toContain('forbidden by the policy')
    expect(placeOf(result, '/dev')).toMatchObject({ watched: 'none' })
  })

  it('a one-shot container still runs, with the tmpfs that it was to have', async () => {
    const inputs = {
      image: BUSYBOX,
      command: shell('echo x >/tmp/x'),
      'wait-for': 'exit',
      tmpfs: '/tmp'
    }
    const result = await refused(/"Cmd":\["serve"/, inputs)
    expect(result.main.outputs['verdict']).toBe('pass')
    expect(findings(result, 'unwatched')).toHaveLength(1)
  })
})

describe('an engine that fails', () => {
  it.each([
    ['dies when asked for what reads the volumes', /^POST \/containers\/\w+\/attach/, 'die', {}],
    ['refuses what reads the volumes', /zero-drift\/mounts\/0/, 'refuse', {}],
    ['dies when asked for the root filesystem', /\/export/, 'die', { content: 'always' }],
    ['will not show /etc/hosts', /\/archive\?.*hosts/, 'refuse', { 'read-only': 'false' }]
  ] as const)('%s: no verdict but error', async (_, on, how, inputs) => {
    const image = await imageFrom('volume', `FROM ${BUSYBOX}\nVOLUME /data\n`)
    const result = await checkedInTrouble({ on, how }, { ...WEB, image, ...inputs })
    expect(result.main.outputs['verdict']).toBe('error')
  })
})

describe('limits', () => {
  it('beyond watch-limit contents are not compared, and the report says so', async () => {
    const result = await checked({
      ...serving('head -c 100000 /dev/zero >/tmp/big; echo x >/tmp/small'),
      tmpfs: '/tmp:size=1m',
      'watch-limit': '64k'
    })
    expect(result.main.outputs['verdict']).toBe('pass')
    expect(changeOf(result, '/tmp/big')?.after).toMatchObject({ size: 100000 })
    expect(changeOf(result, '/tmp/big')?.after).not.toHaveProperty('sha256')
    expect(findings(result, 'beyond-limit')).toMatchObject([{ level: 'warning' }])
  })

  it('a container that kills whatever looks at it is looked at all the same', async () => {
    const script = 'cp /bin/busybox /dev/x; while sleep 0.1; do kill -9 -1; done'
    const result = await checked({ image: BUSYBOX, command: shell(script) })
    expect(drifted(result)).toEqual(['/dev/x'])
    expect(findings(result, 'unwatched')).toEqual([])
  })
})
