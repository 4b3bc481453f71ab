import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { docker, imageFrom } from '../harness/engine'
import { leftOf } from '../harness/left'
import { withJob } from '../harness/job'
import { runStep } from '../harness/runner'
import { withManifests } from '../harness/checked-manifest'
import { runCli } from '../harness/cli'
import { BUSYBOX, checked, WEB, type Checked } from '../harness/subject'

const DIST = join(__dirname, '../../dist')

/** Everything that a careful author sets. */
const HARDENED = {
  'prove-settings': 'true',
  user: '1000:1000',
  'cap-drop': 'ALL',
  'security-opt': 'no-new-privileges',
  'pids-limit': '64',
  memory: '64m',
  tmpfs: '/tmp',
  evidence: 'never'
} as const

const without = (name: keyof typeof HARDENED): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(HARDENED).filter(([key]) => key !== name))

type Report = Checked['report']
type Setting = NonNullable<Checked['report']['settings']>[number]

const setting = ({ report }: Checked, id: string): Setting | undefined =>
  report.settings?.find((one) => one.id === id)

/** Verdict of each setting, with the settings that cover it. */
const verdicts = ({ report }: Pick<Checked, 'report'>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (report.settings ?? []).map(({ id, verdict, coveredBy }) => [
      id,
      [verdict, ...coveredBy].join(' ')
    ])
  )

/** As measured by hand, of any image. */
const FULL = {
  'read-only': 'covered user',
  user: 'bites',
  'cap-drop': 'covered user no-new-privileges',
  'no-new-privileges': 'bites',
  seccomp: 'bites',
  'noexec /tmp': 'bites',
  'nosuid /tmp': 'covered noexec /tmp no-new-privileges',
  'pids-limit': 'bites',
  memory: 'bites'
}

/** Without that setting, or with another value of it, what it covered for has to hold. */
const MUTANTS: readonly (readonly [string, Readonly<Record<string, string>>, object])[] = [
  [
    'user',
    { ...without('user'), user: '0' },
    { 'read-only': 'bites', 'cap-drop': 'bites', user: undefined }
  ],
  [
    'no-new-privileges',
    without('security-opt'),
    { 'cap-drop': 'bites', 'nosuid /tmp': 'covered noexec /tmp', 'no-new-privileges': undefined }
  ],
  [
    'cap-drop',
    without('cap-drop'),
    {
      'read-only': 'covered user',
      user: 'bites',
      'no-new-privileges': 'bites',
      'cap-drop': undefined
    }
  ],
  [
    'noexec',
    { ...HARDENED, tmpfs: '/tmp:exec' },
    { 'nosuid /tmp': 'covered no-new-privileges', 'noexec /tmp': undefined }
  ],
  [
    'seccomp',
    { ...HARDENED, 'security-opt': 'no-new-privileges\nseccomp=unconfined' },
    { seccomp: undefined, 'no-new-privileges': 'bites' }
  ],
  ['pids-limit', without('pids-limit'), { 'pids-limit': undefined, memory: 'bites' }],
  ['memory', without('memory'), { 'pids-limit': 'bites', memory: undefined }]
]

/** An image of one static program, which waits. */
const distroless = async (): Promise<string> =>
  imageFrom(
    'settings-distroless',
    `FROM ${BUSYBOX} AS made\nCOPY probe /web\nRUN chmod 755 /web\nFROM scratch\nCOPY --from=made /web /web\nENTRYPOINT ["/web", "stay", "8080"]\n`,
    { probe: await readFile(join(DIST, 'probe', `linux-${await architecture()}`)) }
  )

const architecture = (): Promise<string> => docker('version', '--format', '{{.Server.Arch}}')

/** Images that have nothing in common, each with inputs to check it by. */
const IMAGES: readonly (readonly [string, () => Promise<Readonly<Record<string, string>>>])[] = [
  ['BusyBox', () => Promise.resolve(WEB)],
  ['one static program', async () => ({ image: await distroless(), 'wait-for': 'none' })],
  [
    'Debian',
    () =>
      Promise.resolve({
        ...{ image: 'zero-drift-fixture/nginx:1', 'wait-for': 'none' },
        ...{ entrypoint: '/bin/sleep', command: '300' }
      })
  ]
]

describe.each(IMAGES)('a container of %s, hardened in full', (_, image) => {
  it('is told right, setting by setting', async () => {
    const result = await checked({ ...(await image()), ...HARDENED, 'max-idle': '0' })
    expect(verdicts(result)).toEqual(FULL)
    expect(result.report.verdict).toBe('pass')
    expect(setting(result, 'cap-drop')?.attempts).toContainEqual({
      name: 'helper-capabilities',
      with: 'refused NONEWPRIVS',
      without: 'landed',
      leftOut: ['cap-drop', 'no-new-privileges']
    })
    expect(await result.read('summary.md')).toContain('<h3>Hardening settings</h3>')
  })

  it.each(MUTANTS)('turns once %s is not there', async (_name, inputs, expected) => {
    const found = verdicts(await checked({ ...(await image()), ...inputs }))
    for (const [id, verdict] of Object.entries(expected))
      expect([id, found[id]]).toEqual([id, verdict])
  })
})

describe('a setting', () => {
  it('that a volume makes idle for one attack is told so of that attack alone', async () => {
    const inputs = { user: '0', tmpfs: '/tmp', volumes: 'settings-pages:/var/www' }
    const result = await checked({ ...WEB, 'prove-settings': 'true', ...inputs })
    const readOnly = setting(result, 'read-only')
    expect(readOnly?.verdict).toBe('bites')
    const shell = readOnly?.attempts.find(({ name }) => name === 'web-shell')
    expect(shell).toMatchObject({ with: 'landed', without: 'landed' })
  })

  it('of a tmpfs turns with a program in it, and not with one in memory', async () => {
    const result = await checked({ ...WEB, 'prove-settings': 'true', tmpfs: '/tmp' })
    const noexec = setting(result, 'noexec /tmp')
    expect(noexec?.attempts[0]).toEqual({
      name: 'download-and-execute',
      with: 'refused NOEXEC',
      without: 'landed',
      leftOut: ['noexec /tmp']
    })
    expect(noexec?.attempts).toContainEqual(
      expect.objectContaining({ name: 'memfd', with: 'landed', without: 'landed' })
    )
  })

  it('that drops what no container is given buys nothing, and is drift beyond the limit', async () => {
    const inputs = { 'prove-settings': 'true', 'cap-drop': 'NET_RAW\nSYS_CHROOT', 'max-idle': '0' }
    const user = { user: 'toor', image: await ALIAS() }
    const result = await checked({ ...WEB, ...inputs, ...user })
    expect(setting(result, 'user')).toMatchObject({ verdict: 'idle', setting: 'user toor' })
    expect(verdicts(result)).toMatchObject({
      'cap-drop NET_RAW': 'bites',
      'cap-drop SYS_CHROOT': 'bites'
    })
    expect(result.report.verdict).toBe('drift')
    expect(result.report.findings.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['idle-settings', 'idle-setting'])
    )
  })

  it('of a network without a way out turns, and the machine is reached all the same', async () => {
    await docker('network', 'create', '--internal', 'zero-drift-settings-internal')
    try {
      const inputs = { network: 'zero-drift-settings-internal', 'prove-settings': 'true' }
      const result = await checked({ ...WEB, ...inputs })
      const network = setting(result, 'network')
      expect(network).toMatchObject({ verdict: 'bites', coveredBy: [] })
      expect(network?.attempts).toContainEqual(
        expect.objectContaining({ name: 'machine', with: 'landed' })
      )
    } finally {
      await docker('network', 'rm', 'zero-drift-settings-internal')
    }
  })

  it('is not told of by a call that this kernel does not have', async () => {
    const result = await checked({ ...WEB, 'prove-settings': 'true' })
    const door = setting(result, 'seccomp')?.attempts.find(({ name }) => name === 'af-alg')
    expect(door?.with).toMatch(/^(?:landed|refused EPERM|not-run: this machine's kernel has none)/)
    expect(setting(result, 'seccomp')?.verdict).toBe('bites')
  })
})

/** A user of the name `toor` who is root. */
const ALIAS = (): Promise<string> =>
  imageFrom(
    'settings-alias',
    `FROM ${BUSYBOX}\nRUN echo 'toor:x:0:0::/:/bin/sh' >> /etc/passwd && mkdir -p /var/www && echo hi > /var/www/index.html\n`
  )

/** What an image may have to deceive with: its own health check, programs in the way, and odd files. */
const hostile = (): Promise<string> =>
  imageFrom(
    'settings-hostile',
    `FROM ${BUSYBOX}
HEALTHCHECK --interval=1s CMD sh -c 'echo x > /dev/shm/ran; kill -9 -1; rm -f /zero-drift/helper'
RUN printf 'root:x:1000:1000::/:/bin/sh\\nnobody:x:0:0::/:/bin/sh\\napp:x:1000:0::/:/bin/sh\\n' > /etc/passwd; \\
    printf 'root:x:1000:app\\n' > /etc/group; echo /evil.so > /etc/ld.so.preload; \\
    mkfifo /etc/shadow; mkdir -p /zero-drift; cp /bin/busybox /zero-drift/probe; chmod 4755 /zero-drift/probe /bin/busybox; \\
    cp /bin/busybox /zero-drift/helper; ln -s /zero-drift/helper /tmp/zero-drift-left
VOLUME /zero-drift /var/www
ENV LD_PRELOAD=/evil.so HOME=/zero-drift PATH=/evil
ONBUILD RUN false
`
  )

test('an image that tries to deceive is told like any other', async () => {
  const image = await hostile()
  const inputs = {
    ...HARDENED,
    image,
    'wait-for': 'none',
    entrypoint: '/bin/sleep',
    command: '300'
  }
  const result = await checked(inputs)
  expect(verdicts(result)).toEqual(FULL)
})

const COMPOSE = `
services:
  web:
    image: ${BUSYBOX}
    command: [httpd, -f, -p, '8080', -h, /var/www]
    read_only: true
    user: '1000:1000'
    cap_drop: [ALL]
    security_opt: ['no-new-privileges:true']
    pids_limit: 64
    mem_limit: 64m
    memswap_limit: 64m
    tmpfs: [/tmp]
    networks: [back]
networks:
  back: {internal: true}
`

const POD = `
apiVersion: v1
kind: Pod
metadata: {name: settings}
spec:
  securityContext: {runAsUser: 1000, seccompProfile: {type: RuntimeDefault}}
  containers:
    - name: web
      image: ${BUSYBOX}
      command: [httpd, -f, -p, '8080', -h, /var/www]
      securityContext:
        readOnlyRootFilesystem: true
        allowPrivilegeEscalation: false
        capabilities: {drop: [ALL]}
      resources: {limits: {memory: 64Mi}}
`

/** This pod has no mounts, so anybody could write to its /tmp; and a limit of processes is the kubelet's. */
const OF_A_POD = Object.fromEntries(
  Object.entries({ ...FULL, 'read-only': 'bites' }).filter(
    ([id]) => !/^(?:noexec|nosuid|pids-limit)/.test(id)
  )
)

test.each([
  [
    'a Compose file',
    { file: 'compose.yaml', text: COMPOSE, option: '--compose-file' },
    { ...FULL, network: 'bites' }
  ],
  ['a manifest', { file: 'pod.yaml', text: POD, option: '--manifest-file' }, OF_A_POD]
])('settings of %s are told as those of inputs', async (_, { file, text, option }, expected) => {
  await withManifests({ [file]: text }, async (folder) => {
    const output = join(folder, 'reports')
    const words = ['check', option, file, '--prove-settings', 'true', '--explain', 'never']
    await runCli([...words, '--wait-for', 'none', '--output-dir', output], process.env, folder)
    const report = JSON.parse(await readFile(join(output, 'report.json'), 'utf8')) as Report
    expect(verdicts({ report })).toEqual(expected)
    expect(report.verdict).toBe('pass')
  })
})

test('post removes all of a check that is killed while settings are left out', async () => {
  await withJob(async (job) => {
    const step = await runStep({
      script: join(DIST, 'index.js'),
      inputs: { ...WEB, ...HARDENED, explain: 'never' },
      job,
      kill: { when: (progress) => progress.includes('Leaving out one hardening setting') }
    })
    expect([step.signal, (await leftOf(job, step)).length > 0]).toEqual(['SIGKILL', true])
    const post = await runStep({ script: join(DIST, 'post/index.js'), job, state: step.state })
    expect([post.outcome, await leftOf(job, step)]).toEqual(['success', []])
  })
})
