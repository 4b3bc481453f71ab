import { ATTACKS, LANDED_ATTACKS } from './attacks'
import { DRIFT } from './drift'
import { EVIDENCE } from './evidence'
import { EXPLANATION } from './explanation'
import { FAILURES } from './failures'
import { FAULTS, OWN_FAULTS } from './faults'
import { VERDICTS, type Finding, type FindingRow } from './finding'
import { MERGE } from './merge'
import { RECOVERY } from './recovery'
import { RULES } from './rules'
import { GAPS, WATCHING } from './watching'

/**
 * Every kind of finding, by its word. Their order, which is also that of SARIF's rules and of the pages' index, comes from here: what
 * stops a check first, what only informs last.
 */
export const FINDINGS = {
  ...FAULTS,
  ...FAILURES,
  ...DRIFT,
  ...LANDED_ATTACKS,
  ...RECOVERY,
  ...RULES,
  ...GAPS,
  ...MERGE,
  ...OWN_FAULTS,
  ...WATCHING,
  ...ATTACKS,
  ...EXPLANATION,
  ...EVIDENCE
} as const satisfies Readonly<Record<string, FindingRow<never>>>

export type FindingKind = keyof typeof FINDINGS

/** Facts that the words of a kind are made of. */
export type FactsOf<Kind extends FindingKind> = Parameters<(typeof FINDINGS)[Kind]['words']>[0]

/** Every kind once, those with the worst verdict first. */
export const FINDING_KINDS: readonly FindingKind[] = VERDICTS.flatMap((verdict) =>
  (Object.keys(FINDINGS) as FindingKind[]).filter((kind) => FINDINGS[kind].verdict === verdict)
)

/** Puts facts into words, with the level of their kind. */
export function makeFinding<Kind extends FindingKind>(kind: Kind, facts: FactsOf<Kind>): Finding {
  const rows: { readonly [K in FindingKind]: FindingRow<FactsOf<K>> } = FINDINGS
  const { level, words } = rows[kind]
  return { kind, level, ...words(facts) }
}

/** Address of a kind's page; undefined where nobody can know it. */
export const pageAddress = (
  documentation: string | undefined,
  kind: FindingKind
): string | undefined =>
  documentation === undefined ? undefined : `${documentation}/findings/${kind}.md`
