import type { Result } from '../../run/attack-rehearsal'
import { count, list, quote, thousands } from '../phrases'
import type { Finding } from './finding'

/** One attempt by one user: what was tried, what came of it, and what would have refused it. */
export interface AttackOutcome {
  readonly name: string
  readonly title: string
  readonly technique: { readonly id: string; readonly name: string }
  readonly user: string
  /** The file attempted. */
  readonly path: string
  readonly outcome: AttackOutcomeKind
  /** On a writable root filesystem; absent where nobody asked. */
  readonly contrast?: AttackOutcomeKind
  /** A sentence on why. */
  readonly detail: string
  /** The setting that would refuse it; absent where it did not land, or where there is none. */
  readonly remedy?: string
  /** The benefit of refusing it. */
  readonly worth: string
}

export type AttackOutcomeKind = Result['kind']

/** Every attempt, those that landed first, and what they add up to. */
export interface Scorecard {
  readonly attacks: readonly AttackOutcome[]
  readonly landed: number
  readonly refused: number
  readonly notRun: number
  /** How many land on a writable root filesystem; absent where nobody asked. */
  readonly contrast?: number
}

type Text = Pick<Finding, 'title' | 'detail' | 'path'>

/** Texts of findings on the attacks that were rehearsed. */
export const ATTACK_TEXTS = {
  attacks: (scorecard: Scorecard): Text => ({
    title: `Rehearsed attacks: ${score(scorecard)}`,
    detail: `Rehearsed attacks: ${score(scorecard)}.${landedSentence(scorecard)}${contrastSentence(scorecard)}`
  }),
  'attacks-landed': (facts: Scorecard & { readonly most: number }): Text => ({
    title: `${count(facts.landed, 'attack')} landed, ${thousands(facts.most)} may`,
    detail:
      `Rehearsed attacks: ${score(facts)}; \`max-landed\` is ${thousands(facts.most)}.` +
      `${landedSentence(facts)}${contrastSentence(facts)} What would refuse each is in the report.`
  })
} as const

/** `17 of 20 refused` */
export function score({ attacks, refused, notRun }: Scorecard): string {
  const rest = notRun === 0 ? '' : `, ${thousands(notRun)} not run`
  return `${thousands(refused)} of ${thousands(attacks.length)} refused${rest}`
}

/** `Writable: 18 landed; read-only: 3 landed.` */
export function contrastSentence({ contrast, landed }: Scorecard): string {
  return contrast === undefined
    ? ''
    : ` Writable: ${thousands(contrast)} landed; read-only: ${thousands(landed)} landed.`
}

function landedSentence({ attacks, landed }: Scorecard): string {
  if (landed === 0) return ' None landed.'
  const names = attacks
    .filter(({ outcome }) => outcome === 'landed')
    .map(({ name, path }) => `${name} (${quote(path)})`)
  return ` Landed: ${list([...new Set(names)], 5)}.`
}
