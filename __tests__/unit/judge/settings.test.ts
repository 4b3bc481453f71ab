import { findSettings, hasTooManyIdle, settingsProof } from '../../../src/judge/settings'
import type { ContainerSpec } from '../../../src/words'
import { HARDENED, planWith, refusalsOf, triedOn } from '../plan/settings/hardened'

/** Verdict of each setting by its ID, with the settings that cover it. */
const verdicts = (container: Partial<ContainerSpec>, refusals = refusalsOf, most?: number) =>
  Object.fromEntries(
    settingsProof(triedOn(planWith(container), refusals, most)).settings.map(
      ({ id, verdict, coveredBy }) => [id, [verdict, ...coveredBy].join(' ')]
    )
  )

const without = (container: Partial<ContainerSpec>): Partial<ContainerSpec> => ({
  ...HARDENED,
  ...container
})

test('each setting of a container hardened in full is told right', () => {
  expect(verdicts(HARDENED)).toEqual({
    'read-only': 'covered user',
    user: 'bites',
    'cap-drop': 'covered user no-new-privileges',
    'no-new-privileges': 'bites',
    seccomp: 'bites',
    'noexec /tmp': 'bites',
    'nosuid /tmp': 'covered noexec /tmp no-new-privileges',
    'pids-limit': 'bites',
    memory: 'bites'
  })
})

test.each<[string, Partial<ContainerSpec>, string, string]>([
  ['user', { user: '0' }, 'cap-drop', 'bites'],
  ['user', { user: '0' }, 'read-only', 'bites'],
  ['no-new-privileges', { securityOpt: [] }, 'cap-drop', 'bites'],
  ['no-new-privileges', { securityOpt: [] }, 'nosuid /tmp', 'covered noexec /tmp'],
  [
    'noexec',
    { tmpfs: [{ path: '/tmp', options: 'exec' }] },
    'nosuid /tmp',
    'covered no-new-privileges'
  ],
  ['user and no-new-privileges', { user: '0', securityOpt: [] }, 'cap-drop', 'bites']
])('once %s is not there, what it covered for has to hold', (_, container, id, verdict) => {
  expect(verdicts(without(container))[id]).toBe(verdict)
})

test('at most twelve containers are needed, and fewer of them tell less, never something else', () => {
  expect(triedOn(planWith(HARDENED)).containers).toBeLessThanOrEqual(12)
  const all = verdicts(HARDENED)
  for (const most of [1, 2, 4, 6, 8]) {
    expect(triedOn(planWith(HARDENED), refusalsOf, most).containers).toBeLessThanOrEqual(most)
    for (const [id, verdict] of Object.entries(verdicts(HARDENED, refusalsOf, most)))
      expect([all[id]?.split(' ')[0], 'covered', 'not-run']).toContain(verdict.split(' ')[0])
  }
})

test('dropping a capability that is not given in the first place buys nothing', () => {
  const idle = verdicts({ capDrop: ['NET_RAW'] }, (attempt) =>
    attempt.name === 'raw' || attempt.name === 'packet' || attempt.name === 'helper-capabilities'
      ? { kind: 'refused', reason: 'EPERM' }
      : refusalsOf(attempt)
  )
  expect(idle['cap-drop NET_RAW']).toBe('idle')
})

test('a user that is root by another name buys nothing', () => {
  const idle = verdicts({ readOnly: false, user: 'toor' }, (attempt) =>
    attempt.guards.includes('user') ? { kind: 'landed' } : refusalsOf(attempt)
  )
  expect(idle['user']).toBe('idle')
})

test.each([
  ['the kernel has none of it', false],
  ['it went wrong', true]
])('where %s, a setting was not tested', (reason, failed) => {
  const told = verdicts(HARDENED, (attempt) =>
    attempt.name === 'memory' ? { kind: 'untold', reason, failed } : refusalsOf(attempt)
  )
  expect(told['memory']).toBe('not-run')
})

test('one attempt that went wrong keeps a setting from being idle', () => {
  const told = (failed: boolean) =>
    verdicts(HARDENED, (attempt) => {
      if (attempt.trial.by !== 'door' && attempt.name !== 'ptrace') return refusalsOf(attempt)
      if (attempt.name === 'ptrace') return { kind: 'refused', reason: 'EPERM' }
      return { kind: 'untold', reason: 'no answer', failed }
    })['seccomp']
  expect(told(true)).toBe('not-run')
  expect(told(false)).toBe('idle')
})

test('an engine without a profile of its own has no such setting', () => {
  const told = verdicts(HARDENED, (attempt) =>
    attempt.guards.includes('seccomp') ? { kind: 'landed' } : refusalsOf(attempt)
  )
  expect(told).not.toHaveProperty('seccomp')
})

test('a limit that the machine itself sets lower is not tested', () => {
  const told = settingsProof(
    triedOn(planWith(HARDENED), (attempt) =>
      attempt.name === 'children' ? { kind: 'refused', reason: 'EAGAIN' } : refusalsOf(attempt)
    )
  ).settings.find(({ id }) => id === 'pids-limit')
  expect(told).toMatchObject({
    verdict: 'not-run',
    reason: 'this machine does not start so many processes either'
  })
})

test('a setting to which no attempt belongs was not tested', () => {
  const told = settingsProof(triedOn(planWith({ securityOpt: ['apparmor=web'] }))).settings
  expect(told.find(({ id }) => id === 'apparmor=web')).toMatchObject({
    verdict: 'not-run',
    reason: 'no attempt of the check belongs to it'
  })
})

test('an attempt that succeeds with everything in force is told beside its setting', () => {
  const proof = settingsProof(triedOn(planWith(HARDENED)))
  const attempts = proof.settings.find(({ id }) => id === 'noexec /tmp')?.attempts
  expect(attempts?.[0]).toMatchObject({
    name: 'download-and-execute',
    with: { outcome: 'refused', reason: 'NOEXEC' },
    without: { outcome: 'landed' },
    leftOut: ['noexec /tmp'],
    turns: true
  })
  expect(attempts?.at(-1)).toMatchObject({
    name: 'memfd',
    with: { outcome: 'landed' },
    without: { outcome: 'landed' }
  })
})

test('more idle settings than may be are drift', () => {
  const plan = (maxIdle: number | undefined) => ({ ...planWith({}), proveSettings: { maxIdle } })
  const idle = settingsProof(
    triedOn(planWith({ ...HARDENED, user: 'toor' }), (attempt) =>
      attempt.guards.includes('user') || attempt.name === 'memory'
        ? { kind: 'landed' }
        : refusalsOf(attempt)
    )
  )
  expect(idle.idle).toBeGreaterThan(1)
  const kinds = (most: number | undefined) => findSettings(idle, plan(most)).map(({ kind }) => kind)
  expect(kinds(0)[0]).toBe('idle-settings')
  expect(kinds(idle.idle)).not.toContain('idle-settings')
  expect(kinds(undefined).filter((kind) => kind === 'idle-setting')).toHaveLength(idle.idle)
  expect(hasTooManyIdle(1, undefined)).toBe(false)
})
