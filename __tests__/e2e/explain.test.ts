import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import type { WrittenDocument } from '../../src/report/document/document'
import { docker, imageFrom } from '../harness/engine'
import { BUSYBOX, checked, shell, staying, type Checked } from '../harness/subject'

const FROM = `FROM ${BUSYBOX}\n`

/** An image whose program does something as it starts, and then stays; it ends at the first command that fails. */
const starting = (name: string, script: string, more = ''): Promise<string> =>
  imageFrom(name, `${FROM}${more}COPY start /start\nENTRYPOINT ["sh", "-e", "/start"]\n`, {
    start: `${script}\nexec sleep 600\n`
  })

/** Checked as a user would who leaves `explain` alone. */
const explained = (
  image: string,
  inputs: Readonly<Record<string, string>> = {}
): Promise<Checked> => checked({ image, explain: 'on-failure', ...inputs })

const kinds = ({ findings }: WrittenDocument): readonly string[] => findings.map(({ kind }) => kind)

const paths = ({ suggestion }: WrittenDocument): readonly string[] =>
  (suggestion?.tmpfs ?? []).map((mount) => mount.replace(/:.*/, ''))

/** Runs a recipe as it is, lends the container, and removes it. */
async function run<T>(recipe: string, use: (id: string) => Promise<T>): Promise<T> {
  const { stdout } = await promisify(execFile)('bash', ['-c', recipe])
  const id = stdout.trim()
  try {
    return await use(id)
  } finally {
    await docker('rm', '--force', '--volumes', id)
  }
}

describe('a proven fix', () => {
  it('is exactly /tmp for an image that needs only files which come and go there', async () => {
    const image = await starting('transient', 'echo here >/tmp/document; rm /tmp/document')
    const { main, report, read } = await explained(image)
    expect(report.verdict).toBe('failed')
    expect(report.suggestion).toMatchObject({
      ...{ proven: true, minimal: true, volumes: [], allow: [], boots: 2 },
      tmpfs: ['/tmp:size=64m,mode=1777']
    })
    expect(main.outputs['suggestion']).toMatch(/\/suggestion$/)
    expect(main.annotations).toContainEqual(
      expect.objectContaining({
        level: 'notice',
        title: 'Zero Drift: Proven fix: `--tmpfs /tmp:size=64m,mode=1777` (ZD801)'
      })
    )
    const [headline = ''] = (await read('summary.md')).split('\n\n')
    expect(headline).toContain('Proven fix: <code>--tmpfs /tmp:size=64m,mode=1777</code>')
  })

  it('names no mount that it can do without, and works where it is pasted', async () => {
    const script =
      'mkdir -p /work/app/cache; echo 1 >/work/app/cache/x; echo 1 >/run/app.pid; echo x >/var/log/app.log || true'
    const image = await starting('several', script, 'RUN mkdir -p /work/app /var/log\n')
    const { report } = await explained(image)
    const { suggestion } = report
    expect(suggestion).toMatchObject({ proven: true, minimal: true })
    expect(paths(report)).toEqual(['/run', '/work/app/cache'])
    await run(suggestion?.recipes.docker ?? '', async (id) => {
      expect(await docker('exec', id, 'cat', '/work/app/cache/x')).toBe('1')
    })
    const inputs = parse(suggestion?.recipes.action ?? '') as Record<string, string>
    const again = await explained(image, { ...inputs, 'read-only': 'true' })
    expect(again.report.verdict).toBe('pass')
  })

  it('names the writes that the program survives, with mounts for them, and finds no more then', async () => {
    const script = `echo 1 >/work/app/app.pid
if echo started >/var/log/app/app.log; then echo 1 >/var/cache/app/x || true; fi
(echo 1 >/data/kept.db) 2>/dev/null || true`
    const folders = '/work/app /var/log/app /var/cache/app /data'
    const image = await starting('survives', script, `RUN mkdir -p ${folders}\n`)
    const { report, read } = await explained(image)
    const { suggestion } = report
    expect(suggestion).toMatchObject({
      ...{ proven: true, minimal: true, volumes: [], allow: [] },
      optional: {
        ...{ volumes: ['/data'], allow: ['/data/**'], lost: ['/data/kept.db'] },
        refused: ['/var/log/app/app.log', '/var/cache/app/x']
      }
    })
    expect(paths(report)).toEqual(['/work/app'])
    expect(await read('summary.md')).toContain(
      'Also refused, and harmless for the smoke test: <code>/var/log/app/app.log</code> and <code>/var/cache/app/x</code>.'
    )
    const needed = { tmpfs: (suggestion?.tmpfs ?? []).join('\n') }
    const again = (await explained(image, { ...needed, explain: 'always' })).report
    expect(again.verdict).toBe('pass')
    expect(again.suggestion?.tmpfs).toEqual(suggestion?.optional?.tmpfs)
    expect(again.suggestion?.optional?.volumes).toEqual(['/data'])
    const all = [...(suggestion?.tmpfs ?? []), ...(suggestion?.optional?.tmpfs ?? [])].join('\n')
    const last = (await explained(image, { tmpfs: all, explain: 'always' })).report
    expect([last.refusals, last.suggestion?.tmpfs, last.suggestion?.optional?.lost]).toEqual([
      ...[[], []],
      ['/data/kept.db']
    ])
  })

  it('follows links: what is written to /var/run needs /run', async () => {
    const image = await starting('linked', 'echo 1 >/var/run/app.pid', 'RUN ln -s /run /var/run\n')
    const { report } = await explained(image)
    expect(report.refusals.map(({ path }) => path)).toEqual(['/var/run/app.pid'])
    expect(paths(report)).toEqual(['/run'])
  })

  it('gives a user who is not root a tmpfs of his own, also after a restart', async () => {
    const image = await starting(
      'not-root',
      'echo 1 >/work/own/app.pid; echo 2 >/tmp/x',
      'RUN mkdir -p /work/own && chown 1234:4321 /work/own\nUSER 1234:4321\n'
    )
    const { report } = await explained(image)
    expect(report.suggestion?.tmpfs).toEqual([
      '/tmp:size=64m,mode=1777,uid=1234,gid=4321',
      '/work/own:size=16m,mode=0755,uid=1234,gid=4321'
    ])
    await run(report.suggestion?.recipes.docker ?? '', async (id) => {
      await docker('restart', '--time', '0', id)
      const content = await docker(
        'exec',
        id,
        'sh',
        '-c',
        'until cat /tmp/x; do :; done 2>/dev/null'
      )
      expect(content).toBe('2')
    })
  })

  it('is a volume where memory would hide what the image needs there', async () => {
    const image = await starting(
      'masked',
      'cat /work/app/shipped; echo 1 >/work/app/made',
      'RUN mkdir -p /work/app && echo shipped >/work/app/shipped\n'
    )
    const { report } = await explained(image)
    expect(report.suggestion).toMatchObject({
      ...{ proven: true, minimal: true, tmpfs: [], volumes: ['/work/app'] },
      // Never all of a folder into which the image puts files.
      allow: ['A /work/app/made']
    })
  })

  it('is found for a program that insists on making its own folder', async () => {
    const image = await starting(
      'insisting',
      'mkdir /work/app/cache; echo 1 >/work/app/cache/x',
      'RUN mkdir -p /work/app\n'
    )
    const { report } = await explained(image)
    expect(report.suggestion).toMatchObject({ proven: true, minimal: true })
    expect(paths(report)).toEqual(['/work/app'])
  })

  it('says what it hides where that does no harm', async () => {
    const image = await starting(
      'hiding',
      'echo 1 >/work/app/made.log',
      'RUN mkdir -p /work/app && echo shipped >/work/app/shipped\n'
    )
    const { report } = await explained(image)
    expect(paths(report)).toEqual(['/work/app'])
    expect(report.suggestion?.hidden).toEqual([{ path: '/work/app', files: 1, bytes: 8 }])
  })

  it('is a volume for data, which has to outlive the container', async () => {
    const image = await starting('data', 'mkdir -p /data; echo 1 >/data/shop.db')
    const { report } = await explained(image)
    expect(report.suggestion).toMatchObject({ tmpfs: [], volumes: ['/data'], proven: true })
  })

  it('lets programs run only from where they have to', async () => {
    const script = 'cp /bin/busybox /tmp/true; /tmp/true; echo 1 >/run/x'
    const { report } = await explained(await starting('running', script))
    expect(report.suggestion?.tmpfs).toEqual([
      '/run:size=16m,mode=0755',
      '/tmp:exec,size=64m,mode=1777'
    ])
  })

  it('has room for what came and went, however much that was', async () => {
    const script = 'dd if=/dev/zero of=/tmp/big bs=1M count=80; rm /tmp/big'
    const { report } = await explained(await starting('roomy', script))
    expect(report.suggestion).toMatchObject({ proven: true, tmpfs: ['/tmp:size=1g,mode=1777'] })
  })

  it('is nothing at all for an image that works, and is refused only what no mount can let happen', async () => {
    const command = staying('echo 1 >/etc/x')
    const { report } = await explained(BUSYBOX, { command, 'smoke-exec': 'true' })
    expect(report.suggestion).toMatchObject({ proven: true, tmpfs: [], volumes: [] })
    expect(kinds(report)).toEqual(['refused-write', 'needs-file'])
  })

  it('is found for a one-shot job', async () => {
    const command = shell('set -e; echo 1 >/tmp/x; cat /tmp/x')
    const { report } = await explained(BUSYBOX, { command, 'wait-for': 'exit' })
    expect(report.suggestion).toMatchObject({ proven: true, tmpfs: ['/tmp:size=64m,mode=1777'] })
  })

  it('is found for an image that works, but is refused a write', async () => {
    const command = staying('echo 1 >/run/x; echo 1 2>/dev/null >/tmp/quiet')
    const { report } = await explained(BUSYBOX, { command, 'smoke-exec': 'true' })
    expect(report.verdict).toBe('pass')
    expect(paths(report)).toEqual(['/run'])
  })
})

describe('without a fix', () => {
  it('a file of /etc gets a remedy of its own, and no tmpfs', async () => {
    const image = await starting('configured', 'echo port=80 >/etc/app.conf')
    const { main, report } = await explained(image)
    expect(report.suggestion?.proven).not.toBe(true)
    expect(paths(report)).toEqual([])
    expect(main.outputs['suggestion']).toBe('')
    const file = report.findings.find(({ kind }) => kind === 'needs-file')
    expect(file?.path).toBe('/etc/app.conf')
    expect(file?.detail).toContain('when the image is built')
  })

  it('an image that fails writable too is told so first, in one sentence', async () => {
    const { main, report } = await explained(await starting('broken', 'echo 1 >/tmp/x; false'))
    expect(report.suggestion).toBeUndefined()
    expect(kinds(report)[0]).toBe('fails-writable')
    expect(main.annotations[0]?.title).toBe(
      'Zero Drift: With a writable root filesystem, too, the container exited with code 1 before it was ready (ZD201)'
    )
  })

  it('no mount makes room for what an intruder would leave', async () => {
    const image = await imageFrom('attacked', `${FROM}RUN echo 1 >/var/www/index.html\n`)
    const attack = shell('echo "<?php" >/var/www/shell.php; echo 2 >/run/harmless; true')
    const { report } = await explained(image, {
      ...{ command: 'httpd -f -p 8080 -h /var/www', port: '8080', 'smoke-http': 'GET / 200' },
      'smoke-exec': attack
    })
    expect(report.refusals.map(({ path }) => path)).toEqual(['/var/www/shell.php', '/run/harmless'])
    expect(paths(report)).toEqual(['/run'])
    expect(report.suggestion?.volumes).toEqual([])
    expect(report.suggestion?.elsewhere[0]).toMatchObject({ path: '/var/www/shell.php' })
  })

  it('nothing is looked for with `explain: never`', async () => {
    const image = await starting('unexplained', 'echo 1 >/tmp/x')
    const since = String(Math.floor(Date.now() / 1000))
    const { report } = await explained(image, { explain: 'never' })
    const filters = ['--filter', `image=${image}`, '--filter', 'event=start']
    const starts = await docker(
      ...['events', '--since', since, '--until', String(Math.ceil(Date.now() / 1000) + 1)],
      ...filters
    )
    expect(starts.split('\n')).toHaveLength(1)
    expect(report.timings.map(({ phase }) => phase)).not.toContain('explain')
  })

  it('nothing is looked for where the root filesystem was writable', async () => {
    const { report } = await explained(BUSYBOX, {
      ...{ command: staying('echo 1 >/x'), 'read-only': 'false', 'smoke-exec': 'true' },
      explain: 'always'
    })
    expect(report.verdict).toBe('drift')
    expect(report.timings.map(({ phase }) => phase)).not.toContain('explain')
  })

  it('the time it may take is kept', async () => {
    const image = await starting('slow', 'echo 1 >/tmp/x')
    const { report } = await explained(image, {
      ...{ 'explain-timeout': '2s', settle: '2s' }
    })
    expect(report.suggestion).toMatchObject({ proven: false, minimal: false, boots: 1 })
    expect(kinds(report)).toContain('lead')
  })
})

describe('a fix that is safe, true and whole', () => {
  it('makes no code writable: that is a decision, with narrow rules for a writable root filesystem', async () => {
    const image = await starting(
      'beside-code',
      'cd /app; . ./app.sh',
      'RUN mkdir /app && echo old >/app/notes.db && echo "echo new >/app/notes.db" >/app/app.sh\nWORKDIR /app\n'
    )
    const { report } = await explained(image)
    const { suggestion } = report
    expect(suggestion).toMatchObject({
      ...{ proven: false, works: true, volumes: ['/app'], rules: ['C /app/notes.db'] },
      dangers: [{ path: '/app', why: 'code', examples: ['/app/app.sh'] }],
      moves: [{ from: '/app/notes.db', to: '/data' }]
    })
    const inputs = parse(suggestion?.recipes.action ?? '') as Record<string, string | boolean>
    const asked = Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [name, String(value)])
    )
    expect((await checked({ image, ...asked })).report.verdict).toBe('pass')
    const attack = { 'attack-exec': 'sh -c "echo evil >>/app/app.sh"' }
    const attacked = await checked({ image, ...asked, ...attack })
    expect(attacked.report.verdict).toBe('drift')
    expect(attacked.report.changes).toContainEqual(
      expect.objectContaining({ path: '/app/app.sh', severity: 'high', allowed: false })
    )
  })

  it('has rules that are of use at the next boot, whatever names are made anew then', async () => {
    const image = await starting(
      'made-anew',
      'cat /work/app/shipped; for one in job lock; do echo 1 >/work/app/$one-$(cat /proc/sys/kernel/random/uuid); done',
      'RUN mkdir -p /work/app && echo shipped >/work/app/shipped\n'
    )
    const { report } = await explained(image)
    expect(report.suggestion).toMatchObject({
      ...{ proven: true, volumes: ['/work/app'], drift: [] },
      // A UUID, and no dot, behind which an ending could come.
      allow: ['job', 'lock'].map((name) => `A /work/app/${name}-${'[!.]'.repeat(36)}`)
    })
    const inputs = parse(report.suggestion?.recipes.action ?? '') as Record<string, string>
    const again = await explained(image, { ...inputs, 'read-only': 'true' })
    expect(again.report.verdict).toBe('pass')
  })

  it('is found where a right is asked for, and nothing tells of it', async () => {
    const image = await starting(
      'quiet',
      'chown -R 1001 /work/app/data 2>/dev/null || exit 1',
      'RUN mkdir -p /work/app/data && echo seed >/work/app/data/seed && chown -R 1001 /work/app/data\n'
    )
    const { report } = await explained(image)
    expect(report.suggestion).toMatchObject({
      ...{ proven: true, minimal: true, tmpfs: [], volumes: ['/work/app/data'] },
      filled: [{ path: '/work/app/data', files: 1 }]
    })
  })

  it('is none that does not outlive a restart', async () => {
    const image = await starting(
      'once-only',
      '[ ! -e /data/shop.db ] || { echo "found a database"; exit 1; }; mkdir -p /data; echo 1 >/data/shop.db'
    )
    const { report } = await explained(image)
    expect(report.suggestion).toMatchObject({
      ...{ proven: false, works: false },
      decisive: { failure: { kind: 'exited' }, log: ['found a database'] }
    })
  })

  it('does not want for a folder that the image lacks', async () => {
    const image = await starting('lacking', 'echo 1 >/tmp/x', 'RUN rm -rf /tmp\n')
    const { report } = await explained(image)
    expect(report.suggestion).toMatchObject({
      ...{ proven: true, minimal: true, volumes: [], tmpfs: ['/tmp:size=64m,mode=1777'] }
    })
  })

  it('says what the image does without, and what a restart empties', async () => {
    const image = await starting(
      'whole',
      'echo 1 >/work/a/x.log; echo 1 >/var/cache/app/x || true',
      'RUN mkdir -p /work/a /var/cache/app\n'
    )
    const { report } = await explained(image)
    expect(report.suggestion).toMatchObject({
      ...{ proven: true, emptied: ['/work/a'] },
      without: [{ path: '/var/cache/app', kinds: ['cache'] }]
    })
  })
})
