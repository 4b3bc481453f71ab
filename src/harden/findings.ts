import type { Finding } from '../judge/findings/finding'
import { makeFinding } from '../judge/findings/table'
import type { Hardening } from './hardening'
import type { Need } from './search'

/** Findings of a search. */
export function findHardening(found: Hardening): readonly Finding[] {
  const { result, unsearched, capabilities, user, boots, unused } = found
  if (result === 'unsearched')
    return [
      makeFinding('not-hardened', {
        message: unsearched === undefined ? 'no time was left for a boot' : unsearched.message,
        ...(unsearched && { phase: unsearched.phase })
      })
    ]
  const needs = capabilities?.needs ?? []
  const facts = {
    ...{ user: user?.value, keeps: capabilities?.add, boots },
    unconfirmed: needs.filter(({ confirmed }) => !confirmed).map(({ name }) => name)
  }
  return [
    ...(result === 'proven' ? [makeFinding('hardened', facts)] : []),
    ...(result === 'lead' ? [makeFinding('hardening-lead', facts)] : []),
    ...ofPhase(needs, 'users').map((need) => makeFinding('fails-open', need)),
    ...ofPhase(needs, 'second-start').map((need) => makeFinding('second-start', need)),
    ...ofPhase(needs, 'stop').map((need) => makeFinding('slow-stop', need)),
    ...(unused.length === 0 ? [] : [makeFinding('over-privileged', { unused })])
  ]
}

const ofPhase = (needs: readonly Need[], phase: Need['phase']): readonly Need[] =>
  needs.filter((need) => need.phase === phase)
