import { findAttacks, remedyFor, scorecardOf, type Landing } from '../../../src/judge/scorecard'
import { attemptsOn, type AttackAttempt } from '../../../src/plan/attack-catalogue'
import type { Plan } from '../../../src/plan/plan'
import type { Result, AttemptResult } from '../../../src/run/attack-rehearsal'
import { PLAN } from '../run/world'

const SCOUTED = { uid: 0, files: new Set<string>(), folders: new Set<string>(), pages: [] }
const attempts = new Map(attemptsOn(PLAN, SCOUTED).map((one) => [one.name, one]))

const trying = (name: string, user: string, result: Result, contrast?: Result): AttemptResult => ({
  attempt: attempts.get(name) as AttackAttempt,
  user,
  result,
  ...(contrast === undefined ? {} : { contrast })
})

const landed = (path: string): Result => ({ kind: 'landed', path })
const refused = (reason: string): Result => ({ kind: 'refused', path: '/x', reason })
const notRun: Result = { kind: 'not-run', path: '', reason: 'no web root was found in the image' }

test('a scorecard counts each attempt of each user, landed ones first', () => {
  const scorecard = scorecardOf(
    [
      trying('sudoers', 'www-data', refused('EROFS'), landed('/etc/sudoers.d/zero-drift')),
      trying('web-shell', 'www-data', notRun, notRun),
      trying('download-and-execute', 'root', landed('/dev/zero-drift'), landed('/dev/zero-drift'))
    ],
    PLAN
  )
  expect(scorecard).toMatchObject({ landed: 1, refused: 1, notRun: 1, contrast: 2 })
  expect(scorecard.attacks.map(({ name, outcome, contrast }) => [name, outcome, contrast])).toEqual(
    [
      ['download-and-execute', 'landed', 'landed'],
      ['sudoers', 'refused', 'landed'],
      ['web-shell', 'not-run', 'not-run']
    ]
  )
  expect(scorecard.attacks[0]?.remedy).toContain('no-new-privileges')
})

test.each([
  ['EROFS', 'Refused: the file system is read-only.'],
  ['EPERM', 'Refused: the user has no right to.'],
  ['NOEXEC', 'Refused: no program runs from there (`noexec`).'],
  ['E123', 'Refused: the kernel says E123.']
])('a refusal by %s says why', (reason, detail) => {
  expect(scorecardOf([trying('sudoers', 'root', refused(reason))], PLAN).attacks[0]?.detail).toBe(
    detail
  )
})

describe('the finding', () => {
  const attempts = [trying('download-and-execute', 'root', landed('/dev/zero-drift'))]
  const found = (maxLanded: number | undefined) => {
    const plan = { ...PLAN, rehearsal: { contrast: false, maxLanded } }
    return findAttacks(scorecardOf(attempts, plan), plan)
  }

  test.each([
    ['is a notice where nobody set a limit', undefined, 'attacks', 'notice'],
    ['is a notice where as many land as may', 1, 'attacks', 'notice'],
    ['is an error where more land than may', 0, 'attacks-landed', 'error']
  ] as const)('%s', (_, most, kind, level) => {
    expect(found(most)).toEqual([expect.objectContaining({ kind, level })])
  })
})

const planOf = (container: Partial<Plan['container']>, volumes: readonly string[] = []): Plan => ({
  ...PLAN,
  image: { ...PLAN.image, volumes },
  container: { ...PLAN.container, ...container }
})

const POD_VOLUME = { source: 'run-0', path: '/tmp', readOnly: false, podVolume: 'scratch' } as const

test.each<[string, Partial<Landing>, Plan, string]>([
  ['a writable root', { path: '/etc/passwd' }, planOf({ readOnly: false }), '`read-only: true`'],
  ['a root that could be remounted', { act: 'remount', path: '/' }, planOf({}), '`cap-drop: ALL`'],
  [
    'an open /proc/sys',
    { act: 'sysctl', path: '/proc/sys/x' },
    planOf({}),
    'leaving out what makes /proc/sys writable, such as `systempaths=unconfined`'
  ],
  [
    '/dev, for root',
    { act: 'execute', path: '/dev/x' },
    planOf({}),
    'a `user` that is not root: only root writes to `/dev`'
  ],
  [
    '/dev, for who became root',
    { act: 'execute', path: '/dev/x', risen: true },
    planOf({}),
    '`security-opt: no-new-privileges`: only root writes to `/dev`, and no process becomes root then'
  ],
  [
    'a root that a capability lets remount',
    { act: 'remount', path: '/' },
    planOf({ capDrop: ['ALL'], capAdd: ['SYS_ADMIN'] }),
    'leaving out `cap-add: SYS_ADMIN`'
  ],
  [
    '/dev, where nobody becomes root',
    { act: 'execute', path: '/dev/x', risen: true },
    planOf({ securityOpt: ['no-new-privileges'] }),
    'nothing: root writes to `/dev`, but no process becomes root with `no-new-privileges`'
  ],
  [
    'a tmpfs that runs programs',
    { act: 'execute', path: '/tmp/x' },
    planOf({ tmpfs: [{ path: '/tmp', options: 'exec' }] }),
    '`noexec` on the tmpfs `/tmp`'
  ],
  [
    'a tmpfs in the web root',
    { path: '/www/x.php' },
    planOf({ tmpfs: [{ path: '/www', options: '' }] }),
    'no tmpfs on `/www`, or a narrower one'
  ],
  [
    'a set-uid program in a volume',
    { act: 'setuid', path: '/d/x' },
    planOf({}, ['/d']),
    '`security-opt: no-new-privileges`: such a program then gives no rights'
  ],
  [
    "a volume of the image's",
    { path: '/d/x' },
    planOf({}, ['/d/']),
    "the image's volume `/d/`, mounted read-only (`volumes`: `NAME:/d/:ro`)"
  ],
  [
    'a named volume in another',
    { path: '/d/e/x' },
    planOf({ volumes: [{ source: 'inner', path: '/d/e', readOnly: false }] }, ['/d']),
    'the volume `inner`, mounted read-only (`volumes`: `inner:/d/e:ro`)'
  ],
  [
    'a program in a volume',
    { act: 'execute', path: '/d/x' },
    planOf({}, ['/d']),
    "the image's volume `/d`, mounted read-only (`volumes`: `NAME:/d:ro`), or a `tmpfs` there, which is `noexec`, where nothing has to last"
  ],
  [
    'a program in a volume of a pod',
    { act: 'execute', path: '/tmp/x' },
    planOf({ volumes: [POD_VOLUME] }),
    '`readOnly: true` in `volumeMounts` for `/tmp`, where the program need not write; programs run from every `emptyDir`'
  ],
  [
    'a file in a volume of a pod',
    { path: '/tmp/x' },
    planOf({ volumes: [POD_VOLUME] }),
    '`readOnly: true` in `volumeMounts` for `/tmp`, where the program need not write'
  ]
])('the remedy against %s', (_, landing, plan, remedy) => {
  expect(remedyFor({ act: 'plant', path: '/', risen: false, ...landing }, plan)).toBe(remedy)
})
