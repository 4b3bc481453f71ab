import type { Purpose } from '../../../src/explain/advice'
import { findingsOf } from '../../../src/explain/explain'
import { flagsOf } from '../../../src/explain/recipes/docker'
import { mountsOf } from '../../../src/explain/recipes/mounts'
import type { Explanation, Suggestion } from '../../../src/explain/suggestion'
import { BARE } from './cooked'
import { refusal } from './simulated'

const EFFORT = { boots: 5, milliseconds: 12_300 }
const FIX = {
  tmpfs: [
    { path: '/run', options: 'size=16m' },
    { path: '/tmp', options: '' }
  ],
  volumes: ['/data']
}
const FLAGS = '`--tmpfs /run:size=16m` `--tmpfs /tmp` `-v acme-web-data:/data`'
const SERVED = { image: 'acme/web:1.4', container: BARE, fix: FIX }
const MOUNTS = mountsOf(SERVED)
const ELSEWHERE: readonly Purpose[] = ['/etc/a', '/etc/b'].map((path) => ({
  ...{ path, kinds: ['configuration'], remedies: ['write it when the image is built'] }
}))

const suggestion = (more: Partial<Suggestion> = {}): Explanation => ({
  kind: 'suggestion',
  effort: EFFORT,
  suggestion: {
    ...{ proven: true, minimal: true, fix: FIX, allow: [], hidden: [], purposes: [] },
    ...{ works: true, flags: flagsOf(FIX, MOUNTS), fresh: MOUNTS.fresh },
    ...{ elsewhere: ELSEWHERE, refusals: [], recipes: {} as Suggestion['recipes'] },
    ...{ dangers: [], drift: [], moves: [], rules: [], without: [], emptied: [], filled: [] },
    notes: [],
    ...more
  }
})
const NOTHING: Explanation = { kind: 'nothing', effort: EFFORT }
const broken: Explanation = {
  ...{ kind: 'broken', effort: EFFORT },
  failure: { kind: 'exited', exitCode: 1, during: 'startup' }
}

const told = (explanation: Explanation, troubled: boolean) =>
  findingsOf(explanation, troubled).map(({ kind, level, title }) => `${level} ${kind}: ${title}`)

const WRITES_A = 'warning needs-file: Writes /etc/a'
const WRITES_B = 'warning needs-file: Writes /etc/b'
const PROVEN = `notice fix: Proven fix: ${FLAGS}`
const UNPROVEN = 'warning lead: No fix could be proven'
const TOO =
  'error fails-writable: With a writable root filesystem, too, the container exited with code 1 before it was ready'

describe('the findings report', () => {
  test.each<[string, Explanation, boolean, readonly string[]]>([
    ['that the image fails anyway, whatever else is known', broken, true, [TOO]],
    ['that the image fails anyway, even if it passed', broken, false, [TOO]],
    ['a proven fix', suggestion(), true, [PROVEN]],
    [
      'the files that are still refused beside a proven fix',
      suggestion({
        refusals: [refusal('/etc/b'), refusal('/other'), { message: 'x', path: undefined }]
      }),
      true,
      [PROVEN, WRITES_B]
    ],
    [
      'a lead, with all files',
      suggestion({ proven: false, works: false }),
      true,
      [UNPROVEN, WRITES_A, WRITES_B]
    ],
    ['a proven fix even if the run was not troubled', suggestion(), false, [PROVEN]],
    [
      'no fix without mounts',
      suggestion({ fix: { tmpfs: [], volumes: [] }, flags: [] }),
      false,
      []
    ],
    ['that nothing helps', NOTHING, true, [UNPROVEN]],
    ['nothing if nothing helps and the run was not troubled', NOTHING, false, []]
  ])('%s', (_, explanation, troubled, expected) => {
    expect(told(explanation, troubled)).toEqual(expected)
  })

  test('why it fails, in one sentence', () => {
    expect(findingsOf(broken, true)[0]?.detail).toMatch(
      /^Read-only alone is not the reason: [^.]+\. /
    )
  })

  test('the boots and seconds that it took', () => {
    const details = [suggestion(), suggestion({ proven: false, works: false }), NOTHING].map(
      (one) => findingsOf(one, true)[0]?.detail
    )
    for (const detail of details) expect(detail).toContain('(5 boots, 12 s)')
  })
})

const DANGER: Suggestion['dangers'][number] = {
  path: '/app',
  why: 'code',
  examples: ['/app/app.py', '/app/x.py'],
  files: 5,
  remedies: []
}
const CONSEQUENCES =
  "This would make your application's own code writable, and a volume filled from this image would keep the old code after an upgrade."

describe('the detail of a finding', () => {
  test.each<[string, Partial<Suggestion>, string]>([
    [
      'names code that becomes writable, the folder for its data, and rules',
      {
        ...{ proven: false, works: true, elsewhere: [], flags: ['-v web-app:/app'] },
        dangers: [DANGER],
        moves: [{ from: '/app/n.db', to: '/data', settings: ['DB_URL', "`NAME` in Django's"] }],
        rules: ['AC /app/n.db', 'A /app/n.db-wal']
      },
      'With `-v web-app:/app` it works (5 boots, 12 s), but that is not a fix. ' +
        `The mount on \`/app\` covers code of the image (\`/app/app.py\`, \`/app/x.py\` and 3 more). ${CONSEQUENCES} ` +
        "Move `/app/n.db` to `/data` and mount a volume on `/data`: set `DB_URL` or `NAME` in Django's accordingly. " +
        'With a writable root filesystem (`read-only: false`) 2 narrow rules (`AC /app/n.db` and `A /app/n.db-wal`) allow exactly these changes, and everything else is still drift.'
    ],
    [
      'names a file that gives an intruder control, with the setting that moves it',
      {
        ...{ proven: false, works: true, elsewhere: [], flags: ['--tmpfs /root/.ssh'] },
        dangers: [
          {
            ...{ path: '/root/.ssh', why: 'critical', files: 1 },
            examples: ['/root/.ssh/authorized_keys'],
            remedies: ['set `AuthorizedKeysFile`']
          }
        ]
      },
      'With `--tmpfs /root/.ssh` it works (5 boots, 12 s), but that is not a fix. ' +
        'The mount on `/root/.ssh` makes this writable: `/root/.ssh/authorized_keys`. An intruder could write there, too. Instead: set `AuthorizedKeysFile`.'
    ],
    [
      'names the end of the nearest boot',
      {
        ...{ proven: false, works: false, elsewhere: [], flags: ['-v web-srv:/srv'] },
        decisive: {
          failure: { kind: 'smoke-failed', step: 'GET / 200', detail: 'expected 200, got 500' },
          log: ['EXDEV: rename `a`', '']
        }
      },
      'With a writable root filesystem it writes to these paths, but read-only with `-v web-srv:/srv` it did not pass, or did not stop cleanly (5 boots, 12 s): an unproven suggestion. ' +
        "In the most successful boot, the smoke step GET / 200 failed (`expected 200, got 500`). Its last log line: `EXDEV: rename 'a'`. It could not rename a file, from one mount into another (EXDEV): put the program's temporary folder into the same mount, e.g. by `TMPDIR`, or mount the folder that contains both."
    ],
    [
      'names the end of the nearest boot, which failed for a rename',
      {
        ...{ proven: false, works: false, elsewhere: [], flags: ['-v web-srv:/srv'] },
        decisive: {
          failure: { kind: 'smoke-failed', step: 'PUT / 200', detail: 'got 500' },
          log: [
            "Error: EXDEV: cross-device link not permitted, rename '/a/in/1' -> '/a/b/1'",
            'end'
          ]
        }
      },
      'With a writable root filesystem it writes to these paths, but read-only with `-v web-srv:/srv` it did not pass, or did not stop cleanly (5 boots, 12 s): an unproven suggestion. ' +
        'In the most successful boot, the smoke step PUT / 200 failed (`got 500`). Its last log line: `end`. ' +
        "It could not rename `/a/in/1` to `/a/b/1`, from one mount into another (EXDEV): put the program's temporary folder into the same mount, e.g. by `TMPDIR`, or mount the folder that contains both."
    ],
    [
      'names a temporary folder that should move with the data',
      {
        ...{ proven: false, works: true, elsewhere: [], flags: ['-v web-app:/app'] },
        dangers: [DANGER],
        moves: [
          { from: '/app/up/1', to: '/data', settings: [] },
          { from: '/app/in', to: '/data', settings: [], temporary: true }
        ]
      },
      'With `-v web-app:/app` it works (5 boots, 12 s), but that is not a fix. ' +
        `The mount on \`/app\` covers code of the image (\`/app/app.py\`, \`/app/x.py\` and 3 more). ${CONSEQUENCES} ` +
        'Move `/app/up/1` to `/data` and mount a volume on `/data`: configure the program to use the new path. ' +
        'Move its temporary folder `/app/in` into the same mount, below `/data`, since no file can be renamed from one mount into another: e.g. by `TMPDIR`.'
    ],
    [
      'says that a fix is not minimal and leaves drift',
      {
        ...{ minimal: false, flags: ['--tmpfs /run'], elsewhere: [] },
        drift: [{ path: '/run/x', kind: 'added', severity: 'high', rule: 'A /run/x' }]
      },
      'Booted read-only with `--tmpfs /run`, the image becomes ready and passes the smoke test (5 boots, 12 s). The search ended at its maximum of boots or at `explain-timeout`, before it had tried to leave out each of these mounts: some may not be needed. ' +
        '1 change is still drift with these inputs: the report lists the narrow rules. The recipes for `docker run`, Compose, Kubernetes and this action are in `suggestion/`.'
    ]
  ])('%s', (_, more, detail) => {
    expect(findingsOf(suggestion(more), true).map((one) => one.detail)).toEqual([detail])
  })
})

test.each<[string, Partial<Suggestion>, string]>([
  [
    'a decision',
    { proven: false, dangers: [DANGER] },
    'Works, but allows something dangerous: decide'
  ],
  ['a lead', { proven: false, works: false, dangers: [DANGER] }, 'No fix could be proven'],
  ['a fix with a mount too many', { minimal: false }, `Proven fix, not minimal: ${FLAGS}`]
])('the title of %s', (_, more, title) => {
  expect(findingsOf(suggestion(more), true)[0]?.title).toBe(title)
})

test('flags are as docker run takes them, under the names of the recipes', () => {
  expect(flagsOf(FIX, MOUNTS)).toEqual([
    '--tmpfs /run:size=16m',
    '--tmpfs /tmp',
    '-v acme-web-data:/data'
  ])
})

test('flags are of the fix alone', () => {
  const own = { source: '', path: '/cache', readOnly: false }
  const named = { source: 'acme-web-data', path: '/x', readOnly: false }
  const container = { ...BARE, volumes: [own, named] }
  expect(flagsOf(FIX, mountsOf({ ...SERVED, container }))).toEqual([
    ...['--tmpfs /run:size=16m', '--tmpfs /tmp', '-v acme-web-data-2:/data']
  ])
  const none = { tmpfs: [], volumes: [] }
  expect(flagsOf(none, mountsOf({ ...SERVED, fix: none }))).toEqual([])
})
