import type { Recovery } from '../observe/recovery'
import type { Plan } from '../plan/plan'
import { applyRules } from './allow'
import { findingFromError } from './fault'
import type { Finding } from './findings'
import type { Judgement } from './judgement'
import { withFindings } from './verdict'
import { makeFinding } from './wording'

/** A recovery and what to think of it. */
export interface JudgedRecovery {
  /** The fresh container worked, and its root filesystem was the image's again. */
  readonly passed: boolean
  readonly milliseconds: number
  readonly identical: boolean
  /** What differs from the image though nothing allows it. */
  readonly differences: readonly string[]
  /** Drift that lies where a fresh container finds it again. */
  readonly survived: readonly string[]
  /** Absent where the fresh container itself did not work. */
  readonly restart?: { readonly passed: boolean; readonly milliseconds: number }
}

/** The judgement with what a fresh container showed. */
export function judgeRecovery(
  plan: Plan,
  judgement: Judgement,
  recovery: Recovery
): { readonly judgement: Judgement; readonly recovery: JudgedRecovery } {
  const { failure, milliseconds, after } = recovery
  const differences = differencesIn(plan, recovery)
  const identical = after !== undefined && differences.length === 0
  const survived = survivors(plan, judgement)
  const restart = after && {
    restart: {
      passed: after.restart.failure === undefined,
      milliseconds: after.restart.milliseconds
    }
  }
  const passed = failure === undefined && identical
  const judged = { passed, milliseconds, identical, differences, survived, ...restart }
  return {
    judgement: withFindings(judgement, findingsOf(plan, recovery, judged)),
    recovery: judged
  }
}

/** The judgement when the recovery was cut short by a fault: what was found before is kept, and it is never a pass. */
export function judgeUnrecovered(judgement: Judgement, error: unknown): Judgement {
  return withFindings(judgement, findingFromError(error))
}

/** The allowlist allows a fresh container what it allowed the judged one. */
function differencesIn({ rules }: Plan, { after }: Recovery): readonly string[] {
  const { changes } = applyRules(rules, after?.changes ?? [], [])
  return changes.filter(({ allowed }) => !allowed).map(({ path }) => path)
}

/** Drift in named volumes and binds; what lies in the container's own volumes goes with it. */
function survivors({ container }: Plan, { changes }: Judgement): readonly string[] {
  const lasting = container.volumes.filter(({ source }) => source !== '')
  const places = new Set(lasting.map(({ path }) => path))
  return changes
    .filter(({ allowed, place }) => !allowed && places.has(place))
    .map(({ path }) => path)
}

function findingsOf(
  { container }: Plan,
  { failure, after }: Recovery,
  { milliseconds, differences, survived, passed }: JudgedRecovery
): readonly Finding[] {
  const tmpfs = container.tmpfs.map(({ path }) => path)
  const again = after?.restart
  const broken = again?.failure
  const well = passed && broken === undefined
  const facts = {
    milliseconds,
    restart: again?.milliseconds ?? 0,
    partial: after?.partial ?? false
  }
  return [
    ...(failure === undefined ? [] : [makeFinding('not-recovered', { failure, milliseconds })]),
    ...(differences.length > 0 ? [makeFinding('not-identical', { paths: differences })] : []),
    ...(broken === undefined
      ? []
      : [makeFinding('not-restarted', { failure: broken, tmpfs: again?.denied ? tmpfs : [] })]),
    ...(survived.length > 0 ? [makeFinding('survived', { paths: survived })] : []),
    ...(well ? [makeFinding('recovered', facts)] : [])
  ]
}
