import type { Pod, PodContainer, PodVolume } from '../../src/plan/workload/pod'
import { checkPod, CONTAINER, POD, SCRATCH, type CheckedPod } from '../harness/pod'

const running = (script: string, more: Partial<PodContainer> = {}): PodContainer => ({
  ...{ ...CONTAINER, command: ['sh', '-c', script] },
  ...more
})

const WORK = { volume: 'work', path: '/work', readOnly: false }
const PART = { volume: 'work', path: '/part', subPath: 's', readOnly: true }

/** The verdict, and the paths of drift. */
const outcomeOf = ({ report: { document }, left }: CheckedPod) => ({
  verdict: document.verdict,
  failures: document.findings.filter(({ level }) => level === 'error').map(({ detail }) => detail),
  drift: [...document.changes].filter(({ allowed }) => !allowed).map(({ path }) => path),
  left
})

const PASSED = { verdict: 'pass', failures: [], drift: [], left: [] }

describe('a part of a volume that a running container replaces by a link once it is made', () => {
  const SWAP =
    'while ! test -d /work/s; do :; done; mv /work/s /work/d; ln -s /etc /work/s; exec sleep 60'
  const LOOK = 'ls /part >/work/seen; exec sleep 60'
  const swapper = running(SWAP, { name: 'swap', isSidecar: true, mounts: [WORK] })
  const victim = running(LOOK, { name: 'victim', mounts: [WORK, PART] })
  const judged = (script: string): PodContainer => running(script, { mounts: [WORK] })
  const read = 'sh -c "while ! test -f /work/seen; do sleep 0.1; done; test ! -s /work/seen"'

  test.each<[string, Partial<Pod>]>([
    ['beside one that starts first', { init: [swapper], containers: [victim, judged('sleep 60')] }],
    ['beside one that starts last', { init: [swapper], containers: [judged('sleep 60'), victim] }],
    ['by the container under test', { containers: [judged(SWAP), victim] }],
    [
      'for an init container',
      { init: [swapper, { ...victim, command: ['sh', '-c', 'ls /part >/work/seen'] }] }
    ],
    [
      'for the container under test',
      { init: [swapper], containers: [running(LOOK, { mounts: [WORK, PART] })] }
    ]
  ])('%s, shows nothing of the machine', async (_, more) => {
    const pod = { ...POD, volumes: [SCRATCH], containers: [judged('sleep 60')], ...more }
    const checked = await checkPod(pod, { 'smoke-exec': read, explain: 'never' })
    const outcome = outcomeOf(checked)
    // Docker 26 and newer look at the part as they start the container, and refuse one that leads away.
    const isRefused = outcome.failures.some((detail) => detail.includes(ESCAPES))
    expect(outcome).toEqual(
      isRefused ? { ...PASSED, verdict: 'error', failures: outcome.failures } : PASSED
    )
  })
  const ESCAPES = 'path concatenation escapes the base directory'
})

test.each<[string, string, readonly string[], string]>([
  [
    'a link',
    'ln -s ../../../../../../etc /work/k',
    ['k', 'x'],
    '"k" leads through a symbolic link'
  ],
  ['a file', 'echo 1 >/work/k', ['k/x'], '"k/x" leads through "k", which is no folder']
])('a part of a volume that leads through %s fails', async (_, script, parts, expected) => {
  const memory: PodVolume = { ...SCRATCH, name: 'memory', medium: 'memory', mode: 0o1777 }
  const both = (more: object) => [
    { ...WORK, ...more },
    { ...WORK, ...more, volume: 'memory', path: '/memory' }
  ]
  const mounts = parts.flatMap((subPath) =>
    both({ subPath }).map((mount) => ({ ...mount, path: `${mount.path}-${subPath}` }))
  )
  const pod = {
    ...{ ...POD, volumes: [SCRATCH, memory] },
    init: [
      running(`${script} && ${script.replace('/work/', '/memory/')}`, {
        name: 'seed',
        mounts: both({})
      })
    ],
    containers: [running('exec sleep 60', { mounts })]
  }
  expect(outcomeOf(await checkPod(pod, { explain: 'never' }))).toEqual({
    ...PASSED,
    verdict: 'failed',
    failures: [expect.stringContaining(expected)]
  })
})

describe('a claim', () => {
  const CLAIM: PodVolume = { ...SCRATCH, name: 'data', kind: 'claim', mode: 0o755 }
  const DATA = { volume: 'data', path: '/data', readOnly: false }
  const idle = (readOnly = false): PodContainer =>
    running('exec sleep 60', { mounts: [{ ...DATA, readOnly }] })
  const side = (script: string, more: Partial<PodContainer> = {}): PodContainer =>
    running(script, { name: 'side', mounts: [DATA], ...more })
  const drift = (...paths: string[]): object => ({
    ...{ verdict: 'drift', drift: paths, left: [] }
  })

  test.each<[string, Partial<Pod>, readonly string[]]>([
    [
      'another container writes into under another name',
      {
        volumes: [
          { ...CLAIM, storage: 'claim c' },
          { ...CLAIM, storage: 'claim c', name: 'same' }
        ],
        containers: [
          idle(),
          side('echo 1 >/data/evil; exec sleep 60', { mounts: [{ ...DATA, volume: 'same' }] })
        ]
      },
      ['/data/evil']
    ],
    [
      'an init container wrote into, which stays there',
      { init: [side('echo 1 >/data/evil; chmod 4755 /data/evil')], containers: [idle()] },
      ['/data/evil']
    ],
    [
      'an init container wrote into, where the container under test may only read',
      { init: [side('echo 1 >/data/evil')], containers: [idle(true)] },
      ['/data/evil']
    ],
    [
      'another container writes into, where the container under test may only read',
      {
        containers: [
          idle(true),
          side('while ! test -e /data/s/x; do echo 1 >/data/s/x; done; exec sleep 60', {
            mounts: [DATA, { ...DATA, path: '/part', subPath: 's' }]
          })
        ]
      },
      ['/data/s/x']
    ],
    [
      'other containers write into when they are told to stop',
      {
        init: [
          side('trap "echo 1 >/data/sidecar; exit" TERM; while :; do sleep 0.1; done', {
            ...{ name: 'proxy', isSidecar: true },
            preStop: {
              kind: 'exec',
              command: ['sh', '-c', 'test -e /data/side && echo 1 >/data/hook']
            }
          })
        ],
        containers: [
          idle(),
          side('trap "echo 1 >/data/side; exit" TERM; while :; do sleep 0.1; done')
        ]
      },
      ['/data/hook', '/data/side', '/data/sidecar']
    ]
  ])('that %s drifts', async (_, pod, paths) => {
    const checked = await checkPod(
      { ...POD, volumes: [CLAIM], ...pod },
      { settle: '1s', explain: 'never' }
    )
    expect(outcomeOf(checked)).toMatchObject(drift(...paths))
  })
})
