import type { Attack, Outcome } from '../../judge/attack'
import { count } from '../../judge/phrases'
import type { Account } from '../account'
import { bound, type Html } from '../html'
import { forMarkdown } from '../untrusted'

/** Every rehearsed attack as a dot, read-only and, where that was tried, on a writable root. */
export function scoreDots({ scorecard }: Account): Html {
  if (scorecard === undefined || scorecard.attacks.length === 0) return ''
  const { attacks, contrast } = scorecard
  const here = line('Read-only', attacks, ({ outcome }) => outcome)
  const there = contrast === undefined ? '' : line('Writable', attacks, (one) => one.contrast)
  return `<div class="score">${here}${there}<p class="legend"><i class="landed"></i> landed <i class="refused"></i> refused <i class="not-run"></i> not run</p></div>`
}

type Ask = (attack: Attack) => Outcome | undefined

function line(title: string, attacks: readonly Attack[], outcomeOf: Ask): Html {
  const { rows } = bound(attacks, { rows: 300, bytes: 60_000 }, (attack) => dot(attack, outcomeOf))
  const landed = attacks.filter((attack) => outcomeOf(attack) === 'landed').length
  return `<div><p>${title}: <b>${count(landed, 'attack')} landed</b></p><p class="dots" aria-hidden="true">${rows.join('')}</p></div>`
}

function dot(attack: Attack, outcomeOf: Ask): Html {
  const outcome = outcomeOf(attack) ?? 'not-run'
  return `<i class="${outcome}" title="${forMarkdown(`${attack.title}: ${outcome}`, 100)}"></i>`
}
