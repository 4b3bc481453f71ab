import type { Finding, Verdict } from './findings/finding'
import { FINDINGS, type FindingKind } from './findings/table'
import { count, thousands } from './phrases'
import { landsTooMany } from './scorecard'
import { hasTooManyIdle } from './settings'

/**
 * Facts of a written report that its verdict rests on; a fact is absent where the check did not get
 * that far, or was not asked for it.
 */
export interface Grounds {
  readonly findings: readonly Finding[]
  /** Number of changes that no rule allows. */
  readonly drift: number
  /**
   * Names of rules that allowed a change although the report does not list them, or lists them as
   * expired; empty string for a missing name.
   */
  readonly unknownRules: readonly string[]
  readonly run?: { readonly exitCode: number | null; readonly oomKilled: boolean } | undefined
  readonly smoke: readonly Step[]
  readonly landed: number
  readonly maxLanded?: number | undefined
  /** Number of hardening settings without an effect. */
  readonly idle: number
  readonly maxIdle?: number | undefined
  readonly recovery?: Recovery | undefined
  /** Whether the image's layers still matched their digests at the end; absent if not checked. */
  readonly intact?: boolean | undefined
}

interface Step {
  readonly step: string
  readonly passed: boolean
  readonly afterAttack?: true | undefined
}

interface Recovery {
  readonly passed: boolean
  readonly identical: boolean
  readonly restart?: { readonly passed: boolean } | undefined
}

/** A verdict forced by a single fact, and that fact as a clause. */
export interface Ground {
  readonly verdict: Verdict
  readonly because: string
}

/** Recomputes a written report's verdict: a ground for each fact that keeps it from `pass`. */
export function groundsIn(facts: Grounds): readonly Ground[] {
  return [
    ...facts.findings.map(groundOf),
    ...run(facts),
    ...facts.smoke.filter(({ passed }) => !passed).map(failedStep),
    ...recovery(facts),
    ...drift(facts),
    ...attacks(facts),
    ...settings(facts),
    ...(facts.intact === false ? [ground('image-altered', 'the image was altered')] : [])
  ].filter(({ verdict }) => verdict !== 'pass')
}

/** A finding as a ground, whatever its verdict. */
export const groundOf = ({ kind, title }: Finding): Ground =>
  ground(kind, `it has the finding ${JSON.stringify(title)}`)

const ground = (kind: FindingKind, because: string): Ground => ({
  verdict: FINDINGS[kind].verdict,
  because
})

function run({ run: ran }: Grounds): readonly Ground[] {
  if (ran === undefined) return [ground('not-checked', 'it tells of no container that ran')]
  return [
    ...(ran.oomKilled ? [ground('out-of-memory', 'the container ran out of memory')] : []),
    ...((ran.exitCode ?? 0) === 0
      ? []
      : [ground('exited', `the container ended with code ${ran.exitCode}`)])
  ]
}

const failedStep = ({ step, afterAttack }: Step): Ground =>
  ground(
    afterAttack ? 'broken-by-attack' : 'smoke-failed',
    `the smoke step ${JSON.stringify(step)} did not pass${afterAttack ? ' after the attack' : ''}`
  )

/** Grounds in the recovery; a root filesystem was compared only if a restart followed. */
function recovery({ recovery: fresh }: Grounds): readonly Ground[] {
  if (fresh === undefined) return []
  const { passed, identical, restart } = fresh
  return [
    ...(restart === undefined ? [ground('not-recovered', 'a fresh container did not work')] : []),
    ...(restart?.passed === false
      ? [ground('not-restarted', 'the container did not work after a restart')]
      : []),
    ...(passed && identical ? [] : [ground('not-identical', 'a fresh container did not pass')])
  ]
}

function drift({ drift: changes, unknownRules }: Grounds): readonly Ground[] {
  const unknown = unknownRules.map((name) =>
    ground(
      'drift',
      name === ''
        ? 'it allows a change by no rule'
        : `it allows a change by ${JSON.stringify(name)}, which is no rule of it`
    )
  )
  return changes === 0
    ? unknown
    : [ground('drift', `it has ${count(changes, 'change')} that no rule allows`), ...unknown]
}

function attacks({ landed, maxLanded }: Grounds): readonly Ground[] {
  return landsTooMany(landed, maxLanded)
    ? [
        ground(
          'attacks-landed',
          `${count(landed, 'rehearsed attack')} succeeded; at most ${thousands(maxLanded ?? 0)} may`
        )
      ]
    : []
}

function settings({ idle, maxIdle }: Grounds): readonly Ground[] {
  return hasTooManyIdle(idle, maxIdle)
    ? [
        ground(
          'idle-settings',
          `${count(idle, 'hardening setting')} bought nothing; at most ${thousands(maxIdle ?? 0)} may`
        )
      ]
    : []
}
