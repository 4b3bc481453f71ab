import { findExpired, findExpiring } from '../judge/find-rules'
import { count } from '../judge/phrases'
import type { BadInput } from '../plan/faults'
import { hasExpired } from '../plan/allowlist'
import type { Policy } from '../plan/policy/policy'
import { inline } from './untrusted'

/** What `policy check` prints of a policy that can be used. */
export function policyText({ path, rules, tmpfs }: Policy): string {
  const told = [...findExpired(rules, []), ...findExpiring(rules)]
  const expired = rules.filter(hasExpired).length
  const parts = [
    count(rules.length, 'rule'),
    ...(tmpfs.length === 0 ? [] : [`${tmpfs.length} tmpfs`]),
    ...(expired === 0 ? [] : [`${expired} expired`])
  ]
  return lines([`${path}: ${parts.join(', ')}.`, ...told.map(({ detail }) => detail)])
}

/** What it prints of one that cannot. */
export const policyFaults = (faults: readonly BadInput[]): string =>
  lines(faults.map(({ sentence }) => sentence))

const lines = (sentences: readonly string[]): string =>
  sentences.map((sentence) => `${inline(sentence, 2000)}\n`).join('')
