import type { AttackAttempt } from '../../../src/plan/attack-catalogue'
import type { Plan } from '../../../src/plan/plan'
import { asFarAsKnown, type Result } from '../../../src/run/attack-rehearsal'
import { PLAN } from './world'

const VOLUMES = [
  { source: '/home/me/root', path: '/root', readOnly: false },
  { source: '/etc/app', path: '/app', readOnly: true },
  { source: 'data', path: '/data', readOnly: false },
  { source: 'shared', path: '/shared', readOnly: true }
]
const plan: Plan = { ...PLAN, container: { ...PLAN.container, volumes: VOLUMES } }
const refused = (path: string, reason: string): Result => ({ kind: 'refused', path, reason })
const BOUND = expect.stringContaining('bind mount') as unknown
const STAND_IN = expect.stringContaining('stand-in') as unknown

interface Expected {
  readonly kind: Result['kind']
  readonly reason?: unknown
}

test.each<[string, Result, readonly string[], Expected]>([
  [
    'what the image refuses is refused',
    refused('/etc/x', 'EROFS'),
    ['/etc/x'],
    { kind: 'refused' }
  ],
  [
    'a home in a bind is not known',
    refused('/root/.ssh/k', 'EROFS'),
    ['~/.ssh/k'],
    { kind: 'not-run', reason: BOUND }
  ],
  [
    'nor is a second path in one',
    refused('/etc/x', 'EROFS'),
    ['/etc/x', '/root/x'],
    { kind: 'not-run', reason: BOUND }
  ],
  [
    'a bind that is read-only anyway refuses',
    refused('/app/x', 'EROFS'),
    ['/app/x'],
    { kind: 'refused' }
  ],
  [
    'a stand-in tells nothing of rights',
    refused('/data/x', 'EACCES'),
    ['/data/x'],
    { kind: 'not-run', reason: STAND_IN }
  ],
  [
    'but that no program runs from it',
    refused('/data/x', 'NOEXEC'),
    ['/data/x'],
    { kind: 'refused' }
  ],
  [
    'a volume that is read-only refuses',
    refused('/shared/x', 'EROFS'),
    ['/shared/x'],
    { kind: 'refused' }
  ],
  ['what landed has landed', { kind: 'landed', path: '/data/x' }, ['/data/x'], { kind: 'landed' }]
])('%s', (_, result, paths, expected) => {
  const attempt: AttackAttempt = {
    name: 'x',
    title: 'X',
    technique: { id: 'T1105', name: 'x' },
    act: 'plant',
    paths,
    worth: 'x'
  }
  expect(asFarAsKnown(result, attempt, plan)).toMatchObject(expected)
})
