import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WrittenDocument } from '../../src/report/document/document'
import { runCli } from '../harness/cli'
import { imageFrom, leftOf, runOf } from '../harness/engine'
import { withCheckedManifest } from '../harness/manifest-check'
import { endJob } from '../harness/job'
import { runAction } from '../harness/runner'
import { BUSYBOX, shell } from '../harness/subject'

/** Docker 28 and newer refuse each archive of a container that has a volume at such a path. */
const LINKED = [
  'mkdir -p /run/app /srv/state /srv/cache && cd /run/app && echo a >a && echo b >b && echo c >c && echo d >d',
  'ln -s /run /var/run',
  'echo 80 >/etc/app.conf',
  'echo app:x:1033:1033::/:/bin/sh >>/etc/passwd'
].join(' && ')

let image = ''
let plain = ''
beforeAll(async () => {
  const dockerfile = `FROM ${BUSYBOX}\nRUN ${LINKED}\n`
  plain = await imageFrom('linked', dockerfile)
  image = await imageFrom('linked-volume', `${dockerfile}VOLUME /var/run/app\n`)
})

const lines = ({ changes }: WrittenDocument): readonly string[] =>
  changes.map(({ path, kind }) => `${kind} ${path}`).toSorted()

const IN_VOLUME =
  'cd /var/run/app; echo x >new; echo aa >a; rm b; chmod 600 c; chown 1033 d; mkdir -p deep/er; ln -s a link'
const VOLUME = [
  'added /var/run/app/deep',
  'added /var/run/app/deep/er',
  'added /var/run/app/link',
  'added /var/run/app/new',
  'changed /var/run/app/a',
  'changed /var/run/app/c',
  'changed /var/run/app/d',
  'deleted /var/run/app/b'
]
const IN_ROOT =
  'echo 81 >/etc/app.conf; echo x >/etc/new; echo x >/var/run/pid; chmod 700 /srv; echo 10.1.2.3 x >>/etc/hosts; chmod 600 /etc/resolv.conf'
const ROOT = [
  'added /etc/new',
  'added /run/pid',
  'changed /etc/app.conf',
  'changed /etc/hosts',
  'changed /etc/resolv.conf',
  'changed /srv'
]

interface Kept {
  readonly report: WrittenDocument
  readonly read: (name: string) => Promise<string>
}

/** Lends the reports on a container that does this and stays, once it is known that nothing is left of the check. */
async function withCheck<T>(
  inputs: Readonly<Record<string, string>>,
  script: string,
  use: (kept: Kept) => T | Promise<T>
): Promise<T> {
  const does = { command: shell(`${script}; echo done; sleep 300`), 'wait-for': 'log:^done$' }
  const node = process.env['ZERO_DRIFT_NODE']
  const { main, job } = await runAction({ node, inputs: { explain: 'never', ...does, ...inputs } })
  try {
    expect(await leftOf(main.state['run'])).toEqual([])
    const read = (name: string) => readFile(join(main.outputs['output-dir'] ?? '', name), 'utf8')
    return await use({ report: JSON.parse(await read('report.json')) as WrittenDocument, read })
  } finally {
    await endJob(job)
  }
}

/** The report alone. */
const reportOf = (
  inputs: Readonly<Record<string, string>>,
  script: string
): Promise<WrittenDocument> => withCheck(inputs, script, ({ report }) => report)

describe.each(['auto', 'never'])('with content: %s', (content) => {
  test('all changes in a volume behind an absolute link are seen, and those of the root', async () => {
    const report = await reportOf(
      { image, content, 'read-only': 'false' },
      `${IN_VOLUME}; ${IN_ROOT}`
    )
    expect(report.verdict).toBe('drift')
    expect(lines(report)).toEqual([...ROOT, ...VOLUME].toSorted())
  })

  test('a container that writes nothing has no changes', async () => {
    const report = await reportOf({ image, content, 'read-only': 'false' }, 'true')
    expect(lines(report)).toEqual([])
    expect(report.verdict).toBe('pass')
    expect(report.places.every(({ watched }) => watched !== 'none')).toBe(true)
  })

  test('a one-shot job with memory beside the volume has ended before it is looked at', async () => {
    const script = `${IN_VOLUME}; ${IN_ROOT}; echo x >/var/run/memory/x`
    const inputs = { image, content, 'read-only': 'false', tmpfs: '/var/run/memory:size=1m' }
    const report = await reportOf({ ...inputs, command: shell(script), 'wait-for': 'exit' }, '')
    expect(lines(report)).toEqual([...ROOT, ...VOLUME, 'added /run/memory/x'].toSorted())
  })
})

test('a socket in the place of a folder that the engine made is a change by names, too', async () => {
  const script =
    'rmdir /work/place; ln -s /work/place /dev/log; syslogd -O /dev/null; until [ -S /work/place ]; do sleep 0.01; done'
  const inputs = { image, content: 'never', 'read-only': 'false', 'working-dir': '/work/place' }
  const report = await reportOf(inputs, `cd /; ${script}`)
  expect(lines(report)).toContain('changed /work/place')
})

test.each(['named', 'bind'])(
  'a %s mount of the author behind a link is watched, and the root filesystem beside it',
  async (kind) => {
    const folder = await mkdtemp(join(tmpdir(), 'zero-drift-linked-'))
    try {
      await writeFile(join(folder, 'a'), 'a\n')
      const source = kind === 'bind' ? folder : 'zero-drift-test-linked'
      const report = await reportOf(
        { image: plain, 'read-only': 'false', volumes: `${source}:/var/run/app` },
        `echo x >/var/run/app/new; echo aa >/var/run/app/a; ${IN_ROOT}`
      )
      const volume = ['added /var/run/app/new', 'changed /var/run/app/a']
      expect(lines(report)).toEqual([...ROOT, ...volume].toSorted())
    } finally {
      await rm(folder, { recursive: true })
    }
  }
)

describe('under a read-only root filesystem', () => {
  test('a fix is found and proven, with memory for what is thrown away and a volume for what is kept', async () => {
    const script = 'echo 1 >/srv/cache/x; rm /srv/cache/x; echo 1 >/srv/state/db; echo x >a'
    const inputs = { image, explain: 'on-failure', allow: '/var/run/app/**' }
    const report = await reportOf(inputs, `set -e; cd /var/run/app; ${script}`)
    expect(report.verdict).toBe('failed')
    expect(report.suggestion).toMatchObject({ proven: true, minimal: true })
    expect(report.suggestion?.tmpfs).toEqual([expect.stringMatching(/^\/srv\/cache:/)])
    expect(report.suggestion?.volumes).toEqual([expect.stringMatching(/\/srv\/state$/)])
  })

  test('the owner of memory is the image’s user, by its name', async () => {
    const dockerfile = `FROM ${plain}\nRUN chown 1033 /srv/cache\nVOLUME /var/run/app\nUSER app\n`
    const owned = await imageFrom('linked-owned', dockerfile)
    const script = 'set -e; echo 1 >/srv/cache/x; rm /srv/cache/x'
    const report = await reportOf({ image: owned, explain: 'on-failure' }, script)
    expect(report.suggestion?.tmpfs).toEqual([expect.stringMatching(/uid=1033/)])
  })

  test('attacks are rehearsed, and the volume is the one place where they succeed', async () => {
    const report = await reportOf({ image, 'rehearse-attacks': 'true' }, 'true')
    const landed = report.attacks?.filter(({ outcome }) => outcome === 'landed')
    expect(new Set(landed?.map(({ path }) => path.replace(/\/[^/]*$/, '')))).toEqual(
      new Set(['/dev', '/var/run/app'])
    )
    expect(report.verdict).toBe('pass')
  })
})

test('a fresh container recovers from what was written', async () => {
  const attack = shell(`${IN_VOLUME}; ${IN_ROOT}`)
  const smoke = { 'smoke-exec': 'cat /var/run/app/d', 'attack-exec': attack }
  const report = await reportOf({ image, 'read-only': 'false', recover: 'true', ...smoke }, 'true')
  expect(lines(report)).toEqual([...ROOT, ...VOLUME].toSorted())
  expect(report.recovery).toMatchObject({ passed: true, identical: true })
})

test('a Compose service of such an image is checked as any other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-linked-'))
  try {
    const web = { image, command: ['sh', '-c', `${IN_VOLUME}; ${IN_ROOT}; exec sleep 300`] }
    const wait = { healthcheck: { test: ['CMD', 'test', '-e', '/etc/new'], interval: '1s' } }
    const file = {
      services: { web: { ...web, ...wait, volumes: ['extra:/var/run/extra'] } },
      volumes: { extra: {} }
    }
    await writeFile(join(folder, 'compose.yaml'), JSON.stringify(file))
    const words = [
      'check',
      '--compose-file',
      'compose.yaml',
      '--service',
      'web',
      '--explain',
      'never'
    ]
    await runCli([...words, '--read-only', 'false', '--output-dir', 'reports'], process.env, folder)
    const report = JSON.parse(
      await readFile(join(folder, 'reports/report.json'), 'utf8')
    ) as WrittenDocument
    expect(await leftOf(runOf(report.manifest))).toEqual([])
    expect(lines(report)).toEqual([...ROOT, ...VOLUME].toSorted())
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('a pod of such an image is checked as any other', async () => {
  const app = {
    ...{ name: 'app', image, command: ['sh', '-c', `${IN_VOLUME}; ${IN_ROOT}; exec sleep 300`] },
    readinessProbe: { exec: { command: ['test', '-e', '/etc/new'] }, periodSeconds: 1 },
    volumeMounts: [{ name: 'work', mountPath: '/var/run/work' }]
  }
  const pod = {
    ...{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'linked' } },
    spec: { containers: [app], volumes: [{ name: 'work', emptyDir: {} }] }
  }
  await withCheckedManifest(
    JSON.stringify(pod),
    ['--read-only', 'false', '--explain', 'never'],
    ({ report }) => {
      // The network's files are those of the whole pod.
      const root = ROOT.filter((line) => !/hosts|resolv/.test(line))
      expect(lines(report)).toEqual([...root, ...VOLUME].toSorted())
    }
  )
})

test('evidence holds both versions of files in the volume, the root and the network’s', async () => {
  const script = `${IN_VOLUME}; ${IN_ROOT}; ln /etc/app.conf /etc/other`
  const inputs = { image, 'read-only': 'false' }
  await withCheck(inputs, script, async ({ report, read }) => {
    expect(report.evidence?.leftOut).toBe(0)
    const text = (name: string) => read(join('evidence', name))
    expect(await text('after/var/run/app/a')).toBe('aa\n')
    expect(await text('before/var/run/app/a')).toBe('a\n')
    expect(await text('before/var/run/app/b')).toBe('b\n')
    expect(await text('after/etc/app.conf')).toBe('81\n')
    expect(await text('after/etc/other')).toBe('81\n')
    expect(await text('before/etc/app.conf')).toBe('80\n')
    expect(await text('after/etc/hosts')).toContain('10.1.2.3 x')
    expect(await text('before/etc/hosts')).toContain('localhost')
  })
})
