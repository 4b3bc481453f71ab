import type { WrittenDocument } from '../../src/report/document/document'
import { imageFrom } from '../harness/engine'
import { BUSYBOX, checked, shell, staying, type Checked } from '../harness/subject'

/** Checked as a user would who leaves `explain` alone. */
const explained = (inputs: Readonly<Record<string, string>>): Promise<Checked> =>
  checked({ image: BUSYBOX, explain: 'on-failure', ...inputs })

const kinds = ({ findings }: WrittenDocument): readonly string[] => findings.map(({ kind }) => kind)
const phases = ({ timings }: WrittenDocument): readonly string[] =>
  timings.map(({ phase }) => phase)
const detailOf = ({ findings }: WrittenDocument, kind: string): string =>
  findings.find((one) => one.kind === kind)?.detail ?? ''

/** As in the entrypoints of images that name a host for themselves; byte code comes with it. */
const HOSTS = shell(
  'set -e; mkdir -p /usr/lib/app/__pycache__ && echo 1 >/usr/lib/app/__pycache__/a.pyc || true; echo "127.0.0.1 backend" >>/etc/hosts; sleep 300'
)

test('a line for /etc/hosts is an input, and byte code is no lead', async () => {
  const image = await imageFrom('byte-code', `FROM ${BUSYBOX}\nRUN mkdir -p /usr/lib/app\n`)
  const { report, read } = await explained({ image, command: HOSTS })
  expect([report.verdict, kinds(report)[0]]).toEqual(['failed', 'exited'])
  const { refusals, suggestion, findings } = report
  expect(refusals.map(({ path }) => path)).toContain('/etc/hosts')
  const hosts = findings.find((one) => one.kind === 'refused-write' && one.path === '/etc/hosts')
  expect(hosts?.detail).toContain('name the host in the `add-host` input')
  expect(suggestion).toBeUndefined()
  const summary = await read('summary.md')
  expect(summary).not.toContain('--tmpfs')
  expect(summary).toContain('<code>/etc/hosts</code>: name the host in the <code>add-host</code>')
})

test('what is refused on a writable root as well is not for want of a mount', async () => {
  const command = staying('echo 1 >/proc/sys/net/core/somaxconn; sysctl -w vm.swappiness=1')
  const { report } = await explained({ command, 'smoke-exec': 'true' })
  expect(report.verdict).toBe('pass')
  expect(report.suggestion).toMatchObject({ proven: true, tmpfs: [], volumes: [] })
  expect(new Set(kinds(report))).toEqual(new Set(['refused-write']))
  const [first] = report.findings
  expect(first?.path).toBe('/proc/sys/net/core/somaxconn')
  expect(first?.detail).toContain('It is refused with a writable root filesystem as well')
  expect(first?.detail).toContain('`--sysctl net.core.somaxconn=VALUE`')
})

test('what is proven is the only advice', async () => {
  const image = await imageFrom('advised', `FROM ${BUSYBOX}\nRUN mkdir -p /work/state\n`)
  const command = shell('set -e; echo 1 >/work/state/pid; sleep 300')
  const { report, read } = await explained({ image, command })
  expect(report.suggestion).toMatchObject({ proven: true })
  expect(detailOf(report, 'exited')).toContain(
    'It tried to write `/work/state/pid`, which the read-only root filesystem refused.'
  )
  expect(detailOf(report, 'refused-write')).not.toContain('If the program needs it')
  const [headline = ''] = (await read('summary.md')).split('\n\n')
  expect(headline).toMatch(/Proven fix/)
  expect(headline).not.toMatch(/mount a/)
})

test('a program that is not in the image is said first, and nothing is explained', async () => {
  const { report, main } = await explained({ command: '/no/such program', explain: 'always' })
  expect(report.verdict).toBe('failed')
  expect(report.findings[0]?.title).toBe('The program is not in the image: /no/such')
  expect(kinds(report)).not.toContain('fails-writable')
  expect(phases(report)).not.toContain('explain')
  expect(main.annotations[0]?.title).toBe(
    'Zero Drift: The program is not in the image: /no/such (ZD202)'
  )
})

test.each(['true', 'false'])(
  'an image that ends with 0 and serves nothing looks like a job, with `read-only: %s`',
  async (readOnly) => {
    const { report } = await explained({ command: shell('echo migrated'), 'read-only': readOnly })
    expect(report.verdict).toBe('failed')
    expect(detailOf(report, 'exited')).toContain(
      'It looks like a one-shot job: set `wait-for: exit`'
    )
    const writable = detailOf(report, 'fails-writable')
    expect(writable === '' || writable.includes('looks like a one-shot job')).toBe(true)
    expect(kinds(report).includes('fails-writable')).toBe(readOnly === 'true')
  }
)

test('a job that fails only where it may not write is told so where it ends well', async () => {
  const command = shell('echo 1 >/state/x || exit 3')
  const image = await imageFrom('job', `FROM ${BUSYBOX}\nRUN mkdir /state\n`)
  const { report } = await explained({ image, command })
  expect(kinds(report)[0]).toBe('fails-writable')
  expect(report.findings[0]?.detail).toContain('looks like a one-shot job: set `wait-for: exit`')
})

test('a relative path is told as it is seen from the working directory', async () => {
  const image = await imageFrom('relative', `FROM ${BUSYBOX}\nRUN mkdir -p /srv/app/data\n`)
  const command = staying('echo 1 >data/x; sed -i s/a/b/ /etc/passwd')
  const { report } = await explained({
    ...{ image, command, 'working-dir': '/srv/app', 'smoke-exec': 'true' },
    explain: 'never'
  })
  expect(report.refusals.map(({ path }) => path)).toEqual(['/srv/app/data/x', '/etc/passwd'])
})

/** A program that finishes a file in one folder, and links it into another one. */
const LINKS =
  'set -e; app=/work/app; echo 1 >$app/incoming/upload; ln -f $app/incoming/upload $app/files/upload; rm $app/incoming/upload; exec sleep 300'
const FOLDERS = 'RUN mkdir -p /work/app/incoming /work/app/files'

test('where something is renamed between two folders, no finding advises a mount on one of them', async () => {
  const image = await imageFrom(
    'renames',
    `FROM ${BUSYBOX}\n${FOLDERS}\nCOPY start.sh /work/app/start.sh\nENTRYPOINT ["sh", "/work/app/start.sh"]\n`,
    { 'start.sh': LINKS }
  )
  const { report, read } = await explained({ image })
  expect(report.suggestion).toMatchObject({
    ...{ proven: false, works: true, volumes: ['/work/app'], tmpfs: [] },
    moves: [
      { from: '/work/app/files/upload', to: '/data' },
      { from: '/work/app/incoming', to: '/data', temporary: true }
    ]
  })
  const see = 'see the suggestion, which has a mount on `/work/app`'
  expect(detailOf(report, 'refused-write')).toContain(see)
  expect(detailOf(report, 'exited')).toContain(see)
  expect(detailOf(report, 'lead')).toContain('e.g. by `TMPDIR`')
  for (const text of [JSON.stringify(report.findings), await read('summary.md')])
    expect(text).not.toMatch(/mount a .?.?.?.?.?.?tmpfs/)
})

test('a rename between the author’s own mounts is told, with the way out', async () => {
  const image = await imageFrom('renames-not', `FROM ${BUSYBOX}\n${FOLDERS}\n`)
  const { report } = await explained({
    ...{ image, command: shell(LINKS), explain: 'never' },
    tmpfs: '/work/app/incoming\n/work/app/files'
  })
  expect(detailOf(report, 'exited')).toContain(
    "from one mount into another (EXDEV): put the program's temporary folder into the same mount, e.g. by `TMPDIR`"
  )
})
