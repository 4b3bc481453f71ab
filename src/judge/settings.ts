import { answerWithout, chainOf, type AttemptAnswer, type ChainLink } from '../plan/settings/chain'
import type { SettingAttempt } from '../plan/settings/attempt'
import type { HardeningSetting } from '../plan/settings/declared'
import type { Plan } from '../plan/plan'
import type { SettingsTried } from '../run/prove-settings'
import type { Finding } from './findings/finding'
import type { ProvenSetting, SettingsProof, TrialOutcome, TriedSetting } from './findings/settings'
import { makeFinding } from './findings/table'

/** Effects of the hardening settings, those that buy nothing first. */
export function settingsProof(tried: SettingsTried): SettingsProof {
  const settings = tried.settings
    .filter((setting) => !isEnginesAlone(setting, tried))
    .map((setting) => provenSetting(setting, tried))
    .toSorted((one, other) => rank(one) - rank(other))
  const many = (verdict: ProvenSetting['verdict']): number =>
    settings.filter((one) => one.verdict === verdict).length
  return {
    settings,
    containers: tried.containers,
    bites: many('bites'),
    covered: many('covered'),
    idle: many('idle'),
    notRun: many('not-run')
  }
}

/** Findings on settings that buy nothing, that others cover, and that could not be tested. */
export function findSettings(proof: SettingsProof, { proveSettings }: Plan): readonly Finding[] {
  const most = proveSettings?.maxIdle
  const of = (verdict: ProvenSetting['verdict']): readonly ProvenSetting[] =>
    proof.settings.filter((one) => one.verdict === verdict)
  const [covered, untested] = [of('covered'), of('not-run')]
  return [
    ...(most !== undefined && hasTooManyIdle(proof.idle, most)
      ? [makeFinding('idle-settings', { idle: of('idle'), most })]
      : []),
    ...of('idle').map((setting) => makeFinding('idle-setting', setting)),
    ...(untested.length === 0 ? [] : [makeFinding('setting-not-tested', { settings: untested })]),
    ...(covered.length === 0 ? [] : [makeFinding('covered-setting', { settings: covered })])
  ]
}

/** Whether more settings buy nothing than may; without a limit any number may. */
export const hasTooManyIdle = (idle: number, most: number | undefined): boolean =>
  idle > (most ?? Infinity)

const VERDICTS = ['idle', 'not-run', 'covered', 'bites'] as const

const rank = ({ verdict }: ProvenSetting): number => VERDICTS.indexOf(verdict)

/** Whether nobody declared a profile, and the engine turns out to have none of its own. */
const isEnginesAlone = ({ id, kind, of }: HardeningSetting, tried: SettingsTried): boolean =>
  kind === 'seccomp' &&
  of === '' &&
  tried.attempts
    .filter(({ guards }) => guards.includes(id))
    .every(({ key }) => tried.trials[0]?.answers.get(key)?.kind !== 'refused')

function provenSetting(setting: HardeningSetting, tried: SettingsTried): ProvenSetting {
  const { id, name } = setting
  const own = tried.attempts.filter(({ guards }) => guards.includes(id))
  const links = own.map((attempt) => chainOf(attempt, setting, tried.settings, tried.trials))
  const beside = tried.attempts.filter((one) => one.beside.includes(id))
  const attempts = [
    ...own.map((attempt, at) => triedSetting(attempt, id, links[at], tried)),
    ...beside.map((attempt) => triedSetting(attempt, id, undefined, tried))
  ].toSorted((one, other) => worthOf(one) - worthOf(other))
  return { id, declared: name, ...verdictOf(links), attempts }
}

/** Attempts that turn come first, and of them those that need the fewest settings to be left out. */
const worthOf = ({ turns, leftOut }: TriedSetting): number => (turns ? leftOut.length : 1000)

type Verdict = Pick<ProvenSetting, 'verdict' | 'coveredBy' | 'reason'>

function verdictOf(links: readonly ChainLink[]): Verdict {
  const acting = links.flatMap((link) => (link.kind === 'acts' ? [link.covers] : []))
  const coveredBy = [...new Set(acting.flat())]
  if (acting.some((covers) => covers.length === 0)) return { verdict: 'bites', coveredBy: [] }
  if (acting.length > 0) return { verdict: 'covered', coveredBy }
  const untold = links.flatMap((link) => (link.kind === 'untold' ? [link] : []))
  const failed = untold.find((link) => link.failed)
  const isOpen = links.some(({ kind }) => kind === 'open')
  const isTold = links.some(({ kind }) => kind === 'none')
  if (isTold && failed === undefined && !isOpen) return { verdict: 'idle', coveredBy: [] }
  return { verdict: 'not-run', coveredBy: [], reason: reasonOf(links, failed ?? untold[0], isOpen) }
}

function reasonOf(
  links: readonly ChainLink[],
  untold: Extract<AttemptAnswer, { readonly kind: 'untold' }> | undefined,
  isOpen: boolean
): string {
  if (links.length === 0) return 'no attempt of the check belongs to it'
  if (untold !== undefined) return untold.reason
  return isOpen ? 'it would have taken more containers than are made' : 'nothing was heard of it'
}

/** Outcomes of an attempt with everything in force, and at the end of its chain. */
function triedSetting(
  attempt: SettingAttempt,
  id: string,
  link: ChainLink | undefined,
  { trials }: SettingsTried
): TriedSetting {
  const leftOut =
    link?.kind === 'acts' ? [id, ...link.covers] : link?.kind === 'none' ? link.leftOut : [id]
  const without =
    attempt.guards.length === 0 || link === undefined
      ? trials.find((trial) => trial.leftOut.includes(id))?.answers.get(attempt.key)
      : answerWithout(attempt, leftOut, trials)
  return {
    ...{ name: attempt.name, title: attempt.title },
    with: outcomeOf(answerWithout(attempt, [], trials)),
    without: outcomeOf(without),
    leftOut,
    turns: link?.kind === 'acts'
  }
}

function outcomeOf(answer: AttemptAnswer | undefined): TrialOutcome {
  switch (answer?.kind) {
    case 'landed':
      return { outcome: 'landed' }
    case 'refused':
      return { outcome: 'refused', reason: answer.reason }
    case 'untold':
      return { outcome: 'not-run', reason: answer.reason }
    case undefined:
      return { outcome: 'not-run' }
  }
}
