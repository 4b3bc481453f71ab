import type { Pod, PodContainer, PodVolume } from '../../src/plan/workload/pod'
import { checkPod, CONTAINER, POD, probeOf, SCRATCH, type CheckedPod } from '../harness/pod'

const HTTP = { kind: 'http', scheme: 'http', port: 8080, path: '/passwd', headers: [] } as const
const SERVER = ['httpd', '-f', '-p', '8080', '-h', '/etc']

const running = (script: string, more: Partial<PodContainer> = {}): PodContainer => ({
  ...{ ...CONTAINER, command: ['sh', '-c', script] },
  ...more
})

const APP = running('exec httpd -f -p 8080 -h /etc', { probes: { readiness: probeOf(HTTP) } })

const besides = (name: string, script: string, more: Partial<PodContainer> = {}): PodContainer =>
  running(script, { name, ...more })

const WORK = { volume: 'work', path: '/work', readOnly: false }

/** The verdict, the kinds of findings with their details, and all that is left on the engine. */
const outcomeOf = ({ report: { document }, left }: CheckedPod) => ({
  verdict: document.verdict,
  findings: document.findings.map(({ kind, detail }) => `${kind}: ${detail}`),
  left
})

const PASSED = { verdict: 'pass', findings: [], left: [] }

test('a pod of one container waits for its probe, which is its smoke test, too', async () => {
  const app = { ...CONTAINER, command: SERVER, probes: { readiness: probeOf(HTTP) } }
  const checked = await checkPod({ ...POD, containers: [app] })
  expect(outcomeOf(checked)).toEqual(PASSED)
  expect(checked.report.document.smoke).toEqual([
    {
      ...{ step: 'GET /passwd (readinessProbe)', passed: true, detail: '200' },
      milliseconds: expect.any(Number) as number
    }
  ])
})

const filled = (pod: Partial<Pod>): Pod => ({ ...POD, volumes: [SCRATCH], ...pod })

describe('an emptyDir', () => {
  test.each<[string, PodVolume]>([
    ['on disk', SCRATCH],
    ['in memory', { ...SCRATCH, medium: 'memory', mode: 0o1777 }]
  ])(
    '%s is shared: its files are no drift, but a program is that the container made',
    async (_, volume) => {
      const pod = (script: string): Pod => ({
        ...{ ...POD, volumes: [volume] },
        init: [
          besides('seed', 'cp /bin/busybox /work/tool; echo 1 >/work/old', { mounts: [WORK] })
        ],
        containers: [
          {
            ...APP,
            command: ['sh', '-c', `${script}; exec httpd -f -p 8080 -h /etc`],
            mounts: [WORK]
          },
          besides(
            'side',
            'while ! test -f /work/made; do sleep 0.1; done; echo 2 >/work/side; exec sleep 60',
            {
              mounts: [WORK]
            }
          )
        ]
      })
      const inputs = { 'smoke-exec': 'test -x /work/tool', settle: '1s', explain: 'never' }
      const used = await checkPod(pod('echo 1 >/work/made; rm /work/old'), inputs)
      expect(outcomeOf(used)).toEqual(PASSED)
      const changes = [...used.report.document.changes]
      expect(
        changes.map(({ path, kind, rule }) => `${kind} ${path} ${rule ?? ''}`).toSorted()
      ).toEqual([
        'added /work/made scratch',
        'added /work/side scratch',
        'deleted /work/old scratch'
      ])
      const dropped = await checkPod(pod('cp /bin/busybox /work/made'), inputs)
      expect(outcomeOf(dropped)).toMatchObject({ verdict: 'drift', left: [] })
      expect([...dropped.report.document.changes].filter(({ allowed }) => !allowed)).toMatchObject([
        { path: '/work/made', kind: 'added' }
      ])
    }
  )
})

test('a folder in an emptyDir in memory is made, and is as open as the volume', async () => {
  const memory: PodVolume = { ...SCRATCH, medium: 'memory', mode: 0o1777 }
  const inner = { volume: 'work', path: '/inner', subPath: 'a/b', readOnly: false }
  const user = { user: 1000, groups: [], mustNotBeRoot: true }
  const script =
    '[ "$(stat -c %a /inner)" = 1777 ] && echo 1 >/inner/x && exec httpd -f -p 8080 -h /etc'
  const app = { ...APP, command: ['sh', '-c', script], identity: user, mounts: [inner] }
  const side = besides('side', 'while ! test -f /work/a/b/x; do sleep 0.1; done; exec sleep 60', {
    mounts: [WORK]
  })
  const checked = await checkPod({ ...POD, volumes: [memory], containers: [app, side] })
  expect(outcomeOf(checked)).toEqual(PASSED)
  expect([...checked.report.document.changes].map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    '/inner/x scratch'
  ])
})

test('every container has a file of its own for a last message, which its user may write', async () => {
  const user = { user: 1000, groups: [], mustNotBeRoot: true }
  const said = (path: string, next: string): string =>
    `[ ! -s ${path} ] && [ "$(stat -c %a:%u ${path})" = 666:0 ] && echo bye >${path} && ${next}`
  const log = '/dev/termination-log'
  const app = {
    ...{ ...APP, identity: user },
    command: ['sh', '-c', said(log, 'exec httpd -f -p 8080 -h /etc')]
  }
  const side = besides('side', said('/tmp/end', 'exec sleep 60'), { terminationLog: '/tmp/end' })
  const init = [besides('seed', said(log, 'true'))]
  const checked = await checkPod({ ...POD, init, containers: [app, side] })
  expect(outcomeOf(checked)).toEqual(PASSED)
  expect([...checked.report.document.changes].map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    `${log} scratch`
  ])
})

const CONFIG: PodVolume = {
  ...{ ...SCRATCH, name: 'config', kind: 'content', mode: 0o1777 },
  entries: [
    { kind: 'file', path: 'app.conf', mode: 0o640, uid: 0, gid: 7, content: Buffer.from('a=1\n') },
    { kind: 'link', path: 'link', target: 'app.conf', mode: 0o777, uid: 0, gid: 0 }
  ]
}

test('content is mounted as a folder and as a single file, and can be written by nobody', async () => {
  const app = {
    ...APP,
    mounts: [
      { volume: 'config', path: '/conf', readOnly: false },
      { volume: 'config', path: '/etc/app.conf', subPath: 'app.conf', readOnly: false }
    ]
  }
  const look = [
    'sh -c "test $(stat -c %a:%g:%F /conf/link) = 777:0:symbolic\\ link || true"',
    'sh -c "test \\"$(stat -c %a:%g /conf/app.conf)\\" = 640:7"',
    'sh -c "test \\"$(cat /conf/link /etc/app.conf)\\" = \\"$(printf \'a=1\\na=1\')\\""',
    'sh -c "! touch /conf/new && ! echo >/etc/app.conf"'
  ]
  const pod = { ...POD, volumes: [CONFIG], containers: [app] }
  const checked = await checkPod(pod, { 'smoke-exec': look.join('\n'), explain: 'never' })
  expect(checked.report.document.smoke.filter(({ passed }) => !passed)).toEqual([])
  expect(checked.report.document.verdict).toBe('pass')
  expect(checked.left).toEqual([])
})

describe('another container of the pod', () => {
  const failed = (what: string): object => ({
    verdict: 'failed',
    findings: [expect.stringMatching(what) as string],
    left: []
  })
  const inputs = { explain: 'never', 'startup-timeout': '3s' }

  test.each<[string, Partial<Pod>, string]>([
    [
      'an init container that fails',
      { init: [besides('seed', 'echo no space; exit 3')] },
      '^pod-failed: The init container seed of the pod failed: it ended with code 3. Its log ends: no space$'
    ],
    [
      'an init container that does not end',
      { init: [besides('seed', 'echo waiting; sleep 60')] },
      'The init container seed of the pod failed: it had not ended after 3 s. Its log ends: waiting'
    ],
    [
      'a program that is not there',
      { init: [besides('seed', '', { command: ['/none'] })] },
      'The init container seed of the pod failed: it could not be started: .*/none'
    ],
    [
      'a sidecar that never has started',
      {
        init: [
          besides('proxy', 'echo here; sleep 60', {
            isSidecar: true,
            probes: { startup: probeOf({ kind: 'exec', command: ['false'] }) }
          })
        ]
      },
      'The sidecar proxy of the pod failed: its "startupProbe" did not pass: exit code 1. Its log ends: here'
    ],
    [
      'a container that ends by itself',
      { containers: [APP, besides('side', 'echo gone; exit 4')] },
      'The container side of the pod failed: it ended with code 4. Its log ends: gone'
    ],
    [
      'a hook that fails',
      {
        containers: [
          APP,
          besides('side', 'sleep 60', { postStart: { kind: 'exec', command: ['false'] } })
        ]
      },
      'The container side of the pod failed: its "postStart" hook failed: exit code 1'
    ],
    [
      'a part of a volume that a container made a link',
      {
        init: [besides('seed', 'ln -s / /work/a', { mounts: [WORK] })],
        containers: [{ ...APP, mounts: [{ ...WORK, subPath: 'a/etc' }] }]
      },
      'The container app of the pod failed: the "subPath" "a/etc" leads through a symbolic link'
    ]
  ])('%s', async (_, pod, expected) => {
    const settled = { ...inputs, settle: '2s' }
    expect(outcomeOf(await checkPod(filled({ containers: [APP], ...pod }), settled))).toEqual(
      failed(expected)
    )
  })
})

test('containers share a network, memory and, if they are to, processes', async () => {
  const side = besides('side', 'echo 1 >/dev/shm/of-side; exec sleep 4242', { readOnly: false })
  const pod = { ...POD, sharesProcesses: true, containers: [APP, side] }
  const script = `docker exec "$ZERO_DRIFT_CONTAINER" sh -c 'wget -q -O- http://127.0.0.1:8080/passwd && cat /dev/shm/of-side && ps | grep [4]242'`
  const checked = await checkPod(pod, { 'smoke-run': script, explain: 'never' })
  expect(outcomeOf(checked)).toEqual(PASSED)
})

test('a container that ends at once fails, also where the others were to share its processes', async () => {
  const side = besides('side', 'exec sleep 60')
  const pod = { ...POD, sharesProcesses: true, containers: [running('exit 3'), side] }
  const { report, left } = await checkPod(pod, { explain: 'never' })
  expect({ verdict: report.document.verdict, left }).toEqual({ verdict: 'failed', left: [] })
  expect(report.document.findings.map(({ kind }) => kind)).toEqual(['exited'])
})

test('a pod on the network of the machine is asked there', async () => {
  const http = { ...HTTP, port: 18_437 }
  const app = {
    ...APP,
    command: ['httpd', '-f', '-p', '18437', '-h', '/etc'],
    probes: { readiness: probeOf(http) }
  }
  const sandbox = { config: {}, hostConfig: { NetworkMode: 'host' } }
  const side = besides('side', 'wget -q -O- http://127.0.0.1:18437/passwd; exec sleep 60')
  const checked = await checkPod({ ...POD, sandbox, containers: [app, side] }, { explain: 'never' })
  expect(outcomeOf(checked)).toEqual(PASSED)
})

test('forty volumes are written at once', async () => {
  const volumes = Array.from({ length: 40 }, (_, at): PodVolume => ({
    ...CONFIG,
    name: `config-${at}`
  }))
  const mounts = volumes.map(({ name }) => ({
    volume: name,
    path: `/conf/${name}`,
    readOnly: true
  }))
  const pod = { ...POD, volumes, containers: [{ ...APP, mounts }] }
  const inputs = {
    'smoke-exec': 'sh -c "test $(cat /conf/*/app.conf | wc -l) = 40"',
    explain: 'never'
  }
  expect(outcomeOf(await checkPod(pod, inputs))).toEqual(PASSED)
})

test('a hook before the stop may write, and the container is stopped whatever it catches', async () => {
  const app = {
    ...APP,
    command: SERVER,
    mounts: [WORK],
    preStop: { kind: 'exec', command: ['sh', '-c', 'cp /bin/busybox /work/late'] } as const
  }
  const inputs = { explain: 'never', 'stop-timeout': '1s' }
  const checked = await checkPod(filled({ containers: [app] }), inputs)
  expect([...checked.report.document.changes].map(({ path }) => path)).toEqual(['/work/late'])
  expect(outcomeOf(checked)).toMatchObject({ verdict: 'drift', left: [] })
})

test('a job ends, and what it left in memory is inspected', async () => {
  const memory: PodVolume = { ...SCRATCH, medium: 'memory', mode: 0o1777 }
  const job = (script: string) => ({
    ...{ ...POD, isJob: true, volumes: [memory] },
    containers: [running(script, { mounts: [WORK] }), besides('side', 'exit 0')]
  })
  expect(outcomeOf(await checkPod(job('echo 1 >/work/done')))).toMatchObject({
    verdict: 'pass',
    left: []
  })
  const checked = await checkPod(job('cp /bin/busybox /work/done'), { explain: 'never' })
  expect(outcomeOf(checked)).toMatchObject({ verdict: 'drift', left: [] })
  expect(outcomeOf(await checkPod(job('exit 5'), { explain: 'never' }))).toMatchObject({
    verdict: 'failed',
    left: []
  })
})

test('a fix is searched for and proven with the pod around each boot', async () => {
  const mounts = [WORK, { ...WORK, path: '/part', subPath: 'a/b' }]
  const app = running('echo 1 >/tmp/x || exit 1; echo 1 >/part/x; exec httpd -f -p 8080 -h /etc', {
    mounts,
    probes: { liveness: probeOf({ kind: 'tcp', port: 8080 }) }
  })
  const side = besides('side', 'exec sleep 60', { mounts: [WORK] })
  const init = [
    besides('seed', 'test ! -e /work/seeded && echo 1 >/work/seeded', { mounts: [WORK] })
  ]
  const pod = filled({ init, containers: [app, side] })
  const checked = await checkPod(pod)
  const { verdict, suggestion } = checked.report.document
  expect({ verdict, proven: suggestion?.proven, left: checked.left }).toEqual({
    ...{ verdict: 'failed', proven: true },
    left: []
  })
  expect(suggestion?.tmpfs.join()).toMatch(/^\/tmp/)
})

test('a fresh pod takes the place of the judged one, and finds the claim as that left it', async () => {
  const claim: PodVolume = { ...SCRATCH, name: 'data', kind: 'claim', mode: 0o755 }
  const app = running('echo 1 >>/data/starts; echo 1 >>/work/starts; exec httpd -f -p 8080 -h /', {
    mounts: [WORK, { volume: 'data', path: '/data', readOnly: false }]
  })
  const pod = { ...POD, volumes: [SCRATCH, claim], containers: [app] }
  const inputs = { recover: 'true', 'wait-for': 'tcp:8080', allow: 'AC /data/**', explain: 'never' }
  const checked = await checkPod(pod, inputs)
  expect(outcomeOf(checked)).toMatchObject({ verdict: 'pass', left: [] })
  expect(checked.report.document.recovery).toMatchObject({
    passed: true,
    restart: { passed: true }
  })
})

test.each<[string, string]>([
  ['while an init container runs', 'Running the init container seed'],
  ['while the others are started', 'Starting the container side']
])('nothing is left of a pod that is cancelled %s', async (_, moment) => {
  const controller = new AbortController()
  const pod = filled({
    init: [besides('seed', 'sleep 2', { mounts: [WORK] })],
    containers: [{ ...APP, mounts: [WORK] }, besides('side', 'sleep 60')]
  })
  const checked = await checkPod(pod, {}, controller.signal, (sentence) => {
    if (sentence === moment) controller.abort()
  })
  expect(outcomeOf(checked)).toMatchObject({ verdict: 'error', left: [] })
})

test('attacks are rehearsed without the pod, on stand-ins of its volumes', async () => {
  const app = {
    ...APP,
    mounts: [
      WORK,
      { ...WORK, path: '/part', subPath: 'a' },
      { volume: 'config', path: '/etc/app.conf', subPath: 'app.conf', readOnly: true }
    ]
  }
  const pod = { ...POD, volumes: [SCRATCH, CONFIG], containers: [app] }
  const checked = await checkPod(pod, { 'rehearse-attacks': 'true', explain: 'never' })
  expect(outcomeOf(checked)).toMatchObject({ verdict: 'pass', left: [] })
  expect(checked.report.document.attacks?.length).toBeGreaterThan(0)
})
