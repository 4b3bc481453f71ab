import type { Result } from '../../run/attack-rehearsal'
import { count, list, quote, thousands } from '../phrases'
import { HARMLESS, items, kind } from './finding'

/** Outcome of one attack on one path by one user, and the setting that would refuse it. */
export interface AttackOutcome {
  readonly name: string
  readonly title: string
  readonly technique: { readonly id: string; readonly name: string }
  readonly user: string
  /** Path of the attacked file. */
  readonly path: string
  readonly outcome: AttackOutcomeKind
  /** Outcome on a writable root filesystem; absent if that was not asked for. */
  readonly contrast?: AttackOutcomeKind
  /** Reason for the outcome, as a sentence. */
  readonly detail: string
  /** Setting that would refuse the attack; absent if it did not land, or if there is none. */
  readonly remedy?: string
  /** Benefit of refusing the attack. */
  readonly worth: string
}

export type AttackOutcomeKind = Result['kind']

/** Outcomes of the attack rehearsal, attacks that landed first, and their numbers. */
export interface Scorecard {
  readonly attacks: readonly AttackOutcome[]
  readonly landed: number
  readonly refused: number
  readonly notRun: number
  /**
   * Number of attacks that land on a writable root filesystem; absent if that was not asked for.
   */
  readonly contrast?: number
}

/** Finding on more landed attacks than `max-landed` allows. */
export const LANDED_ATTACK_FINDINGS = {
  'attacks-landed': kind<Scorecard & { readonly most: number }>({
    id: 'ZD401',
    level: 'error',
    verdict: 'drift',
    section: 'findings',
    pointsAt: { inputs: ['max-landed'], instructions: ['USER'] },
    securitySeverity: '7.5',
    words: (facts) => ({
      title: `${count(facts.landed, 'rehearsed attack')} succeeded; at most ${thousands(facts.most)} may`,
      detail:
        `Rehearsed attacks: ${score(facts)}; \`max-landed\` is ${thousands(facts.most)}.` +
        `${landedSentence(facts)}${contrastSentence(facts)} The report names the setting that would refuse each.`
    }),
    help: {
      title: 'Too many rehearsed attacks succeeded',
      meaning:
        'The rehearsed attacks (`rehearse-attacks`) found more ways for an intruder to persist than `max-landed` permits. Each attack that succeeded is listed with the file that it made and the setting that would have refused it. Everything that they made was removed.',
      fix: items(
        'Apply the settings that the scorecard names beside the attacks that succeeded: a read-only volume (`:ro`), `noexec` on a tmpfs, a user who is not root, dropped capabilities.',
        'Start with the attacks that succeed as the user of the container, since that is the first user an intruder gets.'
      ),
      allow:
        'Raise `max-landed` to the number that you accept for now, and lower it as holes are closed. Without that input attacks are only reported.'
    }
  })
} as const

/** Finding with the score of the attack rehearsal. */
export const ATTACK_FINDINGS = {
  attacks: kind<Scorecard>({
    id: 'ZD402',
    level: 'notice',
    verdict: 'pass',
    section: 'scorecard',
    pointsAt: { instructions: ['USER'], orStep: true },
    words: (scorecard) => ({
      title: `Rehearsed attacks: ${score(scorecard)}`,
      detail: `Rehearsed attacks: ${score(scorecard)}.${landedSentence(scorecard)}${contrastSentence(scorecard)}`
    }),
    help: {
      title: 'Result of the rehearsed attacks',
      meaning:
        'A set of persistence attacks was tried in a separate container of the image. The scorecard in the report lists each with its ATT&CK technique, its outcome and the reason.',
      fix: 'Apply the settings that the scorecard names beside those that succeeded, and limit the rest with `max-landed`.',
      allow: HARMLESS
    }
  })
} as const

/** Score in words: `17 of 20 refused`, and the number of attacks not run. */
export function score({ attacks, refused, notRun }: Scorecard): string {
  const rest = notRun === 0 ? '' : `, ${thousands(notRun)} not run`
  return `${thousands(refused)} of ${thousands(attacks.length)} refused${rest}`
}

/**
 * Comparison with a writable root filesystem: ` With a writable root filesystem 18 succeeded, read-only 3.`; empty
 * if that was not tried.
 */
export function contrastSentence({ contrast, landed }: Scorecard): string {
  return contrast === undefined
    ? ''
    : ` With a writable root filesystem ${thousands(contrast)} succeeded, read-only ${thousands(landed)}.`
}

function landedSentence({ attacks, landed }: Scorecard): string {
  if (landed === 0) return ' None succeeded.'
  const names = attacks
    .filter(({ outcome }) => outcome === 'landed')
    .map(({ name, path }) => `${name} (${quote(path)})`)
  return ` Succeeded: ${list([...new Set(names)], 5)}.`
}
