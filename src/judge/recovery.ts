import type { Recovery, Restart } from '../observe/recovery'
import type { Plan } from '../plan/plan'
import { applyRules } from './allow'
import { codeTest } from './code'
import type { Finding } from './findings/finding'
import { makeFinding } from './findings/table'
import { withFindings, type Judgement } from './judgement'
import { somePaths, type SomePaths } from './phrases'

/** A recovery and what to think of it. */
export interface JudgedRecovery {
  /** The fresh container worked, and its root filesystem was the image's again. */
  readonly passed: boolean
  readonly milliseconds: number
  readonly identical: boolean
  /** Paths that differ from the image though nothing allows it. */
  readonly differences: SomePaths
  /** Drift that lies where a fresh container finds it again. */
  readonly survived: SomePaths
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
  const identical = after !== undefined && differences.total === 0
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

/** The allowlist allows a fresh container what it allowed the judged one. */
function differencesIn(plan: Plan, { after }: Recovery): SomePaths {
  const image = { isCode: codeTest(plan) }
  const { changes } = applyRules(plan.rules, after?.changes ?? [], [], image)
  const { add, all } = somePaths()
  for (const { path } of changes.drift) add(path)
  return all
}

/** Drift in named volumes and binds; what lies in the container's own volumes goes with it. */
function survivors({ container }: Plan, { changes }: Judgement): SomePaths {
  const lasting = container.volumes.filter(({ source }) => source !== '')
  const places = new Set(lasting.map(({ path }) => path))
  const { add, all } = somePaths()
  for (const { path, place } of changes.drift) if (places.has(place)) add(path)
  return all
}

function findingsOf(
  plan: Plan,
  { failure, said, after }: Recovery,
  { milliseconds, differences, survived, passed, restart }: JudgedRecovery
): readonly Finding[] {
  const well = passed && restart?.passed === true
  const facts = { milliseconds, restart: restart?.milliseconds ?? 0 }
  return [
    ...(failure === undefined
      ? []
      : [makeFinding('not-recovered', { failure, milliseconds, said })]),
    ...(differences.total > 0 ? [makeFinding('not-identical', differences)] : []),
    ...(after === undefined ? [] : findRestart(plan, after.restart)),
    ...(survived.total > 0 ? [makeFinding('survived', survived)] : []),
    ...(well ? [makeFinding('recovered', { ...facts, partial: after?.partial === true })] : [])
  ]
}

/** Why it does not work after a restart; where a permission was denied, every tmpfs is a suspect. */
function findRestart({ container }: Plan, { failure, said, denied }: Restart): readonly Finding[] {
  if (failure === undefined) return []
  const tmpfs = denied ? container.tmpfs.map(({ path }) => path) : []
  return [makeFinding('not-restarted', { failure, said, tmpfs })]
}
