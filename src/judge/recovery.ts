import type { Recovery, Restart } from '../observe/recovery'
import type { Plan } from '../plan/plan'
import { applyRules } from './allow'
import { codeTest } from './code'
import type { Finding } from './findings/finding'
import { makeFinding } from './findings/table'
import { withFindings, type Judgement } from './judgement'
import { somePaths, type SomePaths } from './phrases'

/** A recovery with its verdict. */
export interface JudgedRecovery {
  /** The fresh container worked, and its root filesystem was identical to the image's. */
  readonly passed: boolean
  readonly milliseconds: number
  readonly identical: boolean
  /** Paths that differ from the image and that no rule allows. */
  readonly differences: SomePaths
  /** Drift in places that a fresh container mounts again. */
  readonly survived: SomePaths
  /** Absent where the fresh container itself did not work. */
  readonly restart?: { readonly passed: boolean; readonly milliseconds: number }
}

/** Adds the findings on a recovery to the judgement. */
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

/**
 * Paths of a fresh container that differ from the image; the allowlist applies to it as to the
 * judged container.
 */
function differencesIn(plan: Plan, { after }: Recovery): SomePaths {
  const image = { isCode: codeTest(plan) }
  const { changes } = applyRules(plan.rules, after?.changes ?? [], [], image)
  const { add, all } = somePaths()
  for (const { path } of changes.drift) add(path)
  return all
}

/** Drift in named volumes and binds; anonymous volumes are removed with the container. */
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

/** The finding for a failed restart. Where a permission was denied, every tmpfs is a suspect. */
function findRestart({ container }: Plan, { failure, said, denied }: Restart): readonly Finding[] {
  if (failure === undefined) return []
  const tmpfs = denied ? container.tmpfs.map(({ path }) => path) : []
  return [makeFinding('not-restarted', { failure, said, tmpfs })]
}
