import { foldAdded } from '../judge/fold'
import { parentOf } from '../judge/folders'
import type { JudgedChange, Ordered } from '../judge/judged-list'
import { literalGlob } from '../plan/glob'
import type { ChangeKind } from '../ports'
import { yamlLines } from '../explain/recipes/yaml'
import { commonGlob } from './common-glob'

/** Rules for what drifted, as a policy file of their own. */
export interface Baseline {
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
  const dangerous = [...looks[0]].filter(({ severity }) => severity === 'critical')
  return {
    text: allow.length === 0 ? '' : `${yamlLines({ version: 1, allow }).join('\n')}\n`,
    rules: allow.length,
    dangerous: dangerous.map(({ path }) => path)
  }
}

/** The changes that nothing allows. */
export type Drift = Ordered<JudgedChange>
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
