import type { Scorecard } from '../../../src/judge/findings/attacks'
import type { Finding } from '../../../src/judge/findings/finding'
import type { ProvenSetting } from '../../../src/judge/findings/settings'
import { makeFinding, type FactsOf, type FindingKind } from '../../../src/judge/findings/table'
import { appraise } from '../../../src/judge/severity'
import { fold, rule } from './fixtures'

/** One finding of each kind, as a check words it: the example on its page. */
export const exampleOf = (kind: FindingKind): Finding => makeFinding(kind, FACTS[kind])

const EXPIRED = {
  ...rule('A /var/cache/app/**', 'policy-file'),
  ...{ reason: 'thumbnails', owner: 'team-web' },
  expires: { date: '2027-06-30', daysLeft: -3 }
}
const refusal = {
  path: '/var/cache/app/index.bin',
  message: "OSError: [Errno 30] Read-only file system: '/var/cache/app/index.bin'"
}
const trouble = { refusals: [refusal], oneShot: false }
const shell = { path: '/var/www/html/shell.php', kind: 'added', place: '/' } as const
const scorecard: Scorecard = {
  attacks: [
    {
      ...{ name: 'cron-entry', title: 'Add a job for cron', user: 'root', path: '/data/cron' },
      ...{ technique: { id: 'T1053.003', name: 'Cron' }, detail: '', worth: '' },
      outcome: 'landed'
    },
    ...Array.from({ length: 19 }, () => ({
      ...{
        name: 'web-shell',
        title: 'Plant a web shell',
        user: 'root',
        path: '/var/www/html/x.php'
      },
      ...{ technique: { id: 'T1505.003', name: 'Web Shell' }, detail: '', worth: '' },
      outcome: 'refused' as const
    }))
  ],
  ...{ landed: 1, refused: 19, notRun: 0 }
}
const fix = {
  flags: ['--tmpfs /run/app:size=16m,mode=0755,uid=33,gid=33'],
  boots: 4,
  milliseconds: 7300
}
const lead = {
  ...fix,
  ...{ works: true, flags: ['-v shop-app:/app'], rules: ['AC /app/notes.db'] },
  dangers: [
    { path: '/app', why: 'code' as const, examples: ['/app/app.py'], files: 1, remedies: [] }
  ],
  moves: [{ from: '/app/notes.db', to: '/data', settings: ['DATABASE_URL'] }]
}
const ended = { kind: 'exited', exitCode: 1, during: 'startup' } as const

const IDLE: ProvenSetting = {
  ...{ id: 'user', declared: 'user toor', verdict: 'idle', coveredBy: [] },
  attempts: [
    {
      ...{ name: 'device-folder', title: 'Bring a program to /dev and run it' },
      ...{ with: { outcome: 'landed' }, without: { outcome: 'landed' } },
      ...{ leftOut: ['user'], turns: false }
    }
  ]
}

const FACTS: { readonly [Kind in FindingKind]: FactsOf<Kind> } = {
  'bind-missing': { message: 'The source does not exist.' },
  'non-root-unverifiable': { message: 'The container web would run as root.' },
  'misplaced-field': {
    field: 'readOnlyRootFilesystem',
    belongs: 'the securityContext of each container'
  },
  'unknown-field': { field: 'readOnlyRootFileSystem', meant: 'readOnlyRootFilesystem' },
  'image-volume': { path: '/data' },
  'sidecar-writable': { containers: ['proxy'] },
  'memory-uncounted': { volume: 'cache' },
  'other-writers': {
    ...{ place: '/data', init: ['seed'], beside: ['proxy'] },
    found: { paths: ['/data/state'], total: 1 }
  },
  'processes-shared': { containers: ['proxy'] },
  'refused-write-beside': {
    ...{ container: 'seed', role: 'init container', path: '/tmp/x' },
    message: "sh: can't create /tmp/x: Read-only file system"
  },
  'probes-alone': { steps: ['GET /healthz (readinessProbe)'] },
  'dependency-failed': { message: 'The service db did not start.' },
  'read-only-undeclared': { service: 'web' },
  'writable-as-declared': { service: 'web' },
  'taken-for-job': { service: 'migrate', endsFor: ['web'] },
  'inline-on-read-only': { service: 'web', kind: 'secret', name: 'token', isDeclared: true },
  'machine-exposed': { service: 'web', by: ['all capabilities', '`/var/run/docker.sock`'] },
  'variable-unset': { name: 'PORT' },
  'not-reproduced': { service: 'web', key: 'post_start' },
  'stand-in': { kind: 'volume', key: 'data', of: 'prod-data', why: 'named' },
  'variable-replaced': { service: 'web', replaced: ['DB_HOST', 'DB_PASSWORD'], added: ['DEBUG'] },
  'dependency-writable': {
    services: ['db', 'cache'],
    binds: [{ service: 'db', paths: ['/srv/shop/db'] }]
  },
  'mount-unused': { path: '/run' },
  'image-altered': { layers: [], path: '/etc/motd', during: true },
  'bad-input': {
    input: 'startup-timeout',
    sentence: 'Expected a duration such as `30s`, got `soon`.'
  },
  'engine-unreachable': {
    message:
      'No container engine answers at /var/run/docker.sock (permission denied). Start Docker, or set DOCKER_HOST to where it runs.'
  },
  'engine-fault': {
    message: 'The engine refused to create the container: no space left on device.'
  },
  'log-lost': {
    message: "The engine broke off the container's log, so a refused write may have gone unheard."
  },
  'look-failed': { message: '"/data" could not be inspected: the engine broke off its archive.' },
  'rehearsal-failed': {
    message:
      'The attacks on a read-only and on a writable root filesystem cannot be compared: the image looked different.'
  },
  'image-missing': {
    message:
      'The engine has no image "acme/web:1.4" and "pull: never" forbids to pull it. Build it in an earlier step of the same job, or check its name.'
  },
  'wrong-platform': {
    message:
      'The image "acme/web:1.4" is for another platform: expected "linux/arm64", got "linux/amd64". Build or pull it for that platform.'
  },
  cancelled: { message: 'The run was cancelled.' },
  'output-unwritable': {
    message: `The output folder "/reports" cannot be written: EACCES: permission denied, mkdir '/reports'.`
  },
  'internal-fault': {
    message:
      'TypeError: x is undefined. This is a fault of Zero Drift, not of the image: please report it.'
  },
  'cannot-start': {
    ...{ kind: 'cannot-start', exitCode: 127, ...trouble },
    reason: 'exec: "serve": executable file not found in $PATH'
  },
  exited: { ...ended, ...trouble },
  'out-of-memory': { kind: 'out-of-memory', during: 'smoke', ...trouble },
  unhealthy: {
    kind: 'unhealthy',
    log: 'curl: (7) Failed to connect to localhost port 80',
    ...trouble
  },
  'not-ready': {
    ...{ kind: 'not-ready', waitedFor: 'TCP port 8080', milliseconds: 60_000 },
    ...{ ...trouble, refusals: [] }
  },
  'smoke-failed': {
    ...{ kind: 'smoke-failed', step: 'POST /upload 201', detail: 'expected 201, got 500' },
    ...trouble
  },
  'broken-by-attack': {
    ...{ kind: 'broken-by-attack', step: 'GET / 200', detail: 'expected 200, got 404' },
    ...trouble
  },
  'pod-failed': {
    ...{ kind: 'pod-failed', container: 'seed', role: 'init container' },
    ...{ reason: 'it ended with code 1', log: 'cp: no space left on device', ...trouble }
  },
  'unclean-stop': {
    readOnly: { exitCode: 137, killedAfter: 10_000 },
    writable: { exitCode: 0 },
    failure: undefined
  },
  'not-recovered': {
    failure: { kind: 'smoke-failed', step: 'GET / 200', detail: 'expected 200, got 500' },
    ...{ milliseconds: 4100, said: 'database is locked' }
  },
  'contents-unread': {
    places: [
      { path: '/data', unread: 2 },
      { path: '/var/lib/app', unread: 1 }
    ],
    limit: 2 * 1024 ** 3
  },
  'mount-altered': { path: '/data', how: 'covered' },
  'not-identical': { paths: ['/etc/app.conf', '/var/lib/app/seed'], total: 2 },
  'not-restarted': {
    failure: ended,
    said: 'touch: /run/app.pid: Permission denied',
    tmpfs: ['/run']
  },
  survived: { paths: ['/data/.cache.php'], total: 1 },
  recovered: { milliseconds: 703, restart: 512, partial: false },
  hardened: { user: '33:33', keeps: [], unconfirmed: [], boots: 5 },
  'hardening-lead': {
    user: undefined,
    keeps: ['CHOWN', 'SETUID'],
    unconfirmed: ['CHOWN'],
    boots: 9
  },
  'fails-open': {
    name: 'SETGID',
    message:
      '`apache2` no longer runs as user 33, but as root alone: AH02156: setgid: unable to set group id'
  },
  'second-start': {
    name: 'DAC_OVERRIDE',
    message:
      "the container exited with code 1 before it was ready: find: '/var/lib/mysql/mysql': Permission denied"
  },
  'slow-stop': { name: 'KILL', message: 'it did not stop within 10 s, and was killed' },
  'over-privileged': { unused: ['NET_ADMIN', 'SYS_TIME'] },
  'not-hardened': {
    message: 'the container exited with code 1 before it was ready: lock is held',
    phase: 'second-start'
  },
  drift: fold('/var/www/html', {
    change: { ...shell, ...appraise({ ...shell, place: '/' }) },
    below: 0
  }),
  'tolerated-drift': {
    ...fold('/var/cache/app', {
      change: { path: '/var/cache/app/index', kind: 'added' },
      below: 0
    }),
    because: 'known'
  },
  'refused-write': refusal,
  'refused-attack': { refusals: [{ path: shell.path, message: '' }] },
  'expired-rule': { rule: EXPIRED, missed: 2 },
  'not-checked': {
    message: 'Other inputs of this step are bad, so nothing was booted. Correct them first.'
  },
  'report-missing': { expected: 3, found: 2 },
  'report-twice': {
    reference: 'acme/web:1',
    files: ['reports/a/report.json', 'reports/b/report.json']
  },
  uncounted: {},
  'rule-allows-code': { rule: rule('/app/**'), paths: ['/app/app.py'], total: 1 },
  'allowed-danger': {
    rule: rule('/srv/www/uploads/**'),
    dangers: [{ path: '/srv/www/uploads/shell.php', tag: 'web-shell' }],
    total: 1
  },
  'unused-rule': rule('AC /run/apache2/**'),
  'expiring-rule': { ...EXPIRED, expires: { date: '2027-06-30', daysLeft: 4 } },
  'boot-only': {},
  'same-base': { base: 'acme/web:main' },
  killed: { milliseconds: 10_000 },
  'log-cut': {},
  'left-behind': {
    message: 'The engine could not be asked to remove what this run made: no answer within 60 s.'
  },
  unwatched: { paths: ['/dev/mqueue'], reason: 'the engine refused it' },
  'beyond-limit': { paths: ['/var/lib/mysql'], limit: 2 * 1024 ** 3 },
  touched: { paths: ['/etc/nginx/conf.d/default.conf'], total: 1 },
  transient: { paths: ['/var/lib/app'], total: 1 },
  copies: { total: 12, ways: [{ from: '/usr/src/site', to: '/var/www/html', total: 12 }] },
  unfrozen: {},
  'fails-writable': { failure: ended },
  fix: { ...fix, minimal: true, remaining: 0 },
  lead,
  'needs-file': {
    ...{ path: '/etc/app/generated.conf', kinds: ['configuration'] },
    remedies: ['write it when the image is built']
  },
  unexplained: {
    message: 'The engine could not be asked to start the container: no answer within 60 s.'
  },
  attacks: scorecard,
  'attacks-landed': { ...scorecard, most: 0 },
  'idle-settings': { idle: [IDLE], most: 0 },
  'idle-setting': IDLE,
  'setting-not-tested': {
    settings: [
      {
        ...{ id: 'memory', declared: 'memory 8g', verdict: 'not-run', coveredBy: [], attempts: [] },
        reason: 'the limit lies above 1g, and more is never taken to try it'
      }
    ]
  },
  'covered-setting': {
    settings: [
      {
        ...{ id: 'cap-drop', declared: 'cap-drop ALL', verdict: 'covered', attempts: [] },
        coveredBy: ['user', 'no-new-privileges']
      }
    ]
  },
  'evidence-cut': {
    leftOut: new Map([['file-limit', 2]]),
    fileLimit: 1024 ** 2,
    limit: 100 * 1024 ** 2
  },
  'evidence-lost': {
    message: 'The engine refused to inspect the container: no such container.'
  }
}
