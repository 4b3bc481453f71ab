import fc from 'fast-check'
import type { Mount } from '../../../src/explain/mounts'
import { suggest, type Suggestion } from '../../../src/explain/suggestion'
import { isSystemFolder, isWithin } from '../../../src/observe/paths'
import { parseRule } from '../../../src/plan/allowlist'
import type { Plan } from '../../../src/plan/plan'
import { checkOf, IMAGINARY, looked, shownBy, type Act, type Imaginary } from './imaginary'
import { tree } from './roots'
import { runs } from '../../harness/fuzz'

/** Folders of the image in which a program runs, and what is in them when it is shipped. */
const CODE = ['/app/app.py', '/app/lib/x.py', '/opt/tool/bin/run.sh', '/usr/bin/python3']
const SEEDS = ['/app/state/seed', '/var/lib/app/seed', '/opt/tool/files/seed']
const FOLDERS = [
  ...['/app/', '/app/lib/', '/app/state/', '/app/uploads/', '/var/', '/var/lib/', '/var/lib/app/'],
  ...['/var/log/', '/var/log/app/', '/var/cache/', '/var/cache/app/', '/tmp/', '/run/', '/usr/'],
  ...[
    '/run/lock/',
    '/opt/',
    '/opt/tool/',
    '/opt/tool/bin/',
    '/opt/tool/files/',
    '/srv/',
    '/usr/bin/'
  ]
]
/** What is kept there is nobody's data. */
const PASSING = ['/var/log/app', '/var/cache/app', '/tmp', '/run', '/run/lock']
const LASTING = [
  ...['/app', '/app/lib', '/app/state', '/app/uploads', '/var/lib/app', '/opt/tool'],
  ...['/opt/tool/files', '/srv/new', '/app/made', '/opt/tool/made/deep', '/usr/bin', '/etc']
]
/** In which nothing but programs, and what goes with them, is made. */
const WORKSHOPS = ['/opt/tool/work', '/run/service']

const NAMES = ['a', 'b', 'notes.db', 'notes.db-wal', 'wal/0', 'uploads/x', 'app.pid', 'c.log']
const flags = { fatal: fc.boolean(), loud: fc.boolean() }

const kept = (folders: readonly string[], names: readonly string[], mode?: number) =>
  fc
    .record({ folder: fc.constantFrom(...folders), name: fc.constantFrom(...names), ...flags })
    .map(({ folder, name, ...more }): Act => ({
      ...{ path: `${folder}/${name}`, does: 'keeps', ...more },
      ...(mode !== undefined && { mode })
    }))

const many = fc
  .record({ folder: fc.constantFrom(...LASTING, ...PASSING), number: fc.nat(11), ...flags })
  .map(({ folder, number, ...more }): Act => ({
    ...{ path: `${folder}/many/${number}`, does: 'keeps', ...more }
  }))

const passing = fc
  .record({ path: fc.constantFrom(...PASSING, ...LASTING.slice(0, 7)), ...flags })
  .map((one): Act => ({ does: 'passes', ...one }))

const opened = fc
  .record({ path: fc.constantFrom(...SEEDS, ...CODE), ...flags })
  .map((one): Act => ({ does: 'opens', ...one }))

const late = kept(LASTING, NAMES).map((one): Act => ({ ...one, late: true }))

const acts = fc.uniqueArray(
  fc.oneof(
    kept(LASTING, NAMES),
    kept(PASSING, NAMES),
    kept(WORKSHOPS, ['run', 'lib/x.so'], 0o755),
    kept(['/app/uploads', '/var/lib/app'], ['shell.php'], 0o4755),
    ...[many, passing, opened, late]
  ),
  { maxLength: 7, selector: ({ path }) => path }
)

const imaginary: fc.Arbitrary<Imaginary> = fc
  .record({ acts, seeds: fc.subarray(SEEDS) })
  .map(({ acts: all, seeds }) => ({
    image: tree(...FOLDERS, ...CODE, ...seeds),
    acts: all.filter(({ does, path }) => does !== 'opens' || [...CODE, ...seeds].includes(path))
  }))

/** Whether something was left that nobody told to be of no use after a restart. */
const isData = ({ does, path, mode }: Act): boolean =>
  does === 'keeps' &&
  mode === undefined &&
  !/\.(?:pid|log)$/.test(path) &&
  LASTING.some((folder) => isWithin(path, folder)) &&
  !isWithin(path, '/etc') &&
  !isWithin(path, '/usr')

async function suggested(program: Imaginary, boots: number): Promise<Suggestion | undefined> {
  const { found } = await looked(program, boots)
  const judged = await checkOf(program, IMAGINARY)
  return suggest(found, shownBy(program), judged, undefined)
}

const planWith = ({ fix, allow }: Suggestion): Plan => ({
  ...IMAGINARY,
  container: {
    ...IMAGINARY.container,
    tmpfs: fix.tmpfs,
    volumes: fix.volumes.map((path) => ({ source: '', path, readOnly: false }))
  },
  rules: allow.map((line) => {
    const parsed = parseRule(line)
    if ('problem' in parsed) throw new Error(parsed.problem)
    return parsed.value
  })
})

type Holds = (suggestion: Suggestion, program: Imaginary) => void | Promise<void>

const RUNS = runs(150)

const ofProven = (holds: Holds) =>
  fc.assert(
    fc.asyncProperty(imaginary, fc.integer({ min: 0, max: 19 }), async (program, boots) => {
      const suggestion = await suggested(program, boots)
      if (suggestion?.proven === true) await holds(suggestion, program)
    }),
    { numRuns: RUNS }
  )

const mountsOf = ({ fix }: Suggestion): readonly string[] => [
  ...fix.tmpfs.map(({ path }) => path),
  ...fix.volumes
]

describe('whatever the image, no proven fix', () => {
  test('covers code', () =>
    ofProven((suggestion) => {
      const over = mountsOf(suggestion).filter((path) => CODE.some((file) => isWithin(file, path)))
      expect(over).toEqual([])
    }))

  test('loses data that was kept, or that the image ships to be written to', () =>
    ofProven(({ fix }, { acts: all }) => {
      const data = all.filter(
        (act) => isData(act) || (act.does === 'opens' && SEEDS.includes(act.path))
      )
      const lost = data.filter((act) => fix.tmpfs.some(({ path }) => isWithin(act.path, path)))
      expect(lost).toEqual([])
    }))

  test('fails its own check: the image works, and all drift is listed', () =>
    ofProven(async (suggestion, program) => {
      const { exercise, judgement } = await checkOf(program, planWith(suggestion))
      expect(exercise.failure).toBeUndefined()
      const drift = Array.from(judgement.changes.drift, ({ path }) => path)
      expect(suggestion.drift.map(({ path }) => path).toSorted()).toEqual(drift.toSorted())
    }))

  test('allows changes that look like an intruder’s work', () =>
    ofProven(async (suggestion, program) => {
      const { judgement } = await checkOf(program, planWith(suggestion))
      const evil = Array.from(judgement.changes.allowed).filter(
        ({ severity, rule }) => rule !== 'scratch' && ['high', 'critical'].includes(severity)
      )
      expect(evil).toEqual([])
    }))

  test('mounts anything twice, or over a folder of the system', () =>
    ofProven((suggestion) => {
      const paths = mountsOf(suggestion)
      expect(new Set(paths).size).toBe(paths.length)
      expect(paths.filter(isSystemFolder)).toEqual([])
    }))
})

test('the mounts that a program needs outside of its code are found, and work', () => {
  const places = ['/tmp', '/run', '/var/lib/app', '/var/log/app', '/app/uploads', '/srv/new']
  const isOutside = ({ path, mode }: Act): boolean =>
    mode === undefined && places.some((folder) => isWithin(path, folder))
  const outside = imaginary.map((one) => ({ ...one, acts: one.acts.filter(isOutside) }))
  return fc.assert(
    fc.asyncProperty(outside, async (program) => {
      expect((await looked(program)).found.outcome).toBeDefined()
    }),
    { numRuns: RUNS }
  )
})

describe('with the mounts of a proven fix', () => {
  /** Memory on `/run` hides the folder `/run/lock`, without a refusal in a real container. */
  const isOrdinary = ({ path, mode }: Act): boolean =>
    mode === undefined && !['/usr', '/etc', '/run/lock'].some((folder) => isWithin(path, folder))
  /** Some acts come only after the one before them in the list, and the program survives these. */
  const linked = fc
    .tuple(imaginary, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }))
    .map(([program, isLinked]): Imaginary => {
      const ordinary = program.acts.filter(isOrdinary)
      const early = ordinary.filter(({ late }) => late !== true)
      const chained = ordinary.map((act): Act => {
        const at = early.indexOf(act)
        const before = isLinked[at] === true ? early[at - 1] : undefined
        return before === undefined ? act : { ...act, fatal: false, after: before.path }
      })
      return { ...program, acts: chained }
    })
  const ofStable = (holds: Holds) =>
    fc.assert(
      fc.asyncProperty(linked, async (program) => {
        const suggestion = await suggested(program, 40)
        if (suggestion?.proven === true) await holds(suggestion, program)
      }),
      { numRuns: RUNS }
    )
  const pathsOf = ({ fix }: Pick<Suggestion, 'fix'>): readonly string[] => [
    ...fix.tmpfs.map(({ path }) => path),
    ...fix.volumes
  ]

  test('a second search finds no mount that the first has not named', () =>
    ofStable(async (suggestion, program) => {
      const { found } = await looked(program, 40, planWith(suggestion))
      const named = suggestion.optional === undefined ? [] : pathsOf(suggestion.optional)
      expect(found.outcome?.failure).toBeUndefined()
      // The second may mount the folder around a new one.
      const isNamed = ({ path }: Mount): boolean =>
        named.some((one) => isWithin(path, one) || isWithin(one, path))
      expect(found.mounts.filter((mount) => !isNamed(mount))).toEqual([])
    }))

  test('and the optional ones, no write is refused that the first has not named', () =>
    ofStable(async (suggestion, program) => {
      const { optional, fix, refusals } = suggestion
      const more = optional?.fix ?? { tmpfs: [], volumes: [] }
      const all = {
        tmpfs: [...fix.tmpfs, ...more.tmpfs],
        volumes: [...fix.volumes, ...more.volumes]
      }
      const plan = planWith({ ...suggestion, fix: all })
      const { found } = await looked(program, 40, plan)
      expect([found.mounts, found.optional]).toEqual([[], undefined])
      const { observation } = await checkOf(program, plan)
      const named = new Set(refusals.map(({ path }) => path))
      expect(observation.refusals.filter(({ path }) => !named.has(path))).toEqual([])
    }))
})
