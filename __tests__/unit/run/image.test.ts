import { Fault } from '../../../src/plan/faults'
import type { Wishes } from '../../../src/plan/plan'
import { faultOfBase, findImage, outliveSecond } from '../../../src/run/image'
import { ENGINE, IMAGE, ticking, worldOf } from './world'

type Wanted = Pick<Wishes, 'pull' | 'platform'>

/** Looks for an image with an engine that has these platforms of it, before a pull and after one. */
async function found(wanted: Partial<Wanted>, before: string | undefined, after = before) {
  const calls: string[] = []
  let platform = before
  const world = worldOf({
    engine: {
      image: () => {
        calls.push('image')
        return Promise.resolve(platform === undefined ? undefined : { ...IMAGE, platform })
      },
      pull: (reference, wish) => {
        calls.push(`pull ${reference} ${wish ?? 'any'}`)
        platform = after
        return Promise.resolve()
      }
    }
  })
  const wish = { image: 'acme/web:1', pull: 'missing', platform: undefined, ...wanted } as const
  const outcome = await findImage(wish, ENGINE, world).then(
    (image) => image.platform,
    (error: unknown) => error
  )
  return { outcome, calls, progress: world.progress }
}

const AMD = 'linux/amd64'
const ARM = 'linux/arm64'
const PULL = 'pull acme/web:1 any'

test.each<[Partial<Wanted>, string | undefined, string | undefined, string, readonly string[]]>([
  [{}, AMD, AMD, AMD, ['image']],
  [{}, undefined, AMD, AMD, ['image', PULL, 'image']],
  [{ pull: 'always' }, AMD, AMD, AMD, [PULL, 'image']],
  [{ pull: 'never' }, AMD, AMD, AMD, ['image']],
  [{ platform: ARM }, ARM, ARM, ARM, ['image']],
  [{ platform: ARM }, `${ARM}/v8`, ARM, `${ARM}/v8`, ['image']],
  [{ platform: `${ARM}/v8` }, ARM, ARM, ARM, ['image']],
  [{ platform: 'linux/arm/v7' }, 'linux/arm/v7', AMD, 'linux/arm/v7', ['image']],
  [{ platform: ARM }, AMD, ARM, ARM, ['image', `pull acme/web:1 ${ARM}`, 'image']],
  [
    { platform: 'linux/arm/v6' },
    'linux/arm/v7',
    'linux/arm/v6',
    'linux/arm/v6',
    ['image', 'pull acme/web:1 linux/arm/v6', 'image']
  ]
])('%j, with %s at hand and %s to be had: %s by %j', async (...row) => {
  const [wanted, before, after, platform, calls] = row
  const result = await found(wanted, before, after)
  const pulls = calls.some((call) => call.startsWith('pull'))
  expect(result).toEqual({
    outcome: platform,
    calls,
    progress: pulls ? ['Pulling acme/web:1'] : []
  })
})

test.each<[Partial<Wanted>, string | undefined, Fault]>([
  [
    { pull: 'never' },
    undefined,
    new Fault(
      'image-missing',
      'The engine has no image "acme/web:1" and "pull: never" forbids to pull it. Build it before this check, on the same engine, or check its name.'
    )
  ],
  [
    {},
    undefined,
    new Fault(
      'image-missing',
      'The engine has no image "acme/web:1". Build it before this check, on the same engine, or check its name.'
    )
  ],
  [
    {},
    ARM,
    new Fault(
      'wrong-platform',
      'The image "acme/web:1" is for another platform: expected "linux/amd64", got "linux/arm64". Build it for "linux/amd64", or give "platform: linux/arm64" if the engine can emulate that.'
    )
  ],
  [
    { platform: ARM },
    AMD,
    new Fault(
      'wrong-platform',
      'The image "acme/web:1" is for another platform: expected "linux/arm64", got "linux/amd64". Build or pull it for that platform.'
    )
  ],
  [
    { platform: ARM, pull: 'never' },
    AMD,
    new Fault(
      'wrong-platform',
      'The image "acme/web:1" is for another platform: expected "linux/arm64", got "linux/amd64". Build or pull it for that platform.'
    )
  ]
])('%j with %s is a fault', async (wanted, before, fault) => {
  const { outcome } = await found(wanted, before)
  expect(outcome).toEqual(fault)
  expect((outcome as Fault).kind).toBe(fault.kind)
})

describe('a fault of the image to compare with', () => {
  const told = async (error: unknown, folder?: string) => {
    const files = { exists: (path: string) => Promise.resolve(path === `${folder ?? ''}/.`) }
    return faultOfBase(error, 'reports', worldOf({ files }))
  }
  const MISSING = new Fault('image-missing', 'The engine has no image "reports".', {
    image: { isUnreachable: true }
  })

  test('says that it is of the base, and which input names it', async () => {
    const fault = await told(MISSING)
    expect(fault).toMatchObject({
      kind: 'image-missing',
      message: 'The image "reports" cannot be compared with. The engine has no image "reports".',
      image: { input: 'compare-with', isUnreachable: true }
    })
  })

  test('names the report in a folder of that name', async () => {
    expect(await told(MISSING, 'reports')).toMatchObject({
      message:
        'The image "reports" cannot be compared with. The engine has no image "reports". There is a folder of that name: to compare with the report in it, name "reports/report.json".'
    })
  })

  test.each([[new Fault('engine-fault', 'Lost.')], [new Error('a bug')]])(
    'is none where it is %s',
    async (error) => {
      expect(await told(error, 'reports')).toBe(error)
    }
  )
})

describe('the second in which an image was made', () => {
  test.each([
    ['that is over', 1000.9, 1_001_000, []],
    ['that goes on', 1000.2, 1_000_500, [510]],
    ['that goes on, of an image made in whole seconds', 1000, 1_000_999, [11]],
    ['that is yet to come, by another clock', 1002, 1_000_500, []],
    ['that is not known', 0, 1_000_500, []]
  ])('%s', async (_, created, now, slept) => {
    const clock = { ...ticking(), date: () => now }
    await outliveSecond({ ...IMAGE, created }, worldOf({ clock }))
    expect(clock.slept).toEqual(slept)
  })
})

test('a pull is the word of its registry on the digest that the engine has for that name alone', async () => {
  const digest = (name: string) => `${name}@sha256:${'a'.repeat(64)}`
  const known = { ...IMAGE, repoDigests: [], ownDigests: [digest('web'), digest('mine/web')] }
  const engine = { image: () => Promise.resolve(known), pull: () => Promise.resolve() }
  const facts = (pull: 'always' | 'missing') =>
    findImage(
      { image: 'docker.io/library/web:1', pull, platform: undefined },
      ENGINE,
      worldOf({ engine })
    )
  expect(await facts('missing')).toBe(known)
  expect(await facts('always')).toMatchObject({
    repoDigests: [digest('web')],
    ownDigests: [digest('mine/web')]
  })
})

test('an image without a platform is one of which the engine lacks parts', async () => {
  const { outcome } = await found({ pull: 'never' }, '')
  expect((outcome as Fault).message).toContain('has the image "acme/web:1" only in part')
})
