import { KINDS, type FindingKind } from '../../../src/judge/findings'
import { makeFinding, type FindingFacts } from '../../../src/judge/wording'
import { change, rule } from '../report/fixtures'

const calm = { refusals: [], oneShot: false }
const refused = {
  refusals: [
    { path: undefined, message: 'EROFS' },
    { path: '/run/app/app.pid', message: "EROFS: '/run/app/app.pid'" }
  ],
  oneShot: false
}
const unit = (line: string, below = 0) => ({ change: change(line), below })

type Told = { [K in FindingKind]: readonly [K, FindingFacts[K], string, string] }[FindingKind]

const told: readonly Told[] = [
  [
    'exited',
    { kind: 'exited', exitCode: 1, during: 'startup', ...calm },
    'The container exited with code 1 before it was ready',
    "The container exited with code 1 before it was ready. The container's last log lines should say why."
  ],
  [
    'exited',
    { kind: 'exited', exitCode: 139, during: 'smoke', ...refused },
    'The container exited with code 139 (SIGSEGV) during the smoke test',
    'The container exited with code 139 (SIGSEGV) during the smoke test. The read-only file system refused it a write to `/run/app/app.pid`: try a `tmpfs` on `/run/app`.'
  ],
  [
    'exited',
    { kind: 'exited', exitCode: 0, during: 'settle', ...calm },
    'The container exited with code 0 after the smoke test',
    'The container exited with code 0 after the smoke test. If it is a job that is meant to end, set `wait-for: exit`.'
  ],
  [
    'exited',
    { kind: 'exited', exitCode: 2, during: 'startup', refusals: [], oneShot: true },
    'The container ended with code 2 instead of 0',
    "The container ended with code 2 instead of 0. The container's last log lines should say why."
  ],
  [
    'cannot-start',
    { kind: 'cannot-start', exitCode: 127, reason: 'exec: "app": not found in $PATH', ...calm },
    'The container could not be started',
    'The engine could not start the container (code 127): exec: "app": not found in $PATH. The image does not hold that program: check `entrypoint`, `command`.'
  ],
  [
    'out-of-memory',
    { kind: 'out-of-memory', during: 'smoke', ...calm },
    'The container ran out of memory during the smoke test',
    'The container ran out of memory during the smoke test and was killed. Raise `memory`, or make it use less.'
  ],
  [
    'unhealthy',
    { kind: 'unhealthy', log: 'curl: (7) `refused`\n', ...calm },
    'The health check of the image says: unhealthy',
    "The container started, but its own health check failed. The container's last log lines should say why. The check printed: `curl: (7) 'refused'`"
  ],
  [
    'not-ready',
    { kind: 'not-ready', waitedFor: 'port 80 to answer', milliseconds: 60_012, ...calm },
    'The container was not ready after 60 s',
    'Waited 60 s in vain for port 80 to answer. Raise `startup-timeout` if it is only slow; otherwise correct `wait-for` or `port`.'
  ],
  [
    'smoke-failed',
    { kind: 'smoke-failed', step: 'curl -f $URL\necho', detail: 'exit code 22', ...calm },
    'The smoke step curl -f $URL … did not pass',
    "The smoke step `curl -f $URL …` failed: exit code 22. The container's last log lines should say why."
  ],
  [
    'drift',
    { folder: '/etc', units: [unit('C /etc/passwd')] },
    'Changed /etc/passwd',
    'The container changed `/etc/passwd`, which no rule allows. Find out what wrote it. If that is right, mount a `tmpfs` or volume there, or add the path to `allow`. As a rule: `C /etc/passwd`.'
  ],
  [
    'drift',
    { folder: '/', units: [unit('A /x', 1200)] },
    'Added /x and 1,200 entries below',
    'The container added `/x` and 1,200 entries below, which no rule allows. Find out what wrote it. If that is right, mount a `tmpfs` or volume there, or add the path to `allow`. As a rule: `A /x/**`.'
  ],
  [
    'drift',
    { folder: '/', units: [unit('D /a*b')] },
    'Deleted /a*b',
    'The container deleted `/a*b`, which no rule allows. Find out what deleted it. If that is right, mount a `tmpfs` or volume there, or add the path to `allow`.'
  ],
  [
    'drift',
    { folder: '/w', units: [unit('A /w/s', 2), unit('C /w/i'), unit('D /w/x/y')] },
    '5 changes below /w (3 added, 1 changed, 1 deleted)',
    'No rule allows 5 changes below `/w`. Find out what wrote them. If that is right, mount a `tmpfs` or volume there, or add the paths to `allow`. Namely: added `/w/s`, changed `/w/i` and deleted `/w/x/y`.'
  ],
  [
    'refused-write',
    { path: '/a', message: 'EROFS' },
    'Refused write: /a',
    'The read-only file system refused a write to `/a`. If the program needs it, mount a `tmpfs` there. The log says: `EROFS`'
  ],
  [
    'unused-rule',
    rule('AC /run/**', 'policy-file'),
    'Unused rule: AC /run/**',
    'The rule `AC /run/**` (policy file) allowed nothing. Remove it, or correct its pattern.'
  ],
  [
    'unwatched',
    { paths: ['/dev', '/dev/shm'] },
    '2 writable places were not looked at',
    'What the container wrote to `/dev` and `/dev/shm` was not looked at: the verdict says nothing about it.'
  ]
]

test.each(told)('%s is told in words: %#', (kind, facts, title, detail) => {
  const finding = makeFinding(kind, facts as never)
  expect([finding.title, finding.detail]).toEqual([title, detail])
  expect([finding.kind, finding.level]).toEqual([kind, KINDS[kind].level])
})

test('what is quoted cannot end its quotation', () => {
  const { detail } = makeFinding('refused-write', { path: '/`a`', message: '`b`' })
  expect(detail.split('`')).toHaveLength(7)
})
