import { findLeast, type Attempt, type SearchGround } from '../../../src/harden/search'
import type { Lapse, StrictOutcome } from '../../../src/harden/strict-boot'
import type { Tightening } from '../../../src/harden/tightening'

const ALL = [
  ...['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD'],
  ...['NET_BIND_SERVICE', 'NET_RAW', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT']
]

const ground: SearchGround = {
  searches: { user: true, capabilities: true, privileges: true },
  isRoot: true,
  changesUsers: true,
  workers: undefined,
  available: ALL,
  abreast: async (items, work) => {
    const results = []
    for (const item of items) results.push(await work(item))
    return results
  }
}

const fails = (lapse: Partial<Lapse> = {}): StrictOutcome => ({
  passed: false,
  lapse: { phase: 'boot', message: 'refused', named: [], isDoubtful: false, ...lapse }
})

const passes: StrictOutcome = {
  passed: true,
  seen: { looks: [], stop: undefined, pace: { startup: 1, smoke: 1, stop: 1 }, lines: [] }
}

/** An image that needs these, and fails by them in this order. */
function needing(
  needs: Readonly<Record<string, Partial<Lapse>>>,
  further: (one: Tightening) => StrictOutcome | undefined = () => undefined
): { readonly attempt: Attempt; readonly tried: string[] } {
  const tried: string[] = []
  return {
    tried,
    attempt: (one) => {
      const { user, capabilities = ALL, noNewPrivileges } = one
      const words = [user && `${user.uid}`, noNewPrivileges ? 'nnp' : 'open', ...capabilities]
      tried.push(words.filter(Boolean).join(' '))
      const missing = Object.keys(needs).find((name) => !capabilities.includes(name))
      const outcome = further(one) ?? (missing === undefined ? passes : fails(needs[missing]))
      return Promise.resolve(outcome)
    }
  }
}

test('an image that works as the account of its workers needs one boot', async () => {
  const { attempt, tried } = needing({})
  const workers = { uid: 33, gid: 33 }
  const { found, needs } = await findLeast({ ...ground, workers }, attempt)
  expect(found).toEqual({ user: workers, capabilities: [], noNewPrivileges: true })
  expect(needs).toEqual([])
  expect(tried).toEqual(['33 nnp'])
})

test('an image whose workers cannot start it keeps what it needs as root', async () => {
  const { attempt, tried } = needing({ SETGID: { phase: 'users' }, SETUID: {} }, ({ user }) =>
    user ? fails({ message: 'AH00091' }) : undefined
  )
  const workers = { uid: 33, gid: 33 }
  const least = await findLeast({ ...ground, workers }, attempt)
  expect(least.found).toEqual({ capabilities: ['SETGID', 'SETUID'], noNewPrivileges: true })
  expect(least.asWorkers?.message).toBe('AH00091')
  expect(least.needs.map(({ name, phase }) => [name, phase])).toEqual([
    ['SETGID', 'users'],
    ['SETUID', 'boot']
  ])
  expect(tried).toEqual(['33 nnp', 'nnp SETGID SETUID', 'nnp SETUID', 'nnp SETGID'])
})

test('what the log names is added, and each failure on the way is evidence', async () => {
  const { attempt, tried } = needing({
    SETUID: {},
    SETGID: {},
    CHOWN: { named: ['CHOWN'], message: 'chown failed' }
  })
  const { found, needs } = await findLeast(ground, attempt)
  expect(found?.capabilities).toEqual(['CHOWN', 'SETGID', 'SETUID'])
  expect(needs[0]).toMatchObject({ name: 'CHOWN', message: 'chown failed', confirmed: true })
  // Without CHOWN it has been tried already.
  expect(tried).toHaveLength(4)
})

test.each([
  ['KILL', 'stop'],
  ['DAC_OVERRIDE', 'second-start']
] as const)('%s is added at once where the %s fails', async (name, phase) => {
  const { attempt, tried } = needing({ SETUID: {}, SETGID: {}, [name]: { phase } })
  const { needs } = await findLeast(ground, attempt)
  expect(needs.find((need) => need.name === name)).toMatchObject({ phase })
  expect(tried).toHaveLength(4)
})

test('where no word helps, capabilities are added by rank, and the needless ones go', async () => {
  const { attempt } = needing({ SYS_CHROOT: {} })
  const { found, isWhole } = await findLeast({ ...ground, changesUsers: false }, attempt)
  expect(found?.capabilities).toEqual(['SYS_CHROOT'])
  expect(isWhole).toBe(true)
})

test('of two capabilities that can stand for each other, one stays', async () => {
  const { attempt } = needing({}, ({ capabilities = [] }) =>
    capabilities.includes('CHOWN') || capabilities.includes('FOWNER')
      ? passes
      : fails({ named: ['CHOWN', 'FOWNER'] })
  )
  const { found, needs } = await findLeast({ ...ground, changesUsers: false }, attempt)
  expect(found?.capabilities).toEqual(['FOWNER'])
  expect(needs.map(({ name }) => name)).toEqual(['FOWNER'])
})

test('a user that is not root gets no capability by new privileges, so none is searched', async () => {
  const { attempt, tried } = needing({}, ({ noNewPrivileges }) =>
    noNewPrivileges ? fails({ step: 'ping localhost', phase: 'smoke' }) : undefined
  )
  const plain = { ...ground, isRoot: false, changesUsers: false }
  const least = await findLeast(plain, attempt)
  expect(least.found).toEqual({ capabilities: [] })
  expect(least.withoutPrivileges).toMatchObject({ step: 'ping localhost' })
  expect(tried).toEqual(['nnp', 'open'])
})

test("only the engine's own capabilities are tried", async () => {
  const { attempt, tried } = needing({ SYS_CHROOT: {} })
  const available = ALL.filter((name) => name !== 'SYS_CHROOT')
  const { found } = await findLeast({ ...ground, available }, attempt)
  expect(found).toBeUndefined()
  expect(tried.join(' ')).not.toContain('SYS_CHROOT')
})

describe('a failure that may be chance', () => {
  test('is a need if it comes again', async () => {
    const { attempt, tried } = needing({ SETUID: { isDoubtful: true }, SETGID: {} })
    const { needs } = await findLeast(ground, attempt)
    expect(needs.map(({ name, confirmed }) => [name, confirmed])).toEqual([
      ['SETGID', true],
      ['SETUID', true]
    ])
    expect(tried.filter((one) => one === 'nnp SETGID')).toHaveLength(2)
  })

  test('is no sure need if it does not come again', async () => {
    let isFirst = true
    const { attempt } = needing({ SETGID: {} }, ({ capabilities = [] }) => {
      if (capabilities.includes('SETUID') || !isFirst) return undefined
      isFirst = false
      return fails({ isDoubtful: true })
    })
    const { found, needs } = await findLeast(ground, attempt)
    expect(found?.capabilities).toEqual(['SETGID', 'SETUID'])
    expect(needs.find(({ name }) => name === 'SETUID')?.confirmed).toBe(false)
  })
})

test('a search that runs out of boots says so, and keeps what has passed', async () => {
  let left = 2
  const { attempt } = needing({ SETGID: {} })
  const budgeted: Attempt = (one) => (left-- > 0 ? attempt(one) : Promise.resolve(undefined))
  const { found, isWhole } = await findLeast(ground, budgeted)
  expect(found?.capabilities).toContain('SETGID')
  expect(isWhole).toBe(false)
})

test('a part that is not wanted is left as it is', async () => {
  const { attempt, tried } = needing({})
  const searches = { user: false, capabilities: false, privileges: true }
  const { found } = await findLeast({ ...ground, searches }, attempt)
  expect(found).toEqual({ noNewPrivileges: true })
  expect(tried).toEqual([`nnp ${ALL.join(' ')}`])
})
