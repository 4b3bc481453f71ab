import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findCheck, withWorld } from '../adapters/world'
import { dateIn } from '../adapters/clock'
import { newIdentity, VERSION } from '../adapters/process'
import { yamlLines } from '../explain/recipes/yaml'
import { foldAdded } from '../judge/fold'
import type { JudgedChange, Ordered } from '../judge/judged-changes'
import type { ExitCode } from '../judge/judgement'
import { count, list, quote } from '../judge/phrases'
import { isNotable } from '../judge/severity'
import { main } from '../main'
import { parentOf } from '../observe/paths'
import { SCHEMA_LINE } from '../plan/policy'
import type { OneCheck } from '../plan/checks'
import { literalGlob } from '../plan/glob'
import type { Inputs } from '../plan/inputs'
import type { World } from '../ports'
import { inline } from '../report/escape'
import type { Report } from '../report/report'
import { workloadOptions } from '../report/sections/workload'
import type { Request } from '../run/prepare'
import type { ChangeKind } from '../words'
import { extendFile, localInputs } from './policy-file'
import type { CommandLine } from './arguments'
import { optionsOf } from './options'
import { fitted, logFor, screenFor, wantsColour } from './terminal'

type Environment = Readonly<Record<string, string | undefined>>

/** Days until the rules of a baseline expire: the time to get rid of the drift. */
const DAYS = 90

/**
 * Writes the image's present drift as rules that expire, then checks that nothing else drifts.
 * Returns the exit code of the last check.
 */
export async function writeBaseline(
  { inputs, detail }: Extract<CommandLine, { readonly kind: 'baseline' }>,
  environment: Environment,
  cancelled: AbortSignal
): Promise<ExitCode> {
  const look = { colour: wantsColour(environment), screen: screenFor(detail) }
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-baseline-'))
  const destinations = { outputDir: folder, appended: [] }
  try {
    const means = { environment, destinations, log: logFor(detail), cancelled }
    return await withWorld(means, (world) => tell(localInputs(inputs, process.cwd()), world, look))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Look = Pick<Request, 'colour' | 'screen'>

async function tell(inputs: Inputs, world: World, look: Look): Promise<ExitCode> {
  const once = (): Promise<Report> => lookAt(inputs, world, look)
  const first = await once()
  if (first.verdict !== 'drift') return stop(first)
  // Names that a program makes up differ between runs.
  world.log.progress('Once more, to see which names stay the same')
  const second = await once()
  if (second.verdict !== 'drift' && second.verdict !== 'pass') return stop(second)
  const expires = dateIn(DAYS)
  const baseline = baselineOf([driftOf(first), driftOf(second)], expires)
  const { check } = await settingsFor(inputs)
  await extendFile(check, baseline.text)
  world.log.progress('Once more, with these rules')
  const last = await once()
  const written: Written = { ...baseline, path: check.policy.path, expires }
  process.stdout.write(baselineText(written, last))
  return last.exitCode
}

function stop(report: Report): ExitCode {
  process.stdout.write(noBaselineText(report))
  return report.exitCode
}

async function lookAt(inputs: Inputs, world: World, look: Look): Promise<Report> {
  const { labels } = newIdentity({})
  const { check } = await settingsFor(inputs)
  return main({ ...check, labels, version: VERSION, ...look }, world)
}

/** Settings of the check. No explanation and no evidence: only the drift is needed. */
function settingsFor(inputs: Inputs): Promise<OneCheck> {
  const quiet = new Map([...inputs, ['explain', 'never'], ['evidence', 'never']])
  const known = optionsOf('baseline').map(({ name }) => name)
  return findCheck({ inputs: quiet, writesPolicy: true, known })
}

const driftOf = ({ account }: Report): Drift => account.judgement.changes.drift

/** A baseline, the file that holds it, and the date on which its rules expire. */
interface Written extends Baseline {
  readonly path: string
  readonly expires: string
}

/**
 * Text for people about the policy file, the dangerous changes that it allows, and the result of
 * the last check.
 */
function baselineText(written: Written, last: Report): string {
  const { path, rules, expires, dangerous } = written
  const warning =
    dangerous.length === 0
      ? []
      : [
          `Look at these before you commit it: ${list(dangerous.map(quote), 10)}. Such changes are what an intruder makes.`
        ]
  const proof =
    last.verdict === 'pass'
      ? 'Checked once more with them: pass.'
      : 'Checked once more with them, and it does not pass: the report follows.'
  return [
    ...lines([
      `Wrote ${count(rules, 'rule')} with the reason "baseline" to ${path}, for what drifts today. They allow it until ${expires}.`,
      ...warning,
      proof
    ]),
    ...(last.verdict === 'pass' ? [] : [`\n${last.terminal}`])
  ].join('')
}

/** Text that says why no baseline was written, and what to do. */
function noBaselineText({
  verdict,
  terminal,
  document
}: Pick<Report, 'verdict' | 'terminal' | 'document'>): string {
  if (verdict === 'pass') {
    return lines([
      'Nothing drifts: there is nothing to write down, and the gate can stand as it is.'
    ]).join('')
  }
  const isRefused = verdict === 'failed' && document.run?.readOnly === true
  const { manifest, image } = document
  const subject = manifest === undefined ? image.reference : workloadOptions(manifest)
  const next = [
    `An image that fails read-only has no drift to allow. Find the mounts that it needs first: zero-drift suggest ${subject}${manifest === undefined ? ' --write' : ''}`,
    'Or record what it writes on a writable root filesystem: add --read-only false.'
  ]
  return [terminal, '\n', ...lines([NOT_WRITTEN, ...(isRefused ? next : [])])].join('')
}

const NOT_WRITTEN =
  'No baseline was written, since the image could not be judged by what it writes.'

const lines = (sentences: readonly string[]): readonly string[] =>
  sentences.map((sentence) => fitted(`${inline(sentence, 4000)}\n`, process.stdout))

/** Rules for the drift of an image, as a policy file of their own. */
interface Baseline {
  /** YAML; empty if nothing drifted. */
  readonly text: string
  readonly rules: number
  /**
   * Paths of changes that look like an intruder's work, and that the baseline allows nevertheless.
   */
  readonly dangerous: readonly string[]
}

/** A path that drifted, its mount and the kind of change, from which a rule is made. */
interface Spot {
  readonly place: string
  readonly folder: string
  readonly name: string
  /** Whether the rule also covers everything below the path. */
  readonly whole: boolean
  readonly kind: ChangeKind
}

/**
 * Rules for the drift of two checks of one image, which expire on that date (`YYYY-MM-DD`). A path
 * that both checks saw is named exactly. If both left other names in a folder, one pattern of their
 * common parts covers these.
 */
export function baselineOf(looks: readonly [Drift, Drift], expires: string): Baseline {
  const [first, second] = [spotsOf(looks[0]), spotsOf(looks[1])]
  const isSteady = (key: string): boolean => first.has(key) && second.has(key)
  const restlessIn = (spots: Spots): readonly Spot[] =>
    [...spots].flatMap(([key, spot]) => (isSteady(key) ? [] : [spot]))
  const steady = [...first].flatMap(([key, spot]) => (isSteady(key) ? [spot] : []))
  const targets = kindsByTarget([
    ...steady.map(exact),
    ...generalized(restlessIn(first), restlessIn(second))
  ])
  const allow = targets.map(({ pattern, place, kinds }) => ({
    path: pattern,
    ...(kinds.size === 3 ? {} : { kinds: [...kinds] }),
    reason: 'baseline',
    expires,
    place
  }))
  const dangerous = [...looks[0]].filter(isNotable)
  return {
    text:
      allow.length === 0
        ? ''
        : `${[SCHEMA_LINE, ...yamlLines({ version: 1, allow })].join('\n')}\n`,
    rules: allow.length,
    dangerous: dangerous.map(({ path }) => path)
  }
}

/** Changes that no rule allows. */
type Drift = Ordered<JudgedChange>
type Spots = ReadonlyMap<string, Spot>

/** A glob pattern, and the mount in which it allows changes: the path may lie elsewhere tomorrow. */
interface Target {
  readonly pattern: string
  readonly place: string
}

interface Pattern extends Target {
  readonly kind: ChangeKind
}

function spotsOf(drift: Drift): Spots {
  return new Map(
    Array.from(foldAdded(drift), ({ change: { path, kind, place }, below }) => {
      const name = path.slice(path.lastIndexOf('/') + 1)
      const spot = { folder: parentOf(path), name, place, kind, whole: below > 0 }
      return [keyOf(spot, path), spot]
    })
  )
}

const keyOf = ({ kind, place }: Pick<Spot, 'kind' | 'place'>, path: string): string =>
  JSON.stringify([kind, place, path])

const exact = ({ name, ...spot }: Spot): Pattern => patternOf(spot, literalGlob(name))

function patternOf({ folder, whole, ...rest }: Omit<Spot, 'name'>, name: string): Pattern {
  const base = folder === '/' ? '' : literalGlob(folder)
  return { ...rest, pattern: `${base}/${name}${whole ? '/**' : ''}` }
}

function generalized(first: readonly Spot[], second: readonly Spot[]): readonly Pattern[] {
  const homeOf = (spot: Spot): string => keyOf(spot, spot.folder)
  const others = new Set(second.map(homeOf))
  const shared = new Set(first.map(homeOf).filter((home) => others.has(home)))
  const all = [...first, ...second]
  const alone = all.filter((spot) => !shared.has(homeOf(spot))).map(exact)
  const together = [...shared].flatMap((home) => {
    const spots = all.filter((spot) => homeOf(spot) === home)
    const [any] = spots
    const whole = spots.some((spot) => spot.whole)
    return any === undefined
      ? []
      : [patternOf({ ...any, whole }, commonGlob(spots.map(({ name }) => name)))]
  })
  return [...alone, ...together]
}

function kindsByTarget(
  patterns: readonly Pattern[]
): readonly (Target & { readonly kinds: ReadonlySet<ChangeKind> })[] {
  const targets = new Map<string, Target & { readonly kinds: Set<ChangeKind> }>()
  for (const { kind, ...target } of patterns) {
    const key = JSON.stringify([target.pattern, target.place])
    const known = targets.get(key) ?? { ...target, kinds: new Set<ChangeKind>() }
    targets.set(key, known)
    known.kinds.add(kind)
  }
  return [...targets.values()]
}

/**
 * Returns a glob for all these names, e.g. `sess_*.tmp`, from the whole words that they begin and
 * end with. Letters that random names share by chance do not count.
 */
export function commonGlob(names: readonly string[]): string {
  const start = sharedWords(names, (name) => /^[\p{L}\p{N}]*[^\p{L}\p{N}]+/u.exec(name)?.[0])
  const rests = names.map((name) => name.slice(start.length))
  const end = sharedWords(rests, (name) => /[^\p{L}\p{N}]+[\p{L}\p{N}]*$/u.exec(name)?.[0], true)
  return `${literalGlob(start)}*${literalGlob(end)}`
}

/** Whole words with which all the names begin, or end. */
function sharedWords(
  names: readonly string[],
  wordOf: (name: string) => string | undefined,
  atEnd = false
): string {
  const [first = ''] = names
  const word = wordOf(first)
  if (word === undefined || !names.every((name) => wordOf(name) === word)) return ''
  const rests = names.map((name) => (atEnd ? name.slice(0, -word.length) : name.slice(word.length)))
  const further = sharedWords(rests, wordOf, atEnd)
  return atEnd ? further + word : word + further
}
