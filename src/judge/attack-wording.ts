import type { Scorecard } from './attack'
import type { Finding } from './findings'
import { count, list, quote, thousands } from './phrases'

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
