import type { Plan } from '../plan/plan'
import type { Trying } from '../run/rehearsal'
import type { Result } from '../run/tried'
import type { Attack, Outcome, Scorecard } from './attack'
import type { Finding } from './findings'
import { remedyFor } from './remedy'
import { makeFinding } from './wording'

/** The score of all attempts together. */
export function scorecardOf(tryings: readonly Trying[], plan: Plan): Scorecard {
  const isRoots = tryings.every(({ user }) => user === 'root')
  const attacks = tryings
    .map((trying) => attackOf(trying, plan, !isRoots && trying.user === 'root'))
    .toSorted((one, other) => rank(one) - rank(other))
  const many = (outcome: Outcome): number => attacks.filter((one) => one.outcome === outcome).length
  const contrasted = attacks.filter(({ contrast }) => contrast !== undefined)
  const landing = contrasted.filter(({ contrast }) => contrast === 'landed').length
  return {
    attacks,
    landed: many('landed'),
    refused: many('refused'),
    notRun: many('not-run'),
    ...(contrasted.length === 0 ? {} : { contrast: landing })
  }
}

/** The scorecard in one finding: drift where more landed than may. */
export function findAttacks(scorecard: Scorecard, { rehearsal }: Plan): readonly Finding[] {
  const most = rehearsal?.maxLanded
  return most !== undefined && landsTooMany(scorecard.landed, most)
    ? [makeFinding('attacks-landed', { ...scorecard, most })]
    : [makeFinding('attacks', scorecard)]
}

/** Whether more attacks landed than may; any number may where there is no limit. */
export const landsTooMany = (landed: number, most: number | undefined): boolean =>
  landed > (most ?? Infinity)

const OUTCOMES = ['landed', 'refused', 'not-run'] as const satisfies readonly Outcome[]

const rank = ({ outcome }: Attack): number => OUTCOMES.indexOf(outcome)

function attackOf(trying: Trying, plan: Plan, risen: boolean): Attack {
  const { attempt, user, result, contrast } = trying
  const { name, title, technique, worth, act } = attempt
  const { path } = result
  const remedy = result.kind === 'landed' ? remedyFor({ act, path, risen }, plan) : undefined
  return {
    ...{ name, title, technique, user, path, outcome: result.kind },
    ...(contrast === undefined ? {} : { contrast: contrast.kind }),
    detail: detailOf(result),
    ...(remedy === undefined ? {} : { remedy }),
    worth
  }
}

function detailOf(result: Result): string {
  switch (result.kind) {
    case 'landed':
      return 'It landed.'
    case 'refused':
      return `Refused: ${REASONS.get(result.reason) ?? `the kernel says ${result.reason}`}.`
    case 'not-run':
      return `Not run: ${result.reason}.`
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EROFS', 'the file system is read-only'],
  ['EACCES', 'the user has no right to'],
  ['EPERM', 'the user has no right to'],
  ['NOEXEC', 'no program runs from there (`noexec`)'],
  ['NOSUID', 'set-uid means nothing there (`nosuid`)'],
  ['NONEWPRIVS', 'nobody gets new rights (`no-new-privileges`)'],
  ['ENOSPC', 'there is no room'],
  ['EDQUOT', 'there is no room'],
  ['EAGAIN', 'it may start no further process']
])
