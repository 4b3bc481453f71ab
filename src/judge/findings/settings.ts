import { settingOf } from '../../plan/clashes'
import { count, list, quote, thousands } from '../phrases'
import type { AttackOutcomeKind } from './attacks'
import { HARMLESS, items, kind, type FindingWords } from './finding'

/** Effect of one hardening setting, as attempts with and without it have shown it. */
export interface ProvenSetting {
  /** Short name by which other settings refer to it. */
  readonly id: string
  /** As it is declared, in the words of the inputs: `cap-drop ALL`. */
  readonly declared: string
  readonly verdict: SettingVerdict
  /** IDs of the settings without which it would bite; empty unless it is covered. */
  readonly coveredBy: readonly string[]
  /** Why it could not be tested; absent if it was. */
  readonly reason?: string
  /** Attempts that belong to it, those that show its effect first. */
  readonly attempts: readonly TriedSetting[]
}

/**
 * `bites`: without it, an attempt succeeds that it refuses. `covered`: only once other settings are left out
 * as well. `idle`: nothing changes without it. `not-run`: that could not be tested.
 */
export type SettingVerdict = 'bites' | 'covered' | 'idle' | 'not-run'

/** An attempt that belongs to a setting, with all settings and without some. */
export interface TriedSetting {
  readonly name: string
  /** The intruder's action, in a few words. */
  readonly title: string
  /** With all settings in force. */
  readonly with: TrialOutcome
  /** Without the settings that are left out. */
  readonly without: TrialOutcome
  /** IDs of the settings that were left out. */
  readonly leftOut: readonly string[]
  /** Whether it shows that the setting has an effect. */
  readonly turns: boolean
}

/** Outcome of an attempt, and its reason unless it landed: the name of an errno or rule, or a clause. */
export interface TrialOutcome {
  readonly outcome: AttackOutcomeKind
  readonly reason?: string
}

/** Effects of all hardening settings, those that buy nothing first, and their numbers. */
export interface SettingsProof {
  readonly settings: readonly ProvenSetting[]
  /** Number of containers in which attempts were made. */
  readonly containers: number
  readonly bites: number
  readonly covered: number
  readonly idle: number
  readonly notRun: number
}

interface Settings {
  readonly settings: readonly ProvenSetting[]
}

/** Finding on more idle settings than `max-idle` allows. */
export const IDLE_SETTINGS_FINDINGS = {
  'idle-settings': kind<{ readonly idle: readonly ProvenSetting[]; readonly most: number }>({
    id: 'ZD1301',
    level: 'error',
    verdict: 'drift',
    section: 'findings',
    pointsAt: { inputs: ['max-idle'] },
    words: ({ idle, most }) => ({
      title: `${count(idle.length, 'hardening setting')} buy${idle.length === 1 ? 's' : ''} nothing; at most ${thousands(most)} may`,
      detail: `Nothing changed when they were left out: ${namesOf(idle)}; \`max-idle\` is ${thousands(most)}. Remove or mend them: a setting without an effect is one that people rely on in vain.`
    }),
    help: {
      title: 'Too many hardening settings without an effect',
      meaning:
        'With `prove-settings`, each hardening setting was left out once, and the attempts that belong to it were made again. More of them than `max-idle` permits made no difference: what they should refuse succeeds with them as well, or is refused without them and without every other setting that could be the cause.',
      fix: items(
        'Mend the settings that the report lists as idle: an option that is overridden by another one, a user that is root by another name, a `noexec` where programs can be put beside it.',
        'Remove those that have no meaning for this container.'
      ),
      allow:
        'Raise `max-idle` to the number that you accept for now. Without that input, idle settings are only reported.'
    }
  })
} as const

/** Findings on the effect of single hardening settings. */
export const SETTING_FINDINGS = {
  'idle-setting': kind<ProvenSetting>({
    id: 'ZD1302',
    level: 'warning',
    verdict: 'pass',
    section: 'settings',
    pointsAt: { inputs: ['prove-settings'] },
    words: ({ id, declared, attempts }) => ({
      ...placeOf(id),
      title: `${quote(declared)} buys nothing here`,
      detail: `${idleSentence(attempts)} Remove the setting, or mend what makes it idle.`
    }),
    help: {
      title: 'A hardening setting buys nothing',
      meaning:
        'The setting was left out, and no attempt that belongs to it came to another end: it succeeds with the setting as well, or it is refused without it, and also without all other settings that could refuse it. The attempts were made by a program of the check in containers of the image; nothing of the image ran in them.',
      fix: items(
        'Look at the attempts in the report: `landed` with the setting shows that something makes it idle, such as a volume over a read-only folder, or a user that is root by another name.',
        'Remove the setting if it has no meaning here, such as a capability that the engine does not give in the first place.'
      ),
      allow: 'It does not change the verdict, unless `max-idle` limits the number of idle settings.'
    }
  }),
  'setting-not-tested': kind<Settings>({
    id: 'ZD1303',
    level: 'warning',
    verdict: 'pass',
    section: 'settings',
    pointsAt: { inputs: ['prove-settings'] },
    words: ({ settings }) => ({
      title: `${count(settings.length, 'hardening setting')} could not be tested`,
      detail: `${settings.map(({ declared, reason = '' }) => `${quote(declared)}: ${reason}`).join('; ')}. Whether they have an effect is not known.`
    }),
    help: {
      title: 'Hardening settings that could not be tested',
      meaning:
        'With `prove-settings`, no attempt told what the setting is worth: this kernel lacks what it is about, the machine has too little room, a container could not be started without it, or no attempt belongs to it. What could not be tested never counts as an effect, nor as idle.',
      fix: 'The report has the reason for each. On another machine the same check may be able to test it.',
      allow: HARMLESS
    }
  }),
  'covered-setting': kind<Settings>({
    id: 'ZD1304',
    level: 'notice',
    verdict: 'pass',
    section: 'settings',
    pointsAt: { inputs: ['prove-settings'] },
    words: ({ settings }) => ({
      title: `${count(settings.length, 'hardening setting is', 'hardening settings are')} covered by others`,
      detail: `${settings.map(({ declared, coveredBy }) => `${quote(declared)} by ${list(coveredBy.map(quote), 6)}`).join('; ')}. Alone they change nothing; they are what holds once the others fall.`
    }),
    help: {
      title: 'Hardening settings that others cover',
      meaning:
        'Left out alone, the setting makes no difference, since other settings refuse the attempts that belong to it. Left out together with them, an attempt succeeds; with them alone left out, it is refused. So the setting is a second line, not a useless one.',
      fix: 'Keep it. Before you remove one of the settings that cover for it, know that this one has to hold then.',
      allow: HARMLESS
    }
  })
} as const

/** Input of a setting, and the key of a Compose service that has its effect. */
function placeOf(id: string): Pick<FindingWords, 'input' | 'setting'> {
  const [word = ''] = id.split(' ')
  const name = INPUTS_OF.get(word) ?? word
  const setting = settingOf(name)
  return { input: { names: [name] }, ...(setting === undefined ? {} : { setting }) }
}

/** Inputs of settings that have another name. */
const INPUTS_OF: ReadonlyMap<string, string> = new Map([
  ['no-new-privileges', 'security-opt'],
  ['seccomp', 'security-opt'],
  ['noexec', 'tmpfs'],
  ['nosuid', 'tmpfs']
])

const namesOf = (settings: readonly ProvenSetting[]): string =>
  list(
    settings.map(({ declared }) => quote(declared)),
    6
  )

function idleSentence(attempts: readonly TriedSetting[]): string {
  const through = attempts.filter(({ with: { outcome } }) => outcome === 'landed')
  return through.length === 0
    ? 'The attempts that belong to it are refused without it, and without everything else that could refuse them.'
    : `Attempts that belong to it succeed with it as well: ${list([...new Set(through.map(({ name }) => name))], 5)}.`
}

/** Numbers of settings by their effect: `6 of 9 bite, 2 are covered by others, 1 has no effect`. */
export function settingsTally({ settings, ...many }: SettingsProof): string {
  const { bites, covered, idle, notRun } = many
  return [
    `${thousands(bites)} of ${thousands(settings.length)} bite${bites === 1 ? 's' : ''}`,
    ...(covered === 0 ? [] : [`${thousands(covered)} ${isOrAre(covered)} covered by others`]),
    ...(idle === 0 ? [] : [`${thousands(idle)} ${idle === 1 ? 'has' : 'have'} no effect`]),
    ...(notRun === 0 ? [] : [`${thousands(notRun)} could not be tested`])
  ].join(', ')
}

const isOrAre = (many: number): string => (many === 1 ? 'is' : 'are')

/** An outcome in the words of report.json: `landed`, `refused EPERM`, or `not-run: ...`. */
export function outcomeWords({ outcome, reason }: TrialOutcome): string {
  if (reason === undefined) return outcome
  return outcome === 'not-run' ? `${outcome}: ${reason}` : `${outcome} ${reason}`
}
