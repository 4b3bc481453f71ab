import { ATTACK_FINDINGS, LANDED_ATTACK_FINDINGS } from './attacks'
import { DRIFT_FINDINGS } from './drift'
import { EVIDENCE_FINDINGS, GAP_FINDINGS, WATCHING_FINDINGS } from './watching'
import { EXPLANATION_FINDINGS } from './explanation'
import { FAILURE_FINDINGS } from './failures'
import { FAULT_FINDINGS, OWN_FAULT_FINDINGS } from './faults'
import { VERDICTS, type Finding, type FindingRow, type IdentifiedFinding } from './finding'
import { HARDENING_FINDINGS } from './hardening'
import { MERGE_FINDINGS } from './merge'
import { POD_FINDINGS } from './pods'
import { RECOVERY_FINDINGS } from './recovery'
import { RULE_FINDINGS } from './rules'
import { IDLE_SETTINGS_FINDINGS, SETTING_FINDINGS } from './settings'
import { WORKLOAD_FAULT_FINDINGS, WORKLOAD_FINDINGS } from './workload'

/**
 * Every kind of finding by name. The order, which SARIF's rules and the index of the pages follow,
 * is: what stops a check first, what only informs last.
 */
export const FINDINGS = {
  ...FAULT_FINDINGS,
  ...WORKLOAD_FAULT_FINDINGS,
  ...FAILURE_FINDINGS,
  ...DRIFT_FINDINGS,
  ...WORKLOAD_FINDINGS,
  ...POD_FINDINGS,
  ...LANDED_ATTACK_FINDINGS,
  ...IDLE_SETTINGS_FINDINGS,
  ...RECOVERY_FINDINGS,
  ...RULE_FINDINGS,
  ...GAP_FINDINGS,
  ...MERGE_FINDINGS,
  ...OWN_FAULT_FINDINGS,
  ...WATCHING_FINDINGS,
  ...ATTACK_FINDINGS,
  ...SETTING_FINDINGS,
  ...EXPLANATION_FINDINGS,
  ...HARDENING_FINDINGS,
  ...EVIDENCE_FINDINGS
} as const satisfies Readonly<Record<string, FindingRow<never>>>

export type FindingKind = keyof typeof FINDINGS

/** Facts for the texts of a kind. */
export type FactsOf<Kind extends FindingKind> = Parameters<(typeof FINDINGS)[Kind]['words']>[0]

/** Every kind once, sorted by verdict, worst first. */
export const FINDING_KINDS: readonly FindingKind[] = VERDICTS.flatMap((verdict) =>
  (Object.keys(FINDINGS) as FindingKind[]).filter((kind) => FINDINGS[kind].verdict === verdict)
)

/** Makes a finding of a kind from its facts. */
export function makeFinding<Kind extends FindingKind>(kind: Kind, facts: FactsOf<Kind>): Finding {
  const rows: { readonly [K in FindingKind]: FindingRow<FactsOf<K>> } = FINDINGS
  const { level, words } = rows[kind]
  return { kind, level, ...words(facts) }
}

/** The finding, with the ID of its kind. */
export const withId = (finding: Finding): IdentifiedFinding => ({
  id: FINDINGS[finding.kind].id,
  ...finding
})

/** Address of a kind's page in the documentation; undefined if unknown. */
export const pageAddress = (
  documentation: string | undefined,
  kind: FindingKind
): string | undefined =>
  documentation === undefined ? undefined : `${documentation}/findings/${kind}.md`
