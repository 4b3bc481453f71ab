import { IS_ROOTLESS, RUNS_PROGRAMS_IN_DEV } from '../harness/differences'
import { docker, imageFrom } from '../harness/engine'
import { probeImage } from '../harness/probe'
import { checked, BUSYBOX, WEB, type Checked } from '../harness/subject'

type Attack = NonNullable<Checked['report']['attacks']>[number]

const REHEARSED = { 'rehearse-attacks': 'true' } as const

const landed = ({ report }: Checked): readonly string[] =>
  (report.attacks ?? []).filter(({ outcome }) => outcome === 'landed').map(({ path }) => path)

const attack = ({ report }: Checked, name: string, user = 'root'): Attack | undefined =>
  (report.attacks ?? []).find((one) => one.name === name && one.user === user)

describe('a read-only image', () => {
  it('refuses all but a program in /dev, which only root can put there, and its rehearsal is no drift', async () => {
    const result = await checked({ ...WEB, ...REHEARSED, contrast: 'true' })
    expect(result.main.outputs).toMatchObject({ verdict: 'pass', 'drift-count': '0' })
    expect(landed(result)).toEqual(['/dev/zero-drift'])
    expect(result.report.attacks).toHaveLength(20)
    expect(attack(result, 'overwrite-page')).toMatchObject({
      path: '/var/www/index.html',
      outcome: 'refused',
      contrast: 'landed',
      technique: 'T1491.002',
      detail: 'Refused: the file system is read-only.'
    })
    const onWritable = result.report.attacks?.filter(({ contrast }) => contrast === 'landed')
    expect(onWritable).toHaveLength(18)
  })

  it('is drift when more lands than may, and says which setting would have refused it', async () => {
    const { main, report } = await checked({ ...WEB, ...REHEARSED, 'max-landed': '0' })
    expect(main.outputs).toMatchObject({ verdict: 'drift', 'drift-count': '0' })
    expect(report.findings[0]).toMatchObject({
      kind: 'attacks-landed',
      title: '1 rehearsed attack succeeded; at most 0 may'
    })
  })

  it('passes when as many land as may', async () => {
    const { report } = await checked({ ...WEB, ...REHEARSED, 'max-landed': '1' })
    expect(report.verdict).toBe('pass')
  })
})

test('an image of one static program, without a shell, gets a full scorecard for both users', async () => {
  const program = { image: await probeImage(), command: 'litter write:/none', user: '65532' }
  const inputs = { ...program, 'wait-for': 'log:ready', ...REHEARSED }
  const result = await checked(inputs)
  expect(result.report.verdict).toBe('pass')
  expect(result.report.attacks).toHaveLength(40)
  expect(landed(result)).toEqual(['/dev/zero-drift'])
  for (const user of ['65532', 'root']) {
    expect(attack(result, 'replace-entrypoint', user)).toMatchObject({
      path: '/probe',
      outcome: 'refused'
    })
    expect(attack(result, 'web-shell', user)).toMatchObject({
      outcome: 'not-run',
      detail: 'Not run: no web root was found in the image.'
    })
  }
})

test('a web shell lands in a volume of the web root, which is named with the remedy', async () => {
  const image = await imageFrom(
    'web-volume',
    `FROM ${BUSYBOX}\nRUN mkdir -p /var/www/html && echo hi >/var/www/html/index.html\nVOLUME /var/www/html\n`
  )
  const result = await checked({ ...WEB, image, ...REHEARSED })
  expect(attack(result, 'web-shell')).toMatchObject({
    path: '/var/www/html/zero-drift.php',
    outcome: 'landed',
    remedy:
      "the image's volume `/var/www/html`, mounted read-only (`volumes`: `NAME:/var/www/html:ro`)"
  })
  expect(await result.read('summary.md')).toContain('NAME&#58;/var/www/html')
})

test("the author's volumes and folders are out of reach", async () => {
  const volume = 'zero-drift-test-attacked'
  await docker('volume', 'create', volume)
  try {
    const result = await checked({
      ...WEB,
      ...REHEARSED,
      volumes: `${volume}:/data\n${__dirname}:/bound`
    })
    const places = result.report.attacks?.filter(({ name }) => name === 'download-and-execute')
    expect(places).toContainEqual(
      expect.objectContaining({ path: '/data/zero-drift', outcome: 'landed' })
    )
    expect(places).toContainEqual(
      expect.objectContaining({
        path: '/bound/zero-drift',
        outcome: 'not-run',
        detail:
          "Not run: it lies in a bind mount, which is the machine's: nothing there is rehearsed."
      })
    )
    const inside = await docker(
      'run',
      '--rm',
      '-v',
      `${volume}:/data`,
      BUSYBOX,
      'ls',
      '-A',
      '/data'
    )
    expect(inside).toBe('')
  } finally {
    await docker('volume', 'rm', volume)
  }
})

const isPossible = (path: string): boolean =>
  !(IS_ROOTLESS && path.startsWith('/proc/sys/kernel/')) &&
  (RUNS_PROGRAMS_IN_DEV || path !== '/dev/zero-drift')

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  [
    'a tmpfs that runs programs',
    { tmpfs: '/tmp:exec,size=1m' },
    ['/tmp/zero-drift', '/dev/zero-drift']
  ],
  ['a tmpfs that runs none', { tmpfs: '/tmp:size=1m' }, ['/dev/zero-drift']],
  ['another user', { user: '33' }, ['/dev/zero-drift']],
  [
    'a kernel without its guards',
    {
      'cap-add': 'SYS_ADMIN',
      'security-opt': 'seccomp=unconfined\napparmor=unconfined\nsystempaths=unconfined'
    },
    ['/', '/proc/sys/kernel/core_pattern', '/dev/zero-drift']
  ]
])('what lands with %s', async (_, inputs, paths) => {
  const possible = paths.filter(isPossible)
  expect(landed(await checked({ ...WEB, ...REHEARSED, ...inputs }))).toEqual(possible)
})
