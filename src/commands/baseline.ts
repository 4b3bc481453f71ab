import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dateIn } from '../adapters/clock'
import { newIdentity, VERSION } from '../adapters/process'
import { withWorld } from '../adapters/world'
import { yamlLines } from '../explain/recipes/yaml'
import { foldAdded } from '../judge/fold'
import type { JudgedChange, Ordered } from '../judge/judged-changes'
import type { ExitCode } from '../judge/judgement'
import { count, list, quote } from '../judge/phrases'
import { isNotable } from '../judge/severity'
import { main } from '../main'
import { parentOf } from '../observe/paths'
import { literalGlob } from '../plan/glob'
import type { Inputs } from '../plan/inputs'
import type { World } from '../ports'
import { inline } from '../report/escape'
import type { Report } from '../report/report'
import { POLICY_FILE } from '../run/policy'
import type { ChangeKind } from '../words'
import { extendFile } from './policy-file'
import { terminalLog, wantsColour } from './terminal'

type Environment = Readonly<Record<string, string | undefined>>

/** How long a team has to pay its drift off. */
const DAYS = 90

/** Writes what an image drifts today as rules that expire, and checks that nothing else drifts; exits as the last check. */
export async function writeBaseline(
  inputs: Inputs,
  environment: Environment,
  cancelled: AbortSignal
): Promise<ExitCode> {
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-baseline-'))
  const destinations = { outputDir: folder, appended: [] }
  try {
    return await withWorld({ environment, destinations, log: terminalLog, cancelled }, (world) =>
      tell(inputs, world, wantsColour(environment))
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function tell(inputs: Inputs, world: World, colour: boolean): Promise<ExitCode> {
  const look = (): Promise<Report> => lookAt(inputs, world, colour)
  const first = await look()
  if (first.verdict !== 'drift') return stop(first)
  // Names that a program makes up differ from run to run.
  world.log.progress('Once more, to see which names stay the same')
  const second = await look()
  if (second.verdict !== 'drift' && second.verdict !== 'pass') return stop(second)
  const path = inputs.get('policy-file')?.trim() || POLICY_FILE
  const expires = dateIn(DAYS)
  const baseline = baselineOf([driftOf(first), driftOf(second)], expires)
  await extendFile(path, baseline.text)
  world.log.progress('Once more, with these rules')
  const last = await look()
  const written: Written = { ...baseline, path, expires }
  process.stdout.write(baselineText(written, last))
  return last.exitCode
}

function stop(report: Report): ExitCode {
  process.stdout.write(noBaselineText(report))
  return report.exitCode
}

async function lookAt(inputs: Inputs, world: World, colour: boolean): Promise<Report> {
  const { labels } = newIdentity({})
  // Nothing is to be explained or kept: the drift is all that is wanted.
  const quiet = new Map([...inputs, ['explain', 'never'], ['evidence', 'never']])
  return main({ inputs: quiet, labels, version: VERSION, writesPolicy: true, colour }, world)
}

const driftOf = ({ account }: Report): Drift => account.judgement.changes.drift

/** A baseline, and where it was written. */
interface Written extends Baseline {
  readonly path: string
  readonly expires: string
}

/** A text on the file that was written, on what looks dangerous in it, and on whether the image passes with it. */
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

/** Why nothing was written. */
function noBaselineText(report: Report): string {
  return report.verdict === 'pass'
    ? lines([
        'Nothing drifts: there is nothing to write down, and the gate can stand as it is.'
      ]).join('')
    : `${lines(['No baseline was written, since the image could not be judged by what it writes:']).join('')}\n${report.terminal}`
}

const lines = (sentences: readonly string[]): readonly string[] =>
  sentences.map((sentence) => `${inline(sentence, 4000)}\n`)

/** Rules for what drifted, as a policy file of their own. */
interface Baseline {
  /** YAML; empty where nothing drifted. */
  readonly text: string
  readonly rules: number
  /** Paths that look like an intruder's work, and are allowed by it all the same. */
  readonly dangerous: readonly string[]
}

/** The changes that a rule of a baseline is for. */
interface Spot {
  readonly folder: string
  readonly name: string
  /** With all that lies below. */
  readonly whole: boolean
  readonly kind: ChangeKind
}

/**
 * The drift of two checks of one image as rules that end on that date. What both saw is named as it is; names that differ from run
 * to run, in a folder where both left some, become one pattern of what they have in common.
 */
export function baselineOf(looks: readonly [Drift, Drift], expires: string): Baseline {
  const [first, second] = [spotsOf(looks[0]), spotsOf(looks[1])]
  const isSteady = (key: string): boolean => first.has(key) && second.has(key)
  const restlessIn = (spots: Spots): readonly Spot[] =>
    [...spots].flatMap(([key, spot]) => (isSteady(key) ? [] : [spot]))
  const steady = [...first].flatMap(([key, spot]) => (isSteady(key) ? [spot] : []))
  const patterns = kindsByPattern([
    ...steady.map(exact),
    ...generalized(restlessIn(first), restlessIn(second))
  ])
  const allow = Array.from(patterns, ([path, kinds]) => ({
    path,
    ...(kinds.size === 3 ? {} : { kinds: [...kinds] }),
    reason: 'baseline',
    expires
  }))
  const dangerous = [...looks[0]].filter(isNotable)
  return {
    text: allow.length === 0 ? '' : `${yamlLines({ version: 1, allow }).join('\n')}\n`,
    rules: allow.length,
    dangerous: dangerous.map(({ path }) => path)
  }
}

/** The changes that nothing allows. */
type Drift = Ordered<JudgedChange>
type Spots = ReadonlyMap<string, Spot>
type Pattern = readonly [pattern: string, kind: ChangeKind]

function spotsOf(drift: Drift): Spots {
  return new Map(
    Array.from(foldAdded(drift), ({ change: { path, kind }, below }) => {
      const spot = { folder: parentOf(path), name: path.slice(path.lastIndexOf('/') + 1), kind }
      return [`${kind} ${path}`, { ...spot, whole: below > 0 }]
    })
  )
}

const exact = ({ name, ...spot }: Spot): Pattern => patternOf(spot, literalGlob(name))

function patternOf({ folder, whole, kind }: Omit<Spot, 'name'>, name: string): Pattern {
  const base = folder === '/' ? '' : literalGlob(folder)
  return [`${base}/${name}${whole ? '/**' : ''}`, kind]
}

function generalized(first: readonly Spot[], second: readonly Spot[]): readonly Pattern[] {
  const homeOf = ({ folder, kind }: Spot): string => `${kind} ${folder}`
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

function kindsByPattern(
  patterns: readonly Pattern[]
): ReadonlyMap<string, ReadonlySet<ChangeKind>> {
  const kinds = new Map<string, Set<ChangeKind>>()
  for (const [pattern, kind] of patterns) {
    kinds.set(pattern, (kinds.get(pattern) ?? new Set<ChangeKind>()).add(kind))
  }
  return kinds
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

/** The words at the beginning, or at the end, that all of them have. */
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
